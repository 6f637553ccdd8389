"""What is written for others: profiles, pictures, tables; each whole, or why it is not."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from cuprofiler.i18n import gettext as _
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.session import Session

if TYPE_CHECKING:
    from cuprofiler.paper.figures.shapes import Figure


class Exports(QObject):
    """Asks where to save, writes, and says that it is there."""

    told = Signal(str, bool)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__()
        self.window = window
        self.session = session
        self._folder = ""
        """Where something was saved last."""

    def tell(self, text: str, *, with_undo: bool) -> None:
        """Say something at the foot of the window."""
        self.told.emit(text, with_undo)

    def choose_export(self) -> None:
        """Choose where to write the open product as a profile file."""
        if self.session.has_product:
            self.choose_place(
                _("Export this product as a profile"),
                {"json": _("Profiles")},
                self.session.profile.product.name,
                self.export_profile,
            )

    def export_profile(self, path: Path) -> None:
        """Write the open product as a profile file."""
        from cuprofiler.services.exchange import write_profile

        if self.session.has_product:
            profile = self.session.profile
            self._write(path, lambda: write_profile(profile, path))

    def choose_picture(self, figure: "Figure", name: str) -> None:
        """Choose where to save a figure as a picture."""
        self.choose_place(
            _("Save as a picture"),
            {"png": _("Picture"), "svg": _("Drawing that scales")},
            name,
            lambda path: self.save_picture(figure, path),
        )

    def save_picture(self, figure: "Figure", path: Path) -> None:
        """Write a figure as SVG or PNG, after the ending of its name; whole or not at all."""
        from cuprofiler.services.exchange import write_bytes
        from cuprofiler.ui.widgets.figure_paint import picture_bytes

        svg = path.suffix.lower() == ".svg"
        self._write(path, lambda: write_bytes(path, picture_bytes(figure, svg=svg)))

    def choose_table(self) -> None:
        """Choose where to save lifetime cost as a spreadsheet."""
        if self.session.has_product:
            self.choose_place(
                _("Save as a spreadsheet"),
                {"xlsx": _("Workbook"), "csv": _("Plain table")},
                _("Lifetime cost of {product}").format(product=self.session.profile.product.name),
                self.save_table,
            )

    def save_table(self, path: Path) -> None:
        """Write lifetime cost as a workbook or plain table, after the ending of its name."""
        from cuprofiler.subjects.cost.words.out import write_table

        if self.session.has_product:
            profile = self.session.profile
            self._write(path, lambda: write_table(profile, path))

    def choose_place(
        self, title: str, kinds: dict[str, str], name: str, save: Callable[[Path], object]
    ) -> None:
        """Ask where to save. `kinds` are endings with their words; the folder is remembered."""
        dialog = QFileDialog(self.window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {f"{words} (*.{ending})": ending for ending, words in kinds.items()}
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(next(iter(kinds)))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        if self._folder:
            dialog.setDirectory(self._folder)
        dialog.selectFile(name.replace("/", "-"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def chosen(text: str) -> None:
            self._folder = str(Path(text).parent)
            save(Path(text))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _write(self, path: Path, write: Callable[[], object]) -> None:
        """Write a file, and say that it is there or why it is not."""
        try:
            write()
        except OSError as error:
            self.tell(
                _("{path} could not be written ({reason}). Choose another place.").format(
                    path=path, reason=error.strerror
                ),
                with_undo=False,
            )
            return
        self.tell(_("Saved: {path}").format(path=path), with_undo=False)
