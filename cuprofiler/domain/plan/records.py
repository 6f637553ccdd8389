"""What is kept about training and implementation. Hours are Decimal, money has its currency in
the product.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cuprofiler.domain.codes import Hands, LessonForm, LessonKind, Phase

Key = tuple[str, ...]

EVERY_DAY = "1" * 5
"""Monday to Friday."""


@dataclass(frozen=True, slots=True)
class PlanFrame:
    """What holds for both plans, one to a product.

    `start` is the first day of the implementation. `our_rate` and `their_rate` are money an hour.
    `turnover` is the share of the customer's staff that is new each year, in %. `capacity` are
    your hours in a month for one customer. `trainers` can teach at once, on the `trainer_days`:
    five figures, Monday first, 1 where they have time.
    """

    product_id: str
    start: date | None = None
    our_rate: Decimal | None = None
    their_rate: Decimal | None = None
    turnover: Decimal = Decimal(20)
    capacity: int | None = None
    trainers: int = 1
    trainer_days: str = EVERY_DAY

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("plan_frame", self.product_id)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A training of one kind of user, held for as many groups as it takes.

    `name` is what they can do afterwards. `people` None means the head count of the kind.
    `learner_hours` are for each person, `trainer_hours` for each group, preparing included.
    `days` is when it is held, in calendar days after going live (before it: below 0). `price` is
    what the customer pays for one group. The four checks are Kirkpatrick's levels.
    """

    id: str
    product_id: str
    class_id: str
    name: str
    kind: LessonKind = LessonKind.FIRST
    form: LessonForm = LessonForm.LIVE
    people: int | None = None
    group_size: int = 10
    learner_hours: Decimal = Decimal(0)
    trainer_hours: Decimal = Decimal(0)
    days: int = -7
    price: Decimal | None = None
    reaction: str = ""
    learning: str = ""
    behaviour: str = ""
    results: str = ""
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("lesson", self.id)


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the implementation. `days` are working days, 0 for a moment such as going live.

    `after` are the tasks that must be done before. `our_hours` and `their_hours` are the effort
    of either side; `price` is what the customer pays for it.
    """

    id: str
    product_id: str
    name: str
    phase: Phase = Phase.PREPARE
    hands: Hands = Hands.OURS
    owner: str = ""
    days: int = 1
    our_hours: Decimal = Decimal(0)
    their_hours: Decimal = Decimal(0)
    after: tuple[str, ...] = ()
    not_before: date | None = None
    price: Decimal | None = None
    pass_mark: str = ""
    way_back: str = ""
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("task", self.id)


@dataclass(frozen=True, slots=True)
class Closed:
    """Days on which nobody works on it, both included; weekends need no mention."""

    id: str
    product_id: str
    name: str
    first: date
    last: date
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("closed", self.id)


@dataclass(frozen=True, slots=True)
class Service:
    """A complementary service: who gives it, priced or included, and hours promised a month.

    `price` is for a month; None means included. `first` and `last` are days; without them it goes
    on for as long as the product is used.
    """

    id: str
    product_id: str
    name: str
    hands: Hands = Hands.OURS
    price: Decimal | None = None
    hours: Decimal = Decimal(0)
    scope: str = ""
    first: date | None = None
    last: date | None = None
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("service", self.id)
