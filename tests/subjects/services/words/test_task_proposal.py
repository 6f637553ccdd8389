"""Which tasks a plan begins with: they fit who uses it and what is sold."""

import pytest

from cuprofiler.domain.codes import Phase
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Product, UserClass
from cuprofiler.subjects.services.words import task_proposal

PROVIDED = {"sold_to": "outside", "payer": "provider", "picker": "payer_side", "say": "nothing"}
HOME = {**PROVIDED, "payer_kind": "private", "same_organisation": "yes"}
OWN = {"sold_to": "outside", "payer": "user", "picker": "user", "payer_kind": "private"}
MEMBERS = {"sold_to": "outside", "payer": "reacher", "picker": "user"}
GUESTS = {**PROVIDED, "payer_kind": "organisation", "same_organisation": "no"}
STAFF = {**PROVIDED, "payer_kind": "organisation", "same_organisation": "yes"}


def product(answers, **facts):
    kind = UserClass("c", "p", "Those", 300)
    said = [Answer("p", "c", question, code) for question, code in answers.items()]
    told = [Answer("p", "p", question, code) for question, code in facts.items()]
    return Profile.of([Product("p", "P"), kind, *said, *told], "p")


def tasks(profile):
    found = iter(f"n{n}" for n in range(99))
    return profile.after(task_proposal.proposed_tasks(profile, lambda: next(found))).tasks


def names(profile):
    return [task.name for task in tasks(profile)]


@pytest.mark.parametrize("answers", [HOME, OWN, MEMBERS])
def test_at_home_nothing_is_rolled_out(answers):
    found = names(product(answers, physical_goods="yes", data_to_move="no"))
    assert found == [
        "Write what helps with the first use",
        "Open a place to ask, with an answer within a day",
        "Say how to send it back and where spare parts are",
        "Let five people try it alone",
        "Settle what they stumbled over",
        "On sale",
        "Ask the first ones after a week",
    ]
    soft = names(product(answers, data_to_move="yes", regulated_data="yes"))
    assert "Show how to bring along what they have" in soft
    assert "Papers that the law asks for" in soft
    assert not any("send it back" in name for name in soft)


def test_what_is_bought_by_the_piece_is_delivered_and_not_installed():
    """A hotel's chickens: agreed on, one lot on trial, then regularly."""
    found = names(product(GUESTS, physical_goods="yes", price="9.80", price_for="piece"))
    assert found == [
        "Agree on quantity, days and quality",
        "Deliver a trial lot",
        "Ask those who worked with it and those who got it",
        "Settle what the trial shows",
        "First regular delivery",
        "Look at every delivery of the first month",
    ]
    papers = product(
        GUESTS, physical_goods="yes", regulated_data="yes", price="9.80", price_for="piece"
    )
    assert "Papers that the law asks for" in names(papers)


def test_a_firm_gets_a_roll_out():
    for answers in (STAFF, GUESTS):
        assert "Name an owner on each side" in names(product(answers))
    both = product(HOME)
    firm = UserClass("d", "p", "Clerks", 3, position=1)
    said = [Answer("p", "d", question, code) for question, code in STAFF.items()]
    mixed = Profile.of([*both.records.values(), firm, *said], "p")
    assert "Name an owner on each side" in names(mixed)
    assert "Name an owner on each side" in names(Profile.of([Product("p", "P")], "p"))


@pytest.mark.parametrize(
    ("answers", "facts"),
    [
        (HOME, {"physical_goods": "yes", "regulated_data": "yes", "data_to_move": "yes"}),
        (GUESTS, {"regulated_data": "yes", "price": "9.80", "price_for": "piece"}),
        (STAFF, {"must_connect": "yes"}),
    ],
)
def test_everything_before_going_live_is_waited_for(answers, facts):
    """Going live hangs on every task before it, by a chain; what comes after hangs on it."""
    found = tasks(product(answers, **facts))
    known = {task.id: task for task in found}
    live = next(task for task in found if task.phase is Phase.GO_LIVE and not task.days)

    def before(task):
        return {task.id}.union(*(before(known[each]) for each in task.after))

    earlier = {task.id for task in found if task.phase is not Phase.CARE}
    assert before(live) == earlier
    for task in found:
        if task.phase is Phase.CARE:
            assert live.id in before(task)


def sized(people, *makers, **facts):
    found = product(STAFF, **facts)
    kinds = [r for r in found.records.values() if not isinstance(r, UserClass)]
    return Profile.of([*kinds, UserClass("c", "p", "Those", people), *makers], "p")


def effort(profile):
    return [(task.days, task.our_hours, task.their_hours) for task in tasks(profile)]


def test_a_handful_of_people_gets_the_least_of_everything():
    """Three of the usual forty: 3/80 of the most, but never below what it takes at all."""
    assert effort(sized(3)) == [
        *((1, 1, 1), (1, 2, 1)),  # owners, plan
        (1, 2, 1),  # set up: 40 × 3/80 is 1.5, two hours at least
        *((5, 2, 2), (1, 2, 1)),  # pilot, what it shows
        *((5, 0, 0), (0, 0, 0)),  # training sessions, live
        (10, 4, 0),  # 120 × 3/80 is 4.5, and a half goes to the even number
        (1, 1, 1),
    ]
    goods = effort(sized(3, physical_goods="yes", data_to_move="yes"))
    assert goods[2:6] == [
        (2, 2, 1),  # deliver
        (1, 4, 2),  # install
        (2, 2, 6),  # clean the data: days, hours of either side at least
        (1, 4, 2),  # move it
    ]


def test_papers_take_longer_where_rules_ask_for_them():
    makers = [DecisionMaker(f"m{n}", "p", f"M{n}", position=n) for n in range(3)]
    assert (3, 10, 4) in effort(sized(3, regulated_data="yes"))
    assert (3, 4, 4) in effort(sized(3, *makers))
    assert not any(each[:1] == (3,) for each in effort(sized(3, *makers[:2])))


def test_every_task_has_a_word_of_its_own():
    """One that had the word of another would take its place in what waits for it."""
    for answers, facts in ((HOME, {"physical_goods": "yes"}), (STAFF, {}), (GUESTS, {})):
        found = tasks(product(answers, **facts))
        assert len({task.id for task in found}) == len(found)
