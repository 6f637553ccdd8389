"""What an empty page will show: a pale picture without words, what it tells, and where to begin."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure, Words
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.figure_paint import measure, paint
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row

LEAST, MOST = 300, 460
"""How high it is, in px at 100 %."""

PALE = 0.4
FADE = 90
"""How much of its foot fades where it is higher than its place, in px at 100 %."""

WIDE = 420


class Ghost(QWidget):
    """Stands in the place of a figure until there is something to draw."""

    spoken_as = QAccessible.Role.Grouping

    def __init__(self) -> None:
        super().__init__()
        self._make: Callable[[Measure, float], Figure] | None = None
        self._figure: tuple[int, Figure] = (0, NOTHING)
        self._tells = Label("", "body")
        self._tells.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = row()
        card = Card()
        card.setLayout(column(self._tells, 14, self._button, margins=(28, 24, 28, 24)))
        card.setMaximumWidth(theme.px(WIDE))
        middle = row()
        middle.addStretch(1)
        middle.addWidget(card, 8)
        middle.addStretch(1)
        layout = column()
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(1)
        self.setLayout(layout)
        self.hide()

    def offer(self, make: Callable[[Measure, float], Figure], tells: str, start: Button) -> None:
        """Show what the figure will look like, what it will tell, and the button to begin."""
        self._make, self._figure = make, (0, NOTHING)
        self._tells.setText(tells)
        self.setAccessibleName(tells)
        clear(self._button)
        self._button.addStretch(1)
        self._button.addWidget(start)
        self._button.addStretch(1)
        high = self._drawn().height
        self.setMinimumHeight(theme.px(min(max(high, LEAST), MOST)))
        self.show()
        self.update()

    def _drawn(self) -> Figure:
        """Return the picture for the width there is, without its words: they are a sample's."""
        width = max(round(self.width() / theme.scale()), 320)
        if self._make is not None and self._figure[0] != width:
            figure = self._make(measure, float(width))
            shapes = tuple(shape for shape in figure.shapes if not isinstance(shape, Words))
            self._figure = (width, figure._replace(shapes=shapes, about=()))
        return self._figure[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, pale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(theme.scale(), theme.scale())
        figure = self._drawn()
        paint(painter, figure, theme.tokens(), pale=PALE)
        painter.resetTransform()
        if theme.px(figure.height) > self.height():
            # There is more of it than room: it fades, it is not cut off.
            ground = theme.tokens().color("page")
            clear = QColor(ground)
            clear.setAlpha(0)
            tall = theme.px(FADE)
            fade = QLinearGradient(0, self.height(), 0, self.height() - tall)
            fade.setColorAt(0, ground)
            fade.setColorAt(1, clear)
            painter.fillRect(QRectF(0, self.height() - tall, self.width(), tall), fade)
        painter.end()
