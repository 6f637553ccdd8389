"""Words to stand between figures: a heading, paragraphs, a finding, lines to fill in."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure, Part, Row

PAD = 11.0


class Asked(NamedTuple):
    """A figure that the reader may know better: the question, our guess, and its field."""

    question: str
    guess: str
    field: str = ""


def heading(measure: Measure, width: float, text: str, size: float = 13) -> Figure:
    """Return a heading of a part."""
    d = Drawing(measure, size)
    bottom = d.block(0.5, 0, d.lines(text, width, "title", size), "title", size)
    return d.figure(width, bottom, f"{text}:")._replace(kind="heading")


def paragraphs(
    measure: Measure, width: float, texts: Sequence[str], size: float = 9, gap: float = 3
) -> Figure:
    """Return text, a paragraph below the other."""
    d = Drawing(measure, size)
    y = 0.0
    rows = []
    for text in texts:
        if not text.strip():
            continue
        top, since = y, len(d.shapes)
        y = d.block(0.5, y, d.lines(text, width), colour="ink") + gap
        rows.append(Row(top, y, (Part(since, len(d.shapes), said=text),)))
    if not rows:
        return NOTHING
    cuts = tuple(row.top for row in rows[1:])
    figure = d.figure(width, y, " ".join(texts))
    return figure._replace(kind="text", rows=tuple(rows), cuts=cuts)


def bullets(measure: Measure, width: float, texts: Sequence[str], size: float = 10) -> Figure:
    """Return short statements, a dot before each."""
    d = Drawing(measure, size)
    y = 0.0
    rows = []
    for text in texts:
        top, since = y, len(d.shapes)
        d.oval(3, y + size * 0.52, 3.6, 3.6, "ink")
        y = d.block(14, y, d.lines(text, width - 14)) + 3
        rows.append(Row(top, y, (Part(since + 1, len(d.shapes), said=text),)))
    if not rows:
        return NOTHING
    cuts = tuple(row.top for row in rows[1:])
    figure = d.figure(width, y, " ".join(texts))
    return figure._replace(kind="text", rows=tuple(rows), cuts=cuts)


def finding(measure: Measure, width: float, strong: str, rest: str, size: float = 11) -> Figure:
    """Return the one thing to take home, in a frame."""
    d = Drawing(measure, size)
    y = d.block(PAD, PAD - 2, d.lines(strong, width - 2 * PAD, "strong"), "strong")
    first = len(d.shapes)
    if rest:
        y = d.block(PAD, y, d.lines(rest, width - 2 * PAD))
    last = len(d.shapes)
    d.box(0.6, 0.6, width - 1.2, y + PAD - 3, 2, "", "ink", 1.2)
    rows = (Row(0, y, (Part(0, first),)), Row(0, y, (Part(first, last),)))
    figure = d.figure(width, y + PAD - 2, f"{strong} {rest}".strip())
    return figure._replace(kind="text", rows=rows if rest else rows[:1])


def to_fill_in(
    measure: Measure, width: float, rows: Sequence[Asked], yours: str, size: float = 10
) -> Figure:
    """Return questions, what is guessed so far, and a line for the reader's own figure."""
    d = Drawing(measure, size)
    y, guess, own = 0.0, width * 0.56, width * 0.76
    after = own + d.measure(yours, "regular", d.small) + 6
    found: list[Row] = []
    for row in rows:
        top = y
        lines = d.lines(row.question, guess - 12)
        d.block(0.5, y, lines)
        first = len(d.shapes)
        guessed = d.lines(row.guess, own - guess - 8)
        d.block(guess, y, guessed)
        second = len(d.shapes)
        d.words(own, y + d.size, yours, size=d.small)
        last = len(d.shapes)
        bottom = y + max(d.height(lines), d.height(guessed), d.size * 1.36) + 4
        d.line((own, bottom), (width, bottom), edge="control")
        d.blank((after, bottom - 14, width - after, 14), row.question, identity=row.field)
        y = bottom + 8
        parts = (Part(_after(found), first), Part(first, second), Part(second, last))
        found.append(Row(top, y, parts))
    cuts = tuple(row.top for row in found[1:])
    figure = d.figure(width, y, " ".join(f"{row.question} {row.guess}." for row in rows))
    return figure._replace(kind="text", rows=tuple(found), cuts=cuts)


def _after(rows: Sequence[Row]) -> int:
    """Return the first shape after the rows, past the line that closes the last of them."""
    return rows[-1].parts[-1].last + 1 if rows else 0
