"""What is believed: the riskiest first, with what speaks for it and against it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import new_id
from cuprofiler.subjects.discovery.figures.beliefs import beliefs_table
from cuprofiler.subjects.discovery.rules.beliefs import worth_believing
from cuprofiler.subjects.discovery.words import discovery as words
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.discovery.page.view import DiscoveryView


class Beliefs(QWidget):
    """The beliefs as a table."""

    def __init__(self, view: "DiscoveryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = FigureView(view.drawing(beliefs_table))
        self.figure.activated.connect(view.activated)
        self.figure.keyed.connect(view.keyed)
        self._card = Card()
        self._card.setLayout(column(self.figure, margins=(16, 10, 16, 12)))
        self.ghost = Ghost()
        self.setLayout(column(self._card, self.ghost))

    def refresh(self, profile: Profile) -> None:
        """Show the beliefs as they are now."""
        there = bool(profile.of_kind("belief"))
        self._card.setVisible(there)
        self.ghost.setVisible(not there)
        self.view.header.say(
            words.beliefs_headline(profile), words.beliefs_subline(profile) if there else ""
        )
        offered = worth_believing(profile)
        if not there:
            self._offer_start(bool(offered))
            return
        self.figure.redraw()
        talk = Button(_("Add a talk"), "primary", icon="plus")
        talk.clicked.connect(self.view.talks.add)
        own = Button(_("Add a belief"), "secondary", icon="plus")
        own.clicked.connect(self.add)
        links = [own, self.view.print_button("discovery")]
        if offered:
            links.append(link(_("Take over what is guessed"), self.propose, icon="list-checks"))
        links.append(self.view.picture_link(self.figure, _("What we believe")))
        self.view.header.offer(talk, *links)

    def _offer_start(self, guessed: bool) -> None:
        tells = _(
            "It shows what must be true for your product to work, what is only guessed of it, and "
            "whom to ask first."
        )
        words_of = _("Begin with your guesses") if guessed else _("Write down the first")
        start = Button(words_of, "primary", icon="plus")
        start.clicked.connect(self.propose if guessed else self.add)
        self.view.offer_ghost(self.ghost, beliefs_table, tells, start)

    def add(self) -> None:
        """Write down one more belief."""
        change = words.adding_belief(self.session.profile, new_id)
        self.view.open_new(change, partial(self.view.open_form, "belief"))

    def propose(self) -> None:
        """Write down what is only guessed, the weightiest first."""
        profile = self.session.profile
        found = worth_believing(profile)
        if self.session.do(words.adding_beliefs(profile, new_id, found)):
            said = _("Write down what must come out for each, before you ask.")
            self.session.told.emit(said, False)
