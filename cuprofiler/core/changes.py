"""The one road of every edit: a change, its inverse, and the history of changes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Protocol

from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import Key, Record

NewId = Callable[[], str]
"""Makes an id no other record has."""


@frozen
class Edit:
    """One record before and after; None before means new, None after means removed."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("an edit needs a record before or after")
        if self.before is not None and self.after is not None and self.before.key != self.after.key:
            raise ValueError("an edit cannot turn one record into another")

    @property
    def record(self) -> Record:
        """The record after it, or before where it is removed."""
        record = self.after if self.after is not None else self.before
        assert record is not None  # guaranteed by __post_init__
        return record

    @property
    def key(self) -> Key:
        """The key of the record that this edit is about."""
        return self.record.key

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back."""
        return Edit(self.after, self.before)


Edits = tuple[Edit, ...]
"""What a rule says is to be changed. Whoever asks the rule names the step for the founder."""


@frozen
class Change:
    """What the founder did in one step.

    `label` says it in words ("name of decider"); `merge` names the field and visit, so that
    typing in one visit is one step: changes merge if their `merge` is equal and not empty. `why`
    says what led to it, where that was said: a talk, an import.
    """

    label: str
    edits: tuple[Edit, ...]
    merge: str = ""
    why: str = ""

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        edits = tuple(edit.inverse() for edit in reversed(self.edits))
        return Change(self.label, edits, why=self.why)

    @property
    def keys(self) -> frozenset[Key]:
        """The records touched."""
        return frozenset(edit.key for edit in self.edits)

    def then(self, later: "Change") -> "Change":
        """This change and a later one as a single step."""
        first: dict[Key, Record | None] = {}
        last: dict[Key, Record | None] = {}
        for edit in (*self.edits, *later.edits):
            first.setdefault(edit.key, edit.before)
            last[edit.key] = edit.after
        edits = tuple(
            Edit(first[key], last[key])
            for key in first
            if not (first[key] is None and last[key] is None)
        )
        return Change(later.label, edits, self.merge, later.why or self.why)


class Mark(Enum):
    """What a change does to the steps that are kept."""

    PUSH = "push"
    """It is one step more; what was taken back before it can't be done again."""

    MERGE = "merge"
    """The last step and it are one."""

    DROP = "drop"
    """The last step and it are nothing."""

    UNDO = "undo"
    """It takes the last step back."""

    REDO = "redo"
    """It does the step again that was taken back last."""


@frozen
class Noted:
    """How a change is noted: `step` is what stands among the steps after it."""

    mark: Mark
    step: Change


Apply = Callable[[Change, Noted], None]
"""Stores a change, and notes it among the steps that are kept, both or neither."""


@frozen
class Step:
    """One step as it is kept.

    `at` is when it was taken (UTC, to the second), `number` its place in the order of the file.
    `change` is None where the records of today can't hold it any more.
    """

    number: int
    uid: str
    at: datetime
    product_id: str
    label: str
    why: str
    undone: bool
    change: Change | None


class Kept(Protocol):
    """The steps that were noted before this session."""

    def last_done(self) -> Change | None:
        """Return the last step that was not taken back; None if there is none to take back."""

    def last_undone(self) -> Change | None:
        """Return the step that was taken back last; None if there is none to do again."""


@dataclass(slots=True)
class History:
    """Undo and redo, back beyond the start of the session where steps are kept.

    A change is stored by `apply` before it is remembered, so that a failed save leaves the
    history as it was.
    """

    apply: Apply
    kept: Kept | None = None
    _done: list[Change] = field(default_factory=list)
    _undone: list[Change] = field(default_factory=list)
    _known: dict[str, Change | None] = field(default_factory=dict)
    """What was read of the kept steps, until something changes: labels are asked for often."""

    def push(self, change: Change) -> None:
        """Apply a change and remember it, merged with the last one if both say so."""
        if not change.edits:
            return
        merges = bool(change.merge and self._done and self._done[-1].merge == change.merge)
        step = self._done[-1].then(change) if merges else change
        # Typed and taken back by hand: nothing is left to undo.
        nothing = merges and all(edit.before == edit.after for edit in step.edits)
        mark = Mark.DROP if nothing else Mark.MERGE if merges else Mark.PUSH
        self._apply(change, Noted(mark, step))
        self._undone.clear()
        if merges:
            self._done.pop()
        if not nothing:
            self._done.append(step)

    def undo(self) -> Change | None:
        """Take the last change back; returns what was applied, None if there is nothing."""
        step = self._to_undo()
        if step is None:
            return None
        inverse = step.inverse()
        self._apply(inverse, Noted(Mark.UNDO, step))
        if self._done:
            self._done.pop()
        self._undone.append(step)
        return inverse

    def redo(self) -> Change | None:
        """Do the change last taken back again; returns it, None if there is nothing."""
        step = self._to_redo()
        if step is None:
            return None
        self._apply(step, Noted(Mark.REDO, step))
        if self._undone:
            self._undone.pop()
        self._done.append(step)
        return step

    def clear(self) -> None:
        """Forget everything, as when another file is opened."""
        self._done.clear()
        self._undone.clear()
        self._known.clear()

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        step = self._to_undo()
        return step.label if step is not None else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        step = self._to_redo()
        return step.label if step is not None else None

    @property
    def depth(self) -> int:
        """How many steps of this session can be taken back."""
        return len(self._done)

    def _apply(self, change: Change, noted: Noted) -> None:
        self.apply(change, noted)
        self._known.clear()

    def _to_undo(self) -> Change | None:
        if self._done or self.kept is None:
            return self._done[-1] if self._done else None
        if "done" not in self._known:
            self._known["done"] = self.kept.last_done()
        return self._known["done"]

    def _to_redo(self) -> Change | None:
        if self._undone or self.kept is None:
            return self._undone[-1] if self._undone else None
        if "undone" not in self._known:
            self._known["undone"] = self.kept.last_undone()
        return self._known["undone"]
