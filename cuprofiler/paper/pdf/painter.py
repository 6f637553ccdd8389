"""Shapes on a page: black on white, edges and dashes carrying what colours do on screen."""

from cuprofiler.paper.figures.shapes import Box, Oval, Shape, Trace, Words
from cuprofiler.paper.pdf.fonts import (
    BODY,
    MEDIUM,
    STRONG,
    TITLE,
    clean,
    drawn_otherwise,
    text_width,
)
from cuprofiler.paper.pdf.tagged import Element, TaggedCanvas

FACES = {"regular": BODY, "medium": MEDIUM, "strong": STRONG, "title": TITLE}
"""The face of the paper for each weight of a figure."""

WHITE = frozenset({"page", "card", "side", "payer_tint", "user_tint", "accent_tint", "toast"})
"""Surfaces. A printer with only black frays grey, so there is black and white alone."""

_CIRCLE = 0.5523


class Painter:
    """Draws the shapes of a figure with its corner at a point of the page."""

    def __init__(self, canvas: TaggedCanvas, left: float, top: float, scale: float) -> None:
        self._canvas = canvas
        self._left, self._top, self.scale = left, top, scale
        self._dark: list[tuple[float, float, float, float]] = []

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the figure on the page."""
        return self._left + x * self.scale, self._top - y * self.scale

    def draw(self, shape: Shape) -> None:
        """One shape."""
        if isinstance(shape, Words):
            self._words(shape)
        elif isinstance(shape, Box):
            self._box(shape)
        elif isinstance(shape, Oval):
            self._note_dark(shape)
            self._paint(shape, _oval(shape.x, shape.y, shape.width, shape.height))
        else:
            self._paint(shape, shape.steps)

    def draw_in(self, element: Element, shape: Shape) -> None:
        """One shape that belongs to an element; all but words are decoration."""
        if not isinstance(shape, Words):
            self._canvas.begin_artifact()
            self.draw(shape)
        else:
            text = clean(shape.text) + " "
            other = drawn_otherwise(text, FACES[shape.weight])
            self._canvas.begin_tag(element, text if other else None)
            self._words(shape)
        self._canvas.end_tag()

    def _box(self, shape: Box) -> None:
        self._note_dark(shape)
        self._paint(shape, _rounded(shape))
        if shape.hatch:
            self._hatch(shape)

    def _note_dark(self, shape: Box | Oval) -> None:
        if shape.fill in ("payer", "user", "ink"):
            x, y = self.at(shape.x, shape.y)
            self._dark.append((x, y, shape.width * self.scale, shape.height * self.scale))

    def _hatch(self, shape: Box) -> None:
        """Slanted lines or dots inside a box, short of its edge."""
        code = ["q", "0 G 0 g 0.8 w"]
        x, y = shape.x + 3, shape.y + 3
        width, height = shape.width - 6, shape.height - 6
        if shape.hatch == "lines":
            start = x - height
            while start < x + width:
                x1, x2 = max(start, x), min(start + height, x + width)
                if x2 > x1:
                    a = self.at(x1, y + height - (x1 - start))
                    b = self.at(x2, y + height - (x2 - start))
                    code.append(f"{a[0]:.2f} {a[1]:.2f} m {b[0]:.2f} {b[1]:.2f} l S")
                start += 6
        else:
            row = y + 3
            while row < y + height:
                column = x + 3
                while column < x + width - 1:
                    a = self.at(column, row)
                    code.append(f"{a[0]:.2f} {a[1]:.2f} 1.2 1.2 re f")
                    column += 6
                row += 6
        self._canvas._code += [*code, "Q"]

    def _paint(self, shape: Box | Oval | Trace, steps: "_Steps") -> None:
        if not shape.edge and not shape.fill:
            return
        code = ["q"]
        fill, edge = bool(shape.fill), bool(shape.edge)
        white = shape.fill in WHITE
        if fill:
            code.append("1 g" if white else "0 g")
        if edge:
            inside = shape.edge in ("card", "page", "toast_text")
            code.append("1 G" if inside else "0 G")
            code.append(f"{max(shape.line * self.scale, 0.5):.2f} w 1 j 1 J")
            if shape.dash:
                dash = " ".join(f"{part * self.scale:.2f}" for part in shape.dash)
                code.append(f"0 J [{dash}] 0 d")
        for operator, points in steps:
            said = " ".join("{:.2f} {:.2f}".format(*self.at(*point)) for point in points)
            code.append(f"{said} {operator.lower()}" if operator != "Z" else "h")
        code.append("B" if fill and edge else "f" if fill else "S")
        self._canvas._code += [*code, "Q"]

    def _words(self, shape: Words) -> None:
        face = FACES[shape.weight]
        size = shape.size * self.scale
        text = clean(shape.text)
        width = text_width(text, face) * size
        x, y = self.at(shape.x, shape.y)
        offset = {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
        # Light letters are light only where a solid shape lies beneath them.
        light = shape.colour == "card" and any(
            left <= x <= left + w and top - h <= y <= top for left, top, w, h in self._dark
        )
        self._canvas._code.append("q 1 g" if light else "q 0 g")
        if shape.upright:
            self._canvas._code.append(f"0 1 -1 0 {x:.2f} {y:.2f} cm")
            self._canvas.text(-offset, 0, text + " ", face, size)
        else:
            self._canvas.text(x - offset, y, text + " ", face, size)
        self._canvas._code.append("Q")


_Steps = tuple[tuple[str, tuple[tuple[float, float], ...]], ...]


def _oval(x: float, y: float, width: float, height: float) -> _Steps:
    rx, ry = width / 2, height / 2
    cx, cy = x + rx, y + ry
    kx, ky = rx * _CIRCLE, ry * _CIRCLE
    return (
        ("M", ((cx, y),)),
        ("C", ((cx + kx, y), (x + width, cy - ky), (x + width, cy))),
        ("C", ((x + width, cy + ky), (cx + kx, y + height), (cx, y + height))),
        ("C", ((cx - kx, y + height), (x, cy + ky), (x, cy))),
        ("C", ((x, cy - ky), (cx - kx, y), (cx, y))),
        ("Z", ()),
    )


def _rounded(box: Box) -> _Steps:
    x, y, w, h = box.x, box.y, box.width, box.height
    r = min(box.radius, w / 2, h / 2)
    k = r * (1 - _CIRCLE)
    return (
        ("M", ((x + r, y),)),
        ("L", ((x + w - r, y),)),
        ("C", ((x + w - k, y), (x + w, y + k), (x + w, y + r))),
        ("L", ((x + w, y + h - r),)),
        ("C", ((x + w, y + h - k), (x + w - k, y + h), (x + w - r, y + h))),
        ("L", ((x + r, y + h),)),
        ("C", ((x + k, y + h), (x, y + h - k), (x, y + h - r))),
        ("L", ((x, y + r),)),
        ("C", ((x, y + k), (x + k, y), (x + r, y))),
        ("Z", ()),
    )
