"""The year of a segment."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.calendar import (
    busy_months,
    level,
    months_from,
    next_window,
    windows,
    with_level,
)
from tests.strategies import MONTHS

TODAY = date(2026, 11, 22)
#         JFMAMJJASOND
BUDGET = "022000001000"


def test_the_next_open_window_of_the_sketch():
    """February and March are open: on 22 November that is ten weeks and a day away;
    leftovers in September do not count while there is real budget.
    """
    found = next_window(BUDGET, TODAY)
    assert (found.first, found.last) == (date(2027, 2, 1), date(2027, 3, 31))
    assert (found.first - TODAY).days == 71
    assert found.weeks_until(TODAY) == 10
    assert [w.first.month for w in windows(BUDGET, TODAY)] == [2, 9]


def test_an_open_window_goes_before_leftovers_that_come_first():
    """Leftovers in December, the budget open in March only: March it is."""
    found = next_window("002000000001", TODAY)
    assert (found.first, found.last) == (date(2027, 3, 1), date(2027, 3, 31))


def test_the_last_day_of_a_window_still_counts():
    last = date(2026, 11, 30)
    assert next_window("000000000020", last).first == date(2026, 11, 1)


def test_leftovers_are_taken_if_there_is_nothing_else():
    assert next_window("000000001000", TODAY).first == date(2027, 9, 1)
    assert next_window("000000000000", TODAY) is None


def test_a_window_that_is_open_now_needs_no_waiting():
    found = next_window("000000000022", TODAY)
    assert found.contains(TODAY)
    assert found.weeks_until(TODAY) == 0
    # The year begins with this month: what was open in October comes last.
    assert [w.first for w in windows("000000000022", TODAY)] == [
        date(2026, 11, 1),
        date(2027, 11, 1),
    ][:1]


def test_a_run_over_the_new_year_is_one_window():
    found = next_window("200000000002", TODAY)
    assert (found.first, found.last) == (date(2026, 12, 1), date(2027, 1, 31))


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2028, 2, 29), TODAY])
def test_twelve_months_from_this_one(today):
    months = months_from(today)
    assert len(months) == 12
    assert (months[0].year, months[0].month) == (today.year, today.month)
    assert {each.month for each in months} == set(range(1, 13))


def test_busy_months_and_setting_one():
    assert busy_months(with_level("000000000000", 9, 2)) == (9,)
    assert busy_months("010000002000") == (9,)
    assert busy_months("200000000002") == (1, 12)


def test_a_year_is_twelve_figures_however_few_are_given():
    assert with_level("", 3, 2) == "002000000000"
    assert with_level("1", 12, 2) == "100000000002"
    assert with_level("222222222222", 1, 0) == "022222222222"
    assert [level("12", month) for month in range(1, 13)] == [1, 2, *[0] * 10]
    assert level("00000000000x", 12) == 0  # what is no figure says nothing
    assert level("", 12) == level("", 1) == 0


@pytest.mark.parametrize("today", [date(2026, 12, 31), date(2027, 1, 31), date(2028, 2, 29)])
def test_a_window_ends_with_the_last_day_of_its_month(today):
    found = windows("222222222222", today)
    assert len(found) == 1
    assert found[0].first == today.replace(day=1)
    # The month before this one, a year later.
    assert found[0].last == date(today.year + 1, today.month, 1) - timedelta(days=1)
    assert found[0].contains(found[0].first)
    assert found[0].contains(found[0].last)
    assert not found[0].contains(found[0].last + timedelta(days=1))
    assert not found[0].contains(found[0].first - timedelta(days=1))


def test_february_ends_on_its_own_day():
    assert windows("020000000000", date(2027, 5, 1))[0].last == date(2028, 2, 29)
    assert windows("020000000000", date(2026, 5, 1))[0].last == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("today", "weeks"),
    [(date(2027, 1, 25), 1), (date(2027, 1, 26), 0), (date(2027, 2, 9), 0)],
)
def test_weeks_are_counted_whole(today, weeks):
    assert windows("020000000000", today)[0].weeks_until(today) == weeks


@given(MONTHS, st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_windows_cover_exactly_the_open_months(months, today):
    found = windows(months, today)
    covered = sum(
        (w.last.year - w.first.year) * 12 + w.last.month - w.first.month + 1 for w in found
    )
    assert covered == sum(figure != "0" for figure in months)
    ahead = next_window(months, today)
    assert (ahead is None) == (covered == 0)
    if ahead is not None:
        assert ahead.last >= today
