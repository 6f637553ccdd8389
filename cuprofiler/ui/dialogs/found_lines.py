"""How a thing found is drawn: icon, words with what was typed in bold, note, keys at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap

ICON = 18
HEADING = 30


class FoundLine(QStyledItemDelegate):
    """Draws the lines of a search; a line without `ROLE` is a heading."""

    ROLE = Qt.ItemDataRole.UserRole + 1
    """Words, note, keys, icon, and what was typed."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a full target, less for a heading."""
        thing = index.data(self.ROLE)
        return QSize(100, theme.px(theme.TARGET + 4 if thing else HEADING))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a line."""
        colours = theme.tokens()
        area = QRectF(option.rect)
        thing = index.data(self.ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if thing is None:
            painter.setFont(theme.font("smallstrong"))
            painter.setPen(colours.color("ink2"))
            inner = area.adjusted(theme.px(8), 0, 0, -theme.px(4))
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
            painter.drawText(inner, flags, str(index.data()))
            painter.restore()
            return
        text, note, keys, icon, query = thing
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color("accent_tint"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4)
        left, right = area.left() + theme.px(8), area.right() - theme.px(10)
        if icon:
            size = theme.px(ICON)
            ratio = painter.device().devicePixelRatioF()
            picture = pixmap(icon, colours.ink2, size, ratio)
            painter.drawPixmap(round(left), round(area.center().y() - size / 2), picture)
        left += theme.px(ICON + 10)
        if keys:
            right = self._words(painter, right, area, keys, "small", "ink2", at_end=True)
        end = self._marked(painter, left, right, area, text, query)
        if note and end + theme.px(24) < right:
            room = right - end - theme.px(10)
            metrics = QFontMetricsF(theme.font("small"))
            shown = metrics.elidedText(note, Qt.TextElideMode.ElideRight, room)
            self._words(painter, end + theme.px(10), area, shown, "small", "ink2")
        painter.restore()

    def _marked(
        self, painter: QPainter, left: float, right: float, area: QRectF, text: str, query: str
    ) -> float:
        """Draw words with what was typed in bold; return where they end."""
        metrics = QFontMetricsF(theme.font("body"))
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(right - left, 20.0))
        for part, bold in _parts(text, query):
            left = self._words(painter, left, area, part, "strong" if bold else "body", "ink")
        return left

    def _words(
        self,
        painter: QPainter,
        x: float,
        area: QRectF,
        text: str,
        role: str,
        colour: str,
        *,
        at_end: bool = False,
    ) -> float:
        """Draw words from x on, or up to it; return the end that is nearer the middle."""
        font = theme.font(role)
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(text)
        x -= wide if at_end else 0
        painter.setFont(font)
        painter.setPen(theme.tokens().color(colour))
        base = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(round(x), round(base), text)
        return x - theme.px(10) if at_end else x + wide


def _parts(text: str, query: str) -> list[tuple[str, bool]]:
    """Return a text in parts, and whether each is something that was typed."""
    folded = text.casefold()
    if len(folded) != len(text):
        return [(text, False)]  # letters that change their number when folded
    bold = [False] * len(text)
    for word in query.casefold().split():
        start = folded.find(word)
        while start >= 0:
            bold[start : start + len(word)] = [True] * len(word)
            start = folded.find(word, start + len(word))
    parts: list[tuple[str, bool]] = []
    for letter, marked in zip(text, bold, strict=True):
        if parts and parts[-1][1] == marked:
            parts[-1] = (parts[-1][0] + letter, marked)
        else:
            parts.append((letter, marked))
    return parts
