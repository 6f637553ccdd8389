"""Numbers that are honest: domain.md C11, published sample sizes, and nothing said too early."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.subjects.discovery.records import Done, Experiment, Problem, Talk, TalkKind, Trial
from cuprofiler.subjects.discovery.rules.numbers import (
    MANY_USERS,
    accounts_of,
    difference,
    may_still_be,
    people_needed,
    problems_met,
    read,
    seen_so_far,
    size_needed,
    tasks_tried,
)
from tests.builders import CINF, profile

D = Decimal


@pytest.mark.parametrize(
    ("people", "share"), [(1, 31.0), (3, 67.1), (5, 84.4), (10, 97.6), (15, 99.6)]
)
def test_problems_seen_so_far(people, share):
    """C11b."""
    assert round(seen_so_far(people) * 100, 1) == share


def test_people_needed():
    assert people_needed(0.90, 0.10) == 22  # C11a: 21.85
    assert people_needed(0.85) == 6  # C11c: 5.11, else "5 users = 85 %" looks wrong


def test_what_nobody_did_may_still_be_done_by_some():
    assert may_still_be(5) == 0.6
    assert may_still_be(30) == 0.1
    assert may_still_be(2) == 1.0
    with pytest.raises(ValueError, match="nobody"):
        may_still_be(0)


@pytest.mark.parametrize(
    ("usual", "other", "people"),
    [
        (0.25, 0.40, 152),  # Fleiss's formula without a continuity correction, as Stata has it
        (0.60, 0.70, 356),
        (0.50, 0.70, 93),
    ],
)
def test_the_size_of_an_ab_test(usual, other, people):
    assert size_needed(usual, other - usual) == people


@pytest.mark.parametrize(("usual", "least"), [(0.5, 0.0), (0.9, 0.2), (-0.1, 0.2), (1.0, 0.1)])
def test_a_difference_that_cannot_be_has_no_size(usual, least):
    with pytest.raises(ValueError, match="no such"):
        size_needed(usual, least)


def test_the_interval_of_a_difference():
    """Agresti and Caffo 2000: one success and one failure more on both sides."""
    found, low, high = difference(40, 100, 60, 100)
    assert found == pytest.approx(0.2)
    assert (round(low, 3), round(high, 3)) == (0.062, 0.331)
    with pytest.raises(ValueError, match="no such"):
        difference(5, 4, 1, 4)


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_the_interval_lies_around_the_middle_and_turns_with_the_sides(a, b, data):
    did_a, did_b = data.draw(st.integers(0, a)), data.draw(st.integers(0, b))
    _found, low, high = difference(did_a, a, did_b, b)
    _turned, low_t, high_t = difference(did_b, b, did_a, a)
    assert low < high
    assert (low, high) == pytest.approx((-high_t, -low_t))


def trying(*done):
    """Usability tests with one task each: (person, task, how far, minutes)."""
    talks = {person for person, *_rest in done}
    more = [
        Talk(person, "p", TalkKind.TEST, class_id="c0", account=f"Practice {person[0]}")
        for person in sorted(talks)
    ]
    more += [
        Trial(f"x{n}", "p", person, task, how, minutes, n)
        for n, (person, task, how, minutes) in enumerate(done)
    ]
    return profile(("Assistants", 6, None, CINF), more=more)


def test_a_person_counts_once_for_a_task_by_the_best_try():
    found = trying(
        ("a1", "Log a visit", Done.NOT, None),
        ("a1", "log a visit ", Done.ALONE, 3),
        ("a2", "Log a visit", Done.HELPED, 7),
        ("b1", "Log a visit", Done.ALONE, 2),
        ("b1", "Print the rota", Done.NOT, 9),
    )
    worst, other = tasks_tried(found)
    assert (worst.name, worst.alone, worst.people) == ("Print the rota", 0, 1)
    assert (other.alone, other.helped, other.people, other.minutes) == (2, 1, 3, (2, 3))


def test_problems_by_how_bad_they_are_and_how_many_met_them():
    found = trying(("a1", "T", Done.ALONE, 1), ("a2", "T", Done.ALONE, 1))
    problems = [
        Problem("q0", "p", "slight, often", 1, ("a1", "a2"), 0),
        Problem("q1", "p", "stops them", 4, ("a1", "gone"), 1),
        Problem("q2", "p", "stops them too", 4, ("a1", "a2"), 2),
    ]
    from cuprofiler.core.changes import Change, Edit

    found = found.after(Change("", tuple(Edit(None, each) for each in problems)))
    assert [(each.id, count) for each, count in problems_met(found)] == [
        ("q2", 2),
        ("q1", 1),
        ("q0", 2),
    ]


def test_voices_of_one_organisation_are_one():
    talks = [Talk(f"t{n}", "p", account=name) for n, name in enumerate(("North", "north ", "", ""))]
    assert accounts_of(talks) == 2


def ab(**values):
    return Experiment("e", "p", "A or B", **values)


def test_no_result_before_its_size_is_reached():
    early = ab(usual=D(25), least=D(15), people_a=151, did_a=30, people_b=160, did_b=70)
    assert (read(early).needed, read(early).seen, read(early).result) == (152, 151, None)
    there = ab(usual=D(25), least=D(15), people_a=152, did_a=38, people_b=160, did_b=70)
    assert read(there).result is not None
    assert read(ab(people_a=5000, did_a=1, people_b=5000, did_b=9)).result is None
    assert read(ab(usual=D(95), least=D(15))).needed is None


def test_what_needs_more_users_than_there_are_says_so():
    assert read(ab(usual=D(10), least=D(2))).needed > MANY_USERS
    assert read(ab(usual=D(10), least=D(2))).too_few
    assert not read(ab(usual=D(25), least=D(15))).too_few
