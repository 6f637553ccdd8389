"""What is kept about a product, one frozen record to a fact that changes on its own.

Every record has a `key`; two records with the same key are two states of the same fact.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

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

Key = tuple[str, ...]

NO_MONTHS = "0" * 12
"""Twelve figures, January first: 0 closed or quiet, 1 some, 2 open or busy."""


@dataclass(frozen=True, slots=True)
class Product:
    """A product of the founder. `currency` is an ISO 4217 code."""

    id: str
    name: str
    summary: str = ""
    currency: str = "EUR"
    position: int = 0
    questions_version: int = 1

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("product", self.id)


@dataclass(frozen=True, slots=True)
class UserClass:
    """One kind of user; `people` is its head count, None if not known."""

    id: str
    product_id: str
    name: str
    people: int | None = None
    proficiency: Proficiency | None = None
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("user_class", self.id)


@dataclass(frozen=True, slots=True)
class DecisionMaker:
    """A member of the decision-making unit, by name or job title.

    `influence` is 0–3; `limit` is an amount in the product's currency above which this person
    says no. `criteria` are purchase criteria, the weightiest first: codes of CRITERIA or own words.
    `budget_month` is 1–12. An empty `segment_id` means every segment; `user_class_id` links a
    member who is also a user.
    """

    id: str
    product_id: str
    name: str
    roles: tuple[Role, ...] = ()
    influence: int | None = None
    stance: Stance | None = None
    deal_breaker: str = ""
    limit: Decimal | None = None
    basis: Basis | None = None
    position: int = 0
    title: str = ""
    side: Side = Side.PAYER
    criteria: tuple[str, ...] = ()
    budget_month: int | None = None
    last_contact: date | None = None
    segment_id: str = ""
    user_class_id: str = ""

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("decision_maker", self.id)


@dataclass(frozen=True, slots=True)
class Answer:
    """A code given to a question about a subject: the product or a kind of user."""

    product_id: str
    subject_id: str
    question: str
    value: str
    basis: Basis | None = None

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("answer", self.subject_id, self.question)


@dataclass(frozen=True, slots=True)
class ItemState:
    """What the founder noted on a checklist item."""

    product_id: str
    item: str
    done: bool = False
    owner: str = ""
    due: date | None = None
    note: str = ""

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("item_state", self.product_id, self.item)

    @property
    def touched(self) -> bool:
        """Whether the founder left anything here."""
        return self.done or bool(self.owner or self.note or self.due)


@dataclass(frozen=True, slots=True)
class Tie:
    """One member of the decision-making unit sways another: 1 a little, 2 strongly."""

    product_id: str
    from_id: str
    to_id: str
    strength: int = 1

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("tie", self.from_id, self.to_id)


@dataclass(frozen=True, slots=True)
class Need:
    """A need statement: the kind of user needs to `do`, so that `result`. `strength` is 1–3."""

    id: str
    product_id: str
    class_id: str
    do: str
    result: str = ""
    kind: NeedKind = NeedKind.CHALLENGE
    strength: int = 2
    basis: Basis | None = None
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("need", self.id)


@dataclass(frozen=True, slots=True)
class Segment:
    """Customers or users with the same need.

    `size` is how many accounts, or how many people of the kinds named in `classes` (empty for
    all kinds). `months` are the budget months of customers, or the months of use.
    """

    id: str
    product_id: str
    market: Market
    name: str
    size: int | None = None
    kind: SegmentKind = SegmentKind.OTHER
    classes: tuple[str, ...] = ()
    want: str = ""
    months: str = NO_MONTHS
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("segment", self.id)


@dataclass(frozen=True, slots=True)
class Benefit:
    """A feature or benefit. `effort` is the work it takes, in days; `customer` who wished it."""

    id: str
    product_id: str
    name: str
    effort: int | None = None
    voice: Voice = Voice.NOBODY
    customer: str = ""
    in_release: bool = False
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("benefit", self.id)


@dataclass(frozen=True, slots=True)
class Score:
    """What a benefit gives one decision-maker or one kind of user: 0 nothing – 3 decides."""

    product_id: str
    benefit_id: str
    subject_id: str
    value: int

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("score", self.benefit_id, self.subject_id)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two wishes that pull apart, as the founder wrote or settled them.

    `source` names the finding it stands for, or is an id of its own. Settled once there is a
    `decision`.
    """

    product_id: str
    source: str
    title: str = ""
    payer_wish: str = ""
    user_wish: str = ""
    decision: str = ""
    decided: date | None = None

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("conflict", self.product_id, self.source)


@dataclass(frozen=True, slots=True)
class Stage:
    """A moment on the shared time axis of the journeys."""

    id: str
    product_id: str
    name: str
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("stage", self.id)


@dataclass(frozen=True, slots=True)
class Lane:
    """One actor's journey. `subject_id` names a decision-maker or kind of user, or nobody."""

    id: str
    product_id: str
    kind: LaneKind
    name: str
    subject_id: str = ""
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("lane", self.id)


@dataclass(frozen=True, slots=True)
class Moment:
    """What an actor does at a stage. `emotion` is −2…+2; no moment means that nothing is known."""

    product_id: str
    lane_id: str
    stage_id: str
    does: str
    touchpoint: str = ""
    channel: str = ""
    thought: str = ""
    emotion: int | None = None
    hands_over: str = ""
    referral: bool = False
    basis: Basis | None = None

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("moment", self.lane_id, self.stage_id)


Record = (
    Product
    | UserClass
    | DecisionMaker
    | Answer
    | ItemState
    | Tie
    | Need
    | Segment
    | Benefit
    | Score
    | Conflict
    | Stage
    | Lane
    | Moment
    | CostFrame
    | Way
    | CostLine
    | PlanFrame
    | Lesson
    | Task
    | Closed
    | Service
)
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

MOST_OF: dict[type[Record], int] = {
    UserClass: 30,
    DecisionMaker: 40,
    Tie: 400,
    Need: 400,
    Segment: 40,
    Benefit: 60,
    Score: 4_200,
    Conflict: 500,
    Stage: 20,
    Lane: 10,
    Moment: 200,
    Way: 10,
    CostLine: 1_000,
    Lesson: 100,
    Task: 200,
    Closed: 200,
    Service: 200,
}
"""How many of a kind a product may have: far more than anybody enters, few enough that every page
still opens at once."""

OWNERS: dict[type[Record], tuple[str, ...]] = {
    UserClass: ("product_id",),
    DecisionMaker: ("product_id",),
    Answer: ("product_id", "subject_id"),
    ItemState: ("product_id", "item"),
    Tie: ("product_id", "from_id", "to_id"),
    Need: ("product_id", "class_id"),
    Segment: ("product_id",),
    Benefit: ("product_id",),
    Score: ("product_id", "benefit_id", "subject_id"),
    Conflict: ("product_id", "source"),
    Stage: ("product_id",),
    Lane: ("product_id", "subject_id"),
    Moment: ("product_id", "lane_id", "stage_id"),
    CostFrame: ("product_id",),
    Way: ("product_id",),
    CostLine: ("product_id", "way_id"),
    PlanFrame: ("product_id",),
    Lesson: ("product_id", "class_id"),
    Task: ("product_id",),
    Closed: ("product_id",),
    Service: ("product_id",),
}
"""The fields by which a record belongs to others and goes when one of them goes.

A field may name several, joined by "@" or ":"."""

LINKS: dict[type[Record], tuple[str, ...]] = {
    DecisionMaker: ("segment_id", "user_class_id"),
    Segment: ("classes",),
    CostFrame: ("reader_id",),
    Task: ("after",),
}
"""Fields that point to others and are emptied when those go."""


def ids_in(text: str) -> tuple[str, ...]:
    """The ids a reference consists of."""
    return tuple(text.replace("@", ":").split(":"))
