"""Hours and money of both plans, and what flows into lifetime cost."""

from decimal import Decimal

from cuprofiler.domain.codes import Link, Repeats, SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product, UserClass
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.services.records import PlanFrame, Task, TrainingSession
from cuprofiler.subjects.services.rules.totals import (
    counted,
    implementation,
    linked_amount,
    training,
)
from tests.subjects.cost.examples import alternatives_profile, line

D = Decimal


def training_session(identity, class_id="c", **fields):
    return TrainingSession(identity, "p", class_id, identity, **fields)


def profile(*records, **frame):
    base = [Product("p", "P"), UserClass("c", "p", "Clerks", 25), PlanFrame("p", **frame)]
    return Profile.of([*base, *records], "p")


def test_groups_and_hours_are_counted_out():
    """25 people in groups of ten are three groups."""
    each = training_session(
        "first", group_size=10, learner_hours=D(4), trainer_hours=D(6), price=D(300)
    )
    found = counted(profile(each), each)
    assert (found.people, found.groups) == (25, 3)
    assert (found.trainer_hours, found.learner_hours, found.price) == (18, 100, 900)
    fewer = training_session("few", people=0, learner_hours=D(4))
    assert counted(profile(fewer), fewer).groups == 0
    unknown = training_session("x", class_id="gone", learner_hours=D(4))
    assert counted(profile(unknown), unknown).people is None
    assert counted(profile(unknown), unknown).learner_hours == 0


def test_newcomers_follow_the_turnover_and_are_whole_people():
    """Domain C2: seats × turnover × hours × rate, 20 % of 25 people at 4 h and 40: 800 a year."""
    each = training_session("new", kind=SessionKind.NEWCOMERS, learner_hours=D(4))
    found = profile(each, their_rate=D(40), turnover=D(20))
    assert linked_amount(found, Link.NEWCOMERS) == 800
    assert counted(profile(each, turnover=D(21)), each).people == 6
    assert counted(profile(each, turnover=D(0)), each).people == 0


def test_both_sides_in_hours_and_money():
    records = [
        training_session("a", learner_hours=D(8), trainer_hours=D(10)),
        Task("t", "p", "T", our_hours=D("12.5"), their_hours=D(20), price=D(700)),
        Task("u", "p", "U", our_hours=D(2), their_hours=D(1)),
    ]
    found = profile(*records, our_rate=D(90), their_rate=D(33))
    first = training(found, SessionKind.FIRST)
    assert (first.our_hours, first.their_hours) == (30, 200)
    assert (first.our_cost, first.their_cost) == (2700, 6600)
    work = implementation(found)
    assert (work.our_hours, work.their_hours, work.price) == (D("14.5"), 21, 700)
    assert (work.our_cost, work.their_cost) == (1305, 693)
    assert linked_amount(found, Link.IMPLEMENTATION) == 700 + 693
    assert linked_amount(found, Link.REFRESHERS) == 0
    # People of a training not known: nor is what it costs.
    nobody = profile(training_session("b", learner_hours=D(8)), their_rate=D(33))
    without = Profile.of([r for r in nobody.records.values() if not isinstance(r, UserClass)], "p")
    assert linked_amount(without, Link.TRAINING) is None
    assert linked_amount(profile(their_rate=D(33)), Link.TRAINING) is None
    assert linked_amount(profile(their_rate=D(33)), Link.IMPLEMENTATION) is None


def test_without_a_rate_the_money_is_not_known():
    found = profile(training_session("a", learner_hours=D(8)))
    assert training(found, SessionKind.FIRST).their_cost is None
    assert linked_amount(found, Link.TRAINING) is None
    assert training(profile(), SessionKind.FIRST).their_cost == 0


def test_linked_lines_follow_the_plan():
    lines = [
        line("1", amount=D(1), repeats=Repeats.ONCE, first_year=0, link=Link.TRAINING),
        line("2", amount=D(5)),
    ]
    base = alternatives_profile({"A": lines}, horizon=3)
    added = [
        UserClass("c", "p", "Clerks", 25),
        PlanFrame("p", their_rate=D(40)),
        training_session("a", learner_hours=D(4)),
    ]
    found = Profile.of([*base.records.values(), *added], "p")
    (alternative,) = compare(found).alternatives
    assert alternative.by_year == (25 * 4 * 40, 5, 5, 5)
    (alternative,) = compare(
        Profile.of([*base.records.values(), *added[:1], added[2]], "p")
    ).alternatives
    assert alternative.by_year is None
    assert [each.id for each in alternative.unknown] == ["0-1"]
