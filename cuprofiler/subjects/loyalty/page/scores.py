"""Whether they would recommend it: two scales, the rounds, the answers of one."""

from functools import partial
from typing import TYPE_CHECKING

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_number
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.services.listing import Listing
from cuprofiler.subjects.loyalty.records import SurveyRound
from cuprofiler.subjects.loyalty.rules.recommending import renewal_at_risk, rounds
from cuprofiler.subjects.loyalty.words import following, scores
from cuprofiler.subjects.loyalty.words.adding import survey_list
from cuprofiler.subjects.loyalty.words.drawn import (
    MOST_SHOWN,
    answers_table,
    rounds_table,
    scales_figure,
)
from cuprofiler.ui import theme
from cuprofiler.ui.views.tabbed import TabPart
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.loyalty.page.view import LoyaltyView


NO_ROUND = SurveyRound("", "", "")


class Scores(TabPart):
    """The scales of both groups, all rounds, and the answers of the one that is shown."""

    def __init__(self, view: "LoyaltyView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.round_id = ""
        self._every = False
        self.figure = FigureView(view.drawing(scales_figure))
        self.figure.activated.connect(view.activated)
        self._heard = Label("", "small")
        self._method = Label(f"{scores.method_words()}\n{scores.trademark_words()}", "small")
        for label in (self._heard, self._method):
            label.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self._scales = Card()
        self._scales.setLayout(
            column(self.figure, 10, self._heard, 8, self._method, margins=(16, 14, 16, 14))
        )
        self.rounds = view.table_view(rounds_table)
        self._rounds_card = Card()
        self._rounds_card.setLayout(column(self.rounds, margins=(16, 10, 16, 12)))
        self._title = Label("", "heading")
        self.answers = view.table_view(self._draw)
        self.more = link("", self._show_every)
        self._answers_card = Card()
        self._answers_card.setLayout(
            column(self._title, 8, self.answers, 6, self.more, margins=(16, 12, 16, 12))
        )
        self._nothing = Label(
            _(
                "Ask customers and users apart: “How likely is it that you would recommend it, 0 "
                "to 10?” Customers before money is decided, users right after they used it."
            ),
            "body",
        )
        self._nothing.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.setLayout(
            column(
                self._scales, self._rounds_card, self._answers_card, self._nothing, spacing=16
            )
        )  # fmt: skip

    @property
    def round(self) -> SurveyRound | None:
        """The round that is shown: the one chosen, else the latest."""
        found = rounds(self.session.profile)
        chosen = next((each.round for each in found if each.round.id == self.round_id), None)
        return chosen or (found[0].round if found else None)

    def _draw(self, profile: Profile, measure: Measure, width: float) -> Figure:
        shown = self.round
        most = len(profile.of_kind("survey_answer")) if self._every else MOST_SHOWN
        return answers_table(
            profile, measure, width, of=shown.id if shown is not None else "", most=most
        )

    def _show_every(self) -> None:
        self._every = True
        self.refresh(self.session.profile)

    def refresh(self, profile: Profile) -> None:
        """Show what was answered."""
        found = rounds(profile)
        answered = any(each.people for each in found)
        self.view.header.say(scores.scores_headline(profile), self._subline(profile))
        self._scales.setVisible(answered)
        heard = "\n".join(filter(None, (following.forced_words(profile),
                                        *following.heard_words(profile))))  # fmt: skip
        self._heard.setText(heard)
        self._heard.setVisible(bool(heard))
        self._rounds_card.setVisible(len(found) > 0)
        self._nothing.setVisible(not found)
        own = self.round
        shown = next((each for each in found if own and each.round.id == own.id), None)
        self._answers_card.setVisible(shown is not None and bool(shown.answers))
        if shown is not None:
            self._title.setText(_("Answers: {round}").format(round=shown.round.name))
            self.more.setVisible(len(shown.answers) > MOST_SHOWN and not self._every)
            self.more.setText(
                _("Show all {count} answers").format(count=format_number(len(shown.answers)))
            )
        for view in (self.figure, self.rounds, self.answers):
            view.redraw()
        self._offer(shown is not None)

    def _subline(self, profile: Profile) -> str:
        parts = [scores.scores_subline(profile)]
        if renewal_at_risk(profile):
            parts.insert(0, following.risk_words(profile, self.session.today()))
        return " ".join(filter(None, parts))

    def _offer(self, has_round: bool) -> None:
        add = Button(_("Add a round"), "secondary" if has_round else "primary", icon="plus")
        add.clicked.connect(partial(self.view.choose_group, add))
        sheets = link(
            _("Print question sheets"), self.session.wishes.printing("surveys"), icon="printer"
        )
        if not has_round:
            self.view.header.offer(add, sheets)
            return
        answer = Button(_("Add an answer"), "primary", icon="plus")
        answer.clicked.connect(self.view.add_answer)
        self.view.header.offer(
            answer,
            add,
            link(_("Bring in answers"), partial(self.view.listed.choose, self._list),
                 icon="upload"),
            link(_("Paste answers"), partial(self.view.listed.paste, self._list), icon="copy"),
            sheets,
            link(_("Print the result"), self.session.wishes.printing("loyalty"), icon="printer"),
        )  # fmt: skip

    def _list(self) -> Listing:
        return survey_list(self.round or NO_ROUND)
