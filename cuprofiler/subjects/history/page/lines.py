"""What is other, line by line: what it was, what it is, what led to it, and what can be done."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from cuprofiler.core.record import Key
from cuprofiler.core.text import full_stop
from cuprofiler.i18n import format_date, format_number
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.history.words.changes import Told, change_words, section_title
from cuprofiler.subjects.history.words.summary import Cause
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Card, Rule
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column, row

MOST = 60
"""So many lines are shown at first."""

Offer = Callable[[Told], Sequence[Button]]
"""Makes what can be done with a line."""


class Lines(QWidget):
    """The differences of two states, a card to each section."""

    def __init__(self, go: Callable[[str], object]) -> None:
        """`go` leads to a place."""
        super().__init__()
        self._go = go
        self._column = column(spacing=14)
        self.setLayout(self._column)
        self._every = False
        self._say: Callable[[Told], str] = change_words

    def show_lines(
        self,
        told: Sequence[Told],
        causes: Mapping[Key, Cause],
        offer: Offer,
        say: Callable[[Told], str] = change_words,
    ) -> None:
        """Show these, of very many the first. `say` says what is other."""
        self._say = say
        clear(self._column)
        shown = told if self._every else told[:MOST]
        sections = list(dict.fromkeys(each.section for each in shown))
        for section in sections:
            card = Card()
            lines = column(row(Label(section_title(section), "heading"), margins=(16, 10, 16, 8)))
            for each in (line for line in shown if line.section == section):
                lines.addWidget(Rule())
                lines.addWidget(self._line(each, causes.get(each.difference.key), offer(each)))
            card.setLayout(lines)
            self._column.addWidget(card)
        if len(shown) < len(told):
            words = _("Show all {count} lines").format(count=format_number(len(told)))
            again = partial(self._show_every, told, causes, offer)
            self._column.addLayout(row(link(words, again), None))

    def _show_every(self, told: Sequence[Told], causes: Mapping[Key, Cause], offer: Offer) -> None:
        self._every = True
        self.show_lines(told, causes, offer, self._say)

    def _line(self, each: Told, cause: Cause | None, actions: Sequence[Button]) -> QWidget:
        words = column(unbroken(each.what, "medium"), Label(self._say(each), "body"), spacing=2)
        if cause is not None:
            words.addWidget(Label(cause_words(cause, each.what), "small"))
        buttons = [*actions]
        if each.place:
            buttons.insert(0, quiet(_("Go to it"), each.what, partial(self._go, each.place)))
        line = row(spacing=16, margins=(16, 8, 16, 10))
        line.addLayout(words, 1)
        if buttons:
            line.addLayout(column(row(*buttons, spacing=16), None))
        made = QWidget()
        made.setLayout(line)
        return made


def cause_words(cause: Cause, what: str) -> str:
    """Return what led to something, and when: nothing that its own name says."""
    day = format_date(cause.day)
    if cause.why:
        return cause.why if day in cause.why else f"{full_stop(cause.why)} {day}"
    said = cause.label.casefold() in what.casefold()
    return day if said else f"{cause.label}, {day}"


def quiet(words: str, about: str, do: Callable[[], object]) -> Button:
    """Return a small action of a line, whose name says what it is about."""
    button = link(words, do)
    button.setAccessibleName(f"{words}: {about}")
    button.setMinimumHeight(theme.px(theme.TARGET))
    return button
