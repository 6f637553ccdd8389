"""Rows of a card whose columns share their edges, with a rule between them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Rule

PAD = 20
"""From the edge of the card to its columns, in px at 100 %."""

AIR = 6
"""At least so much stands between some lines of a cell and the rules around it."""


class Grid(QGridLayout):
    """A table of widgets: `shares` say how columns divide what others leave; 0 is as needed."""

    def __init__(self, *shares: int, high: int = 44, rules: bool = True) -> None:
        """`high` is how high a row is at least, in px at 100 %."""
        super().__init__()
        self._rules, self._high = rules, high
        self._next = 0
        self._columns = len(shares)
        self.setHorizontalSpacing(theme.px(12))
        self.setVerticalSpacing(0)
        side = 0 if rules else theme.px(PAD)
        self.setContentsMargins(side, 0, side, 0)
        # Rules run from edge to edge; columns of nothing keep the rest away from it.
        for edge in (0, self._columns + 1) if rules else ():
            self.setColumnMinimumWidth(edge, theme.px(PAD - 12))
        for number, share in enumerate(shares, 1):
            self.setColumnStretch(number, share)

    def add(self, *cells: QWidget | QLayout | None) -> None:
        """Put a row below the others; None leaves a cell empty."""
        if self._rules and self._next:
            self.addWidget(Rule(), self._next, 0, 1, self._columns + 2)
            self._next += 1
        self.setRowMinimumHeight(self._next, theme.px(self._high))
        for number, cell in enumerate(cells, 1):
            if isinstance(cell, QLayout):
                # What stands in a widget of its own, Qt remembers the height of for some widths;
                # a layout within another is asked anew each time.
                holder = QWidget()
                holder.setLayout(cell)
                cell = holder
            inside = cell.layout() if cell is not None and self._rules else None
            if inside is not None:
                air, edges = theme.px(AIR), inside.contentsMargins()
                edges.setTop(max(edges.top(), air))
                edges.setBottom(max(edges.bottom(), air))
                inside.setContentsMargins(edges)
            if cell is not None:
                self.addWidget(cell, self._next, number, Qt.AlignmentFlag.AlignVCenter)
        self._next += 1
