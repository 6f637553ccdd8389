"""Facts that evidence bears on: every record that says how sure it is, by one key."""

from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Edit
from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import Key, Record
from cuprofiler.domain.codes import CLASS_CODES, PAGES, Basis, LaneKind, Market
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, Benefit, DecisionMaker, Moment, Need
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.verdict.rules.relationship import flips

HEAVY, USUAL, LIGHT = 3, 2, 1
"""How much hangs on a fact."""


@frozen
class Fact:
    """One fact: its key, how sure it is (None for what has no such mark), how much hangs on it.

    `unknown` says that the founder answered "I don't know yet": there is nothing to be sure of,
    and what is so is still to be found out.
    """

    key: Key
    basis: Basis | None
    weight: int
    unknown: bool = False

    @property
    def id(self) -> str:
        """The key as findings and beliefs hold it."""
        return ":".join(self.key)

    @property
    def turns(self) -> bool:
        """Whether another answer would change the verdict."""
        return self.weight == HEAVY


@once
def facts(profile: Profile) -> tuple[Fact, ...]:
    """Return every fact about others, those first on which most hangs, else in the founder's
    order.
    """
    turning = turning_answers(profile)
    found = []
    for kind in _KINDS:
        usual = USUAL if kind in _USUAL else LIGHT
        for record in _in_order(profile, kind):
            if kind is not Answer or _is_about_others(profile, record):
                weight = HEAVY if record.key in turning else usual
                unknown = kind is Answer and record.value == "unknown"
                basis = Basis.GUESSED if unknown else _basis(record)
                found.append(Fact(record.key, basis, weight, unknown))
    return tuple(sorted(found, key=lambda each: -each.weight))


_USUAL = (DecisionMaker, Need, Answer)
_MARKED = (Answer, DecisionMaker, Need, Moment, CostItem)
_KINDS: tuple[type[Record], ...] = (*_MARKED, Benefit)


def _in_order(profile: Profile, kind: type[Record]) -> tuple[Any, ...]:
    """Return the records of a kind: answers as they are asked, kind of user by kind of user."""
    records = profile.of_kind(kind.key.kind)
    if kind is not Answer:
        return records
    subjects = {each.id: number for number, each in enumerate(profile.user_classes)}
    questions = {name: number for number, name in enumerate(CLASS_CODES)}
    return tuple(
        sorted(
            records,
            key=lambda answer: (
                subjects.get(answer.subject_id, len(subjects)),
                questions.get(answer.question, len(questions)),
            ),
        )
    )


def _is_about_others(profile: Profile, answer: Answer) -> bool:
    own = answer.subject_id == profile.product_id
    if answer.question in PAGES:
        return False  # how the interview goes on, nothing about anybody
    if answer.value == "unknown" and answer.question not in CLASS_CODES:
        return False
    return not own and "@" not in answer.subject_id and bool(answer.value)


@once
def facts_by_id(profile: Profile) -> dict[str, Fact]:
    """Return every fact by its id."""
    return {fact.id: fact for fact in facts(profile)}


def _basis(record: Any) -> Basis | None:
    return (record.basis or Basis.GUESSED) if isinstance(record, _MARKED) else None


def turning_answers(profile: Profile) -> frozenset[Key]:
    """Return the keys of the answers that, given differently, would change the verdict, and of
    those that are missing for one.
    """
    turning = {
        ("answer", each.id, flip.question)
        for each in profile.user_classes
        for flip in flips(profile.answers_of(each.id))
        if not flip.odd
    }
    missing = {
        ("answer", each.id, question)
        for each in profile.user_classes
        if not profile.outcomes[each.id].type.settled
        for question in profile.outcomes[each.id].decided_by[-1:]
    }
    return frozenset(turning | missing)


def fact_of(profile: Profile, identity: str) -> Fact | None:
    """Return the fact of an id, None if there is none (any more)."""
    return facts_by_id(profile).get(identity)


def marking(profile: Profile, fact: Fact, basis: Basis) -> tuple[Edit, ...]:
    """Return the edit that says how sure a fact is."""
    record: Any = profile.records.get(fact.key)
    if fact.unknown or not isinstance(record, _MARKED) or (record.basis or Basis.GUESSED) is basis:
        return ()
    return (Edit(record, replace(record, basis=basis)),)


def turned(profile: Profile, fact: Fact, answer: str, basis: Basis) -> tuple[Edit, ...]:
    """Return the edit that gives another answer, and says how sure that is."""
    record = profile.records.get(fact.key)
    if not isinstance(record, Answer) or not answer:
        return ()
    after = replace(record, value=answer, basis=basis)
    return (Edit(record, after),) if after != record else ()


def is_about_users(profile: Profile, fact: Fact) -> bool:
    """Return whether a fact is about a kind of user itself, and not about an organisation.

    Who pays and who picks is settled by an organisation once, however many people it has.
    """
    record = profile.records.get(fact.key)
    if isinstance(record, Moment):
        lane = profile.records.get(("lane", record.lane_id))
        return getattr(lane, "kind", None) is LaneKind.USER
    if isinstance(record, Answer):
        segment = profile.records.get(("segment", record.subject_id))
        if segment is not None:
            return getattr(segment, "market", None) is Market.USERS
        return record.question not in CLASS_CODES
    return isinstance(record, Need)


def subject_of(profile: Profile, fact: Fact) -> str:
    """Return the id of the person or kind of user that a fact is about; empty for neither."""
    record = profile.records.get(fact.key)
    if isinstance(record, Answer):
        return record.subject_id
    if isinstance(record, Need):
        return record.class_id
    return record.id if isinstance(record, DecisionMaker) else ""
