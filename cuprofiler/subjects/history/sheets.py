"""Since last time on paper: one page for the weekly meeting."""

from collections.abc import Mapping

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.services.composer import Composer, Make
from cuprofiler.subjects.checklists.words.worklists import WorklistService
from cuprofiler.subjects.history.words.changes import change_words
from cuprofiler.subjects.history.words.since import compared
from cuprofiler.subjects.history.words.summary import Reader
from cuprofiler.subjects.verdict.words.explain import Explainer


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them: one needs a day to look back to."""
    return ("since",) if profile.past is not None else ()


class HistoryComposer(Composer):
    """Makes the page of what has changed."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"since": self._since}

    def _since(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.history.figures.since_table import since_tables

        if profile.past is None:
            return []
        day, then = profile.past
        reader = Reader(Explainer(self.content), WorklistService(self.content))
        found = compared(reader, then, profile, {})
        due = [words for words, _place in reader.due(profile, self.today)]
        rows = [(row.title, row.text) for row in found.rows]
        told = [(each.what, change_words(each)) for each in found.told]

        def drawn(width: float) -> list[Figure]:
            return since_tables(measure, width, rows, due, told)

        what = _("since {date}").format(date=format_date(day, long=True))
        subtitle = self.subtitle(profile, what)
        return [self.sheet("history-since", found.headline, subtitle, drawn, across=False)]
