"""Erase a person: name, title, views, dates, and every mention in every product of a file.

What stays is the place in the decision, as it says nothing of who held it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.kinds import RESPONSIBLE
from cuprofiler.core.record import Record, marked
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import gettext as _
from cuprofiler.services.nameless import in_every_text, is_job, name_words, texts_of
from cuprofiler.storage.erasures import Erasure
from cuprofiler.subjects.people.rules.unit import home
from cuprofiler.words import role_term

DAYS_IN_BACKUPS = 30
"""How long backups made before may still hold an erased person."""


def parts_of(member: DecisionMaker, records: Iterable[Record]) -> frozenset[str]:
    """Return the words of a name that stand for this person alone; none if it is a job.

    A family name that another member has too stands for both, so it is taken only within the whole
    name.
    """
    if is_job(member.name):
        return frozenset()
    others = {
        word.casefold()
        for record in records
        if isinstance(record, DecisionMaker) and not _same(record.name, member.name)
        for word in name_words(record.name)
    }
    return frozenset(word for word in name_words(member.name) if word.casefold() not in others)


class Eraser:
    """Takes a person out of records and texts, wherever and whenever they were written."""

    def __init__(
        self, is_person: Callable[[DecisionMaker], bool], mentions: re.Pattern[str] | None
    ) -> None:
        self._is_person = is_person
        self._mentions = mentions
        self._stand_in = _("somebody")

    def text(self, text: str) -> str:
        """Return a text without the person."""
        return text if self._mentions is None else self._mentions.sub(self._stand_in, text)

    def record(self, record: Record) -> Record:
        """Return a record without the person."""
        if isinstance(record, DecisionMaker) and self._is_person(record):
            return DecisionMaker(
                record.id,
                record.product_id,
                _capital(role_term(home(record))),
                record.roles,
                record.influence,
                position=record.position,
                side=record.side,
                segment_id=record.segment_id,
                user_class_id=record.user_class_id,
            )
        if self._mentions is None:
            return record
        after: Record = in_every_text(record, self.text)
        for name in marked(type(record), RESPONSIBLE):
            if self._mentions.search(getattr(record, name)):
                after = replace(after, **{name: ""})
        return after

    def change(self, records: Iterable[Record]) -> Change:
        """Return the change that takes the person out of records."""
        both = ((record, self.record(record)) for record in records)
        edits = tuple(Edit(before, after) for before, after in both if before != after)
        return Change(_("a person erased"), edits)


def eraser_of(records: Iterable[Record], member: DecisionMaker) -> Eraser:
    """Return what erases a person from everything in a file."""
    names = [] if is_job(member.name) else [member.name]
    return Eraser(
        lambda record: record.id == member.id or (bool(names) and _same(record.name, member.name)),
        _mentions(names, parts_of(member, records)),
    )


def eraser_again(records: Iterable[Record], entries: Iterable[Erasure]) -> Eraser:
    """Return what erases everybody once more who was erased before, in an old state.

    `records` are all in which they may stand, those of earlier steps as well.
    """
    kept = list(records)
    words = {
        word for record in kept for text in texts_of(record) for word in re.findall(r"\w+", text)
    }
    members = [record for record in kept if isinstance(record, DecisionMaker)]
    names: set[str] = set()
    parts: set[str] = set()
    for entry in entries:
        names |= {member.name for member in members if entry.is_name(member.name)}
        parts |= {word for word in entry.words_in(words) if word[:1].isupper()}
    return Eraser(lambda record: record.name in names, _mentions(names, parts))


def holds(records: Iterable[Record], member: DecisionMaker, parts: Iterable[str]) -> bool:
    """Return whether a person is anywhere in these records."""
    pattern = _mentions([] if is_job(member.name) else [member.name], parts)
    for record in records:
        if isinstance(record, DecisionMaker) and record.id == member.id:
            return True
        if pattern is not None and any(pattern.search(text) for text in texts_of(record)):
            return True
    return False


def _mentions(names: Iterable[str], parts: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds a person in a text: whole names in any case, parts of them written as
    names.

    An address of mail or the like that holds a part goes as a whole.
    """
    whole = [re.escape(name.strip()) for name in names if name.strip()]
    forms = {form for part in parts for form in (part, part.capitalize(), part.upper())}
    single = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    patterns = [rf"(?i:\b(?:{'|'.join(whole)})(?!\w))"] if whole else []
    if single:
        lower = "|".join(sorted({re.escape(part.casefold()) for part in parts}))
        patterns.insert(0, rf"(?i:[\w.+-]*(?:{lower})[\w.+-]*@[\w.-]+)")
        one = rf"(?:{single})s?(?!\w)"
        patterns.append(rf"(?<!\w){one}(?:[ .,-]+{one})*")
    return re.compile("|".join(patterns)) if patterns else None


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
