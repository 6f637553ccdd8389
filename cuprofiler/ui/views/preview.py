"""Preview and print: the real PDF, page by page, and what goes on it."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QDesktopServices,
    QImage,
    QKeySequence,
    QPixmap,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea, QWidget

from cuprofiler import i18n
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.paper.blocks import Document, Written
from cuprofiler.settings import passing_folder
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.spoken import give
from cuprofiler.ui.tasks import Task, Worker
from cuprofiler.ui.views.pdf_pages import render
from cuprofiler.ui.views.print_choices import PrintChoices
from cuprofiler.ui.widgets.base import NARROW, Label
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.words import number_word

THUMBNAIL = 72
THUMBNAILS_FROM = 900
BOTH_FROM = 720
SIDE = 360
LOW = 420
"""Below this height, in px at 100 %, nothing stands still below the choices."""
ZOOMS = (0.5, 0.68, 0.85, 1.0, 1.25, 1.5, 2.0)


class Preview(QWidget):
    """The preview page."""

    back_wanted = Signal()

    def __init__(self, session: Session, worker: Worker, paper: str, *, large: bool) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._worker = worker
        self._folder = tempfile.TemporaryDirectory(prefix="cuprofiler-print-", dir=passing_folder())
        self.side = PrintChoices(session, paper, large=large)
        self._task: Task | None = None
        self._file: Path | None = None
        self._pages: list[QImage] = []
        self._number = 0
        self._zoom = 0.85
        self._document: Document | None = None
        self._page_first = False
        self._build()

    # --- Layout -----------------------------------------------------------

    def _build(self) -> None:
        self.side.setFixedWidth(theme.px(SIDE))
        self.side.changed.connect(self._write)
        self.side.print.clicked.connect(self.print_out)
        self.side.save.clicked.connect(self._save)
        self.side.open.clicked.connect(self._open)
        self.side.cancel.clicked.connect(self._cancel)
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.side.save.animateClick)
        layout = column(self._top())
        body = row(self._thumbnails())
        body.addWidget(self._viewer(), 1)
        body.addWidget(self.side)
        layout.addLayout(body, 1)
        self.setLayout(layout)

    def _top(self) -> QWidget:
        """Make the line above the page."""
        self.back = Button(_("Back"), "quiet", icon="chevron-left")
        self.back.clicked.connect(self.back_wanted)
        self.headline = Label("", "verdict")
        give(self.headline, QAccessible.Role.Heading)
        self._note = Label(_("This is the PDF itself, page by page"), "small", wrap=False)
        top = QWidget()
        top.setObjectName("topbar")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = row(self.back, spacing=20, margins=(16, 10, 24, 10))
        head.addWidget(self.headline, 1)
        head.addStretch(0)  # where the headline has no room, Back stays at its side
        head.addWidget(self._note)
        self.turn_over = link(_("See the page"), self._turn_over)
        head.addWidget(self.turn_over)
        top.setLayout(head)
        return top

    def _thumbnails(self) -> QScrollArea:
        self._thumbs = QScrollArea()
        self._thumbs.setWidgetResizable(True)
        self._thumbs.setFixedWidth(theme.px(120))
        self._thumbs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("scrolled")
        # Left and right leave room for the scroll bar.
        self._thumb_column = column(spacing=4, margins=(14, 16, 10, 16))
        inner.setLayout(self._thumb_column)
        self._thumbs.setWidget(inner)
        return self._thumbs

    def _viewer(self) -> QWidget:
        """Make the page and what turns it."""
        self._view = QScrollArea()
        self._view.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give(self._view, QAccessible.Role.Grouping)
        self._view.setAccessibleName(_("Page"))
        self._paper = QLabel()
        self._paper.setAccessibleName(_("The page as it will be printed"))
        self._view.setWidget(self._paper)
        self.smaller = link(_("Smaller"), lambda: self._change_zoom(-1))
        self.larger = link(_("Larger"), lambda: self._change_zoom(+1))
        self.previous = link(_("Previous page"), lambda: self._turn(self._number - 1))
        self.following = link(_("Next page"), lambda: self._turn(self._number + 1))
        self._where = Label("", "quiet", wrap=False)
        foot = flow(
            self.previous, self._where, self.following, self.smaller, self.larger, spacing=14
        )
        foot.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(4))
        middle = column(spacing=0)
        middle.addWidget(self._view, 1)
        middle.addWidget(foot)
        self._middle = QWidget()
        self._middle.setLayout(middle)
        return self._middle

    # --- What is printed -----------------------------------------------------------

    def show_lists(self, lists: tuple[str, ...] = ()) -> None:
        """Open with some lists chosen; with none given, the three named ones that have items."""
        self._number = 0
        self.side.show_lists(lists)

    def _write(self) -> None:
        """Write the PDF anew and show it."""
        options = self.side.options
        if self._task is not None:
            self._task.cancel()
        if not self._session.has_product or not options.lists:
            self._pages = []
            self._file = None
            self.headline.setText(_("Choose at least one list"))
            self._show_pages()
            return
        with i18n.speaking(self.side.language):
            self._document = self._session.printing.compose(
                self._session.profile,
                options,
                self._session.today(),
                self._session.revision,
            )
        document, path = self._document, Path(self._folder.name) / "preview.pdf"
        self.headline.setText(_("Making the pages …"))

        def work(task: Task) -> tuple[Path, Written, list[QImage]]:
            written = self._session.printing.write(document, path, task.progress)
            return path, written, render(path, task)

        self._task = self._worker.start(work, self._written, self._failed, self._progress)

    def _progress(self, done: int, total: int) -> None:
        if done:
            self.headline.setText(_("Page {done} of {total} …").format(done=done, total=total))
        self.side.cancel.setVisible(total > 60)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self.side.cancel.hide()
        self.headline.setText(_("Stopped. Choose less, or start again."))

    def _failed(self, error: object) -> None:
        self.side.cancel.hide()
        self.headline.setText(_("The pages could not be made"))
        reason = getattr(error, "strerror", None) or str(error)
        self._session.failed.emit(_("The PDF could not be written: {reason}").format(reason=reason))

    def _written(self, result: Any) -> None:
        path, written, pages = result
        self._file = path
        self._pages = pages
        self.side.cancel.hide()
        count = written.pages
        self.headline.setText(
            ngettext(
                "{count} page, ready for the meeting", "{count} pages, ready for the meeting", count
            ).format(count=number_word(count))
        )
        self.side.missing.setText(
            _("These characters can’t be printed and stand as boxes: {characters}").format(
                characters=" ".join(written.missing)
            )
            if written.missing
            else ""
        )
        self._number = min(self._number, max(len(pages) - 1, 0))
        self._show_pages()

    # --- Pages -----------------------------------------------------------

    def _show_pages(self) -> None:
        clear(self._thumb_column)
        for index, page in enumerate(self._pages[:60]):
            self._thumb_column.addWidget(self._thumbnail(index, page))
        self._thumb_column.addStretch(1)
        self._turn(self._number)
        ready = bool(self._pages)
        for button in (self.side.print, self.side.save, self.side.open):
            button.setEnabled(ready)

    def _thumbnail(self, index: int, page: QImage) -> QWidget:
        from cuprofiler.ui.widgets.thumbnail import Thumbnail

        shown = Thumbnail(page, index + 1, theme.px(THUMBNAIL), chosen=index == self._number)
        shown.clicked.connect(lambda: self._turn(index, again=True))
        return shown

    def _turn(self, number: int, *, again: bool = False) -> None:
        if not self._pages:
            self._paper.clear()
            self._where.setText("")
            return
        number = min(max(number, 0), len(self._pages) - 1)
        moved = number != self._number
        self._number = number
        page = self._pages[number]
        ratio = self.devicePixelRatioF()
        width = round(page.width() / 2 * self._zoom * theme.scale() * ratio)
        picture = QPixmap.fromImage(
            page.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        )
        picture.setDevicePixelRatio(ratio)
        self._paper.setPixmap(picture)
        self._paper.resize(picture.deviceIndependentSize().toSize())
        text = _("Page {page} of {pages}").format(page=number + 1, pages=len(self._pages))
        self._where.setText(f"{text} · {round(self._zoom * 100)} %")
        self.previous.setEnabled(number > 0)
        self.following.setEnabled(number < len(self._pages) - 1)
        if moved or again:
            self._view.verticalScrollBar().setValue(0)
            for index in range(self._thumb_column.count()):
                item = self._thumb_column.itemAt(index)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.setProperty("chosen", index == number)
                    widget.update()

    def _change_zoom(self, step: int) -> None:
        nearest = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self._zoom))
        self._zoom = ZOOMS[min(max(nearest + step, 0), len(ZOOMS) - 1)]
        self._turn(self._number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room the small pages go."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        room = self.width() / theme.scale()
        self._thumbs.setVisible(room >= THUMBNAILS_FROM)
        self._note.setVisible(room >= THUMBNAILS_FROM)
        narrow = room < BOTH_FROM
        self.turn_over.setVisible(narrow)
        self.turn_over.setText(_("What to print") if self._page_first else _("See the page"))
        self.turn_over.updateGeometry()
        self._middle.setVisible(not narrow or self._page_first)
        self.side.setVisible(not narrow or not self._page_first)
        self.side.setFixedWidth(self.width() if narrow else theme.px(SIDE))
        self.headline.setVisible(room >= NARROW)
        self.side.fold(low=self.height() / theme.scale() < LOW)

    def _turn_over(self) -> None:
        self._page_first = not self._page_first
        self._fold()

    # --- Out -----------------------------------------------------------

    def print_out(self) -> None:
        """Print: hand the PDF to the system's printer, else open it in the viewer."""
        if self._file is None:
            return
        command = shutil.which("lp")
        if command is None:
            self._session.told.emit(
                _("No printer was found here. The PDF opens in your viewer; print it there."), False
            )
            self._open()
            return
        path, media = self._file, {"a4": "A4", "letter": "Letter"}[self.side.options.paper]

        def work(_task: Task) -> str:
            done = subprocess.run(  # noqa: S603 - a fixed program, no shell
                [command, "-o", f"media={media}", "-t", "cuprofiler", str(path)],
                capture_output=True,
                text=True,
                timeout=30,
                check=False,
            )
            return "" if done.returncode == 0 else done.stderr.strip() or "lp"

        self._worker.start(work, self._printed, self._not_printed)

    def _not_printed(self, _error: object) -> None:
        self._printed("lp")

    def _printed(self, problem: str) -> None:
        if problem:
            self._session.told.emit(
                _("The printer did not take it. The PDF opens in your viewer; print it there."),
                False,
            )
            self._open()
        else:
            self._session.told.emit(_("Sent to the printer."), False)

    def suggested_name(self) -> str:
        """Return a file name for saving."""
        name = self._session.profile.product.name[:60]
        if len(self.side.options.lists) == 1:
            name = f"{name} - {self._session.worklists.title(self.side.options.lists[0])}"
        safe = "".join(char if char.isalnum() or char in " -_" else "_" for char in name).strip()
        return f"{safe or 'cuprofiler'}.pdf"

    def _save(self) -> None:
        dialog = QFileDialog(self, _("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile(self.suggested_name())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Save the PDF under a name, whole or not at all."""
        if self._file is None:
            return
        from cuprofiler.services.exchange import write_bytes

        try:
            write_bytes(path, self._file.read_bytes())
        except OSError as error:
            self._session.failed.emit(
                _("{path} could not be written ({reason}). Choose another place.").format(
                    path=path, reason=error.strerror
                )
            )
            return
        self._session.told.emit(_("Saved: {path}").format(path=path), False)

    def _open(self) -> None:
        if self._file is None:
            return
        # A copy of its own, since the preview's file is written anew at every change.
        target = Path(self._folder.name) / self.suggested_name()
        shutil.copyfile(self._file, target)
        os.chmod(target, 0o600)  # noqa: PTH101 - the same mode as every file of ours
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            self._session.told.emit(
                _("No program that shows PDFs was found. Save the PDF and open it elsewhere."),
                False,
            )

    def close_files(self) -> None:
        """Remove the preview's files."""
        if self._task is not None:
            self._task.cancel()
        self._folder.cleanup()
