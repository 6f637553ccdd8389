"""Tabs at the head of a page: words in a row, the chosen one underlined."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.buttons import Pressable
from cuprofiler.ui.widgets.flow import Flow


class Tab(Pressable):
    """One of the tabs, and a quiet word after it, such as a count."""

    spoken_as = QAccessible.Role.PageTab

    def __init__(self, text: str, note: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(text, note)

    def say(self, text: str, note: str = "") -> None:
        """Show these words."""
        self._note = note
        self.setText(text)
        self.setAccessibleName(f"{text}, {note}" if note else text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the words, as wide as when it is chosen."""
        width = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        return QSize(width + self._room_of_note() + theme.px(16), theme.px(40))

    def _room_of_note(self) -> int:
        if not self._note:
            return 0
        return QFontMetrics(theme.font("small")).horizontalAdvance(self._note) + theme.px(8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words and the line of the chosen one."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if rtl:
            near, far = far, near
        words = area.adjusted(theme.px(8), 0, -theme.px(8), -4)
        painter.setFont(theme.font("strong" if chosen else "medium"))
        painter.setPen(colours.color("ink" if chosen or self.underMouse() else "ink2"))
        painter.drawText(words, near | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._note:
            painter.setFont(theme.font("small"))
            painter.setPen(colours.color("ink2"))
            painter.drawText(words, far | Qt.AlignmentFlag.AlignVCenter, self._note)
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

    def show_tabs(
        self, words: Mapping[str, str | tuple[str, str]], current: str, *further: QWidget
    ) -> None:
        """Show these tabs, each with a quiet word after it if it has one; `current` is chosen."""
        told = {code: (text, "") if isinstance(text, str) else text for code, text in words.items()}
        if list(told) != list(self.tabs) or further:
            for tab in self.tabs.values():
                tab.deleteLater()
            self.tabs = {code: Tab(*text) for code, text in told.items()}
            for code, tab in self.tabs.items():
                tab.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self.setLayout(Flow(*self.tabs.values(), *further, spacing=12))
        for code, tab in self.tabs.items():
            tab.say(*told[code])
            tab.setChecked(code == current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour."""
        tabs = list(self.tabs.values())
        at = next((i for i, tab in enumerate(tabs) if tab.hasFocus()), -1)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if at >= 0 and step:
            tabs[(at + step) % len(tabs)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
