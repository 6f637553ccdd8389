"""What if: a variant of the product is made, looked at beside it, taken over or let go of."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.core.changes import Change, Edits
from cuprofiler.core.text import shortened
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import new_id
from cuprofiler.subjects.history.page.lines import quiet
from cuprofiler.subjects.history.rules.comparing import Difference, taking_back
from cuprofiler.subjects.history.words.changes import Told
from cuprofiler.subjects.history.words.since import Since, compared
from cuprofiler.subjects.history.words.variants import (
    branching,
    state_at_branching,
    taking_over_all,
    variants_of,
    with_what_was_tried,
)
from cuprofiler.ui.widgets.base import Card, Rule
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column, row

if TYPE_CHECKING:
    from cuprofiler.subjects.history.page.states import StatesPage


LONGEST = 400
"""Letters of a product's name that the name of its variant begins with."""


class WhatIf(QWidget):
    """The variants of the product, or where the product is one, the way to what it is of."""

    def __init__(self, page: "StatesPage") -> None:
        super().__init__()
        self.page = page
        self.session = page.session
        self._column = column(margins=(0, 4, 0, 4))
        card = Card()
        card.setLayout(self._column)
        self.setLayout(column(14, card))

    def variant(self, identity: str) -> Profile | None:
        """Return a variant of the open product by its id, None if it is none (any more)."""
        own = self.session.profile.product_id
        if not any(each.id == identity for each in variants_of(self.session.products, own)):
            return None
        return self.session.profile_of(identity)

    def refresh(self, profile: Profile) -> None:
        """Show the variants."""
        clear(self._column)
        base = self._base(profile)
        if base != profile.product_id:
            self._show_way_back(profile, base)
            return
        if profile.product.variant_of:
            words = _("It was made to try something out. What it was made of is removed: it is a "
                      "product by itself now.")  # fmt: skip
            self._column.addLayout(row(Label(words, "body"), margins=(16, 8, 16, 8)))
        self._column.addLayout(row(Label(_("What if?"), "heading"), margins=(16, 8, 16, 2)))
        tells = _(
            "Try another price, another picker, other people in a copy, and see beside each other "
            "what would follow. Take over what proves right."
        )
        self._column.addLayout(row(Label(tells, "quiet"), margins=(16, 0, 16, 8)))
        for each in variants_of(self.session.products, profile.product_id):
            line = row(unbroken(each.name, "medium"), spacing=16, margins=(16, 8, 16, 8))
            line.setStretch(0, 1)
            line.addWidget(quiet(_("Compare"), each.name, partial(self.page.compare, each.id)))
            line.addWidget(
                quiet(_("Go to it"), each.name, partial(self.session.open_product, each.id))
            )
            made = QWidget()
            made.setLayout(line)
            self._column.addWidget(Rule())
            self._column.addWidget(made)
        begin = Button(_("Try something out"), "secondary", icon="copy")
        begin.clicked.connect(self.begin)
        self._column.addLayout(row(begin, None, margins=(16, 6, 16, 8)))

    def _base(self, profile: Profile) -> str:
        """Return the id of what a product is a variant of, its own if that is not there."""
        base = profile.product.variant_of
        return (
            base if any(each.id == base for each in self.session.products) else (profile.product_id)
        )

    def _show_way_back(self, profile: Profile, base: str) -> None:
        name = next(each.name for each in self.session.products if each.id == base)
        words = _("You are trying something out. {name} stays as it is.").format(name=name)
        self._column.addLayout(row(Label(words, "body"), margins=(16, 8, 16, 4)))
        beside = Button(_("Compare with {name}").format(name=name), "primary", icon="scale")
        beside.clicked.connect(partial(self._compare_from, base, profile.product_id))
        self._column.addLayout(row(beside, None, margins=(16, 4, 16, 8)))

    def _compare_from(self, base: str, variant: str) -> None:
        """Go to the product that a variant is of, and look at both there."""
        self.session.open_product(base)
        self.session.wishes.place.emit("history:states")
        self.page.compare(variant)

    def begin(self) -> None:
        """Make a variant, and go there."""
        profile = self.session.profile
        name = self.session.free_name(
            _("{product}, what if").format(product=shortened(profile.product.name, LONGEST))
        )
        self.session.new_visit()
        if self.session.do(branching(profile, new_id, name, self._base(profile))):
            self.session.told.emit(
                _("This is a copy to try things in. Compare it under History when you are done."),
                True,
            )

    # --- Side by side ---------------------------------------------------------------------------

    def show_beside(self, profile: Profile, variant: Profile) -> None:
        """Show a variant beside the product that it was made of."""
        wanted = self._tried(profile, variant)
        found = compared(self.page.view.reader, profile, wanted, {})
        name = variant.product.name
        header = self.page.view.header
        header.say(found.headline, _("{name}, beside {product}").format(
            name=name, product=profile.product.name
        ))  # fmt: skip
        actions: list[Button] = []
        if found.differences:
            every = Button(_("Take over everything"), "primary", icon="check")
            every.clicked.connect(partial(self._take_over_all, variant))
            actions.append(every)
        let_go = Button(_("Let it go"), "secondary")
        let_go.clicked.connect(partial(self._let_go, variant))
        actions += [let_go, link(_("All states"), self.page.show_all, icon="chevron-left")]
        header.offer(*actions)
        left, right = (profile.product.name, profile), (name, wanted)
        self.page.beside.show_both(left, right, found, partial(self._actions, found, name))

    def _tried(self, profile: Profile, variant: Profile) -> Profile:
        """Return the product with what was changed in its variant only."""
        steps = self.session.steps_of(variant.product_id)
        then = state_at_branching(profile, self.session.steps(), variant, steps)
        return with_what_was_tried(profile, variant, then)

    def _actions(self, found: Since, name: str, each: Told) -> list[Button]:
        flipped = [Difference(d.after, d.before) for d in found.differences]
        mine = Difference(each.difference.after, each.difference.before)
        edits = taking_back(self.session.profile, mine, flipped)
        if not edits:
            return []
        return [quiet(_("Take over"), each.what, partial(self._take_over, each, name, edits))]

    def _take_over(self, each: Told, name: str, edits: Edits) -> None:
        self.session.new_visit()
        label = _("taken over: {what}").format(what=each.what)
        why = _("What if: {name}").format(name=name)
        if self.session.do(Change(label, edits, why=why)):
            self.session.told.emit(_("Taken over: {what}").format(what=each.what), True)

    def _take_over_all(self, variant: Profile) -> None:
        self.session.new_visit()
        profile = self.session.profile
        tried = self._tried(profile, variant)
        if self.session.do(taking_over_all(profile, tried, variant.product.name)):
            self.session.told.emit(_("Everything is taken over."), True)

    def _let_go(self, variant: Profile) -> None:
        self.page.leave()
        if self.variant(variant.product_id) is None:
            return  # pressed twice
        self.session.new_visit()
        self.session.remove_product(variant.product_id)
        self.page.view.refresh()
