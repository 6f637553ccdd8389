"""Lifetime cost on paper: one page for whoever holds the budget, and the full tables."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from cuprofiler.domain.codes import AlternativeKind, Basis, Type
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import SMALL, format_amount, format_date, format_money, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.paper.figures.table import that_fit
from cuprofiler.paper.figures.text import Asked
from cuprofiler.services.composer import Composer, Make
from cuprofiler.subjects.cost.figures.charts import spent_chart, stacked_years, tornado
from cuprofiler.subjects.cost.figures.table import line_table, side_table
from cuprofiler.subjects.cost.rules.ranges import simulate, swings
from cuprofiler.subjects.cost.rules.results import Comparison
from cuprofiler.subjects.cost.words import assumptions, cost
from cuprofiler.subjects.cost.words import rows as cost_rows

COST_SHEETS = ("sheet", "lines")
NAMES = 0.27
"""What of the width the names of the lines take."""

SURE = 76.0
"""What the column of how sure takes, in points."""

LINES_ON_THE_SHEET = 12
"""With more lines than this the page for the budget holder leaves them to the tables."""

GUESSES = 3


class Form(NamedTuple):
    """How high the chart stands on the sheet, in points, whether the table has all its rows,
    whether each line stands below, and how many guesses.
    """

    chart: float
    whole: bool
    by_line: bool
    guesses: int = GUESSES


FORMS = (
    Form(118.0, whole=True, by_line=True),
    Form(90.0, whole=False, by_line=True),
    Form(118.0, whole=True, by_line=False),
    Form(90.0, whole=True, by_line=False),
    Form(104.0, whole=False, by_line=False),
    Form(84.0, whole=False, by_line=False),
    Form(62.0, whole=False, by_line=False),
    Form(62.0, whole=False, by_line=False, guesses=GUESSES - 1),
)
"""The first that fits one page is taken. The full tables always have every line."""

GAP = 8.0
LINE_SIZE = 10.5


def cost_sheets_there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return COST_SHEETS if profile.alternatives and cost.calculate(profile).comparison else ()


def why_missing(profile: Profile, _code: str) -> str:
    """Say why nothing can be calculated; empty if it can."""
    return cost.calculate(profile).problem if profile.alternatives else ""


def calculated(profile: Profile) -> Comparison:
    """Return the figures; asked for only where there are sheets."""
    comparison = cost.calculate(profile).comparison
    assert comparison is not None  # cost_sheets_there looked
    return comparison


class CostComposer(Composer):
    """Makes the sheets of lifetime cost, in the language spoken."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"sheet": self._sheet, "lines": self._lines}

    def compose(self, profile: Profile, codes: tuple[str, ...]) -> tuple[Sheet, ...]:
        """Return the sheets wanted; none if nothing can be calculated."""
        return super().compose(profile, codes) if cost_sheets_there(profile) else ()

    def _title(self, profile: Profile, comparison: Comparison) -> str:
        years = comparison.basics.horizon
        return ngettext(
            "What {product} costs over {count} year",
            "What {product} costs over {count} years",
            years,
        ).format(product=profile.product.name, count=years)

    def _subtitle(self, profile: Profile, comparison: Comparison) -> str:
        frame = comparison.basics.frame
        reader = profile.records.get(("decision_maker", frame.reader_id))
        parts = []
        if isinstance(reader, DecisionMaker):
            name = f"{reader.name}, {reader.title}" if reader.title else reader.name
            parts.append(_("For {name}.").format(name=name))
        parts.append(
            _("From {product}, {date}.").format(
                product=profile.product.name, date=format_date(self.today, long=True)
            )
        )
        if frame.valid_to is not None:
            day = format_date(frame.valid_to, long=True)
            internal = profile.verdict.primary is Type.INTERNAL
            words = _("Decide again on {date}.") if internal else _("Offer valid to {date}.")
            parts.append(words.format(date=day))
        return " ".join(parts)

    # --- For the budget holder ------------------------------------------------------------------

    def _sheet(self, profile: Profile) -> list[Sheet]:
        comparison = calculated(profile)
        title, subtitle = self._title(profile, comparison), self._subtitle(profile, comparison)
        for form in FORMS:
            make = partial(self._drawn, profile, comparison, form)
            sheet = self.sheet("cost-sheet", title, subtitle, make, across=False, gap=GAP)
            if self.is_one_page(sheet):
                break
        return [sheet]

    def _drawn(
        self,
        profile: Profile,
        comparison: Comparison,
        form: Form,
        room: float,
    ) -> list[Figure]:
        chart, whole, by_line, guessed = form
        from cuprofiler.paper.figures import text
        from cuprofiler.paper.pdf.figure import measure

        table = cost_rows.side_by_side(comparison)
        internal = cost_rows.internal_rows(profile, comparison)
        apart = cost.differences(comparison)
        # Beside the differences the savings would say the same twice.
        kept = [(row, apart[n] if apart else "") for n, row in enumerate(table)
                if (n < len(apart) or not apart) and (whole or row.main or row.brief)]  # fmt: skip
        rows = [(row.label, row.values) for row in (*(row for row, _apart in kept), *internal)]
        last = [*(words for _row, words in kept), *("" for _row in internal)] if apart else []
        figures = [
            text.finding(
                measure, room, cost.finding(profile, comparison), cost.sureness_counts(profile)
            ),
            side_table(comparison, rows, measure, room, 10, last),
        ]
        if any(alternative.known for alternative in comparison.alternatives):
            figures += [
                text.heading(measure, room, _("Spent so far, year by year")),
                spent_chart(comparison, measure, room, 10, cost.paid_back(comparison), chart),
            ]
        few = len(profile.cost_items) <= LINES_ON_THE_SHEET and comparison.basics.horizon <= 6
        if few and by_line:
            figures += [
                text.heading(measure, room, _("Line by line")),
                line_table(comparison, measure, room, 9.5),
            ]
        figures.append(
            text.paragraphs(
                measure,
                room,
                [
                    *cost.missing(comparison),
                    assumptions.assumptions(profile, comparison),
                    " ".join(assumptions.sources(profile)),
                ],
                8.5,
            )
        )
        guesses = self._guesses(profile)[:guessed]
        if guesses:
            figures += [
                text.heading(measure, room, _("Guesses that you can put right")),
                text.to_fill_in(measure, room, guesses, _("yours:")),
            ]
        return figures

    def _guesses(self, profile: Profile) -> list[Asked]:
        # What another seller asks is nothing they could know better.
        theirs = {
            w.id
            for w in profile.alternatives
            if w.kind in (AlternativeKind.OURS, AlternativeKind.AS_TODAY)
        }
        found = [
            line
            for line in profile.cost_items
            if line.basis in (None, Basis.GUESSED)
            and line.amount is not None
            and line.alternative_id in theirs
        ]
        found.sort(key=lambda line: -((line.high or line.amount or 0) - (line.low or 0)))
        return [
            Asked(
                f"{line.name}?" if not line.source else f"{line.name} ({line.source})?",
                _("we guess {amount}").format(
                    amount=format_money(line.amount, line.currency, whole=line.amount >= SMALL)
                ),
                line.id,
            )
            for line in found[:GUESSES]
            if line.amount is not None
        ]

    # --- The full tables --------------------------------------------------------------------------

    def _lines(self, profile: Profile) -> list[Sheet]:
        comparison = calculated(profile)
        from cuprofiler.paper.figures import text
        from cuprofiler.paper.pdf.figure import measure

        room = self.room()
        count = comparison.basics.horizon + 1
        amounts = {
            format_amount(amount)
            for alternative in comparison.alternatives
            for amount in (*(alternative.by_year or ()), alternative.total or Decimal(0))
        }
        # No amount is made smaller on paper: years that have no room go on below.
        space = room * (1 - NAMES) - SURE
        most = max(that_fit(measure, amounts, space, LINE_SIZE, "strong") - 1, 1)
        blocks: list[Figure] = []
        for start in range(0, count, most):
            years = range(start, min(start + most, count))
            blocks.append(line_table(comparison, measure, room, LINE_SIZE, years))
        name = profile.product.name
        title = _("{way}, line by line").format(way=name)
        subtitle = self._subtitle(profile, comparison)
        found = [Sheet("cost-lines", title, subtitle, tuple(blocks))]
        ours = comparison.ours
        if ours is None or not ours.known:
            return found
        moving = swings(ours)

        def charts(width: float) -> list[Figure]:
            drawn = [
                text.heading(measure, width, _("Year by year")),
                stacked_years(ours, measure, width * 0.8, LINE_SIZE),
            ]
            if moving:
                said = cost.range_words(comparison, *simulate(comparison))
                drawn += [
                    text.heading(measure, width, _("What moves it most")),
                    text.paragraphs(measure, width, [said], 10),
                    tornado(ours, moving, measure, width * 0.8, LINE_SIZE),
                ]
            return drawn

        title = _("{way}, how it comes about").format(way=name)
        return [*found, self.sheet("cost-charts", title, subtitle, charts, gap=GAP)]
