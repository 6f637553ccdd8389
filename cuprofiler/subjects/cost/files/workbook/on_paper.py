"""How the sheets of a workbook come on paper: letters that can be read, and columns kept whole.

A sheet that is too wide goes on to a further page with its first columns said again, rather than
shrinking until it fits.
"""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

from cuprofiler.i18n import default_paper

PAPERS = {"a4": (9, 297 / 25.4), "letter": (1, 11.0)}
"""Paper sizes by the numbers that spreadsheets give them, and their longer side in inches."""

SIDE = 0.5
"""The margin left and right, in inches."""

LEAST_SCALE = 80
"""In percent: letters of 10 points become 8."""

FONT = {"font_name": "Arial", "font_size": 10}
"""Every spreadsheet has it, or one whose letters are as wide."""

SPARE = 0.9
"""Of the width is counted on: programs round the widths of columns differently."""


def pixels(width: float) -> int:
    """Return how wide a column is, from its width in digits: 7 pixels for each, and 5 beside."""
    return int(width * 7 + 5) if width else 0


def scale_and_breaks(
    parts: Sequence[Sequence[float]], repeated: int, inches: float
) -> tuple[int, list[int]]:
    """Return the scale in percent, and the columns before which a new page begins.

    `parts` are the widths of columns that belong together, in digits; the first `repeated` columns
    stand on each page. A part is only divided if it is wider than a page, then evenly.
    """
    columns = [pixels(each) for part in parts for each in part]
    room = inches * 96 * SPARE
    whole = sum(columns)
    if whole * LEAST_SCALE <= room * 100:
        return min(100, int(room * 100 / whole)), []
    room = room * 100 / LEAST_SCALE
    again = sum(columns[:repeated])
    breaks: list[int] = []
    used, at = 0, 0
    for part in parts:
        wide = sum(map(pixels, part))
        if at and used + wide > room:
            breaks.append(at)
            used = again
        pages = max(1, ceil(wide / (room - again if at else room)))
        for number, each in enumerate(part):
            if number and number % ceil(len(part) / pages) == 0:
                breaks.append(at)
                used = again
            used += pixels(each)
            at += 1
    return LEAST_SCALE, breaks


def set_up(
    sheet: Any,
    product: str,
    parts: Sequence[Sequence[float]],
    last_row: int,
    repeated: tuple[int, int] = (0, 1),
) -> None:
    """Set a sheet up for paper. `parts` are as above; `repeated` are the rows and columns that
    every page begins with.
    """
    number, longer = PAPERS[default_paper()]
    rows, columns = repeated
    scale, breaks = scale_and_breaks(parts, columns, longer - 2 * SIDE)
    sheet.set_landscape()
    sheet.set_paper(number)
    sheet.set_margins(SIDE, SIDE, 0.8, 0.7)
    sheet.set_print_scale(scale)
    sheet.set_v_pagebreaks(breaks)
    sheet.print_across()
    sheet.print_area(0, 0, last_row, sum(map(len, parts)) - 1)
    if rows:
        sheet.repeat_rows(0, rows - 1)
    if columns and breaks:
        sheet.repeat_columns(0, columns - 1)
    unscaled = {"scale_with_doc": False}
    sheet.set_header(f"&L{_said(product)}&R&A", unscaled)
    sheet.set_footer("&L&F&R&P / &N", unscaled)


def _said(text: str) -> str:
    """Return a text as a header takes it: an ampersand begins an instruction there."""
    return text.replace("&", "&&")[:200]


def widths(sheet: Any, each: Iterable[float], first: int = 0) -> None:
    """Set the widths of columns, in digits, from a first one on."""
    for number, width in enumerate(each, start=first):
        sheet.set_column(number, number, width)
