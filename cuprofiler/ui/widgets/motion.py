"""Motion that explains a change: short, and none where the system asks for less."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

MOVE_MS = 150


def is_wanted() -> bool:
    """Return whether things may move: somebody looks on, and the system asks for no less."""
    if QGuiApplication.platformName() == "offscreen":
        return False
    style = QApplication.style()
    if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0:
        return False
    access = getattr(QGuiApplication.styleHints(), "accessibility", None)
    # Older Qt does not tell what the system asks for.
    asked = getattr(access(), "motionPreference", None) if access is not None else None
    return asked is None or "Reduced" not in asked().name


class Motion(QObject):
    """A value that goes from 0 to 1 in a moment, and says at every step that it has changed."""

    def __init__(self, owner: QObject, changed: Callable[[], None]) -> None:
        super().__init__(owner)
        self.value = 1.0
        self._changed = changed
        self._runs: QVariantAnimation | None = None

    def start(self) -> None:
        """Begin anew; where nothing may move it is at its end at once."""
        self.end()
        if is_wanted():
            self.value = 0.0
            self._run().start()
        self._changed()

    def end(self) -> None:
        """Be at the end at once."""
        if self._runs is not None:
            self._runs.stop()
        self.value = 1.0

    def _run(self) -> "QVariantAnimation":
        if self._runs is None:
            from PySide6.QtCore import QEasingCurve, QVariantAnimation  # late: no start needs them

            self._runs = QVariantAnimation(self)
            self._runs.setStartValue(0.0)
            self._runs.setEndValue(1.0)
            self._runs.setDuration(MOVE_MS)
            self._runs.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._runs.valueChanged.connect(self._step)
        return self._runs

    def _step(self, value: float) -> None:
        self.value = float(value)
        self._changed()
