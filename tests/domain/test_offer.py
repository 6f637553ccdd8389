"""The problem of whoever pays and the price of today: asked, kept, compared."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change
from cuprofiler.domain.codes import AlternativeKind, Basis, Per, PriceFor, Repeats, Role
from cuprofiler.domain.contradictions import clashes
from cuprofiler.domain.offer import Price, price_of, pricing, problem_of, telling
from cuprofiler.domain.records import Answer, DecisionMaker
from cuprofiler.subjects.answers.rules import answering, interview
from cuprofiler.subjects.cost.records import Alternative, CostItem
from tests.builders import CINF, INTERNAL, SAME, profile

TRUCK = {**CINF, "payer_kind": "private"}


def questions(found):
    return [step.question for step in interview.steps(found)]


def test_both_are_asked_of_everything_that_is_sold():
    for answers in (CINF, TRUCK, SAME):
        asked = questions(profile(("A", 1, None, answers)))
        assert asked.count("problem") == asked.count("price") == 1
        assert asked.index("price") == asked.index("recurring_price") + 1


def test_in_house_nobody_is_asked_a_price():
    asked = questions(profile(("A", 1, None, INTERNAL)))
    assert "problem" in asked
    assert "price" not in asked


def test_where_nobody_else_decides_the_problem_comes_with_the_facts():
    found = profile(("A", 1, None, SAME))
    assert interview.find_step(found, "decider", "p") is None
    assert interview.find_step(found, "problem", "p").chapter == "facts"


def test_a_problem_is_told_and_taken_back():
    found = profile(("A", 1, None, CINF))
    assert problem_of(found) == ""
    told = found.after(Change("words", telling(found, "problem", "  Late wages "), "visit"))
    assert problem_of(told) == "Late wages"
    marked = told.after(
        Change(
            "", answering.mark_basis(told, interview.find_step(told, "problem", "p"), Basis.HEARD)
        )
    )
    again = marked.after(Change("", telling(marked, "problem", "Fines")))
    assert again.answer("p", "problem").basis is Basis.HEARD
    assert Change("", telling(again, "problem", "Fines")).edits == ()
    unknown = again.after(Change("", telling(again, "problem", " ")))
    assert problem_of(unknown) == ""
    assert interview.is_unknown(unknown, interview.find_step(unknown, "problem", "p"))
    assert unknown.unsure[0] == ("p", "problem")
    assert found.unsure[0] != ("p", "problem")


def test_a_guessed_problem_counts_among_the_guesses():
    found = profile(("A", 1, None, CINF))
    before = found.basis_counts
    told = found.after(Change("", telling(found, "problem", "Late wages")))
    assert told.basis_counts[Basis.GUESSED] == before[Basis.GUESSED] + 1
    # The price is the founder's own: nobody guesses it.
    priced = told.after(Change("", pricing(told, Decimal(5), PriceFor.YEAR)))
    assert priced.basis_counts == told.basis_counts


def test_a_price_needs_no_second_answer():
    found = profile(("A", 1, None, CINF), facts={"recurring_price": "yes"})
    assert price_of(found) is None
    only = profile(("A", 1, None, CINF), facts={"recurring_price": "yes", "price": "29"})
    assert price_of(only) == (Decimal(29), PriceFor.SEAT_MONTH)
    goods = {"recurring_price": "yes", "physical_goods": "yes", "price": "9.80"}
    assert price_of(profile(("A", 1, None, CINF), facts=goods)).unit is PriceFor.PIECE
    once = profile(("A", 1, None, CINF), facts={"price": "29"})
    assert price_of(once) == (Decimal(29), PriceFor.ONCE)


@pytest.mark.parametrize(
    ("unit", "line"),
    [
        (PriceFor.ONCE, (Per.CUSTOMER, Repeats.ONCE, 30)),
        # How many pieces are bought in a year is not known.
        (PriceFor.PIECE, (Per.CUSTOMER, Repeats.YEARLY, None)),
        # A cost item that is not counted by months is for a year: 12 × 30.
        (PriceFor.MONTH, (Per.CUSTOMER, Repeats.YEARLY, 360)),
        (PriceFor.YEAR, (Per.CUSTOMER, Repeats.YEARLY, 30)),
        (PriceFor.SEAT_MONTH, (Per.SEAT_MONTH, Repeats.YEARLY, 30)),
        (PriceFor.SEAT_YEAR, (Per.SEAT, Repeats.YEARLY, 30)),
    ],
)
def test_a_price_as_a_cost(unit, line):
    price = Price(Decimal(30), unit)
    assert (price.per, price.repeats, price.line_amount) == line


@given(st.decimals(0, 10**9, places=2), st.sampled_from(PriceFor), st.sampled_from(PriceFor))
def test_pricing_is_undone(amount, unit, other):
    found = profile(("A", 1, None, CINF))
    first = found.after(Change("", pricing(found, amount, unit)))
    assert price_of(first) == (amount, unit)
    change = Change("", pricing(first, amount, other))
    assert bool(change.edits) == (unit is not other)
    assert first.after(change).after(change.inverse()).records == first.records
    assert first.after(Change("", telling(first, "price", ""))).value("p", "price") == "unknown"


# --- Where it meets limits and lifetime cost ------------------------------------------------------


def truck(*more, limit="23.99", price="29", unit="once"):
    mom = DecisionMaker(
        "m", "p", "Mom", (Role.DECIDER,), limit=None if limit is None else Decimal(limit)
    )
    facts = {"price_for": unit} if price is None else {"price": price, "price_for": unit}
    return profile(("Children", 1, None, TRUCK), more=(mom, *more), facts=facts)


def at_odds(found):
    wanted = ("price_above_limit", "two_prices")
    return [clash for clash in clashes(found) if clash.kind in wanted]


def cost(amount, per=Per.CUSTOMER, repeats=Repeats.ONCE, **given):
    given = {"to_us": True, **given}
    amount = None if amount is None else Decimal(amount)
    return (
        Alternative("w", "p", AlternativeKind.OURS, "Truck"),
        CostItem("l", "p", "w", "Purchase", amount=amount, per=per, repeats=repeats, **given),
    )


def test_the_price_of_today_is_held_against_every_limit():
    (clash,) = at_odds(truck())
    assert (clash.first.kind, clash.first.id, clash.second.id) == ("answer", "price", "m")
    assert clash.amount == Decimal(29)
    for ends in ({"limit": None}, {"price": None}, {"limit": None, "price": None}):
        assert at_odds(truck(**ends)) == []
    assert at_odds(truck(price="23.99")) == []
    assert at_odds(truck(price="unknown")) == []
    (huge,) = at_odds(truck(price="9" * 15))
    assert huge.amount == Decimal("9" * 15)


def test_the_dearest_price_is_the_one_at_odds():
    (clash,) = at_odds(truck(*cost("29")))
    assert clash.first.kind == "answer"
    found = at_odds(truck(*cost("40")))
    assert [(c.kind, c.first.kind) for c in found] == [
        ("price_above_limit", "cost_line"),
        ("two_prices", "answer"),
    ]


def test_two_prices_that_are_counted_alike_must_be_the_same():
    free = {"limit": None}
    assert [c.kind for c in at_odds(truck(*cost("30"), **free))] == ["two_prices"]
    assert at_odds(truck(*cost("29.00"), **free)) == []
    # Counted in another way, not to you, unknown, reduced, in another currency: no other price.
    assert at_odds(truck(*cost("30", repeats=Repeats.YEARLY), **free)) == []
    assert at_odds(truck(*cost("30", per=Per.SEAT), **free)) == []
    assert at_odds(truck(*cost("30", to_us=False), **free)) == []
    assert at_odds(truck(*cost(None), **free)) == []
    assert at_odds(truck(*cost("30", discount=Decimal(5)), **free)) == []
    assert at_odds(truck(*cost("30", currency="CHF"), **free)) == []
    assert at_odds(truck(*cost("30"), price=None, **free)) == []
    piece = cost("30", repeats=Repeats.YEARLY)
    assert at_odds(truck(*piece, unit="piece", **free)) == []
    yearly = cost("348", repeats=Repeats.YEARLY)
    assert at_odds(truck(*yearly, unit="month", **free)) == []
    assert [c.kind for c in at_odds(truck(*yearly, unit="year", **free))] == ["two_prices"]


def test_one_of_several_costs_may_be_the_price():
    support = CostItem(
        "l2", "p", "w", "Support", amount=Decimal(30), repeats=Repeats.ONCE, to_us=True
    )
    assert at_odds(truck(*cost("29"), support, limit=None)) == []


def test_a_cost_that_is_not_known_yet_may_be_the_price():
    """Support of 30 is no other price as long as the subscription has no amount."""
    unknown = CostItem("l2", "p", "w", "Subscription", repeats=Repeats.ONCE, to_us=True)
    assert at_odds(truck(*cost("30"), unknown, limit=None)) == []
    assert [c.kind for c in at_odds(truck(*cost("30"), limit=None))] == ["two_prices"]


def test_a_price_said_before_it_turned_out_to_be_in_house_says_nothing():
    mom = DecisionMaker("m", "p", "CFO", (Role.DECIDER,), limit=Decimal(5))
    kept = {"price": "29", "price_for": "year"}
    found = profile(("Nurses", 9, None, INTERNAL), more=(mom,), facts=kept)
    assert price_of(found) is None
    assert at_odds(found) == []


def test_the_answers_are_kept_apart_from_those_of_a_kind():
    found = truck(Answer("p", "c0", "price", "5"))
    assert price_of(found).amount == Decimal(29)
