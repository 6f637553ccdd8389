"""What is open: the product, its history of changes, and the one signal that something changed."""

import logging
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cuprofiler.content import Content
from cuprofiler.core.changes import Change, History, Noted, Step
from cuprofiler.core.record import Record, product_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker, Product
from cuprofiler.i18n import default_currency
from cuprofiler.i18n import gettext as _
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.products import ProductService
from cuprofiler.services.trouble import MovedFileError, WorkspaceError
from cuprofiler.services.workspaces import FirstRead, WorkspaceService
from cuprofiler.subjects.checklists.words.worklists import WorklistService
from cuprofiler.subjects.verdict.words.explain import Explainer
from cuprofiler.ui.wishes import Wishes

if TYPE_CHECKING:
    from cuprofiler.services.printing import PrintService
    from cuprofiler.services.workspaces import Erased, Workspace

log = logging.getLogger(__name__)


class Session(QObject):
    """The open workspace and product, and the one road that every edit takes."""

    changed = Signal(object, object)
    """The change that was applied, and who started it (a view refreshes unless it is itself)."""

    product_closing = Signal()
    """Another product is about to open: store what is still being typed."""

    product_opened = Signal()
    """Another product is open now, or none."""

    products_changed = Signal()
    """A product was added, removed or renamed."""

    failed = Signal(str)
    """A change could not be stored, in plain words. Nothing was lost or half written."""

    moved = Signal(object)
    """The file is no longer where it was opened; the error says so. A copy can still be saved."""

    backed_up = Signal(str)
    """A backup was due; why it could not be made, or nothing."""

    undone = Signal(str)
    """What was taken back, in words; it can be done again."""

    told = Signal(str, bool)
    """Something worth saying, and whether Undo takes it back."""

    def __init__(
        self,
        content: Content,
        workspaces: WorkspaceService,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`today` is asked whenever a page shows something that hangs on it."""
        super().__init__()
        self.wishes = Wishes(self)
        self.today = today
        self.content = content
        self.workspaces = workspaces
        self.explain = Explainer(content)
        self.worklists = WorklistService(content)
        self.history = History(self._store)
        self._profile: Profile | None = None
        self.products: tuple[Product, ...] = ()
        self.workspace: Workspace | None = None
        self._service: ProductService | None = None
        self.currency: Callable[[], str] = default_currency
        """Asked for the currency of a new product."""

        self.last_time: date | None = None
        """The day before on which the file was worked on, None if there is none."""

        self.looks_back: date | None = None
        """The day since when the history is looked at; None for the last time."""

        self._place = ""
        self._epoch = 0
        self._first: FirstRead | None = None

    # --- What is open ---------------------------------------------------

    @property
    def has_product(self) -> bool:
        """Whether a product is open."""
        return self._profile is not None

    @property
    def profile(self) -> Profile:
        """The open product. Raises LookupError if none is: ask `has_product` first."""
        if self._profile is None:
            raise LookupError("no product is open")
        return self._profile

    # --- Opening -----------------------------------------------------------

    def show_first(self, read: FirstRead) -> None:
        """Show the last product before the workspace itself is open."""
        self._first = read
        self.products = read.products
        if read.records:
            last = next(r for r in read.records if isinstance(r, Product))
            self._profile = Profile.of(read.records, last.id)
            self._place = read.settings.get(f"place:{last.id}", "")
        self.product_opened.emit()

    def attach(self, workspace: "Workspace") -> None:
        """Work in this workspace; the product on screen stays if it is the same one."""
        self.close()
        self.workspace = workspace
        self._service = ProductService(workspace, self.content.questions.version)
        self.history.clear()
        self.history.kept = self._service
        self.last_time = self._last_visit(self._service)
        first, self._first = self._first, None
        if first is None or not first.is_still(workspace.setting):
            self._read_last(self._service)
        self.products_changed.emit()

    def _last_visit(self, service: ProductService) -> date | None:
        try:
            return service.visit(self.today())
        except WorkspaceError as error:
            log.warning("visit not noted: %s", type(error).__name__)
            return None

    def profile_of(self, product_id: str) -> Profile | None:
        """Return another product of the file; None if it is gone."""
        return self._service.profile(product_id) if self._service is not None else None

    @property
    def for_paper(self) -> Profile:
        """The open product set beside what it was when the file was worked on before."""
        day = self.looks_back or self.last_time
        if self._service is None or day is None:
            return self.profile
        return self._service.beside(self.profile, day)

    def steps(self, since: datetime | None = None, last: int = 0) -> tuple[Step, ...]:
        """Return the steps about the open product from a moment on, in their order.

        `last` is how many of the latest at most; 0 for all.
        """
        if self._service is None or self._profile is None:
            return ()
        return self._service.steps(self._profile.product_id, since, last)

    def steps_of(self, product_id: str) -> tuple[Step, ...]:
        """Return the steps about another product of the file."""
        return self._service.steps(product_id) if self._service is not None else ()

    def count_steps(self) -> int:
        """Return how many steps are kept about the open product."""
        if self._service is None or self._profile is None:
            return 0
        return self._service.count_steps(self._profile.product_id)

    def _read_last(self, service: ProductService) -> None:
        """Read the product worked on last; it stays on screen if it is the same one."""
        self.products = service.products()
        last = service.last_product()
        shown = self._profile
        self._profile = service.profile(last) if last else None
        self._place = service.place(last) if last else ""
        if shown is None or self._profile is None or shown.records != self._profile.records:
            self.product_opened.emit()

    def close(self) -> None:
        """Back up what changed and let go of the file."""
        if self.workspace is not None:
            self.back_up_if_changed()
            try:
                self.workspaces.thin_steps(self.workspace)
            except WorkspaceError as error:
                log.warning("steps not thinned: %s", type(error).__name__)
            self.workspace.close()
            self.workspace = None
            self._service = None
            self.history.kept = None

    def back_up_if_changed(self) -> None:
        """Back up what changed, and tell whether it could be done."""
        if self.workspace is not None:
            self.backed_up.emit(self.workspaces.back_up_if_changed(self.workspace))

    @cached_property
    def printing(self) -> "PrintService":
        """The service for paper, loaded when first wanted."""
        from cuprofiler.services.printing import PrintService

        return PrintService(self.content)

    @property
    def path(self) -> Path | None:
        """The workspace file, None before it is open."""
        return self.workspace.path if self.workspace else None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.workspace is not None and self.workspace.read_only

    @property
    def revision(self) -> int:
        """The version of the file, as printed."""
        return self._service.revision if self._service else 0

    def open_product(self, product_id: str) -> None:
        """Go to another product."""
        if self._service is None:
            return
        self.product_closing.emit()
        self._profile = self._service.profile(product_id)
        try:
            self._service.remember_product(product_id)
        except WorkspaceError as error:
            log.warning("product not remembered: %s", type(error).__name__)
        self._place = self._service.place(product_id)
        self.new_visit()
        self.product_opened.emit()

    # --- Where the founder is -----------------------------------------------------------

    @property
    def place(self) -> str:
        """Where the founder was in this product."""
        return self._place

    def remember_place(self, place: str) -> None:
        """Go on here at the next start."""
        if self._service is None or self._profile is None or place == self._place:
            return
        self._place = place
        try:
            self._service.remember_place(self._profile.product_id, place)
        except WorkspaceError as error:
            log.warning("place not kept: %s", type(error).__name__)

    # --- The one road -----------------------------------------------------------

    def do(self, change: Change, initiator: object = None) -> bool:
        """Apply a change, store it and tell everybody; False if it could not be stored."""
        if not change.edits:
            return True
        try:
            self.history.push(change)
        except (WorkspaceError, InvalidChangeError) as error:
            self._say_failed(error)
            return False
        self._after(change, initiator)
        return True

    def undo(self) -> None:
        """Take the last change back."""
        change = self._step(self.history.undo)
        if change is not None:
            self.undone.emit(_("Undone: {what}").format(what=change.label))

    def redo(self) -> None:
        """Do the change last taken back again."""
        change = self._step(self.history.redo)
        if change is not None:
            self.told.emit(_("Done again: {what}").format(what=change.label), True)

    def _step(self, step: Callable[[], Change | None]) -> Change | None:
        self.new_visit()
        try:
            change = step()
        except (WorkspaceError, InvalidChangeError) as error:
            self._say_failed(error)
            return None
        if change is not None:
            self._after(change, None)
        return change

    def _say_failed(self, error: Exception) -> None:
        if isinstance(error, MovedFileError):
            self.moved.emit(error)
        else:
            self.failed.emit(str(error))

    def new_visit(self) -> None:
        """A page was turned or a field left: later typing is a step of its own."""
        self._epoch += 1

    def merge_key(self, field: str) -> str:
        """Return what makes typing in one field during one visit a single step."""
        return f"{self._epoch}:{field}"

    def _store(self, change: Change, noted: Noted) -> None:
        if self._service is None:
            raise WorkspaceError(_("The file is not open yet. Try again in a moment."))
        self._service.apply(change, noted)

    def _after(self, change: Change, initiator: object) -> None:
        products = [edit for edit in change.edits if edit.key[0] == "product"]
        if products and self._service is not None:
            self.products = self._service.products()
        if self._follow(products):
            self.products_changed.emit()
            return
        if self._profile is not None:
            mine = self._mine(change)
            if mine.edits:
                self._profile = self._profile.after(mine)
            elif self._service is not None:
                # An undo about another product: go there, so that it is seen.
                self._reopen(change)
        if products:
            self.products_changed.emit()
        self.changed.emit(change, initiator)

    def _mine(self, change: Change) -> Change:
        """Return the part of a change that is about the open product."""
        assert self._profile is not None
        own = self._profile.product_id
        edits = tuple(edit for edit in change.edits if product_of(edit.record) == own)
        return Change(change.label, edits)

    def _reopen(self, change: Change) -> None:
        for edit in change.edits:
            owner = product_of(edit.record)
            if any(product.id == owner for product in self.products):
                self.open_product(owner)
                return

    def _follow(self, edits: Iterable[object]) -> bool:
        """Go to a product just added, or away from one removed; True if the product changed."""
        if self._service is None:
            return False
        there = {product.id for product in self.products}
        for edit in edits:
            after, before = getattr(edit, "after", None), getattr(edit, "before", None)
            if before is None and after is not None:
                self.open_product(after.id)
                return True
        if self._profile is not None and self._profile.product_id not in there:
            last = self._service.last_product()
            if last:
                self.open_product(last)
            else:
                self._profile = None
                self.product_opened.emit()
            return True
        return False

    # --- Products -----------------------------------------------------------

    def add_product(self, name: str) -> bool:
        """Add an empty product and open it."""
        if self._service is None:
            return False
        return self.do(self._service.new_product(name, self.currency()))

    def add_records(self, records: Iterable[Record], label: str) -> bool:
        """Add a ready-made product, such as a sample or an import, and open it."""
        if self._service is None:
            return False
        return self.do(self._service.adding(records, label))

    def remove_product(self, product_id: str) -> None:
        """Remove a product; Undo brings it back, and so does the backup made before."""
        if self._service is None or self.workspace is None:
            return
        try:
            self.workspaces.back_up(self.workspace.path)
        except WorkspaceError as error:
            self.backed_up.emit(str(error))
        name = next((p.name for p in self.products if p.id == product_id), "")
        if self.do(self._service.removing(product_id)):
            self.told.emit(_("{name} is removed.").format(name=name), True)

    def erase(self, member: DecisionMaker) -> "Erased | None":
        """Erase a person for good: no Undo brings them back. None if it could not be done."""
        if self.workspace is None or self._service is None:
            return None
        try:
            erased = self.workspaces.erase(self.workspace, member)
        except WorkspaceError as error:
            self._say_failed(error)
            return None
        # What could be undone holds the name as well.
        self.history.clear()
        self.products = self._service.products()
        self.open_product(member.product_id)
        return erased

    def free_name(self, wanted: str) -> str:
        """Return a product name not taken yet."""
        return self._service.free_name(wanted) if self._service else wanted
