"""Fields with their labels, for the eye and for assistive technology."""

from PySide6.QtWidgets import QLineEdit, QWidget

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Label
from cuprofiler.ui.widgets.layouts import column


def line_edit(text: str, placeholder: str, label: str) -> QLineEdit:
    """Return a one-line field with its name for assistive technology."""
    field = QLineEdit(text)
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
