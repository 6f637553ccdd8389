"""A figure on screen: painted, walked through with the arrow keys, chosen by click or Enter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure, Spot
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.figure_light import Light
from cuprofiler.ui.widgets.figure_paint import measure
from cuprofiler.ui.widgets.figure_parts import Parts
from cuprofiler.ui.widgets.figure_places import nearest, place_of_text
from cuprofiler.ui.widgets.ring import BY_KEYS
from cuprofiler.ui.widgets.shining import Shines

Make = Callable[[Measure, float], Figure]
"""Draws the figure for a width, both in px at 100 %."""


DRAG_FROM = 6
"""A drag begins this far from where it was pressed, in px."""

DROPPED = ("decision_maker",)
SLID = ("bar",)
"""Kinds of parts that are dragged onto others, and those that are drawn sideways."""


class FigureView(Shines):
    """Shows a figure at the width it is given. Its parts are walked through by the keyboard."""

    activated = Signal(str)
    """A part was pressed: its id."""

    keyed = Signal(str, str)
    """A letter or figure was typed on a part: its id, and the text."""

    moved = Signal()
    """The keyboard went to another part."""

    naming = Signal(str)
    """A part is to get another name: its id."""

    dropped = Signal(str, str)
    """A part was dragged onto another: both ids."""

    slid = Signal(str, float, bool)
    """A part is drawn sideways: its id, how far in px at 100 %, and whether it was let go of."""

    spoken_as = QAccessible.Role.Graphic

    def __init__(self, make: Make, least: float = 0) -> None:
        """`least` is a width in px at 100 % below which the figure is not squeezed."""
        super().__init__()
        self._make = make
        self._least = least
        self._figure: Figure | None = None
        self._made: dict[int, Figure] = {}
        self._current = ""
        self._edited = ""
        self._hover = ""
        self._pressed: QPointF | None = None
        self._dragged = ""
        self._sliding = False
        self._by_keys = False
        self._parts = Parts(self)
        self._light = Light(self)
        self._painted: Figure | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- What is shown ------------------------------------------------------------------------

    def redraw(self, make: Make | None = None, least: float | None = None) -> None:
        """Draw anew, after a change or with another maker."""
        if make is not None:
            self._make = make
        if least is not None:
            self._least = least
        self._figure = None
        self._made.clear()
        self.updateGeometry()
        self._fit()
        self.update()

    def mark(self) -> None:
        """Draw anew in the same room: what is chosen in it changed, nothing else."""
        self._figure = None
        self._made.clear()
        self.update()

    def show_edited(self, identity: str) -> None:
        """Mark the part whose form is open beside the figure; none if it has no such part."""
        if identity != self._edited:
            self._edited = identity
            self.update()

    def shine(self, identity: str) -> None:
        """Put the light on a part that is pointed at elsewhere; empty lets go of it."""
        there = bool(identity) and any(identity in ids for ids in self.figure().about)
        self._light.point(identity if there else "", at_once=True)

    def figure(self) -> Figure:
        """Return the figure as it is shown now."""
        return self._for(self.width() / theme.scale())

    def spots(self) -> tuple[Spot, ...]:
        """Return its parts."""
        return self.figure().spots

    @property
    def current(self) -> str:
        """The part that has the keyboard, empty if none was chosen yet."""
        return self._current

    def choose(self, identity: str) -> None:
        """Put the keyboard on a part."""
        self._current = identity
        self._say()
        self.update()
        self.moved.emit()
        if self._by_keys:
            self.pointed.emit(identity)

    def current_spot(self) -> Spot | None:
        """Return the part that has the keyboard."""
        return self._spot(self._current)

    def top_of(self, identity: str) -> int | None:
        """Return where a part begins, in px from the top; None if it is not shown."""
        self.figure()
        spot = self._spot(identity)
        return None if spot is None else theme.px(spot.y)

    def _for(self, width: float) -> Figure:
        """Return the figure for a width; layouts ask for several before they settle."""
        width = max(round(width), round(self._least), 120)
        if width not in self._made:
            found = self._make(measure, float(width))
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self._made[width] = found.mirrored() if rtl else found
        if self._figure is not self._made[width]:
            self._figure = self._made[width]
            self._say()
            self._parts.later()
        return self._figure

    def _fit(self) -> None:
        self.setMinimumWidth(theme.px(self._least) if self._least else 0)
        if self.width() > 0:
            self.setMinimumHeight(self.heightForWidth(self.width()))

    def _say(self) -> None:
        if self._figure is None:
            return
        spot = self._spot(self._current)
        self.setAccessibleName(spot.said if spot else self._figure.said)
        walks = _("Arrow keys move, Enter opens.") if self._figure.spots else ""
        self.setAccessibleDescription(walks)
        if self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(event)

    def _spot(self, identity: str) -> Spot | None:
        if self._figure is None:
            return None
        return next((s for s in self._figure.spots if s.id == identity), None)

    # --- Size ---------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        """Return what the figure needs at this width."""
        return theme.px(self._for(width / theme.scale()).height) + 2

    def hasHeightForWidth(self) -> bool:
        """Return its height hangs on its width."""
        return True

    def sizeHint(self) -> QSize:
        """Return a usual width; the height there is asked for apart, once the width is known."""
        return QSize(max(self.width(), theme.px(self._least), theme.px(400)), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the least width, and the height there now."""
        return QSize(theme.px(self._least) or 1, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width."""
        super().resizeEvent(event)
        needed = self.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    # --- Painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figure, and where the keyboard and the mouse are."""
        figure = self.figure()
        if figure is not self._painted:
            self._light.follow(self._painted, figure)
            self._painted = figure
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(theme.scale(), theme.scale())
        seen, scale = event.rect(), theme.scale()
        within = ((seen.top() - 1) / scale, (seen.bottom() + 1) / scale)
        self._light.paint(painter, figure, theme.tokens(), within, self._ringed())
        colours = theme.tokens()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        marks = ((self._hover, 1.2), (self._edited, 2.0), (self._ringed(), 2.0))
        for identity, wide in marks:
            spot = self._spot(identity)
            if spot is not None:
                painter.setPen(QPen(colours.color("accent"), wide))
                frame = QRectF(spot.x, spot.y, spot.width, spot.height).adjusted(-2, -2, 2, 2)
                painter.drawRoundedRect(frame.intersected(self._area()), 6, 6)
        if self._by_keys and self.hasFocus() and not self._spot(self._current):
            painter.setPen(QPen(colours.color("accent"), 2))
            painter.drawRoundedRect(self._area(), 6, 6)
        painter.end()

    def _ringed(self) -> str:
        """Return the part that has the keyboard, for those who use it."""
        return self._current if self._by_keys and self.hasFocus() else ""

    def _area(self) -> QRectF:
        scale = theme.scale()
        return QRectF(1, 1, self.width() / scale - 2, self.height() / scale - 2)

    # --- Mouse --------------------------------------------------------------------------------

    def _under(self, position: QPointF) -> Spot | None:
        x, y = position.x() / theme.scale(), position.y() / theme.scale()
        inside = [
            s for s in self.spots() if s.x <= x <= s.x + s.width and s.y <= y <= s.y + s.height
        ]
        return min(inside, key=lambda s: s.width * s.height, default=None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be chosen, or where a dragged part would go."""
        spot = self._under(event.position())
        if self._pressed is not None and not self._dragged:
            far = (event.position() - self._pressed).manhattanLength() > DRAG_FROM
            start = self._under(self._pressed)
            if far and start is not None and start.kind in (*DROPPED, *SLID):
                self._dragged, self._sliding = start.id, start.kind in SLID
        if self._sliding and self._pressed is not None:
            self.slid.emit(self._dragged, self._far(event), False)
            return
        before, self._hover = self._hover, spot.id if spot else ""
        shape = Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.ClosedHandCursor if self._dragged else shape)
        if self._hover != before:
            self._point()

    def leaveEvent(self, event: object) -> None:
        """Nothing is under the mouse any more."""
        self._hover = ""
        self._point()

    def _point(self) -> None:
        """Put the light on what the mouse is on, here and in other figures."""
        self._light.point(self._hover)
        self.pointed.emit(self._hover)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is if it came here by keys."""
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        if self._ringed():
            self.pointed.emit(self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard has left: nothing is pointed at any more."""
        super().focusOutEvent(event)
        self.pointed.emit(self._hover)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self._by_keys = False
        self._pressed = event.position()
        spot = self._under(event.position())
        if spot is not None:
            self.choose(spot.id)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press, or let go of what was dragged."""
        spot = self._under(event.position())
        dragged, self._dragged = self._dragged, ""
        far = self._far(event)
        was, self._pressed = self._pressed, None
        self.unsetCursor()
        if self._sliding:
            self._sliding = False
            self.slid.emit(dragged, far, True)
        elif dragged:
            if spot is not None and spot.id != dragged:
                self.dropped.emit(dragged, spot.id)
        elif spot is not None and was is not None and self._under(was) == spot:
            self.activated.emit(spot.id)

    def _far(self, event: QMouseEvent) -> float:
        """Return how far to the right of where it was pressed the mouse is."""
        if self._pressed is None:
            return 0.0
        return (event.position().x() - self._pressed.x()) / theme.scale()

    # --- Keyboard -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter opens, letters and figures go to the part."""
        key = event.key()
        self._by_keys = True
        alternatives = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if key in alternatives:
            self._walk(*alternatives[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.spots():
            self.choose(self.spots()[0 if key == Qt.Key.Key_Home else -1].id)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._spot(self._current) is not None:
                self.activated.emit(self._current)
        elif key == Qt.Key.Key_F2 and self._current:
            self.naming.emit(self._current)
        elif key == Qt.Key.Key_Escape and self._sliding:
            # Back where it was: as if it had been let go of at once.
            dragged, self._dragged, self._sliding, self._pressed = self._dragged, "", False, None
            self.slid.emit(dragged, 0.0, True)
        elif self._current and (
            event.text().isalnum() or event.text() in ("+", "-") or key == Qt.Key.Key_Delete
        ):
            text = "delete" if key == Qt.Key.Key_Delete else event.text().lower()
            self.keyed.emit(self._current, text)
        else:
            super().keyPressEvent(event)

    def _walk(self, dx: int, dy: int) -> None:
        """To the nearest part in a direction."""
        spots, here = self.spots(), self._spot(self._current)
        there = spots[0] if here is None and spots else nearest(spots, here, dx, dy)
        if there is not None:
            self.choose(there.id)

    # --- Names --------------------------------------------------------------------------------

    def place_of(self, identity: str, text: str) -> QRectF:
        """Return where a text begins that a part shows, in px; the top of the part if it does not.

        As wide as the part from there on.
        """
        spot = self._spot(identity)
        if spot is None:
            return QRectF()
        area = place_of_text(self.figure(), spot, text)
        scale = theme.scale()
        return QRectF(
            area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale
        )

    def event(self, event: QEvent) -> bool:
        """F2 is about the part that has the keyboard, not about the program."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_F2 and self._current:
                event.accept()
                return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A name is changed where it stands.

        The first press may have opened a panel and moved the page: it said which name is meant.
        """
        self._pressed = None
        meant = self._spot(self._current) or self._under(event.position())
        if meant is not None:
            self.naming.emit(meant.id)
