"""A fact found by typing a part of it: the arrows walk, Enter takes the one that is marked."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Options
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.labelled import line_edit
from cuprofiler.ui.widgets.layouts import column

SHOWN = 6
ROW = 31


class FactSearch(QWidget):
    """A line to type in, and what fits it."""

    chosen = Signal(str)
    """Enter was pressed on what is marked: its id; empty for nothing."""

    marked = Signal(str)
    """Another one is marked."""

    def __init__(self) -> None:
        super().__init__()
        self._options: Options = ()
        self.field = line_edit("", _("Type a part of the fact"), _("What it bears on"))
        self.field.textEdited.connect(lambda _text: self.show_matches())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(_("Facts that fit"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(lambda _row: self.marked.emit(self.current))
        self.list.itemClicked.connect(lambda _item: self.chosen.emit(self.current))
        self.setLayout(column(self.field, self.list, spacing=4))

    def offer(self, options: Options) -> None:
        """Offer these: ids with their words."""
        self._options = options
        self.field.clear()
        self.show_matches()

    @property
    def current(self) -> str:
        """The id of what is marked, empty if nothing is."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_matches(self) -> None:
        """Show what has every word that was typed."""
        wanted = self.field.text().casefold().split()
        found = [
            (identity, words)
            for identity, words in self._options
            if all(each in words.casefold() for each in wanted)
        ]
        self.list.clear()
        for identity, words in found[:SHOWN]:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, identity)
            self.list.addItem(item)
        self.list.setFixedHeight(theme.px(ROW) * max(self.list.count(), 1) + 4)
        if wanted and self.list.count():
            self.list.setCurrentRow(0)
        self.marked.emit(self.current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk through the list, Enter takes what is marked."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                at = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(at)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.chosen.emit(self.current)
                return True
        return super().eventFilter(watched, event)
