"""A figure that may be wider than its place: it is moved sideways, never squeezed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QScrollArea

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.spoken import give
from cuprofiler.ui.widgets.figure import FigureView, Make


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

    def _follow(self) -> None:
        """Keep the part with the keyboard in sight."""
        spot = self.view.current_spot()
        if spot is not None:
            scale = theme.scale()
            self.ensureVisible(
                round((spot.x + spot.width / 2) * scale), 0, round(spot.width * scale), 0
            )
