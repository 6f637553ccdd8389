"""Usage figures: the latest of each function and kind of user, and the one before it."""

import re

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.discovery.records import UsageFigure

YEAR_FIRST = re.compile(r"\d{4}\b", re.ASCII)
NUMBERS = re.compile(r"\d{1,9}", re.ASCII)


@frozen
class Used:
    """What is known last of a function and a kind of user, and what was known before."""

    now: UsageFigure
    before: UsageFigure | None = None

    @property
    def share(self) -> float | None:
        """How many used it, 0–1; None if the counts do not tell."""
        if self.now.people is None or not self.now.out_of or is_odd(self.now):
            return None
        return self.now.people / self.now.out_of


def is_odd(each: UsageFigure) -> bool:
    """Whether more people used it than could have."""
    return each.people is not None and each.out_of is not None and each.people > each.out_of


def used(profile: Profile) -> tuple[Used, ...]:
    """Return each function and kind of user once: the least used first, then what can't be told.

    The head count of a kind is of one customer, and these figures may be of many: it is never
    taken for those who could have.
    """
    groups: dict[tuple[str, str], list[UsageFigure]] = {}
    for each in profile.of_kind("usage_figure"):
        groups.setdefault((each.name.strip().casefold(), each.class_id), []).append(each)
    found = []
    for figures in groups.values():
        figures.sort(key=_when)
        found.append(Used(figures[-1], figures[-2] if len(figures) > 1 else None))
    return tuple(sorted(found, key=_least))


def _when(each: UsageFigure) -> tuple[list[int], int]:
    """Sort by a period that begins with its year; one in other words by its place on the list."""
    found = YEAR_FIRST.match(each.period)
    return ([int(part) for part in NUMBERS.findall(each.period)] if found else [], each.position)


def _least(each: Used) -> tuple[bool, float, int]:
    return (each.share is None, each.share or 0.0, each.now.position)
