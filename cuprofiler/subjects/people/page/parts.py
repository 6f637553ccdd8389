"""What the tabs of the page have in common."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui.widgets.base import Label, Shape
from cuprofiler.ui.widgets.buttons import link
from cuprofiler.ui.widgets.layouts import column, row


def list_line(group: str, name: str, detail: str, opened: Callable[[], object]) -> QWidget:
    """Make a line of a list of people or of kinds of user."""
    button = link(_("Open"), opened)
    button.setAccessibleName(_("Open: {what}").format(what=name))
    line = row(Shape(group), spacing=12, margins=(16, 10, 16, 10))
    line.addLayout(column(Label(name, "strong"), Label(detail, "small"), spacing=2), 1)
    line.addWidget(button)
    box = QWidget()
    box.setLayout(line)
    return box
