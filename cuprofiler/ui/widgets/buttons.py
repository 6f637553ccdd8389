"""Buttons and links."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
)

from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.widgets.base import set_tip
from cuprofiler.ui.widgets.ring import Ringed


class Pressable(Ringed, QAbstractButton):
    """A button that Enter presses as well as Space: the whole program teaches Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a click; with Ctrl it belongs to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.show_ring()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.click()
            return
        super().keyPressEvent(event)


class Button(Pressable):
    """A push button: primary, secondary, quiet or link. `hint` stands small behind the text."""

    def __init__(
        self,
        text: str,
        kind: str = "secondary",
        icon: str = "",
        hint: str = "",
        trailing: str = "",
    ) -> None:
        super().__init__()
        self.kind = kind
        self.icon_name = icon
        self._hint = ""
        self._trailing = trailing
        self._named = False
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font("medium" if kind in ("link", "quiet") else "strong"))
        self.set_hint(hint)

    def set_hint(self, hint: str) -> None:
        """Say another key behind the text."""
        if hint != self._hint:
            self._hint = hint
            self.setAccessibleDescription(hint)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon, text and hint."""
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.plain_text())
        if self.icon_name:
            width += theme.px(18 + 8)
        if self._trailing:
            width += theme.px(16 + 6)
        if self._hint:
            width += theme.px(8) + QFontMetrics(theme.font("small")).horizontalAdvance(self._hint)
        if self.kind == "link":
            return QSize(width + 4, max(theme.px(theme.TARGET), metrics.height() + 8))
        return QSize(width + theme.px(40 if self.kind != "quiet" else 24), theme.px(theme.BUTTON))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def plain_text(self) -> str:
        """Return the text without its mnemonic."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button in its kind."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        ink = self._paint_plate(painter, area)
        self._paint_content(painter, area, ink)
        painter.end()

    def _paint_plate(self, painter: QPainter, area: QRectF) -> str:
        """Return the button's surface; returns the name of the colour for its words."""
        colours = theme.tokens()
        hot = self.underMouse() and self.isEnabled()
        if self.kind == "primary":
            fill = colours.color("accent")
            painter.setBrush(fill.darker(112) if hot or self.isDown() else fill)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
            return "on_accent"
        if self.kind == "secondary":
            painter.setBrush(colours.color("side" if hot or self.isDown() else "card"))
            painter.setPen(QPen(colours.color("ink2" if hot else "control"), 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
            return "ink"
        if self.kind == "quiet":
            if hot or self.isDown():
                painter.setBrush(colours.color("line"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
            return "ink"
        return "accent"

    def _paint_content(self, painter: QPainter, area: QRectF, ink: str) -> None:
        colours = theme.tokens()
        metrics = QFontMetrics(self.font())
        text = self.plain_text()
        hint_font = theme.font("small")
        width = metrics.horizontalAdvance(text)
        total = width + (theme.px(26) if self.icon_name else 0)
        total += theme.px(22) if self._trailing else 0
        if self._hint:
            total += theme.px(8) + QFontMetrics(hint_font).horizontalAdvance(self._hint)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = area.center().x() - total / 2 if self.kind != "link" else 2.0
        if rtl and self.kind == "link":
            x = area.right() - total - 2
        middle = area.center().y()
        pieces: list[tuple[str, str]] = []
        if self.icon_name:
            pieces.append(("icon", self.icon_name))
        pieces.append(("text", text))
        if self._hint:
            pieces.append(("hint", self._hint))
        if self._trailing:
            pieces.append(("trail", self._trailing))
        for kind, value in reversed(pieces) if rtl else pieces:
            if kind in ("icon", "trail"):
                size = theme.px(18 if kind == "icon" else 16)
                picture = pixmap(value, getattr(colours, ink), size, self.devicePixelRatioF())
                painter.drawPixmap(round(x), round(middle - size / 2), picture)
                x += size + theme.px(8)
            elif kind == "text":
                painter.setFont(self.font())
                painter.setPen(colours.color(ink))
                base = middle + (metrics.ascent() - metrics.descent()) / 2
                painter.drawText(round(x), round(base), text)
                if self.kind == "link":
                    painter.setPen(QPen(colours.color(ink), 1))
                    painter.drawLine(round(x), round(base) + 3, round(x + width), round(base) + 3)
                x += width + theme.px(8)
            else:
                painter.setFont(hint_font)
                painter.setPen(colours.color(ink))
                small = QFontMetrics(hint_font)
                base = middle + (small.ascent() - small.descent()) / 2
                painter.drawText(round(x), round(base), value)
                x += small.horizontalAdvance(value) + theme.px(8)


def icon_button(name: str, said: str) -> Button:
    """Return a button that shows an icon alone; `said` is its name for assistive technology."""
    button = Button("", "quiet", icon=name)
    button.setAccessibleName(said)
    set_tip(button, said)
    button.setFixedSize(theme.px(36), theme.px(36))
    return button


def show_open(button: Button, *, opened: bool) -> None:
    """Turn the arrow of a button that opens something below it."""
    button.icon_name = "chevron-up" if opened else "chevron-down"
    button.update()


def link(text: str, on_click: Callable[[], object], icon: str = "") -> Button:
    """Return a link that does something."""
    button = Button(text, "link", icon=icon)
    button.clicked.connect(lambda: on_click())
    return button
