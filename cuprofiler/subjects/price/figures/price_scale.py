"""All that is known of the price on one scale: a row for each source, today's price through all."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.i18n import format_amount
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.scale import steps
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
from cuprofiler.subjects.price.rules.price_line import PriceMark, Source

ROW = 40.0
RADIUS = 6.0
LABEL = 190.0
FAR = 3.0
"""A limit more than so many times the highest other mark is left beside the scale."""

BEYOND = 16.0


class Row(NamedTuple):
    """One source: what it is called, and its marks with their words."""

    source: Source
    name: str
    marks: Sequence[tuple[PriceMark, str]]


def price_scale(
    rows: Sequence[Row],
    price: Decimal | None,
    today: str,
    measure: Measure,
    width: float,
    size: float = 13,
) -> Figure:
    """Return the rows over one another; `today` are the words for the price of today."""
    d = Drawing(measure, size)
    highest = _highest(rows, price)
    if highest is None:
        return NOTHING
    label = min(LABEL, width * 0.34)
    values = steps(0.0, max(highest * 1.05, 0.01), 5)
    left, right = label + 10, width - 30
    span = max(values[-1] - values[0], 1e-9)

    def x(value: float) -> float:
        return min(left + (value - values[0]) / span * (right - left), right + BEYOND)

    top = d.small + 16 if price is not None else 4.0
    y = top + ROW * len(rows)
    if price is not None:
        at = x(float(price))
        with d.about("answer:price"):
            d.line((at, top - 4), (at, y), line=1.6)
            half = d.measure(today, "strong", d.small) / 2
            d.words(
                min(max(at, half + 1), width - half - 1), d.small + 1, today, "strong", d.small,
                "ink", "middle",
            )  # fmt: skip
    for number, row in enumerate(rows):
        _row(d, row, x, top + ROW * number, label, width)
    for value in values:
        at = x(value)
        d.line((at, y), (at, y + 5), edge="ink2")
        text = format_amount(Decimal(str(round(value, 6)))) if value else "0"
        d.words(at, y + 7 + d.small, text, size=d.small, anchor="middle")
    d.line((left, y), (right, y), edge="ink2")
    said = ". ".join(
        [today] * (price is not None)
        + [f"{row.name}: " + "; ".join(words for _mark, words in row.marks) for row in rows]
    )
    return d.figure(width, y + 16 + d.small, said)


def _highest(rows: Sequence[Row], price: Decimal | None) -> float | None:
    """Return the highest price of the scale: a limit far beyond all others is left beside it.

    Such a limit is one for everybody together, or for the whole project.
    """
    ends = [] if price is None else [float(price)]
    limits: list[float] = []
    for row in rows:
        for mark, _words in row.marks:
            (limits if mark.source is Source.LIMIT else ends).append(float(mark.high))
    if not ends and not limits:
        return None
    bound = FAR * max(ends) if ends else max(limits)
    return max([*ends, *(each for each in limits if each <= bound)])


def _row(
    d: Drawing, row: Row, x: Callable[[float], float], y: float, label: float, width: float
) -> None:
    """Draw one source."""
    lines = d.lines(row.name, label - 6, "medium", most=2)
    middle = y + ROW / 2
    d.block(0.5, middle - d.height(lines) / 2, lines, "medium")
    d.line((label + 10, middle), (width - 30, middle), edge="control", line=0.6, dash=(1.0, 3.0))
    taken = -1e9
    for mark, words in sorted(row.marks, key=lambda each: each[0].low):
        start, end = x(float(mark.low)), x(float(mark.high))
        with d.about(mark.part):
            _mark(d, mark, start, end, middle, beyond=start > width - 30)
            half = d.measure(words, "regular", d.small) / 2
            centre = min(max((start + end) / 2, label + 10 + half), width - half - 1)
            # Words that would lie on those before them, and those of offers, which are many, are
            # left to the pointer and the reader.
            if mark.source is not Source.OFFER and centre - half > taken:
                d.box(centre - half - 3, middle - RADIUS - 4 - d.small, 2 * half + 6, d.small + 3,
                      0, "card")  # fmt: skip
                d.words(centre, middle - RADIUS - 3, words, size=d.small, anchor="middle")
                taken = centre + half + 8
        d.spot(
            mark.part,
            (start - 10, middle - 12, end - start + 20, 24),
            f"{row.name}: {words}",
            "mark",
        )


def _mark(
    d: Drawing, mark: PriceMark, start: float, end: float, middle: float, *, beyond: bool
) -> None:
    r = RADIUS
    if end > start:
        d.box(start, middle - 4, end - start, 8, 2, "accent", "ink", 1)
    elif mark.source is Source.OFFER:
        won = mark.state == "won"
        d.box(start - r, middle - r, 2 * r, 2 * r, 2, "ink" if won else "card", "ink", 1.3)
        if not won:
            d.line((start - 3, middle - 3), (start + 3, middle + 3), line=1.2)
            d.line((start - 3, middle + 3), (start + 3, middle - 3), line=1.2)
    elif mark.source is Source.LIMIT:
        if beyond:
            d.line((start - 20, middle), (start + 6, middle), line=1.2)
            d.line((start + 1, middle - 4), (start + 6, middle), (start + 1, middle + 4), line=1.2)
            start -= 20
        d.box(start - r, middle - r, 2 * r, 2 * r, 2, "payer_tint", "payer", 1.4)
    elif mark.source is Source.NEEDED:
        d.line(
            (start - r, middle + r), (start, middle - r), (start + r, middle + r), line=1.3,
            fill="card", closed=True,
        )  # fmt: skip
    else:
        d.diamond(start, middle, r)
