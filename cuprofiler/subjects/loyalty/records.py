"""What is kept of surveys of customers and of users, and of what is given back for loyalty."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import (
    RESPONSIBLE,
    Count,
    Limits,
    Money,
    Name,
    Words,
    scale,
)
from cuprofiler.core.record import (
    Asked,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    Reference,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import Role


class Group(StrEnum):
    """Who is asked, or given something: those who pay or those who use, never both at once."""

    CUSTOMERS = "customers"
    USERS = "users"


class Choice(StrEnum):
    """Whether users who have no say would have chosen it themselves."""

    YES = "yes"
    NO = "no"


Score = Annotated[int, Limits("scale", 0, 10)]
"""0 (not at all likely) to 10 (very likely)."""

Agreement = Annotated[int, scale(1, 5)]
"""1 (not at all) to 5 (fully)."""

Agreement7 = Annotated[int, scale(1, 7)]
"""1 (not at all) to 7 (fully)."""


@frozen
class SurveyRound(Record):
    """One time at which a group was asked: customers, or users of a kind.

    `how` is the way they were asked; `asked` is how many.
    """

    key = Identity("survey_round", "id")
    MOST = 200
    SINGULAR = N_("round of questions")
    PLURAL = N_("rounds of questions")
    FILE = Place("loyalty.rounds", letter="r")

    id: str
    product_id: Owner
    name: Name
    group: Group = Group.CUSTOMERS
    class_id: Annotated[Reference, Names("user_class")] = ""
    day: date | None = None
    how: Words = ""
    asked: Count | None = None
    position: int = 0

    FORM = {
        "name": Asked(N_("Name"), N_("What do you call this round?"), hint=N_("Spring 2027")),
        "group": Asked(N_("Who was asked"), N_("Who was asked?")),
        "class_id": Asked(
            N_("Which kind of user"), N_("Which kind of user?"), empty=N_("All of them")
        ),
        "day": Asked(N_("When"), N_("When was it?")),
        "how": Asked(
            N_("How you asked"), N_("How did you ask?"), hint=N_("By mail, a week"), input="text"
        ),
        "asked": Asked(N_("How many you asked"), N_("How many did you ask?")),
    }


@frozen
class SurveyAnswer(Record):
    """How likely one would recommend it; `name` is the account, `score` None if not answered.

    `why` are their words. `called` is when they were called back, `cause` what it came from, and
    `closed` says that it is settled. `own_choice` is asked of users who have no say.
    """

    key = Identity("survey_answer", "id")
    MOST = 100_000
    SINGULAR = N_("survey answer")
    PLURAL = N_("survey answers")
    FILE = Place("loyalty.answers")

    id: str
    product_id: Owner
    round_id: Annotated[Owner, Names("survey_round")]
    name: Name
    score: Score | None = None
    role: Role | None = None
    class_id: Annotated[Reference, Names("user_class")] = ""
    why: Words = ""
    own_choice: Choice | None = None
    owner: Annotated[Words, RESPONSIBLE] = ""
    called: date | None = None
    cause: Words = ""
    closed: bool = False
    position: int = 0

    FORM = {
        "name": Asked(
            N_("Where"), N_("At which organisation?"), hint=N_("Practice North"), input="text"
        ),
        "score": Asked(
            N_("Would recommend it, 0 to 10"),
            N_("How likely would they recommend it, 0 to 10?"),
            input="number",
        ),
        "role": Asked(
            N_("What they do in the decision"),
            N_("What do they do in the decision?"),
            empty=N_("Not known"),
        ),
        "class_id": Asked(
            N_("Which kind of user"), N_("Which kind of user?"), empty=N_("Not known")
        ),
        "why": Asked(N_("Why"), N_("Why? In their words."), input="note"),
        "own_choice": Asked(
            N_("Would choose it themselves"),
            N_("Would they choose it themselves?"),
            empty=N_("Not asked"),
        ),
        "owner": Asked(N_("Who calls them"), N_("Who calls them?"), input="text"),
        "called": Asked(N_("Called back"), N_("When were they called back?")),
        "cause": Asked(N_("What it came from"), N_("What did it come from?"), input="text"),
        "closed": Asked(
            N_("Settled"), N_("Is it settled?"), yes=N_("Yes"), no=N_("Not yet")
        ),
    }  # fmt: skip


USABILITY_STATEMENTS = (
    N_("I would like to use it often."),
    N_("It is more complicated than it need be."),
    N_("It is easy to use."),
    N_("I would need help from somebody technical to use it."),
    N_("Its parts go well together."),
    N_("It is too inconsistent."),
    N_("Most people would learn it quickly."),
    N_("It is awkward to use."),
    N_("I feel sure when I use it."),
    N_("I had to learn a lot before I could use it."),
)
"""The ten statements of the System Usability Scale (Brooke 1996), in words of our own."""


@frozen
class UsabilitySheet(Record):
    """What one user agrees with: ten statements, odd ones good, even ones bad; None if skipped.

    `name` is who filled it in, by a code or an account.
    """

    key = Identity("usability_sheet", "id")
    MOST = 2_000
    SINGULAR = N_("usability sheet")
    PLURAL = N_("usability sheets")
    FILE = Place("loyalty.sheets")

    id: str
    product_id: Owner
    name: Name
    class_id: Annotated[Reference, Names("user_class")] = ""
    day: date | None = None
    q1: Agreement | None = None
    q2: Agreement | None = None
    q3: Agreement | None = None
    q4: Agreement | None = None
    q5: Agreement | None = None
    q6: Agreement | None = None
    q7: Agreement | None = None
    q8: Agreement | None = None
    q9: Agreement | None = None
    q10: Agreement | None = None
    position: int = 0

    FORM = {
        "name": Asked(N_("Who, by a code"), N_("Who filled it in? A code is enough.")),
        "class_id": Asked(
            N_("Kind of user"), N_("Which kind of user?"), empty=N_("None chosen yet")
        ),
        "day": Asked(N_("When"), N_("When was it?")),
        **{
            f"q{number}": Asked(text, text) for number, text in enumerate(USABILITY_STATEMENTS, 1)
        },
    }  # fmt: skip

    @property
    def answers(self) -> tuple[int | None, ...]:
        """The ten answers, in their order."""
        return (
            self.q1, self.q2, self.q3, self.q4, self.q5, self.q6, self.q7, self.q8, self.q9,
            self.q10,
        )  # fmt: skip


@frozen
class ShortSheet(Record):
    """Two statements that one user agrees with, 1–7: it does what is needed, it is easy."""

    key = Identity("short_sheet", "id")
    MOST = 2_000
    SINGULAR = N_("two-question sheet")
    PLURAL = N_("two-question sheets")
    FILE = Place("loyalty.short_sheets")

    id: str
    product_id: Owner
    name: Name
    class_id: Annotated[Reference, Names("user_class")] = ""
    day: date | None = None
    useful: Agreement7 | None = None
    easy: Agreement7 | None = None
    position: int = 0

    FORM = {
        "name": Asked(N_("Who, by a code"), N_("Who filled it in? A code is enough.")),
        "class_id": Asked(
            N_("Kind of user"), N_("Which kind of user?"), empty=N_("None chosen yet")
        ),
        "day": Asked(N_("When"), N_("When was it?")),
        "useful": Asked(
            N_("It does what I need, 1 to 7"), N_("It does what I need. 1 not at all, 7 fully?")
        ),
        "easy": Asked(N_("It is easy to use, 1 to 7"), N_("It is easy. 1 not at all, 7 fully?")),
    }


@frozen
class Reward(Record):
    """What a group is given for its loyalty; `cost` is money a year, for one customer.

    `month` is 1–12, None for all year.
    """

    key = Identity("reward", "id")
    MOST = 100
    SINGULAR = N_("reward")
    PLURAL = N_("rewards")
    FILE = Place("loyalty.rewards")

    id: str
    product_id: Owner
    name: Name
    group: Group = Group.CUSTOMERS
    cost: Money | None = None
    month: Annotated[int, Limits("month", 1, 12)] | None = None
    owner: Annotated[Words, RESPONSIBLE] = ""
    position: int = 0

    FORM = {
        "name": Asked(
            N_("What they get"), N_("What do they get?"), hint=N_("An evening with other users")
        ),
        "group": Asked(N_("Who gets it"), N_("Who gets it?")),
        "cost": Asked(
            N_("Costs you a year for each customer, in {money}"),
            N_("What does it cost you a year for each customer, in {money}?"),
        ),
        "month": Asked(N_("In which month"), N_("In which month?"), empty=N_("All year")),
        "owner": Asked(N_("Who sees to it"), N_("Who sees to it?"), input="text"),
    }


RECORDS = (
    SurveyRound,
    SurveyAnswer,
    UsabilitySheet,
    ShortSheet,
    Reward,
)
