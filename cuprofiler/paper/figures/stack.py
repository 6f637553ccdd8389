"""Figures below or beside one another, as one."""

from cuprofiler.paper.figures.shapes import Box, Figure, Oval, Shape, Words


def stacked(*figures: Figure, gap: float = 18) -> Figure:
    """Return one figure of several, from top to bottom; its parts can't be chosen any more."""
    shapes: list[Shape] = []
    top = 0.0
    for figure in figures:
        if figure.height <= 2:
            continue
        shapes += [_moved(shape, 0, top) for shape in figure.shapes]
        top += figure.height + gap
    said = " ".join(figure.said for figure in figures)
    return Figure(max(f.width for f in figures), max(top - gap, 1), tuple(shapes), said)


def beside(left: Figure, right: Figure, gap: float = 24) -> Figure:
    """Return one figure of two, the right one in the middle of the left one's height."""
    height = max(left.height, right.height)
    shapes = [_moved(shape, 0, (height - left.height) / 2) for shape in left.shapes]
    across, down = left.width + gap, (height - right.height) / 2
    shapes += [_moved(shape, across, down) for shape in right.shapes]
    said = f"{left.said} {right.said}".strip()
    return Figure(across + right.width, height, tuple(shapes), said)


def _moved(shape: Shape, across: float, down: float) -> Shape:
    if isinstance(shape, Box | Oval | Words):
        return shape._replace(x=shape.x + across, y=shape.y + down)
    steps = tuple(
        (op, tuple((x + across, y + down) for x, y in points)) for op, points in shape.steps
    )
    return shape._replace(steps=steps)
