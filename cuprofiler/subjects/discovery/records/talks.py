"""What is kept of discovery: beliefs, talks and tests, findings, and what people gave up for it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import PERSON, Money, Name, Words, scale
from cuprofiler.core.record import (
    LOOSE,
    Asked,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    Reference,
)
from cuprofiler.core.words import N_


class BeliefState(StrEnum):
    """Where a belief stands, by the founder's own mark."""

    OPEN = "open"
    HOLDS = "holds"
    FELL = "fell"


class TalkKind(StrEnum):
    """What was done to learn something: four ways with customers, five with users."""

    NEEDS = "needs"
    SWITCH = "switch"
    OFFER = "offer"
    PRICE = "price"
    VISIT = "visit"
    WALK = "walk"
    TEST = "test"
    DIARY = "diary"
    USAGE = "usage"

    @property
    def with_users(self) -> bool:
        """Whether it is user discovery; else it is customer discovery."""
        return self.is_seen or self is TalkKind.WALK

    @property
    def is_seen(self) -> bool:
        """Whether one sees what people do, and is not told of it."""
        return self in (TalkKind.VISIT, TalkKind.TEST, TalkKind.DIARY, TalkKind.USAGE)

    @property
    def is_met(self) -> bool:
        """Whether somebody was met: counts of use are looked at, and nobody is asked."""
        return self is not TalkKind.USAGE


class FindingKind(StrEnum):
    """What it is that somebody said or did. Only the first raises how sure a fact is."""

    DID = "did"
    THINKS = "thinks"
    PRAISES = "praises"
    PROMISES = "promises"


class Given(StrEnum):
    """What somebody gave up: the better sign, the more it costs them."""

    TIME = "time"
    INTRODUCTION = "introduction"
    PILOT = "pilot"
    LETTER = "letter"
    MONEY = "money"


Fact = Annotated[Reference, LOOSE]
"""The key of the record that is the fact, joined by ":"; empty for none."""


@frozen
class Belief(Record):
    """What must be true: one sentence, and the fact that it rests on.

    `weight` is how much hangs on it, 1–3. `pass_mark` is what must come out of asking for it to
    hold, written before the first talk.
    """

    key = Identity("belief", "id")
    MOST = 300
    SINGULAR = N_("belief")
    PLURAL = N_("beliefs")
    FILE = Place("discovery.beliefs", letter="v")

    id: str
    product_id: Owner
    name: Name
    fact: Fact = ""
    weight: Annotated[int, scale(1, 3)] = 2
    pass_mark: Words = ""
    state: BeliefState = BeliefState.OPEN
    position: int = 0

    FORM = {
        "name": Asked(
            N_("What must be true"), N_("What must be true?"), hint=N_("The owner picks it alone")
        ),
        "fact": Asked(
            N_("The fact it rests on"),
            N_("Which fact does it rest on?"),
            empty=N_("None of them"),
            input="pick",
        ),
        "weight": Asked(N_("How much hangs on it"), N_("How much hangs on it, 1 to 3?")),
        "pass_mark": Asked(
            N_("It holds if"),
            N_("What must come out for it to hold? Write it before you ask."),
            hint=N_("4 of 6 offices"),
        ),
        "state": Asked(N_("Where it stands"), N_("Where does it stand?"), input="choice"),
    }


@frozen
class Talk(Record):
    """A talk with somebody who decides, pays or advises, or a test with a kind of user.

    `account` is the organisation or household; `asker` who asked; without `permission` no quote is
    kept. `shown` is what was shown to them.
    """

    key = Identity("talk", "id")
    MOST = 2_000
    SINGULAR = N_("talk")
    PLURAL = N_("talks")
    FILE = Place("discovery.talks", letter="w")

    id: str
    product_id: Owner
    kind: TalkKind = TalkKind.NEEDS
    day: date | None = None
    member_id: Annotated[Reference, Names("decision_maker")] = ""
    class_id: Annotated[Reference, Names("user_class")] = ""
    segment_id: Annotated[Reference, Names("segment")] = ""
    account: Words = ""
    asker: Annotated[Words, PERSON] = ""
    permission: bool = False
    shown: Words = ""
    notes: Words = ""
    position: int = 0

    @property
    def whom(self) -> str:
        """The id of the person, or of the kind of user, that it was with; empty for nobody."""
        return self.class_id if self.kind.with_users else self.member_id

    FORM = {
        "kind": Asked(N_("What it was"), N_("What was it?")),
        "day": Asked(N_("When"), N_("When was it?")),
        "member_id": Asked(N_("With whom"), N_("With whom?"), empty=N_("Nobody chosen yet")),
        "class_id": Asked(
            N_("With which kind of user"),
            N_("With which kind of user?"),
            empty=N_("None chosen yet"),
        ),
        "account": Asked(
            N_("Where"), N_("At which organisation?"), hint=N_("Practice North"), input="text"
        ),
        "segment_id": Asked(N_("Segment"), N_("Of which segment?"), empty=N_("None of them")),
        "asker": Asked(N_("Who asked"), N_("Who asked?"), input="text"),
        "permission": Asked(
            N_("May you quote them"),
            N_("Did they say that you may quote them?"),
            yes=N_("Yes"),
            no=N_("No"),
        ),
        "shown": Asked(N_("What you showed"), N_("What did you show?"), input="text"),
    }


@frozen
class Finding(Record):
    """One thing learnt in a talk, and what it bears on.

    `quote` are their words, `name` what was learnt. `fact` and `belief_id` say what it is about,
    `against` that it speaks against it; `answer` is then the one it gives, by its code. `set_aside`
    says that the founder has seen what follows from it, and leaves it so.
    """

    key = Identity("finding", "id")
    MOST = 30_000
    SINGULAR = N_("finding")
    PLURAL = N_("findings")
    FILE = Place("discovery.findings")

    id: str
    product_id: Owner
    talk_id: Annotated[Owner, Names("talk")]
    name: Name
    quote: Words = ""
    kind: FindingKind = FindingKind.DID
    fact: Fact = ""
    belief_id: Annotated[Reference, Names("belief")] = ""
    against: bool = False
    answer: str = ""
    theme: Words = ""
    set_aside: bool = False
    position: int = 0

    FORM = {
        "name": Asked(N_("What you learnt"), N_("What did you learn?")),
        "quote": Asked(N_("Their words"), N_("What did they say, in their words?"), input="note"),
        "kind": Asked(N_("What it is"), N_("What is it?")),
        "fact": Asked(
            N_("What it bears on"),
            N_("Which fact does it bear on?"),
            empty=N_("None of them"),
            input="pick",
        ),
        "against": Asked(
            N_("For it or against it"),
            N_("Does it speak for it, or against it?"),
            yes=N_("Against it"),
            no=N_("For it"),
        ),
        "answer": Asked(
            N_("What is so instead"),
            N_("What is so instead?"),
            empty=N_("That is not known"),
            input="pick",
        ),
        "belief_id": Asked(N_("Belief"), N_("Which belief does it test?"), empty=N_("None")),
        "theme": Asked(N_("Theme"), N_("What is it about, in a word?"), input="text"),
    }


@frozen
class Commitment(Record):
    """What somebody gave in a talk: praise is cheap, this is not.

    `amount` is money, in the product's currency.
    """

    key = Identity("commitment", "id")
    MOST = 2_000
    SINGULAR = N_("commitment")
    PLURAL = N_("commitments")
    FILE = Place("discovery.commitments")

    id: str
    product_id: Owner
    talk_id: Annotated[Owner, Names("talk")]
    kind: Given = Given.TIME
    amount: Money | None = None
    due: date | None = None
    note: Words = ""
    position: int = 0

    FORM = {
        "kind": Asked(N_("What they gave"), N_("What did they give?")),
        "amount": Asked(N_("Amount, in {money}"), N_("How much, in {money}?")),
        "due": Asked(N_("Due"), N_("Until when?")),
        "note": Asked(N_("Note"), N_("What exactly?"), input="text"),
    }
