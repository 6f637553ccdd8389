"""Conflicts from scores, criteria and needs."""

from cuprofiler.domain.codes import Role
from cuprofiler.domain.conflicts import pulls
from cuprofiler.domain.records import Benefit, DecisionMaker, Need, Score
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
