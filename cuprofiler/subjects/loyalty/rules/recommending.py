"""How likely they would recommend it: customers and users apart, and never as one score.

9–10 is a promoter, 7–8 a passive, 0–6 a detractor; the score is promoters less detractors, −100 to
+100. Interval: adjusted Wald (Rocks 2016; domain.md C7). What is not answered is missing, not 0.
"""

from collections.abc import Iterable, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from cuprofiler.core.frozen import frozen
from cuprofiler.core.intervals import Interval, Z
from cuprofiler.domain.codes import YesNo
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.loyalty.records import Group, SurveyAnswer, SurveyRound

PROMOTER, PASSIVE = 9, 7
SCORE_FROM, TREND_FROM = 10, 30
"""With fewer answers there are only counts; with fewer than the second no trend is told."""

ADDED = (0.75, 1.5, 0.75)
"""Promoters, passives and detractors that the interval adds (Rocks 2016)."""


class Counts(NamedTuple):
    """Promoters, passives and detractors: people, or accounts' shares of one."""

    promoters: float
    passives: float
    detractors: float

    @property
    def people(self) -> float:
        """How many there are in all."""
        return self.promoters + self.passives + self.detractors

    @property
    def score(self) -> float:
        """Promoters less detractors of all, −100 to +100; raises ZeroDivisionError for nobody."""
        return 100 * (self.promoters - self.detractors) / self.people

    @property
    def variance(self) -> float:
        """How far answers of +1, 0 and −1 lie apart; raises ZeroDivisionError for nobody."""
        share, other = self.promoters / self.people, self.detractors / self.people
        return share + other - (share - other) ** 2

    @property
    def adjusted(self) -> "Counts":
        """The same with what the interval adds."""
        return Counts(*(mine + more for mine, more in zip(self, ADDED, strict=True)))


def counts_of(scores: Iterable[int]) -> Counts:
    """Count answers of 0–10; raises ValueError for any other."""
    found = [0, 0, 0]
    for score in scores:
        if not 0 <= score <= 10:
            raise ValueError("no such answer")
        found[0 if score >= PROMOTER else 1 if score >= PASSIVE else 2] += 1
    return Counts(*found)


def interval(counts: Counts, z: float = Z) -> Interval:
    """Return the score as it is, and between what the true one lies; nobody raises
    ZeroDivisionError.
    """
    wider = counts.adjusted
    wide = 100 * z * sqrt(wider.variance / wider.people)
    low, high = wider.score - wide, wider.score + wide
    return Interval(counts.score, max(low, -100.0), min(high, 100.0))


def apart(one: Counts, other: Counts) -> Interval:
    """Return how much the second score lies above the first, with its interval at 95 %."""
    first, second = one.adjusted, other.adjusted
    wide = 100 * Z * sqrt(first.variance / first.people + second.variance / second.people)
    middle = second.score - first.score
    return Interval(other.score - one.score, middle - wide, middle + wide)


def needed(margin: float, variance: float = 1.0) -> int:
    """Return how many answers a margin takes, in points; by default in the worst case.

    Raises ValueError unless both are above zero.
    """
    if margin <= 0 or variance <= 0:
        raise ValueError("no such margin")
    return ceil(Z**2 * variance / (margin / 100) ** 2)


# --- Rounds ---------------------------------------------------------------------------------------


@frozen
class Asked:
    """One round: who answered what, and what it may be made to say.

    `people` is how many answered; `by_account` counts each account as one, its voices sharing it.
    """

    round: SurveyRound
    answers: tuple[SurveyAnswer, ...]
    people: int
    missing: int
    counts: Counts
    by_account: Counts
    accounts: int

    @property
    def has_score(self) -> bool:
        """Whether enough answered for a score."""
        return self.people >= SCORE_FROM

    @property
    def interval(self) -> Interval | None:
        """The score with its interval; None where too few answered."""
        return interval(self.counts) if self.has_score else None

    @property
    def has_loud_account(self) -> bool:
        """Whether an account has so many voices that it may swamp the score."""
        return self.has_score and self.accounts > 1 and self.people > 2 * self.accounts


def _asked(each: SurveyRound, answers: Sequence[SurveyAnswer]) -> Asked:
    """Count the answers of a round in one go: there may be a hundred thousand."""
    accounts: dict[str, list[int]] = {}
    missing = 0
    for answer in answers:
        score = answer.score
        if score is None:
            missing += 1
            continue
        counted = accounts.get(answer.name)
        if counted is None:
            counted = accounts[answer.name] = [0, 0, 0]
        counted[0 if score >= PROMOTER else 1 if score >= PASSIVE else 2] += 1
    spelled: dict[str, list[int]] = {}
    for name, counted in accounts.items():
        known = spelled.setdefault(name.strip().casefold(), [0, 0, 0])
        for place, count in enumerate(counted):
            known[place] += count
    whole = [sum(each[place] for each in spelled.values()) for place in range(3)]
    shares = [sum(each[place] / sum(each) for each in spelled.values()) for place in range(3)]
    people = len(answers) - missing
    return Asked(
        each, tuple(answers), people, missing, Counts(*whole), Counts(*shares), len(spelled)
    )


@once
def rounds(profile: Profile) -> tuple[Asked, ...]:
    """Return the rounds, the latest first."""
    by_round: dict[str, list[SurveyAnswer]] = {}
    for answer in profile.of_kind("survey_answer"):
        by_round.setdefault(answer.round_id, []).append(answer)
    found = [_asked(each, by_round.get(each.id, ())) for each in profile.of_kind("survey_round")]
    return tuple(sorted(found, key=_when, reverse=True))


def _when(each: Asked) -> tuple[bool, object, int]:
    day = each.round.day
    return (day is not None, day, each.round.position) if day else (False, 0, each.round.position)


def latest(profile: Profile, group: Group) -> Asked | None:
    """Return the last round of a group in which anybody answered."""
    return next((r for r in rounds(profile) if r.round.group is group and r.people), None)


def before(profile: Profile, asked: Asked) -> Asked | None:
    """Return the round of the same people before one; None if there is none."""
    same = [
        each
        for each in rounds(profile)
        if (each.round.group, each.round.class_id) == (asked.round.group, asked.round.class_id)
        and each.people
    ]
    at = next((n for n, each in enumerate(same) if each.round.id == asked.round.id), len(same))
    return same[at + 1] if at + 1 < len(same) else None


@once
def difference(profile: Profile) -> Interval | None:
    """Return how far users lie above customers (below: negative); None where too few answered."""
    customers, users = latest(profile, Group.CUSTOMERS), latest(profile, Group.USERS)
    if customers is None or users is None or not (customers.has_score and users.has_score):
        return None
    return apart(customers.counts, users.counts)


@once
def renewal_at_risk(profile: Profile) -> bool:
    """Return whether users are clearly below customers who pay again and again."""
    found = difference(profile)
    recurring = profile.fact("recurring_price") is YesNo.YES
    return recurring and found is not None and found.high < 0
