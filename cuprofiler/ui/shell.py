"""Sidebar and section: what the program looks like once a product is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.layouts import column, row

SIDEBAR_FROM = 700


class Shell(QWidget):
    """Sidebar and the section shown."""

    escaped = Signal()
    """Escape was pressed, and nobody else had a use for it."""

    def __init__(self, sidebar: QWidget) -> None:
        super().__init__()
        self.sidebar = sidebar
        self.sections = QStackedWidget()
        self.menu = Button(_("Menu"), "quiet", icon="menu")
        self._top = QWidget()
        self._top.setObjectName("topbar")
        self._top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._top.setLayout(row(self.menu, None, margins=(8, 4, 8, 4)))
        body = column(self._top)
        body.addWidget(self.sections, 1)
        self.strip = column()
        """Where a message stands: below the page, beside the sidebar."""

        body.addLayout(self.strip)
        layout = row(sidebar)
        layout.addLayout(body, 1)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves what was entered by a button."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for the sidebar, a menu takes its place."""
        super().resizeEvent(event)
        room = self.width() / theme.scale() >= SIDEBAR_FROM
        self.sidebar.setVisible(room)
        self._top.setVisible(not room)
