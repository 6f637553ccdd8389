"""Answers to the recommend question as survey tools export them: text in, drafts out.

Known are the exports of Google Forms, Microsoft Forms, Typeform, SurveyMonkey (a second line of
heads) and LimeSurvey; any table with heads that are known comes in as well.
"""

import re
from datetime import date
from typing import NamedTuple

from cuprofiler.core.columns import Names, Reading, day_in, is_day_first, sheet_of, short
from cuprofiler.subjects.people.rules.cells import rows_of

SURVEY_COLUMNS = ("score", "account", "role", "users", "why", "choice", "day", "id")
"""What a column may hold; every other one is left out."""

MOST_ANSWERS = 10_000
"""As many answers as a product may have."""

SCORE = re.compile(r"(-?\d{1,4})(?:[.,]0+)?(?:\s*[-–:(].*)?", re.ASCII)
"""A number alone, or with words behind it: "10 - Extremely likely"."""

FURTHER_HEADS = frozenset({"response", "open-ended response", "offene antwort", "antwort"})
"""What the second line of heads of SurveyMonkey says."""

LONGEST_WHY = 4_000


class SurveyWords(NamedTuple):
    """The content: names of columns, words that heads hold, and words for yes and no."""

    columns: Names
    hold: Names
    yes: tuple[str, ...]
    no: tuple[str, ...]


class SurveyDraft(NamedTuple):
    """One answer; `score` is None if none was given, `odd` a cell that is none.

    `again` says that the very same row stands above it already.
    """

    account: str
    score: int | None
    odd: str
    role: str
    users: str
    why: str
    choice: str
    day: date | None
    again: bool


def read_survey(text: str, words: SurveyWords) -> Reading[SurveyDraft]:
    """Read answers from a table whose columns have heads; without a score nothing is read."""
    rows = [row for row in rows_of(text) if not _is_second_head(row)]
    sheet = sheet_of(rows, SURVEY_COLUMNS, words.columns, most=MOST_ANSWERS, begins=words.hold)
    named = {kind for _head, kind in sheet.taken}
    if "score" not in named:
        return Reading((), (), 0, 0, cut=False)
    day_first = is_day_first(sheet.rows)
    seen: set[tuple[tuple[str, str], ...]] = set()
    drafts = []
    odd_days = 0
    for cells in sheet.rows:
        whole = tuple(sorted(cells.items()))
        day = day_in(cells.get("day", ""), day_first=day_first)
        odd_days += bool(cells.get("day")) and day is None
        score, odd = score_in(cells.get("score", ""))
        choice = cells.get("choice", "").casefold()
        drafts.append(
            SurveyDraft(
                short(cells, "account"),
                score,
                odd,
                short(cells, "role"),
                short(cells, "users"),
                cells.get("why", "")[:LONGEST_WHY],
                "yes" if choice in words.yes else "no" if choice in words.no else "",
                day,
                # Two people may well answer alike; an id or a time is of one alone.
                again=whole in seen and bool({"id", "day"} & cells.keys()),
            )
        )
        seen.add(whole)
    return Reading(tuple(drafts), sheet.taken, sheet.empty, odd_days, sheet.cut)


def score_in(text: str) -> tuple[int | None, str]:
    """Return the answer of 0–10 that a cell holds, and the cell itself if it holds none."""
    said = text.strip()
    if not said:
        return None, ""
    found = SCORE.fullmatch(said)
    if found is None or not 0 <= int(found.group(1)) <= 10:
        return None, said[:40]
    return int(found.group(1)), ""


def _is_second_head(row: list[str]) -> bool:
    cells = [cell.strip().casefold() for cell in row if cell.strip()]
    return bool(cells) and all(cell in FURTHER_HEADS for cell in cells)
