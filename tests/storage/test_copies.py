"""A copy has everything, or is not made: rows, revision, and where the founder was."""

import pytest

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import ItemState, Product
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.storage.copies import of_file, verify, write_whole_copy
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import DamagedFileError, DiskFullError, WorkspaceError, damaged
from cuprofiler.storage.identity import check_header
from cuprofiler.storage.workspace import Workspace
from tests.storage.test_migrations import filled


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "w" / "mine.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all([Product("p", "X"), Product("q", "Y")], "")
        workspace.apply(Change("", (Edit(None, ItemState("q", "A-1", note="mine")),)))
        workspace.set_setting("last_product", "q")
        workspace.set_setting("place:q", "checklists:training")
    return path


@pytest.fixture
def service(tmp_path):
    return WorkspaceService(tmp_path / "root")


def contents(path):
    with Workspace.open(path) as workspace:
        settings = [workspace.setting(key) for key in ("last_product", "place:q", "revision")]
        return set(workspace.all_records()), settings


@pytest.mark.parametrize("alternative", ["move", "restore", "save a copy", "rescue"])
def test_everything_comes_along(path, service, tmp_path, alternative):
    target = tmp_path / "other.cuprofile"
    if alternative == "move":
        service.copy_to(path, target)
    elif alternative == "restore":
        target = service.restore(service.back_up(path), path)
    elif alternative == "rescue":
        target, _saved, _lost = service.salvage(path)
    else:
        with Workspace.open(path) as workspace:
            service.save_open(workspace, target)
    assert contents(target)[0] == contents(path)[0]
    assert contents(target)[1][:2] == ["q", "checklists:training"]
    assert contents(target)[1][2] == ("2" if alternative != "rescue" else contents(target)[1][2])
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_damaged_row_is_not_dropped_in_silence(path, service, tmp_path):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("UPDATE item_state SET note = 'another'")
    connection.close()
    target = tmp_path / "other.cuprofile"
    with pytest.raises(DamagedFileError):
        service.copy_to(path, target)
    assert not target.exists()
    assert [found.name for found in tmp_path.iterdir()] == ["w"]


def test_a_name_that_is_taken_stays(path, service, tmp_path):
    target = tmp_path / "other.cuprofile"
    target.write_text("letters")
    with pytest.raises(WorkspaceError, match="is there already"):
        service.copy_to(path, target)
    assert target.read_text() == "letters"


def failing(error):
    def write(_target):
        raise error

    return write


def test_what_is_wrong_is_said_of_the_file_that_is_copied(path, tmp_path):
    """Never of the half copy, whose name nobody knows."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("UPDATE item_state SET note = 'another'")
    connection.close()
    target = tmp_path / "other.cuprofile"
    with pytest.raises(DamagedFileError) as said:
        write_whole_copy(of_file(path), target, path)
    assert said.value.path == path
    assert str(said.value) == f"{path} is damaged. It was left as it is."
    with pytest.raises(DamagedFileError) as said:
        verify(path)
    assert said.value.path == path
    # What is found in a third file is said of that one.
    third = tmp_path / "third"
    with pytest.raises(DamagedFileError) as said:
        write_whole_copy(failing(damaged(third)), target, path)
    assert said.value.path == third
    assert [found.name for found in tmp_path.iterdir()] == ["w"]


def test_a_full_disk_is_said_as_one(path, tmp_path):
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    with pytest.raises(DiskFullError) as said:
        write_whole_copy(failing(full), tmp_path / "other.cuprofile", path)
    assert said.value.path == path
    assert [found.name for found in tmp_path.iterdir()] == ["w"]


def test_a_name_that_is_taken_meanwhile_stays(path, tmp_path):
    target = tmp_path / "other.cuprofile"

    def write(partial):
        of_file(path)(partial)
        target.write_text("letters")

    with pytest.raises(WorkspaceError) as said:
        write_whole_copy(write, target, path)
    assert str(said.value) == f"{target} is there already. Choose another name."
    assert target.read_text() == "letters"
    assert {found.name for found in tmp_path.iterdir()} == {"w", "other.cuprofile"}


@pytest.mark.parametrize("version", [2, 4])
def test_a_file_of_an_older_version_is_copied_as_it_is(version, tmp_path):
    old = filled(version, tmp_path)
    verify(old)
    write_whole_copy(of_file(old), tmp_path / "copy.cuprofile", old)
    assert check_header(tmp_path / "copy.cuprofile") == version
    verify(tmp_path / "copy.cuprofile")


def test_pages_of_an_older_file_that_belong_to_nothing_are_damage(tmp_path):
    old = filled(2, tmp_path)
    connection = sqlite3.connect(old, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("CREATE INDEX extra ON answer (value)")
    connection.execute("DELETE FROM sqlite_master WHERE name = 'extra'")
    connection.close()
    with pytest.raises(DamagedFileError) as said:
        verify(old)
    assert said.value.path == old
