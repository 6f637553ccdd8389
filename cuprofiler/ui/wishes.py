"""What pages ask of the program. They know the session only; navigation does what they wish."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Every wish a page can have."""

    place = Signal(str)
    """Another place: a section ("value", "people:year"), a thing by its kind and id
    ("decision_maker:1f3a"), or an answer ("answer:payer:77c2").
    """

    paper = Signal(str)
    """Preview a list or sheets; the three main lists if empty."""

    picture = Signal(object, str)
    """Save a figure as a picture file: the figure, and a name for it."""

    people = Signal(str)
    """Look at a list of people, as text, before anybody on it is added."""

    filled = Signal(object)
    """Look at what was written on a filled PDF, by its path, before any of it is stored."""

    work = Signal(object, object, object, object)
    """Work beside the window: what is done with a `Task`, and what takes its result, its error, and
    how far it is (done, of how many).
    """

    table = Signal()
    """Save lifetime cost as a spreadsheet."""

    def to(self, place: str) -> Callable[[], object]:
        """Return what wishes for a place when it is called."""
        return partial(self.place.emit, place)

    def printing(self, paper: str) -> Callable[[], object]:
        """Return what wishes for a preview when it is called."""
        return partial(self.paper.emit, paper)

    def ask(self, question: str, subject: str) -> None:
        """Wish to change an answer, and to come back."""
        self.place.emit(f"answer:{question}:{subject}")
