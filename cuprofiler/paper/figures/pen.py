"""The pen of the figures: collects shapes, breaks text into lines, draws arrows."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from cuprofiler.paper.figures.shapes import (
    SOLID,
    Blank,
    Box,
    Figure,
    Measure,
    Oval,
    Part,
    Row,
    Shape,
    Spot,
    Trace,
    Words,
)
from cuprofiler.paper.lines import in_lines

LEADING = 1.36

WAY_ROUND = 7.0
"""How far an arrow stays away from a box that it goes round."""
Point = tuple[float, float]


@lru_cache(maxsize=20_000)
def broken(
    measure: Measure, text: str, width: float, weight: str, size: float, most: int
) -> tuple[str, ...]:
    """Return a text in lines of a width. Asked for again and again: to measure, then to draw."""
    return tuple(in_lines(text, width, lambda part: measure(part, weight, size), most))


class Pen:
    """Shapes in the order they are drawn; y runs downwards."""

    def __init__(self, measure: Measure, size: float = 13) -> None:
        """`size` is the size of ordinary text, in points; everything else follows it."""
        self.measure = measure
        self.size = size
        self.small = size - 1.5
        self.shapes: list[Shape] = []
        self.spots: list[Spot] = []
        self.blanks: list[Blank] = []
        self._about: dict[int, tuple[str, ...]] = {}
        self._begun: list[tuple[int, float]] = []

    def figure(self, width: float, height: float, said: str, finding: str = "") -> Figure:
        """Return the figure as drawn so far."""
        about: tuple[tuple[str, ...], ...] = ()
        if self._about:
            about = tuple(self._about.get(id(shape), ()) for shape in self.shapes)
        spots, blanks = tuple(self.spots), tuple(self.blanks)
        shapes = tuple(self.shapes)
        return Figure(width, height, shapes, said, spots, about, blanks, finding=finding)

    def begin(self, top: float) -> None:
        """Say that what is drawn from here on, and from a top edge, is read as one paragraph."""
        self._begun.append((len(self.shapes), top))

    def text_figure(self, width: float, height: float, said: str) -> Figure:
        """Return what was drawn as text: its paragraphs as they were begun, a page's end between
        any two of them.
        """
        ends = [*self._begun[1:], (len(self.shapes), height)]
        rows = tuple(
            Row(top, bottom, (Part(first, last),))
            for (first, top), (last, bottom) in zip(self._begun, ends, strict=True)
        )
        cuts = tuple(row.top for row in rows[1:])
        return self.figure(width, height, said)._replace(kind="text", rows=rows, cuts=cuts)

    def blank(
        self,
        frame: tuple[float, float, float, float],
        said: str,
        *,
        tick: bool = False,
        identity: str = "",
    ) -> None:
        """Say that a frame (x, y, width, height) is filled in: with a tick, or with words.

        `identity` is for what is known again when the sheet comes back.
        """
        self.blanks.append(Blank(*frame, said, tick, identity))

    def ruled(
        self, x: float, top: float, width: float, lines: int, pitch: float, said: str
    ) -> float:
        """Say that words are written on some lines of a distance; return where they end.

        The lines belong to the field: what is typed into it does not run across them.
        """
        height = lines * pitch
        self.blanks.append(Blank(x, top, width, height, said, lines=lines))
        return top + height

    @contextmanager
    def about(self, *ids: str) -> Iterator[None]:
        """Say which parts the shapes drawn meanwhile belong to, by the ids of their spots."""
        before = len(self.shapes)
        yield
        self.belong(before, *ids)

    def belong(self, since: int, *ids: str) -> None:
        """Say which parts the shapes drawn since a number of them belong to."""
        # Shapes may change their order later, but stay the same objects.
        for shape in self.shapes[since:]:
            self._about[id(shape)] = self._about.get(id(shape), ()) + ids

    # --- Text ---------------------------------------------------------------------------------

    def lines(
        self, text: str, width: float, weight: str = "regular", size: float = 0, most: int = 0
    ) -> list[str]:
        """Return a text broken into lines of a width; the last of `most` lines ends in an
        ellipsis.
        """
        return list(broken(self.measure, text, width, weight, size or self.size, most))

    def words(
        self,
        x: float,
        y: float,
        text: str,
        weight: str = "regular",
        size: float = 0,
        colour: str = "ink",
        anchor: str = "start",
    ) -> None:
        """One line, its base line at y."""
        if text:
            self.shapes.append(Words(x, y, text, size or self.size, weight, colour, anchor))

    def number(
        self, right: float, base: float, text: str, room: float, weight: str = "regular"
    ) -> None:
        """A figure flush right, made smaller where it is wider than its room: never broken."""
        size = self.size
        # Seven signs always fit: not to be measured, there may be thousands of them.
        if len(text) > 7 and (wide := self.measure(text, weight, size)) > room:
            size *= max(room, 1) / wide
        self.words(right, base, text, weight, size, anchor="end")

    def block(
        self,
        x: float,
        top: float,
        lines: list[str],
        weight: str = "regular",
        size: float = 0,
        colour: str = "ink",
        anchor: str = "start",
    ) -> float:
        """Return several lines from a top edge; returns the bottom edge."""
        size = size or self.size
        for line in lines:
            self.words(x, top + size, line, weight, size, colour, anchor)
            top += size * LEADING
        return top

    def height(self, lines: list[str], size: float = 0) -> float:
        """Return how high some lines are."""
        return len(lines) * (size or self.size) * LEADING

    # --- Shapes -------------------------------------------------------------------------------

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        radius: float = 6,
        fill: str = "",
        edge: str = "",
        line: float = 1,
        dash: tuple[float, ...] = SOLID,
        hatch: str = "",
    ) -> None:
        """A rectangle."""
        self.shapes.append(Box(x, y, width, height, radius, fill, edge, line, dash, hatch))

    def oval(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str = "",
        edge: str = "",
        line: float = 1,
        dash: tuple[float, ...] = SOLID,
    ) -> None:
        """An ellipse."""
        self.shapes.append(Oval(x, y, width, height, fill, edge, line, dash))

    def line(
        self,
        *points: Point,
        edge: str = "ink",
        line: float = 1,
        dash: tuple[float, ...] = SOLID,
        fill: str = "",
        closed: bool = False,
    ) -> None:
        """Straight lines through points."""
        steps: list[tuple[str, tuple[Point, ...]]] = [("M", (points[0],))]
        steps += [("L", (point,)) for point in points[1:]]
        if closed:
            steps.append(("Z", ()))
        self.shapes.append(Trace(tuple(steps), edge, line, dash, fill))

    def curve(
        self, start: Point, end: Point, strong: bool, dash: tuple[float, ...], gap: float = 22
    ) -> None:
        """An arrow with level ends; its way stays between the two.

        Above one another it goes out into the gap and back: to the left if `gap` is negative.
        """
        (x1, y1), (x2, y2) = start, end
        if abs(x1 - x2) < 1:
            heading = -1.0 if gap > 0 else 1.0
            middle = ((x1 + gap, y1), (x1 + gap, y2), (x2 - 7 * heading, y2))
        else:
            heading = 1.0 if x2 > x1 else -1.0
            bend = (x1 + x2) / 2
            middle = ((bend, y1), (bend, y2), (x2 - 7 * heading, y2))
        self._arrow((("M", (start,)), ("C", middle)), end, heading, strong, dash)

    def way_round(
        self,
        start: Point,
        end: Point,
        box: tuple[float, float, float, float],
        strong: bool,
        dash: tuple[float, ...],
    ) -> None:
        """An arrow from one side of a box to the other, over or under it, whichever is nearer.

        `box` is its left, top, right and bottom.
        """
        (x1, y1), (x2, y2) = start, end
        left, top, right, bottom = box
        heading = 1.0 if x2 > x1 else -1.0
        near, far = (left, right) if heading > 0 else (right, left)
        over = (y1 + y2) / 2 < (top + bottom) / 2 and top > WAY_ROUND
        level = top - WAY_ROUND if over else bottom + WAY_ROUND
        out, back = (x1 + near) / 2, (far + x2) / 2
        steps: tuple[tuple[str, tuple[Point, ...]], ...] = (
            ("M", (start,)),
            ("C", ((out, y1), (out, level), (near, level))),
            ("L", ((far, level),)),
            ("C", ((back, level), (back, y2), (x2 - 7 * heading, y2))),
        )
        self._arrow(steps, end, heading, strong, dash)

    def _arrow(
        self,
        steps: tuple[tuple[str, tuple[Point, ...]], ...],
        end: Point,
        heading: float,
        strong: bool,
        dash: tuple[float, ...],
    ) -> None:
        self.shapes.append(Trace(steps, "ink2", 2.2 if strong else 1.1, dash))
        self.head(end, (heading, 0), "ink2", 5.0 if strong else 4.0)

    def head(self, tip: Point, direction: Point, colour: str, half: float = 4.0) -> None:
        """The head of an arrow, its tip pointing along a direction; `half` its width."""
        length = (direction[0] ** 2 + direction[1] ** 2) ** 0.5 or 1.0
        along, across = direction[0] / length, direction[1] / length
        x, y = tip[0] - along * 8, tip[1] - across * 8
        first = (x + across * half, y - along * half)
        second = (x - across * half, y + along * half)
        self.line(tip, first, second, edge="", fill=colour, closed=True)

    def spot(
        self, identity: str, area: tuple[float, float, float, float], said: str, kind: str = ""
    ) -> None:
        """A part that can be chosen."""
        self.spots.append(Spot(identity, *area, said, kind))
