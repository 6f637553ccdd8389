"""Discounting against published values (domain C0, C1, C3, C4)."""

from decimal import Decimal

import pytest

from cuprofiler.subjects.cost.rules import discount
from cuprofiler.subjects.cost.rules.discount import (
    equal_yearly,
    monthly_rate,
    net_present_value,
    nominal_rate,
    present_factor,
    real_rate,
    rising_present_value,
    yearly_factor,
)

D = Decimal


def near(found, wanted, tolerance="0.005"):
    assert abs(found - D(wanted)) <= D(tolerance), f"{found} is not {wanted}"


def test_factors_of_nist():
    near(present_factor(D("0.03"), 7), "0.8130915", "0.0000001")
    near(yearly_factor(D("0.03"), 7), "6.2302830", "0.0000001")
    assert yearly_factor(D(0), 7) == 7
    assert yearly_factor(D("0.03"), 0) == 0


def test_net_present_values_after_gitman():
    flows = [D(-40000), D(5000), D(8000), D(12000), D(30000)]
    near(net_present_value(D("0.08"), flows), "3065.22267", "0.00001")
    for rate, wanted in (("0", "-2700.00"), ("0.05", "-2798.19"), ("0.10", "-2884.30")):
        near(net_present_value(D(rate), [D(-4000), D(500), D(800)]), wanted)
    assert net_present_value(D("0.08"), []) == 0


def test_timing_within_the_year():
    """Domain C0: 10,000 a year in advance, and mid-year by the root of 1+r (OMB A-94)."""
    rate = D("0.08")
    end = sum(10000 * present_factor(rate, t) for t in (1, 2, 3))
    start = sum(10000 * present_factor(rate, t) for t in (0, 1, 2))
    middle = sum(10000 * present_factor(rate, t - D("0.5")) for t in (1, 2, 3))
    near(end, "25770.97")
    near(start, "27832.65")
    near(middle, end * D("1.08").sqrt())


def test_rates_are_turned_by_fishers_formula():
    near(real_rate(D("0.1425"), D("0.0759")), "0.061902", "0.0000005")
    near(nominal_rate(real_rate(D("0.1425"), D("0.0759")), D("0.0759")), "0.1425", "1e-20")
    near(monthly_rate(D("0.08")), "0.006434", "0.0000005")


def test_rising_costs():
    near(rising_present_value(D(100), D("0.10"), D("0.08"), 5), "480.43")
    near(rising_present_value(D(100), D("0.08"), D("0.08"), 5), "462.96")
    near(rising_present_value(D(100), D(0), D(0), 5), "500")


def test_real_and_nominal_agree_when_not_mixed():
    """Domain C3d."""
    real = 10000 * yearly_factor(D("0.03"), 5)
    rate = nominal_rate(D("0.03"), D("0.02"))
    assert rate == D("0.0506")
    current = sum(10000 * D("1.02") ** t * present_factor(rate, t) for t in range(1, 6))
    near(real, "45797.07")
    near(current, "45797.07")
    near(10000 * yearly_factor(rate, 5), "43223.05")


def test_equal_yearly_costs():
    near(yearly_factor(D("0.05"), 3), "2.723248", "0.0000005")
    near(equal_yearly(100000 + 10000 * yearly_factor(D("0.05"), 3), D("0.05"), 3), "46720.86")
    near(equal_yearly(D(200000), D("0.08"), 30), "17765.49")
    near(30000 * yearly_factor(D("0.08"), 30), "337733.5", "0.05")
    assert equal_yearly(D(90), D(0), 3) == 30


@pytest.mark.parametrize("rate", ["-1", "-1.5"])
def test_a_rate_of_minus_a_hundred_percent_has_no_meaning(rate):
    for work in (
        lambda: present_factor(D(rate), 1),
        lambda: yearly_factor(D(rate), 1),
        lambda: monthly_rate(D(rate)),
        lambda: real_rate(D("0.1"), D(rate)),
    ):
        with pytest.raises(ValueError, match="100"):
            work()


def test_other_impossible_questions():
    with pytest.raises(ValueError, match="before"):
        present_factor(D("0.1"), -1)
    with pytest.raises(ValueError, match="negative"):
        yearly_factor(D("0.1"), -1)
    with pytest.raises(ValueError, match="at least one"):
        equal_yearly(D(1), D("0.1"), 0)
    assert discount.present_factor(D("-0.5"), 1) == 2
