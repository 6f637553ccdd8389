"""Every step that is kept, the latest first; one can go back to before any of them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.core.changes import Change, Step
from cuprofiler.core.text import full_stop
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, format_number, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.history.page.lines import quiet
from cuprofiler.subjects.history.words.states import going_back
from cuprofiler.ui.widgets.base import Card, Rule
from cuprofiler.ui.widgets.buttons import link
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column, row

if TYPE_CHECKING:
    from cuprofiler.subjects.history.page.view import HistoryView

LATEST = 40


class StepsPage(QWidget):
    """The steps, day by day."""

    def __init__(self, view: "HistoryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self._every = False
        self._card = Card()
        self._column = column()
        self._card.setLayout(self._column)
        self.setLayout(column(self._card))

    def refresh(self, _profile: Profile) -> None:
        """Show the steps."""
        count = self.session.count_steps()
        steps = self.session.steps(last=0 if self._every else LATEST)
        words = ngettext("{count} step is kept.", "{count} steps are kept.", count)
        self.view.header.say(
            words.format(count=format_number(count)) if count else _("No step is kept yet."),
            _("Undo takes back the last one. You can also go back to before any of them."),
        )
        self.view.header.offer()
        clear(self._column)
        self._card.setVisible(bool(count))
        day = None
        for each in reversed(steps):
            if (taken := each.at.astimezone().date()) != day:
                if day is not None:
                    self._column.addWidget(Rule())
                day = taken
                self._column.addLayout(
                    row(Label(format_date(day), "smallstrong"), margins=(16, 10, 16, 2))
                )
            self._column.addWidget(self._line(each))
        if len(steps) < count:
            text = _("Show all {count} steps").format(count=format_number(count))
            self._column.addWidget(Rule())
            self._column.addLayout(row(link(text, self._show_every), None, margins=(14, 6, 16, 6)))

    def _show_every(self) -> None:
        self._every = True
        self.refresh(self.session.profile)

    def _line(self, step: Step) -> QWidget:
        label = step.label[:1].upper() + step.label[1:]
        words = column(unbroken(label, "medium"), spacing=1)
        at = step.at.astimezone().strftime("%H:%M")
        words.addWidget(Label(f"{full_stop(step.why)} {at}" if step.why else at, "small"))
        line = row(spacing=16, margins=(16, 5, 16, 5))
        line.addLayout(words, 1)
        if step.change is not None:
            back = quiet(_("Back to before it"), label, partial(self._go_back, step))
            line.addLayout(column(back, None))
        made = QWidget()
        made.setLayout(line)
        return made

    def _go_back(self, step: Step) -> None:
        since = self.session.steps(step.at)
        steps = [each for each in since if each.number >= step.number]
        label = _("back to before: {what}").format(what=step.label)
        change: Change = going_back(self.session.profile, steps, label)
        self.session.new_visit()
        if change.edits and self.session.do(change):
            self.session.told.emit(_("It is as it was before. Undo brings all back."), True)
