"""The frame of the migrations: each step is tried on a filled file of the version before."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cuprofiler.domain.codes import Side
from cuprofiler.domain.records import DecisionMaker, Product
from cuprofiler.storage import migrations
from cuprofiler.storage.backups import backups_of
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import DamagedFileError, WorkspaceError
from cuprofiler.storage.identity import SCHEMA_VERSION
from cuprofiler.storage.migrations import STEPS, migrate
from cuprofiler.storage.workspace import Workspace
from cuprofiler.subjects.services.records import EVERY_DAY, PlanFrame

FILES = Path(__file__).parent / "files"
COUNTS = {1: 73, 2: 206, 3: 253, 4: 253, 5: 253, 6: 257, 7: 258, 8: 264, 9: 275}
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def filled(version, folder):
    """A filled workspace of a version, from its dump."""
    path = folder / f"v{version}.cuprofile"
    connection = sqlite3.connect(path)
    connection.executescript((FILES / f"v{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def test_there_is_a_step_and_a_filled_file_for_every_version():
    assert sorted(STEPS) == list(range(1, SCHEMA_VERSION))
    for version in range(1, SCHEMA_VERSION + 1):
        assert (FILES / f"v{version}.sql").exists()


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_file_of_every_version_opens_with_nothing_lost(version, tmp_path):
    path = filled(version, tmp_path)
    migrate(path, tmp_path / "root", NOW)
    with Workspace.open(path) as workspace:
        records = list(workspace.all_records())
    assert {r.name for r in records if isinstance(r, Product)} == {"CashPilot", "ClearDesk CRM"}
    assert len(records) == COUNTS[version]


def test_the_current_version_is_left_alone(tmp_path):
    path = filled(SCHEMA_VERSION, tmp_path)
    before = path.read_bytes()
    assert migrate(path, tmp_path / "root", NOW) is False
    assert path.read_bytes() == before
    assert backups_of(path, tmp_path / "root") == []


def add_column(connection):
    connection.execute("ALTER TABLE user_class ADD COLUMN extra TEXT")


def rebuild_parent(connection):
    """With foreign keys on, this would silently delete the children."""
    connection.execute("CREATE TABLE new_product AS SELECT * FROM product")
    connection.execute("DROP TABLE product")
    connection.execute("ALTER TABLE new_product RENAME TO product")


def count(path, table):
    connection = sqlite3.connect(path)
    found = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    connection.close()
    return found


def test_steps_run_in_order_after_a_backup(tmp_path):
    path = filled(1, tmp_path)
    order = []
    steps = {1: lambda c: (order.append(1), add_column(c)), 2: lambda c: order.append(2)}
    assert migrate(path, tmp_path / "root", NOW, steps, target=3)
    assert order == [1, 2]
    assert int.from_bytes(path.read_bytes()[60:64], "big") == 3
    assert len(list((tmp_path / "root").rglob("*.cuprofile"))) == 1


def test_rebuilding_a_parent_table_keeps_the_children(tmp_path):
    path = filled(1, tmp_path)
    children = count(path, "user_class")
    # The rebuilt table has no key any more, so the check of references stops it.
    with pytest.raises((DamagedFileError, WorkspaceError)):
        migrate(path, tmp_path / "root", NOW, {1: rebuild_parent}, target=2)
    assert count(path, "user_class") == children > 0


def lose_rows(connection):
    connection.execute("DELETE FROM answer WHERE rowid % 2")


def fail_late(connection):
    connection.execute("DELETE FROM memo")
    raise sqlite3.OperationalError("power cut")


@pytest.mark.parametrize("step", [lose_rows, fail_late])
def test_a_failed_step_leaves_the_file_as_it_was(tmp_path, step):
    path = filled(1, tmp_path)
    before = path.read_bytes()
    with pytest.raises(WorkspaceError):
        migrate(path, tmp_path / "root", NOW, {1: add_column, 2: step}, target=3)
    assert path.read_bytes() == before
    assert migrations.check_header(path) == 1
    assert count(path, "user_class") > 0


def test_a_damaged_row_is_not_blessed_by_a_new_hash(tmp_path):
    path = filled(1, tmp_path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE decision_maker SET name = name || 'x'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(DamagedFileError):
        migrate(path, tmp_path / "root", NOW)
    assert path.read_bytes() == before


def test_what_was_in_a_file_of_version_4_teaches_as_before(tmp_path):
    """One trainer, who teaches every weekday."""
    path = filled(4, tmp_path)
    migrate(path, tmp_path / "root", NOW)
    with Workspace.open(path) as workspace:
        frames = [r for r in workspace.all_records() if isinstance(r, PlanFrame)]
    assert frames
    assert all((frame.trainers, frame.trainer_days) == (1, EVERY_DAY) for frame in frames)


def test_what_was_in_a_file_of_version_1_is_there_unchanged(tmp_path):
    path = filled(1, tmp_path)
    connection = sqlite3.connect(path)
    members = dict(connection.execute("SELECT id, name FROM decision_maker"))
    connection.close()
    migrate(path, tmp_path / "root", NOW)
    with Workspace.open(path) as workspace:
        found = {r.id: r for r in workspace.all_records() if isinstance(r, DecisionMaker)}
    assert {key: each.name for key, each in found.items()} == members
    assert all(each.side is Side.PAYER and each.criteria == () for each in found.values())
