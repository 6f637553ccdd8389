"""The table that is typed in, with what it refuses said under it."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from cuprofiler.ui.forms.entry import EntryTable
from cuprofiler.ui.forms.entry_model import EntryModel
from cuprofiler.ui.spoken import announce
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column


class EntryBox(QWidget):
    """The table, and under it what can't be stored."""

    def __init__(self, table: EntryTable) -> None:
        super().__init__()
        self.table = table
        self.note = Label("", "small")
        self.note.hide()
        table.refused.connect(self._say)
        self.setLayout(column(table, self.note, spacing=8))

    def _say(self, text: str) -> None:
        if text and text != self.note.text():
            announce(self.note, text)
        self.note.setText(text)
        self.note.setVisible(bool(text))


def entry_box(model: EntryModel, said: str, follow: Callable[[QWidget, QRect], None]) -> EntryBox:
    """Return the table of a model; `follow` keeps a place of it in sight."""
    table = EntryTable(model, said)
    table.moved.connect(lambda area: follow(table, area))
    return EntryBox(table)
