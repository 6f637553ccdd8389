"""Figures below one another, as one."""

from cuprofiler.paper.figures.shapes import Box, Figure, Oval, Shape, Words


def stacked(*figures: Figure, gap: float = 18) -> Figure:
    """Return one figure of several, from top to bottom; its parts can't be chosen any more."""
    shapes: list[Shape] = []
    top = 0.0
    for figure in figures:
        if figure.height <= 2:
            continue
        shapes += [_lowered(shape, top) for shape in figure.shapes]
        top += figure.height + gap
    said = " ".join(figure.said for figure in figures)
    return Figure(max(f.width for f in figures), max(top - gap, 1), tuple(shapes), said)


def _lowered(shape: Shape, by: float) -> Shape:
    if isinstance(shape, Box | Oval | Words):
        return shape._replace(y=shape.y + by)
    steps = tuple((op, tuple((x, y + by) for x, y in points)) for op, points in shape.steps)
    return shape._replace(steps=steps)
