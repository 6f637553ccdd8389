"""When a file can't be opened: what is wrong, and every way out, in plain words."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuprofiler.i18n import format_date, join, pgettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.trouble import shortened
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Card, Rule, ScrollPage
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from cuprofiler.services.workspaces import Backup

SHOWN = 12


class Trouble(QWidget):
    """Offers backups, looking only, rescue, or another file. The file itself is never changed."""

    restore_wanted = Signal(object)
    copy_wanted = Signal()
    read_only_wanted = Signal()
    salvage_wanted = Signal()
    other_wanted = Signal()
    fresh_wanted = Signal()
    back_wanted = Signal()
    again_wanted = Signal()
    folder_wanted = Signal()

    def __init__(
        self,
        message: str,
        path: Path,
        backups: "list[Backup]",
        *,
        damaged: bool,
        chosen: bool = False,
        missing: bool = False,
        gone: bool = False,
        can_go_back: bool = True,
    ) -> None:
        """`chosen` means that the founder came here to go back to a backup; `missing` that the
        file should be there and is not; `gone` that it was taken away while it was open.
        """
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page = ScrollPage()
        unmade = not chosen and not missing and not gone and not path.exists()
        page.column.addWidget(Label(_title(chosen=chosen, gone=gone, unmade=unmade), "title"))
        page.column.addSpacing(theme.px(6))
        text = Label(message, "body")
        text.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        page.column.addWidget(text)
        if str(path) not in message:
            page.column.addSpacing(theme.px(6))
            page.column.addWidget(Label(shortened(path), "small"))
        page.column.addSpacing(theme.px(20))
        if backups and not gone:
            page.column.addWidget(self._backups(backups, best=damaged))
            page.column.addSpacing(theme.px(16))
        elif damaged or chosen:
            page.column.addWidget(Label(_("There is no backup of this file yet."), "quiet"))
            page.column.addSpacing(theme.px(16))
        self.buttons = self._ways_out(
            self._mending(damaged=damaged, gone=gone, unmade=unmade, backups=bool(backups)),
            chosen=chosen,
            can_go_back=can_go_back,
            can_begin=not chosen and not unmade and not gone,
        )
        page.column.addWidget(flow(*self.buttons))
        if backups and gone:
            page.column.addSpacing(theme.px(16))
            page.column.addWidget(self._backups(backups, best=False))
        page.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)

    def _mending(self, *, damaged: bool, gone: bool, unmade: bool, backups: bool) -> list[Button]:
        """Return what helps with this very file."""
        buttons = []
        if gone:
            buttons.append(_button(_("Save a copy"), "primary", "save", self.copy_wanted))
        if damaged:
            style = "secondary" if backups else "primary"
            rescue = _("Rescue what is readable")
            buttons.append(_button(rescue, style, "refresh-cw", self.salvage_wanted))
            buttons.append(_button(_("Look only"), "secondary", "eye", self.read_only_wanted))
        if unmade:
            folder = _("Choose another folder")
            buttons.append(_button(folder, "primary", "hard-drive", self.folder_wanted))
            buttons.append(_button(_("Try again"), "secondary", "refresh-cw", self.again_wanted))
        return buttons

    def _ways_out(
        self, mending: list[Button], *, chosen: bool, can_go_back: bool, can_begin: bool
    ) -> list[Button]:
        """Return every button there is, the best first."""
        style = "secondary" if mending or chosen else "primary"
        other = _button(_("Open another file"), style, "folder-open", self.other_wanted)
        buttons = [*mending, other]
        if can_go_back:
            back = _button(_("Back"), "secondary", "chevron-left", self.back_wanted)
            buttons = [back] if chosen else [*buttons, back]
        if can_begin:
            buttons.append(_button(_("Begin a new file"), "secondary", "plus", self.fresh_wanted))
        return buttons

    def _backups(self, backups: "list[Backup]", *, best: bool) -> QWidget:
        """Return the list; the newest is the way out that is best where `best`."""
        card = Card()
        card.setMaximumWidth(theme.px(820))
        head = Label(_("Backups, newest first"), "heading")
        hint = Label(
            _("A backup opens as a file of its own beside this one, which stays as it is."), "small"
        )
        lines = column(head, hint, spacing=4, margins=(20, 14, 20, 14))
        for number, backup in enumerate(backups[:SHOWN]):
            lines.addWidget(Rule())
            when = f"{format_date(backup.taken.date())}, {backup.taken:%H:%M}"
            inside = join(list(backup.products[:3])) or _("nothing readable")
            if len(backup.products) > 3:
                inside += " …"
            line = row(spacing=16)
            line.addWidget(Label(when, "medium"), 3)
            line.addWidget(Label(inside, "quiet"), 5)
            line.addWidget(Label(f"{max(backup.size // 1024, 1)} KB", "small", wrap=False))
            button = Button(
                pgettext("button", "Open"), "primary" if best and number == 0 else "secondary"
            )
            button.setAccessibleName(_("Open the backup of {when}").format(when=when))
            button.clicked.connect(lambda backup=backup: self.restore_wanted.emit(backup))
            line.addWidget(button)
            lines.addLayout(line)
        card.setLayout(lines)
        return card


def _title(*, chosen: bool, gone: bool, unmade: bool) -> str:
    if chosen:
        return _("Go back to a backup")
    if gone:
        return _("Your file is no longer there")
    return _("Your work can’t be kept here") if unmade else _("This file can’t be opened")


def _button(text: str, style: str, icon: str, wanted: SignalInstance) -> Button:
    button = Button(text, style, icon=icon)
    button.clicked.connect(wanted)
    return button
