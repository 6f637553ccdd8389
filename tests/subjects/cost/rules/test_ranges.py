"""How sure a result is: tornado and simulation."""

from decimal import Decimal

from cuprofiler.domain.codes import CostGroup, Repeats
from cuprofiler.subjects.cost.records import Tier
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.cost.rules.ranges import simulate, swings
from tests.subjects.cost.examples import alternatives_profile, line

D = Decimal


def once(identity, amount, **fields):
    return line(identity, amount=D(amount), repeats=Repeats.ONCE, first_year=0, **fields)


def test_the_widest_swing_comes_first():
    lines = [
        once("small", 100, low=D(90), high=D(120)),
        once("large", 1000, low=D(500)),
        once("sure", 50),
        line("bands", tiers=(Tier(None, D(1)),), low=D(0), high=D(9)),
    ]
    (alternative,) = compare(alternatives_profile({"A": lines}, seats=(0,))).alternatives
    found = swings(alternative)
    assert [(s.line.line.name, s.low, s.high) for s in found] == [
        ("large", 650, 1150),
        ("small", 1140, 1170),
    ]
    assert found[0].width == 500


def test_a_residual_value_swings_the_other_way():
    lines = [once("a", 100), once("r", 40, group=CostGroup.RESIDUAL, low=D(20), high=D(60))]
    (alternative,) = compare(alternatives_profile({"A": lines})).alternatives
    (swing,) = swings(alternative)
    assert (swing.low, swing.high) == (80, 40)
    ranges, _share = simulate(compare(alternatives_profile({"A": lines})))
    (spread,) = ranges.values()
    assert 40 <= spread.low < spread.middle < spread.high <= 80


def test_without_ranges_every_run_is_the_same():
    found = compare(alternatives_profile({"A": [once("a", 100)], "B": [once("b", 90)]}))
    ranges, share = simulate(found)
    assert {tuple(spread) for spread in ranges.values()} == {(100.0,) * 3, (90.0,) * 3}
    assert share == 0
    assert simulate(compare(alternatives_profile({"A": [once("a", 1)]})))[1] is None


def test_a_simulation_comes_back_the_same_and_knows_its_triangle():
    """Of a triangle 0–0–1 half lies below 1 − √½; a tenth below 1 − √0.9."""
    lines = {"A": [once("a", 1, low=D(1), high=D(2))], "B": [once("b", "1.2928932188")]}
    found = compare(alternatives_profile(lines))
    ranges, share = simulate(found)
    assert simulate(found) == (ranges, share)
    assert simulate(found, seed=2) != (ranges, share)
    assert abs(ranges["w0"].middle - 1.2928932188) < 0.02
    assert abs(ranges["w0"].low - (2 - 0.9**0.5)) < 0.02
    assert abs(share - 0.5) < 0.03


def test_a_likely_zero_may_still_be_much():
    lines = [once("maybe", 0, low=D(0), high=D(5000)), once("sure", 10)]
    (alternative,) = compare(alternatives_profile({"A": lines})).alternatives
    (swing,) = swings(alternative)
    assert (swing.low, swing.high) == (10, 5010)
