"""What a comparison rests on, in the founder's words."""

from decimal import ROUND_HALF_UP, Decimal

from cuprofiler.domain.codes import TierMode, Timing
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import (
    format_date,
    format_decimal,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.rules.results import Comparison
from cuprofiler.subjects.cost.rules.tiers import billed_seats, cheaper_with_more


def assumptions(profile: Profile, comparison: Comparison) -> str:
    """Return what the figures rest on, in a few sentences."""
    frame = comparison.basics.frame
    parts = []
    if frame.base_date is not None:
        parts.append(_("Base date {date}.").format(date=format_date(frame.base_date, long=True)))
    seats = comparison.basics.seats[1:]
    if seats:
        parts.append(
            _("{count} seats.").format(count=seats[0])
            if len(set(seats)) == 1
            else _("Seats by year: {list}.").format(list=", ".join(map(str, seats)))
        )
    parts.append(
        _("Amounts in the money of each year, inflation included.")
        if comparison.basics.prices.value == "current"
        else _("Amounts in money of the base date, without inflation.")
    )
    parts += _rises(profile)
    timings = {line.timing for line in profile.cost_items}
    parts += dearer_with_less(comparison)
    if not _adds_up(comparison):
        parts.append(_("Figures are rounded where they are shown: sums may differ by that."))
    if timings == {Timing.END}:
        parts.append(_("Costs fall at the end of each year. Without taxes."))
    else:
        parts.append(_("Costs fall when each line says. Without taxes."))
    return " ".join(parts)


def dearer_with_less(comparison: Comparison) -> list[str]:
    """Return where one more seat would cost less in all: by volume the price is not steady (C6)."""
    found = []
    for alternative in comparison.alternatives:
        for each in alternative.lines:
            line = each.line
            if not line.tiers or line.tier_mode is not TierMode.VOLUME:
                continue
            for count in sorted(set(comparison.basics.seats[1:])):
                more = cheaper_with_more(
                    line.tiers, billed_seats(count, line.least_seats, line.pack)
                )
                if more is not None:
                    found.append(
                        _("“{line}”: {more} seats cost less in all than {count}.").format(
                            line=line.name, more=more, count=count
                        )
                    )
    return found


def _adds_up(comparison: Comparison) -> bool:
    """Return whether the whole amounts shown of the years come to the total shown."""

    def whole(amount: Decimal) -> int:
        return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))

    return all(
        alternative.by_year is None
        or sum(map(whole, alternative.by_year)) == whole(sum(alternative.by_year, Decimal(0)))
        for alternative in comparison.alternatives
    )


def _rises(profile: Profile) -> list[str]:
    rises: dict[str, list[str]] = {}
    for line in profile.cost_items:
        rate = format_decimal(line.rise, 4)
        if line.rise and line.name not in rises.get(rate, []):
            rises.setdefault(rate, []).append(line.name)
    return [
        _("Rising {rate} % a year: {lines}.").format(rate=rate, lines=", ".join(names))
        for rate, names in rises.items()
    ]


def sources(profile: Profile) -> tuple[str, ...]:
    """Return where each figure comes from, with its date."""
    found: dict[str, dict[str, None]] = {}
    for line in profile.cost_items:
        if line.source:
            day = f", {format_date(line.noted)}" if line.noted else ""
            found.setdefault(line.source + day, {})[line.name] = None
    return tuple(f"{', '.join(names)}: {source}." for source, names in found.items())
