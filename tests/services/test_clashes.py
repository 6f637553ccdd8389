"""What is at odds, in sentences."""

from decimal import Decimal

from cuprofiler.domain.codes import AlternativeKind, Per, Repeats, Role
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.services.clashes import told, where
from cuprofiler.subjects.cost.records import Alternative, CostItem
from tests.builders import CINF, profile


def truck(*lines, limit=None):
    mum = DecisionMaker("m", "p", "Mum", (Role.DECIDER,), limit=limit)
    facts = {"price": "29", "price_for": "seat_month"}
    alternative = Alternative("w", "p", AlternativeKind.OURS, "Truck")
    kept = [CostItem(f"l{n}", "p", "w", to_us=True, **given) for n, given in enumerate(lines)]
    return profile(("Children", 1, None, CINF), facts=facts, more=(mum, alternative, *kept))


def test_the_price_of_today_above_a_limit_is_said_with_both_figures():
    (clash,) = told(truck(limit=Decimal("23.99")))
    assert clash.text == "€29.00 a user and month is above the limit of €23.99 that Mum named."
    assert (clash.first_label, clash.second_label) == ("See the answer", "See Mum")
    # An answer is asked by its question; a person is a place of its own.
    assert (where(clash.first), where(clash.second)) == ("answer:price:p", "decision_maker:m")


def test_two_prices_are_said_with_what_they_are_for():
    monthly = {"name": "Licences", "amount": Decimal(35), "per": Per.SEAT_MONTH}
    (clash,) = told(truck(monthly))
    assert clash.kind == "two_prices"
    assert clash.text == (
        "By the interview it costs €29.00 a user and month; "
        "in lifetime cost “Licences” says €35.00 (a seat and month)."
    )
    assert where(clash.second) == "cost_line:l0"
    once = {"name": "Purchase", "amount": Decimal(35), "repeats": Repeats.ONCE}
    assert told(truck(once)) == ()


def test_an_amount_says_for_whom_and_how_often():
    seat = {"name": "Licences", "amount": Decimal(9), "per": Per.SEAT}
    facts = {"price": "29", "price_for": "seat_year"}
    alternative = Alternative("w", "p", AlternativeKind.OURS, "Truck")
    line = CostItem("l", "p", "w", to_us=True, **seat)
    found = profile(("Children", 1, None, CINF), facts=facts, more=(alternative, line))
    (clash,) = told(found)
    assert clash.text.endswith("“Licences” says €9.00 (a seat, every year).")
