"""Every step is kept in the file: undo goes on after a restart, old months become one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit, History
from cuprofiler.domain.records import Product
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.kept import pack, unpack
from cuprofiler.storage.workspace import Workspace
from tests.strategies import portraits

P = Product("p", "CashPilot")
NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)


class Clock:
    """A clock that goes on by a minute whenever it is looked at."""

    def __init__(self, at=NOON):
        self.at = at

    def __call__(self):
        self.at += timedelta(minutes=1)
        return self.at


def opened(path, clock=None):
    if not path.exists():
        Workspace.create(path).close()
    return Workspace(path, read_only=False, now=clock or Clock())


class Steps:
    """What the program asks of the steps that are kept."""

    def __init__(self, workspace):
        self.workspace = workspace

    def last_done(self):
        step = self.workspace.last_step()
        return step and step.change

    def last_undone(self):
        step = self.workspace.last_step(undone=True)
        return step and step.change


def history_of(workspace):
    return History(workspace.apply, Steps(workspace))


def named(before, name):
    return Change(f"named {name}", (Edit(before, replace(P, name=name) if name else None),))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.cuprofile"


def name_in(workspace):
    return workspace.products()[0].name


def test_undo_and_redo_go_on_after_a_restart(path):
    with opened(path) as workspace:
        history = history_of(workspace)
        history.push(Change("new", (Edit(None, P),)))
        history.push(named(P, "A"))
        history.push(named(replace(P, name="A"), "B"))
        history.undo()
    with opened(path) as workspace:
        history = history_of(workspace)
        assert (history.undo_label, history.redo_label) == ("named A", "named B")
        assert history.redo().label == "named B"
        assert name_in(workspace) == "B"
        assert history.undo().label == "named B"
    with opened(path) as workspace:
        history = history_of(workspace)
        assert history.undo().label == "named A"
        assert name_in(workspace) == "CashPilot"
        assert history.undo().label == "new"
        assert history.undo() is None
        assert workspace.products() == ()
        for _again in range(3):
            assert history.redo() is not None
        assert history.redo() is None
        assert name_in(workspace) == "B"


def test_what_was_taken_back_is_gone_once_something_else_is_done(path):
    with opened(path) as workspace:
        history = history_of(workspace)
        history.push(Change("new", (Edit(None, P),)))
        history.push(named(P, "A"))
        history.undo()
    with opened(path) as workspace:
        history = history_of(workspace)
        history.push(named(P, "C"))
        assert history.redo_label is None
        assert [step.label for step in workspace.steps()] == ["new", "named C"]


def test_typing_is_one_step_and_typed_back_is_none(path):
    with opened(path) as workspace:
        history = history_of(workspace)
        history.push(Change("new", (Edit(None, P),)))
        last = P
        for text in ("C", "Ca", "Cas"):
            history.push(replace(named(last, text), merge="1:name"))
            last = replace(P, name=text)
        (_new, typed) = workspace.steps()
        assert typed.change.edits == (Edit(P, last),)
        history.push(replace(named(last, "CashPilot"), merge="1:name"))
        assert [step.label for step in workspace.steps()] == ["new"]


def test_a_step_knows_when_of_what_and_why(path):
    with opened(path, Clock(NOON)) as workspace:
        workspace.apply(Change("new", (Edit(None, P),), why="a talk"))
        (step,) = workspace.steps("p")
        assert (step.at, step.product_id, step.why) == (NOON + timedelta(minutes=1), "p", "a talk")
        assert workspace.steps("q") == ()
        assert workspace.steps(since=step.at) == (step,)
        assert workspace.steps(since=step.at + timedelta(seconds=1)) == ()


def test_a_change_that_fails_leaves_no_step(path):
    with opened(path) as workspace:
        workspace.apply(Change("new", (Edit(None, P),)))
        with pytest.raises(Exception, match="another program"):
            workspace.apply(named(replace(P, name="never so"), "B"))
        assert [step.label for step in workspace.steps()] == ["new"]


@given(portraits())
def test_packed_edits_come_back_as_they_were(profile):
    records = list(profile.records.values())
    edits = [Edit(None, record) for record in records] + [Edit(record, None) for record in records]
    edits += [
        Edit(record, replace(record, name="other")) for record in records if hasattr(record, "name")
    ]
    assert unpack(pack(edits)) == tuple(edits)


def test_what_is_no_packed_edit_is_refused_and_a_step_of_it_is_no_step_back(path):
    with opened(path) as workspace:
        workspace.apply(Change("new", (Edit(None, P),)))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE step SET edits = x'00'")
    connection.commit()
    connection.close()
    with opened(path) as workspace:
        assert workspace.steps() == ()  # it is not what was once written
        assert history_of(workspace).undo() is None
        assert name_in(workspace) == "CashPilot"


STEPS = st.lists(
    st.tuples(st.sampled_from("pq"), st.text("abc", max_size=2), st.integers(1, 40)),
    min_size=1,
    max_size=12,
)


@given(STEPS)
def test_a_thinned_history_leads_from_the_same_to_the_same(tmp_path_factory, taken):
    path = tmp_path_factory.mktemp("thin") / "x.cuprofile"
    clock = Clock(datetime(2025, 1, 1, tzinfo=UTC))
    with opened(path, clock) as workspace:
        known = {name: Product(name, "first") for name in "pq"}
        for record in known.values():
            workspace.apply(Change("new", (Edit(None, record),)))
        for product, name, days in taken:
            after = replace(known[product], name=name or "none")
            workspace.apply(Change("named", (Edit(known[product], after),)))
            known[product] = after
            clock.at += timedelta(days=days)
        end = workspace.all_records()
        months = {(step.at.strftime("%Y-%m"), step.product_id) for step in workspace.steps()}
        workspace.thin(clock.at + timedelta(days=1), lambda month, count: f"{month:%Y-%m} {count}")
        thinned = workspace.steps()
        assert {(step.at.strftime("%Y-%m"), step.product_id) for step in thinned} == months
        assert len(thinned) == len(months)
        history = history_of(workspace)
        while history.undo() is not None:
            pass
        assert workspace.all_records() == ()
        while history.redo() is not None:
            pass
        assert set(workspace.all_records()) == set(end)


def test_what_is_recent_or_taken_back_is_not_thinned(path):
    clock = Clock()
    with opened(path, clock) as workspace:
        history = history_of(workspace)
        history.push(Change("new", (Edit(None, P),)))
        history.push(named(P, "A"))
        clock.at += timedelta(days=400)
        history.push(named(replace(P, name="A"), "B"))
        history.undo()
        workspace.thin(clock.at - timedelta(days=365), lambda _month, count: f"{count} changes")
        assert [step.label for step in workspace.steps()] == ["2 changes", "named B"]
        assert history.redo().label == "named B"
