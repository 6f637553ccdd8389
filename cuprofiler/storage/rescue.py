"""Files from elsewhere and damaged files: read what is sound, never change the original."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import sqlalchemy as sa

from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import Record, product_of
from cuprofiler.core.renaming import with_ids
from cuprofiler.domain.records import Product
from cuprofiler.storage.connection import connect_read_only
from cuprofiler.storage.digest import fresh_id
from cuprofiler.storage.driver import FILE_ERRORS, sqlite3
from cuprofiler.storage.engine import ERRORS, over
from cuprofiler.storage.errors import from_sqlite, taken, too_much
from cuprofiler.storage.identity import check_header, check_place
from cuprofiler.storage.journal import drop_stale
from cuprofiler.storage.mapping import MAPPINGS
from cuprofiler.storage.tables import table_of


@frozen
class Salvage:
    """What could be read: sound records, and how many rows were not."""

    records: tuple[Record, ...]
    lost: int


def read_all(path: Path) -> Salvage:
    """Return every sound record of a file, the rest counted; raises WorkspaceError if none can be
    had.

    Orphans (an answer whose product is lost) are counted as lost. A file of an older version gives
    what it has. Nothing but plain tables is read, each value within bounds and the whole within
    `MOST_SECONDS`, so that a hostile file can neither hang nor fill the memory.
    """
    check_header(path)
    records: list[Record] = []
    lost = 0
    try:
        file = connect_read_only(path)
    except FILE_ERRORS as error:
        raise from_sqlite(error, path) from error
    deadline = time.monotonic() + MOST_SECONDS
    file.set_progress_handler(lambda: time.monotonic() > deadline, 10_000)
    try:
        for kind in MAPPINGS:
            try:
                found, unsound = _read_table(file, kind)
            except _OutOfBounds:
                raise too_much(path) from None
            records += found
            lost += unsound
            if time.monotonic() > deadline or len(records) > MOST_RECORDS:
                raise too_much(path)
    except ERRORS:
        lost += 1  # the list of tables itself can't be read
    finally:
        file.close()
    products = {record.id for record in records if isinstance(record, Product)}
    kept = tuple(record for record in records if product_of(record) in products)
    return Salvage(kept, lost + len(records) - len(kept))


MOST_SECONDS = 20.0
"""How long reading a file from elsewhere may take."""

MOST_RECORDS = 1_000_000
MOST_VALUE_BYTES = 1_000_000
"""No field of ours holds more: texts end at 20,000 letters."""


class _OutOfBounds(Exception):  # noqa: N818 - a finding, turned into WorkspaceError
    """A value is larger than any of ours."""


def _read_table(file: sqlite3.Connection, kind: type[Record]) -> tuple[list[Record], int]:
    """Read the sound records of a table, and count the rows that are not.

    A torn page ends the table: what came before it is kept.
    """
    mapping, table = MAPPINGS[kind], table_of(kind)
    columns = _plain_columns(file, mapping.table)
    known = [name for name in mapping.kinds if name in columns]
    if not columns or not set(mapping.key) <= set(known) or "hash" not in columns:
        return [], 0
    cells = [table.c[name] for name in (*known, "hash")]
    too_large = sa.or_(*(sa.func.octet_length(cell) > MOST_VALUE_BYTES for cell in cells))
    records: list[Record] = []
    lost = 0
    try:
        with over(file) as connection:
            if connection.execute(sa.select(cells[0]).where(too_large).limit(1)).first():
                raise _OutOfBounds
            for row in connection.execute(sa.select(*cells)):
                try:
                    if not mapping.sound(row):
                        raise ValueError(mapping.table)
                    records.append(mapping.read_columns(known, row))
                except ValueError:
                    lost += 1
    except ERRORS:
        lost += 1
    return records, lost


def _plain_columns(file: sqlite3.Connection, table: str) -> set[str]:
    """Return the columns of a plain table; none if the name stands for a view or a virtual
    table.
    """
    query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    made = file.execute(query, (table,)).fetchone()
    if made is None or not str(made[0]).upper().startswith("CREATE TABLE"):
        return set()
    found = file.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    # A column that is computed would run what somebody else wrote.
    return {str(row[1]) for row in found if row[6] == 0}


def with_new_ids(records: Iterable[Record], position: int = 0) -> tuple[Record, ...]:
    """Return the same records under fresh ids, so that they can stand beside others.

    Products are numbered on from `position`. What refers to something that is not there is left
    out.
    """
    found: list[Record] = []
    for record in with_ids(records, lambda _record: fresh_id()):
        if isinstance(record, Product):
            found.append(replace(record, position=position))
            position += 1
        else:
            found.append(record)
    return tuple(found)


def save_copy(
    records: Iterable[Record], target: Path, settings: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Write records and settings into a new workspace; raises WorkspaceError, leaving nothing."""
    from cuprofiler.storage.workspace import Workspace

    check_place(target)
    partial = target.with_name(f"{target.stem}.partial")
    partial.unlink(missing_ok=True)
    try:
        with Workspace.create(partial) as workspace:
            workspace.add_all(records, "")
            for key, value in settings.items():
                workspace.set_setting(key, value)
        if target.is_symlink() or target.exists():
            raise taken(target)
        drop_stale(target)
        partial.rename(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
