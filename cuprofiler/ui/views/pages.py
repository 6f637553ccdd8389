"""The pages of a PDF to look through: one whole, the others small beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from cuprofiler.i18n import format_percent
from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.spoken import give
from cuprofiler.ui.widgets.buttons import link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.thumbnail import Thumbnail

THUMBNAIL = 72
MOST_THUMBNAILS = 60
AROUND = 20
"""The ground that is seen around a page, in px at 100 %."""

ZOOMS = (0.35, 0.5, 0.68, 0.85, 1.0, 1.25, 1.5, 2.0)
LEAST_FIT = 0.35
"""Smaller than this a whole page could not be read at all: then it is as wide as the room."""


class PdfPages(QWidget):
    """Shows pages; the one in front fits its room until it is made larger or smaller."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[QImage] = []
        self.number = 0
        self._zoom = 0.0
        """How large a page is shown; 0 for as large as fits."""
        self.thumbnails = self._make_thumbnails()
        layout = row(self.thumbnails)
        layout.addLayout(self._make_viewer(), 1)
        self.setLayout(layout)

    def _make_thumbnails(self) -> QScrollArea:
        area = QScrollArea()
        area.setObjectName("ground")
        area.setWidgetResizable(True)
        area.setFixedWidth(theme.px(120))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("ground")
        # Left and right leave room for the scroll bar.
        self._column = column(spacing=4, margins=(14, 16, 10, 16))
        inner.setLayout(self._column)
        area.setWidget(inner)
        return area

    def _make_viewer(self) -> QVBoxLayout:
        self._view = QScrollArea()
        self._view.setObjectName("ground")
        self._view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give(self._view, QAccessible.Role.Grouping)
        self._view.setAccessibleName(_("Page"))
        self._paper = QLabel()
        self._paper.setObjectName("sheet")
        self._paper.setAccessibleName(_("The page as it will be printed"))
        self._view.setWidget(self._paper)
        self.smaller = link(_("Smaller"), lambda: self._change_zoom(-1))
        self.larger = link(_("Larger"), lambda: self._change_zoom(+1))
        self.previous = link(_("Previous page"), lambda: self.turn(self.number - 1))
        self.following = link(_("Next page"), lambda: self.turn(self.number + 1))
        self._where = Label("", "quiet", wrap=False)
        self._size = Label("", "quiet", wrap=False)
        parts = (self.previous, self._where, self.following, 12)
        foot = row(
            None, *parts, self.smaller, self._size, self.larger, None, spacing=10,
            margins=(16, 4, 16, 8),
        )  # fmt: skip
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground.setLayout(foot)
        middle = column()
        middle.addWidget(self._view, 1)
        middle.addWidget(ground)
        return middle

    def show_pages(self, pages: list[QImage]) -> None:
        """Show these from now on; the page that was in front stays there if it can."""
        self.pages = pages
        self.number = min(self.number, max(len(pages) - 1, 0))
        clear(self._column)
        for index, page in enumerate(pages[:MOST_THUMBNAILS]):
            shown = Thumbnail(page, index + 1, theme.px(THUMBNAIL), chosen=index == self.number)
            shown.clicked.connect(lambda index=index: self.turn(index, again=True))
            self._column.addWidget(shown)
        self._column.addStretch(1)
        self.turn(self.number)

    def turn(self, number: int, *, again: bool = False) -> None:
        """Turn to a page, the nearest there is."""
        if not self.pages:
            self._paper.clear()
            self._paper.resize(0, 0)
            self._where.setText("")
            self._size.setText("")
            return
        number = min(max(number, 0), len(self.pages) - 1)
        moved = number != self.number
        self.number = number
        self._draw()
        text = _("Page {page} of {pages}").format(page=number + 1, pages=len(self.pages))
        self._where.setText(text)
        self.previous.setEnabled(number > 0)
        self.following.setEnabled(number < len(self.pages) - 1)
        if moved or again:
            self._view.verticalScrollBar().setValue(0)
            for index in range(self._column.count()):
                item = self._column.itemAt(index)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.setProperty("chosen", index == number)
                    widget.update()

    def _draw(self) -> None:
        page = self.pages[self.number]
        zoom = self._zoom or self._fitting(page)
        ratio = self.devicePixelRatioF()
        # A page is a picture of twice its size in points.
        width = round(page.width() / 2 * zoom * theme.scale() * ratio)
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = QPixmap.fromImage(page.scaledToWidth(width, smooth))
        picture.setDevicePixelRatio(ratio)
        self._paper.setPixmap(picture)
        self._paper.resize(picture.deviceIndependentSize().toSize() + QSize(2, 2))
        self._size.setText(format_percent(zoom))

    def _fitting(self, page: QImage) -> float:
        """Return the zoom at which the whole page is seen, or all its width in a low window."""
        room = self._view.maximumViewportSize()
        around = 2 * theme.px(AROUND)
        wide = (room.width() - around) / max(page.width() / 2 * theme.scale(), 1)
        high = (room.height() - around) / max(page.height() / 2 * theme.scale(), 1)
        whole = min(wide, high)
        return max(min(whole if whole >= LEAST_FIT else wide, ZOOMS[-1]), 0.1)

    def _change_zoom(self, step: int) -> None:
        if not self.pages:
            return
        now = self._zoom or self._fitting(self.pages[self.number])
        further = [zoom for zoom in ZOOMS if (zoom - now) * step > 0.01]
        if further:
            self._zoom = min(further, key=lambda zoom: abs(zoom - now))
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page that fits goes on to fit."""
        super().resizeEvent(event)
        if self.pages and not self._zoom:
            self._draw()
