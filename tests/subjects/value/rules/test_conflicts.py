"""Conflicts from scores, criteria and needs."""

import pytest

from cuprofiler.domain.codes import Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Benefit, DecisionMaker, Need, Score
from cuprofiler.subjects.value.rules.conflicts import pulls
from tests.builders import UINF, profile


def car(*more):
    """Domain E14: the parent wants it cheap and safe, the new driver wants it to look cool."""
    return profile(
        ("New drivers", 1, None, UINF),
        more=(
            DecisionMaker("mum", "p", "Mum", (Role.DECIDER,), criteria=("price", "security")),
            Need("n", "p", "c0", "look cool at school", strength=3),
            Benefit("safe", "p", "Five stars in the crash test"),
            Benefit("red", "p", "It comes in red", position=1),
            *more,
        ),
    )


def test_nothing_that_serves_both_is_a_conflict():
    found = car(Score("p", "safe", "mum", 3), Score("p", "red", "c0", 3))
    assert [(p.kind, p.subjects) for p in pulls(found)] == [("apart", ("mum", "c0"))]


def test_something_that_serves_both_settles_it_by_itself():
    found = car(Score("p", "safe", "mum", 3), Score("p", "safe", "c0", 2))
    assert pulls(found) == ()


def test_without_scores_nothing_is_claimed():
    assert pulls(car()) == ()


def test_a_release_that_decides_for_one_group_and_gives_the_other_nothing():
    chosen = Benefit("safe", "p", "Five stars in the crash test", in_release=True)
    found = car(chosen, Score("p", "safe", "mum", 3), Score("p", "red", "c0", 3))
    assert [p.kind for p in pulls(found)] == ["onesided", "apart"]


@pytest.mark.parametrize(
    ("payer", "user", "apart"),
    [(1, 2, True), (2, 1, True), (1, 3, True), (2, 2, False), (3, 2, False)],
)
def test_a_benefit_serves_both_from_two_points_on_for_each(payer, user, apart):
    found = car(Score("p", "safe", "mum", payer), Score("p", "safe", "c0", user))
    assert ("apart" in [pull.kind for pull in pulls(found)]) is apart


def test_without_a_strong_need_nobody_pulls():
    scores = (Score("p", "safe", "mum", 3), Score("p", "red", "c0", 3))
    assert pulls(car(*scores, Need("n", "p", "c0", "look cool at school", strength=2))) == ()


def test_a_decider_who_wants_nothing_pulls_at_nothing():
    indifferent = DecisionMaker("mum", "p", "Mum", (Role.DECIDER,))
    score = Score("p", "red", "c0", 3)
    assert pulls(car(score, indifferent)) == ()
    # What gives her something is something to pull for, whatever criteria are noted.
    kinds = [pull.kind for pull in pulls(car(score, indifferent, Score("p", "safe", "mum", 1)))]
    assert kinds == ["apart"]


def test_a_release_is_onesided_only_where_it_decides_for_one_group():
    chosen = Benefit("safe", "p", "Five stars in the crash test", in_release=True)
    liked = car(chosen, Score("p", "safe", "mum", 2), Score("p", "red", "c0", 3))
    assert "onesided" not in [pull.kind for pull in pulls(liked)]
    alone = [r for r in car(chosen).records.values() if r.key != ("decision_maker", "mum")]
    without_payers = Profile.of([*alone, Score("p", "safe", "c0", 3)], "p")
    assert pulls(without_payers) == ()
