"""Who gets what, on paper."""

from collections.abc import Mapping

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import inside
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.services.composer import Composer, Make
from cuprofiler.services.papers import paper_name
from cuprofiler.subjects.value.rules.value import value_table
from cuprofiler.subjects.value.words import value as value_words

LABEL = 230.0
"""What the names of the benefits and the gap between payers and users take, in points."""

COLUMN = 34.0
"""The narrowest column of a person or kind: more of them go on below."""


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return ("value",) if profile.benefits else ()


class ValueComposer(Composer):
    """Makes the sheets of benefits."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"value": self._value}

    def _value(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.value.figures.value_grid import loudness_bar, value_grid

        table = value_table(profile)
        everybody = (*table.payers, *table.users)
        most = max(int((self.room() - LABEL) / COLUMN), 1)
        groups = -(-len(everybody) // most) or 1
        size = -(-len(everybody) // groups) or 1

        def drawn(width: float) -> list[Figure]:
            grids = [
                value_grid(profile, measure, width, None, 10.5, everybody[start : start + size])
                for start in range(0, max(len(everybody), 1), size)
            ]
            return [*grids, loudness_bar(profile, measure, width * 0.62, 10.5)]

        what = self.subtitle(profile, inside(paper_name("portrait:value")))
        subtitle = f"{what} · {value_words.release_line(profile)}"
        return [self.sheet("value", value_words.value_headline(profile), subtitle, drawn)]
