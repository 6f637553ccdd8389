"""Two founders: a copy that was sent and came back is brought together with this one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cuprofiler.core.changes import Change, Edits
from cuprofiler.core.record import Key
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.copies import Copy, read_copy
from cuprofiler.services.products import new_id
from cuprofiler.services.trouble import WorkspaceError
from cuprofiler.subjects.history.page.lines import quiet
from cuprofiler.subjects.history.rules.comparing import Difference
from cuprofiler.subjects.history.rules.merging import settling
from cuprofiler.subjects.history.words import founders as words
from cuprofiler.subjects.history.words.changes import Told, told
from cuprofiler.subjects.history.words.since import Since, compared
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.history.page.states import StatesPage

COPY = "copy"
"""What is looked at where it is a co-founder's copy."""


class Founders(QWidget):
    """How to work apart, and the copy that came back."""

    def __init__(self, page: "StatesPage") -> None:
        super().__init__()
        self.page = page
        self.session = page.session
        self.copy: Copy | None = None
        self._left: set[Key] = set()
        """What was settled by keeping one's own, while the copy is looked at."""

        self._asked: dict[Key, str] = {}
        """The beliefs that differences became, by their ids: undone, they are to settle again."""

        tells = _(
            "Send this file to your co-founder, answer apart, and bring in the copy that comes "
            "back: what only one of you changed comes together by itself."
        )
        begin = Button(_("Bring in a copy"), "secondary", icon="upload")
        begin.clicked.connect(self.choose)
        self._again = Button("", "secondary", icon="upload")
        self._again.clicked.connect(lambda: self.page.compare(COPY))
        card = Card()
        card.setLayout(
            column(
                Label(_("Two founders"), "heading"),
                Label(tells, "quiet"),
                8,
                flow(begin, self._again, spacing=12),
                spacing=2,
                margins=(16, 12, 16, 12),
            )
        )
        self.setLayout(column(14, card))

    def choose(self) -> None:
        """Choose the copy that came back."""
        dialog = QFileDialog(self, _("Bring in a copy"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_("Files of cuprofiler") + " (*.cuprofile)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.bring(Path(path)))
        dialog.open()

    def bring(self, path: Path) -> None:
        """Show what a copy brings; nothing is stored yet."""
        try:
            self.copy = read_copy(path, self.session.profile, self.session.workspaces.root)
        except (WorkspaceError, OSError) as error:
            self.session.failed.emit(str(error))
            return
        self._left, self._asked = set(), {}
        self.page.compare(COPY)

    def refresh(self) -> None:
        """Lead back to a copy that is not all settled yet."""
        self._again.setVisible(self.copy is not None)
        if self.copy is not None:
            self._again.setText(_("Go on with {name}").format(name=self.copy.name))

    def forget(self) -> None:
        """Let go of the copy: another product is open."""
        self.copy, self._left, self._asked = None, set(), {}

    # --- Side by side ---------------------------------------------------------------------------

    def _brought(self, profile: Profile, copy: Copy) -> words.Brought:
        return words.brought(profile, self.session.steps(), copy.profile, copy.steps)

    def _to_settle(self, found: words.Brought) -> tuple[Difference, ...]:
        records = self.session.profile.records
        asked = {key for key, belief in self._asked.items() if ("belief", belief) in records}
        settled = self._left | asked
        return tuple(each for each in found.merged.differences if each.key not in settled)

    def show_beside(self, profile: Profile, copy: Copy) -> None:
        """Show what comes over by itself, and where the two founders differ."""
        found = self._brought(profile, copy)
        left = self._to_settle(found)
        merged = found.merged
        header = self.page.view.header
        # While it is looked at; brought in once more there is nothing new in it.
        settled = bool(self._left or self._asked) and not left and not merged.edits
        title = (
            _("Everything in it is settled.")
            if settled
            else words.headline(found._replace(merged=type(merged)(merged.edits, left)))
        )
        header.say(title, words.subline(found, len(left), copy.name))
        actions: list[Button] = []
        if merged.edits:
            over = Button(_("Bring over what only they changed"), "primary", icon="check")
            over.clicked.connect(partial(self._bring_over, copy))
            actions.append(over)
        actions.append(link(_("All states"), self.page.show_all, icon="chevron-left"))
        header.offer(*actions)
        reader = self.page.view.reader
        texts = {**reader.item_text(profile), **reader.item_text(copy.profile)}
        lines = told(profile, copy.profile, left, lambda item: texts.get(item, ""))
        come = compared(reader, profile, profile.after(Change("", merged.edits)), {})
        shown = Since(title, come.rows, (*lines, *come.told), {}, left)
        own = {id(line) for line in lines}
        self.page.beside.show_both(
            (_("Yours"), profile),
            (copy.name, copy.profile),
            shown,
            lambda each: self._actions(copy, each) if id(each) in own else (),
            lambda each: words.both_said(each) if id(each) in own else words.comes_over(each),
        )

    def _actions(self, copy: Copy, each: Told) -> Sequence[Button]:
        edits = settling(self.session.profile, copy.profile, each.difference)
        keep = quiet(_("Keep yours"), each.what, partial(self._keep, copy, each))
        find = quiet(_("Find out"), each.what, partial(self._find_out, copy, each))
        if not edits:
            return [keep, find]
        theirs = quiet(_("Take theirs"), each.what, partial(self._take, copy, each, edits))
        return [keep, theirs, find]

    # --- Settling -------------------------------------------------------------------------------

    def _bring_over(self, copy: Copy) -> None:
        found = self._brought(self.session.profile, copy)
        self.session.new_visit()
        if self.session.do(words.bringing_over(found, copy.name)):
            self.session.told.emit(_("It is brought over. Undo takes it back."), True)
            self._after(copy)

    def _keep(self, copy: Copy, each: Told) -> None:
        self._left.add(each.difference.key)
        self._after(copy)

    def _take(self, copy: Copy, each: Told, edits: Edits) -> None:
        self.session.new_visit()
        if self.session.do(words.taking(each, edits, copy.name)):
            self._after(copy)

    def _find_out(self, copy: Copy, each: Told) -> None:
        self.session.new_visit()
        change = words.to_find_out(self.session.profile, new_id, each)
        if self.session.do(change):
            self.session.told.emit(_("It is a belief to test, under Discovery."), True)
            self._asked[each.difference.key] = change.edits[0].key[1]
            self._after(copy)

    def _after(self, copy: Copy) -> None:
        """Note that all is settled, once it is; show what is left."""
        profile = self.session.profile
        found = self._brought(profile, copy)
        if copy.last and not found.known and not found.merged.edits and not self._to_settle(found):
            change = words.all_settled(profile, new_id, copy.name, copy.last, self.session.today())
            self.session.do(change)
        self.page.view.refresh()
