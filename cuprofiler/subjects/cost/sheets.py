"""Lifetime cost on paper: one page for whoever holds the budget, and the full tables."""

from collections.abc import Mapping
from functools import partial

from cuprofiler.domain.codes import AlternativeKind, Basis, Type
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import SMALL, format_date, format_money, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Review, Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.paper.figures.stack import stacked
from cuprofiler.services.composer import Composer, Make
from cuprofiler.subjects.cost.figures.charts import spent_chart, stacked_years, tornado
from cuprofiler.subjects.cost.figures.table import line_table, side_table
from cuprofiler.subjects.cost.rules.ranges import simulate, swings
from cuprofiler.subjects.cost.rules.results import Comparison
from cuprofiler.subjects.cost.words import assumptions, cost
from cuprofiler.subjects.cost.words import rows as cost_rows

COST_SHEETS = ("sheet", "lines")
YEARS_TO_A_SHEET = 10
ROWS_TO_A_SHEET = 22
"""Up to this many rows all alternatives stand on one page."""

LINES_ON_THE_SHEET = 12
"""With more lines than this the page for the budget holder leaves them to the tables."""

GUESSES = 3
CHART = 104.0
"""How high the chart stands on the sheet, in points."""

TAKEN = 170.0
"""Points of a page's height that margins, title and foot take."""


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

    taken = TAKEN

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"sheet": self._sheet, "lines": self._lines}

    def compose(self, profile: Profile, codes: tuple[str, ...]) -> tuple[Sheet | Review, ...]:
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

    def _sheet(self, profile: Profile) -> list[Sheet | Review]:
        comparison = calculated(profile)
        return [
            Sheet(
                "cost-sheet",
                self._title(profile, comparison),
                self._subtitle(profile, comparison),
                self._one_page(profile, comparison),
                across=False,
            )
        ]

    def _one_page(self, profile: Profile, comparison: Comparison) -> Figure:
        """Return where it is too high for the page it is drawn wider, and made smaller as a
        whole.
        """
        return self.fitted(partial(self._drawn, profile, comparison), across=False)

    def _drawn(self, profile: Profile, comparison: Comparison, room: float) -> Figure:
        from cuprofiler.paper.figures import text
        from cuprofiler.paper.pdf.figure import measure

        table = cost_rows.side_by_side(comparison)
        internal = cost_rows.internal_rows(profile, comparison)
        apart = cost.differences(comparison)
        # Beside the differences the savings would say the same twice.
        kept = table[: len(apart)] if apart else table
        rows = [(row.label, row.values) for row in (*kept, *internal)]
        apart += ("",) * len(internal) if apart else ()
        figures = [
            text.finding(
                measure, room, cost.finding(profile, comparison), cost.sureness_counts(profile)
            ),
            side_table(comparison, rows, measure, room, 10, apart),
        ]
        if any(alternative.known for alternative in comparison.alternatives):
            figures += [
                text.heading(measure, room, _("Spent so far, year by year")),
                spent_chart(comparison, measure, room, 10, cost.paid_back(comparison), CHART),
            ]
        if len(profile.cost_items) <= LINES_ON_THE_SHEET and comparison.basics.horizon <= 6:
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
        guesses = self._guesses(profile)
        if guesses:
            figures += [
                text.heading(measure, room, _("Guesses that you can put right")),
                text.to_fill_in(measure, room, guesses, _("yours:")),
            ]
        return stacked(*figures, gap=9)

    def _guesses(self, profile: Profile) -> list[tuple[str, str]]:
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
            (
                f"{line.name}?" if not line.source else f"{line.name} ({line.source})?",
                _("we guess {amount}").format(
                    amount=format_money(line.amount, line.currency, whole=line.amount >= SMALL)
                ),
            )
            for line in found[:GUESSES]
            if line.amount is not None
        ]

    # --- The full tables --------------------------------------------------------------------------

    def _lines(self, profile: Profile) -> list[Sheet | Review]:
        comparison = calculated(profile)
        from cuprofiler.paper.figures import text
        from cuprofiler.paper.pdf.figure import measure

        room, high = self.room(), self.most()
        count = comparison.basics.horizon + 1
        found: list[Sheet | Review] = []
        rows = sum(len(alternative.lines) + 1 for alternative in comparison.alternatives)
        together = rows <= ROWS_TO_A_SHEET
        groups = (
            [comparison.alternatives]
            if together
            else [(alternative,) for alternative in comparison.alternatives]
        )
        for alternatives in groups:
            name = profile.product.name if together else alternatives[0].alternative.name
            for start in range(0, count, YEARS_TO_A_SHEET):
                years = range(start, min(start + YEARS_TO_A_SHEET, count))
                table = line_table(comparison, measure, room, 10.5, years, alternatives)
                found.append(
                    Sheet(
                        f"cost-lines-{len(found)}",
                        _("{way}, line by line").format(way=name),
                        self._subtitle(profile, comparison),
                        table,
                    )
                )
        ours = comparison.ours
        if ours is None:
            return found
        if not ours.known:
            return found
        figures = [
            text.heading(measure, room, _("Year by year")),
            stacked_years(ours, measure, room * 0.8, 10.5),
        ]
        moving = swings(ours)
        if moving:
            figures += [
                text.heading(measure, room, _("What moves it most")),
                text.paragraphs(
                    measure, room, [cost.range_words(comparison, *simulate(comparison))], 10
                ),
                tornado(ours, moving, measure, room * 0.8, 10.5),
            ]
        figure = stacked(*figures, gap=12)
        if figure.height > high * 1.4 and moving:
            for part in (stacked(*figures[:2], gap=12), stacked(*figures[2:], gap=12)):
                found.append(self._charts(profile, comparison, len(found), part))
        else:
            found.append(self._charts(profile, comparison, len(found), figure))
        return found

    def _charts(
        self, profile: Profile, comparison: Comparison, number: int, figure: Figure
    ) -> Sheet:
        return Sheet(
            f"cost-lines-{number}",
            _("{way}, how it comes about").format(way=profile.product.name),
            self._subtitle(profile, comparison),
            figure,
        )
