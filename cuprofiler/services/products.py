"""Products in a workspace: list, read, add, change, remove."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.codes import CLASS_CODES, DETAIL_CODES
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    DecisionMaker,
    Lane,
    Moment,
    Need,
    Product,
    Record,
    Score,
    Segment,
    Stage,
    Tie,
    UserClass,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.storage.digest import fresh_id

if TYPE_CHECKING:
    from cuprofiler.storage.workspace import Workspace

MAX_TEXT = 20_000
MAX_NAME = 500


class InvalidChangeError(ValueError):
    """A change holds something that may not be stored; the message says what, in plain words."""


def new_id() -> str:
    """An id no other record has."""
    return fresh_id(8)


class ProductService:
    """What the founder does with products. Every change is stored before it returns."""

    def __init__(self, workspace: "Workspace", questions_version: int) -> None:
        self._workspace = workspace
        self._version = questions_version

    def products(self) -> tuple[Product, ...]:
        """Every product, in the founder's order."""
        return self._workspace.products()

    def profile(self, product_id: str) -> Profile | None:
        """A product with everything known about it, None if it is gone."""
        records = self._workspace.records_of(product_id)
        return Profile.of(records, product_id) if records else None

    def last_product(self) -> str:
        """The product worked on last, or the first one; empty if there is none."""
        last = self._workspace.memo("last_product")
        ids = [product.id for product in self.products()]
        return last if last in ids else (ids[0] if ids else "")

    def remember_product(self, product_id: str) -> None:
        """Open this product at the next start."""
        self._workspace.set_memo("last_product", product_id)

    def place(self, product_id: str) -> str:
        """Where the founder was in this product: a screen or a page of the interview."""
        return self._workspace.memo(f"place:{product_id}")

    def remember_place(self, product_id: str, place: str) -> None:
        """Go on here at the next start."""
        self._workspace.set_memo(f"place:{product_id}", place)

    @property
    def revision(self) -> int:
        """How many changes this file has seen."""
        return self._workspace.revision

    def apply(self, change: Change) -> None:
        """Check a change and store it; raises InvalidChangeError or WorkspaceError."""
        for edit in change.edits:
            if edit.after is not None:
                check_record(edit.after)
        self._workspace.apply(change)

    def new_product(self, name: str, currency: str) -> Change:
        """The change that adds an empty product."""
        position = len(self.products())
        product = Product(new_id(), name, "", currency, position, self._version)
        return Change(_("new product"), (Edit(None, product),))

    def adding(self, records: Iterable[Record], label: str) -> Change:
        """The change that adds ready-made records, such as a sample or an import."""
        position = len(self.products())
        placed = []
        for record in records:
            if isinstance(record, Product):
                record = replace(record, position=position)
                position += 1
            placed.append(Edit(None, record))
        return Change(label, tuple(placed))

    def removing(self, product_id: str) -> Change:
        """The change that removes a product with everything about it."""
        records = self._workspace.records_of(product_id)
        return Change(_("product removed"), tuple(Edit(record, None) for record in records))

    def free_name(self, wanted: str) -> str:
        """A name that no product has yet: the wanted one, or with a number behind it."""
        taken = {product.name for product in self.products()}
        name, number = wanted, 2
        while name in taken:
            name, number = f"{wanted} {number}", number + 1
        return name


_NAMED = Product | UserClass | DecisionMaker | Segment | Benefit | Stage | Lane

_RANGES: dict[type[Record], tuple[tuple[str, int, int], ...]] = {
    UserClass: (("people", 0, 10**9),),
    DecisionMaker: (("influence", 0, 3), ("budget_month", 1, 12)),
    Tie: (("strength", 1, 2),),
    Need: (("strength", 1, 3),),
    Segment: (("size", 0, 10**9),),
    Benefit: (("effort", 0, 10**6),),
    Score: (("value", 0, 3),),
    Moment: (("emotion", -2, 2),),
}
"""Whole numbers that have bounds, by record."""


def check_record(record: Record) -> None:
    """Refuse what may not be stored; raises InvalidChangeError."""
    if isinstance(record, _NAMED) and not record.name.strip():
        raise InvalidChangeError(_("A name is missing."))
    if isinstance(record, _NAMED) and len(record.name) > MAX_NAME:
        raise InvalidChangeError(_("This name is too long. Shorten it to 500 letters."))
    if isinstance(record, Answer) and record.question == "loudest_bar":
        if not record.value.isdigit() or int(record.value) > 100:
            raise InvalidChangeError(_("This number goes from {least} to {most}.").format(
                least=0, most=100))  # fmt: skip
    if isinstance(record, Answer):
        codes = {**CLASS_CODES, **DETAIL_CODES}.get(record.question)
        if codes is not None and record.value not in set(codes):
            raise InvalidChangeError(_("This answer does not belong to its question."))
    for name, least, most in _RANGES.get(type(record), ()):
        number = getattr(record, name)
        if number is not None and not least <= number <= most:
            raise InvalidChangeError(
                _("This number goes from {least} to {most}.").format(least=least, most=most)
            )
    for field in fields(record):
        text = getattr(record, field.name)
        if isinstance(text, str) and len(text) > MAX_TEXT:
            raise InvalidChangeError(_("This text is too long. Shorten it to 20,000 letters."))
