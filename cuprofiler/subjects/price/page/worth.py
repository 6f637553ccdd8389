"""What a customer is worth, against what winning one takes."""

from functools import partial
from typing import TYPE_CHECKING

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import new_id
from cuprofiler.subjects.price.words import market as words
from cuprofiler.subjects.price.words.adding import adding_worth
from cuprofiler.subjects.price.words.drawn import worth_table
from cuprofiler.ui import theme
from cuprofiler.ui.views.tabbed import TabPart
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.price.page.view import PriceView


class WorthPart(TabPart):
    """The worths as a table."""

    def __init__(self, view: "PriceView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = view.table_view(worth_table)
        self._notes = Label("", "small")
        self._notes.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self._card = Card()
        self._card.setLayout(column(self.figure, 8, self._notes, margins=(16, 10, 16, 14)))
        self._nothing = Label(
            _(
                "Say what one customer pays, what is left of it, how many leave, and what you "
                "spent to win how many."
            ),
            "body",
        )
        self._nothing.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.setLayout(column(self._card, self._nothing))

    def refresh(self, profile: Profile) -> None:
        """Show what customers are worth."""
        there = bool(profile.of_kind("worth"))
        self.view.header.say(words.worth_headline(profile))
        self._card.setVisible(there)
        self._nothing.setVisible(not there)
        self._notes.setText(words.worth_notes(profile))
        self.figure.redraw()
        add = Button(_("Work out a customer’s worth"), "primary", icon="plus")
        add.clicked.connect(self.add)
        self.view.header.offer(add, self.view.print_button("market"))

    def add(self) -> None:
        """Add a customer whose worth is worked out."""
        change = adding_worth(self.session.profile, new_id)
        self.view.open_new(change, partial(self.view.open_form, "worth"))
