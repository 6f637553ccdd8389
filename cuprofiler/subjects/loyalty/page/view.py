"""Loyalty: would they recommend it, how easy is it, whom to call, what they get back."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import new_id
from cuprofiler.subjects.loyalty.page.parts import Calls, EasePart, Rewards
from cuprofiler.subjects.loyalty.page.scores import NO_ROUND, Scores
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.following import callbacks
from cuprofiler.subjects.loyalty.words.adding import adding_answer, adding_round, survey_list
from cuprofiler.ui import theme
from cuprofiler.ui.forms.panel import Action
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.listed import Listed
from cuprofiler.ui.views.split import Draw, SplitView
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.tabs import Tabs
from cuprofiler.words import code_name

SCORES, EASE, CALLS, REWARDS = "scores", "ease", "calls", "rewards"

OWN = ("survey_round", "survey_answer", "usability_sheet", "short_sheet", "reward")
"""Kinds of record whose forms open on this page."""


class LoyaltyView(SplitView):
    """Four tabs; an export that is brought in is looked at on a page of its own."""

    def __init__(self, session: Session) -> None:
        tabs = Tabs(_("Loyalty"))
        super().__init__(session, tabs)
        self.tabs = tabs
        self.tab = SCORES
        self.scores = Scores(self)
        self.ease = EasePart(self)
        self.calls = Calls(self)
        self.rewards = Rewards(self)
        self.listed = Listed(self, survey_list(NO_ROUND))
        self.parts: dict[str, Scores | EasePart | Calls | Rewards] = {
            SCORES: self.scores,
            EASE: self.ease,
            CALLS: self.calls,
            REWARDS: self.rewards,
        }
        self.tabs.chosen.connect(self.show_tab)
        self.page.column.addWidget(self.header)
        self.page.column.addSpacing(theme.px(10))
        for part in (*self.parts.values(), self.listed):
            self.page.column.addWidget(part)
        self.page.column.addStretch(1)

    # --- Showing ------------------------------------------------------------------------------

    @property
    def rest(self) -> str:
        """The tab."""
        return self.tab

    def turn(self, rest: str) -> None:
        """Turn to a tab, and leave the form and the list that were open."""
        self.panel.drop()
        self._fold()
        self.listed.reading = None
        self.tab = rest if rest in self.parts else SCORES

    def show_tab(self, tab: str) -> None:
        """Turn to a tab."""
        self.turn(tab)
        self.session.remember_place(f"loyalty:{tab}")
        self.refresh()
        self.tabs.tabs[tab].setFocus()

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        counts = {
            SCORES: len(profile.of_kind("survey_round")),
            EASE: len(profile.of_kind("usability_sheet")) + len(profile.of_kind("short_sheet")),
            CALLS: len(callbacks(profile)),
            REWARDS: len(profile.of_kind("reward")),
        }
        names = {
            SCORES: _("Would they recommend it"),
            EASE: _("How easy it is"),
            CALLS: _("Whom to call"),
            REWARDS: _("Rewards"),
        }
        self.tabs.show_tabs(
            {tab: (name, str(counts[tab] or "")) for tab, name in names.items()}, self.tab
        )
        listing = self.listed.reading is not None
        for tab, part in self.parts.items():
            part.setVisible(tab == self.tab and not listing)
        self.listed.setVisible(listing)
        if listing:
            self.listed.refresh(profile)
        else:
            self.parts[self.tab].refresh(profile)

    def forget(self) -> None:
        """Another product is shown."""
        self.listed.reading = None
        self.scores.round_id = ""
        super().forget()

    def escape(self) -> bool:
        """Close the panel, then leave the list."""
        if super().escape():
            return True
        if self.listed.reading is None:
            return False
        self.listed.leave()
        return True

    def table_view(self, draw: Draw) -> FigureView:
        """Return a table whose rows open their forms, and are removed by the keyboard."""
        view = FigureView(self.drawing(draw))
        view.activated.connect(self.activated)
        view.keyed.connect(self.keyed)
        return view

    # --- Choosing -----------------------------------------------------------------------------

    def activated(self, identity: str) -> None:
        """Open what was pressed in a figure."""
        kind, _colon, rest = identity.partition(":")
        if kind in OWN:
            self.open_form(kind, rest)

    def keyed(self, identity: str, text: str) -> None:
        """Follow a key pressed on a part of a figure."""
        kind, _colon, rest = identity.partition(":")
        if text == "delete" and kind in OWN:
            self.remove(rest)

    def open_form(
        self, kind: str, identity: str, *actions: Action, title: str = "", removable: bool = True
    ) -> None:
        """Show the form of a record; a round shows its answers, too."""
        if kind == "survey_round":
            self.scores.round_id = identity
            if self.tab == SCORES:
                self.refresh()
        super().open_form(kind, identity, *actions, title=title, removable=removable)

    def choose_group(self, at: Button) -> None:
        """Ask which group was asked: never both at once."""
        menu = QMenu(self)
        for group in Group:
            menu.addAction(code_name(group), partial(self.add_round, group))
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def add_round(self, group: Group) -> None:
        """Add a round of a group, today."""
        change = adding_round(self.session.profile, new_id, group, self.session.today())
        # Its name and day are good as they are: it stays though nothing is typed.
        if self.session.do(change):
            self.open_form("survey_round", change.edits[0].key[1])

    def add_answer(self) -> None:
        """Add an answer to the round that is shown."""
        shown = self.scores.round
        if shown is not None:
            change = adding_answer(self.session.profile, new_id, shown)
            self.open_new(change, partial(self.open_form, "survey_answer"))
