"""Price and market: one line of all prices, what was named, offers, the market, one's worth."""

from cuprofiler.i18n import gettext as _
from cuprofiler.services.forms import form_for
from cuprofiler.subjects.price.page.asked import Asked
from cuprofiler.subjects.price.page.line import Line
from cuprofiler.subjects.price.page.market import MarketPart
from cuprofiler.subjects.price.page.offers import Offers
from cuprofiler.subjects.price.page.worth import WorthPart
from cuprofiler.subjects.price.words.adding import price_list
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.listed import Listed
from cuprofiler.ui.views.split import Draw, SplitView
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.tabs import Tabs

LINE, ASKED, OFFERS, MARKET, WORTH = "line", "asked", "offers", "market", "worth"

OWN = ("price_answer", "ladder_answer", "price_offer", "market", "worth")
"""Kinds of record whose forms open on this page."""


class PriceView(SplitView):
    """Five tabs; a list that is brought in is looked at on a page of its own."""

    def __init__(self, session: Session) -> None:
        tabs = Tabs(_("Price and market"))
        super().__init__(session, tabs)
        self.tabs = tabs
        self.tab = LINE
        self.line = Line(self)
        self.asked = Asked(self)
        self.offers = Offers(self)
        self.market = MarketPart(self)
        self.worth = WorthPart(self)
        self.listed = Listed(self, price_list())
        self.parts: dict[str, Line | Asked | Offers | MarketPart | WorthPart] = {
            LINE: self.line,
            ASKED: self.asked,
            OFFERS: self.offers,
            MARKET: self.market,
            WORTH: self.worth,
        }
        self.tabs.chosen.connect(self.show_tab)
        self.page.column.addWidget(self.header)
        self.page.column.addSpacing(theme.px(10))
        for part in (*self.parts.values(), self.listed):
            self.page.column.addWidget(part)
        self.page.column.addStretch(1)

    # --- Showing ------------------------------------------------------------------------------

    @property
    def rest(self) -> str:
        """The tab."""
        return self.tab

    def turn(self, rest: str) -> None:
        """Turn to a tab, and leave the form and the list that were open."""
        self.panel.drop()
        self._fold()
        self.listed.reading = None
        self.tab = rest if rest in self.parts else LINE

    def show_tab(self, tab: str) -> None:
        """Turn to a tab."""
        self.turn(tab)
        self.session.remember_place(f"price:{tab}")
        self.refresh()
        self.tabs.tabs[tab].setFocus()

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        answers = len(profile.of_kind("price_answer")) + len(profile.of_kind("ladder_answer"))
        counts = {
            ASKED: answers,
            OFFERS: len(profile.of_kind("price_offer")),
            MARKET: len(profile.of_kind("market")),
            WORTH: len(profile.of_kind("worth")),
        }
        names = {
            LINE: _("The price"),
            ASKED: _("What they would pay"),
            OFFERS: _("Offers"),
            MARKET: _("Market"),
            WORTH: _("Worth of a customer"),
        }
        self.tabs.show_tabs(
            {tab: (name, str(counts.get(tab) or "")) for tab, name in names.items()}, self.tab
        )
        listing = self.listed.reading is not None
        for tab, part in self.parts.items():
            part.setVisible(tab == self.tab and not listing)
        self.listed.setVisible(listing)
        if listing:
            self.listed.refresh(profile)
        else:
            self.parts[self.tab].refresh(profile)

    def forget(self) -> None:
        """Another product is shown."""
        self.listed.reading = None
        super().forget()

    def escape(self) -> bool:
        """Close the panel, then leave the list."""
        if super().escape():
            return True
        if self.listed.reading is None:
            return False
        self.listed.leave()
        return True

    # --- Choosing -----------------------------------------------------------------------------

    def activated(self, identity: str) -> None:
        """Open what was pressed in a figure: here, or where it comes from."""
        kind, _colon, rest = identity.partition(":")
        if kind in OWN:
            self.open_form(kind, rest)
        elif kind == "price" and rest in self.parts:
            self.show_tab(rest)
        else:
            self.session.wishes.to(identity)()

    def keyed(self, identity: str, text: str) -> None:
        """Follow a key pressed on a part of a figure."""
        kind, _colon, rest = identity.partition(":")
        if text == "delete" and kind in OWN:
            self.remove(rest)

    def table_view(self, draw: Draw) -> FigureView:
        """Return a table whose rows open their forms, and are removed by the keyboard."""
        view = FigureView(self.drawing(draw))
        view.activated.connect(self.activated)
        view.keyed.connect(self.keyed)
        return view

    def open_frame(self) -> None:
        """Show the form of what holds for all prices and markets."""
        profile = self.session.profile
        identity = ("price_frame", profile.product_id)
        self.open_panel(":".join(identity), _("What holds for all"), form_for(*identity))
