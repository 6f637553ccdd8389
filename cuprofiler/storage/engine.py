"""SQLAlchemy over a connection of the driver, and the one way to run a transaction on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from cuprofiler.storage.driver import FILE_ERRORS, sqlite3
from cuprofiler.storage.errors import WorkspaceError, from_sqlite


def over(file: sqlite3.Connection) -> sa.Connection:
    """Return SQLAlchemy's connection over one that is open already, with our own settings."""
    engine = sa.create_engine(
        "sqlite://",
        module=sqlite3,
        creator=lambda: file,
        poolclass=StaticPool,
        # The file is opened and closed by us; nothing is done to it in between.
        pool_reset_on_return=None,
    )
    return engine.connect()


ERRORS = (*FILE_ERRORS, sa.exc.DBAPIError)
"""What reading and writing raise about a file; SQLAlchemy wraps what the driver says."""


def said_of(error: Exception, path: Path) -> WorkspaceError:
    """Say one of `ERRORS` in the founder's words."""
    inner = error.orig if isinstance(error, sa.exc.DBAPIError) else None
    return from_sqlite(inner if isinstance(inner, Exception) else error, path)


@contextmanager
def transaction(connection: sa.Connection, path: Path, *, writing: bool) -> Iterator[None]:
    """Run one transaction: committed at the end, rolled back if anything is raised.

    Raises WorkspaceError for whatever is said about the file at `path`.
    """
    try:
        try:
            with connection.begin():
                # The driver begins nothing by itself (`connection.connect`), so it is said here.
                connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
                yield
        finally:
            # SQLAlchemy takes a COMMIT that failed for an end; SQLite does not always.
            file = connection.connection.driver_connection
            if file is not None and file.in_transaction:
                file.rollback()
    except ERRORS as error:
        raise said_of(error, path) from error
