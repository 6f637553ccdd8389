"""Transactions: committed whole or rolled back whole, also where COMMIT itself fails."""

import pytest
import sqlalchemy as sa

from cuprofiler.storage.connection import connect
from cuprofiler.storage.engine import over, said_of, transaction
from cuprofiler.storage.errors import BusyFileError, DamagedFileError, WorkspaceError
from cuprofiler.storage.tables import SETTINGS
from cuprofiler.storage.workspace import Workspace


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "w" / "mine.cuprofile"
    Workspace.create(path).close()
    return path


@pytest.fixture
def file(path):
    file = connect(path)
    yield file
    file.close()


def row(key):
    return {"key": key, "value": "v", "hash": "h"}


def keys(connection):
    return set(connection.execute(sa.select(SETTINGS.c.key)).scalars())


def test_what_is_written_stays_when_nothing_is_raised(path, file):
    with over(file) as connection, transaction(connection, path, writing=True):
        connection.execute(sa.insert(SETTINGS), row("mine"))
    assert not file.in_transaction
    with over(file) as connection, transaction(connection, path, writing=False):
        assert "mine" in keys(connection)


def test_what_is_raised_takes_all_of_it_back(path, file):
    with over(file) as connection:
        with pytest.raises(ZeroDivisionError), transaction(connection, path, writing=True):
            connection.execute(sa.insert(SETTINGS), row("mine"))
            raise ZeroDivisionError
        assert not file.in_transaction
        with transaction(connection, path, writing=True):
            assert "mine" not in keys(connection)


def test_a_commit_that_fails_leaves_nothing_open(path, file):
    orphan = (
        "INSERT INTO answer (product_id, subject_id, question, value, basis, hash) "
        "VALUES ('gone', 's', 'q', 'v', NULL, 'h')"
    )
    with over(file) as connection:
        with pytest.raises(WorkspaceError), transaction(connection, path, writing=True):
            connection.exec_driver_sql(orphan)  # its product is asked for at COMMIT alone
        assert not file.in_transaction
        with transaction(connection, path, writing=False):
            assert connection.exec_driver_sql("SELECT count(*) FROM answer").scalar_one() == 0


def test_a_writer_waits_for_its_turn_and_says_so_in_the_end(path, file):
    other = connect(path)
    other.execute("PRAGMA busy_timeout = 10")
    file.execute("BEGIN IMMEDIATE")
    try:
        with (
            over(other) as connection,
            pytest.raises(BusyFileError),
            transaction(connection, path, writing=True),
        ):
            pass
    finally:
        other.close()
        file.execute("ROLLBACK")


def test_what_the_driver_says_is_told_through_sqlalchemy(tmp_path):
    from cuprofiler.storage.driver import sqlite3

    torn = sqlite3.DatabaseError("database disk image is malformed")
    torn.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    wrapped = sa.exc.DBAPIError("SELECT 1", None, torn)
    assert isinstance(said_of(wrapped, tmp_path), DamagedFileError)
    assert isinstance(said_of(torn, tmp_path), DamagedFileError)
