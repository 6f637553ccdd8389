"""A product with everything known about it: an unchanging snapshot, read by every rule."""

from bisect import insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any

from cuprofiler.core.changes import Change
from cuprofiler.core.record import Key, Record
from cuprofiler.domain.codes import (
    CLASS_CODES,
    OFFER,
    PRODUCT_TEXTS,
    Basis,
    Market,
    Proficiency,
    Role,
    Type,
    YesNo,
)
from cuprofiler.domain.facts import FACTS
from cuprofiler.domain.records import (
    RECORD_TYPES,
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    ItemState,
    Lane,
    Moment,
    Need,
    Product,
    Score,
    Segment,
    Stage,
    UserClass,
)
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)
from cuprofiler.subjects.verdict.rules.relationship import (
    Answers,
    Outcome,
    classify,
    open_questions,
    possible_types,
)
from cuprofiler.subjects.verdict.rules.rollup import Component, ProductType, roll_up

NAMED_KINDS = tuple(
    kind.key.kind
    for kind in RECORD_TYPES
    if kind is not Product and {"id", "name"} <= {field.name for field in fields(kind)}
)
"""Kinds of record that have a name and an id."""


def in_segment(class_id: str, segment_id: str) -> str:
    """Return the subject of an answer about a kind of user that holds in one segment alone."""
    return f"{class_id}@{segment_id}"


def _ordered(records: list[Any]) -> tuple[Any, ...]:
    """Return the records of one kind in the founder's order."""
    return tuple(sorted(records, key=_place(type(records[0])))) if records else ()


def _place(kind: type[Any]) -> Callable[[Any], Any]:
    """Return what tells the place of a record of a kind among the others."""
    places = ("position",) if hasattr(kind, "position") else ()
    return attrgetter(*places, *kind.key.fields)


@dataclass(frozen=True)
class Profile:
    """One product, its kinds of user, decision-makers, answers and checklist entries.

    `past` is the product as it was on a day, where it is set beside what it is now.
    """

    records: dict[Key, Record]
    product_id: str
    past: "tuple[date, Profile] | None" = field(default=None, compare=False)

    @classmethod
    def of(cls, records: Iterable[Record], product_id: str) -> "Profile":
        """Gather records; raises KeyError if the product itself is not among them."""
        gathered = {record.key: record for record in records}
        gathered[("product", product_id)]
        return cls(gathered, product_id)

    def beside(self, day: date, then: "Profile") -> "Profile":
        """Return the same product set beside what it was on a day."""
        return replace(self, past=(day, then))

    def with_each(self, made: Callable[["Profile"], "Profile"]) -> "Profile":
        """Return what is made of it, and the same of what it is set beside."""
        now = made(self)
        return now if self.past is None else now.beside(self.past[0], made(self.past[1]))

    def after(self, change: Change) -> "Profile":
        """Return the snapshot once a change has been applied."""
        records = dict(self.records)
        for edit in change.edits:
            if edit.after is None:
                records.pop(edit.key, None)
            else:
                records[edit.key] = edit.after
        made = Profile(records, self.product_id)
        touched = {edit.key: records.get(edit.key) for edit in change.edits}
        gone = {id(self.records.get(edit.key)) for edit in change.edits}
        for kind, known in self._in_order.items():
            # Twenty thousand findings are not put in order anew for one of them, or for a note.
            if any(key[0] == kind for key in touched):
                kept = [record for record in known if id(record) not in gone]
                for key, record in touched.items():
                    if record is not None and key[0] == kind:
                        insort(kept, record, key=_place(type(record)))
                known = tuple(kept)
            made._in_order[kind] = known
        return made

    @property
    def product(self) -> Product:
        """The product itself."""
        record = self.records["product", self.product_id]
        assert isinstance(record, Product)
        return record

    @cached_property
    def user_classes(self) -> tuple[UserClass, ...]:
        """The kinds of user, in the founder's order."""
        found = [r for r in self.records.values() if isinstance(r, UserClass)]
        return tuple(sorted(found, key=lambda r: (r.position, r.id)))

    @cached_property
    def decision_makers(self) -> tuple[DecisionMaker, ...]:
        """The members of the decision-making unit, in the founder's order."""
        found = [r for r in self.records.values() if isinstance(r, DecisionMaker)]
        return tuple(sorted(found, key=lambda r: (r.position, r.id)))

    def user_class(self, class_id: str) -> UserClass | None:
        """Return the kind of user with this id, None if it is gone."""
        record = self.records.get(("user_class", class_id))
        return record if isinstance(record, UserClass) else None

    def answer(self, subject_id: str, question: str) -> Answer | None:
        """Return what was answered, None if nothing."""
        record = self.records.get(("answer", subject_id, question))
        return record if isinstance(record, Answer) else None

    def value(self, subject_id: str, question: str) -> str | None:
        """Return the code answered, None if nothing."""
        found = self.answer(subject_id, question)
        return found.value if found else None

    def fact(self, question: str) -> YesNo:
        """Return a fact about the product; a missing one is unknown."""
        return YesNo(self.value(self.product_id, question) or "unknown")

    def answers_of(self, class_id: str, segment_id: str = "") -> Answers:
        """Return the answers about one kind of user; in a segment, what holds there goes first."""
        codes = {name: self.value(class_id, name) for name in CLASS_CODES}
        if segment_id:
            subject = in_segment(class_id, segment_id)
            codes |= {n: v for n in CLASS_CODES if (v := self.value(subject, n))}
        return Answers.from_codes({name: code for name, code in codes.items() if code})

    def item_state(self, item: str) -> ItemState:
        """Return what was noted on a checklist item; an empty note if nothing."""
        record = self.records.get(("item_state", self.product_id, item))
        return record if isinstance(record, ItemState) else ItemState(self.product_id, item)

    @cached_property
    def item_states(self) -> tuple[ItemState, ...]:
        """Every checklist item the founder touched."""
        return tuple(r for r in self.records.values() if isinstance(r, ItemState))

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """The verdict for each kind of user, by its id."""
        return {each.id: classify(self.answers_of(each.id)) for each in self.user_classes}

    @cached_property
    def verdict(self) -> ProductType:
        """The product's verdict, rolled up over its kinds of user, and over the segments where
        one of them stands in another relation. How many seats lie there is not known.
        """
        found = [Component(self.outcomes[each.id].type, each.people) for each in self.user_classes]
        found += [Component(kind) for _class, _segment, kind in self.elsewhere]
        return roll_up(found)

    @cached_property
    def elsewhere(self) -> tuple[tuple[str, str, Type], ...]:
        """Kinds of user that stand in another relation in a segment: class, segment, type."""
        found = []
        for segment in self.segments_of(Market.CUSTOMERS):
            for each in self.user_classes:
                outcome = classify(self.answers_of(each.id, segment.id))
                if outcome.type.settled and outcome.type is not self.outcomes[each.id].type:
                    found.append((each.id, segment.id, outcome.type))
        return tuple(found)

    def verdict_in(self, segment_id: str) -> ProductType:
        """Return the verdict for one segment of customers, rolled up over its kinds of user."""
        return roll_up(
            [
                Component(classify(self.answers_of(each.id, segment_id)).type, each.people)
                for each in self.user_classes
            ]
        )

    @cached_property
    def _by_kind(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for key, record in self.records.items():
            found.setdefault(key[0], []).append(record)
        return found

    @cached_property
    def _in_order(self) -> dict[str, tuple[Any, ...]]:
        return {}

    def of_kind(self, name: str) -> tuple[Any, ...]:
        """Return the records whose keys begin with a name, in the founder's order."""
        known = self._in_order.get(name)
        if known is None:
            known = self._in_order[name] = _ordered(self._by_kind.get(name, []))
        return known

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """Every need statement, in the founder's order."""
        return self.of_kind(Need.key.kind)

    def needs_of(self, class_id: str) -> tuple[Need, ...]:
        """Return the needs of a kind of user, the strongest first."""
        found = [each for each in self.needs if each.class_id == class_id]
        return tuple(sorted(found, key=lambda each: (-each.strength, each.position, each.id)))

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """Segments of customers and of users, in the founder's order."""
        return self.of_kind(Segment.key.kind)

    def segments_of(self, market: Market) -> tuple[Segment, ...]:
        """Return the segments of customers, or of users."""
        return tuple(each for each in self.segments if each.market is market)

    @cached_property
    def benefits(self) -> tuple[Benefit, ...]:
        """Features and benefits, in the founder's order."""
        return self.of_kind(Benefit.key.kind)

    @cached_property
    def scores(self) -> tuple[Score, ...]:
        """What each benefit gives to whom."""
        return tuple(r for r in self.records.values() if isinstance(r, Score))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Conflicts that the founder noted or settled."""
        found = [r for r in self.records.values() if isinstance(r, Conflict)]
        return tuple(sorted(found, key=lambda r: r.source))

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages of the journeys, from left to right."""
        return self.of_kind(Stage.key.kind)

    @cached_property
    def lanes(self) -> tuple[Lane, ...]:
        """The journeys, from top to bottom."""
        return self.of_kind(Lane.key.kind)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """Everything that happens in the journeys."""
        return tuple(r for r in self.records.values() if isinstance(r, Moment))

    def moment(self, lane_id: str, stage_id: str) -> Moment | None:
        """Return what an actor does at a stage, None if nothing was said of it."""
        record = self.records.get(("moment", lane_id, stage_id))
        return record if isinstance(record, Moment) else None

    @property
    def cost_frame(self) -> CostFrame:
        """What holds for every alternative alike; the usual one as long as nothing was said."""
        record = self.records.get(("cost_frame", self.product_id))
        return record if isinstance(record, CostFrame) else CostFrame(self.product_id)

    @cached_property
    def alternatives(self) -> tuple[Alternative, ...]:
        """What the buyer may do, in the founder's order."""
        return self.of_kind(Alternative.key.kind)

    @cached_property
    def cost_items(self) -> tuple[CostItem, ...]:
        """The costs of every way, way by way, in the founder's order."""
        place = {alternative.id: number for number, alternative in enumerate(self.alternatives)}
        found = self.of_kind(CostItem.key.kind)
        return tuple(sorted(found, key=lambda line: place.get(line.alternative_id, len(place))))

    @property
    def plan_frame(self) -> PlanFrame:
        """What holds for both plans; the usual one as long as nothing was said."""
        record = self.records.get(("plan_frame", self.product_id))
        return record if isinstance(record, PlanFrame) else PlanFrame(self.product_id)

    @cached_property
    def training_sessions(self) -> tuple[TrainingSession, ...]:
        """The trainings, in the founder's order."""
        return self.of_kind(TrainingSession.key.kind)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks of the implementation, in the founder's order."""
        return self.of_kind(Task.key.kind)

    @cached_property
    def closed_periods(self) -> tuple[ClosedPeriod, ...]:
        """Days on which nobody works on it."""
        return self.of_kind(ClosedPeriod.key.kind)

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """Complementary services, in the founder's order."""
        return self.of_kind(Service.key.kind)

    def named(self, identity: str) -> str:
        """Return the name of whatever has this id, empty if it is gone."""
        for kind in NAMED_KINDS:
            record = self.records.get((kind, identity))
            if record is not None:
                return str(getattr(record, "name", ""))
        return ""

    def possible_types(self, class_id: str) -> tuple[Type, ...]:
        """Return the types one kind of user may still turn out to be."""
        return possible_types(self.answers_of(class_id))

    @cached_property
    def decider(self) -> DecisionMaker | None:
        """Who gives the last yes or no, if named."""
        return next((m for m in self.decision_makers if Role.DECIDER in m.roles), None)

    @cached_property
    def seats(self) -> int | None:
        """Head count over all kinds of user, None if one is not known."""
        counts = [each.people for each in self.user_classes]
        if not counts or any(count is None for count in counts):
            return None
        return sum(count or 0 for count in counts)

    @cached_property
    def roles_filled(self) -> frozenset[Role]:
        """Roles of the decision-making unit with a person in them; users count as filled."""
        named = {role for member in self.decision_makers for role in member.roles}
        if self.user_classes:
            named.add(Role.USER)
        return frozenset(named)

    @cached_property
    def unsure(self) -> tuple[tuple[str, str], ...]:
        """Every open question as subject id and question, "I don't know yet" included.

        Problem and price bear on no verdict: they count once they were asked.
        """
        found = [(self.product_id, fact) for fact in FACTS if self.fact(fact) is YesNo.UNKNOWN]
        found += [
            (self.product_id, name)
            for name in OFFER
            if self.value(self.product_id, name) == "unknown"
        ]
        for each in self.user_classes:
            if each.proficiency in (None, Proficiency.UNKNOWN):
                found.append((each.id, "proficiency"))
            found += [(each.id, name) for name in open_questions(self.answers_of(each.id))]
        return tuple(found)

    @cached_property
    def basis_counts(self) -> dict[Basis, int]:
        """How many facts about others are guessed, heard or proved; unmarked ones are guesses."""
        counts = dict.fromkeys(Basis, 0)
        for record in self.records.values():
            if isinstance(record, Answer):
                own = record.subject_id == self.product_id
                own = own and record.question not in PRODUCT_TEXTS
                if own or record.value in ("unknown", ""):
                    continue
            if isinstance(record, Answer | DecisionMaker | Need | Moment):
                counts[record.basis or Basis.GUESSED] += 1
        return counts

    def renamed(self, name: str) -> "Profile":
        """Return the same profile under another product name."""
        product = replace(self.product, name=name)
        return Profile({**self.records, product.key: product}, self.product_id)
