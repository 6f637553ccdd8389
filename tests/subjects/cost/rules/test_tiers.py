"""Seats in bands (domain C6)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.subjects.cost.rules.tiers import (
    Tier,
    TierError,
    billed_seats,
    cheaper_with_more,
    check_tiers,
    graduated,
    volume,
)

D = Decimal

ZUPLO = (Tier(1000, D("0.10")), Tier(10000, D("0.05")), Tier(None, D("0.01")))
AUTUMN = (Tier(1000, D("0.01")), Tier(10000, D("0.008")), Tier(None, D("0.005")))


def test_published_prices():
    assert graduated(ZUPLO, 15000) == D("600.00")
    assert volume(ZUPLO, 15000) == D("150.00")
    assert graduated(AUTUMN, 15000) == D("107.00")


def test_a_bound_belongs_to_its_band():
    assert volume(ZUPLO, 1000) == 100
    assert volume(ZUPLO, 1001) == D("50.05")
    assert graduated(ZUPLO, 1000) == 100
    assert graduated(ZUPLO, 1001) == D("100.05")
    assert graduated(ZUPLO, 0) == volume(ZUPLO, 0) == 0


def test_more_seats_may_cost_less():
    assert cheaper_with_more(ZUPLO, 900) == 1001
    assert cheaper_with_more(ZUPLO, 400) is None
    assert cheaper_with_more(ZUPLO, 20000) is None


@pytest.mark.parametrize(
    ("tiers", "units", "kind"),
    [
        ((Tier(10, D(1)), Tier(20, D(2))), 21, "gap"),
        ((Tier(10, D(1)), Tier(10, D(2))), 5, "order"),
        ((Tier(0, D(1)),), 0, "order"),
        ((Tier(None, D(1)), Tier(10, D(2))), 5, "after_the_last"),
        ((), 1, "gap"),
    ],
)
def test_bands_that_do_not_fit(tiers, units, kind):
    for price in (graduated, volume):
        with pytest.raises(TierError) as error:
            price(tiers, units)
        assert error.value.kind == kind


def test_seats_that_are_paid_for():
    assert billed_seats(3) == 3
    assert billed_seats(3, least=5) == 5
    assert billed_seats(11, pack=5) == 15
    assert billed_seats(10, pack=5) == 10
    assert billed_seats(0, least=1, pack=10) == 10


@given(
    st.lists(st.integers(1, 50), min_size=1, max_size=4),
    st.lists(st.integers(1, 100), min_size=5, max_size=5),
    st.integers(0, 300),
)
def test_graduated_is_steady_and_agrees_seat_by_seat(widths, prices, units):
    bounds = [sum(widths[: n + 1]) for n in range(len(widths))]
    tiers = (
        *(Tier(bound, D(price)) for bound, price in zip(bounds, prices, strict=False)),
        Tier(None, D(prices[-1])),
    )
    check_tiers(tiers)
    by_seat = sum(
        next(t.price for t in tiers if t.up_to is None or seat <= t.up_to)
        for seat in range(1, units + 1)
    )
    assert graduated(tiers, units) == by_seat
