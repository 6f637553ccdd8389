"""What is kept about a product, one frozen record to a fact that changes on its own."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cuprofiler.core.kinds import (
    OWN_WORDS,
    PERSON,
    RESPONSIBLE,
    Count,
    Limits,
    Money,
    Name,
    Words,
    scale,
)
from cuprofiler.core.record import (
    ALWAYS,
    LOOSE,
    UNFILED,
    Filed,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    Reference,
    References,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import (
    Basis,
    LaneKind,
    Market,
    NeedKind,
    Proficiency,
    Role,
    SegmentKind,
    Side,
    Stance,
    Voice,
)
from cuprofiler.domain.cost.records import CostFrame, CostLine, Way
from cuprofiler.domain.plan.records import Closed, Lesson, PlanFrame, Service, Task

NO_MONTHS = "0" * 12
"""Twelve figures, January first: 0 closed or quiet, 1 some, 2 open or busy."""


@dataclass(frozen=True, slots=True)
class Product(Record):
    """A product of the founder. `currency` is an ISO 4217 code."""

    key = Identity("product", "id")
    FILE = Place("product")

    id: str
    name: Name
    summary: Annotated[Words, ALWAYS] = ""
    currency: Annotated[str, Limits("currency", pattern="[A-Z]{3}"), ALWAYS] = "EUR"
    position: int = 0
    questions_version: Annotated[int, UNFILED] = 1


@dataclass(frozen=True, slots=True)
class UserClass(Record):
    """One kind of user; `people` is its head count, None if not known."""

    key = Identity("user_class", "id")
    MOST = 30
    PLURAL = N_("kinds of user")
    FILE = Place("user_classes", letter="u")

    id: str
    product_id: Owner
    name: Name
    people: Count | None = None
    proficiency: Proficiency | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class DecisionMaker(Record):
    """A member of the decision-making unit, by name or job title.

    `influence` is 0–3; `limit` is an amount in the product's currency above which this person
    says no. `criteria` are purchase criteria, the weightiest first: codes of CRITERIA or own words.
    `budget_month` is 1–12. An empty `segment_id` means every segment; `user_class_id` links a
    member who is also a user.
    """

    key = Identity("decision_maker", "id")
    MOST = 40
    PLURAL = N_("people who decide")
    FILE = Place("decision_makers", letter="d")

    id: str
    product_id: Owner
    name: Annotated[Name, PERSON]
    roles: Annotated[tuple[Role, ...], ALWAYS] = ()
    influence: Annotated[int, scale(0, 3)] | None = None
    stance: Stance | None = None
    deal_breaker: Annotated[Words, ALWAYS] = ""
    limit: Annotated[Money, ALWAYS] | None = None
    basis: Basis | None = None
    position: int = 0
    title: Words = ""
    side: Side = Side.PAYER
    criteria: Annotated[tuple[str, ...], OWN_WORDS] = ()
    budget_month: Annotated[int, Limits("month", 1, 12)] | None = None
    last_contact: date | None = None
    segment_id: Annotated[Reference, Names("segment")] = ""
    user_class_id: Annotated[Reference, Names("user_class")] = ""


@dataclass(frozen=True, slots=True)
class Answer(Record):
    """A code given to a question about a subject: the product or a kind of user."""

    key = Identity("answer", "subject_id", "question")

    product_id: Owner
    subject_id: Owner
    question: str
    value: str
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class ItemState(Record):
    """What the founder noted on a checklist item."""

    key = Identity("item_state", "product_id", "item")

    product_id: Owner
    item: Owner
    done: bool = False
    owner: Annotated[Words, RESPONSIBLE] = ""
    due: date | None = None
    note: Words = ""

    @property
    def touched(self) -> bool:
        """Whether the founder left anything here."""
        return self.done or bool(self.owner or self.note or self.due)


@dataclass(frozen=True, slots=True)
class Tie(Record):
    """One member of the decision-making unit sways another: 1 a little, 2 strongly."""

    key = Identity("tie", "from_id", "to_id")
    MOST = 400
    PLURAL = N_("arrows between people")
    FILE = Place("sways", inside="from_id")

    product_id: Owner
    from_id: Annotated[Owner, Names("decision_maker")]
    to_id: Annotated[Owner, Names("decision_maker")]
    strength: Annotated[int, scale(1, 2)] = 1


@dataclass(frozen=True, slots=True)
class Need(Record):
    """A need statement: the kind of user needs to `do`, so that `result`. `strength` is 1–3."""

    key = Identity("need", "id")
    MOST = 400
    PLURAL = N_("needs")
    FILE = Place("needs", inside="class_id")

    id: str
    product_id: Owner
    class_id: Annotated[Owner, Names("user_class")]
    do: Annotated[Words, Filed(default="")]
    result: Words = ""
    kind: NeedKind = NeedKind.CHALLENGE
    strength: Annotated[int, scale(1, 3)] = 2
    basis: Basis | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Segment(Record):
    """Customers or users with the same need.

    `size` is how many accounts, or how many people of the kinds named in `classes` (empty for
    all kinds). `months` are the budget months of customers, or the months of use.
    """

    key = Identity("segment", "id")
    MOST = 40
    PLURAL = N_("segments")
    FILE = Place("segments", letter="s")

    id: str
    product_id: Owner
    market: Market
    name: Name
    size: Count | None = None
    kind: SegmentKind = SegmentKind.OTHER
    classes: Annotated[References, Names("user_class"), Filed("user_classes")] = ()
    want: Words = ""
    months: Annotated[str, Limits("months", pattern="[012]{12}")] = NO_MONTHS
    position: int = 0


@dataclass(frozen=True, slots=True)
class Benefit(Record):
    """A feature or benefit. `effort` is the work it takes, in days; `customer` who wished it."""

    key = Identity("benefit", "id")
    MOST = 60
    PLURAL = N_("benefits")
    FILE = Place("benefits", letter="b")

    id: str
    product_id: Owner
    name: Name
    effort: Annotated[int, Limits("effort", 0, 10**6)] | None = None
    voice: Annotated[Voice, Filed("wished_by")] = Voice.NOBODY
    customer: Words = ""
    in_release: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class Score(Record):
    """What a benefit gives one decision-maker or one kind of user: 0 nothing – 3 decides."""

    key = Identity("score", "benefit_id", "subject_id")
    MOST = 4_200
    PLURAL = N_("scores")
    FILE = Place("scores", inside="benefit_id")

    product_id: Owner
    benefit_id: Annotated[Owner, Names("benefit")]
    subject_id: Annotated[Owner, Names("decision_maker", "user_class"), Filed("to")]
    value: Annotated[int, scale(0, 3)]


@dataclass(frozen=True, slots=True)
class Conflict(Record):
    """Two wishes that pull apart, as the founder wrote or settled them.

    `source` names the finding it stands for, or is an id of its own. Settled once there is a
    `decision`.
    """

    key = Identity("conflict", "product_id", "source")
    MOST = 500
    PLURAL = N_("wishes that pull apart")
    FILE = Place("conflicts")

    product_id: Owner
    source: Annotated[Owner, LOOSE]
    title: Words = ""
    payer_wish: Words = ""
    user_wish: Words = ""
    decision: Words = ""
    decided: date | None = None


@dataclass(frozen=True, slots=True)
class Stage(Record):
    """A moment on the shared time axis of the journeys."""

    key = Identity("stage", "id")
    MOST = 20
    PLURAL = N_("stages")
    FILE = Place("journeys.stages", letter="t")

    id: str
    product_id: Owner
    name: Name
    position: int = 0


@dataclass(frozen=True, slots=True)
class Lane(Record):
    """One actor's journey. `subject_id` names a decision-maker or kind of user, or nobody."""

    key = Identity("lane", "id")
    MOST = 10
    PLURAL = N_("journeys")
    FILE = Place("journeys.lanes", letter="l")

    id: str
    product_id: Owner
    kind: LaneKind
    name: Name
    subject_id: Annotated[Owner, Names("decision_maker", "user_class")] = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Moment(Record):
    """What an actor does at a stage. `emotion` is −2…+2; no moment means that nothing is known."""

    key = Identity("moment", "lane_id", "stage_id")
    MOST = 200
    PLURAL = N_("moments")
    FILE = Place("moments", inside="lane_id")

    product_id: Owner
    lane_id: Annotated[Owner, Names("lane")]
    stage_id: Annotated[Owner, Names("stage")]
    does: Annotated[Words, Filed(default="")]
    touchpoint: Words = ""
    channel: Words = ""
    thought: Words = ""
    emotion: Annotated[int, scale(-2, 2)] | None = None
    hands_over: Words = ""
    referral: bool = False
    basis: Basis | None = None


RECORD_TYPES: tuple[type[Record], ...] = (
    Product,
    UserClass,
    DecisionMaker,
    Answer,
    ItemState,
    Tie,
    Need,
    Segment,
    Benefit,
    Score,
    Conflict,
    Stage,
    Lane,
    Moment,
    CostFrame,
    Way,
    CostLine,
    PlanFrame,
    Lesson,
    Task,
    Closed,
    Service,
)
