"""All prices on one line: where price, limits, lifetime cost and plans meet, and where not."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import AlternativeKind, Per, PriceFor, Responsible, Role
from cuprofiler.domain.offer import pricing
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem
from cuprofiler.subjects.price.records import OfferState, PriceOffer, Span, Weight
from cuprofiler.subjects.price.rules.offers import reasons
from cuprofiler.subjects.price.rules.price_line import (
    Source,
    price_before_saving_ends,
    price_line,
    price_needed,
)
from cuprofiler.subjects.price.words.prices import (
    missing_words,
    offers_headline,
    price_headline,
    reason_words,
    weight_words,
)
from cuprofiler.subjects.services.records import PlanFrame, Service
from tests.builders import CINF, profile


def with_all(found, *records):
    return found.after(Change("", tuple(Edit(None, each) for each in records)))


def practice(price="30", unit=PriceFor.SEAT_MONTH, *records):
    found = profile(("Assistants", 10, None, CINF), makers=(("Owner", (Role.DECIDER,)),))
    if price is not None:
        found = found.after(Change("", pricing(found, Decimal(price), unit)))
    return with_all(found, *records)


def costs(ours="30", today="6000", *, discount="0"):
    """Ten seats at a price a month over two years, against money a year as today, undiscounted."""
    line = {"to_us": True, "per": Per.SEAT_MONTH, "discount": Decimal(discount)}
    return [
        CostFrame("p", horizon=2, rate=Decimal(0)),
        Alternative("o", "p", AlternativeKind.OURS, "Ours"),
        Alternative("t", "p", AlternativeKind.AS_TODAY, "Paper", 1),
        CostItem("lo", "p", "o", "Seats", amount=None if ours is None else Decimal(ours), **line),
        CostItem("lt", "p", "t", "Hours", amount=Decimal(today)),
    ]


def limit(amount, name="Mum"):
    return DecisionMaker("mum", "p", name, (Role.DECIDER,), limit=Decimal(amount), position=9)


def test_the_limit_that_a_decider_named_is_said_with_whose_it_is():
    found = practice("29", PriceFor.MONTH, limit("23.99"))
    assert price_headline(found) == "€29 is above the limit of €23.99 that Mum named."
    (mark,) = price_line(found).of(Source.LIMIT)
    assert (mark.low, mark.part) == (Decimal("23.99"), "decision_maker:mum")


def test_up_to_which_price_the_buyer_saves():
    # 10 × 30 × 12 = 3,600 a year against 6,000: gone where a seat costs 50 a month.
    found = practice("30", PriceFor.SEAT_MONTH, *costs())
    assert price_before_saving_ends(found) == 50
    dearer = practice("60", PriceFor.SEAT_MONTH, *costs("60"))
    assert price_before_saving_ends(dearer) == 50
    assert price_headline(dearer) == "At €60 the buyer saves nothing: they do up to €50."


@pytest.mark.parametrize(
    "found",
    [
        practice("30", PriceFor.SEAT_MONTH),
        practice(None, PriceFor.SEAT_MONTH, *costs()),
        practice("31", PriceFor.SEAT_MONTH, *costs()),  # another price than lifetime cost has
        practice("30", PriceFor.MONTH, *costs()),
        practice("30", PriceFor.SEAT_MONTH, *costs(ours=None)),
        practice("30", PriceFor.SEAT_MONTH, *costs()[:2]),
    ],
)
def test_where_price_and_lifetime_cost_do_not_meet_there_is_no_mark(found):
    assert price_before_saving_ends(found) is None
    assert price_needed(found) is None
    assert not price_line(found).of(Source.SAVING)


def served(hours, rate):
    return [
        PlanFrame("p", our_rate=Decimal(rate)),
        Service("s", "p", "Hotline", hours=Decimal(hours), responsible=Responsible.OURS),
    ]


def test_what_the_founder_needs_comes_from_what_serving_costs():
    # 3 hours a month at 50 are 1,800 a year, which ten seats pay with 15 a month.
    found = practice("30", PriceFor.SEAT_MONTH, *costs(), *served(3, 50))
    assert price_needed(found) == 15
    cheap = practice("10", PriceFor.SEAT_MONTH, *costs("10"), *served(3, 50))
    assert price_needed(cheap) == 15
    assert price_headline(cheap) == "€10 is less than a customer costs you: you need €15."


def test_absurdly_large_amounts_stay_figures():
    found = practice("1" + "0" * 12, PriceFor.SEAT_MONTH, *costs("1" + "0" * 12), limit("9" * 15))
    assert price_line(found).price is not None
    assert price_headline(found)


def test_nothing_known_says_so():
    assert price_headline(practice(None)) == "No price is said yet."
    assert price_line(practice(None)).marks == ()
    assert "nothing to hold it against" in price_headline(practice())
    assert missing_words(practice()).startswith("Still missing: ask who decides")


def offer(number, state, weight=Weight.SAID, why="", price="30", per=Span.MONTH):
    return PriceOffer(
        f"f{number}", "p", f"Practice {number}", Decimal(price), per, state, weight, why,
        position=number,
    )  # fmt: skip


def test_paid_weighs_more_than_signed_and_signed_more_than_said():
    won, lost = OfferState.WON, OfferState.LOST
    found = practice(
        "30", PriceFor.SEAT_MONTH,
        offer(0, lost, Weight.SAID, "Too dear."), offer(1, lost, Weight.SAID, "too  dear"),
        offer(2, won, Weight.PAID, "Saves an evening"), offer(3, OfferState.OPEN, why="No"),
        offer(4, lost, Weight.SIGNED, "Contract elsewhere"),
    )  # fmt: skip
    ranked = reasons(found)
    assert [(each.why, each.times, each.weight) for each in ranked] == [
        ("Saves an evening", 1, 3), ("Too dear", 2, 2), ("Contract elsewhere", 1, 2),
    ]  # fmt: skip
    assert [reason_words(each) for each in ranked] == ["won 1", "lost 2", "lost 1"]
    assert weight_words(found, ranked[1]) == "2 said so"
    assert offers_headline(found) == "Offers won: 1 of 4. What weighs most against it: Too dear."
    # What is still open is no mark yet.
    assert len(price_line(found).of(Source.OFFER)) == 4


def test_an_offer_for_a_year_stands_where_its_month_is():
    found = practice("30", PriceFor.MONTH, offer(0, OfferState.WON, price="360", per=Span.YEAR))
    (mark,) = price_line(found).of(Source.OFFER)
    assert mark.low == 30
    named = replace(found.of_kind("price_offer")[0], per=Span.MONTH)
    found = found.after(Change("", (Edit(found.of_kind("price_offer")[0], named),)))
    assert price_line(found).of(Source.OFFER)[0].low == 360
