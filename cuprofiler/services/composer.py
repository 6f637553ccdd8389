"""What all sheets of paper have in common: the page, the day, and figures that fit."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import PAPER_SIZES
from cuprofiler.paper.figures.shapes import Figure

TAKEN = 185.0
"""Points of a page's height that margins, title, tasks and foot usually take."""


class Composer:
    """Composes the sheets of a family for one size of paper, in the language spoken.

    `taken` is what of a page's height is not the figure's, in points.
    """

    taken: ClassVar[float] = TAKEN

    def __init__(self, paper: str, today: date) -> None:
        """`paper` is a key of PAPER_SIZES."""
        self.paper, self.today = paper, today

    def room(self, *, across: bool = True) -> float:
        """Return the width that a figure may take, in points."""
        from cuprofiler.paper.pdf.sheets import figure_room

        return figure_room(self.paper, across=across)

    def most(self, *, across: bool = True) -> float:
        """Return how high a figure may be, in points."""
        return PAPER_SIZES[self.paper][0 if across else 1] - self.taken

    def fitted(self, make: Callable[[float], Figure], *, across: bool = True) -> Figure:
        """Return a figure that fills the page.

        Where it is too high it is drawn wider, and made smaller as a whole.
        """
        room, most = self.room(across=across), self.most(across=across)
        figure = make(room)
        for _round in range(2):
            figure = make(room / min(1.0, most / figure.height))
        return figure

    def subtitle(self, profile: Profile, what: str) -> str:
        """Return what stands under a title: product, sheet, day."""
        return _("{product}, {what}, {date}").format(
            product=profile.product.name, what=what, date=format_date(self.today, long=True)
        )
