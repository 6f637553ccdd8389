"""Connections to a workspace file, and the one way to run a transaction on it.

journal_mode DELETE with synchronous EXTRA: an acknowledged change survives a power cut, and the
file stands alone at rest.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cuprofiler.domain.records import Record
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import damaged, from_sqlite
from cuprofiler.storage.mapping import MAPPINGS, TableMap, memo_hash

_GUARDED = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
_WRITING = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA busy_timeout = 2000",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)


def connect(path: Path) -> sqlite3.Connection:
    """A connection that may write; transactions are begun by us."""
    # mode=rw: a wrong path must not create a file. isolation_level None: the driver's own
    # transactions let a rolled-back insert survive.
    connection = _open(path, "rw", timeout=2.0)
    for pragma in _WRITING:
        connection.execute(pragma)
    return connection


def connect_read_only(path: Path, timeout: float = 0.2) -> sqlite3.Connection:
    """A connection that cannot change the file, nor run what a hostile schema holds.

    It waits `timeout` seconds for a file that another program is writing.
    """
    return _open(path, "ro", timeout)


def _open(path: Path, mode: str, timeout: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=timeout
    )
    for pragma in _GUARDED:
        connection.execute(pragma)
    return connection


@contextmanager
def transaction(
    connection: sqlite3.Connection, path: Path, *, writing: bool
) -> Iterator[sqlite3.Connection]:
    """One transaction: committed at the end, rolled back if anything is raised.

    Raises WorkspaceError for whatever SQLite says about the file at `path`.
    """
    try:
        connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
        try:
            yield connection
        except BaseException:
            # After some errors (a full disk) SQLite has rolled back by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        try:
            connection.execute("COMMIT")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error


def read_rows(
    connection: sqlite3.Connection, path: Path, mapping: TableMap, product_id: str | None = None
) -> list[Record]:
    """The records of a table, of one product or of all.

    Raises DamagedFileError if a row is not what was once written.
    """
    found = []
    condition, values = ("", ()) if product_id is None else (_OF_PRODUCT, (product_id,))
    for row in connection.execute(mapping.selection + condition.format(mapping.owner), values):
        if not mapping.sound(row):
            raise damaged(path)
        try:
            found.append(mapping.read(row))
        except ValueError:
            raise damaged(path) from None
    return found


_OF_PRODUCT = " WHERE {} = ?"


def check_rows(connection: sqlite3.Connection, path: Path) -> None:
    """Check the file's structure and every row's hash; raises DamagedFileError."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise damaged(path)
    for mapping in MAPPINGS.values():
        sound = mapping.sound
        for row in connection.execute(mapping.selection):
            if not sound(row):
                raise damaged(path)
    for key, value, stored in connection.execute("SELECT key, value, hash FROM memo"):
        if memo_hash(key, value) != stored:
            raise damaged(path)
