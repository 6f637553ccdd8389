"""How the ways are told apart without colour: strokes and marks of their own."""

from cuprofiler.domain.codes import AlternativeKind
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.pen import Point
from cuprofiler.paper.figures.shapes import DASHED, DOTTED, SOLID
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Comparison

DASHES = (DASHED, DOTTED, (8.0, 2.5, 2.0, 2.5), (1.0, 3.5), (10.0, 4.0))


def look(
    comparison: Comparison, alternative: AlternativeCost
) -> tuple[str, float, tuple[float, ...]]:
    """Colour, width and dash of an alternative's stroke: yours is the solid one."""
    if alternative is comparison.ours:
        return "accent", 2.6, SOLID
    others = [each for each in comparison.alternatives if each is not comparison.ours]
    others.sort(key=lambda each: each.alternative.kind is not AlternativeKind.AS_TODAY)
    return "ink2", 1.8, DASHES[others.index(alternative) % len(DASHES)]


def stroke(
    d: Drawing, start: Point, end: Point, comparison: Comparison, alternative: AlternativeCost
) -> None:
    """A short piece of an alternative's line, as in a legend."""
    colour, width, dash = look(comparison, alternative)
    d.line(start, end, edge=colour, line=width, dash=dash)
    if alternative is comparison.ours:
        mark(d, ((start[0] + end[0]) / 2, start[1]))


def mark(d: Drawing, at: Point, radius: float = 4.6) -> None:
    """The diamond on the line of yours."""
    x, y = at
    d.line(
        (x, y - radius),
        (x + radius, y),
        (x, y + radius),
        (x - radius, y),
        edge="",
        fill="accent",
        closed=True,
    )
