"""What is kept about training and implementation. Hours are Decimal, money has its currency in
the product.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Annotated

from cuprofiler.core.frozen import frozen
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
    Asked,
    Filed,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    References,
    Stored,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import Phase, Responsible, SessionForm, SessionKind

EVERY_DAY = "1" * 5
"""Monday to Friday."""


@frozen
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

    FORM = {
        "start": Asked(N_("First day"), N_("On which day does the work begin?")),
        "our_rate": Asked(
            N_("An hour of yours costs you, in {money}"),
            N_("What does an hour of yours cost you?"),
        ),
        "their_rate": Asked(
            N_("An hour of theirs costs them, in {money}"),
            N_("What does an hour of their people cost them?"),
        ),
        "turnover": Asked(
            N_("New staff a year, in percent"),
            N_("How much of their staff is new each year, in percent?"),
        ),
        "capacity": Asked(
            N_("Hours you have in a month for this"),
            N_("How many hours a month do you have for one customer?"),
        ),
        "trainers": Asked(
            N_("Trainers who can teach at once"),
            N_("How many trainers can teach at the same time?"),
        ),
        "trainer_days": Asked(
            N_("Days on which trainers have time"),
            N_("On which days have they time to teach?"),
        ),
    }


@frozen
class TrainingSession(Record):
    """A training of one kind of user, held for as many groups as it takes.

    `name` is what they can do afterwards. `people` None means the head count of the kind.
    `learner_hours` are for each person, `trainer_hours` for each group, preparing included.
    `days` is when it is held, in calendar days after going live (before it: below 0). `price` is
    what the customer pays for one group. The four checks are Kirkpatrick's levels.
    """

    key = Identity("lesson", "id")
    MOST = 100
    SINGULAR = N_("training")
    PLURAL = N_("trainings")
    FILE = Place("plans.lessons")

    id: str
    product_id: Owner
    class_id: Annotated[Owner, Names("user_class"), Filed("user_class")]
    name: Name
    kind: SessionKind = SessionKind.FIRST
    form: SessionForm = SessionForm.LIVE
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

    FORM = {
        "name": Asked(N_("What they can do afterwards"), N_("What can they do afterwards?")),
        "class_id": Asked(N_("For whom"), N_("For whom?")),
        "kind": Asked(N_("When"), N_("When is it?")),
        "form": Asked(N_("How"), N_("How do they learn it?")),
        "people": Asked(N_("How many people"), N_("How many people?"), hint=N_("all of that kind")),
        "group_size": Asked(N_("People in a group"), N_("How many people in a group?"), cleared=1),
        "learner_hours": Asked(
            N_("Hours for each person"), N_("How many hours does each person learn?")
        ),
        "trainer_hours": Asked(
            N_("Hours of yours for each group"),
            N_("How many hours of yours for each group, preparing included?"),
        ),
        "price": Asked(
            N_("They pay you for a group, in {money}"),
            N_("What do they pay you for a group?"),
            hint=N_("in the price"),
        ),
        "days": Asked(
            N_("Days from going live (before it: −7)"),
            N_("How many days from going live?"),
            cleared=0,
        ),
        "reaction": Asked(
            N_("Check 1: did it suit them"),
            N_("How do you learn whether it suited them?"),
            input="note",
        ),
        "learning": Asked(
            N_("Check 2: can they do it"),
            N_("How do you see that they can do it?"),
            input="note",
        ),
        "behaviour": Asked(
            N_("Check 3: do they do it"),
            N_("How do you see that they do it at work?"),
            input="note",
        ),
        "results": Asked(
            N_("Check 4: does it pay"), N_("Which number does it move?"), input="note"
        ),
    }


@frozen
class Task(Record):
    """A task of the implementation. `days` are working days, 0 for a moment such as going live.

    `after` are the tasks that must be done before. `our_hours` and `their_hours` are the effort
    of either side; `price` is what the customer pays for it.
    """

    key = Identity("task", "id")
    MOST = 200
    SINGULAR = N_("task")
    PLURAL = N_("tasks")
    FILE = Place("plans.tasks", letter="k")

    id: str
    product_id: Owner
    name: Name
    phase: Phase = Phase.PREPARE
    responsible: Annotated[Responsible, Stored("hands"), Filed("hands")] = Responsible.OURS
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

    FORM = {
        "name": Asked(N_("Name"), N_("What is to be done?")),
        "phase": Asked(N_("Phase"), N_("In which phase?")),
        "responsible": Asked(N_("Who does it"), N_("Who does it?")),
        "owner": Asked(N_("Owner"), N_("Who answers for it?")),
        "days": Asked(
            N_("Working days (0: a moment)"), N_("How many working days does it take?"), cleared=0
        ),
        "our_hours": Asked(N_("Hours of yours"), N_("How many hours of yours?")),
        "their_hours": Asked(N_("Hours of theirs"), N_("How many hours of theirs?")),
        "price": Asked(
            N_("They pay you for it, in {money}"),
            N_("What do they pay you for it?"),
            hint=N_("in the price"),
        ),
        "after": Asked(N_("Waits for"), N_("What must be done before?")),
        "not_before": Asked(N_("Not before"), N_("Before which day can’t it begin?")),
        "pass_mark": Asked(N_("Passed when"), N_("When has it passed?"), input="note"),
        "way_back": Asked(N_("The way back"), N_("What is the way back?"), input="note"),
    }


@frozen
class ClosedPeriod(Record):
    """Days on which nobody works on it, both included; weekends need no mention."""

    key = Identity("closed", "id")
    MOST = 200
    SINGULAR = N_("closed time")
    PLURAL = N_("closed times")
    FILE = Place("plans.closed")

    id: str
    product_id: Owner
    name: Name
    first: date
    last: date
    position: int = 0

    FORM = {
        "name": Asked(N_("Name"), N_("Why is it closed?")),
        "first": Asked(N_("First day"), N_("From which day?")),
        "last": Asked(N_("Last day"), N_("To which day?")),
    }

    def in_order(self) -> "ClosedPeriod":
        """Return the same days, the first one first."""
        first, last = sorted((self.first, self.last))
        return replace(self, first=first, last=last)


@frozen
class Service(Record):
    """A complementary service: who gives it, priced or included, and hours promised a month.

    `price` is for a month; None means included. `first` and `last` are days; without them it goes
    on for as long as the product is used.
    """

    key = Identity("service", "id")
    MOST = 200
    SINGULAR = N_("service")
    PLURAL = N_("services")
    FILE = Place("plans.services")

    id: str
    product_id: Owner
    name: Name
    responsible: Annotated[Responsible, Stored("hands"), Filed("hands")] = Responsible.OURS
    price: Money | None = None
    hours: Hours = Decimal(0)
    scope: Words = ""
    first: date | None = None
    last: date | None = None
    position: int = 0

    FORM = {
        "name": Asked(N_("Name"), N_("Which service is it?")),
        "responsible": Asked(N_("Who gives it"), N_("Who gives it?")),
        "price": Asked(
            N_("Price a month, in {money}"),
            N_("What does it cost a month?"),
            hint=N_("included"),
        ),
        "hours": Asked(N_("Hours promised a month"), N_("How many hours a month are promised?")),
        "scope": Asked(
            N_("What is in it, what is not"), N_("What is in it, what not?"), input="note"
        ),
        "first": Asked(N_("From"), N_("From which day?")),
        "last": Asked(N_("To"), N_("To which day?")),
    }
