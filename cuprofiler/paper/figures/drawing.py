"""The pen of the figures: collects shapes, breaks text into lines, draws the recurring marks."""

from functools import lru_cache

from cuprofiler.paper.figures.shapes import (
    DOTTED,
    SOLID,
    Box,
    Figure,
    Measure,
    Oval,
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


class Drawing:
    """Shapes in the order they are drawn; y runs downwards."""

    def __init__(self, measure: Measure, size: float = 13) -> None:
        """`size` is the size of ordinary text, in points; everything else follows it."""
        self.measure = measure
        self.size = size
        self.small = size - 1.5
        self.shapes: list[Shape] = []
        self.spots: list[Spot] = []

    def figure(self, width: float, height: float, said: str) -> Figure:
        """Return the figure as drawn so far."""
        return Figure(width, height, tuple(self.shapes), said, tuple(self.spots))

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

    # --- Recurring marks ----------------------------------------------------------------------

    def plate(
        self,
        x: float,
        y: float,
        side: float,
        group: str,
        many: bool = False,
        dash: tuple[float, ...] = SOLID,
    ) -> None:
        """The plate of a person: square for payers, round and dotted for users.

        `dash` is the edge of a payer of whom nothing is known.
        """
        if group == "user":
            self.oval(x, y, side, side, "user_tint", "user", 1.4, DOTTED)
        else:
            self.box(x, y, side, side, side / 5, "payer_tint", "payer", 1.4, dash)
        centre = x + side / 2
        if many:
            for offset in (-0.24, 0.24):
                self.person(centre + side * offset, y + side * 0.06, side * 0.72, group)
        self.person(centre, y, side, group)

    def person(self, x: float, y: float, side: float, group: str) -> None:
        """Head and shoulders in a square of a side, its middle at x, in the colour of a group."""
        head = side * 0.2
        self.oval(x - head / 2, y + side * 0.24, head, head, group)
        wide = side * 0.21
        top, foot = y + side * 0.5, y + side * 0.74
        steps = (
            ("M", ((x - wide, foot),)),
            ("C", ((x - wide, top), (x - wide * 0.7, top), (x, top))),
            ("C", ((x + wide * 0.7, top), (x + wide, top), (x + wide, foot))),
            ("Z", ()),
        )
        self.shapes.append(Trace(steps, "", 1, SOLID, group))

    def basis(self, x: float, y: float, basis: str, side: float = 10) -> None:
        """How sure: dotted ring, half disc, full disc."""
        if basis == "proved":
            self.oval(x, y, side, side, "ink2", "ink2", 1.2)
            return
        dash = (1.6, 1.8) if basis == "guessed" else SOLID
        self.oval(x, y, side, side, "card", "ink2", 1.2, dash)
        if basis == "heard":
            radius, centre = side / 2, x + side / 2
            k = radius * 0.5523
            steps = (
                ("M", ((centre, y),)),
                ("C", ((centre - k, y), (x, y + radius - k), (x, y + radius))),
                ("C", ((x, y + radius + k), (centre - k, y + side), (centre, y + side))),
                ("Z", ()),
            )
            self.shapes.append(Trace(steps, "", 1, SOLID, "ink2"))

    def weight(self, x: float, bottom: float, level: int | None) -> None:
        """Weight in a decision: three rising bars."""
        for number in range(3):
            height = 4 + number * 3.5
            full = level is not None and number < level
            self.box(
                x + number * 6,
                bottom - height,
                4.4,
                height,
                1,
                "ink" if full else "card",
                "ink2",
                0.9,
            )

    def stance(self, x: float, y: float, stance: str, side: float = 13) -> None:
        """Where somebody stands: star in a disc, plus, two bars, minus on ink, question mark."""
        centre, middle, arm = x + side / 2, y + side / 2, side * 0.26
        if stance == "against":
            self.box(x, y, side, side, 2.5, "ink", "ink", 1)
            self.line((centre - arm, middle), (centre + arm, middle), edge="card", line=1.6)
            return
        if stance == "champion":
            self.oval(x, y, side, side, "ink", "ink", 1)
            self._star(centre, middle, side * 0.34)
            return
        dash = (1.6, 1.8) if stance == "unknown" else SOLID
        self.oval(x, y, side, side, "card", "ink", 1.1, dash)
        if stance == "for":
            self.line((centre - arm, middle), (centre + arm, middle), line=1.3)
            self.line((centre, middle - arm), (centre, middle + arm), line=1.3)
        elif stance == "neutral":
            for offset in (-0.12, 0.12):
                y1 = middle + side * offset
                self.line((centre - arm, y1), (centre + arm, y1), line=1.2)
        else:
            self.words(centre, middle + side * 0.27, "?", "strong", side * 0.72, "ink", "middle")

    def _star(self, x: float, y: float, radius: float) -> None:
        from math import cos, pi, sin

        points = []
        for number in range(10):
            r = radius if number % 2 == 0 else radius * 0.42
            angle = -pi / 2 + number * pi / 5
            points.append((x + r * cos(angle), y + r * sin(angle)))
        self.line(*points, edge="", fill="card", closed=True)

    def bolt(self, x: float, y: float, side: float, colour: str = "ink") -> None:
        """The mark of a conflict."""
        shape = ((0.62, 0), (0.18, 0.56), (0.46, 0.56), (0.36, 1), (0.82, 0.4), (0.54, 0.4))
        points = [(x + a * side, y + b * side) for a, b in shape]
        self.line(*points, edge="", fill=colour, closed=True)

    def flag(self, x: float, y: float, side: float) -> None:
        """The mark of a gap."""
        pole = x + side * 0.2
        self.line((pole, y + side), (pole, y), line=1.4)
        self.line(
            (pole, y + side * 0.06),
            (x + side * 0.86, y + side * 0.06),
            (x + side * 0.66, y + side * 0.3),
            (x + side * 0.86, y + side * 0.56),
            (pole, y + side * 0.56),
            line=1.4,
        )

    def diamond(self, x: float, y: float, radius: float = 5.5) -> None:
        """Where two journeys meet."""
        self.line(
            (x, y - radius),
            (x + radius, y),
            (x, y + radius),
            (x - radius, y),
            line=1.2,
            fill="card",
            closed=True,
        )
