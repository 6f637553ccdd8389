"""What a profile file consists of: its types, derived from the descriptions of the records.

A part stands for one record, and holds the parts that hang on it and the answers about it. Unknown
keys are refused. Parts name each other by `id`, a word that holds in this file alone.
"""

from collections.abc import Iterator
from dataclasses import MISSING
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import bare
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
from cuprofiler.storage.profile_types import (
    NAME,
    WORD,
    many_type,
    note_limits,
    once_each,
    struct_type,
    value_type,
)

HERE = "here"
"""Answers about a kind of user that hold in one segment alone, in the part of the segment."""


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


@once_each
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


@once_each
def first_kinds() -> tuple[type[Record], ...]:
    """Return the kinds of record that stand in no other part."""
    singles = {kind.FILE.path for kind in RECORD_TYPES if kind.FILE and is_single(kind)}
    return tuple(
        kind
        for kind in RECORD_TYPES
        if kind.FILE and not kind.FILE.inside and kind.FILE.path.rpartition(".")[0] not in singles
    )


@once_each
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


@once_each
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
        keys[HERE] = (many_type(_here_type()), ())
    for child in children(kind):
        keys[list_key(child)] = list_type(child)
    made = struct_type(f"{kind.__name__}Part", kind.__doc__, keys)
    for key, annotation in noted.items():
        note_limits(made, key, annotation)
    return made


def list_type(kind: type[Any]) -> tuple[Any, Any]:
    """Return the type and default of the key that holds the parts of a kind."""
    made = part_type(kind)
    if is_single(kind):
        return made, MISSING if kind.FILE.path == "product" else made()
    if not kind.MOST:
        return many_type(made), ()
    return Annotated[many_type(made), msgspec.Meta(max_length=kind.MOST)], ()


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


@once_each
def _answer_types(group: AnswerGroup) -> tuple[Any, Any]:
    """Return the type of the answers of a group, and the one of how sure each is."""
    name = "".join(word.title() for word in f"{group.kind}_{group.key}".split("_"))
    answers = struct_type(
        f"{name}Part",
        "Answers; a missing one is unknown.",
        {key: (value_type(each) | None, None) for key, each in group.questions.items()},
    )
    sure = struct_type(
        f"{name}Basis",
        "How each answer is known; left out where nothing was marked.",
        dict.fromkeys(group.questions, (Basis | None, None)),
    )
    return answers, sure


@once_each
def _here_type() -> Any:
    return struct_type(
        "HerePart",
        "Answers about one kind of user that hold in this segment alone.",
        {"user_class": (WORD, MISSING), **_group_keys(ABOUT_CLASS)},
    )


@once_each
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
        made = struct_type(f"{folder.title()}Part", f"The {folder}.", lists)
        keys[folder] = (made, made())
    return struct_type("ProfileFile", "The whole file.", keys)
