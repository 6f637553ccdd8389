"""Numbered steps from one file version to the next.

Own steps and not Alembic: SQLite's user_version already numbers the file, a step is a function,
and Alembic would cost more start-up time than the whole window.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import datetime
from pathlib import Path

from cuprofiler.storage.backups import back_up
from cuprofiler.storage.connection import connect
from cuprofiler.storage.driver import FILE_ERRORS, sqlite3
from cuprofiler.storage.errors import (
    DiskFullError,
    WorkspaceError,
    damaged,
    from_sqlite,
    migration_without_room,
)
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header, schema_digest
from cuprofiler.storage.mapping import MAPPINGS, Codec, TableMap

Step = Callable[[sqlite3.Connection], None]


class DamagedRow(Exception):  # noqa: N818 - a finding, turned into DamagedFileError
    """A row is not what was once written."""


def add_what_is_new(connection: sqlite3.Connection) -> None:
    """Add the tables and columns that the mappings have and the file has not, at their defaults.

    Enough for every version that only adds. Rows are checked before they get new hashes: a
    damaged one must not be blessed. Raises DamagedRow.
    """
    from cuprofiler.storage.tables import definitions

    there = _columns(connection)
    for record, mapping in MAPPINGS.items():
        if mapping.table not in there:
            for statement in definitions(record):
                connection.execute(statement)
            continue
        known = [name for name in there[mapping.table] if name != "hash"]
        missing = [name for name in mapping.codecs if name not in known]
        if any(name in missing for name in mapping.key):
            raise DamagedRow(mapping.table)  # a table of the same name that is not ours
        _check_as_written(connection, mapping, known)
        defaults = {field.name: field.default for field in fields(record)}
        if any(defaults[name] is MISSING for name in missing):
            raise DamagedRow(mapping.table)
        for name in missing:
            kind = _declared(mapping.codecs[name], defaults[name])
            connection.execute(f'ALTER TABLE {mapping.table} ADD COLUMN "{name}" {kind}')
        if missing:
            for row in connection.execute(mapping.selection).fetchall():
                found = mapping.read(row)
                connection.execute(mapping.update, (*mapping.row(found), *mapping.key_of(found)))


def _columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    return {
        table: [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        for table in _counts(connection)
    }


def _check_as_written(connection: sqlite3.Connection, mapping: TableMap, known: list[str]) -> None:
    """Every row against its hash over the columns of its own version."""
    names = ", ".join(f'"{name}"' for name in (*known, "hash"))
    for row in connection.execute(f"SELECT {names} FROM {mapping.table}"):  # noqa: S608 - ours
        if not mapping.sound(row):
            raise DamagedRow(mapping.table)


def _declared(codec: Codec, default: object) -> str:
    """Type and default of a new column. A default is a code, a number or empty text of ours."""
    kind = "INTEGER" if codec.integer else "TEXT"
    if codec.nullable:
        return kind
    value = codec.write(default)
    said = str(value) if codec.integer else "'{}'".format(str(value).replace("'", "''"))
    return f"{kind} NOT NULL DEFAULT {said}"


def rebuild_as_made(connection: sqlite3.Connection) -> None:
    """Give every table the text that a new file has; rows and hashes stay as they are.

    Columns that were added later leave other text behind, and before a file is written to, its
    text must be exactly what the program makes.
    """
    from cuprofiler.storage.tables import METADATA, definitions_of

    text = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    for table in METADATA.sorted_tables:
        statements = definitions_of(table)
        stored = connection.execute(text, (table.name,)).fetchone()
        if stored is None:
            raise DamagedRow(table.name)
        if schema_digest(stored) == schema_digest(statements[:1]):
            continue
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        connection.execute(f"CREATE TEMP TABLE kept AS SELECT {names} FROM main.{table.name}")  # noqa: S608
        connection.execute(f"DROP TABLE main.{table.name}")
        for statement in statements:
            connection.execute(statement)
        connection.execute(
            f"INSERT INTO main.{table.name} ({names}) SELECT {names} FROM temp.kept"  # noqa: S608
        )
        connection.execute("DROP TABLE temp.kept")


def add_and_rebuild(connection: sqlite3.Connection) -> None:
    """Add what is new, and give every table the text that a new file has."""
    add_what_is_new(connection)
    rebuild_as_made(connection)


STEPS: dict[int, Step] = {
    1: add_what_is_new,
    2: add_what_is_new,
    3: add_and_rebuild,
    4: add_and_rebuild,
}
"""Version to the step that leads to the next one. A step never loses a row; it may add some.

Each needs a filled file of its version in tests/storage/files (a test fails without)."""


def migrate(
    path: Path,
    backup_root: Path,
    now: datetime,
    steps: dict[int, Step] | None = None,
    target: int = SCHEMA_VERSION,
) -> bool:
    """Bring a file to the current version; False if it is there already.

    A backup comes first. All steps run in one transaction: a failure leaves the file as it was.
    Raises WorkspaceError.
    """
    steps = STEPS if steps is None else steps
    version = check_header(path)
    if version == target:
        return False
    try:
        back_up(path, backup_root, now, before=version)
        connection = connect(path)
        try:
            _run(connection, path, steps, version, target)
        finally:
            connection.close()
    except (*FILE_ERRORS, DiskFullError) as error:
        said = error if isinstance(error, WorkspaceError) else from_sqlite(error, path)
        raise migration_without_room(path) if isinstance(said, DiskFullError) else said from error
    return True


def _run(
    connection: sqlite3.Connection, path: Path, steps: dict[int, Step], version: int, target: int
) -> None:
    # With foreign keys on, altering a parent table silently deletes its children.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = _counts(connection)
        for number in range(version, target):
            steps[number](connection)
        after = _counts(connection)
        lost = [table for table, count in before.items() if after.get(table, count) < count]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if lost or broken:
            raise damaged(path)
        connection.execute(f"PRAGMA user_version = {target}")
        connection.execute("COMMIT")
    except BaseException as error:
        connection.execute("ROLLBACK")
        if isinstance(error, DamagedRow):
            raise damaged(path) from error
        raise


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
    ]
    return {
        name: connection.execute(
            'SELECT count(*) FROM "{}"'.format(name.replace('"', '""'))  # noqa: S608
        ).fetchone()[0]
        for name in names
    }
