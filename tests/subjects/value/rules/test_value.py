"""Who gets what, and who asks loudest."""

import pytest

from cuprofiler.domain.codes import Role, Voice
from cuprofiler.domain.records import Answer, Benefit, DecisionMaker, Score
from cuprofiler.subjects.value.rules.value import bar_of, loudness, value_table
from tests.builders import CINF, profile


def crm(*more):
    return profile(
        ("Reps", 40, None, CINF),
        ("Admins", 2, None, CINF),
        makers=(("Head of sales", (Role.DECIDER,)), ("Finance", (Role.BUYER,))),
        more=more,
    )


def benefit(n, **more):
    return Benefit(f"b{n}", "p", f"Benefit {n}", position=n, **more)


def test_who_gets_nothing_is_said_only_once_something_was_scored():
    assert value_table(crm(benefit(1))).without == ()
    table = value_table(crm(benefit(1), Score("p", "b1", "m0", 3), Score("p", "b1", "c0", 2)))
    assert table.without == ("m1", "c1")
    assert table.total("m0") == 3


def test_a_release_that_gives_one_group_nothing():
    table = value_table(crm(benefit(1, in_release=True), Score("p", "b1", "m0", 3)))
    assert table.release_forgets == ("users",)
    both = crm(benefit(1, in_release=True), Score("p", "b1", "m0", 3), Score("p", "b1", "c1", 1))
    assert value_table(both).release_forgets == ()


def test_marks_run_along_the_diagonal():
    scores = (Score("p", "b1", "c1", 3), Score("p", "b2", "m0", 3), Score("p", "b3", "c0", 2))
    table = value_table(crm(benefit(1), benefit(2), benefit(3), *scores))
    assert [b.id for b in table.along_the_diagonal()] == ["b2", "b3", "b1"]


def test_the_loudest_voice_of_the_sketch():
    """58 % for one customer, 24 % for eleven others, 18 % for all users; the bar is 40 %."""
    wishes = [benefit(0, effort=58, voice=Voice.CUSTOMER, customer="Nordhandel", in_release=True)]
    for n, effort in enumerate((4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2), start=1):
        wishes.append(benefit(n, effort=effort, voice=Voice.CUSTOMER, customer=f"Firm {n}"))
    wishes.append(benefit(20, effort=18, voice=Voice.USERS, in_release=True))
    found = loudness(crm(*wishes))
    assert (found.customer, found.share, found.users) == ("Nordhandel", 0.58, 0.18)
    assert (round(found.others, 9), found.other_count) == (0.24, 11)
    assert found.too_loud
    assert (found.release_theirs, found.release_count) == (1, 2)
    higher = crm(*wishes, Answer("p", "p", "loudest_bar", "60"))
    assert not loudness(higher).too_loud


def test_nobody_too_loud_while_users_ask_for_more():
    found = loudness(
        crm(
            benefit(1, effort=45, voice=Voice.CUSTOMER, customer="A"),
            benefit(2, effort=55, voice=Voice.USERS),
        )
    )
    assert found.share == 0.45
    assert not found.too_loud


def test_no_wishes_no_voice():
    assert loudness(crm(benefit(1, effort=3))) is None
    assert loudness(crm(benefit(1, effort=0, voice=Voice.USERS))) is None


@pytest.mark.parametrize(("said", "bar"), [("25", 25), ("", 40), ("x", 40), ("101", 40), ("0", 0)])
def test_the_founders_own_bar(said, bar):
    assert bar_of(crm(Answer("p", "p", "loudest_bar", said))) == bar


@pytest.mark.parametrize(
    ("theirs", "others", "users", "loud"),
    [
        (40, 30, 30, False),  # just at the bar of 40 %
        (41, 29, 30, True),
        (45, 10, 45, False),  # users ask for as much
        (46, 9, 45, True),
    ],
)
def test_too_loud_is_above_the_bar_and_above_all_users(theirs, others, users, loud):
    found = loudness(
        crm(
            benefit(1, effort=theirs, voice=Voice.CUSTOMER, customer="A"),
            benefit(2, effort=others, voice=Voice.CUSTOMER, customer="B"),
            benefit(3, effort=users, voice=Voice.USERS),
        )
    )
    assert found.customer == "A"
    assert found.too_loud is loud


def test_a_wish_without_an_effort_is_a_day():
    found = loudness(
        crm(
            benefit(1, voice=Voice.CUSTOMER, customer="A"),
            benefit(2, effort=3, voice=Voice.USERS),
        )
    )
    assert (found.share, found.users) == (0.25, 0.75)


def test_whoever_uses_it_too_has_one_column_among_the_users():
    both = DecisionMaker("m2", "p", "Owner", (Role.DECIDER,), user_class_id="c0")
    table = value_table(crm(both))
    assert (table.payers, table.users) == (("m0", "m1"), ("c0", "c1"))


def test_what_users_ask_for_is_not_the_loudest_customers():
    """The name of a customer may be left over from before users asked for it."""
    found = loudness(
        crm(
            benefit(1, effort=9, voice=Voice.CUSTOMER, customer="A", in_release=True),
            benefit(2, effort=1, voice=Voice.USERS, customer="A", in_release=True),
        )
    )
    assert (found.customer, found.users) == ("A", 0.1)
    assert (found.release_theirs, found.release_count) == (1, 2)
