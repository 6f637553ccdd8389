"""The list of who was erased: hashes that stay the same, and backups that go on their day."""

import hashlib
from datetime import date

import pytest

from cuprofiler.storage.erasures import FILE, Erasure, delete_due, erasures, keep

DAY = date(2026, 11, 22)


def hashed(salt, text):
    return hashlib.sha256(f"{salt}:{text}".encode()).hexdigest()


def test_a_list_of_an_earlier_day_is_still_understood():
    """The hashes lie in files: another way of making them would forget whom it erased."""
    entry = Erasure("salt", hashed("salt", "anna berg"), (hashed("salt", "berg"),), "2026-11-22")
    assert entry.backups == ()
    assert entry.is_name("Anna Berg")
    assert entry.is_name("  ANNA \n berg ")
    assert not entry.is_name("Annaberg")
    assert not entry.is_name("Anna")
    assert entry.words_in(["Berg", "berg", "Anna", "Bergen"]) == {"Berg", "berg"}
    assert entry.words_in([]) == set()


def test_two_of_one_name_have_different_hashes(tmp_path):
    one = Erasure.of("Anna Berg", ["Berg", "Anna"], DAY, [tmp_path / "a", tmp_path / "b"])
    other = Erasure.of("Anna Berg", ["Berg", "Anna"], DAY, [])
    assert one.salt != other.salt
    assert one.name != other.name
    assert not set(one.parts) & set(other.parts)
    assert one.parts == tuple(sorted(one.parts))
    assert (one.until, one.backups) == ("2026-11-22", (str(tmp_path / "a"), str(tmp_path / "b")))
    assert one.is_name("anna berg") and other.is_name("anna berg")


def test_what_is_kept_is_read_again(tmp_path):
    root = tmp_path / "a" / "b"
    assert erasures(root) == []
    entries = [Erasure.of("Ä", ["Ä"], DAY, [tmp_path / "ö"]), Erasure.of("B", [], DAY, [])]
    keep(root, entries)
    assert erasures(root) == entries
    assert root.stat().st_mode & 0o777 == 0o700
    assert (root / FILE).stat().st_mode & 0o777 == 0o600
    keep(root, entries[1:])  # in the place of the first
    assert erasures(root) == entries[1:]
    assert [path.name for path in root.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "content", [b"", b"{}x", b"[1]", b"3", b'[{"salt": "s"}]', b"\xff\xfe", b'[{"odd": 1}]']
)
def test_a_list_that_cannot_be_read_counts_as_empty(content, tmp_path):
    (tmp_path / FILE).write_bytes(content)
    assert erasures(tmp_path) == []
    delete_due(tmp_path, DAY)
    assert (tmp_path / FILE).read_bytes() == content


def test_backups_go_on_their_day_and_others_stay(tmp_path):
    paths = [tmp_path / name for name in ("later", "due", "past", "gone", "other")]
    for path in paths:
        path.write_bytes(b"x")
    later, due, past, gone, _other = paths
    gone.unlink()
    entries = [
        Erasure.of("A", [], date(2026, 11, 23), [later]),
        Erasure.of("N", [], date(2026, 11, 20), []),
        Erasure.of("B", [], DAY, [due, gone]),
        Erasure.of("C", [], date(2025, 12, 31), [past]),
    ]
    keep(tmp_path, entries)
    delete_due(tmp_path, DAY)
    assert [path.exists() for path in paths] == [True, False, False, False, True]
    left = erasures(tmp_path)
    assert [each.backups for each in left] == [(str(later),), (), (), ()]
    # Whom it erased it still knows.
    assert [(e.salt, e.name, e.until) for e in left] == [(e.salt, e.name, e.until) for e in entries]


def test_what_cannot_be_deleted_is_tried_again(tmp_path):
    stuck, free = tmp_path / "stuck", tmp_path / "free"
    stuck.mkdir()
    free.write_bytes(b"x")
    keep(tmp_path, [Erasure.of("A", [], DAY, [stuck, free])])
    delete_due(tmp_path, DAY)
    assert not free.exists()
    assert erasures(tmp_path)[0].backups == (str(stuck),)
    stuck.rmdir()
    delete_due(tmp_path, DAY)
    assert erasures(tmp_path)[0].backups == ()


def test_nothing_is_written_where_nothing_changes(tmp_path):
    keep(tmp_path, [Erasure.of("A", [], DAY, [tmp_path / "x"])])
    before = (tmp_path / FILE).stat().st_ino
    delete_due(tmp_path, date(2026, 11, 21))
    assert (tmp_path / FILE).stat().st_ino == before
    assert erasures(tmp_path)[0].backups == (str(tmp_path / "x"),)


def test_a_list_that_cannot_be_written_stops_nobody(tmp_path):
    backup = tmp_path / "x"
    backup.write_bytes(b"x")
    keep(tmp_path, [Erasure.of("A", [], DAY, [backup])])
    (tmp_path / f"{FILE}.partial").mkdir()
    delete_due(tmp_path, DAY)
    assert not backup.exists()
