"""Where everything of a checklist stands on its pages, in points.

Measured first and drawn afterwards, so that "page x of y" is known. No item splits over pages,
unless it is higher than a whole page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cuprofiler.core.frozen import frozen
from cuprofiler.paper.blocks import PAPER_SIZES, CheckItem, Checklist, Document
from cuprofiler.paper.pdf.fonts import BODY, MEDIUM, STRONG, TITLE
from cuprofiler.paper.pdf.wrap import shorten, wrap

MARGIN = 51.0
"""18 mm."""

BOX = 11.9
"""4.2 mm."""

TEXT_INDENT = 23.0
FOOTER = 44.0


@frozen
class Style:
    """Sizes and leadings of one print size."""

    item: float
    item_leading: float
    why: float
    why_leading: float
    entry: float
    entry_leading: float
    section: float
    title: float
    large: bool

    @property
    def gap(self) -> float:
        """White space above and below an item's rule."""
        return 6.5 if not self.large else 10.0


NORMAL = Style(10.5, 14, 8.5, 11.5, 9, 12.5, 13, 24, large=False)
LARGE = Style(14, 19, 12, 16, 12, 17, 17, 28, large=True)


@frozen
class Columns:
    """The left edge and width of each column."""

    left: float
    right: float
    text: float
    text_width: float
    owner: tuple[float, float]
    due: tuple[float, float]
    evidence: tuple[float, float]

    @classmethod
    def of(cls, paper: str, style: Style) -> "Columns":
        """Return columns for a paper: side by side, or the entries below the text in large
        print.
        """
        width, _height = PAPER_SIZES[paper]
        left, right = MARGIN, width - MARGIN
        text = left + TEXT_INDENT
        if style.large:
            owner = (text, 150.0)
            due = (text + 162, 90.0)
            evidence_left = text + 264
            return cls(
                left, right, text, right - text, owner, due, (evidence_left, right - evidence_left)
            )
        evidence = (right - 88, 88.0)
        due = (evidence[0] - 66, 57.0)
        owner = (due[0] - 81, 72.0)
        return cls(left, right, text, owner[0] - 14 - text, owner, due, evidence)


@dataclass(slots=True)
class Placed:
    """One measured item: lines and heights. `top` is set when it is put on a page."""

    item: CheckItem
    text: list[str]
    small: list[tuple[str, str]]
    owner: list[str]
    due: list[str]
    evidence: list[str]
    height: float
    top: float = 0.0
    continued: bool = False


@dataclass(slots=True)
class Heading:
    """A section heading, or the heading of the further block."""

    text: str
    level: int
    height: float
    top: float = 0.0


@dataclass(slots=True)
class Page:
    """What stands on one page of one list."""

    checklist: Checklist
    first: bool
    content: list[Placed | Heading] = field(default_factory=list)
    columns_at: float = 0.0
    number_in_list: int = 1


def measure(item: CheckItem, style: Style, columns: Columns, labels_note: str) -> Placed:
    """Break an item into lines and add up its height."""
    text = wrap(item.text, MEDIUM, style.item, columns.text_width)
    small = [
        (BODY, line)
        for part in (*item.ask, item.why, item.because, item.evidence)
        for line in wrap(part, BODY, style.why, columns.text_width)
    ]
    entry_lines = 2
    evidence = wrap(item.note, BODY, style.entry, columns.evidence[1] - 2)
    if len(evidence) > entry_lines:
        # Too long for the two lines at the side: printed in full below the reasons.
        note = f"{labels_note}: {item.note}"
        small += [(STRONG, line) for line in wrap(note, BODY, style.why, columns.text_width)[:1]]
        small += [(BODY, line) for line in wrap(note, BODY, style.why, columns.text_width)[1:]]
        evidence = []
    owner = wrap(item.owner, BODY, style.entry, columns.owner[1] - 2)
    if len(owner) > entry_lines:
        owner = [owner[0], shorten(" ".join(owner[1:]), BODY, style.entry, columns.owner[1] - 2)]
    due = wrap(item.due, BODY, style.entry, columns.due[1] - 2)[:entry_lines]
    height = len(text) * style.item_leading + len(small) * style.why_leading + 3
    entries = entry_lines * (style.entry_leading + 6)
    height = height + entries + 22 if style.large else max(height, entries)
    return Placed(item, text, small, owner, due, evidence, height + 2 * style.gap)


def paginate(document: Document) -> Iterator[Page]:
    """Put every list of a document on pages."""
    style = LARGE if document.large else NORMAL
    columns = Columns.of(document.paper, style)
    _width, height = PAPER_SIZES[document.paper]
    bottom = MARGIN + FOOTER
    for checklist in document.checklists:
        page = Page(checklist, first=True)
        y = height - MARGIN - first_header_height(checklist, style, columns)
        page.columns_at = y
        y -= column_header_height(style)
        groups = [(section.title, 2, section.items) for section in checklist.core]
        if checklist.further:
            groups.append((checklist.further_title, 1, ()))
            groups += [(section.title, 2, section.items) for section in checklist.further]
        pending: list[Heading] = []
        for title, level, items in groups:
            lead = style.section * (1.7 if level == 1 else 1.25) + 14
            pending.append(Heading(title, level, lead))
            for item in items:
                placed = measure(item, style, columns, document.labels.note)
                for part in _split_tall(placed, style, height):
                    needed = part.height + sum(heading.height for heading in pending)
                    if y - needed < bottom and page.content:
                        yield page
                        page = Page(checklist, first=False, number_in_list=page.number_in_list + 1)
                        y = height - MARGIN - running_header_height(style)
                        page.columns_at = y
                        y -= column_header_height(style)
                    for heading in pending:
                        heading.top = y
                        y -= heading.height
                        page.content.append(heading)
                    pending = []
                    part.top = y
                    y -= part.height
                    page.content.append(part)
        yield page


def _split_tall(placed: Placed, style: Style, page_height: float) -> Iterator[Placed]:
    """Yield an item higher than a page goes on in several parts; any other stays whole."""
    room = page_height - 2 * MARGIN - FOOTER - 170
    if placed.height <= room:
        yield placed
        return
    per_page = int((room - 2 * style.gap - 120) / style.why_leading)
    rest = placed.small
    head = max(per_page - int(len(placed.text) * style.item_leading / style.why_leading), 5)
    text_room = max(int(room / style.item_leading) - 6, 5)
    text, more_text = placed.text[:text_room], placed.text[text_room:]
    if more_text:
        rest = [(MEDIUM, line) for line in more_text] + rest
        head = 5
    first = Placed(placed.item, text, rest[:head], placed.owner, placed.due, placed.evidence, 0)
    first.height = min(
        len(text) * style.item_leading
        + len(first.small) * style.why_leading
        + 2 * style.gap
        + (80 if style.large else 10),
        room,
    )
    yield first
    for start in range(head, len(rest), per_page):
        lines = rest[start : start + per_page]
        height = len(lines) * style.why_leading + 2 * style.gap
        yield Placed(placed.item, [], lines, [], [], [], height, continued=True)


def verdict_lines(checklist: Checklist, columns: Columns) -> tuple[list[str], list[str]]:
    """Return the verdict box's lines: the verdict, and how well it is founded."""
    width = columns.right - columns.left - 22
    return (
        wrap(checklist.verdict, STRONG, 10.5, width),
        wrap(checklist.basis, BODY, 10, width),
    )


def title_lines(checklist: Checklist, style: Style, columns: Columns) -> list[str]:
    """Return the title, broken if need be."""
    return wrap(checklist.title, TITLE, style.title, columns.right - columns.left)


def subtitle_lines(checklist: Checklist, columns: Columns) -> list[str]:
    """Return product and date, broken if need be."""
    return wrap(checklist.subtitle, BODY, 11, columns.right - columns.left)[:4]


def first_header_height(checklist: Checklist, style: Style, columns: Columns) -> float:
    """Return title, product, date and verdict box."""
    verdict, basis = verdict_lines(checklist, columns)
    box = len(verdict) * 14.5 + len(basis) * 14 + 16
    titles = len(title_lines(checklist, style, columns)) * (style.title + 4)
    return titles + len(subtitle_lines(checklist, columns)) * 15 + 10 + box + 14


def running_header_height(_style: Style) -> float:
    """Return the line at the top of the further pages of a list."""
    return 18.0


def column_header_height(style: Style) -> float:
    """Return the row that names the columns, with its rule."""
    return 8.0 if style.large else 22.0
