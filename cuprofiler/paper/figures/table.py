"""The one table of all figures: heads, rows that can be chosen, texts and amounts in columns."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure, Part, Row, Words

GAP = 12.0
APART = 8.0
SCREEN = 12.0
"""From this size on a table is drawn for the screen."""

Mark = Callable[[Drawing, float, float], None]
"""Draws a mark; its left edge and its middle (in a head: its right edge and its middle)."""

Paint = Callable[[Drawing, float, float], None]
"""Draws a cell that is a picture, around its middle."""


class Column(NamedTuple):
    """A head, and the share of the width it takes of what fixed columns leave."""

    head: str
    share: float
    figures: bool = False
    """Amounts stand flush right and are made smaller rather than broken."""
    fixed: float = 0.0
    weight: str = ""
    """Of its cells; the first column is medium by default."""
    strong: bool = False
    """Whether the head stands out."""
    mark: Mark | None = None
    """What stands over the head, as in a legend."""
    middle: bool = False
    """Whether head and cells stand in the middle; turned upright where the column is narrow."""
    about: tuple[str, ...] = ()
    """Ids of what its head and cells are about, such as the person whose column it is."""


class Cell(NamedTuple):
    """A cell that is more than its text."""

    text: str = ""
    mark: Mark | None = None
    room: float = 0.0
    """What the mark in front of the text takes."""
    quiet: bool = False
    """Small and grey, as what is said about other cells."""
    span: int = 1
    """How many columns it takes."""
    weight: str = ""
    most: int = 0
    """How many lines it may take; 0 for all it needs."""
    paint: Paint | None = None
    spot: str = ""
    said: str = ""
    """Of its own spot."""


def how_sure(word: str, basis: str, *, quiet: bool = False) -> Cell:
    """Return a cell that says how sure something is, by its mark and its word."""

    def draw(d: Drawing, x: float, middle: float) -> None:
        d.basis(x, middle - 5, basis)

    return Cell(word, mark=draw, room=16, quiet=quiet)


class Line(NamedTuple):
    """A row: its cells, the id of its spot (none if empty), and how it stands out."""

    cells: tuple[str | Cell, ...]
    spot: str = ""
    strong: bool = False
    band: bool = False
    """Whether it heads the rows below: on a ground of its own."""
    inset: float = 0.0
    said: str = ""
    kind: str = "row"
    about: tuple[str, ...] = ()
    """Further ids that it is about: a cost is about its way."""


class Look(NamedTuple):
    """How much room rows take; by default as texts need it."""

    pad: float | None = None
    least: float = 0.0
    gap: float = GAP
    middle: bool = False
    """Whether cells stand in the middle of their row, not at its top."""
    upright_below: float = 0.0
    """Heads of columns in the middle are turned where the column is narrower than this."""


PLAIN = Look()


class Laid:
    """A table as it is laid out: more can be drawn on it before it is a figure."""

    def __init__(
        self,
        measure: Measure,
        width: float,
        columns: Sequence[Column],
        lines: Sequence[Line],
        size: float = 13,
        look: Look = PLAIN,
    ) -> None:
        self.d = Drawing(measure, size)
        self.width = width
        self.columns = columns
        self.lines = lines
        self.look = look
        self.pad = (7.0 if size >= 12 else 3.0) if look.pad is None else look.pad
        self.lefts, self.wides = _shares(columns, width, look.gap)
        self.rows: list[Row] = []
        self.head = self._heads()
        y = self.head
        for line in lines:
            y = self._row(line, y)
        self.bottom = y
        self.d.line((0, y), (width, y), edge="ink2")

    def middle(self, number: int) -> float:
        """Return where the middle of a column is."""
        return self.lefts[number] + self.wides[number] / 2

    def figure(self, said: str = "", more: float = 2.0) -> Figure:
        """Return the figure as drawn so far; `more` is what was drawn below."""
        said = said or ". ".join(_said(self.columns, line) for line in self.lines)
        figure = self.d.figure(self.width, self.bottom + more, said)
        # A line that heads others stays with the first of them.
        cuts = [row.top for row, line, before in
                zip(self.rows[2:], self.lines[1:], self.lines, strict=False)
                if line.band or not before.band]  # fmt: skip
        return figure._replace(
            kind="table", rows=tuple(self.rows), cuts=tuple(cuts), head=self.head
        )

    # --- Heads --------------------------------------------------------------------------------

    def _heads(self) -> float:
        """Draw what the columns are called, on one base; return where the rows begin."""
        d = self.d
        narrow = [wide for column, wide in zip(self.columns, self.wides, strict=True)
                  if column.middle]  # fmt: skip
        upright = bool(narrow) and min(narrow) < self.look.upright_below
        heads = []
        for column, wide in zip(self.columns, self.wides, strict=True):
            turned = upright and column.middle
            # In the middle, heads stand side by side: a little apart.
            room = 140.0 if turned else wide - APART if column.middle else wide
            weight = "strong" if column.strong else "regular"
            most = 1 if turned else 3 if column.middle else 2
            # On paper nothing can be opened to be read in full.
            most = most if turned or self.d.size >= SCREEN else 0
            heads.append(d.lines(column.head, room, weight, d.small, most))
        over = 16.0 if any(column.mark for column in self.columns) else 0.0
        if upright:
            tall = (
                max(d.measure(h[0], "strong", d.small) for h in heads if h) + 2
                if any(heads)
                else 0.0
            )
        else:
            tall = max((d.height(head, d.small) for head in heads), default=0.0)
        foot = over + tall
        parts = []
        for number, (column, head) in enumerate(zip(self.columns, heads, strict=True)):
            weight, colour = ("strong", "ink") if column.strong else ("regular", "ink2")
            left, wide = self.lefts[number], self.wides[number]
            at = left + wide / 2 if column.middle else left + wide if column.figures else left
            since = len(d.shapes)
            if column.mark is not None:
                column.mark(d, at, over / 2)
            if upright and column.middle:
                text = head[0] if head else ""
                base = at + d.small * 0.35
                d.shapes.append(
                    Words(base, foot - 2, text, d.small, weight, colour, "start", upright=True)
                )
            else:
                anchor = "middle" if column.middle else "end" if column.figures else "start"
                d.block(at, foot - d.height(head, d.small), head, weight, d.small, colour, anchor)
            parts.append(Part(since, len(d.shapes), head="column" if head else ""))
            if column.about:
                rows = [spot for line in self.lines for spot in (line.spot, *line.about)]
                d.belong(since, *column.about, *self._spots_in(number), *rows)
        self.rows.append(Row(0, foot + 4, tuple(parts)))
        return foot + 4

    # --- Rows ---------------------------------------------------------------------------------

    def _row(self, line: Line, y: float) -> float:
        d = self.d
        cells = list(self._cells(line))
        height = max((tall for *_rest, tall in cells), default=0.0)
        height = max(max(height, d.size) + 2 * self.pad, self.look.least)
        if line.band:
            d.box(0, y, self.width, height, 0, "side")
        edge, start = ("ink2", 0.0) if line.band else ("line", line.inset)
        d.line((start, y), (self.width, y), edge=edge, line=0.7)
        of_row = [each.spot for each in line.cells if isinstance(each, Cell) and each.spot]
        parts = []
        for number, cell, lines, tall in cells:
            at = len(d.shapes)
            top = y + (height - tall) / 2 if self.look.middle else y + self.pad
            self._cell(line, number, cell, lines, top, (y, height))
            head = "" if number or not cell.text else "row"
            said = "" if cell.text or cell.paint else cell.said
            parts.append(Part(at, len(d.shapes), cell.span, head, said))
            if of_row or line.about:
                own = (line.spot, *line.about) if line.spot else line.about
                d.belong(at, *own, *of_row, *self._of_column(number, cell))
            d.belong(at, *self.columns[number].about)
        missing = len(self.columns) - sum(part.span for part in parts)
        parts += [Part(len(d.shapes), len(d.shapes))] * missing
        self.rows.append(Row(y, y + height, tuple(parts)))
        if line.spot:
            area = (0, y, self._reach(line), height)
            d.spot(line.spot, area, line.said or _said(self.columns, line), line.kind)
        return y + height

    def _of_column(self, number: int, cell: Cell) -> list[str]:
        """Return the spots of a column, where its cells are parts of their own."""
        return self._spots_in(number) if cell.spot else []

    def _spots_in(self, number: int) -> list[str]:
        cells = (line.cells[number] for line in self.lines if number < len(line.cells))
        return [each.spot for each in cells if isinstance(each, Cell) and each.spot]

    def _reach(self, line: Line) -> float:
        """Return how far the row itself can be pressed: up to cells with spots of their own."""
        for number, cell in enumerate(line.cells):
            if isinstance(cell, Cell) and cell.spot:
                return self.lefts[number] - 6
        return self.width

    def _cells(self, line: Line) -> "list[tuple[int, Cell, list[str], float]]":
        """Return the cells with their lines and height."""
        d = self.d
        found = []
        number = 0
        for each in line.cells:
            cell = each if isinstance(each, Cell) else Cell(each)
            column = self.columns[number]
            size = d.small if cell.quiet else d.size
            room = self._room(number, cell) - (0 if number else line.inset)
            if column.figures and " " not in cell.text:
                lines = [cell.text] if cell.text else []
            else:
                weight = self._weight(line, number, cell)
                most = cell.most if d.size >= SCREEN else 0
                lines = d.lines(cell.text, room, weight, size, most)
            found.append((number, cell, lines, d.height(lines, size)))
            number += cell.span
        return found

    def _room(self, number: int, cell: Cell) -> float:
        last = number + cell.span - 1
        return self.lefts[last] + self.wides[last] - self.lefts[number] - cell.room

    def _weight(self, line: Line, number: int, cell: Cell) -> str:
        if cell.weight or line.strong:
            return cell.weight or "strong"
        return self.columns[number].weight or ("regular" if number else "medium")

    def _cell(
        self,
        line: Line,
        number: int,
        cell: Cell,
        lines: list[str],
        top: float,
        row: tuple[float, float],
    ) -> None:
        d, column = self.d, self.columns[number]
        left = self.lefts[number] + (0 if number else line.inset)
        weight = self._weight(line, number, cell)
        size, colour = (d.small, "ink2") if cell.quiet else (d.size, "ink")
        middle = row[0] + row[1] / 2
        if cell.mark is not None:
            cell.mark(d, left, middle if self.look.middle else top + size * 0.64)
        if cell.spot:
            side = min(self.wides[number], 48.0)
            area = (self.middle(number) - side / 2, row[0] + 1, side, row[1] - 2)
            d.spot(cell.spot, area, cell.said, "cell")
        if cell.paint is not None:
            cell.paint(d, self.middle(number), middle)
        elif column.middle:
            d.block(self.middle(number), top, lines, weight, size, colour, "middle")
        elif not column.figures:
            d.block(left + cell.room, top, lines, weight, size, colour)
        elif len(lines) == 1 and not cell.quiet:
            right = self.lefts[number] + self._room(number, cell)
            d.number(right, top + d.size, lines[0], self._room(number, cell), weight)
        else:
            right = self.lefts[number] + self._room(number, cell)
            d.block(right, top, lines, weight, size, colour, "end")


def table(
    measure: Measure,
    width: float,
    columns: Sequence[Column],
    lines: Sequence[Line],
    size: float = 13,
    look: Look = PLAIN,
) -> Figure:
    """Return the table as a figure."""
    return Laid(measure, width, columns, lines, size, look).figure()


def that_fit(
    measure: Measure, texts: Iterable[str], room: float, size: float, weight: str = "regular"
) -> int:
    """Return how many columns a room has space for, in which any of the texts stands in full."""
    widest = max((measure(text, weight, size) for text in texts), default=0.0)
    return max(int((room + GAP) // (widest + GAP)), 1)


def _shares(columns: Sequence[Column], width: float, gap: float) -> tuple[list[float], list[float]]:
    """Return where columns begin and how wide they are."""
    room = width - gap * (len(columns) - 1) - sum(column.fixed for column in columns)
    total = sum(column.share for column in columns if not column.fixed) or 1.0
    wides = [column.fixed or max(room, 0.0) * column.share / total for column in columns]
    return [sum(wides[:n]) + gap * n for n in range(len(columns))], wides


def _said(columns: Sequence[Column], line: Line) -> str:
    """Return a line in words: each cell behind what its column is called."""
    texts = [cell.text if isinstance(cell, Cell) else cell for cell in line.cells]
    return ", ".join(
        f"{column.head}: {text}" if column.head else text
        for column, text in zip(columns, texts, strict=False)
        if text
    )
