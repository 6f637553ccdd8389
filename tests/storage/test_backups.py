"""Backups: whole, checked, thinned out; restore and rescue leave the original as it is."""

import hashlib
import os
import stat
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import Answer, ItemState, Product, UserClass
from cuprofiler.services.workspaces import Received, WorkspaceService
from cuprofiler.storage.backups import (
    back_up,
    backups_of,
    folder_of,
    newest_backup,
    thin_out,
    to_keep,
)
from cuprofiler.storage.errors import DamagedFileError, WorkspaceError
from cuprofiler.storage.identity import check_place
from cuprofiler.storage.rescue import read_all, with_new_ids
from cuprofiler.storage.workspace import Workspace

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "w" / "mine.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all(
            [
                Product("p", "CashPilot"),
                Product("q", "Other", position=1),
                UserClass("c", "p", "Secretaries"),
                UserClass("d", "q", "Guests"),
                Answer("p", "c", "payer", "provider"),
                ItemState("p", "TRN-01", done=True),
            ],
            "",
        )
    return path


def test_a_backup_is_a_whole_workspace_of_its_own(path, tmp_path):
    target = back_up(path, tmp_path / "root", NOW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with Workspace.open(path) as one, Workspace.open(target) as two:
        assert set(one.all_records()) == set(two.all_records())
    (found,) = backups_of(path, tmp_path / "root")
    assert found.products == ("CashPilot", "Other")
    assert [f.suffix for f in folder_of(path, tmp_path / "root").iterdir()] == [".cuprofile"]


def test_a_live_file_can_be_backed_up(path, tmp_path):
    with Workspace.open(path) as workspace:
        workspace.apply(Change("", (Edit(None, UserClass("e", "p", "Late")),)))
        target = back_up(path, tmp_path / "root", NOW)
    with Workspace.open(target) as copy:
        assert "Late" in {r.name for r in copy.records_of("p") if isinstance(r, UserClass)}


def test_a_damaged_file_makes_no_backup(path, tmp_path):
    path.write_bytes(path.read_bytes().replace(b"Secretaries", b"Secretarjes"))
    with pytest.raises(WorkspaceError):
        back_up(path, tmp_path / "root", NOW)
    assert backups_of(path, tmp_path / "root") == []
    assert list(folder_of(path, tmp_path / "root").iterdir()) == []


def test_files_of_the_same_name_are_kept_apart(tmp_path):
    assert folder_of(tmp_path / "a" / "x.cuprofile", tmp_path) != folder_of(
        tmp_path / "b" / "x.cuprofile", tmp_path
    )


def test_what_is_kept_of_a_busy_year():
    taken = [NOW - timedelta(hours=h) for h in range(0, 24 * 400, 3)]
    kept = to_keep(taken, NOW)
    last_two_days = [t for t in taken if NOW - t <= timedelta(days=2)]
    assert set(last_two_days) <= kept
    older = sorted(kept - set(last_two_days), reverse=True)
    # 12 days, 10 weeks and 9 months, some of which are the same backup.
    assert 15 <= len(older) <= 12 + 10 + 9
    assert len({t.strftime("%Y-%j") for t in kept}) >= 12
    assert len({t.strftime("%Y-%m") for t in kept}) >= 9
    assert min(kept) < NOW - timedelta(days=200)


def days(*wanted):
    """Noon of days such as "11-22", of 2026 unless a year is named."""
    full = (day if day.count("-") == 2 else f"2026-{day}" for day in wanted)
    return {datetime.fromisoformat(f"{day}T12:00+00:00") for day in full}


def test_what_is_kept_of_one_backup_a_day():
    """12 days, the last of 10 weeks (Sundays) and of 9 months, counted out by hand."""
    taken = [NOW - timedelta(days=n) for n in range(400)]
    assert to_keep(taken, NOW) == days(
        *("11-22", "11-21", "11-20", "11-19", "11-18", "11-17"),
        *("11-16", "11-15", "11-14", "11-13", "11-12", "11-11"),
        *("11-08", "11-01", "10-25", "10-18", "10-11", "10-04", "09-27", "09-20"),
        *("10-31", "09-30", "08-31", "07-31", "06-30", "05-31", "04-30", "03-31"),
    )


def test_the_week_over_new_year_is_one():
    """Of 8 February 2026 the tenth week back ends on 7 December; 29 December to 4 January is one
    of them.
    """
    now = datetime(2026, 2, 8, 12, tzinfo=UTC)
    kept = to_keep([now - timedelta(days=n) for n in range(100)], now)
    assert days("01-04", "2025-12-28", "2025-12-07") <= kept
    assert not days("2025-11-29", "2025-12-06") & kept


def test_everything_of_two_days_is_kept():
    taken = [NOW - timedelta(hours=hours) for hours in range(72)]
    kept = sorted(NOW - when for when in to_keep(taken, NOW))
    # The last of the day before that, too.
    assert kept == [timedelta(hours=hours) for hours in (*range(49), 61)]


@given(st.lists(st.integers(0, 24 * 500), max_size=60, unique=True))
def test_thinning_keeps_the_newest_and_is_stable(hours):
    taken = [NOW - timedelta(hours=h) for h in hours]
    kept = to_keep(taken, NOW)
    assert kept <= set(taken)
    if taken:
        assert max(taken) in kept
    assert to_keep(kept, NOW) == kept


def test_restore_opens_beside_the_original(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    backup = service.back_up(path)
    path.write_bytes(path.read_bytes().replace(b"Secretaries", b"Secretarjes"))
    before = path.read_bytes()
    target = service.restore(backup, path)
    assert target.parent == path.parent
    assert target != path
    with Workspace.open(target) as restored:
        assert len(restored.products()) == 2
    assert path.read_bytes() == before
    assert service.restore(backup, path) != target


def test_rescue_takes_what_is_sound(path, tmp_path):
    path.write_bytes(path.read_bytes().replace(b"Secretaries", b"Secretarjes"))
    before = path.read_bytes()
    service = WorkspaceService(tmp_path / "root")
    target, saved, lost = service.salvage(path)
    assert (saved, lost) == (5, 1)
    with Workspace.open(target) as rescued:
        assert len(rescued.products()) == 2
    assert path.read_bytes() == before


def test_rescue_of_orphans_counts_them_as_lost(path):
    path.write_bytes(path.read_bytes().replace(b"CashPilot", b"CashPilat"))
    found = read_all(path)
    assert {r.id for r in found.records if isinstance(r, Product)} == {"q"}
    assert found.lost == 4


def test_nothing_to_rescue_is_said(path, tmp_path):
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
    with pytest.raises(DamagedFileError, match="Go back to a backup"):
        WorkspaceService(tmp_path / "root").salvage(path)
    assert not list(path.parent.glob("*rescued*"))


def test_a_received_file_is_copied_not_adopted(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    before = path.read_bytes()
    target = service.receive(path, {}).path
    assert target != path
    with Workspace.open(path) as one, Workspace.open(target) as two:
        assert set(one.all_records()) == set(two.all_records())
        assert one.setting("workspace_id") != two.setting("workspace_id")
        own = {str(path.resolve()): one.setting("workspace_id")}
    assert path.read_bytes() == before
    assert service.receive(path, own) == Received(path)


def test_a_file_received_once_more_is_the_copy_of_the_first_time(path, tmp_path):
    """A double-click on a file that was sent finds the work done in its copy."""
    service = WorkspaceService(tmp_path / "root")
    first = service.receive(path, {})
    assert first.copied
    assert not first.again
    with Workspace.open(first.path) as copy:
        mine = Product("mine", "Mine")
        copy.apply(Change("", (Edit(None, mine),)))
    elsewhere = tmp_path / "the same, saved again.cuprofile"
    elsewhere.write_bytes(path.read_bytes())
    assert service.receive(elsewhere, {}) == Received(first.path, True, True)
    with Workspace.open(first.path) as copy:
        assert mine in copy.products()
    # A newer file of the same sender is another file.
    with Workspace.open(path) as sent:
        sent.apply(Change("", (Edit(None, Product("more", "More")),)))
    second = service.receive(path, {})
    assert (second.copied, second.again) == (True, False)
    assert second.path != first.path


def test_a_damaged_file_from_elsewhere_is_refused(path, tmp_path):
    path.write_bytes(path.read_bytes().replace(b"Guests", b"Gvests"))
    with pytest.raises(DamagedFileError):
        WorkspaceService(tmp_path / "root").receive(path, {})
    assert not (tmp_path / "root").exists() or not list((tmp_path / "root").glob("*.cuprofile"))


def test_a_hostile_schema_runs_nothing(path, tmp_path):
    """Triggers and views of a received file do not come along."""
    from cuprofiler.storage.driver import sqlite3

    with sqlite3.connect(path) as connection:
        connection.execute(
            "CREATE TRIGGER evil AFTER INSERT ON product BEGIN DELETE FROM answer; END"
        )
    connection.close()
    target = WorkspaceService(tmp_path / "root").receive(path, {}).path
    with sqlite3.connect(target) as connection:
        kinds = {row[0] for row in connection.execute("SELECT type FROM sqlite_master")}
    connection.close()
    assert kinds == {"table", "index"}


def test_fresh_ids_keep_everything_together(path):
    with Workspace.open(path) as workspace:
        records = list(workspace.all_records())
    fresh = with_new_ids(records, 5)
    assert len(fresh) == len(records)
    products = [r for r in fresh if isinstance(r, Product)]
    assert [p.position for p in products] == [5, 6]
    ids = {p.id for p in products}
    assert ids.isdisjoint({"p", "q"})
    assert {r.product_id for r in fresh if not isinstance(r, Product)} <= ids


def test_what_a_crashed_session_changed_is_backed_up_at_the_next_close(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    with Workspace.open(path) as crashed:
        crashed.apply(Change("", (Edit(None, Product("z", "Late")),)))
    with Workspace.open(path) as following:
        service.back_up_if_changed(following)
        (backup,) = service.backups(path)
        assert "Late" in backup.products
        service.back_up_if_changed(following)
    assert len(service.backups(path)) == 1
    empty = tmp_path / "empty.cuprofile"
    with Workspace.create(empty) as nothing:
        service.back_up_if_changed(nothing)
    assert service.backups(empty) == []


def test_a_backup_of_a_name_that_is_no_text(path, tmp_path):
    odd = path.with_name(os.fsdecode(b"od\xff.cuprofile"))
    path.rename(odd)
    target = WorkspaceService(tmp_path / "root").back_up(odd)
    assert target.stat().st_size > 0


def test_a_place_where_no_backup_can_be_made_is_named(path, tmp_path):
    (tmp_path / "root").write_text("no folder")
    with pytest.raises(WorkspaceError, match="No backup can be made in"):
        WorkspaceService(tmp_path / "root").back_up(path)


def test_backups_are_found_by_the_path_of_their_file(tmp_path):
    """The folder's name outlives the program: another one would lose all backups there are."""
    path = tmp_path / "mine.cuprofile"
    mark = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:8]
    assert folder_of(path, tmp_path) == tmp_path / "backups" / f"mine {mark}"


def test_the_newest_backup_comes_first_and_other_files_are_none(path, tmp_path):
    root = tmp_path / "root"
    assert newest_backup(path, root) is None
    older = back_up(path, root, NOW - timedelta(days=1))
    newer = back_up(path, root, NOW)
    (newer.parent / "notes.cuprofile").write_text("of the founder's own")
    assert [backup.path for backup in backups_of(path, root)] == [newer, older]
    assert newest_backup(path, root) == newer
    assert backups_of(path, root)[0].size == newer.stat().st_size


def test_a_check_that_takes_long_is_one_of_a_large_file_of_today(path, tmp_path):
    """Up to 1.5 MB every row is checked while the window stands still."""
    service = WorkspaceService(tmp_path / "root")
    for size, long in ((1_500_000, False), (1_500_001, True)):
        os.truncate(path, size)
        assert service.takes_long(path) is long
    assert not service.takes_long(tmp_path / "gone.cuprofile")
    (tmp_path / "large.txt").write_bytes(b"x" * 2_000_000)
    assert not service.takes_long(tmp_path / "large.txt")


def test_a_copy_notes_of_what_it_was_made(path, tmp_path):
    """Under the name that older copies have: they are found again by it."""
    sent = hashlib.sha256(path.read_bytes()).hexdigest()
    copy = WorkspaceService(tmp_path / "root").receive(path, {}).path
    with Workspace.open(copy) as workspace:
        assert workspace.setting("received") == sent


def test_names_that_are_taken_are_counted_on(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    backup = service.back_up(path)
    names = [service.restore(backup, path).name for _n in range(3)]
    assert names == [f"mine restored{n}.cuprofile" for n in ("", " 2", " 3")]


def test_what_is_read_only_is_neither_changed_nor_backed_up(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    opened = service.open_read_only(path)
    with opened.workspace as workspace:
        assert workspace.read_only
        assert opened.notice == "Open for reading only. Nothing here can change the file."
        service.back_up_if_changed(workspace)
    assert service.backups(path) == []
    assert service.check(path) == 2
    assert service.peek(tmp_path / "gone.cuprofile") is None
    assert service.peek(path) is not None


def test_of_a_damaged_file_what_is_sound_can_be_looked_at(path, tmp_path):
    path.write_bytes(path.read_bytes().replace(b"Secretaries", b"Secretarjes"))
    before = path.read_bytes()
    with WorkspaceService(tmp_path / "root").open_read_only(path).workspace as workspace:
        assert workspace.path != path
        assert len(workspace.products()) == 2
    assert path.read_bytes() == before


def test_a_file_is_made_where_there_is_none(tmp_path):
    service = WorkspaceService(tmp_path / "root")
    (tmp_path / "w").mkdir()
    opened = service.open_or_create(tmp_path / "w" / "new.cuprofile")
    with opened.workspace as workspace:
        assert (opened.notice, workspace.products()) == ("", ())
    with service.open_or_create(tmp_path / "w" / "new.cuprofile").workspace as again:
        assert not again.read_only


def test_what_a_kill_left_half_written_is_swept_away(path, tmp_path):
    root = tmp_path / "root"
    service = WorkspaceService(root)
    backup = service.back_up(path)
    left = [
        folder / f"half{ending}"
        for folder in (root, backup.parent)
        for ending in (".partial", ".partial-journal", ".making", ".making-journal")
    ]
    stays = [root / "mine.cuprofile", root / "mine.cuprofile-journal", root / "partial"]
    for each in (*left, *stays):
        each.write_bytes(b"x")
    stuck = root / "folder.partial"
    stuck.mkdir()
    service.sweep()
    assert not any(each.exists() for each in left)
    assert all(each.exists() for each in (*stays, backup, stuck))


def test_a_backup_that_cannot_be_read_is_listed_without_products(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    backup = service.back_up(path)
    (whole,) = service.backups(path)
    assert whole.products != ()
    assert whole.size == backup.stat().st_size
    backup.write_bytes(b"letters")
    (spoilt,) = service.backups(path)
    assert (spoilt.path, spoilt.taken, spoilt.products) == (backup, whole.taken, ())
    assert spoilt.size == 7


def test_backups_that_are_chosen_go(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    backup = service.back_up(path)
    chosen = service.backups(path)
    service.delete_backups(chosen)
    assert not backup.exists()
    service.delete_backups(chosen)  # gone already
    backup.mkdir()
    with pytest.raises(WorkspaceError) as said:
        service.delete_backups(chosen)
    assert str(backup) in str(said.value)


def test_a_backup_that_cannot_be_made_is_said_and_stops_nothing(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    with Workspace.open(path) as workspace:
        workspace.add_all([ItemState("p", "B-1")], "")
        (tmp_path / "root").mkdir()
        (tmp_path / "root" / "backups").write_bytes(b"")
        words = service.back_up_if_changed(workspace)
        assert words.startswith("No backup can be made in ")
        (tmp_path / "root" / "backups").unlink()
        assert service.back_up_if_changed(workspace) == ""
        assert len(service.backups(path)) == 1
        # Nothing has changed since.
        assert service.back_up_if_changed(workspace) == ""
        assert len(service.backups(path)) == 1


def test_of_a_damaged_backup_nothing_is_restored(path, tmp_path):
    service = WorkspaceService(tmp_path / "root")
    backup = service.back_up(path)
    backup.write_bytes(backup.read_bytes()[:5000])
    with pytest.raises(DamagedFileError) as said:
        service.restore(backup, path)
    assert str(said.value) == "This backup is damaged as well. Choose another one."
    assert said.value.path == backup


@pytest.mark.parametrize(("age", "kept"), [(0, True), (90, True), (91, False)])
def test_a_copy_before_an_update_stays_for_ninety_days(path, tmp_path, age, kept):
    """One of the same day is kept for the month; ninety days after, it is there a last time."""
    made = back_up(path, tmp_path / "root", NOW, before=3)
    back_up(path, tmp_path / "root", NOW + timedelta(hours=1))
    later = NOW + timedelta(days=age)
    thin_out(folder_of(path, tmp_path / "root"), later)
    assert made.exists() is kept


def test_the_longest_name_has_room_for_what_is_written_beside_it(tmp_path):
    """255 bytes is the most of a name, and while a copy is made ".making-journal" is behind it."""
    most = 255 - len(".making-journal")
    check_place(tmp_path / ("x" * most))
    (tmp_path / ("x" * most + ".making-journal")).touch()
    with pytest.raises(WorkspaceError, match="too long"):
        check_place(tmp_path / ("x" * (most + 1)))
