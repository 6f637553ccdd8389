"""Lifetime cost as a workbook whose formulas live: change an amount, and the total follows.

Four sheets: results, lines, assumptions, bands. Every figure that follows from another is a
formula; the value beside it is what the program calculated, for viewers that do not calculate.
What is shaded may be changed, and each such cell changes a result; whatever has no effect in its
line is not shaded. A line without an amount makes the sums of its way unknown until it has one.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import default_paper
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.files.workbook import assumptions as places
from cuprofiler.subjects.cost.files.workbook.assumptions import AssumptionsSheet
from cuprofiler.subjects.cost.files.workbook.bands import BandsSheet
from cuprofiler.subjects.cost.files.workbook.lines import LinesSheet
from cuprofiler.subjects.cost.files.workbook.looks import Looks, cell_of, range_of
from cuprofiler.subjects.cost.files.workbook.results import ResultsSheet
from cuprofiler.subjects.cost.rules.results import Comparison

_PAPERS = {"a4": 9, "letter": 1}
"""Paper sizes by the numbers that spreadsheets give them."""

MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same figures give the same bytes."""


def write_book(profile: Profile, comparison: Comparison, path: Path) -> None:
    """Write the workbook; raises OSError if it can't be."""
    with Workbook(str(path), {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        book.set_properties({"title": profile.product.name, "created": MADE.replace(tzinfo=None)})
        book.set_calc_mode("auto")
        _fill(book, profile, comparison)


def _fill(book: Workbook, profile: Profile, comparison: Comparison) -> None:
    """Make the four sheets in the order of their tabs; each is written after what it reads."""
    looks = Looks(book, comparison.currency)
    names = (_("Results"), _("Lines"), _("Assumptions"), _("Bands"))
    first, second, third, fourth = (book.add_worksheet(name) for name in names)
    assumptions = AssumptionsSheet(third, looks, comparison)
    bands = BandsSheet(fourth, looks)
    lines = LinesSheet(second, looks, comparison, assumptions, bands)
    results = ResultsSheet(first, looks, profile.product.name, comparison, lines)
    for sheet in (assumptions, lines, results):
        sheet.write()
    if bands.next_row == 1:
        fourth.hide()
    years, count = assumptions.years, len(comparison.alternatives)
    _set_up_print(first, results.last_row, max(count, years))
    _set_up_print(second, lines.last_row, lines.present_column)
    _set_up_print(third, places.LAST, years)
    _set_up_print(fourth, max(bands.next_row - 1, 1), 4)
    second.repeat_rows(0)
    second.repeat_columns(0, 1)
    fourth.repeat_rows(0)
    amount = lines.columns["amount"]
    for name, where in (
        ("Yearly_rate", cell_of(third, 6, 1)),
        ("Years", cell_of(third, *places.YEARS)),
        ("Seats", assumptions.all_seats()),
        ("Amounts", range_of(second, (1, amount), (lines.last_row, amount))),
        ("Totals", range_of(first, (5, 1), (5, count))),
        ("Worth_today", range_of(first, (6, 1), (6, count))),
    ):
        book.define_name(name, f"={where}")


def _set_up_print(sheet: Any, row: int, column: int) -> None:
    """Print across the page, as wide as one, up to a last row and column."""
    sheet.set_landscape()
    sheet.set_paper(_PAPERS[default_paper()])
    sheet.fit_to_pages(1, 0)
    sheet.print_area(0, 0, row, column)
    sheet.set_footer("&L&F&R&P / &N")
