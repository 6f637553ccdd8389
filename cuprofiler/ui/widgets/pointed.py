"""What shows something as long as one points at it: words, and rows that figures are about too."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.buttons import Pressable
from cuprofiler.ui.widgets.label import unbroken
from cuprofiler.ui.widgets.layouts import column, inner_layout
from cuprofiler.ui.widgets.shining import DWELL_MS, Shines


class Pointed(Pressable):
    """A line of words; Escape lets go of what it shows."""

    PAD = 6
    """Between the words and the edge of their ground, in px at 100 %."""

    pointed = Signal(bool)
    """Whether the mouse or the keyboard is on it now."""

    def __init__(self, text: str, role: str = "body") -> None:
        super().__init__()
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = unbroken(text, role)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(words, margins=(self.PAD,) * 4))
        self.setMinimumWidth(words.minimumWidth() + theme.px(2 * self.PAD))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @classmethod
    def margins(cls) -> tuple[int, int, int, int]:
        """Return what keeps a heading above such words in line with them, in px."""
        return theme.px(cls.PAD), 0, theme.px(cls.PAD), 0

    def sizeHint(self) -> QSize:
        """Return what the words need."""
        hint = inner_layout(self).sizeHint()
        return QSize(hint.width(), max(hint.height(), theme.px(theme.TARGET)))

    def heightForWidth(self, width: int) -> int:
        """Return what the words need at this width."""
        return max(inner_layout(self).heightForWidth(width), theme.px(theme.TARGET))

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse points here."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: object) -> None:
        """The mouse has left."""
        self.update()
        self.pointed.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here."""
        super().focusInEvent(event)
        self.pointed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard has left."""
        super().focusOutEvent(event)
        self.pointed.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to how it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.pointed.emit(False)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of what is pointed at."""
        if not self.underMouse() and not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens().color("side"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.end()


class LitRow(Shines):
    """A row of a list about parts of figures: they light up together."""

    is_row = True

    def __init__(self, identity: str, *about: str) -> None:
        """`identity` is the part that it is, `about` those for which it lights up as well."""
        super().__init__()
        self._identity = identity
        self._about = frozenset((identity, *about)) - {""}
        self._lit = False
        self._here = False

    @property
    def part(self) -> str:
        """The part that it is."""
        return self._identity

    def shine(self, identity: str) -> None:
        """Light up if it is about the part that is pointed at elsewhere."""
        lit = identity in self._about
        if lit != self._lit:
            self._lit = lit
            self.update()

    def set_identity(self, identity: str) -> None:
        """Be another part than before."""
        self._identity, self._about = identity, frozenset((identity,)) - {""}

    @property
    def is_lit(self) -> bool:
        """Whether what it is about is pointed at elsewhere."""
        return self._lit

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse points here: what it is lights up once it has rested for a moment."""
        super().enterEvent(event)
        self._here = True
        QTimer.singleShot(DWELL_MS, self, self._rest)

    def _rest(self) -> None:
        if self._here:
            self.pointed.emit(self._identity)

    def leaveEvent(self, event: object) -> None:
        """The mouse has left."""
        self._here = False
        self.pointed.emit("")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of what is in the light."""
        if self._lit:
            painter = QPainter(self)
            painter.fillRect(self.rect().adjusted(1, 0, -1, 0), theme.tokens().color("side"))
            painter.end()
