"""Forms and short interviews, made from what the records say of their own fields.

A field reads from the profile and says what change an answer makes.
"""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_origin

from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.kinds import Limits, bare, limits_of
from cuprofiler.core.record import (
    AS_IT_IS,
    Asked,
    Described,
    Key,
    Names,
    Record,
    described,
    kind_named,
)
from cuprofiler.domain.answers import QUESTIONS
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import RECORD_TYPES, Answer
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.words import code_name, month_name, weekday_name

Options = tuple[tuple[str, str], ...]

FEW = 4
"""A scale of up to this many steps is chosen from, not typed."""


@dataclass(frozen=True)
class Field:
    """One thing to say.

    `kind` is "text", "note" (several lines), "number", "amount", "percent", "counts" (one number
    for each year), "whole" (a number that may be below 0), "tiers" (bands of seats and prices),
    "choice" (few codes), "pick" (more codes), "flags" (several codes), "ranked", "months", "date",
    "past" (a date that has been) or "sways". `question` asks for it in a short interview. `marked`
    says whether it is asked how sure the answer is.
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
        """Return whether it was answered; "I don't know yet" is no answer."""
        value = self.read(profile)
        return value not in (None, "", (), "unknown", "0" * 12)


def fields_of(profile: Profile, key: Key) -> dict[str, Field]:
    """Return everything that is asked for about a record, by name; nothing if it is gone.

    Of what there is one to a product or to a pair, the record need not be stored yet.
    """
    record = stored_or_blank(profile, key)
    if record is None:
        return {}
    kinds = {each.name: each for each in described(type(record))}
    return {
        name: _attribute(profile, key, record, kinds[name], asked)
        if name in kinds
        else answer_field(key[1], name, asked)
        for name, asked in record.FORM.items()
    }


def stored_or_blank(profile: Profile, key: Key) -> Record | None:
    """Return the record of a key, or what it would be; None if it must be made on purpose."""
    record = profile.records.get(key)
    if record is not None:
        return record
    kind: Any = kind_named(RECORD_TYPES, key[0])
    if "id" in kind.key.fields:
        return None
    values = dict(zip(kind.key.fields, key[1:], strict=True))
    return kind(**{"product_id": profile.product_id, **values})  # type: ignore[no-any-return]


# --- Fields of a record ---------------------------------------------------------------------------


def _attribute(profile: Profile, key: Key, record: Record, field: Described, asked: Asked) -> Field:
    money = getattr(record, "currency", "") or profile.product.currency
    words = {"money": money, "currency": money}
    label = _filled(asked.label, words)

    def read(found: Profile) -> Any:
        current = stored_or_blank(found, key)
        return None if current is None else _shown(field, asked, getattr(current, field.name))

    def write(found: Profile, value: Any) -> Change:
        return Change(inside(label), _edits(found, key, field, asked, value))

    return Field(
        field.name,
        label,
        _filled(asked.question, words),
        input_of(field, asked),
        read,
        write,
        _options(profile, record, field, asked),
        _filled(asked.hint, words),
    )


def _filled(message: str, words: dict[str, str]) -> str:
    """Return a message in the language spoken; {who} and the like are filled in by who knows
    them.
    """
    text = _(message) if message else ""
    for name, word in words.items():
        text = text.replace(f"{{{name}}}", word)
    return text


def _edits(
    found: Profile, key: Key, field: Described, asked: Asked, value: Any
) -> tuple[Edit, ...]:
    before, current = found.records.get(key), stored_or_blank(found, key)
    if current is None:
        return ()
    taken = _taken(field, asked, value)
    if taken is AS_IT_IS:
        return ()
    after: Any = replace(current, **{field.name: taken})
    if after == current:
        return ()
    if getattr(after, "is_blank", False):
        return (Edit(before, None),) if before else ()
    return (Edit(before, after),)


def input_of(field: Described, asked: Asked) -> str:
    """Return the kind of input for a field."""
    if asked.input:
        return asked.input
    kind, limits = bare(field.annotation), field.mark(Limits)
    several = get_origin(kind) is tuple
    if limits is not None and limits.unit in _BY_UNIT:
        return _BY_UNIT[limits.unit]
    if field.is_link:
        return "flags" if several else "pick"
    if limits is not None and limits.unit == "days":
        return "whole" if limits.least < 0 else "number"
    if limits is not None and limits.unit == "scale":
        return "choice" if limits.most - limits.least < FEW else "number"
    if kind is bool:
        return "pick" if asked.empty else "choice"
    if several:
        return "flags"
    if kind is Basis:
        return "basis"
    if issubclass(kind, StrEnum):
        return "pick"
    return {date: "date", int: "number"}.get(kind, "text")


_BY_UNIT = {
    "months": "months",
    "weekdays": "flags",
    "month": "pick",
    "seats": "counts",
    "tiers": "tiers",
    "money": "amount",
    "hours": "amount",
    "share": "percent",
    "rate": "percent",
}


def _options(profile: Profile, record: Record, field: Described, asked: Asked) -> Options:
    """Return the codes that can be chosen, with their words."""
    found = _choices(profile, record, field, asked)
    return (("", _(asked.empty)), *found) if asked.empty else found


def _choices(profile: Profile, record: Record, field: Described, asked: Asked) -> Options:
    kind, limits = bare(field.annotation), field.mark(Limits)
    if get_origin(kind) is tuple:
        kind = get_args(kind)[0]
    if field.is_link:
        own = getattr(record, "id", "")
        return tuple(each for each in named(profile, field.mark(Names)) if each[0] != own)
    if kind is bool:
        return tuple((c, _(w)) for c, w in (("yes", asked.yes), ("no", asked.no)) if w)
    if limits is not None and limits.unit == "month":
        return tuple((str(month), month_name(month)) for month in range(1, 13))
    if limits is not None and limits.unit == "weekdays":
        return tuple((str(day), weekday_name(day)) for day in range(5))
    if limits is not None and limits.unit == "scale":
        return tuple((str(n), str(n)) for n in range(limits.least, limits.most + 1))
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not Basis:
        return named_codes(kind)
    return ()


def named_codes(codes: Iterable[StrEnum]) -> Options:
    """Return codes with their words."""
    return tuple((str(code), code_name(code)) for code in codes)


def named(profile: Profile, names: Names | None) -> Options:
    """Return the ids and names of all records that a link may name, in the founder's order."""
    return tuple(
        (record.id, str(getattr(record, "name", "")))
        for kind in (names.kinds if names else ())
        for record in profile.of_kind(kind)
    )


def _shown(field: Described, asked: Asked, value: Any) -> Any:
    limits = field.mark(Limits)
    if limits is not None and limits.unit == "weekdays":
        return tuple(str(day) for day, has_time in enumerate(value) if has_time == "1")
    if isinstance(value, bool) and asked.empty:
        return "yes" if value else ""
    return value


def _taken(field: Described, asked: Asked, value: Any) -> Any:
    """Return what is stored for what was typed or chosen; AS_IT_IS for what can't be emptied."""
    kind, limits = bare(field.annotation), field.mark(Limits)
    if limits is not None and limits.unit == "weekdays":
        return "".join("1" if str(day) in value else "0" for day in range(5))
    if kind is bool:
        return value in (True, "yes")
    if get_origin(kind) is tuple:
        part = get_args(kind)[0]
        if isinstance(part, type) and issubclass(part, StrEnum):
            return tuple(code for code in part if code in value)
        return tuple(value or ())
    if kind is str:
        return "" if value is None else str(value)
    if value is None or value == "":
        if asked.cleared is not MISSING:
            return asked.cleared
        if field.kind.nullable:
            return None
        return AS_IT_IS if field.default is MISSING else field.default
    return value if kind in (date, Decimal) else kind(value)


# --- Answers ----------------------------------------------------------------------------------


def answer_field(subject: str, name: str, asked: Asked, options: Options | None = None) -> Field:
    """Return the field of an answer about a subject, with how sure it is.

    `options` stand in the place of all codes of the question.
    """
    annotation = QUESTIONS.get(name)
    kind, label = bare(annotation), _(asked.label)
    coded = isinstance(kind, type) and issubclass(kind, StrEnum)
    usual = "pick" if coded else "number" if limits_of(annotation) else "note"

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
        _(asked.question),
        asked.input or usual,
        read,
        write,
        options if options is not None else named_codes(kind) if coded else (),
        _(asked.hint) if asked.hint else "",
        basis,
        mark,
    )
