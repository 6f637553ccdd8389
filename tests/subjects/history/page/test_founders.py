"""Two founders: a copy is sent, answered apart, and brought in; nothing is lost, nothing twice."""

import shutil
from dataclasses import replace

import pytest

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, Role
from cuprofiler.domain.records import Answer, DecisionMaker
from cuprofiler.storage.workspace import Workspace
from tests.builders import CINF
from tests.subjects.history.page.test_history_page import press, shown, words_on
from tests.subjects.people.test_page import new_product

PEOPLE = 8


@pytest.fixture
def session(stage):
    """A practice with its answers and eight people, and nothing told apart yet."""
    session = stage.program.session
    new_product(stage, "Chairside", "Assistants", 6, {})
    own, kind = session.profile.product_id, session.profile.user_classes[0]
    records = [Answer(own, kind.id, name, value) for name, value in CINF.items()]
    records += [
        DecisionMaker(f"person{n}", own, f"Person {n}", (Role.INFLUENCER,), position=n)
        for n in range(PEOPLE)
    ]
    known = session.profile.records
    session.do(Change("answers", tuple(Edit(known.get(r.key), r) for r in records)))
    return session


def change(do, profile, key, **values):
    record = profile.records[key]
    do(Change("told", (Edit(record, replace(record, **values)),)))


def person(n):
    return ("decision_maker", f"person{n}")


@pytest.fixture
def copy(session, tmp_path):
    """The file as it was sent, in which the co-founder then changed twelve things."""
    path = tmp_path / "chairside co-founder.cuprofile"
    shutil.copyfile(session.path, path)
    own = session.profile.product_id
    kind = session.profile.user_classes[0]
    with Workspace.open(path) as workspace:

        def profile():
            from cuprofiler.domain.profile import Profile

            return Profile.of(workspace.records_of(own), own)

        def told(key, **values):
            change(workspace.apply, profile(), key, **values)

        told(("answer", kind.id, "picker"), value="user", basis=Basis.HEARD)
        for n in range(3):
            told(person(n), title="Theirs")
        for n in range(3, 8):
            told(person(n), deal_breaker="a long notice")
        told(("user_class", kind.id), people=9)
        ida = DecisionMaker("ida", own, "Ida Holm", (Role.APPROVER,), position=20)
        workspace.apply(Change("new person", (Edit(None, ida),)))
        told(("decision_maker", "ida"), title="Head nurse")
    # And so did the founder, four of them the same.
    change(session.do, session.profile, ("answer", kind.id, "picker"), value="agent")
    for n in range(3):
        change(session.do, session.profile, person(n), title="Mine")
    for n in range(3, 8):
        change(session.do, session.profile, person(n), influence=3)
    change(session.do, session.profile, ("answer", kind.id, "payer"), basis=Basis.PROVED)
    jo = DecisionMaker("jo", own, "Jo Adler", (Role.GATEKEEPER,), position=21)
    session.do(Change("new person", (Edit(None, jo),)))
    change(session.do, session.profile, ("decision_maker", "jo"), title="IT")
    return path


def brought_in(stage, path):
    page = shown(stage)
    page.show_tab("states")
    page.states.founders.bring(path)
    stage.settle()
    return page


def test_what_one_changed_comes_over_and_four_things_are_to_settle(stage, session, copy):
    page = brought_in(stage, copy)
    assert page.header.title.text() == "You differ on four things."
    assert any("You: " in text and "co-founder" in text for text in words_on(page))
    depth = session.history.depth
    press(page, "Bring over what only they changed")
    stage.settle()
    assert session.history.depth == depth + 1  # one step that Undo takes back
    profile = session.profile
    kind = profile.user_classes[0]
    assert kind.people == 9
    assert {m.name for m in profile.decision_makers} >= {"Ida Holm", "Jo Adler"}
    for n in range(3, 8):
        both = profile.records[person(n)]
        assert (both.influence, both.deal_breaker) == (3, "a long notice")
    assert profile.value(kind.id, "picker") == "agent"
    assert profile.records[person(0)].title == "Mine"
    session.undo()
    assert session.profile.user_classes[0].people is None


def test_each_difference_is_settled_one_by_one_and_then_it_is_known(stage, session, copy):
    page = brought_in(stage, copy)
    press(page, "Bring over what only they changed")
    stage.settle()
    press(page, "Take theirs: Who has the last word, for Assistants")
    stage.settle()
    assert page.header.title.text() == "You differ on three things."
    assert session.profile.value(session.profile.user_classes[0].id, "picker") == "user"
    press(page, "Keep yours: Person: Person 0")
    stage.settle()
    press(page, "Take theirs: Person: Person 1")
    stage.settle()
    press(page, "Find out: Person: Person 2")
    stage.settle()
    assert page.header.title.text() == "Everything in it is settled."
    assert session.profile.records[person(0)].title == "Mine"
    assert session.profile.records[person(1)].title == "Theirs"
    (belief,) = session.profile.of_kind("belief")
    assert belief.fact == "decision_maker:person2"
    # It comes back once more, and changes nothing.
    records = session.profile.records
    page = brought_in(stage, copy)
    assert page.header.title.text() == "There is nothing new in it."
    assert session.profile.records == records
    # Until the co-founder says something further.
    own = session.profile.product_id
    with Workspace.open(copy) as workspace:
        ida = next(r for r in workspace.records_of(own) if getattr(r, "id", "") == "ida")
        workspace.apply(Change("told", (Edit(ida, replace(ida, title="Matron")),)))
    page = brought_in(stage, copy)
    assert page.header.title.text() == "One thing comes over by itself."


def test_a_file_without_the_product_or_of_another_kind_is_refused_in_words(
    stage, session, copy, tmp_path
):
    said = []
    session.failed.connect(said.append)
    records, page = session.profile.records, shown(stage)
    other = tmp_path / "other.cuprofile"
    Workspace.create(other).close()
    page.states.founders.bring(other)
    assert "has no copy of Chairside" in said[-1]
    text = tmp_path / "letter.cuprofile"
    text.write_text("Dear co-founder", encoding="utf-8")
    page.states.founders.bring(text)
    page.states.founders.bring(tmp_path / "nowhere.cuprofile")
    newer = tmp_path / "newer.cuprofile"
    shutil.copyfile(copy, newer)
    data = bytearray(newer.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    newer.write_bytes(bytes(data))
    page.states.founders.bring(newer)
    assert len(said) == 4 and all(said)
    assert "newer" in said[-1]
    assert session.profile.records == records
    assert not page.states.looked_at


def test_the_copy_is_left_as_it_is(stage, session, copy):
    before = copy.read_bytes()
    page = brought_in(stage, copy)
    press(page, "Bring over what only they changed")
    stage.settle()
    assert copy.read_bytes() == before
    assert sorted(each.name for each in copy.parent.iterdir() if "chairside" in each.name) == [
        copy.name
    ]


def test_what_is_undone_is_to_settle_again(stage, session, copy):
    page = brought_in(stage, copy)
    press(page, "Bring over what only they changed")
    stage.settle()
    press(page, "Take theirs: Person: Person 1")
    stage.settle()
    press(page, "Find out: Person: Person 2")
    stage.settle()
    assert page.header.title.text() == "You differ on two things."
    session.undo()
    session.undo()
    stage.settle()
    assert page.header.title.text() == "You differ on four things."


def test_what_comes_over_is_seen_before_it_comes(stage, session, copy):
    page = brought_in(stage, copy)
    told = words_on(page)
    assert "Comes over by itself: new" in told  # Ida Holm
    assert any("a long notice" in text for text in told)
    assert "things come over by themselves" in page.header.subline.text()


def test_turning_to_another_tab_keeps_what_was_settled(stage, session, copy):
    page = brought_in(stage, copy)
    press(page, "Keep yours: Person: Person 0")
    stage.settle()
    page.show_tab("steps")
    page.show_tab("states")
    stage.settle()
    press(page, f"Go on with {copy.name}")
    stage.settle()
    assert page.header.title.text() == "You differ on three things."


def test_whoever_was_erased_here_does_not_come_back_with_a_copy(stage, session, copy):
    member = session.profile.records[person(3)]
    named = replace(member, name="Karla Brandt")
    session.do(Change("name", (Edit(member, named),)))
    own = session.profile.product_id
    with Workspace.open(copy) as workspace:
        theirs = next(r for r in workspace.records_of(own) if getattr(r, "id", "") == "person3")
        after = replace(theirs, name="Karla Brandt")
        workspace.apply(Change("name", (Edit(theirs, after),)))
    session.erase(named)
    page = brought_in(stage, copy)
    press(page, "Bring over what only they changed")
    stage.settle()
    founders = page.states.founders
    left = founders._to_settle(founders._brought(session.profile, founders.copy))
    assert "Brandt" not in str(left)
    assert "Brandt" not in str(session.profile.records)
    assert b"Brandt" not in session.path.read_bytes()
