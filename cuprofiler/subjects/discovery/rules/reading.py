"""Lists as they come from a spreadsheet or an export: text in, drafts of talks or use out.

What a column is called and by which words a kind of talk is known is content.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from cuprofiler.subjects.discovery.records import TalkKind
from cuprofiler.subjects.people.rules.cells import rows_of

COLUMNS = ("day", "kind", "whom", "account", "asker", "permission", "notes", "quote")
"""What a column may hold; every other one is left out."""

USAGE_COLUMNS = ("users", "name", "people", "out_of", "period")
"""What a column of usage figures may hold."""

MOST_ROWS = 1_000
"""As many rows of a list are read at a time: more could not be looked at one by one."""

HEAD_WITHIN = 5
LONGEST = 500
LONGEST_NOTES = 20_000

Row = TypeVar("Row")


class TalkWords(NamedTuple):
    """The content: names of columns, words for kinds of talk, and words for yes."""

    columns: Mapping[str, tuple[str, ...]]
    kinds: Mapping[TalkKind, tuple[str, ...]]
    yes: tuple[str, ...]
    usage: Mapping[str, tuple[str, ...]]
    """Names of the columns of usage figures."""


class Draft(NamedTuple):
    """One talk on a list; `kind` is None if nothing says what it was."""

    day: date | None
    kind: TalkKind | None
    whom: str
    account: str
    asker: str
    permission: bool
    notes: str
    quote: str


class UsageDraft(NamedTuple):
    """One row of usage figures; a number is None where none could be read."""

    users: str
    name: str
    people: int | None
    out_of: int | None
    period: str


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


def read_talks(text: str, words: TalkWords) -> Reading[Draft]:
    """Read talks from a table whose columns have heads; without a head nothing is read."""
    sheet = _sheet(text, COLUMNS, words.columns)
    day_first = _is_day_first(sheet.rows)
    drafts: list[Draft] = []
    odd = 0
    for cells in sheet.rows:
        day = _day(cells.get("day", ""), day_first=day_first)
        odd += bool(cells.get("day")) and day is None
        drafts.append(_draft(cells, day, words))
    return Reading(tuple(drafts), sheet.taken, sheet.empty, odd, sheet.cut)


def read_usage(text: str, words: TalkWords) -> Reading[UsageDraft]:
    """Read usage figures from a table whose columns have heads, as lists of talks are read."""
    sheet = _sheet(text, USAGE_COLUMNS, words.usage)
    drafts = tuple(
        UsageDraft(
            _short(cells, "users"),
            _short(cells, "name"),
            _count(cells.get("people", "")),
            _count(cells.get("out_of", "")),
            _short(cells, "period"),
        )
        for cells in sheet.rows
    )
    return Reading(drafts, sheet.taken, sheet.empty, 0, sheet.cut)


def _sheet(text: str, columns: Sequence[str], names: Mapping[str, tuple[str, ...]]) -> Sheet:
    rows = rows_of(text)
    at, known = _head(rows, columns, names)
    if at < 0:
        return Sheet((), [], 0, cut=False)
    taken = tuple(zip(rows[at], known, strict=True))
    below = rows[at + 1 :]
    found: list[dict[str, str]] = []
    empty = 0
    for row in below[:MOST_ROWS]:
        cells: dict[str, str] = {}
        for kind, cell in zip(known, row, strict=False):
            if kind and cell.strip() and kind not in cells:
                cells[kind] = cell.strip()
        if cells:
            found.append(cells)
        else:
            empty += 1
    return Sheet(taken, found, empty, len(below) > MOST_ROWS)


def _short(cells: Mapping[str, str], name: str) -> str:
    return " ".join(cells.get(name, "").split())[:LONGEST]


def _count(text: str) -> int | None:
    """Return a whole number, its thousands parted in any way or not at all; else None."""
    if not re.fullmatch(r"\d{1,9}|\d{1,3}(?:[.,'’\s]\d{3}){1,2}", text, re.ASCII):
        return None
    return int(re.sub(r"\D", "", text))


def _draft(cells: dict[str, str], day: date | None, words: TalkWords) -> Draft:
    said = cells.get("kind", "").casefold()
    kind = next(
        (kind for kind, known in words.kinds.items() if any(word in said for word in known)), None
    )
    allowed = cells.get("permission", "").casefold() in words.yes
    return Draft(
        day,
        kind,
        _short(cells, "whom"),
        _short(cells, "account"),
        _short(cells, "asker"),
        allowed,
        cells.get("notes", "")[:LONGEST_NOTES],
        _short(cells, "quote"),
    )


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().replace("_", " ").split())


def _head(
    rows: list[list[str]], columns: Sequence[str], names: Mapping[str, tuple[str, ...]]
) -> tuple[int, list[str]]:
    """Return at which row the heads stand and what each column holds; −1 for none."""
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        known = [
            next((kind for kind in columns if _plain(cell) in names.get(kind, ())), "")
            for cell in row
        ]
        if sum(map(bool, known)) > 1:
            return at, known
    return -1, []


def _numbers(text: str) -> tuple[list[int], str]:
    """Return the numbers of a day and what stands between them."""
    for mark in ("-", ".", "/"):
        parts = text.strip().rstrip(".").split(mark)
        if len(parts) == 3 and all(part.strip().isdecimal() for part in parts):
            return [int(part) for part in parts], mark
    return [], ""


def _is_day_first(rows: Sequence[Mapping[str, str]]) -> bool:
    """Return whether days are written 24/12 and not 12/24: one day after the 12th tells it."""
    for cells in rows:
        numbers, mark = _numbers(cells.get("day", ""))
        if mark == "/" and len(numbers) == 3 and numbers[1] > 12:
            return False
    return True


def _day(text: str, *, day_first: bool) -> date | None:
    numbers, mark = _numbers(text.split("T")[0].split(" ")[0])
    if not numbers:
        return None
    if mark == "-":
        year, month, day = numbers
    elif mark == "/" and not day_first:
        month, day, year = numbers
    else:
        day, month, year = numbers
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
