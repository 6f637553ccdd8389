"""Groups over the days that trainers have. 1 December 2026 is a Tuesday."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.domain.codes import Phase, SessionForm, SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product, UserClass
from cuprofiler.subjects.services.records import ClosedPeriod, PlanFrame, Task, TrainingSession
from cuprofiler.subjects.services.rules.loads import loads
from cuprofiler.subjects.services.rules.teaching import (
    MOST_DAYS,
    TEACHING_DAY,
    days_needed,
    teaching,
)
from cuprofiler.subjects.services.rules.totals import planned

D = Decimal
START = date(2026, 11, 30)


def training_session(identity="a", **fields):
    return TrainingSession(identity, "p", "c", identity, **{"group_size": 1, **fields})


def profile(*records, people=25, **frame):
    base = [
        Product("p", "P"),
        UserClass("c", "p", "Clerks", people),
        PlanFrame("p", **{"start": START, **frame}),
    ]
    return Profile.of([*base, *records], "p")


def roll_out(days=10, pilot=0):
    """Tasks that go live the working day after `days` of work; the pilot ends after `pilot`."""
    tasks = [
        Task("t", "p", "Prepare", days=days),
        Task("g", "p", "Live", Phase.GO_LIVE, days=0, after=("t",), position=2),
    ]
    if pilot:
        tasks.append(Task("s", "p", "Settle", Phase.PILOT, days=pilot, position=1))
    return tasks


def held(found, identity="a"):
    return teaching(found, planned(found))[identity]


def days_of(found, identity="a"):
    return [(day.isoformat(), groups) for day, groups in held(found, identity).days]


def test_lessons_are_held_on_working_days_around_going_live():
    records = [
        *roll_out(),
        training_session("before", days=-8),
        training_session("saturday", days=5),
        training_session("new", kind=SessionKind.NEWCOMERS),
    ]
    found = profile(*records, people=1)
    plan = planned(found)
    assert plan[1].start == date(2026, 12, 14)  # not on Friday the 11th
    assert {key: each.first for key, each in teaching(found, plan).items()} == {
        "before": date(2026, 12, 7),  # the Sunday before moves to Monday
        "saturday": date(2026, 12, 21),
    }
    assert planned(profile(*records, start=None)) == ()
    assert teaching(found, plan[:1]) == {}


def test_no_lesson_before_the_pilot_is_settled():
    """What the pilot shows may change what is learnt."""
    found = profile(*roll_out(days=10, pilot=8), training_session(days=-8), people=1)
    assert planned(found)[1].end == date(2026, 12, 9)
    assert held(found).first == date(2026, 12, 10)


def test_a_trainer_teaches_six_hours_a_day():
    """25 people in groups of ten, four hours each: one group a day, three days."""
    found = profile(
        *roll_out(20), training_session(group_size=10, learner_hours=D(4), days=-7), trainers=1
    )
    # Live on Monday the 28th, a week before is the 21st.
    assert days_of(found) == [("2026-12-21", 1), ("2026-12-22", 1), ("2026-12-23", 1)]
    shorter = training_session(group_size=10, learner_hours=D(2), days=-7)
    assert days_of(profile(*roll_out(20), shorter)) == [("2026-12-21", 3)]
    two = profile(*roll_out(20), training_session(group_size=10, learner_hours=D(4)), trainers=2)
    assert days_of(two) == [("2026-12-21", 2), ("2026-12-22", 1)]
    whole = training_session(group_size=10, learner_hours=D(6), days=-7)
    assert [groups for _day, groups in days_of(profile(*roll_out(20), whole))] == [1, 1, 1]


def test_a_long_lesson_goes_on_the_next_day():
    """Eight hours are two days: groups of three people, one trainer, every second day."""
    found = profile(*roll_out(20), training_session(group_size=9, learner_hours=D(8), days=-7))
    assert days_of(found) == [("2026-12-18", 1), ("2026-12-22", 1), ("2026-12-24", 1)]
    two = profile(
        *roll_out(20), training_session(group_size=9, learner_hours=D(8), days=-7), trainers=2
    )
    assert days_of(two) == [("2026-12-21", 2), ("2026-12-23", 1)]


def test_trainers_have_some_days_of_the_week_only():
    weekly = training_session(group_size=10, learner_hours=D(4), days=-7)
    found = profile(*roll_out(20), weekly, trainer_days="01000")  # Tuesdays
    assert days_of(found) == [("2026-12-08", 1), ("2026-12-15", 1), ("2026-12-22", 1)]
    closed = ClosedPeriod("x", "p", "Away", date(2026, 12, 14), date(2026, 12, 16))
    shut = profile(*roll_out(20), weekly, closed, trainer_days="01000")
    # Three days of work are lost, so it goes live on Wednesday the 30th.
    assert planned(shut)[-1].start == date(2026, 12, 30)
    assert days_of(shut) == [("2026-12-08", 1), ("2026-12-22", 1), ("2026-12-29", 1)]


def test_groups_begin_earlier_so_that_all_are_taught_before():
    """Eight groups of four hours need eight days before Monday the 28th: from the 16th on."""
    found = profile(*roll_out(20), training_session(group_size=1, learner_hours=D(4), people=8))
    assert (held(found).first, held(found).last) == (date(2026, 12, 16), date(2026, 12, 25))
    assert held(found).late == 0
    # The pilot ends on Friday the 18th: only five of them are taught before.
    late = profile(*roll_out(20, pilot=15), training_session(learner_hours=D(4), people=8))
    assert (held(late).first, held(late).last) == (date(2026, 12, 21), date(2026, 12, 30))
    assert held(late).late == 3
    after = profile(*roll_out(20), training_session(learner_hours=D(4), people=8, days=1))
    assert held(after).first == date(2026, 12, 29)
    assert held(after).late == 0


def test_two_lessons_share_the_trainers():
    """Whoever is meant first chooses first; what is left of a day is used."""
    first = training_session("a", learner_hours=D(4), people=2, days=-14)
    second = training_session("b", learner_hours=D(2), people=3, days=-14, position=1)
    found = profile(*roll_out(20), first, second)
    assert days_of(found, "a") == [("2026-12-14", 1), ("2026-12-15", 1)]
    assert days_of(found, "b") == [("2026-12-14", 1), ("2026-12-15", 1), ("2026-12-16", 1)]


def test_what_needs_no_trainer_of_yours_is_on_one_day():
    for form in (SessionForm.SELF_PACED, SessionForm.LEAFLET, SessionForm.COLLEAGUE):
        found = profile(*roll_out(20), training_session(learner_hours=D(4), form=form))
        assert days_of(found) == [("2026-12-21", 25)]
    uncounted = profile(*roll_out(20), training_session(learner_hours=D(4)), people=None)
    assert days_of(uncounted) == [("2026-12-21", 0)]
    assert days_of(profile(*roll_out(20), training_session(learner_hours=D(0)))) == [
        ("2026-12-21", 25)
    ]


def test_a_crowd_is_laid_out_for_a_year_and_no_longer():
    found = profile(*roll_out(20), training_session(learner_hours=D(4), people=10**9))
    assert len(held(found).days) == MOST_DAYS
    assert held(found).left == 10**9 - MOST_DAYS
    # From the first day of the plan to the 25th there are 20 working days.
    assert held(found).late == 10**9 - 20


def test_whom_others_leave_no_day_are_counted():
    """250 teaching days are taken by the first lesson; nobody of the second can be taught."""
    first = training_session("a", learner_hours=D(6), people=400, days=1)
    second = training_session("b", learner_hours=D(6), people=3, days=1, position=1)
    found = profile(*roll_out(20), first, second)
    assert held(found, "a").left == 400 - MOST_DAYS
    assert held(found, "b").left == 3
    assert sum(groups for _day, groups in held(found, "b").days) == 0


def test_without_a_day_left_there_is_none():
    for_good = ClosedPeriod("x", "p", "Closed", date(2027, 1, 5), date(9999, 12, 31))
    found = profile(*roll_out(20), training_session(learner_hours=D(4), days=9), for_good)
    assert teaching(found, planned(found)) == {}


def test_your_hours_fall_into_the_months_in_which_groups_are_taught():
    """Five groups of six hours of yours, on the last days of December and the first of January."""
    five = training_session(learner_hours=D(4), trainer_hours=D(6), people=5, days=2)
    found = profile(*roll_out(20), five)
    assert days_of(found)[0] == ("2026-12-30", 1)
    assert loads(found, planned(found)) == {(2026, 12): 12, (2027, 1): 18}


@pytest.mark.parametrize(
    ("demand", "frame", "days"),
    [
        ([], {}, 0),
        ([(3, D(4))], {}, 3),
        ([(3, D(2))], {}, 1),
        ([(4, D(2))], {}, 2),
        ([(3, D(4)), (3, D(2))], {}, 4),
        ([(3, D(4))], {"trainers": 2}, 2),
        ([(3, D(8))], {}, 6),
        ([(3, D(8))], {"trainers": 3}, 2),
        # On two days of five, three teaching days take seven and a half.
        ([(3, D(4))], {"trainer_days": "01010"}, 8),
        ([(0, D(4)), (9, D(0))], {}, 0),
    ],
)
def test_days_that_trainers_need(demand, frame, days):
    assert days_needed(demand, PlanFrame("p", **frame)) == days


training_sessions = st.lists(
    st.tuples(
        st.integers(1, 40),
        st.sampled_from([D("0.5"), D(1), D(2), D(4), D(6), D(7), D(16)]),
        st.integers(-40, 20),
    ),
    min_size=1,
    max_size=5,
)


@given(
    training_sessions,
    st.integers(1, 4),
    st.text("01", min_size=5, max_size=5).filter(lambda text: "1" in text),
    st.integers(0, 25),
)
def test_nobody_teaches_more_than_there_is_time_for(wanted, trainers, weekdays, pilot):
    records = [
        training_session(str(n), people=people, learner_hours=hours, days=days, position=n)
        for n, (people, hours, days) in enumerate(wanted)
    ]
    found = profile(*roll_out(20, pilot), *records, trainers=trainers, trainer_days=weekdays)
    plan = planned(found)
    taught = teaching(found, plan)
    assert list(taught) == [each.id for each in records]
    hours: Counter[date] = Counter()
    settled = max((each.end for each in plan if each.task.phase is Phase.PILOT), default=None)
    for each in taught.values():
        assert sum(groups for _day, groups in each.days) + each.left == each.training_session.people
        # Within a year of teaching everybody is taught, but for those whom others leave no day.
        needed = sum(-(-hours // TEACHING_DAY) * people for people, hours, _days in wanted)
        assert not each.left or needed > MOST_DAYS / 2
        for day, groups in each.days:
            assert weekdays[day.weekday()] == "1"
            assert settled is None or day > settled
            hours[day] += groups * min(each.training_session.learner_hours, TEACHING_DAY)
    assert all(total <= trainers * TEACHING_DAY for total in hours.values())


def test_a_later_day_never_holds_what_an_earlier_one_could():
    """No gap between the groups of a training session but days on which nobody teaches."""
    found = profile(*roll_out(20), training_session(learner_hours=D(4), people=9, days=3))
    days = [day for day, _groups in held(found).days]
    between = [days[0] + timedelta(days=n) for n in range((days[-1] - days[0]).days + 1)]
    assert [day for day in between if day.weekday() < 5] == days
