"""Twelve months, each at a level."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
)

from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field
from cuprofiler.ui import theme
from cuprofiler.ui.forms.input import Input
from cuprofiler.ui.widgets.base import set_tip
from cuprofiler.ui.widgets.buttons import Pressable
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column
from cuprofiler.words import month_name


class MonthButton(Pressable):
    """A month that is pressed from closed to some to open and round again."""

    def __init__(self, month: int, words: tuple[str, ...]) -> None:
        super().__init__()
        self.month, self._words = month, words
        self.level = 0
        self.setText(month_name(month, short=True))
        self.setFont(theme.font("small"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(44), theme.px(theme.TARGET + 2))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_level(self, level: int) -> None:
        """Show a level 0–2."""
        self.level = level
        self.setAccessibleName(f"{month_name(self.month)}: {self._words[level]}")
        set_tip(self, self.accessibleName())
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw the month: empty, half or full."""
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter, QPen

        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(colours.color(("card", "accent_tint", "accent")[self.level]))
        painter.setPen(QPen(colours.color("control" if self.level == 0 else "accent"), 1))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(colours.color("on_accent" if self.level == 2 else "ink"))
        painter.setFont(self.font())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class MonthsInput(Input):
    """Twelve months, each at one of three levels."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        words = tuple(word for _code, word in field.options)
        self._months = "0" * 12
        self.buttons: list[MonthButton] = []
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(4))
        for month in range(1, 13):
            button = MonthButton(month, words)
            button.clicked.connect(partial(self._pressed, month))
            self.buttons.append(button)
            grid.addWidget(button, (month - 1) // 6, (month - 1) % 6)
        legend = Label(_("Press a month: {levels}").format(levels=" → ".join(words)), "small")
        box = column(spacing=4)
        box.addLayout(grid)
        box.addWidget(legend)
        self.setLayout(box)

    def show_value(self, value: Any) -> None:
        """Show the year."""
        self._months = str(value or "").ljust(12, "0")
        for button, figure in zip(self.buttons, self._months, strict=False):
            button.show_level(int(figure) if figure in "012" else 0)

    def _pressed(self, month: int) -> None:
        figures = list(self._months)
        figures[month - 1] = str((self.buttons[month - 1].level + 1) % 3)
        self.changed.emit("".join(figures))
