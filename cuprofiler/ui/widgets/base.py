"""Pages that scroll, cards, rules, pictures and bars, drawn in the theme's tokens."""

from PySide6.QtCore import QMargins, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QWidget,
)

from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.widgets.layouts import column


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip that shows its text as it is.

    Qt takes what looks like markup for markup: a product named as an image made it open that file.
    """
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # Not html.escape: with it comes the table of 2,000 entities, into every start.
    widget.setToolTip(f"<p>{plain}</p>" if text else "")
    # Read aloud it must be plain, and Qt would take the tip as it stands. A description of
    # its own stays.
    if widget.accessibleDescription() == (widget.property("tip") or ""):
        widget.setAccessibleDescription(text)
    widget.setProperty("tip", text)


class Picture(QLabel):
    """A small icon that says nothing by itself."""

    spoken_as = QAccessible.Role.Whitespace

    def __init__(self, name: str, colour: str = "ink2", size: int = 20) -> None:
        super().__init__()
        self.setPixmap(pixmap(name, getattr(theme.tokens(), colour), theme.px(size)))
        self.setFixedSize(theme.px(size), theme.px(size))


class Shape(QWidget):
    """The mark of a group: a square for payers, a circle for users."""

    def __init__(self, group: str, size: int = 12) -> None:
        super().__init__()
        self._group = group
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens().color(self._group))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._group == "user":
            painter.drawEllipse(area)
        else:
            painter.drawRoundedRect(area, 2, 2)
        painter.end()


class Card(QFrame):
    """A quiet plate with a thin edge."""

    def __init__(self, name: str = "card") -> None:
        super().__init__()
        self.setObjectName(name)


class Rule(QFrame):
    """A thin horizontal line."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rule")
        self.setFixedHeight(1)


class ProgressBar(QWidget):
    """How far one has come: a thin bar, 0–1."""

    def __init__(self, width: int = 0) -> None:
        super().__init__()
        self._value = 0.0
        self.setFixedHeight(theme.px(6))
        if width:
            self.setFixedWidth(theme.px(width))

    def set_value(self, value: float) -> None:
        """Show a share between 0 and 1."""
        self._value = min(max(value, 0.0), 1.0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(theme.tokens().color("line"))
        painter.drawRoundedRect(self.rect(), radius, radius)
        filled = QRectF(self.rect())
        filled.setWidth(filled.width() * self._value)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            filled.moveRight(self.width())
        painter.setBrush(theme.tokens().color("accent"))
        painter.drawRoundedRect(filled, radius, radius)
        painter.end()


NARROW = 480
"""Below this width, in px at 100 %, a page has narrow margins: a small screen at 400 %."""

LEAST_MARGIN = 20
"""Those margins, in px at 100 %: a form at the side, always narrow, has them anyhow."""


LOW = 440
"""In a window lower than this, in px at 100 %, a page begins nearer to its top."""

WIDEST = 1200
"""The widest content of a page, in px at 100 %."""


class _Scrolled(QWidget):
    """What a page scrolls."""

    def sizeHint(self) -> QSize:
        """As small as can be: its page gives it a width and asks for the height at that width.

        Qt's own hint lays everything out a further time, at a width that nothing is shown in.
        """
        return self.minimumSizeHint()


class ScrollPage(QScrollArea):
    """A page that scrolls up and down when it is taller than the window."""

    def __init__(self, margins: tuple[int, int, int, int] = (40, 32, 40, 32)) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._margins = margins
        self.content = _Scrolled()
        self.content.setObjectName("scrolled")
        self.column = column(margins=margins)
        self.content.setLayout(self.column)
        self.setWidget(self.content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is next to no room, none of it goes to margins."""
        narrow = self.width() / theme.scale() < NARROW
        sides = tuple(min(each, LEAST_MARGIN) if narrow else each for each in self._margins)
        wanted = QMargins(*(theme.px(each) for each in sides))
        if self.window().height() / theme.scale() < LOW:
            wanted.setTop(theme.px(min(sides[1], LEAST_MARGIN)))
        # Wider than this nothing is read with ease: the rest of the room is ground at both sides.
        spare = self.width() - theme.px(WIDEST) - wanted.left() - wanted.right()
        if spare > 0:
            wanted += QMargins(spare // 2, 0, spare - spare // 2, 0)
        if self.column.contentsMargins() != wanted:
            self.column.setContentsMargins(wanted)
        super().resizeEvent(event)

    def to_top(self) -> None:
        """Scroll back to the beginning."""
        self.verticalScrollBar().setValue(0)
