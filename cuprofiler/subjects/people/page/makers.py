"""Who decides: the map of the decision-making unit, or its list."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Market, Role, Stance
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.products import new_id
from cuprofiler.services.sources import sources_of
from cuprofiler.subjects.people.figures.unit_map import MANY, unit_map
from cuprofiler.subjects.people.page.parts import LIST_FROM, open_link
from cuprofiler.subjects.people.rules.unit import is_user
from cuprofiler.subjects.people.words import portrait
from cuprofiler.ui.widgets.base import Card, Shape, set_tip
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.label import Label, in_column, unbroken
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.marks import BasisMark, Sign
from cuprofiler.words import role_name, stance_short

if TYPE_CHECKING:
    from cuprofiler.subjects.people.page.view import PeopleView


class Makers(QWidget):
    """The people of a decision-making unit."""

    def __init__(self, view: "PeopleView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self._as_list: bool | None = None
        self.figure = FigureView(self._map)
        self.figure.activated.connect(view.activated)
        self.figure.dropped.connect(self._dropped)
        self.figure.keyed.connect(view.keyed)
        self._rows = column()
        self._listed: tuple[bool, tuple[DecisionMaker, ...]] | None = None
        """What the list shows: coming back to it takes nothing apart."""

        self._list = Card()
        self._list.setLayout(self._rows)
        self.ghost = Ghost()
        self.setLayout(column(self.figure, self._list, self.ghost))

    @property
    def as_list(self) -> bool:
        """Whether people are listed: as was chosen, else where they are too many for a map."""
        if self._as_list is not None:
            return self._as_list
        there = self.session.has_product
        return there and len(self.session.profile.decision_makers) > MANY

    @as_list.setter
    def as_list(self, chosen: bool) -> None:
        self._as_list = chosen

    def refresh(self, profile: Profile) -> None:
        """Show the unit as it is now."""
        there = bool(profile.decision_makers)
        self.figure.setVisible(there and not self.as_list)
        self._list.setVisible(there and self.as_list)
        self.view.header.say(
            portrait.unit_headline(profile, self.view.segment),
            portrait.unit_subline(profile, self.view.segment) if there else "",
        )
        if not there:
            self._offer_start()
            return
        self.ghost.hide()
        self.figure.redraw()
        if self.as_list:
            self._show_member_list(profile)
        self.view.show_actions(
            Button(_("Add a person"), "secondary", icon="plus"),
            link(
                _("See them on the map") if self.as_list else _("See them as a list"),
                self._turn_list,
                icon="list-checks",
            ),
            self.view.print_button("portrait:unit"),
            link(_("Paste a list of people"), self.view.paste, icon="copy"),
            self.view.picture_link(self.figure, _("Who decides")),
            first=partial(self.add_member, None),
        )

    def _show_member_list(self, profile: Profile) -> None:
        narrow = self.view.room < LIST_FROM
        if self._listed == (listed := (narrow, profile.decision_makers)):
            return
        self._listed = listed
        clear(self._rows)
        table = Grid(0, 1, 0, high=52) if narrow else Grid(0, 4, 4, 0, 2, 0, 0, high=52)
        for member in profile.decision_makers:
            shape = "user" if is_user(member) else "payer"
            roles = ", ".join(role_name(role) for role in member.roles) or _("no part yet")
            stance = member.stance or Stance.UNKNOWN
            if narrow:
                detail = " · ".join(filter(None, (member.title, roles, stance_short(stance))))
                table.add(
                    Shape(shape),
                    column(unbroken(member.name, "strong"), unbroken(detail, "small")),
                    open_link(member.name, partial(self.open_member, member.id)),
                )
                continue
            table.add(
                Shape(shape),
                column(in_column(member.name, "strong"), in_column(member.title, "small")),
                in_column(roles, "body"),
                _weight(member.influence),
                row(
                    _stance(stance),
                    Label(stance_short(stance), "small", wrap=False),
                    None,
                    spacing=6,
                ),
                BasisMark(member.basis, sources_of(profile, member.key)),
                open_link(member.name, partial(self.open_member, member.id)),
            )
        self._rows.addLayout(table)

    def _offer_start(self) -> None:
        """Show what the map will look like, and where to begin."""
        sample = sample_profile(7)
        add = Button(_("Name the first person"), "primary", icon="plus")
        add.clicked.connect(partial(self.add_member, None))
        self.view.header.offer(link(_("Paste a list of people"), self.view.paste, icon="copy"))
        self.ghost.offer(
            partial(unit_map, sample),
            _("It shows who has the last word, who sways them, and who is against it."),
            add,
        )

    def _map(self, measure: Measure, width: float) -> Figure:
        if not self.session.has_product:
            return NOTHING
        chosen = self.view.panel.identity.removeprefix("decision_maker:")
        return unit_map(self.session.profile, measure, width, self.view.segment, chosen)

    def _turn_list(self) -> None:
        self.as_list = not self.as_list
        self.view.refresh()

    def press_place(self, role: Role) -> None:
        """An empty place gets a person; in a full one its first person opens."""
        profile = self.session.profile
        from cuprofiler.subjects.people.rules.unit import unit_of

        place = unit_of(profile, self.view.segment).place(role)
        people = (*place.members, *place.also)
        if people:
            self.open_member(people[0].id)
        elif role is Role.USER and place.classes:
            self.view.kinds.open_whole(place.classes[0].id)
        else:
            self.add_member(role)

    def _dropped(self, dragged: str, target: str) -> None:
        member = self.member(dragged.partition(":")[2])
        kind, _colon, rest = target.partition(":")
        if member is None:
            return
        if kind == "place":
            self.move_member(member.id, Role(rest))
        elif kind == "decision_maker":
            from cuprofiler.subjects.people.rules.unit import home

            other = self.member(rest)
            if other is not None:
                self.move_member(member.id, home(other))

    def member(self, identity: str) -> DecisionMaker | None:
        """Return a person, None if it is gone."""
        record = self.session.profile.records.get(("decision_maker", identity))
        return record if isinstance(record, DecisionMaker) else None

    def add_member(self, role: Role | None) -> None:
        """Add a person, in a place or in none yet."""
        several = len(self.session.profile.segments_of(Market.CUSTOMERS)) > 1
        change = portrait.adding_member(
            self.session.profile, new_id, role, self.view.segment if several else ""
        )
        self.view.open_new(change, self.open_member)

    def move_member(self, identity: str, role: Role) -> None:
        """Put a person into another place."""
        member = self.member(identity)
        if member is not None:
            self.session.do(portrait.moving_member(member, role))

    def open_member(self, identity: str) -> None:
        """Show the form of a person."""
        member = self.member(identity)
        if member is None:
            return
        self.figure.mark()
        self.view.open_form(
            "decision_maker",
            identity,
            (_("Remove this"), partial(self.view.remove, identity)),
            (_("Erase this person for good"), partial(self.ask_to_erase, identity)),
            removable=False,
        )

    def ask_to_erase(self, identity: str) -> None:
        """Erase a person from the whole file, after asking."""
        from cuprofiler.ui.dialogs.erase import ask_to_erase

        self.view.flush()
        member = self.member(identity)
        if member is not None:
            ask_to_erase(self.window(), self.session, member, self.view.forget)

    def weigh(self, identity: str, weight: int) -> None:
        """Say how much weight a person carries, 0–3."""
        member = self.member(identity)
        if member is not None:
            after = replace(member, influence=weight)
            self.session.do(Change(_("weight in the decision"), (Edit(member, after),)))


def _weight(level: int | None) -> QWidget:
    """Return somebody's weight in the decision: three bars, and its figure in words."""
    sign = Sign(lambda d: d.weight(1, 13, level), 20, 15)
    said = _("not known") if level is None else _("{weight} of 3").format(weight=level)
    set_tip(sign, _("Weight in the decision: {weight}").format(weight=said))
    return sign


def _stance(stance: Stance) -> QWidget:
    """Return the mark of where somebody stands; its word is beside it."""
    return Sign(lambda d: d.stance(1, 1, str(stance)), 15, 15)
