"""How far a figure of a few may be from that of all: intervals at 95 %.

Shares: Wilson's score interval (1927), which stays honest where few or all said yes. Means:
Student's t.
"""

from collections.abc import Callable, Sequence
from math import exp, lgamma, log, sqrt
from statistics import NormalDist, fmean, stdev
from typing import NamedTuple

SURE = 0.95
Z = NormalDist().inv_cdf(1 - (1 - SURE) / 2)


class Interval(NamedTuple):
    """A figure, and between what the true one lies in 95 of 100 such samples."""

    middle: float
    low: float
    high: float


def of_share(hits: int, people: int) -> Interval:
    """Return the share of some people, 0–1, with Wilson's interval.

    Raises ValueError if there is nobody, or more hits than people.
    """
    if people < 1 or not 0 <= hits <= people:
        raise ValueError("no such share")
    share = hits / people
    whole = 1 + Z**2 / people
    middle = (share + Z**2 / (2 * people)) / whole
    wide = Z / whole * sqrt(share * (1 - share) / people + Z**2 / (4 * people**2))
    return Interval(share, max(middle - wide, 0.0), min(middle + wide, 1.0))


def of_mean(values: Sequence[float]) -> Interval | None:
    """Return the mean of values with Student's interval; None for fewer than two of them."""
    if len(values) < 2:
        return None
    mean = fmean(values)
    wide = student(len(values) - 1) * stdev(values) / sqrt(len(values))
    return Interval(mean, mean - wide, mean + wide)


def student(freedom: int, share: float = 1 - (1 - SURE) / 2) -> float:
    """Return the value below which a share of Student's t lies, by its degrees of freedom.

    Raises ValueError unless there is at least one, and 0.5 <= share < 1.
    """
    if freedom < 1 or not 0.5 <= share < 1:
        raise ValueError("no such distribution")

    def below(value: float) -> float:
        tail = _beta(freedom / 2, 0.5, freedom / (freedom + value * value)) / 2
        return 1 - tail

    return _solved(below, share)


def _solved(rising: Callable[[float], float], wanted: float) -> float:
    low, high = 0.0, 1.0
    while rising(high) < wanted:
        low, high = high, high * 2
    for _round in range(200):
        middle = (low + high) / 2
        if rising(middle) < wanted:
            low = middle
        else:
            high = middle
        if high - low <= 1e-12 * high:
            break
    return (low + high) / 2


def _beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function, by its continued fraction (Lentz 1976)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(b, a, 1 - x)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x)) / a
    tiny, result, c, d = 1e-300, 1.0, 1.0, 0.0
    for number in range(1000):
        half = number // 2
        if number == 0:
            term = 1.0
        elif number % 2 == 0:
            term = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        else:
            term = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        d = 1 / (1 + term * d or tiny)
        c = 1 + term / c or tiny
        result *= c * d
        if number and abs(c * d - 1) < 1e-15:
            break
    return front * (result - 1)
