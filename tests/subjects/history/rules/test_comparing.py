"""Two states side by side: what is other, what led from one to the other, what goes back alone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.record import OWNER, ids_in, marked
from cuprofiler.domain.codes import Basis, Role, Stance
from cuprofiler.domain.records import DecisionMaker, Need, Product
from cuprofiler.domain.removal import removing
from cuprofiler.services.checks import InvalidChangeError, check_record
from cuprofiler.subjects.history.rules.comparing import (
    Difference,
    differences,
    leading_to,
    state_before,
    sureness,
    taking_back,
    turned_against,
)
from tests.builders import CINF, profile
from tests.services.test_fields import drawn_value, every_field
from tests.strategies import portraits


def practice():
    return profile(
        ("Assistants", 6, None, CINF),
        makers=[("Owner", [Role.DECIDER]), ("Bookkeeper", [Role.BUYER])],
        more=[Need("n", "p", "c0", "chart with one hand", "", "challenge", 2)],
    )


def changed(draw, found, rounds):
    """Random changes of a product, and the product after them."""
    taken = []
    for _round in range(rounds):
        if draw(st.booleans()):
            ids = [
                i
                for r in found.records.values()
                if (i := getattr(r, "id", "")) and i != found.product_id
            ]
            if not ids:
                continue
            change = Change("gone", removing(found, draw(st.sampled_from(sorted(ids)))))
        else:
            fields = list(every_field(found))
            if not fields:
                continue
            field = draw(st.sampled_from(fields))
            change = field.write(found, drawn_value(draw, field))
            try:
                for edit in change.edits:
                    if edit.after is not None:
                        check_record(edit.after)
            except InvalidChangeError:
                continue
        if change.edits:
            taken.append(change)
            found = found.after(change)
    return taken, found


@given(st.data(), portraits())
def test_the_state_before_some_changes_is_found_again_from_them(data, before):
    taken, after = changed(data.draw, before, 5)
    assert state_before(after, taken).records == before.records


@given(st.data(), portraits())
def test_edits_that_lead_to_a_state_lead_to_it_and_nowhere_else(data, before):
    _taken, after = changed(data.draw, before, 5)
    back = after.after(Change("", leading_to(after, before)))
    assert back.records == before.records
    assert differences(before, back) == ()


def owners_are_there(found):
    ids = {getattr(each, "id", "") for each in found.records.values()} | {"p"}
    return all(
        set(ids_in(str(getattr(record, field)))) <= ids | {""}
        for record in found.records.values()
        for field in marked(type(record), OWNER)
        if field not in ("source", "item")
    )


@given(st.data(), portraits())
def test_what_goes_back_alone_stands_on_what_is_there(data, before):
    _taken, after = changed(data.draw, before, 4)
    found = differences(before, after)
    if not found:
        return
    each = data.draw(st.sampled_from(found))
    edits = taking_back(after, each, found)
    back = after.after(Change("", edits))
    assert owners_are_there(back) or not owners_are_there(after)
    if edits and each.before is not None and each.after is not None:
        for name in each.fields:
            assert getattr(back.records[each.key], name) == getattr(each.before, name)


def test_a_kind_of_user_comes_back_with_what_hung_on_it():
    before = practice()
    after = before.after(Change("", removing(before, "c0")))
    found = differences(before, after)
    assert {each.key[0] for each in found} == {"user_class", "answer", "need"}
    need = next(each for each in found if each.key == ("need", "n"))
    for each in found:
        back = after.after(Change("", taking_back(after, each, found)))
        assert back.records.items() >= before.records.items()
    assert taking_back(after, need, (need,)) == ()  # its kind of user is nowhere


def test_only_the_fields_that_were_other_go_back():
    before = practice()
    owner = before.records["decision_maker", "m0"]
    mid = before.after(Change("", (Edit(owner, replace(owner, deal_breaker="long notice")),)))
    found = differences(before, mid)
    later = mid.records["decision_maker", "m0"]
    now = mid.after(Change("", (Edit(later, replace(later, title="Dentist")),)))
    (edit,) = taking_back(now, found[0], found)
    assert (edit.after.deal_breaker, edit.after.title) == ("", "Dentist")


def test_where_something_stands_in_a_list_is_no_news():
    before = practice()
    owner = before.records["decision_maker", "m0"]
    after = before.after(Change("", (Edit(owner, replace(owner, position=9)),)))
    assert differences(before, after) == ()
    assert len(leading_to(after, before)) == 1


def test_certainty_is_counted_by_from_and_to():
    before = practice()
    answer = before.records["answer", "c0", "picker"]
    proved = replace(answer, basis=Basis.PROVED)
    found = (Difference(answer, proved), Difference(answer, replace(answer, basis=Basis.GUESSED)))
    assert sureness(found).moved == ((Basis.GUESSED, Basis.PROVED, 1),)


def test_who_is_against_it_now_and_was_not():
    owner = DecisionMaker("m", "p", "Owner", (Role.DECIDER,))
    against = replace(owner, stance=Stance.AGAINST)
    assert turned_against([Difference(owner, against)]) == (against,)
    assert turned_against([Difference(against, replace(against, title="x"))]) == ()
    assert turned_against([Difference(None, against)]) == (against,)


def test_a_product_made_by_the_changes_was_empty_before():
    made = practice()
    change = Change("new", tuple(Edit(None, each) for each in made.records.values()))
    assert list(state_before(made, [change]).records.values()) == [Product("p", "CashPilot")]
