"""Lifetime cost: the worked example of domain C2 to the cent, lines, bad input, an oracle."""

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.money import rounded
from cuprofiler.domain.codes import (
    AlternativeKind,
    CostGroup,
    Link,
    Per,
    PricedAt,
    Prices,
    Repeats,
    TierMode,
    Timing,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product, UserClass
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem, Tier
from cuprofiler.subjects.cost.rules.calculation import basics_of, compare, line_cost
from cuprofiler.subjects.cost.rules.ranges import simulate
from cuprofiler.subjects.cost.rules.results import CostError, turns
from cuprofiler.subjects.cost.rules.years import due_years, growths
from cuprofiler.subjects.services.records import PlanFrame, TrainingSession
from tests.subjects.cost.examples import alternatives_profile, app, line

D = Decimal


def shown(amount):
    return str(rounded(amount, "EUR"))


def one(**given_fields):
    """The cost of one line over five years at 8 %."""
    frame = given_fields.pop("frame", CostFrame("p", horizon=5, rate=D(8)))
    record = line("x", **given_fields)
    return line_cost(record, basics_of(frame, [record], given_fields.pop("seats", None)))


def test_the_worked_example_of_an_app_to_the_cent():
    found = compare(app())
    (ours,) = found.alternatives
    assert [shown(amount) for amount in ours.by_year] == [
        "15000.00",
        "17800.00",
        "18530.00",
        "23292.90",
    ]
    assert shown(ours.total) == "74622.90"
    assert shown(ours.present) == "65858.62"
    assert shown(ours.per_year) == "25555.35"
    assert shown(ours.per_seat_month) == "85.18"
    assert shown(ours.first_year) == "32800.00"
    subscription = next(each for each in ours.lines if each.line.name == "Subscription")
    # "Only 38 % of the undiscounted total."
    assert (subscription.total / ours.total * 100).quantize(D(1), ROUND_HALF_UP) == 38
    assert found.base is None and found.saving(ours) is None


def test_present_values_of_nist_handbook_135():
    """Table 5-2: 103,000 + 8,412 − 1,939 + 302,600 + 104,160, given at their present values."""
    amounts = {
        CostGroup.ONE_TIME: ("103000", "8412", "302600", "104160"),
        CostGroup.RESIDUAL: ("1939",),
    }
    lines = [
        line(f"{group}{n}", group=group, amount=D(a), repeats=Repeats.ONCE, first_year=0)
        for group, given_amounts in amounts.items()
        for n, a in enumerate(given_amounts)
    ]
    (alternative,) = compare(
        alternatives_profile({"Base case": lines}, rate=D(3), horizon=25)
    ).alternatives
    assert alternative.present == 516233


def test_two_cars_undiscounted():
    """Domain C2d: dearer to buy, cheaper to own."""

    def car(name, price, running, resale):
        return [
            line(f"{name}1", group=CostGroup.ONE_TIME, amount=D(price), repeats=Repeats.ONCE,
                 first_year=0),
            line(f"{name}2", amount=D(running) / 5),
            line(f"{name}3", group=CostGroup.RESIDUAL, amount=D(resale), repeats=Repeats.ONCE,
                 first_year=5),
        ]  # fmt: skip

    found = compare(
        alternatives_profile({"A": car("a", 10000, 7500, 1000), "B": car("b", 20000, 2000, 10000)})
    )
    assert [alternative.total for alternative in found.alternatives] == [16500, 12000]
    assert found.base.alternative.name == "B"  # the first is the founder's own
    assert found.saving(found.alternatives[0]).total == -4500


def test_timing_moves_the_present_value_only():
    """Domain C0: 10,000 a year over 3 years at 8 %."""
    frame = CostFrame("p", horizon=3, rate=D(8))
    worth = {timing: one(amount=D(10000), timing=timing, frame=frame).present for timing in Timing}
    assert shown(worth[Timing.END]) == "25770.97"
    assert shown(worth[Timing.START]) == "27832.65"
    assert abs(worth[Timing.MIDDLE] - worth[Timing.END] * D("1.08").sqrt()) < D("1e-15")
    assert one(amount=D(1), timing=Timing.START, frame=frame).by_year == (0, 1, 1, 1)


def test_the_price_of_today_rises_once_more_than_that_of_year_one():
    first = one(amount=D(100), rise=D(10))
    assert shown(first.present) == "480.43"
    assert first.by_year[1:3] == (100, 110)
    today = one(amount=D(100), rise=D(10), priced_at=PricedAt.TODAY)
    assert today.by_year[1:3] == (110, 121)
    assert abs(today.present - first.present * D("1.10")) < D("1e-20")
    later = one(amount=D(100), rise=D(10), rises_from=4)
    assert later.by_year == (0, 100, 100, 100, 110, 121)
    assert shown(one(amount=D(100), rise=D(8)).present) == "462.96"
    assert one(amount=D(100), rise=D(-10)).by_year[1:4] == (100, 90, 81)


def test_an_index_stands_in_place_of_the_rise():
    """Domain C3b, an EnergyPlus unit test: yearly amounts times the index of their year."""
    indices = tuple(map(D, ("1.03", "1.05", "1.07", "1.11", "1.15")))
    found = [
        growth * amount
        for growth, amount in zip(
            growths(line("x", rise=D(50), indices=indices), 6)[1:],
            (100, 110, 120, 130, 140),
            strict=True,
        )
    ]
    assert [f"{each:.1f}" for each in found] == ["103.0", "115.5", "128.4", "144.3", "161.0"]
    # The last index goes on.
    assert growths(line("x", indices=indices[:2]), 5) == (1, D("1.03"), *[D("1.05")] * 3)


def test_constant_money_and_current_money_agree():
    """Domain C3d, and the 5.6 % that mixing them would lose."""
    real = CostFrame("p", horizon=5, rate=D(3), rate_for=Prices.CONSTANT, inflation=D(2))
    constant = one(amount=D(10000), prices=Prices.CONSTANT, frame=real)
    current = one(
        amount=D(10000), rise=D(2), priced_at=PricedAt.TODAY, frame=real, prices=Prices.CURRENT
    )
    assert shown(constant.present) == shown(current.present) == "45797.07"
    nominal = replace(real, rate=D("5.06"), rate_for=Prices.CURRENT)
    assert shown(one(amount=D(10000), prices=Prices.CONSTANT, frame=nominal).present) == "45797.07"


def test_years_in_which_a_cost_falls_due():
    once = line("x", repeats=Repeats.ONCE, first_year=0)
    assert due_years(once, 5) == (0,)
    assert due_years(replace(once, first_year=7), 5) == ()
    yearly = line("x", first_year=2, last_year=4)
    assert due_years(yearly, 5) == (2, 3, 4)
    assert due_years(replace(yearly, last_year=None), 3) == (2, 3)
    every = line("x", repeats=Repeats.EVERY, first_year=3, every=3)
    assert due_years(every, 10) == (3, 6, 9)


def test_months_of_the_first_year():
    assert one(amount=D(1200), months=3).by_year[:3] == (0, 300, 1200)


def test_seats_by_year_bands_packs_and_discount():
    frame = CostFrame("p", horizon=3, rate=D(0), seats=(10, 12))

    def years(**fields):
        return one(frame=frame, **fields).by_year

    assert years(amount=D(30), per=Per.SEAT_MONTH) == (0, 3600, 4320, 4320)
    assert years(amount=D(30), per=Per.SEAT) == (0, 300, 360, 360)
    assert years(amount=D(30), per=Per.SEAT, pack=5) == (0, 300, 450, 450)
    assert years(amount=D(30), per=Per.SEAT, least_seats=20) == (0, 600, 600, 600)
    assert years(amount=D(30), per=Per.SEAT, discount=D(10)) == (0, 270, 324, 324)
    assert years(amount=D(200), discount=D("12.5")) == (0, 175, 175, 175)
    tiers = (Tier(10, D(5)), Tier(None, D(4)))
    assert years(per=Per.SEAT, tiers=tiers) == (0, 50, 58, 58)
    assert years(per=Per.SEAT, tiers=tiers, tier_mode=TierMode.VOLUME) == (0, 50, 48, 48)
    # The start has the seats of the first year: training before going live.
    once = years(amount=D(160), per=Per.SEAT, repeats=Repeats.ONCE, first_year=0)
    assert once == (1600, 0, 0, 0)


def test_what_is_not_known_is_not_zero_and_is_named():
    """One line without an amount leaves every sum of its way open, and every saving by it."""
    lines = [line("1"), line("2", amount=D(5))]
    found = compare(
        alternatives_profile({"A": lines, "As today": [line("3", amount=D(9))]}, seats=(2,))
    )
    alternative = found.alternatives[0]
    assert [each.name for each in alternative.unknown] == ["1"]
    sums = (
        alternative.by_year,
        alternative.first_year,
        alternative.total,
        alternative.present,
        alternative.per_year,
        alternative.spent,
    )
    assert sums == (None,) * 6
    assert alternative.per_seat_month is None
    assert found.saving(alternative) is None
    assert found.alternatives[1].total == 45
    ranges, cheapest = simulate(found)
    assert set(ranges) == {found.alternatives[1].alternative.id}
    assert cheapest is None


def test_a_line_that_never_falls_due_leaves_nothing_open():
    lines = [line("1", repeats=Repeats.ONCE, first_year=9), line("2", amount=D(5))]
    (alternative,) = compare(alternatives_profile({"A": lines})).alternatives
    assert alternative.unknown == ()
    assert alternative.total == 25


@pytest.mark.parametrize("per", Per)
def test_an_amount_from_a_plan_is_the_whole_plan(per):
    """It was multiplied by the seats once: 5,824 for 448, on the buyer's page."""
    tiers = (Tier(None, D(7)),)
    lines = [
        line("1", amount=D(1), per=per, link=Link.TRAINING, repeats=Repeats.ONCE, first_year=0),
        line("2", per=per, tiers=tiers, link=Link.TRAINING, repeats=Repeats.ONCE, first_year=0),
    ]
    base = alternatives_profile({"A": lines}, seats=(13,))
    plan = [
        UserClass("c", "p", "Clerks", 14),
        PlanFrame("p", their_rate=D(8)),
        TrainingSession("a", "p", "c", "Do it", learner_hours=D(4)),
    ]
    (alternative,) = compare(Profile.of([*base.records.values(), *plan], "p")).alternatives
    assert [each.total for each in alternative.lines] == [14 * 4 * 8, 14 * 4 * 8] == [448, 448]
    # Without the head count, without the plan, and with both ends empty it is unknown.
    for left in (plan[1:], plan[:1], []):
        (alternative,) = compare(Profile.of([*base.records.values(), *left], "p")).alternatives
        assert alternative.total is None
        assert len(alternative.unknown) == 2
    huge = [
        UserClass("c", "p", "Clerks", 10**9),
        plan[1],
        replace(plan[2], learner_hours=D(10**14)),
    ]
    with pytest.raises(CostError, match="too_large"):
        compare(Profile.of([*base.records.values(), *huge], "p"))


def test_savings_payback_and_the_year_the_order_turns():
    ours = [
        line("1", amount=D(1000), repeats=Repeats.ONCE, first_year=0, group=CostGroup.ONE_TIME),
        line("2", amount=D(100)),
    ]
    today = [line("3", amount=D(500))]
    found = compare(alternatives_profile({"Ours": ours, "As today": today}, rate=D(10)))
    assert found.base.alternative.kind is AlternativeKind.AS_TODAY
    saving = found.saving(found.ours)
    assert saving.total == 2500 - 1500
    assert saving.first_year == 500 - 1100
    assert saving.simple.years == D("2.5")
    # 400/1.1 + 400/1.21 + 400/1.331 = 994.74, so 5.26 of the 273.21 of year 4 is still open.
    assert abs(saving.discounted.years - D("3.01925")) < D("0.0001")
    assert saving.turns == (3,)
    assert found.saving(found.base) is None


def test_turns():
    assert turns([1, 2, 3], [2, 2, 2]) == (2,)
    assert turns([1, 1], [1, 1]) == ()
    assert turns([2, 1, 3], [1, 2, 2]) == (1, 2)


BAD = {
    "horizon": {"frame": {"horizon": -1}},
    "rate": {"frame": {"rate": D(-100)}},
    "inflation": {"frame": {"inflation": D(-100)}},
    "seats": {"frame": {"seats": (5, -1)}},
    "two_currencies": {"line": {"currency": "USD"}},
    "mixed_prices": {"line": {"prices": Prices.CONSTANT}},
    "too_large": {"line": {"amount": D(10) ** 14, "rise": D(200)}, "frame": {"horizon": 60}},
    "rise": {"line": {"rise": D(-100)}},
    "years": {"line": {"first_year": 4, "last_year": 3}},
    "line": {"line": {"every": 0}},
    "range": {"line": {"low": D(2)}},
    "tiers_gap": {
        "frame": {"seats": (11,)},
        "line": {"tiers": (Tier(10, D(1)),), "per": Per.SEAT},
    },
    "tiers_order": {"line": {"tiers": (Tier(10, D(1)), Tier(5, D(1)))}},
    "no_seats": {"line": {"per": Per.SEAT}},
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_refused_with_its_place(kind):
    case = BAD[kind]
    lines = [line("fine", amount=D(1)), line("odd", **{"amount": D(1), **case.get("line", {})})]
    with pytest.raises(CostError) as error:
        compare(alternatives_profile({"A": lines}, **case.get("frame", {})))
    assert error.value.kind == kind
    if "line" in case and kind != "too_large":
        assert error.value.subject == "odd"


def test_an_empty_way_is_refused():
    with pytest.raises(CostError) as error:
        compare(alternatives_profile({"A": [line("1", amount=D(1))], "B": []}))
    assert (error.value.kind, error.value.subject) == ("empty_way", "B")


def test_a_rate_of_the_other_sort_needs_the_inflation():
    lines = [line("1", amount=D(1), prices=Prices.CONSTANT)]
    with pytest.raises(CostError) as error:
        compare(alternatives_profile({"A": lines}))
    assert error.value.kind == "mixed_rate"
    assert compare(alternatives_profile({"A": lines}, inflation=D(2))).alternatives


def test_no_way_at_all():
    found = compare(Profile.of([Product("p", "P")], "p"))
    assert found.alternatives == () and found.base is None and found.ours is None
    assert found.basics.frame.base_date is None or isinstance(found.basics.frame.base_date, date)


LINES = st.builds(
    CostItem,
    st.just("x"),
    st.just("p"),
    st.just("w"),
    st.just("Line"),
    amount=st.decimals(0, 100_000, places=2),
    repeats=st.sampled_from(Repeats),
    first_year=st.integers(0, 6),
    every=st.integers(1, 4),
    rise=st.decimals(-20, 30, places=1),
    priced_at=st.sampled_from(PricedAt),
)


@given(st.lists(LINES, min_size=1, max_size=6), st.decimals(-20, 40, places=1), st.integers(1, 30))
def test_an_independent_library_agrees(lines, rate, horizon):
    import numpy_financial as npf

    records = [replace(each, id=str(n)) for n, each in enumerate(lines)]
    (alternative,) = compare(
        alternatives_profile({"A": records}, rate=rate, horizon=horizon)
    ).alternatives
    flows = [0.0] * (horizon + 1)
    for each in lines:
        for year in due_years(each, horizon):
            power = year if each.priced_at is PricedAt.TODAY else max(year - 1, 0)
            flows[year] += float(each.amount) * (1 + float(each.rise) / 100) ** power
    oracle = npf.npv(float(rate) / 100, flows)
    assert float(alternative.present) == pytest.approx(oracle, rel=1e-9, abs=1e-6)
    evened = -npf.pmt(float(rate) / 100, horizon, oracle)
    assert float(alternative.per_year) == pytest.approx(evened, rel=1e-8, abs=1e-6)
    assert isinstance(alternative.alternative, Alternative)


def test_the_base_is_carrying_on_as_today_whichever_comes_first():
    one = {"Ours": [line("x", amount=D(3))], "Rival": [line("x", amount=D(2))]}
    assert compare(alternatives_profile(one)).base.alternative.name == "Rival"
    both = {**one, "As today": [line("x", amount=D(1))]}
    assert compare(alternatives_profile(both)).base.alternative.name == "As today"
    assert compare(alternatives_profile({"Ours": one["Ours"]})).base is None


def test_an_amount_that_leaves_no_room_for_cents_is_refused():
    most = D(10) ** 18
    for amount, out in ((most - 1, False), (most, True), (-most, True)):
        found = alternatives_profile(
            {"Ours": [line("x", amount=amount, repeats=Repeats.ONCE)]}, rate=D(0)
        )
        try:
            compare(found)
        except CostError as error:
            assert (error.kind, error.subject, out) == ("too_large", "Ours", True)
        else:
            assert not out


def test_one_way_alone_is_held_against_nothing_whatever_it_is():
    for kind in AlternativeKind:
        records = alternatives_profile({"Any": [line("x", amount=D(1))]}).records.values()
        alternatives = [
            replace(each, kind=kind) if isinstance(each, Alternative) else each for each in records
        ]
        assert compare(Profile.of(alternatives, "p")).base is None


@pytest.mark.parametrize(
    ("given_fields", "kind"),
    [
        ({"every": 0}, "line"),
        ({"pack": 0}, "line"),
        ({"months": 0}, "line"),
        ({"months": 13}, "line"),
        ({"first_year": -1}, "years"),
        ({"first_year": 3, "last_year": 2}, "years"),
        ({"rise": D(-100)}, "rise"),
        ({"low": D(2)}, "range"),
        ({"high": D("0.5")}, "range"),
    ],
)
def test_each_bound_of_a_line_holds_by_itself(given_fields, kind):
    with pytest.raises(CostError) as error:
        one(amount=D(1), **given_fields)
    assert (error.value.kind, error.value.subject) == (kind, "x")


@pytest.mark.parametrize(
    "given_fields",
    [
        {"every": 1, "pack": 1, "months": 1},
        {"months": 12, "first_year": 0, "last_year": 0},
        {"rise": D("-99.9"), "low": D(1), "high": D(1)},
    ],
)
def test_each_bound_of_a_line_is_within_it(given_fields):
    one(amount=D(1), **given_fields)
