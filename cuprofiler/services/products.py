"""Products in a workspace: list, read, add, change, remove."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from cuprofiler.core.changes import Change, Edit, Noted, Step
from cuprofiler.core.record import Record, product_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.i18n import gettext as _
from cuprofiler.services.checks import check_count, check_record
from cuprofiler.storage.digest import fresh_id

if TYPE_CHECKING:
    from cuprofiler.storage.workspace import Workspace


VISITS = "visits"
"""The setting that has the last two days on which the file was worked on."""


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins here; no earlier than any file was written."""
    day = max(day, date(1980, 1, 1))
    return datetime.combine(day, time()).astimezone()


def new_id() -> str:
    """Return an id no other record has."""
    return fresh_id(8)


class ProductService:
    """What the founder does with products. Every change is stored before it returns."""

    def __init__(self, workspace: "Workspace", questions_version: int) -> None:
        self._workspace = workspace
        self._version = questions_version

    def products(self) -> tuple[Product, ...]:
        """Return every product, in the founder's order."""
        return self._workspace.products()

    def profile(self, product_id: str) -> Profile | None:
        """Return a product with everything known about it, None if it is gone."""
        records = self._workspace.records_of(product_id)
        return Profile.of(records, product_id) if records else None

    def last_product(self) -> str:
        """Return the product worked on last, or the first one; empty if there is none."""
        last = self._workspace.setting("last_product")
        ids = [product.id for product in self.products()]
        return last if last in ids else (ids[0] if ids else "")

    def remember_product(self, product_id: str) -> None:
        """Open this product at the next start."""
        self._workspace.set_setting("last_product", product_id)

    def place(self, product_id: str) -> str:
        """Return where the founder was in this product: a screen or a page of the interview."""
        return self._workspace.setting(f"place:{product_id}")

    def remember_place(self, product_id: str, place: str) -> None:
        """Go on here at the next start."""
        self._workspace.set_setting(f"place:{product_id}", place)

    def steps(
        self, product_id: str, since: datetime | None = None, last: int = 0
    ) -> tuple[Step, ...]:
        """Return the steps about a product from a moment on, in their order; not those that were
        taken back. `last` is how many of the latest at most; 0 for all.
        """
        return tuple(
            step for step in self._workspace.steps(product_id, since, last) if not step.undone
        )

    def count_steps(self, product_id: str) -> int:
        """Return how many steps are kept about a product."""
        return self._workspace.count_steps(product_id)

    def beside(self, profile: Profile, day: date) -> Profile:
        """Return a product set beside what it was at the beginning of a day."""
        from cuprofiler.subjects.history.words.since import then

        return profile.beside(day, then(profile, self.steps(profile.product_id, midnight(day))))

    def visit(self, today: date) -> date | None:
        """Note that the file is worked on today; return the day before on which it was, if any."""
        days = self._visits(today)
        self._workspace.set_setting(VISITS, " ".join(day.isoformat() for day in days))
        return days[0] if len(days) > 1 else None

    def last_visit(self, today: date) -> date | None:
        """Return the day before today on which the file was worked on, noting nothing."""
        days = self._visits(today)
        return days[0] if len(days) > 1 else None

    def _visits(self, today: date) -> list[date]:
        """Return the last day on which the file was worked on, if there is one, and today."""
        try:
            known = [date.fromisoformat(day) for day in self._workspace.setting(VISITS).split()]
        except ValueError:
            known = []
        return [*[day for day in known if day < today][-1:], today]

    def last_done(self) -> Change | None:
        """Return the last step that can be taken back, also of an earlier session."""
        step = self._workspace.last_step()
        return step.change if step is not None else None

    def last_undone(self) -> Change | None:
        """Return the step that was taken back last and can be done again."""
        step = self._workspace.last_step(undone=True)
        return step.change if step is not None else None

    @property
    def revision(self) -> int:
        """How many changes this file has seen."""
        return self._workspace.revision

    def apply(self, change: Change, noted: Noted | None = None) -> None:
        """Check a change and store it; raises InvalidChangeError or WorkspaceError."""
        for edit in change.edits:
            if edit.after is not None:
                check_record(edit.after)
        self._check_lists(change)
        self._workspace.apply(change, noted)

    def _check_lists(self, change: Change) -> None:
        """Whether a list would grow beyond what pages can show; raises InvalidChangeError."""
        grown = Counter(
            (product_of(edit.after), type(edit.after))
            for edit in change.edits
            if edit.before is None and edit.after is not None and edit.after.MOST
        )
        for (product_id, kind), more in grown.items():
            check_count(kind, self._workspace.count(kind, product_id) + more)

    def new_product(self, name: str, currency: str) -> Change:
        """Return the change that adds an empty product."""
        position = len(self.products())
        product = Product(new_id(), name, "", currency, position, self._version)
        return Change(_("new product"), (Edit(None, product),))

    def adding(self, records: Iterable[Record], label: str) -> Change:
        """Return the change that adds ready-made records, such as a sample or an import."""
        position = len(self.products())
        placed = []
        for record in records:
            if isinstance(record, Product):
                record = replace(record, position=position)
                position += 1
            placed.append(Edit(None, record))
        return Change(label, tuple(placed))

    def removing(self, product_id: str) -> Change:
        """Return the change that removes a product with everything about it."""
        records = self._workspace.records_of(product_id)
        return Change(_("product removed"), tuple(Edit(record, None) for record in records))

    def free_name(self, wanted: str) -> str:
        """Return a name that no product has yet: the wanted one, or with a number behind it."""
        taken = {product.name for product in self.products()}
        name, number = wanted, 2
        while name in taken:
            name, number = f"{wanted} {number}", number + 1
        return name
