"""What every way costs, year by year and in all, and what is saved by one against another.

Time 0 is the base date. A cost of year k falls at its start, middle or end: at k−1, k−½ or k.
Sums are unrounded.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cuprofiler.domain.codes import (
    CostGroup,
    Per,
    Prices,
    Repeats,
    TierMode,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.cost.records import LONGEST, CostFrame, CostItem
from cuprofiler.subjects.cost.rules.discount import (
    HUNDRED,
    ONE,
    ZERO,
    nominal_rate,
    real_rate,
)
from cuprofiler.subjects.cost.rules.results import (
    LARGEST,
    AlternativeCost,
    Basics,
    Comparison,
    CostError,
    LineCost,
    is_known,
)
from cuprofiler.subjects.cost.rules.tiers import (
    TierError,
    billed_seats,
    check_tiers,
    graduated,
    volume,
)
from cuprofiler.subjects.cost.rules.years import due_years

# --- From the profile ---------------------------------------------------------------------------


def compare(profile: Profile) -> Comparison:
    """Return everything calculated. Raises CostError with what is wrong and where."""
    lines = tuple(linked(profile, line) for line in profile.cost_items)
    for alternative in profile.alternatives:
        if not any(line.alternative_id == alternative.id for line in lines):
            raise CostError("empty_way", alternative.name)
    currency = _one_currency(profile)
    basics = basics_of(profile.cost_frame, lines, profile.seats)
    alternatives = tuple(
        AlternativeCost(
            alternative,
            tuple(
                line_cost(line, basics) for line in lines if line.alternative_id == alternative.id
            ),
            basics,
        )
        for alternative in profile.alternatives
    )
    for each in alternatives:
        worth = sum((line.present for line in each.lines), ZERO)
        if max(abs(worth), *map(abs, each.known_by_year)) >= LARGEST:
            raise CostError("too_large", each.alternative.name)
    return Comparison(basics, currency, alternatives)


def linked(profile: Profile, line: CostItem) -> CostItem:
    """Return a line with the amount of the plan it is linked to, which is that of the whole plan.

    A unit or bands that it had before would multiply the plan by the seats.
    """
    if line.link is None:
        return line
    from cuprofiler.subjects.services.rules.totals import linked_amount

    amount = linked_amount(profile, line.link)
    return replace(line, amount=amount, per=Per.CUSTOMER, tiers=(), discount=ZERO)


def _one_currency(profile: Profile) -> str:
    own = profile.product.currency
    for line in profile.cost_items:
        if line.currency != own:
            raise CostError("two_currencies", line.name, f"{line.currency} {own}")
    return own


def basics_of(frame: CostFrame, lines: Sequence[CostItem], seats: int | None) -> Basics:
    """Return what follows from a frame for these lines. `seats` is used where the frame names none.

    Amounts must all be in money of each year, or all in money of the base date. A rate of the
    other sort is turned with the inflation, if that is known. Raises CostError.
    """
    if not 1 <= frame.horizon <= LONGEST:
        raise CostError("horizon", detail=str(frame.horizon))
    rate = frame.rate / HUNDRED
    if rate <= -1:
        raise CostError("rate", detail=f"{frame.rate:f}")
    inflation = None if frame.inflation is None else frame.inflation / HUNDRED
    if inflation is not None and inflation <= -1:
        raise CostError("inflation", detail=f"{frame.inflation:f}")
    sorts = {line.prices for line in lines}
    if len(sorts) > 1:
        odd = next(line for line in lines if line.prices is not lines[0].prices)
        raise CostError("mixed_prices", odd.name)
    prices = next(iter(sorts), frame.rate_for)
    if prices is not frame.rate_for:
        if inflation is None:
            raise CostError("mixed_rate")
        turn = real_rate if prices is Prices.CONSTANT else nominal_rate
        rate = turn(rate, inflation)
    yearly = frame.seats or ((seats,) if seats is not None else ())
    if any(count < 0 for count in yearly):
        raise CostError("seats")
    if yearly:
        yearly = (yearly[0], *yearly, *(yearly[-1],) * frame.horizon)[: frame.horizon + 1]
    return Basics(frame, prices, rate, yearly)


# --- A line --------------------------------------------------------------------------------------


def line_cost(line: CostItem, basics: Basics) -> LineCost:
    """Return what a line costs; a residual value counts below zero. Raises CostError."""
    _check_line(line)
    return LineCost(line, _by_year(line, basics), basics.factors[line.timing])


def _check_line(line: CostItem) -> None:
    if line.rise <= -HUNDRED:
        raise CostError("rise", line.name, f"{line.rise:f}")
    if line.every < 1 or line.pack < 1 or not 1 <= line.months <= 12:
        raise CostError("line", line.name)
    if line.first_year < 0 or (line.last_year is not None and line.last_year < line.first_year):
        raise CostError("years", line.name)
    ends = (line.low, line.amount, line.high)
    known = [end for end in ends if end is not None]
    if line.amount is not None and known != sorted(known):
        raise CostError("range", line.name)
    try:
        check_tiers(line.tiers)
    except TierError as error:
        raise CostError(f"tiers_{error.kind}", line.name, str(error.seats)) from error


def _by_year(line: CostItem, basics: Basics) -> tuple[Decimal, ...]:
    count = basics.horizon + 1
    found = [ZERO] * count
    if not is_known(line):
        return tuple(found)
    due = due_years(line, basics.horizon)
    growth = basics.growths(line)
    sign = -ONE if line.group is CostGroup.RESIDUAL else ONE
    share = sign * (HUNDRED - line.discount) / HUNDRED
    if line.per is Per.CUSTOMER and not line.tiers:
        amount = share * (line.amount or ZERO)
        for year in due:
            found[year] = amount * growth[year]
    else:
        # Seats change seldom: each number of them is priced once.
        charges: dict[int, Decimal] = {}
        if due and not basics.seats:
            raise CostError("no_seats", line.name)
        for year in due:
            seats = basics.seats[year]
            if seats not in charges:
                charges[seats] = share * _charge(line, seats)
            found[year] = charges[seats] * growth[year]
    if line.months != 12 and due and line.repeats is not Repeats.ONCE:
        found[due[0]] = found[due[0]] * line.months / 12
    return tuple(found)


def _charge(line: CostItem, seats: int) -> Decimal:
    """Return what a year's seats cost, before any rise or discount."""
    billed = billed_seats(seats, line.least_seats, line.pack)
    if line.tiers:
        try:
            total = (volume if line.tier_mode is TierMode.VOLUME else graduated)(line.tiers, billed)
        except TierError as error:
            raise CostError(f"tiers_{error.kind}", line.name, str(error.seats)) from error
    elif line.per is Per.CUSTOMER:
        total = line.amount or ZERO
    else:
        total = billed * (line.amount or ZERO)
    return total * 12 if line.per is Per.SEAT_MONTH else total
