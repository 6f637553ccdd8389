"""Every key of the program on one page (F1)."""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Card, ScrollPage
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

KEYS = 112
"""How wide the column of keys is at least, in px at 100 %, so that all cards share it."""


def in_pages() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the keys that belong to a page, under the name of what it is."""
    return [
        (
            _("Everywhere"),
            [
                (_("Go on to the next field or button"), "Tab"),
                (_("Press what the keyboard is on"), _("Enter")),
                (_("Leave a page, a form or a search"), _("Esc")),
            ],
        ),
        (
            _("The interview"),
            [
                (_("Choose an answer"), "1 – 9"),
                (_("Go on"), _("Enter")),
                (_("Go on from any button"), _("Ctrl+Enter")),
                (_("Turn back a question"), "Alt+←"),
            ],
        ),
        (
            _("Pictures and tables"),
            [
                (_("Walk from part to part"), "← ↑ → ↓"),
                (_("Open a part"), _("Enter")),
                (_("Change a name where it stands"), "F2"),
                (_("Remove a part"), _("Delete")),
                (_("Score a value, or weigh a person"), "0 – 3"),
                (_("Put a task off by a day, or draw it nearer"), "+ −"),
            ],
        ),
        (
            _("Amounts typed in a table"),
            [
                (_("Type over a cell"), _("Enter")),
                (_("Go to the next cell"), "Tab"),
                (_("Copy or paste a block"), _("Ctrl+C") + "  " + _("Ctrl+V")),
                (_("Clear a cell"), _("Delete")),
                (_("Everything about a line"), _("Ctrl+Enter")),
                (_("Leave the table"), _("Ctrl+Tab")),
            ],
        ),
    ]


class KeysView(ScrollPage):
    """The page of all keys."""

    def __init__(self, actions: Iterable[QAction]) -> None:
        super().__init__()
        header = PageHeader()
        header.say(_("All keys"), _("Everything works by keyboard alone."))
        self.column.addWidget(header)
        native = QKeySequence.SequenceFormat.NativeText
        everywhere = [
            (action.text(), "  ".join(keys.toString(native) for keys in action.shortcuts()))
            for action in actions
            if action.shortcuts()
        ]
        for title, keys in (*in_pages(), (_("Actions"), everywhere)):
            self.column.addSpacing(theme.px(16))
            card = Card()
            table = Grid(1, 0, high=36)
            for what, key in keys:
                pressed = Label(key, "smallstrong", wrap=False)
                pressed.setMinimumWidth(theme.px(KEYS))
                table.add(Label(what, "body"), pressed)
            head = column(Label(title, "heading"), margins=(20, 12, 20, 6))
            lines = column(head)
            lines.addLayout(table)
            card.setLayout(lines)
            card.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
            self.column.addWidget(card)
        self.column.addStretch(1)
