"""Lifetime cost in words: what it comes to, why it can't be calculated, what to start from."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from cuprofiler.domain.codes import Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import (
    format_amount,
    format_money,
    format_percent,
    format_unit,
    join_few,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.services.once import once
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.cost.rules.cost_to_serve import cost_to_serve
from cuprofiler.subjects.cost.rules.payback import Payback
from cuprofiler.subjects.cost.rules.ranges import Range
from cuprofiler.subjects.cost.rules.results import Comparison, CostError, Saving
from cuprofiler.subjects.cost.rules.years import due_years
from cuprofiler.subjects.cost.words.assumptions import dearer_with_less


@dataclass(frozen=True)
class Calculated:
    """A comparison, or the sentence that says why there is none."""

    comparison: Comparison | None
    problem: str = ""


@once
def calculate(profile: Profile) -> Calculated:
    """Return everything calculated, or why it can't be."""
    try:
        return Calculated(compare(profile))
    except CostError as error:
        return Calculated(None, problem(error))


def problem(error: CostError) -> str:
    """Return one plain sentence: what is wrong, where, what to do."""
    about, detail = error.subject, error.detail
    one, _blank, other = detail.partition(" ")
    sentences: dict[str, Callable[[], str]] = {
        "horizon": lambda: _("{years} years can’t be worked out. Choose 1 to 60.").format(
            years=detail
        ),
        "rate": lambda: _(
            "A yearly rate of {rate} % can’t be worked out. Choose one above −100."
        ).format(rate=detail),
        "inflation": lambda: _(
            "An inflation of {rate} % can’t be worked out. Choose one above −100."
        ).format(rate=detail),
        "seats": lambda: _("Seats can’t be fewer than none. Correct the seats of each year."),
        "no_seats": lambda: _(
            "“{line}” is priced by seat, and the number of seats isn’t known. Say how many."
        ).format(line=about),
        "empty_way": lambda: _("“{way}” has no cost line yet. Add one, or remove it.").format(
            way=about
        ),
        "two_currencies": lambda: _(
            "“{line}” is in {one}, the product in {other}. Turn it into {other} first: two "
            "currencies have no sum."
        ).format(line=about, one=one, other=other),
        "mixed_prices": lambda: _(
            "“{line}” is in another money than the lines before it. Give all amounts with "
            "inflation, or all in money of the first day."
        ).format(line=about),
        "mixed_rate": lambda: _(
            "The rate counts inflation and the amounts don’t, or the other way round. Say the "
            "inflation, or make them alike."
        ),
        "too_large": lambda: _(
            "“{way}” comes to more money than there is. Check its amounts: one may have a zero "
            "too many."
        ).format(way=about),
        "rise": lambda: _(
            "“{line}” can’t fall by {rate} % a year. Choose a rise above −100."
        ).format(line=about, rate=detail),
        "years": lambda: _("“{line}” ends before it begins. Correct its years.").format(line=about),
        "range": lambda: _(
            "“{line}”: the amount must lie between low and high. Correct one of the three."
        ).format(line=about),
        "line": lambda: _("“{line}”: every, months and packs begin at 1.").format(line=about),
        "tiers_gap": lambda: _(
            "“{line}” has no price for {seats} seats. Add a band, or leave the last one open."
        ).format(line=about, seats=detail),
        "tiers_order": lambda: _(
            "“{line}”: the bands must rise. The one to {seats} stands too late."
        ).format(line=about, seats=detail),
        "tiers_after_the_last": lambda: _(
            "“{line}”: a band stands behind the one without end. Only the last may be open."
        ).format(line=about),
    }
    return sentences[error.kind]()


# --- What it comes to -----------------------------------------------------------------------------


def headline(profile: Profile, found: Calculated) -> str:
    """Return the finding in one sentence."""
    if not profile.alternatives:
        return _("What it costs over the years is not known yet.")
    if found.comparison is None:
        return _("It can’t be worked out yet.")
    ours = found.comparison.ours or found.comparison.alternatives[0]
    if len(ours.unknown) == len(ours.lines):
        return _("What it costs over the years is not known yet.")
    if ours.total is None:
        return without_amount(found.comparison)
    saving = found.comparison.saving(ours)
    years = years_words(found.comparison)
    if saving is None:
        return _("{way} costs {amount} over {years}.").format(
            way=ours.alternative.name, amount=_whole(found.comparison, ours.total), years=years
        )
    base = found.comparison.base
    assert base is not None  # there is a saving against it
    if not saving.first_year and not saving.total:
        return _("{way} costs the same as “{base}”.").format(
            way=ours.alternative.name, base=base.alternative.name
        )
    words = {
        (True, True): _("{way} costs less, from the first year on."),
        (False, True): _("{way} costs more at first, and less over {years}."),
        (True, False): _("{way} costs less at first, and more over {years}."),
        (False, False): _("{way} costs more than “{base}”, at first and over {years}."),
    }[saving.first_year >= 0, saving.total >= 0]
    return words.format(way=ours.alternative.name, base=base.alternative.name, years=years)


def without_amount(comparison: Comparison) -> str:
    """Return how many lines have no amount yet: as long as there is one, its way has no sum."""
    count = len(comparison.unknown)
    if not count:
        return ""
    return ngettext(
        "{count} of {all} lines has no amount yet.", "{count} of {all} lines have no amount yet.",
        count,
    ).format(count=count, all=comparison.line_count)  # fmt: skip


def missing(comparison: Comparison) -> tuple[str, ...]:
    """For every way without a sum, the lines that are missing for it."""
    return tuple(
        _("Not known yet for “{way}”: {lines}.").format(
            way=alternative.alternative.name,
            lines=", ".join(line.name for line in alternative.unknown),
        )
        for alternative in comparison.alternatives
        if alternative.unknown
    )


def amount_words(amount: Decimal | None) -> str:
    """Return a whole amount for a table; unknown is not zero."""
    return _("not known") if amount is None else format_amount(amount)


def unit_words(amount: Decimal | None, currency: str) -> str:
    """Return a price of one seat or user, to the minor unit: 85.18, not 85."""
    return _("not known") if amount is None else format_unit(amount, currency)


def own_headline(profile: Profile, found: Calculated) -> str:
    """Return what matters most to you: that a customer never pays for itself comes before all else.

    For the screen alone; the buyer's page leads with `finding`.
    """
    served = cost_to_serve(profile, found.comparison) if found.comparison is not None else None
    if found.comparison is not None and served is not None and served.profitable_in is None:
        return never_pays(found.comparison)
    return headline(profile, found)


def never_pays(comparison: Comparison) -> str:
    """Within how many years a customer does not pay for itself."""
    count = comparison.basics.horizon
    return ngettext(
        "Within {count} year this customer does not pay for itself.",
        "Within {count} years this customer does not pay for itself.",
        count,
    ).format(count=count)


def subline(profile: Profile, found: Calculated) -> str:
    """Return the differences as amounts, and how many lines are only guessed."""
    if found.comparison is None or not profile.alternatives:
        return found.problem or _("List what the buyer pays, and what carrying on as today costs.")
    parts = []
    ours = found.comparison.ours
    if own_headline(profile, found) != (usual := headline(profile, found)):
        parts.append(usual)
    saving = found.comparison.saving(ours) if ours else None
    if saving is not None and (saving.first_year or saving.total):
        parts.append(
            _("{all} over {years}, {first} in the first.").format(
                all=difference(found.comparison, saving.total),
                years=years_words(found.comparison),
                first=difference(found.comparison, saving.first_year),
            )
        )
    parts.append(sureness(profile))
    if ours is None or ours.known:
        # Else the headline says it.
        parts.append(without_amount(found.comparison))
    late = [
        each.line.name
        for alternative in found.comparison.alternatives
        for each in alternative.lines
        if each.line.amount and not due_years(each.line, found.comparison.basics.horizon)
    ]
    parts += dearer_with_less(found.comparison)
    if late:
        parts.append(_("Falls after the last year: {list}.").format(list=join_few(late)))
    return " ".join(part for part in parts if part)


def sureness(profile: Profile) -> str:
    """Return how many lines are guesses."""
    lines = profile.cost_items
    guessed = sum(line.basis in (None, Basis.GUESSED) for line in lines)
    if not guessed:
        return ""
    return ngettext(
        "{count} of {all} lines is a guess.", "{count} of {all} lines are guesses.", guessed
    ).format(count=guessed, all=len(lines))


def finding(profile: Profile, comparison: Comparison) -> str:
    """Return the one sentence for whoever holds the budget."""
    ours = comparison.ours or comparison.alternatives[0]
    saving, base = comparison.saving(ours), comparison.base
    if saving is None or base is None:
        return headline(profile, Calculated(comparison))
    return _(
        "{way}: {first} in the first year and {all} over {years}, held against “{base}”."
    ).format(
        way=ours.alternative.name,
        first=difference(comparison, saving.first_year),
        all=difference(comparison, saving.total),
        years=years_words(comparison),
        base=base.alternative.name,
    )


def sureness_counts(profile: Profile) -> str:
    """Return how many lines are proved, heard and guessed."""
    counts = dict.fromkeys(Basis, 0)
    for line in profile.cost_items:
        counts[line.basis or Basis.GUESSED] += 1
    return _("Of {all} lines {proved} are proved, {heard} heard and {guessed} guessed.").format(
        all=len(profile.cost_items),
        proved=counts[Basis.PROVED],
        heard=counts[Basis.HEARD],
        guessed=counts[Basis.GUESSED],
    )


def differences(comparison: Comparison) -> tuple[str, ...]:
    """Return the last column where two ways stand side by side: by how much yours is more or
    less.
    """
    ours, base = comparison.ours, comparison.base
    if ours is None or base is None or len(comparison.alternatives) != 2 or comparison.unknown:
        return ()
    pairs = [
        (base.first_year, ours.first_year),
        (base.total, ours.total),
        (base.present, ours.present),
        (base.per_year, ours.per_year),
    ]
    found = [difference(comparison, b - o) for b, o in pairs if b is not None and o is not None]
    if ours.per_seat_month is not None and base.per_seat_month is not None:
        saved = base.per_seat_month - ours.per_seat_month
        found.append(difference(comparison, saved, unit=True))
    return tuple(found)


def difference(comparison: Comparison, saving: Decimal, *, unit: bool = False) -> str:
    """Return a difference in words: "€1,010 more", "€3,911 less", "the same"; `unit` is with
    cents.
    """
    amount = format_money(abs(saving), comparison.currency, whole=not unit)
    if not saving:
        return _("the same")
    return (_("{amount} less") if saving > 0 else _("{amount} more")).format(amount=amount)


def payback_words(comparison: Comparison, found: Payback) -> str:
    """Return when it has paid back: strictly the year, and about how far into it."""
    if found.years is None:
        return ngettext(
            "not within {count} year", "not within {count} years", comparison.basics.horizon
        ).format(count=comparison.basics.horizon)
    if found.years == 0:
        return _("from the start")
    words = _("in year {year}, after about {span}").format(year=found.year, span=span(found.years))
    return words + (", " + _("but not for good") if found.falls_again else "")


def paid_back(comparison: Comparison) -> str:
    """Return the words at the crossing of the chart; empty if yours never pays back or need not."""
    saving = comparison.saving(comparison.ours) if comparison.ours else None
    if saving is None or not saving.simple.years:
        return ""
    return _("paid back {when}").format(when=payback_words(comparison, saving.simple))


def range_words(comparison: Comparison, ranges: dict[str, Range], share: float | None) -> str:
    """Between what it lies in eight of ten runs, and how often yours is the cheapest."""
    ours = comparison.ours
    if ours is None or ours.alternative.id not in ranges:
        return ""
    found = ranges[ours.alternative.id]
    words = _(
        "Worth today between {low} and {high} in eight of ten runs, if every guess falls "
        "somewhere between its low and its high."
    ).format(
        low=_whole(comparison, Decimal(found.low)), high=_whole(comparison, Decimal(found.high))
    )
    if share is not None:
        words += " " + _("The cheapest way in {share} of them.").format(share=format_percent(share))
    return words


def span(years: Decimal) -> str:
    """Years and months in words: "1 year 9 months"."""
    months = int((years * 12).to_integral_value(rounding="ROUND_HALF_UP"))
    whole, left = divmod(months, 12)
    parts = []
    if whole:
        parts.append(ngettext("{count} year", "{count} years", whole).format(count=whole))
    if left or not whole:
        parts.append(ngettext("{count} month", "{count} months", left).format(count=left))
    return " ".join(parts)


def our_saving(comparison: Comparison) -> Saving:
    """Return what yours saves; raises ValueError where there is nothing to hold it against."""
    saving = comparison.saving(comparison.ours) if comparison.ours else None
    if saving is None:
        raise ValueError("nothing to compare")
    return saving


def years_words(comparison: Comparison) -> str:
    """Return the horizon in words."""
    count = comparison.basics.horizon
    return ngettext("{count} year", "{count} years", count).format(count=count)


def _whole(comparison: Comparison, amount: Decimal) -> str:
    return format_money(amount, comparison.currency, whole=True)
