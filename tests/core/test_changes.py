"""Changes, their inverse, and the history: back to the start, whatever was done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit, History
from cuprofiler.domain.records import ItemState

IDS = ("A", "B", "C")


class Shelf:
    """A store in memory that refuses what does not fit, as the real one does."""

    def __init__(self):
        self.records = {}

    def apply(self, change, _noted=None):
        for edit in change.edits:
            assert self.records.get(edit.key) == edit.before
            if edit.after is None:
                del self.records[edit.key]
            else:
                self.records[edit.key] = edit.after


def step(shelf, item, note, merge):
    before = shelf.records.get(("item_state", "p", item))
    after = ItemState("p", item, note=note) if note is not None else None
    if before is None and after is None:
        return Change("nothing", ())
    return Change(f"{item}: {note}", (Edit(before, after),), merge)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(IDS),
            st.one_of(st.none(), st.text("xy", max_size=2)),
            st.sampled_from(("", "m1", "m2")),
        ),
        max_size=130,
    )
)
def test_undo_goes_back_to_the_start_and_redo_to_the_end(steps):
    shelf = Shelf()
    history = History(shelf.apply)
    for item, note, merge in steps:
        history.push(step(shelf, item, note, merge))
    end = dict(shelf.records)
    depth = history.depth
    for _ in range(depth):
        assert history.undo() is not None
    assert history.undo() is None
    assert shelf.records == {}
    for _ in range(depth):
        assert history.redo() is not None
    assert history.redo() is None
    assert shelf.records == end


def test_a_hundred_steps_can_be_taken_back():
    shelf = Shelf()
    history = History(shelf.apply)
    for number in range(150):
        history.push(step(shelf, "A", str(number), ""))
    assert history.depth == 150
    for _ in range(150):
        history.undo()
    assert shelf.records == {}


def test_typing_merges_within_a_visit_only():
    shelf = Shelf()
    history = History(shelf.apply)
    for note, merge in (("b", "1"), ("bo", "1"), ("boss", "1"), ("bosses", "2")):
        history.push(step(shelf, "A", note, merge))
    assert history.depth == 2
    history.undo()
    assert shelf.records["item_state", "p", "A"].note == "boss"
    history.undo()
    assert shelf.records == {}


def test_a_failed_save_leaves_the_history_as_it_was():
    def fail(_change, _noted=None):
        raise OSError("disk full")

    history = History(fail)
    with pytest.raises(OSError, match="disk full"):
        history.push(Change("x", (Edit(None, ItemState("p", "A")),)))
    assert history.depth == 0
    assert history.undo_label is None


def test_a_failed_undo_can_be_tried_again():
    shelf = Shelf()
    history = History(shelf.apply)
    history.push(step(shelf, "A", "x", ""))
    stored = shelf.records.pop(("item_state", "p", "A"))
    with pytest.raises(AssertionError):
        history.undo()
    shelf.records[stored.key] = stored
    history.undo()
    assert shelf.records == {}


def test_a_new_change_forgets_what_was_undone():
    shelf = Shelf()
    history = History(shelf.apply)
    history.push(step(shelf, "A", "x", ""))
    history.undo()
    history.push(step(shelf, "B", "y", ""))
    assert history.redo() is None
    assert history.redo_label is None


def test_edits_must_be_about_one_record():
    with pytest.raises(ValueError, match="before or after"):
        Edit(None, None)
    with pytest.raises(ValueError, match="another"):
        Edit(ItemState("p", "A"), ItemState("p", "B"))


def test_typed_and_taken_back_in_one_visit_leaves_no_step():
    shelf = Shelf()
    history = History(shelf.apply)
    history.push(step(shelf, "A", "boss", ""))
    for note in ("bosses", "boss"):
        history.push(step(shelf, "A", note, "visit"))
    assert history.depth == 1
    history.undo()
    assert shelf.records == {}


def test_a_step_stays_if_only_some_of_it_was_taken_back():
    shelf = Shelf()
    history = History(shelf.apply)
    for item, note in (("A", "x"), ("B", "y")):
        history.push(step(shelf, item, note, ""))
    for item, note in (("A", "more"), ("B", "more"), ("A", "x")):
        history.push(step(shelf, item, note, "visit"))
    assert history.depth == 3
    assert history.undo_label == "A: x"
    history.undo()
    assert {item: record.note for (_kind, _p, item), record in shelf.records.items()} == {
        "A": "x",
        "B": "y",
    }


def test_a_change_that_is_merged_forgets_what_was_undone_as_well():
    shelf = Shelf()
    history = History(shelf.apply)
    history.push(step(shelf, "A", "x", "visit"))
    history.push(step(shelf, "B", "y", ""))
    history.undo()
    history.push(step(shelf, "A", "xx", "visit"))
    assert history.depth == 1
    assert history.redo() is None


def test_two_edits_of_one_record_are_taken_back_in_their_turn():
    shelf = Shelf()
    first, second = ItemState("p", "A", note="x"), ItemState("p", "A", note="y")
    change = Change("both", (Edit(None, first), Edit(first, second)))
    shelf.apply(change)
    assert shelf.records == {second.key: second}
    shelf.apply(change.inverse())
    assert shelf.records == {}
    # A thing made and removed in one step leaves none.
    assert Change("", (Edit(None, first),)).then(Change("", (Edit(first, None),))).edits == ()


def test_a_history_that_is_cleared_has_nothing_to_take_back_or_do_again():
    applied = []
    history = History(lambda change, _noted: applied.append(change))
    one, two = (Change(name, (Edit(None, ItemState("p", name)),)) for name in ("a", "b"))
    assert history.undo() is None
    assert history.redo() is None
    history.push(one)
    history.push(two)
    assert history.undo() == two.inverse()
    history.clear()
    assert history.undo() is None
    assert history.redo() is None
    assert len(applied) == 3
    assert Change("x", (*one.edits, *two.edits)).keys == {
        ("item_state", "p", "a"),
        ("item_state", "p", "b"),
    }
