"""What is kept about a product, one frozen record to a fact that changes on its own.

Every record has a `key`; two records with the same key are two states of the same fact.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cuprofiler.domain.codes import Basis, Proficiency, Role, Stance

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """A product of the founder. `currency` is an ISO 4217 code."""

    id: str
    name: str
    summary: str = ""
    currency: str = "EUR"
    position: int = 0
    questions_version: int = 1

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("product", self.id)


@dataclass(frozen=True, slots=True)
class UserClass:
    """One kind of user; `people` is its head count, None if not known."""

    id: str
    product_id: str
    name: str
    people: int | None = None
    proficiency: Proficiency | None = None
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("user_class", self.id)


@dataclass(frozen=True, slots=True)
class DecisionMaker:
    """A member of the decision-making unit, by name or job title.

    `influence` is 0–3; `limit` is an amount in the product's currency above which this person
    says no.
    """

    id: str
    product_id: str
    name: str
    roles: tuple[Role, ...] = ()
    influence: int | None = None
    stance: Stance | None = None
    deal_breaker: str = ""
    limit: Decimal | None = None
    basis: Basis | None = None
    position: int = 0

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("decision_maker", self.id)


@dataclass(frozen=True, slots=True)
class Answer:
    """A code given to a question about a subject: the product or a kind of user."""

    product_id: str
    subject_id: str
    question: str
    value: str
    basis: Basis | None = None

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("answer", self.subject_id, self.question)


@dataclass(frozen=True, slots=True)
class ItemState:
    """What the founder noted on a checklist item."""

    product_id: str
    item: str
    done: bool = False
    owner: str = ""
    due: date | None = None
    note: str = ""

    @property
    def key(self) -> Key:
        """Kind and identity of this record."""
        return ("item_state", self.product_id, self.item)

    @property
    def touched(self) -> bool:
        """Whether the founder left anything here."""
        return self.done or bool(self.owner or self.note or self.due)


Record = Product | UserClass | DecisionMaker | Answer | ItemState
RECORD_TYPES: tuple[type[Record], ...] = (Product, UserClass, DecisionMaker, Answer, ItemState)
