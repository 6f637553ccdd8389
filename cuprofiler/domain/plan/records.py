"""What is kept about training and implementation. Hours are Decimal, money has its currency in
the product.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cuprofiler.core.record import Identity, Owner, References
from cuprofiler.domain.codes import Hands, LessonForm, LessonKind, Phase

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

    key = Identity("plan_frame", "product_id")

    product_id: Owner
    start: date | None = None
    our_rate: Decimal | None = None
    their_rate: Decimal | None = None
    turnover: Decimal = Decimal(20)
    capacity: int | None = None
    trainers: int = 1
    trainer_days: str = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Lesson:
    """A training of one kind of user, held for as many groups as it takes.

    `name` is what they can do afterwards. `people` None means the head count of the kind.
    `learner_hours` are for each person, `trainer_hours` for each group, preparing included.
    `days` is when it is held, in calendar days after going live (before it: below 0). `price` is
    what the customer pays for one group. The four checks are Kirkpatrick's levels.
    """

    key = Identity("lesson", "id")
    MOST = 100

    id: str
    product_id: Owner
    class_id: Owner
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


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the implementation. `days` are working days, 0 for a moment such as going live.

    `after` are the tasks that must be done before. `our_hours` and `their_hours` are the effort
    of either side; `price` is what the customer pays for it.
    """

    key = Identity("task", "id")
    MOST = 200

    id: str
    product_id: Owner
    name: str
    phase: Phase = Phase.PREPARE
    hands: Hands = Hands.OURS
    owner: str = ""
    days: int = 1
    our_hours: Decimal = Decimal(0)
    their_hours: Decimal = Decimal(0)
    after: References = ()
    not_before: date | None = None
    price: Decimal | None = None
    pass_mark: str = ""
    way_back: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Closed:
    """Days on which nobody works on it, both included; weekends need no mention."""

    key = Identity("closed", "id")
    MOST = 200

    id: str
    product_id: Owner
    name: str
    first: date
    last: date
    position: int = 0


@dataclass(frozen=True, slots=True)
class Service:
    """A complementary service: who gives it, priced or included, and hours promised a month.

    `price` is for a month; None means included. `first` and `last` are days; without them it goes
    on for as long as the product is used.
    """

    key = Identity("service", "id")
    MOST = 200

    id: str
    product_id: Owner
    name: str
    hands: Hands = Hands.OURS
    price: Decimal | None = None
    hours: Decimal = Decimal(0)
    scope: str = ""
    first: date | None = None
    last: date | None = None
    position: int = 0
