"""What the overview asks for next."""

from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import Answer, Benefit, DecisionMaker, Score
from cuprofiler.subjects.overview.words.gaps import gaps
from cuprofiler.subjects.services.records import TrainingSession
from tests.builders import CINF, INTERNAL, profile

KINDS = (("Reps", 4, None, CINF), ("Admins", 2, None, CINF))
SCORED = (Benefit("b", "p", "Finds it"), Score("p", "b", "c0", 3))


def words(found):
    return [gap.text for gap in gaps(found)]


def test_who_gets_nothing_is_said_once():
    assert "Admins get nothing yet." in words(profile(*KINDS, more=SCORED))
    trained = profile(*KINDS, more=(*SCORED, TrainingSession("l", "p", "c1", "Type")))
    said = [text for text in words(trained) if "dmins" in text]
    assert len(said) == 1 and "training" in said[0]


def test_problem_and_price_are_asked_for_until_they_are_known():
    open_ones = gaps(profile(KINDS[0]))
    questions = {gap.place.split(":")[1] for gap in open_ones}
    assert {"problem", "price"} <= questions
    known = profile(
        KINDS[0], facts={"price": "5"}, more=(Answer("p", "p", "problem", "Late wages"),)
    )
    assert not {"problem", "price"} & {gap.place.split(":")[1] for gap in gaps(known)}
    unknown = profile(KINDS[0], facts={"price": "unknown", "problem": "unknown"})
    assert {"problem", "price"} <= {gap.place.split(":")[1] for gap in gaps(unknown)}
    house = profile(("Nurses", 4, None, INTERNAL))
    assert "price" not in {gap.place.split(":")[1] for gap in gaps(house)}


def test_where_nobody_else_need_agree_nobody_is_missing():
    boss = DecisionMaker("m", "p", "Boss", (Role.DECIDER,))
    open_still = profile(KINDS[0], more=(boss,))
    assert "Nobody is named who could block it" in words(open_still)
    alone = profile(KINDS[0], more=(boss, Answer("p", "p", "others", "done")))
    assert "Nobody is named who could block it" not in words(alone)
    assert "Not known: what makes the boss say no" in words(alone)
