"""Records to rows and back, and the hash that every row carries.

SQLite's own checks notice few flipped bits; a SHA-256 per row notices nearly all.
Statements are SQLAlchemy's (`tables`). One query is written out here, for the first page of a
start and for the checks: SQLAlchemy takes longer to load than the whole window.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import Cell, Kind
from cuprofiler.core.record import Record, described
from cuprofiler.domain.records import RECORD_TYPES, Product
from cuprofiler.storage.digest import row_hash, sha256, sha256_hex

Row = tuple[Any, ...]
"""The cells of a record in the order of its columns, and their hash last."""


@frozen
class TableMap:
    """One table: its record, its primary key, and of each column kind and field."""

    table: str
    record: type[Record]
    key: tuple[str, ...]
    kinds: dict[str, Kind]
    fields: dict[str, str]
    readers: tuple[Callable[[Cell], Any], ...]
    """What reads the cells, in the order of the columns."""

    def row(self, record: Record) -> tuple[Cell, ...]:
        """Return the cells of a record, its hash last."""
        cells = tuple(
            kind.write(getattr(record, self.fields[name])) for name, kind in self.kinds.items()
        )
        return (*cells, self.hash(cells))

    def cells(self, record: Record) -> dict[str, Cell]:
        """Return the cells of a record by their columns, its hash too."""
        return dict(zip((*self.kinds, "hash"), self.row(record), strict=True))

    def hash(self, cells: tuple[Cell, ...]) -> str:
        """SHA-256 over table and cells, in the order of the columns."""
        return row_hash(self.table, cells)

    def sound(self, row: tuple[Cell, ...]) -> bool:
        """Return whether a stored row is what was once written."""
        # Written out, not by way of `row_hash`: every row goes through here when a file opens.
        cells = f"('{self.table}', {ascii(row[:-1])[1:]}"
        return bool(sha256(cells.encode("ascii")).hexdigest() == row[-1])

    def read(self, row: Row) -> Record:
        """Return the record of a row; raises ValueError if a cell does not fit."""
        # By place, as columns are in the order of the fields: half of a start with many talks.
        try:
            return self.record(*[read(cell) for read, cell in zip(self.readers, row, strict=False)])
        except (ArithmeticError, TypeError) as error:
            raise ValueError(str(error)) from error

    def read_columns(self, names: Iterable[str], row: Row) -> Record:
        """Return the record of a row that has only some columns, the others at their defaults.

        Raises ValueError if a cell does not fit or a column without a default is not there.
        """
        try:
            return self.record(
                **{
                    self.fields[name]: self.kinds[name].read(cell)
                    for name, cell in zip(names, row, strict=False)
                }
            )
        except (ArithmeticError, TypeError) as error:
            raise ValueError(str(error)) from error

    def key_of(self, record: Record) -> tuple[Cell, ...]:
        """Return the cells of a record's primary key."""
        return tuple(getattr(record, name) for name in self.key)

    @property
    def selection(self) -> str:
        """The query for all cells and their hash, for the driver itself."""
        return f"SELECT {_names((*self.kinds, 'hash'))} FROM {self.table}"  # noqa: S608 - our names

    @property
    def owner(self) -> str:
        """The column that says which product a row belongs to."""
        return "id" if self.record is Product else "product_id"


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


MAPPINGS: dict[type[Record], TableMap] = {
    record: TableMap(
        record.key.kind,
        record,
        record.key.fields,
        {field.column: field.kind for field in described(record)},
        {field.column: field.name for field in described(record)},
        tuple(field.kind.read for field in described(record)),
    )
    for record in RECORD_TYPES
}
"""The table of every record, as the record itself describes it."""


SETTINGS_TABLE = "memo"
"""The table of small things beside the records."""

STEPS_TABLE = "step"
"""The table of the steps that were taken."""

SETTINGS_QUERY = f"SELECT key, value, hash FROM {SETTINGS_TABLE}"  # noqa: S608 - our name


def setting_hash(key: str, value: str) -> str:
    """Return the hash of a setting row."""
    return sha256_hex(f"{SETTINGS_TABLE}\x1f{len(key)}:{key}\x1f{len(value)}:{value}".encode())
