"""Lifetime cost as a workbook whose formulas live: change an amount, and the total follows.

Four sheets: results, lines, assumptions, bands. Every figure that follows from another is a
formula; the value beside it is what the program calculated, for viewers that do not calculate.
What is shaded may be changed, and each such cell changes a result; whatever has no effect in its
line is not shaded. A line without an amount makes the sums of its way unknown until it has one.
"""

from datetime import UTC, datetime
from pathlib import Path

from xlsxwriter import Workbook

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.files.workbook import assumptions as places
from cuprofiler.subjects.cost.files.workbook.assumptions import AssumptionsSheet
from cuprofiler.subjects.cost.files.workbook.bands import BandsSheet
from cuprofiler.subjects.cost.files.workbook.lines import LinesSheet
from cuprofiler.subjects.cost.files.workbook.looks import Looks, cell_of, range_of
from cuprofiler.subjects.cost.files.workbook.on_paper import FONT
from cuprofiler.subjects.cost.files.workbook.results import ResultsSheet
from cuprofiler.subjects.cost.rules.results import Comparison

MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same figures give the same bytes."""


def write_book(profile: Profile, comparison: Comparison, path: Path) -> None:
    """Write the workbook; raises OSError if it can't be."""
    options = {
        "in_memory": True,
        "default_date_format": "yyyy-mm-dd",
        "default_format_properties": dict(FONT),
    }
    with Workbook(str(path), options) as book:
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
    results = ResultsSheet(first, looks, comparison, lines)
    product = profile.product.name
    assumptions.write(product)
    lines.write(product)
    results.write(product)
    bands.finish(product)
    if bands.next_row == 1:
        fourth.hide()
    count = len(comparison.alternatives)
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
