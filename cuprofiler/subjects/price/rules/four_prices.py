"""Four-price answers: what is too cheap, cheap, dear and too dear (van Westendorp 1976).

Convention, also on paper: at a price x, whoever named x or more finds it (too) cheap, whoever
named x or less finds it (too) dear. Lines run straight between neighbouring prices; of several
crossings the lowest counts. Source and tests: domain.md C9.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import PriceFor
from cuprofiler.domain.offer import price_unit
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.price.records import PriceAnswer, PriceFrame, Span

CURVES_FROM, FULL_FROM = 10, 30
"""With fewer answers there are dots and no curves; with fewer than the second they are rough."""

MONTHS = 12


class Named(NamedTuple):
    """Four prices that one person named, in the unit of the product's price."""

    too_cheap: Decimal
    cheap: Decimal
    expensive: Decimal
    too_expensive: Decimal

    @property
    def is_in_order(self) -> bool:
        """Whether each price is above the one before."""
        return self.too_cheap < self.cheap < self.expensive < self.too_expensive


class Crossing(NamedTuple):
    """Where two curves meet; `flat` if they lie on one another for a stretch, whose middle it is.

    `price` is None where they do not meet.
    """

    price: Decimal | None
    flat: bool = False


class Curves(NamedTuple):
    """How many of `people` find it too cheap, cheap, dear, too dear, at some prices."""

    prices: tuple[Decimal, ...]
    too_cheap: tuple[int, ...]
    cheap: tuple[int, ...]
    expensive: tuple[int, ...]
    too_expensive: tuple[int, ...]
    people: int

    @property
    def lines(self) -> tuple[tuple[int, ...], ...]:
        """The four curves, in the order of the questions."""
        return self.too_cheap, self.cheap, self.expensive, self.too_expensive

    def rest(self, counts: Sequence[int]) -> tuple[int, ...]:
        """Return how many do not find so."""
        return tuple(self.people - each for each in counts)


@frozen
class FourPrices:
    """What the answers say: those in order, how many are not, and where the curves cross.

    `low` and `high` bound the range; `middle` is where as many find it cheap as dear; `least` is
    where as many find it too cheap as too dear. The crossings are None where there are too few.
    """

    kept: tuple[Named, ...]
    out_of_order: int
    unfinished: int
    narrower: bool
    low: Crossing | None = None
    high: Crossing | None = None
    middle: Crossing | None = None
    least: Crossing | None = None

    @property
    def count(self) -> int:
        """How many answers are complete, in order or not."""
        return len(self.kept) + self.out_of_order

    @property
    def is_mixed_up(self) -> bool:
        """Whether fewer than half are in order: the columns may be exchanged."""
        return bool(self.count) and 2 * len(self.kept) < self.count

    @property
    def has_curves(self) -> bool:
        """Whether there are enough answers for curves, and they are in order."""
        return len(self.kept) >= CURVES_FROM and not self.is_mixed_up

    @property
    def is_rough(self) -> bool:
        """Whether there are too few answers for more than a rough range."""
        return len(self.kept) < FULL_FROM

    @property
    def range(self) -> tuple[Decimal, Decimal] | None:
        """The range of prices, None if it is not found."""
        if self.low is None or self.high is None:
            return None
        if self.low.price is None or self.high.price is None or self.low.price > self.high.price:
            return None
        return self.low.price, self.high.price


def in_unit(profile: Profile, amount: Decimal, per: Span) -> Decimal:
    """Return an amount for a month or a year in the time of the product's price.

    A price that does not return has no time: the amount is as it is.
    """
    unit = price_unit(profile)
    if unit in (PriceFor.ONCE, PriceFor.PIECE):
        return amount
    yearly = unit in (PriceFor.YEAR, PriceFor.SEAT_YEAR)
    if yearly == (per is Span.YEAR):
        return amount
    return amount * MONTHS if yearly else amount / MONTHS


def has_time(profile: Profile) -> bool:
    """Return whether the price of the product is for a time."""
    return price_unit(profile) not in (PriceFor.ONCE, PriceFor.PIECE)


def price_frame(profile: Profile) -> PriceFrame:
    """Return what holds for all prices; the usual one as long as nothing was said."""
    record = profile.records.get(("price_frame", profile.product_id))
    return record if isinstance(record, PriceFrame) else PriceFrame(profile.product_id)


def named_by(profile: Profile, answer: PriceAnswer) -> Named | None:
    """Return the four prices of an answer; None if one is missing."""
    amounts = (answer.too_cheap, answer.cheap, answer.expensive, answer.too_expensive)
    known = [in_unit(profile, each, answer.per) for each in amounts if each is not None]
    return Named(*known) if len(known) == len(amounts) else None


@once
def four_prices(profile: Profile) -> FourPrices:
    """Return what the four-price answers say, each account's voices as they are."""
    answers = profile.of_kind("price_answer")
    named = [named_by(profile, each) for each in answers]
    complete = [each for each in named if each is not None]
    kept = tuple(each for each in complete if each.is_in_order)
    return weighed(
        kept,
        out_of_order=len(complete) - len(kept),
        unfinished=len(named) - len(complete),
        narrower=price_frame(profile).narrower,
    )


def weighed(
    kept: Sequence[Named],
    *,
    out_of_order: int = 0,
    unfinished: int = 0,
    narrower: bool = False,
) -> FourPrices:
    """Return where the curves of answers in order cross; nowhere if there are too few."""
    found = FourPrices(tuple(kept), out_of_order, unfinished, narrower)
    if not found.has_curves:
        return found
    return crossed(found)


def crossed(found: FourPrices) -> FourPrices:
    """Return answers with their crossings, however few they are."""
    curves = curves_of(found.kept)
    low_rising = curves.expensive if found.narrower else curves.rest(curves.cheap)
    high_falling = curves.cheap if found.narrower else curves.rest(curves.expensive)
    return FourPrices(
        found.kept,
        found.out_of_order,
        found.unfinished,
        found.narrower,
        crossing(curves.prices, curves.too_cheap, low_rising),
        crossing(curves.prices, high_falling, curves.too_expensive),
        crossing(curves.prices, curves.cheap, curves.expensive),
        crossing(curves.prices, curves.too_cheap, curves.too_expensive),
    )


def curves_of(kept: Sequence[Named]) -> Curves:
    """Return the four curves at every price that was named, from the lowest on."""
    columns = [sorted(column) for column in zip(*kept, strict=True)]
    prices = tuple(sorted({price for column in columns for price in column}))
    people = len(kept)
    too_cheap, cheap = (
        tuple(people - bisect_left(column, price) for price in prices) for column in columns[:2]
    )
    expensive, too_expensive = (
        tuple(bisect_right(column, price) for price in prices) for column in columns[2:]
    )
    return Curves(prices, too_cheap, cheap, expensive, too_expensive, people)


def crossing(prices: Sequence[Decimal], falling: Sequence[int], rising: Sequence[int]) -> Crossing:
    """Return where a falling curve first meets a rising one."""
    apart = [first - second for first, second in zip(falling, rising, strict=True)]
    if not apart or apart[0] < 0:
        return Crossing(None)
    for at, gap in enumerate(apart):
        if gap == 0:
            last = at
            while last + 1 < len(apart) and apart[last + 1] == 0:
                last += 1
            return Crossing((prices[at] + prices[last]) / 2, flat=last > at)
        if gap < 0:
            before = apart[at - 1]
            step = (prices[at] - prices[at - 1]) * before / (before - gap)
            return Crossing(prices[at - 1] + step)
    return Crossing(None)
