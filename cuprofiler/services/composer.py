"""What all sheets of paper have in common: the page, the day, and figures that fit."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

from cuprofiler.content import Content
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import PAPER_SIZES, Review, Sheet, Task
from cuprofiler.paper.figures.shapes import Figure

TAKEN = 185.0
"""Points of a page's height that margins, title, tasks and foot usually take."""


Make = Callable[[Profile], list[Sheet | Review]]


class Composer:
    """Composes the sheets of a subject for one size of paper, in the language spoken.

    `taken` is what of a page's height is not the figure's, in points.
    """

    taken: ClassVar[float] = TAKEN

    def __init__(self, content: Content, paper: str, today: date) -> None:
        """`paper` is a key of PAPER_SIZES."""
        self.content, self.paper, self.today = content, paper, today

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {}

    def compose(self, profile: Profile, codes: tuple[str, ...]) -> tuple[Sheet | Review, ...]:
        """Return the sheets wanted."""
        makers = self.makers()
        return tuple(sheet for code in codes for sheet in makers[code](profile))

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


def settling(profile: Profile, source: str, conflict: str) -> Task:
    """Return the task to settle a conflict, with what was entered for it."""
    state = profile.item_state(f"conflict:{source}")
    return Task(
        source,
        _("Settle the conflict: {what}").format(what=conflict),
        state.owner,
        format_date(state.due) if state.due else "",
        state.done,
    )
