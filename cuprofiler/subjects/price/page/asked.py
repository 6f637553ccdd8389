"""What people say they would pay: four prices, and one price after another."""

from functools import partial
from typing import TYPE_CHECKING

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.services.products import new_id
from cuprofiler.subjects.price.figures.crossing import four_prices_figure
from cuprofiler.subjects.price.rules.four_prices import four_prices
from cuprofiler.subjects.price.words import prices as words
from cuprofiler.subjects.price.words.adding import adding_answer, adding_rung, price_list
from cuprofiler.subjects.price.words.drawn import answers_table, ladder_table, named_table
from cuprofiler.ui import theme
from cuprofiler.ui.views.tabbed import TabPart
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.price.page.view import PriceView


class Asked(TabPart):
    """The crossing figure with its answers, and the ladder with its own."""

    def __init__(self, view: "PriceView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = FigureView(view.drawing(self._draw))
        self.answers = view.table_view(answers_table)
        self.rungs = view.table_view(ladder_table)
        self.named = view.table_view(named_table)
        self._convention = Label("", "small")
        self._convention.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self._ladder_words = Label("", "small")
        self._four = Card()
        self._four.setLayout(
            column(
                Label(_("Four prices"), "heading"), 10, self.figure, 8, self._convention, 10,
                self.answers, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip
        self._ladder = Card()
        self._ladder.setLayout(
            column(
                Label(_("One price after another"), "heading"), 8, self.rungs, 6,
                self._ladder_words, 10, self.named, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip
        self._nothing = Label(
            _(
                "Ask those who decide or pay at which price it is too cheap to be good, a bargain, "
                "getting dear and too dear. Ten answers draw the first curves."
            ),
            "body",
        )
        self._nothing.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.setLayout(column(self._four, self._ladder, self._nothing, spacing=16))

    def _draw(self, profile: Profile, measure: Measure, width: float) -> Figure:
        return four_prices_figure(four_prices(profile), measure, width)

    def refresh(self, profile: Profile) -> None:
        """Show what was named."""
        four = bool(profile.of_kind("price_answer"))
        rungs = bool(profile.of_kind("ladder_answer"))
        found = four_prices(profile)
        self.view.header.say(words.asked_headline(profile), words.asked_subline(profile))
        self._four.setVisible(four)
        self._ladder.setVisible(rungs)
        self._nothing.setVisible(not four and not rungs)
        if four:
            shown = bool(found.kept) and not found.is_mixed_up
            self.figure.setVisible(shown)
            said = words.convention_words(found) if found.has_curves else words.few_words()
            self._convention.setText(said)
            self._convention.setVisible(shown)
            self.figure.redraw()
            self.answers.redraw()
        if rungs:
            self.rungs.redraw()
            self.named.redraw()
            self._ladder_words.setText(words.ladder_words(profile))
        add = Button(_("Add four prices"), "primary", icon="plus")
        add.clicked.connect(self.add_answer)
        self.view.header.offer(
            add,
            link(_("Add one price"), self.add_rung, icon="plus"),
            link(
                _("Bring in four-price answers"),
                partial(self.view.listed.choose, price_list),
                icon="upload",
            ),
            link(_("Print the four questions"), self.session.wishes.printing("price:asked"),
                 icon="printer"),
            link(_("Which range"), self.view.open_frame, icon="settings"),
        )  # fmt: skip

    def add_answer(self) -> None:
        """Add four prices that somebody named."""
        if self.view.tab != "asked":
            self.view.show_tab("asked")
        change = adding_answer(self.session.profile, new_id, self.session.today())
        self.view.open_new(change, partial(self.view.open_form, "price_answer"))

    def add_rung(self) -> None:
        """Add whether somebody would buy at one price."""
        change = adding_rung(self.session.profile, new_id)
        self.view.open_new(change, partial(self.view.open_form, "ladder_answer"))
