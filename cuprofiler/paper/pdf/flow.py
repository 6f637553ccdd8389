"""Sheets on pages: blocks below one another, parted where a page ends, never made too small.

Measured first and drawn afterwards, so that "page x of y" is known.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from cuprofiler.core.frozen import frozen
from cuprofiler.paper.blocks import LEGIBLE, Block, Document, Labels, Sheet, Task
from cuprofiler.paper.figures.shapes import Figure, Words
from cuprofiler.paper.pdf.figure import Drawn, draw_piece
from cuprofiler.paper.pdf.fonts import BODY, MEDIUM, TITLE, clean, text_width
from cuprofiler.paper.pdf.frame import BOX, Frame, draw_footer, draw_header, draw_running_header
from cuprofiler.paper.pdf.tagged import Element, TaggedCanvas
from cuprofiler.paper.pdf.wrap import wrap

TITLE_SIZE = 21.0
SUBTITLE = 10.0
TASK = 10.0
TASK_LEADING = 13.5
RUNNING = 26.0
"""What the line at the top of a further page takes."""

KEPT = 130.0
"""A table or text lower than this is not parted, in points."""

LOW = 60.0
"""Less than this of a block is not begun at the foot of a page, in points."""


@dataclass(slots=True)
class FlowPage:
    """One page: what is drawn on it, and whether it is the first of its sheet."""

    sheet: Sheet
    frame: Frame
    first: bool
    draw: list[Callable[["Place"], None]] = field(default_factory=list)


@frozen
class Place:
    """Where a page's drawing goes, and the few words that the document has for it."""

    canvas: TaggedCanvas
    parent: Element
    labels: Labels


def lay_out(document: Document) -> list[FlowPage]:
    """Return every page of the sheets, in order."""
    return [
        page
        for sheet in document.sheets
        for page in _Flow(sheet, Frame.of(document, across=sheet.across)).laid()
    ]


def count_pages(sheet: Sheet, paper: str, zoom: float, *, logo: bool = False) -> int:
    """Return how many pages a sheet takes on a size of paper."""
    return len(_Flow(sheet, Frame.on(paper, zoom, across=sheet.across, logo=logo)).laid())


def head_height(title: str, subtitle: str, width: float) -> float:
    """Return what title and subtitle take of a page of usual print, in points."""
    titles = wrap(title, TITLE, TITLE_SIZE, width)
    subtitles = wrap(subtitle, BODY, SUBTITLE, width)
    return len(titles) * (TITLE_SIZE + 4) + 3 + len(subtitles) * 14 + 12


class _Flow:
    """Puts the blocks of a sheet below one another, and begins a new page where one is full."""

    def __init__(self, sheet: Sheet, frame: Frame) -> None:
        self._sheet = sheet
        self._frame = frame
        self._zoom = frame.zoom
        self._pages: list[FlowPage] = []
        self._tasks = 0
        self._y = 0.0
        self._fresh = True

    def laid(self) -> list[FlowPage]:
        """Return the pages."""
        self._new_page()
        self._head()
        blocks = [b for b in self._sheet.blocks if isinstance(b, Task) or b.height > 2]
        for number, block in enumerate(blocks):
            if isinstance(block, Task):
                self._task(block, after_task=number > 0 and isinstance(blocks[number - 1], Task))
            else:
                self._figure(block, self._to_keep(blocks[number:]))
        return self._pages

    # --- Pages --------------------------------------------------------------------------------

    def _new_page(self) -> None:
        first = not self._pages
        self._pages.append(FlowPage(self._sheet, self._frame, first))
        frame = self._frame
        self._y = frame.first_top if first else frame.top - RUNNING * self._zoom
        self._fresh = True

    @property
    def _room(self) -> float:
        return self._y - self._frame.bottom

    def _add(self, draw: Callable[[Place], None]) -> None:
        self._pages[-1].draw.append(draw)

    def _head(self) -> None:
        sheet, frame, zoom = self._sheet, self._frame, self._zoom
        size = TITLE_SIZE * zoom
        titles = wrap(sheet.title, TITLE, size, frame.inside)
        self._lines("H1", titles, TITLE, size, size + 4 * zoom)
        self._y -= 3 * zoom
        small = SUBTITLE * zoom
        subtitle = wrap(sheet.subtitle, BODY, small, frame.inside)
        self._lines("P", subtitle, BODY, small, 14 * zoom)
        self._y -= 12 * zoom

    def _lines(self, tag: str, lines: list[str], face: str, size: float, leading: float) -> None:
        """Lines of one element, over as many pages as they take."""
        left = self._frame.left
        while lines:
            count = max(int(self._room / leading), 1)
            part, lines = lines[:count], lines[count:]
            top = self._y

            def draw(place: Place, part: list[str] = part, top: float = top) -> None:
                element = Element(tag, place.parent)
                for number, line in enumerate(part):
                    y = top - number * leading - size
                    place.canvas.line(element, left, y, line, face, size)

            self._add(draw)
            self._y -= len(part) * leading
            if lines:
                self._new_page()

    # --- Figures, tables, text ----------------------------------------------------------------

    def _scale(self, figure: Figure) -> float:
        """Return how large a figure is drawn: as it is, unless it is wider than the page."""
        scale = min(self._zoom * self._sheet.scale, self._frame.inside / max(figure.width, 1))
        if figure.cuts or figure.kind != "figure":
            return scale
        # It can't be parted: rather smaller than cut, and on this page while it can be read.
        on_this = self._room / max(figure.height, 1)
        if self._fresh and on_this >= LEGIBLE * self._zoom / _smallest(figure):
            return min(scale, on_this)
        highest = self._frame.top - self._frame.bottom - RUNNING * self._zoom
        return min(scale, highest / max(figure.height, 1))

    def _least(self, figure: Figure) -> float:
        """Return how much of a figure must stand on a page, at least."""
        scale = self._scale(figure)
        whole = figure.height * scale
        return whole if not figure.cuts or whole < KEPT else figure.cuts[0] * scale

    def _to_keep(self, blocks: list[Block]) -> float:
        """Return how much must stand on a page together with the first of some blocks.

        A heading is never the last of a page, nor are the few words between it and a figure.
        """
        needed = gap = 0.0
        leads = False
        for number, block in enumerate(blocks):
            if isinstance(block, Task):
                return needed + LOW
            needed += self._least(block) + gap
            gap = min(self._sheet.gap, 6) if block.kind == "heading" else self._sheet.gap
            leads = leads or block.kind == "heading"
            follower = blocks[number + 1] if number + 1 < len(blocks) else None
            shown = isinstance(follower, Figure) and follower.kind in ("figure", "table")
            introduces = block.kind == "text" and block.height < LOW and shown
            if not leads or not (block.kind == "heading" or introduces):
                break
        return min(needed, (self._frame.top - self._frame.bottom) * 0.8)

    def _figure(self, figure: Figure, needed: float) -> None:
        if not self._fresh:
            self._y -= self._gap_before(figure)
        if self._room < needed - 1 and (not self._fresh or needed > self._least(figure) + 1):
            self._new_page()
        scale = self._scale(figure)
        high = figure.height * scale
        # Small things are kept whole, as is what can't be parted.
        whole = high < KEPT or (not figure.cuts and figure.kind == "figure")
        if whole and self._room < high - 1:
            self._new_page()
            scale = self._scale(figure)
        drawn = Drawn(figure, self._sheet.id)
        left = self._frame.left + (
            (self._frame.inside - figure.width * scale) / 2 if figure.kind == "figure" else 0
        )
        for start, end in self._pieces(figure, scale):
            head = figure.head if start > figure.head else 0.0
            top = self._y

            def draw(
                place: Place, start: float = start, end: float = end, top: float = top
            ) -> None:
                draw_piece(place.canvas, place.parent, drawn, (left, top), scale, (start, end))

            self._add(draw)
            self._y -= (end - start + head) * scale
            self._fresh = False

    def _gap_before(self, figure: Figure) -> float:
        """Return the room over a block: less below a heading."""
        before = self._last_kind
        gap = self._sheet.gap * self._zoom
        self._last_kind = figure.kind
        return min(gap, 6 * self._zoom) if before == "heading" else gap

    _last_kind = ""

    def _pieces(self, figure: Figure, scale: float) -> Iterator[tuple[float, float]]:
        """Yield the bands of a figure that go on one page each; begins pages between them."""
        start = 0.0
        while start < figure.height - 0.01:
            head = figure.head if start > figure.head else 0.0
            room = self._room / scale - head
            if figure.height - start <= room + 0.01:
                yield start, figure.height
                return
            ends = [cut for cut in figure.cuts if start + 0.5 < cut <= start + room]
            if ends and (ends[-1] - start > 1):
                end = ends[-1]
            elif not self._fresh:
                self._new_page()
                continue
            else:
                end = _between_lines(figure, start, start + max(room, 20.0))
            yield start, end
            self._new_page()
            start = end

    # --- Things to settle ---------------------------------------------------------------------

    def _task(self, task: Task, *, after_task: bool) -> None:
        """A box, what to settle, and lines for owner and date, all fillable."""
        zoom, frame = self._zoom, self._frame
        entries = 252 * zoom
        beside = frame.inside - entries > 180
        room = frame.inside - 22 * zoom - (entries if beside else 0)
        lines = wrap(task.text, MEDIUM, TASK * zoom, room)
        height = len(lines) * TASK_LEADING * zoom + (0 if beside else 20 * zoom)
        if not self._fresh:
            self._y -= (8 if after_task else self._sheet.gap) * zoom
        if self._room < height and not self._fresh:
            self._new_page()
        top, name = self._y, f"{self._sheet.id}.{task.id or self._tasks}"
        self._tasks += 1
        self._add(lambda place: _draw_task(place, task, lines, name, frame, top, beside))
        self._y -= height
        self._fresh = False
        self._last_kind = "task"


def _smallest(figure: Figure) -> float:
    sizes = [shape.size for shape in figure.shapes if isinstance(shape, Words)]
    return min(sizes, default=LEGIBLE)


def _between_lines(figure: Figure, start: float, end: float) -> float:
    """Return where a figure without a place to part it is parted: above a line of its words."""
    cut = end
    for shape in figure.shapes:
        if isinstance(shape, Words) and not shape.upright:
            above, below = shape.y - shape.size, shape.y + shape.size * 0.3
            if above < end < below and above > start + 1:
                cut = min(cut, above)
    return cut


def _draw_task(
    place: Place,
    task: Task,
    lines: list[str],
    name: str,
    frame: Frame,
    top: float,
    beside: bool,
) -> None:
    canvas, labels, zoom = place.canvas, place.labels, frame.zoom
    size, leading = TASK * zoom, TASK_LEADING * zoom
    item = Element("LI", Element("L", place.parent))
    label, body = Element("Lbl", item), Element("LBody", item)
    box_y = top - leading + (leading - BOX) / 2
    canvas.box(frame.left, box_y, BOX, BOX, 1.1)
    tip = f"{labels.done_field}: {task.text}"
    canvas.check_box(
        Element("Form", label, tip), f"{name}.done", tip, frame.left, box_y, BOX, task.done
    )
    words = Element("P", body)
    for number, line in enumerate(lines):
        y = top - (number + 1) * leading + size * 0.3
        canvas.line(words, frame.left + 22 * zoom, y, line, MEDIUM, size)
    y = top - leading if beside else top - len(lines) * leading - 16 * zoom
    at = frame.right - 252 * zoom if beside else frame.left + 22 * zoom
    small = 9 * zoom
    for key, word, tip_word, value, wide in (
        ("owner", labels.owner, labels.owner_field, task.owner, 90 * zoom),
        ("due", labels.due, labels.due_field, task.due, 74 * zoom),
    ):
        start = at + text_width(word, BODY) * small + 6
        canvas.line(Element("P", body), at, y + 1, word, BODY, small)
        canvas.rule(start, y - 2, start + wide)
        tip = f"{tip_word}: {task.text}"
        shown = wrap(value, BODY, small, wide - 2)[:1] if value else []
        canvas.text_field(
            Element("Form", body, tip),
            f"{name}.{key}",
            tip,
            clean(value),
            shown,
            (start, y - 2, start + wide, y - 2 + 14 * zoom),
            small,
            12.5 * zoom,
        )
        at = start + wide + 12 * zoom


# --- Drawing ------------------------------------------------------------------------------------


class FlowDrawer:
    """Draws the pages of sheets, each sheet a section of its own."""

    def __init__(self, canvas: TaggedCanvas, document: Document, pages: int) -> None:
        self._canvas, self._document, self._pages = canvas, document, pages
        self._part: Element = canvas.root
        self._marks = 0

    def draw(self, page: FlowPage, number: int) -> None:
        """Draw one page."""
        canvas, frame, sheet = self._canvas, page.frame, page.sheet
        canvas.setPageSize(frame.size)
        if page.first:
            self._part = Element("Sect", canvas.root)
            key = f"s{self._marks}"
            self._marks += 1
            canvas.bookmarkHorizontal(key, 0, frame.height)
            canvas.addOutlineEntry(clean(sheet.title), key, 0)
        else:
            draw_running_header(canvas, self._document, frame, sheet.title, sheet.subtitle)
        place = Place(canvas, self._part, self._document.labels)
        for draw in page.draw:
            draw(place)
        if page.first:
            draw_header(canvas, self._document, frame)
        draw_footer(canvas, self._document, frame, number, self._pages)
