"""Search over everything: products, people, checklist items, screens, actions (Ctrl+K)."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from cuprofiler.core.frozen import frozen
from cuprofiler.i18n import gettext as _
from cuprofiler.services.finder import found_in
from cuprofiler.ui import theme
from cuprofiler.ui.dialogs.found_lines import FoundLine
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.labelled import line_edit
from cuprofiler.ui.widgets.layouts import column

SHOWN = 40
WIDE, HIGH, DOWN = 600, 440, 72
"""Its size, and how far below the top of the window it stands, in px at 100 %."""


@frozen
class Found:
    """One thing that can be found: its words, its kind, what choosing it does.

    `note` stands beside its words, such as a job title; `keys` are those that do the same.
    """

    text: str
    kind: str
    run: Callable[[], object]
    group: str = ""
    icon: str = ""
    note: str = ""
    keys: str = ""


def things(session: Session, actions: Iterable[QAction]) -> list[Found]:
    """Return everything that can be found by its words."""
    hidden = {_("Search"), _("Next area")}
    found: list[Found] = []
    for action in actions:
        if action.text() not in hidden:
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            run, group = action.trigger, _("Actions")
            found.append(Found(action.text(), _("action"), run, group, "zap", keys=keys))
    for product in session.products:
        opened = partial(session.open_product, product.id)
        found.append(Found(product.name, _("product"), opened, _("Products"), "package"))
    if session.has_product:
        group = session.profile.product.name
        for each in found_in(session.content, session.profile):
            run = partial(session.wishes.place.emit, each.place)
            found.append(Found(each.text, each.what, run, group, each.icon, each.note))
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
    """A field and what it finds, in groups; Enter chooses, Esc closes, and so does a click
    elsewhere.
    """

    def __init__(self, parent: QWidget, things: list[Found]) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._things = things
        self._shown: list[Found | None] = []
        self.setObjectName("palette")
        self.setWindowTitle(_("Search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = line_edit("", _("Products, people, items, actions"), _("Search"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Found"))
        self.list.setFont(theme.font("body"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(FoundLine(self.list))
        self.list.itemActivated.connect(self._chosen)
        self.list.itemClicked.connect(self._chosen)
        self._none = Label(_("Nothing found. Try another word."), "quiet")
        self.setLayout(column(self.field, 8, self.list, self._none, margins=(16, 16, 16, 12)))
        width = min(theme.px(WIDE), parent.width() - 32)
        self.resize(width, min(theme.px(HIGH), parent.height() - theme.px(DOWN) - 16))
        corner = QPoint((parent.width() - width) // 2, min(theme.px(DOWN), parent.height() // 8))
        self.move(parent.mapToGlobal(corner))
        self._search("")

    def _search(self, query: str) -> None:
        ranked = [
            (found, index, thing)
            for index, thing in enumerate(self._things)
            if (found := rank(query, f"{thing.text} {thing.note} {thing.kind}")) is not None
        ]
        if query.strip():
            ranked.sort(key=lambda entry: entry[:2])
        groups: dict[str, list[Found]] = {}
        for _rank, _index, thing in ranked[:SHOWN]:
            groups.setdefault(thing.group, []).append(thing)
        self.list.clear()
        self._shown = []
        for group, members in groups.items():
            if group:
                self._add_heading(group)
            for thing in members:
                self._add(thing, query)
        self.list.setCurrentRow(next((i for i, each in enumerate(self._shown) if each), -1))
        self.list.setVisible(bool(ranked))
        self._none.setVisible(not ranked)

    def _add_heading(self, group: str) -> None:
        item = QListWidgetItem(group)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)
        self._shown.append(None)

    def _add(self, thing: Found, query: str) -> None:
        said = ", ".join(part for part in (thing.text, thing.note, thing.kind, thing.keys) if part)
        item = QListWidgetItem(said)
        note = thing.note or ("" if thing.keys or thing.icon == "zap" else thing.kind)
        item.setData(FoundLine.ROLE, (thing.text, note, thing.keys, thing.icon, query))
        self.list.addItem(item)
        self._shown.append(thing)

    def _chosen(self, item: QListWidgetItem | None = None) -> None:
        # Where one click activates, an entry is said to be clicked and activated: the first counts.
        if self.isHidden():
            return
        at = self.list.row(item) if item is not None else self.list.currentRow()
        thing = self._shown[at] if 0 <= at < len(self._shown) else None
        if thing is not None:
            self.accept()
            thing.run()

    def _step(self, step: int) -> None:
        """Go to the next thing in a direction, past headings."""
        at = self.list.currentRow() + step
        while 0 <= at < len(self._shown):
            if self._shown[at] is not None:
                self.list.setCurrentRow(at)
                return
            at += step

    def event(self, event: QEvent) -> bool:
        """Close when something else is wanted."""
        if event.type() is QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return arrows walk in the list while one types."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and (event.type() == QEvent.Type.KeyPress)
        ):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._chosen()
                return True
        return super().eventFilter(watched, event)
