"""Real offers: what came of each, and why."""

from functools import partial
from typing import TYPE_CHECKING

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import new_id
from cuprofiler.subjects.price.rules.offers import reasons
from cuprofiler.subjects.price.words import prices as words
from cuprofiler.subjects.price.words.adding import adding_offer
from cuprofiler.subjects.price.words.drawn import offers_table, reasons_table
from cuprofiler.ui import theme
from cuprofiler.ui.views.tabbed import TabPart
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.price.page.view import PriceView


class Offers(TabPart):
    """The offers as a table, and the reasons."""

    def __init__(self, view: "PriceView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.offers = view.table_view(offers_table)
        self.reasons = view.table_view(reasons_table)
        self._card = Card()
        self._card.setLayout(column(self.offers, margins=(16, 10, 16, 12)))
        self._why = Card()
        self._why.setLayout(
            column(
                Label(_("Why, the weightiest first"), "heading"), 8, self.reasons,
                margins=(16, 12, 16, 12),
            )
        )  # fmt: skip
        self._nothing = Label(
            _("Write down every price that you really offered, and what came of it."), "body"
        )
        self._nothing.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.setLayout(column(self._why, self._card, self._nothing, spacing=16))

    def refresh(self, profile: Profile) -> None:
        """Show the offers."""
        there = bool(profile.of_kind("price_offer"))
        self.view.header.say(words.offers_headline(profile))
        self._card.setVisible(there)
        self._why.setVisible(bool(reasons(profile)))
        self._nothing.setVisible(not there)
        self.offers.redraw()
        self.reasons.redraw()
        add = Button(_("Add an offer"), "primary", icon="plus")
        add.clicked.connect(self.add)
        self.view.header.offer(add, self.view.print_button("price"))

    def add(self) -> None:
        """Add an offer at the price of today."""
        change = adding_offer(self.session.profile, new_id, self.session.today())
        self.view.open_new(change, partial(self.view.open_form, "price_offer"))
