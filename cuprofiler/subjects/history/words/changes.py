"""What is other in two states of a product, in words: what it was, what it is, and since when."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields as fields_of_record
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from cuprofiler.core.record import Record, links
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import CLASS_CODES, PAGES, Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, ItemState
from cuprofiler.i18n import format_amount, format_date, format_number, inside, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field
from cuprofiler.services.forms import form_of
from cuprofiler.subjects import sections
from cuprofiler.subjects.discovery.words.facts import answer_words, asked_about
from cuprofiler.subjects.history.rules.comparing import Difference, Sureness
from cuprofiler.words import basis_name

LONGEST = 160
"""Letters of a text that are shown of it."""

MOST_FIELDS = 3
"""So many fields of a record are told; further ones are counted."""

ELSEWHERE = {
    "product": "answers",
    "answer": "answers",
    "item_state": "checklists",
    "need": "people",
    "tie": "people",
    "score": "value",
    "talk_part": "discovery",
    "conflict": "value",
    "moment": "journeys",
    "cost_frame": "cost",
    "plan_frame": "services",
}
"""The section of records that no section opens by themselves."""


class Told(NamedTuple):
    """One difference in words: what it is about, what it was and is (empty for nothing)."""

    section: str
    what: str
    before: str
    after: str
    difference: Difference
    place: str = ""


def change_words(each: Told) -> str:
    """Return what it was and what it is, in a line."""
    if each.before and each.after:
        return _("{before} → {after}").format(before=each.before, after=each.after)
    return each.after or each.before


@lru_cache(maxsize=1)
def _sections() -> Mapping[str, str]:
    """Return the section of every kind of record."""
    found = {kind: section.code for section in sections() for kind in section.opens}
    return {**found, **ELSEWHERE}


def section_of(record: Record) -> str:
    """Return the code of the section that a record belongs to."""
    return _sections().get(record.key[0], "overview")


def section_title(code: str) -> str:
    """Return what a section is called."""
    return next((_(section.title) for section in sections() if section.code == code), "")


def told(
    before: Profile,
    after: Profile,
    found: Sequence[Difference],
    item: Callable[[str], str],
) -> tuple[Told, ...]:
    """Return differences in words, section by section. `item` says what an item is to be done."""
    order = [section.code for section in sections()]
    lines = [line for each in found for line in _told(before, after, each, item)]
    return tuple(
        sorted(lines, key=lambda line: order.index(line.section) if line.section in order else 99)
    )


def _told(
    before: Profile, after: Profile, each: Difference, item: Callable[[str], str]
) -> Iterable[Told]:
    record = each.record
    section = section_of(record)
    if isinstance(record, Answer):
        if record.question not in PAGES:
            yield _answer(before, after, each, section)
        return
    if isinstance(record, ItemState):
        name = item(record.item)
        if not name:
            return  # an item that there is no more
        place = f"checklists:{record.item}"
    else:
        name = name_of(after if each.after is not None else before, record)
        place = _place(section, record) if each.after is not None else ""
    if each.before is not None and each.after is not None:
        if lines := _changed(before, after, each):
            yield Told(section, name, "", "; ".join(lines), each, place)
    elif each.after is not None:
        yield Told(section, name, "", _("new"), each, place)
    else:
        yield Told(section, name, _("there"), _("gone"), each, place)


def _answer(before: Profile, after: Profile, each: Difference, section: str) -> Told:
    record = each.record
    assert isinstance(record, Answer)  # asked by the caller
    profile = after if each.after is not None else before
    what = asked_about(record.question)
    subjects = record.subject_id.split("@")
    who = ", ".join(filter(None, map(profile.named, subjects)))
    if who and record.subject_id != profile.product_id:
        what = _("{what}, for {who}").format(what=what, who=who)
    was, now = (_answer_said(answer) for answer in (each.before, each.after))
    return Told(section, what, was, now, each, f"answer:{record.question}:{record.subject_id}")


def _answer_said(answer: Any) -> str:
    if answer is None:
        return ""
    said = answer_words(answer.question, answer.value)
    if answer.question in CLASS_CODES and answer.value != "unknown":
        return f"{said} ({inside(basis_name(answer.basis or Basis.GUESSED))})"
    return _shortened(str(said))


def name_of(profile: Profile, record: Record) -> str:
    """Return what a record is called: by its name, or by those that it is about."""
    name = str(getattr(record, "name", "") or getattr(record, "do", ""))
    singular = str(type(record).SINGULAR)
    if name:
        kind = _(singular) if singular else ""
        return f"{kind[:1].upper()}{kind[1:]}: {name}" if kind else name
    about = [
        profile.named(identity)
        for field in links(type(record))
        for identity in str(getattr(record, field.name)).replace("@", ":").split(":")
        if isinstance(getattr(record, field.name), str)
    ]
    said = ", ".join(filter(None, about))
    title = _(singular) if singular else section_title(section_of(record))
    title = title[:1].upper() + title[1:]
    return f"{title}: {said}" if said else title


def _place(section: str, record: Record) -> str:
    identity = getattr(record, "id", "")
    if identity and record.key[0] in _opened():
        return f"{record.key[0]}:{identity}"
    return section


@lru_cache(maxsize=1)
def _opened() -> frozenset[str]:
    return frozenset(kind for section in sections() for kind in section.opens)


# --- Fields -----------------------------------------------------------------------------------


def _changed(before: Profile, after: Profile, each: Difference) -> list[str]:
    """Return what was and what is, field by field, each with what the form calls it."""
    old = {field.id: field for field in form_of(before, each.key)}
    new = {field.id: field for field in form_of(after, each.key)}
    lines = []
    names = [field.name for field in fields_of_record(each.record)]
    for name in sorted(each.fields, key=names.index):
        field = new.get(name) or old.get(name)
        if name == "basis":
            was, now = _sure(each.before), _sure(each.after)
        else:
            was = _value(before, each.before, name, old.get(name)) or "–"
            now = _value(after, each.after, name, new.get(name)) or "–"
        if was != now:
            label = f"{inside(field.label)}: " if field is not None and name != "basis" else ""
            lines.append(label + _("{before} → {after}").format(before=was, after=now))
    if len(lines) > MOST_FIELDS:
        more = len(lines) - MOST_FIELDS
        words = ngettext("{count} more", "{count} more", more).format(count=more)
        lines = [*lines[:MOST_FIELDS], words]
    return lines


def _sure(record: Any) -> str:
    return inside(basis_name(record.basis or Basis.GUESSED))


def _value(profile: Profile, record: Any, name: str, field: Field | None) -> str:
    value = field.read(profile) if field is not None else getattr(record, name)
    options = dict(field.options) if field is not None else {}
    return _shortened(_said(value, options))


def _said(value: object, options: Mapping[str, str]) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, tuple):
        return join([_said(each, options) for each in value])
    if str(value) in options:
        return options[str(value)]
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, Decimal):
        return format_amount(value)
    return format_number(value) if isinstance(value, int) else str(value)


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"


# --- Counted ----------------------------------------------------------------------------------


SURER = {
    (Basis.GUESSED, Basis.HEARD): N_("{count} guessed → heard"),
    (Basis.GUESSED, Basis.PROVED): N_("{count} guessed → proved"),
    (Basis.HEARD, Basis.PROVED): N_("{count} heard → proved"),
    (Basis.HEARD, Basis.GUESSED): N_("{count} heard → guessed"),
    (Basis.PROVED, Basis.HEARD): N_("{count} proved → heard"),
    (Basis.PROVED, Basis.GUESSED): N_("{count} proved → guessed"),
}


def sureness_words(found: Sureness) -> str:
    """Return how certainty has moved: "5 guessed → heard, 1 heard → proved"; empty for not."""
    return ", ".join(
        _(SURER[first, last]).format(count=count) for first, last, count in found.moved
    )
