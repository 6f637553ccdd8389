"""A change that was cut off is taken back, wherever the file is opened."""

import os
import shutil

import pytest

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.records import ItemState, Product
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import ReadOnlyFileError
from cuprofiler.storage.identity import check_header
from cuprofiler.storage.journal import journal_of, settle
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
