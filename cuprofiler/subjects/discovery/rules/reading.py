"""Lists of talks as they come from a spreadsheet or an export: text in, drafts of talks out.

What a column is called and by which words a kind of talk is known is content.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cuprofiler.subjects.discovery.records import TalkKind
from cuprofiler.subjects.people.rules.cells import rows_of

COLUMNS = ("day", "kind", "whom", "account", "asker", "permission", "notes", "quote")
"""What a column may hold; every other one is left out."""

MOST_ROWS = 1_000
"""As many talks as a product may have."""

HEAD_WITHIN = 5
LONGEST = 500
LONGEST_NOTES = 20_000


class TalkWords(NamedTuple):
    """The content: names of columns, words for kinds of talk, and words for yes."""

    columns: Mapping[str, tuple[str, ...]]
    kinds: Mapping[TalkKind, tuple[str, ...]]
    yes: tuple[str, ...]


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


class Reading(NamedTuple):
    """What was read: talks, what each column was taken for, rows without anything, days that are
    none, and whether there were more rows than are read.
    """

    drafts: tuple[Draft, ...]
    taken: tuple[tuple[str, str], ...]
    empty: int
    odd_days: int
    cut: bool


NOTHING = Reading((), (), 0, 0, cut=False)


def read_talks(text: str, words: TalkWords) -> Reading:
    """Read talks from a table whose columns have heads; without a head nothing is read."""
    rows = rows_of(text)
    at, known = _head(rows, words)
    if at < 0:
        return NOTHING
    taken = tuple(zip(rows[at], known, strict=True))
    below = rows[at + 1 :]
    day_first = _is_day_first(below, known)
    drafts: list[Draft] = []
    empty = odd = 0
    for row in below[:MOST_ROWS]:
        cells: dict[str, str] = {}
        for kind, cell in zip(known, row, strict=False):
            if kind and cell.strip() and kind not in cells:
                cells[kind] = cell.strip()
        if not cells:
            empty += 1
            continue
        day = _day(cells.get("day", ""), day_first=day_first)
        odd += bool(cells.get("day")) and day is None
        drafts.append(_draft(cells, day, words))
    return Reading(tuple(drafts), taken, empty, odd, len(below) > MOST_ROWS)


def _draft(cells: dict[str, str], day: date | None, words: TalkWords) -> Draft:
    def short(name: str) -> str:
        return " ".join(cells.get(name, "").split())[:LONGEST]

    said = cells.get("kind", "").casefold()
    kind = next(
        (kind for kind, known in words.kinds.items() if any(word in said for word in known)), None
    )
    allowed = cells.get("permission", "").casefold() in words.yes
    return Draft(
        day,
        kind,
        short("whom"),
        short("account"),
        short("asker"),
        allowed,
        cells.get("notes", "")[:LONGEST_NOTES],
        short("quote"),
    )


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().replace("_", " ").split())


def _head(rows: list[list[str]], words: TalkWords) -> tuple[int, list[str]]:
    """Return at which row the heads stand and what each column holds; −1 for none."""
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        known = [
            next((kind for kind in COLUMNS if _plain(cell) in words.columns.get(kind, ())), "")
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


def _is_day_first(rows: list[list[str]], known: list[str]) -> bool:
    """Return whether days are written 24/12 and not 12/24: one day after the 12th tells it."""
    column = known.index("day") if "day" in known else -1
    for row in rows if column >= 0 else ():
        numbers, mark = _numbers(row[column]) if column < len(row) else ([], "")
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
