"""Who gets what: benefits against every decision-maker and kind of user, and the loudest voice."""

from dataclasses import dataclass
from functools import cached_property

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import Voice
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Benefit

DECIDES = 3
"""The score of a benefit that decides for somebody."""

DEFAULT_BAR = 40
"""Percent of the wished work above which one customer counts as too loud, until the founder says
otherwise."""


@dataclass(frozen=True)
class ValueTable:
    """Benefits as rows; decision-makers and kinds of user as columns, by their ids."""

    benefits: tuple[Benefit, ...]
    payers: tuple[str, ...]
    users: tuple[str, ...]
    scores: dict[tuple[str, str], int]

    def score(self, benefit_id: str, subject_id: str) -> int:
        """Return what a benefit gives somebody, 0–3."""
        return self.scores.get((benefit_id, subject_id), 0)

    def noted(self, benefit_id: str, subject_id: str) -> bool:
        """Return whether the founder scored it at all; a 0 is a score too."""
        return (benefit_id, subject_id) in self.scores

    @cached_property
    def _totals(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for (_benefit, subject), score in self.scores.items():
            found[subject] = found.get(subject, 0) + score
        return found

    def total(self, subject_id: str) -> int:
        """Return what somebody gets in all."""
        return self._totals.get(subject_id, 0)

    @cached_property
    def without(self) -> tuple[str, ...]:
        """Who gets nothing; nobody as long as there are no scores at all."""
        if not any(self.scores.values()):
            return ()
        return tuple(each for each in (*self.payers, *self.users) if self.total(each) == 0)

    def best(self, benefit_id: str, subjects: tuple[str, ...]) -> int:
        """Return the highest score of a benefit among some subjects, 0 if there are none."""
        return max((self.score(benefit_id, each) for each in subjects), default=0)

    @property
    def release(self) -> tuple[Benefit, ...]:
        """What the next release brings."""
        return tuple(each for each in self.benefits if each.in_release)

    @property
    def release_forgets(self) -> tuple[str, ...]:
        """Which group gets nothing from the next release: "payers", "users", both or none."""
        if not self.release or not any(self.scores.values()):
            return ()
        return tuple(
            name
            for name, group in (("payers", self.payers), ("users", self.users))
            if group and not any(self.best(each.id, group) for each in self.release)
        )

    def along_the_diagonal(self) -> tuple[Benefit, ...]:
        """Return the benefits in the order in which their marks run from left to right."""
        columns = (*self.payers, *self.users)

        def weight(benefit: Benefit) -> tuple[float, int]:
            marks = [(i, self.score(benefit.id, each)) for i, each in enumerate(columns)]
            total = sum(score for _i, score in marks)
            middle = sum(i * score for i, score in marks) / total if total else len(columns)
            return middle, benefit.position

        return tuple(sorted(self.benefits, key=weight))


def value_table(profile: Profile) -> ValueTable:
    """Return the table of a product."""
    return ValueTable(
        profile.benefits,
        # Whoever is also a user has the column of the users.
        tuple(each.id for each in profile.decision_makers if not each.user_class_id),
        tuple(each.id for each in profile.user_classes),
        {(each.benefit_id, each.subject_id): each.value for each in profile.scores},
    )


@frozen
class Loudness:
    """Shares 0–1 of the wished work: the loudest customer's, the others' and all users'."""

    customer: str
    share: float
    others: float
    other_count: int
    users: float
    bar: int
    release_theirs: int
    release_count: int

    @property
    def too_loud(self) -> bool:
        """Whether one customer asks for more than the bar and for more than all users do."""
        return self.share * 100 > self.bar and self.share > self.users


def loudness(profile: Profile) -> Loudness | None:
    """Return who asks for how much of the work; None as long as nobody's wish is noted.

    A wish without an effort counts as one day.
    """
    wished = [each for each in profile.benefits if each.voice is not Voice.NOBODY]
    if not wished:
        return None
    work: dict[str, int] = {}
    users = 0
    for each in wished:
        effort = 1 if each.effort is None else each.effort
        if each.voice is Voice.USERS:
            users += effort
        else:
            work[each.customer.strip()] = work.get(each.customer.strip(), 0) + effort
    total = users + sum(work.values())
    if total == 0:
        return None
    loudest = max(work, key=lambda name: (work[name], name), default="")
    share = work.get(loudest, 0) / total
    release = [each for each in profile.benefits if each.in_release]
    theirs = [e for e in release if e.voice is Voice.CUSTOMER and e.customer.strip() == loudest]
    return Loudness(
        customer=loudest,
        share=share,
        others=sum(work.values()) / total - share,
        other_count=max(len(work) - 1, 0),
        users=users / total,
        bar=bar_of(profile),
        release_theirs=len(theirs) if loudest else 0,
        release_count=len(release),
    )


def bar_of(profile: Profile) -> int:
    """Return the founder's bar for one customer, in percent."""
    text = profile.value(profile.product_id, "loudest_bar") or ""
    return int(text) if text.isdigit() and int(text) <= 100 else DEFAULT_BAR
