"""Preview and print: the real PDF, page by page, and what goes on it."""

import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from cuprofiler import i18n
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.paper.blocks import Written
from cuprofiler.paper.pdf.imposed import Way
from cuprofiler.services.printing import PrintOptions, missing_words
from cuprofiler.settings import passing_folder
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.spoken import give
from cuprofiler.ui.tasks import Task, Worker
from cuprofiler.ui.views.handing_out import HandingOut
from cuprofiler.ui.views.pages import PdfPages
from cuprofiler.ui.views.pdf_pages import render
from cuprofiler.ui.views.print_choices import PrintChoices
from cuprofiler.ui.widgets.base import NARROW
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, row
from cuprofiler.ui.widgets.leaving import leave_by_escape
from cuprofiler.words import number_word

THUMBNAILS_FROM = 900
BOTH_FROM = 720
SIDE = 364
LOW = 420
"""Below this height, in px at 100 %, nothing stands still below the choices."""

MANY = 60
"""From this many pages on, making them can be stopped."""


class Preview(QWidget):
    """The preview page."""

    back_wanted = Signal()

    def __init__(self, session: Session, worker: Worker, options: PrintOptions) -> None:
        """`options` are what is chosen at first."""
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._worker = worker
        self._folder = tempfile.TemporaryDirectory(
            prefix="cuprofiler-print-",
            dir=passing_folder(),
            # Pages may still be written in the background; the next start clears what is left.
            ignore_cleanup_errors=True,
        )
        self.side = PrintChoices(session, options)
        self.out = HandingOut(self, session, worker, Path(self._folder.name))
        self.strip = self.side.strip
        self.pages = PdfPages()
        self._task: Task | None = None
        self._page_first = False
        self._build()

    # --- Layout -----------------------------------------------------------

    def _build(self) -> None:
        self.side.changed.connect(self._write)
        self.side.print.clicked.connect(self.out.print_out)
        self.side.sheets.chosen.connect(self._lie)
        self.side.save.clicked.connect(self.out.choose_place)
        self.side.open.clicked.connect(self.out.open)
        self.side.cancel.clicked.connect(self._cancel)
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.side.save.animateClick)
        self._session.changed.connect(self._follow)
        leave_by_escape(self, self.back_wanted.emit)
        layout = column(self._top())
        body = row()
        body.addWidget(self.pages, 1)
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

    # --- What is printed -----------------------------------------------------------

    def show_lists(self, lists: tuple[str, ...] = ()) -> None:
        """Open with some lists chosen; with none given, the three named ones that have items."""
        self.pages.number = 0
        self.side.show_lists(lists)

    def _write(self) -> None:
        """Write the PDF anew and show it."""
        options = self.side.options
        self.out.options = options
        if self._task is not None:
            self._task.cancel()
        if not self._session.has_product or not options.lists:
            self.out.file = None
            self.headline.setText(_("Choose at least one list"))
            self._show_pages([])
            return
        session, language = self._session, self.side.language
        profile, today, revision = session.for_paper, session.today(), session.revision
        path = Path(self._folder.name) / "preview.pdf"
        self.headline.setText(_("Making the pages …"))

        def work(task: Task) -> tuple[Path, Written, list[QImage]]:
            with i18n.speaking(language):
                document = session.printing.compose(profile, options, today, revision)
            written = session.printing.write(document, path, task.progress)
            return path, written, render(path, task)

        self._task = self._worker.start(work, self._written, self._failed, self._progress)

    def _lie(self, way: str) -> None:
        """Print so many pages on a sheet."""
        self.out.way = Way(way)

    def _follow(self, _change: object, _by: object) -> None:
        """Show the pages anew after a change, such as an undo."""
        if self.isVisible():
            self._write()

    def _progress(self, done: int, total: int) -> None:
        if done:
            self.headline.setText(_("Page {done} of {total} …").format(done=done, total=total))
        self.side.cancel.setVisible(total > MANY)

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
        self.out.file = path
        self.side.cancel.hide()
        count = written.pages
        self.headline.setText(
            ngettext(
                "{count} page, ready for the meeting", "{count} pages, ready for the meeting", count
            ).format(count=number_word(count))
        )
        self.side.missing.setText(missing_words(written.missing))
        self._show_pages(pages)

    def _show_pages(self, pages: list[QImage]) -> None:
        self.pages.show_pages(pages)
        for button in (self.side.print, self.side.save, self.side.open):
            button.setEnabled(bool(pages))

    # --- Size -------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room the small pages go."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        room = self.width() / theme.scale()
        self.pages.thumbnails.setVisible(room >= THUMBNAILS_FROM)
        self._note.setVisible(room >= THUMBNAILS_FROM)
        narrow = room < BOTH_FROM
        self.turn_over.setVisible(narrow)
        self.turn_over.setText(_("What to print") if self._page_first else _("See the page"))
        self.turn_over.updateGeometry()
        self.pages.setVisible(not narrow or self._page_first)
        self.side.setVisible(not narrow or not self._page_first)
        self.side.setFixedWidth(self.width() if narrow else theme.px(SIDE))
        self.headline.setVisible(room >= NARROW)
        self.side.fold(low=self.height() / theme.scale() < LOW)

    def _turn_over(self) -> None:
        self._page_first = not self._page_first
        self._fold()

    def close_files(self) -> None:
        """Remove the preview's files."""
        if self._task is not None:
            self._task.cancel()
        self._folder.cleanup()
