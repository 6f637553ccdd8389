"""Money of different years made comparable: discount factors, present value, equal yearly cost.

Rates are fractions a year (0.08 is 8 %), above −1. Times are years after the base date; time 0 is
not discounted. Nothing here is rounded.
"""

from collections.abc import Sequence
from decimal import Decimal

ZERO, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)


def present_factor(rate: Decimal, time: Decimal | int) -> Decimal:
    """Return what 1 paid at a time is worth at the base date (SPV); fractions of a year are
    welcome.

    Raises ValueError for a rate of −100 % or less, or a negative time.
    """
    _check(rate)
    if time < 0:
        raise ValueError("a time before the base date")
    return ONE / (ONE + rate) ** time


def yearly_factor(rate: Decimal, years: int) -> Decimal:
    """Return what 1 paid at the end of each year is worth at the base date (UPV).

    Raises ValueError as `present_factor` does.
    """
    _check(rate)
    if years < 0:
        raise ValueError("a negative number of years")
    if rate == 0:
        return Decimal(years)
    return (ONE - (ONE + rate) ** -years) / rate


def net_present_value(rate: Decimal, flows: Sequence[Decimal]) -> Decimal:
    """Return the sum of flows at times 0, 1, 2 … at their worth at the base date; 0 for no flow."""
    return sum((flow * present_factor(rate, t) for t, flow in enumerate(flows)), ZERO)


def equal_yearly(present: Decimal, rate: Decimal, years: int) -> Decimal:
    """Return the same cost every year that is worth as much (EAC): present value by UPV.

    Raises ValueError for a span of no years.
    """
    if years < 1:
        raise ValueError("a span of at least one year is needed")
    return present / yearly_factor(rate, years)


def rising_present_value(first: Decimal, rise: Decimal, rate: Decimal, years: int) -> Decimal:
    """Return what a yearly cost is worth that is `first` at the end of year 1 and rises from then
    on.

    Closed form of the geometric gradient; where the rise equals the rate it is N·A₁/(1+r).
    """
    _check(rate)
    if rise == rate:
        return years * first / (ONE + rate)
    return first * (ONE - ((ONE + rise) / (ONE + rate)) ** years) / (rate - rise)


def real_rate(nominal: Decimal, inflation: Decimal) -> Decimal:
    """Return the rate for constant money: (1+nominal)/(1+inflation) − 1, not their difference."""
    _check(nominal)
    _check(inflation)
    return (ONE + nominal) / (ONE + inflation) - ONE


def nominal_rate(real: Decimal, inflation: Decimal) -> Decimal:
    """Return the rate for current money: (1+real)(1+inflation) − 1."""
    _check(real)
    _check(inflation)
    return (ONE + real) * (ONE + inflation) - ONE


def monthly_rate(yearly: Decimal) -> Decimal:
    """Return the rate of a month that makes up the yearly one: (1+r)^(1/12) − 1, not r/12."""
    _check(yearly)
    return (ONE + yearly) ** (ONE / 12) - ONE


def _check(rate: Decimal) -> None:
    if rate <= -1:
        raise ValueError("a rate of −100 % or less")
