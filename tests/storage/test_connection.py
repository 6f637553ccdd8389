"""How a workspace file is connected to: what holds for each connection, and what is refused."""

from contextlib import closing

import pytest

from cuprofiler.domain.records import Product
from cuprofiler.services.trouble import WorkspaceError
from cuprofiler.storage.connection import (
    check_build,
    check_rows,
    connect,
    connect_read_only,
    in_order,
    read_products,
)
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import AlteredFileError, DamagedFileError
from cuprofiler.storage.workspace import Workspace


@pytest.fixture
def path(tmp_path):
    """A workspace with two products, at rest."""
    path = tmp_path / "Mine.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all([Product("b", "Second", position=1), Product("a", "First")], "")
    return path


def value(connection, pragma):
    return connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def test_a_connection_that_writes_is_guarded(path):
    with closing(connect(path)) as connection:
        assert value(connection, "journal_mode") == "delete"
        assert value(connection, "synchronous") == 3  # EXTRA
        assert value(connection, "foreign_keys") == 1
        assert value(connection, "secure_delete") == 1
        assert value(connection, "trusted_schema") == 0
        assert value(connection, "cell_size_check") == 1
        assert connection.isolation_level is None
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")


@pytest.mark.parametrize("open_it", [connect, connect_read_only])
def test_a_wrong_path_makes_no_file(tmp_path, open_it):
    missing = tmp_path / "none.cuprofile"
    with pytest.raises((sqlite3.OperationalError, WorkspaceError)):
        open_it(missing)
    assert list(tmp_path.iterdir()) == []


def test_a_connection_for_reading_cannot_write(path):
    with closing(connect_read_only(path)) as connection:
        assert value(connection, "trusted_schema") == 0
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM product")


def test_products_come_in_the_founders_order(path):
    with closing(connect_read_only(path)) as connection:
        assert [product.id for product in read_products(connection, path)] == ["a", "b"]
    same = [Product("b", "B"), Product("a", "A")]
    assert [product.id for product in in_order(same)] == ["a", "b"]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE more (x)",
        "CREATE VIEW seen AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON product BEGIN SELECT 1; END",
        "CREATE INDEX i ON product (name)",
        "ALTER TABLE product ADD COLUMN more TEXT",
    ],
)
def test_a_file_built_otherwise_is_refused_unwritten(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(AlteredFileError):
        connect(path)
    assert path.read_bytes() == before
    with closing(connect_read_only(path)) as connection, pytest.raises(AlteredFileError):
        check_build(connection, path)


def test_a_row_changed_behind_our_back_is_noticed(path):
    with closing(connect_read_only(path)) as connection:
        check_rows(connection, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE product SET name = 'Other' WHERE id = 'a'")
        connection.commit()
    with closing(connect_read_only(path)) as connection:
        with pytest.raises(DamagedFileError):
            check_rows(connection, path)
        with pytest.raises(DamagedFileError):
            read_products(connection, path)
