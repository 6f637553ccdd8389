"""A list from a file: what goes where, before anything is stored."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from cuprofiler.core.columns import Reading
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_number
from cuprofiler.i18n import gettext as _
from cuprofiler.services.listing import Listing, ListLine
from cuprofiler.services.products import new_id
from cuprofiler.services.trouble import ProfileFileError
from cuprofiler.ui.session import Session
from cuprofiler.ui.tasks import Task
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import CheckBox
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column

SHOWN = 100
"""So many rows are shown one by one; further ones are taken with them."""


class Read(NamedTuple):
    """What came of a file: which turn it was, its name, and what can be taken unseen."""

    turn: int
    source: str
    listing: Listing
    reading: Reading[Any]
    further: list[Any]


class Host(Protocol):
    """The page that a list is shown on."""

    header: PageHeader

    @property
    def session(self) -> Session:
        """The session."""
        ...

    def refresh(self) -> None:
        """Show the page anew."""


class Listed(QWidget):
    """A line for each row: take it or not."""

    def __init__(self, view: Host, listing: Listing) -> None:
        super().__init__()
        self.view, self.session = view, view.session
        self.listing = listing
        self.reading: Reading[Any] | None = None
        self._source = ""
        self._turn = 0
        """Counts what is begun: what was told to stop is no longer waited for."""

        self.lines: list[tuple[Any, CheckBox]] = []
        self._further: list[Any] = []
        """What can be taken of the rows that are not shown one by one."""

        self._taken = Label("", "small")
        self._rows = column()
        card = Card()
        card.setLayout(self._rows)
        self.setLayout(column(self._taken, 8, card))
        self.hide()

    def choose(self, make: Callable[[], Listing]) -> None:
        """Choose a list."""
        listing = make()
        dialog = QFileDialog(self, listing.choose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{listing.choose} ({listing.files})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.begin(Path(path), listing))
        dialog.open()

    def begin(self, path: Path, listing: Listing) -> None:
        """Read a file beside the window, which says how far it is and can be told to stop."""
        self._turn += 1
        turn, content = self._turn, self.session.content
        profile, today = self.session.profile, self.session.today()

        def work(task: Task) -> Read | None:
            reading = listing.read(listing.opens(path), content)
            drafts = reading.drafts[SHOWN:]
            further = []
            for at, draft in enumerate(drafts):
                if self._turn != turn:
                    return None
                task.progress(at, len(drafts))
                if not listing.line(profile, draft, today).wrong:
                    further.append(draft)
            return Read(turn, path.name, listing, reading, further)

        stop = Button(_("Stop"), "secondary")
        stop.clicked.connect(self._stop)
        self.view.header.say(_("Reading “{name}” …").format(name=path.name))
        self.view.header.offer(stop)
        self.session.wishes.work.emit(work, self._arrived, self._failed, self._progressed)

    def _arrived(self, read: "Read | None") -> None:
        if read is None or read.turn != self._turn:
            return
        if not read.reading.drafts:
            self._refuse(read.listing.nothing)
            return
        self._show(read.reading, read.source, read.listing, read.further)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ProfileFileError):
            self._refuse(str(error))
        else:
            self._refuse(_("It could not be read. Save it as CSV, and try that file."))

    def _refuse(self, why: str) -> None:
        self.session.failed.emit(why)
        self.view.refresh()

    def _progressed(self, done: int, total: int) -> None:
        words = _("{done} of {total} rows").format(
            done=format_number(done), total=format_number(total)
        )
        self.view.header.say(self.view.header.title.text(), words)

    def _stop(self) -> None:
        self.drop()
        self.view.refresh()

    def drop(self) -> None:
        """Let go of the list that is shown, or still being read."""
        self._turn += 1
        self.reading = None

    def paste(self, make: Callable[[], Listing]) -> None:
        """Take a list that was copied elsewhere."""
        self.take(QApplication.clipboard().text(), _("what was pasted"), make())

    def read(self, path: Path, listing: Listing) -> bool:
        """Show the rows of a file; False, and why is said, if there are none."""
        try:
            return self.take(listing.opens(path), path.name, listing)
        except ProfileFileError as error:
            self.session.failed.emit(str(error))
            return False

    def take(self, text: object, source: str, listing: Listing) -> bool:
        """Show the rows of a text from somewhere; False, and why is said, if there are none."""
        reading = listing.read(text, self.session.content)
        if not reading.drafts:
            self.session.failed.emit(listing.nothing)
            return False
        further = [each for each in reading.drafts[SHOWN:] if not self._wrong(listing, each)]
        self._show(reading, source, listing, further)
        return True

    def _wrong(self, listing: Listing, draft: object) -> str:
        return listing.line(self.session.profile, draft, self.session.today()).wrong

    def _show(
        self, reading: Reading[Any], source: str, listing: Listing, further: list[Any]
    ) -> None:
        self.listing, self.reading, self._source = listing, reading, source
        # Ten thousand rows are not looked at anew with every tick.
        self._further = further
        self._fill(listing, reading)
        self.view.refresh()

    def _line(self, draft: object) -> ListLine:
        return self.listing.line(self.session.profile, draft, self.session.today())

    def _fill(self, listing: Listing, reading: Reading[Any]) -> None:
        clear(self._rows)
        self.lines = []
        table = Grid(0, 3, 4)
        for draft in reading.drafts[:SHOWN]:
            line = self._line(draft)
            take = CheckBox()
            take.setChecked(not line.wrong and not line.doubt)
            take.setEnabled(not line.wrong)
            take.setAccessibleName(_("Take {name}").format(name=line.title))
            take.toggled.connect(lambda _on: self._count())
            table.add(take, self._about(line), Label(line.said, "body"))
            self.lines.append((draft, take))
        self._rows.addLayout(table)
        self._taken.setText(listing.taken(reading))

    def _about(self, line: ListLine) -> QWidget:
        made = QWidget()
        about = column(Label(line.title, "strong"), Label(line.note, "small"))
        if line.wrong:
            about.addWidget(Label(line.wrong, "small"))
        made.setLayout(about)
        return made

    def refresh(self, _profile: Profile) -> None:
        """Show the head of the page."""
        self.view.header.say(self.listing.question, _("Nothing is stored before you add them."))
        self._count()

    def _chosen(self) -> list[Any]:
        if self.reading is None:
            return []
        return [draft for draft, take in self.lines if take.isChecked()] + self._further

    def _count(self) -> None:
        count = len(self._chosen())
        add = Button(self.listing.offered(count), "primary", icon="plus")
        add.clicked.connect(self.add)
        add.setEnabled(count > 0)
        back = Button(_("Not now"), "secondary")
        back.clicked.connect(self.leave)
        self.view.header.offer(add, back)

    def add(self) -> None:
        """Add what is ticked, as one step that Undo takes back."""
        chosen = self._chosen()
        change = self.listing.adding(self.session.profile, new_id, chosen, self._source)
        if not change.edits:
            self.leave()
            self.session.told.emit(_("They are all here already."), False)
            return
        if not self.session.do(change):
            return
        self.leave()
        count = sum(edit.key[0] == self.listing.kind for edit in change.edits)
        self.session.told.emit(self.listing.added(count), True)

    def leave(self) -> None:
        """Go back to the page."""
        self.drop()
        self.view.refresh()
