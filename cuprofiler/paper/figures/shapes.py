"""What a figure is made of: plain shapes in points, with colours by the name of their token.

Payers are square with solid edges, users round with dotted ones; on black-and-white paper edges
and dashes carry the meaning alone.
"""

from collections.abc import Callable
from typing import NamedTuple

Measure = Callable[[str, str, float], float]
"""Width of a text in a weight ("regular", "medium", "strong", "title") at a size."""

SOLID: tuple[float, ...] = ()
DOTTED = (2.0, 2.4)
DASHED = (5.0, 3.5)


class Box(NamedTuple):
    """A rectangle with rounded corners. `hatch` is "", "lines" or "dots", in the edge's colour."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    fill: str = ""
    edge: str = ""
    line: float = 1
    dash: tuple[float, ...] = SOLID
    hatch: str = ""


class Oval(NamedTuple):
    """An ellipse in its frame."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    edge: str = ""
    line: float = 1
    dash: tuple[float, ...] = SOLID


class Trace(NamedTuple):
    """A line through points: "M" and "L" take one point, "C" three, "Z" none."""

    steps: tuple[tuple[str, tuple[tuple[float, float], ...]], ...]
    edge: str = ""
    line: float = 1
    dash: tuple[float, ...] = SOLID
    fill: str = ""


class Words(NamedTuple):
    """One line of text at its base line. `anchor` is "start", "middle" or "end" at `x`.

    `upright` text runs from bottom to top.
    """

    x: float
    y: float
    text: str
    size: float
    weight: str = "regular"
    colour: str = "ink"
    anchor: str = "start"
    upright: bool = False


Shape = Box | Oval | Trace | Words


class Spot(NamedTuple):
    """A part that can be chosen on screen. `said` is its name, `kind` what it is."""

    id: str
    x: float
    y: float
    width: float
    height: float
    said: str
    kind: str = ""


class Blank(NamedTuple):
    """A place that is filled in, on paper by hand and in a PDF as a field: a tick, or words.

    `id` names the field, if it is to be known again when the PDF comes back. It shows so many
    `lines` to write on, as long as nothing is typed.
    """

    x: float
    y: float
    width: float
    height: float
    said: str
    tick: bool = False
    id: str = ""
    lines: int = 0


class Part(NamedTuple):
    """Shapes from a first up to a last that are read together: a paragraph, a cell of a table.

    `span` is how many columns a cell takes, `head` what it is a head of ("column", "row"). `said`
    stands for shapes without words.
    """

    first: int
    last: int
    span: int = 1
    head: str = ""
    said: str = ""


class Row(NamedTuple):
    """A row of a table with its cells, or a paragraph as its only part."""

    top: float
    bottom: float
    parts: tuple[Part, ...]


class Figure(NamedTuple):
    """A drawing of a width and height; `said` says in words what it shows.

    `about` are, for each shape, the ids of the parts that it belongs to: pointed at one of them, a
    screen dims what belongs to others only. What belongs to none is never dimmed. `blanks` are
    places to fill in.

    On paper, `kind` says what it is: a "figure", a "table" or "text" with its `rows`, a "heading".
    Where it is too high for a page it is parted at `cuts`, and its uppermost `head` repeated.
    `within` are figures that stand in it, each at its place. `finding` is the sentence to say
    first, where `said` is longer than anybody listens to.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    said: str
    spots: tuple[Spot, ...] = ()
    about: tuple[tuple[str, ...], ...] = ()
    blanks: tuple[Blank, ...] = ()
    kind: str = "figure"
    rows: tuple[Row, ...] = ()
    cuts: tuple[float, ...] = ()
    head: float = 0
    within: tuple[tuple[float, float, "Figure"], ...] = ()
    finding: str = ""

    def dimmed_by(self, identity: str) -> frozenset[int]:
        """Return which shapes are dimmed while one points at a part; none if it has no shapes."""
        if not identity or not any(identity in ids for ids in self.about):
            return frozenset()
        return frozenset(n for n, ids in enumerate(self.about) if ids and identity not in ids)

    def mirrored(self) -> "Figure":
        """Return the same for languages written from right to left."""
        return self._replace(
            shapes=tuple(_mirrored(shape, self.width) for shape in self.shapes),
            spots=tuple(s._replace(x=self.width - s.x - s.width) for s in self.spots),
            blanks=tuple(b._replace(x=self.width - b.x - b.width) for b in self.blanks),
        )


NOTHING = Figure(1, 1, (), "")
"""What is shown while there is nothing to draw."""

_TURNED = {"start": "end", "end": "start", "middle": "middle"}


def _mirrored(shape: Shape, width: float) -> Shape:
    if isinstance(shape, Box | Oval):
        return shape._replace(x=width - shape.x - shape.width)
    if isinstance(shape, Words):
        return shape._replace(x=width - shape.x, anchor=_TURNED[shape.anchor])
    steps = tuple((op, tuple((width - x, y) for x, y in points)) for op, points in shape.steps)
    return shape._replace(steps=steps)
