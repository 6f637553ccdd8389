"""What may be stored: the bounds of every field, said in the founder's words."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields
from enum import StrEnum

from cuprofiler.domain.codes import CLASS_CODES, DETAIL_CODES, PriceFor
from cuprofiler.domain.cost.records import LONGEST, CostFrame, CostLine, Way
from cuprofiler.domain.cost.tiers import TierError, check_tiers
from cuprofiler.domain.plan.records import Closed, Lesson, PlanFrame, Service, Task
from cuprofiler.domain.records import (
    MOST_OF,
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    Lane,
    Moment,
    Need,
    Product,
    Record,
    Score,
    Segment,
    Stage,
    Tie,
    UserClass,
)
from cuprofiler.domain.text import is_visible
from cuprofiler.i18n import gettext as _

MAX_TEXT = 20_000
ANSWER_CODES: dict[str, type[StrEnum]] = {**CLASS_CODES, **DETAIL_CODES, "price_for": PriceFor}
MAX_NAME = 500


class InvalidChangeError(ValueError):
    """A change holds something that may not be stored; the message says what, in plain words."""


_NAMED = (
    Product | UserClass | DecisionMaker | Segment | Benefit | Stage | Lane | Way | CostLine
    | Lesson | Task | Closed | Service
)  # fmt: skip

_RANGES: dict[type[Record], tuple[tuple[str, int, int], ...]] = {
    UserClass: (("people", 0, 10**9),),
    DecisionMaker: (("influence", 0, 3), ("budget_month", 1, 12)),
    Tie: (("strength", 1, 2),),
    Need: (("strength", 1, 3),),
    Segment: (("size", 0, 10**9),),
    Benefit: (("effort", 0, 10**6),),
    Score: (("value", 0, 3),),
    Moment: (("emotion", -2, 2),),
    CostFrame: (("horizon", 1, LONGEST),),
    PlanFrame: (("capacity", 0, 10**5), ("trainers", 1, 100)),
    Lesson: (("people", 0, 10**9), ("group_size", 1, 10**6), ("days", -3650, 3650)),
    Task: (("days", 0, 750),),
    CostLine: (
        ("first_year", 0, LONGEST),
        ("last_year", 0, LONGEST),
        ("rises_from", 0, LONGEST),
        ("every", 1, LONGEST),
        ("months", 1, 12),
        ("least_seats", 0, 10**9),
        ("pack", 1, 10**6),
    ),
}
"""Whole numbers that have bounds, by record."""


_PERCENTS: dict[type[Record], tuple[tuple[str, int, int], ...]] = {
    CostFrame: (("rate", -99, 1000), ("inflation", -99, 1000)),
    CostLine: (("rise", -99, 1000), ("discount", 0, 100)),
    PlanFrame: (("turnover", 0, 100),),
}
"""Percentages that have bounds, by record."""

MOST_SEATS = 10**9


_AMOUNTS: dict[type[Record], tuple[str, ...]] = {
    CostLine: ("amount", "low", "high"),
    PlanFrame: ("our_rate", "their_rate"),
    Lesson: ("learner_hours", "trainer_hours", "price"),
    Task: ("our_hours", "their_hours", "price"),
    Service: ("price", "hours"),
}
"""Amounts of money and hours: none below zero, none beyond reason."""


def _check_figures(record: Record) -> None:
    for name, least, most in _PERCENTS.get(type(record), ()):
        number = getattr(record, name)
        if number is not None and not least <= number <= most:
            raise InvalidChangeError(
                _("This number goes from {least} to {most}.").format(least=least, most=most)
            )
    if isinstance(record, CostFrame):
        if len(record.seats) > LONGEST or any(not 0 <= n <= MOST_SEATS for n in record.seats):
            raise InvalidChangeError(_("This number goes from {least} to {most}.").format(
                least=0, most=MOST_SEATS))  # fmt: skip
        return
    amounts = [getattr(record, name) for name in _AMOUNTS.get(type(record), ())]
    if isinstance(record, CostLine):
        try:
            check_tiers(record.tiers)
        except TierError:
            raise InvalidChangeError(
                _("Bands must rise, and only the last may be without end.")
            ) from None
        amounts += [tier.price for tier in record.tiers]
    if isinstance(record, Closed | Service) and record.first and record.last:
        if record.last < record.first:
            raise InvalidChangeError(_("The last day lies before the first."))
    if any(amount is not None and not 0 <= amount < 10**15 for amount in amounts):
        raise InvalidChangeError(_("This is not an amount. Write it like 500 or 23.99."))


def check_record(record: Record) -> None:
    """Refuse what may not be stored; raises InvalidChangeError."""
    if isinstance(record, _NAMED) and not record.name.strip():
        raise InvalidChangeError(_("A name is missing."))
    if isinstance(record, _NAMED) and not is_visible(record.name):
        raise InvalidChangeError(_("Nothing can be seen of this name. Use letters or figures."))
    if isinstance(record, _NAMED) and len(record.name) > MAX_NAME:
        raise InvalidChangeError(_("This name is too long. Shorten it to 500 letters."))
    if isinstance(record, Answer) and record.question == "loudest_bar":
        if not record.value.isdigit() or int(record.value) > 100:
            raise InvalidChangeError(_("This number goes from {least} to {most}.").format(
                least=0, most=100))  # fmt: skip
    if isinstance(record, PlanFrame) and not re.fullmatch("(?=.*1)[01]{5}", record.trainer_days):
        raise InvalidChangeError(_("Trainers need one day of the week at least."))
    if isinstance(record, Answer) and record.question == "price":
        if not re.fullmatch(r"unknown|[0-9]{1,15}(\.[0-9]{1,4})?", record.value):
            raise InvalidChangeError(_("This is not an amount. Write it like 500 or 23.99."))
    if isinstance(record, Answer):
        codes = ANSWER_CODES.get(record.question)
        if codes is not None and record.value not in set(codes):
            raise InvalidChangeError(_("This answer does not belong to its question."))
    for name, least, most in _RANGES.get(type(record), ()):
        number = getattr(record, name)
        if number is not None and not least <= number <= most:
            raise InvalidChangeError(
                _("This number goes from {least} to {most}.").format(least=least, most=most)
            )
    _check_figures(record)
    for field in fields(record):
        text = getattr(record, field.name)
        if isinstance(text, str) and len(text) > MAX_TEXT:
            raise InvalidChangeError(_("This text is too long. Shorten it to 20,000 letters."))


def check_lists(records: Iterable[Record]) -> None:
    """Refuse a product with more of a kind than pages can show; raises InvalidChangeError."""
    counts = Counter(
        (getattr(record, "product_id", ""), type(record))
        for record in records
        if type(record) in MOST_OF
    )
    for (_product, kind), count in counts.items():
        check_count(kind, count)


def check_count(kind: type[Record], count: int) -> None:
    """Refuse `count` records of a kind in one product if they are too many."""
    most = MOST_OF.get(kind)
    if most is not None and count > most:
        raise InvalidChangeError(
            _("There are {count} {kind} in one product; {most} is the most.").format(
                count=count, kind=_plural(kind), most=most
            )
        )


def _plural(kind: type[Record]) -> str:
    words = {
        UserClass: _("kinds of user"),
        DecisionMaker: _("people who decide"),
        Tie: _("arrows between people"),
        Need: _("needs"),
        Segment: _("segments"),
        Benefit: _("benefits"),
        Score: _("scores"),
        Conflict: _("wishes that pull apart"),
        Stage: _("stages"),
        Lane: _("journeys"),
        Moment: _("moments"),
        Way: _("ways"),
        CostLine: _("cost lines"),
        Lesson: _("trainings"),
        Task: _("tasks"),
        Closed: _("closed times"),
        Service: _("services"),
    }
    return words[kind]
