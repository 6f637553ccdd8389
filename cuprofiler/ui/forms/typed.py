"""Inputs that are written in: a line, a number, an amount, several lines."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QPlainTextEdit,
)

from cuprofiler.core.money import parse_amount
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field
from cuprofiler.subjects.cost.rules.typed import (
    parse_counts,
    parse_percent,
    parse_tiers,
    show_counts,
    show_tiers,
)
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
        text = self._text(value)
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
            value = self._value(text)
        except ValueError:
            self.wrong.emit(_WANTED[self.field.kind]())
            return
        if self.field.id == "name" and not text:
            self.wrong.emit(_("A name is missing."))
            return
        self.wrong.emit("")
        self._shown = text
        self.changed.emit(value)

    def _text(self, value: Any) -> str:
        if value is None:
            return ""
        if self.field.kind == "counts":
            return show_counts(value)
        if self.field.kind == "tiers":
            return show_tiers(value, _("more"))
        return f"{value:f}" if isinstance(value, Decimal) else str(value)

    def _value(self, text: str) -> Any:
        parse = _PARSERS.get(self.field.kind)
        return text if parse is None else parse(text)


def _parse_number(text: str) -> int | None:
    """Return a whole number as typed, "1,000" or "1.000"; None if empty. Raises ValueError."""
    digits = "".join(text.split()).replace(".", "").replace(",", "")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 9:
        raise ValueError(text)
    return int(digits)


def _parse_whole(text: str) -> int | None:
    """Return a whole number that may be below zero; None if empty. Raises ValueError."""
    bare = text.strip().replace("\u2212", "-")
    found = _parse_number(bare.removeprefix("-"))
    return -found if found is not None and bare.startswith("-") else found


_PARSERS: dict[str, Callable[[str], Any]] = {
    "amount": parse_amount,
    "number": _parse_number,
    "whole": _parse_whole,
    "percent": parse_percent,
    "counts": parse_counts,
    "tiers": parse_tiers,
}
"""How the text of a kind of field is read; the others are text."""

TYPED = frozenset({"text", "note", *_PARSERS})
"""Kinds of field that are written in, letter by letter."""

_WANTED: dict[str, Callable[[], str]] = {
    "amount": lambda: _("This is not an amount. Write it like 500 or 23.99."),
    "number": lambda: _("Type a whole number, for example 12."),
    "whole": lambda: _("Type a whole number, for example 12 or −7."),
    "percent": lambda: _("This is not a percentage. Write it like 3 or 2.5."),
    "counts": lambda: _("Type one whole number for each year, like 50, 55, 60."),
    "tiers": lambda: _("Write rising bands like 25: 32.00; 100: 27.00; more: 22.00."),
}


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
