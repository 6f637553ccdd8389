"""Beliefs in the order of their risk, and those to begin with."""

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.discovery.records import Belief, BeliefState, Finding
from cuprofiler.subjects.discovery.rules.evidence import findings_by_fact, speaks_against
from cuprofiler.subjects.discovery.rules.facts import Fact, facts, facts_by_id

UNSURE = {Basis.GUESSED: 3, Basis.HEARD: 2, Basis.PROVED: 0}
"""How much is still to be learnt of a fact. What rests on no fact is a guess."""

FIRST = 6
"""So many beliefs are proposed at a time."""


@frozen
class Held:
    """A belief with what it rests on and what was found. `risk` is weight times what is unsure."""

    belief: Belief
    fact: Fact | None
    supports: tuple[Finding, ...]
    against: tuple[Finding, ...]

    @property
    def risk(self) -> int:
        """How much is at stake, 0–9; nothing once it holds or fell."""
        if self.belief.state is not BeliefState.OPEN and not self.is_reopened:
            return 0
        basis = self.fact.basis if self.fact is not None else None
        return self.belief.weight * UNSURE[basis or Basis.GUESSED]

    @property
    def is_reopened(self) -> bool:
        """Whether something speaks against what counts as holding."""
        return self.belief.state is BeliefState.HOLDS and bool(self.against)


@once
def held(profile: Profile) -> tuple[Held, ...]:
    """Return the beliefs, the riskiest first."""
    by_fact = findings_by_fact(profile)
    named: dict[str, list[Finding]] = {}
    for finding in profile.of_kind("finding"):
        if finding.belief_id:
            named.setdefault(finding.belief_id, []).append(finding)
    found = []
    for belief in profile.of_kind("belief"):
        about = {each.id: each for each in named.get(belief.id, ())}
        about |= {each.id: each for each in by_fact.get(belief.fact, ())}
        told = sorted(about.values(), key=lambda each: (each.position, each.id))
        found.append(
            Held(
                belief,
                facts_by_id(profile).get(belief.fact),
                tuple(each for each in told if not speaks_against(profile, each)),
                tuple(each for each in told if speaks_against(profile, each)),
            )
        )
    return tuple(sorted(found, key=lambda each: (-each.risk, each.belief.position)))


def riskiest(profile: Profile) -> Held | None:
    """Return the belief at which most is at stake, None if nothing is."""
    found = held(profile)
    return found[0] if found and found[0].risk else None


def worth_believing(profile: Profile) -> tuple[Fact, ...]:
    """Return guessed facts that no belief rests on yet, those first that would turn the verdict."""
    taken = {belief.fact for belief in profile.of_kind("belief")}
    found = [
        fact for fact in facts(profile) if fact.basis is Basis.GUESSED and fact.id not in taken
    ]
    return tuple(found[:FIRST])
