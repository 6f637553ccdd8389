"""People on a list that was pasted or dropped: what goes where, before anything is stored."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_number, inside, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.products import new_id
from cuprofiler.subjects.people.page.parts import LIST_FROM
from cuprofiler.subjects.people.rules.contacts import MOST_ROWS, Contact, Reading, read_contacts
from cuprofiler.subjects.people.words.contacts import adding_contacts, is_there
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.choice import CheckBox, Pick
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column
from cuprofiler.words import role_name

if TYPE_CHECKING:
    from cuprofiler.subjects.people.page.view import PeopleView


Chosen = tuple[tuple[bool, str], ...]


class Pasted(QWidget):
    """A line for each person: take them or not, and which part they have."""

    def __init__(self, view: "PeopleView") -> None:
        super().__init__()
        self.view, self.session = view, view.session
        self.reading: Reading | None = None
        self.lines: list[tuple[Contact, CheckBox, Pick]] = []
        self._narrow = False
        self._taken = Label("", "small")
        self._full = Label("", "strong")
        self._rows = column()
        card = Card()
        card.setLayout(self._rows)
        self.setLayout(column(self._taken, self._full, 8, card))
        self.hide()

    def read(self, text: str) -> bool:
        """Read a list; False, and why is said, if there is nobody on it."""
        reading = read_contacts(text, self.session.content.contacts)
        if not reading.contacts:
            self.session.told.emit(
                _("No names were found. Copy a list of people first: a name on each line."), False
            )
            return False
        self.show_list(reading, ())
        return True

    def show_list(self, reading: Reading, chosen: Chosen) -> None:
        """Show a list, with what is chosen for each already, if it is."""
        self.reading = reading
        self._fill(reading)
        for (_contact, take, part), (taken, role) in zip(self.lines, chosen, strict=False):
            take.setChecked(taken)
            part.setCurrentIndex(part.findData(role))

    @property
    def chosen(self) -> Chosen:
        """Whether each is taken, and the code of their part, in the order of the list."""
        return tuple((take.isChecked(), str(part.currentData())) for _c, take, part in self.lines)

    def fold(self) -> None:
        """Set the list anew where the page has become too narrow for it, or wide enough again."""
        if self.reading is not None and self._narrow != (self.view.room < LIST_FROM):
            self.show_list(self.reading, self.chosen)

    def _fill(self, reading: Reading) -> None:
        clear(self._rows)
        self.lines = []
        narrow = self._narrow = self.view.room < LIST_FROM
        table = Grid(0, 1) if narrow else Grid(0, 4, 4, 4)
        heads = ("", _("Name"), _("Job title"), _("What they do in the decision"))
        if not narrow:
            table.add(*(Label(head, "small") for head in heads))
        profile = self.session.profile
        for contact in reading.contacts:
            there = is_there(profile, contact)
            take, part = CheckBox(), Pick()
            take.setChecked(not there)
            take.setAccessibleName(_("Take {name}").format(name=contact.name))
            take.toggled.connect(lambda _on: self._count())
            part.setAccessibleName(_("Part of {name}").format(name=contact.name))
            part.addItem(_("no part yet"), "")
            # Only ever a proposal: what a title means, the founder alone knows.
            others = [role for role in Role if role is not contact.perhaps]
            for role in [contact.perhaps, *others] if contact.perhaps else others:
                part.addItem(role_name(role), str(role))
            about = column(unbroken(_("already here") if there else contact.title, "quiet"))
            if contact.perhaps is not None and not there:
                words = _("perhaps: {part}").format(part=inside(role_name(contact.perhaps)))
                about.addWidget(unbroken(words, "small"))
            name = unbroken(contact.name, "strong")
            if narrow:
                table.add(take, column(name, about, 4, part, 8))
            else:
                table.add(take, name, about, part)
            self.lines.append((contact, take, part))
        self._rows.addLayout(table)
        self._taken.setText(_what_was_taken(reading))

    def refresh(self) -> None:
        """Show the head of the page."""
        self.view.header.say(
            _("Who on this list belongs here?"),
            _("Nothing is stored before you add them. Mails and other columns are left out."),
        )
        self._count()

    def _count(self) -> None:
        count = sum(take.isChecked() for _contact, take, _part in self.lines)
        here = len(self.session.profile.decision_makers)
        room = DecisionMaker.MOST - here
        words = _("Only {room} more people fit into one product. Take fewer.")
        self._full.setText(words.format(room=room) if count > room else "")
        self._full.setVisible(count > room)
        words = ngettext("Add {count} person", "Add {count} people", count)
        add = Button(words.format(count=count), "primary", icon="plus")
        add.clicked.connect(self.add)
        add.setEnabled(0 < count <= room)
        proposed = link(_("Take what is proposed"), self.take_proposed, icon="list-checks")
        back = Button(_("Not now"), "secondary")
        back.clicked.connect(self.leave)
        self.view.header.offer(add, back, proposed)

    def take_proposed(self) -> None:
        """Choose, for everybody, the part that their title may mean."""
        for contact, _take, part in self.lines:
            if contact.perhaps is not None:
                part.setCurrentIndex(part.findData(str(contact.perhaps)))

    def add(self) -> None:
        """Add who is ticked, as one step that Undo takes back."""
        chosen = [
            (contact, Role(part.currentData()) if part.currentData() else None)
            for contact, take, part in self.lines
            if take.isChecked()
        ]
        change = adding_contacts(self.session.profile, new_id, chosen, self.view.segment)
        if not self.session.do(change):
            return
        self.leave()
        if chosen:
            words = ngettext("{count} person is added.", "{count} people are added.", len(chosen))
            self.session.told.emit(words.format(count=len(chosen)), True)

    def leave(self) -> None:
        """Go back to the map."""
        self.reading = None
        self.view.refresh()
        self.view.to_top()


def _what_was_taken(reading: Reading) -> str:
    """Say which columns were taken for what, and what was passed over."""
    kinds = {
        "name": _("name"),
        "first": _("first name"),
        "last": _("last name"),
        "title": _("job title"),
        "mail": _("mail, left out"),
    }
    out = _("left out")
    columns = ", ".join(f"“{head}”: {kinds.get(kind, out)}" for head, kind in reading.taken)
    parts = [_("Columns: {columns}.").format(columns=columns)] if reading.taken else []
    if reading.nameless:
        said = ngettext("{count} row has no name.", "{count} rows have no name.", reading.nameless)
        parts.append(said.format(count=reading.nameless))
    if reading.doubles:
        said = ngettext(
            "{count} row names somebody once more.",
            "{count} rows name somebody once more.",
            reading.doubles,
        )
        parts.append(said.format(count=reading.doubles))
    if reading.cut:
        words = _("Only the first {count} rows were read.")
        parts.append(words.format(count=format_number(MOST_ROWS)))
    return " ".join(parts)
