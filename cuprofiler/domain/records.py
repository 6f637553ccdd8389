"""What is kept about a product, one frozen record to a fact that changes on its own."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import get_args

from cuprofiler.core.record import Identity, Owner, Reference, References
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
class Product:
    """A product of the founder. `currency` is an ISO 4217 code."""

    key = Identity("product", "id")

    id: str
    name: str
    summary: str = ""
    currency: str = "EUR"
    position: int = 0
    questions_version: int = 1


@dataclass(frozen=True, slots=True)
class UserClass:
    """One kind of user; `people` is its head count, None if not known."""

    key = Identity("user_class", "id")
    MOST = 30

    id: str
    product_id: Owner
    name: str
    people: int | None = None
    proficiency: Proficiency | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class DecisionMaker:
    """A member of the decision-making unit, by name or job title.

    `influence` is 0–3; `limit` is an amount in the product's currency above which this person
    says no. `criteria` are purchase criteria, the weightiest first: codes of CRITERIA or own words.
    `budget_month` is 1–12. An empty `segment_id` means every segment; `user_class_id` links a
    member who is also a user.
    """

    key = Identity("decision_maker", "id")
    MOST = 40

    id: str
    product_id: Owner
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
    segment_id: Reference = ""
    user_class_id: Reference = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A code given to a question about a subject: the product or a kind of user."""

    key = Identity("answer", "subject_id", "question")

    product_id: Owner
    subject_id: Owner
    question: str
    value: str
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class ItemState:
    """What the founder noted on a checklist item."""

    key = Identity("item_state", "product_id", "item")

    product_id: Owner
    item: Owner
    done: bool = False
    owner: str = ""
    due: date | None = None
    note: str = ""

    @property
    def touched(self) -> bool:
        """Whether the founder left anything here."""
        return self.done or bool(self.owner or self.note or self.due)


@dataclass(frozen=True, slots=True)
class Tie:
    """One member of the decision-making unit sways another: 1 a little, 2 strongly."""

    key = Identity("tie", "from_id", "to_id")
    MOST = 400

    product_id: Owner
    from_id: Owner
    to_id: Owner
    strength: int = 1


@dataclass(frozen=True, slots=True)
class Need:
    """A need statement: the kind of user needs to `do`, so that `result`. `strength` is 1–3."""

    key = Identity("need", "id")
    MOST = 400

    id: str
    product_id: Owner
    class_id: Owner
    do: str
    result: str = ""
    kind: NeedKind = NeedKind.CHALLENGE
    strength: int = 2
    basis: Basis | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """Customers or users with the same need.

    `size` is how many accounts, or how many people of the kinds named in `classes` (empty for
    all kinds). `months` are the budget months of customers, or the months of use.
    """

    key = Identity("segment", "id")
    MOST = 40

    id: str
    product_id: Owner
    market: Market
    name: str
    size: int | None = None
    kind: SegmentKind = SegmentKind.OTHER
    classes: References = ()
    want: str = ""
    months: str = NO_MONTHS
    position: int = 0


@dataclass(frozen=True, slots=True)
class Benefit:
    """A feature or benefit. `effort` is the work it takes, in days; `customer` who wished it."""

    key = Identity("benefit", "id")
    MOST = 60

    id: str
    product_id: Owner
    name: str
    effort: int | None = None
    voice: Voice = Voice.NOBODY
    customer: str = ""
    in_release: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """What a benefit gives one decision-maker or one kind of user: 0 nothing – 3 decides."""

    key = Identity("score", "benefit_id", "subject_id")
    MOST = 4_200

    product_id: Owner
    benefit_id: Owner
    subject_id: Owner
    value: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two wishes that pull apart, as the founder wrote or settled them.

    `source` names the finding it stands for, or is an id of its own. Settled once there is a
    `decision`.
    """

    key = Identity("conflict", "product_id", "source")
    MOST = 500

    product_id: Owner
    source: Owner
    title: str = ""
    payer_wish: str = ""
    user_wish: str = ""
    decision: str = ""
    decided: date | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """A moment on the shared time axis of the journeys."""

    key = Identity("stage", "id")
    MOST = 20

    id: str
    product_id: Owner
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Lane:
    """One actor's journey. `subject_id` names a decision-maker or kind of user, or nobody."""

    key = Identity("lane", "id")
    MOST = 10

    id: str
    product_id: Owner
    kind: LaneKind
    name: str
    subject_id: Owner = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """What an actor does at a stage. `emotion` is −2…+2; no moment means that nothing is known."""

    key = Identity("moment", "lane_id", "stage_id")
    MOST = 200

    product_id: Owner
    lane_id: Owner
    stage_id: Owner
    does: str
    touchpoint: str = ""
    channel: str = ""
    thought: str = ""
    emotion: int | None = None
    hands_over: str = ""
    referral: bool = False
    basis: Basis | None = None


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
RECORD_TYPES: tuple[type[Record], ...] = get_args(Record)

MOST_OF: dict[type[Record], int] = {
    kind: kind.MOST for kind in RECORD_TYPES if hasattr(kind, "MOST")
}
"""How many of a kind a product may have: far more than anybody enters, few enough that every page
still opens at once."""
