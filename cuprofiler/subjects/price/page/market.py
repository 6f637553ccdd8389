"""How large the market is, segment by segment, against what the founder needs."""

from functools import partial
from typing import TYPE_CHECKING

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import new_id
from cuprofiler.subjects.price.rules.market import market
from cuprofiler.subjects.price.words import market as words
from cuprofiler.subjects.price.words.adding import adding_market
from cuprofiler.subjects.price.words.drawn import market_table
from cuprofiler.ui import theme
from cuprofiler.ui.views.tabbed import TabPart
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.price.page.view import PriceView


class MarketPart(TabPart):
    """The segments as a table, and how each figure comes about."""

    def __init__(self, view: "PriceView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = view.table_view(market_table)
        self._chain = Label("", "small")
        self._chain.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self._card = Card()
        self._card.setLayout(column(self.figure, 8, self._chain, margins=(16, 10, 16, 14)))
        self._nothing = Label(
            _(
                "Count the organisations that could pay, those you can reach, and how many of them "
                "you will win. Users are not counted: they don’t pay."
            ),
            "body",
        )
        self._nothing.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.setLayout(column(self._card, self._nothing))

    def refresh(self, profile: Profile) -> None:
        """Show the market."""
        found = market(profile)
        self.view.header.say(words.market_headline(profile), words.market_subline(profile))
        self._card.setVisible(bool(found.segments))
        self._nothing.setVisible(not found.segments)
        self._chain.setText(words.chains(profile))
        self.figure.redraw()
        add = Button(_("Count customers"), "primary", icon="plus")
        add.clicked.connect(self.add)
        self.view.header.offer(
            add,
            self.view.print_button("market"),
            link(_("Where, when, what you need"), self.view.open_frame, icon="pencil"),
        )

    def add(self) -> None:
        """Add a segment to count."""
        change = adding_market(self.session.profile, new_id)
        self.view.open_new(change, partial(self.view.open_form, "market"))
