"""When to ask whom: customers before money is decided, users right after they used it."""

from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from cuprofiler.core.calendar import OPEN, level, months_from, next_window
from cuprofiler.domain.codes import Market
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Segment
from cuprofiler.subjects.loyalty.records import Group

AHEAD = timedelta(days=30)
"""Customers are asked so long before their budget opens."""


class AskOn(NamedTuple):
    """A day on which a group is best asked, and of which segment.

    `opens` is the day on which its budget opens; None for users.
    """

    day: date
    group: Group
    segment: Segment
    opens: date | None = None


def asks(profile: Profile, today: date) -> tuple[AskOn, ...]:
    """Return when to ask next, the earliest first: each segment at most once."""
    found = [ask for each in profile.segments if (ask := ask_of(each, today)) is not None]
    return tuple(sorted(found, key=lambda ask: ask.day))


def ask_of(segment: Segment, today: date) -> AskOn | None:
    """Return when to ask a segment; None where its months are not known."""
    if segment.market is Market.CUSTOMERS:
        window = next_window(segment.months, today)
        if window is None:
            return None
        return AskOn(max(window.first - AHEAD, today), Group.CUSTOMERS, segment, window.first)
    months = months_from(today)
    for month, after in pairwise(months):
        busy, still = (level(segment.months, each.month) == OPEN for each in (month, after))
        if busy and not still:
            return AskOn(after, Group.USERS, segment)
    return None
