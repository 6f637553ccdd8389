"""Words as figures, to stand between others: a heading, paragraphs, a finding, lines to fill in."""

from collections.abc import Sequence

from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure

PAD = 11.0


def heading(measure: Measure, width: float, text: str, size: float = 13) -> Figure:
    """Return a heading of a part."""
    d = Drawing(measure, size)
    bottom = d.block(0.5, 0, d.lines(text, width, "title", size), "title", size)
    return d.figure(width, bottom, f"{text}:")


def paragraphs(measure: Measure, width: float, texts: Sequence[str], size: float = 9) -> Figure:
    """Return small text."""
    d = Drawing(measure, size)
    y = 0.0
    for text in texts:
        y = d.block(0.5, y, d.lines(text, width), colour="ink") + 3
    return d.figure(width, y, " ".join(texts)) if texts else NOTHING


def finding(measure: Measure, width: float, strong: str, rest: str, size: float = 11) -> Figure:
    """Return the one thing to take home, in a frame."""
    d = Drawing(measure, size)
    y = d.block(PAD, PAD - 2, d.lines(strong, width - 2 * PAD, "strong"), "strong")
    if rest:
        y = d.block(PAD, y, d.lines(rest, width - 2 * PAD))
    d.box(0.6, 0.6, width - 1.2, y + PAD - 3, 2, "", "ink", 1.2)
    return d.figure(width, y + PAD - 2, f"{strong} {rest}".strip())


def to_fill_in(
    measure: Measure,
    width: float,
    rows: Sequence[tuple[str, str]],
    yours: str,
    size: float = 10,
) -> Figure:
    """Return questions, what is guessed so far, and a line for the reader's own figure."""
    d = Drawing(measure, size)
    y, guess, own = 0.0, width * 0.56, width * 0.76
    for asked, guessed in rows:
        lines = d.lines(asked, guess - 12, most=2)
        d.block(0.5, y, lines)
        d.block(guess, y, d.lines(guessed, own - guess - 8, most=2))
        d.words(own, y + d.size, yours, size=d.small)
        bottom = y + max(d.height(lines), d.size * 1.36) + 4
        d.line((own, bottom), (width, bottom), edge="control")
        y = bottom + 8
    return d.figure(width, y, " ".join(f"{asked} {guessed}." for asked, guessed in rows))
