"""The head of a page: what it says, the main thing to do, tabs, and what else can be done."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Label, Rule
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.tabs import Tabs

STACK_BELOW = 520
"""Below this width, in px at 100 %, the main thing to do stands under the words."""


class PageHeader(QWidget):
    """Title and subline, with a button beside them; tabs; a line of actions."""

    def __init__(self, *, tabs: Tabs | None = None, beside: QWidget | None = None) -> None:
        super().__init__()
        self.title = Label("", "title")
        self.subline = Label("", "quiet")
        self.subline.hide()
        self.tabs = tabs
        self._under = column()
        self._top = row(spacing=24)
        self._top.addLayout(column(self.title, self.subline, self._under, spacing=4), 1)
        if beside is not None:
            side = column(beside)
            side.addStretch(1)
            self._top.addLayout(side)
        self._actions = column()
        parts = column(self._top)
        if tabs is not None:
            parts.addSpacing(theme.px(12))
            parts.addWidget(tabs)
            parts.addWidget(Rule())
        parts.addLayout(self._actions)
        self.setLayout(parts)

    def say(self, title: str, subline: str = "") -> None:
        """Show what the page says."""
        self.title.setText(title)
        self.subline.setText(subline)
        self.subline.setVisible(bool(subline))

    def lead(self, *links: QWidget) -> None:
        """Show links that belong to what is said."""
        clear(self._under)
        self._under.addWidget(flow(*links, spacing=16))

    def offer(self, *actions: QWidget) -> None:
        """Show what can be done, the main thing first; nothing leaves no gap."""
        clear(self._actions)
        if actions:
            self._actions.addSpacing(theme.px(12))
            self._actions.addWidget(flow(*actions, spacing=16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what does not fit side by side."""
        super().resizeEvent(event)
        wide = self.width() / theme.scale() >= STACK_BELOW
        self._top.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self._top.setSpacing(theme.px(24 if wide else 10))
        # Shares are of the width; stacked, each takes the height it needs.
        self._top.setStretch(0, 1 if wide else 0)
