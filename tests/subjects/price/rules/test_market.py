"""Markets from below and what a customer is worth: domain.md C10 and C12."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import PriceFor
from cuprofiler.domain.offer import pricing
from cuprofiler.subjects.price.records import CustomerWorth, MarketSize, PriceFrame
from cuprofiler.subjects.price.rules.market import Size, market
from cuprofiler.subjects.price.rules.worth import (
    LONGEST,
    monthly_rate,
    worth,
    worth_of_stream,
    worths,
)
from cuprofiler.subjects.price.words.market import (
    chains,
    market_headline,
    market_subline,
    worth_headline,
    worth_notes,
)
from tests.builders import CINF, profile


def priced(amount, unit=PriceFor.MONTH, *records):
    found = profile(("Assistants", 6, None, CINF))
    edits = () if amount is None else pricing(found, Decimal(amount), unit)
    found = found.after(Change("", edits))
    return found.after(Change("", tuple(Edit(None, each) for each in records)))


def counted(**said):
    given_ = {"accounts": 460_000, "reachable": 69_000, "share": Decimal(5), "seats": None, **said}
    return MarketSize("k", "p", "Start-ups", **given_)


def frame(needed=None, **said):
    return PriceFrame("p", needed=None if needed is None else Decimal(needed), **said)


def test_c10a_the_chain_is_not_rounded():
    found = market(priced(79, PriceFor.MONTH, counted()))
    (segment,) = found.segments
    assert segment.yearly == 948
    assert found.in_all == 436_080_000
    assert found.in_reach == 65_412_000
    assert segment.won == 3450
    assert found.expected == 3_270_600


def test_c10b_firms_times_money():
    found = market(priced(1200, PriceFor.YEAR, counted(accounts=500_000)))
    assert found.in_all == 600_000_000


@pytest.mark.parametrize(
    ("unit", "seats", "price", "yearly"),
    [
        (PriceFor.SEAT_MONTH, 40, None, 40 * 32 * 12),
        (PriceFor.SEAT_MONTH, None, None, None),
        (PriceFor.SEAT_YEAR, 40, None, 40 * 32),
        (PriceFor.YEAR, None, None, 32),
        (PriceFor.MONTH, 40, None, 32 * 12),
        (PriceFor.PIECE, 100, None, 3200),
        (PriceFor.ONCE, 40, None, None),
        (PriceFor.SEAT_MONTH, 40, 24, 40 * 24 * 12),
        (PriceFor.SEAT_MONTH, 0, None, 0),
    ],
)
def test_what_one_pays_a_year(unit, seats, price, yearly):
    own = None if price is None else Decimal(price)
    found = market(priced(32, unit, counted(seats=seats, price=own)))
    assert found.segments[0].yearly == yearly


def test_more_in_reach_than_there_are_is_said_and_not_counted():
    found = priced(79, PriceFor.MONTH, counted(accounts=100), frame(1000))
    assert market(found).in_reach is None and market(found).size is None
    assert "more in reach than there are" in market_headline(found)


@pytest.mark.parametrize(
    ("needed", "share", "size"),
    [
        (65_412_001, 5, Size.NONE),
        (65_412_000, 5, Size.SHARE_TOO_SMALL),
        (3_270_601, 5, Size.SHARE_TOO_SMALL),
        (3_270_600, 5, Size.LARGE),
        (6_541_201, 50, Size.NICHE),
        (6_541_200, 50, Size.LARGE),
        (0, 0, Size.LARGE),
    ],
)
def test_what_it_is_against_what_is_needed(needed, share, size):
    found = priced(79, PriceFor.MONTH, counted(share=Decimal(share)), frame(needed))
    assert market(found).size is size
    assert market_headline(found) and market_subline(found)


def test_what_is_won_is_never_more_than_the_sellers_can():
    found = priced(79, PriceFor.MONTH, counted(years=3), frame(1, sellers=2, deals=50))
    counts = market(found)
    assert counts.is_capped and counts.won == 300
    assert counts.expected == 300 * 948
    assert "300 accounts" in market_subline(found)


def test_one_segment_unknown_and_nothing_is_summed():
    one, other = counted(), MarketSize("l", "p", "Others", accounts=10, position=1)
    found = priced(79, PriceFor.MONTH, one, other, frame(1))
    assert market(found).in_reach is None and market(found).expected is None
    assert market_headline(found) == "Others: say how many are in reach."
    assert chains(found).count("\n") == 1


@pytest.mark.parametrize(
    ("amount", "records", "said"),
    [
        (79, (), "Nobody is counted yet."),
        (None, (counted(),), "Start-ups: say what one of them pays a year."),
        (79, (counted(reachable=None),), "Start-ups: say how many are in reach."),
        (79, (counted(share=None),), "Start-ups: say how many of them you win."),
        (79, (counted(),), "Say what you need a year."),
    ],
)
def test_what_is_missing_is_said(amount, records, said):
    assert market_headline(priced(amount, PriceFor.MONTH, *records)) == said


def test_a_price_that_is_paid_once_brings_nothing_year_by_year():
    found = priced(79, PriceFor.ONCE, counted(), frame(1000))
    assert market(found).in_reach is None and market(found).size is None
    assert market_headline(found) == (
        "Start-ups: the price is paid once and brings nothing year by year."
    )


@given(
    st.integers(0, 10**9), st.integers(0, 10**9), st.decimals(0, 100, places=2),
    st.integers(0, 10**6), st.integers(0, 100), st.integers(0, 1000),
)  # fmt: skip
def test_all_is_no_less_than_in_reach_and_that_no_less_than_won(
    accounts, reachable, share, price, sellers, deals
):
    size = counted(accounts=accounts, reachable=min(reachable, accounts), share=share)
    counts = market(priced(price, PriceFor.MONTH, size, frame(1, sellers=sellers, deals=deals)))
    assert counts.in_all >= counts.in_reach >= counts.expected >= 0
    assert counts.won <= sellers * deals * 3
    assert counts.wanted == Fraction(min(reachable, accounts)) * Fraction(share) / 100


# --- Worth ----------------------------------------------------------------------------------------


def customer(**said):
    given_ = {
        "monthly": Decimal(500), "margin": Decimal(75), "churn": Decimal("2.5"),
        "spent": Decimal(6000), "won": 1, **said,
    }  # fmt: skip
    return CustomerWorth("w", "p", "Practices", **given_)


def test_c12a_worth_ratio_and_payback():
    found = worth(priced(None), customer())
    assert found.monthly == 375
    assert found.in_all == 15_000
    assert found.times == Decimal("2.5")
    assert found.payback == 16
    # Those who left pay no more: it takes longer than 16 months until the money is back.
    assert found.months_out == 21


def test_c12c_aulets_widget_within_a_thousandth():
    sold, kept = Decimal(10_000) * Decimal("0.65"), Decimal(1500) * Decimal("0.85")
    stays = [Decimal(each) for each in ("1", "1", "0.9", "0.81", "0.729", "0.6561")]
    stream = [kept * share for share in stays]
    stream[0] = sold + kept / 2
    # In the fifth year three of four buy again, and they alone go on paying for maintenance.
    stream[5] = (sold + kept) * Decimal("0.75") * stays[5]
    found = worth_of_stream(stream, Decimal("0.5"))
    assert float(found) == pytest.approx(9485.40, rel=0.001)


def test_nobody_leaves_and_the_years_end_at_five():
    found = worth(priced(None), customer(churn=Decimal(0)))
    assert found.is_capped and found.in_all == 375 * 60 == found.today
    assert "5 years are counted" in worth_notes(priced(None, PriceFor.MONTH, customer(churn=None)))


def test_all_leave_at_once():
    found = worth(priced(None), customer(churn=Decimal(100)))
    assert found.in_all == 375 and found.months_out is None


@pytest.mark.parametrize(
    ("said", "missing"),
    [({"margin": None}, "margin"), ({"monthly": None}, "monthly")],
)
def test_by_takings_alone_there_is_no_worth(said, missing):
    found = worth(priced(None), customer(**said))
    assert (found.missing, found.in_all, found.payback, found.months_out) == (
        missing, None, None, None,
    )  # fmt: skip
    assert "say what" in worth_headline(priced(None, PriceFor.MONTH, customer(**said)))


@pytest.mark.parametrize("said", [{"won": 0}, {"won": None}, {"spent": None}])
def test_nobody_won_and_it_is_not_known_what_one_takes(said):
    found = worth(priced(None), customer(**said))
    assert (found.to_win, found.times, found.payback, found.months_out) == (None,) * 4


def test_nothing_left_never_pays_back():
    found = worth(priced(None), customer(margin=Decimal(0)))
    assert found.in_all == 0 and found.payback is None and found.months_out is None


def test_what_an_account_pays_comes_from_the_market_of_its_segment():
    own = CustomerWorth("w", "p", "start-ups", margin=Decimal(50))
    (found,) = worths(priced(79, PriceFor.MONTH, counted(), own))
    assert found.monthly == Decimal("39.5")
    other = CustomerWorth("w", "p", "Others", margin=Decimal(50))
    (found,) = worths(priced(79, PriceFor.MONTH, counted(), other))
    assert found.missing == "monthly"


@given(
    st.integers(1, 10**6), st.integers(1, 100), st.decimals(0, 100, places=1),
    st.decimals(0, 100, places=1), st.integers(0, 10**7), st.integers(1, 1000),
)  # fmt: skip
def test_money_of_later_is_worth_no_more_and_months_are_those_of_a_count(
    monthly, margin, churn, rate, spent, won
):
    record = customer(
        monthly=Decimal(monthly), margin=Decimal(margin), churn=churn, rate=rate,
        spent=Decimal(spent), won=won,
    )  # fmt: skip
    found = worth(priced(None), record)
    assert found.today <= found.in_all * Decimal("1.000001")
    left, month, back = Decimal(monthly) * margin / 100, 0, Decimal(0)
    while back < found.to_win and month < LONGEST:
        back += left
        left *= 1 - churn / 100
        month += 1
    assert found.months_out == (month if back >= found.to_win else None)


def test_twelve_months_of_a_rate_are_a_year():
    assert float((1 + monthly_rate(Decimal("0.12"))) ** 12) == pytest.approx(1.12)
