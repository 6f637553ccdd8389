"""The kinds of value that a field can hold, each told by the field's annotation alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

Cell = str | int | None
"""What a column of a table holds."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How a value becomes a cell, and a cell the value; `read` raises ValueError for a bad one."""

    write: Callable[[Any], Cell]
    read: Callable[[Any], Any]
    integer: bool = False
    nullable: bool = False


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"text expected, found {type(value).__name__}")
    return value


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise ValueError(f"whole number expected, found {type(value).__name__}")
    return value


_KINDS: dict[Any, Kind] = {
    str: Kind(_text, _text),
    int: Kind(_whole, _whole, integer=True),
    bool: Kind(int, lambda value: bool(_whole(value)), integer=True),
    Decimal: Kind(str, lambda value: Decimal(_text(value))),
    date: Kind(
        lambda value: str(value.isoformat()), lambda value: date.fromisoformat(_text(value))
    ),
}


def kind_of(annotation: Any) -> Kind:
    """Return the kind of a field by its annotation.

    Raises:
        TypeError: there is no such kind.

    """
    if hasattr(annotation, "__metadata__"):
        return kind_of(annotation.__origin__)
    if annotation in _KINDS:
        return _KINDS[annotation]
    if isinstance(annotation, UnionType):
        (inner,) = (each for each in get_args(annotation) if each is not NoneType)
        return _optional(kind_of(inner))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Kind(str, lambda value: annotation(_text(value)))
    if get_origin(annotation) is tuple:
        part, *rest = get_args(annotation)
        if rest == [...]:
            return _several(part)
    raise TypeError(f"no kind of value: {annotation}")


def _optional(kind: Kind) -> Kind:
    return Kind(
        lambda value: None if value is None else kind.write(value),
        lambda value: None if value is None else kind.read(value),
        kind.integer,
        nullable=True,
    )


def _several(part: Any) -> Kind:
    """Several values in one cell: texts in lines, all others behind commas.

    A type of a subject's own says with `__str__` and `parse` how it is written.
    """
    separator = "\n" if part is str else ","
    parse = getattr(part, "parse", part)
    return Kind(
        lambda values: separator.join(map(str, values)),
        lambda cell: tuple(parse(each) for each in _text(cell).split(separator) if each),
    )
