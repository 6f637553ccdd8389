"""Two founders' copies: nothing is lost, and it is the same whoever brings them together."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit, Step
from cuprofiler.domain.records import Need
from cuprofiler.domain.removal import removing
from cuprofiler.subjects.discovery.records import Finding, Talk, TalkKind
from cuprofiler.subjects.history.rules.comparing import Difference
from cuprofiler.subjects.history.rules.merging import _names, common_state, merged, settling
from tests.strategies import portraits
from tests.subjects.history.rules.test_comparing import changed, owners_are_there, practice

AT = datetime(2026, 12, 3, tzinfo=UTC)


def steps(prefix, changes):
    return [
        Step(n, f"{prefix}{n}", AT, "p", "", "", False, change) for n, change in enumerate(changes)
    ]


def change(found, key, **values):
    record = found.records[key]
    return found.after(Change("", (Edit(record, replace(record, **values)),)))


OWNER, PICKER = ("decision_maker", "m0"), ("answer", "c0", "picker")


def test_what_only_one_side_changed_comes_over_by_itself():
    base = practice()
    mine = change(base, OWNER, title="Dentist")
    theirs = change(change(base, PICKER, value="user"), OWNER, deal_breaker="long notice")
    found = merged(mine, theirs, base)
    assert found.differences == ()
    both = mine.after(Change("", found.edits))
    assert both.value("c0", "picker") == "user"
    owner = both.records[OWNER]
    assert (owner.title, owner.deal_breaker) == ("Dentist", "long notice")
    again = merged(both, theirs, base)
    assert again.edits == () and again.differences == ()


def test_where_both_say_something_else_nothing_moves_by_itself():
    base = practice()
    mine, theirs = change(base, PICKER, value="user"), change(base, PICKER, value="agent")
    found = merged(mine, theirs, base)
    assert found.edits == ()
    (each,) = found.differences
    assert (each.before.value, each.after.value) == ("user", "agent")


def test_removed_here_and_changed_there_is_to_be_settled():
    base = practice()
    mine = base.after(Change("", removing(base, "m1")))
    theirs = change(base, ("decision_maker", "m1"), title="Books")
    found = merged(mine, theirs, base)
    assert found.edits == ()
    assert found.differences == (Difference(None, theirs.records["decision_maker", "m1"]),)
    taken = mine.after(Change("", settling(mine, theirs, found.differences[0])))
    assert taken.records["decision_maker", "m1"].title == "Books"


def test_a_kind_of_user_removed_here_comes_back_with_all_that_hung_on_it():
    base = practice()
    mine = base.after(Change("", removing(base, "c0")))
    theirs = base.after(
        Change("", (Edit(None, Need("n2", "p", "c0", "see the rota", "", "challenge", 2)),))
    )
    found = merged(mine, theirs, base)
    (each,) = found.differences
    assert each == Difference(None, base.records["user_class", "c0"])
    taken = mine.after(Change("", settling(mine, theirs, each)))
    assert taken.records == theirs.records
    other = merged(theirs, mine, base)
    assert other.differences == (Difference(base.records["user_class", "c0"], None),)
    assert theirs.after(Change("", other.edits)).records == theirs.records
    gone = theirs.after(Change("", settling(theirs, mine, other.differences[0])))
    assert ("need", "n2") not in gone.records and ("user_class", "c0") not in gone.records


def test_what_is_removed_there_stays_while_something_new_hangs_on_it_here():
    base = practice()
    need = Need("n2", "p", "c0", "see the rota", "", "challenge", 2)
    mine = base.after(Change("", (Edit(None, need),)))
    theirs = base.after(Change("", removing(base, "c0")))
    found = merged(mine, theirs, base)
    both = mine.after(Change("", found.edits))
    assert owners_are_there(both)
    assert ("need", "n2") in both.records
    assert any(each.key == ("user_class", "c0") for each in found.differences)


def test_without_a_common_step_only_what_is_not_there_at_all_comes():
    base = practice()
    mine = change(base, PICKER, value="user")
    theirs = base.after(Change("", removing(base, "m1")))
    theirs = theirs.after(
        Change("", (Edit(None, replace(base.records[OWNER], id="m9", name="Ida")),))
    )
    found = merged(mine, theirs, None)
    both = mine.after(Change("", found.edits))
    assert {m.id for m in both.decision_makers} == {"m0", "m1", "m9"}
    assert [each.key for each in found.differences] == [PICKER]


@given(st.data(), portraits())
def test_no_record_is_lost_and_either_order_gives_the_same(data, base):
    my_changes, mine = changed(data.draw, base, 3)
    their_changes, theirs = changed(data.draw, base, 3)
    found = common_state(mine, steps("m", my_changes), theirs, steps("t", their_changes))
    assert found is not None and found.records == base.records
    here, there = merged(mine, theirs, base), merged(theirs, mine, base)
    one = mine.after(Change("", here.edits))
    other = theirs.after(Change("", there.edits))
    assert {d.key for d in here.differences} == {d.key for d in there.differences}
    apart = {d.key for d in here.differences}
    waiting = {str(getattr(d.record, "id", "")) for d in here.differences}
    # What belongs to something that is to be settled waits with it.
    apart |= {
        key
        for side in (one, other)
        for key, record in side.records.items()
        if waiting & _names(record)
    }
    for key in {*one.records, *other.records} - apart:
        mine_now, theirs_now = one.records.get(key), other.records.get(key)
        if mine_now is not None and theirs_now is not None and hasattr(mine_now, "position"):
            theirs_now = replace(theirs_now, position=mine_now.position)
        assert mine_now == theirs_now
    # What either side holds is there, or was taken away by the other, or is to be settled.
    for side, rival in ((mine, theirs), (theirs, mine)):
        for key in side.records:
            assert key in one.records or key in apart or (
                key in base.records and key not in rival.records
            )  # fmt: skip
    assert owners_are_there(one) and owners_are_there(other)


def test_what_points_to_a_kind_that_was_removed_points_to_nothing_afterwards():
    base = practice()
    mine = base.after(Change("", removing(base, "c0")))
    talk = Talk("t", "p", TalkKind.VISIT, class_id="c0", account="North")
    learnt = Finding("f", "p", "t", "One tablet for all", fact="answer:c0:picker")
    theirs = base.after(Change("", (Edit(None, talk), Edit(None, learnt))))
    both = mine.after(Change("", merged(mine, theirs, base).edits))
    assert both.records["talk", "t"].class_id == ""
    # And where the kind is removed in the copy that is brought in.
    other = theirs.after(Change("", merged(theirs, mine, base).edits))
    assert other.records["talk", "t"].class_id == ""
    assert other.records["talk", "t"].account == "North"


def test_what_moved_to_something_removed_elsewhere_waits_with_it():
    """One gives a need to another kind of user, the other removes that kind: both ways it ends."""
    base = practice()
    kind = base.user_classes[0]
    other = "c9"
    need = Need("n9", base.product_id, kind.id, "find it")
    added = (Edit(None, replace(kind, id=other, name="Others", position=9)), Edit(None, need))
    base = base.after(Change("", added))
    moved = base.after(Change("", (Edit(need, replace(need, class_id=other)),)))
    removed = base.after(Change("", removing(base, other)))
    for mine, theirs in ((moved, removed), (removed, moved)):
        found = merged(mine, theirs, base)
        both = mine.after(Change("", found.edits))
        assert owners_are_there(both)
        assert ("user_class", other) in {each.key for each in found.differences}
