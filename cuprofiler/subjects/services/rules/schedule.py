"""When tasks start and end, over working days: Monday to Friday without the closed ones."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.domain.codes import Phase, Responsible
from cuprofiler.subjects.services.records import ClosedPeriod, Service, Task

ONE_DAY = timedelta(days=1)
SMALLEST = Decimal("0.0001")
"""Hours are calculated as finely as this."""
FRIDAY = 4
FOLLOWED_BY = 3
"""Working days that the week after going live must have: a closed week has fewer."""

LONGEST_SEARCH = 366 * 30
"""Days after which no working day is looked for any more."""

FIRST_DAY, LAST_DAY = date(100, 1, 1), date(9900, 1, 1)
"""A plan lies between these: whatever is counted from its days then has a date too."""


class CircleError(ValueError):
    """Tasks that wait for one another; `names` is the chain, its first name at its end again."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(" → ".join(names))
        self.names = names


class NoDayError(ValueError):
    """No working day is left: the closed ones cover all that follows."""


class Scheduled(NamedTuple):
    """A task with its days, both included; a moment has the same day twice."""

    task: Task
    start: date
    end: date


class Calendar:
    """Which days are worked on."""

    def __init__(self, closed: Iterable[ClosedPeriod] = ()) -> None:
        self._closed = [(each.first, each.last) for each in closed]

    def works(self, day: date) -> bool:
        """Return whether a day is worked on."""
        if day.weekday() >= 5:
            return False
        return not any(first <= day <= last for first, last in self._closed)

    def next(self, day: date) -> date:
        """This day, or the first working day after it. Raises NoDayError."""
        for number in range(LONGEST_SEARCH):
            try:
                found = day + ONE_DAY * number
            except OverflowError:
                break
            if self.works(found):
                return found
        raise NoDayError

    def next_to_begin(self, day: date) -> date:
        """This day, or the next one after which there are days to help on.

        Whoever goes live on a Friday, or before a closed week, leaves people alone with it.
        """
        found = self.next(day)
        while not self._is_followed(found):
            found = self.next(found + ONE_DAY)
        return found

    def _is_followed(self, day: date) -> bool:
        if day.weekday() == FRIDAY:
            return False
        week = self.between(day + ONE_DAY, day + ONE_DAY * 7)
        return len(week) >= FOLLOWED_BY

    def end(self, start: date, days: int) -> date:
        """Return the last of some working days from a working day on."""
        found = start
        for _day in range(days - 1):
            found = self.next(found + ONE_DAY)
        return found

    def between(self, first: date, last: date) -> list[date]:
        """Return the working days from one day to another, both included."""
        span = (last - first).days
        days = (first + ONE_DAY * number for number in range(span + 1))
        return [day for day in days if self.works(day)]


def in_order(tasks: Sequence[Task]) -> list[Task]:
    """Return the tasks so that each stands behind those it waits for. Raises CircleError."""
    known = {task.id: task for task in tasks}
    found: dict[str, Task] = {}
    for task in tasks:
        _visit(task, known, found)
    return list(found.values())


def _visit(task: Task, known: dict[str, Task], found: dict[str, Task]) -> None:
    # By hand, not by recursion: a chain may be longer than Python likes.
    path: list[tuple[Task, list[str]]] = [(task, list(task.after))]
    on_path = {task.id}
    while path:
        here, waiting = path[-1]
        if here.id in found or not waiting:
            found.setdefault(here.id, here)
            path.pop()
            on_path.discard(here.id)
            continue
        other = known.get(waiting.pop(0))
        if other is None or other.id in found:
            continue
        if other.id in on_path:
            names = [each.name for each, _rest in path]
            start = next(n for n, (each, _rest) in enumerate(path) if each.id == other.id)
            raise CircleError((*names[start:], other.name))
        path.append((other, list(other.after)))
        on_path.add(other.id)


def schedule(tasks: Sequence[Task], start: date, calendar: Calendar) -> tuple[Scheduled, ...]:
    """Return every task as early as can be, in the founder's order.

    A task begins on the working day after the last one it waits for has ended, and not before its
    own earliest day; a moment falls on the day itself when all before it is done, but for going
    live: neither on a Friday nor before a closed week. Raises CircleError and NoDayError.
    """
    try:
        found = _scheduled(tasks, start, calendar)
    except OverflowError as error:  # beyond the year 9999
        raise NoDayError from error
    if any(each.start < FIRST_DAY or each.end > LAST_DAY for each in found):
        raise NoDayError
    return found


def _scheduled(tasks: Sequence[Task], start: date, calendar: Calendar) -> tuple[Scheduled, ...]:
    found: dict[str, Scheduled] = {}
    for task in in_order(tasks):
        earliest = max(start, task.not_before or start)
        for identity in task.after:
            before = found.get(identity)
            if before is not None:
                free = before.end if not before.task.days else before.end + ONE_DAY
                if not task.days:
                    free = before.end
                earliest = max(earliest, free)
        moment = task.phase is Phase.GO_LIVE and not task.days
        first = calendar.next_to_begin(earliest) if moment else calendar.next(earliest)
        found[task.id] = Scheduled(task, first, calendar.end(first, task.days))
    return tuple(found[task.id] for task in tasks)


def go_live(plan: Sequence[Scheduled]) -> date | None:
    """Return the day of going live: the last end of that phase, else None."""
    days = [each.end for each in plan if each.task.phase is Phase.GO_LIVE]
    return max(days) if days else None


Month = tuple[int, int]
"""Year and month."""


def our_hours_by_month(
    plan: Sequence[Scheduled],
    training_sessions: Iterable[tuple[date, Decimal]],
    services: Iterable[Service],
    calendar: Calendar,
) -> dict[Month, Decimal]:
    """Your hours promised in each month of the plan.

    A task's hours are spread evenly over its working days; sessions are given as day and hours;
    a service promises its hours in each month it runs, within the months of the plan.
    """
    found: dict[Month, Decimal] = {}
    for each in plan:
        if not each.task.our_hours:
            continue
        days = calendar.between(each.start, each.end) or [each.start]
        share = each.task.our_hours / len(days)
        for day in days:
            month = (day.year, day.month)
            found[month] = found.get(month, Decimal(0)) + share
    for day, hours in training_sessions:
        if hours:
            month = (day.year, day.month)
            found[month] = found.get(month, Decimal(0)) + hours
    ends = [day for each in plan for day in (each.start, each.end)]
    for month in months_between(min(ends), max(ends)) if ends else ():
        for service in services:
            if service.responsible in (Responsible.OURS, Responsible.BOTH) and runs(service, month):
                found[month] = found.get(month, Decimal(0)) + service.hours
    # Thirds of a day must not add up to a minute that nobody has promised.
    return {month: hours.quantize(SMALLEST) for month, hours in sorted(found.items())}


def months_between(first: date, last: date) -> list[Month]:
    """Return the months from one day to another."""
    count = (last.year - first.year) * 12 + last.month - first.month
    start = first.year * 12 + first.month - 1
    return [((start + n) // 12, (start + n) % 12 + 1) for n in range(count + 1)]


def runs(service: Service, month: Month) -> bool:
    """Return whether a service is given in a month."""
    first = service.first is None or (service.first.year, service.first.month) <= month
    last = service.last is None or month <= (service.last.year, service.last.month)
    return first and last
