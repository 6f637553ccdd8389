"""The rows of the comparison and of the cost to serve."""

from dataclasses import dataclass
from decimal import Decimal

from cuprofiler.domain.codes import CostGroup, Type
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import (
    format_amount,
    format_decimal,
    format_percent,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.rules.cost_to_serve import CostToServe
from cuprofiler.subjects.cost.rules.results import Comparison, Saving
from cuprofiler.subjects.cost.words.cost import (
    amount_words,
    never_pays,
    payback_words,
    unit_words,
    years_words,
)


@dataclass(frozen=True)
class Row:
    """A line of the table that shows the ways side by side."""

    label: str
    values: tuple[str, ...]
    main: bool = False
    """Whether it is one of the few that are shown first."""
    brief: bool = False
    """Whether it is said even where there is little room."""


def side_by_side(comparison: Comparison) -> tuple[Row, ...]:
    """Return the same figures of every way, for deciders who think in different units."""
    rate = format_decimal(comparison.basics.rate * 100, 2)
    alternatives = comparison.alternatives
    rows = [
        Row(
            _("Start and first year"),
            tuple(amount_words(w.first_year) for w in alternatives),
            main=True,
        ),
        Row(
            _("{years} in all").format(years=years_words(comparison)),
            tuple(amount_words(w.total) for w in alternatives),
            main=True,
        ),
        Row(
            _("Worth today, at {rate} % a year").format(rate=rate),
            tuple(amount_words(w.present) for w in alternatives),
            main=True,
        ),
        Row(_("The same every year"), tuple(amount_words(w.per_year) for w in alternatives)),
    ]
    if comparison.basics.mean_seats and any(alternative.known for alternative in alternatives):
        monthly = tuple(unit_words(w.per_seat_month, comparison.currency) for w in alternatives)
        rows.append(Row(_("Per seat and month, evened out"), monthly, main=True))
    savings = [comparison.saving(alternative) for alternative in alternatives]
    if any(savings):
        rows += [
            Row(_("Saved in all"), tuple(_saved(s, "total") for s in savings), brief=True),
            Row(_("Saved, worth today"), tuple(_saved(s, "present") for s in savings)),
            Row(
                _("Paid back"),
                tuple("–" if s is None else payback_words(comparison, s.simple) for s in savings),
                brief=True,
            ),
            Row(
                _("Paid back, worth today"),
                tuple(
                    "–" if s is None else payback_words(comparison, s.discounted) for s in savings
                ),
            ),
        ]
        if any(saving and saving.turns for saving in savings):
            rows.append(
                Row(
                    _("The cheaper one so far changes in year"),
                    tuple(", ".join(map(str, s.turns)) if s and s.turns else "–" for s in savings),
                )
            )
    return tuple(rows)


def internal_rows(profile: Profile, comparison: Comparison) -> tuple[Row, ...]:
    """Return what a CFO asks of an internal product: a year by user, and the share of upkeep."""
    if profile.verdict.primary is not Type.INTERNAL:
        return ()
    seats = comparison.basics.mean_seats
    upkeep = []
    for alternative in comparison.alternatives:
        kept = sum(
            (
                e.total
                for e in alternative.lines
                if e.line.group in (CostGroup.YEARLY, CostGroup.RENEWAL)
            ),
            Decimal(0),
        )
        total = alternative.total
        if total is None:
            upkeep.append(_("not known"))
        else:
            upkeep.append(format_percent(float(kept / total)) if total > 0 else "–")
    rows = [Row(_("Share of upkeep"), tuple(upkeep))]
    if seats:
        yearly = (alternative.per_year for alternative in comparison.alternatives)
        each = tuple(
            unit_words(None if amount is None else amount / seats, comparison.currency)
            for amount in yearly
        )
        rows.insert(0, Row(_("A year and user, evened out"), each))
    return tuple(rows)


def cost_to_serve_words(comparison: Comparison, found: CostToServe) -> str:
    """Return when one customer pays for itself, and how much more could be asked."""
    year = found.profitable_in
    if year is None:
        words = never_pays(comparison)
    elif year == 0:
        words = _("This customer pays for itself from the start.")
    else:
        words = _("This customer pays for itself from year {year} on.").format(year=year)
    if found.room is None:
        return words
    if found.room < 0:
        return words + " " + _("The buyer saves nothing: ask less, or show what else it brings.")
    return (
        words
        + " "
        + _("You could ask up to {share} more before the buyer’s saving is gone.").format(
            share=format_percent(float(found.room))
        )
    )


def cost_to_serve_rows(found: CostToServe) -> tuple[tuple[str, tuple[Decimal, ...]], ...]:
    """Return the lines of the table, with amounts of the start and each year."""
    rewards = ((_("Rewards for loyalty"), found.rewards),) if any(found.rewards) else ()
    return (
        (_("They pay you"), found.income),
        (_("Your hours of training"), found.training),
        (_("Your hours of implementation"), found.implementation),
        (_("Your hours of service"), found.services),
        *rewards,
        (_("What is left"), found.left),
        (_("What is left so far"), found.so_far),
    )


def _saved(saving: Saving | None, name: str) -> str:
    return "–" if saving is None else format_amount(getattr(saving, name))
