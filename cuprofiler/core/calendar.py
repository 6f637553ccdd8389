"""The year of a segment: when customers may spend, and when users are busy."""

from datetime import date, timedelta

from cuprofiler.core.frozen import frozen

OPEN = 2
"""The level of a month in which the budget is open, or the users are busy."""


@frozen
class Window:
    """A run of whole months of one level, both days included."""

    first: date
    last: date
    level: int

    def weeks_until(self, today: date) -> int:
        """Return whole weeks left from today to the first day; 0 if it is open already."""
        return max((self.first - today).days, 0) // 7

    def contains(self, day: date) -> bool:
        """Return whether a day lies in it."""
        return self.first <= day <= self.last


def months_from(today: date) -> tuple[date, ...]:
    """Return the first days of twelve months, this one first."""
    start = today.year * 12 + today.month - 1
    return tuple(date(month // 12, month % 12 + 1, 1) for month in range(start, start + 12))


def level(months: str, month: int) -> int:
    """Return the level of a month 1–12; 0 where nothing was said."""
    figures = months.ljust(12, "0")
    return int(figures[month - 1]) if figures[month - 1].isdigit() else 0


def with_level(months: str, month: int, value: int) -> str:
    """Return the same year with one month set anew."""
    figures = list(months.ljust(12, "0"))
    figures[month - 1] = str(value)
    return "".join(figures)


def windows(months: str, today: date) -> tuple[Window, ...]:
    """Return every run of open months in the year that begins with this month."""
    found: list[Window] = []
    for first in months_from(today):
        value = level(months, first.month)
        last = _month_end(first)
        if value and found and found[-1].level == value and found[-1].last == first - _DAY:
            found[-1] = Window(found[-1].first, last, value)
        elif value:
            found.append(Window(first, last, value))
    return tuple(found)


def next_window(months: str, today: date) -> Window | None:
    """Return the next window with the budget open, else the next leftovers; None if there is
    neither.
    """
    found = windows(months, today)
    ahead = [each for each in found if each.last >= today]
    return next((each for each in ahead if each.level == OPEN), None) or next(iter(ahead), None)


def busy_months(months: str) -> tuple[int, ...]:
    """Return the months 1–12 in which users are busy."""
    return tuple(month for month in range(1, 13) if level(months, month) == OPEN)


_DAY = timedelta(days=1)


def _month_end(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - _DAY
