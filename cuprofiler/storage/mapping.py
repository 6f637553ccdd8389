"""Records to rows and back, and the hash that every row carries.

SQLite's own checks notice few flipped bits; a SHA-256 per row notices nearly all.
No SQLAlchemy here: the very first page of a start is read without it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from cuprofiler.domain.codes import Basis, Proficiency, Role, Stance
from cuprofiler.domain.records import (
    Answer,
    DecisionMaker,
    ItemState,
    Product,
    Record,
    UserClass,
)

Cell = str | int | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Codec:
    """How one field becomes a cell and a cell the field; raises ValueError for a bad cell."""

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


def _optional(codec: Codec) -> Codec:
    return Codec(
        lambda value: None if value is None else codec.write(value),
        lambda value: None if value is None else codec.read(value),
        codec.integer,
        nullable=True,
    )


def _enum(kind: Callable[[str], Any]) -> Codec:
    return Codec(str, lambda value: kind(_text(value)))


TEXT = Codec(_text, _text)
WHOLE = Codec(_whole, _whole, integer=True)
FLAG = Codec(int, lambda value: bool(_whole(value)), integer=True)
AMOUNT = Codec(str, lambda value: Decimal(_text(value)))
DAY = Codec(lambda value: str(value.isoformat()), lambda value: date.fromisoformat(_text(value)))
ROLES = Codec(
    lambda roles: ",".join(roles),
    lambda value: tuple(Role(code) for code in _text(value).split(",") if code),
)


@dataclass(frozen=True, slots=True)
class TableMap:
    """One table: its record, its primary key and the codec of each column."""

    table: str
    record: type[Record]
    key: tuple[str, ...]
    codecs: dict[str, Codec]

    def row(self, record: Record) -> Row:
        """The cells of a record, its hash included."""
        row: Row = {name: codec.write(getattr(record, name)) for name, codec in self.codecs.items()}
        row["hash"] = self.hash(row)
        return row

    def hash(self, row: Mapping[str, Any]) -> str:
        """SHA-256 over table and cells, in the order of the columns."""
        return self.hash_cells([row[name] for name in self.codecs])

    def hash_cells(self, cells: Iterable[Cell]) -> str:
        """The same over the bare cells, in the order of the columns."""
        # ascii() writes text, numbers and None without doubt, and the same in every Python:
        # repr() would hang on which letters that Python's Unicode calls printable.
        return sha256(ascii((self.table, *cells)).encode("ascii")).hexdigest()

    @property
    def selection(self) -> str:
        """The query for all cells and their hash; every name in it comes from this table."""
        names = ", ".join(f'"{name}"' for name in (*self.codecs, "hash"))
        return f"SELECT {names} FROM {self.table}"  # noqa: S608

    def sound(self, row: Mapping[str, Any]) -> bool:
        """Whether a stored row is what was once written."""
        return bool(row["hash"] == self.hash(row))

    def read(self, row: Mapping[str, Any]) -> Record:
        """The record of a row; raises ValueError if a cell does not fit."""
        try:
            return self.record(
                **{name: codec.read(row[name]) for name, codec in self.codecs.items()}
            )
        except (ArithmeticError, TypeError) as error:
            raise ValueError(str(error)) from error

    def key_of(self, record: Record) -> dict[str, Any]:
        """The primary key of a record, as column and value."""
        return {name: getattr(record, name) for name in self.key}


_CODECS: dict[type[Record], tuple[str, tuple[str, ...], dict[str, Codec]]] = {
    Product: (
        "product",
        ("id",),
        {"position": WHOLE, "questions_version": WHOLE},
    ),
    UserClass: (
        "user_class",
        ("id",),
        {
            "people": _optional(WHOLE),
            "proficiency": _optional(_enum(Proficiency)),
            "position": WHOLE,
        },
    ),
    DecisionMaker: (
        "decision_maker",
        ("id",),
        {
            "roles": ROLES,
            "influence": _optional(WHOLE),
            "stance": _optional(_enum(Stance)),
            "limit": _optional(AMOUNT),
            "basis": _optional(_enum(Basis)),
            "position": WHOLE,
        },
    ),
    Answer: ("answer", ("subject_id", "question"), {"basis": _optional(_enum(Basis))}),
    ItemState: ("item_state", ("product_id", "item"), {"done": FLAG, "due": _optional(DAY)}),
}

MAPPINGS: dict[type[Record], TableMap] = {
    record: TableMap(
        table,
        record,
        key,
        {field.name: special.get(field.name, TEXT) for field in fields(record)},
    )
    for record, (table, key, special) in _CODECS.items()
}
"""Every table; fields without a codec of their own are text."""


def mapping_of(record: Record) -> TableMap:
    """The table a record belongs to."""
    return MAPPINGS[type(record)]


def memo_hash(key: str, value: str) -> str:
    """The hash of a memo row."""
    return sha256(f"memo\x1f{len(key)}:{key}\x1f{len(value)}:{value}".encode()).hexdigest()
