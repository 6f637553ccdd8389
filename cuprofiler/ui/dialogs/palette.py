"""Search over everything: products, people, checklist items, screens, actions (Ctrl+K)."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from cuprofiler.core.frozen import frozen
from cuprofiler.i18n import gettext as _
from cuprofiler.services.finder import found_in
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Label
from cuprofiler.ui.widgets.labelled import line_edit
from cuprofiler.ui.widgets.layouts import column

SHOWN = 40


@frozen
class Found:
    """One thing that can be found: its words, its kind, what choosing it does."""

    text: str
    kind: str
    run: Callable[[], object]


def things(session: Session, actions: Iterable[QAction]) -> list[Found]:
    """Return everything that can be found by its words."""
    hidden = {_("Search"), _("Next area")}
    found: list[Found] = []
    for action in actions:
        if action.text() not in hidden:
            keys = action.shortcut().toString()
            parts = [part for part in (_("action"), keys) if part]
            found.append(Found(action.text(), ", ".join(parts), action.trigger))
    for product in session.products:
        opened = partial(session.open_product, product.id)
        found.append(Found(product.name, _("product"), opened))
    if session.has_product:
        for text, what, place in found_in(session.content, session.profile):
            found.append(Found(text, what, partial(session.wishes.place.emit, place)))
    return found


def rank(query: str, text: str) -> int | None:
    """Return how well a text answers a query, smaller is better; None if it does not."""
    words = query.casefold().split()
    folded = text.casefold()
    if not all(word in folded for word in words):
        return None
    starts = sum(folded.startswith(word) or f" {word}" in folded for word in words)
    return (len(words) - starts) * 1000 + len(folded)


class Palette(QDialog):
    """A field and what it finds; Enter chooses, Esc closes."""

    def __init__(self, parent: QWidget, things: list[Found]) -> None:
        super().__init__(parent)
        self._things = things
        self._shown: list[Found] = []
        self.setWindowTitle(_("Search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = line_edit("", _("Products, people, items, actions"), _("Search"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Found"))
        self.list.setFont(theme.font("body"))
        self.list.itemActivated.connect(self._chosen)
        self.list.itemClicked.connect(self._chosen)
        self._none = Label(_("Nothing found. Try another word."), "quiet")
        self.setLayout(column(self.field, 8, self.list, self._none, margins=(16, 16, 16, 16)))
        self.resize(theme.px(560), theme.px(420))
        self._search("")

    def _search(self, query: str) -> None:
        ranked = [
            (found, index, thing)
            for index, thing in enumerate(self._things)
            if (found := rank(query, f"{thing.text} {thing.kind}")) is not None
        ]
        if query.strip():
            ranked.sort(key=lambda entry: entry[:2])
        self._shown = [thing for _rank, _index, thing in ranked[:SHOWN]]
        self.list.clear()
        for thing in self._shown:
            self.list.addItem(QListWidgetItem(f"{thing.text}   ·   {thing.kind}"))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._shown))
        self._none.setVisible(not self._shown)

    def _chosen(self, _item: QListWidgetItem | None = None) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._shown):
            run = self._shown[at].run
            self.accept()
            run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return arrows walk in the list while one types."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and (event.type() == QEvent.Type.KeyPress)
        ):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                at = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(at)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._chosen()
                return True
        return super().eventFilter(watched, event)
