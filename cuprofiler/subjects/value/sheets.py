"""Who gets what, on paper."""

from collections.abc import Mapping

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import inside
from cuprofiler.paper.blocks import Review, Sheet
from cuprofiler.services.composer import Composer, Make
from cuprofiler.services.papers import paper_name
from cuprofiler.subjects.value.rules.value import value_table
from cuprofiler.subjects.value.words import value as value_words

ROWS_TO_A_SHEET = 18


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return ("value",) if profile.benefits else ()


class ValueComposer(Composer):
    """Makes the sheets of benefits."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"value": self._value}

    def _value(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.figures.stack import stacked
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.value.figures.value_grid import loudness_bar, value_grid

        rows = value_table(profile).along_the_diagonal()
        found: list[Sheet | Review] = []
        room = self.room()
        for start in range(0, len(rows), ROWS_TO_A_SHEET):
            part = rows[start : start + ROWS_TO_A_SHEET]
            figure = value_grid(profile, measure, room, part, 10.5)
            last = start + ROWS_TO_A_SHEET >= len(rows)
            if last:
                figure = stacked(figure, loudness_bar(profile, measure, room * 0.62, 10.5))
            found.append(
                Sheet(
                    f"value-{start}",
                    value_words.value_headline(profile),
                    self.subtitle(profile, inside(paper_name("portrait:value")))
                    + " · "
                    + value_words.release_line(profile),
                    figure,
                )
            )
        return found
