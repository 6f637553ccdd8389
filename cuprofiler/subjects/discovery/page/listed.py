"""Talks on a list: what goes where, before anything is stored."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cuprofiler.core.text import shortened
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.services.products import new_id
from cuprofiler.services.text_files import read_text
from cuprofiler.services.trouble import ProfileFileError
from cuprofiler.subjects.discovery.records import Talk
from cuprofiler.subjects.discovery.rules.reading import Draft, Reading, read_talks
from cuprofiler.subjects.discovery.words import reading as words
from cuprofiler.subjects.discovery.words.discovery import talk_line, talk_title
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import CheckBox
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column

if TYPE_CHECKING:
    from cuprofiler.subjects.discovery.page.view import DiscoveryView

SHOWN = 100
"""So many talks are shown one by one; further ones are taken with them."""

SAID = 120
"""Letters of the notes that are shown."""


class Listed(QWidget):
    """A line for each talk: take it or not."""

    def __init__(self, view: "DiscoveryView") -> None:
        super().__init__()
        self.view, self.session = view, view.session
        self.reading: Reading | None = None
        self._source = ""
        self.lines: list[tuple[Draft, CheckBox]] = []
        self._taken = Label("", "small")
        self._rows = column()
        card = Card()
        card.setLayout(self._rows)
        self.setLayout(column(self._taken, 8, card))
        self.hide()

    def choose(self) -> None:
        """Choose a list."""
        dialog = QFileDialog(self, _("Bring in talks"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_("Lists") + " (*.csv *.tsv *.txt)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def read(self, path: Path) -> bool:
        """Show the talks of a list; False, and why is said, if there are none."""
        try:
            reading = read_talks(read_text(path), self.session.content.talks)
        except ProfileFileError as error:
            self.session.failed.emit(str(error))
            return False
        if not reading.drafts:
            self.session.failed.emit(words.nothing_read())
            return False
        self.reading, self._source = reading, path.name
        self._fill(reading)
        self.view.refresh()
        return True

    def _fill(self, reading: Reading) -> None:
        clear(self._rows)
        self.lines = []
        table = Grid(0, 3, 4)
        profile, today = self.session.profile, self.session.today()
        for number, draft in enumerate(reading.drafts[:SHOWN]):
            talk = words.talk_of_draft(profile, draft, "", number)
            wrong = words.why_not(draft, today)
            take = CheckBox()
            take.setChecked(not wrong)
            take.setEnabled(not wrong)
            take.setAccessibleName(_("Take {name}").format(name=talk_title(profile, talk)))
            take.toggled.connect(lambda _on: self._count())
            table.add(take, self._about(profile, talk, wrong), self._said(talk, draft))
            self.lines.append((draft, take))
        self._rows.addLayout(table)
        self._taken.setText(words.what_was_taken(reading))

    def _about(self, profile: Profile, talk: Talk, wrong: str) -> QWidget:
        made = QWidget()
        about = column(
            unbroken(talk_title(profile, talk), "strong"), Label(talk_line(talk), "small")
        )
        if wrong:
            about.addWidget(Label(wrong, "small"))
        made.setLayout(about)
        return made

    def _said(self, talk: Talk, draft: Draft) -> Label:
        said = " ".join(filter(None, (talk.notes, draft.quote)))
        return Label(shortened(" ".join(said.split()), SAID), "body")

    def refresh(self, _profile: Profile) -> None:
        """Show the head of the page."""
        self.view.header.say(
            _("Which of these talks belong here?"),
            _("Nothing is stored before you add them."),
        )
        self._count()

    def _chosen(self) -> list[Draft]:
        if self.reading is None:
            return []
        further = [
            draft
            for draft in self.reading.drafts[SHOWN:]
            if not words.why_not(draft, self.session.today())
        ]
        return [draft for draft, take in self.lines if take.isChecked()] + further

    def _count(self) -> None:
        count = len(self._chosen())
        said = ngettext("Add {count} talk", "Add {count} talks", count).format(count=count)
        add = Button(said, "primary", icon="plus")
        add.clicked.connect(self.add)
        add.setEnabled(count > 0)
        back = Button(_("Not now"), "secondary")
        back.clicked.connect(self.leave)
        self.view.header.offer(add, back)

    def add(self) -> None:
        """Add what is ticked, as one step that Undo takes back."""
        chosen = self._chosen()
        change = words.adding_talks(self.session.profile, new_id, chosen, self._source)
        if not self.session.do(change):
            return
        self.leave()
        said = ngettext("{count} talk is added.", "{count} talks are added.", len(chosen))
        self.session.told.emit(said.format(count=len(chosen)), True)

    def leave(self) -> None:
        """Go back to the talks."""
        self.reading = None
        self.view.refresh()
