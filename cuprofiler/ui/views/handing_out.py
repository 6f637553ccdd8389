"""What is done with a finished PDF: printed, saved, opened in another program."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.pdf.imposed import Way, impose
from cuprofiler.services.papers import paper_name
from cuprofiler.services.printing import PrintOptions
from cuprofiler.ui.session import Session
from cuprofiler.ui.tasks import Task, Worker

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class HandingOut(QObject):
    """Hands out the PDF that the preview shows; nothing while there is none."""

    def __init__(self, window: QWidget, session: Session, worker: Worker, folder: Path) -> None:
        """`folder` is the preview's own, for copies that other programs open."""
        super().__init__(window)
        self._window, self._session, self._worker = window, session, worker
        self._folder = folder
        self.file: Path | None = None
        self.options = PrintOptions(())
        self.way = Way.ONE

    def print_out(self) -> None:
        """Hand the PDF to a printer that the founder chooses, else open it in the viewer."""
        if self.file is None:
            return
        from cuprofiler.ui.views.printer import choose_printer, there_are_printers

        command = shutil.which("lp")
        if command is None:
            self._session.failed.emit(
                _("No printer was found here. The PDF opens in your viewer; print it there.")
            )
            self.open()
        elif there_are_printers():
            choose_printer(self._window, lambda printer: self._send(command, printer))
        else:
            self._send(command, None)

    def _send(self, command: str, printer: "QPrinter | None") -> None:
        """Hand the pages, as they are to lie on the sheets, to the printer beside the window."""
        from cuprofiler.ui.views.printer import told

        if self.file is None:
            return
        media = {"a4": "A4", "letter": "Letter"}[self.options.paper]
        source, way = self.file, self.way
        sheets = self._folder / "sheets.pdf"
        options = told(printer, media, way)

        def work(_task: Task) -> str:
            impose(source, sheets, way)
            done = subprocess.run(  # noqa: S603 - a fixed program, no shell
                [command, *options, str(sheets)],
                capture_output=True,
                text=True,
                timeout=30,
                check=False,
            )
            return "" if done.returncode == 0 else done.stderr.strip() or "lp"

        self._worker.start(work, self._printed, lambda _error: self._printed("lp"))

    def _printed(self, problem: str) -> None:
        if not problem:
            self._tell(_("Sent to the printer."))
            return
        self._session.failed.emit(
            _("The printer did not take it. The PDF opens in your viewer; print it there.")
        )
        self.open()

    def suggested_name(self) -> str:
        """Return a file name for saving."""
        name = self._session.profile.product.name[:60]
        if len(self.options.lists) == 1:
            name = f"{name} - {self._title(self.options.lists[0])}"
        safe = "".join(char if char.isalnum() or char in " -_" else "_" for char in name).strip()
        return f"{safe or 'cuprofiler'}.pdf"

    def _title(self, sheet: str) -> str:
        """Return the name of a checklist, or of another sheet."""
        return paper_name(sheet) if ":" in sheet else self._session.worklists.title(sheet)

    def choose_place(self) -> None:
        """Choose where to save the PDF."""
        dialog = QFileDialog(self._window, _("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile(self.suggested_name())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Save the PDF under a name, whole or not at all."""
        if self.file is None:
            return
        from cuprofiler.services.exchange import write_bytes

        try:
            write_bytes(path, self.file.read_bytes())
        except OSError as error:
            self._session.failed.emit(
                _("{path} could not be written ({reason}). Choose another place.").format(
                    path=path, reason=error.strerror
                )
            )
            return
        self._tell(_("Saved: {path}").format(path=path))

    def open(self) -> None:
        """Open the PDF in the program that shows PDFs here."""
        if self.file is None:
            return
        # A copy of its own, since the preview's file is written anew at every change.
        target = self._folder / self.suggested_name()
        shutil.copyfile(self.file, target)
        os.chmod(target, 0o600)  # noqa: PTH101 - the same mode as every file of ours
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            self._session.failed.emit(
                _("No program that shows PDFs was found. Save the PDF and open it elsewhere.")
            )

    def _tell(self, words: str) -> None:
        self._session.told.emit(words, False)
