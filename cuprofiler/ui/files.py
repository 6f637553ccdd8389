"""Everything the founder does with files: open, look, rescue, back up, import, export."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from cuprofiler.i18n import gettext as _
from cuprofiler.services.trouble import (
    ProfileFileError,
    WorkspaceError,
    damaged,
)
from cuprofiler.services.workspaces import Opened, place_of
from cuprofiler.settings import (
    OWN_NAME,
    SettingsStore,
    data_folder,
    default_workspace,
)
from cuprofiler.ui.backing_up import BackingUp
from cuprofiler.ui.exports import Exports
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.session import Session
from cuprofiler.ui.tasks import Worker
from cuprofiler.ui.ways_out import WaysOut

LISTS = (".csv", ".tsv", ".txt")
"""Endings of files that hold a list of people."""

SWEEP_LATER_MS = 2000
"""Leftovers are looked for when the start is over."""


class Files(QObject):
    """Opens files into the session; what cannot be opened gets a page with every way out."""

    product_wanted = Signal()
    """Show the open product where it was left, or the first page."""

    opened = Signal(bool)
    """A workspace is open; whether for reading only."""

    told = Signal(str, bool)

    def __init__(
        self, window: MainWindow, session: Session, store: SettingsStore, worker: Worker
    ) -> None:
        super().__init__()
        self.window = window
        self.session = session
        self.store = store
        self.workspaces = session.workspaces
        self._worker = worker
        self._wanted: Path | None = None
        self.exports = Exports(window, session)
        self.exports.told.connect(self.told)
        self.backing_up = BackingUp(self)
        self.ways_out = WaysOut(self)
        session.moved.connect(self.ways_out.show_moved)

    def tell(self, text: str, *, with_undo: bool) -> None:
        """Say something at the foot of the window."""
        self.told.emit(text, with_undo)

    def stop(self) -> None:
        """Nothing is done in between any more."""
        self.backing_up.stop()

    # --- Opening -----------------------------------------------------------

    def open_first(self, given: str) -> None:
        """Show the last product as quickly as can be, then open its workspace."""
        path = Path(given) if given else Path(self.store.now.workspace or default_workspace())
        QTimer.singleShot(SWEEP_LATER_MS, self.workspaces.sweep)
        if given:
            # The window stands already; a file from elsewhere is checked before anything else.
            QTimer.singleShot(0, lambda: self.open_path(path))
            return
        try:
            read = self.workspaces.peek(path)
        except WorkspaceError as error:
            self.ways_out.show_trouble(error, path)
            return
        if read is not None:
            self.session.show_first(read)
        elif not path.exists():
            self.product_wanted.emit()
        QTimer.singleShot(0, lambda: self.open_workspace(path))

    def open_path(self, path: Path) -> None:
        """Open a file the founder chose: a workspace, or a profile to import."""
        self._when_ready(lambda: self._open_path(path), path)

    def take_dropped(self, given: str) -> None:
        """Open a file that was dropped on the window; a list of people is looked at first."""
        path = Path(given)
        if path.suffix.lower() == ".pdf":
            if self.session.has_product:
                self.session.wishes.filled.emit(path)
            else:
                self.tell(_("Open the product that the paper is about first."), with_undo=False)
            return
        if path.suffix.lower() not in LISTS:
            self.open_path(path)
            return
        from cuprofiler.services.text_files import read_text

        if not self.session.has_product:
            self.tell(_("Name your product first; then drop the list again."), with_undo=False)
            return
        try:
            self.session.wishes.people.emit(read_text(path))
        except ProfileFileError as error:
            self.tell(str(error), with_undo=False)

    def _open_path(self, path: Path) -> None:
        if path.suffix.lower() == ".json":
            if self.session.workspace is None:
                own = Path(self.store.now.workspace or default_workspace())
                self._open_now(own, check=True)
            self.import_profile(path)
            return
        try:
            received = self.workspaces.receive(path, self.store.now.own_files())
        except WorkspaceError as error:
            self.ways_out.show_trouble(error, path)
            return
        before = self.session.path or Path(self.store.now.workspace or default_workspace())
        self.open_workspace(received.path)
        if self.ways_out.shown:
            return  # the page says why it is not open
        if not received.copied and place_of(received.path) != place_of(before):
            words = _("You now work in {path}. What you had open stays as it was.")
            self.tell(words.format(path=path), with_undo=False)
        if received.again:
            words = _("This is your copy of {path}, with all you changed in it since.")
        else:
            words = _("Opened as a copy of your own. {path} stays as it is.")
        if received.copied:
            self.tell(words.format(path=path), with_undo=False)

    def open_workspace(self, path: Path) -> None:
        """Open a workspace of this computer, made new if it is not there.

        A large one is checked in the background first; until then it can be looked at only.
        """
        self._wanted = path
        if self.workspaces.takes_long(path):
            self._worker.start(
                lambda _task: self.workspaces.check(path),
                lambda _count: self._open_wanted(path, check=False),
                lambda error: self._not_sound(error, path),
            )
            return
        self._when_ready(lambda: self._open_wanted(path, check=True), path)

    def _when_ready(self, go_on: Callable[[], object], path: Path) -> None:
        """Load what opens files in the background, if it is not there yet, then go on."""
        if self.workspaces.is_ready:
            go_on()
            return
        self._worker.start(
            lambda _task: self.workspaces.get_ready(),
            lambda _nothing: go_on(),
            lambda error: self._not_sound(error, path),
        )

    def _open_wanted(self, path: Path, *, check: bool) -> None:
        if self._wanted == path:
            self._open_now(path, check=check)

    def _not_sound(self, error: Exception, path: Path) -> None:
        if self._wanted == path:
            self.ways_out.show_trouble(
                error if isinstance(error, WorkspaceError) else damaged(path), path
            )

    def _open_now(self, path: Path, *, check: bool) -> None:
        self._wanted = path
        try:
            opened = self.workspaces.open_or_create(path, check=check)
        except WorkspaceError as error:
            self.ways_out.show_trouble(error, path)
            return
        self.attach(opened)

    def attach(self, opened: Opened) -> None:
        """Work in an opened workspace, and remember it for the next start."""
        self.session.attach(opened.workspace)
        self.ways_out.drop()
        identity = opened.workspace.setting("workspace_id")
        path = opened.workspace.path
        wanted = replace(self.store.now, workspace="" if path == default_workspace() else str(path))
        if identity:
            wanted = wanted.with_own(str(place_of(path)), identity)
        if wanted != self.store.now and not opened.workspace.read_only:
            self.store.keep(wanted)
        self.opened.emit(opened.workspace.read_only)
        if not self.session.has_product:
            self.product_wanted.emit()
        if opened.notice:
            self.tell(opened.notice, with_undo=False)
        else:
            self._say_what_is_due(path)

    def _say_what_is_due(self, path: Path) -> None:
        """What the founder should know about this file, each said once."""
        if self.store.now.backup_failed:
            self.tell(
                _("The last time no backup could be made. {why}").format(
                    why=self.store.now.backup_failed
                ),
                with_undo=False,
            )
        from cuprofiler.services.shared_folders import warning

        said, place = warning(path), str(place_of(path))
        if said and place not in self.store.now.warned.split("\n"):
            warned = "\n".join(filter(None, (self.store.now.warned, place)))
            self.store.keep(replace(self.store.now, warned=warned))
            self.tell(said, with_undo=False)

    def choose_copy(self) -> None:
        """Choose where to save a copy of the open workspace."""
        if self.session.path is not None:
            self.exports.choose_place(
                _("Save a copy"), {"cuprofile": _("cuprofiler files")}, self.session.path.stem,
                self.save_copy,
            )  # fmt: skip

    def save_copy(self, path: Path) -> None:
        """Save all that is open as a file of its own, and work in it."""
        if self.session.workspace is None:
            return
        try:
            self.workspaces.save_open(self.session.workspace, path)
        except WorkspaceError as error:
            self.tell(str(error), with_undo=False)
            return
        self.open_workspace(path)
        self.tell(_("You now work in {path}.").format(path=path), with_undo=False)

    def fresh(self) -> None:
        """Begin in a new, empty workspace."""
        folder = data_folder()
        number = 2
        path = folder / "My products.cuprofile"
        while path.exists():
            path = folder / f"My products {number}.cuprofile"
            number += 1
        self.open_workspace(path)

    # --- Files -----------------------------------------------------------

    def choose_file(self) -> None:
        """Choose a file to open."""
        self._choose(
            _("Open a file"), _("cuprofiler files") + " (*.cuprofile *.json)", self.open_path
        )

    def choose_folder(self) -> None:
        """Choose the folder that a new workspace is made in."""
        dialog = QFileDialog(self.window, _("Choose another folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda place: self.open_workspace(Path(place) / OWN_NAME))
        dialog.open()

    def choose_import(self) -> None:
        """Choose a profile file to import."""
        self._choose(_("Import a profile"), _("Profiles") + " (*.json)", self.import_profile)

    def _choose(self, title: str, kinds: str, then: object) -> None:
        dialog = QFileDialog(self.window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        assert callable(then)
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.open()

    def import_profile(self, path: Path) -> None:
        """Add the product of a profile file."""
        from cuprofiler.services.exchange import doubts, read_profile

        try:
            profile = read_profile(path, self.session.content.questions.version)
            if self.session.workspace is not None:
                self.workspaces.back_up(self.session.workspace.path)
        except (ProfileFileError, WorkspaceError) as error:
            self.tell(str(error), with_undo=False)
            return
        named = profile.renamed(self.session.free_name(profile.product.name))
        if self.session.add_records(named.records.values(), _("import")):
            self.session.wishes.place.emit("overview")
            words = _("{name} is imported.").format(name=named.product.name)
            self.tell(" ".join((words, *doubts(profile))), with_undo=True)
