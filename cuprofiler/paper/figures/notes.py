"""Sentences below a figure: how it is meant, and what it does not say."""

from collections.abc import Sequence

from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.text import paragraphs


def notes(sentences: Sequence[str], measure: Measure, width: float, size: float = 11) -> Figure:
    """Return sentences below one another, broken where they are too long for a line."""
    return paragraphs(measure, width, [each.strip() for each in sentences], size)
