"""The page in the place of a file that can't be worked in, and every way out of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.services.trouble import DamagedFileError, MissingFileError, WorkspaceError

if TYPE_CHECKING:
    from cuprofiler.ui.files import Files


class WaysOut(QObject):
    """Shows what is wrong with a file, and goes the way that is chosen."""

    def __init__(self, files: "Files") -> None:
        super().__init__(files)
        self._files, self._window, self._workspaces = files, files.window, files.workspaces
        self._page: QWidget | None = None

    @property
    def shown(self) -> QWidget | None:
        """The page, None if nothing is wrong."""
        return self._page

    def forget(self) -> None:
        """Every page is about to be made anew."""
        self._page = None

    def show_page(self, page: QWidget) -> None:
        """Show a page in the place of the product, instead of one that is there already."""
        self._window.drop_page(self._page)
        self._page = page
        self._window.show_page(page)

    def show_moved(self, error: WorkspaceError) -> None:
        """The open file was taken away: offer to save what is still known of it."""
        from cuprofiler.ui.views.trouble import Trouble

        path = self._files.session.path
        if path is None:
            return
        page = Trouble(str(error), path, self._workspaces.backups(path), damaged=False, gone=True)
        page.copy_wanted.connect(self._files.choose_copy)
        page.restore_wanted.connect(lambda backup: self.restore(backup.path, path))
        page.other_wanted.connect(self._files.choose_file)
        page.back_wanted.connect(self.drop)
        self.show_page(page)
        page.buttons[0].setFocus()

    def drop(self) -> None:
        """Let go of the page that said what was wrong."""
        if self._page is not None:
            shown = self._window.pages.currentWidget() is self._page
            self._window.drop_page(self._page)
            self._page = None
            if shown:
                self._files.product_wanted.emit()

    def show_trouble(self, error: WorkspaceError, path: Path) -> None:
        """Say why a file can't be opened, with every way out."""
        from cuprofiler.ui.views.trouble import Trouble

        damaged = isinstance(error, DamagedFileError)
        backups = [] if isinstance(error, MissingFileError) else self._workspaces.backups(path)
        open_now = self._files.session.workspace is not None
        page = Trouble(
            str(error),
            path,
            backups,
            damaged=damaged,
            missing=isinstance(error, MissingFileError),
            can_go_back=open_now,
        )
        page.again_wanted.connect(lambda: self._files.open_workspace(path))
        page.folder_wanted.connect(self._files.choose_folder)
        page.back_wanted.connect(self.drop)
        page.restore_wanted.connect(lambda backup: self.restore(backup.path, path))
        page.read_only_wanted.connect(lambda: self.look_only(path))
        page.salvage_wanted.connect(lambda: self.salvage(path))
        page.other_wanted.connect(self._files.choose_file)
        page.fresh_wanted.connect(self._files.fresh)
        self.show_page(page)
        page.buttons[0].setFocus()

    def restore(self, backup: Path, path: Path) -> None:
        """Open a backup as a workspace beside the one it was made of."""
        try:
            target = self._workspaces.restore(backup, path)
        except WorkspaceError as error:
            self._files.tell(str(error), with_undo=False)
            return
        self._files.open_workspace(target)
        self._files.tell(
            _("The backup is open, as {name}.").format(name=target.name), with_undo=False
        )

    def look_only(self, path: Path) -> None:
        """Open a file for looking only."""
        try:
            self._files.attach(self._workspaces.open_read_only(path))
        except WorkspaceError as error:
            self._files.tell(str(error), with_undo=False)

    def salvage(self, path: Path) -> None:
        """Copy what is sound out of a damaged file, and open the copy."""
        try:
            target, saved, lost = self._workspaces.salvage(path)
        except WorkspaceError as error:
            self._files.tell(str(error), with_undo=False)
            return
        self._files.open_workspace(target)
        self._files.tell(
            _("{saved} entries are rescued, {lost} were not readable.").format(
                saved=saved, lost=lost
            ),
            with_undo=False,
        )
