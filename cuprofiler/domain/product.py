"""The product, its kinds of user, answers about them, and what was noted on checklists."""

from datetime import date
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import (
    RESPONSIBLE,
    Count,
    Limits,
    Name,
    Words,
)
from cuprofiler.core.record import (
    ALWAYS,
    LOOSE,
    UNFILED,
    Asked,
    Identity,
    Owner,
    Place,
    Record,
    Reference,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import (
    Basis,
    Proficiency,
)


@frozen
class Product(Record):
    """A product of the founder. `currency` is an ISO 4217 code.

    `variant_of` is the id of the product of which it asks "what if?"; empty for one by itself.
    """

    key = Identity("product", "id")
    FILE = Place("product")

    id: str
    name: Name
    summary: Annotated[Words, ALWAYS] = ""
    currency: Annotated[str, Limits("currency", pattern="[A-Z]{3}"), ALWAYS] = "EUR"
    position: int = 0
    questions_version: Annotated[int, UNFILED] = 1
    variant_of: Annotated[Reference, UNFILED, LOOSE] = ""


@frozen
class UserClass(Record):
    """One kind of user; `people` is its head count, None if not known."""

    key = Identity("user_class", "id")
    MOST = 30
    SINGULAR = N_("kind of user")
    PLURAL = N_("kinds of user")
    FILE = Place("user_classes", letter="u")

    id: str
    product_id: Owner
    name: Name
    people: Count | None = None
    proficiency: Proficiency | None = None
    position: int = 0

    FORM = {
        "name": Asked(N_("Name"), N_("What do you call them?")),
        "people": Asked(N_("How many"), N_("How many of them are there?")),
        "part": Asked(N_("Their part"), N_("What is their part in the use?")),
        "frequency": Asked(N_("How often"), N_("How often do they use it?")),
        "only_they": Asked(N_("Only they"), N_("What do only they do with it?"), input="text"),
        "computers": Asked(
            N_("Skill with computers in general"),
            N_("How skilled are they with computers in general?"),
        ),
        "proficiency": Asked(
            N_("Skill with this product"),
            N_("How skilled are they with this product, or one like it?"),
        ),
        "trade": Asked(N_("Skill in their trade"), N_("How skilled are they in their own trade?")),
        "who": Asked(N_("Who they are"), N_("Who are they?")),
        "goals": Asked(
            N_("What they do, and to what end"), N_("What do they do all day, and to what end?")
        ),
        "resources": Asked(N_("What they have at hand"), N_("What do they have at hand?")),
        "environment": Asked(N_("What is around them"), N_("What is around them?")),
        "voice": Asked(
            N_("How their voice gets to the decider"),
            N_("How does their voice reach the one who decides, and what happens on the way?"),
        ),
    }


@frozen
class Answer(Record):
    """A code given to a question about a subject: the product or a kind of user."""

    key = Identity("answer", "subject_id", "question")

    product_id: Owner
    subject_id: Owner
    question: str
    value: str
    basis: Basis | None = None


@frozen
class ItemState(Record):
    """What the founder noted on a checklist item."""

    key = Identity("item_state", "product_id", "item")

    product_id: Owner
    item: Owner
    done: bool = False
    owner: Annotated[Words, RESPONSIBLE] = ""
    due: date | None = None
    note: Words = ""

    FORM = {
        "done": Asked(N_("Done"), N_("Is it done?"), yes=N_("Yes"), no=N_("No")),
        "owner": Asked(N_("Owner"), N_("Who answers for it?"), hint=N_("No owner")),
        "due": Asked(N_("Due"), N_("Until when?")),
        "note": Asked(N_("Note or evidence"), N_("What shows it?")),
    }

    @property
    def touched(self) -> bool:
        """Whether the founder left anything here."""
        return self.done or bool(self.owner or self.note or self.due)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is left of it."""
        return not self.touched
