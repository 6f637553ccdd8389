"""Working days, dependencies, circles, hours by month."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.domain.codes import Phase, Responsible
from cuprofiler.subjects.services.records import ClosedPeriod, Service, Task
from cuprofiler.subjects.services.rules.schedule import (
    Calendar,
    CircleError,
    NoDayError,
    go_live,
    in_order,
    months_between,
    our_hours_by_month,
    schedule,
)

MONDAY = date(2026, 11, 30)
HOLIDAYS = ClosedPeriod("x", "p", "Holidays", date(2026, 12, 21), date(2027, 1, 3))
D = Decimal


def task(identity, days=1, after=(), **fields):
    return Task(identity, "p", identity, days=days, after=tuple(after), **fields)


def days(plan):
    return {each.task.id: (each.start, each.end) for each in plan}


def test_one_after_the_other_over_weekends():
    plan = schedule([task("a", 3), task("b", 4, "a"), task("c", 1, "b")], MONDAY, Calendar())
    assert days(plan) == {
        "a": (date(2026, 11, 30), date(2026, 12, 2)),
        "b": (date(2026, 12, 3), date(2026, 12, 8)),
        "c": (date(2026, 12, 9), date(2026, 12, 9)),
    }


def test_closed_days_are_left_out():
    """Two days from Friday 18 December on end on Monday 4 January."""
    plan = schedule([task("a", 2, not_before=date(2026, 12, 18))], MONDAY, Calendar([HOLIDAYS]))
    assert days(plan)["a"] == (date(2026, 12, 18), date(2027, 1, 4))
    plan = schedule([task("a", 1)], date(2026, 12, 19), Calendar([HOLIDAYS]))
    assert days(plan)["a"] == (date(2027, 1, 4), date(2027, 1, 4))


def test_a_moment_falls_on_the_day_when_all_is_done():
    tasks = [
        task("a", 5),
        task("b", 2),
        task("live", 0, "ab", phase=Phase.GO_LIVE),
        task("c", 1, ["live"]),
    ]
    plan = schedule(tasks, MONDAY, Calendar())
    # All is done on a Friday, and nobody goes live before a weekend.
    assert days(plan)["live"] == (date(2026, 12, 7), date(2026, 12, 7))
    # What follows a moment may begin on its day.
    assert days(plan)["c"][0] == date(2026, 12, 7)
    assert go_live(plan) == date(2026, 12, 7)
    assert go_live(plan[:2]) is None


@pytest.mark.parametrize(
    ("first", "last", "day"),
    [
        # The week after is closed: they go live when it is over.
        (date(2026, 12, 7), date(2026, 12, 11), date(2026, 12, 14)),
        # A holiday on Friday makes a long weekend, which is no closed week.
        (date(2026, 12, 4), date(2026, 12, 4), date(2026, 12, 3)),
        (date(2026, 12, 24), date(2027, 1, 3), date(2026, 12, 3)),
    ],
)
def test_nobody_goes_live_before_a_closed_week(first, last, day):
    tasks = [task("a", 4), task("live", 0, "a", phase=Phase.GO_LIVE)]
    closed = Calendar([ClosedPeriod("x", "p", "Closed", first, last)])
    assert go_live(schedule(tasks, MONDAY, closed)) == day


def test_the_order_of_the_founder_is_kept_although_it_is_worked_out_otherwise():
    plan = schedule([task("late", 1, "a"), task("a", 1)], MONDAY, Calendar())
    assert [each.task.id for each in plan] == ["late", "a"]
    assert plan[0].start == date(2026, 12, 1)


def test_a_circle_is_named_as_a_chain():
    tasks = [task("z"), task("a", 1, "c"), task("b", 1, "a"), task("c", 1, "b")]
    with pytest.raises(CircleError) as error:
        schedule(tasks, MONDAY, Calendar())
    assert error.value.names == ("a", "c", "b", "a")
    # What only leads into the circle is not part of it.
    with pytest.raises(CircleError) as error:
        in_order([task("first", 1, "a"), *tasks])
    assert error.value.names == ("a", "c", "b", "a")
    with pytest.raises(CircleError) as error:
        in_order([task("me", 1, ["me"])])
    assert error.value.names == ("me", "me")
    assert str(error.value) == "me → me"


def test_what_is_waited_for_may_be_gone():
    assert days(schedule([task("a", 1, ["gone"])], MONDAY, Calendar()))["a"][0] == MONDAY


def test_a_long_chain_is_no_matter():
    tasks = [task(str(n), 1, [str(n + 1)] if n < 3000 else []) for n in range(3001)]
    assert in_order(tasks)[0].id == "3000"


def test_without_any_working_day():
    forever = ClosedPeriod("x", "p", "For good", date(2026, 1, 1), date(2999, 1, 1))
    with pytest.raises(NoDayError):
        schedule([task("a")], MONDAY, Calendar([forever]))


def test_the_end_of_all_days_is_no_crash():
    for tasks, start in (
        ([task("a", 30)], date(9999, 12, 20)),
        ([task("a", 1, not_before=date(9999, 12, 31)), task("b", 1, "a")], MONDAY),
        ([task("a")], date(9999, 12, 31)),
        ([task("a")], date(1, 1, 1)),
    ):
        with pytest.raises(NoDayError):
            schedule(tasks, start, Calendar())


def test_hours_lie_in_the_months_of_their_days():
    """Ten hours over five days, three of them in December."""
    plan = schedule([task("a", 5, our_hours=D(10))], date(2026, 11, 27), Calendar())
    training_sessions = [(date(2026, 12, 9), D(6)), (date(2027, 1, 5), D(0))]
    support = Service("s", "p", "Support", hours=D(4))
    partner = Service("q", "p", "Partner", responsible=Responsible.PARTNER, hours=D(50))
    later = Service("l", "p", "Later", hours=D(7), first=date(2027, 2, 1))
    found = our_hours_by_month(plan, training_sessions, [support, partner, later], Calendar())
    assert found == {(2026, 11): D(2 * 2 + 4), (2026, 12): D(3 * 2 + 6 + 4)}
    shared = Service("b", "p", "Both", responsible=Responsible.BOTH, hours=D(3))
    theirs = Service("t", "p", "Theirs", responsible=Responsible.THEIRS, hours=D(9))
    found = our_hours_by_month(plan, (), [shared, theirs], Calendar())
    assert found == {(2026, 11): D(2 * 2 + 3), (2026, 12): D(3 * 2 + 3)}


def test_months():
    assert months_between(date(2026, 11, 30), date(2027, 1, 1)) == [
        (2026, 11),
        (2026, 12),
        (2027, 1),
    ]


TASKS = st.lists(st.integers(0, 6), min_size=1, max_size=8).flatmap(
    lambda lengths: st.tuples(
        st.just(lengths),
        st.lists(
            st.tuples(st.integers(0, len(lengths) - 1), st.integers(0, len(lengths) - 1)),
            max_size=10,
        ),
    )
)


@given(TASKS, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_no_task_begins_before_those_it_waits_for_have_ended(given_tasks, start):
    lengths, pairs = given_tasks
    tasks = [task(str(n), length) for n, length in enumerate(lengths)]
    for one, other in pairs:
        if one < other:  # backwards only: no circle
            tasks[other] = replace(tasks[other], after=(*tasks[other].after, str(one)))
    calendar = Calendar([HOLIDAYS])
    plan = schedule(tasks, start, calendar)
    by_id = {each.task.id: each for each in plan}
    for each in plan:
        assert each.start >= start and calendar.works(each.start) and calendar.works(each.end)
        count = len(calendar.between(each.start, each.end))
        assert count == max(each.task.days, 1)
        for identity in each.task.after:
            before = by_id[identity]
            if each.task.days and before.task.days:
                assert each.start > before.end
            else:
                assert each.start >= before.end
    # As early as can be: whatever begins later waits for something, or for a working day.
    for each in plan:
        if not each.task.after:
            assert each.start == calendar.next(start)
        assert each.end - each.start < timedelta(days=40)
