"""Between the parts of a profile file and the records of a product, both ways."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from cuprofiler.core.record import Key
from cuprofiler.domain.codes import (
    CLASS_CODES,
    DETAIL_CODES,
    DETAIL_TEXTS,
    FACTS,
    OFFER,
    SEGMENT_TEXTS,
    PriceFor,
    YesNo,
)
from cuprofiler.domain.offer import UNKNOWN
from cuprofiler.domain.profile import Profile, in_segment
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    Lane,
    Moment,
    Need,
    Product,
    Record,
    Score,
    Segment,
    Stage,
    Tie,
    UserClass,
)
from cuprofiler.storage import profile_parts as parts
from cuprofiler.storage.profile_cost import read_cost, write_cost
from cuprofiler.storage.profile_plans import read_plans, write_plans

DETAILS = (*DETAIL_CODES, *DETAIL_TEXTS)
_DOES = ("does", "touchpoint", "channel", "thought", "emotion", "hands_over", "referral", "basis")
_CONFLICT = ("title", "payer_wish", "user_wish", "decision", "decided")


class UnknownRefError(ValueError):
    """A part names another by an id that is not in the file, or an id is there twice."""

    def __init__(self, key: str, ref: str) -> None:
        super().__init__(f"{key}: {ref}")
        self.key, self.ref = key, ref


class _Reader:
    """Gives every part an id of the workspace, and finds it again by its word in the file."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._known: dict[str, tuple[str, str]] = {}
        self._keys: set[Key] = set()
        self.records: list[Record] = []

    def fresh(self, ref: str, key: str) -> str:
        """An id of the workspace for a part; `key` begins with the kind of part it is."""
        found = self._new_id()
        if ref:
            if ref in self._known:
                raise UnknownRefError(key, ref)
            self._known[ref] = (found, key.partition("[")[0])
        return found

    def find(self, ref: str, key: str, *kinds: str, needed: bool = False) -> str:
        """The id behind a word, which must stand for a part of these kinds."""
        if not ref and not needed:
            return ""
        found, kind = self._known.get(ref, ("", ""))
        if not found or kind not in kinds:
            raise UnknownRefError(key, ref)
        return found

    def add(self, record: Record, key: str, ref: str) -> None:
        """Keep a record; raises if the same thing was said already."""
        if record.key in self._keys:
            raise UnknownRefError(key, ref)
        self._keys.add(record.key)
        self.records.append(record)

    def source(self, text: str) -> str:
        """The source of a conflict, its ids exchanged one by one."""
        return ":".join(self._known.get(each, (each, ""))[0] for each in text.split(":"))

    def answers(
        self, owner: str, subject: str, names: tuple[str, ...], said: Any, basis: Any
    ) -> None:
        for name in names:
            value = getattr(said, name)
            if value is not None:
                known = getattr(basis, name) if basis is not None else None
                self.add(Answer(owner, subject, name, str(value), known), name, str(value))


def to_records(
    file: parts.ProfileFile, new_id: Callable[[], str], version: int
) -> tuple[Record, ...]:
    """The records of a profile file. `new_id` gives an unused id at each call.

    Raises UnknownRefError if a part names what is not there.
    """
    read = _Reader(new_id)
    own = new_id()
    given = file.product
    read.records.append(
        Product(own, given.name, given.summary, given.currency, questions_version=version)
    )
    read.answers(own, own, FACTS, given.facts, None)
    if given.loudest_bar is not None:
        read.records.append(Answer(own, own, "loudest_bar", str(given.loudest_bar)))
    if given.problem is not None:
        told = Answer(own, own, "problem", given.problem or UNKNOWN, given.problem_basis)
        read.records.append(told)
    if given.price is not None:
        read.records.append(Answer(own, own, "price", given.price or UNKNOWN))
    if given.price_for is not None:
        read.records.append(Answer(own, own, "price_for", str(given.price_for)))
    classes = [read.fresh(p.id, f"user_classes[{i}].id") for i, p in enumerate(file.user_classes)]
    makers = [
        read.fresh(p.id, f"decision_makers[{i}].id") for i, p in enumerate(file.decision_makers)
    ]
    segments = [read.fresh(p.id, f"segments[{i}].id") for i, p in enumerate(file.segments)]
    benefits = [read.fresh(p.id, f"benefits[{i}].id") for i, p in enumerate(file.benefits)]
    for position, (identity, each) in enumerate(zip(classes, file.user_classes, strict=True)):
        _read_class(read, own, identity, each, position)
    for position, (identity, maker) in enumerate(zip(makers, file.decision_makers, strict=True)):
        _read_maker(read, own, identity, maker, position)
    for position, (identity, segment) in enumerate(zip(segments, file.segments, strict=True)):
        _read_segment(read, own, identity, segment, position)
    for position, (identity, benefit) in enumerate(zip(benefits, file.benefits, strict=True)):
        _read_benefit(read, own, identity, benefit, position)
    _read_journeys(read, own, file.journeys)
    reader = read.find(file.cost.reader, "cost.reader", "decision_makers")
    read.records += read_cost(file.cost, own, given.currency, reader, new_id)
    read.records += read_plans(file.plans, own, read.fresh, read.find)
    for conflict in file.conflicts:
        said = {name: getattr(conflict, name) for name in _CONFLICT}
        record = Conflict(own, read.source(conflict.source), **said)
        read.add(record, "conflicts.source", conflict.source)
    return tuple(read.records)


def _read_class(
    read: _Reader, own: str, identity: str, part: parts.UserClassPart, position: int
) -> None:
    read.records.append(
        UserClass(identity, own, part.name, part.people, part.proficiency, position)
    )
    read.answers(own, identity, tuple(CLASS_CODES), part.answers, part.basis)
    read.answers(own, identity, DETAILS, part.details, part.details_basis)
    for number, need in enumerate(part.needs):
        read.records.append(
            Need(
                read.fresh("", ""),
                own,
                identity,
                need.do,
                need.result,
                need.kind,
                need.strength,
                need.basis,
                number,
            )
        )


def _read_maker(
    read: _Reader, own: str, identity: str, part: parts.DecisionMakerPart, position: int
) -> None:
    key = f"decision_makers[{position}]"
    read.records.append(
        DecisionMaker(
            identity,
            own,
            part.name,
            tuple(dict.fromkeys(part.roles)),
            part.influence,
            part.stance,
            part.deal_breaker,
            _limit(part.limit),
            part.basis,
            position,
            part.title,
            part.side,
            tuple(dict.fromkeys(part.criteria)),
            part.budget_month,
            part.last_contact,
            read.find(part.segment, f"{key}.segment", "segments"),
            read.find(part.user_class, f"{key}.user_class", "user_classes"),
        )
    )
    for sway in part.sways:
        where = f"{key}.sways.to"
        to = read.find(sway.to, where, "decision_makers", needed=True)
        if to == identity:
            raise UnknownRefError(where, sway.to)
        read.add(Tie(own, identity, to, sway.strength), where, sway.to)


def _read_segment(
    read: _Reader, own: str, identity: str, part: parts.SegmentPart, position: int
) -> None:
    key = f"segments[{position}]"
    classes = tuple(
        read.find(ref, f"{key}.user_classes", "user_classes", needed=True)
        for ref in part.user_classes
    )
    read.records.append(
        Segment(
            identity,
            own,
            part.market,
            part.name,
            part.size,
            part.kind,
            classes,
            part.want,
            part.months,
            position,
        )
    )
    read.answers(own, identity, SEGMENT_TEXTS, part.texts, part.texts_basis)
    for here in part.here:
        where = f"{key}.here.user_class"
        owner = read.find(here.user_class, where, "user_classes", needed=True)
        subject = in_segment(owner, identity)
        read.answers(own, subject, tuple(CLASS_CODES), here.answers, here.basis)


def _read_benefit(
    read: _Reader, own: str, identity: str, part: parts.BenefitPart, position: int
) -> None:
    read.records.append(
        Benefit(
            identity,
            own,
            part.name,
            part.effort,
            part.wished_by,
            part.customer,
            part.in_release,
            position,
        )
    )
    for score in part.scores:
        where = f"benefits[{position}].scores.to"
        to = read.find(score.to, where, "decision_makers", "user_classes", needed=True)
        read.add(Score(own, identity, to, score.value), where, score.to)


def _read_journeys(read: _Reader, own: str, part: parts.JourneysPart) -> None:
    for position, stage in enumerate(part.stages):
        identity = read.fresh(stage.id, f"journeys.stages[{position}].id")
        read.records.append(Stage(identity, own, stage.name, position))
    for position, lane in enumerate(part.lanes):
        key = f"journeys.lanes[{position}]"
        identity = read.fresh(lane.id, f"{key}.id")
        subject = read.find(lane.subject, f"{key}.subject", "decision_makers", "user_classes")
        read.records.append(Lane(identity, own, lane.kind, lane.name, subject, position))
        for moment in lane.moments:
            where = f"{key}.moments.stage"
            at = read.find(moment.stage, where, "journeys.stages", needed=True)
            said = {name: getattr(moment, name) for name in _DOES}
            read.add(Moment(own, identity, at, **said), where, moment.stage)


def _limit(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


# --- Writing ------------------------------------------------------------------------------------


class _Refs:
    """Short words for ids; only what is named by something gets one."""

    def __init__(self, profile: Profile) -> None:
        self._words: dict[str, str] = {}
        for letter, group in (
            ("u", [each.id for each in profile.user_classes]),
            ("d", [each.id for each in profile.decision_makers]),
            ("s", [each.id for each in profile.segments]),
            ("b", [each.id for each in profile.benefits]),
            ("t", [each.id for each in profile.stages]),
            ("l", [each.id for each in profile.lanes]),
            ("k", [each.id for each in profile.tasks]),
        ):
            for number, identity in enumerate(group, start=1):
                self._words[identity] = f"{letter}{number}"
        self.used: set[str] = set()

    def to(self, identity: str) -> str:
        """The word for something named, noted as used."""
        word = self._words.get(identity, "")
        self.used.add(word)
        return word

    def of(self, identity: str) -> str:
        """The word of a part itself, if it was named."""
        word = self._words[identity]
        return word if word in self.used else ""

    def source(self, text: str) -> str:
        """The source of a conflict with words for ids."""
        return ":".join(self.to(part) or part for part in text.split(":"))


def from_profile(profile: Profile) -> parts.ProfileFile:
    """A product as a profile file. What was ticked stays in the workspace."""
    refs = _Refs(profile)
    product = profile.product
    facts = {fact: YesNo(value) for fact in FACTS if (value := profile.value(product.id, fact))}
    bar = profile.value(product.id, "loudest_bar")
    # What names others comes first, so that the named ones know that they need a word.
    # In the order of their words: the ids behind them are others in every workspace.
    conflicts = sorted(
        (
            parts.ConflictPart(
                refs.source(each.source), **{name: getattr(each, name) for name in _CONFLICT}
            )
            for each in profile.conflicts
        ),
        key=lambda part: part.source,
    )
    reader = profile.cost_frame.reader_id
    cost = write_cost(profile, refs.to(reader) if reader else "")
    plans = write_plans(profile, refs.to)
    lanes = [_lane(profile, each, refs) for each in profile.lanes]
    benefits = [_benefit(profile, each, refs) for each in profile.benefits]
    segments = [_segment(profile, each, refs) for each in profile.segments]
    makers = [_maker(profile, each, refs) for each in profile.decision_makers]
    return parts.ProfileFile(
        "cuprofiler-profile",
        1,
        parts.ProductPart(
            product.name,
            product.summary,
            product.currency,
            parts.Facts(**facts),
            int(bar) if bar and bar.isdigit() else None,
            **_offer(profile),
        ),
        tuple(_class(profile, each, refs) for each in profile.user_classes),
        tuple(make(refs.of(e.id)) for make, e in zip(makers, profile.decision_makers, strict=True)),
        tuple(make(refs.of(e.id)) for make, e in zip(segments, profile.segments, strict=True)),
        tuple(make(refs.of(e.id)) for make, e in zip(benefits, profile.benefits, strict=True)),
        tuple(conflicts),
        parts.JourneysPart(
            tuple(parts.StagePart(each.name, refs.of(each.id)) for each in profile.stages),
            tuple(make(refs.of(e.id)) for make, e in zip(lanes, profile.lanes, strict=True)),
        ),
        cost,
        plans,
    )


def _offer(profile: Profile) -> dict[str, Any]:
    """Problem and price; empty where they were asked and are not known."""
    found: dict[str, Any] = {}
    for name in OFFER:
        value = profile.value(profile.product_id, name)
        if value is not None:
            found[name] = "" if value == UNKNOWN else value
    problem = profile.answer(profile.product_id, "problem")
    unit = profile.value(profile.product_id, "price_for")
    found["problem_basis"] = problem.basis if problem else None
    found["price_for"] = PriceFor(unit) if unit else None
    return found


def _said(
    profile: Profile, subject: str, names: tuple[str, ...], codes: Any
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was answered, and how each answer is known, by the names of the questions."""
    values: dict[str, Any] = {}
    bases: dict[str, Any] = {}
    for name in names:
        answer = profile.answer(subject, name)
        if answer is not None:
            values[name] = codes[name](answer.value) if name in codes else answer.value
            bases[name] = answer.basis
    return values, bases


def _class(profile: Profile, each: UserClass, refs: _Refs) -> parts.UserClassPart:
    codes, bases = _said(profile, each.id, tuple(CLASS_CODES), CLASS_CODES)
    details, details_basis = _said(profile, each.id, DETAILS, DETAIL_CODES)
    needs = sorted(
        (need for need in profile.needs if need.class_id == each.id),
        key=lambda need: (need.position, need.id),
    )
    return parts.UserClassPart(
        each.name,
        each.people,
        each.proficiency,
        parts.AnswersPart(**codes),
        parts.BasisPart(**bases),
        refs.of(each.id),
        parts.DetailsPart(**details),
        parts.DetailsBasis(**details_basis),
        tuple(
            parts.NeedPart(need.do, need.result, need.kind, need.strength, need.basis)
            for need in needs
        ),
    )


def _maker(
    profile: Profile, each: DecisionMaker, refs: _Refs
) -> Callable[[str], parts.DecisionMakerPart]:
    sways = tuple(
        parts.SwayPart(refs.to(record.to_id), record.strength)
        for record in profile.records.values()
        if isinstance(record, Tie) and record.from_id == each.id
    )
    segment = refs.to(each.segment_id) if each.segment_id else ""
    user_class = refs.to(each.user_class_id) if each.user_class_id else ""
    return lambda word: parts.DecisionMakerPart(
        each.name,
        each.roles,
        each.influence,
        each.stance,
        each.deal_breaker,
        "" if each.limit is None else f"{each.limit:f}",
        each.basis,
        word,
        each.title,
        each.side,
        each.criteria,
        each.budget_month,
        each.last_contact,
        segment,
        user_class,
        tuple(sorted(sways, key=lambda sway: sway.to)),
    )


def _segment(profile: Profile, each: Segment, refs: _Refs) -> Callable[[str], parts.SegmentPart]:
    texts, bases = _said(profile, each.id, SEGMENT_TEXTS, {})
    here = []
    for user_class in profile.user_classes:
        subject = in_segment(user_class.id, each.id)
        codes, known = _said(profile, subject, tuple(CLASS_CODES), CLASS_CODES)
        if codes:
            here.append(
                parts.HerePart(
                    refs.to(user_class.id), parts.AnswersPart(**codes), parts.BasisPart(**known)
                )
            )
    classes = tuple(refs.to(identity) for identity in each.classes)
    return lambda word: parts.SegmentPart(
        each.market,
        each.name,
        word,
        each.size,
        each.kind,
        classes,
        each.want,
        each.months,
        parts.SegmentTexts(**texts),
        parts.SegmentBasis(**bases),
        tuple(here),
    )


def _benefit(profile: Profile, each: Benefit, refs: _Refs) -> Callable[[str], parts.BenefitPart]:
    scores = tuple(
        parts.ScorePart(refs.to(score.subject_id), score.value)
        for score in profile.scores
        if score.benefit_id == each.id
    )
    return lambda word: parts.BenefitPart(
        each.name,
        word,
        each.effort,
        each.voice,
        each.customer,
        each.in_release,
        tuple(sorted(scores, key=lambda score: score.to)),
    )


def _lane(profile: Profile, each: Lane, refs: _Refs) -> Callable[[str], parts.LanePart]:
    subject = refs.to(each.subject_id) if each.subject_id else ""
    moments = tuple(
        parts.MomentPart(refs.to(stage.id), **{name: getattr(moment, name) for name in _DOES})
        for stage in profile.stages
        if (moment := profile.moment(each.id, stage.id)) is not None
    )
    return lambda word: parts.LanePart(each.kind, each.name, word, subject, moments)
