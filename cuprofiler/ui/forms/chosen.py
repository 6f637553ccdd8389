"""Inputs that are chosen from: few codes, more codes, several, a day, how sure."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
)

from cuprofiler.domain.codes import Basis
from cuprofiler.services.fields import Field
from cuprofiler.ui import theme
from cuprofiler.ui.forms.input import ROOM, Input
from cuprofiler.ui.widgets.base import set_tip
from cuprofiler.ui.widgets.choice import CheckBox, Pick, Segments
from cuprofiler.ui.widgets.date_field import DateField
from cuprofiler.ui.widgets.layouts import column, row
from cuprofiler.words import basis_name


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
        self.boxes: dict[str, CheckBox] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        metrics = QFontMetrics(theme.font("body"))
        widest = max((metrics.horizontalAdvance(w) for _code, w in field.options), default=0)
        wide = 2 * (widest + theme.px(44)) > theme.px(ROOM)
        for index, (code, word) in enumerate(field.options):
            # A box can't break its words; a name that the founder wrote may be long.
            room = theme.px(ROOM - 44)
            box = CheckBox(metrics.elidedText(word, Qt.TextElideMode.ElideRight, room))
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


class DayInput(Input):
    """A date that may be empty."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.day = DateField(None, field.label, past=field.kind == "past")
        self.day.changed.connect(
            lambda value: self.changed.emit(value if isinstance(value, date) else None)
        )
        self.day.wrong.connect(self.wrong)
        self.setLayout(column(self.day))

    def show_value(self, value: Any) -> None:
        """Show what is stored."""
        self.day.show_date(value if isinstance(value, date) else None)
