"""Records to rows and back, and the hash that every row carries.

SQLite's own checks notice few flipped bits; a SHA-256 per row notices nearly all.
The statements are plain SQL for the driver itself (`driver`): SQLAlchemy takes longer to load
than the whole window, so it is asked only where tables are made (`tables`).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from cuprofiler.domain.codes import (
    Basis,
    CostGroup,
    Hands,
    LaneKind,
    LessonForm,
    LessonKind,
    Link,
    Market,
    NeedKind,
    Per,
    Phase,
    PricedAt,
    Prices,
    Proficiency,
    Repeats,
    Role,
    SegmentKind,
    Side,
    Stance,
    TierMode,
    Timing,
    Voice,
    WayKind,
)
from cuprofiler.domain.cost.records import CostFrame, CostLine, Way
from cuprofiler.domain.cost.tiers import Tier
from cuprofiler.domain.plan.records import Closed, Lesson, PlanFrame, Service, Task
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    ItemState,
    Lane,
    Moment,
    Need,
    Product,
    Record,
    Score,
    Segment,
    Stage,
    Tie,
    UserClass,
)
from cuprofiler.storage.digest import row_hash, sha256, sha256_hex

Cell = str | int | None
Row = tuple[Any, ...]
"""The cells of a record in the order of its columns, and their hash last."""


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
LINES = Codec("\n".join, lambda value: tuple(part for part in _text(value).split("\n") if part))
ROLES = Codec(
    lambda roles: ",".join(roles),
    lambda value: tuple(Role(code) for code in _text(value).split(",") if code),
)


COUNTS = Codec(
    lambda counts: ",".join(map(str, counts)),
    lambda value: tuple(int(part) for part in _text(value).split(",") if part),
)
AMOUNTS = Codec(
    lambda amounts: ",".join(map(str, amounts)),
    lambda value: tuple(Decimal(part) for part in _text(value).split(",") if part),
)
TIERS = Codec(
    lambda tiers: ",".join(f"{'' if t.up_to is None else t.up_to}:{t.price}" for t in tiers),
    lambda value: tuple(_tier(part) for part in _text(value).split(",") if part),
)


def _tier(text: str) -> Tier:
    up_to, _colon, price = text.partition(":")
    return Tier(int(up_to) if up_to else None, Decimal(price))


@dataclass(frozen=True, slots=True)
class TableMap:
    """One table: its record, its primary key and the codec of each column."""

    table: str
    record: type[Record]
    key: tuple[str, ...]
    codecs: dict[str, Codec]

    def row(self, record: Record) -> tuple[Cell, ...]:
        """The cells of a record, its hash last."""
        cells = tuple(codec.write(getattr(record, name)) for name, codec in self.codecs.items())
        return (*cells, self.hash(cells))

    def hash(self, cells: tuple[Cell, ...]) -> str:
        """SHA-256 over table and cells, in the order of the columns."""
        return row_hash(self.table, cells)

    def sound(self, row: tuple[Cell, ...]) -> bool:
        """Whether a stored row is what was once written."""
        # Written out, not by way of `row_hash`: every row goes through here when a file opens.
        cells = f"('{self.table}', {ascii(row[:-1])[1:]}"
        return bool(sha256(cells.encode("ascii")).hexdigest() == row[-1])

    def read(self, row: Row) -> Record:
        """The record of a row; raises ValueError if a cell does not fit."""
        return self.read_columns(self.codecs, row)

    def read_columns(self, names: Iterable[str], row: Row) -> Record:
        """The record of a row that has only some columns, the others at their defaults.

        Raises ValueError if a cell does not fit or a column without a default is not there.
        """
        try:
            return self.record(
                **{
                    name: self.codecs[name].read(cell)
                    for name, cell in zip(names, row, strict=False)
                }
            )
        except (ArithmeticError, TypeError) as error:
            raise ValueError(str(error)) from error

    def key_of(self, record: Record) -> tuple[Cell, ...]:
        """The cells of a record's primary key."""
        return tuple(getattr(record, name) for name in self.key)

    # --- Statements; every name in them comes from this table. -------------------------------

    @property
    def selection(self) -> str:
        """The query for all cells and their hash."""
        return f"SELECT {_names(self._columns)} FROM {self.table}"  # noqa: S608

    @property
    def insertion(self) -> str:
        """The statement that adds a row."""
        marks = ", ".join("?" * len(self._columns))
        return f"INSERT INTO {self.table} ({_names(self._columns)}) VALUES ({marks})"  # noqa: S608

    @property
    def update(self) -> str:
        """The statement that rewrites the row of a key."""
        cells = ", ".join(f'"{name}" = ?' for name in self._columns)
        return f"UPDATE {self.table} SET {cells} WHERE {self.here}"  # noqa: S608

    @property
    def deletion(self) -> str:
        """The statement that removes the row of a key."""
        return f"DELETE FROM {self.table} WHERE {self.here}"  # noqa: S608

    @property
    def here(self) -> str:
        """The condition on the primary key."""
        return " AND ".join(f'"{name}" = ?' for name in self.key)

    @property
    def owner(self) -> str:
        """The column that says which product a row belongs to."""
        return "id" if self.record is Product else "product_id"

    @property
    def _columns(self) -> tuple[str, ...]:
        return (*self.codecs, "hash")


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


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
            "side": _enum(Side),
            "criteria": LINES,
            "budget_month": _optional(WHOLE),
            "last_contact": _optional(DAY),
        },
    ),
    Answer: ("answer", ("subject_id", "question"), {"basis": _optional(_enum(Basis))}),
    ItemState: ("item_state", ("product_id", "item"), {"done": FLAG, "due": _optional(DAY)}),
    Tie: ("tie", ("from_id", "to_id"), {"strength": WHOLE}),
    Need: (
        "need",
        ("id",),
        {
            "kind": _enum(NeedKind),
            "strength": WHOLE,
            "basis": _optional(_enum(Basis)),
            "position": WHOLE,
        },
    ),
    Segment: (
        "segment",
        ("id",),
        {
            "market": _enum(Market),
            "size": _optional(WHOLE),
            "kind": _enum(SegmentKind),
            "classes": LINES,
            "position": WHOLE,
        },
    ),
    Benefit: (
        "benefit",
        ("id",),
        {
            "effort": _optional(WHOLE),
            "voice": _enum(Voice),
            "in_release": FLAG,
            "position": WHOLE,
        },
    ),
    Score: ("score", ("benefit_id", "subject_id"), {"value": WHOLE}),
    Conflict: ("conflict", ("product_id", "source"), {"decided": _optional(DAY)}),
    Stage: ("stage", ("id",), {"position": WHOLE}),
    Lane: ("lane", ("id",), {"kind": _enum(LaneKind), "position": WHOLE}),
    Moment: (
        "moment",
        ("lane_id", "stage_id"),
        {
            "emotion": _optional(WHOLE),
            "referral": FLAG,
            "basis": _optional(_enum(Basis)),
        },
    ),
    CostFrame: (
        "cost_frame",
        ("product_id",),
        {
            "base_date": _optional(DAY),
            "horizon": WHOLE,
            "rate": AMOUNT,
            "rate_for": _enum(Prices),
            "inflation": _optional(AMOUNT),
            "seats": COUNTS,
            "valid_to": _optional(DAY),
        },
    ),
    Way: ("way", ("id",), {"kind": _enum(WayKind), "position": WHOLE}),
    CostLine: (
        "cost_line",
        ("id",),
        {
            "group": _enum(CostGroup),
            "amount": _optional(AMOUNT),
            "per": _enum(Per),
            "repeats": _enum(Repeats),
            "timing": _enum(Timing),
            "first_year": WHOLE,
            "last_year": _optional(WHOLE),
            "every": WHOLE,
            "months": WHOLE,
            "rise": AMOUNT,
            "priced_at": _enum(PricedAt),
            "rises_from": _optional(WHOLE),
            "indices": AMOUNTS,
            "tiers": TIERS,
            "tier_mode": _enum(TierMode),
            "least_seats": WHOLE,
            "pack": WHOLE,
            "discount": AMOUNT,
            "prices": _enum(Prices),
            "low": _optional(AMOUNT),
            "high": _optional(AMOUNT),
            "basis": _optional(_enum(Basis)),
            "noted": _optional(DAY),
            "position": WHOLE,
            "link": _optional(_enum(Link)),
            "to_us": FLAG,
        },
    ),
    PlanFrame: (
        "plan_frame",
        ("product_id",),
        {
            "start": _optional(DAY),
            "our_rate": _optional(AMOUNT),
            "their_rate": _optional(AMOUNT),
            "turnover": AMOUNT,
            "capacity": _optional(WHOLE),
            "trainers": WHOLE,
        },
    ),
    Lesson: (
        "lesson",
        ("id",),
        {
            "kind": _enum(LessonKind),
            "form": _enum(LessonForm),
            "people": _optional(WHOLE),
            "group_size": WHOLE,
            "learner_hours": AMOUNT,
            "trainer_hours": AMOUNT,
            "days": WHOLE,
            "price": _optional(AMOUNT),
            "position": WHOLE,
        },
    ),
    Task: (
        "task",
        ("id",),
        {
            "phase": _enum(Phase),
            "hands": _enum(Hands),
            "days": WHOLE,
            "our_hours": AMOUNT,
            "their_hours": AMOUNT,
            "after": LINES,
            "not_before": _optional(DAY),
            "price": _optional(AMOUNT),
            "position": WHOLE,
        },
    ),
    Closed: ("closed", ("id",), {"first": DAY, "last": DAY, "position": WHOLE}),
    Service: (
        "service",
        ("id",),
        {
            "hands": _enum(Hands),
            "price": _optional(AMOUNT),
            "hours": AMOUNT,
            "first": _optional(DAY),
            "last": _optional(DAY),
            "position": WHOLE,
        },
    ),
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
    return sha256_hex(f"memo\x1f{len(key)}:{key}\x1f{len(value)}:{value}".encode())
