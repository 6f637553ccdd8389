"""The pages of a portrait: figures across the page, and a review in text."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cuprofiler.paper.blocks import PAPER_SIZES, Document, Review, Sheet, Task
from cuprofiler.paper.figures.shapes import Blank
from cuprofiler.paper.pdf.figure import draw_figure
from cuprofiler.paper.pdf.fonts import BODY, MEDIUM, STRONG, TITLE, drawn_otherwise, text_width
from cuprofiler.paper.pdf.tagged import Element, TaggedCanvas
from cuprofiler.paper.pdf.wrap import wrap

MARGIN = 40.0
REVIEW_MARGIN = 54.0
FOOT = 34.0
TASK = 26.0
BOX = 11.9

Draw = Callable[["Pen"], None]


def page_size(document: Document, *, across: bool) -> tuple[float, float]:
    """Return width and height of a page."""
    width, height = PAPER_SIZES[document.paper]
    return (height, width) if across else (width, height)


def figure_room(paper: str, *, across: bool = True) -> float:
    """Return the width a figure may take, in points."""
    width, height = PAPER_SIZES[paper]
    return (height if across else width) - 2 * MARGIN


@dataclass(slots=True)
class SheetPage:
    """One page: its size, and what is drawn on it."""

    size: tuple[float, float]
    title: str
    first: bool
    draw: list[Draw] = field(default_factory=list)


@dataclass(slots=True)
class Pen:
    """Where the drawing of one page goes."""

    canvas: TaggedCanvas
    parent: Element

    def text(self, tag: str, x: float, y: float, line: str, face: str, size: float) -> None:
        """One tagged line."""
        self.line(Element(tag, self.parent), x, y, line, face, size)

    def line(self, element: Element, x: float, y: float, line: str, face: str, size: float) -> None:
        """One line of an element that may have several."""
        line += " "
        self.canvas.begin_tag(element, line if drawn_otherwise(line, face) else None)
        self.canvas.text(x, y, line, face, size)
        self.canvas.end_tag()


def lay_out(document: Document) -> list[SheetPage]:
    """Return every page of the portrait, in order."""
    found: list[SheetPage] = []
    for sheet in document.sheets:
        if isinstance(sheet, Review):
            found += _review(document, sheet)
        else:
            found.append(_sheet(document, sheet))
    return found


def _sheet(document: Document, sheet: Sheet) -> SheetPage:
    size = page_size(document, across=sheet.across)
    width, height = size
    page = SheetPage(size, sheet.title, first=True)
    inside = width - 2 * MARGIN
    titles = wrap(sheet.title, TITLE, 21, inside)[:3]
    subtitle = wrap(sheet.subtitle, BODY, 10, inside)[:4]
    top = height - MARGIN - len(titles) * 24 - len(subtitle) * 14 - 10
    tasks = sheet.tasks[:3]
    room = top - MARGIN - FOOT - len(tasks) * TASK - (12 if tasks else 0)
    figure = sheet.figure
    # A figure too high for the page is made smaller as a whole; its letters stay in proportion.
    scale = min(1.0, room / max(figure.height, 1), inside / max(figure.width, 1))
    left = MARGIN + (inside - figure.width * scale) / 2

    def draw(pen: Pen) -> None:
        y = height - MARGIN
        heading = Element("H1", pen.parent)
        for line in titles:
            y -= 21
            pen.line(heading, MARGIN, y, line, TITLE, 21)
            y -= 3
        words = Element("P", pen.parent)
        for line in subtitle:
            y -= 14
            pen.line(words, MARGIN, y, line, BODY, 10)
        draw_figure(pen.canvas, pen.parent, figure, left, top, scale)
        for number, blank in enumerate(figure.blanks):
            _blank(pen, blank, f"{sheet.id}.{number}", left, top, scale)
        y = MARGIN + FOOT + len(tasks) * TASK - 8
        for number, task in enumerate(tasks):
            _task(document, pen, task, f"{sheet.id}.{number}", MARGIN, y, inside)
            y -= TASK

    page.draw.append(draw)
    return page


def _blank(pen: Pen, blank: Blank, name: str, left: float, top: float, scale: float) -> None:
    """A place of a figure as a field, so that the sheet can be filled in on screen."""
    x, high = left + blank.x * scale, top - blank.y * scale
    wide, tall = blank.width * scale, blank.height * scale
    form = Element("Form", Element("P", pen.parent), Alt=blank.said)
    if blank.tick:
        side = min(wide, tall)
        pen.canvas.check_box(form, name, blank.said, x, high - side, side, done=False)
        return
    rectangle = (x, high - tall, x + wide, high)
    pen.canvas.text_field(form, name, blank.said, [], rectangle, 9, 12.5)


def _task(
    document: Document, pen: Pen, task: Task, name: str, x: float, y: float, width: float
) -> None:
    """A box, what to settle, and lines for owner and date, all fillable."""
    canvas, labels = pen.canvas, document.labels
    item = Element("P", pen.parent)
    canvas.box(x, y - 2, BOX, BOX, 1.1)
    tip = f"{labels.done_field}: {task.text}"
    form = Element("Form", item, Alt=tip)
    canvas.check_box(form, f"{name}.done", tip, x, y - 2, BOX, task.done)
    owner_x = x + width - 252
    lines = wrap(task.text, MEDIUM, 10, owner_x - x - 28)[:2]
    for number, line in enumerate(lines):
        pen.line(item, x + 20, y + 1 - number * 11.5 + (5 if len(lines) > 1 else 0), line, MEDIUM,
                 10)  # fmt: skip
    for label, tip_word, value, at, wide in (
        (labels.owner, labels.owner_field, task.owner, owner_x, 90.0),
        (labels.due, labels.due_field, task.due, owner_x + 142, 74.0),
    ):
        pen.line(Element("P", pen.parent), at, y + 1, label, BODY, 9)
        start = at + text_width(label, BODY) * 9 + 6
        canvas.rule(start, y - 2, start + wide)
        tip = f"{tip_word}: {task.text}"
        field_form = Element("Form", item, Alt=tip)
        canvas.text_field(
            field_form,
            f"{name}.{'owner' if at == owner_x else 'due'}",
            tip,
            wrap(value, BODY, 9, wide)[:1] if value else [],
            (start, y - 2, start + wide, y + 12),
            9,
            12.5,
        )


# --- The review ---------------------------------------------------------------------------------


def _review(document: Document, review: Review) -> list[SheetPage]:
    size = page_size(document, across=False)
    flow = _Flow(document, review, size)
    flow.head()
    for part in review.parts:
        flow.heading(part.title)
        for number, line in enumerate(part.lines):
            if isinstance(line, Task):
                flow.task(line, f"{review.id}.{part.title[:12]}.{number}")
            else:
                flow.paragraph(line)
    return flow.pages


class _Flow:
    """Puts lines below one another and begins a new page where one is full."""

    def __init__(self, document: Document, review: Review, size: tuple[float, float]) -> None:
        self.document, self.review, self.size = document, review, size
        self.left, self.right = REVIEW_MARGIN, size[0] - REVIEW_MARGIN
        self.pages: list[SheetPage] = []
        self.y = 0.0
        self._new_page()

    def _new_page(self) -> None:
        first = not self.pages
        self.pages.append(SheetPage(self.size, self.review.title, first))
        self.y = self.size[1] - REVIEW_MARGIN
        if not first:
            title = (wrap(self.review.title, STRONG, 8.5, self.right - self.left) or [""])[0]
            y = self.y - 8
            self.pages[-1].draw.append(lambda pen: _artifact(pen, self.left, y, title, STRONG, 8.5))
            self.y -= 26

    def _room(self, height: float) -> None:
        if self.y - height < REVIEW_MARGIN + FOOT:
            self._new_page()

    def _lines(
        self, tag: str, lines: list[str], face: str, size: float, leading: float, x: float
    ) -> None:
        at = self.y

        def draw(pen: Pen) -> None:
            element = Element(tag, pen.parent)
            for number, line in enumerate(lines):
                pen.line(element, x, at - leading * (number + 1) + size * 0.26, line, face, size)

        self.pages[-1].draw.append(draw)
        self.y -= leading * len(lines)

    def head(self) -> None:
        width = self.right - self.left
        review = self.review
        self._lines("H1", wrap(review.title, TITLE, 22, width), TITLE, 22, 27, self.left)
        self._lines("P", wrap(review.subtitle, BODY, 10.5, width), BODY, 10.5, 15, self.left)
        self.y -= 8
        lines = wrap(review.finding, STRONG, 11, width - 22)
        height = len(lines) * 15 + 14
        top = self.y
        self.pages[-1].draw.append(
            lambda pen: pen.canvas.box(self.left, top - height, width, height, 1)
        )
        self.y -= 6
        self._lines("P", lines, STRONG, 11, 15, self.left + 11)
        self.y -= 12

    def heading(self, text: str) -> None:
        self._room(70)
        self.y -= 8
        self._lines("H2", wrap(text, TITLE, 14, self.right - self.left), TITLE, 14, 20, self.left)
        at = self.y - 1
        self.pages[-1].draw.append(lambda pen: pen.canvas.rule(self.left, at, self.right, 0.6))
        self.y -= 7

    def paragraph(self, text: str) -> None:
        lines = wrap(text, BODY, 10, self.right - self.left - 12)
        while lines:
            self._room(14.5)
            fits = max(int((self.y - REVIEW_MARGIN - FOOT) / 13.5), 1)
            self._lines("P", lines[:fits], BODY, 10, 13.5, self.left + 2)
            lines = lines[fits:]
        self.y -= 3

    def task(self, task: Task, name: str) -> None:
        self._room(TASK + 4)
        at = self.y - 16
        self.pages[-1].draw.append(
            lambda pen: _task(
                self.document, pen, task, name, self.left + 2, at, self.right - self.left - 4
            )
        )
        self.y -= TASK + 2


def _artifact(pen: Pen, x: float, y: float, text: str, face: str, size: float) -> None:
    pen.canvas.begin_artifact("Pagination")
    pen.canvas.text(x, y, text, face, size)
    pen.canvas.end_tag()


# --- Drawing ------------------------------------------------------------------------------------


class SheetDrawer:
    """Draws the pages of a portrait, each sheet a section of its own."""

    def __init__(self, canvas: TaggedCanvas, document: Document, pages: int) -> None:
        self._canvas, self._document, self._pages = canvas, document, pages
        self._part: Element | None = None
        self._marks = 0

    def draw(self, page: SheetPage, number: int) -> None:
        """Draw one page."""
        canvas = self._canvas
        canvas.setPageSize(page.size)
        if page.first or self._part is None:
            self._part = Element("Sect", canvas.root)
            key = f"s{self._marks}"
            self._marks += 1
            canvas.bookmarkHorizontal(key, 0, page.size[1])
            canvas.addOutlineEntry(page.title, key, 0)
        pen = Pen(canvas, self._part)
        for draw in page.draw:
            draw(pen)
        left, right = MARGIN, page.size[0] - MARGIN
        y = MARGIN - 4 + 12
        canvas.rule(left, y + 12, right, 0.8)
        _artifact(pen, left, y, self._document.footer, BODY, 8)
        text = self._document.labels.page.format(page=number, pages=self._pages)
        _artifact(pen, right - text_width(text, BODY) * 8, y, text, BODY, 8)
