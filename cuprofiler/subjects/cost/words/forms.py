"""Forms of lifetime cost: what its other answers make idle is left out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import CostGroup, Per, PricedAt, Repeats, TierMode, Type
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_money
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field
from cuprofiler.subjects.cost.records import CostFrame, CostItem
from cuprofiler.subjects.cost.rules.tiers import TierError, cheaper_with_more
from cuprofiler.subjects.cost.words.cost import calculate
from cuprofiler.words import per_name


def frame_form(profile: Profile, _frame: CostFrame, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield what holds for every alternative alike."""
    for name, field in fields.items():
        if name == "seats" and profile.seats:
            hint = _("{count}, from the kinds of user").format(count=profile.seats)
            yield replace(field, hint=hint)
        elif name == "horizon":
            yield replace(field, write=_with_the_end(field))
        elif name == "valid_to" and profile.verdict.primary is Type.INTERNAL:
            yield replace(
                field, label=_("Decide again on"), question=_("When do you decide again?")
            )
        else:
            yield field


AT_THE_END = (CostGroup.LEAVING, CostGroup.RESIDUAL)
"""What falls due in the last year, whichever that is."""


def _with_the_end(field: Field) -> Callable[[Profile, Any], Change]:
    """Other years: what comes at their end stays at their end, or it would be left out."""

    def write(found: Profile, value: Any) -> Change:
        change = field.write(found, value)
        last = found.cost_frame.horizon
        now = found.after(change).cost_frame.horizon
        moved = [
            Edit(line, replace(line, first_year=now))
            for line in found.cost_items
            if line.group in AT_THE_END
            and line.repeats is Repeats.ONCE
            and line.first_year == last != now
        ]
        return Change(change.label, (*change.edits, *moved), change.merge)

    return write


def line_form(profile: Profile, line: CostItem, fields: dict[str, Field]) -> Iterator[Field]:
    """Return one cost."""
    fields["amount"] = _amount(line, fields["amount"])
    fields["rises_from"] = replace(
        fields["rises_from"], hint="1" if line.priced_at is PricedAt.TODAY else "2"
    )
    fields["tiers"] = replace(fields["tiers"], doubt=_dearer_with_less(line))
    if line.repeats is Repeats.ONCE:
        fields["first_year"] = replace(
            fields["first_year"],
            label=_("In which year (0: the start)"),
            question=_("In which year? 0 is the start."),
            write=_or_start(fields["first_year"]),
        )
    asked = _asked(line)
    if line.currency == profile.product.currency:
        asked -= {"currency"}
    return (field for name, field in fields.items() if name in asked)


def _asked(line: CostItem) -> set[str]:
    """Return what is asked for, the rest of its answers being as they are."""
    asked = {"name", "group", "repeats", "link", "first_year", "prices", "low", "high", "basis"}
    asked |= {"to_us", "source", "noted", "currency"}
    if line.link is None:
        asked.add("per")
        if not line.tiers:
            asked.add("amount")
        if line.per is not Per.CUSTOMER:
            asked |= {"tiers", "least_seats", "pack", "discount"}
            asked |= {"tier_mode"} if line.tiers else set()
    if line.repeats is not Repeats.ONCE:
        asked |= {"last_year", "every" if line.repeats is Repeats.EVERY else "months"}
    if line.repeats is not Repeats.ONCE or line.first_year > 0:
        asked |= {"timing", "rise"}
        asked |= {"priced_at", "rises_from"} if line.rise else set()
    return asked


def _or_start(field: Field) -> Callable[[Profile, Any], Any]:
    """Return what comes once comes at the start, if nothing else is said."""
    return lambda found, value: field.write(found, 0 if value is None else value)


def _amount(line: CostItem, field: Field) -> Field:
    """Return the amount, with what it is for."""
    unit = "" if line.per is Per.CUSTOMER else ", " + per_name(line.per)
    if line.repeats is not Repeats.ONCE and line.per is not Per.SEAT_MONTH:
        unit += ", " + _("for a year")
    return replace(
        field,
        label=field.label + unit,
        question=f"{field.question}{unit}?",
        doubt=_far_off(line),
    )


FAR_OFF = 100
"""A seat price that makes a year this many times what they pay today is asked about."""


def _far_off(line: CostItem) -> Callable[[Profile, Any], str]:
    """Return a yearly price typed where one for a seat and month is meant makes a year dear
    indeed.
    """

    def doubt(profile: Profile, _value: Any) -> str:
        if line.per is Per.CUSTOMER:
            return ""
        comparison = calculate(profile).comparison
        base = comparison.base if comparison is not None else None
        if comparison is None or base is None or base.alternative.id == line.alternative_id:
            return ""
        mine = [
            each
            for alternative in comparison.alternatives
            for each in alternative.lines
            if each.line.id == line.id
        ]
        yearly = max((amount for each in mine for amount in each.by_year), default=Decimal(0))
        theirs = max(base.known_by_year)
        if theirs <= 0 or yearly < FAR_OFF * theirs:
            return ""
        return _(
            "That is {amount} a year, against {base} for “{way}”. Is it really meant {unit}?"
        ).format(
            amount=format_money(yearly, line.currency, whole=True),
            base=format_money(theirs, line.currency, whole=True),
            way=base.alternative.name,
            unit=per_name(line.per),
        )

    return doubt


def _dearer_with_less(line: CostItem) -> Callable[[Profile, Any], str]:
    """Return one more seat may cost less in all by volume: the buyer will notice."""

    def doubt(profile: Profile, _value: Any) -> str:
        if line.tier_mode is not TierMode.VOLUME:
            return ""
        seats = profile.cost_frame.seats or ((profile.seats,) if profile.seats else ())
        for count in seats:
            try:
                more = cheaper_with_more(line.tiers, count)
            except TierError:
                return ""
            if more is not None:
                return _("{more} seats cost less in all than {count}.").format(
                    more=more, count=count
                )
        return ""

    return doubt
