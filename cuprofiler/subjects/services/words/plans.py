"""Training and implementation in words: what it comes to, what goes wrong, what to begin with."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import (
    CostGroup,
    Responsible,
    SessionKind,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, format_hours, format_money, format_number, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.once import once
from cuprofiler.subjects.people.rules.staff import staff_of
from cuprofiler.subjects.services.records import Task
from cuprofiler.subjects.services.rules.loads import Move, overloads, relief
from cuprofiler.subjects.services.rules.schedule import (
    CircleError,
    NoDayError,
    Scheduled,
    go_live,
    in_order,
)
from cuprofiler.subjects.services.rules.teaching import teaching
from cuprofiler.subjects.services.rules.totals import counted, implementation, planned, training
from cuprofiler.words import month_name


@dataclass(frozen=True)
class Planned:
    """The plan with its days, or the sentence that says why there is none."""

    tasks: tuple[Scheduled, ...]
    problem: str = ""


@once
def plan_of(profile: Profile) -> Planned:
    """Return the implementation with its days."""
    try:
        return Planned(planned(profile))
    except CircleError as error:
        return Planned((), circle(error))
    except NoDayError:
        return Planned((), _("No working day is left: the closed days cover all that follows."))


def circle(error: CircleError) -> str:
    """Return what waits for one another, as a chain."""
    return _("These tasks wait for one another: {chain}. Break it at one of them.").format(
        chain=" → ".join(error.names)
    )


def refuse_circle(profile: Profile, task: Task) -> None:
    """Raise InvalidChangeError if a task, as it is to be, waits for itself in the end."""
    others = [each for each in profile.tasks if each.id != task.id]
    try:
        in_order([task, *others])
    except CircleError as error:
        raise InvalidChangeError(circle(error)) from error


# --- Training -------------------------------------------------------------------------------------


def training_headline(profile: Profile, *, yours: bool = True) -> str:
    """Return who learns, and, where it is for you, how much of whose time it takes."""
    if not profile.training_sessions:
        return _("No training is planned yet.")
    first = training(profile, SessionKind.FIRST)
    people = sum(
        counted(profile, each).people or 0
        for each in profile.training_sessions
        if each.kind is SessionKind.FIRST
    )
    if not yours:
        words = ngettext("{count} person learns it.", "{count} people learn it.", people)
        return words.format(count=format_number(people))
    return ngettext(
        "{count} person learns it: {ours} hours of yours, {theirs} of theirs.",
        "{count} people learn it: {ours} hours of yours, {theirs} of theirs.",
        people,
    ).format(count=format_number(people), ours=format_hours(first.our_hours),
             theirs=format_hours(first.their_hours))  # fmt: skip


def training_subline(profile: Profile) -> str:
    """Return what it costs both sides, and what comes every year."""
    if not profile.training_sessions and profile.user_classes and not staff_of(profile):
        return _(
            "Nobody who uses it is staff of whoever pays, so nobody can be sent on a course. Make "
            "it clear without one: instructions, a first success, a place to ask."
        )
    if not profile.training_sessions:
        return _("A proposal is made from the kinds of user: their number and their skill.")
    parts = [money_words(profile, SessionKind.FIRST)]
    yearly = training(profile, SessionKind.NEWCOMERS, SessionKind.REFRESHER)
    if yearly.their_hours or yearly.our_hours:
        parts.append(
            _("Every year after that {ours} hours of yours and {theirs} of theirs.").format(
                ours=format_hours(yearly.our_hours), theirs=format_hours(yearly.their_hours)
            )
        )
    parts.append(late_words(profile))
    unknown = [
        each.name for each in profile.training_sessions if counted(profile, each).people is None
    ]
    if unknown:
        parts.append(_("How many people is not known of: {list}.").format(list=join(unknown[:3])))
    return " ".join(part for part in parts if part)


def late_words(profile: Profile) -> str:
    """Return groups that trainers have no time for before going live; empty if there are none."""
    held = teaching(profile, plan_of(profile).tasks).values()
    left = sum(each.left for each in held)
    if left:
        return ngettext(
            "For {count} group no day is left in a year of teaching: more trainers are needed.",
            "For {count} groups no day is left in a year of teaching: more trainers are needed.",
            left,
        ).format(count=format_number(left))
    late = sum(each.late for each in held)
    if not late:
        return ""
    return ngettext(
        "{count} group is taught only when it is live already. Another trainer or a later day "
        "would mend that.",
        "{count} groups are taught only when it is live already. Another trainer or a later day "
        "would mend that.",
        late,
    ).format(count=format_number(late))


def money_words(profile: Profile, *kinds: SessionKind) -> str:
    """Return what training sessions, or without kinds the implementation, cost either side."""
    totals = training(profile, *kinds) if kinds else implementation(profile)
    currency = profile.product.currency

    def money(amount: Decimal) -> str:
        return format_money(amount, currency, whole=True)

    if totals.our_cost is None or totals.their_cost is None:
        return _("Say what an hour costs on both sides, and it becomes money.")
    words = _("It costs you {ours} and them {theirs} in hours").format(
        ours=money(totals.our_cost), theirs=money(totals.their_cost)
    )
    if totals.price:
        words += ", " + _("and they pay you {price}").format(price=money(totals.price))
    words += "."
    yearly = yearly_price(profile)
    if yearly is not None and totals.our_cost - totals.price > yearly:
        words += " " + _("That is more than the {price} a year that they pay you.").format(
            price=money(yearly)
        )
    return words


def yearly_price(profile: Profile) -> Decimal | None:
    """Return what the customer pays you in the first year it is paid every year; None if not
    known.
    """
    if not profile.alternatives:
        return None
    # Late: lists ask for plans where no cost was ever looked at.
    from cuprofiler.subjects.cost.rules.results import is_known
    from cuprofiler.subjects.cost.words.cost import calculate

    comparison = calculate(profile).comparison
    ours = comparison.ours if comparison is not None else None
    if ours is None:
        return None
    paid = [
        each
        for each in ours.lines
        if each.line.to_us and each.line.group is CostGroup.YEARLY and each.line.link is None
    ]
    if not paid or any(not is_known(each.line) for each in paid):
        return None
    years = zip(*(each.by_year[1:] for each in paid), strict=True)
    return next((total for year in years if (total := sum(year, Decimal(0)))), None)


def customer_words(profile: Profile, *kinds: SessionKind) -> str:
    """Return what a plan takes of the customer, for a paper that the customer gets: nothing of
    yours.
    """
    totals = training(profile, *kinds) if kinds else implementation(profile)
    currency = profile.product.currency
    parts = [
        _("{hours} hours of the customer’s people.").format(hours=format_hours(totals.their_hours))
        if totals.their_hours
        else ""
    ]
    if totals.price:
        price = format_money(totals.price, currency, whole=True)
        parts.append(_("Price: {price}.").format(price=price))
    return " ".join(part for part in parts if part)


# --- Implementation -------------------------------------------------------------------------------


def implementation_headline(profile: Profile, plan: Planned, *, yours: bool = True) -> str:
    """Return when it goes live, and, where it is for you, which month is promised away."""
    if not profile.tasks:
        return _("No implementation is planned yet.")
    if plan.problem:
        return _("This plan can’t be worked out.")
    live = go_live(plan.tasks)
    if not plan.tasks:
        count = len(profile.tasks)
        return ngettext(
            "{count} task, and no first day yet.", "{count} tasks, and no first day yet.", count
        ).format(count=count)
    if live is None:
        end = max(each.end for each in plan.tasks)
        words = _("Done on {date}").format(date=format_date(end, long=True))
    else:
        words = _("Live on {date}").format(date=format_date(live, long=True))
    over = overloads(profile, plan.tasks) if yours else {}
    if over:
        (_year, month), short = max(over.items(), key=lambda each: each[1])
        return _("{live}, but {month} is {hours} hours short.").format(
            live=words, month=month_name(month), hours=format_hours(short)
        )
    return words + "."


def implementation_subline(profile: Profile, plan: Planned) -> str:
    """Return the effort of both sides, and what it costs."""
    if not profile.tasks:
        return _("A proposal is made from the facts: what must connect, which data moves.")
    if plan.problem:
        return plan.problem
    totals = implementation(profile)
    parts = (
        _("{ours} hours of yours, {theirs} of theirs, lessons not counted.").format(
            ours=format_hours(totals.our_hours), theirs=format_hours(totals.their_hours)
        ),
        money_words(profile),
        _("It runs over the turn of the year: add the days on which nobody works.")
        if _over_the_turn(profile, plan)
        else "",
    )
    return " ".join(part for part in parts if part)


def _over_the_turn(profile: Profile, plan: Planned) -> bool:
    """Return whether work falls on Christmas Day or New Year's Day, and no closed day was ever
    named.
    """
    if profile.closed_periods or not plan.tasks:
        return False
    first = min(each.start for each in plan.tasks)
    last = max(each.end for each in plan.tasks)
    turns = [
        date(year, month, day)
        for year in range(first.year, last.year + 1)
        for month, day in ((1, 1), (12, 25))
    ]
    return any(first <= day <= last for day in turns)


@once
def move_of(profile: Profile) -> Move | None:
    """Return the task to put off where a month is too full; None if none is, or none helps."""
    return relief(profile, plan_of(profile).tasks)


def move_words(profile: Profile, move: Move) -> str:
    """Return what the move does to the months and to going live."""
    words = _("Begin “{task}” on {day} instead of {was}, and {effect}.").format(
        task=move.task.name,
        day=format_date(move.day, long=True),
        was=format_date(move.was, long=True),
        effect=_("every month fits")
        if move.fits
        else _("{month} fits").format(month=month_name(move.month[1])),
    )
    before = go_live(plan_of(profile).tasks)
    if move.live is None or before is None:
        return words
    if move.live == before:
        live = _("Going live stays on {date}.")
    else:
        live = _("Going live moves to {date}.")
    return words + " " + live.format(date=format_date(move.live, long=True))


def moving(move: Move) -> Change:
    """Return the change that carries a move out."""
    after = replace(move.task, not_before=move.day)
    return Change(_("task moved"), (Edit(move.task, after),))


def shifting(profile: Profile, task: Task, days: int) -> Change:
    """Return a task put off, or drawn nearer, by some days; no edits where that changes nothing.

    It begins no earlier than what it waits for allows: an earliest day before that is none. Drawn
    nearer it leaves weekends and closed days behind, where a day less would change nothing.
    """
    before, allowed = _start(profile, task), _start(profile, replace(task, not_before=None))
    if before is None or allowed is None or not days:
        return Change("", ())
    wanted = before + timedelta(days=days)
    while days < 0 and wanted > allowed:
        start = _start(profile, replace(task, not_before=wanted))
        if start is None or start < before:
            break
        wanted -= timedelta(days=1)
    day = wanted if wanted > allowed else None
    if day == task.not_before:
        return Change("", ())
    return Change(_("task moved"), (Edit(task, replace(task, not_before=day)),))


def _start(profile: Profile, task: Task) -> date | None:
    """Return when a task begins as it is given, None if the plan can't be worked out."""
    known = profile.records.get(task.key)
    shown = profile if known == task else profile.after(Change("", (Edit(known, task),)))
    return next((each.start for each in plan_of(shown).tasks if each.task.id == task.id), None)


# --- Services -------------------------------------------------------------------------------------


def services_headline(profile: Profile) -> str:
    """Return how many services, and how many hours they promise."""
    if not profile.services:
        return _("No further service is listed yet.")
    ours = [
        each
        for each in profile.services
        if each.responsible in (Responsible.OURS, Responsible.BOTH)
    ]
    promised = sum((each.hours for each in ours), Decimal(0))
    capacity = profile.plan_frame.capacity
    if capacity is not None and promised > capacity:
        return _("{hours} hours a month are promised, {over} more than you have.").format(
            hours=format_hours(promised), over=format_hours(promised - capacity)
        )
    return ngettext(
        "{count} service, {hours} hours a month promised by you.",
        "{count} services, {hours} hours a month promised by you.",
        len(profile.services),
    ).format(count=len(profile.services), hours=format_hours(promised))


def services_for_customer(profile: Profile) -> str:
    """Return how many services there are, without your hours."""
    return ngettext(
        "{count} service goes with {product}.", "{count} services go with {product}.",
        len(profile.services),
    ).format(count=len(profile.services), product=profile.product.name)  # fmt: skip


def services_subline(profile: Profile) -> str:
    """Return what is priced and what is included."""
    if not profile.services:
        return _("Support, consulting, upkeep: who gives it, priced or included, and its hours.")
    priced = sum(each.price is not None for each in profile.services)
    return _("{priced} priced, {included} included.").format(
        priced=priced, included=len(profile.services) - priced
    )
