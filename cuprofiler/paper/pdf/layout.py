"""Where everything of a checklist stands on its pages, in points.

Measured first and drawn afterwards, so that "page x of y" is known. No item splits over pages,
unless it is higher than a whole page.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cuprofiler.core.frozen import frozen
from cuprofiler.paper.blocks import CheckItem, Checklist, Document
from cuprofiler.paper.pdf.fonts import BODY, MEDIUM, STRONG, TITLE
from cuprofiler.paper.pdf.frame import Frame
from cuprofiler.paper.pdf.wrap import shorten, wrap

TEXT_INDENT = 23.0
SPARSE = 0.35
"""A last page with less than this on it is drawn in, if tighter rows can do it."""

FEW_PAGES = 12
"""Beyond that many pages a last one more or less is no matter."""


@frozen
class Style:
    """Sizes and leadings of one print size; `gap` is the room above and below an item's rule."""

    item: float
    item_leading: float
    why: float
    why_leading: float
    entry: float
    entry_leading: float
    section: float
    title: float
    subtitle: float
    gap: float
    large: bool

    @property
    def step(self) -> float:
        """From one line to write on to the next."""
        return self.entry_leading + 4

    @property
    def tighter(self) -> "Style":
        """The same with less room between items."""
        return replace(
            self,
            gap=self.gap * 0.62,
            entry_leading=self.entry_leading - 1,
            section=self.section - 1,
        )


NORMAL = Style(10.5, 14, 8.5, 11.5, 9, 12.5, 13, 24, 11, 6.5, large=False)
LARGE = Style(14, 19, 12, 16, 12, 17, 17, 28, 14, 10.0, large=True)


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
    def of(cls, frame: Frame, style: Style) -> "Columns":
        """Return columns for a page: side by side, or the entries below the text in large
        print.
        """
        left, right = frame.left, frame.right
        text = left + TEXT_INDENT
        if style.large:
            owner = (text, 150.0)
            due = (text + 162, 96.0)
            evidence_left = text + 270
            return cls(
                left, right, text, right - text, owner, due, (evidence_left, right - evidence_left)
            )
        evidence = (right - 88, 88.0)
        due = (evidence[0] - 80, 72.0)
        owner = (due[0] - 82, 74.0)
        return cls(left, right, text, owner[0] - 12 - text, owner, due, evidence)

    @property
    def whole(self) -> float:
        """The width from the text to the right edge."""
        return self.right - self.text


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
    goes_on: bool = False
    """Whether its structure may go on over the page."""


@dataclass(slots=True)
class Heading:
    """A section heading, or the heading of the further block."""

    text: str
    level: int
    height: float
    top: float = 0.0


@frozen
class Reasons:
    """What holds for several items, said once: each reason with its letter."""

    letters: dict[str, str]

    @classmethod
    def of(cls, checklist: Checklist) -> "Reasons":
        """Return a letter for each reason that two items or more share."""
        counts = Counter(item.because for item in checklist.items if item.because)
        shared = [reason for reason, count in counts.items() if count > 1]
        return cls({reason: _letter(number) for number, reason in enumerate(shared)})

    def words(self, item: CheckItem) -> str:
        """Return why an item is there: its reason, or the letter that stands for it."""
        letter = self.letters.get(item.because)
        return f"({letter})" if letter else item.because


def _letter(number: int) -> str:
    """Return A to Z, then AA, AB …"""
    rest, last = divmod(number, 26)
    return (_letter(rest - 1) if rest else "") + chr(ord("A") + last)


@dataclass(slots=True)
class Page:
    """What stands on one page of one list."""

    checklist: Checklist
    first: bool
    style: Style
    content: list[Placed | Heading] = field(default_factory=list)
    columns_at: float = 0.0
    end: float = 0.0


def measure(
    item: CheckItem, style: Style, columns: Columns, label: str, reasons: Reasons
) -> Placed:
    """Break an item into lines and add up its height."""
    text = wrap(item.text, MEDIUM, style.item, columns.text_width)
    said = " ".join(filter(None, (item.why, reasons.words(item), item.evidence)))
    small = [
        (BODY, line)
        for part in (*item.ask, said)
        for line in wrap(part, BODY, style.why, columns.whole)
    ]
    evidence = wrap(item.note, BODY, style.entry, columns.evidence[1] - 2)
    owner = wrap(item.owner, BODY, style.entry, columns.owner[1] - 2)
    if len(evidence) > ENTRY_LINES:
        # Too long for the two lines at the side: printed in full below the reasons.
        small += _in_full(label, item.note, style, columns)
        room = columns.evidence[1] - 2
        evidence = [evidence[0], shorten(" ".join(evidence[1:]), BODY, style.entry, room)]
    if len(owner) > ENTRY_LINES:
        owner = [owner[0], shorten(" ".join(owner[1:]), BODY, style.entry, columns.owner[1] - 2)]
        small += _in_full("", item.owner, style, columns)
    due = wrap(item.due, BODY, style.entry, columns.due[1] - 2)[:ENTRY_LINES]
    upper = len(text) * style.item_leading
    entries = ENTRY_LINES * style.step
    upper = upper if style.large else max(upper, entries + BELOW_LINES)
    height = upper + len(small) * style.why_leading + 3
    if style.large:
        height += entries + 22
    return Placed(item, text, small, owner, due, evidence, height + 2 * style.gap)


ENTRY_LINES = 2
BELOW_LINES = 4.0
"""Room between the lines to write on and the reasons, in points."""


def _in_full(label: str, value: str, style: Style, columns: Columns) -> list[tuple[str, str]]:
    lines = wrap(f"{label}: {value}" if label else value, BODY, style.why, columns.whole)
    return [(BODY, line) for line in lines]


def paginate(document: Document) -> Iterator[Page]:
    """Put every list of a document on pages."""
    usual = LARGE if document.large else NORMAL
    frame = Frame.of(document, across=False)
    for checklist in document.checklists:
        if len(checklist.items) > FEW_PAGES * 12:
            yield from _pages(document, checklist, frame, usual)
            continue
        pages = list(_pages(document, checklist, frame, usual))
        if 1 < len(pages) <= FEW_PAGES and _is_sparse(pages[-1], frame):
            tighter = list(_pages(document, checklist, frame, usual.tighter))
            pages = tighter if len(tighter) < len(pages) else pages
        yield from pages


def _is_sparse(page: Page, frame: Frame) -> bool:
    room = page.columns_at - frame.bottom
    return page.columns_at - page.end < room * SPARSE


def _pages(document: Document, checklist: Checklist, frame: Frame, style: Style) -> Iterator[Page]:
    columns = Columns.of(frame, style)
    reasons = Reasons.of(checklist)
    page = Page(checklist, first=True, style=style)
    y = frame.first_top - first_header_height(checklist, style, columns, document.labels.reasons)
    page.columns_at = y
    y -= column_header_height(style)
    groups = [(section.title, 2, section.items) for section in checklist.core]
    if checklist.further:
        groups.append((checklist.further_title, 1, ()))
        groups += [(section.title, 2, section.items) for section in checklist.further]
    pending: list[Heading] = []
    for title, level, items in groups:
        pending.append(Heading(title, level, style.section * (1.7 if level == 1 else 1.25) + 14))
        for item in items:
            placed = measure(item, style, columns, document.labels.evidence, reasons)
            for part in _split_tall(placed, style, frame):
                needed = part.height + sum(heading.height for heading in pending)
                if y - needed < frame.bottom and page.content:
                    page.end = y
                    yield page
                    page = Page(checklist, first=False, style=style)
                    y = frame.top - running_header_height(style)
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
    page.end = y
    yield page


def _split_tall(placed: Placed, style: Style, frame: Frame) -> Iterator[Placed]:
    """Yield an item higher than a page goes on in several parts; any other stays whole."""
    room = frame.top - frame.bottom - 170
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
    first.goes_on = True
    yield first
    for start in range(head, len(rest), per_page):
        lines = rest[start : start + per_page]
        height = len(lines) * style.why_leading + 2 * style.gap
        yield Placed(placed.item, [], lines, [], [], [], height, continued=True, goes_on=True)


def verdict_lines(
    checklist: Checklist, style: Style, columns: Columns
) -> tuple[list[str], list[str]]:
    """Return the verdict box's lines: the verdict, and how well it is founded."""
    width = columns.right - columns.left - 22
    return (
        wrap(checklist.verdict, STRONG, style.item, width),
        wrap(checklist.basis, BODY, style.item - 0.5, width),
    )


def verdict_height(checklist: Checklist, style: Style, columns: Columns) -> float:
    """Return how high the verdict box is."""
    verdict, basis = verdict_lines(checklist, style, columns)
    return (len(verdict) + len(basis)) * (style.item_leading + 0.5) + 15


def title_lines(checklist: Checklist, style: Style, columns: Columns) -> list[str]:
    """Return the title, broken if need be."""
    return wrap(checklist.title, TITLE, style.title, columns.right - columns.left)


def subtitle_lines(checklist: Checklist, style: Style, columns: Columns) -> list[str]:
    """Return product and date, broken if need be."""
    return wrap(checklist.subtitle, BODY, style.subtitle, columns.right - columns.left)


def key_lines(
    checklist: Checklist, style: Style, columns: Columns, title: str
) -> list[tuple[str, list[str]]]:
    """Return the letters of the reasons with their lines, the title on top; often nothing."""
    letters = Reasons.of(checklist).letters
    if not letters:
        return []
    room = columns.right - columns.text
    found = [(letter, wrap(reason, BODY, style.why, room)) for reason, letter in letters.items()]
    return [("", wrap(title, BODY, style.why, room)), *found] if len(found) > 1 else found


def key_height(checklist: Checklist, style: Style, columns: Columns, title: str) -> float:
    """Return how high the key is, with the room over it."""
    lines = sum(len(text) for _l, text in key_lines(checklist, style, columns, title))
    return lines * style.why_leading + 8 if lines else 0.0


def first_header_height(checklist: Checklist, style: Style, columns: Columns, title: str) -> float:
    """Return title, product, date, verdict box and the key of the reasons."""
    titles = len(title_lines(checklist, style, columns)) * (style.title + 4)
    subtitles = len(subtitle_lines(checklist, style, columns)) * (style.subtitle + 4)
    box = verdict_height(checklist, style, columns)
    key = key_height(checklist, style, columns, title)
    return titles + subtitles + 10 + box + key + 14


def running_header_height(style: Style) -> float:
    """Return the line at the top of the further pages of a list."""
    return style.why * 2.1


def column_header_height(style: Style) -> float:
    """Return the row that names the columns, with its rule."""
    return 8.0 if style.large else 22.0
