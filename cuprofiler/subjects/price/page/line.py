"""The price on one line: who would pay how much, what it must bring, what it costs today."""

from typing import TYPE_CHECKING

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.subjects.price.rules.price_line import price_line
from cuprofiler.subjects.price.words import prices as words
from cuprofiler.subjects.price.words.drawn import price_figure
from cuprofiler.ui import theme
from cuprofiler.ui.views.tabbed import TabPart
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.price.page.view import PriceView


class Line(TabPart):
    """The line, and what is missing on it."""

    def __init__(self, view: "PriceView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = FigureView(view.drawing(self._draw))
        self.figure.activated.connect(view.activated)
        self._missing = Label("", "small")
        self._missing.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self._card = Card()
        self._card.setLayout(column(self.figure, 10, self._missing, margins=(16, 14, 16, 14)))
        self._nothing = Label(
            _(
                "Say what it costs today, what those who decide would pay at most, and what they "
                "pay now. All of it then stands here on one line."
            ),
            "body",
        )
        self._nothing.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.setLayout(column(self._card, self._nothing))

    def _draw(self, profile: Profile, measure: Measure, width: float) -> Figure:
        return price_figure(profile, measure, width)

    def refresh(self, profile: Profile) -> None:
        """Show what is known of the price."""
        line = price_line(profile)
        there = bool(line.marks) or line.price is not None
        self._card.setVisible(there)
        self._nothing.setVisible(not there)
        self.view.header.say(words.price_headline(profile), words.price_subline(profile))
        missing = words.missing_words(profile)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self.figure.redraw()
        ask = Button(_("Ask about the price"), "primary", icon="plus")
        ask.clicked.connect(self.view.asked.add_answer)
        self.view.header.offer(
            ask,
            self.view.print_button("price"),
            link(
                _("Change today’s price"),
                lambda: self.session.wishes.ask("price", self.session.profile.product_id),
                icon="pencil",
            ),
            self.view.picture_link(self.figure, _("The price on one line")),
        )
