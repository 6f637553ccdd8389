"""A table of plain texts whose rows open what they are about."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.table import Cell, Column, Line, Look, table

NARROW = 640.0


class Shown(NamedTuple):
    """One row: what is opened by it, and its texts in the order of the columns."""

    part: str
    texts: Sequence[str]
    strong: bool = False
    about: tuple[str, ...] = ()


def shown_table(
    columns: Sequence[Column],
    rows: Sequence[Shown],
    measure: Measure,
    width: float,
    size: float = 13,
    keep: Sequence[int] = (),
) -> Figure:
    """Return the rows; where there is little room only the columns of `keep`."""
    numbers = list(keep) if keep and width < NARROW else list(range(len(columns)))
    lines = [
        Line(
            tuple(Cell(row.texts[n], weight="strong" if row.strong else "") for n in numbers),
            row.part,
            strong=row.strong,
            said=", ".join(filter(None, row.texts)),
            kind=row.part.partition(":")[0] or "row",
            about=row.about,
        )
        for row in rows
    ]
    return table(measure, width, [columns[n] for n in numbers], lines, size, Look(8.0))
