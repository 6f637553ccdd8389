"""What was seen and told: tasks, problems, diaries, ways to a purchase, A/B tests, use."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import Count, Name, Share, Words, scale
from cuprofiler.core.record import (
    Asked,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    Reference,
    References,
)
from cuprofiler.core.words import N_


class Topic(StrEnum):
    """What is asked in a switch talk (the first eight), and looked for on a visit."""

    THOUGHT = "thought"
    TRIGGER = "trigger"
    SEARCH = "search"
    DECISION = "decision"
    PUSH = "push"
    PULL = "pull"
    HABIT = "habit"
    WORRY = "worry"
    TASK = "task"
    PLACE = "place"
    TOOLS = "tools"
    WORKAROUND = "workaround"

    @property
    def is_of_visit(self) -> bool:
        """Whether it is looked for on a visit; else it is asked in a switch talk."""
        return self in (Topic.TASK, Topic.PLACE, Topic.TOOLS, Topic.WORKAROUND)


class Done(StrEnum):
    """How far somebody came with a task."""

    ALONE = "alone"
    HELPED = "helped"
    NOT = "not"


@frozen
class TalkPart(Record):
    """One thing that a switch talk or a visit is to find out, as it was told or seen."""

    key = Identity("talk_part", "talk_id", "part")
    MOST = 4_000
    PLURAL = N_("parts of talks")
    FILE = Place("parts", inside="talk_id")

    product_id: Owner
    talk_id: Annotated[Owner, Names("talk")]
    part: Topic
    text: Words = ""

    FORM = {"text": Asked(N_("What was told"), N_("What was told?"), input="note")}

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said of it."""
        return not self.text.strip()


@frozen
class Trial(Record):
    """One task that one person tried in a usability test; `minutes` is how long it took."""

    key = Identity("trial", "id")
    MOST = 5_000
    SINGULAR = N_("task tried")
    PLURAL = N_("tasks tried")
    FILE = Place("discovery.trials")

    id: str
    product_id: Owner
    talk_id: Annotated[Owner, Names("talk")]
    name: Name
    done: Done = Done.ALONE
    minutes: Count | None = None
    position: int = 0

    FORM = {
        "name": Asked(
            N_("The task"), N_("What did they try to do?"), hint=N_("Log a visit on the phone")
        ),
        "done": Asked(N_("How far they came"), N_("How far did they come?")),
        "minutes": Asked(N_("Minutes"), N_("How many minutes did it take?")),
    }


@frozen
class Problem(Record):
    """Something that was in people's way; `severity` is 1 (slight) to 4 (it stops them).

    `talks` are those in which it was met: one talk is one person.
    """

    key = Identity("problem", "id")
    MOST = 500
    SINGULAR = N_("problem")
    PLURAL = N_("problems")
    FILE = Place("discovery.problems")

    id: str
    product_id: Owner
    name: Name
    severity: Annotated[int, scale(1, 4)] = 2
    talks: Annotated[References, Names("talk")] = ()
    position: int = 0

    FORM = {
        "name": Asked(
            N_("What was in their way"),
            N_("What was in their way?"),
            hint=N_("Nobody finds the save button"),
        ),
        "severity": Asked(
            N_("How bad, 1 slight to 4 stops them"), N_("How bad is it, 1 slight to 4 stops them?")
        ),
        "talks": Asked(N_("Who met it"), N_("Who met it?")),
    }


@frozen
class DiaryEntry(Record):
    """What one person wrote on one day; `person` is a code, `trouble` 1 (none) to 5 (very much)."""

    key = Identity("diary_entry", "id")
    MOST = 5_000
    SINGULAR = N_("diary entry")
    PLURAL = N_("diary entries")
    FILE = Place("discovery.diary")

    id: str
    product_id: Owner
    talk_id: Annotated[Owner, Names("talk")]
    name: Name
    person: Words = ""
    day: date | None = None
    trouble: Annotated[int, scale(1, 5)] = 3
    position: int = 0

    FORM = {
        "name": Asked(N_("What happened"), N_("What happened?")),
        "person": Asked(N_("Who, by a code"), N_("Who wrote it? A code is enough."), input="text"),
        "day": Asked(N_("When"), N_("When was it?")),
        "trouble": Asked(
            N_("Trouble, 1 none to 5 much"), N_("How much trouble was it, 1 none to 5 much?")
        ),
    }


@frozen
class Experiment(Record):
    """Two ways tried on many users at once, told apart by who did what was hoped for.

    `usual` is the share that does it today and `least` the difference worth finding, both in
    percent; the counts are people.
    """

    key = Identity("experiment", "id")
    MOST = 100
    SINGULAR = N_("A/B test")
    PLURAL = N_("A/B tests")
    FILE = Place("discovery.experiments")

    id: str
    product_id: Owner
    name: Name
    class_id: Annotated[Reference, Names("user_class")] = ""
    usual: Share | None = None
    least: Share | None = None
    people_a: Count | None = None
    did_a: Count | None = None
    people_b: Count | None = None
    did_b: Count | None = None
    position: int = 0

    FORM = {
        "name": Asked(
            N_("What differs"), N_("What differs?"), hint=N_("Button at the top, or at the bottom")
        ),
        "class_id": Asked(
            N_("Kind of user"), N_("For which kind of user?"), empty=N_("None chosen yet")
        ),
        "usual": Asked(N_("Does it today, in percent"), N_("How many in a hundred do it today?")),
        "least": Asked(
            N_("Least difference worth finding, in points"),
            N_("Which difference is worth finding, in percentage points?"),
        ),
        "people_a": Asked(N_("People who saw A"), N_("How many saw the first way?")),
        "did_a": Asked(N_("Of them did it"), N_("How many of them did it?")),
        "people_b": Asked(N_("People who saw B"), N_("How many saw the second way?")),
        "did_b": Asked(N_("Of them did it"), N_("How many of them did it?")),
    }


@frozen
class UsageFigure(Record):
    """How many people of a kind used a function in a period, of how many; counts are people.

    A period written year first ("2026-11", "2026-W48") is ordered by itself, any other one by
    `position`.
    """

    key = Identity("usage_figure", "id")
    MOST = 1_000
    SINGULAR = N_("usage figure")
    PLURAL = N_("usage figures")
    FILE = Place("discovery.usage")

    id: str
    product_id: Owner
    name: Name
    class_id: Annotated[Reference, Names("user_class")] = ""
    people: Count | None = None
    out_of: Count | None = None
    period: Words = ""
    position: int = 0

    FORM = {
        "name": Asked(
            N_("What they used"), N_("What did they use?"), hint=N_("Swap a shift by phone")
        ),
        "class_id": Asked(
            N_("Kind of user"), N_("Which kind of user?"), empty=N_("None chosen yet")
        ),
        "people": Asked(N_("People who used it"), N_("How many people used it?")),
        "out_of": Asked(N_("Of how many"), N_("Of how many who could have?")),
        "period": Asked(N_("When"), N_("In which month or week?"), hint="2026-11", input="text"),
    }
