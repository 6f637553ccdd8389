"""Every kind of value goes into a cell and comes back; what is no such value is refused."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.kinds import kind_of
from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import RECORD_TYPES
from cuprofiler.subjects.cost.records import Tier


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


TIERS = (Tier(10, Decimal("9.50")), Tier(None, Decimal(8)))
EXAMPLES = [
    (str, "any text\nat all", "any text\nat all"),
    (int, -7, -7),
    (bool, True, 1),
    (bool, False, 0),
    (Decimal, Decimal("12.30"), "12.30"),
    (date, date(2026, 11, 25), "2026-11-25"),
    (Size, Size.LARGE, "large"),
    (int | None, None, None),
    (int | None, 0, 0),
    (Size | None, Size.SMALL, "small"),
    (Annotated[str, "owner"], "x", "x"),
    (tuple[str, ...], ("a, b", "c"), "a, b\nc"),
    (tuple[str, ...], (), ""),
    (tuple[Role, ...], (Role.DECIDER, Role.USER), "decider,user"),
    (tuple[int, ...], (3, 4, 5), "3,4,5"),
    (tuple[Decimal, ...], (Decimal("1.10"), Decimal(2)), "1.10,2"),
    (tuple[Tier, ...], TIERS, "10:9.50,:8"),
]


@pytest.mark.parametrize(("annotation", "value", "cell"), EXAMPLES, ids=str)
def test_there_and_back(annotation, value, cell):
    kind = kind_of(annotation)
    assert kind.write(value) == cell
    assert type(kind.write(value)) is type(cell)
    back = kind.read(cell)
    assert (back, type(back)) == (value, type(value))


@pytest.mark.parametrize(
    ("annotation", "cell"),
    [
        (str, 5),
        (str, None),
        (int, "5"),
        (int, True),
        (int, None),
        (bool, "yes"),
        (Decimal, "a lot"),
        (Decimal, 5),
        (date, "tomorrow"),
        (Size, "huge"),
        (Size | None, "huge"),
        (tuple[Role, ...], "decider,king"),
        (tuple[int, ...], "3,x"),
        (tuple[Tier, ...], "x:1"),
        (tuple[str, ...], None),
    ],
)
def test_what_is_no_such_value_is_refused(annotation, cell):
    with pytest.raises((ValueError, ArithmeticError)):
        kind_of(annotation).read(cell)


@pytest.mark.parametrize("annotation", [float, dict, tuple[str, int], list[str], bytes])
def test_a_field_of_no_known_kind_stops_the_start(annotation):
    with pytest.raises(TypeError):
        kind_of(annotation)


def test_what_may_be_missing_and_what_is_a_number_is_told():
    assert [(kind_of(k).integer, kind_of(k).nullable) for k in (int, bool, str, int | None)] == [
        (True, False),
        (True, False),
        (False, False),
        (True, True),
    ]


@pytest.mark.parametrize("record", RECORD_TYPES, ids=lambda record: record.__name__)
def test_every_field_of_every_record_has_a_kind(record):
    for field in fields(record):
        kind_of(field.type)


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False)))
def test_amounts_keep_their_digits(amounts):
    kind = kind_of(tuple[Decimal, ...])
    back = kind.read(kind.write(tuple(amounts)))
    assert [str(amount) for amount in back] == [str(amount) for amount in amounts]
