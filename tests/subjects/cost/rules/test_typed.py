"""Figures as they are typed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.subjects.cost.records import Tier
from cuprofiler.subjects.cost.rules.typed import (
    parse_counts,
    parse_percent,
    parse_tiers,
    show_counts,
    show_tiers,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", "3"),
        ("2,5", "2.5"),
        (" 7.25 % ", "7.25"),
        ("-4", "-4"),
        ("−4%", "-4"),
    ],
)
def test_percentages(text, value):
    assert parse_percent(text) == Decimal(value)


def test_seats_and_bands():
    assert parse_counts("50, 55 60;") == (50, 55, 60)
    found = parse_tiers("25: 32.00; 100: 27,50\nmore: 22")
    assert found == (Tier(25, Decimal(32)), Tier(100, Decimal("27.5")), Tier(None, Decimal(22)))
    assert parse_percent(" ") is None
    assert parse_counts("") == ()
    assert parse_tiers("") == ()


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (parse_percent, "five"),
        (parse_percent, "1e5"),
        (parse_percent, "1.000,5"),
        (parse_percent, "--2"),
        (parse_counts, "50 or so"),
        (parse_counts, "-3"),
        (parse_tiers, "25 = 32"),
        (parse_tiers, "25: dear"),
        (parse_tiers, "100: 1; 25: 2"),
        (parse_tiers, "more: 1; 25: 2"),
    ],
)
def test_what_cannot_be_read(parse, text):
    with pytest.raises(ValueError):
        parse(text)


@given(st.lists(st.integers(0, 10**9 - 1), max_size=6).map(tuple))
def test_shown_seats_are_read_again(counts):
    assert parse_counts(show_counts(counts)) == counts


@given(st.lists(st.integers(1, 999), max_size=4, unique=True), st.booleans())
def test_shown_bands_are_read_again(bounds, endless):
    tiers = tuple(Tier(bound, Decimal("9.50")) for bound in sorted(bounds))
    tiers += (Tier(None, Decimal(1)),) if endless else ()
    assert parse_tiers(show_tiers(tiers, "more")) == tiers


@pytest.mark.parametrize("text", ["25:", "32", "1234567890: 3", "10: 5; 25: "])
def test_a_band_without_bound_or_price_is_named(text):
    with pytest.raises(ValueError) as said:
        parse_tiers(text)
    assert str(said.value) == text
    assert parse_tiers("123456789: 3") == (Tier(123456789, Decimal(3)),)
