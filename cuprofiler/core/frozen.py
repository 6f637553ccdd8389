"""Classes whose objects are values: made once, never changed, equal if all their fields are.

They are dataclasses. That nothing is assigned to their fields is held by the type checker and not
while the program runs, and comparing is written once here and not made anew for each: what
`dataclass(frozen=True)` makes for eighty classes was a sixth of the way to the first page.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")

_values: dict[type, Callable[[object], Any]] = {}


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """Make a class one of values, with slots."""
    made: Any = dataclass(slots=True, eq=False, repr=False)(kind)
    made.__eq__, made.__hash__, made.__repr__ = _equal, _hashed, _shown
    return made  # type: ignore[no-any-return]


def _values_of(value: Any) -> Any:
    """Return all fields of a value, to be compared."""
    kind = value.__class__
    read = _values.get(kind)
    if read is None:
        names = [each.name for each in fields(kind)]
        read = _values[kind] = attrgetter(*names) if names else _nothing
    return read(value)


def _nothing(_value: object) -> tuple[()]:
    return ()


def _equal(self: object, other: object) -> Any:
    if self is other:
        return True
    if other.__class__ is not self.__class__:
        return NotImplemented
    return _values_of(self) == _values_of(other)


def _hashed(self: object) -> int:
    return hash(_values_of(self))


def _shown(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self))
    return f"{self.__class__.__qualname__}({shown})"
