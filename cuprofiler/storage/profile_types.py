"""The types of values in profile files, from the kinds of the records' fields."""

from collections.abc import Callable
from dataclasses import MISSING
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from inspect import cleandoc
from typing import Annotated, Any, TypeVar, cast, get_args, get_origin

import msgspec

from cuprofiler.core.kinds import NEEDED, Limits, bare, limits_of, marks_of

NAME = Annotated[str, msgspec.Meta(min_length=1, max_length=500, pattern=r"\S")]


TEXT = Annotated[str, msgspec.Meta(max_length=20_000)]


LINE = Annotated[str, msgspec.Meta(min_length=1, max_length=500, pattern=r"^[^\n]*$(?!\n)")]


WORD_PATTERN = r"^[A-Za-z0-9_-]{0,40}$(?!\n)"


WORD = Annotated[str, msgspec.Meta(pattern=WORD_PATTERN)]
"""By which parts name each other."""


PRICE = r"[0-9]{1,15}(\.[0-9]{1,4})?"


FIGURES = {
    "money": PRICE,
    "hours": PRICE,
    "factor": r"[0-9]{1,4}(\.[0-9]{1,6})?",
    "share": r"(100(\.0{1,6})?|[0-9]{1,2}(\.[0-9]{1,6})?)",
    "rate": r"(-(99(\.0{1,6})?|[0-9](\.[0-9]{1,6})?|([1-8][0-9]|9[0-8])(\.[0-9]{1,6})?)"
    r"|[0-9]{1,3}(\.[0-9]{1,6})?|1000(\.0{1,6})?)",
}
"""How amounts are written, by what they count: text, so that no digit is lost."""


units: dict[tuple[type, str], Limits] = {}
"""What a key counts, by type and key; it tells what would have been right."""


Make = TypeVar("Make", bound=Callable[..., Any])


def once_each(make: Make) -> Make:
    """Keep what was made. Classes are hashable, which type checkers doubt of dataclasses."""
    return cast(Make, cache(make))


def value_type(annotation: Any, *, empty: bool = False) -> Any:
    """Return the type by which a file holds values of an annotation.

    `empty`: an empty text stands for what is missing.
    """
    marks = marks_of(annotation)
    kind = bare(annotation)
    limits = limits_of(annotation)
    if get_origin(kind) is tuple:
        return _several(get_args(kind)[0], limits)
    found = _single(kind, limits, NEEDED in marks, empty=empty)
    if empty or kind is annotation or not _optional(annotation):
        return found
    return found | None


def _single(kind: Any, limits: Limits | None, needed: bool, *, empty: bool) -> Any:
    if issubclass(kind, StrEnum) or kind in (bool, date):
        return kind
    if kind is int:
        if limits is None:
            return int
        return Annotated[int, msgspec.Meta(ge=limits.least, le=limits.most)]
    if kind is Decimal:
        pattern = FIGURES[limits.unit if limits else "money"]
        if empty:
            pattern = f"({pattern})?"
        return Annotated[str, msgspec.Meta(pattern=_whole(pattern))]
    if limits is not None and limits.pattern:
        return Annotated[str, msgspec.Meta(pattern=_whole(limits.pattern))]
    return NAME if needed else TEXT


def _whole(pattern: str) -> str:
    """Return the pattern for a whole text; a dollar sign alone lets a line break pass behind it."""
    return rf"^{pattern}$(?!\n)"


def _optional(annotation: Any) -> bool:
    return type(None) in get_args(annotation) and get_origin(annotation) is not tuple


def _several(part: Any, limits: Limits | None) -> Any:
    if part is str:
        inner: Any = LINE
    elif hasattr(part, "_fields"):  # a type of a subject's own, such as a band of seats
        inner = tuple_type(part)
    elif part in (int, Decimal):
        inner = _single(part, limits, needed=False, empty=False)
    else:
        inner = part
    found = many_type(inner)
    if limits is not None and limits.length:
        return Annotated[found, msgspec.Meta(max_length=limits.length)]
    return found


@once_each
def tuple_type(part: Any) -> Any:
    """Return the type of a named tuple in a file; what may be missing is left out."""
    keys = {
        name: (value_type(annotation), None if _optional(annotation) else MISSING)
        for name, annotation in part.__annotations__.items()
    }
    made = struct_type(f"{part.__name__}Part", part.__doc__, keys)
    for name, annotation in part.__annotations__.items():
        note_limits(made, name, annotation)
    return made


def struct_type(name: str, doc: str | None, keys: dict[str, Any]) -> Any:
    """Return a type of objects; `keys` are the type and default of each key, MISSING for a needed
    one.
    """
    made: list[Any] = []
    for key, (annotation, default) in keys.items():
        made.append((key, annotation) if default is MISSING else (key, annotation, default))
    return msgspec.defstruct(
        name,
        made,
        namespace={"__doc__": cleandoc(doc or name)},
        module=__name__,
        forbid_unknown_fields=True,
        frozen=True,
        kw_only=True,
    )


def note_limits(made: Any, key: str, annotation: Any) -> None:
    """Keep what a key of a type counts."""
    limits = limits_of(annotation)
    if limits is not None:
        units[made, key] = limits


def many_type(part: Any) -> Any:
    """Return the type of a list."""
    return tuple[part, ...]
