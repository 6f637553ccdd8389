"""Loyalty: would they recommend it, how easy is it, whom to call, what they get back."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import new_id
from cuprofiler.subjects.loyalty.page.parts import Calls, EasePart, Rewards
from cuprofiler.subjects.loyalty.page.scores import NO_ROUND, Scores
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.following import calls_open
from cuprofiler.subjects.loyalty.words.adding import adding_answer, adding_round, survey_list
from cuprofiler.ui.forms.panel import Action
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.tabbed import TabbedView
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.words import code_name

SCORES, EASE, CALLS, REWARDS = "scores", "ease", "calls", "rewards"


class LoyaltyView(TabbedView):
    """Four tabs."""

    code = "loyalty"
    own = ("survey_round", "survey_answer", "usability_sheet", "short_sheet", "reward")

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Loyalty"), survey_list(NO_ROUND))
        self.scores = Scores(self)
        self.ease = EasePart(self)
        self.calls = Calls(self)
        self.rewards = Rewards(self)
        self.put_up(
            {
                SCORES: self.scores,
                EASE: self.ease,
                CALLS: self.calls,
                REWARDS: self.rewards,
            }
        )

    def named_tabs(self, profile: Profile) -> dict[str, tuple[str, int]]:
        """Return what each tab is called, and how much there is under it."""
        sheets = len(profile.of_kind("usability_sheet")) + len(profile.of_kind("short_sheet"))
        return {
            SCORES: (_("Would they recommend it"), len(profile.of_kind("survey_round"))),
            EASE: (_("How easy it is"), sheets),
            CALLS: (_("Whom to call"), calls_open(profile)),
            REWARDS: (_("Rewards"), len(profile.of_kind("reward"))),
        }

    def forget(self) -> None:
        """Another product is shown."""
        self.scores.round_id = ""
        super().forget()

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
