"""Four-price answers: the vectors of domain.md C9, and what is not told of too few."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import PriceFor
from cuprofiler.domain.offer import pricing
from cuprofiler.subjects.price.records import PriceAnswer, PriceFrame, Span
from cuprofiler.subjects.price.rules.four_prices import (
    CURVES_FROM,
    FULL_FROM,
    Named,
    crossing,
    curves_of,
    four_prices,
    in_unit,
    weighed,
)
from tests.builders import CINF, profile

C9B = (
    (10, 20, 40, 60),
    (15, 25, 45, 65),
    (20, 30, 50, 70),
    (20, 35, 55, 80),
    (25, 40, 60, 90),
    (30, 40, 60, 100),
    (12, 22, 38, 50),
    (18, 28, 42, 62),
    (22, 32, 52, 75),
    (28, 38, 58, 85),
)


def named(rows):
    return [Named(*map(Decimal, row)) for row in rows]


def asked(*rows, narrower=False):
    found = profile(("Assistants", 6, None, CINF))
    records = [
        PriceAnswer(f"a{n}", "p", f"Practice {n}", "decider", "", *(
            None if each is None else Decimal(each) for each in row), position=n)
        for n, row in enumerate(rows)
    ]  # fmt: skip
    records.append(PriceFrame("p", narrower=narrower))
    return found.after(Change("", tuple(Edit(None, each) for each in records)))


def test_the_published_table_of_ten():
    found = weighed(named(C9B))
    assert found.middle.price == Decimal(40)
    assert found.low.price == Decimal("26.5")
    assert float(found.high.price) == pytest.approx(58.67, abs=0.005)
    assert (found.least.price, found.least.flat) == (Decimal("38.5"), True)
    assert found.range == (found.low.price, found.high.price)


def test_the_narrower_range_is_another_one_and_lies_within():
    wide, narrow = four_prices(asked(*C9B)), four_prices(asked(*C9B, narrower=True))
    assert narrow.narrower
    assert wide.range[0] < narrow.range[0] <= narrow.range[1] < wide.range[1]
    assert narrow.middle == wide.middle


def test_answers_out_of_order_are_counted_apart_and_unfinished_ones_too():
    found = four_prices(asked(*C9B, (40, 30, 50, 60), (10, 10, 20, 30), (10, None, 20, 30)))
    assert (len(found.kept), found.out_of_order, found.unfinished) == (10, 2, 1)
    assert found.range == weighed(named(C9B)).range


def test_exchanged_columns_are_found_out_before_any_price():
    swapped = [(a, c, b, d) for a, b, c, d in C9B]
    found = four_prices(asked(*swapped, *C9B[:5]))
    assert found.is_mixed_up and not found.has_curves and found.range is None


@pytest.mark.parametrize(
    ("count", "curves", "rough"),
    [(0, False, True), (1, False, True), (9, False, True), (10, True, True), (29, True, True),
     (30, True, False)],
)  # fmt: skip
def test_few_answers_have_no_curves_and_some_are_rough(count, curves, rough):
    rows = [C9B[n % len(C9B)] for n in range(count)]
    found = four_prices(asked(*rows))
    assert (found.has_curves, found.is_rough) == (curves, rough)
    assert (found.range is not None) is curves
    assert (CURVES_FROM, FULL_FROM) == (10, 30)


def test_all_alike_have_a_range_between_their_own_prices():
    found = weighed(named([(10, 20, 30, 40)] * 12))
    low, high = found.range
    assert 10 <= low <= 20 and 30 <= high <= 40
    assert found.middle.price == 25


def test_curves_that_do_not_meet_are_not_found():
    ones, noughts = (1, 1), (0, 0)
    prices = (Decimal(1), Decimal(2))
    assert crossing(prices, ones, noughts).price is None
    assert crossing(prices, noughts, ones).price is None
    assert crossing((), (), ()).price is None


@pytest.mark.parametrize(
    ("unit", "per", "expected"),
    [
        (PriceFor.SEAT_MONTH, Span.MONTH, 120),
        (PriceFor.SEAT_MONTH, Span.YEAR, 10),
        (PriceFor.YEAR, Span.MONTH, 1440),
        (PriceFor.SEAT_YEAR, Span.YEAR, 120),
        (PriceFor.ONCE, Span.MONTH, 120),
        (PriceFor.PIECE, Span.YEAR, 120),
    ],
)
def test_amounts_are_counted_in_the_time_of_the_price(unit, per, expected):
    found = asked()
    found = found.after(Change("", pricing(found, Decimal(30), unit)))
    assert in_unit(found, Decimal(120), per) == expected


RISING = st.lists(
    st.tuples(*[st.integers(1, 500)] * 4).map(
        lambda steps: tuple(sum(steps[: n + 1]) for n in range(4))
    ),
    min_size=10,
    max_size=60,
)


@given(RISING)
def test_curves_are_counts_of_who_named_what(rows):
    kept = named(rows)
    curves = curves_of(kept)
    for at, price in enumerate(curves.prices):
        assert curves.too_cheap[at] == sum(k.too_cheap >= price for k in kept)
        assert curves.cheap[at] == sum(k.cheap >= price for k in kept)
        assert curves.expensive[at] == sum(k.expensive <= price for k in kept)
        assert curves.too_expensive[at] == sum(k.too_expensive <= price for k in kept)


@given(RISING)
def test_the_range_lies_among_the_prices_named_whatever_their_order(rows):
    found = weighed(named(rows))
    again = weighed(named(reversed(rows)))
    assert found.range == again.range
    assert found.range is not None
    low, high = found.range
    every = [price for each in found.kept for price in each]
    assert min(every) <= low <= high <= max(every)
