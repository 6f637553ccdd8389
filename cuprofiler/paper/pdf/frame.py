"""What is the same on every page: its edges, the line over it, and what stands at its foot."""

from cuprofiler.core.frozen import frozen
from cuprofiler.paper.blocks import PAPER_SIZES, Document
from cuprofiler.paper.pdf.fonts import BODY, STRONG, text_width
from cuprofiler.paper.pdf.logo import draw_logo
from cuprofiler.paper.pdf.tagged import TaggedCanvas
from cuprofiler.paper.pdf.wrap import shorten

MARGIN = 51.0
"""18 mm."""

HEAD = 9.0
"""What stands over the text takes, in usual print."""

FOOT = 44.0
"""What the foot takes above the lower margin, in usual print."""

BOX = 11.9
"""A box to tick, 4.2 mm."""

LOGO = 22.0
"""What a logo takes over the text of a first page, in points."""

SMALL = 8.5
LEAST = 8.0


@frozen
class Frame:
    """The edges of the text on a page, in points from below and left. `zoom` is that of the
    letters; with a `logo` the text of a first page begins lower.
    """

    width: float
    height: float
    zoom: float = 1.0
    logo: bool = False

    @classmethod
    def of(cls, document: Document, *, across: bool) -> "Frame":
        """Return the frame of a document's pages."""
        return cls.on(document.paper, document.zoom, across=across, logo=bool(document.logo))

    @classmethod
    def on(cls, paper: str, zoom: float, *, across: bool, logo: bool = False) -> "Frame":
        """Return the frame of pages of a size of paper, a key of PAPER_SIZES."""
        width, height = PAPER_SIZES[paper]
        if across:
            width, height = height, width
        return cls(width, height, zoom, logo)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page."""
        return self.width, self.height

    @property
    def left(self) -> float:
        """The left edge."""
        return MARGIN

    @property
    def right(self) -> float:
        """The right edge."""
        return self.width - MARGIN

    @property
    def top(self) -> float:
        """The upper edge, below the line that says whom it is for."""
        return self.height - MARGIN - HEAD * self.zoom

    @property
    def first_top(self) -> float:
        """The upper edge of a first page, below the logo if there is one."""
        return self.top - (LOGO if self.logo else 0)

    @property
    def head(self) -> float:
        """The base line of what stands over the text: on a sheet of Letter it keeps 6.4 mm from
        the edge, even where a page of A4 is printed on it as it is.
        """
        return self.height - MARGIN + 1 - 6 * (self.zoom - 1)

    @property
    def bottom(self) -> float:
        """The lower edge, above the foot."""
        return MARGIN + FOOT * self.zoom

    @property
    def inside(self) -> float:
        """The width between the edges."""
        return self.right - self.left


def draw_header(canvas: TaggedCanvas, document: Document, frame: Frame) -> None:
    """Draw the logo, whom it is for and who it comes from, over a first page."""
    draw_logo(canvas, document.logo, frame.size, frame.right, frame.first_top)
    if document.header:
        size = SMALL * frame.zoom
        room = frame.inside - (160 if document.logo else 0)
        text = shorten(document.header, BODY, size, room)
        canvas.note(frame.left, frame.head, text, BODY, size)


def draw_running_header(
    canvas: TaggedCanvas, document: Document, frame: Frame, title: str, subtitle: str
) -> None:
    """Draw the line at the top of the further pages."""
    size = SMALL * frame.zoom
    y = frame.top - size
    name = shorten(title, STRONG, size, frame.inside)
    canvas.note(frame.left, y, name, STRONG, size)
    start = frame.left + text_width(name, STRONG) * size + 10
    if subtitle and frame.right - start > 60:
        rest = shorten(subtitle, BODY, size, frame.right - start)
        canvas.note(start, y, rest, BODY, size)
    if document.header:
        text = shorten(document.header, BODY, size, frame.inside)
        canvas.note(frame.left, frame.head, text, BODY, size)


def draw_footer(
    canvas: TaggedCanvas,
    document: Document,
    frame: Frame,
    number: int,
    pages: int,
    said: str = "",
) -> None:
    """Draw the foot: what is `said` of the page, the page's number, and where it comes from."""
    size = LEAST * frame.zoom
    y = MARGIN + 24 * frame.zoom
    canvas.rule(frame.left, y, frame.right, 0.8)
    page = document.labels.page.format(page=number, pages=pages)
    wide = text_width(page, BODY) * size
    lines = [each for each in (said, document.footer) if each]
    for row, line in enumerate(lines):
        room = frame.inside - (0 if row else wide + 12)
        text = shorten(line, BODY, size, room)
        canvas.note(frame.left, y - (12 + 11 * row) * frame.zoom, text, BODY, size)
    canvas.note(frame.right - wide, y - 12 * frame.zoom, page, BODY, size)
