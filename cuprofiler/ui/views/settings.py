"""Settings: look, language, paper, where the data lies. Everything applies at once."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cuprofiler import i18n
from cuprofiler.i18n import gettext as _
from cuprofiler.settings import Settings, data_folder
from cuprofiler.ui import theme
from cuprofiler.ui.places import show_place
from cuprofiler.ui.views.logo import LogoField
from cuprofiler.ui.widgets.base import Card, Rule, ScrollPage
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import CheckBox, Pick, Segments
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.labelled import line_edit
from cuprofiler.ui.widgets.layouts import clear, column, row

PARTS = ("themes", "text", "languages", "papers", "large", "firm", "contact", "logo", "currencies")


class SettingsView(ScrollPage):
    """The settings page."""

    changed = Signal(object)
    """The settings as they are now."""

    backup_wanted = Signal()
    restore_wanted = Signal()
    move_wanted = Signal(object)
    about_wanted = Signal()
    told = Signal(str)

    def __init__(self, settings: Settings, path: Path | None) -> None:
        super().__init__()
        self._settings = settings
        self._path = path
        self._build()

    def show_settings(self, settings: Settings, path: Path | None) -> None:
        """Show what is set."""
        self._settings, self._path = settings, path
        clear(self.column)
        self._build()

    def focused_part(self) -> str:
        """Return which setting has the keyboard, empty if none."""
        for name in PARTS:
            part = getattr(self, name)
            if part.hasFocus() or any(child.hasFocus() for child in part.findChildren(QWidget)):
                return name
        return ""

    def focus_part(self, name: str) -> None:
        """Put the keyboard on a setting."""
        part = getattr(self, name)
        if isinstance(part, Segments):
            part.focus_chosen()
        else:
            part.setFocus()

    def _build(self) -> None:
        header = PageHeader()
        header.say(_("Settings"), _("Everything applies at once."))
        self.column.addWidget(header)
        self.column.addSpacing(theme.px(18))
        self._look_card()
        self._paper_card()
        self._data_card()
        about = Button(_("About cuprofiler"), "secondary", icon="info")
        about.clicked.connect(self.about_wanted)
        self.column.addLayout(row(about, None))
        self.column.addStretch(1)

    def _change(self, name: str, value: Any) -> None:
        self._set(replace(self._settings, **{name: value}))

    def _choice(self, name: str, said: str, first: str, others: list[tuple[str, str]]) -> Pick:
        """Return a list to pick a setting from; `first` is what is usual here."""
        pick = Pick()
        pick.setAccessibleName(said)
        for code, word in [("", first), *others]:
            pick.addItem(word, code)
        pick.setCurrentIndex(max(pick.findData(getattr(self._settings, name)), 0))
        pick.activated.connect(lambda index: self._change(name, str(pick.itemData(index))))
        return pick

    def _look_card(self) -> None:
        self.themes = Segments(
            [("system", _("Like the computer")), ("light", _("Light")), ("dark", _("Dark"))],
            self._settings.theme,
            _("Colours"),
        )
        self.themes.chosen.connect(partial(self._change, "theme"))
        self.text = Segments(
            [("100", "100 %"), ("125", "125 %"), ("150", "150 %"), ("200", "200 %")],
            str(self._settings.text_size),
            _("Text size"),
        )
        self.text.chosen.connect(lambda code: self._change("text_size", int(code)))
        self.languages = self._choice(
            "language", _("Language"), _("Like the computer"), list(i18n.languages().items())
        )
        self._card(
            _("Look"),
            [
                (_("Colours"), self.themes),
                (_("Text size"), self.text),
                (_("Language"), self.languages),
            ],
        )

    def _paper_card(self) -> None:
        self.papers = Segments(
            [("auto", _("As usual here")), ("a4", "A4"), ("letter", "Letter")],
            self._settings.paper,
            _("Paper"),
        )
        self.papers.chosen.connect(partial(self._change, "paper"))
        self.large = CheckBox(_("Print in large type"))
        self.large.setChecked(self._settings.large_print)
        self.large.clicked.connect(lambda on: self._change("large_print", bool(on)))
        self.currencies = self._choice(
            "currency",
            _("Currency of a new product"),
            _("As usual here ({currency})").format(currency=i18n.default_currency()),
            [(code, code) for code in i18n.CURRENCIES],
        )
        self.firm = line_edit(self._settings.firm, _("For example Lind & Berg"), _("Your firm"))
        self.firm.setMinimumWidth(theme.px(280))
        self.firm.setMaxLength(80)
        self.firm.editingFinished.connect(lambda: self._change("firm", self.firm.text().strip()))
        self.contact = line_edit(
            self._settings.contact, _("For example name, telephone, address"), _("Contact")
        )
        self.contact.setMinimumWidth(theme.px(280))
        self.contact.setMaxLength(120)
        self.contact.editingFinished.connect(
            lambda: self._change("contact", self.contact.text().strip())
        )
        self.logo = LogoField(self._settings.logo)
        self.logo.changed.connect(partial(self._change, "logo"))
        self._card(
            _("Paper and money"),
            [
                (_("Paper"), self.papers),
                (_("Type"), self.large),
                (_("Your firm"), self.firm),
                (_("Contact"), self.contact),
                (_("Logo"), self.logo),
                (_("Currency"), self.currencies),
            ],
        )

    def _card(self, title: str, lines: list[tuple[str, QWidget]]) -> None:
        card = Card()
        card.setMaximumWidth(theme.px(760))
        inner = column(Label(title, "heading"), margins=(20, 14, 20, 14), spacing=10)
        for name, field in lines:
            label = Label(name, "quiet", wrap=False)
            label.setMinimumWidth(theme.px(130))
            label.setBuddy(field)
            inner.addWidget(flow(label, field, spacing=12))
        card.setLayout(inner)
        self.column.addWidget(card)
        self.column.addSpacing(theme.px(16))

    def _data_card(self) -> None:
        card = Card()
        card.setMaximumWidth(theme.px(760))
        inner = column(Label(_("Your data"), "heading"), margins=(20, 14, 20, 14), spacing=8)
        place = str(self._path) if self._path else str(data_folder())
        inner.addWidget(Label(_("Everything is in this one file:"), "quiet"))
        shown = Label(place, "medium")
        shown.setTextInteractionFlags(shown.textInteractionFlags().TextSelectableByMouse)
        inner.addWidget(shown)
        inner.addWidget(
            Label(
                _("A backup is made when you close the program and every 30 minutes of work."),
                "quiet",
            )
        )
        inner.addWidget(Rule())
        folder = Button(_("Open the folder"), "secondary", icon="folder-open")
        folder.clicked.connect(lambda: show_place(Path(place).parent, self.told.emit))
        move = Button(_("Use another folder"), "secondary", icon="hard-drive")
        move.clicked.connect(self._move)
        backup = Button(_("Back up now"), "secondary", icon="save")
        backup.clicked.connect(self.backup_wanted)
        restore = Button(_("Go back to a backup"), "secondary", icon="history")
        restore.clicked.connect(self.restore_wanted)
        inner.addWidget(flow(folder, move))
        inner.addWidget(flow(backup, restore))
        card.setLayout(inner)
        self.column.addWidget(card)
        self.column.addSpacing(theme.px(16))

    def _move(self) -> None:
        dialog = QFileDialog(self, _("Use another folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.move_wanted.emit(Path(path)))
        dialog.open()

    def _set(self, settings: Settings) -> None:
        self._settings = settings
        self.changed.emit(settings)
