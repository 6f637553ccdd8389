"""Inputs over a list of things: put in order, or weighed one by one."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QWidget,
)

from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field
from cuprofiler.ui import theme
from cuprofiler.ui.forms.input import Input
from cuprofiler.ui.widgets.buttons import Pressable, icon_button
from cuprofiler.ui.widgets.choice import Pick
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row


class RankedInput(Input):
    """A list in the founder's order: moved by buttons, added from a short list or in own words."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._items: list[str] = []
        self._words = dict(field.options)
        self._list = column(spacing=0)
        self.add = Pick()
        self.add.setEditable(True)
        self.add.setAccessibleName(_("Add to: {what}").format(what=field.label))
        self.add.setMinimumHeight(theme.px(theme.TARGET) + 6)
        self.add.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.add.setMinimumContentsLength(8)
        edit = self.add.lineEdit()
        assert edit is not None  # the box is editable
        edit.setPlaceholderText(_("Choose, or type your own"))
        edit.setAccessibleName(self.add.accessibleName())
        edit.setMinimumHeight(theme.px(theme.TARGET))
        edit.returnPressed.connect(self._add_typed)
        self.add.activated.connect(self._add_chosen)
        self.setLayout(column(self._list, 6, self.add))

    def show_value(self, value: Any) -> None:
        """Show the list."""
        self._items = list(value or ())
        clear(self._list)
        for number, code in enumerate(self._items):
            self._list.addWidget(self._line(number, code))
        self.add.clear()
        for code, word in self.field.options:
            if code not in self._items:
                self.add.addItem(word, code)
        self.add.setCurrentIndex(-1)
        self.add.clearEditText()

    def _line(self, number: int, code: str) -> QWidget:
        word = self._words.get(code, code)
        line = QWidget()
        layout = row(Label(str(number + 1), "smallstrong", wrap=False), spacing=6)
        layout.addWidget(Label(word, "body"), 1)
        for icon, said, offset in (
            ("chevron-up", _("Up: {what}"), -1),
            ("chevron-down", _("Down: {what}"), 1),
        ):
            button = icon_button(icon, said.format(what=word))
            button.setEnabled(0 <= number + offset < len(self._items))
            button.clicked.connect(partial(self._move, number, offset))
            layout.addWidget(button)
        gone = icon_button("x", _("Remove: {what}").format(what=word))
        gone.clicked.connect(partial(self._remove, number))
        layout.addWidget(gone)
        line.setLayout(layout)
        return line

    def _store(self, items: list[str]) -> None:
        self.changed.emit(tuple(items))

    def _move(self, number: int, offset: int) -> None:
        items = list(self._items)
        items.insert(number + offset, items.pop(number))
        self._store(items)
        self._focus(number + offset)

    def _focus(self, number: int) -> None:
        item = self._list.itemAt(number)
        line = item.widget() if item else None
        if line is not None:
            # The first arrow of the first line cannot be pressed.
            next(b for b in line.findChildren(Pressable) if b.isEnabled()).setFocus()

    def _remove(self, number: int) -> None:
        self._store([item for index, item in enumerate(self._items) if index != number])
        self.add.setFocus()

    def _add_chosen(self, index: int) -> None:
        code = self.add.itemData(index)
        if code:
            self._append(str(code))

    def _add_typed(self) -> None:
        self._append(self.add.currentText())

    def _append(self, text: str) -> None:
        code = next((c for c, word in self.field.options if word == text), " ".join(text.split()))
        if code and code not in self._items:
            self._store([*self._items, code[:500]])
        self.add.clearEditText()


class SwaysInput(Input):
    """Whom somebody sways: a line for each, and a list to add one from."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._value: dict[str, int] = {}
        self._names = dict(field.options)
        self._lines = column(spacing=4)
        self.add = Pick()
        self.add.setAccessibleName(_("Add to: {what}").format(what=field.label))
        self.add.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.add.setPlaceholderText(_("Choose a person"))
        self.add.activated.connect(self._add)
        self.setLayout(column(self._lines, 4, self.add))

    def show_value(self, value: Any) -> None:
        """Show what is stored."""
        self._value = dict(value or ())
        clear(self._lines)
        for identity, strength in self._value.items():
            self._lines.addWidget(self._line(identity, strength))
        self.add.clear()
        for identity, name in self._names.items():
            if identity not in self._value:
                self.add.addItem(name, identity)
        self.add.setCurrentIndex(-1)
        self.add.setVisible(self.add.count() > 0)

    def _line(self, identity: str, strength: int) -> QWidget:
        name = self._names.get(identity, "")
        pick = Pick()
        pick.setAccessibleName(_("Sways {name}").format(name=name))
        pick.setMinimumHeight(theme.px(theme.TARGET + 2))
        for number, word in enumerate((_("no"), _("a little"), _("strongly"))):
            pick.addItem(word, number)
        pick.setCurrentIndex(strength)
        pick.activated.connect(lambda number: self._store(identity, number))
        line = QWidget()
        layout = row(spacing=8)
        layout.addWidget(Label(name, "body"), 1)
        layout.addWidget(pick)
        line.setLayout(layout)
        return line

    def _add(self, index: int) -> None:
        identity = str(self.add.itemData(index) or "")
        if identity:
            self._store(identity, 1)

    def _store(self, identity: str, strength: int) -> None:
        value = {**self._value, identity: strength}
        kept = {key: number for key, number in value.items() if number}
        # The list that was pressed is made anew by what follows: let it finish first.
        QTimer.singleShot(0, partial(self._changed_to, kept, identity))

    def _changed_to(self, value: dict[str, int], identity: str) -> None:
        self.changed.emit(tuple(value.items()))
        # The keyboard stays with the person just chosen, or with the list if there is none.
        at = list(self._value).index(identity) if identity in self._value else -1
        item = self._lines.itemAt(at) if at >= 0 else None
        line = item.widget() if item is not None else None
        (line.findChildren(QComboBox)[0] if line is not None else self.add).setFocus()
