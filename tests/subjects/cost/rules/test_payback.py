"""Payback (domain C5)."""

from decimal import Decimal

from cuprofiler.subjects.cost.rules.payback import Payback, discounted_payback, payback

D = Decimal


def flows(*amounts):
    return [D(amount) for amount in amounts]


def test_simple_and_discounted():
    found = payback(flows(-10000, *[3000] * 5))
    assert round(found.years, 2) == D("3.33")
    assert found.year == 4
    # A published page prints 4.24 here: divided by the wrong year.
    assert round(discounted_payback(flows(-10000, *[3000] * 5), D("0.10")).years, 2) == D("4.26")


def test_never_is_neither_zero_nor_the_horizon():
    assert payback(flows(-10000, 1000, 1000)) == Payback(None, None)
    assert payback([]) == Payback(None, None)


def test_a_year_with_nothing_coming_in_is_passed_over():
    assert payback(flows(-100, 50, 0, 50)).years == 3
    assert payback(flows(-100, 100, 0)).years == 1


def test_nothing_to_pay_back():
    assert payback(flows(0, 5)) == Payback(D(0), 0)
    assert payback(flows(10, 5)).years == 0


def test_a_cost_of_leaving_later_is_warned_of():
    found = payback(flows(-100, 80, 80, -90))
    assert found.year == 2
    assert found.years == D("1.25")
    assert found.falls_again
    assert payback(flows(10, -20)).falls_again
    assert not payback(flows(-100, 80, 80, -10)).falls_again


def test_nothing_paid_at_the_start_is_no_payback():
    """An offer that is dearer every year was said to have paid back from the start."""
    assert payback(flows(0, -10, -10)) == Payback(None, None)
    assert payback(flows(0, -150, 150, 150)) == Payback(D(2), 2)
    assert payback(flows(0, 0)) == Payback(D(0), 0)
    assert payback(flows(0, 0, 5)).years == 0
