"""The kinds of user: all of them as a list, or one of them whole."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.core.text import full_stop
from cuprofiler.domain.codes import NeedKind
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
from cuprofiler.services import fields
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.forms import form_of
from cuprofiler.services.products import new_id
from cuprofiler.subjects.people.figures.user_kind import user_kind
from cuprofiler.subjects.people.page.parts import LIST_FROM, open_link
from cuprofiler.subjects.people.words import portrait
from cuprofiler.ui.widgets.base import Card, Shape
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column
from cuprofiler.words import proficiency_name

if TYPE_CHECKING:
    from cuprofiler.subjects.people.page.view import PeopleView


class Kinds(QWidget):
    """Who uses it, kind by kind."""

    def __init__(self, view: "PeopleView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.kind = ""
        self.figure = FigureView(self._kind)
        self.figure.activated.connect(view.activated)
        self.figure.keyed.connect(view.keyed)
        self._rows = column()
        self._list = Card()
        self._list.setLayout(self._rows)
        self.ghost = Ghost()
        self.setLayout(column(self.figure, self._list, self.ghost))

    def refresh(self, profile: Profile) -> None:
        """Show the kinds of user as they are now."""
        if profile.user_class(self.kind) is None:
            self.kind = ""
        self.figure.setVisible(bool(self.kind))
        self._list.setVisible(not self.kind and bool(profile.user_classes))
        self.ghost.hide()
        each = profile.user_class(self.kind)
        if each is None:
            count = len(profile.user_classes)
            self.view.header.say(
                _("{count} kinds of user, each with needs of its own.").format(count=count)
                if count > 1
                else _("One kind of user.")
                if count
                else _("No kind of user is named yet."),
                _("Choose one to see it whole.") if count else "",
            )
            if not count:
                self._offer_start()
                return
            self._show_kind_list(profile)
            self.view.show_actions(
                Button(_("Add a kind of user"), "secondary", icon="plus"),
                first=lambda: self.session.wishes.ask("class_name", "new"),
            )
            return
        facts = [portrait.share_of_users(profile, each)]
        facts += [
            word
            for field in form_of(profile, each.key)
            if field.id in ("part", "frequency", "only_they") and field.known(profile)
            for word in [self._said(field, profile)]
        ]
        self.view.header.say(
            portrait.class_headline(profile, each), " ".join(map(full_stop, facts))
        )
        self.figure.redraw()
        order = [k.id for k in profile.user_classes]
        following = profile.user_classes[(order.index(each.id) + 1) % len(order)]
        links: list[Button] = [
            link(_("As a form"), partial(self.open_kind, each.id), icon="pencil"),
            link(_("All kinds of user"), self.leave_whole, icon="chevron-left"),
        ]
        if len(order) > 1:
            links.append(
                link(
                    _("Next: {name}").format(name=following.name),
                    partial(self.open_whole, following.id),
                    icon="chevron-right",
                )
            )
        links.append(self.view.print_button("portrait:kinds"))
        links.append(self.view.picture_link(self.figure, each.name))
        add = Button(_("Add a need"), "secondary", icon="plus")
        self.view.show_actions(add, *links, first=partial(self.add_need, each.id))

    def _show_kind_list(self, profile: Profile) -> None:
        clear(self._rows)
        narrow = self.view.room < LIST_FROM
        table = Grid(0, 1, 0, high=52) if narrow else Grid(0, 4, 5, 3, 0, high=52)
        for each in profile.user_classes:
            needs = profile.needs_of(each.id)
            first = _("needs to {do}").format(do=needs[0].do) if needs else _("No need known yet")
            skill = proficiency_name(each.proficiency) if each.proficiency else _("Not known yet")
            if narrow:
                table.add(
                    Shape("user"),
                    column(unbroken(each.name, "strong"), unbroken(first, "small")),
                    open_link(each.name, partial(self.open_whole, each.id)),
                )
                continue
            table.add(
                Shape("user"),
                column(
                    Label(each.name, "strong"),
                    Label(portrait.share_of_users(profile, each), "small"),
                ),
                Label(first, "body" if needs else "quiet"),
                Label(skill, "body" if each.proficiency else "quiet"),
                open_link(each.name, partial(self.open_whole, each.id)),
            )
        self._rows.addLayout(table)

    def _offer_start(self) -> None:
        """Show what a kind of user will look like, and where to begin."""
        sample = sample_profile(7)
        add = Button(_("Name who uses it"), "primary", icon="plus")
        add.clicked.connect(lambda: self.session.wishes.ask("class_name", "new"))
        self.view.header.offer()
        self.ghost.offer(
            partial(user_kind, sample, sample.user_classes[0].id),
            _("It shows what they need, where and how they use it, and what only they see."),
            add,
        )

    def _said(self, field: fields.Field, profile: Profile) -> str:
        value = field.read(profile)
        word = dict(field.options).get(str(value), str(value))
        return f"{field.label}: {word}" if field.kind == "text" else word

    def _kind(self, measure: Measure, width: float) -> Figure:
        if not self.session.has_product:
            return NOTHING
        return user_kind(self.session.profile, self.kind, measure, width)

    def leave_whole(self) -> None:
        """Show all kinds of user again."""
        self.kind = ""
        self.view.close_panel()

    def open_whole(self, class_id: str) -> None:
        """Show a kind of user whole."""
        self.view.tab, self.kind = "kinds", class_id
        self.view.panel.drop()
        self.view.fold()
        self.view.refresh()
        self.view.to_top()
        self.figure.setFocus()

    def open_kind(self, class_id: str) -> None:
        """Show the form of a kind of user."""
        self.view.open_form("user_class", class_id, removable=False)

    def add_need(self, class_id: str) -> None:
        """Add a need of a kind of user."""
        change = portrait.adding_need(self.session.profile, new_id, class_id, NeedKind.CHALLENGE)
        if self.session.do(change) and change.edits[0].after is not None:
            self.open_need(change.edits[0].key[1])

    def open_need(self, need_id: str) -> None:
        """Show the form of a need."""
        self.view.open_form("need", need_id, title=_("A need"))
