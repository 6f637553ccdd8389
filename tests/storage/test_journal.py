"""A change that was cut off is taken back, wherever the file is opened."""

import os
import shutil
from pathlib import Path

import pytest

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import ItemState, Product
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import ReadOnlyFileError
from cuprofiler.storage.identity import check_header
from cuprofiler.storage.journal import drop_stale, is_cut_off, journal_of, may_write, settle
from cuprofiler.storage.workspace import Workspace
from tests.storage.test_migrations import filled


@pytest.fixture
def cut(tmp_path):
    """A file in the middle of a save: half of the new pages, and the journal of the old ones."""
    path = tmp_path / "w" / "mine.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all([Product("p", "X"), ItemState("p", "A-1", note="kept")], "")
    return cut_off(path, "UPDATE item_state SET note = 'half written'")


def cut_off(path, *statements):
    """Leave a file as a kill in the middle of some statements leaves it."""
    half = path.with_name("half")
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = 0")  # pages go to the disk before the commit
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements:
        connection.execute(statement)
    connection.execute("CREATE TABLE filler AS SELECT randomblob(100000) AS x")
    shutil.copy(path, half)
    shutil.copy(journal_of(path), half.with_name("half-journal"))
    connection.execute("ROLLBACK")
    connection.close()
    half.with_name("half-journal").replace(journal_of(path))
    half.replace(path)
    return path


def test_the_file_is_really_cut_off(cut):
    """Reading alone can't open it: the tests below try something."""
    connection = sqlite3.connect(f"{cut.as_uri()}?mode=ro", uri=True)
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("SELECT * FROM product").fetchall()
    connection.close()


@pytest.mark.parametrize(
    "road", ["peek", "check", "back_up", "receive", "salvage", "open_read_only", "open_or_create"]
)
def test_every_road_opens_it_with_what_was_saved(cut, tmp_path, road):
    service = WorkspaceService(tmp_path / "root")
    given = (cut, {}) if road == "receive" else (cut,)
    getattr(service, road)(*given)
    with service.open_or_create(cut).workspace as workspace:
        notes = [r.note for r in workspace.all_records() if isinstance(r, ItemState)]
    assert notes == ["kept"]
    assert not journal_of(cut).exists()


def test_a_migration_cut_off_is_taken_back_before_the_version_is_read(tmp_path):
    path = cut_off(
        filled(2, tmp_path), "PRAGMA user_version = 4", "DELETE FROM answer", "DELETE FROM product"
    )
    # Its first page, with the new version, had reached the disk as well.
    data = bytearray(path.read_bytes())
    data[60:64] = (4).to_bytes(4, "big")
    path.write_bytes(data)
    assert check_header(path) == 2
    with WorkspaceService(tmp_path / "root").open_or_create(path).workspace as workspace:
        assert len(workspace.all_records()) == 206


def test_a_place_that_can_not_be_written_says_what_to_do(cut, monkeypatch):
    """As on a stick that is locked; the tests may run as root, who may write everywhere."""
    monkeypatch.setattr("cuprofiler.storage.journal.os.access", lambda *_given: False)
    with pytest.raises(ReadOnlyFileError, match="Copy it together with"):
        WorkspaceService(cut.parent).check(cut)
    assert journal_of(cut).exists()


def test_a_journal_that_names_a_further_file_is_not_played_back(cut, tmp_path):
    """SQLite would delete the file it names; this program never writes such a journal."""
    precious = tmp_path / "precious"
    precious.write_text("letters")
    name = os.fsencode(precious)
    with journal_of(cut).open("ab") as file:
        file.write(name + len(name).to_bytes(4, "big") + (sum(name)).to_bytes(4, "big"))
        file.write(bytes.fromhex("d9d505f920a163d7"))
    settle(cut)
    assert precious.read_text() == "letters"
    assert journal_of(cut).exists()


def test_a_new_file_does_not_get_an_old_journal(cut, tmp_path):
    """A journal left beside a name that is free again would change whatever gets that name."""
    service = WorkspaceService(tmp_path / "root")
    other = tmp_path / "other.cuprofile"
    with Workspace.create(other) as workspace:
        workspace.add_all([Product("q", "Q"), ItemState("q", "A-1", note="other")], "")
    backup = service.back_up(other)
    cut.unlink()
    stale = cut.with_name("mine restored.cuprofile-journal")
    journal_of(cut).rename(stale)
    target = service.restore(backup, cut)
    assert target.name == "mine restored 2.cuprofile"
    # A name that is given is not avoided: the old journal goes.
    stale.rename(journal_of(cut))
    with service.open_or_create(cut).workspace as fresh:
        fresh.apply(Change("", (Edit(None, Product("n", "New")),)))
    with Workspace.open(cut) as again:
        assert again.products() == (Product("n", "New"),)


def test_a_change_waits_as_long_as_there_is_something_to_take_back(tmp_path):
    path = tmp_path / "mine.cuprofile"
    assert not is_cut_off(path)
    journal_of(path).touch()
    assert not is_cut_off(path)
    journal_of(path).write_bytes(b"x")
    assert is_cut_off(path)


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_to_take_a_change_back_both_file_and_folder_are_written(closed, tmp_path, monkeypatch):
    path = tmp_path / "mine.cuprofile"
    path.write_bytes(b"x")
    assert may_write(path)
    shut = path if closed == "file" else tmp_path
    monkeypatch.setattr(
        "cuprofiler.storage.journal.os.access", lambda place, _alternative: Path(place) != shut
    )
    assert not may_write(path)


def test_what_its_owner_made_read_only_is_not_written_even_by_root(tmp_path):
    path = tmp_path / "mine.cuprofile"
    path.write_bytes(b"x")
    path.chmod(0o466)
    assert not may_write(path)
    path.chmod(0o200)
    assert may_write(path)


def test_what_cannot_be_put_right_is_left_to_who_opens_it_next(tmp_path):
    path = tmp_path / "mine.cuprofile"
    settle(path)
    path.write_bytes(b"letters")
    journal_of(path).mkdir()
    settle(path)
    assert journal_of(path).is_dir()
    assert path.read_bytes() == b"letters"


def test_a_journal_is_beside_the_file_itself(tmp_path):
    (tmp_path / "far").mkdir()
    path = tmp_path / "far" / "mine.cuprofile"
    path.write_bytes(b"x")
    link = tmp_path / "link.cuprofile"
    link.symlink_to(path)
    assert journal_of(link) == journal_of(path) == path.with_name("mine.cuprofile-journal")
    journal_of(path).write_bytes(b"x")
    drop_stale(link)  # the file is there
    assert journal_of(path).exists()
    path.unlink()
    drop_stale(path)
    assert not journal_of(path).exists()
    drop_stale(path)  # nothing left to take away
