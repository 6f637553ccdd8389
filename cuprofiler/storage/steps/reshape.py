"""How a step changes a file: from the tables of one version to those of the next.

Nothing here asks the records of today: a step does to a file, for ever, what it did on the day it
was written.
"""

from collections.abc import Iterable, Mapping

from cuprofiler.storage.digest import row_hash
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.identity import schema_digest

Tables = Mapping[str, tuple[str, ...]]
"""The statement that makes each table, and after it those of its indexes."""

Added = Mapping[str, Mapping[str, str | int | None]]
"""The cell that rows which are there get in a column that is new, by table and column."""


class DamagedRow(Exception):  # noqa: N818 - a finding, turned into DamagedFileError
    """A row is not what was once written, or a table is not one of ours."""


def reshape(connection: sqlite3.Connection, before: Tables, after: Tables, added: Added) -> None:
    """Give a file the tables of the next version. No row is lost.

    Rows are checked before they get new hashes: a damaged one must not be blessed.

    Raises:
        DamagedRow: the file does not hold the tables of the version before, or a row is damaged.

    """
    for table, statements in after.items():
        stored = _text(connection, table)
        if (stored is None) == (table in before):
            raise DamagedRow(table)
        if stored is None:
            _make(connection, statements)
        elif table in added or schema_digest([stored]) != schema_digest(statements[:1]):
            _remake(connection, table, before[table], statements, added.get(table, {}))


def columns(statements: tuple[str, ...]) -> list[str]:
    """Return the columns of the table that these statements make, in their order."""
    passing = sqlite3.connect(":memory:")
    try:
        _make(passing, statements)
        (table,) = passing.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchone()
        return _columns(passing, table)
    finally:
        passing.close()


def _remake(
    connection: sqlite3.Connection,
    table: str,
    before: tuple[str, ...],
    after: tuple[str, ...],
    added: Mapping[str, str | int | None],
) -> None:
    """Make a table anew with all its rows."""
    known = [name for name in columns(before) if name != "hash"]
    # An earlier program may have added them in another order; hashes go by the version's own.
    if sorted(_columns(connection, table)) != sorted([*known, "hash"]):
        raise DamagedRow(table)
    selection = f"SELECT {_named([*known, 'hash'])} FROM {table}"  # noqa: S608 - names of ours
    rows = [dict(zip(known, _sound(table, row), strict=True))
            for row in connection.execute(selection)]  # fmt: skip
    connection.execute(f"DROP TABLE {table}")
    _make(connection, after)
    wanted = [name for name in columns(after) if name != "hash"]
    marks = ", ".join("?" * (len(wanted) + 1))
    insertion = f"INSERT INTO {table} ({_named([*wanted, 'hash'])}) VALUES ({marks})"  # noqa: S608
    for row in rows:
        filled = {**added, **row}
        cells = tuple(filled[name] for name in wanted)
        connection.execute(insertion, (*cells, row_hash(table, cells)))


def _sound(table: str, row: tuple[str | int | None, ...]) -> tuple[str | int | None, ...]:
    """Return the cells of a row without its hash, which must be theirs."""
    if row_hash(table, row[:-1]) != row[-1]:
        raise DamagedRow(table)
    return row[:-1]


def _make(connection: sqlite3.Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.execute(statement)


def _text(connection: sqlite3.Connection, table: str) -> str | None:
    query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    found = connection.execute(query, (table,)).fetchone()
    return None if found is None else str(found[0])


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _named(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
