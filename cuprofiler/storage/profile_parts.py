"""What a profile file consists of, part by part. Unknown keys are refused.

Parts name each other by `id`, a word that holds in this file alone.
"""

from datetime import date
from sys import intern
from typing import Annotated, Literal

import msgspec

from cuprofiler.domain.codes import (
    Alternatives,
    Basis,
    CostGroup,
    Frequency,
    Hands,
    LaneKind,
    LessonForm,
    LessonKind,
    Link,
    Market,
    NeedKind,
    Part,
    Payer,
    PayerKind,
    Per,
    Phase,
    Picker,
    PricedAt,
    PriceFor,
    Prices,
    Proficiency,
    Repeats,
    Role,
    Say,
    SegmentKind,
    Side,
    SoldTo,
    Stance,
    TierMode,
    Timing,
    Voice,
    WayKind,
    YesNo,
)
from cuprofiler.domain.cost.records import CostLine, Way
from cuprofiler.domain.plan.records import EVERY_DAY, Closed, Lesson, Service, Task
from cuprofiler.domain.records import (
    MOST_OF,
    NO_MONTHS,
    Benefit,
    Conflict,
    DecisionMaker,
    Lane,
    Need,
    Record,
    Segment,
    Stage,
    UserClass,
)

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=500, pattern=r"\S")]
Text = Annotated[str, msgspec.Meta(max_length=20_000)]
Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
Amount = Annotated[str, msgspec.Meta(pattern=r"^([0-9]{1,15}(\.[0-9]{1,4})?)?$(?!\n)")]
Currency = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{3}$(?!\n)")]


Ref = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{0,40}$(?!\n)")]
Line = Annotated[str, msgspec.Meta(min_length=1, max_length=500, pattern=r"^[^\n]*$(?!\n)")]


def _most(kind: type[Record]) -> msgspec.Meta:
    """The bound of a list of records of a kind."""
    return msgspec.Meta(max_length=MOST_OF[kind])


class Strict(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Unknown keys are refused."""


class Brief(Strict, frozen=True, omit_defaults=True):
    """A part that leaves out what was never said."""


class Facts(Strict, frozen=True):
    """Facts about the product; a missing one is unknown."""

    recurring_price: YesNo | None = None
    must_connect: YesNo | None = None
    data_to_move: YesNo | None = None
    regulated_data: YesNo | None = None
    physical_goods: YesNo | None = None
    seats_will_grow: YesNo | None = None
    has_customers: YesNo | None = None


class ProductPart(Strict, frozen=True):
    """The product itself. `loudest_bar` is in percent.

    `problem` is the one of the payer that it solves, `price` that of today. Either is empty where
    it was asked and is not known.
    """

    name: Name
    summary: Text = ""
    currency: Currency = "EUR"
    facts: Facts = Facts()
    loudest_bar: Annotated[int, msgspec.Meta(ge=0, le=100)] | None = None
    problem: Text | None = None
    problem_basis: Basis | None = None
    price: Amount | None = None
    price_for: PriceFor | None = None


class AnswersPart(Strict, frozen=True):
    """The answers about one kind of user; a missing one is unknown."""

    sold_to: SoldTo | None = None
    payer: Payer | None = None
    picker: Picker | None = None
    say: Say | None = None
    alternatives: Alternatives | None = None
    hands_over: YesNo | None = None
    picker_uses: YesNo | None = None
    same_organisation: YesNo | None = None
    payer_kind: PayerKind | None = None


class BasisPart(Strict, frozen=True):
    """How each answer is known. Left out where nothing was marked."""

    sold_to: Basis | None = None
    payer: Basis | None = None
    picker: Basis | None = None
    say: Basis | None = None
    alternatives: Basis | None = None
    hands_over: Basis | None = None
    picker_uses: Basis | None = None
    same_organisation: Basis | None = None
    payer_kind: Basis | None = None


class DetailsPart(Brief, frozen=True):
    """More about one kind of user."""

    computers: Proficiency | None = None
    trade: Proficiency | None = None
    part: Part | None = None
    frequency: Frequency | None = None
    only_they: Text | None = None
    who: Text | None = None
    goals: Text | None = None
    resources: Text | None = None
    environment: Text | None = None
    voice: Text | None = None


class DetailsBasis(Brief, frozen=True):
    """How each of these is known."""

    computers: Basis | None = None
    trade: Basis | None = None
    part: Basis | None = None
    frequency: Basis | None = None
    only_they: Basis | None = None
    who: Basis | None = None
    goals: Basis | None = None
    resources: Basis | None = None
    environment: Basis | None = None
    voice: Basis | None = None


class NeedPart(Brief, frozen=True):
    """A need statement."""

    do: Text = ""
    result: Text = ""
    kind: NeedKind = NeedKind.CHALLENGE
    strength: Annotated[int, msgspec.Meta(ge=1, le=3)] = 2
    basis: Basis | None = None


class SwayPart(Brief, frozen=True):
    """Whom a member sways, and how strongly: 1 a little, 2 strongly."""

    to: Ref
    strength: Annotated[int, msgspec.Meta(ge=1, le=2)] = 1


class UserClassPart(Strict, frozen=True):
    """One kind of user. `id` is needed only where something else names it."""

    name: Name
    people: Count | None = None
    proficiency: Proficiency | None = None
    answers: AnswersPart = AnswersPart()
    basis: BasisPart = BasisPart()
    id: Ref = ""
    details: DetailsPart = DetailsPart()
    details_basis: DetailsBasis = DetailsBasis()
    needs: Annotated[tuple[NeedPart, ...], _most(Need)] = ()


class DecisionMakerPart(Strict, frozen=True):
    """A member of the decision-making unit."""

    name: Name
    roles: tuple[Role, ...] = ()
    influence: Annotated[int, msgspec.Meta(ge=0, le=3)] | None = None
    stance: Stance | None = None
    deal_breaker: Text = ""
    limit: Amount = ""
    basis: Basis | None = None
    id: Ref = ""
    title: Text = ""
    side: Side = Side.PAYER
    criteria: tuple[Line, ...] = ()
    budget_month: Annotated[int, msgspec.Meta(ge=1, le=12)] | None = None
    last_contact: date | None = None
    segment: Ref = ""
    user_class: Ref = ""
    sways: tuple[SwayPart, ...] = ()


class SegmentTexts(Brief, frozen=True):
    """What is known of a segment."""

    concerns: Text | None = None
    triggers: Text | None = None
    channels: Text | None = None
    rivals: Text | None = None


class SegmentBasis(Brief, frozen=True):
    """How each of these is known."""

    concerns: Basis | None = None
    triggers: Basis | None = None
    channels: Basis | None = None
    rivals: Basis | None = None


class HerePart(Brief, frozen=True):
    """Answers about one kind of user that hold in this segment alone."""

    user_class: Ref
    answers: AnswersPart = AnswersPart()
    basis: BasisPart = BasisPart()


class SegmentPart(Brief, frozen=True):
    """A segment of customers or of users. `months` are twelve figures 0–2, January first."""

    market: Market
    name: Name
    id: Ref = ""
    size: Count | None = None
    kind: SegmentKind = SegmentKind.OTHER
    user_classes: tuple[Ref, ...] = ()
    want: Text = ""
    months: Annotated[str, msgspec.Meta(pattern=r"^[012]{12}$(?!\n)")] = NO_MONTHS
    texts: SegmentTexts = SegmentTexts()
    texts_basis: SegmentBasis = SegmentBasis()
    here: tuple[HerePart, ...] = ()


class ScorePart(Brief, frozen=True):
    """What a benefit gives somebody, 0–3."""

    to: Ref
    value: Annotated[int, msgspec.Meta(ge=0, le=3)]


class BenefitPart(Brief, frozen=True):
    """A feature or benefit. `effort` is in days."""

    name: Name
    id: Ref = ""
    effort: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] | None = None
    wished_by: Voice = Voice.NOBODY
    customer: Text = ""
    in_release: bool = False
    scores: tuple[ScorePart, ...] = ()


class ConflictPart(Brief, frozen=True):
    """Two wishes that pull apart; `source` names the finding, with the ids of this file."""

    source: Name
    title: Text = ""
    payer_wish: Text = ""
    user_wish: Text = ""
    decision: Text = ""
    decided: date | None = None


class StagePart(Brief, frozen=True):
    """A stage of the journeys."""

    name: Name
    id: Ref = ""


class MomentPart(Brief, frozen=True):
    """What an actor does at a stage. `emotion` goes from −2 to 2."""

    stage: Ref
    does: Text = ""
    touchpoint: Text = ""
    channel: Text = ""
    thought: Text = ""
    emotion: Annotated[int, msgspec.Meta(ge=-2, le=2)] | None = None
    hands_over: Text = ""
    referral: bool = False
    basis: Basis | None = None


class LanePart(Brief, frozen=True):
    """One actor's journey; `subject` is the id of a decision-maker or a kind of user."""

    kind: LaneKind
    name: Name
    id: Ref = ""
    subject: Ref = ""
    moments: tuple[MomentPart, ...] = ()


class JourneysPart(Brief, frozen=True):
    """Stages and lanes."""

    stages: Annotated[tuple[StagePart, ...], _most(Stage)] = ()
    lanes: Annotated[tuple[LanePart, ...], _most(Lane)] = ()


Percent = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^(-(99(\.0{1,6})?|[0-9](\.[0-9]{1,6})?|([1-8][0-9]|9[0-8])(\.[0-9]{1,6})?)"
        r"|[0-9]{1,3}(\.[0-9]{1,6})?|1000(\.0{1,6})?)$(?!\n)"
    ),
]
"""From −99 to 1000, as what is stored."""

Share = Annotated[str, msgspec.Meta(pattern=r"^(100(\.0{1,6})?|[0-9]{1,2}(\.[0-9]{1,6})?)$(?!\n)")]
Factor = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,4}(\.[0-9]{1,6})?$(?!\n)")]
Price = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,15}(\.[0-9]{1,4})?$(?!\n)")]
Year = Annotated[int, msgspec.Meta(ge=0, le=60)]


class TierPart(Brief, frozen=True):
    """A band of seats up to and including `up_to` (left out: without end); price of a seat."""

    price: Price
    up_to: Annotated[int, msgspec.Meta(ge=1, le=1_000_000_000)] | None = None


class CostLinePart(Brief, frozen=True):
    """One cost. `rise` and `discount` are in percent, `indices` are factors of years 1, 2 …

    `first_year` 0 is the start; without `last_year` it goes on to the end of the horizon.
    """

    name: Name
    group: CostGroup = CostGroup.YEARLY
    amount: Price | None = None
    currency: Currency | None = None
    per: Per = Per.CUSTOMER
    repeats: Repeats = Repeats.YEARLY
    timing: Timing = Timing.END
    first_year: Year = 1
    last_year: Year | None = None
    every: Annotated[int, msgspec.Meta(ge=1, le=60)] = 1
    months: Annotated[int, msgspec.Meta(ge=1, le=12)] = 12
    rise: Percent = "0"
    priced_at: PricedAt = PricedAt.YEAR_ONE
    rises_from: Year | None = None
    indices: Annotated[tuple[Factor, ...], msgspec.Meta(max_length=60)] = ()
    tiers: Annotated[tuple[TierPart, ...], msgspec.Meta(max_length=50)] = ()
    tier_mode: TierMode = TierMode.GRADUATED
    least_seats: Count = 0
    pack: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)] = 1
    discount: Share = "0"
    prices: Prices = Prices.CURRENT
    low: Price | None = None
    high: Price | None = None
    basis: Basis | None = None
    source: Text = ""
    noted: date | None = None
    link: Link | None = None
    to_us: bool = False


class WayPart(Brief, frozen=True):
    """What the buyer may do, with its costs."""

    kind: WayKind
    name: Name
    lines: Annotated[tuple[CostLinePart, ...], _most(CostLine)] = ()


class CostPart(Brief, frozen=True):
    """Lifetime cost. `horizon` is in years, `rate` and `inflation` in percent a year.

    `seats` are those of years 1, 2 …; `reader` is the id of the decision-maker who gets the sheet.
    """

    base_date: date | None = None
    horizon: Annotated[int, msgspec.Meta(ge=1, le=60)] = 5
    rate: Percent = "8"
    rate_for: Prices = Prices.CURRENT
    inflation: Percent | None = None
    seats: Annotated[tuple[Count, ...], msgspec.Meta(max_length=60)] = ()
    reader: Ref = ""
    valid_to: date | None = None
    ways: Annotated[tuple[WayPart, ...], _most(Way)] = ()


class LessonPart(Brief, frozen=True):
    """A training. `name` is what they can do afterwards; `days` are counted from going live.

    `learner_hours` are for each person, `trainer_hours` and `price` for each group.
    """

    name: Name
    user_class: Ref
    kind: LessonKind = LessonKind.FIRST
    form: LessonForm = LessonForm.LIVE
    people: Count | None = None
    group_size: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)] = 10
    learner_hours: Price = "0"
    trainer_hours: Price = "0"
    days: Annotated[int, msgspec.Meta(ge=-3650, le=3650)] = 0
    price: Price | None = None
    reaction: Text = ""
    learning: Text = ""
    behaviour: Text = ""
    results: Text = ""


class TaskPart(Brief, frozen=True):
    """A task of the implementation. `days` are working days, 0 for a moment."""

    name: Name
    id: Ref = ""
    phase: Phase = Phase.PREPARE
    hands: Hands = Hands.OURS
    owner: Text = ""
    days: Annotated[int, msgspec.Meta(ge=0, le=750)] = 1
    our_hours: Price = "0"
    their_hours: Price = "0"
    after: tuple[Ref, ...] = ()
    not_before: date | None = None
    price: Price | None = None
    pass_mark: Text = ""
    way_back: Text = ""


class ClosedPart(Strict, frozen=True):
    """Days on which nobody works on it, both included."""

    name: Name
    first: date
    last: date


class ServicePart(Brief, frozen=True):
    """A complementary service. `price` and `hours` are for a month; no price means included."""

    name: Name
    hands: Hands = Hands.OURS
    price: Price | None = None
    hours: Price = "0"
    scope: Text = ""
    first: date | None = None
    last: date | None = None


Weekdays = Annotated[str, msgspec.Meta(pattern=r"^(?=.*1)[01]{5}$(?!\n)")]


class PlansPart(Brief, frozen=True):
    """Training, implementation and services. Rates are money an hour, `turnover` in percent.

    `trainer_days` are five figures, Monday first, 1 where trainers have time.
    """

    start: date | None = None
    our_rate: Price | None = None
    their_rate: Price | None = None
    turnover: Share = "20"
    capacity: Annotated[int, msgspec.Meta(ge=0, le=100_000)] | None = None
    trainers: Annotated[int, msgspec.Meta(ge=1, le=100)] = 1
    trainer_days: Weekdays = intern(EVERY_DAY)
    lessons: Annotated[tuple[LessonPart, ...], _most(Lesson)] = ()
    tasks: Annotated[tuple[TaskPart, ...], _most(Task)] = ()
    closed: Annotated[tuple[ClosedPart, ...], _most(Closed)] = ()
    services: Annotated[tuple[ServicePart, ...], _most(Service)] = ()


class ProfileFile(Strict, frozen=True):
    """The whole file."""

    format: Literal["cuprofiler-profile"]
    version: Literal[1]
    product: ProductPart
    user_classes: Annotated[tuple[UserClassPart, ...], _most(UserClass)] = ()
    decision_makers: Annotated[tuple[DecisionMakerPart, ...], _most(DecisionMaker)] = ()
    segments: Annotated[tuple[SegmentPart, ...], _most(Segment)] = ()
    benefits: Annotated[tuple[BenefitPart, ...], _most(Benefit)] = ()
    conflicts: Annotated[tuple[ConflictPart, ...], _most(Conflict)] = ()
    journeys: JourneysPart = JourneysPart()
    cost: CostPart = CostPart()
    plans: PlansPart = PlansPart()
