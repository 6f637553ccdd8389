"""A filled paper that comes back: what was written on it, beside what is stored.

What was printed is known from the file itself, so only what somebody changed on it counts. A field
of a checklist or of a conflict goes into the state of its item; the buyer's own figures go into
the lines of the cost, as heard from them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from cuprofiler.content import Content
from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.core.columns import Reading, amount_in, currency_in, day_in
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.product import ItemState
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import (
    format_date,
    format_money,
    format_month,
    inside,
    language,
    languages,
    ngettext,
    speaking,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.pdf.filled import Filled, FilledError, Refusal, read_filled
from cuprofiler.services.listing import Listing, ListLine
from cuprofiler.services.trouble import ProfileFileError
from cuprofiler.subjects.checklists.words.worklists import WorklistService

COST = "cost-sheet"
CONFLICTS = ("journeys", "review")
"""Sheets with things to settle: their fields are named by what a conflict comes from."""

LONGEST_OWNER = 200
LONGEST_NOTE = 5_000


class Mark(NamedTuple):
    """One field that somebody changed: which item or cost line, what of it, and both values."""

    item: str
    key: str
    printed: str
    written: str


class Place(NamedTuple):
    """What a mark is about: its words, and what is stored there, as it would be printed."""

    text: str
    stored: str


def reasons() -> Mapping[Refusal, str]:
    """Return why a file is not read, one sentence each."""
    return {
        Refusal.NOT_THERE: _("The file can’t be opened. Is it still there?"),
        Refusal.DAMAGED: _(
            "The file is no PDF, or it is damaged. Save it once more, and try that."
        ),
        Refusal.PROTECTED: _(
            "The PDF is protected. Save a copy without a password, and take that one."
        ),
        Refusal.SCRIPTS: _(
            "The PDF holds a script or starts a program, which no paper of ours does. It was not "
            "read."
        ),
        Refusal.FOREIGN: _(
            "The PDF is none that was printed from a file of cuprofiler, or the program that "
            "saved it dropped what tells it apart."
        ),
        Refusal.TOO_LARGE: _("The PDF is too large to be one of ours."),
    }


def opened(path: Path) -> Filled:
    """Read a filled paper; raises ProfileFileError with one plain sentence."""
    try:
        return read_filled(path)
    except FilledError as error:
        raise ProfileFileError(f"{path.name}: {reasons()[error.why]}") from None


def paper_list(profile: Profile, revision: int) -> Listing:
    """Return how a filled paper of a product is read, shown and taken.

    `revision` is after how many changes the file is now.
    """
    found = _Paper(profile, revision)
    return Listing(
        kind="item_state",
        choose=_("Read a filled PDF"),
        question=_("What was written on the paper"),
        nothing=_("Nothing was changed on this paper, or all of it is stored already."),
        columns={},
        read=found.read,
        line=found.line,
        adding=found.adding,
        offered=lambda count: ngettext(
            "Take over {count} entry", "Take over {count} entries", count
        ).format(count=count),
        added=lambda _count: _("What stood on the paper is taken over."),
        opens=opened,
        files="*.pdf",
        about=found.about,
    )


class _Paper:
    """What is known while a paper is looked at."""

    def __init__(self, profile: Profile, revision: int) -> None:
        self._profile = profile
        self._revision = revision
        self._printed_at = revision
        self._elsewhere = 0
        self._texts: dict[str, str] = {}

    # --- Reading ------------------------------------------------------------------------------

    def read(self, filled: Filled, content: Content) -> Reading[Mark]:
        """Return what somebody changed; raises ProfileFileError for another product's paper."""
        if filled.product != self._profile.product_id:
            raise ProfileFileError(
                _("This paper is about another product. Open that one first, then read it.")
            )
        self._printed_at = filled.revision
        self._texts = _item_texts(self._profile, content)
        self._elsewhere = 0
        marks: dict[tuple[str, str], Mark] = {}
        for name, written in filled.fields.items():
            printed = filled.printed.get(name, "")
            if _same(written, printed):
                continue
            mark = _mark(name, printed, written)
            if mark is None:
                self._elsewhere += 1
            elif not self._is_stored(mark):
                marks[mark.item, mark.key] = mark
        return Reading(tuple(marks.values()), (), 0, 0, cut=False)

    def about(self) -> str:
        """Say how old the paper is, and what of it can't be taken."""
        said = []
        later = self._revision - self._printed_at
        if later > 0:
            said.append(
                ngettext(
                    "{count} change was made since it was printed: look at each line.",
                    "{count} changes were made since it was printed: look at each line.",
                    later,
                ).format(count=later)
            )
        elif later < 0:
            said.append(_("It was printed from a newer copy of this file: look at each line."))
        if self._elsewhere:
            said.append(
                ngettext(
                    "{count} answer on a sheet for talks is not taken: enter it with the talk.",
                    "{count} answers on sheets for talks are not taken: enter them with the talk.",
                    self._elsewhere,
                ).format(count=self._elsewhere)
            )
        return " ".join(said) or _("Nothing was changed here since it was printed.")

    def _line_of(self, mark: Mark) -> Any:
        """Return the line of the cost that a mark is about; None if it is gone."""
        return next((each for each in self._profile.cost_items if each.id == mark.item), None)

    def _is_stored(self, mark: Mark) -> bool:
        """Return whether what was written is what is stored, however it is spelled."""
        if mark.key == "due" and (day := _day(mark.written)):
            return day == self._profile.item_state(mark.item).due
        if mark.key == "own":
            line = self._line_of(mark)
            return line is not None and line.amount == _amount(mark.written)
        return _same(mark.written, self._place(mark).stored)

    # --- Showing ------------------------------------------------------------------------------

    def _place(self, mark: Mark) -> Place:
        profile = self._profile
        if mark.key == "own":
            line = self._line_of(mark)
            if line is None:
                return Place("", "")
            known: Any = line
            amount = known.amount
            return Place(known.name, "" if amount is None else format_money(amount, known.currency))
        state = profile.item_state(mark.item)
        stored = {
            "done": "Yes" if state.done else "",
            "owner": state.owner,
            "due": format_date(state.due) if state.due else "",
            "evidence": state.note,
        }[mark.key]
        return Place(self._texts.get(mark.item, ""), stored)

    def line(self, _profile: Profile, mark: Mark, _today: date) -> ListLine:
        """Return a mark as it is shown: what it is about, what stands there, what was written."""
        place = self._place(mark)
        names = {
            "done": _("Done"),
            "owner": _("Owner"),
            "due": _("Due"),
            "evidence": _("Evidence"),
            "own": _("The buyer’s own figure"),
        }
        note = _("{field}, until now: {value}").format(
            field=names[mark.key], value=_shown(mark.key, place.stored)
        )
        wrong = self._wrong(mark, place)
        # A figure of the buyer's stands in a field of its own: nothing was printed there.
        since = mark.key != "own" and not _same(place.stored, mark.printed)
        if since and mark.key == "due":
            # Both may be spelled in languages of their own.
            since = _day(place.stored) != _day(mark.printed)
        if since and not wrong:
            note += " · " + _("changed here since it was printed")
        after = _shown(mark.key, mark.written) if wrong else self._meant(mark)
        return ListLine(place.text or mark.item, note, after, wrong, doubt=since)

    def _meant(self, mark: Mark) -> str:
        """Return what would be stored, as it is read: a date and an amount in the usual form."""
        if mark.key == "due" and (day := _day(mark.written)):
            return format_date(day)
        if mark.key == "own" and (amount := _amount(mark.written)) is not None:
            return format_money(amount, self._line_of(mark).currency)
        return _shown(mark.key, mark.written)

    def _wrong(self, mark: Mark, place: Place) -> str:
        """Say why a mark can't be taken; empty if it can."""
        if not place.text:
            return _("It is no longer on any list.")
        if mark.key == "due" and mark.written and _day(mark.written) is None:
            return _("That is no date: write it like {example}.").format(
                example=format_date(date(2026, 12, 24))
            )
        if mark.key == "own" and _amount(mark.written) is None:
            return _("That is no amount: write it like 1,200.")
        if mark.key == "own":
            currency = self._line_of(mark).currency
            if currency_in(mark.written) not in ("", currency):
                return _("That is another currency than {currency}.").format(currency=currency)
        longest = LONGEST_NOTE if mark.key == "evidence" else LONGEST_OWNER
        if len(mark.written) > longest:
            return _("That is too long: at most {count} letters.").format(count=longest)
        return ""

    # --- Taking over --------------------------------------------------------------------------

    def adding(
        self, profile: Profile, _new_id: NewId, marks: Sequence[Mark], source: str
    ) -> Change:
        """Return the one step that takes some marks over."""
        states: dict[str, ItemState] = {}
        lines: dict[str, Any] = {}
        for mark in marks:
            if self._wrong(mark, self._place(mark)):
                continue
            if mark.key == "own":
                line = lines.get(mark.item) or self._line_of(mark)
                lines[mark.item] = _as_heard(line, _amount(mark.written))
                continue
            state = states.get(mark.item) or profile.item_state(mark.item)
            states[mark.item] = replace(state, **_stored(mark))
        edits = [
            Edit(profile.records.get(each.key), each)
            for each in (*states.values(), *lines.values())
            if profile.records.get(each.key) != each
        ]
        label = _("What was written on “{name}”").format(name=source)
        return Change(label, tuple(edits), why=source)


def _as_heard(line: Any, amount: Decimal | None) -> Any:
    """Return a line of the cost with the buyer's figure; what it lay between makes room for it."""
    low, high = line.low, line.high
    if amount is not None:
        low = None if low is None else min(low, amount)
        high = None if high is None else max(high, amount)
    source = _("From the buyer, on paper")
    return replace(line, amount=amount, low=low, high=high, basis=Basis.HEARD, source=source)


def _item_texts(profile: Profile, content: Content) -> dict[str, str]:
    """Return the words of every item of every list by its id."""
    lists = WorklistService(content)
    return {
        line.id: line.text
        for list_id in lists.ids(profile)
        for line in lists.worklist(profile, list_id).lines
    }


def _mark(name: str, printed: str, written: str) -> Mark | None:
    """Return what a field is about by its name; None for sheets that are filled in for talks."""
    sheet, _dot, rest = name.partition(".")
    if sheet == COST and rest:
        return Mark(rest, "own", printed, written)
    item, _dot, key = rest.rpartition(".")
    if not item or key not in ("done", "owner", "due", "evidence"):
        return None
    if sheet in CONFLICTS:
        item = f"conflict:{item}"
    return Mark(item, key, printed, written)


def _stored(mark: Mark) -> dict[str, Any]:
    if mark.key == "done":
        return {"done": bool(mark.written)}
    if mark.key == "due":
        return {"due": _day(mark.written) if mark.written else None}
    return {"note" if mark.key == "evidence" else mark.key: mark.written}


def _shown(key: str, value: str) -> str:
    if key == "done":
        return _("done") if value else _("open")
    return value or "–"


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())


_THOUSANDS = re.compile(r"(?<![\d.,])([1-9]\d{0,2})((?:[.,]\d{3})+)(?![\d.,])")
"""Nobody writes thousandths of a euro: three figures behind a point are thousands."""


def _amount(text: str) -> Decimal | None:
    text = _THOUSANDS.sub(lambda found: re.sub(r"[.,]", "", found.group()), text)
    try:
        return amount_in(text)
    except ValueError:
        return None


_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+([^\W\d]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2}),?\s+(\d{4})")


def _day(text: str) -> date | None:
    """Return a day as it is printed in any language of the program, or in figures."""
    text = " ".join(text.split())
    if found := _DAY_FIRST.fullmatch(text):
        day, word, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(text):
        word, day, year = found.groups()
    else:
        return day_in(text, day_first=True)
    month = _month(word)
    try:
        return date(int(year), month, int(day)) if month else None
    except ValueError:
        return None


def _month(word: str) -> int:
    """Return the number of a month by its name, short or long; 0 for none."""
    wanted = word.casefold()[:3]
    for code in (language(), *languages()):
        with speaking(code):
            for month in range(1, 13):
                if inside(format_month(date(2024, month, 1))).casefold()[:3] == wanted:
                    return month
    return 0
