"""Sentences below a figure: how it is meant, and what it does not say."""

from collections.abc import Sequence

from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure


def notes(sentences: Sequence[str], measure: Measure, width: float, size: float = 11) -> Figure:
    """Return sentences below one another, broken where they are too long for a line."""
    d = Drawing(measure, size)
    y = 0.0
    said = [each.strip() for each in sentences if each.strip()]
    if not said:
        return NOTHING
    for each in said:
        y = d.block(0.5, y, d.lines(each, width), size=size) + 3
    return d.figure(width, y, " ".join(said))
