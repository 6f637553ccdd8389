"""Who can be sent on a course: staff of whoever pays."""

import pytest

from cuprofiler.subjects.people.rules.staff import all_apart, is_apart, staff_of
from tests.builders import CINF, INTERNAL, SAME, UINF, profile

GUESTS = {**CINF, "same_organisation": "no"}
FAMILY = {**UINF, "payer_kind": "private"}
ADVERTISED = {"sold_to": "outside", "payer": "reacher", "picker": "user", "hands_over": "no"}
PATIENTS = {"sold_to": "outside", "payer": "funder", "picker": "agent"}


@pytest.mark.parametrize(
    ("answers", "staff"),
    [
        (CINF, True), (UINF, True), (INTERNAL, True),
        ({**SAME, "payer_kind": "organisation"}, True),
        (GUESTS, False), (FAMILY, False), (SAME, False), (ADVERTISED, False), (PATIENTS, False),
    ],
)  # fmt: skip
def test_staff_are_people_of_the_firm_that_pays(answers, staff):
    assert bool(staff_of(profile(("A", 3, None, answers)))) is staff


def test_some_may_be_staff_and_others_not():
    both = profile(("Cooks", 3, None, CINF), ("Guests", 300, None, GUESTS))
    assert [each.name for each in staff_of(both)] == ["Cooks"]
    assert [is_apart(both, each) for each in both.user_classes] == [False, True]
    assert not all_apart(both)
    assert all_apart(profile(("Guests", 300, None, GUESTS), ("Friends", 2, None, GUESTS)))
    assert not all_apart(profile())
