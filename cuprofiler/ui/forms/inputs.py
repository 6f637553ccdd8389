"""One input for each kind of field. An input shows a value and says when the founder changed it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from cuprofiler.domain.codes import Basis
from cuprofiler.domain.cost.typed import (
    parse_counts,
    parse_percent,
    parse_tiers,
    show_counts,
    show_tiers,
)
from cuprofiler.domain.money import parse_amount
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import (
    Label,
    Pressable,
    clear,
    column,
    icon_button,
    row,
    set_tip,
)
from cuprofiler.ui.widgets.choice import Pick, Segments
from cuprofiler.ui.widgets.date_field import DateField
from cuprofiler.ui.widgets.soon import Soon
from cuprofiler.words import basis_name, month_name

ROOM = 300
"""What a panel has for an input, in px at 100 %."""


class Input(QWidget):
    """What every input has in common."""

    changed = Signal(object)
    """The founder changed it; the value to store."""

    typed = Signal()
    """Something is being typed: it is stored a moment later."""

    wrong = Signal(str)
    """What was typed cannot be stored, in plain words; empty when it can again."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field

    def show_value(self, value: Any) -> None:
        """Show what is stored."""

    def flush(self) -> None:
        """Store what is still being typed."""


class LineInput(Input):
    """A line of text, a number or an amount."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.edit = QLineEdit()
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
    """A whole number as typed, "1,000" or "1.000"; None if empty. Raises ValueError."""
    digits = "".join(text.split()).replace(".", "").replace(",", "")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 9:
        raise ValueError(text)
    return int(digits)


def _parse_whole(text: str) -> int | None:
    """A whole number that may be below zero; None if empty. Raises ValueError."""
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


class ChoiceInput(Input):
    """A few codes side by side."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.segments = Segments(list(field.options), None, field.label)
        self.segments.chosen.connect(lambda code: self.changed.emit(code))
        self.setLayout(row(self.segments, None))

    def show_value(self, value: Any) -> None:
        """Mark what is stored."""
        code = {True: "yes", False: "no"}.get(value) if isinstance(value, bool) else value
        self.segments.show_choice(None if code is None else str(code))


class BasisInput(Input):
    """How sure a thing as a whole is."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.segments = Segments([(str(b), basis_name(b)) for b in Basis], None, field.label)
        self.segments.chosen.connect(lambda code: self.changed.emit(code))
        self.setLayout(row(self.segments, None))

    def show_value(self, value: Any) -> None:
        """Mark what is stored; what was never marked is a guess."""
        self.segments.show_choice(str(value or Basis.GUESSED))


class PickInput(Input):
    """One of several codes, from a list."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.box = Pick()
        self.box.setAccessibleName(field.label)
        self.box.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(8)
        for code, word in field.options:
            self.box.addItem(word, code)
        self.box.activated.connect(lambda _i: self.changed.emit(self.box.currentData()))
        self.setLayout(column(self.box))

    def show_value(self, value: Any) -> None:
        """Show what is stored."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        at = self.box.findData("" if value is None else str(value))
        if at < 0:
            self.box.setCurrentIndex(-1 if value is None else 0)
            return
        self.box.setCurrentIndex(at)


class FlagsInput(Input):
    """Several codes, each with a box."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        metrics = QFontMetrics(theme.font("body"))
        widest = max((metrics.horizontalAdvance(w) for _code, w in field.options), default=0)
        wide = 2 * (widest + theme.px(44)) > theme.px(ROOM)
        for index, (code, word) in enumerate(field.options):
            # A box can't break its words; a name that the founder wrote may be long.
            room = theme.px(ROOM - 44)
            box = QCheckBox(metrics.elidedText(word, Qt.TextElideMode.ElideRight, room))
            if box.text() != word:
                set_tip(box, word)
                box.setAccessibleName(word)
            box.clicked.connect(self._clicked)
            self.boxes[code] = box
            columns = 1 if wide else 2
            grid.addWidget(box, index // columns, index % columns)
        self.setLayout(grid)

    def _clicked(self) -> None:
        self.changed.emit(tuple(code for code, box in self.boxes.items() if box.isChecked()))

    def show_value(self, value: Any) -> None:
        """Tick what is stored."""
        chosen = {str(code) for code in value or ()}
        for code, box in self.boxes.items():
            box.setChecked(code in chosen)


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


class MonthButton(Pressable):
    """A month that is pressed from closed to some to open and round again."""

    def __init__(self, month: int, words: tuple[str, ...]) -> None:
        super().__init__()
        self.month, self._words = month, words
        self.level = 0
        self.setText(month_name(month, short=True))
        self.setFont(theme.font("small"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(44), theme.px(theme.TARGET + 2))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_level(self, level: int) -> None:
        """Show a level 0–2."""
        self.level = level
        self.setAccessibleName(f"{month_name(self.month)}: {self._words[level]}")
        set_tip(self, self.accessibleName())
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw the month: empty, half or full."""
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter, QPen

        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(colours.color(("card", "accent_tint", "accent")[self.level]))
        painter.setPen(QPen(colours.color("control" if self.level == 0 else "accent"), 1))
        painter.drawRoundedRect(area, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color("ink"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 3, 3)
        painter.setPen(colours.color("on_accent" if self.level == 2 else "ink"))
        painter.setFont(self.font())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class MonthsInput(Input):
    """Twelve months, each at one of three levels."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        words = tuple(word for _code, word in field.options)
        self._months = "0" * 12
        self.buttons: list[MonthButton] = []
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(4))
        for month in range(1, 13):
            button = MonthButton(month, words)
            button.clicked.connect(partial(self._pressed, month))
            self.buttons.append(button)
            grid.addWidget(button, (month - 1) // 6, (month - 1) % 6)
        legend = Label(_("Press a month: {levels}").format(levels=" → ".join(words)), "small")
        box = column(spacing=4)
        box.addLayout(grid)
        box.addWidget(legend)
        self.setLayout(box)

    def show_value(self, value: Any) -> None:
        """Show the year."""
        self._months = str(value or "").ljust(12, "0")
        for button, figure in zip(self.buttons, self._months, strict=False):
            button.show_level(int(figure) if figure in "012" else 0)

    def _pressed(self, month: int) -> None:
        figures = list(self._months)
        figures[month - 1] = str((self.buttons[month - 1].level + 1) % 3)
        self.changed.emit("".join(figures))


class DayInput(Input):
    """A date that may be empty."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.day = DateField(None, field.label)
        self.day.changed.connect(
            lambda value: self.changed.emit(value if isinstance(value, date) else None)
        )
        self.day.wrong.connect(self.wrong)
        self.setLayout(column(self.day))

    def show_value(self, value: Any) -> None:
        """Show what is stored."""
        self.day.show_date(value if isinstance(value, date) else None)


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


def _choice(field: Field) -> Input:
    """Side by side, or a list where the words have no room side by side."""
    metrics = QFontMetrics(theme.font("medium"))
    width = sum(metrics.horizontalAdvance(word) + theme.px(28) for _code, word in field.options)
    return ChoiceInput(field) if width <= theme.px(ROOM) else PickInput(field)


def _basis(field: Field) -> Input:
    """The same for how sure; what was never marked is a guess."""
    options = tuple((str(basis), basis_name(basis)) for basis in Basis)
    metrics = QFontMetrics(theme.font("medium"))
    width = sum(metrics.horizontalAdvance(word) + theme.px(48) for _code, word in options)
    if width <= theme.px(ROOM):
        return BasisInput(field)
    read = field.read
    return PickInput(
        replace(field, options=options, read=lambda profile: read(profile) or Basis.GUESSED)
    )


INPUTS: dict[str, Callable[[Field], Input]] = {
    "text": LineInput,
    "number": LineInput,
    "amount": LineInput,
    "percent": LineInput,
    "whole": LineInput,
    "counts": LineInput,
    "tiers": LineInput,
    "note": NoteInput,
    "choice": _choice,
    "basis": _basis,
    "pick": PickInput,
    "flags": FlagsInput,
    "ranked": RankedInput,
    "months": MonthsInput,
    "date": DayInput,
    "sways": SwaysInput,
}


class BasisButton(Pressable):
    """How sure one answer is: pressing it goes from guessed to heard to proved."""

    chosen = Signal(object)

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        self.basis = Basis.GUESSED
        self.setFont(theme.font("small"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._next)
        self.show_basis(None)

    def show_basis(self, basis: Basis | None) -> None:
        """Show how sure it is."""
        self.basis = basis or Basis.GUESSED
        self.setText(basis_name(self.basis))
        self.setAccessibleName(
            _("How sure, {what}: {basis}").format(what=self._label, basis=self.text())
        )
        set_tip(self, _("Press to say how you know: guessed, heard, proved"))
        metrics = self.fontMetrics()
        self.setFixedSize(
            metrics.horizontalAdvance(self.text()) + theme.px(30), theme.px(theme.TARGET)
        )
        self.update()

    def _next(self) -> None:
        order = list(Basis)
        self.chosen.emit(order[(order.index(self.basis) + 1) % len(order)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows change it as well."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._next()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        """Draw mark and word."""
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter, QPen

        from cuprofiler.ui.widgets.marks import paint_basis

        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(colours.color("accent"), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(area, 4, 4)
        size = theme.px(12)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - theme.px(6) - size if rtl else theme.px(6)
        mark = QRectF(x, self.height() / 2 - size / 2, size, size)
        paint_basis(painter, mark, str(self.basis), colours.color("ink2"))
        painter.setPen(colours.color("ink2"))
        painter.setFont(self.font())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        words = (
            area.adjusted(theme.px(22), 0, 0, 0)
            if not rtl
            else area.adjusted(0, 0, -theme.px(22), 0)
        )
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
