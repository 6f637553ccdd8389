"""Both journeys on paper, with the conflicts to settle."""

from collections.abc import Mapping

from cuprofiler.domain.codes import Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.paper.blocks import Review, Sheet
from cuprofiler.services.composer import Composer, Make, settling
from cuprofiler.services.papers import paper_name
from cuprofiler.subjects.journeys.words import journeys
from cuprofiler.subjects.value.rules.conflicts import pulls
from cuprofiler.subjects.value.words import value as value_words


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return ("journeys",) if profile.stages and profile.lanes else ()


class JourneysComposer(Composer):
    """Makes the sheet of both journeys."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"journeys": self._journeys}

    def _journeys(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.journeys.figures.journey_map import journey_map

        many = len(profile.stages) > 9
        size = 9.0 if many else 10.5
        figure = self.fitted(lambda width: journey_map(profile, measure, width, size, marks=True))
        tasks = tuple(
            settling(profile, pull.source, value_words.conflict_words(profile, pull)[0])
            for pull in pulls(profile)
            if pull.kind == "stage" and not pull.settled
        )
        return [
            Sheet(
                "journeys",
                journeys.journeys_headline(profile),
                self.subtitle(profile, inside(paper_name("portrait:journeys")))
                + " · "
                + self._moments_line(profile),
                figure,
                tasks,
            )
        ]

    def _moments_line(self, profile: Profile) -> str:
        counts = dict.fromkeys(Basis, 0)
        for moment in profile.moments:
            counts[moment.basis or Basis.GUESSED] += 1
        return _("{proved} proved, {heard} heard, {guessed} guessed").format(
            proved=counts[Basis.PROVED], heard=counts[Basis.HEARD], guessed=counts[Basis.GUESSED]
        )
