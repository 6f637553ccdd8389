"""Days of what has been."""

from datetime import date, timedelta

import pytest

from cuprofiler.domain.codes import Role
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.forms import form_of
from tests.builders import CINF, profile


@pytest.fixture
def known():
    return profile(("A", 3, None, CINF), makers=[("Ann", [Role.DECIDER])])


def day_of(known):
    (member,) = known.decision_makers
    return next(f for f in form_of(known, member.key) if f.id == "last_contact")


@pytest.mark.parametrize("days", [0, 1, 400])
def test_today_and_before_are_taken(known, days):
    day = date.today() - timedelta(days=days)
    (edit,) = day_of(known).write(known, day).edits
    assert edit.after.last_contact == day


@pytest.mark.parametrize("day", [date.today() + timedelta(days=1), date.max])
def test_what_is_still_to_come_is_refused(known, day):
    with pytest.raises(InvalidChangeError, match="still to come"):
        day_of(known).write(known, day)


def test_no_day_is_taken(known):
    first = known.after(day_of(known).write(known, date(2020, 1, 1)))
    (edit,) = day_of(first).write(first, None).edits
    assert edit.after.last_contact is None
