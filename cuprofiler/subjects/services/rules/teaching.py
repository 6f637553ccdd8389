"""On which days training is held: the groups of each session, over the days of the trainers."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.domain.codes import Phase, SessionForm, SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.services.records import PlanFrame, TrainingSession
from cuprofiler.subjects.services.rules.schedule import (
    LONGEST_SEARCH,
    Calendar,
    NoDayError,
    Scheduled,
    go_live,
)
from cuprofiler.subjects.services.rules.totals import counted

ONE_DAY = timedelta(days=1)

TEACHING_DAY = Decimal(6)
"""Hours for which a trainer can teach on one day; a longer lesson goes on the next day."""

PARTS = 10_000
"""Parts of an hour: hours are kept as finely as this."""

DAY = int(TEACHING_DAY) * PARTS
MANY = 10**9

MOST_DAYS = 250
"""Teaching days that one lesson is laid out over: about a year."""


class Held(NamedTuple):
    """A lesson with its days, and how many groups begin on each.

    `late` are the groups that are taught only when it is live already, though meant before;
    `left` those for which no day was found within a year of teaching.
    """

    training_session: TrainingSession
    days: tuple[tuple[date, int], ...]
    late: int = 0
    left: int = 0

    @property
    def first(self) -> date:
        """The day of the first group."""
        return self.days[0][0]

    @property
    def last(self) -> date:
        """The day on which the last group begins."""
        return self.days[-1][0]


def teaching(profile: Profile, plan: tuple[Scheduled, ...]) -> dict[str, Held]:
    """Return the training sessions before and around going live by their ids; none without such a
    day.

    A lesson is held on a day on or after the one it is meant for, and never before the pilot's
    result is settled: what is learnt might change yet. Where trainers have not the time for all
    groups then, sessions meant before going live begin earlier, as far as the pilot lets them. One
    for which no day is left at all is not among them.
    """
    live = go_live(plan)
    if live is None:
        return {}
    pilot = [each.end for each in plan if each.task.phase is Phase.PILOT]
    earliest = max(pilot) + ONE_DAY if pilot else date.min
    begin = max(earliest, min(each.start for each in plan))
    first = [each for each in profile.training_sessions if each.kind is SessionKind.FIRST]
    trainers = _Trainers(profile.plan_frame, Calendar(profile.closed_periods))
    found = {}
    # Whoever is meant first has the first choice of days.
    for training_session in sorted(first, key=lambda each: (each.days, each.position, each.id)):
        try:
            found[training_session.id] = _held(
                profile, training_session, trainers, earliest, begin, live
            )
        except NoDayError:
            continue
    return {each.id: found[each.id] for each in first if each.id in found}


def _held(
    profile: Profile,
    training_session: TrainingSession,
    trainers: "_Trainers",
    earliest: date,
    begin: date,
    live: date,
) -> Held:
    """Return the days of one lesson. Raises NoDayError."""
    meant = max(live + ONE_DAY * training_session.days, earliest)
    groups = counted(profile, training_session).groups
    if training_session.form is not SessionForm.LIVE or not groups:
        return Held(training_session, ((trainers.calendar.next(meant), groups or 0),))
    if training_session.days < 0:
        meant = min(meant, trainers.latest_begin(training_session, groups, begin, live) or begin)
    return trainers.book(training_session, groups, meant, live)


def days_needed(demand: Iterable[tuple[int, Decimal]], frame: PlanFrame) -> int:
    """Working days that trainers need for some groups, each of so many hours."""
    days = 0
    for groups, hours in demand:
        if groups and hours > TEACHING_DAY:
            days += -(-groups // frame.trainers) * _days_long(hours)
        elif groups and hours:
            days += -(-groups // (frame.trainers * int(TEACHING_DAY // hours)))
    weekdays = frame.trainer_days.count("1") or 1
    return -(-days * len(frame.trainer_days) // weekdays)


def _days_long(hours: Decimal) -> int:
    return max(-(-_parts(hours) // DAY), 1)


def _parts(hours: Decimal) -> int:
    """Return hours as whole parts, as finely as they are kept: calculated with much faster."""
    return int(hours * PARTS)


class _Trainers:
    """How much time how many trainers have left, day by day."""

    def __init__(self, frame: PlanFrame, calendar: Calendar) -> None:
        self.calendar = calendar
        self._weekdays = frame.trainer_days
        self._count = frame.trainers
        self._left: dict[date, Counter[int]] = {}

    def book(self, training_session: TrainingSession, groups: int, meant: date, live: date) -> Held:
        """Lay a session out from a day on, as early as trainers have time. Raises NoDayError."""
        days: dict[date, int] = {}
        rest = groups
        ahead = self._days_from(meant)
        parts, long = (
            _parts(training_session.learner_hours),
            _days_long(training_session.learner_hours),
        )
        window: list[date] = []
        for _day in range(MOST_DAYS):
            while len(window) < long:
                window.append(next(ahead))
            taken = min(self._room(window, parts), rest)
            if taken:
                self._take(window, parts, taken)
                days[window[0]] = taken
                rest -= taken
            if not rest:
                break
            window.pop(0)
        if not days:
            # Others have taken every day of a year: it is known when no group can begin.
            days[window[0] if window else next(ahead)] = 0
        late = sum(count for day, count in days.items() if day >= live) + rest
        return Held(
            training_session, tuple(days.items()), late if training_session.days < 0 else 0, rest
        )

    def latest_begin(
        self, training_session: TrainingSession, groups: int, begin: date, live: date
    ) -> date | None:
        """Return the last day from which all groups fit in before going live; None if none is."""
        parts, long = (
            _parts(training_session.learner_hours),
            _days_long(training_session.learner_hours),
        )
        block: list[date] = []
        rest, day, looked_at = groups, live - ONE_DAY, 0
        while day >= begin and looked_at < MOST_DAYS:
            if self._teaches(day):
                looked_at += 1
                block.insert(0, day)
                if len(block) == long:
                    rest -= self._room(block, parts)
                    if rest <= 0:
                        return block[0]
                    block = []
            day -= ONE_DAY
        return None

    def _room(self, days: list[date], parts: int) -> int:
        """Return how many groups can begin on the first of some days and go on over the others."""
        if len(days) > 1:
            return min(self._free(day)[DAY] for day in days)
        if not parts:
            return MANY
        return sum(count * (left // parts) for left, count in self._free(days[0]).items())

    def _take(self, days: list[date], parts: int, groups: int) -> None:
        """Book groups that there is room for, on whole trainers first."""
        if not parts:
            return
        for day in days:
            free = self._free(day)
            rest = groups
            for left in sorted(free):
                each = 1 if len(days) > 1 else left // parts
                used = DAY if len(days) > 1 else parts
                if not each or used > left:
                    continue
                full = min(free[left], rest // each)
                rest -= full * each
                self._move(free, left, left - each * used, full)
                if rest and free[left]:
                    part = min(rest, each)
                    self._move(free, left, left - part * used, 1)
                    rest -= part
                if not rest:
                    break

    @staticmethod
    def _move(free: Counter[int], left: int, after: int, count: int) -> None:
        free[left] -= count
        free[after] += count

    def _free(self, day: date) -> Counter[int]:
        return self._left.setdefault(day, Counter({DAY: self._count}))

    def _teaches(self, day: date) -> bool:
        return self.calendar.works(day) and self._weekdays[day.weekday()] == "1"

    def _days_from(self, meant: date) -> Iterator[date]:
        """Yield the days on which trainers have time, for as long as anybody plans. Raises
        NoDayError.
        """
        day = meant
        for _number in range(LONGEST_SEARCH):
            day = self.calendar.next(day)
            if self._teaches(day):
                yield day
            if day == date.max:
                break
            day += ONE_DAY
        raise NoDayError
