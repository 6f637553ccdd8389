"""Open, make, check, back up and rescue workspace files."""

import importlib
import logging
import sys
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cuprofiler.core.changes import Change
from cuprofiler.core.frozen import frozen
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_month, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.file_names import SUFFIX, beside, free_name, is_there
from cuprofiler.settings import passing_folder
from cuprofiler.storage import first_read as quick
from cuprofiler.storage.errors import (
    DamagedFileError,
    ForeignFileError,
    WorkspaceError,
    not_written,
    too_much,
)
from cuprofiler.storage.first_read import FirstRead
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header
from cuprofiler.storage.journal import place_of

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from cuprofiler.storage.backups import Backup
    from cuprofiler.storage.copies import Writer
    from cuprofiler.storage.workspace import Workspace

__all__ = ["Backup", "FirstRead", "Workspace", "WorkspaceService", "existing", "place_of"]

log = logging.getLogger(__name__)

BACKUP_EVERY_SECONDS = 30 * 60

MOST_BYTES = 500_000_000
"""A file from elsewhere is taken up to here: more than anybody types in a life."""

CHECK_AT_ONCE_BYTES = 1_500_000
"""Files up to here are checked within 50 ms or so: about 5,000 rows."""


def existing(path: Path) -> Path:
    """Return a path that names a workspace; raises WorkspaceError if there is none."""
    check_header(path)
    return path


@frozen
class Opened:
    """An open workspace, and what the founder should be told about it."""

    workspace: "Workspace"
    notice: str = ""


@frozen
class Erased:
    """What erasing a person changed, and the backups that hold them until a day."""

    change: Change
    backups: "tuple[Backup, ...]"
    until: date


class Received(NamedTuple):
    """A file to work on; `copied` if it is a copy of the one given, `again` if made before."""

    path: Path
    copied: bool = False
    again: bool = False


DAYS_IN_STEPS = 365
"""How long every step is kept by itself; afterwards those of a month are one."""

RECEIVED = "received"
"""The setting of a copy: the checksum of the file it was made of."""


class WorkspaceService:
    """Everything about the file as a whole. `root` holds backups and own workspaces."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._looking: TemporaryDirectory[str] | None = None

    def peek(self, path: Path) -> FirstRead | None:
        """Return the last product, read quickly for the first page; None if that is not possible.

        Raises WorkspaceError for a file that cannot be opened at all.
        """
        return quick.first_read(path) if is_there(path) else None

    @property
    def is_ready(self) -> bool:
        """Whether what reads and writes files is loaded."""
        return "cuprofiler.storage.workspace" in sys.modules

    def get_ready(self) -> None:
        """Load what reads and writes files: more than a window may stand still for."""
        importlib.import_module("cuprofiler.storage.workspace")

    def open_or_create(self, path: Path, *, check: bool = True) -> Opened:
        """Open a workspace, made new if there is none; an older one is migrated first.

        Every row is checked unless the caller did so just now. Raises WorkspaceError.
        """
        from cuprofiler.storage.workspace import Workspace

        if not is_there(path):
            return Opened(Workspace.create(path))
        migrated = check_header(path) != SCHEMA_VERSION
        if migrated:
            from cuprofiler.storage.migrations import migrate

            migrate(path, self.root, _now())
        workspace = Workspace.open(path, check=check)
        if workspace.read_only:
            return Opened(
                workspace,
                _("This file may not be changed here. You can look at it and print it."),
            )
        notice = _("The file was brought up to date. A backup was made first.") if migrated else ""
        return Opened(workspace, notice)

    def receive(self, path: Path, own: Mapping[str, str]) -> Received:
        """Return the path to work on: a file of this computer itself, else a checked copy of it.

        `own` are the places of files that were worked in here, with their ids. A file is one's own
        by place and id together: one that was sent out and comes back has the id, but may hold more
        than rows by now. Every other is never adopted. Received once more, it is the copy of the
        first time, with what was changed in it since. Raises WorkspaceError.
        """
        from cuprofiler.services.checks import InvalidChangeError, check_lists
        from cuprofiler.storage.digest import sha256_hex
        from cuprofiler.storage.rescue import read_all, save_copy

        check_header(path)
        identity = quick.read_settings(path).get("workspace_id", "")
        if identity and own.get(str(place_of(path))) == identity:
            return Received(path)
        # Taken before the file is read: what is copied is never newer than what is noted.
        if path.stat().st_size > MOST_BYTES:
            raise too_much(path)
        content = sha256_hex(path.read_bytes())
        for mine in sorted(self.root.glob(f"*{SUFFIX}")):
            if quick.read_settings(mine).get(RECEIVED) == content:
                return Received(mine, copied=True, again=True)
        salvage = read_all(path)
        if salvage.lost:
            raise DamagedFileError(
                _("{path} is damaged. Nothing was taken over from it.").format(path=path), path
            )
        try:
            check_lists(salvage.records)
        except InvalidChangeError as error:
            raise ForeignFileError(f"{path}: {error}", path) from None
        target = free_name(self.root, path.stem)
        save_copy(salvage.records, target, {RECEIVED: content})
        self.erase_again(target)
        return Received(target, copied=True)

    def takes_long(self, path: Path) -> bool:
        """Return whether checking every row is more than a window may stand still for."""
        try:
            current = check_header(path) == SCHEMA_VERSION
            return current and path.stat().st_size > CHECK_AT_ONCE_BYTES
        except (OSError, WorkspaceError):
            return False

    def check(self, path: Path) -> int:
        """Check every row of a file, changing nothing; the number of products in it.

        Raises WorkspaceError.
        """
        from cuprofiler.storage.workspace import Workspace

        with Workspace.open(path, read_only=True) as workspace:
            return len(workspace.products())

    def open_read_only(self, path: Path) -> Opened:
        """Open a file for looking only; of a damaged one, what is sound. Raises WorkspaceError."""
        from tempfile import TemporaryDirectory

        from cuprofiler.storage.rescue import read_all, save_copy
        from cuprofiler.storage.workspace import Workspace

        notice = _("Open for reading only. Nothing here can change the file.")
        try:
            return Opened(Workspace.open(path, read_only=True), notice)
        except DamagedFileError:
            found = read_all(path)
            if not found.records:
                raise
        # What is sound is shown from a copy that goes away with the program.
        self._looking = TemporaryDirectory(prefix="cuprofiler-look-", dir=passing_folder())
        copy = Path(self._looking.name) / path.name
        save_copy(found.records, copy)
        return Opened(Workspace.open(copy, read_only=True), notice)

    # --- Backups ------------------------------------------------------------------------------

    def back_up(self, path: Path) -> Path:
        """Back a workspace up now; raises WorkspaceError."""
        from cuprofiler.storage.backups import back_up

        return back_up(path, self.root, _now())

    def back_up_if_changed(self, workspace: "Workspace") -> str:
        """Back up what changed since the last backup, in a session that crashed too.

        Returns why it could not be done, in the founder's words, or nothing.
        """
        if workspace.read_only or not workspace.is_in_place:
            return ""
        try:
            if workspace.changed or not self._is_backed_up(workspace):
                self.back_up(workspace.path)
                workspace.changed = False
        except WorkspaceError as error:
            log.warning("backup failed: %s", type(error).__name__)
            return str(error)
        return ""

    def sweep(self) -> None:
        """Take away what a program that was killed left half-written, and backups that are due."""
        from cuprofiler.storage.backups import sweep
        from cuprofiler.storage.erasures import delete_due

        sweep(self.root)
        delete_due(self.root, date.today())

    def _is_backed_up(self, workspace: "Workspace") -> bool:
        from cuprofiler.storage.backups import newest_backup

        if not workspace.revision:
            return True  # nothing was ever saved in it
        newest = newest_backup(workspace.path, self.root)
        saved = quick.read_settings(newest).get("revision") if newest else None
        return saved == str(workspace.revision)

    # --- Erasing a person ---------------------------------------------------------------------

    def erase(self, workspace: "Workspace", member: DecisionMaker) -> Erased:
        """Erase a person from a file for good, and note which backups still hold them.

        It can't be undone; what is noted says no name. Raises WorkspaceError.
        """
        from cuprofiler.services.erasure import DAYS_IN_BACKUPS, eraser_of, holds, parts_of
        from cuprofiler.storage.erasures import Erasure, erasures, keep
        from cuprofiler.storage.rescue import read_all

        records = workspace.all_records()
        parts = parts_of(member, records)
        eraser = eraser_of(records, member)
        change = eraser.change(records)
        holding = []
        for backup in self.backups(workspace.path):
            try:
                found = holds(read_all(backup.path).records, member, parts)
            except WorkspaceError:
                found = True  # what can't be read may hold anybody
            if found:
                holding.append(backup)
        until = date.today() + timedelta(days=DAYS_IN_BACKUPS)
        entry = Erasure.of(member.name, parts, until, (backup.path for backup in holding))
        try:
            keep(self.root, [*erasures(self.root), entry])
        except OSError as error:
            raise not_written(self.root, error) from error
        workspace.erase(change, eraser.record, eraser.text)
        workspace.wipe()
        return Erased(change, tuple(holding), until)

    def erase_again(self, path: Path) -> None:
        """Erase everybody from an old state who was erased since; raises WorkspaceError."""
        from cuprofiler.storage.erasures import erasures

        entries = erasures(self.root)
        if not entries:
            return
        from cuprofiler.services.erasure import eraser_again

        with self.open_or_create(path).workspace as workspace:
            if workspace.read_only:
                return
            records = workspace.all_records()
            kept = workspace.kept_records()
            eraser = eraser_again((*records, *kept), entries)
            change = eraser.change(records)
            if change.edits or any(eraser.record(each) != each for each in kept):
                workspace.erase(change, eraser.record, eraser.text)
                workspace.wipe()

    def thin_steps(self, workspace: "Workspace") -> None:
        """Let the steps of a month be one that are older than a year; raises WorkspaceError."""

        def name(month: datetime, count: int) -> str:
            words = ngettext("{count} change in {month}", "{count} changes in {month}", count)
            return words.format(count=count, month=format_month(month.date()))

        workspace.thin(_now() - timedelta(days=DAYS_IN_STEPS), name)

    def delete_backups(self, backups: "Iterable[Backup]") -> None:
        """Delete some backups now; raises WorkspaceError for one that can't be."""
        for backup in backups:
            try:
                backup.path.unlink(missing_ok=True)
            except OSError as error:
                raise not_written(backup.path, error) from error

    def backups(self, path: Path) -> "list[Backup]":
        """Return the backups of a workspace, newest first."""
        from cuprofiler.storage.backups import backups_of

        return backups_of(path, self.root)

    def copy_to(self, path: Path, target: Path) -> None:
        """Copy a workspace with every row, its revision and where the founder was.

        Raises WorkspaceError, also if a single row is damaged or the name is taken.
        """
        from cuprofiler.storage.copies import of_file

        self._write_copy(of_file(path), target, path)

    def save_open(self, workspace: "Workspace", target: Path) -> None:
        """Save a copy of an open workspace, also when its file is gone; raises WorkspaceError."""
        self._write_copy(workspace.write_copy, target, workspace.path)

    def _write_copy(self, write: "Writer", target: Path, source: Path) -> None:
        from cuprofiler.storage.copies import write_whole_copy

        try:
            write_whole_copy(write, target, source)
        except OSError as error:
            raise not_written(target, error) from error

    def restore(self, backup: Path, path: Path) -> Path:
        """Copy a backup, as it is, beside the file it was made of, which is left as it is.

        Returns the path of the new workspace; raises WorkspaceError.
        """
        target = beside(path, _("restored"))
        try:
            self.copy_to(backup, target)
        except DamagedFileError as error:
            raise DamagedFileError(
                _("This backup is damaged as well. Choose another one."), backup
            ) from error
        self.erase_again(target)
        return target

    def salvage(self, path: Path) -> tuple[Path, int, int]:
        """Copy what is sound out of a damaged file.

        Returns the new workspace, the number of records saved and of those lost; raises
        WorkspaceError if nothing can be had.
        """
        from cuprofiler.storage.rescue import read_all, save_copy

        found = read_all(path)
        if not found.records:
            raise DamagedFileError(
                _("Nothing could be read from {path}. Go back to a backup.").format(path=path), path
            )
        target = beside(path, _("rescued"))
        save_copy(found.records, target, quick.sound_settings(path))
        self.erase_again(target)
        return target, len(found.records), found.lost


def _now() -> datetime:
    return datetime.now().astimezone()
