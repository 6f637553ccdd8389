"""Brings a file up to date, step by step, after a backup.

Own steps (`steps`) and not Alembic: SQLite's user_version already numbers the file, a step is a
function, and Alembic would cost more start-up time than the whole window.
"""

from collections.abc import Callable, Mapping
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
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header
from cuprofiler.storage.steps.chain import STEPS
from cuprofiler.storage.steps.reshape import DamagedRow

Step = Callable[[sqlite3.Connection], None]


def migrate(
    path: Path,
    backup_root: Path,
    now: datetime,
    steps: Mapping[int, Step] = STEPS,
    target: int = SCHEMA_VERSION,
) -> bool:
    """Bring a file to the current version; False if it is there already.

    A backup comes first. All steps run in one transaction: a failure leaves the file as it was.
    Raises WorkspaceError.
    """
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
    connection: sqlite3.Connection, path: Path, steps: Mapping[int, Step], version: int, target: int
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
