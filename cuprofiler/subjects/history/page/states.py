"""States with a name, and variants: looked at beside what is so now, gone back to, taken over."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.core.changes import Change, Edit, Edits, Step
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import midnight, new_id
from cuprofiler.subjects.history.page.beside import Beside
from cuprofiler.subjects.history.page.founders import COPY, Founders
from cuprofiler.subjects.history.page.lines import quiet
from cuprofiler.subjects.history.page.what_if import WhatIf
from cuprofiler.subjects.history.records import State
from cuprofiler.subjects.history.rules.comparing import taking_back
from cuprofiler.subjects.history.words import states as words
from cuprofiler.subjects.history.words.changes import Told
from cuprofiler.subjects.history.words.since import Since, compared
from cuprofiler.ui.widgets.base import Card, Rule
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.labelled import labelled, line_edit
from cuprofiler.ui.widgets.layouts import clear, column, row

if TYPE_CHECKING:
    from cuprofiler.subjects.history.page.view import HistoryView


class StatesPage(QWidget):
    """The list of states, or one of them beside the product as it is."""

    def __init__(self, view: "HistoryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.looked_at = ""
        self.name = line_edit("", _("Before the pilot"), _("Name of the state"))
        self.name.returnPressed.connect(self.keep)
        self.keep_button = Button(_("Keep this state"), "secondary", icon="save")
        self.keep_button.clicked.connect(self.keep)
        self._new = QWidget()
        self._new.setLayout(
            row(labelled(_("What it is called"), self.name), column(None, self.keep_button), None,
                spacing=12)
        )  # fmt: skip
        self._card = Card()
        self._column = column()
        self._card.setLayout(self._column)
        self.what_if = WhatIf(self)
        self.founders = Founders(self)
        self.beside = Beside(self.session)
        self.setLayout(column(self._new, 14, self._card, self.what_if, self.founders, self.beside))

    # --- Showing ------------------------------------------------------------------------------

    def refresh(self, profile: Profile) -> None:
        """Show the states, or the one that is looked at."""
        state = profile.records.get(("state", self.looked_at))
        variant = self.what_if.variant(self.looked_at)
        copy = self.founders.copy if self.looked_at == COPY else None
        looking = isinstance(state, State) or variant is not None or copy is not None
        self._new.setVisible(not looking)
        self._card.setVisible(not looking and bool(profile.of_kind("state")))
        self.what_if.setVisible(not looking)
        self.founders.setVisible(not looking)
        self.beside.setVisible(looking)
        if isinstance(state, State):
            self._show_state(profile, state)
            return
        if variant is not None:
            self.what_if.show_beside(profile, variant)
            return
        if copy is not None:
            self.founders.show_beside(profile, copy)
            return
        self.looked_at = ""
        self._show_list(profile)
        self.what_if.refresh(profile)
        self.founders.refresh()

    def _show_list(self, profile: Profile) -> None:
        found: tuple[State, ...] = profile.of_kind("state")
        title = _("Keep a state, and you can always go back to it.")
        self.view.header.say(title, _("Before a pilot, an import, or a bold idea."))
        self.view.header.offer()
        clear(self._column)
        for number, each in enumerate(found):
            if number:
                self._column.addWidget(Rule())
            self._column.addWidget(self._line(each))

    def _line(self, state: State) -> QWidget:
        said = column(unbroken(state.name, "medium"), spacing=1)
        if state.day is not None:
            said.addWidget(Label(format_date(state.day), "small"))
        actions = row(
            quiet(_("Compare"), state.name, partial(self.compare, state.id)),
            quiet(_("Remove"), state.name, partial(self._remove, state)),
            spacing=16,
        )
        line = row(spacing=16, margins=(16, 8, 16, 8))
        line.addLayout(said, 1)
        line.addLayout(actions)
        made = QWidget()
        made.setLayout(line)
        return made

    def _show_state(self, profile: Profile, state: State) -> None:
        then = words.state_then(profile, state, self._steps_since(state))
        links = [link(_("All states"), self.show_all, icon="chevron-left")]
        if then is None:
            self.view.header.say(
                state.name,
                _("What was so then is not kept in this file any more. You can still remove it."),
            )
            self.view.header.offer(*links)
            self.beside.hide()
            return
        found = compared(self.view.reader, then, profile, {})
        since = _("{name}, beside today").format(name=state.name)
        self.view.header.say(found.headline, since)
        back = Button(_("Go back to it"), "primary", icon="history")
        back.clicked.connect(partial(self._go_back, state))
        self.view.header.offer(*([back] if found.differences else []), *links)
        offer = partial(self._actions, found)
        self.beside.show_both((state.name, then), (_("Today"), profile), found, offer)

    def _actions(self, found: Since, each: Told) -> list[Button]:
        edits = taking_back(self.session.profile, each.difference, found.differences)
        if not edits:
            return []
        return [quiet(_("Put back"), each.what, partial(self._put_back, each, edits))]

    def _steps_since(self, state: State) -> tuple[Step, ...]:
        """Return the steps of the day on which a state was kept, and those after it."""
        # A clock may have been put back by a day, and time zones differ.
        since = midnight(state.day - timedelta(days=2)) if state.day is not None else None
        return self.session.steps(since)

    # --- Changing -----------------------------------------------------------------------------

    def keep(self) -> None:
        """Give the product as it is now a name."""
        name = self.name.text().strip()
        if not name:
            self.session.failed.emit(_("Give it a name first, such as “Before the pilot”."))
            self.name.setFocus()
            return
        self.session.new_visit()
        change = words.keeping(self.session.profile, new_id, name, self.session.today())
        if self.session.do(change):
            self.name.clear()
            self.session.told.emit(_("{name} is kept.").format(name=name), True)

    def compare(self, identity: str) -> None:
        """Show a state beside the product as it is."""
        self.looked_at = identity
        self.view.refresh()
        self.view.to_top()

    def show_all(self) -> None:
        """Show all states again."""
        self.leave()
        self.view.refresh()

    def leave(self) -> bool:
        """Leave the state that is looked at; False if there is none."""
        was, self.looked_at = self.looked_at, ""
        return bool(was)

    def _go_back(self, state: State) -> None:
        profile = self.session.profile
        then = words.state_then(profile, state, self._steps_since(state))
        if then is None:
            return
        self.session.new_visit()
        if self.session.do(words.going_to(profile, then, state.name)):
            self.session.told.emit(_("It is as it was. Undo brings all back."), True)

    def _put_back(self, each: Told, edits: Edits) -> None:
        self.session.new_visit()
        if self.session.do(Change(_("put back: {what}").format(what=each.what), edits)):
            self.session.told.emit(_("Put back: {what}").format(what=each.what), True)

    def _remove(self, state: State) -> None:
        self.session.new_visit()
        name = state.name
        label = _("{name} removed").format(name=name)
        if self.session.do(Change(label, (Edit(state, None),))):
            self.session.told.emit(_("{name} is removed.").format(name=name), True)
