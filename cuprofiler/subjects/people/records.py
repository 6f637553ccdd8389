"""Who decides, what users need, and segments of both."""

from datetime import date
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import (
    OWN_WORDS,
    PERSON,
    Count,
    Limits,
    Money,
    Name,
    Words,
    scale,
)
from cuprofiler.core.record import (
    ALWAYS,
    Asked,
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
    Market,
    NeedKind,
    Role,
    SegmentKind,
    Side,
    Stance,
)

NO_MONTHS = "0" * 12
"""Twelve figures, January first: 0 closed or quiet, 1 some, 2 open or busy."""


@frozen
class DecisionMaker(Record):
    """A member of the decision-making unit, by name or job title.

    `influence` is 0–3; `limit` is an amount in the product's currency above which this person
    says no. `criteria` are purchase criteria, the weightiest first: codes of CRITERIA or own words.
    `budget_month` is 1–12. An empty `segment_id` means every segment; `user_class_id` links a
    member who is also a user.
    """

    key = Identity("decision_maker", "id")
    MOST = 40
    SINGULAR = N_("person")
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

    FORM = {
        "name": Asked(
            N_("Name"), N_("What is the name or job title?"), hint=N_("For example Maria Adler")
        ),
        "title": Asked(
            N_("Job title"), N_("What is their job?"), hint=N_("For example finance director")
        ),
        "roles": Asked(N_("What they do in the decision"), N_("What do they do in the decision?")),
        "influence": Asked(
            N_("Weight in the decision"), N_("How much weight do they carry, from 0 to 3?")
        ),
        "stance": Asked(N_("Where they stand"), N_("Where do they stand?")),
        "criteria": Asked(
            N_("What matters to them, in order"),
            N_("What matters to them when they choose? The weightiest first."),
            input="ranked",
        ),
        "deal_breaker": Asked(
            N_("Says no because of"),
            N_("What would make them say no?"),
            hint=N_("For example a notice period over a year"),
        ),
        "limit": Asked(
            N_("Says no above, in {currency}"), N_("Above what amount would they say no?")
        ),
        "budget_month": Asked(
            N_("Budget month"),
            N_("In which month is their budget decided?"),
            empty=N_("Not known"),
        ),
        "side": Asked(N_("Whose side"), N_("Whose side are they on?")),
        "segment_id": Asked(
            N_("In which segment"), N_("In which segment?"), empty=N_("Every segment")
        ),
        "user_class_id": Asked(
            N_("Also uses it"),
            N_("Do they use it themselves?"),
            empty=N_("No, or not one of your kinds of user"),
        ),
        "last_contact": Asked(N_("Last talked"), N_("When did you last talk to them?")),
        "basis": Asked(N_("How sure"), N_("How do you know all this?")),
    }


@frozen
class Influence(Record):
    """One member of the decision-making unit sways another: 1 a little, 2 strongly."""

    key = Identity("tie", "from_id", "to_id")
    MOST = 400
    PLURAL = N_("arrows between people")
    FILE = Place("sways", inside="from_id")

    product_id: Owner
    from_id: Annotated[Owner, Names("decision_maker")]
    to_id: Annotated[Owner, Names("decision_maker")]
    strength: Annotated[int, scale(1, 2)] = 1


@frozen
class Need(Record):
    """A need statement: the kind of user needs to `do`, so that `result`. `strength` is 1–3."""

    key = Identity("need", "id")
    MOST = 400
    PLURAL = N_("needs")
    FILE = Place("needs", inside="class_id", letter="n")

    id: str
    product_id: Owner
    class_id: Annotated[Owner, Names("user_class")]
    do: Words = ""
    result: Words = ""
    kind: NeedKind = NeedKind.CHALLENGE
    strength: Annotated[int, scale(1, 3)] = 2
    basis: Basis | None = None
    position: int = 0

    FORM = {
        "kind": Asked(
            N_("What kind of need"),
            N_("Is something in their way, or do they want to reach something?"),
            input="choice",
        ),
        "do": Asked(N_("{who} need to …"), N_("What do they need to do?"), input="note"),
        "result": Asked(N_("… so that"), N_("So that what happens?"), input="note"),
        "strength": Asked(N_("How strongly"), N_("How strongly, from 1 to 3?")),
        "basis": Asked(N_("How sure"), N_("How do you know all this?")),
    }


@frozen
class Segment(Record):
    """Customers or users with the same need.

    `size` is how many accounts, or how many people of the kinds named in `classes` (empty for
    all kinds). `months` are the budget months of customers, or the months of use.
    """

    key = Identity("segment", "id")
    MOST = 40
    SINGULAR = N_("segment")
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

    FORM = {
        "name": Asked(N_("Name"), N_("What do you call this group?")),
        "size": Asked(N_("How many in reach"), N_("How many are there?")),
        "kind": Asked(N_("What tells them apart"), N_("What tells them apart?")),
        "classes": Asked(
            N_("Among which kinds of user"), N_("Among which kinds of user are they?")
        ),
        "want": Asked(N_("What they want"), N_("What do they want, in a few words?")),
        "months": Asked(N_("Budget months"), N_("In which months can they spend money?")),
        "concerns": Asked(N_("What weighs with them"), N_("What weighs with them?")),
        "triggers": Asked(N_("What makes them act"), N_("What happens just before they act?")),
        "channels": Asked(N_("Where you reach them"), N_("Where do you reach them?")),
        "rivals": Asked(N_("What rivals do there"), N_("What do your rivals do to reach them?")),
    }
