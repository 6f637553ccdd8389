"""One description of everything that can be said: forms and short interviews are made from it.

Each field reads from the profile and says what change an answer makes; what fields there are is
said by subject (`people_fields`, `segment_fields`, `value_fields`, `journey_fields`, `cost_fields`,
`plan_fields`).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from cuprofiler.core.record import Key, Record
from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.codes import (
    Basis,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Field:
    """One thing to say.

    `kind` is "text", "note" (several lines), "number", "amount", "percent", "counts" (one number
    for each year), "whole" (a number that may be below 0), "tiers" (bands of seats and prices),
    "choice" (few codes), "pick" (more codes), "flags" (several codes), "ranked", "months", "date"
    or "sways". `question` asks for it in a short interview. `marked` says whether it is asked
    how sure the answer is.
    """

    id: str
    label: str
    question: str
    kind: str
    read: Callable[[Profile], Any]
    write: Callable[[Profile, Any], Change]
    options: Options = ()
    hint: str = ""
    basis: Callable[[Profile], Basis | None] | None = None
    mark: Callable[[Profile, Basis], Change] | None = None
    doubt: Callable[[Profile, Any], str] | None = None

    def known(self, profile: Profile) -> bool:
        """Whether it was answered; "I don't know yet" is no answer."""
        value = self.read(profile)
        return value not in (None, "", (), "unknown", "0" * 12)


def named_codes(codes: type[StrEnum], name: Callable[[Any], str]) -> Options:
    """The codes of a question with their words."""
    return tuple((str(code), name(code)) for code in codes)


def _record(profile: Profile, key: Key) -> Record | None:
    return profile.records.get(key)


def attribute_field(
    key: Key,
    name: str,
    label: str,
    question: str,
    kind: str = "text",
    *,
    options: Options = (),
    hint: str = "",
    convert: Callable[[Any], Any] = lambda value: value,
    doubt: Callable[[Profile, Any], str] | None = None,
    needed: bool = False,
) -> Field:
    """A field of a record; one that is `needed` is never emptied."""

    def read(profile: Profile) -> Any:
        record = _record(profile, key)
        return getattr(record, name) if record is not None else None

    def write(profile: Profile, value: Any) -> Change:
        record = _record(profile, key)
        if record is None or (needed and value is None):
            return Change(inside(label), ())
        after = replace(record, **{name: convert(value)})
        return Change(inside(label), (Edit(record, after),) if after != record else ())

    return Field(name, label, question, kind, read, write, options, hint, doubt=doubt)


def frame_field(
    current: Callable[[Profile], Any],
    name: str,
    label: str,
    question: str,
    kind: str,
    *,
    options: Options = (),
    hint: str = "",
    convert: Callable[[Any], Any] = lambda value: value,
) -> Field:
    """A field of a record of which there is one to a product, with usual values until it is
    stored; `current` gives it.
    """

    def read(profile: Profile) -> Any:
        return getattr(current(profile), name)

    def write(profile: Profile, value: Any) -> Change:
        record = current(profile)
        before = profile.records.get(record.key)
        after = replace(record, **{name: convert(value)})
        # What is as usual is not stored for it.
        return Change(inside(label), (Edit(before, after),) if after != record else ())

    return Field(name, label, question, kind, read, write, options, hint)


def basis_field(key: Key) -> Field:
    """How sure a record is as a whole."""
    return attribute_field(
        key,
        "basis",
        _("How sure"),
        _("How do you know all this?"),
        "basis",
        convert=lambda value: Basis(value) if value else None,
    )


def answer_field(
    subject: str,
    name: str,
    label: str,
    question: str,
    kind: str = "note",
    options: Options = (),
    hint: str = "",
    *,
    marked: bool = True,
) -> Field:
    """An answer about a subject, with how sure it is."""

    def read(profile: Profile) -> Any:
        return profile.value(subject, name)

    def write(profile: Profile, value: Any) -> Change:
        before = profile.answer(subject, name)
        if not value:
            return Change(inside(label), (Edit(before, None),) if before else ())
        basis = before.basis if before else None
        after = Answer(profile.product_id, subject, name, str(value), basis)
        return Change(inside(label), (Edit(before, after),) if after != before else ())

    def basis(profile: Profile) -> Basis | None:
        answer = profile.answer(subject, name)
        return answer.basis if answer else None

    def mark(profile: Profile, value: Basis) -> Change:
        before = profile.answer(subject, name)
        if before is None or before.basis is value:
            return Change(inside(label), ())
        return Change(inside(label), (Edit(before, replace(before, basis=value)),))

    return Field(
        name,
        label,
        question,
        kind,
        read,
        write,
        options,
        hint,
        basis if marked else None,
        mark if marked else None,
    )


def whole_or_none(value: Any) -> int | None:
    """A figure typed or picked as a whole number; nothing chosen is None."""
    return int(value) if value not in (None, "") else None
