"""A figure as an SVG file: text stays text, nothing outside the file is referred to."""

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from cuprofiler.core.text import cleaned
from cuprofiler.paper.figures.shapes import Box, Figure, Oval, Shape, Trace, Words

WEIGHTS = {
    "regular": ("Inter, sans-serif", 400),
    "medium": ("Inter, sans-serif", 500),
    "strong": ("Inter, sans-serif", 600),
    "title": ("Gentium Book Plus, serif", 400),
}


def as_svg(figure: Figure, colours: Mapping[str, str], margin: float = 16) -> str:
    """Return the figure with the colours of a theme, on a ground of "page"."""
    width, height = figure.width + 2 * margin, figure.height + 2 * margin
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width:.0f}" '
        f'height="{height:.0f}" viewBox="0 0 {width:.2f} {height:.2f}">',
        f"<title>{escape(cleaned(figure.said))}</title>",
        "<defs>",
        *_patterns(figure, colours),
        "</defs>",
        f'<rect width="100%" height="100%" fill="{colours["page"]}"/>',
        f'<g transform="translate({margin} {margin})">',
    ]
    for shape in figure.shapes:
        parts += _shape(shape, colours)
    return "\n".join([*parts, "</g>", "</svg>", ""])


def _patterns(figure: Figure, colours: Mapping[str, str]) -> list[str]:
    """Return the patterns that are used, each in the colour of its shapes' edge."""
    used = {(s.hatch, s.edge) for s in figure.shapes if isinstance(s, Box) and s.hatch}
    found = []
    for hatch, edge in sorted(used):
        begin = f'<pattern id="{hatch}-{edge}" width="6" height="6" patternUnits="userSpaceOnUse"'
        if hatch == "lines":
            begin += ' patternTransform="rotate(45)"'
            inner = f'<path d="M0 0V6" stroke="{colours[edge]}" stroke-width="1.6"/>'
        else:
            inner = f'<circle cx="2" cy="2" r="1.2" fill="{colours[edge]}"/>'
        found.append(f"{begin}>{inner}</pattern>")
    return found


def _shape(shape: Shape, colours: Mapping[str, str]) -> list[str]:
    if isinstance(shape, Words):
        return [_words(shape, colours)]
    look = _look(shape, colours)
    if isinstance(shape, Box):
        frame = (
            f'x="{shape.x:.2f}" y="{shape.y:.2f}" width="{shape.width:.2f}" '
            f'height="{shape.height:.2f}" rx="{shape.radius:.2f}"'
        )
        found = [f"<rect {frame} {look}/>"]
        if shape.hatch:
            found.append(f'<rect {frame} fill="url(#{shape.hatch}-{shape.edge})"/>')
        return found
    if isinstance(shape, Oval):
        rx, ry = shape.width / 2, shape.height / 2
        return [
            f'<ellipse cx="{shape.x + rx:.2f}" cy="{shape.y + ry:.2f}" rx="{rx:.2f}" '
            f'ry="{ry:.2f}" {look}/>'
        ]
    steps = " ".join(
        op + " ".join(f"{x:.2f} {y:.2f}" for x, y in points) for op, points in shape.steps
    )
    return [f'<path d="{steps}" {look}/>']


def _look(shape: Box | Oval | Trace, colours: Mapping[str, str]) -> str:
    fill = colours[shape.fill] if shape.fill else "none"
    if not shape.edge:
        return f'fill="{fill}"'
    dash = f' stroke-dasharray="{" ".join(map(str, shape.dash))}"' if shape.dash else ""
    return f'fill="{fill}" stroke="{colours[shape.edge]}" stroke-width="{shape.line}"{dash}'


def _words(shape: Words, colours: Mapping[str, str]) -> str:
    family, weight = WEIGHTS[shape.weight]
    turn = f' transform="rotate(-90 {shape.x:.2f} {shape.y:.2f})"' if shape.upright else ""
    return (
        f'<text x="{shape.x:.2f}" y="{shape.y:.2f}" font-family={quoteattr(family)} '
        f'font-size="{shape.size:.2f}" font-weight="{weight}" text-anchor="{shape.anchor}" '
        f'fill="{colours[shape.colour]}"{turn}>{escape(cleaned(shape.text))}</text>'
    )
