"""Escape leaves a page that was entered by a button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def leave_by_escape(page: QWidget, leave: Callable[[], object]) -> None:
    """Call for something when Escape is pressed anywhere in a page."""
    keys = QShortcut(QKeySequence("Esc"), page)
    keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    keys.activated.connect(leave)
