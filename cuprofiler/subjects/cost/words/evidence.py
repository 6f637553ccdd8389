"""What the program knows of lifetime cost towards a checklist item."""

from collections.abc import Callable

from cuprofiler.domain.codes import AlternativeKind, Basis, CostGroup
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import (
    SMALL,
    format_amount,
    format_date,
    format_decimal,
    format_money,
    format_unit,
    join,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.rules.ranges import swings
from cuprofiler.subjects.cost.rules.results import Comparison, is_known
from cuprofiler.subjects.cost.words import cost
from cuprofiler.words import month_name, prices_name


def _frame(profile: Profile) -> str:
    frame = profile.cost_frame
    years = ngettext("{count} year", "{count} years", frame.horizon).format(count=frame.horizon)
    if frame.base_date is None:
        return _("{years}, no base date yet.").format(years=years)
    return _("{years} from {date} on.").format(
        years=years, date=format_date(frame.base_date, long=True)
    )


def _money(profile: Profile) -> str:
    frame = profile.cost_frame
    return f"{prices_name(frame.rate_for)}, {format_decimal(frame.rate, 4)} %."


def _sum_of(*groups: CostGroup) -> Callable[[Profile], str]:
    """Return how many lines of some sorts yours has, and what they come to."""

    def said(profile: Profile) -> str:
        comparison = cost.calculate(profile).comparison
        ours = comparison.ours if comparison else None
        if comparison is None or ours is None:
            return ""
        found = [each for each in ours.lines if each.line.group in groups]
        if not found:
            return _("No such line yet.")
        known = sum(is_known(each.line) for each in found)
        words = ngettext(
            "{known} of {count} line has an amount", "{known} of {count} lines have an amount",
            len(found),
        ).format(known=known, count=len(found))  # fmt: skip
        if not known:
            return f"{words}."  # what is not known is not zero
        amount = sum((each.total for each in found), start=found[0].total * 0)
        total = format_money(amount, comparison.currency, whole=abs(amount) >= SMALL)
        return _("{words}: {total} in all.").format(words=words, total=total)

    return said


def _once(profile: Profile) -> str:
    """Return what comes once, and whether the training plan is in it."""
    from cuprofiler.subjects.services.words.evidence import linked

    return " ".join(filter(None, (_sum_of(CostGroup.ONE_TIME)(profile), linked(profile))))


def _rises(profile: Profile) -> str:
    lines = [line for line in profile.cost_items if line.rise or line.indices]
    return _("{count} of {all} lines rise.").format(count=len(lines), all=len(profile.cost_items))


def _growth(profile: Profile) -> str:
    seats = profile.cost_frame.seats
    if not seats:
        return ""
    return _("Seats by year: {list}.").format(list=", ".join(map(str, seats)))


def _results(profile: Profile) -> str:
    comparison = cost.calculate(profile).comparison
    if comparison is None:
        return cost.calculate(profile).problem
    parts = []
    for alternative in comparison.alternatives:
        if (
            alternative.first_year is None
            or alternative.total is None
            or alternative.present is None
        ):
            count = len(alternative.unknown)
            words = ngettext(
                "{way}: not known yet, {count} line is without an amount",
                "{way}: not known yet, {count} lines are without an amount",
                count,
            )
            parts.append(words.format(way=alternative.alternative.name, count=count))
            continue
        monthly = alternative.per_seat_month
        words = _("{way}: {first} first year, {total} in all, {present} worth today").format(
            way=alternative.alternative.name,
            first=format_amount(alternative.first_year),
            total=format_amount(alternative.total),
            present=format_amount(alternative.present),
        )
        if monthly is not None:
            words += ", " + _("{amount} a seat and month").format(
                amount=format_unit(monthly, comparison.currency)
            )
        parts.append(words)
    return "; ".join(parts) + "."


def _alternatives(profile: Profile) -> str:
    return _("Compared: {list}.").format(
        list=join([alternative.name for alternative in profile.alternatives])
    )


def _sources(profile: Profile) -> str:
    lines = profile.cost_items
    sourced = sum(bool(line.source) for line in lines)
    counts = dict.fromkeys(Basis, 0)
    for line in lines:
        counts[line.basis or Basis.GUESSED] += 1
    return _(
        "{sourced} of {all} lines have a source; {proved} proved, {heard} heard, {guessed} guessed."
    ).format(
        sourced=sourced,
        all=len(lines),
        proved=counts[Basis.PROVED],
        heard=counts[Basis.HEARD],
        guessed=counts[Basis.GUESSED],
    )


def _swings(profile: Profile) -> str:
    comparison = cost.calculate(profile).comparison
    if comparison is None or comparison.ours is None:
        return ""
    found = swings(comparison.ours)[:3]
    if not found:
        return _("No line has a low or a high yet.")
    return "; ".join(
        _("{line}: {low} to {high} in all").format(
            line=swing.line.line.name,
            low=format_amount(min(swing.low, swing.high)),
            high=format_amount(max(swing.low, swing.high)),
        )
        for swing in found
    ) + "."  # fmt: skip


def _payback(profile: Profile) -> str:
    return _of_ours(
        profile,
        lambda comparison: _("Paid back {simple}; at today’s worth {discounted}.").format(
            simple=cost.payback_words(comparison, cost.our_saving(comparison).simple),
            discounted=cost.payback_words(comparison, cost.our_saving(comparison).discounted),
        ),
    )


def _saving(profile: Profile) -> str:
    return _of_ours(
        profile,
        lambda comparison: _("Over {years} it is {difference} than “{base}”.").format(
            years=cost.years_words(comparison),
            difference=cost.difference(comparison, cost.our_saving(comparison).total),
            base=comparison.base.alternative.name if comparison.base else "",
        ),
    )


def _of_ours(profile: Profile, words: Callable[[Comparison], str]) -> str:
    comparison = cost.calculate(profile).comparison
    ours = comparison.ours if comparison is not None else None
    if comparison is None or ours is None or comparison.saving(ours) is None:
        return ""
    return words(comparison)


def _reader(profile: Profile) -> str:
    reader = profile.records.get(("decision_maker", profile.cost_frame.reader_id))
    if not isinstance(reader, DecisionMaker):
        return _("Not said yet who gets it.")
    if reader.budget_month:
        return _("For {name}, whose budget is made in {month}.").format(
            name=reader.name, month=month_name(reader.budget_month)
        )
    return _("For {name}.").format(name=reader.name)


def _yearly(profile: Profile) -> str:
    comparison = cost.calculate(profile).comparison
    ours = comparison.ours if comparison else None
    if comparison is None or ours is None or ours.per_year is None:
        return ""
    seats = comparison.basics.mean_seats
    yearly = format_money(ours.per_year, comparison.currency, whole=True)
    if not seats:
        return _("{amount} a year, build and running evened out.").format(amount=yearly)
    return _("{amount} a year, build and running evened out; {each} a user.").format(
        amount=yearly, each=format_money(ours.per_year / seats, comparison.currency)
    )


def _outside(profile: Profile) -> str:
    kinds = {alternative.kind for alternative in profile.alternatives}
    missing = [
        words
        for kind, words in (
            (AlternativeKind.OUTSIDE, _("buying it outside")),
            (AlternativeKind.AS_TODAY, _("carrying on as today")),
        )
        if kind not in kinds
    ]
    if missing:
        return _("Still missing: {list}.").format(list=join(missing))
    return _results(profile)


def _only_with_alternatives(said: Callable[[Profile], str]) -> Callable[[Profile], str]:
    return lambda profile: said(profile) if profile.alternatives else ""


COST_EVIDENCE: dict[str, Callable[[Profile], str]] = {
    name: _only_with_alternatives(said)
    for name, said in {
        "cost_frame": _frame,
        "cost_money": _money,
        "cost_once": _once,
        "cost_yearly": _sum_of(CostGroup.YEARLY),
        "cost_hidden": _sum_of(CostGroup.INDIRECT),
        "cost_leaving": _sum_of(CostGroup.LEAVING),
        "cost_renewal": _sum_of(CostGroup.RENEWAL, CostGroup.RESIDUAL),
        "cost_rises": _rises,
        "cost_growth": _growth,
        "cost_results": _results,
        "cost_ways": _alternatives,
        "cost_sources": _sources,
        "cost_swings": _swings,
        "cost_payback": _payback,
        "cost_reader": _reader,
        "cost_saving": _saving,
        "cost_per_user": _yearly,
        "cost_outside": _outside,
    }.items()
}
