"""Backups now and in between, going back to one, and the move to another folder."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cuprofiler.i18n import gettext as _
from cuprofiler.services.trouble import WorkspaceError
from cuprofiler.services.workspaces import BACKUP_EVERY_SECONDS

if TYPE_CHECKING:
    from cuprofiler.ui.files import Files


class BackingUp(QObject):
    """Keeps copies of the open workspace."""

    def __init__(self, files: "Files") -> None:
        super().__init__()
        self.files = files
        files.session.backed_up.connect(self._say_backed_up)
        self._timer = QTimer(self)
        self._timer.setInterval(BACKUP_EVERY_SECONDS * 1000)
        self._timer.timeout.connect(self.back_up_in_between)
        self._timer.start()

    def stop(self) -> None:
        """No more backups in between."""
        self._timer.stop()

    def back_up(self) -> None:
        """Back the workspace up now."""
        if self.files.session.path is None:
            return
        try:
            target = self.files.workspaces.back_up(self.files.session.path)
        except WorkspaceError as error:
            self.files.tell(str(error), with_undo=False)
            return
        self.files.store.keep(replace(self.files.store.now, backup_failed=""))
        self.files.tell(_("Backed up: {path}").format(path=target), with_undo=False)

    def choose_backup(self) -> None:
        """Choose a backup to go back to."""
        from cuprofiler.ui.views.trouble import Trouble

        path = self.files.session.path
        if path is None:
            return
        page = Trouble(
            _("Choose the state you want to go back to."),
            path,
            self.files.workspaces.backups(path),
            damaged=False,
            chosen=True,
        )
        page.restore_wanted.connect(lambda backup: self.files.ways_out.restore(backup.path, path))
        page.back_wanted.connect(self.files.ways_out.drop)
        self.files.ways_out.show_page(page)

    def move_to(self, folder: Path) -> None:
        """Work in another folder: the workspace is copied there, the old file stays."""
        if self.files.session.path is None:
            return
        old, target = self.files.session.path, folder / self.files.session.path.name
        if target.exists():
            self.files.open_path(target)
            return
        try:
            self.files.workspaces.copy_to(old, target)
        except WorkspaceError as error:
            self.files.tell(str(error), with_undo=False)
            return
        self.files.open_workspace(target)
        self.files.session.wishes.place.emit("settings")
        self.files.tell(
            _("You now work in {new}. {old} stays as it was.").format(new=target, old=old),
            with_undo=False,
        )

    def back_up_in_between(self) -> None:
        """Back up every half hour, if anything changed."""
        self.files.session.back_up_if_changed()

    def _say_backed_up(self, why_not: str) -> None:
        """Say that a backup failed, now and, as the window may be closing, at the next start."""
        if why_not != self.files.store.now.backup_failed:
            self.files.store.keep(replace(self.files.store.now, backup_failed=why_not))
        if why_not:
            self.files.tell(_("No backup was made. {why}").format(why=why_not), with_undo=False)
