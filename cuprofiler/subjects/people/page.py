"""The people of a product: who decides, who uses it, and the year of both."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from cuprofiler.core.calendar import level, with_level
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Market, NeedKind, Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker, Segment
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
from cuprofiler.services import fields
from cuprofiler.services.forms import form_of
from cuprofiler.services.products import new_id
from cuprofiler.subjects.people.figures.segment_pair import segment_pair
from cuprofiler.subjects.people.figures.unit_map import unit_map
from cuprofiler.subjects.people.figures.user_kind import user_kind
from cuprofiler.subjects.people.figures.year_line import year_line
from cuprofiler.subjects.people.words import forms as people_forms
from cuprofiler.subjects.people.words import portrait
from cuprofiler.subjects.people.words import year as year_words
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.split import SplitView
from cuprofiler.ui.widgets.base import Card, Label, Rule, Shape
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.choice import Pick
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.flow import Flow, flow
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.tabs import Tabs
from cuprofiler.words import role_name, stance_short

MAKERS, KINDS, YEAR = "makers", "kinds", "year"


class PeopleView(SplitView):
    """Three tabs: the decision-making unit, the kinds of user, segments and the year."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tab = MAKERS
        self.segment = ""
        self.users = ""
        self.kind = ""
        self.as_list = False
        self.tabs = Tabs(_("People"))
        self.tabs.chosen.connect(self.show_tab)
        self.header = PageHeader(tabs=self.tabs)
        self.place = Pick()
        self.place.setAccessibleName(_("Segment of customers"))
        self.place.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.place.activated.connect(self._choose_segment)
        self.others = Pick()
        self.others.setAccessibleName(_("Segment of users"))
        self.others.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.others.activated.connect(self._choose_users)
        self.map = FigureView(self._map)
        self.map.activated.connect(self._activated)
        self.map.dropped.connect(self._dropped)
        self.map.keyed.connect(self._keyed)
        self.kinds = FigureView(self._kind)
        self.kinds.activated.connect(self._activated)
        self.kinds.keyed.connect(self._keyed)
        self.year = FigureView(self._year)
        self.year.activated.connect(self._activated)
        self.pair = FigureView(self._pair)
        self.pair.activated.connect(self._activated)
        self.pair.keyed.connect(self._keyed)
        self._where = Label(_("In"), "quiet", wrap=False)
        self._bar = QWidget()
        self._bar.setLayout(Flow(self._where, self.place, self.others, spacing=8))
        self._rows = column()
        self._list = Card()
        self._list.setLayout(self._rows)
        self._actions = column()
        for part in (
            self.header,
            self._bar,
            self.map,
            self._list,
            self.kinds,
            self.year,
            self.pair,
        ):
            self.page.column.addWidget(part)
            self.page.column.addSpacing(theme.px(10))
        self.page.column.addLayout(self._actions)
        self.page.column.addStretch(1)

    # --- Showing ------------------------------------------------------------------------------

    @property
    def rest(self) -> str:
        """The tab."""
        return self.tab

    def turn(self, rest: str) -> None:
        """Turn to a tab."""
        if rest:
            self.tab = rest if rest in (MAKERS, KINDS, YEAR) else MAKERS

    def show_thing(self, kind: str, identity: str) -> None:
        """Open a person or a segment, or show a kind of user whole."""
        if kind == "user_class":
            self.show_kind(identity)
        elif kind == "segment":
            self.open_segment(identity)
        elif kind == "decision_maker":
            self.open_member(identity)

    def forget(self) -> None:
        """Another product is shown."""
        self.segment = self.users = self.kind = ""
        super().forget()

    def show_tab(self, tab: str) -> None:
        """Turn to a tab."""
        if tab != self.tab:
            self.panel.drop()
            self._fold()
        self.tab, self.kind = tab, ""
        self.session.remember_place(f"people:{tab}")
        self.refresh()
        self.tabs.tabs[tab].setFocus()

    def refresh(self) -> None:
        """Show the product as it is now."""
        profile = self.session.profile
        if profile is None:
            return
        customers = profile.segments_of(Market.CUSTOMERS)
        if self.segment not in {each.id for each in customers}:
            self.segment = customers[0].id if customers else ""
        groups = profile.segments_of(Market.USERS)
        if self.users not in {each.id for each in groups}:
            self.users = groups[0].id if groups else ""
        if profile.user_class(self.kind) is None:
            self.kind = ""
        self.tabs.show_tabs(
            {
                MAKERS: _("Decision-makers {count}").format(count=len(profile.decision_makers)),
                KINDS: _("Kinds of user {count}").format(count=len(profile.user_classes)),
                YEAR: _("Segments and the year"),
            },
            self.tab,
        )
        self._fill(self.place, customers, self.segment)
        self._fill(self.others, groups, self.users)
        self._bar.setVisible(
            (self.tab in (MAKERS, YEAR) and bool(customers)) or (self.tab == YEAR and bool(groups))
        )
        self.place.setVisible(bool(customers))
        self._where.setVisible(bool(customers) and self.tab == MAKERS)
        self.others.setVisible(self.tab == YEAR and bool(groups))
        listed = self.tab == MAKERS and self.as_list
        self.map.setVisible(self.tab == MAKERS and not listed)
        self._list.setVisible(listed or (self.tab == KINDS and not self.kind))
        self.kinds.setVisible(self.tab == KINDS and bool(self.kind))
        self.year.setVisible(self.tab == YEAR and bool(customers or groups))
        self.pair.setVisible(self.tab == YEAR and bool(customers or groups))
        {MAKERS: self._show_makers, KINDS: self._show_kinds, YEAR: self._show_year}[self.tab](
            profile
        )

    def _fill(self, box: QComboBox, segments: tuple[Segment, ...], current: str) -> None:
        box.clear()
        for each in segments:
            box.addItem(each.name, each.id)
        box.setCurrentIndex(box.findData(current))

    def _show_makers(self, profile: Profile) -> None:
        self.header.say(
            portrait.unit_headline(profile, self.segment),
            portrait.unit_subline(profile, self.segment),
        )
        self.map.redraw()
        if self.as_list:
            self._show_member_list(profile)
        self._show_actions(
            Button(_("Add a person"), "secondary", icon="plus"),
            link(
                _("See them on the map") if self.as_list else _("See them as a list"),
                self._turn_list,
                icon="list-checks",
            ),
            self.print_link("portrait:unit"),
            self.picture_link(self.map, _("Who decides")),
            first=partial(self.add_member, None),
        )

    def _show_kinds(self, profile: Profile) -> None:
        each = profile.user_class(self.kind)
        if each is None:
            count = len(profile.user_classes)
            self.header.say(
                _("{count} kinds of user, each with needs of its own.").format(count=count)
                if count > 1
                else _("One kind of user.")
                if count
                else _("No kind of user is named yet."),
                _("Choose one to see it whole."),
            )
            self._show_kind_list(profile)
            self._show_actions(
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
        self.header.say(portrait.class_headline(profile, each), "  ·  ".join(facts))
        self.kinds.redraw()
        order = [k.id for k in profile.user_classes]
        following = profile.user_classes[(order.index(each.id) + 1) % len(order)]
        parts: list[QWidget] = [
            Button(_("Add a need"), "secondary", icon="plus"),
            link(_("As a form"), partial(self.open_kind, each.id), icon="pencil"),
            link(_("All kinds of user"), self._all_kinds, icon="chevron-left"),
        ]
        if len(order) > 1:
            parts.append(
                link(
                    _("Next: {name}").format(name=following.name),
                    partial(self.show_kind, following.id),
                    icon="chevron-right",
                )
            )
        parts.append(self.print_link("portrait:kinds"))
        parts.append(self.picture_link(self.kinds, each.name))
        self._show_actions(*parts, first=partial(self.add_need, each.id))

    def _said(self, field: fields.Field, profile: Profile) -> str:
        value = field.read(profile)
        word = dict(field.options).get(str(value), str(value))
        return f"{field.label.lower()}: {word}" if field.kind == "text" else word

    def _show_year(self, profile: Profile) -> None:
        customers, users = self._chosen(profile)
        today = self.session.today()
        self.header.say(
            year_words.year_headline(customers, today),
            year_words.year_subline(customers, users, today),
        )
        self.year.redraw()
        self.pair.redraw()
        self._show_actions(
            Button(_("Add a segment of customers"), "secondary", icon="plus"),
            link(_("Add a group of users"), partial(self.add_segment, Market.USERS), icon="plus"),
            self.print_link("portrait:year"),
            self.picture_link(self.year, _("Segments and the year")),
            first=partial(self.add_segment, Market.CUSTOMERS),
        )

    def _show_actions(self, button: QWidget, *links: QWidget, first: object) -> None:
        clear(self._actions)
        assert isinstance(button, Button)
        assert callable(first)
        button.clicked.connect(lambda: first())
        self._actions.addWidget(flow(button, *links, spacing=16))

    def _show_member_list(self, profile: Profile) -> None:
        clear(self._rows)
        for index, member in enumerate(profile.decision_makers):
            if index:
                self._rows.addWidget(Rule())
            roles = ", ".join(role_name(role) for role in member.roles) or _("no part yet")
            stance = stance_short(member.stance) if member.stance else ""
            detail = " · ".join(part for part in (member.title, roles, stance) if part)
            self._rows.addWidget(
                self._line("payer", member.name, detail, partial(self.open_member, member.id))
            )
        if not profile.decision_makers:
            self._rows.addLayout(
                column(Label(_("Nobody is named yet."), "quiet"), margins=(16, 12, 16, 12))
            )

    def _show_kind_list(self, profile: Profile) -> None:
        clear(self._rows)
        for index, each in enumerate(profile.user_classes):
            if index:
                self._rows.addWidget(Rule())
            needs = profile.needs_of(each.id)
            detail = portrait.share_of_users(profile, each)
            if needs:
                detail += " · " + _("needs to {do}").format(do=needs[0].do)
            self._rows.addWidget(
                self._line("user", each.name, detail, partial(self.show_kind, each.id))
            )

    def _line(self, group: str, name: str, detail: str, opened: object) -> QWidget:
        assert callable(opened)
        button = link(_("Open"), opened)
        button.setAccessibleName(_("Open: {what}").format(what=name))
        line = row(Shape(group), spacing=12, margins=(16, 10, 16, 10))
        line.addLayout(column(Label(name, "strong"), Label(detail, "small"), spacing=2), 1)
        line.addWidget(button)
        box = QWidget()
        box.setLayout(line)
        return box

    # --- Figures ------------------------------------------------------------------------------

    def _map(self, measure: Measure, width: float) -> Figure:
        if self.session.profile is None:
            return NOTHING
        chosen = self.panel.identity.removeprefix("decision_maker:")
        return unit_map(self.session.profile, measure, width, self.segment, chosen)

    def _kind(self, measure: Measure, width: float) -> Figure:
        if self.session.profile is None:
            return NOTHING
        return user_kind(self.session.profile, self.kind, measure, width)

    def _chosen(self, profile: Profile) -> tuple[Segment | None, Segment | None]:
        found = {each.id: each for each in profile.segments}
        return found.get(self.segment), found.get(self.users)

    def _year(self, measure: Measure, width: float) -> Figure:
        if self.session.profile is None:
            return NOTHING
        return year_line(measure, width, self.session.today(), *self._chosen(self.session.profile))

    def _pair(self, measure: Measure, width: float) -> Figure:
        profile = self.session.profile
        if profile is None:
            return NOTHING
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

    # --- Choosing -----------------------------------------------------------------------------

    def _choose_segment(self, _index: int) -> None:
        self.segment = str(self.place.currentData() or "")
        self.refresh()

    def _choose_users(self, _index: int) -> None:
        self.users = str(self.others.currentData() or "")
        self.refresh()

    def _turn_list(self) -> None:
        self.as_list = not self.as_list
        self.refresh()

    def _all_kinds(self) -> None:
        self.kind = ""
        self.close_panel()

    def show_kind(self, class_id: str) -> None:
        """Show a kind of user whole."""
        self.tab, self.kind = KINDS, class_id
        self.panel.drop()
        self._fold()
        self.refresh()
        self.to_top()
        self.kinds.setFocus()

    def _activated(self, identity: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if kind == "decision_maker":
            self.open_member(rest)
        elif kind == "place":
            self._place_pressed(Role(rest))
        elif kind == "need":
            self.open_need(rest)
        elif kind == "detail":
            self.open_kind(self.kind)
        elif kind in ("segment", "text"):
            self.open_segment(rest.partition(":")[0])
        elif kind in ("money", "use"):
            self._press_month(kind, int(rest))
        elif kind == "verdict":
            self.open_here()

    def _place_pressed(self, role: Role) -> None:
        """An empty place gets a person; in a full one its first person opens."""
        profile = self.session.profile
        assert profile is not None  # the view is shown with a product only
        from cuprofiler.subjects.people.rules.unit import unit_of

        place = unit_of(profile, self.segment).place(role)
        people = (*place.members, *place.also)
        if people:
            self.open_member(people[0].id)
        elif role is Role.USER and place.classes:
            self.show_kind(place.classes[0].id)
        else:
            self.add_member(role)

    def _dropped(self, dragged: str, target: str) -> None:
        member = self._member(dragged.partition(":")[2])
        kind, _colon, rest = target.partition(":")
        if member is None:
            return
        if kind == "place":
            self.move_member(member.id, Role(rest))
        elif kind == "decision_maker":
            from cuprofiler.subjects.people.rules.unit import home

            other = self._member(rest)
            if other is not None:
                self.move_member(member.id, home(other))

    def _keyed(self, identity: str, text: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if text == "delete" and kind in ("decision_maker", "need", "segment"):
            self.remove(rest)
        elif kind == "decision_maker" and text == "r":
            self.open_member(rest)
        elif kind == "decision_maker" and text in "0123":
            member = self._member(rest)
            if member is not None:
                from dataclasses import replace

                after = replace(member, influence=int(text))
                self.session.do(Change(_("weight in the decision"), (Edit(member, after),)))

    def _member(self, identity: str) -> DecisionMaker | None:
        profile = self.session.profile
        record = profile.records.get(("decision_maker", identity)) if profile else None
        return record if isinstance(record, DecisionMaker) else None

    # --- Changing -----------------------------------------------------------------------------

    def add_member(self, role: Role | None) -> None:
        """Add a person, in a place or in none yet."""
        assert self.session.profile is not None  # the view is shown with a product only
        several = len(self.session.profile.segments_of(Market.CUSTOMERS)) > 1
        change = portrait.adding_member(
            self.session.profile, new_id, role, self.segment if several else ""
        )
        self.open_new(change, self.open_member)

    def move_member(self, identity: str, role: Role) -> None:
        """Put a person into another place."""
        member = self._member(identity)
        if member is not None:
            self.session.do(portrait.moving_member(member, role))

    def open_member(self, identity: str) -> None:
        """Show the form of a person."""
        member = self._member(identity)
        if member is None:
            return
        self.map.mark()
        self.open_form(
            "decision_maker",
            identity,
            (_("Remove this"), partial(self.remove, identity)),
            (_("Erase this person for good"), partial(self.ask_to_erase, identity)),
            removable=False,
        )

    def ask_to_erase(self, identity: str) -> None:
        """Erase a person from the whole file, after asking."""
        from cuprofiler.ui.dialogs.erase import ask_to_erase

        self.flush()
        member = self._member(identity)
        if member is not None:
            ask_to_erase(self.window(), self.session, member, self.forget)

    def open_kind(self, class_id: str) -> None:
        """Show the form of a kind of user."""
        self.open_form("user_class", class_id, removable=False)

    def add_need(self, class_id: str) -> None:
        """Add a need of a kind of user."""
        assert self.session.profile is not None  # the view is shown with a product only
        change = portrait.adding_need(self.session.profile, new_id, class_id, NeedKind.CHALLENGE)
        if self.session.do(change) and change.edits[0].after is not None:
            self.open_need(change.edits[0].key[1])

    def open_need(self, need_id: str) -> None:
        """Show the form of a need."""
        self.open_form("need", need_id, title=_("A need"))

    def add_segment(self, market: Market) -> None:
        """Add a segment of customers or of users."""
        assert self.session.profile is not None  # the view is shown with a product only
        change = year_words.adding_segment(self.session.profile, new_id, market)
        identity = change.edits[0].key[1]
        if self.session.do(change):
            if market is Market.CUSTOMERS:
                self.segment = identity
            else:
                self.users = identity
            self.refresh()
            self.fresh = identity
            self.open_segment(identity)

    def open_segment(self, identity: str) -> None:
        """Show the form of a segment."""
        self.tab = YEAR if self.tab != KINDS else self.tab
        self.open_form("segment", identity)

    def open_here(self) -> None:
        """Show what is different in the chosen segment of customers."""
        profile = self.session.profile
        if profile is None or not self.segment:
            return
        segment = self.segment

        def describe(found: Profile) -> tuple[fields.Field, ...]:
            return tuple(
                field
                for each in found.user_classes
                for field in people_forms.here_form(
                    found, each.id, segment, self.session.explain.said
                )
            )

        name = profile.named(segment)
        self.open_panel(f"here:{segment}", _("Only in: {name}").format(name=name), describe)

    def _press_month(self, kind: str, month: int) -> None:
        profile = self.session.profile
        if profile is None:
            return
        customers, users = self._chosen(profile)
        segment = customers if kind == "money" else users
        if segment is None:
            return
        from dataclasses import replace

        value = (level(segment.months, month) + 1) % 3
        after = replace(segment, months=with_level(segment.months, month, value))
        self.session.do(Change(_("months of {name}").format(name=segment.name),
                               (Edit(segment, after),)))  # fmt: skip
