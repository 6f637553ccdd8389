"""Numbered steps from one file version to the next.

Own steps and not Alembic: SQLite's user_version already numbers the file, a step is a function,
and Alembic would cost more start-up time than the whole window.
"""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from cuprofiler.storage.backups import back_up
from cuprofiler.storage.connection import connect
from cuprofiler.storage.errors import damaged, from_sqlite
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header

Step = Callable[[sqlite3.Connection], None]

STEPS: dict[int, Step] = {}
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
    back_up(path, backup_root, now)
    try:
        connection = connect(path)
        try:
            _run(connection, path, steps, version, target)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
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
    except BaseException:
        connection.execute("ROLLBACK")
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
