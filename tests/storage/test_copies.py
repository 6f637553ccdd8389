"""A copy has everything, or is not made: rows, revision, and where the founder was."""

import pytest

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.records import ItemState, Product
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import DamagedFileError, WorkspaceError
from cuprofiler.storage.workspace import Workspace


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "w" / "mine.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all([Product("p", "X"), Product("q", "Y")], "")
        workspace.apply(Change("", (Edit(None, ItemState("q", "A-1", note="mine")),)))
        workspace.set_memo("last_product", "q")
        workspace.set_memo("place:q", "checklists:training")
    return path


@pytest.fixture
def service(tmp_path):
    return WorkspaceService(tmp_path / "root")


def contents(path):
    with Workspace.open(path) as workspace:
        memos = [workspace.memo(key) for key in ("last_product", "place:q", "revision")]
        return set(workspace.all_records()), memos


@pytest.mark.parametrize("way", ["move", "restore", "save a copy", "rescue"])
def test_everything_comes_along(path, service, tmp_path, way):
    target = tmp_path / "other.cuprofile"
    if way == "move":
        service.copy_to(path, target)
    elif way == "restore":
        target = service.restore(service.back_up(path), path)
    elif way == "rescue":
        target, _saved, _lost = service.salvage(path)
    else:
        with Workspace.open(path) as workspace:
            service.save_open(workspace, target)
    assert contents(target)[0] == contents(path)[0]
    assert contents(target)[1][:2] == ["q", "checklists:training"]
    assert contents(target)[1][2] == ("2" if way != "rescue" else contents(target)[1][2])
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
