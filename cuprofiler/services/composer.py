"""What all sheets of paper have in common: the page, the day, and figures that fit."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from cuprofiler.content import Content
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import LEGIBLE, PAPER_SIZES, Block, Sheet, Task
from cuprofiler.paper.figures.shapes import Words

HEAD = 62.0
"""Points of a page's height that title and subtitle usually take."""

LEAST = 8.0
"""The smallest letters of text and tables, in points of usual print; figures have their own."""

SMALLEST = 0.7
"""No sheet is drawn smaller than that, whatever stands on it."""

STEP = 0.02
FEW = 5
"""A sheet of more pages than these is not made smaller to save one."""

TASK = 34.0
"""What a thing to settle takes, about."""

Make = Callable[[Profile], list[Sheet]]


class Composer:
    """Composes the sheets of a subject for one size of paper, in the language spoken."""

    def __init__(
        self,
        content: Content,
        paper: str,
        today: date,
        zoom: float = 1.0,
        *,
        logo: bool = False,
    ) -> None:
        """`paper` is a key of PAPER_SIZES, `zoom` how much larger letters are than usual; with a
        `logo` there is less room on a first page.
        """
        self.content, self.paper, self.today = content, paper, today
        self.zoom, self.logo = zoom, logo

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {}

    def compose(self, profile: Profile, codes: tuple[str, ...]) -> tuple[Sheet, ...]:
        """Return the sheets wanted."""
        makers = self.makers()
        return tuple(sheet for code in codes for sheet in makers[code](profile))

    def room(self, *, across: bool = True) -> float:
        """Return the width that a figure may take, in points of usual print."""
        from cuprofiler.paper.pdf.frame import MARGIN

        width = PAPER_SIZES[self.paper][1 if across else 0]
        return (width - 2 * MARGIN) / self.zoom

    def most(self, *, across: bool = True, title: str = "", subtitle: str = "") -> float:
        """Return how high a figure may be to stand on the first page, in points of usual print.

        Without a title what it usually takes is left free.
        """
        from cuprofiler.paper.pdf.flow import head_height
        from cuprofiler.paper.pdf.frame import Frame

        frame = Frame.on(self.paper, self.zoom, across=across, logo=self.logo)
        head = head_height(title, subtitle, self.room(across=across)) if title else HEAD
        return (frame.first_top - frame.bottom) / self.zoom - head

    def sheet(
        self,
        identity: str,
        title: str,
        subtitle: str,
        make: Callable[[float], Sequence[Block]],
        *,
        across: bool = True,
        gap: float = 16.0,
    ) -> Sheet:
        """Return a sheet of what `make` draws for a width, in points.

        What is a little too high for one page is drawn wider, to be made smaller as a whole, as
        far as its letters stay legible; beyond that it goes on on further pages, and is made
        smaller only where that saves one of a few.
        """
        from cuprofiler.paper.pdf.flow import count_pages

        room = self.room(across=across)
        most = self.most(across=across, title=title, subtitle=subtitle)

        def fits(blocks: Sequence[Block], scale: float) -> bool:
            return _high(blocks, gap / scale) * scale <= most

        def drawn(scale: float) -> Sheet:
            blocks = tuple(make(room / scale))
            return Sheet(identity, title, subtitle, blocks, across, gap, scale)

        def pages(sheet: Sheet) -> int:
            if fits(sheet.blocks, sheet.scale):
                return 1
            return max(count_pages(sheet, self.paper, self.zoom, logo=self.logo), 2)

        sheet = drawn(1.0)
        least, usual = _least_scale(sheet.blocks), pages(sheet)
        if usual == 1 or usual > FEW or least >= 1.0:
            return sheet
        found = drawn(least)
        if (fewest := pages(found)) >= usual:
            return sheet
        # Between the two, halving: each try draws the whole sheet.
        above = 1.0
        while above - found.scale > STEP:
            tried = drawn((above + found.scale) / 2)
            if pages(tried) <= fewest:
                found = tried
            else:
                above = tried.scale
        return found

    def is_one_page(self, sheet: Sheet) -> bool:
        """Return whether a sheet needs no further page."""
        most = self.most(across=sheet.across, title=sheet.title, subtitle=sheet.subtitle)
        return _high(sheet.blocks, sheet.gap / sheet.scale) * sheet.scale <= most + 0.5

    def subtitle(self, profile: Profile, what: str) -> str:
        """Return what stands under a title: product, sheet, day."""
        return _("{product}, {what}, {date}").format(
            product=profile.product.name, what=what, date=format_date(self.today, long=True)
        )


def _high(blocks: Sequence[Block], gap: float) -> float:
    """Return how high blocks are below one another."""
    return sum(TASK if isinstance(b, Task) else b.height for b in blocks) + gap * (len(blocks) - 1)


def _least_scale(blocks: Sequence[Block]) -> float:
    """Return how small blocks may be drawn for all their words to stay legible."""
    found = SMALLEST
    for block in blocks:
        if not isinstance(block, Task):
            least = LEGIBLE if block.kind == "figure" else LEAST
            sizes = [shape.size for shape in block.shapes if isinstance(shape, Words)]
            found = max(found, least / min(sizes)) if sizes else found
    return found


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
