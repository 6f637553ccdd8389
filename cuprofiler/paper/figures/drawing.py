"""What the figures are drawn with: the pen, and the marks that recur in all of them."""

from cuprofiler.paper.figures.pen import Pen
from cuprofiler.paper.figures.shapes import DOTTED, SOLID, Trace


class Drawing(Pen):
    """A pen that knows the signs of the program: people, certainty, weight, stance, conflicts."""

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

    def basis_legend(self, x: float, y: float, words: dict[str, str]) -> None:
        """What the marks of how sure mean, each with its word, side by side."""
        for basis, word in words.items():
            self.basis(x, y, basis)
            self.words(x + 16, y + 9, word, size=self.small, colour="ink2")
            x += self.measure(word, "regular", self.small) + 34

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
