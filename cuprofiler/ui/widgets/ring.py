"""The ring around what the keyboard is on: outside of it, and only for those who use keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from cuprofiler.ui import theme

OFF = 4
"""How far the ring reaches out: 2 px of its own, 2 px of ground."""

BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class _Input(QObject):
    """Knows whether a mouse or keys are in use, from what comes to a window."""

    by_mouse = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at what comes in; nothing is kept from the window."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self.by_mouse = True
        elif event.type() is QEvent.Type.KeyPress:
            self.by_mouse = False
        return False


_input = _Input()


def keys_in_use() -> bool:
    """Return whether keys were used last, and not a mouse."""
    return not _input.by_mouse


def watch(window: QWidget) -> None:
    """Look at what comes to a window that is shown: a focus that a mouse moved has no ring.

    Where a page is taken apart under the mouse, Qt moves the focus on as Tab would.
    """
    handle = window.windowHandle()
    if handle is not None:
        handle.installEventFilter(_input)


def _room(around: QWidget) -> QWidget | None:
    """Return the nearest widget above another that has room for its ring, within what scrolls."""
    found = around.parentWidget()
    while found is not None:
        above = found.parentWidget()
        area = QRect(around.mapTo(found, QPoint(0, 0)), around.size())
        fits = found.rect().contains(area.adjusted(-OFF, -OFF, OFF, OFF))
        if fits or above is None or found.isWindow() or isinstance(above.parent(), QScrollArea):
            return found
        found = above
    return None


class FocusRing(QWidget):
    """Stands above its widget in the nearest part of the page with room for it, and follows it.

    Qt's own frame for this looks for its place in the old parent while a page is taken apart.
    """

    def __init__(self, around: QWidget) -> None:
        super().__init__(_room(around))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around = around
        each: QWidget | None = around
        while each is not None and each is not self.parent():
            each.installEventFilter(self)
            each = each.parentWidget()
        self._follow()
        self.show()
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow what the ring is around; nothing is kept from it."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.ParentChange):
            self.hide()
        return False

    def _follow(self) -> None:
        room = self.parentWidget()
        if room is None or not room.isAncestorOf(self._around):
            self.hide()
            return
        area = QRect(self._around.mapTo(room, QPoint(0, 0)), self._around.size())
        # Where there is no room to reach out, it is drawn as far as there is.
        self.setGeometry(area.adjusted(-OFF, -OFF, OFF, OFF) & room.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.tokens().color("accent"), 2))
        radius = theme.RADIUS + 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()


if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class Ringed(_Base):
    """Gets the ring when keys bring the focus, or when one is pressed on it."""

    _ring: FocusRing | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless a mouse, or the program itself, brought the focus here."""
        super().focusInEvent(event)
        if event.reason() in BY_KEYS and not _input.by_mouse:
            self.show_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        ring, self._ring = self._ring, None
        if ring is not None and isValid(ring):
            ring.hide()
            ring.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever presses a key wants to see where they are."""
        if event.key() not in MODIFIERS and self.hasFocus():
            self.show_ring()
        super().keyPressEvent(event)

    def show_ring(self) -> None:
        """Show the ring."""
        if self._ring is None or not isValid(self._ring):
            self._ring = FocusRing(self)
