"""Saving while one types: soon after the last key, and now and then without a pause too."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

AFTER_MS = 500
"""Typing is saved this long after the last key."""

LONGEST_MS = 1500
"""Who types without a pause loses no more than this."""


class Soon(QTimer):
    """Calls for work shortly after `again` was last said; `stop` forgets it."""

    def __init__(self, owner: QObject, work: Callable[[], object]) -> None:
        super().__init__(owner)
        self.setSingleShot(True)
        self._since = QElapsedTimer()
        self.timeout.connect(work)

    def again(self) -> None:
        """Something was typed."""
        if not self.isActive():
            self._since.start()
        self.start(max(min(AFTER_MS, LONGEST_MS - self._since.elapsed()), 0))
