"""Fields with their labels, for the eye and for assistive technology."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column


class Line(QLineEdit):
    """A line to type in. Undo and Redo are its own only while there is something to take back in
    it; else they are the program's.
    """

    def event(self, event: QEvent) -> bool:
        """Leave a shortcut to the program where the line has no use for it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for keys, usable in (
                (QKeySequence.StandardKey.Undo, self.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, self.isRedoAvailable()),
            ):
                if event.matches(keys) and not usable:
                    event.ignore()
                    return False
        return super().event(event)


def mark_wrong(field: QWidget, why: str) -> None:
    """Mark a field in which something stands that can't be stored; empty takes the mark off.

    What is wrong is its description as well, for who does not see the mark.
    """
    if field.property(WRONG) is None and not why:
        return
    field.setProperty(WRONG, bool(why))
    field.setAccessibleDescription(why)
    field.style().unpolish(field)
    field.style().polish(field)


WRONG = "wrong"
"""The property of a marked field, for the style sheet."""


def line_edit(text: str, placeholder: str, label: str) -> QLineEdit:
    """Return a one-line field with its name for assistive technology."""
    field = Line(text)
    field.setPlaceholderText(placeholder)
    field.setAccessibleName(label)
    field.setMaxLength(500)
    field.setFont(theme.font("body"))
    return field


def labelled(label: str, field: QWidget, hint: str = "") -> QWidget:
    """Return a field under its label."""
    box = QWidget()
    name = Label(label, "small")
    name.setBuddy(field)
    parts: list[QWidget] = [name, field]
    if hint:
        parts.append(Label(hint, "small"))
    box.setLayout(column(*parts, spacing=4))
    return box
