"""Since last time: what has changed since a day, why, and what is due."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.core.changes import Change, Edits
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import midnight
from cuprofiler.subjects.history.page.beside import SummaryCard
from cuprofiler.subjects.history.page.lines import Lines, quiet
from cuprofiler.subjects.history.rules.comparing import taking_back
from cuprofiler.subjects.history.words.changes import Told
from cuprofiler.subjects.history.words.since import Since, since
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import Pick
from cuprofiler.ui.widgets.date_field import DateField
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row

if TYPE_CHECKING:
    from cuprofiler.subjects.history.page.view import HistoryView

LAST, WEEK, MONTH, OTHER = "last", "week", "month", "other"


class SincePage(QWidget):
    """The finding, a line to each subject, what is due, and every change with its cause."""

    def __init__(self, view: "HistoryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.choice = LAST
        self.day: date | None = None
        self.pick = Pick()
        self.pick.setAccessibleName(_("Since when"))
        self.pick.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.pick.activated.connect(self._choose)
        self.other = DateField(None, _("Since which day"))
        self.other.changed.connect(self._choose_day)
        self.other.wrong.connect(self.session.failed)
        self._when = row(Label(_("Since"), "quiet", wrap=False), self.pick, self.other, None,
                         spacing=8)  # fmt: skip
        self._summary = SummaryCard(view.session)
        self._due = Card()
        self.lines = Lines(self.session.wishes.place.emit)
        self.setLayout(column(self._when, 14, self._summary, 14, self._due, 14, self.lines))

    def since_day(self) -> date | None:
        """Return the day since when; None for the beginning."""
        today = self.session.today()
        if self.choice == WEEK:
            return today - timedelta(days=7)
        if self.choice == MONTH:
            return today - timedelta(days=30)
        if self.choice == OTHER and self.day is not None:
            return self.day
        return self.session.last_time or today

    def found(self) -> Since:
        """Return what has changed."""
        day = self.since_day()
        steps = self.session.steps(midnight(day) if day is not None else None)
        return since(self.view.reader, self.session.profile, steps)

    def refresh(self, profile: Profile) -> None:
        """Show what has changed since then."""
        self._offer_days()
        day = self.session.looks_back = self.since_day()
        found = self.found()
        title = found.headline
        when = _("Since {date}").format(date=format_date(day)) if day is not None else ""
        self.view.header.say(title, when)
        self._summary.show_rows(found.rows)
        self._show_due(profile)
        self.lines.show_lines(found.told, found.causes, partial(self._actions, found))
        self.view.header.offer(self.view.print_button("history:since"))

    def _offer_days(self) -> None:
        last = self.session.last_time
        options = [
            (LAST, _("last time, {date}").format(date=format_date(last)) if last else _("today")),
            (WEEK, _("a week ago")),
            (MONTH, _("a month ago")),
            (OTHER, _("another day")),
        ]
        self.pick.clear()
        for code, words in options:
            self.pick.addItem(words, code)
        self.pick.setCurrentIndex([code for code, _words in options].index(self.choice))
        self.other.setVisible(self.choice == OTHER)

    def _choose(self, _index: int) -> None:
        self.choice = str(self.pick.currentData())
        self.refresh(self.session.profile)
        if self.choice == OTHER:
            self.other.setFocus()

    def _choose_day(self, value: object) -> None:
        if isinstance(value, date):
            if value > self.session.today():
                self.session.failed.emit(_("This day is still to come. Choose one before today."))
                return
            self.day = value
        self.refresh(self.session.profile)

    def _show_due(self, profile: Profile) -> None:
        layout = self._due.layout()
        if layout is None:
            layout = column(margins=(16, 12, 16, 12), spacing=6)
            self._due.setLayout(layout)
        clear(layout)
        found = self.view.reader.due(profile, self.session.today())
        self._due.setVisible(bool(found))
        layout.addWidget(Label(_("Due this week"), "heading"))
        for words, place in found[:MOST_DUE]:
            opened = quiet(_("Go to it"), words, self.session.wishes.to(place))
            line = row(Label(words, "body"), opened, spacing=12)
            line.setStretch(0, 1)
            inner = QWidget()
            inner.setLayout(line)
            layout.addWidget(inner)

    def _actions(self, found: Since, each: Told) -> list[Button]:
        edits = taking_back(self.session.profile, each.difference, found.differences)
        if not edits:
            return []
        return [quiet(_("Take back"), each.what, partial(self._take_back, each, edits))]

    def _take_back(self, each: Told, edits: Edits) -> None:
        label = _("taken back: {what}").format(what=each.what)
        self.session.new_visit()
        if self.session.do(Change(label, edits)):
            self.session.told.emit(_("Taken back: {what}").format(what=each.what), True)


MOST_DUE = 12
"""So many lines of what is due are shown."""
