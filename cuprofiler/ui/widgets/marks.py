"""Small marks with their words: how sure a fact is, what is open."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cuprofiler.domain.codes import Basis
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import set_tip
from cuprofiler.ui.widgets.figure_paint import measure, paint
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import row
from cuprofiler.words import basis_name


def paint_basis(painter: QPainter, area: QRectF, basis: str, colour: QColor) -> None:
    """Guessed is a dotted ring, heard a half disc, proved a full disc."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, 1.4)
    if basis == "guessed":
        pen.setDashPattern([1.6, 1.8])
    painter.setPen(pen)
    ring = area.adjusted(1, 1, -1, -1)
    painter.drawEllipse(ring)
    if basis == "guessed":
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if basis == "heard":
        painter.drawPie(ring, 90 * 16, 180 * 16)
    else:
        painter.drawEllipse(ring)


class BasisDot(QWidget):
    """The mark alone; the word stands beside it."""

    def __init__(self, basis: Basis, size: int = 13) -> None:
        super().__init__()
        self._basis = basis
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_basis(painter, QRectF(self.rect()), self._basis, theme.tokens().color("ink2"))
        painter.end()


class BasisMark(QWidget):
    """How sure a fact is: the mark and its word; who told it, where it is pointed at or read."""

    def __init__(self, basis: Basis | None, sources: str = "") -> None:
        super().__init__()
        if sources:
            set_tip(self, sources)
        shown = basis or Basis.GUESSED
        self.setLayout(
            row(BasisDot(shown), Label(basis_name(shown), "small", wrap=False), spacing=6)
        )


class Sign(QWidget):
    """A small mark as figures draw it, such as a weight; its word stands beside it."""

    def __init__(self, draw: Callable[[Drawing], None], width: float, height: float) -> None:
        """`width` and `height` are in px at 100 %."""
        super().__init__()
        d = Drawing(measure)
        draw(d)
        self._figure = d.figure(width, height, "")
        self.setFixedSize(theme.px(width), theme.px(height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(theme.scale(), theme.scale())
        paint(painter, self._figure, theme.tokens())
        painter.end()
