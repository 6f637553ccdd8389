"""Loyalty on paper: the result of the last rounds, and question sheets, one for each group."""

from collections.abc import Mapping

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.services.composer import Composer, Make
from cuprofiler.services.papers import paper_name
from cuprofiler.subjects.loyalty.records import USABILITY_STATEMENTS
from cuprofiler.subjects.loyalty.rules.recommending import rounds
from cuprofiler.subjects.loyalty.words import following, scores
from cuprofiler.subjects.loyalty.words.forms import has_no_say

SIZE = 10.5


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    kinds = ("usability_sheet", "short_sheet", "reward")
    answered = any(each.people for each in rounds(profile))
    return ("result",) if answered or any(map(profile.of_kind, kinds)) else ()


def surveys_there(profile: Profile) -> tuple[str, ...]:
    """Return the question sheets: for users where there are any."""
    return ("customers", "users") if profile.user_classes else ("customers",)


class LoyaltyComposer(Composer):
    """Makes the page with the result of the last rounds."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"result": self._result}

    def _result(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.figures.notes import notes
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.loyalty.words.drawn import (
            calls_table,
            ease_table,
            rewards_table,
            rounds_table,
            scales_figure,
        )

        answered = any(each.people for each in rounds(profile))

        def drawn(width: float) -> list[Figure]:
            blocks: list[Figure] = []
            if answered:
                blocks += [
                    scales_figure(profile, measure, width, SIZE),
                    rounds_table(profile, measure, width, SIZE),
                    calls_table(profile, self.today, measure, width, SIZE),
                ]
            eased = profile.of_kind("usability_sheet") or profile.of_kind("short_sheet")
            if eased:
                blocks.append(ease_table(profile, measure, width, SIZE))
            if profile.of_kind("reward"):
                blocks.append(rewards_table(profile, measure, width, SIZE))
            said = [following.calls_subline(profile), following.forced_words(profile)]
            if answered:
                said += [scores.method_words(), scores.trademark_words()]
            if eased:
                said.append(following.ease_method())
            blocks.append(notes(said, measure, width, SIZE - 1))
            return blocks

        what = self.subtitle(profile, inside(paper_name("loyalty:result")))
        subline = scores.scores_subline(profile)
        title = scores.scores_headline(profile) if answered else following.rewards_headline(profile)
        subtitle = " · ".join(filter(None, (what, subline)))
        return [self.sheet("loyalty-result", title, subtitle, drawn, across=False)]


class SurveyComposer(Composer):
    """Makes the question sheets: customers and users are asked apart."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"customers": self._customers, "users": self._users}

    def _customers(self, profile: Profile) -> list[Sheet]:
        open_ones = (
            _("What is the main reason for your answer?"),
            _("What should we have done better after the purchase?"),
            _("What would you miss most if you no longer had it?"),
        )
        return [self._sheet(profile, "customers", _("A few questions for you"), open_ones, ())]

    def _users(self, profile: Profile) -> list[Sheet]:
        open_ones = [_("What is the main reason for your answer?")]
        if has_no_say(profile, ""):
            open_ones.append(_("Would you choose it yourself? Why, or why not?"))
        statements = tuple(_(text) for text in USABILITY_STATEMENTS)
        title = _("A few questions about your work with it")
        return [self._sheet(profile, "users", title, tuple(open_ones), statements)]

    def _sheet(
        self,
        profile: Profile,
        code: str,
        title: str,
        open_ones: tuple[str, ...],
        statements: tuple[str, ...],
    ) -> Sheet:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.loyalty.figures.asking import question_sheet

        room, most = self.room(across=False), self.most(across=False)
        first = _("How likely is it that you would recommend {product} to others?").format(
            product=profile.product.name
        )
        figure = question_sheet(measure, room, first, open_ones, statements, most)
        what = self.subtitle(profile, inside(paper_name(f"surveys:{code}")))
        return Sheet(f"survey-{code}", title, what, (figure,), across=False)
