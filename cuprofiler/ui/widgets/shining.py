"""What is pointed at on a page is in the light wherever the page shows it: figures and lists."""

from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from cuprofiler.ui.widgets.ring import keys_in_use

DIMMED = 0.22
"""How much is left of what belongs to other parts than the one pointed at."""

DWELL_MS = 90
"""The mouse rests so long on a part before it is in the light: crossing a page changes nothing."""

Made = TypeVar("Made", bound="Shines")

LINKED = "shines_with_the_page"


class Shines(QWidget):
    """A figure or a row: it says what is pointed at in it, and lights up with what is elsewhere."""

    pointed = Signal(str)
    """A part is pointed at by the mouse, or has the keyboard: its id; empty if none is."""

    is_row = False
    """Whether it is one part as a whole, and not a figure with many of them."""

    @property
    def part(self) -> str:
        """The part that it is as a whole; empty for none, or for many."""
        return ""

    def shine(self, identity: str) -> None:
        """Put the light on a part that is pointed at elsewhere; empty lets go of it."""


class Shining(QObject):
    """Lets the figures and the rows of a page light up together."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._row: Shines | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def link(self) -> list[Shines]:
        """Take in what has come to the page; return it."""
        found = [each for each in self._page.findChildren(Shines) if not each.property(LINKED)]
        for each in found:
            self.take(each)
        return found

    def take(self, each: Made) -> Made:
        """Take in a figure or a row; return it."""
        each.setProperty(LINKED, True)
        each.pointed.connect(self.shine)
        return each

    def shine(self, identity: str) -> None:
        """Put what is pointed at into the light wherever it is shown; "" lets go of it."""
        source = self.sender()
        for each in self._page.findChildren(Shines):
            # What is hidden by now, by a panel or another page, must let go as well.
            if each is not source and (each.isVisible() or not identity):
                each.shine(identity)

    def let_go(self) -> None:
        """Nothing is pointed at any more."""
        self.shine("")

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Put a row into the light that the keyboard has come to."""
        if not isValid(self._page):
            return  # its parts are taken away one by one, and the focus with them
        row = now
        while row is not None and row is not self._page and not isinstance(row, Shines):
            row = row.parentWidget()
        # Figures say themselves which of their parts has the keyboard.
        found = row if isinstance(row, Shines) and row.is_row and keys_in_use() else None
        if found is self._row:
            return
        left, self._row = self._row, found
        if found is not None:
            self.shine(found.part)
        elif left is not None:
            self.shine("")
