"""How sure a result is: the largest lines taken low and high, and a range by simulation."""

import random
from dataclasses import replace
from decimal import Decimal
from math import sqrt
from typing import NamedTuple

from cuprofiler.subjects.cost.rules.calculation import line_cost
from cuprofiler.subjects.cost.rules.discount import ZERO
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Basics, Comparison, LineCost

RUNS = 4_000
MOST_DRAWS = 100_000
"""With many uncertain lines fewer runs are made, so that nobody waits."""

SEED = 1


class Swing(NamedTuple):
    """One line taken low and high: what the way is worth at the base date in both cases."""

    line: LineCost
    low: Decimal
    high: Decimal

    @property
    def width(self) -> Decimal:
        """From the lower to the higher end."""
        return abs(self.high - self.low)


class Range(NamedTuple):
    """Of many runs: a tenth lies below `low`, half below `middle`, nine tenths below `high`."""

    low: float
    middle: float
    high: float


def _worth(found: LineCost, amount: Decimal | None, basics: Basics) -> Decimal:
    """Return the worth of a line with another amount; its own where none is given."""
    if amount is None:
        return found.present
    return line_cost(replace(found.line, amount=amount, low=None, high=None), basics).present


def _ends(found: LineCost, basics: Basics) -> tuple[Decimal, Decimal]:
    """Return the worth of a line at its low and at its high amount."""
    line = found.line
    return _worth(found, line.low, basics), _worth(found, line.high, basics)


def has_range(found: LineCost) -> bool:
    """Return whether a line has a low or a high amount that can be calculated with."""
    line = found.line
    known = line.amount is not None and not line.tiers
    return known and (line.low is not None or line.high is not None)


def swings(alternative: AlternativeCost) -> tuple[Swing, ...]:
    """Return every line with a low or high amount, one at a time, the widest first (a tornado).

    None as long as a line of the way is unknown.
    """
    found: list[Swing] = []
    if alternative.present is None:
        return ()
    for each in alternative.lines:
        if has_range(each):
            rest = alternative.present - each.present
            low, high = _ends(each, alternative.basics)
            found.append(Swing(each, rest + low, rest + high))
    return tuple(sorted(found, key=lambda swing: (-swing.width, swing.line.line.id)))


def simulate(
    comparison: Comparison, runs: int = RUNS, seed: int = SEED
) -> tuple[dict[str, Range], float | None]:
    """Return a range of the present value of every way, by its id, and how often yours is the
    cheapest.

    Lines with low and high are drawn from a triangle low–likely–high, each on its own; the same
    seed gives the same range. In binary floats: a range is no sum of money. A way with an unknown
    line has none; the share is None as long as there is such a way, without your product, or with
    nothing to compare.
    """
    known = [alternative for alternative in comparison.alternatives if alternative.known]
    uncertain = sum(has_range(each) for alternative in known for each in alternative.lines)
    runs = max(min(runs, MOST_DRAWS // max(uncertain, 1)), 200)
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    drawn = {alternative.alternative.id: _draws(alternative, chance, runs) for alternative in known}
    ours = comparison.ours
    share = None
    if ours is not None and len(known) == len(comparison.alternatives) > 1:
        own = drawn[ours.alternative.id]
        others = [values for identity, values in drawn.items() if identity != ours.alternative.id]
        wins = sum(all(value < o[run] for o in others) for run, value in enumerate(own))
        share = wins / runs
    ranges = {}
    for identity, values in drawn.items():
        ordered = sorted(values)
        ranges[identity] = Range(
            ordered[runs // 10], ordered[runs // 2], ordered[runs - 1 - runs // 10]
        )
    return ranges, share


def _draws(alternative: AlternativeCost, chance: random.Random, runs: int) -> list[float]:
    """Return the present value of an alternative in each run."""
    fixed = float(sum((each.present for each in alternative.lines if not has_range(each)), ZERO))
    totals = [fixed] * runs
    for each in alternative.lines:
        if not has_range(each):
            continue
        low, high = sorted(map(float, _ends(each, alternative.basics)))
        likely, span = float(each.present), high - low
        # The triangle turned round (inverse of its distribution), line by line: a quarter of the
        # time of random.triangular, and this is waited for.
        turn = (likely - low) / span if span else 0.0
        up, down = span * (likely - low), span * (high - likely)
        totals = [
            total + (low + sqrt(u * up) if u < turn else high - sqrt((1 - u) * down))
            for total, u in zip(totals, [chance.random() for _run in range(runs)], strict=True)
        ]
    return totals
