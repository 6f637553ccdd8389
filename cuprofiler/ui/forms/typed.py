"""Inputs that are written in: a line, a number, an amount, several lines."""

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QPlainTextEdit,
)

from cuprofiler.services.fields import Field
from cuprofiler.services.typed import WrongTextError, text_of, value_of
from cuprofiler.ui import theme
from cuprofiler.ui.forms.input import Input
from cuprofiler.ui.widgets.labelled import Line
from cuprofiler.ui.widgets.layouts import column
from cuprofiler.ui.widgets.soon import Soon


class LineInput(Input):
    """A line of text, a number or an amount."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.edit = Line()
        self.edit.setPlaceholderText(field.hint)
        self.edit.setAccessibleName(field.label)
        self.edit.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.edit.setMaxLength(500)
        self.setLayout(column(self.edit))
        self._timer = Soon(self, self.flush)
        self.edit.textEdited.connect(lambda _text: self._timer.again())
        self.edit.textEdited.connect(lambda _text: self.typed.emit())
        self.edit.editingFinished.connect(self.flush)
        self._shown = ""

    def show_value(self, value: Any) -> None:
        """Show what is stored, unless it is just being typed."""
        text = text_of(self.field, value)
        if self._timer.isActive() or text == self.edit.text():
            return
        self._shown = text
        self.edit.setText(text)

    def flush(self) -> None:
        """Store what was typed, if it can be."""
        self._timer.stop()
        text = self.edit.text().strip()
        if text == self._shown:
            return
        try:
            value = value_of(self.field, text)
        except WrongTextError as error:
            self.wrong.emit(str(error))
            return
        self.wrong.emit("")
        self._shown = text
        self.changed.emit(value)


class NoteInput(Input):
    """Several lines of text. Tab goes on, as in every other field."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(field.hint)
        self.edit.setAccessibleName(field.label)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.px(62))
        self.edit.installEventFilter(self)
        self.setLayout(column(self.edit))
        self._timer = Soon(self, self.flush)
        self._shown = ""
        self.edit.textChanged.connect(self._typed)

    def _typed(self) -> None:
        if self.edit.toPlainText() != self._shown:
            self._timer.again()
            self.typed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field stores it."""
        if event.type() is QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def show_value(self, value: Any) -> None:
        """Show what is stored, unless it is just being typed."""
        text = "" if value is None else str(value)
        if not self._timer.isActive() and text != self.edit.toPlainText():
            self._shown = text
            self.edit.setPlainText(text)

    def flush(self) -> None:
        """Store what was typed."""
        self._timer.stop()
        text = self.edit.toPlainText()[:20_000]
        if text != self._shown:
            self._shown = text
            self.changed.emit(text.strip())
