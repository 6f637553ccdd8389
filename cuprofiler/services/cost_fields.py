"""What can be said about lifetime cost, field by field, for forms and short interviews."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

from cuprofiler.domain.codes import (
    CostGroup,
    Link,
    Per,
    PricedAt,
    Prices,
    Repeats,
    TierMode,
    Timing,
    Type,
    WayKind,
)
from cuprofiler.domain.cost.records import CostLine
from cuprofiler.domain.cost.tiers import TierError, cheaper_with_more
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_money
from cuprofiler.i18n import gettext as _
from cuprofiler.services.cost import reckon
from cuprofiler.services.fields import (
    Field,
    attribute_field,
    basis_field,
    frame_field,
    named_codes,
)
from cuprofiler.words import (
    cost_group_name,
    link_name,
    per_name,
    priced_at_name,
    prices_name,
    repeats_name,
    tier_mode_name,
    timing_name,
    way_kind_name,
)


def frame_fields(profile: Profile) -> tuple[Field, ...]:
    """What holds for every way alike."""
    field = partial(frame_field, lambda found: found.cost_frame)
    usual = profile.cost_frame
    people = (("", _("Nobody yet")), *((each.id, each.name) for each in profile.decision_makers))
    return (
        field("base_date", _("Base date"), _("From which day on do you count?"), "date"),
        field(
            "horizon",
            _("Years"),
            _("Over how many years?"),
            "number",
            hint=_("usually 3 or 5"),
            convert=lambda value: usual.horizon if value is None else value,
        ),
        field(
            "rate",
            _("Yearly rate, in percent"),
            _("What is money of next year worth less, in percent?"),
            "percent",
            convert=lambda value: usual.rate if value is None else value,
        ),
        field(
            "rate_for",
            _("The rate is meant"),
            _("Does the rate count inflation?"),
            "pick",
            options=named_codes(Prices, prices_name),
            convert=Prices,
        ),
        field(
            "inflation",
            _("Inflation, in percent a year"),
            _("How much does money lose a year, in percent?"),
            "percent",
        ),
        field(
            "seats",
            _("Seats, year by year"),
            _("How many seats in year 1, 2 …?"),
            "counts",
            hint=(
                _("{count}, from the kinds of user").format(count=profile.seats)
                if profile.seats
                else _("50, 55, 60")
            ),
        ),
        field(
            "reader_id",
            _("Who gets the sheet"),
            _("Who holds the budget and gets the sheet?"),
            "pick",
            options=people,
        ),
        field("valid_to", _("Decide again on"), _("When do you decide again?"), "date")
        if profile.verdict.primary is Type.INTERNAL
        else field("valid_to", _("Offer valid to"), _("Until when does the offer hold?"), "date"),
    )


def way_fields(_profile: Profile, way_id: str) -> tuple[Field, ...]:
    """One thing the buyer may do."""
    key = ("way", way_id)
    return (
        attribute_field(key, "name", _("Name"), _("What may the buyer do?")),
        attribute_field(
            key,
            "kind",
            _("What it is"),
            _("What sort of way is it?"),
            "pick",
            options=named_codes(WayKind, way_kind_name),
            convert=WayKind,
        ),
    )


def _whole_or(default: int) -> Callable[[Any], int]:
    return lambda value: default if value is None else value


def line_fields(profile: Profile, line_id: str) -> tuple[Field, ...]:
    """One cost. What its other answers make idle is left out."""
    key = ("cost_line", line_id)
    line = profile.records.get(key)
    if not isinstance(line, CostLine):
        return ()
    found = [
        attribute_field(key, "name", _("Name"), _("What is paid for?")),
        attribute_field(
            key,
            "group",
            _("Sort of cost"),
            _("What sort of cost is it?"),
            "pick",
            options=named_codes(CostGroup, cost_group_name),
            convert=CostGroup,
        ),
        *_unit(key, line),
        *_amount(key, line),
        *_years(key, line),
        *_prices(key, line),
        *_seats(key, line),
        attribute_field(key, "low", _("At best"), _("How little could it be?"), "amount"),
        attribute_field(key, "high", _("At worst"), _("How much could it be?"), "amount"),
        basis_field(key),
        attribute_field(
            key,
            "to_us",
            _("The buyer pays it"),
            _("Whom does the buyer pay it to?"),
            "choice",
            options=(("yes", _("to you")), ("no", _("to others"))),
            convert=lambda code: code in (True, "yes"),
        ),
        attribute_field(key, "source", _("Source"), _("Where is the figure from?")),
        attribute_field(key, "noted", _("As of"), _("Of which day is it?"), "date"),
    ]
    if line.currency != profile.product.currency:
        found.append(attribute_field(key, "currency", _("Currency"), _("In which currency?")))
    return tuple(found)


def _unit(key: tuple[str, ...], line: CostLine) -> list[Field]:
    """What the amount is for, asked before the amount; a plan's amount is that of the whole."""
    found = [
        attribute_field(
            key,
            "repeats",
            _("How often"),
            _("How often does it come?"),
            "pick",
            options=named_codes(Repeats, repeats_name),
            convert=Repeats,
        ),
    ]
    if line.link is None:
        found.insert(
            0,
            attribute_field(
                key,
                "per",
                _("The amount is for"),
                _("What is the amount for?"),
                "pick",
                options=named_codes(Per, per_name),
                convert=Per,
            ),
        )
    return found


def _amount(key: tuple[str, ...], line: CostLine) -> list[Field]:
    """The amount, or the plan it is taken from."""
    found = [
        attribute_field(
            key,
            "link",
            _("Amount taken from"),
            _("Where is the amount taken from?"),
            "pick",
            options=(("", _("what is typed here")), *named_codes(Link, link_name)),
            convert=lambda value: Link(value) if value else None,
        )
    ]
    if line.link is None and not line.tiers:
        unit = "" if line.per is Per.CUSTOMER else ", " + per_name(line.per)
        if line.repeats is not Repeats.ONCE and line.per is not Per.SEAT_MONTH:
            unit += ", " + _("for a year")
        label = _("Amount, in {money}").format(money=line.currency) + unit
        question = _("How much, in {money}").format(money=line.currency) + unit + "?"
        found.insert(
            0, attribute_field(key, "amount", label, question, "amount", doubt=_far_off(line))
        )
    return found


FAR_OFF = 100
"""A seat price that makes a year this many times what they pay today is asked about."""


def _far_off(line: CostLine) -> Callable[[Profile, Any], str]:
    """A yearly price typed where one for a seat and month is meant makes a year dear indeed."""

    def doubt(profile: Profile, _value: Any) -> str:
        if line.per is Per.CUSTOMER:
            return ""
        comparison = reckon(profile).comparison
        base = comparison.base if comparison is not None else None
        if comparison is None or base is None or base.way.id == line.way_id:
            return ""
        mine = [each for way in comparison.ways for each in way.lines if each.line.id == line.id]
        yearly = max((amount for each in mine for amount in each.by_year), default=Decimal(0))
        theirs = max(base.known_by_year)
        if theirs <= 0 or yearly < FAR_OFF * theirs:
            return ""
        return _(
            "That is {amount} a year, against {base} for “{way}”. Is it really meant {unit}?"
        ).format(
            amount=format_money(yearly, line.currency, whole=True),
            base=format_money(theirs, line.currency, whole=True),
            way=base.way.name,
            unit=per_name(line.per),
        )

    return doubt


def _years(key: tuple[str, ...], line: CostLine) -> list[Field]:
    if line.repeats is Repeats.ONCE:
        return [
            attribute_field(
                key,
                "first_year",
                _("In which year (0: the start)"),
                _("In which year? 0 is the start."),
                "number",
                convert=_whole_or(0),
            )
        ]
    found = [
        attribute_field(
            key,
            "first_year",
            _("First in year"),
            _("In which year does it begin?"),
            "number",
            convert=_whole_or(1),
        ),
        attribute_field(
            key,
            "last_year",
            _("Last in year"),
            _("In which year does it end?"),
            "number",
            hint=_("to the end"),
        ),
    ]
    if line.repeats is Repeats.EVERY:
        found.insert(
            1,
            attribute_field(
                key,
                "every",
                _("Every how many years"),
                _("Every how many years?"),
                "number",
                convert=lambda value: max(value or 1, 1),
            ),
        )
    else:
        found.append(
            attribute_field(
                key,
                "months",
                _("Months charged in its first year"),
                _("How many months of its first year are charged?"),
                "number",
                convert=lambda value: 12 if value is None else value,
            )
        )
    return found


def _prices(key: tuple[str, ...], line: CostLine) -> list[Field]:
    found = []
    if line.repeats is not Repeats.ONCE or line.first_year > 0:
        found.append(
            attribute_field(
                key,
                "timing",
                _("Paid at which end of the year"),
                _("When in its year is it paid?"),
                "choice",
                options=named_codes(Timing, timing_name),
                convert=Timing,
            )
        )
        found.append(
            attribute_field(
                key,
                "rise",
                _("Rises by, in percent a year"),
                _("By how much does it rise a year, in percent?"),
                "percent",
                convert=lambda value: Decimal(0) if value is None else value,
            )
        )
    if line.rise and found:
        found += [
            attribute_field(
                key,
                "priced_at",
                _("The amount is"),
                _("Which price is the amount?"),
                "pick",
                options=named_codes(PricedAt, priced_at_name),
                convert=PricedAt,
            ),
            attribute_field(
                key,
                "rises_from",
                _("First year with a higher price"),
                _("In which year does it rise first?"),
                "number",
                hint="1" if line.priced_at is PricedAt.TODAY else "2",
            ),
        ]
    found.append(
        attribute_field(
            key,
            "prices",
            _("In which money"),
            _("Does the amount count inflation?"),
            "pick",
            options=named_codes(Prices, prices_name),
            convert=Prices,
        )
    )
    return found


def _seats(key: tuple[str, ...], line: CostLine) -> list[Field]:
    if line.per is Per.CUSTOMER or line.link is not None:
        return []
    found = [
        attribute_field(
            key,
            "tiers",
            _("Bands: up to how many seats, at what price"),
            _("Does the price of a seat hang on how many there are?"),
            "tiers",
            hint=_("25: 32.00; 100: 27.00; more: 22.00"),
            doubt=_dearer_with_less(line),
        )
    ]
    if line.tiers:
        found.append(
            attribute_field(
                key,
                "tier_mode",
                _("How the bands work"),
                _("How do the bands work?"),
                "pick",
                options=named_codes(TierMode, tier_mode_name),
                convert=TierMode,
            )
        )
    found += [
        attribute_field(
            key,
            "least_seats",
            _("At least this many seats"),
            _("How many seats at least?"),
            "number",
            convert=_whole_or(0),
        ),
        attribute_field(
            key,
            "pack",
            _("Sold in packs of"),
            _("In packs of how many seats is it sold?"),
            "number",
            convert=lambda value: max(value or 1, 1),
        ),
        attribute_field(
            key,
            "discount",
            _("Discount, in percent"),
            _("How much discount, in percent?"),
            "percent",
            convert=lambda value: Decimal(0) if value is None else value,
        ),
    ]
    return found


def _dearer_with_less(line: CostLine) -> Callable[[Profile, Any], str]:
    """One more seat may cost less in all by volume: the buyer will notice."""

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
