"""Text on a page: in the roles of the theme, its lines as far apart as the tokens say."""

import re
from functools import cache
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QStyle,
)

from cuprofiler.paper.syllables import breaks
from cuprofiler.ui import theme


class Label(QLabel):
    """Plain text in one of the theme's roles, its lines as far apart as the role says.

    User text is text, never markup. Titles are broken so that their lines are about as long.
    """

    def __init__(self, text: str = "", role: str = "body", *, wrap: bool = True) -> None:
        super().__init__()
        self._laid: dict[int, QTextLayout] = {}
        self._heights: dict[int, int] = {}
        self._natural = -1
        self._role = role
        self._held = 0
        if role == "title":
            self.spoken_as = QAccessible.Role.Heading
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setFont(theme.font(role))
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            # A new policy forgets that the height hangs on the width.
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            self.setMinimumWidth(1)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Show the same text in another role."""
        if role != self._role:
            self._role = role
            self.setProperty("role", role)
            self.setFont(theme.font(role))
            self._forget()
            if self.wordWrap() and self.isVisible():
                self.setMinimumHeight(max(self.heightForWidth(self.width()), self._held))
            self.updateGeometry()
            self.update()

    def height_as(self, role: str, width: int) -> int:
        """Return what the text would need in a role at a width."""
        return lay_out(self.text(), role, width).lineCount() * theme.leading(role)

    def hold(self, height: int) -> None:
        """Be at least as high as this, in px; 0 for what the text needs."""
        if height != self._held:
            self._held = height
            self.setMinimumHeight(max(self.heightForWidth(self.width()), height))

    # --- Lines --------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._laid.clear()
        self._heights.clear()
        self._natural = -1

    def _lay(self, width: int) -> QTextLayout:
        """Return the text in lines of a width; a font and a text have one layout for each."""
        known = self._laid.get(width)
        if known is not None:
            return known
        if len(self._laid) > MOST_WIDTHS:
            self._laid.clear()
        room = self._reading_width(width)
        made = self._laid[width] = lay_out(self.text(), self._role, room, wrap=self.wordWrap())
        if self._role in BALANCED and made.lineCount() > 1:
            self._laid[width] = self._balanced(made, width)
        elif made.lineCount() > 1:
            self._laid[width] = self._joined(made, room)
        return self._laid[width]

    def _reading_width(self, width: int) -> float:
        """Return a width at which lines are read with ease: long ones make the eye lose its way.

        What fits on one line stays there.
        """
        if not self.wordWrap() or self._role in BALANCED or self.natural_width() <= width:
            return width
        longest = max(map(len, LINE_BREAK.split(self.text())))
        return min(width, self.natural_width() / max(longest, 1) * READ_WITH_EASE)

    def _joined(self, made: QTextLayout, width: float) -> QTextLayout:
        """Return the same number of lines, the last of more than one word if that can be."""
        for share in (1.0, 0.95, 0.9, 0.85, 0.8):
            tried = made if share == 1.0 else lay_out(self.text(), self._role, width * share)
            if tried.lineCount() != made.lineCount():
                break
            last = tried.lineAt(tried.lineCount() - 1)
            if " " in tried.text()[last.textStart() :].strip():
                return tried
        return made

    def _balanced(self, made: QTextLayout, width: int) -> QTextLayout:
        """Return the same number of lines, one for each sentence or as long as one another."""
        count, low, high = made.lineCount(), width / 2, float(width)
        # A line of its own for each sentence, where that takes no more of them.
        sentences = SENTENCE.sub("\\1\u2028", self.text())
        if sentences != self.text():
            apart = lay_out(sentences, self._role, width)
            if apart.lineCount() == count:
                return apart
        found = made
        for _round in range(6):
            middle = (low + high) / 2
            tried = lay_out(self.text(), self._role, middle)
            fits = tried.lineCount() == count and all(
                tried.lineAt(n).naturalTextWidth() <= middle + 1 for n in range(count)
            )
            if fits:
                high, found = middle, tried
            else:
                low = middle
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines; a picture in the place of text is left to Qt."""
        if not self.text():
            super().paintEvent(event)
            return
        room = self.contentsRect()
        made = self._lay(room.width())
        high = made.lineCount() * theme.leading(self._role)
        y = float(room.top())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            y += max(room.height() - high, 0) / 2
        elif self.alignment() & Qt.AlignmentFlag.AlignBottom:
            y += max(room.height() - high, 0)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        base, share = _ascent(self._role), self._share()
        for number in range(made.lineCount()):
            line = made.lineAt(number)
            spare = room.width() - line.naturalTextWidth()
            x = room.left() - line.naturalTextRect().left() + spare * share
            line.draw(painter, QPointF(x, y - line.y() + base - line.ascent()))
            y += theme.leading(self._role)
        painter.end()

    def _share(self) -> float:
        """Return which share of the room beside a line is at its left."""
        wanted = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        if wanted & Qt.AlignmentFlag.AlignHCenter:
            return 0.5
        return 1.0 if wanted & Qt.AlignmentFlag.AlignRight else 0.0

    # --- Size ---------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        """Return what the text needs at this width. Qt's own answer never shrinks below a
        minimum.
        """
        # Layouts within layouts ask the same again and again: it must cost next to nothing.
        known = self._heights.get(width)
        if known is None:
            if len(self._heights) > 8 * MOST_WIDTHS:
                self._heights.clear()  # a window that was dragged through a thousand widths
            known = self._heights[width] = self._lines(width) * theme.leading(self._role)
        return known

    def _lines(self, width: int) -> int:
        if not self.text():
            return 0
        if not self.wordWrap() or self.natural_width() <= width:
            return len(LINE_BREAK.findall(self.text())) + 1
        return self._lay(width).lineCount()

    def natural_width(self) -> int:
        """Return what the text takes on one line."""
        if self._natural < 0:
            metrics = self.fontMetrics()
            lines = LINE_BREAK.split(whole(self.text()))
            self._natural = max(metrics.horizontalAdvance(line) for line in lines) + 2
        return self._natural

    def sizeHint(self) -> QSize:
        """On one line if it is short, else in lines of a good length.

        Qt's own hint breaks every text as if there were next to no width.
        """
        if not self.text() and not self.pixmap().isNull():
            return super().sizeHint()
        width = self.natural_width()
        if self.wordWrap():
            line = self.fontMetrics().averageCharWidth() * LINE_LENGTH
            width = min(width, line, self.maximumWidth())
        return QSize(width, max(self.heightForWidth(width), theme.leading(self._role)))

    def minimumSizeHint(self) -> QSize:
        """Return one line. Qt would say how high the text were in no width at all, and pages would
        end in blank paper; the height at the real width is asked for apart.
        """
        if not self.wordWrap():
            return self.sizeHint()
        return QSize(1, theme.leading(self._role))

    def setText(self, text: str) -> None:
        """Show another text, broken inside words that are too long."""
        super().setText(breakable(text) if self.wordWrap() else text)
        self._forget()
        if self.wordWrap():
            needed = self.heightForWidth(self.width()) if self.isVisible() else 0
            self.setMinimumHeight(max(needed, self._held))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold the height that the text needs at this width.

        Qt sometimes calculates a page with a width it does not give in the end (a scroll bar, a
        bounded neighbour); a line would be missing then.
        """
        super().resizeEvent(event)
        if self.wordWrap():
            needed = max(self.heightForWidth(self.width()), self._held)
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)


def lay_out(text: str, role: str, width: float, *, wrap: bool = True) -> QTextLayout:
    """Return a text in lines of a width, in px, as far apart as the role says."""
    held = WITH_SIGN.sub("\u00a0", LINE_BREAK.sub("\u2028", text))
    made = QTextLayout(held, theme.font(role))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap if wrap else QTextOption.WrapMode.NoWrap)
    # The words say where they run; numbers and signs alone go along with the window.
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    made.setTextOption(option)
    leading, ascent = theme.leading(role), _ascent(role)
    made.beginLayout()
    top = 0.0
    while (line := made.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, top + ascent - line.ascent()))
        top += leading
    made.endLayout()
    return made


def _ascent(role: str) -> float:
    """Return where the base of a line is below its top: the text in the middle of it."""
    return _ascent_at(role, theme.scale())


@cache
def _ascent_at(role: str, _scale: float) -> float:
    # A font is measured once for a size of text: every line that is drawn asks for it.
    metrics = QFontMetricsF(theme.font(role))
    spare = theme.leading(role) - metrics.ascent() - metrics.descent()
    return spare / 2 + metrics.ascent()


def unbroken(text: str, role: str) -> Label:
    """Return a text beside others that is never narrower than its longest word: the page gives
    way.
    """
    label = Label(text, role)
    metrics = label.fontMetrics()
    words = parts_of(label.text())
    longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
    label.setMinimumWidth(longest + 2)
    return label


SHORT = 22
"""Letters that find room in a column of any page."""


def in_column(text: str, role: str) -> Label:
    """Return a text for a cell of a list. A short one stays on one line: a layout asks a text that
    may be broken for its height at many widths, and a long list has many of them.
    """
    return Label(text, role, wrap=len(text) > SHORT)


BALANCED = ("title", "verdict")
SENTENCE = re.compile(r"((?:\S+ ){2,}\S+[.?!]) ")
"""Three words and their full stop: no title of a person, no number."""

LINE_BREAK = re.compile("\r\n|[\r\n\u2028\u2029]")
"""All that ends a line in what people type; QTextLayout knows one of them."""

WITH_SIGN = re.compile(r"(?<=\d) (?=[%‰€$£])")
"""Between a number and its sign no line ends."""

MOST_WIDTHS = 12
"""Layouts ask for several widths before they settle; older ones are forgotten."""

LONG_WORD = 24
MAY_BREAK, MAY_HYPHEN = "\u200b", "\u00ad"
"""Where a line may end, and where it may end with a hyphen that is seen only then."""

LINE_LENGTH = 75
"""The most letters on a line of several."""

READ_WITH_EASE = 70
"""So many letters of the usual width: lines of narrow ones have no more than LINE_LENGTH."""


def breakable(text: str) -> str:
    """Return text whose very long words may be broken by the layout, so that nothing is cut off."""
    if len(text) <= LONG_WORD:
        return text
    return " ".join(_in_parts(word) if len(word) > LONG_WORD else word for word in text.split(" "))


def _in_parts(word: str) -> str:
    """Return a word that may be broken between syllables; a path, a web address or what has no
    known ones anywhere, without a hyphen that would seem to be a part of it.
    """
    cuts = breaks(word) if word.isalpha() else ()
    if cuts:
        return MAY_HYPHEN.join(word[a:b] for a, b in pairwise((0, *cuts, len(word))))
    half = LONG_WORD // 2
    return MAY_BREAK.join(word[start : start + half] for start in range(0, len(word), half))


def whole(text: str) -> str:
    """Return a text as it was before it was made breakable."""
    return text.replace(MAY_BREAK, "").replace(MAY_HYPHEN, "")


def parts_of(text: str) -> list[str]:
    """Return the parts of a text that may not be broken."""
    return text.replace(MAY_BREAK, " ").replace(MAY_HYPHEN, "- ").split()
