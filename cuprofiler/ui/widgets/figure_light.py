"""What of a figure is in the light: the part pointed at, and what has only just come up."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cuprofiler.paper.figures.shapes import NOTHING, Figure
from cuprofiler.ui.colours import Tokens
from cuprofiler.ui.widgets.figure_paint import paint
from cuprofiler.ui.widgets.motion import Motion
from cuprofiler.ui.widgets.shining import DWELL_MS

FEW = 0.5
"""What has come up is shown by motion if it is less than this share of the figure."""


class Light:
    """Paints a figure: the rest is dimmed slowly, and what is new in it comes up slowly."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._pointed = ""
        self._next = ""
        self._dims = Motion(view, view.update)
        self._grows = Motion(view, view.update)
        self._fresh: frozenset[int] = frozenset()
        self._dwell = QTimer(view)
        self._dwell.setSingleShot(True)
        self._dwell.timeout.connect(self._settle)

    @property
    def pointed(self) -> str:
        """The part whose shapes are in the light; empty if all are."""
        return self._pointed

    def point(self, identity: str, *, at_once: bool = False) -> None:
        """Put the light on a part, once it has been pointed at for a moment; "" lets go of it."""
        self._next = identity
        if at_once or not identity:
            self._dwell.stop()
            self._settle()
        elif identity != self._pointed:
            self._dwell.start(0 if self._pointed else DWELL_MS)

    def _settle(self) -> None:
        if self._next == self._pointed:
            return
        was, self._pointed = self._pointed, self._next
        if self._pointed and not was:
            self._dims.start()
        else:
            self._dims.end()
        self._view.update()

    def follow(self, before: Figure | None, after: Figure) -> None:
        """Let what a figure has more than the one before it come up."""
        if before is None or before is NOTHING or before.width != after.width:
            return
        known = set(before.shapes)
        fresh = frozenset(n for n, shape in enumerate(after.shapes) if shape not in known)
        if fresh and len(fresh) < FEW * len(after.shapes):
            self._fresh = fresh
            self._grows.start()

    def paint(
        self,
        painter: QPainter,
        figure: Figure,
        colours: Tokens,
        within: tuple[float, float],
        here: str = "",
    ) -> None:
        """Draw what is seen of the figure; `here` has the keyboard and is in the light while
        nothing else is.
        """
        fresh = self._fresh if self._grows.value < 1 else frozenset()
        pointed = self._pointed or here
        paint(
            painter,
            figure,
            colours,
            pointed,
            dims=self._dims.value,
            fresh=fresh,
            grown=self._grows.value,
            within=within,
        )
