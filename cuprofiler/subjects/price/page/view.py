"""Price and market: one line of all prices, what was named, offers, the market, one's worth."""

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.forms import form_for
from cuprofiler.subjects.price.page.asked import Asked
from cuprofiler.subjects.price.page.line import Line
from cuprofiler.subjects.price.page.market import MarketPart
from cuprofiler.subjects.price.page.offers import Offers
from cuprofiler.subjects.price.page.worth import WorthPart
from cuprofiler.subjects.price.words.adding import price_list
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.tabbed import TabbedView

LINE, ASKED, OFFERS, MARKET, WORTH = "line", "asked", "offers", "market", "worth"


class PriceView(TabbedView):
    """Five tabs."""

    code = "price"
    own = ("price_answer", "ladder_answer", "price_offer", "market", "worth")

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Price and market"), price_list())
        self.line = Line(self)
        self.asked = Asked(self)
        self.offers = Offers(self)
        self.market = MarketPart(self)
        self.worth = WorthPart(self)
        self.put_up(
            {
                LINE: self.line,
                ASKED: self.asked,
                OFFERS: self.offers,
                MARKET: self.market,
                WORTH: self.worth,
            }
        )

    def named_tabs(self, profile: Profile) -> dict[str, tuple[str, int]]:
        """Return what each tab is called, and how much there is under it."""
        answers = len(profile.of_kind("price_answer")) + len(profile.of_kind("ladder_answer"))
        return {
            LINE: (_("The price"), 0),
            ASKED: (_("What they would pay"), answers),
            OFFERS: (_("Offers"), len(profile.of_kind("price_offer"))),
            MARKET: (_("Market"), len(profile.of_kind("market"))),
            WORTH: (_("Worth of a customer"), len(profile.of_kind("worth"))),
        }

    def open_frame(self) -> None:
        """Show the form of what holds for all prices and markets."""
        identity = ("price_frame", self.session.profile.product_id)
        self.open_panel(":".join(identity), _("What holds for all"), form_for(*identity))
