"""How large a market is, from below: accounts that pay × what one pays a year (domain.md C10).

All ≥ in reach ≥ won; what is won is never more than the sellers can close. The chain is not
rounded before it is shown.
"""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import PriceFor
from cuprofiler.domain.offer import price_of, price_unit
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.price.records import MarketSize
from cuprofiler.subjects.price.rules.four_prices import price_frame

MONTHS = 12

LARGE = 10
"""A market is large where all in reach would pay this many times what the founder needs: our own
bound, and said with it."""


class Size(StrEnum):
    """What a market is for the founder."""

    NONE = "none"
    SHARE_TOO_SMALL = "share"
    NICHE = "niche"
    LARGE = "large"


@frozen
class Counted:
    """A segment's market. Money is for a year; `yearly` is what one account pays.

    None is what is not known; `wrong` says what can't be: "reach" (more in reach than there are),
    "once" (a price that is paid once brings nothing year by year).
    """

    record: MarketSize
    yearly: Decimal | None
    wrong: str = ""

    @property
    def in_all(self) -> Decimal | None:
        """What all of them would pay."""
        return _times(self.record.accounts, self.yearly)

    @property
    def in_reach(self) -> Decimal | None:
        """What those in reach would pay."""
        return None if self.wrong else _times(self.record.reachable, self.yearly)

    @property
    def won(self) -> Fraction | None:
        """How many accounts are won within the years, unrounded."""
        if self.wrong or self.record.reachable is None or self.record.share is None:
            return None
        return Fraction(self.record.reachable) * Fraction(self.record.share) / 100

    @property
    def expected(self) -> Decimal | None:
        """What those won would pay, before the sellers' capacity."""
        return _times(self.won, self.yearly)


@frozen
class Market:
    """All segments together; `capacity` is how many accounts the sellers can win in the years."""

    segments: tuple[Counted, ...]
    capacity: int | None
    needed: Decimal | None

    @property
    def in_all(self) -> Decimal | None:
        """What all accounts would pay a year; None if a segment is not known."""
        return _sum([each.in_all for each in self.segments])

    @property
    def in_reach(self) -> Decimal | None:
        """What all in reach would pay a year."""
        return _sum([each.in_reach for each in self.segments])

    @property
    def wanted(self) -> Fraction | None:
        """How many accounts would be won if the sellers could."""
        counts = [each.won for each in self.segments]
        if not counts or any(count is None for count in counts):
            return None
        return sum((count or Fraction(0) for count in counts), Fraction(0))

    @property
    def is_capped(self) -> bool:
        """Whether the sellers can't win as many as are expected."""
        wanted = self.wanted
        return wanted is not None and self.capacity is not None and wanted > self.capacity

    @property
    def won(self) -> Fraction | None:
        """How many accounts are won, never more than the sellers can."""
        wanted = self.wanted
        return Fraction(self.capacity or 0) if self.is_capped else wanted

    @property
    def expected(self) -> Decimal | None:
        """What those won would pay a year; where sellers can't win all, of each so many less."""
        whole = _sum([each.expected for each in self.segments])
        wanted, won = self.wanted, self.won
        if whole is None or wanted is None or won is None:
            return None
        return _times(won / wanted, whole) if wanted else whole

    @property
    def size(self) -> Size | None:
        """What it is against what the founder needs; None as long as a figure is missing."""
        reach, expected = self.in_reach, self.expected
        if self.needed is None or reach is None or expected is None:
            return None
        if reach < self.needed:
            return Size.NONE
        if expected < self.needed:
            return Size.SHARE_TOO_SMALL
        return Size.LARGE if reach >= LARGE * self.needed else Size.NICHE


def _times(count: int | Fraction | None, amount: Decimal | None) -> Decimal | None:
    if count is None or amount is None:
        return None
    whole = Fraction(count)
    return amount * whole.numerator / whole.denominator


def _sum(amounts: list[Decimal | None]) -> Decimal | None:
    if not amounts or any(each is None for each in amounts):
        return None
    return sum((each or Decimal(0) for each in amounts), Decimal(0))


def yearly_of(profile: Profile, each: MarketSize) -> Decimal | None:
    """Return what one account of a segment pays a year; None if it is not known.

    A price that is paid once gives no money a year.
    """
    price, unit = price_of(profile), price_unit(profile)
    amount = each.price if each.price is not None else price.amount if price is not None else None
    if amount is None or unit is PriceFor.ONCE:
        return None
    if unit is PriceFor.YEAR:
        return amount
    if unit is PriceFor.MONTH:
        return amount * MONTHS
    if each.seats is None:
        return None
    return amount * each.seats * (MONTHS if unit is PriceFor.SEAT_MONTH else 1)


def counted(profile: Profile, each: MarketSize) -> Counted:
    """Return a segment's market in figures."""
    too_many = None not in (each.accounts, each.reachable) and (
        (each.reachable or 0) > (each.accounts or 0)
    )
    known = each.price is not None or price_of(profile) is not None
    once_only = known and price_unit(profile) is PriceFor.ONCE
    wrong = "once" if once_only else "reach" if too_many else ""
    return Counted(each, yearly_of(profile, each), wrong)


@once
def market(profile: Profile) -> Market:
    """Return the market of all segments that are counted."""
    frame = price_frame(profile)
    segments = tuple(counted(profile, each) for each in profile.of_kind("market"))
    capacity = None
    if frame.sellers is not None and frame.deals is not None and segments:
        capacity = frame.sellers * frame.deals * max(each.record.years for each in segments)
    return Market(segments, capacity, frame.needed)
