"""A question sheet: a scale of 0 to 10, statements to agree with, lines to write on."""

from collections.abc import Sequence

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure

SIZE = 11.0
PITCH = 20.0
LEVELS = 5


def question_sheet(
    measure: Measure,
    width: float,
    first: str,
    open_ones: Sequence[str],
    statements: Sequence[str],
    most: float,
) -> Figure:
    """Return the sheet, with as many lines to write on as a page of a height has room for."""
    figure = _sheet(measure, width, first, open_ones, statements, 1)
    for lines in (7, 6, 5, 4, 3, 2, 1):
        figure = _sheet(measure, width, first, open_ones, statements, lines)
        if figure.height <= most:
            break
    return figure


def _sheet(
    measure: Measure,
    width: float,
    first: str,
    open_ones: Sequence[str],
    statements: Sequence[str],
    lines: int,
) -> Figure:
    d = Drawing(measure, SIZE)
    d.begin(0)
    y = d.block(0.5, 0, d.lines(first, width, "strong"), "strong") + 8
    step = width / 11
    for score in range(11):
        middle = step * (score + 0.5)
        d.oval(middle - 12, y, 24, 24, "card", "ink", 1)
        d.blank((middle - 12, y, 24, 24), f"{first} {score}", tick=True)
        d.words(middle, y + 12 + SIZE * 0.36, str(score), anchor="middle")
    y += 34
    d.words(0.5, y + d.small, _("not at all"), size=d.small)
    d.words(width - 0.5, y + d.small, _("very likely"), size=d.small, anchor="end")
    y += 30
    said = [first]
    for question in open_ones:
        d.begin(y)
        y = d.block(0.5, y, d.lines(question, width, "strong"), "strong")
        y = d.ruled(0, y, width, lines, PITCH, question) + 18
        said.append(question)
    if statements:
        y = _statements(d, width, statements, y)
        said += statements
    return d.text_figure(width, y, " ".join(said))


def _statements(d: Drawing, width: float, statements: Sequence[str], y: float) -> float:
    """Draw statements with boxes of 1 to 5; return where they end."""
    room = width - LEVELS * 30 - 10
    d.begin(y)
    d.words(0.5, y + d.small, _("How far do you agree?"), "strong")
    d.words(room + 12, y + d.small, _("1 not at all, 5 fully"), size=d.small)
    y += 18
    for statement in statements:
        d.begin(y)
        lines = d.lines(statement, room)
        tall = max(d.height(lines), 18)
        d.block(0.5, y + (tall - d.height(lines)) / 2, lines)
        for level in range(1, LEVELS + 1):
            x = width - (LEVELS - level + 1) * 30 + 6
            d.box(x, y + tall / 2 - 9, 18, 18, 2, "card", "ink", 1)
            d.blank((x, y + tall / 2 - 9, 18, 18), f"{statement} {level}", tick=True)
            d.words(x + 9, y + tall / 2 + d.small * 0.36, str(level), size=d.small,
                    anchor="middle")  # fmt: skip
        y += tall + 6
    return y
