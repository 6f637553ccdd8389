"""What may be stored: the bounds that the records describe, said in the founder's words."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Any

from cuprofiler.core.kinds import NEEDED, Limits, bare, limits_of
from cuprofiler.core.record import Record, described, product_of
from cuprofiler.core.text import is_visible
from cuprofiler.domain.answers import MAY_BE_UNKNOWN, QUESTIONS, UNKNOWN
from cuprofiler.domain.records import Answer
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.cost.rules.tiers import TierError, check_tiers
from cuprofiler.subjects.services.records import ClosedPeriod, Service

MAX_TEXT = 20_000
MAX_NAME = 500


class InvalidChangeError(ValueError):
    """A change holds something that may not be stored; the message says what, in plain words."""


def check_record(record: Record) -> None:
    """Refuse what may not be stored; raises InvalidChangeError."""
    for field in described(type(record)):
        value = getattr(record, field.name)
        if NEEDED in field.marks:
            _check_name(value)
        limits = field.mark(Limits)
        if limits is not None:
            _check_value(value, limits)
        if isinstance(value, str) and len(value) > MAX_TEXT:
            raise InvalidChangeError(_("This text is too long. Shorten it to 20,000 letters."))
    if isinstance(record, Answer):
        _check_answer(record)
    if isinstance(record, CostItem):
        _check_bands(record)
    if isinstance(record, ClosedPeriod | Service) and record.first and record.last:
        if record.last < record.first:
            raise InvalidChangeError(_("The last day lies before the first."))


def _check_name(name: str) -> None:
    if not name.strip():
        raise InvalidChangeError(_("A name is missing."))
    if not is_visible(name):
        raise InvalidChangeError(_("Nothing can be seen of this name. Use letters or figures."))
    if len(name) > MAX_NAME:
        raise InvalidChangeError(_("This name is too long. Shorten it to 500 letters."))


def _check_value(value: Any, limits: Limits) -> None:
    if value is None:
        return
    if isinstance(value, tuple):
        if limits.length and len(value) > limits.length:
            raise InvalidChangeError(_out_of_range(0, limits.length))
        for each in value:
            if isinstance(each, int | Decimal):
                _check_value(each, limits)
    elif isinstance(value, str):
        if not re.fullmatch(limits.pattern, value):
            raise InvalidChangeError(_PATTERNS[limits.unit]())
    elif limits.unit in ("money", "hours"):
        if not limits.least <= value < limits.most:
            raise InvalidChangeError(_("This is not an amount. Write it like 500 or 23.99."))
    elif not limits.least <= value <= limits.most:
        raise InvalidChangeError(_out_of_range(limits.least, limits.most))


def _out_of_range(least: int, most: int) -> str:
    return _("This number goes from {least} to {most}.").format(least=least, most=most)


_PATTERNS: dict[str, Callable[[], str]] = {
    "currency": lambda: _("A currency has three capital letters, such as EUR."),
    "months": lambda: _("Each of the twelve months is 0, 1 or 2."),
    "weekdays": lambda: _("Trainers need one day of the week at least."),
}
"""What is wrong with a text that does not have its form, by what it says."""


def _check_answer(answer: Answer) -> None:
    """Hold an answer to what its question takes."""
    annotation = QUESTIONS.get(answer.question)
    kind, value = bare(annotation), answer.value
    if annotation is None or (value == UNKNOWN and answer.question in MAY_BE_UNKNOWN):
        return
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        if value not in set(kind):
            raise InvalidChangeError(_("This answer does not belong to its question."))
    elif kind is int:
        limits = limits_of(annotation)
        assert limits is not None  # a question answered with a number has them
        if not value.isdigit() or not limits.least <= int(value) <= limits.most:
            raise InvalidChangeError(_out_of_range(limits.least, limits.most))
    elif kind is Decimal and not re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,4})?", value):
        raise InvalidChangeError(_("This is not an amount. Write it like 500 or 23.99."))


def _check_bands(line: CostItem) -> None:
    """Hold the bands of seats to their order, and their prices to reason."""
    try:
        check_tiers(line.tiers)
    except TierError:
        raise InvalidChangeError(
            _("Bands must rise, and only the last may be without end.")
        ) from None
    for tier in line.tiers:
        for name, annotation in type(tier).__annotations__.items():
            if (limits := limits_of(annotation)) is not None:
                _check_value(getattr(tier, name), limits)


def check_lists(records: Iterable[Record]) -> None:
    """Refuse a product with more of a kind than pages can show; raises InvalidChangeError."""
    counts = Counter((product_of(record), type(record)) for record in records if record.MOST)
    for (_product, kind), count in counts.items():
        check_count(kind, count)


def check_count(kind: type[Record], count: int) -> None:
    """Refuse `count` records of a kind in one product if they are too many."""
    if kind.MOST and count > kind.MOST:
        raise InvalidChangeError(
            _("There are {count} {kind} in one product; {most} is the most.").format(
                count=count, kind=_(kind.PLURAL), most=kind.MOST
            )
        )
