"""The sheet of assumptions: rates, seats year by year, and what a later year is worth today."""

from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from cuprofiler.domain.codes import Prices, Timing
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.files.workbook.looks import (
    TITLE_HEIGHT,
    Looks,
    cell_of,
    moment,
    range_of,
)
from cuprofiler.subjects.cost.files.workbook.on_paper import set_up
from cuprofiler.subjects.cost.rules.results import Comparison
from cuprofiler.words import prices_name, timing_name

RATE = (9, 1)
"""Row and column of the rate that suits the amounts."""

YEARS = (5, 1)
SEATS = 12
"""The row of the seats; the first year stands in column 2."""

FACTORS = 15
LAST = 18

NAMES, NUMBERS = 32, 11
"""Widths of columns, in digits."""


class AssumptionsSheet:
    """Writes it, and knows where on it everything stands."""

    def __init__(self, sheet: Any, looks: Looks, comparison: Comparison) -> None:
        self.sheet, self.looks, self.comparison = sheet, looks, comparison
        self.years = comparison.basics.horizon + 1

    def write(self, product: str) -> None:
        """Write what all lines hang on; `product` is the name of what is sold."""
        sheet, basics, frame = self.sheet, self.comparison.basics, self.comparison.basics.frame
        sheet.set_column(0, 0, NAMES)
        sheet.set_column(1, self.years, NUMBERS)
        sheet.set_row(0, TITLE_HEIGHT)
        sheet.write_string(0, 0, _("Assumptions"), self.looks.title)
        sheet.write_string(1, 0, _("Shaded cells are for you to change; all else follows."))
        sheet.write_string(
            2,
            0,
            _(
                "On the sheet of lines, columns that nobody filled in are folded away: the + above "
                "opens them."
            ),
        )
        sheet.write_string(3, 0, _("Currency"))
        sheet.write_string(3, 1, self.comparison.currency, self.looks.right)
        sheet.write_string(4, 0, _("Base date"))
        if frame.base_date is not None:
            sheet.write_datetime(4, 1, moment(frame.base_date), self.looks.date)
        sheet.write_string(5, 0, _("Years"))
        sheet.write_number(5, 1, basics.horizon)
        sheet.write_string(6, 0, _("Yearly rate, in percent"))
        sheet.write_number(6, 1, float(frame.rate / 100), self.looks.share)
        sheet.write_string(6, 2, prices_name(frame.rate_for), self.looks.beside)
        sheet.write_string(7, 0, _("Inflation, in percent a year"))
        turned = basics.prices is not frame.rate_for
        if frame.inflation is not None:
            shade = self.looks.share if turned else self.looks.plain_share
            sheet.write_number(7, 1, float(frame.inflation / 100), shade)
        sheet.write_string(8, 0, _("Amounts"))
        sheet.write_string(8, 1, prices_name(basics.prices))
        sheet.write_string(9, 0, _("The rate that suits the amounts"))
        formula = "=B7"
        if turned:
            real = basics.prices is Prices.CONSTANT
            formula = "=(1+B7)/(1+B8)-1" if real else "=(1+B7)*(1+B8)-1"
        sheet.write_formula(9, 1, formula, self.looks.rate, float(basics.rate))
        sheet.write_string(11, 0, _("Year"), self.looks.head)
        sheet.write_string(12, 0, _("Seats, year by year"))
        for year in range(self.years):
            sheet.write_number(11, 1 + year, year, self.looks.number_head)
            seats = basics.seats[year] if basics.seats else 0
            if year and basics.seats:
                sheet.write_number(12, 1 + year, seats, self.looks.number)
            elif basics.seats:
                # Before going live the seats of the first year are got ready.
                sheet.write_formula(12, 1, "=C13", None, seats)
        offsets = {Timing.START: "-1", Timing.MIDDLE: "-0.5", Timing.END: ""}
        sheet.write_string(14, 0, _("What 1 of a year is worth at the base date"), self.looks.bold)
        for number, timing in enumerate(offsets):
            row = 15 + number
            sheet.write_string(row, 0, timing_name(timing))
            for year in range(self.years):
                at = xl_rowcol_to_cell(11, 1 + year)
                formula = f"=1/(1+$B$10)^({at}{offsets[timing]})" if year else "=1"
                value = float(basics.factors[timing][year])
                sheet.write_formula(row, 1 + year, formula, self.looks.factor, value)
        set_up(sheet, product, [[NAMES], *[[NUMBERS]] * self.years], LAST)

    def seats(self, year: int) -> str:
        """Return the cell of a year's seats."""
        return cell_of(self.sheet, SEATS, 1 + year)

    def all_seats(self) -> str:
        """Return the cells of the seats of all years but the start."""
        return range_of(self.sheet, (SEATS, 2), (SEATS, self.years))

    def factors(self, timing: Timing) -> str:
        """Return the cells of what a year is worth today, paid at one end of it."""
        row = FACTORS + list(Timing).index(timing)
        return range_of(self.sheet, (row, 1), (row, self.years))

    def evened(self, present: str) -> str:
        """Return the formula for the same amount every year that is worth a cell today."""
        rate, years = (cell_of(self.sheet, *at) for at in (RATE, YEARS))
        return f"IF({rate}=0,{present}/{years},{present}*{rate}/(1-(1+{rate})^-{years}))"
