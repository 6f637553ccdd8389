"""What a profile file consists of: its types, derived from the descriptions of the records.

A part stands for one record, and holds the parts that hang on it and the answers about it. Unknown
keys are refused. Parts name each other by `id`, a word that holds in this file alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from inspect import cleandoc
from typing import Annotated, Any, Literal, TypeVar, cast, get_args, get_origin

import msgspec

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import NEEDED, Limits, bare, limits_of, marks_of
from cuprofiler.core.record import (
    ALWAYS,
    AS_PRODUCT,
    LOOSE,
    UNFILED,
    Described,
    Filed,
    Names,
    Record,
    described,
)
from cuprofiler.domain.answers import ABOUT_CLASS, GROUPS, AnswerGroup
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.records import RECORD_TYPES

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

HERE = "here"
"""Answers about a kind of user that hold in one segment alone, in the part of the segment."""


Make = TypeVar("Make", bound=Callable[..., Any])


def _once(make: Make) -> Make:
    """Keep what was made. Classes are hashable, which type checkers doubt of dataclasses."""
    return cast(Make, cache(make))


@frozen
class Entry:
    """A key of a part that stands for a field of its record."""

    field: Described
    key: str
    default: Any

    @property
    def always(self) -> bool:
        """Whether it is written even where it is empty."""
        return ALWAYS in self.field.marks or self.default is MISSING


@_once
def entries(kind: type[Any]) -> tuple[Entry, ...]:
    """Return the keys of a part that stand for fields of its record."""
    place = kind.FILE
    return tuple(
        Entry(field, *_filed(field))
        for field in described(kind)
        if field.name not in ("id", "product_id", "position", place.inside)
        and UNFILED not in field.marks
    )


def _filed(field: Described) -> tuple[str, Any]:
    """Return the key of a field, and its default in a file."""
    filed = field.mark(Filed) or Filed()
    name = filed.name or (field.name.removesuffix("_id") if field.is_link else field.name)
    if AS_PRODUCT in field.marks:
        return name, None
    return name, field.default if filed.default is MISSING else filed.default


def groups_of(kind: type[Any]) -> Iterator[AnswerGroup]:
    """Return the answers that stand in a part."""
    return (group for group in GROUPS if group.kind == kind.key.kind)


@_once
def first_kinds() -> tuple[type[Record], ...]:
    """Return the kinds of record that stand in no other part."""
    singles = {kind.FILE.path for kind in RECORD_TYPES if kind.FILE and is_single(kind)}
    return tuple(
        kind
        for kind in RECORD_TYPES
        if kind.FILE and not kind.FILE.inside and kind.FILE.path.rpartition(".")[0] not in singles
    )


@_once
def children(kind: type[Any]) -> tuple[type[Record], ...]:
    """Return the kinds of record whose parts stand in the part of a kind."""
    return tuple(
        child
        for child in RECORD_TYPES
        if child.FILE
        and (
            _parent(child) is kind
            if child.FILE.inside
            else child.FILE.path.rpartition(".")[0] == kind.FILE.path
        )
    )


def _parent(child: type[Record]) -> type[Record]:
    """Return the kind whose part holds this kind: the only one that the field `inside` may name."""
    assert child.FILE is not None
    field = next(each for each in described(child) if each.name == child.FILE.inside)
    names = field.mark(Names)
    assert names is not None
    return next(kind for kind in RECORD_TYPES if kind.key.kind == names.kinds[0])


def is_single(kind: type[Any]) -> bool:
    """Return whether there is one to a product: then its part is no list."""
    return bool(kind.FILE.path == "product" or kind.key.fields == ("product_id",))


def list_key(kind: type[Any]) -> str:
    """Return the key of the list that holds the parts of a kind."""
    return str(kind.FILE.path.rpartition(".")[2])


def place_of(kind: type[Any]) -> str:
    """Return where a kind stands in the file, as a founder reads it."""
    if kind.FILE is None:
        return str(kind.key.kind)
    return f"{place_of(_parent(kind))}.{kind.FILE.path}" if kind.FILE.inside else kind.FILE.path


# --- Types --------------------------------------------------------------------------------------

units: dict[tuple[type, str], Limits] = {}
"""What a key counts, by type and key; it tells what would have been right."""


def _struct(name: str, doc: str | None, keys: dict[str, Any]) -> Any:
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
    found = _many(inner)
    if limits is not None and limits.length:
        return Annotated[found, msgspec.Meta(max_length=limits.length)]
    return found


@_once
def tuple_type(part: Any) -> Any:
    """Return the type of a named tuple in a file; what may be missing is left out."""
    keys = {
        name: (value_type(annotation), None if _optional(annotation) else MISSING)
        for name, annotation in part.__annotations__.items()
    }
    made = _struct(f"{part.__name__}Part", part.__doc__, keys)
    for name, annotation in part.__annotations__.items():
        _note(made, name, annotation)
    return made


def _note(made: Any, key: str, annotation: Any) -> None:
    limits = limits_of(annotation)
    if limits is not None:
        units[made, key] = limits


def _field_type(field: Described) -> Any:
    if field.is_link and LOOSE in field.marks:
        return NAME
    if field.is_link:
        return tuple[WORD, ...] if get_origin(bare(field.annotation)) is tuple else WORD
    if AS_PRODUCT in field.marks:
        return value_type(field.annotation) | None
    return value_type(field.annotation, empty=ALWAYS in field.marks)


def plain(value: Any) -> Any:
    """Return a value as files hold it."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "_asdict"):
        return {key: plain(each) for key, each in value._asdict().items() if each is not None}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, StrEnum) else value


def taken(annotation: Any, value: Any) -> Any:
    """Return what a file holds as the value of an annotation."""
    kind = bare(annotation)
    if value is None:
        return None
    if get_origin(kind) is tuple:
        part = get_args(kind)[0]
        values = tuple(_taken(part, each) for each in value)
        # The same role or criterion twice says nothing more; figures may well be alike.
        return values if part in (int, Decimal) else tuple(dict.fromkeys(values))
    return _taken(kind, value)


def _taken(kind: Any, value: Any) -> Any:
    if kind is Decimal:
        return Decimal(value) if value else None
    if hasattr(kind, "_fields"):
        given = {name: getattr(value, name) for name in kind._fields}
        return kind(**{n: taken(kind.__annotations__[n], each) for n, each in given.items()})
    return value


@_once
def part_type(kind: type[Any]) -> Any:
    """Return the type of the parts that stand for records of a kind."""
    keys: dict[str, Any] = {}
    if kind.FILE.letter:
        keys["id"] = (WORD, "")
    noted: dict[str, Any] = {}
    for entry in entries(kind):
        default = entry.default if entry.default is MISSING else plain(entry.default)
        if default is None and ALWAYS in entry.field.marks:
            default = ""
        if isinstance(default, list):
            default = ()
        elif isinstance(entry.default, StrEnum | date):
            default = entry.default
        keys[entry.key] = (_field_type(entry.field), default)
        noted[entry.key] = entry.field.annotation
    for group in groups_of(kind):
        keys |= _group_keys(group)
        noted |= {} if group.key else group.questions
    if kind.key.kind == "segment":
        keys[HERE] = (_many(_here_type()), ())
    for child in children(kind):
        keys[list_key(child)] = list_type(child)
    made = _struct(f"{kind.__name__}Part", kind.__doc__, keys)
    for key, annotation in noted.items():
        _note(made, key, annotation)
    return made


def list_type(kind: type[Any]) -> tuple[Any, Any]:
    """Return the type and default of the key that holds the parts of a kind."""
    made = part_type(kind)
    if is_single(kind):
        return made, MISSING if kind.FILE.path == "product" else made()
    if not kind.MOST:
        return _many(made), ()
    return Annotated[_many(made), msgspec.Meta(max_length=kind.MOST)], ()


def _many(part: Any) -> Any:
    return tuple[part, ...]


def _group_keys(group: AnswerGroup) -> dict[str, Any]:
    if not group.key:
        keys: dict[str, Any] = {
            name: (value_type(annotation, empty=bare(annotation) is Decimal) | None, None)
            for name, annotation in group.questions.items()
        }
        return keys | ({group.basis: (Basis | None, None)} if group.basis else {})
    answers, sure = _answer_types(group)
    keys = {group.key: (answers, answers())}
    return keys | ({group.basis: (sure, sure())} if group.basis else {})


@_once
def _answer_types(group: AnswerGroup) -> tuple[Any, Any]:
    """Return the type of the answers of a group, and the one of how sure each is."""
    name = "".join(word.title() for word in f"{group.kind}_{group.key}".split("_"))
    answers = _struct(
        f"{name}Part",
        "Answers; a missing one is unknown.",
        {key: (value_type(each) | None, None) for key, each in group.questions.items()},
    )
    sure = _struct(
        f"{name}Basis",
        "How each answer is known; left out where nothing was marked.",
        dict.fromkeys(group.questions, (Basis | None, None)),
    )
    return answers, sure


@_once
def _here_type() -> Any:
    return _struct(
        "HerePart",
        "Answers about one kind of user that hold in this segment alone.",
        {"user_class": (WORD, MISSING), **_group_keys(ABOUT_CLASS)},
    )


@_once
def profile_type() -> Any:
    """Return the type of the whole file."""
    keys: dict[str, Any] = {
        "format": (Literal["cuprofiler-profile"], MISSING),
        "version": (Literal[1], MISSING),
    }
    folders: dict[str, dict[str, Any]] = {}
    for kind in first_kinds():
        assert kind.FILE is not None
        folder, _dot, key = kind.FILE.path.rpartition(".")
        if folder:
            folders.setdefault(folder, {})[key] = list_type(kind)
            keys.setdefault(folder, None)  # keeps its place
        else:
            keys[key] = list_type(kind)
    for folder, lists in folders.items():
        made = _struct(f"{folder.title()}Part", f"The {folder}.", lists)
        keys[folder] = (made, made())
    return _struct("ProfileFile", "The whole file.", keys)
