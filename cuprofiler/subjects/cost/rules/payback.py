"""When an outlay has come back. Payback ignores whatever comes after: never show it alone."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.subjects.cost.rules.discount import present_factor


class Payback(NamedTuple):
    """After how many years the sum so far is no longer below zero; None if it never is.

    `years` runs straight within a year; with payments at the end of years that means strictly
    `year`, the whole year in which it happens. `falls_again` warns that the sum falls below zero
    later, by a cost of leaving for example.
    """

    years: Decimal | None
    year: int | None
    falls_again: bool = False


def payback(flows: Sequence[Decimal]) -> Payback:
    """Return the payback of flows at times 0, 1, 2 …; what is paid out is negative.

    (k−1) + what is still open after k−1 / what comes in during k.
    """
    sums: list[Decimal] = []
    for flow in flows:
        sums.append((sums[-1] if sums else Decimal(0)) + flow)
    # Before the first payment there is nothing to pay back.
    begun = next((k for k, flow in enumerate(flows) if flow), len(sums) - 1)
    first = next((k for k, total in enumerate(sums) if total >= 0 and k >= begun), None)
    if first is None:
        return Payback(None, None)
    falls = any(total < 0 for total in sums[first:])
    if first == begun:
        return Payback(Decimal(0), 0, falls)
    return Payback(first - 1 + -sums[first - 1] / flows[first], first, falls)


def discounted_payback(flows: Sequence[Decimal], rate: Decimal) -> Payback:
    """Return the payback of the same flows at their worth at the base date."""
    return payback([flow * present_factor(rate, t) for t, flow in enumerate(flows)])
