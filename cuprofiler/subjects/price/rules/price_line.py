"""Everything that is known of the price on one scale, each mark with what it comes from."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cuprofiler.domain.offer import Price, price_of
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.cost.rules.cost_to_serve import cost_to_serve
from cuprofiler.subjects.cost.rules.results import Comparison, CostError, LineCost
from cuprofiler.subjects.price.records import OfferState
from cuprofiler.subjects.price.rules.four_prices import four_prices, in_unit
from cuprofiler.subjects.price.rules.ladder import ladder


class Source(StrEnum):
    """Where a mark comes from, in the order of the rows."""

    NEEDED = "needed"
    RANGE = "range"
    LADDER = "ladder"
    OFFER = "offer"
    LIMIT = "limit"
    SAVING = "saving"


class PriceMark(NamedTuple):
    """A mark: where it stands, where it ends (the same for a point), and what it comes from.

    `part` is the id of the record behind it, or the place of a page.
    """

    source: Source
    low: Decimal
    high: Decimal
    part: str
    state: str = ""


class PriceLine(NamedTuple):
    """The price of today (None if not known) and all marks, in the unit of the price."""

    price: Price | None
    marks: tuple[PriceMark, ...]

    def of(self, source: Source) -> tuple[PriceMark, ...]:
        """Return the marks of a source."""
        return tuple(each for each in self.marks if each.source is source)


@once
def price_line(profile: Profile) -> PriceLine:
    """Return every mark that is known."""
    marks: list[PriceMark] = []
    needed, most = price_needed(profile), price_before_saving_ends(profile)
    if needed is not None:
        marks.append(PriceMark(Source.NEEDED, needed, needed, "services:services"))
    found = four_prices(profile).range
    if found is not None:
        marks.append(PriceMark(Source.RANGE, *found, "price:asked"))
    best = ladder(profile).best
    if best is not None:
        marks.append(PriceMark(Source.LADDER, best.price, best.price, "price:asked"))
    for each in profile.of_kind("price_offer"):
        if each.price is not None and each.state is not OfferState.OPEN:
            amount = in_unit(profile, each.price, each.per)
            part = f"price_offer:{each.id}"
            marks.append(PriceMark(Source.OFFER, amount, amount, part, str(each.state)))
    for member in profile.decision_makers:
        if member.limit is not None:
            part = f"decision_maker:{member.id}"
            marks.append(PriceMark(Source.LIMIT, member.limit, member.limit, part))
    if most is not None:
        marks.append(PriceMark(Source.SAVING, most, most, "cost"))
    return PriceLine(price_of(profile), tuple(marks))


def _comparison(profile: Profile) -> Comparison | None:
    if not profile.alternatives:
        return None
    try:
        return compare(profile)
    except CostError:
        return None


def price_lines(profile: Profile, comparison: Comparison) -> list[LineCost]:
    """Return the costs of lifetime cost that are the price of today, as it is counted there."""
    price, ours = price_of(profile), comparison.ours
    if price is None or ours is None or price.line_amount is None:
        return []
    return [
        each
        for each in ours.lines
        if each.line.to_us
        and each.line.link is None
        and each.line.amount == price.line_amount
        and (each.line.per, each.line.repeats) == (price.per, price.repeats)
        and each.line.currency == profile.product.currency
    ]


def price_before_saving_ends(profile: Profile) -> Decimal | None:
    """Return up to which price the buyer still saves, at today's worth.

    None if lifetime cost has no such price, or nothing to hold it against.
    """
    comparison, price = _comparison(profile), price_of(profile)
    if comparison is None or comparison.ours is None or price is None:
        return None
    saving = comparison.saving(comparison.ours)
    paid = sum((each.present for each in price_lines(profile, comparison)), Decimal(0))
    if saving is None or paid <= 0:
        return None
    most = price.amount * (paid + saving.present) / paid
    return max(most, Decimal(0))


def price_needed(profile: Profile) -> Decimal | None:
    """Return from which price on one customer costs you no more than it pays, over all years.

    None if lifetime cost has no such price, or an hour of yours none.
    """
    comparison, price = _comparison(profile), price_of(profile)
    if comparison is None or price is None:
        return None
    serving = cost_to_serve(profile, comparison)
    paid = sum((each.total for each in price_lines(profile, comparison)), Decimal(0))
    if serving is None or paid <= 0:
        return None
    return max(price.amount * (paid - serving.so_far[-1]) / paid, Decimal(0))
