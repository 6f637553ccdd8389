"""How the ways are told apart without colour: strokes and marks of their own."""

from cuprofiler.documents.figures.drawing import Drawing, Point
from cuprofiler.documents.figures.shapes import DASHED, DOTTED, SOLID
from cuprofiler.domain.codes import WayKind
from cuprofiler.domain.cost.reckoning import Comparison, WayCost

DASHES = (DASHED, DOTTED, (8.0, 2.5, 2.0, 2.5), (1.0, 3.5), (10.0, 4.0))


def look(comparison: Comparison, way: WayCost) -> tuple[str, float, tuple[float, ...]]:
    """Colour, width and dash of a way's stroke: yours is the solid one."""
    if way is comparison.ours:
        return "accent", 2.6, SOLID
    others = [each for each in comparison.ways if each is not comparison.ours]
    others.sort(key=lambda each: each.way.kind is not WayKind.AS_TODAY)
    return "ink2", 1.8, DASHES[others.index(way) % len(DASHES)]


def stroke(d: Drawing, start: Point, end: Point, comparison: Comparison, way: WayCost) -> None:
    """A short piece of a way's line, as in a legend."""
    colour, width, dash = look(comparison, way)
    d.line(start, end, edge=colour, line=width, dash=dash)
    if way is comparison.ours:
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
