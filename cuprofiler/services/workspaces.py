"""Open, make, check, back up and rescue workspace files."""

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cuprofiler.i18n import gettext as _
from cuprofiler.settings import passing_folder
from cuprofiler.storage import first_read as quick
from cuprofiler.storage.errors import DamagedFileError, WorkspaceError
from cuprofiler.storage.first_read import FirstRead
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from cuprofiler.storage.backups import Backup
    from cuprofiler.storage.workspace import Workspace

log = logging.getLogger(__name__)

BACKUP_EVERY_SECONDS = 30 * 60

CHECK_AT_ONCE_BYTES = 1_500_000
"""Files up to here are checked within 50 ms or so: about 5,000 rows."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open workspace, and what the founder should be told about it."""

    workspace: "Workspace"
    notice: str = ""


class Received(NamedTuple):
    """A file to work on; `copied` if it is a copy of the one given, `again` if made before."""

    path: Path
    copied: bool = False
    again: bool = False


RECEIVED = "received"
"""The memo of a copy: the checksum of the file it was made of."""


class WorkspaceService:
    """Everything about the file as a whole. `root` holds backups and own workspaces."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._looking: TemporaryDirectory[str] | None = None

    def peek(self, path: Path) -> FirstRead | None:
        """The last product, read quickly for the first page; None if that is not possible.

        Raises WorkspaceError for a file that cannot be opened at all.
        """
        return quick.first_read(path) if path.exists() else None

    def open_or_create(self, path: Path, *, check: bool = True) -> Opened:
        """Open a workspace, made new if there is none; an older one is migrated first.

        Every row is checked unless the caller did so just now. Raises WorkspaceError.
        """
        from cuprofiler.storage.workspace import Workspace

        if not path.exists():
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

    def receive(self, path: Path, own_ids: frozenset[str]) -> Received:
        """The path to work on: a file of this computer itself, else a checked copy of it.

        A received file is never adopted: a hostile one may hold more than rows. Received once
        more, it is the copy of the first time, with what was changed in it since. Raises
        WorkspaceError.
        """
        from cuprofiler.storage.digest import sha256_hex
        from cuprofiler.storage.rescue import read_all, save_copy

        check_header(path)
        found = quick.first_read(path)
        if found is not None and found.memos.get("workspace_id") in own_ids:
            return Received(path)
        # Taken before the file is read: what is copied is never newer than what is noted.
        content = sha256_hex(path.read_bytes())
        for own in sorted(self.root.glob("*.cuprofile")):
            if quick.read_memos(own).get(RECEIVED) == content:
                return Received(own, copied=True, again=True)
        salvage = read_all(path)
        if salvage.lost:
            raise DamagedFileError(
                _("{path} is damaged. Nothing was taken over from it.").format(path=path), path
            )
        target = self._free_name(path.stem)
        save_copy(salvage.records, target, {RECEIVED: content})
        return Received(target, copied=True)

    def takes_long(self, path: Path) -> bool:
        """Whether checking every row is more than a window may stand still for."""
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

    def _free_name(self, stem: str) -> Path:
        target = self.root / f"{stem}.cuprofile"
        number = 2
        while target.exists():
            target = self.root / f"{stem} {number}.cuprofile"
            number += 1
        return target

    # --- Backups ------------------------------------------------------------------------------

    def back_up(self, path: Path) -> Path:
        """Back a workspace up now; raises WorkspaceError."""
        from cuprofiler.storage.backups import back_up

        return back_up(path, self.root, _now())

    def back_up_if_changed(self, workspace: "Workspace") -> None:
        """Back up what changed since the last backup, in a session that crashed too.

        A failure is logged, not raised.
        """
        if workspace.read_only:
            return
        try:
            if workspace.changed or not self._is_backed_up(workspace):
                self.back_up(workspace.path)
                workspace.changed = False
        except WorkspaceError as error:
            log.warning("backup failed: %s", type(error).__name__)

    def _is_backed_up(self, workspace: "Workspace") -> bool:
        from cuprofiler.storage.backups import newest_backup

        if not workspace.revision:
            return True  # nothing was ever saved in it
        newest = newest_backup(workspace.path, self.root)
        saved = quick.read_memos(newest).get("revision") if newest else None
        return saved == str(workspace.revision)

    def backups(self, path: Path) -> "list[Backup]":
        """The backups of a workspace, newest first."""
        from cuprofiler.storage.backups import backups_of

        return backups_of(path, self.root)

    def restore(self, backup: Path, path: Path) -> Path:
        """Open a backup's content as a fresh workspace beside the damaged one, left as it is.

        Returns the path of the new workspace; raises WorkspaceError.
        """
        from cuprofiler.storage.rescue import read_all, save_copy

        salvage = read_all(backup)
        if salvage.lost:
            raise DamagedFileError(_("This backup is damaged as well. Choose another one."), backup)
        target = self._beside(path, _("restored"))
        save_copy(salvage.records, target)
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
        target = self._beside(path, _("rescued"))
        save_copy(found.records, target)
        return target, len(found.records), found.lost

    def _beside(self, path: Path, word: str) -> Path:
        folder = path.parent
        target = folder / f"{path.stem} {word}.cuprofile"
        number = 2
        while target.exists():
            target = folder / f"{path.stem} {word} {number}.cuprofile"
            number += 1
        return target


def _now() -> datetime:
    return datetime.now().astimezone()
