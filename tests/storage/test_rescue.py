"""Files from elsewhere, hostile ones too: only sound rows come along, in bounded time."""

import os

import pytest

from cuprofiler.domain.records import ItemState, Product, UserClass
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.storage import rescue
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import (
    AlteredFileError,
    DamagedFileError,
    ForeignFileError,
    WorkspaceError,
)
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header
from cuprofiler.storage.mapping import MAPPINGS
from cuprofiler.storage.workspace import Workspace
from tests.storage.test_migrations import COUNTS, filled


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "sent" / "mine.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all(
            [Product("p", "X"), *(ItemState("p", f"A-{number}") for number in range(358))], "all"
        )
    return path


@pytest.fixture
def service(tmp_path):
    return WorkspaceService(tmp_path / "root")


def changed(path, *statements):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()


EVIL = (
    "CREATE TRIGGER evil AFTER UPDATE ON memo BEGIN"
    " DELETE FROM item_state WHERE rowid % 16 = 0; END"
)


def test_what_was_sent_out_and_comes_back_is_copied(path, service, tmp_path):
    """It has the id of our own file, and a trigger that would eat ticks."""
    own = {str(path.resolve()): service.peek(path).settings["workspace_id"]}
    back = tmp_path / "downloads" / "mine.cuprofile"
    back.parent.mkdir()
    back.write_bytes(path.read_bytes())
    changed(back, EVIL)
    received = service.receive(back, own)
    assert received.copied
    with Workspace.open(received.path) as copy:
        copy.add_all([ItemState("p", "one more")], "")
        assert len(copy.all_records()) == 360
    # The same content in the place of one's own is told by its build.
    path.write_bytes(back.read_bytes())
    with pytest.raises(DamagedFileError, match="not built as"):
        service.open_or_create(service.receive(path, own).path)


def test_views_in_the_place_of_tables_are_not_read(path, service):
    endless = (
        "CREATE VIEW need AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
        " SELECT x AS id, x AS product_id, x AS class_id, x AS do, x AS result, x AS kind,"
        " x AS strength, x AS basis, x AS position, zeroblob(100000000) AS hash FROM n"
    )
    changed(path, "DROP TABLE need", endless)
    target = service.receive(path, {}).path
    with Workspace.open(target) as copy:
        assert len(copy.all_records()) == 359


def test_a_column_that_is_computed_is_not_read(path, service):
    names = ", ".join(f'"{name}" TEXT' for name in MAPPINGS[UserClass].kinds if name != "people")
    changed(
        path,
        "DROP TABLE user_class",
        f"CREATE TABLE user_class ({names}, people AS (length(zeroblob(900000000))), hash TEXT)",
        "INSERT INTO user_class (id, product_id, name, position, hash)"
        " VALUES ('a', 'p', 'b', 0, 'x')",
    )
    with pytest.raises(DamagedFileError):
        service.receive(path, {})


def test_a_value_beyond_all_bounds_is_refused(path, service):
    changed(path, "UPDATE item_state SET note = hex(zeroblob(3000000)) WHERE item = 'A-7'")
    with pytest.raises(ForeignFileError, match="far more than"):
        service.receive(path, {})


def test_reading_ends_after_its_time(path, service, monkeypatch):
    monkeypatch.setattr(rescue, "MOST_SECONDS", -1.0)
    with pytest.raises(ForeignFileError, match="far more than"):
        service.receive(path, {})


def test_more_kinds_of_user_than_pages_show_are_refused(path, service):
    with Workspace.open(path) as workspace:
        workspace.add_all([UserClass(f"c{n}", "p", f"Kind {n}") for n in range(31)], "")
    with pytest.raises(ForeignFileError, match="31 kinds of user in one product; 30 is the most"):
        service.receive(path, {})
    assert not list(service.root.glob("*.cuprofile"))


@pytest.mark.parametrize("version", sorted(COUNTS))
def test_a_file_of_any_version_is_received_whole(version, tmp_path, service):
    with Workspace.open(service.receive(filled(version, tmp_path), {}).path) as copy:
        assert len(copy.all_records()) >= 73


# --- No dead start --------------------------------------------------------------------------


def broken_letters(path):
    data = bytearray(path.read_bytes())
    data[data.index(b"CREATE TABLE need") + 14] = 0xFF
    path.write_bytes(data)


def broken_row(path):
    changed(path, "UPDATE product SET name = CAST(x'ff41' AS TEXT)")


def no_number(path):
    changed(path, "UPDATE memo SET value = 'many' WHERE key = 'revision'")


def dangling(path):
    path.unlink()
    path.symlink_to(path.with_name("gone"))


def pipe(path):
    path.unlink()
    os.mkfifo(path)


def device(path):
    path.unlink()
    path.symlink_to("/dev/zero")


def circle(path):
    path.unlink()
    path.symlink_to(path)


def other_journal(path):
    changed(path, "PRAGMA journal_mode = WAL")


FAULTS = [
    broken_letters,
    broken_row,
    no_number,
    dangling,
    pipe,
    device,
    circle,
    other_journal,
    lambda path: changed(path, "DROP TABLE memo"),
    lambda path: changed(path, "DROP TABLE answer"),
    lambda path: path.write_bytes(b""),
]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("road", ["peek", "check", "open_or_create", "back_up"])
def test_a_file_with_a_fault_is_said_in_one_sentence(path, service, fault, road):
    fault(path)
    if road == "peek" and fault in (no_number, broken_row):
        road = "open_or_create"  # the first page is shown; the check behind it finds the fault
    with pytest.raises(WorkspaceError) as said:
        getattr(service, road)(path)
    assert str(path) in str(said.value)
    assert "\n" not in str(said.value)


def test_names_near_what_the_disk_takes(service, tmp_path):
    long = tmp_path / ("x" * 250)
    long.write_bytes(b"")
    with pytest.raises(WorkspaceError, match="too long"):
        service.check(long)
    with pytest.raises(WorkspaceError, match="too long"):
        service.open_or_create(tmp_path / ("y" * 245))
    with pytest.raises(WorkspaceError, match="too long"):
        service.open_or_create(tmp_path.joinpath(*["d" * 100] * 6, "z.cuprofile"))
    # The longest that is taken can be worked in, backed up, copied and restored.
    most = tmp_path / ("ä" * 114 + ".cuprofile")
    with service.open_or_create(most).workspace as workspace:
        workspace.add_all([Product("p", "X")], "")
    restored = service.restore(service.back_up(most), most)
    assert service.check(restored) == 1
    assert service.receive(restored, {}).copied


@pytest.mark.parametrize(
    ("place", "value", "told"), [(18, 2, True), (19, 2, True), (18, 1, False), (19, 1, False)]
)
def test_another_way_of_journalling_is_told_by_either_byte(path, place, value, told):
    """Bytes 18 and 19 of a file of SQLite: how it is written, and how it is read."""
    data = bytearray(path.read_bytes())
    assert data[18:20] == b"\x01\x01"
    data[place] = value
    path.write_bytes(data)
    if told:
        with pytest.raises(AlteredFileError):
            check_header(path)
    else:
        assert check_header(path) == SCHEMA_VERSION


@pytest.mark.parametrize("content", [b"letters", b"SQLite format 3\x00" + bytes(84)])
def test_a_file_of_another_program_is_named(content, tmp_path):
    other = tmp_path / "other.cuprofile"
    other.write_bytes(content)
    with pytest.raises(ForeignFileError) as said:
        check_header(other)
    assert said.value.path == other
    assert str(said.value).startswith(f"{other} is not a cuprofiler file")
