"""Hours promised month by month, those that are too many, and the task to move instead."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.domain.codes import Phase, Responsible
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.services.records import Task
from cuprofiler.subjects.services.rules.schedule import (
    Calendar,
    CircleError,
    Month,
    NoDayError,
    Scheduled,
    go_live,
    months_between,
    our_hours_by_month,
    runs,
)
from cuprofiler.subjects.services.rules.teaching import teaching
from cuprofiler.subjects.services.rules.totals import planned

CAN_WAIT = (Phase.PREPARE, Phase.BUILD, Phase.PILOT)
"""Going live is a day that was promised, and help after it is needed at once."""

LAID_OUT = 1000
"""Tasks laid out anew, over all the moves that are tried: of a long plan fewer moves are tried, so
that its page opens as quickly as a short one's.
"""

MONTHS_AHEAD = 3
"""A task is not moved further than this many months: later, the plan itself should change."""


def loads(profile: Profile, plan: tuple[Scheduled, ...]) -> dict[Month, Decimal]:
    """Your hours promised in each month of the plan, training sessions and services included."""
    if not plan:
        return {}
    training_sessions = []
    for held in teaching(profile, plan).values():
        training_sessions += [
            (day, held.training_session.trainer_hours * groups) for day, groups in held.days
        ]
        training_sessions.append((held.last, held.training_session.trainer_hours * held.left))
    return our_hours_by_month(
        plan, training_sessions, profile.services, Calendar(profile.closed_periods)
    )


def keeps_busy(profile: Profile, plan: tuple[Scheduled, ...]) -> dict[Month, list[tuple[str, str]]]:
    """Return what takes your hours in each month of the plan: kinds of record and ids."""
    found: dict[Month, list[tuple[str, str]]] = {}
    for each in plan:
        if each.task.our_hours:
            for month in months_between(each.start, each.end):
                found.setdefault(month, []).append(("task", each.task.id))
    for held in teaching(profile, plan).values():
        for month in months_between(held.first, held.last):
            found.setdefault(month, []).append(("lesson", held.training_session.id))
    ends = [day for each in plan for day in (each.start, each.end)]
    for month in months_between(min(ends), max(ends)) if ends else ():
        for service in profile.services:
            if service.responsible in (Responsible.OURS, Responsible.BOTH) and runs(service, month):
                found.setdefault(month, []).append(("service", service.id))
    return found


def overloads(profile: Profile, plan: tuple[Scheduled, ...]) -> dict[Month, Decimal]:
    """By how many hours each month is too full; only those that are."""
    capacity = profile.plan_frame.capacity
    if capacity is None:
        return {}
    return {
        month: promised - capacity
        for month, promised in loads(profile, plan).items()
        if promised > capacity
    }


class Move(NamedTuple):
    """A task put off: from one first day to another.

    `month` fits then; `fits` says that every month does. `live` is when it goes live then, None
    if the plan has no such day.
    """

    task: Task
    was: date
    day: date
    month: Month
    live: date | None
    fits: bool


def relief(profile: Profile, plan: tuple[Scheduled, ...]) -> Move | None:
    """Return the one task of yours to put off so that a month that is too full fits; None if none
    helps.

    No other month may become too full by it, or fuller than it is if it is too full already; and
    going live is put off only if every month fits then. Best is a move after which every month
    fits, then one that keeps the day of going live, then the one that leaves the fewest hours too
    many, the earliest day and the fewest hours moved.
    """
    over, live = overloads(profile, plan), go_live(plan)
    found: list[tuple[tuple[bool, int, Decimal, date, Decimal], Move]] = []
    for month, each, day in _candidates(profile, plan, over)[: LAID_OUT // max(len(plan), 1)]:
        moved = _with(profile, replace(each.task, not_before=day))
        try:
            after = planned(moved)
        except (CircleError, NoDayError):
            continue
        left = overloads(moved, after)
        if month in left or any(hours > over.get(m, 0) for m, hours in left.items()):
            continue
        then = go_live(after)
        delay = (then - live).days if then and live else 0
        if left and delay:
            continue
        move = Move(each.task, each.start, day, month, then, fits=not left)
        rest = sum(left.values(), Decimal(0))
        found.append(((bool(left), delay, rest, day, each.task.our_hours), move))
    return min(found, key=lambda one: one[0])[1] if found else None


def _candidates(
    profile: Profile, plan: tuple[Scheduled, ...], over: dict[Month, Decimal]
) -> list[tuple[Month, Scheduled, date]]:
    """Return what could be put off to when, the likeliest first: what frees just enough, soon."""
    calendar = Calendar(profile.closed_periods)
    days = {month: _later_days(month, calendar) for month in over}
    found = [
        (month, each, day)
        for month in over
        for each in plan
        if each.task.our_hours
        and each.task.phase in CAN_WAIT
        and (each.start.year, each.start.month) <= month <= (each.end.year, each.end.month)
        for day in days[month]
    ]
    found.sort(
        key=lambda one: (one[1].task.our_hours < over[one[0]], one[2], one[1].task.our_hours)
    )
    return found


def _later_days(month: Month, calendar: Calendar) -> list[date]:
    """Return the first working day of each of the next months."""
    found = []
    for ahead in range(1, MONTHS_AHEAD + 1):
        count = month[0] * 12 + month[1] - 1 + ahead
        try:
            found.append(calendar.next(date(count // 12, count % 12 + 1, 1)))
        except (NoDayError, ValueError):
            break
    return found


def _with(profile: Profile, task: Task) -> Profile:
    return Profile({**profile.records, task.key: task}, profile.product_id)
