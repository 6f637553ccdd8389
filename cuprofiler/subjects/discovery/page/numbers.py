"""What tests say in numbers: tasks, problems, A/B tests, use, and what they can't say."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.services.products import new_id
from cuprofiler.subjects.discovery.figures.numbers import numbers_table
from cuprofiler.subjects.discovery.words import numbers
from cuprofiler.subjects.discovery.words.lists import usage_list
from cuprofiler.subjects.discovery.words.usage import adding_usage
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.discovery.page.view import DiscoveryView


class Numbers(QWidget):
    """The tests as a table, and how far they reach."""

    def __init__(self, view: "DiscoveryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = FigureView(view.drawing(self._table))
        self.figure.activated.connect(view.activated)
        self.figure.keyed.connect(view.keyed)
        self._hidden = Label("", "small")
        self._hidden.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self._card = Card()
        self._card.setLayout(column(self.figure, 8, self._hidden, margins=(16, 10, 16, 12)))
        self._nothing = Label(
            _(
                "Add a usability test under “Talks and tests”, and note with whom each task went "
                "alone, with help or not at all. Five people of a kind are enough to begin."
            ),
            "body",
        )
        self._nothing.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.setLayout(column(self._card, self._nothing))

    def refresh(self, profile: Profile) -> None:
        """Show the numbers as they are now."""
        there = any(map(profile.of_kind, ("trial", "problem", "experiment", "usage_figure")))
        self._card.setVisible(there)
        self._nothing.setVisible(not there)
        self.view.header.say(numbers.numbers_headline(profile), numbers.numbers_subline(profile))
        hidden = numbers.still_hidden(profile)
        self._hidden.setText(hidden)
        self._hidden.setVisible(bool(hidden))
        self.figure.redraw()
        add = Button(_("Add a talk"), "primary", icon="plus")
        add.clicked.connect(partial(self.view.talks.choose_kind, add))
        self.view.header.offer(
            add,
            link(_("Add a problem"), self.add_problem, icon="plus"),
            link(_("Add an A/B test"), self.add_experiment, icon="plus"),
            link(_("Add a usage figure"), self.add_usage, icon="plus"),
            link(
                _("Bring in usage figures"),
                partial(self.view.listed.choose, usage_list),
                icon="upload",
            ),
        )

    def _table(self, profile: Profile, measure: Measure, width: float) -> Figure:
        return numbers_table(numbers.rows_of(profile), measure, width)

    def add_problem(self) -> None:
        """Add something that was in people's way."""
        change = numbers.adding_problem(self.session.profile, new_id)
        self.view.open_new(change, partial(self.view.open_form, "problem"))

    def add_experiment(self) -> None:
        """Add two ways that are tried on many users."""
        change = numbers.adding_experiment(self.session.profile, new_id)
        self.view.open_new(change, partial(self.view.open_form, "experiment"))

    def add_usage(self) -> None:
        """Add how many used something."""
        change = adding_usage(self.session.profile, new_id)
        self.view.open_new(change, partial(self.view.open_form, "usage_figure"))
