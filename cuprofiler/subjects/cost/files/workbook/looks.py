"""What the sheets of a workbook have in common: formats, cells, and what is not known."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from math import ceil
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from cuprofiler.core.money import places
from cuprofiler.i18n import gettext as _

SHADE = "#FFF8DC"
"""Of what may be changed."""

ENDLESS = 10**9
"""The bound of a band without end, in seats."""


TITLE_HEIGHT, ROW_HEIGHT = 22, 13.5
"""In points."""


class Looks:
    """The formats of one workbook; amounts have the places of its currency."""

    def __init__(self, book: Workbook, currency: str) -> None:
        digits = places(currency)
        money = "#,##0" + ("." + "0" * digits if digits else "")
        self.book, self.currency = book, currency

        def made(**what: Any) -> Any:
            return book.add_format({"valign": "top", **what})

        head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"}
        self.head = made(**head)
        self.number_head = made(**head, align="right")
        """Above numbers, which stand at the right."""
        self.text = made(text_wrap=True)
        self.beside = made(indent=1, align="left")
        """Text after a number, which would touch it."""
        self.text_beside = made(indent=1, align="left", text_wrap=True)
        self.head_beside = made(**head, indent=1, align="left")
        self.right = made(align="right")
        self.bold = made(bold=True)
        self.title = made(bold=True, font_size=14)
        self.money = made(num_format=money)
        self.total = made(num_format=money, bold=True)
        self.input = made(num_format=money, bg_color=SHADE)
        self.number = made(bg_color=SHADE)
        endless = _("no end").replace('"', "")
        self.bound = made(num_format=f'[<{ENDLESS}]#,##0;"{endless}"', align="right")
        self.share = made(num_format="0.00##%", bg_color=SHADE)
        self.rate = made(num_format="0.0000%")
        self.factor = made(num_format="0.000000")
        self.date = made(num_format="yyyy-mm-dd", align="right")
        self.plain_share = made(num_format="0.00##%")
        self.thin_rule = book.add_format({"bottom": 1, "bottom_color": "#D9D9D9"})
        self.new_way = book.add_format({"top": 1, "bottom": 1, "bottom_color": "#D9D9D9"})

    def rule(self, sheet: Any, first: tuple[int, int], last: tuple[int, int], by: int) -> None:
        """Put a thin rule below every row of a table, and a stronger one above the first of what
        has the same name in column `by`.
        """
        this = xl_rowcol_to_cell(first[0], by, col_abs=True)
        above = xl_rowcol_to_cell(first[0] - 1, by, col_abs=True)
        for criteria, look in ((f"{this}<>{above}", self.new_way), ("TRUE", self.thin_rule)):
            rule = {"type": "formula", "criteria": f"={criteria}", "format": look}
            sheet.conditional_format(*first, *last, {**rule, "stop_if_true": True})


def height(texts: Iterable[tuple[str, float]]) -> float:
    """Return how high a row is in points, from its texts and the widths of their columns: not
    every spreadsheet finds it out when it opens a file.
    """
    lines = (
        sum(ceil(max(len(part), 1) * 0.85 / wide) for part in text.split("\n"))
        for text, wide in texts
    )
    return ROW_HEIGHT * max(lines, default=1)


def year_name(year: int) -> str:
    """Return the head of a year's column."""
    return _("Start") if year == 0 else _("Year {number}").format(number=year)


def quoted(sheet: Any) -> str:
    """Return a sheet's name as it stands before its cells in a formula."""
    return "'{}'!".format(sheet.get_name().replace("'", "''"))


def cell_of(sheet: Any, row: int, column: int) -> str:
    """Return a cell of another sheet, fixed both ways."""
    return f"{quoted(sheet)}{xl_rowcol_to_cell(row, column, True, True)}"


def range_of(sheet: Any, first: tuple[int, int], last: tuple[int, int]) -> str:
    """Return a range of another sheet, fixed both ways; `first` and `last` are row and column."""
    return f"{cell_of(sheet, *first)}:{xl_rowcol_to_cell(*last, True, True)}"


def if_known(unknown: str, formula: str) -> str:
    """Return a formula for a figure, which has no value as long as a line of it is unknown."""
    said = _("not known yet").replace('"', '""')
    return f'=IF({unknown}>0,"{said}",{formula})'


def value_beside(amount: Decimal | None) -> float | str:
    """Return what stands beside a formula for those who do not calculate."""
    return _("not known yet") if amount is None else float(amount)


def moment(day: date) -> datetime:
    """Return a day as spreadsheets take it."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a spreadsheet knows no zones
