"""What the sheets of a workbook have in common: formats, cells, and what is not known."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from cuprofiler.core.money import places
from cuprofiler.i18n import gettext as _

SHADE = "#FFF8DC"
"""Of what may be changed."""


class Looks:
    """The formats of one workbook; amounts have the places of its currency."""

    def __init__(self, book: Workbook, currency: str) -> None:
        digits = places(currency)
        money = "#,##0" + ("." + "0" * digits if digits else "")
        self.head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self.bold = book.add_format({"bold": True})
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.money = book.add_format({"num_format": money})
        self.total = book.add_format({"num_format": money, "bold": True})
        self.input = book.add_format({"num_format": money, "bg_color": SHADE})
        self.number = book.add_format({"bg_color": SHADE})
        self.share = book.add_format({"num_format": "0.00##%", "bg_color": SHADE})
        self.rate = book.add_format({"num_format": "0.0000%"})
        self.factor = book.add_format({"num_format": "0.000000"})
        self.date = book.add_format({"num_format": "yyyy-mm-dd"})
        self.plain_share = book.add_format({"num_format": "0.00##%"})


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
