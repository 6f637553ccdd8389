"""In which years a cost item is due, and how it grows."""

from decimal import Decimal

from cuprofiler.domain.codes import (
    PricedAt,
    Repeats,
)
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.cost.rules.discount import (
    HUNDRED,
    ONE,
)


def due_years(line: CostItem, horizon: int) -> tuple[int, ...]:
    """Return the years in which a line is due, within the horizon; 0 is the start."""
    if line.repeats is Repeats.ONCE:
        return (line.first_year,) if line.first_year <= horizon else ()
    last = horizon if line.last_year is None else min(line.last_year, horizon)
    step = line.every if line.repeats is Repeats.EVERY else 1
    return tuple(range(line.first_year, last + 1, step))


def growths(line: CostItem, count: int) -> tuple[Decimal, ...]:
    """By how much the price of each year 0 … differs from the amount.

    (1+e) to the power of the years since it began to rise; or the index of the year, the last
    one for all that follow.
    """
    if line.indices:
        return (ONE, *(line.indices[min(y, len(line.indices)) - 1] for y in range(1, count)))
    factor = ONE + line.rise / HUNDRED
    start = first_rise(line)
    found, price = [], ONE
    for year in range(count):
        if year >= start and line.rise:
            price *= factor
        found.append(price)
    return tuple(found)


def first_rise(line: CostItem) -> int:
    """Return the first year with a higher price than the amount."""
    if line.rises_from is not None:
        return line.rises_from
    return 1 if line.priced_at is PricedAt.TODAY else 2
