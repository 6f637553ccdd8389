"""Two founders: a copy that was sent and came back is brought together with this one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cuprofiler.core.changes import Edits
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
from cuprofiler.subjects.history.words.since import Since
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, row

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

        tells = _(
            "Send this file to your co-founder, answer apart, and bring in the copy that comes "
            "back: what only one of you changed comes together by itself."
        )
        begin = Button(_("Bring in a copy"), "secondary", icon="upload")
        begin.clicked.connect(self.choose)
        card = Card()
        card.setLayout(
            column(
                Label(_("Two founders"), "heading"),
                Label(tells, "quiet"),
                8,
                row(begin, None),
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
            self.copy = read_copy(path, self.session.profile)
        except (WorkspaceError, OSError) as error:
            self.session.failed.emit(str(error))
            return
        self._left = set()
        self.page.compare(COPY)

    def leave(self) -> None:
        """Let go of the copy that is looked at."""
        self.copy, self._left = None, set()

    # --- Side by side ---------------------------------------------------------------------------

    def _brought(self, profile: Profile, copy: Copy) -> words.Brought:
        return words.brought(profile, self.session.steps(), copy.profile, copy.steps)

    def _to_settle(self, found: words.Brought) -> tuple[Difference, ...]:
        return tuple(each for each in found.merged.differences if each.key not in self._left)

    def show_beside(self, profile: Profile, copy: Copy) -> None:
        """Show what comes over by itself, and where the two founders differ."""
        found = self._brought(profile, copy)
        left = self._to_settle(found)
        merged = found.merged
        header = self.page.view.header
        title = words.headline(found._replace(merged=type(merged)(merged.edits, left)))
        header.say(title, _("{name}, beside yours").format(name=copy.name))
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
        shown = Since(title, [], lines, {}, left)
        self.page.beside.show_both(
            (_("Yours"), profile),
            (copy.name, copy.profile),
            shown,
            partial(self._actions, copy),
            words.both_said,
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
            self._left.add(each.difference.key)
            self._after(copy)

    def _find_out(self, copy: Copy, each: Told) -> None:
        self.session.new_visit()
        if self.session.do(words.to_find_out(self.session.profile, new_id, each)):
            self.session.told.emit(_("It is a belief to test, under Discovery."), True)
            self._left.add(each.difference.key)
            self._after(copy)

    def _after(self, copy: Copy) -> None:
        """Note that all is settled, once it is; show what is left."""
        profile = self.session.profile
        found = self._brought(profile, copy)
        if copy.last and not found.known and not found.merged.edits and not self._to_settle(found):
            change = words.all_settled(profile, new_id, copy.name, copy.last, self.session.today())
            self.session.do(change)
        self.page.view.refresh()
