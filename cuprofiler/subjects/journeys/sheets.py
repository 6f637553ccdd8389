"""Both journeys on paper, with the conflicts to settle."""

from collections.abc import Mapping
from functools import partial

from cuprofiler.domain.codes import Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.paper.blocks import Block, Sheet
from cuprofiler.services.composer import Composer, Make, settling
from cuprofiler.services.papers import paper_name
from cuprofiler.subjects.journeys.words import journeys
from cuprofiler.subjects.value.rules.conflicts import Pull, pulls
from cuprofiler.subjects.value.words import value as value_words

STEP = 78.0
"""The least width of a stage; more stages go on below."""

SETTLING = 46.0
PARTED = 110.0
"""How high a curve is where each journey stands on a page of its own."""

LOWEST = 50.0
HIGHEST = 170.0
"""How high a curve is at least and at most, in points."""


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return ("journeys",) if profile.stages and profile.lanes else ()


class JourneysComposer(Composer):
    """Makes the sheet of both journeys."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"journeys": self._journeys}

    def _journeys(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.journeys.figures.journey_map import CURVE, LABEL, journey_map

        stages, room = profile.stages, self.room()
        most = max(int((room - LABEL - 8) // STEP), 1)
        sheets = -(-len(stages) // most)
        size = -(-len(stages) // sheets)
        tasks = tuple(
            settling(profile, pull.source, value_words.conflict_words(profile, pull)[0])
            for pull in self._open(profile)
        )
        title = journeys.journeys_headline(profile)
        what = self.subtitle(profile, inside(paper_name("portrait:journeys")))
        subtitle = f"{what} · {self._moments_line(profile)}"
        high = self.most(title=title, subtitle=subtitle) - SETTLING * len(tasks)

        def drawn(width: float) -> list[Block]:
            figures: list[Block] = []
            for start in range(0, len(stages), size):
                part = stages[start : start + size]
                draw = partial(journey_map, profile, measure, width, 10.5, marks=True, stages=part)
                figure = draw()
                spare = high * width / room - figure.height
                if sheets == 1:
                    # The curves take what is left of the page, or give what is lacking.
                    curve = CURVE + spare / len(profile.lanes)
                    figure = draw(curve=min(curve, HIGHEST) if curve >= LOWEST else PARTED)
                figures.append(figure)
            return [*figures, *tasks]

        return [self.sheet("journeys", title, subtitle, drawn, gap=12)]

    def _open(self, profile: Profile) -> list[Pull]:
        """Return where the journeys pull apart and nothing is decided."""
        return [each for each in pulls(profile) if each.kind == "stage" and not each.settled]

    def _moments_line(self, profile: Profile) -> str:
        counts = dict.fromkeys(Basis, 0)
        for moment in profile.moments:
            counts[moment.basis or Basis.GUESSED] += 1
        return _("{proved} proved, {heard} heard, {guessed} guessed").format(
            proved=counts[Basis.PROVED], heard=counts[Basis.HEARD], guessed=counts[Basis.GUESSED]
        )
