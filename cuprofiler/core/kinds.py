"""The kinds of value that a field can hold, each told by the field's annotation alone."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from cuprofiler.core.frozen import frozen

Cell = str | int | None
"""What a column of a table holds."""


@frozen
class Kind:
    """How a value becomes a cell, and a cell the value; `read` raises ValueError for a bad one."""

    write: Callable[[Any], Cell]
    read: Callable[[Any], Any]
    integer: bool = False
    nullable: bool = False


@frozen
class Limits:
    """What a value must be: a number from `least` to `most`, or a text of a pattern.

    `unit` says what it counts, and picks the sentence that a founder reads if it is wrong.
    `length` is how many values a field of several may hold.
    """

    unit: str
    least: int = 0
    most: int = 0
    pattern: str = ""
    length: int = 0


NEEDED = "needed"
"""A name: never empty, never invisible, of one line."""

OWN_WORDS = "own words"
"""The founder's own words, which may name a person."""

PERSON = "person"
"""Names a person: a decision-maker, or anybody in another record."""

RESPONSIBLE = "responsible"
"""Says whose task it is: emptied when that person is erased."""

Name = Annotated[str, NEEDED, OWN_WORDS]
Words = Annotated[str, OWN_WORDS]
Count = Annotated[int, Limits("count", 0, 10**9)]
Money = Annotated[Decimal, Limits("money", 0, 10**15)]
"""In the currency of the product, or of the record if it has one."""
Hours = Annotated[Decimal, Limits("hours", 0, 10**15)]
Share = Annotated[Decimal, Limits("share", 0, 100)]
"""In %."""
Rate = Annotated[Decimal, Limits("rate", -99, 1000)]
"""In % a year."""


def scale(least: int, most: int) -> Limits:
    """Return the limits of a whole number on a scale."""
    return Limits("scale", least, most)


def marks_of(annotation: Any) -> tuple[object, ...]:
    """Return the marks of an annotation, also those of what may be missing."""
    if hasattr(annotation, "__metadata__"):
        return (*marks_of(annotation.__origin__), *annotation.__metadata__)
    if get_origin(annotation) in (Union, UnionType):
        return tuple(mark for part in get_args(annotation) for mark in marks_of(part))
    return ()


def limits_of(annotation: Any) -> Limits | None:
    """Return the limits of an annotation, None if it has none."""
    return next((mark for mark in marks_of(annotation) if isinstance(mark, Limits)), None)


def bare(annotation: Any) -> Any:
    """Return an annotation without its marks, and of what may be missing, what it is if not."""
    if hasattr(annotation, "__metadata__"):
        return bare(annotation.__origin__)
    if get_origin(annotation) in (Union, UnionType):
        return bare(next(part for part in get_args(annotation) if part is not NoneType))
    return annotation


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
    if get_origin(annotation) in (Union, UnionType):
        (inner,) = (each for each in get_args(annotation) if each is not NoneType)
        return _optional(kind_of(inner))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        # A text is looked up among the codes; whatever else was stored is none of them.
        codes = {str(each): each for each in annotation}

        def code(value: Any) -> Any:
            return codes[value] if value in codes else annotation(_text(value))

        return Kind(str, code)
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
    """Return several values in one cell: texts in lines, all others behind commas.

    A type of a subject's own says with `__str__` and `parse` how it is written.
    """
    separator = "\n" if part is str else ","
    parse = getattr(part, "parse", part)
    return Kind(
        lambda values: separator.join(map(str, values)),
        lambda cell: tuple(parse(each) for each in _text(cell).split(separator) if each),
    )
