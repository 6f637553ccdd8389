"""How a record describes itself: what identifies it, what it belongs to, what it points to.

A record is a frozen dataclass. Its `key` is an `Identity`; the annotations of its fields tell
their kind (`kinds`), and whether they name others.
"""

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Annotated, Any, Self, overload

Key = tuple[str, ...]
"""Kind and identity: two records with the same key are two states of the same fact."""


class Identity:
    """The key of a record: the kind of record, and the fields that tell one from another."""

    __slots__ = ("_values", "fields", "kind")

    def __init__(self, kind: str, *names: str) -> None:
        self.kind = kind
        self.fields = names
        # For one name it gives the value alone, for several all of them.
        self._values: Callable[[object], Any] = attrgetter(*names)

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: object, owner: type) -> Key: ...
    def __get__(self, record: object | None, owner: type) -> "Self | Key":
        """Return the key of a record; of its class, what makes keys."""
        if record is None:
            return self
        values = self._values(record)
        return (self.kind, values) if len(self.fields) == 1 else (self.kind, *values)


OWNER = "owner"
REFERENCE = "reference"

Owner = Annotated[str, OWNER]
"""Names what the record belongs to: it goes when one of them goes.

It may name several, joined by "@" or ":".
"""

Reference = Annotated[str, REFERENCE]
"""Points to another record, and is emptied when that goes."""

References = Annotated[tuple[str, ...], REFERENCE]
"""Points to several others; those that go are left out."""


_marked: dict[tuple[object, str], tuple[str, ...]] = {}


def marked(record: type[Any], mark: str) -> tuple[str, ...]:
    """Return the fields of a record that carry a mark, in their order."""
    known = _marked.get((record, mark))
    if known is None:
        known = _marked[record, mark] = tuple(
            field.name
            for field in fields(record)
            if mark in getattr(field.type, "__metadata__", ())
        )
    return known


def ids_in(text: str) -> tuple[str, ...]:
    """Return the ids that a reference consists of."""
    return tuple(text.replace("@", ":").split(":"))
