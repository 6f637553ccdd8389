"""What is kept about training and implementation. Hours are Decimal, money has its currency in
the product.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated

from cuprofiler.core.kinds import (
    RESPONSIBLE,
    Count,
    Hours,
    Limits,
    Money,
    Name,
    Share,
    Words,
    scale,
)
from cuprofiler.core.record import (
    Filed,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    References,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import Hands, LessonForm, LessonKind, Phase

EVERY_DAY = "1" * 5
"""Monday to Friday."""


@dataclass(frozen=True, slots=True)
class PlanFrame(Record):
    """What holds for both plans, one to a product.

    `start` is the first day of the implementation. `our_rate` and `their_rate` are money an hour.
    `turnover` is the share of the customer's staff that is new each year, in %. `capacity` are
    your hours in a month for one customer. `trainers` can teach at once, on the `trainer_days`:
    five figures, Monday first, 1 where they have time.
    """

    key = Identity("plan_frame", "product_id")
    FILE = Place("plans")

    product_id: Owner
    start: date | None = None
    our_rate: Money | None = None
    their_rate: Money | None = None
    turnover: Share = Decimal(20)
    capacity: Annotated[int, Limits("count", 0, 10**5)] | None = None
    trainers: Annotated[int, scale(1, 100)] = 1
    trainer_days: Annotated[str, Limits("weekdays", pattern="(?=.*1)[01]{5}")] = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Lesson(Record):
    """A training of one kind of user, held for as many groups as it takes.

    `name` is what they can do afterwards. `people` None means the head count of the kind.
    `learner_hours` are for each person, `trainer_hours` for each group, preparing included.
    `days` is when it is held, in calendar days after going live (before it: below 0). `price` is
    what the customer pays for one group. The four checks are Kirkpatrick's levels.
    """

    key = Identity("lesson", "id")
    MOST = 100
    PLURAL = N_("trainings")
    FILE = Place("plans.lessons")

    id: str
    product_id: Owner
    class_id: Annotated[Owner, Names("user_class"), Filed("user_class")]
    name: Name
    kind: LessonKind = LessonKind.FIRST
    form: LessonForm = LessonForm.LIVE
    people: Count | None = None
    group_size: Annotated[int, Limits("count", 1, 10**6)] = 10
    learner_hours: Hours = Decimal(0)
    trainer_hours: Hours = Decimal(0)
    days: Annotated[int, Limits("days", -3650, 3650), Filed(default=0)] = -7
    price: Money | None = None
    reaction: Words = ""
    learning: Words = ""
    behaviour: Words = ""
    results: Words = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Task(Record):
    """A task of the implementation. `days` are working days, 0 for a moment such as going live.

    `after` are the tasks that must be done before. `our_hours` and `their_hours` are the effort
    of either side; `price` is what the customer pays for it.
    """

    key = Identity("task", "id")
    MOST = 200
    PLURAL = N_("tasks")
    FILE = Place("plans.tasks", letter="k")

    id: str
    product_id: Owner
    name: Name
    phase: Phase = Phase.PREPARE
    hands: Hands = Hands.OURS
    owner: Annotated[Words, RESPONSIBLE] = ""
    days: Annotated[int, Limits("days", 0, 750)] = 1
    our_hours: Hours = Decimal(0)
    their_hours: Hours = Decimal(0)
    after: Annotated[References, Names("task")] = ()
    not_before: date | None = None
    price: Money | None = None
    pass_mark: Words = ""
    way_back: Words = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Closed(Record):
    """Days on which nobody works on it, both included; weekends need no mention."""

    key = Identity("closed", "id")
    MOST = 200
    PLURAL = N_("closed times")
    FILE = Place("plans.closed")

    id: str
    product_id: Owner
    name: Name
    first: date
    last: date
    position: int = 0

    def in_order(self) -> "Closed":
        """The same days, the first one first."""
        first, last = sorted((self.first, self.last))
        return replace(self, first=first, last=last)


@dataclass(frozen=True, slots=True)
class Service(Record):
    """A complementary service: who gives it, priced or included, and hours promised a month.

    `price` is for a month; None means included. `first` and `last` are days; without them it goes
    on for as long as the product is used.
    """

    key = Identity("service", "id")
    MOST = 200
    PLURAL = N_("services")
    FILE = Place("plans.services")

    id: str
    product_id: Owner
    name: Name
    hands: Hands = Hands.OURS
    price: Money | None = None
    hours: Hours = Decimal(0)
    scope: Words = ""
    first: date | None = None
    last: date | None = None
    position: int = 0
