"""What findings make of a fact: praise and opinions nothing, what people did something.

Somebody who tells what they did lets a fact count as heard. Three organisations that tell the
same, or somebody seen doing it, let it count as proved. Voices of one organisation count once for
a fact about organisations; for one about a kind of user every talk counts.
"""

from collections.abc import Collection
from dataclasses import replace

from cuprofiler.core.changes import Edit
from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer
from cuprofiler.subjects.discovery.records import Finding, FindingKind, Talk
from cuprofiler.subjects.discovery.rules.facts import (
    Fact,
    facts,
    is_about_users,
    marking,
    subject_of,
    turned,
)

SAME_FROM = 3
"""So many organisations that tell the same prove it (evidence.md, rules in one place)."""

SURE = {Basis.GUESSED: 0, Basis.HEARD: 1, Basis.PROVED: 2}


@frozen
class Evidence:
    """What findings say of a fact: those for it and those against it, by what counts.

    `voices` are the talks or organisations that count, `seen` how often it was seen.
    """

    supports: tuple[Finding, ...]
    against: tuple[Finding, ...]
    voices: int
    voices_against: int
    seen: int
    seen_against: int
    enough_seen: int

    @property
    def basis(self) -> Basis | None:
        """How sure the fact may count by them; None if nothing that was done is among them."""
        if self.voices_against > self.voices:
            return Basis.GUESSED
        if self.seen >= self.enough_seen or self.voices >= SAME_FROM:
            return Basis.PROVED
        return Basis.HEARD if self.voices else None

    @property
    def basis_against(self) -> Basis:
        """How sure the opposite may count."""
        proved = self.seen_against >= self.enough_seen or self.voices_against >= SAME_FROM
        return Basis.PROVED if proved else Basis.HEARD


@frozen
class Proposal:
    """What follows from findings, for the founder to accept: nothing moves by itself.

    `kind` is "raise", "lower" or "turn" (another answer). `because` are the findings behind it.
    """

    fact: Fact
    kind: str
    basis: Basis
    because: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    answer: str = ""


def talk_of(profile: Profile, finding: Finding) -> Talk | None:
    """Return the talk in which something was learnt."""
    record = profile.records.get(("talk", finding.talk_id))
    return record if isinstance(record, Talk) else None


@once
def findings_by_fact(profile: Profile) -> dict[str, list[Finding]]:
    """Return the findings of each fact that has any, in the order they were made."""
    found: dict[str, list[Finding]] = {}
    for finding in profile.of_kind("finding"):
        if finding.fact:
            found.setdefault(finding.fact, []).append(finding)
    return found


def speaks_against(profile: Profile, finding: Finding) -> bool:
    """Return whether a finding speaks against what is said now.

    One that says what is so is held against the answer of today: what turned an answer speaks for
    it afterwards.
    """
    record = profile.records.get(tuple(finding.fact.split(":"))) if finding.answer else None
    if isinstance(record, Answer) and record.value != "unknown":
        return record.value != finding.answer
    return finding.against


def evidence_for(profile: Profile, fact: Fact, findings: list[Finding]) -> Evidence:
    """Weigh the findings of a fact."""
    apart = is_about_users(profile, fact)
    subject = subject_of(profile, fact)
    of_subject = False
    # By whether they speak against it: whose voices count, and the talks that saw it done.
    voices: tuple[set[str], set[str]] = (set(), set())
    seen: tuple[set[str], set[str]] = (set(), set())
    for each in findings:
        talk = talk_of(profile, each)
        if talk is None or not talk.whom:
            continue  # what nobody said is no evidence
        of_subject = of_subject or (bool(subject) and subject == talk.whom)
        if each.kind is FindingKind.DID:
            against = speaks_against(profile, each)
            # Talks without an organisation are one voice.
            voices[against].add(talk.id if apart else talk.account.strip().casefold())
            if talk.kind.is_seen:
                seen[against].add(talk.id)
    return Evidence(
        tuple(each for each in findings if not speaks_against(profile, each)),
        tuple(each for each in findings if speaks_against(profile, each)),
        *(len(voices[False]), len(voices[True])),
        *(len(seen[False]), len(seen[True])),
        1 if of_subject else SAME_FROM,
    )


@once
def proposals(profile: Profile) -> tuple[Proposal, ...]:
    """Return what follows from the findings and is not so yet, the weightiest first.

    What the founder has set aside comes back once a further finding is made.
    """
    by_fact = findings_by_fact(profile)
    found = []
    for fact in facts(profile):
        findings = by_fact.get(fact.id, [])
        if findings and not all(each.set_aside for each in findings):
            proposal = _proposal(profile, fact, evidence_for(profile, fact, findings))
            if proposal is not None and proposal.edits:
                found.append(proposal)
    return tuple(found)


def _found_out(profile: Profile, fact: Fact, findings: list[Finding]) -> Proposal | None:
    """Return what answers "I don't know yet": what most tell, the latest of as many."""
    told = [each for each in findings if each.answer and each.kind is FindingKind.DID]
    by_answer: dict[str, list[Finding]] = {}
    for each in told:
        by_answer.setdefault(each.answer, []).append(replace(each, against=False))
    best: Proposal | None = None
    most = 0
    for answer, same in by_answer.items():
        evidence = evidence_for(profile, fact, same)
        if evidence.basis is not None and evidence.voices >= most:
            most = evidence.voices
            edits = turned(profile, fact, answer, evidence.basis)
            best = Proposal(fact, "turn", evidence.basis, tuple(same), edits, answer)
    return best


def _proposal(profile: Profile, fact: Fact, evidence: Evidence) -> Proposal | None:
    if fact.unknown:
        return _found_out(profile, fact, [*evidence.supports, *evidence.against])
    answer = next((each.answer for each in reversed(evidence.against) if each.answer), "")
    if evidence.voices_against and answer and evidence.voices_against >= evidence.voices:
        basis = evidence.basis_against
        edits = turned(profile, fact, answer, basis)
        because = tuple(each for each in evidence.against if each.answer == answer)
        return Proposal(fact, "turn", basis, because, edits, answer)
    sure = evidence.basis
    if sure is None or fact.basis is None:
        return None
    if sure is Basis.GUESSED:
        edits = marking(profile, fact, sure)
        return Proposal(fact, "lower", sure, evidence.against, edits)
    if SURE[sure] <= SURE[fact.basis]:
        return None
    because = tuple(each for each in evidence.supports if each.kind is FindingKind.DID)
    return Proposal(fact, "raise", sure, because, marking(profile, fact, sure))


def left_without(before: Profile, after: Profile) -> tuple[Fact, ...]:
    """Return the facts that stay as sure as findings made them, now that these are gone.

    One that was never as sure by its findings was marked by hand, and is no news.
    """
    known, left = findings_by_fact(before), findings_by_fact(after)
    found = []
    for fact in facts(after):
        if fact.basis in (None, Basis.GUESSED) or known.get(fact.id) == left.get(fact.id):
            continue
        sure = evidence_for(before, fact, known.get(fact.id, [])).basis
        now = evidence_for(after, fact, left.get(fact.id, [])).basis
        if sure is fact.basis and SURE[now or Basis.GUESSED] < SURE[sure]:
            found.append(fact)
    return tuple(found)


def no_longer_told(profile: Profile, ids: Collection[str]) -> tuple[Proposal, ...]:
    """Return what would let facts of these ids count only as much as is still told of them."""
    found = []
    for fact in facts(profile):
        if fact.id not in ids or fact.basis is None:
            continue
        findings = findings_by_fact(profile).get(fact.id, [])
        sure = evidence_for(profile, fact, findings).basis or Basis.GUESSED
        if SURE[sure] < SURE[fact.basis]:
            found.append(Proposal(fact, "lower", sure, (), marking(profile, fact, sure)))
    return tuple(found)


def setting_aside(profile: Profile, proposal: Proposal) -> tuple[Edit, ...]:
    """Return the edits that leave a fact as it is, whatever its findings say so far."""
    findings = findings_by_fact(profile).get(proposal.fact.id, [])
    return tuple(
        Edit(each, replace(each, set_aside=True)) for each in findings if not each.set_aside
    )
