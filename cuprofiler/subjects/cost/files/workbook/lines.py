"""The sheet of lines: every item with what it hangs on, and its cost year by year as formulas."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell

from cuprofiler.domain.codes import CostGroup, Per, Repeats
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.files.workbook.assumptions import AssumptionsSheet
from cuprofiler.subjects.cost.files.workbook.bands import BandsSheet
from cuprofiler.subjects.cost.files.workbook.looks import Looks, height, moment, range_of, year_name
from cuprofiler.subjects.cost.files.workbook.on_paper import set_up
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Comparison, LineCost, is_known
from cuprofiler.subjects.cost.rules.years import due_years, first_rise
from cuprofiler.words import basis_name, cost_group_name, per_name, repeats_name, timing_name

SAID_AGAIN = 2
"""The columns that every page begins with: the way and the line."""

HEAD_HEIGHT = 56
"""In points: four lines, the most that a head takes in its narrow column."""

AFTER_NUMBERS = ("per", "basis")
"""Columns of text that would touch the numbers before them."""

OF_YEAR = 12
"""The width of a year's column, in digits."""


@dataclass(frozen=True)
class _Column:
    """What stands in a column, under which head, how wide (in digits), and what says nothing."""

    code: str
    head: str
    wide: float
    unless: tuple[object, ...] = ()
    """Values that say nothing: the column is folded where no line has another. Without any it
    stands there always."""
    field: str = ""
    """The field of a cost line, where it is not named as the column."""
    is_text: bool = False


def _parts() -> tuple[tuple[_Column, ...], ...]:
    """Return the columns before the years, in parts that stay together on paper."""
    return (
        (
            _Column("way", _("Way"), 16, is_text=True),
            _Column("name", _("Line"), 30, is_text=True),
            _Column("group", _("Sort of cost"), 20, is_text=True),
            _Column("amount", _("Amount"), 12),
            _Column("per", _("The amount is for"), 16, is_text=True),
            _Column("repeats", _("How often"), 14, is_text=True),
            _Column("timing", _("Paid at which end of the year"), 10, is_text=True),
        ),
        (
            _Column("first_year", _("First in year"), 8),
            _Column("last_year", _("Last in year"), 8, (None,)),
            _Column("every", _("Every how many years"), 8, (None, 1)),
            _Column("months", _("Months charged in its first year"), 9, (None, 12)),
        ),
        (
            _Column("rise", _("Rises by, in percent a year"), 9),
            _Column("rises_from", _("First year with a higher price"), 9, (None,)),
        ),
        (
            _Column("least", _("At least this many seats"), 9, (None, 0, 1), "least_seats"),
            _Column("pack", _("Sold in packs of"), 9, (None, 0, 1)),
            _Column("discount", _("Discount, in percent"), 9),
        ),
        (
            _Column("low", _("At best"), 11, (None,)),
            _Column("high", _("At worst"), 11, (None,)),
            _Column("basis", _("How sure"), 11, (None,), is_text=True),
            _Column("source", _("Source"), 30, ("",), is_text=True),
            _Column("noted", _("As of"), 11, (None,)),
        ),
    )


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
        self._parts = _parts()
        columns = [column for part in self._parts for column in part]
        self.columns = {column.code: number for number, column in enumerate(columns)}
        self._said = {column.code for column in columns if self._is_said(column)}
        """Columns in which some line says something; the others are folded."""
        self.first_year_column = len(columns)
        self.total_column = self.first_year_column + self.years
        self.present_column = self.total_column + 1
        self.last_row = 0
        self.rows: dict[str, tuple[int, int]] = {}
        """The first and last row of each alternative."""

    def write(self, product: str) -> None:
        """Write a row for every item; `product` is the name of what is sold."""
        self.sheet.freeze_panes(1, SAID_AGAIN)
        self._write_heads()
        row = 1
        for alternative in self.comparison.alternatives:
            self.rows[alternative.alternative.id] = (row, row + len(alternative.lines) - 1)
            for each in alternative.lines:
                self._write_line(row, alternative, each)
                row += 1
        self.last_row = row - 1
        self.looks.rule(self.sheet, (1, 0), (self.last_row, self.present_column), by=0)
        parts = [
            [column.wide if column.code in self._said else 0 for column in part]
            for part in self._parts
        ]
        years = [OF_YEAR] * (self.years + 2)
        set_up(self.sheet, product, [*parts, years], self.last_row, (1, SAID_AGAIN))

    def _write_heads(self) -> None:
        """Write the heads, and fold the columns in which no line says anything."""
        sheet, looks = self.sheet, self.looks
        sheet.set_row(0, HEAD_HEIGHT)
        folded = False
        for number, column in enumerate(column for part in self._parts for column in part):
            said = column.code in self._said
            outline = {} if said else {"level": 1, "hidden": True}
            if said and folded:
                outline = {"collapsed": True}
            folded = not said
            sheet.set_column(number, number, column.wide, None, outline)
            look = looks.head if column.is_text else looks.number_head
            if column.code in AFTER_NUMBERS:
                look = looks.head_beside
            sheet.write_string(0, number, column.head, look)
        sheet.set_column(
            self.first_year_column, self.present_column, OF_YEAR, None, {"collapsed": folded}
        )
        heads = [*(year_name(year) for year in range(self.years)), _("In all"), _("Worth today")]
        for number, head in enumerate(heads, start=self.first_year_column):
            sheet.write_string(0, number, head, looks.number_head)

    def _is_said(self, column: "_Column") -> bool:
        """Return whether some line says what stands in a column."""
        lines = (each.line for way in self.comparison.alternatives for each in way.lines)
        field = column.field or column.code
        unless = column.unless
        return not unless or any(getattr(line, field) not in unless for line in lines)

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
            look = self.looks.text_beside if code in AFTER_NUMBERS else self.looks.text
            sheet.write_string(*xl_cell_to_rowcol(where[code]), text, look)
        said = (column for part in self._parts for column in part if column.code in self._said)
        wraps = [(texts[column.code], column.wide) for column in said if column.is_text]
        sheet.set_row(row, height(wraps))
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
