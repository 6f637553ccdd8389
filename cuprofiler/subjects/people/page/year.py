"""Segments of customers and users, and the year of both."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.core.calendar import level, with_level
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Market
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Segment
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
from cuprofiler.services import fields
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.products import new_id
from cuprofiler.subjects.people.figures.segment_pair import segment_pair
from cuprofiler.subjects.people.figures.year_line import year_line
from cuprofiler.subjects.people.words import forms as people_forms
from cuprofiler.subjects.people.words import year as year_words
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.people.page.view import PeopleView


class Year(QWidget):
    """A segment of customers beside one of users, month by month."""

    def __init__(self, view: "PeopleView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = FigureView(self._year)
        self.figure.activated.connect(view.activated)
        self.pair = FigureView(self._pair)
        self.pair.activated.connect(view.activated)
        self.pair.keyed.connect(view.keyed)
        self.ghost = Ghost()
        self._card = Card()
        self._card.setLayout(column(self.figure, margins=(16, 4, 16, 12)))
        self.setLayout(column(self._card, 14, self.pair, self.ghost))

    def refresh(self, profile: Profile) -> None:
        """Show the chosen segments as they are now."""
        self._card.setVisible(bool(profile.segments))
        self.pair.setVisible(bool(profile.segments))
        customers, users = self._chosen(profile)
        today = self.session.today()
        self.view.header.say(
            year_words.year_headline(customers, today),
            year_words.year_subline(customers, users, today),
        )
        self.figure.redraw()
        self.pair.redraw()
        if not profile.segments:
            self._offer_start()
            return
        self.ghost.hide()
        self.view.show_actions(
            Button(_("Add a segment of customers"), "secondary", icon="plus"),
            link(_("Add a group of users"), partial(self.add_segment, Market.USERS), icon="plus"),
            self.view.print_button("portrait:year"),
            self.view.picture_link(self.figure, _("Segments and the year")),
            first=partial(self.add_segment, Market.CUSTOMERS),
        )

    def _offer_start(self) -> None:
        """Show what the year of a segment will look like, and where to begin."""
        sample = sample_profile(7)
        shown = sample.segments_of(Market.CUSTOMERS)[0], sample.segments_of(Market.USERS)[0]
        add = Button(_("Add a segment of customers"), "primary", icon="plus")
        add.clicked.connect(partial(self.add_segment, Market.CUSTOMERS))
        self.view.header.offer()
        self.ghost.offer(
            lambda measure, width: year_line(measure, width, self.session.today(), *shown),
            _("It shows when customers of one kind may spend, and when their users are busy."),
            add,
        )

    def _chosen(self, profile: Profile) -> tuple[Segment | None, Segment | None]:
        found = {each.id: each for each in profile.segments}
        return found.get(self.view.segment), found.get(self.view.users)

    def _year(self, measure: Measure, width: float) -> Figure:
        if not self.session.has_product:
            return NOTHING
        return year_line(measure, width, self.session.today(), *self._chosen(self.session.profile))

    def _pair(self, measure: Measure, width: float) -> Figure:
        if not self.session.has_product:
            return NOTHING
        profile = self.session.profile
        customers, users = self._chosen(profile)
        return segment_pair(
            profile, measure, width, customers, users, self.verdict_here(profile, customers)
        )

    def verdict_here(self, profile: Profile, customers: Segment | None) -> str:
        """Return the verdict for a segment of customers, and whether it is another one
        elsewhere.
        """
        if customers is None or not profile.user_classes:
            return ""
        explain = self.session.explain
        here = profile.verdict_in(customers.id)
        words = explain.type_name(here.primary) + "."
        others = [
            (each, profile.verdict_in(each.id))
            for each in profile.segments_of(Market.CUSTOMERS)
            if each.id != customers.id
        ]
        different = [(e, v) for e, v in others if v.primary is not here.primary]
        if different:
            each, verdict = different[0]
            words += " " + _("In “{segment}” it is another case: {verdict}.").format(
                segment=each.name, verdict=explain.type_name(verdict.primary)
            )
        return words

    def add_segment(self, market: Market) -> None:
        """Add a segment of customers or of users."""
        change = year_words.adding_segment(self.session.profile, new_id, market)
        identity = change.edits[0].key[1]
        if self.session.do(change):
            if market is Market.CUSTOMERS:
                self.view.segment = identity
            else:
                self.view.users = identity
            self.view.refresh()
            self.view.fresh = identity
            self.open_segment(identity)

    def open_segment(self, identity: str) -> None:
        """Show the form of a segment."""
        self.view.tab = "year" if self.view.tab != "kinds" else self.view.tab
        self.view.open_form("segment", identity)

    def open_here(self) -> None:
        """Show what is different in the chosen segment of customers."""
        if not self.view.segment:
            return
        segment = self.view.segment

        def describe(found: Profile) -> tuple[fields.Field, ...]:
            return tuple(
                field
                for each in found.user_classes
                for field in people_forms.here_form(
                    found, each.id, segment, self.session.explain.said
                )
            )

        name = self.session.profile.named(segment)
        self.view.open_panel(f"here:{segment}", _("Only in: {name}").format(name=name), describe)

    def press_month(self, kind: str, month: int) -> None:
        """Turn a month of money or of use to its next state."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        customers, users = self._chosen(profile)
        segment = customers if kind == "money" else users
        if segment is None:
            return
        from dataclasses import replace

        value = (level(segment.months, month) + 1) % 3
        after = replace(segment, months=with_level(segment.months, month, value))
        self.session.do(Change(_("months of {name}").format(name=segment.name),
                               (Edit(segment, after),)))  # fmt: skip
