"""Prices that hang on the number of seats: bands, packs, a least number."""

from decimal import Decimal

from cuprofiler.subjects.cost.records import Tier


class TierError(ValueError):
    """Bands that do not cover the seats, or are not in order; `kind` says which."""

    def __init__(self, kind: str, seats: int = 0) -> None:
        super().__init__(kind)
        self.kind, self.seats = kind, seats


def check_tiers(tiers: tuple[Tier, ...]) -> None:
    """Bands must rise, and only the last may be without end; raises TierError."""
    least = 0
    for number, tier in enumerate(tiers):
        if tier.up_to is None:
            if number + 1 < len(tiers):
                raise TierError("after_the_last")
        elif tier.up_to <= least:
            raise TierError("order", tier.up_to)
        else:
            least = tier.up_to


def graduated(tiers: tuple[Tier, ...], units: int) -> Decimal:
    """Return every unit at the price of its own band. Raises TierError beyond the last band."""
    check_tiers(tiers)
    total, below = Decimal(0), 0
    for tier in tiers:
        top = units if tier.up_to is None else min(units, tier.up_to)
        total += max(top - below, 0) * tier.price
        below = max(below, top)
        if below >= units:
            return total
    raise TierError("gap", units)


def volume(tiers: tuple[Tier, ...], units: int) -> Decimal:
    """Return all units at the price of the band that their number reaches.

    Not steady: one more seat may make it cheaper in all. Raises TierError beyond the last band.
    """
    check_tiers(tiers)
    if not units:
        return Decimal(0)
    for tier in tiers:
        if tier.up_to is None or units <= tier.up_to:
            return units * tier.price
    raise TierError("gap", units)


def cheaper_with_more(tiers: tuple[Tier, ...], units: int) -> int | None:
    """Return the least number of seats above `units` that costs less in all by volume, None if
    none.
    """
    now = volume(tiers, units)
    starts = [tier.up_to + 1 for tier in tiers if tier.up_to is not None and tier.up_to >= units]
    for start in starts:
        try:
            if volume(tiers, start) < now:
                return start
        except TierError:
            return None
    return None


def billed_seats(seats: int, least: int = 0, pack: int = 1) -> int:
    """Return seats that are paid for: at least the minimum, rounded up to whole packs."""
    wanted = max(seats, least)
    return -(-wanted // pack) * pack if pack > 1 else wanted
