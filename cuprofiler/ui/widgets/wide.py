"""A figure that may be wider than its place: it is moved sideways, never squeezed."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.spoken import give
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.figure import FigureView, Make

FADE = 28
"""Over so much of its edge a figure fades where more of it follows, in px at 100 %."""


class WideFigure(QScrollArea):
    """A figure that may be wider than the page: it is then moved sideways, never squeezed."""

    def __init__(self, make: Make, least: Callable[[], float], said: str) -> None:
        super().__init__()
        self._least = least
        self.view = FigureView(make, least())
        self.setWidget(self.view)
        self.setWidgetResizable(False)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give(self, QAccessible.Role.Grouping)
        self.setAccessibleName(said or _("Figure"))
        self.setObjectName("wide")
        self.view.moved.connect(self._follow)
        self.edges = Edges(self)
        bar = self.horizontalScrollBar()
        for changed in (bar.valueChanged, bar.rangeChanged):
            changed.connect(self.edges.follow)

    def redraw(self, make: Make | None = None) -> None:
        """Draw anew."""
        self.view.redraw(make, self._least())
        self._fit()

    def _fit(self) -> None:
        width = max(self.width(), theme.px(self._least()))
        height = self.view.heightForWidth(width)
        self.view.resize(width, height)
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() + 2 if width > self.width() else 0
        self.setFixedHeight(height + extra)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the new width."""
        super().resizeEvent(event)
        self._fit()
        self.edges.follow()

    def _follow(self) -> None:
        """Keep the part with the keyboard in sight."""
        spot = self.view.current_spot()
        if spot is not None:
            scale = theme.scale()
            self.ensureVisible(
                round((spot.x + spot.width / 2) * scale), 0, round(spot.width * scale), 0
            )


class Edges(QWidget):
    """Lets a figure fade at the edges beyond which there is more of it."""

    def __init__(self, figure: WideFigure) -> None:
        super().__init__(figure)
        self._figure = figure
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    @property
    def beyond(self) -> tuple[bool, bool]:
        """Whether there is more at the left, and at the right."""
        bar = self._figure.horizontalScrollBar()
        return bar.value() > bar.minimum(), bar.value() < bar.maximum()

    def follow(self) -> None:
        """Lie over the figure, if there is more of it than is shown."""
        self.setGeometry(self._figure.viewport().geometry())
        self.setVisible(any(self.beyond))
        self.raise_()
        self.update()

    def _ground(self) -> str:
        """Return the colour of what the figure stands on."""
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, Card):
                return "card"
            parent = parent.parentWidget()
        return "page"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground over the edges, from nothing to all of it."""
        ground = theme.tokens().color(self._ground())
        clear = QColor(ground)
        clear.setAlpha(0)
        wide = theme.px(FADE)
        left, right = self.beyond
        painter = QPainter(self)
        for there, start, end in ((left, 0, wide), (right, self.width(), self.width() - wide)):
            if there:
                fade = QLinearGradient(start, 0, end, 0)
                fade.setColorAt(0, ground)
                fade.setColorAt(1, clear)
                painter.fillRect(QRectF(min(start, end), 0, wide, self.height()), fade)
        painter.end()
