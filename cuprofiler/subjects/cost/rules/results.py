"""What a comparison of lifetime costs found."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from operator import mul
from typing import NamedTuple

from cuprofiler.domain.codes import (
    AlternativeKind,
    Prices,
    Timing,
)
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem
from cuprofiler.subjects.cost.rules.discount import (
    ONE,
    ZERO,
    equal_yearly,
    present_factor,
)
from cuprofiler.subjects.cost.rules.payback import Payback, payback
from cuprofiler.subjects.cost.rules.years import due_years, first_rise, growths

LARGEST = Decimal(10) ** 18
"""Amounts from here on are a slip of the keyboard, and leave no room for cents."""


OFFSETS = {Timing.START: Decimal(-1), Timing.MIDDLE: Decimal("-0.5"), Timing.END: ZERO}


class CostError(ValueError):
    """Why nothing can be calculated: a `kind`, and what it is about."""

    def __init__(self, kind: str, subject: str = "", detail: str = "") -> None:
        super().__init__(f"{kind}: {subject} {detail}".strip())
        self.kind, self.subject, self.detail = kind, subject, detail


@dataclass(frozen=True)
class Basics:
    """A frame with what follows from it: the rate to use, seats by year, discount factors."""

    frame: CostFrame
    prices: Prices
    rate: Decimal
    """A fraction a year that suits `prices`."""

    seats: tuple[int, ...]
    """Of years 0 (the start) … N; empty if not known."""

    _growths: dict[tuple[object, ...], tuple[Decimal, ...]] = field(default_factory=dict)

    @property
    def horizon(self) -> int:
        """Years."""
        return self.frame.horizon

    @cached_property
    def factors(self) -> dict[Timing, tuple[Decimal, ...]]:
        """What 1 of years 0 … N is worth at the base date, by when in its year it falls."""
        return {
            timing: (
                ONE,
                *(present_factor(self.rate, year + offset) for year in range(1, self.horizon + 1)),
            )
            for timing, offset in OFFSETS.items()
        }

    def growths(self, line: CostItem) -> tuple[Decimal, ...]:
        """As `growths`; many lines rise alike."""
        alike = (line.rise, first_rise(line), line.indices)
        if alike not in self._growths:
            self._growths[alike] = growths(line, self.horizon + 1)
        return self._growths[alike]

    @property
    def mean_seats(self) -> Decimal | None:
        """Seats of an average year, None if not known or zero."""
        yearly = self.seats[1:]
        return Decimal(sum(yearly)) / len(yearly) if any(yearly) else None


class LineCost(NamedTuple):
    """What a line costs by year 0 … N, and in all."""

    line: CostItem
    by_year: tuple[Decimal, ...]
    factors: tuple[Decimal, ...]
    """What 1 of each year is worth at the base date."""

    @property
    def total(self) -> Decimal:
        """All years, undiscounted."""
        return sum(self.by_year, ZERO)

    @property
    def present(self) -> Decimal:
        """All years, at their worth at the base date."""
        return sum(map(mul, self.by_year, self.factors), ZERO)


@dataclass(frozen=True)
class AlternativeCost:
    """What a way costs. Unknown is not zero: with one line unknown every sum is None."""

    alternative: Alternative
    lines: tuple[LineCost, ...]
    basics: Basics

    @cached_property
    def unknown(self) -> tuple[CostItem, ...]:
        """Lines due within the horizon that have no amount yet, or none in the plan linked to."""
        return tuple(
            each.line
            for each in self.lines
            if not is_known(each.line) and due_years(each.line, self.basics.horizon)
        )

    @cached_property
    def known(self) -> bool:
        """Whether every line has an amount."""
        return bool(self.lines) and not self.unknown

    @cached_property
    def _by_timing(self) -> dict[Timing, tuple[Decimal, ...]]:
        """Sums by year of what falls at the start, the middle and the end of its year."""
        columns: dict[Timing, list[tuple[Decimal, ...]]] = {}
        for each in self.lines:
            columns.setdefault(each.line.timing, []).append(each.by_year)
        return {timing: _summed(rows) for timing, rows in columns.items()}

    @cached_property
    def known_by_year(self) -> tuple[Decimal, ...]:
        """What the lines with an amount cost at the start and in years 1 … N."""
        return _summed([*self._by_timing.values(), (ZERO,) * (self.basics.horizon + 1)])

    @property
    def by_year(self) -> tuple[Decimal, ...] | None:
        """Cost of the start and of years 1 … N."""
        return self.known_by_year if self.known else None

    @cached_property
    def present_by_year(self) -> tuple[Decimal, ...] | None:
        """The same at its worth at the base date."""
        if not self.known:
            return None
        factors = self.basics.factors
        worth = [tuple(map(mul, sums, factors[t])) for t, sums in self._by_timing.items()]
        return _summed([*worth, (ZERO,) * (self.basics.horizon + 1)])

    @property
    def first_year(self) -> Decimal | None:
        """Start and year 1 together."""
        return None if self.by_year is None else sum(self.by_year[:2], ZERO)

    @cached_property
    def total(self) -> Decimal | None:
        """Everything, undiscounted."""
        return None if self.by_year is None else sum(self.by_year, ZERO)

    @cached_property
    def present(self) -> Decimal | None:
        """Everything, at its worth at the base date."""
        return None if self.present_by_year is None else sum(self.present_by_year, ZERO)

    @property
    def per_year(self) -> Decimal | None:
        """The same cost every year that is worth as much."""
        if self.present is None:
            return None
        return equal_yearly(self.present, self.basics.rate, self.basics.horizon)

    @property
    def per_seat_month(self) -> Decimal | None:
        """That by seat and month, for the seats of an average year; None without seats, too."""
        seats = self.basics.mean_seats
        return self.per_year / seats / 12 if seats and self.per_year is not None else None

    @cached_property
    def spent(self) -> tuple[Decimal, ...] | None:
        """What was spent so far after the start and after each year."""
        if self.by_year is None:
            return None
        found = [self.by_year[0]]
        for amount in self.by_year[1:]:
            found.append(found[-1] + amount)
        return tuple(found)


def is_known(line: CostItem) -> bool:
    """Return whether there is an amount to calculate with."""
    return line.amount is not None or bool(line.tiers)


def _summed(rows: Sequence[tuple[Decimal, ...]]) -> tuple[Decimal, ...]:
    return tuple(sum(year, ZERO) for year in zip(*rows, strict=True))


class Saving(NamedTuple):
    """What a way saves against the base: money, at the base date's worth, and when it pays back.

    `turns` are the years in which the cheaper so far becomes the dearer so far.
    """

    total: Decimal
    present: Decimal
    first_year: Decimal
    simple: Payback
    discounted: Payback
    turns: tuple[int, ...]


@dataclass(frozen=True)
class Comparison:
    """Every way over the same base date, horizon, rate and currency."""

    basics: Basics
    currency: str
    alternatives: tuple[AlternativeCost, ...]

    @cached_property
    def base(self) -> AlternativeCost | None:
        """What the others are held against: carrying on as today, else the first that is not
        yours; None with one way alone.
        """
        others = [
            each for each in self.alternatives if each.alternative.kind is not AlternativeKind.OURS
        ]
        today = [each for each in others if each.alternative.kind is AlternativeKind.AS_TODAY]
        return next(iter([*today, *others]), None) if len(self.alternatives) > 1 else None

    @property
    def ours(self) -> AlternativeCost | None:
        """The way of your product, the first if there are several offers."""
        return next(
            (each for each in self.alternatives if each.alternative.kind is AlternativeKind.OURS),
            None,
        )

    def saving(self, alternative: AlternativeCost) -> Saving | None:
        """Return what a way saves against the base; None for the base itself, and as long as a line
        of one of them is unknown.
        """
        base = self.base
        if (
            base is None
            or base is alternative
            or base.by_year is None
            or alternative.by_year is None
        ):
            return None
        assert base.present_by_year is not None  # known, as its years are
        assert alternative.present_by_year is not None  # likewise
        flows = [b - w for b, w in zip(base.by_year, alternative.by_year, strict=True)]
        present = [
            b - w for b, w in zip(base.present_by_year, alternative.present_by_year, strict=True)
        ]
        return Saving(
            sum(flows, ZERO),
            sum(present, ZERO),
            sum(flows[:2], ZERO),
            payback(flows),
            payback(present),
            turns(base.spent or (), alternative.spent or ()),
        )

    @property
    def unknown(self) -> tuple[CostItem, ...]:
        """The lines of all alternatives that have no amount yet."""
        return tuple(line for alternative in self.alternatives for line in alternative.unknown)

    @property
    def line_count(self) -> int:
        """How many lines there are in all."""
        return sum(len(alternative.lines) for alternative in self.alternatives)


def turns(one: Sequence[Decimal], other: Sequence[Decimal]) -> tuple[int, ...]:
    """Return the years after which another one is the cheaper so far than before; a tie is no
    turn.
    """
    found, before = [], 0
    for year, (first, second) in enumerate(zip(one, other, strict=True)):
        now = (first > second) - (first < second)
        if before and now and now != before:
            found.append(year)
        before = now or before
    return tuple(found)
