"""Wishes that pull apart: found in scores and journeys, settled by a written decision."""

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Benefit, Conflict, DecisionMaker, Need, UserClass
from cuprofiler.subjects.journeys.rules.journeys import crossings
from cuprofiler.subjects.value.rules.value import DECIDES, ValueTable, value_table

STRONG_NEED = 3
COUNTS = 2
"""A score from here on counts as something gained."""


@frozen
class Pull:
    """A conflict, found or noted by hand.

    `kind` is "stage" (they meet at one touchpoint, one happy and one unhappy), "apart" (nothing in
    the product serves both a decider and a kind of user), "onesided" (what decides for one group
    gives the other nothing) or "own". `subjects` are the ids it is about, the payer's side first.
    """

    source: str
    kind: str
    subjects: tuple[str, ...]
    noted: Conflict | None = None

    @property
    def settled(self) -> bool:
        """Whether a decision is written down."""
        return self.noted is not None and bool(self.noted.decision.strip())


def pulls(profile: Profile) -> tuple[Pull, ...]:
    """Return every conflict: open ones first, settled ones after; settled ones stay when their
    cause goes.
    """
    noted = {each.source: each for each in profile.conflicts}
    found = [Pull(s, kind, ids, noted.pop(s, None)) for s, kind, ids in _found(profile)]
    found += [Pull(source, "own", (), each) for source, each in noted.items() if _kept(each)]
    return tuple(sorted(found, key=lambda pull: pull.settled))


def conflicts_of(profile: Profile) -> dict[str, tuple[str, ...]]:
    """Return, for the id of each person, kind or benefit, the sources of conflicts about it."""
    found: dict[str, tuple[str, ...]] = {}
    for pull in pulls(profile):
        for identity in pull.subjects:
            found[identity] = (*found.get(identity, ()), pull.source)
    return found


def _kept(noted: Conflict) -> bool:
    own = ":" not in noted.source
    return own or bool(noted.decision.strip())


def open_pulls(profile: Profile) -> tuple[Pull, ...]:
    """Return the conflicts without a decision."""
    return tuple(pull for pull in pulls(profile) if not pull.settled)


def _found(profile: Profile) -> list[tuple[str, str, tuple[str, ...]]]:
    found: list[tuple[str, str, tuple[str, ...]]] = [
        (each.source, "stage", (each.above.id, each.below.id, each.stage.id))
        for each in crossings(profile)
        if each.apart
    ]
    table = value_table(profile)
    if any(table.scores.values()):
        found += _onesided(table)
        found += _apart(profile, table)
    return found


def _onesided(table: ValueTable) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return what the next release builds for one group alone."""
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for each in table.release:
        payers, users = table.best(each.id, table.payers), table.best(each.id, table.users)
        if table.payers and table.users and DECIDES in (payers, users) and 0 in (payers, users):
            found.append((f"onesided:{each.id}", "onesided", (each.id,)))
    return found


def _apart(profile: Profile, table: ValueTable) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return a decider and a kind of user whom nothing in the product serves together.

    Each must have something to pull for: a criterion or a benefit on one side, a strong need on
    the other.
    """
    decider = profile.decider
    if decider is None:
        return []
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for each in profile.user_classes:
        shared = any(
            table.score(b.id, decider.id) >= COUNTS and table.score(b.id, each.id) >= COUNTS
            for b in table.benefits
        )
        pulls_for = bool(decider.criteria) or table.total(decider.id) > 0
        if not shared and pulls_for and strongest_need(profile, each) is not None:
            found.append((f"apart:{decider.id}:{each.id}", "apart", (decider.id, each.id)))
    return found


def strongest_need(profile: Profile, each: UserClass) -> Need | None:
    """Return the first strong need of a kind of user, None if it has none."""
    return next((n for n in profile.needs_of(each.id) if n.strength >= STRONG_NEED), None)


def best_benefit(table: ValueTable, member: DecisionMaker | UserClass) -> Benefit | None:
    """Return what gives somebody most, None if nothing does."""
    ranked = sorted(table.benefits, key=lambda b: -table.score(b.id, member.id))
    return ranked[0] if ranked and table.score(ranked[0].id, member.id) else None
