"""Lifetime cost as a workbook whose formulas live: change an amount, and the total follows.

Four sheets: results, lines, assumptions, bands. Every figure that follows from another is a
formula; the value beside it is what the program calculated, for viewers that do not calculate.
What is shaded may be changed, and each such cell changes a result; whatever has no effect in its
line is not shaded. A line without an amount makes the sums of its way unknown until it has one.
"""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell

from cuprofiler.core.money import places
from cuprofiler.domain.codes import CostGroup, Per, Prices, Repeats, TierMode, Timing
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import default_paper
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Comparison, LineCost, is_known
from cuprofiler.subjects.cost.rules.years import due_years, first_rise
from cuprofiler.words import (
    basis_name,
    cost_group_name,
    per_name,
    prices_name,
    repeats_name,
    tier_mode_name,
    timing_name,
)

_PAPERS = {"a4": 9, "letter": 1}
"""Paper sizes by the numbers that spreadsheets give them."""

ENDLESS = 10**9
"""The bound of a band without end, in seats."""

MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same figures give the same bytes."""


def write_book(profile: Profile, comparison: Comparison, path: Path) -> None:
    """Write the workbook; raises OSError if it can't be."""
    with Workbook(str(path), {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        book.set_properties({"title": profile.product.name, "created": MADE.replace(tzinfo=None)})
        book.set_calc_mode("auto")
        _Book(book, profile, comparison).write()


YEARLY = 13
"""The row of the results from which they stand year by year."""


class _Book:
    """The sheets, and where on them everything stands."""

    def __init__(self, book: Workbook, profile: Profile, comparison: Comparison) -> None:
        self.book, self.profile, self.comparison = book, profile, comparison
        self.years = comparison.basics.horizon + 1
        digits = places(comparison.currency)
        money = "#,##0" + ("." + "0" * digits if digits else "")
        self.head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self.bold = book.add_format({"bold": True})
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.money = book.add_format({"num_format": money})
        self.total = book.add_format({"num_format": money, "bold": True})
        self.input = book.add_format({"num_format": money, "bg_color": "#FFF8DC"})
        self.number = book.add_format({"bg_color": "#FFF8DC"})
        self.share = book.add_format({"num_format": "0.00##%", "bg_color": "#FFF8DC"})
        self.rate = book.add_format({"num_format": "0.0000%"})
        self.factor = book.add_format({"num_format": "0.000000"})
        self.date = book.add_format({"num_format": "yyyy-mm-dd"})
        self.plain = book.add_format({"num_format": money})
        self.plain_share = book.add_format({"num_format": "0.00##%"})
        self.results = book.add_worksheet(_("Results"))
        self.lines = book.add_worksheet(_("Lines"))
        self.basics = book.add_worksheet(_("Assumptions"))
        self.bands = book.add_worksheet(_("Bands"))
        self._band_row = 1
        self.columns: dict[str, int] = {}

    def write(self) -> None:
        self._write_basics()
        self._write_lines()
        self._write_results()
        if self._band_row == 1:
            self.bands.hide()
        self._set_up_print()

    def _set_up_print(self) -> None:
        """Across the page, as wide as one, with titles repeated; names for the main figures."""
        ends = {
            self.results: (self._results_end, max(len(self.comparison.alternatives), self.years)),
            self.lines: (self.last_row, self.present_column),
            self.basics: (18, self.years),
            self.bands: (max(self._band_row - 1, 1), 4),
        }
        for sheet, (row, column) in ends.items():
            sheet.set_landscape()
            sheet.set_paper(_PAPERS[default_paper()])
            sheet.fit_to_pages(1, 0)
            sheet.print_area(0, 0, row, column)
            sheet.set_footer("&L&F&R&P / &N")
        self.lines.repeat_rows(0)
        self.lines.repeat_columns(0, 1)
        self.bands.repeat_rows(0)
        for name, sheet, first, last in (
            ("Yearly_rate", self.basics, (6, 1), (6, 1)),
            ("Years", self.basics, (5, 1), (5, 1)),
            ("Seats", self.basics, (12, 2), (12, self.years)),
            ("Amounts", self.lines, (1, self.columns["amount"]),
             (self.last_row, self.columns["amount"])),
            ("Totals", self.results, (5, 1), (5, len(self.comparison.alternatives))),
            ("Worth_today", self.results, (6, 1), (6, len(self.comparison.alternatives))),
        ):  # fmt: skip
            cells = [xl_rowcol_to_cell(*at, True, True) for at in (first, last)]
            where = cells[0] if first == last else ":".join(cells)
            self.book.define_name(name, f"={_quoted(sheet)}{where}")

    # --- Assumptions --------------------------------------------------------------------------

    def _write_basics(self) -> None:
        sheet, basics, frame = self.basics, self.comparison.basics, self.comparison.basics.frame
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, self.years + 1, 13)
        sheet.write_string(0, 0, _("Assumptions"), self.title)
        sheet.write_string(1, 0, _("Shaded cells are for you to change; all else follows."))
        sheet.write_string(3, 0, _("Currency"))
        sheet.write_string(3, 1, self.comparison.currency)
        sheet.write_string(4, 0, _("Base date"))
        if frame.base_date is not None:
            sheet.write_datetime(4, 1, _moment(frame.base_date), self.date)
        sheet.write_string(5, 0, _("Years"))
        sheet.write_number(5, 1, basics.horizon)
        sheet.write_string(6, 0, _("Yearly rate, in percent"))
        sheet.write_number(6, 1, float(frame.rate / 100), self.share)
        sheet.write_string(6, 2, prices_name(frame.rate_for))
        sheet.write_string(7, 0, _("Inflation, in percent a year"))
        turned = basics.prices is not frame.rate_for
        if frame.inflation is not None:
            shade = self.share if turned else self.plain_share
            sheet.write_number(7, 1, float(frame.inflation / 100), shade)
        sheet.write_string(8, 0, _("Amounts"))
        sheet.write_string(8, 1, prices_name(basics.prices))
        sheet.write_string(9, 0, _("The rate that suits the amounts"))
        formula = "=B7"
        if turned:
            real = basics.prices is Prices.CONSTANT
            formula = "=(1+B7)/(1+B8)-1" if real else "=(1+B7)*(1+B8)-1"
        sheet.write_formula(9, 1, formula, self.rate, float(basics.rate))
        sheet.write_string(11, 0, _("Year"), self.head)
        sheet.write_string(12, 0, _("Seats, year by year"))
        for year in range(self.years):
            sheet.write_number(11, 1 + year, year, self.head)
            seats = basics.seats[year] if basics.seats else 0
            if year and basics.seats:
                sheet.write_number(12, 1 + year, seats, self.number)
            elif basics.seats:
                # Before going live the seats of the first year are got ready.
                sheet.write_formula(12, 1, "=C13", None, seats)
        offsets = {Timing.START: "-1", Timing.MIDDLE: "-0.5", Timing.END: ""}
        sheet.write_string(14, 0, _("What 1 of a year is worth at the base date"), self.bold)
        for number, timing in enumerate(offsets):
            row = 15 + number
            sheet.write_string(row, 0, timing_name(timing))
            for year in range(self.years):
                at = xl_rowcol_to_cell(11, 1 + year)
                formula = f"=1/(1+$B$10)^({at}{offsets[timing]})" if year else "=1"
                value = float(basics.factors[timing][year])
                sheet.write_formula(row, 1 + year, formula, self.factor, value)

    def _seats(self, year: int) -> str:
        return self._other(self.basics, 12, 1 + year)

    def _factors(self, timing: Timing) -> str:
        row = 15 + list(Timing).index(timing)
        first, last = (xl_rowcol_to_cell(row, c, True, True) for c in (1, self.years))
        return f"{_quoted(self.basics)}{first}:{last}"

    @staticmethod
    def _other(sheet: Any, row: int, column: int) -> str:
        return f"{_quoted(sheet)}{xl_rowcol_to_cell(row, column, True, True)}"

    # --- Lines --------------------------------------------------------------------------------

    def _write_lines(self) -> None:
        sheet = self.lines
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
            sheet.write_string(0, number, words, self.head)
        self.first_year_column = first
        for year in range(self.years):
            name = _("Start") if year == 0 else _("Year {number}").format(number=year)
            sheet.write_string(0, first + year, name, self.head)
        self.total_column = first + self.years
        self.present_column = self.total_column + 1
        sheet.set_column(first, self.present_column, 13)
        sheet.write_string(0, self.total_column, _("In all"), self.head)
        sheet.write_string(0, self.present_column, _("Worth today"), self.head)
        row = 1
        for alternative in self.comparison.alternatives:
            for each in alternative.lines:
                self._write_line(row, alternative, each)
                row += 1
        self.last_row = row - 1

    def _write_line(self, row: int, alternative: AlternativeCost, each: LineCost) -> None:
        sheet, line = self.lines, each.line
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
            sheet.write_datetime(*xl_cell_to_rowcol(where["noted"]), _moment(line.noted), self.date)
        unit = self._unit(each, where)
        known, due = is_known(line), due_years(line, self.years - 1)
        for year in range(self.years):
            formula = self._of_year(each, where, unit, year)
            value = float(each.by_year[year]) if known or year not in due else ""
            sheet.write_formula(
                row, self.first_year_column + year, f"={formula}", self.money, value
            )
        first = xl_rowcol_to_cell(row, self.first_year_column)
        last = xl_rowcol_to_cell(row, self.first_year_column + self.years - 1)
        sheet.write_formula(
            row, self.total_column, f"=SUM({first}:{last})", self.total, float(each.total)
        )
        sheet.write_formula(
            row,
            self.present_column,
            f"=SUMPRODUCT({first}:{last},{self._factors(line.timing)})",
            self.total,
            float(each.present),
        )

    def _write_inputs(self, line: CostItem, where: dict[str, str]) -> None:
        """What may be changed, shaded; what has no effect in this line is plain, or left out."""
        sheet = self.lines
        once, seats = line.repeats is Repeats.ONCE, line.per is not Per.CUSTOMER or line.tiers
        rising = not line.indices and not (once and line.first_year == 0)
        amounts = {"amount": (line.amount, True), "low": (line.low, False)}
        amounts["high"] = (line.high, False)
        for code, (amount, used) in amounts.items():
            if line.tiers and code == "amount":
                continue
            at = xl_cell_to_rowcol(where[code])
            shade = self.input if used else self.plain
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
                sheet.write_blank(*at, None, self.number)
            else:
                sheet.write_number(*at, number, self.number)
        for code, percent, used in (("rise", line.rise, rising), ("discount", line.discount, True)):
            if used:
                at = xl_cell_to_rowcol(where[code])
                sheet.write_number(*at, float(percent / 100), self.share)

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
        wanted = f"MAX({self._seats(year)},{_fixed(where['least'])})"
        return f"CEILING({wanted},{_fixed(where['pack'])})"

    def _unit(self, each: LineCost, where: dict[str, str]) -> str:
        """Return the price of a year's seats, with SEATS for their number."""
        line = each.line
        twelve = "*12" if line.per is Per.SEAT_MONTH else ""
        if line.tiers:
            return self._bands(each) + twelve
        if line.per is Per.CUSTOMER:
            return _fixed(where["amount"])
        return f"SEATS*{_fixed(where['amount'])}{twelve}"

    def _bands(self, each: LineCost) -> str:
        """Return the bands on their own sheet, and the formula that reads them."""
        sheet, line = self.bands, each.line
        if self._band_row == 1:
            for column, words in enumerate((_("Line"), _("Above"), _("Up to"), _("Price"), "")):
                sheet.write_string(0, column, words, self.head)
            sheet.set_column(0, 0, 34)
        start, below = self._band_row, 0
        for tier in line.tiers:
            row = self._band_row
            sheet.write_string(row, 0, line.name)
            if row == start:
                sheet.write_number(row, 1, 0)
            else:
                sheet.write_formula(row, 1, "=" + xl_rowcol_to_cell(row - 1, 2), None, below)
            below = ENDLESS if tier.up_to is None else tier.up_to
            # The bound of the last one stands for no bound at all.
            sheet.write_number(row, 2, below, None if tier.up_to is None else self.number)
            sheet.write_number(row, 3, float(tier.price), self.input)
            sheet.write_string(row, 4, tier_mode_name(line.tier_mode))
            self._band_row += 1
        end = self._band_row - 1
        above, up_to, price = (
            f"{_quoted(sheet)}{xl_rowcol_to_cell(start, c, True, True)}:"
            f"{xl_rowcol_to_cell(end, c, True, True)}"
            for c in (1, 2, 3)
        )
        if line.tier_mode is TierMode.VOLUME:
            return f"SEATS*SUMPRODUCT((SEATS>{above})*(SEATS<={up_to})*{price})"
        inside = f"((SEATS<{up_to})*SEATS+(SEATS>={up_to})*{up_to}-{above})"
        return f"SUMPRODUCT((SEATS>{above})*{inside}*{price})"

    # --- Results ------------------------------------------------------------------------------

    def _write_results(self) -> None:
        sheet, comparison = self.results, self.comparison
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, max(len(comparison.alternatives), self.years + 1), 16)
        sheet.write_string(0, 0, self.profile.product.name, self.title)
        sheet.write_string(1, 0, _("In {currency}").format(currency=comparison.currency))
        sheet.write_string(3, 0, "", self.head)
        rows = (
            _("Start and first year"),
            _("In all"),
            _("Worth today"),
            _("The same every year"),
            _("Per seat and month, evened out"),
            _("Saved in all"),
            _("Saved, worth today"),
        )
        for number, words in enumerate(rows):
            sheet.write_string(4 + number, 0, words)
        base = comparison.base
        sheet.write_string(YEARLY, 0, _("Year by year"), self.head)
        for year in range(self.years):
            name = _("Start") if year == 0 else _("Year {number}").format(number=year)
            sheet.write_string(YEARLY, 1 + year, name, self.head)
        ranges: dict[str, tuple[int, int]] = {}
        row = 1
        for alternative in comparison.alternatives:
            ranges[alternative.alternative.id] = (row, row + len(alternative.lines) - 1)
            row += len(alternative.lines)
        for number, alternative in enumerate(comparison.alternatives):
            self._write_results_of(number, alternative, ranges)
        self._results_end = YEARLY + len(comparison.alternatives)
        if base is not None:
            sheet.write_string(
                11, 0, _("Savings are held against “{base}”.").format(base=base.alternative.name)
            )

    def _write_results_of(
        self, number: int, alternative: AlternativeCost, ranges: dict[str, tuple[int, int]]
    ) -> None:
        """Write the column of an alternative, and its row year by year.

        `ranges` are the first and last row of each alternative on the sheet of lines.
        """
        sheet, comparison, base = self.results, self.comparison, self.comparison.base
        column, at = 1 + number, YEARLY + 1 + number
        sheet.write_string(3, column, alternative.alternative.name, self.head)
        sheet.write_string(at, 0, alternative.alternative.name)
        rows_of = ranges[alternative.alternative.id]
        for year in range(self.years):
            formula = self._known_sum(rows_of, self.first_year_column + year)
            value = _value(None if alternative.by_year is None else alternative.by_year[year])
            sheet.write_formula(at, 1 + year, formula, self.money, value)
        cell = {row: xl_rowcol_to_cell(row, column) for row in range(4, 11)}
        pair = f"{xl_rowcol_to_cell(at, 1)}:{xl_rowcol_to_cell(at, min(2, self.years))}"
        unknown = self._unknown(rows_of)
        formulas: dict[int, tuple[str, Decimal | None]] = {
            4: (_if_known(unknown, f"SUM({pair})"), alternative.first_year),
            5: (self._known_sum(rows_of, self.total_column), alternative.total),
            6: (self._known_sum(rows_of, self.present_column), alternative.present),
            7: (_if_known(unknown, self._evened(cell[6])), alternative.per_year),
        }
        if comparison.basics.mean_seats:
            seats = (
                f"{_quoted(self.basics)}{xl_rowcol_to_cell(12, 2, True, True)}:"
                f"{xl_rowcol_to_cell(12, self.years, True, True)}"
            )
            evened = _if_known(unknown, f"{cell[7]}/AVERAGE({seats})/12")
            formulas[8] = (evened, alternative.per_seat_month)
        if base is not None and alternative is not base:
            base_column = 1 + comparison.alternatives.index(base)
            saving = comparison.saving(alternative)
            both = f"{unknown}+{self._unknown(ranges[base.alternative.id])}"
            for row, name in ((9, "total"), (10, "present")):
                other = xl_rowcol_to_cell(row - 4, base_column)
                less = f"{other}-{xl_rowcol_to_cell(row - 4, column)}"
                saved = None if saving is None else getattr(saving, name)
                formulas[row] = (_if_known(both, less), saved)
        for row, (formula, value_of) in formulas.items():
            sheet.write_formula(row, column, formula, self.total, _value(value_of))

    def _evened(self, present: str) -> str:
        rate = f"{_quoted(self.basics)}$B$10"
        years = f"{_quoted(self.basics)}$B$6"
        return f"IF({rate}=0,{present}/{years},{present}*{rate}/(1-(1+{rate})^-{years}))"

    def _unknown(self, rows: tuple[int, int]) -> str:
        """Return how many years of an alternative are due and have no amount: their cells are
        empty.
        """
        first = xl_rowcol_to_cell(rows[0], self.first_year_column, True, True)
        last = xl_rowcol_to_cell(rows[1], self.total_column - 1, True, True)
        return f'COUNTIF({_quoted(self.lines)}{first}:{last},"")'

    def _known_sum(self, rows: tuple[int, int], column: int) -> str:
        return _if_known(self._unknown(rows), self._sum(rows, column))

    def _sum(self, rows: tuple[int, int], column: int) -> str:
        first = xl_rowcol_to_cell(rows[0], column, True, True)
        last = xl_rowcol_to_cell(rows[1], column, True, True)
        return f"SUM({_quoted(self.lines)}{first}:{last})"


def _if_known(unknown: str, formula: str) -> str:
    """Return a formula for a figure, which has no value as long as a line of it is unknown."""
    said = _("not known yet").replace('"', '""')
    return f'=IF({unknown}>0,"{said}",{formula})'


def _value(amount: Decimal | None) -> float | str:
    """Return what stands beside a formula for those who do not calculate."""
    return _("not known yet") if amount is None else float(amount)


def _quoted(sheet: Any) -> str:
    return "'{}'!".format(sheet.get_name().replace("'", "''"))


def _fixed(cell: str) -> str:
    """Return a cell whose column stays when a formula is copied to the right."""
    return f"${cell}"


def _moment(day: Any) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a spreadsheet knows no zones
