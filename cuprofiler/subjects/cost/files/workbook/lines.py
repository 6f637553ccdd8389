"""The sheet of lines: every item with what it hangs on, and its cost year by year as formulas."""

from decimal import Decimal
from typing import Any

from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell

from cuprofiler.domain.codes import CostGroup, Per, Repeats
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.files.workbook.assumptions import AssumptionsSheet
from cuprofiler.subjects.cost.files.workbook.bands import BandsSheet
from cuprofiler.subjects.cost.files.workbook.looks import Looks, moment, range_of, year_name
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Comparison, LineCost, is_known
from cuprofiler.subjects.cost.rules.years import due_years, first_rise
from cuprofiler.words import basis_name, cost_group_name, per_name, repeats_name, timing_name


class LinesSheet:
    """Writes it, and knows where on it everything stands."""

    def __init__(
        self,
        sheet: Any,
        looks: Looks,
        comparison: Comparison,
        assumptions: AssumptionsSheet,
        bands: BandsSheet,
    ) -> None:
        self.sheet, self.looks, self.comparison = sheet, looks, comparison
        self.assumptions, self.bands = assumptions, bands
        self.years = comparison.basics.horizon + 1
        self.columns: dict[str, int] = {}
        self.rows: dict[str, tuple[int, int]] = {}
        """The first and last row of each alternative."""

    def write(self) -> None:
        """Write a row for every item."""
        sheet = self.sheet
        heads = (
            ("way", _("Way"), 22),
            ("name", _("Line"), 34),
            ("group", _("Sort of cost"), 24),
            ("amount", _("Amount"), 12),
            ("per", _("The amount is for"), 16),
            ("repeats", _("How often"), 14),
            ("timing", _("Paid at which end of the year"), 10),
            ("first_year", _("First in year"), 8),
            ("last_year", _("Last in year"), 8),
            ("every", _("Every how many years"), 8),
            ("months", _("Months charged in its first year"), 9),
            ("rise", _("Rises by, in percent a year"), 9),
            ("rises_from", _("First year with a higher price"), 9),
            ("least", _("At least this many seats"), 9),
            ("pack", _("Sold in packs of"), 9),
            ("discount", _("Discount, in percent"), 9),
            ("low", _("At best"), 11),
            ("high", _("At worst"), 11),
            ("basis", _("How sure"), 11),
            ("source", _("Source"), 30),
            ("noted", _("As of"), 11),
        )
        self.columns = {code: number for number, (code, _words, _wide) in enumerate(heads)}
        first = len(heads)
        sheet.freeze_panes(1, 2)
        for number, (_code, words, wide) in enumerate(heads):
            sheet.set_column(number, number, wide)
            sheet.write_string(0, number, words, self.looks.head)
        self.first_year_column = first
        for year in range(self.years):
            name = year_name(year)
            sheet.write_string(0, first + year, name, self.looks.head)
        self.total_column = first + self.years
        self.present_column = self.total_column + 1
        sheet.set_column(first, self.present_column, 13)
        sheet.write_string(0, self.total_column, _("In all"), self.looks.head)
        sheet.write_string(0, self.present_column, _("Worth today"), self.looks.head)
        row = 1
        for alternative in self.comparison.alternatives:
            self.rows[alternative.alternative.id] = (row, row + len(alternative.lines) - 1)
            for each in alternative.lines:
                self._write_line(row, alternative, each)
                row += 1
        self.last_row = row - 1

    def _write_line(self, row: int, alternative: AlternativeCost, each: LineCost) -> None:
        sheet, line = self.sheet, each.line
        where = {code: xl_rowcol_to_cell(row, column) for code, column in self.columns.items()}
        texts = {
            "way": alternative.alternative.name,
            "name": line.name,
            "group": cost_group_name(line.group),
            "per": per_name(line.per),
            "repeats": repeats_name(line.repeats),
            "timing": timing_name(line.timing),
            "basis": basis_name(line.basis) if line.basis else "",
            "source": line.source,
        }
        for code, text in texts.items():
            sheet.write_string(*xl_cell_to_rowcol(where[code]), text)
        self._write_inputs(line, where)
        if line.noted is not None:
            sheet.write_datetime(
                *xl_cell_to_rowcol(where["noted"]), moment(line.noted), self.looks.date
            )
        unit = self._unit(each, where)
        known, due = is_known(line), due_years(line, self.years - 1)
        for year in range(self.years):
            formula = self._of_year(each, where, unit, year)
            value = float(each.by_year[year]) if known or year not in due else ""
            sheet.write_formula(
                row, self.first_year_column + year, f"={formula}", self.looks.money, value
            )
        first = xl_rowcol_to_cell(row, self.first_year_column)
        last = xl_rowcol_to_cell(row, self.first_year_column + self.years - 1)
        sheet.write_formula(
            row, self.total_column, f"=SUM({first}:{last})", self.looks.total, float(each.total)
        )
        sheet.write_formula(
            row,
            self.present_column,
            f"=SUMPRODUCT({first}:{last},{self.assumptions.factors(line.timing)})",
            self.looks.total,
            float(each.present),
        )

    def _write_inputs(self, line: CostItem, where: dict[str, str]) -> None:
        """What may be changed, shaded; what has no effect in this line is plain, or left out."""
        sheet = self.sheet
        once, seats = line.repeats is Repeats.ONCE, line.per is not Per.CUSTOMER or line.tiers
        rising = not line.indices and not (once and line.first_year == 0)
        amounts = {"amount": (line.amount, True), "low": (line.low, False)}
        amounts["high"] = (line.high, False)
        for code, (amount, used) in amounts.items():
            if line.tiers and code == "amount":
                continue
            at = xl_cell_to_rowcol(where[code])
            shade = self.looks.input if used else self.looks.money
            if amount is not None:
                sheet.write_number(*at, float(amount), shade)
            elif used:
                sheet.write_blank(*at, None, shade)
        numbers = {
            "first_year": (line.first_year, True),
            "last_year": (line.last_year, not once),
            "every": (line.every, line.repeats is Repeats.EVERY),
            "months": (line.months, not once),
            "rises_from": (first_rise(line), rising and bool(line.rise)),
            "least": (line.least_seats, bool(seats)),
            "pack": (line.pack, bool(seats)),
        }
        for code, (number, used) in numbers.items():
            at = xl_cell_to_rowcol(where[code])
            if not used:
                continue
            if number is None:
                sheet.write_blank(*at, None, self.looks.number)
            else:
                sheet.write_number(*at, number, self.looks.number)
        for code, percent, used in (("rise", line.rise, rising), ("discount", line.discount, True)):
            if used:
                at = xl_cell_to_rowcol(where[code])
                sheet.write_number(*at, float(percent / 100), self.looks.share)

    def _of_year(self, each: LineCost, where: dict[str, str], unit: str, year: int) -> str:
        """Return the cost of a year: whether due, times price, seats, rise, discount, months."""
        line = each.line
        first, last, every = (_fixed(where[c]) for c in ("first_year", "last_year", "every"))
        if line.repeats is Repeats.ONCE:
            due = f"({first}={year})"
        else:
            due = f'({first}<={year})*OR({last}="",{last}>={year})'
            if line.repeats is Repeats.EVERY:
                due += f"*(MOD({year}-{first},{every})=0)"
        charge = unit.replace("SEATS", self._billed(where, year))
        sign = "-" if line.group is CostGroup.RESIDUAL else ""
        # A line that has not risen so far may be given a rise: then it begins when it would.
        rises = _fixed(where["rises_from"]) if line.rise else str(first_rise(line))
        growth = f"(1+{_fixed(where['rise'])})^MAX(0,{year}-{rises}+1)"
        if line.indices:
            index = line.indices[min(year, len(line.indices)) - 1] if year else Decimal(1)
            growth = f"{index:f}"
        months = ""
        if line.repeats is not Repeats.ONCE:
            months = f"*IF({first}={year},{_fixed(where['months'])}/12,1)"
        cost = f"{sign}{charge}*(1-{_fixed(where['discount'])})*{growth}{months}"
        if not line.tiers:
            cost = f'IF({_fixed(where["amount"])}="","",{cost})'
        return f"IF({due},{cost},0)"

    def _billed(self, where: dict[str, str], year: int) -> str:
        """Return seats that are paid for in a year."""
        wanted = f"MAX({self.assumptions.seats(year)},{_fixed(where['least'])})"
        return f"CEILING({wanted},{_fixed(where['pack'])})"

    def _unit(self, each: LineCost, where: dict[str, str]) -> str:
        """Return the price of a year's seats, with SEATS for their number."""
        line = each.line
        twelve = "*12" if line.per is Per.SEAT_MONTH else ""
        if line.tiers:
            return self.bands.formula(line) + twelve
        if line.per is Per.CUSTOMER:
            return _fixed(where["amount"])
        return f"SEATS*{_fixed(where['amount'])}{twelve}"

    def unknown(self, alternative: AlternativeCost) -> str:
        """Return how many years of an alternative are due and have no amount: their cells are
        empty.
        """
        first, last = self.rows[alternative.alternative.id]
        cells = range_of(self.sheet, (first, self.first_year_column), (last, self.total_column - 1))
        return f'COUNTIF({cells},"")'

    def sum(self, alternative: AlternativeCost, column: int) -> str:
        """Return the sum of an alternative's lines in a column."""
        first, last = self.rows[alternative.alternative.id]
        return f"SUM({range_of(self.sheet, (first, column), (last, column))})"


def _fixed(cell: str) -> str:
    """Return a cell whose column stays when a formula is copied to the right."""
    return f"${cell}"
