"""The parts of a figure, for assistive technology: widgets that are not painted."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cuprofiler.ui import theme

if TYPE_CHECKING:
    from cuprofiler.ui.widgets.figure import FigureView


class Part(QAbstractButton):
    """A part that can be chosen, where it is painted. Mouse and keyboard go to the figure."""

    def __init__(self, figure: "FigureView", identity: str, said: str) -> None:
        super().__init__(figure)
        self.identity = identity
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing: the figure is painted already."""


class Fact(QWidget):
    """A sentence of a figure in which nothing can be chosen."""

    spoken_as = QAccessible.Role.StaticText

    def __init__(self, figure: "FigureView", said: str) -> None:
        super().__init__(figure)
        self.setAccessibleName(said)


class Parts(QObject):
    """Keeps a widget for every part of a figure, once a screen reader asks for them."""

    def __init__(self, figure: "FigureView") -> None:
        super().__init__(figure)
        self._view = figure
        self._shown: list[Part | Fact] = []
        self._for: object = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.fit)

    def later(self) -> None:
        """Fit them once the figure's own work is done: it may just be painted or laid out."""
        if QAccessible.isActive():
            self._soon.start(0)

    def fit(self) -> None:
        """Let there be one for each part, in reading order, where it is painted."""
        figure = self._view.figure()
        whole = (0.0, 0.0, figure.width, figure.height)
        areas = [(s.x, s.y, s.width, s.height) for s in figure.spots]
        wanted = [(spot.id, spot.said) for spot in figure.spots]
        if not wanted:
            wanted = [("", said) for said in re.split(r"(?<=[.;]) ", figure.said) if said]
            areas = [whole] * len(wanted)
        if self._for != wanted:
            self._make(wanted)
        for part, area in zip(self._shown, areas, strict=True):
            rect = QRectF(*(each * theme.scale() for each in area))
            part.setGeometry(rect.toRect())
            part.show()

    def _make(self, wanted: list[tuple[str, str]]) -> None:
        self._for = wanted
        for part in self._shown:
            part.deleteLater()
        self._shown = []
        for identity, said in wanted:
            part = Part(self._view, identity, said) if identity else Fact(self._view, said)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if isinstance(part, Part):
                part.clicked.connect(self._press)
            self._shown.append(part)

    def _press(self) -> None:
        part = self.sender()
        if isinstance(part, Part):
            self._view.choose(part.identity)
            self._view.activated.emit(part.identity)
