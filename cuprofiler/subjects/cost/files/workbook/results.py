"""The sheet of results: totals of every alternative, savings, and year by year."""

from decimal import Decimal
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.files.workbook.lines import LinesSheet
from cuprofiler.subjects.cost.files.workbook.looks import (
    TITLE_HEIGHT,
    Looks,
    cell_of,
    if_known,
    range_of,
    value_beside,
    year_name,
)
from cuprofiler.subjects.cost.files.workbook.on_paper import pixels, set_up
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Comparison

YEARLY = 13
"""The row from which results stand year by year."""

NAMES, NUMBERS = 30, 13
"""Widths of columns, in digits."""

LAST_ROW = 29
"""The last row on the first page of paper."""

CHART_BELOW, LEAST_CHART = 2, 8
"""How many rows below the table the chart begins, and how many it has at least."""

COLUMNS = (("#1F3A68", ""), ("#8A8F98", ""), ("#1F3A68", "wide_upward_diagonal"),
           ("#8A8F98", "wide_downward_diagonal"), ("#1F3A68", "small_grid"))  # fmt: skip
"""Colours and patterns of ways in the chart, which a printer without colours tells apart."""


class ResultsSheet:
    """Writes it from what stands on the sheet of lines."""

    def __init__(self, sheet: Any, looks: Looks, comparison: Comparison, lines: LinesSheet) -> None:
        self.sheet, self.looks, self.comparison = sheet, looks, comparison
        self.lines = lines
        self.years = comparison.basics.horizon + 1
        self.columns = max(len(comparison.alternatives), self.years)
        self.last_row = YEARLY + len(comparison.alternatives)

    def write(self, product: str) -> None:
        """Write a column for every alternative; `product` is the name of what is sold."""
        sheet, comparison = self.sheet, self.comparison
        sheet.set_column(0, 0, NAMES)
        sheet.set_column(1, self.columns, NUMBERS)
        sheet.set_row(0, TITLE_HEIGHT)
        sheet.write_string(0, 0, product, self.looks.title)
        sheet.write_string(1, 0, _("In {currency}").format(currency=comparison.currency))
        sheet.write_string(3, 0, "", self.looks.head)
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
        sheet.write_string(YEARLY, 0, _("Year by year"), self.looks.head)
        for year in range(self.years):
            name = year_name(year)
            sheet.write_string(YEARLY, 1 + year, name, self.looks.number_head)
        for number, alternative in enumerate(comparison.alternatives):
            self._write_of(number, alternative)
        if base is not None:
            sheet.write_string(
                11, 0, _("Savings are held against “{base}”.").format(base=base.alternative.name)
            )
        self._draw_years()
        last = self.last_row + CHART_BELOW + self._chart_rows
        set_up(sheet, product, [[NAMES], *[[NUMBERS]] * self.columns], last)

    @property
    def _chart_rows(self) -> int:
        """How many rows high the chart is: as there is room on the first page, but legible."""
        return max(LEAST_CHART, LAST_ROW - self.last_row - CHART_BELOW)

    def _draw_years(self) -> None:
        """Draw the costs year by year below their table, a column for each way."""
        sheet, first = self.sheet, YEARLY + 1
        last = self.years
        years = range_of(sheet, (YEARLY, 1), (YEARLY, last))
        chart = self.looks.book.add_chart({"type": "column"})
        for number, _way in enumerate(self.comparison.alternatives):
            row = first + number
            colour, pattern = COLUMNS[number % len(COLUMNS)]
            striped = {"pattern": pattern, "fg_color": colour, "bg_color": "#FFFFFF"}
            chart.add_series(
                {
                    "name": f"={cell_of(sheet, row, 0)}",
                    "categories": f"={years}",
                    "values": f"={range_of(sheet, (row, 1), (row, last))}",
                    **({"pattern": striped} if pattern else {"fill": {"color": colour}}),
                    "border": {"color": colour, "width": 0.75},
                    "gap": 60,
                }
            )
        title = _("Year by year, in {currency}").format(currency=self.looks.currency)
        if not all(each.known for each in self.comparison.alternatives):
            # A way without a bar would look like a cheap one.
            title += " – " + _("no bars where a line is not known yet")
        font = {"size": 11, "bold": True}
        chart.set_title({"name": title, "name_font": font, "overlay": False})
        chart.set_legend({"position": "bottom"})
        light = {"visible": True, "line": {"color": "#D9D9D9", "width": 0.75}}
        chart.set_y_axis({"num_format": "#,##0", "major_gridlines": light, "line": {"none": True}})
        chart.set_x_axis({"label_position": "low"})
        wide = pixels(NAMES) + pixels(NUMBERS) * min(self.columns, 6)
        chart.set_size({"width": wide, "height": 20 * self._chart_rows})
        words = _("What every way costs, year by year: the figures of the table above.")
        sheet.insert_chart(self.last_row + CHART_BELOW, 0, chart, {"description": words})

    def _write_of(self, number: int, alternative: AlternativeCost) -> None:
        """Write the column of an alternative, and its row year by year."""
        sheet, comparison, base, lines = (
            self.sheet,
            self.comparison,
            self.comparison.base,
            self.lines,
        )
        column, at = 1 + number, YEARLY + 1 + number
        sheet.write_string(3, column, alternative.alternative.name, self.looks.number_head)
        sheet.write_string(at, 0, alternative.alternative.name)
        unknown = lines.unknown(alternative)
        for year in range(self.years):
            formula = self._known_sum(alternative, lines.first_year_column + year)
            value = value_beside(None if alternative.by_year is None else alternative.by_year[year])
            sheet.write_formula(at, 1 + year, formula, self.looks.money, value)
        cell = {row: xl_rowcol_to_cell(row, column) for row in range(4, 11)}
        pair = f"{xl_rowcol_to_cell(at, 1)}:{xl_rowcol_to_cell(at, min(2, self.years))}"
        formulas: dict[int, tuple[str, Decimal | None]] = {
            4: (if_known(unknown, f"SUM({pair})"), alternative.first_year),
            5: (self._known_sum(alternative, lines.total_column), alternative.total),
            6: (self._known_sum(alternative, lines.present_column), alternative.present),
            7: (if_known(unknown, lines.assumptions.evened(cell[6])), alternative.per_year),
        }
        if comparison.basics.mean_seats:
            seats = lines.assumptions.all_seats()
            evened = if_known(unknown, f"{cell[7]}/AVERAGE({seats})/12")
            formulas[8] = (evened, alternative.per_seat_month)
        if base is not None and alternative is not base:
            base_column = 1 + comparison.alternatives.index(base)
            saving = comparison.saving(alternative)
            both = f"{unknown}+{lines.unknown(base)}"
            for row, name in ((9, "total"), (10, "present")):
                other = xl_rowcol_to_cell(row - 4, base_column)
                less = f"{other}-{xl_rowcol_to_cell(row - 4, column)}"
                saved = None if saving is None else getattr(saving, name)
                formulas[row] = (if_known(both, less), saved)
        for row, (formula, value_of) in formulas.items():
            sheet.write_formula(row, column, formula, self.looks.total, value_beside(value_of))

    def _known_sum(self, alternative: AlternativeCost, column: int) -> str:
        return if_known(self.lines.unknown(alternative), self.lines.sum(alternative, column))
