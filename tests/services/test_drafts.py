"""A draft: nothing is stored before it has a name, nothing typed is lost, then it is a record."""

from decimal import Decimal

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, Role
from cuprofiler.domain.records import Answer, DecisionMaker
from cuprofiler.services.drafts import Draft
from cuprofiler.subjects.answers.rules import answering
from tests.builders import CINF, profile

BOSS = DecisionMaker("new", "p", "", (Role.DECIDER,))


def typed(found, draft, name, value):
    return found.after(draft.fields(found)[name].write(found, value))


def test_what_is_typed_before_the_name_waits_for_it():
    found, draft = profile(("A", 3, None, CINF)), Draft(BOSS)
    same = typed(found, draft, "limit", Decimal(500))
    assert same.records == found.records
    assert draft.fields(found)["limit"].read(found) == Decimal(500)
    named = typed(found, draft, "name", "Owner")
    assert named.records[draft.key] == DecisionMaker(
        "new", "p", "Owner", (Role.DECIDER,), limit=Decimal(500)
    )


def test_once_stored_it_is_changed_like_any_other_and_can_be_undone():
    found, draft = profile(("A", 3, None, CINF)), Draft(BOSS)
    adding = draft.fields(found)["name"].write(found, "Owner")
    named = found.after(adding)
    proved = typed(named, draft, "basis", Basis.PROVED)
    assert proved.records[draft.key].basis is Basis.PROVED
    back = named.after(adding.inverse())
    assert draft.key not in back.records
    # What was filled in is still in the form, and comes back with the next word.
    again = typed(back, draft, "deal_breaker", "A notice period")
    assert again.records[draft.key].name == "Owner"


def test_what_follows_is_part_of_the_same_change():
    found = profile(("A", 3, None, CINF))
    unknown = Answer(found.product_id, found.product_id, "decider", "unknown")
    found = found.after(Change("", (Edit(None, unknown),)))
    draft = Draft(BOSS, answering.with_decider_named)
    change = draft.fields(found)["name"].write(found, "Owner")
    assert found.after(change).answer("p", "decider") is None
    assert found.after(change).after(change.inverse()).records == found.records
    adviser = Draft(
        DecisionMaker("aide", "p", "", (Role.INFLUENCER,)), answering.with_decider_named
    )
    assert typed(found, adviser, "name", "Aide").value("p", "decider") == "unknown"
