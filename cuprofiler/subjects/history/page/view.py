"""History: since last time, all steps, and states with a name."""

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.history.page.since import SincePage
from cuprofiler.subjects.history.page.states import StatesPage
from cuprofiler.subjects.history.page.steps import StepsPage
from cuprofiler.subjects.history.words.summary import Reader
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.shown import Shown
from cuprofiler.ui.widgets.base import ScrollPage
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.layouts import column
from cuprofiler.ui.widgets.tabs import Tabs

SINCE, STEPS, STATES = "since", "steps", "states"


class HistoryView(Shown, ScrollPage):
    """Three tabs: what has changed since a day, every step, states with a name."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.reader = Reader(session.explain, session.worklists)
        self.tabs = Tabs(_("History"))
        self.tabs.chosen.connect(self.show_tab)
        self.tab = SINCE
        self.header = PageHeader(tabs=self.tabs)
        self.since = SincePage(self)
        self.steps = StepsPage(self)
        self.states = StatesPage(self)
        self._parts: dict[str, SincePage | StepsPage | StatesPage] = {
            SINCE: self.since,
            STEPS: self.steps,
            STATES: self.states,
        }
        self.column.addWidget(self.header)
        self.column.addSpacing(theme.px(12))
        self.column.addLayout(column(*self._parts.values()))
        self.column.addStretch(1)

    @property
    def rest(self) -> str:
        """The tab."""
        return self.tab

    def turn(self, rest: str) -> None:
        """Turn to a tab."""
        if rest:
            self.tab = rest if rest in self._parts else SINCE

    def show_thing(self, kind: str, identity: str) -> None:
        """Show the states: one is looked at beside the product as it is."""
        if kind == "state":
            self.show_tab(STATES)
            self.states.compare(identity)

    def show_tab(self, tab: str) -> None:
        """Turn to a tab."""
        self.tab = tab if tab in self._parts else SINCE
        self.states.leave()
        self.session.remember_place(f"history:{self.tab}")
        self.refresh()
        self.tabs.tabs[self.tab].setFocus()

    def refresh(self) -> None:
        """Show the open product's history."""
        if not self.session.has_product:
            return
        profile: Profile = self.session.profile
        self.tabs.show_tabs(
            {
                SINCE: _("Since last time"),
                STEPS: _("All steps"),
                STATES: _("States {count}").format(count=len(profile.of_kind("state")) or ""),
            },
            self.tab,
        )
        for tab, part in self._parts.items():
            part.setVisible(tab == self.tab)
        self._parts[self.tab].refresh(profile)

    def changed(self, _initiator: object) -> None:
        """Follow every change: it is a step."""
        self.refresh()

    def escape(self) -> bool:
        """Leave a state that is looked at."""
        if self.tab == STATES and self.states.leave():
            self.refresh()
            return True
        return False

    def forget(self) -> None:
        """Another product is shown."""
        self.states.leave()
        self.states.founders.forget()

    def print_button(self, paper: str) -> Button:
        """Return a button to the preview of a sheet."""
        button = Button(_("Preview and print"), "secondary", icon="printer")
        button.clicked.connect(self.session.wishes.printing(paper))
        return button
