"""The one road of every edit: a change, its inverse, and the history of changes."""

from collections.abc import Callable
from dataclasses import dataclass, field

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
    typing in one visit is one step: changes merge if their `merge` is equal and not empty.
    """

    label: str
    edits: tuple[Edit, ...]
    merge: str = ""

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.label, tuple(edit.inverse() for edit in reversed(self.edits)))

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
        return Change(later.label, edits, self.merge)


Apply = Callable[[Change], None]


@dataclass(slots=True)
class History:
    """Undo and redo back to the start of the session.

    A change is stored by `apply` before it is remembered, so that a failed save leaves the
    history as it was.
    """

    apply: Apply
    _done: list[Change] = field(default_factory=list)
    _undone: list[Change] = field(default_factory=list)

    def push(self, change: Change) -> None:
        """Apply a change and remember it, merged with the last one if both say so."""
        if not change.edits:
            return
        self.apply(change)
        self._undone.clear()
        if change.merge and self._done and self._done[-1].merge == change.merge:
            merged = self._done.pop().then(change)
            # Typed and taken back by hand: nothing is left to undo.
            if any(edit.before != edit.after for edit in merged.edits):
                self._done.append(merged)
            return
        self._done.append(change)

    def undo(self) -> Change | None:
        """Take the last change back; returns what was applied, None if there is nothing."""
        if not self._done:
            return None
        inverse = self._done[-1].inverse()
        self.apply(inverse)
        self._undone.append(self._done.pop())
        return inverse

    def redo(self) -> Change | None:
        """Do the change last taken back again; returns it, None if there is nothing."""
        if not self._undone:
            return None
        change = self._undone[-1]
        self.apply(change)
        self._done.append(self._undone.pop())
        return change

    def clear(self) -> None:
        """Forget everything, as when another file is opened."""
        self._done.clear()
        self._undone.clear()

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self._undone[-1].label if self._undone else None

    @property
    def depth(self) -> int:
        """How many steps can be taken back."""
        return len(self._done)
