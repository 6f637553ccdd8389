"""Lists as they come from a spreadsheet or an export: text in, drafts of talks or use out.

What a column is called and by which words a kind of talk is known is content.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cuprofiler.core.columns import (
    Reading,
    count_in,
    day_in,
    is_day_first,
    sheet_of,
    short,
)
from cuprofiler.subjects.discovery.records import TalkKind
from cuprofiler.subjects.people.rules.cells import rows_of

COLUMNS = ("day", "kind", "whom", "account", "asker", "permission", "notes", "quote")
"""What a column may hold; every other one is left out."""

USAGE_COLUMNS = ("users", "name", "people", "out_of", "period")
"""What a column of usage figures may hold."""

LONGEST_NOTES = 20_000


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


def read_talks(text: str, words: TalkWords) -> Reading[Draft]:
    """Read talks from a table whose columns have heads; without a head nothing is read."""
    sheet = sheet_of(rows_of(text), COLUMNS, words.columns)
    day_first = is_day_first(sheet.rows)
    drafts: list[Draft] = []
    odd = 0
    for cells in sheet.rows:
        day = day_in(cells.get("day", ""), day_first=day_first)
        odd += bool(cells.get("day")) and day is None
        drafts.append(_draft(cells, day, words))
    return Reading(tuple(drafts), sheet.taken, sheet.empty, odd, sheet.cut)


def read_usage(text: str, words: TalkWords) -> Reading[UsageDraft]:
    """Read usage figures from a table whose columns have heads, as lists of talks are read."""
    sheet = sheet_of(rows_of(text), USAGE_COLUMNS, words.usage)
    drafts = tuple(
        UsageDraft(
            short(cells, "users"),
            short(cells, "name"),
            count_in(cells.get("people", "")),
            count_in(cells.get("out_of", "")),
            short(cells, "period"),
        )
        for cells in sheet.rows
    )
    return Reading(drafts, sheet.taken, sheet.empty, 0, sheet.cut)


def _draft(cells: dict[str, str], day: date | None, words: TalkWords) -> Draft:
    said = cells.get("kind", "").casefold()
    kind = next(
        (kind for kind, known in words.kinds.items() if any(word in said for word in known)), None
    )
    allowed = cells.get("permission", "").casefold() in words.yes
    return Draft(
        day,
        kind,
        short(cells, "whom"),
        short(cells, "account"),
        short(cells, "asker"),
        allowed,
        cells.get("notes", "")[:LONGEST_NOTES],
        short(cells, "quote"),
    )
