"""Questions with room for what is answered: a sheet to take to a talk or a visit."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure

LINES = (6, 5, 4, 3)
"""So many lines to write on, as the page has room for."""

PITCH = 20.0


class ToAsk(NamedTuple):
    """One question, and what is guessed so far (empty for nothing)."""

    question: str
    guess: str = ""


def filling(measure: Measure, width: float, questions: Sequence[ToAsk], most: float) -> Figure:
    """Return the questions with as much room to write as a page of this height has."""
    for lines in LINES:
        figure = guide(measure, width, questions, lines=lines)
        if figure.height <= most:
            break
    return figure


def guide(
    measure: Measure, width: float, questions: Sequence[ToAsk], size: float = 11, lines: int = 3
) -> Figure:
    """Return the questions below one another, each with ruled lines to write on."""
    d = Drawing(measure, size)
    y, said = 0.0, []
    for number, each in enumerate(questions, 1):
        d.begin(y)
        d.words(0.5, y + size, f"{number}", "strong")
        y = d.block(22, y, d.lines(each.question, width - 22, "strong"), "strong")
        if each.guess:
            y = d.block(22, y + 1, d.lines(each.guess, width - 22, size=d.small), size=d.small)
        y = d.ruled(22, y, width - 22, lines, PITCH, each.question) + 14
        said.append(" ".join(filter(None, (each.question, each.guess))))
    return d.text_figure(width, y, " ".join(said))
