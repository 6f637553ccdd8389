"""Tables as spreadsheets and exports write them: which column is what, and what a cell says.

What columns are called is content; whoever reads a table says which it wants.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from cuprofiler.core.money import parse_amount

MOST_ROWS = 1_000
"""As many rows of a list are read at a time: more could not be looked at one by one."""

HEAD_WITHIN = 5
LONGEST = 500

Row = TypeVar("Row")

Names = Mapping[str, tuple[str, ...]]
"""What each column may be called, in small letters."""


class Reading(NamedTuple, Generic[Row]):
    """What was read: drafts, what each column was taken for, rows without anything, days that are
    none, and whether there were more rows than are read.
    """

    drafts: tuple[Row, ...]
    taken: tuple[tuple[str, str], ...]
    empty: int
    odd_days: int
    cut: bool


class Sheet(NamedTuple):
    """A table whose columns are known: the cells of each row that holds something, by column."""

    taken: tuple[tuple[str, str], ...]
    rows: list[dict[str, str]]
    empty: int
    cut: bool


def sheet_of(
    rows: list[list[str]],
    columns: Sequence[str],
    names: Names,
    *,
    most: int = MOST_ROWS,
    begins: Names | None = None,
) -> Sheet:
    """Return a table whose columns have heads; without a head it has no rows.

    `begins` are words by which a head may begin, for questions that are asked in many ways.
    """
    at, known = _head(rows, columns, names, begins or {})
    if at < 0:
        return Sheet((), [], 0, cut=False)
    taken = tuple(zip(rows[at], known, strict=True))
    below = rows[at + 1 :]
    found: list[dict[str, str]] = []
    empty = 0
    for row in below[:most]:
        cells: dict[str, str] = {}
        for kind, cell in zip(known, row, strict=False):
            if kind and cell.strip() and kind not in cells:
                cells[kind] = cell.strip()
        if cells:
            found.append(cells)
        else:
            empty += 1
    return Sheet(taken, found, empty, len(below) > most)


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().replace("_", " ").split())


def _head(
    rows: list[list[str]], columns: Sequence[str], names: Names, begins: Names
) -> tuple[int, list[str]]:
    """Return at which row the heads stand and what each column holds; −1 for none."""
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        known = [_column(_plain(cell), columns, names, begins) for cell in row]
        if sum(map(bool, known)) > 1:
            return at, known
    return -1, []


def _column(head: str, columns: Sequence[str], names: Names, begins: Names) -> str:
    for kind in columns:
        if head in names.get(kind, ()):
            return kind
    return next(
        (kind for kind in columns if any(word in head for word in begins.get(kind, ()))), ""
    )


def short(cells: Mapping[str, str], name: str) -> str:
    """Return a cell as one line of a bearable length."""
    return " ".join(cells.get(name, "").split())[:LONGEST]


def count_in(text: str) -> int | None:
    """Return a whole number, its thousands parted in any way or not at all; else None."""
    if not re.fullmatch(r"\d{1,9}|\d{1,3}(?:[.,'’\s]\d{3}){1,2}", text, re.ASCII):
        return None
    return int(re.sub(r"\D", "", text))


MONEY = re.compile(r"(?:[A-Z]{3}|[€$£¥])?\s*([\d.,'’\s]+?)\s*(?:[A-Z]{3}|[€$£¥])?", re.ASCII)
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}


def amount_in(text: str) -> Decimal | None:
    """Return an amount of money, whatever currency stands by it; None for anything else."""
    found = MONEY.fullmatch(" ".join(text.replace("\u00a0", " ").split()))
    if found is None or not any(char.isdigit() for char in found.group(1)):
        return None
    try:
        return parse_amount(found.group(1))
    except ValueError:
        return None


def currency_in(text: str) -> str:
    """Return the currency that stands by an amount, as a code of ISO 4217; empty for none."""
    for sign, code in SIGNS.items():
        if sign in text:
            return code
    found = re.search(r"\b[A-Z]{3}\b", text)
    return found.group(0) if found else ""


def _numbers(text: str) -> tuple[list[int], str]:
    """Return the numbers of a day and what stands between them."""
    for mark in ("-", ".", "/"):
        parts = text.strip().rstrip(".").split(mark)
        if len(parts) == 3 and all(part.strip().isdecimal() for part in parts):
            return [int(part) for part in parts], mark
    return [], ""


def is_day_first(rows: Sequence[Mapping[str, str]], name: str = "day") -> bool:
    """Return whether days are written 24/12 and not 12/24: one day after the 12th tells it."""
    for cells in rows:
        numbers, mark = _numbers(_day_alone(cells.get(name, "")))
        if mark == "/" and len(numbers) == 3 and numbers[1] > 12:
            return False
    return True


def _day_alone(text: str) -> str:
    return text.split("T")[0].split(" ")[0]


def day_in(text: str, *, day_first: bool) -> date | None:
    """Return the day that a cell says, with a time or without; None for anything else."""
    numbers, mark = _numbers(_day_alone(text))
    if not numbers:
        return None
    if (mark in ("-", "/") and numbers[0] > 31) or mark == "-":
        year, month, day = numbers
    elif mark == "/" and not day_first:
        month, day, year = numbers
    else:
        day, month, year = numbers
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
