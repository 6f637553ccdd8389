"""A figure on a page: black on white, its words tagged as one figure with a text of its own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from cuprofiler.paper.figures.shapes import (
    Box,
    Figure,
    Oval,
    Part,
    Shape,
    Words,
)
from cuprofiler.paper.pdf.fonts import (
    clean,
    text_width,
)
from cuprofiler.paper.pdf.painter import FACES, Painter
from cuprofiler.paper.pdf.tagged import Element, TaggedCanvas


def measure(text: str, weight: str, size: float) -> float:
    """Return the width of a text on paper."""
    return text_width(clean(text), FACES[weight]) * size


SAID = 300
"""Letters of an alternative text at most: it is heard in one go."""

Band = tuple[float, float]
"""From where to where of a figure's height."""

Corner = tuple[float, float]
"""Left and top on the page, in points from the left and from below."""


@dataclass(slots=True)
class Drawn:
    """A figure on its way over the pages: what of its structure goes on, and its fields' name."""

    figure: Figure
    name: str
    element: Element | None = None
    table: Element | None = None


def draw_piece(
    canvas: TaggedCanvas,
    parent: Element,
    drawn: Drawn,
    corner: Corner,
    scale: float,
    band: Band,
) -> None:
    """Draw what stands in a band of a figure, its head over it again if it is a further one."""
    figure = drawn.figure
    left, top = corner
    start, end = band
    further = start > figure.head > 0
    if further:
        canvas.begin_artifact("Pagination")
        painter = Painter(canvas, left, top, scale)
        with _clipped(canvas, figure, corner, scale, figure.head):
            for shape in _shapes_in(figure, (-10.0, figure.head)):
                painter.draw(shape)
        canvas.end_tag()
    top -= (figure.head if further else 0) * scale
    painter = Painter(canvas, left, top + start * scale, scale)
    whole = start <= 0 and end >= figure.height - 0.01
    with nullcontext() if whole else _clipped(canvas, figure, (left, top), scale, end - start):
        if figure.kind == "figure":
            _draw_picture(canvas, parent, drawn, painter, (left, top), scale, band)
        elif figure.kind == "heading":
            element = Element("H2", parent)
            for number in range(len(figure.shapes)):
                painter.draw_in(element, figure.shapes[number])
        else:
            _draw_rows(canvas, parent, drawn, painter, band)
    if figure.kind != "text":
        _draw_blanks(canvas, parent, drawn, painter, band)
    for x, y, part in figure.within:
        corner = (left + x * scale, top - (y - start) * scale)
        draw_piece(canvas, parent, Drawn(part, drawn.name), corner, scale, (0.0, part.height))


@contextmanager
def _clipped(
    canvas: TaggedCanvas, figure: Figure, corner: Corner, scale: float, height: float
) -> Iterator[None]:
    """Let nothing be drawn above or below a band."""
    left, top = corner
    wide, high = (figure.width + 8) * scale, height * scale
    canvas._code.append(
        f"q {left - 4:.2f} {top - high - 0.6:.2f} {wide:.2f} {high + 1.2:.2f} re W n"
    )
    yield
    canvas._code.append("Q")


def _draw_picture(
    canvas: TaggedCanvas,
    parent: Element,
    drawn: Drawn,
    painter: "Painter",
    corner: Corner,
    scale: float,
    band: Band,
) -> None:
    """Draw a figure that is one: its words stand in its alternative text."""
    figure = drawn.figure
    if not figure.shapes:
        return
    left, top = corner
    bottom = top - (band[1] - band[0]) * scale
    box = f"{left:.1f} {bottom:.1f} {left + figure.width * scale:.1f} {top:.1f}"
    entries = f"/A<</O/Layout/Placement/Block/BBox[{box}]>>".encode()
    element = Element("Figure", parent, in_short(figure.said, figure.finding), entries)
    canvas.begin_tag(element)
    for shape in _shapes_in(figure, band):
        painter.draw(shape)
    canvas.end_tag()


def _draw_rows(
    canvas: TaggedCanvas, parent: Element, drawn: Drawn, painter: "Painter", band: Band
) -> None:
    """Draw the rows of a table, or paragraphs: each part is an element of its own."""
    figure = drawn.figure
    table = figure.kind == "table"
    if table and drawn.table is None:
        drawn.element = Element("Table", parent)
    held: Element = drawn.element if table and drawn.element else parent
    done = 0
    for number, row in enumerate(figure.rows):
        upto = row.parts[-1].last if row.parts else done
        if not band[0] - 0.01 <= row.top < band[1]:
            if not (row.top < band[0] < row.bottom):
                done = upto
                continue
        if table and number < 2:
            drawn.table = Element("THead" if not number else "TBody", held, lasts=True)
        inside = drawn.table or held
        if table:
            # A row that is parted goes on as one of its own.
            inside = Element("TR", inside)
        for part in row.parts:
            _decorate(canvas, painter, figure.shapes[done : part.first])
            done = max(done, part.last)
            element = Element(*_cell_tag(part, inside)) if table else Element("P", inside)
            _draw_part(canvas, painter, element, part, figure, band)
        if not table:
            # A field is read after what it asks.
            _draw_blanks(canvas, parent, drawn, painter, (row.top - 4, row.bottom - 4))
    last = figure.rows[-1].parts[-1].last if figure.rows and figure.rows[-1].parts else 0
    rest = figure.shapes[last:]
    # What is drawn over the rows, such as a frame round a column, goes on with them.
    over = [s for s in rest if not isinstance(s, Words) and _is_in(s, band)]
    _decorate(canvas, painter, over)
    if band[1] >= figure.height - 0.01:
        words = [shape for shape in rest if isinstance(shape, Words)]
        if words:
            element = Element("P", parent)
            for shape in words:
                painter.draw_in(element, shape)


def _cell_tag(part: Part, row: Element) -> tuple[str, Element, None, bytes]:
    """Return what a cell is made of: its tag, its row, and what it says of itself."""
    span = b"/ColSpan %d" % part.span if part.span > 1 else b""
    scope = b"/Scope/" + (b"Column" if part.head == "column" else b"Row") if part.head else b""
    entries = b"/A<</O/Table%s%s>>" % (scope, span) if span or scope else b""
    return ("TH" if part.head else "TD", row, None, entries)


def _draw_part(
    canvas: TaggedCanvas,
    painter: "Painter",
    element: Element,
    part: Part,
    figure: Figure,
    band: Band,
) -> None:
    """Draw a cell or a paragraph: its words line by line, its marks as decoration."""
    shapes = [s for s in figure.shapes[part.first : part.last] if _is_in(s, band)]
    if part.said and not any(isinstance(shape, Words) for shape in shapes):
        canvas.begin_tag(element, part.said)
        for shape in shapes:
            painter.draw(shape)
        canvas.end_tag()
        return
    for shape in shapes:
        if isinstance(shape, Words):
            painter.draw_in(element, shape)
        else:
            _decorate(canvas, painter, (shape,))


def _decorate(canvas: TaggedCanvas, painter: "Painter", shapes: Sequence[Shape]) -> None:
    if not shapes:
        return
    canvas.begin_artifact()
    for shape in shapes:
        painter.draw(shape)
    canvas.end_tag()


def _draw_blanks(
    canvas: TaggedCanvas, parent: Element, drawn: Drawn, painter: "Painter", band: Band
) -> None:
    """Places of a figure as fields, so that the sheet can be filled in on screen."""
    scale = painter.scale
    for number, blank in enumerate(drawn.figure.blanks):
        if not band[0] <= blank.y < band[1]:
            continue
        name = f"{drawn.name}.{blank.id or number}"
        x, high = painter.at(blank.x, blank.y)
        wide, tall = blank.width * scale, blank.height * scale
        form = Element("Form", Element("P", parent), blank.said)
        if blank.tick:
            side = min(wide, tall)
            canvas.check_box(form, name, blank.said, x, high - side, side, done=False)
            continue
        frame = (x, high - tall, x + wide, high)
        leading = tall / blank.lines if blank.lines else 12.5 * scale
        size = 10.5 * scale if blank.lines else 9 * scale
        canvas.text_field(form, name, blank.said, "", [], frame, size, leading, blank.lines)


def in_short(said: str, finding: str = "") -> str:
    """Return an alternative text that is heard in one go: the finding first, then what is said as
    far as there is room, cut after a sentence if it can be.
    """
    said = " ".join(f"{finding} {said}".split())
    if len(said) <= SAID:
        return said
    part = said[: SAID - 1]
    end = part.rfind(". ")
    return part[: end + 1] if end > SAID // 3 else part.rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def _shapes_in(figure: Figure, band: Band) -> Sequence[Shape]:
    if band[0] <= 0 and band[1] >= figure.height - 0.01:
        return figure.shapes
    return [shape for shape in figure.shapes if _is_in(shape, band)]


def _is_in(shape: Shape, band: Band) -> bool:
    """Return whether something of a shape stands in a band; a line of words only as a whole."""
    start, end = band
    if isinstance(shape, Words):
        return start < shape.y - shape.size * 0.3 <= end
    if isinstance(shape, Box | Oval):
        return shape.y <= end and shape.y + shape.height >= start
    ys = [y for _op, points in shape.steps for _x, y in points]
    return bool(ys) and min(ys) <= end and max(ys) >= start
