"""What numbers from tests may be made to say: counts of few, what may still hide, A/B tests.

Formulas: domain.md C11 (Nielsen and Landauer 1993; rule of three); Fleiss, Levin and Paik,
Statistical Methods for Rates and Proportions, 2003, for the size of an A/B test; Agresti and Caffo
2000 for the interval of a difference.
"""

from collections.abc import Iterable
from decimal import Decimal
from math import ceil, log, sqrt
from statistics import NormalDist

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.discovery.records import Done, Experiment, Problem, Talk, TalkKind, Trial

HITS = 0.31
"""How many of a hundred users a problem hits on average, as a share (Nielsen and Landauer 1993)."""

SHARES_FROM = 20
"""Below so many people no share is told in percent: counts only."""

SURE, POWER = 0.95, 0.8
"""How sure an A/B test is to be, and how likely it is to find a difference that is there."""

MANY_USERS = 2000
"""More people than this on each side are beyond most founders: walking five through it is not."""


def seen_so_far(people: int, hits: float = HITS) -> float:
    """Return the share of problems met at least once by some people, 0–1: 1 − (1 − p)ⁿ.

    Raises ValueError unless 0 < hits < 1.
    """
    _check(hits)
    return 1 - (1 - hits) ** max(people, 0)


def people_needed(share: float, hits: float = HITS) -> int:
    """Return how many people meet a share of the problems, both 0–1; raises ValueError."""
    _check(hits)
    _check(share)
    return ceil(log(1 - share) / log(1 - hits))


def may_still_be(people: int) -> float:
    """Return how many of all may do what nobody of some people did, 0–1: up to 3/n at 95 %.

    Raises ValueError if there is nobody.
    """
    if people < 1:
        raise ValueError("nobody")
    return min(3 / people, 1.0)


def size_needed(usual: float, least: float) -> int:
    """Return how many people each side of an A/B test needs to find a difference, shares 0–1.

    Two-sided, at 95 %, and found in four of five tests. Raises ValueError for what can't be.
    """
    other = usual + least
    if not (0 <= usual < 1 and least > 0 and other <= 1):
        raise ValueError("no such difference")
    normal = NormalDist()
    z_sure, z_power = normal.inv_cdf(1 - (1 - SURE) / 2), normal.inv_cdf(POWER)
    middle = (usual + other) / 2
    whole = z_sure * sqrt(2 * middle * (1 - middle)) + z_power * sqrt(
        usual * (1 - usual) + other * (1 - other)
    )
    return ceil(whole**2 / least**2)


def difference(did_a: int, people_a: int, did_b: int, people_b: int) -> tuple[float, float, float]:
    """Return how much larger the share of B is than that of A, and its interval at 95 %: −1…1.

    The interval is Agresti and Caffo's: one more of each kind on both sides. Raises ValueError if
    nobody saw one of them, or more did it than saw it.
    """
    if min(people_a, people_b) < 1 or not (0 <= did_a <= people_a and 0 <= did_b <= people_b):
        raise ValueError("no such counts")
    z = NormalDist().inv_cdf(1 - (1 - SURE) / 2)
    share_a, share_b = (did_a + 1) / (people_a + 2), (did_b + 1) / (people_b + 2)
    wide = z * sqrt(
        share_a * (1 - share_a) / (people_a + 2) + share_b * (1 - share_b) / (people_b + 2)
    )
    middle = share_b - share_a
    return did_b / people_b - did_a / people_a, middle - wide, middle + wide


def _check(share: float) -> None:
    if not 0 < share < 1:
        raise ValueError("a share lies between 0 and 1")


@frozen
class TaskTried:
    """A task, and how far people came with it: each once, by their best try."""

    name: str
    alone: int
    helped: int
    people: int
    minutes: tuple[int, ...]
    """How long those took who did it alone."""


@once
def tasks_tried(profile: Profile) -> tuple[TaskTried, ...]:
    """Return the tasks of usability tests, those with which the fewest came through first."""
    by_name: dict[str, list[Trial]] = {}
    for trial in profile.of_kind("trial"):
        by_name.setdefault(trial.name.strip().casefold(), []).append(trial)
    found = [_tried(trials) for trials in by_name.values()]
    return tuple(sorted(found, key=lambda each: (each.alone / each.people, -each.people)))


def _tried(trials: list[Trial]) -> TaskTried:
    order = [Done.ALONE, Done.HELPED, Done.NOT]
    best: dict[str, Trial] = {}
    for trial in trials:
        known = best.get(trial.talk_id)
        if known is None or order.index(trial.done) < order.index(known.done):
            best[trial.talk_id] = trial
    done = [trial.done for trial in best.values()]
    return TaskTried(
        trials[0].name.strip(),
        done.count(Done.ALONE),
        done.count(Done.HELPED),
        len(best),
        tuple(
            sorted(
                trial.minutes
                for trial in best.values()
                if trial.done is Done.ALONE and trial.minutes is not None
            )
        ),
    )


def usability_tests(profile: Profile) -> tuple[Talk, ...]:
    """Return the usability tests that somebody took part in."""
    return tuple(
        talk for talk in profile.of_kind("talk") if talk.kind is TalkKind.TEST and talk.class_id
    )


def problems_met(profile: Profile) -> tuple[tuple[Problem, int], ...]:
    """Return each problem with how many people met it: the worst first, then the most frequent."""
    there = {talk.id for talk in profile.of_kind("talk")}
    met = [(each, len(there.intersection(each.talks))) for each in profile.of_kind("problem")]
    return tuple(sorted(met, key=lambda each: (-each[0].severity, -each[1], each[0].position)))


def accounts_of(talks: Iterable[Talk]) -> int:
    """Return how many organisations some talks were in; those without a name count as one."""
    return len({talk.account.strip().casefold() for talk in talks})


@frozen
class Read:
    """What an A/B test says by now. `needed` is people on each side, None if that is not said.

    `result` is the difference of B with its interval, once both sides are large enough.
    """

    needed: int | None
    seen: int
    result: tuple[float, float, float] | None = None
    wrong: bool = False
    """Whether more did it than saw it."""

    @property
    def too_few(self) -> bool:
        """Whether so many people are beyond reach."""
        return self.needed is not None and self.needed > MANY_USERS


def read(each: Experiment) -> Read:
    """Read an A/B test: no result before its size is reached."""
    needed = None
    if each.usual is not None and each.least is not None and each.least:
        try:
            needed = size_needed(_share(each.usual), _share(each.least))
        except ValueError:
            needed = None
    seen = min(each.people_a or 0, each.people_b or 0)
    for did, people in ((each.did_a, each.people_a), (each.did_b, each.people_b)):
        if did is not None and people is not None and did > people:
            return Read(needed, seen, wrong=True)
    if needed is None or seen < needed or each.did_a is None or each.did_b is None:
        return Read(needed, seen)
    try:
        found = difference(each.did_a, each.people_a or 0, each.did_b, each.people_b or 0)
    except ValueError:
        return Read(needed, seen)
    return Read(needed, seen, found)


def _share(percent: Decimal) -> float:
    return float(percent) / 100
