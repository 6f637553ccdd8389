"""Months that are too full, and the task to put off."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.domain.codes import Phase
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.subjects.services.records import ClosedPeriod, PlanFrame, Service, Task
from cuprofiler.subjects.services.rules.loads import CAN_WAIT, LAID_OUT, loads, overloads, relief
from cuprofiler.subjects.services.rules.schedule import go_live
from cuprofiler.subjects.services.rules.totals import planned

D = Decimal


def task(name, days, hours=0, *after, **more):
    return Task(name, "p", name, days=days, our_hours=D(hours), after=after, **more)


def plan(capacity, *records, start=date(2026, 11, 30)):
    frame = PlanFrame("p", start=start, capacity=capacity)
    positions = [
        replace(each, position=number) if isinstance(each, Task) else each
        for number, each in enumerate(records)
    ]
    profile = Profile.of([Product("p", "P"), frame, *positions], "p")
    return profile, planned(profile)


def drawn():
    """The plan of the mock-up: December is 14 hours short, and one task can wait."""
    return plan(
        42,
        task("Write the plan", 3, 6, not_before=date(2026, 12, 1)),
        task("Papers for IT security", 4, 10, not_before=date(2026, 12, 2)),
        task("Connect mail and calendar", 5, 24, "Papers for IT security", phase=Phase.BUILD),
        task("Move the contacts", 3, 16, phase=Phase.BUILD, not_before=date(2026, 12, 16)),
        task("Pilot", 6, 0, "Move the contacts", phase=Phase.PILOT, not_before=date(2027, 1, 11)),
        task("Settle what the pilot shows", 5, 12, "Pilot", phase=Phase.PILOT),
        task("Go live", 0, 0, "Settle what the pilot shows", phase=Phase.GO_LIVE,
             not_before=date(2027, 1, 26)),
        ClosedPeriod("c", "p", "Holidays", date(2026, 12, 21), date(2027, 1, 3)),
    )  # fmt: skip


def test_the_mock_ups_plan_is_relieved_by_one_task():
    profile, tasks = drawn()
    assert overloads(profile, tasks) == {(2026, 12): D(14)}
    move = relief(profile, tasks)
    assert move.task.name == "Move the contacts"
    assert (move.was, move.day) == (date(2026, 12, 16), date(2027, 1, 4))
    assert move.month == (2026, 12)
    assert move.fits
    assert move.live == go_live(tasks) == date(2027, 1, 26)


def test_nothing_is_proposed_where_nothing_is_too_full_or_nothing_helps():
    profile, tasks = drawn()
    enough = replace(profile.plan_frame, capacity=56)
    roomy = Profile.of([*profile.records.values(), enough], "p")
    assert overloads(roomy, tasks) == {}
    assert relief(roomy, tasks) is None
    unknown = Profile.of([*profile.records.values(), replace(enough, capacity=None)], "p")
    assert relief(unknown, tasks) is None
    # What a service promises every month no task can mend.
    promised, days = plan(10, task("a", 1, 1), Service("s", "p", "Support", hours=D(20)))
    assert relief(promised, days) is None


def test_going_live_and_help_after_it_are_not_put_off():
    for phase in (Phase.GO_LIVE, Phase.CARE):
        profile, tasks = plan(5, task("a", 2, 8, phase=phase), start=date(2026, 12, 7))
        assert overloads(profile, tasks) == {(2026, 12): D(3)}
        assert relief(profile, tasks) is None


def test_going_live_is_not_put_off_while_another_month_stays_too_full():
    """December is 2 h too full, January 5 h with help that can't wait."""

    def found(*waits):
        return relief(*plan(
            10,
            task("Set up", 3, 6, phase=Phase.BUILD),
            task("Live", 0, 0, *waits, phase=Phase.GO_LIVE),
            task("Help now", 2, 6, phase=Phase.CARE),
            task("Help then", 2, 15, phase=Phase.CARE, not_before=date(2027, 1, 11)),
            start=date(2026, 12, 7),
        ))  # fmt: skip

    assert found("Set up") is None
    move = found()
    assert (move.task.name, move.day, move.fits) == ("Set up", date(2027, 2, 1), False)


def test_of_two_tasks_the_one_that_keeps_the_day_of_going_live_is_put_off():
    profile, tasks = plan(
        14,
        task("On the way", 2, 11, phase=Phase.BUILD),
        task("Beside it", 2, 13, phase=Phase.BUILD),
        task("Live", 0, 0, "On the way", phase=Phase.GO_LIVE),
        start=date(2026, 12, 7),
    )
    move = relief(profile, tasks)
    assert (move.task.name, move.fits) == ("Beside it", True)
    assert move.live == go_live(tasks)


def test_that_every_month_fits_goes_before_the_day_of_going_live():
    """Over new year lie 10 h of one task, half of them in each month; both are 1 h too full."""
    profile, tasks = plan(
        10,
        task("Short", 1, 6, phase=Phase.BUILD),
        task("Over new year", 4, 10, phase=Phase.BUILD, not_before=date(2026, 12, 30)),
        task("Live", 0, 0, "Over new year", phase=Phase.GO_LIVE),
        task("Help", 1, 6, phase=Phase.CARE, not_before=date(2027, 1, 11)),
        start=date(2026, 12, 7),
    )
    assert overloads(profile, tasks) == {(2026, 12): D(1), (2027, 1): D(1)}
    move = relief(profile, tasks)
    assert (move.task.name, move.day, move.fits) == ("Over new year", date(2027, 2, 1), True)
    assert move.live == date(2027, 2, 4) > go_live(tasks)


def test_where_no_move_mends_all_the_one_that_leaves_least_is_best():
    profile, tasks = plan(
        10,
        task("In December", 1, 3, phase=Phase.BUILD),
        task("In January", 1, 7, phase=Phase.BUILD, not_before=date(2027, 1, 11)),
        task("Help now", 1, 8, phase=Phase.CARE),
        task("Help then", 1, 8, phase=Phase.CARE, not_before=date(2027, 1, 18)),
        start=date(2026, 12, 7),
    )
    assert overloads(profile, tasks) == {(2026, 12): D(1), (2027, 1): D(5)}
    assert relief(profile, tasks).task.name == "In January"


def test_a_pilot_can_wait_and_up_to_three_months():
    """December is too full; January and February have no room for it, so it begins in March."""
    profile, tasks = plan(
        10,
        task("Pilot", 1, 8, phase=Phase.PILOT),
        *(
            task(f"Help {month}", 1, 8, phase=Phase.CARE, not_before=date(year, month, 11))
            for year, month in ((2026, 12), (2027, 1), (2027, 2))
        ),
        start=date(2026, 12, 7),
    )
    move = relief(profile, tasks)
    assert (move.task.name, move.day, move.fits) == ("Pilot", date(2027, 3, 1), True)


def test_a_month_that_stays_as_full_as_it_is_is_no_hindrance():
    """Help in January is 2 h too much before and after: December is relieved all the same."""
    profile, tasks = plan(
        10,
        task("Set up", 1, 12, phase=Phase.BUILD),
        task("Help", 1, 12, phase=Phase.CARE, not_before=date(2027, 1, 11)),
        start=date(2026, 12, 7),
    )
    assert relief(profile, tasks) is None  # 12 h are too many for any month
    profile, tasks = plan(
        10,
        task("Set up", 1, 6, phase=Phase.BUILD),
        task("More", 1, 6, phase=Phase.BUILD),
        task("Help", 1, 12, phase=Phase.CARE, not_before=date(2027, 1, 11)),
        start=date(2026, 12, 7),
    )
    move = relief(profile, tasks)
    assert (move.task.name, move.day, move.fits) == ("Set up", date(2027, 2, 1), False)


def test_thirds_of_hours_make_no_month_too_full():
    profile, tasks = plan(20, task("a", 3, 20), start=date(2026, 12, 7))
    assert loads(profile, tasks) == {(2026, 12): D(20)}
    assert overloads(profile, tasks) == {}


@pytest.mark.parametrize("count", [10, 200])
def test_a_long_plan_is_asked_about_fewer_moves(count, monkeypatch):
    rows = [task(str(number), 5, 12, phase=Phase.BUILD) for number in range(count)]
    profile, before = plan(5, *rows)
    laid_out = []

    def counting(moved):
        found = planned(moved)
        laid_out.append(len(found))
        return found

    monkeypatch.setattr("cuprofiler.subjects.services.rules.loads.planned", counting)
    relief(profile, before)
    assert 0 < sum(laid_out) <= LAID_OUT


@given(
    st.lists(
        st.tuples(
            st.integers(0, 15), st.integers(0, 60), st.sampled_from(list(Phase)), st.booleans()
        ),
        min_size=1,
        max_size=7,
    ),
    st.integers(0, 80),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)
def test_a_move_relieves_its_month_and_burdens_no_other(rows, capacity, start):
    names = [str(number) for number in range(len(rows))]
    tasks = [
        task(name, days, hours, *([names[number - 1]] if chained and number else []), phase=phase)
        for number, (name, (days, hours, phase, chained)) in enumerate(
            zip(names, rows, strict=True)
        )
    ]
    profile, before = plan(capacity, *tasks, start=start)
    over, move = overloads(profile, before), relief(profile, before)
    if move is None:
        return
    assert move.month in over
    assert move.task.phase in CAN_WAIT
    assert move.day > move.was
    moved = Profile.of([*profile.records.values(), replace(move.task, not_before=move.day)], "p")
    after = planned(moved)
    left = overloads(moved, after)
    assert move.month not in left
    assert all(hours <= over.get(month, 0) for month, hours in left.items())
    assert move.fits == (not left)
    assert move.live == go_live(after)
    assert move.fits or move.live == go_live(before)
