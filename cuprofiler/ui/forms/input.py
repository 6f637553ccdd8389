"""What every input of a form has in common."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QWidget,
)

from cuprofiler.services.fields import Field

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
