"""The bounds of every field: the last value that may be stored, and the first that may not."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cuprofiler.domain.codes import AlternativeKind, Market, NeedKind
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    DecisionMaker,
    Influence,
    Moment,
    Need,
    Score,
    Segment,
    UserClass,
)
from cuprofiler.services.checks import InvalidChangeError, check_record
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem, Tier
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)

D = Decimal

USERS = UserClass("c", "p", "Reps")
MEMBER = DecisionMaker("m", "p", "Boss")
TIE = Influence("p", "m", "n")
NEED = Need("n", "p", "c", "do", kind=NeedKind.CHALLENGE)
SEGMENT = Segment("s", "p", Market.USERS, "New ones")
BENEFIT = Benefit("b", "p", "It is red")
SCORE = Score("p", "b", "m", 1)
MOMENT = Moment("p", "l", "t", "Looks")
FRAME, LINE = CostFrame("p"), CostItem("x", "p", "w", "Set-up")
PLAN, SESSION, TASK = PlanFrame("p"), TrainingSession("e", "p", "c", "Learn"), Task("k", "p", "Do")
SERVICE = Service("v", "p", "Support")


def refused(record):
    try:
        check_record(record)
    except InvalidChangeError:
        return True
    return False


@pytest.mark.parametrize(
    ("record", "field", "least", "most"),
    [
        (USERS, "people", 0, 10**9),
        (MEMBER, "influence", 0, 3),
        (MEMBER, "budget_month", 1, 12),
        (TIE, "strength", 1, 2),
        (NEED, "strength", 1, 3),
        (SEGMENT, "size", 0, 10**9),
        (BENEFIT, "effort", 0, 10**6),
        (SCORE, "value", 0, 3),
        (MOMENT, "emotion", -2, 2),
        (FRAME, "horizon", 1, 60),
        (FRAME, "rate", -99, 1000),
        (FRAME, "inflation", -99, 1000),
        (LINE, "first_year", 0, 60),
        (LINE, "last_year", 0, 60),
        (LINE, "rises_from", 0, 60),
        (LINE, "every", 1, 60),
        (LINE, "months", 1, 12),
        (LINE, "least_seats", 0, 10**9),
        (LINE, "pack", 1, 10**6),
        (LINE, "rise", -99, 1000),
        (LINE, "discount", 0, 100),
        (PLAN, "capacity", 0, 10**5),
        (PLAN, "trainers", 1, 100),
        (PLAN, "turnover", 0, 100),
        (SESSION, "people", 0, 10**9),
        (SESSION, "group_size", 1, 10**6),
        (SESSION, "days", -3650, 3650),
        (TASK, "days", 0, 750),
    ],
)
def test_whole_numbers_and_percentages_have_two_ends(record, field, least, most):
    for number, out in ((least - 1, True), (least, False), (most, False), (most + 1, True)):
        kind = D if isinstance(getattr(record, field), Decimal) or field == "inflation" else int
        assert refused(replace(record, **{field: kind(number)})) is out, number


@pytest.mark.parametrize(
    ("record", "field"),
    [
        *((LINE, field) for field in ("amount", "low", "high")),
        *((PLAN, field) for field in ("our_rate", "their_rate")),
        *((SESSION, field) for field in ("learner_hours", "trainer_hours", "price")),
        *((TASK, field) for field in ("our_hours", "their_hours", "price")),
        *((SERVICE, field) for field in ("price", "hours")),
    ],
)
def test_amounts_are_not_below_zero_nor_beyond_reason(record, field):
    most = D(10) ** 15
    for amount, out in ((D("-0.01"), True), (D(0), False), (most - 1, False), (most, True)):
        assert refused(replace(record, **{field: amount})) is out, amount


def test_seats_bands_days_and_the_bar():
    assert not refused(replace(FRAME, seats=(0, 10**9)))
    assert refused(replace(FRAME, seats=(-1,)))
    assert refused(replace(FRAME, seats=(10**9 + 1,)))
    assert not refused(replace(FRAME, seats=(1,) * 60))
    assert refused(replace(FRAME, seats=(1,) * 61))
    assert not refused(replace(LINE, tiers=(Tier(10, D(9)), Tier(None, D(8)))))
    assert refused(replace(LINE, tiers=(Tier(10, D(9)), Tier(10, D(8)))))
    assert refused(replace(LINE, tiers=(Tier(None, D(-1)),)))
    day = date(2026, 12, 24)
    assert not refused(ClosedPeriod("h", "p", "Christmas", day, day))
    assert refused(ClosedPeriod("h", "p", "Christmas", day, day.replace(day=23)))
    for bar, out in (("0", False), ("100", False), ("101", True), ("", True), ("-1", True)):
        assert refused(Answer("p", "p", "loudest_bar", bar)) is out


def test_names_and_texts_have_a_length():
    alternative = Alternative("w", "p", AlternativeKind.OURS, "Ours")
    for record in (USERS, MEMBER, SEGMENT, BENEFIT, alternative, LINE, SESSION, TASK, SERVICE):
        assert not refused(replace(record, name="x" * 500))
        assert refused(replace(record, name="x" * 501))
        assert refused(replace(record, name=" "))
    assert not refused(replace(MEMBER, deal_breaker="x" * 20_000))
    assert refused(replace(MEMBER, deal_breaker="x" * 20_001))


def test_an_answer_is_one_of_its_question():
    assert not refused(Answer("p", "c", "payer", "provider"))
    assert refused(Answer("p", "c", "payer", "agent"))
    assert not refused(Answer("p", "c", "others", "anything"))


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (Answer("p", "p", "loudest_bar", "101"), "This number goes from 0 to 100."),
        (replace(MEMBER, influence=4), "This number goes from 0 to 3."),
        (replace(FRAME, rate=D(-100)), "This number goes from -99 to 1000."),
        (replace(FRAME, seats=(-1,)), "This number goes from 0 to 1000000000."),
        (replace(LINE, amount=D(-1)), "This is not an amount. Write it like 500 or 23.99."),
        (replace(USERS, name=""), "A name is missing."),
    ],
)
def test_a_refusal_says_what_would_do(record, said):
    with pytest.raises(InvalidChangeError) as error:
        check_record(record)
    assert str(error.value) == said
