"""Answer cards: large targets with a number key, a title and a line of detail."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QSizePolicy,
    QWidget,
)

from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.widgets.buttons import Pressable
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, inner_layout
from cuprofiler.ui.widgets.ring import Ringed


class ChoiceCard(Ringed, QAbstractButton):
    """One answer. Checkable; its number stands in a small box at the side."""

    confirmed = Signal()
    """Chosen for good, by a double click: go on."""

    def __init__(self, number: int, title: str, detail: str) -> None:
        super().__init__()
        self._number = number
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = Label(title, "strong")
        self._detail = Label(detail, "quiet")
        words = column(self._title, self._detail, margins=(60, 12, 52, 12))
        words.insertStretch(0, 1)
        words.addStretch(1)
        self.setLayout(words)
        for label in (self._title, self._detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setVisible(bool(label.text()))

    def sizeHint(self) -> QSize:
        """At least as high as a card, higher if the words need it."""
        hint = inner_layout(self).sizeHint()
        return QSize(hint.width(), max(hint.height(), theme.px(theme.CARD_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """Return the least there is; how high the words are is asked for with a width."""
        return QSize(theme.px(160), theme.px(theme.CARD_HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Return what the words need at this width."""
        return max(inner_layout(self).heightForWidth(width), theme.px(theme.CARD_HEIGHT))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click chooses and goes on."""
        super().mouseDoubleClickEvent(event)
        self.setChecked(True)
        self.confirmed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw plate, number box and tick."""
        colours = theme.tokens()
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        hot = self.underMouse() and not chosen
        painter.setBrush(colours.color("accent_tint" if chosen else "side" if hot else "card"))
        edge = "accent" if chosen else "ink2" if hot else "control"
        painter.setPen(QPen(colours.color(edge), 2 if chosen else 1))
        painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
        self._paint_number(painter, chosen)
        painter.end()

    def _paint_number(self, painter: QPainter, chosen: bool) -> None:
        colours = theme.tokens()
        side = theme.px(24)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - theme.px(22) - side if rtl else theme.px(22)
        box = QRectF(left, self.height() / 2 - side / 2, side, side)
        painter.setBrush(colours.color("accent") if chosen else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.color("accent" if chosen else "control"), 1))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(theme.font("smallstrong" if chosen else "small"))
        painter.setPen(colours.color("on_accent" if chosen else "ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if chosen:
            size = theme.px(22)
            x = theme.px(18) if rtl else self.width() - theme.px(22) - size
            painter.drawPixmap(
                round(x),
                round(self.height() / 2 - size / 2),
                pixmap("check", colours.accent, size, self.devicePixelRatioF()),
            )


class ChoiceCards(QWidget):
    """The answers to one question. Keys 1–9 choose, arrows move, Enter goes on."""

    chosen = Signal(str)
    confirmed = Signal()
    spoken_as = QAccessible.Role.Grouping

    def __init__(self, options: list[tuple[str, str, str]], current: str | None) -> None:
        """`options` are code, title and detail; none is chosen unless it was answered."""
        super().__init__()
        self.cards: dict[str, ChoiceCard] = {}
        layout = column(spacing=8)
        for number, (code, title, detail) in enumerate(options, start=1):
            card = ChoiceCard(number, title, detail)
            card.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            card.confirmed.connect(self.confirmed)
            self.cards[code] = card
            layout.addWidget(card)
        self.setLayout(layout)
        self.show_choice(current)

    def show_choice(self, code: str | None) -> None:
        """Mark the chosen card, or none."""
        for card in self.cards.values():
            card.setAutoExclusive(False)
            card.setChecked(False)
            card.setAutoExclusive(True)
        if code in self.cards:
            self.cards[code].setChecked(True)

    def focus_first(self) -> None:
        """Put the keyboard on the chosen card, else on the first."""
        chosen = [card for card in self.cards.values() if card.isChecked()]
        (chosen or list(self.cards.values()))[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_number(self, number: int) -> bool:
        """Choose by the number on the card; False if there is no such card."""
        codes = list(self.cards)
        if not 1 <= number <= len(codes):
            return False
        card = self.cards[codes[number - 1]]
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        card.click()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over the cards without answering; Space answers."""
        cards = list(self.cards.values())
        at = next((i for i, card in enumerate(cards) if card.hasFocus()), 0)
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            cards[min(at + 1, len(cards) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            cards[max(at - 1, 0)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """A few short answers side by side, one of them chosen; None may be chosen."""

    chosen = Signal(str)
    spoken_as = QAccessible.Role.Grouping

    def __init__(self, options: list[tuple[str, str]], current: str | None, said: str) -> None:
        """`options` are code and word; `said` names the group for assistive technology."""
        super().__init__()
        from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

        self.setAccessibleName(said)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Segment] = {}
        layout = QHBoxLayout()
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        for index, (code, word) in enumerate(options):
            button = Segment(word, index == 0, index == len(options) - 1, code)
            button.setAccessibleName(f"{said}: {word}")
            button.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self._group.addButton(button)
            button.setAutoExclusive(True)  # the group sees to it: this tells that one is chosen
            self._buttons[code] = button
            layout.addWidget(button)
        self.setLayout(layout)
        self.show_choice(current)

    def show_choice(self, code: str | None) -> None:
        """Mark the chosen one, or none."""
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == code)
        self._group.setExclusive(True)

    def focus_chosen(self) -> None:
        """Put the keyboard on the chosen one."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)


class Segment(Pressable):
    """One part of a row of segments; marks for how sure are drawn before the word."""

    def __init__(self, word: str, first: bool, last: bool, code: str) -> None:
        super().__init__()
        self._first, self._last = first, last
        self._mark = code if code in ("guessed", "heard", "proved") else ""
        self.setText(word)
        self.setCheckable(True)
        self.setFont(theme.font("medium"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; on what is chosen already it belongs to the page, which goes on."""
        if self.isChecked() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for the word and its mark."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + theme.px(28)
        return QSize(width + (theme.px(20) if self._mark else 0), theme.px(theme.TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw this part within the edge that all of them share."""
        from cuprofiler.ui.widgets.marks import paint_basis

        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        hot = self.underMouse() and not chosen
        painter.setBrush(colours.color("accent_tint" if chosen else "side" if hot else "card"))
        painter.setPen(QPen(colours.color("accent" if chosen else "control"), 2 if chosen else 1))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ends = (self._last, self._first) if rtl else (self._first, self._last)
        inset = 1.0 if chosen else 0.5
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        # An edge that the neighbour draws is drawn once: at the near side of each part.
        if not ends[1] and not chosen:
            area.setRight(area.right() + 2)
        painter.drawPath(_rounded(area, *ends))
        ink = colours.color("accent" if chosen else "ink")
        words = QRectF(self.rect())
        if self._mark:
            size = theme.px(12)
            total = self.fontMetrics().horizontalAdvance(self.text()) + theme.px(20)
            left = (self.width() - total) / 2
            paint_basis(
                painter, QRectF(left, self.height() / 2 - size / 2, size, size), self._mark, ink
            )
            words.setLeft(left + theme.px(20))
            words.setWidth(total)
        painter.setPen(ink)
        painter.setFont(self.font())
        align = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if self._mark else Qt.AlignmentFlag.AlignHCenter
        )
        painter.drawText(words, align, self.text())
        painter.end()


def _rounded(area: QRectF, left: bool, right: bool) -> QPainterPath:
    """Return a rectangle whose corners are round on the sides that end the row."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(area, 4, 4)
    half = area.width() / 2
    if not left:
        path.addRect(QRectF(area.left(), area.top(), half, area.height()))
    if not right:
        path.addRect(QRectF(area.right() - half, area.top(), half, area.height()))
    return path.simplified()


class CheckBox(Ringed, QCheckBox):
    """A box to tick, with its words."""


class Pick(QComboBox):
    """A list that the mouse wheel scrolls past: it must not change an answer on the way."""

    def showEvent(self, event: QShowEvent) -> None:
        """On Linux its name is what is chosen, and what it is about a label's: give it one."""
        super().showEvent(event)
        beside, said = self.parentWidget(), self.accessibleName()
        if beside is None or not QAccessible.isActive() or not said:
            return
        labels = beside.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if not any(label.buddy() is self for label in labels):
            label = QLabel(said, beside)
            label.hide()
            label.setBuddy(self)
            self.destroyed.connect(label.deleteLater)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list while nothing is chosen: it must not choose unseen."""
        if event.key() == Qt.Key.Key_Down and self.currentIndex() < 0 and self.count():
            self.showPopup()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
