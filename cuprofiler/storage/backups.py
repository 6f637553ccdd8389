"""Backups: made by SQLite itself, checked, and thinned out over the months.

A copy of a live file is no backup; VACUUM INTO writes a whole, sound one.
"""

import contextlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cuprofiler.i18n import gettext as _
from cuprofiler.storage.connection import check_rows, connect_read_only
from cuprofiler.storage.digest import sha256_hex
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import WorkspaceError, from_sqlite
from cuprofiler.storage.identity import (
    SCHEMA_VERSION,
    check_header,
    fsync_folder,
    make_private,
    make_private_folder,
)

SUFFIX = ".cuprofile"
_STAMP = "%Y-%m-%d %H%M%S"

KEEP_ALL = timedelta(days=2)
KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 12, 10, 9


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on the disk; `products` are the names in it, empty if it cannot be read."""

    path: Path
    taken: datetime
    size: int
    products: tuple[str, ...] = ()


def folder_of(workspace: Path, root: Path) -> Path:
    """Where the backups of a workspace lie: apart for each path, readable by its name."""
    mark = sha256_hex(os.fsencode(workspace.resolve()))[:8]
    # SQLite takes only names that can be spelled; a name of other bytes is told by its mark.
    stem = os.fsencode(workspace.stem).decode("utf-8", "replace")
    return root / "backups" / f"{stem} {mark}"


def back_up(workspace: Path, root: Path, now: datetime) -> Path:
    """Write a checked backup and thin out the old ones; raises WorkspaceError.

    Nothing appears under the final name unless it is whole.
    """
    folder = folder_of(workspace, root)
    target = folder / f"{now.strftime(_STAMP)}{SUFFIX}"
    partial = target.with_suffix(".partial")
    try:
        make_private_folder(folder)
        partial.unlink(missing_ok=True)
        # VACUUM INTO accepts an empty file, so the permissions are ours from the start.
        make_private(partial)
        connection = connect_read_only(workspace, timeout=2.0)
        try:
            connection.execute("VACUUM INTO ?", (str(partial),))
        finally:
            connection.close()
        verify(partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(target)
        fsync_folder(folder)
    except sqlite3.Error as error:
        raise from_sqlite(error, workspace) from error
    except OSError as error:
        raise WorkspaceError(
            _("No backup can be made in {folder} ({reason}).").format(
                folder=folder, reason=error.strerror
            ),
            folder,
        ) from error
    finally:
        # A folder that can't be written has nothing to take away.
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    thin_out(folder, now)
    return target


def verify(path: Path) -> None:
    """Check structure and every row of a file; raises sqlite3.Error or DamagedFileError."""
    connection = connect_read_only(path)
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION:
            check_rows(connection, path)
        elif connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("quick_check")
    finally:
        connection.close()


def backups_of(workspace: Path, root: Path) -> list[Backup]:
    """The backups of a workspace, newest first."""
    folder = folder_of(workspace, root)
    found = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        taken = _taken(path)
        if taken is not None:
            found.append(Backup(path, taken, path.stat().st_size, _contents(path)))
    return sorted(found, key=lambda backup: backup.taken, reverse=True)


def newest_backup(workspace: Path, root: Path) -> Path | None:
    """The newest backup of a workspace, None if there is none."""
    try:
        found = [path for path in folder_of(workspace, root).glob(f"*{SUFFIX}") if _taken(path)]
    except OSError:
        return None
    return max(found, key=lambda path: path.name, default=None)


def _taken(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem, _STAMP).astimezone()
    except ValueError:
        return None


def _contents(path: Path) -> tuple[str, ...]:
    try:
        if check_header(path) != SCHEMA_VERSION:
            return ()
        connection = connect_read_only(path)
        try:
            rows = connection.execute("SELECT name FROM product ORDER BY position").fetchall()
        finally:
            connection.close()
    except (WorkspaceError, sqlite3.Error):
        return ()
    return tuple(str(name) for (name,) in rows)


def thin_out(folder: Path, now: datetime) -> None:
    """Delete what need not be kept."""
    taken = {path: when for path in folder.glob(f"*{SUFFIX}") if (when := _taken(path))}
    kept = to_keep(taken.values(), now)
    for path, when in taken.items():
        if when not in kept:
            path.unlink(missing_ok=True)


def to_keep(taken: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups stay: all of two days, then the last of 12 days, 10 weeks and 9 months."""
    newest_first = sorted(taken, reverse=True)
    kept = {when for when in newest_first if now - when <= KEEP_ALL}
    for limit, period in (
        (KEEP_DAYS, "%Y-%j"),
        (KEEP_WEEKS, "%G-%V"),
        (KEEP_MONTHS, "%Y-%m"),
    ):
        last_of: dict[str, datetime] = {}
        for when in newest_first:
            last_of.setdefault(when.strftime(period), when)
        kept |= set(list(last_of.values())[:limit])
    return kept
