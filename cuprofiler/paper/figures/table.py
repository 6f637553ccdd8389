"""A plain table as a figure: heads, rows that can be chosen, words broken in their columns."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure

GAP = 12.0


class Column(NamedTuple):
    """A head, the share of the width it takes, and whether figures stand at its right."""

    head: str
    share: float
    figures: bool = False


class Line(NamedTuple):
    """A row: its cells, the id of its spot (none if empty), and whether it stands out."""

    cells: tuple[str, ...]
    spot: str = ""
    strong: bool = False


def table(
    measure: Measure,
    width: float,
    columns: Sequence[Column],
    lines: Sequence[Line],
    size: float = 13,
) -> Figure:
    """Return the table; a figure column is set flush right, the first one is strong."""
    d = Drawing(measure, size)
    total = sum(column.share for column in columns)
    room = width - GAP * (len(columns) - 1)
    wide = [room * column.share / total for column in columns]
    lefts = [sum(wide[:n]) + GAP * n for n in range(len(columns))]
    heads = [
        d.lines(column.head, wide[n], size=d.small, most=2) for n, column in enumerate(columns)
    ]
    pad = 7.0 if size >= 12 else 3.0
    tall = max((d.height(head, d.small) for head in heads), default=0.0)
    for number, head in enumerate(heads):
        _cell(d, columns[number], lefts[number], wide[number], 0, head, "regular", d.small, "ink2")
    y = tall + 4
    for line in lines:
        d.line((0, y), (width, y), edge="line", line=0.7)
        cells = [
            d.lines(text, wide[n], "medium" if not n else "regular")
            for n, text in enumerate(line.cells)
        ]
        height = max(max((d.height(cell) for cell in cells), default=0.0), d.size) + 2 * pad
        for number, cell in enumerate(cells):
            weight = "strong" if line.strong else "medium" if not number else "regular"
            _cell(d, columns[number], lefts[number], wide[number], y + pad, cell, weight)
        if line.spot:
            d.spot(line.spot, (0, y, width, height), _said(columns, line), "row")
        y += height
    d.line((0, y), (width, y), edge="ink2")
    return d.figure(width, y + 2, ". ".join(_said(columns, line) for line in lines))


def _said(columns: Sequence[Column], line: Line) -> str:
    """Return a line in words: each cell behind what its column is called."""
    return ", ".join(
        f"{column.head}: {text}" if column.head else text
        for column, text in zip(columns, line.cells, strict=True)
        if text
    )


def _cell(
    d: Drawing,
    column: Column,
    left: float,
    wide: float,
    top: float,
    lines: list[str],
    weight: str,
    size: float = 0,
    colour: str = "ink",
) -> None:
    if column.figures:
        d.block(left + wide, top, lines, weight, size, colour, "end")
    else:
        d.block(left, top, lines, weight, size, colour)
