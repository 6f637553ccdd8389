"""Tabs at the head of a page: words in a row, the chosen one underlined."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Pressable
from cuprofiler.ui.widgets.flow import Flow


class Tab(Pressable):
    """One of the tabs."""

    spoken_as = QAccessible.Role.PageTab

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFont(theme.font("medium"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the word."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + theme.px(16)
        return QSize(width, theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word and its line."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        if self.hasFocus():
            painter.setPen(QPen(colours.color("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 3, -1, -7), 6, 6)
        painter.setFont(self.font())
        painter.setPen(colours.color("ink" if chosen or self.underMouse() else "ink2"))
        painter.drawText(area.adjusted(0, 0, 0, -4), Qt.AlignmentFlag.AlignCenter, self.text())
        if chosen:
            painter.fillRect(area.adjusted(2, self.height() - 3, -2, 0), colours.color("accent"))
        painter.end()


class Tabs(QWidget):
    """A row of tabs; arrows go from one to the next."""

    chosen = Signal(str)
    spoken_as = QAccessible.Role.PageTabList

    def __init__(self, said: str) -> None:
        super().__init__()
        self.setAccessibleName(said)
        self.tabs: dict[str, Tab] = {}

    def show_tabs(self, words: dict[str, str], current: str) -> None:
        """Show these tabs; `current` is chosen."""
        if list(words) != list(self.tabs):
            for tab in self.tabs.values():
                tab.deleteLater()
            self.tabs = {code: Tab(text) for code, text in words.items()}
            for code, tab in self.tabs.items():
                tab.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self.setLayout(Flow(*self.tabs.values(), spacing=12))
        for code, tab in self.tabs.items():
            tab.setText(words[code])
            tab.setAccessibleName(words[code])
            tab.setChecked(code == current)
            tab.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour."""
        tabs = list(self.tabs.values())
        at = next((i for i, tab in enumerate(tabs) if tab.hasFocus()), -1)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if at >= 0 and step:
            tabs[(at + step) % len(tabs)].setFocus()
        else:
            super().keyPressEvent(event)
