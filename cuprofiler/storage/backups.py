"""Backups: checked copies, thinned out over the months."""

import contextlib
import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from cuprofiler.core.frozen import frozen
from cuprofiler.i18n import gettext as _
from cuprofiler.storage.connection import connect_read_only, read_products
from cuprofiler.storage.copies import of_file, write_whole_copy
from cuprofiler.storage.digest import sha256_hex
from cuprofiler.storage.driver import FILE_ERRORS
from cuprofiler.storage.errors import WorkspaceError
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header, make_private_folder
from cuprofiler.storage.journal import place_of

SUFFIX = ".cuprofile"
_STAMP = "%Y-%m-%d %H%M%S"
_VERSION = "v"
_UNFINISHED = ("*.partial", "*.partial-journal", "*.making", "*.making-journal")

KEEP_ALL = timedelta(days=2)
KEEP_BEFORE_UPDATE = timedelta(days=90)
"""How long a copy stays that was made before a file was brought up to date."""

KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 12, 10, 9


@frozen
class Backup:
    """A backup on the disk; `products` are the names in it, empty if it cannot be read."""

    path: Path
    taken: datetime
    size: int
    products: tuple[str, ...] = ()


def folder_of(workspace: Path, root: Path) -> Path:
    """Return where the backups of a workspace lie: apart for each path, readable by its name."""
    mark = sha256_hex(os.fsencode(place_of(workspace)))[:8]
    # SQLite takes only names that can be spelled; a name of other bytes is told by its mark.
    stem = os.fsencode(workspace.stem).decode("utf-8", "replace")
    return root / "backups" / f"{stem} {mark}"


def back_up(workspace: Path, root: Path, now: datetime, before: int | None = None) -> Path:
    """Write a checked backup and thin out the old ones; raises WorkspaceError.

    `before` is the file version of a copy made before the file is brought up to date. Nothing
    appears under the final name unless it is whole.
    """
    folder = folder_of(workspace, root)
    mark = "" if before is None else f" {_VERSION}{before}"
    target = folder / f"{now.strftime(_STAMP)}{mark}{SUFFIX}"
    try:
        make_private_folder(folder)
        folder.parent.chmod(0o700)
        # A second one within the same second takes the place of the first.
        target.unlink(missing_ok=True)
        write_whole_copy(of_file(workspace), target, workspace)
    except OSError as error:
        raise WorkspaceError(
            _("No backup can be made in {folder} ({reason}).").format(
                folder=folder, reason=error.strerror
            ),
            folder,
        ) from error
    thin_out(folder, now)
    return target


def backups_of(workspace: Path, root: Path) -> list[Backup]:
    """Return the backups of a workspace, newest first."""
    folder = folder_of(workspace, root)
    found = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        taken = _taken(path)
        if taken is not None:
            with contextlib.suppress(OSError):
                found.append(Backup(path, taken, path.stat().st_size, _contents(path)))
    return sorted(found, key=lambda backup: backup.taken, reverse=True)


def newest_backup(workspace: Path, root: Path) -> Path | None:
    """Return the newest backup of a workspace, None if there is none."""
    try:
        found = [path for path in folder_of(workspace, root).glob(f"*{SUFFIX}") if _taken(path)]
    except OSError:
        return None
    return max(found, key=lambda path: path.name, default=None)


def _taken(path: Path) -> datetime | None:
    stamp, _space, _version = path.stem.partition(f" {_VERSION}")
    try:
        return datetime.strptime(stamp, _STAMP).astimezone()
    except ValueError:
        return None


def _is_before_update(path: Path) -> bool:
    return f" {_VERSION}" in path.stem


def sweep(root: Path) -> None:
    """Take away what a kill left half-written among workspaces and backups."""
    for folder in (root, *(root / "backups").glob("*/")):
        for pattern in _UNFINISHED:
            for path in folder.glob(pattern):
                with contextlib.suppress(OSError):
                    path.unlink()


def _contents(path: Path) -> tuple[str, ...]:
    try:
        if check_header(path) != SCHEMA_VERSION:
            return ()
        connection = connect_read_only(path)
        try:
            products = read_products(connection, path)
        finally:
            connection.close()
    except (*FILE_ERRORS, WorkspaceError):
        return ()
    return tuple(product.name for product in products)


def thin_out(folder: Path, now: datetime) -> None:
    """Delete what need not be kept; what can't be deleted stays."""
    taken = {path: when for path in folder.glob(f"*{SUFFIX}") if (when := _taken(path))}
    kept = to_keep(taken.values(), now)
    for path, when in taken.items():
        lasts = _is_before_update(path) and now - when <= KEEP_BEFORE_UPDATE
        if when not in kept and not lasts:
            with contextlib.suppress(OSError):
                path.unlink()


def to_keep(taken: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which backups stay: all of two days, then the last of 12 days, 10 weeks and 9 months.

    One dated after now, from a clock that went wrong, stays and takes nobody's place.
    """
    newest_first = sorted(taken, reverse=True)
    kept = {when for when in newest_first if now - when <= KEEP_ALL}
    past = [when for when in newest_first if when <= now]
    for limit, period in (
        (KEEP_DAYS, "%Y-%j"),
        (KEEP_WEEKS, "%G-%V"),
        (KEEP_MONTHS, "%Y-%m"),
    ):
        last_of: dict[str, datetime] = {}
        for when in past:
            last_of.setdefault(when.strftime(period), when)
        kept |= set(list(last_of.values())[:limit])
    return kept
