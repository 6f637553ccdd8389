"""A sheet to ask the four price questions with: room for several people's answers."""

from collections.abc import Sequence

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure

SIZE = 11.0
ROW = 30.0


def price_questions(
    measure: Measure, width: float, questions: Sequence[str], most: float
) -> Figure:
    """Return the questions, and a table to write answers into, a line for each person.

    There are as many lines as a page of a height has room for, in points.
    """
    d = Drawing(measure, SIZE)
    y = 0.0
    for number, question in enumerate(questions, 1):
        d.begin(y)
        d.words(0.5, y + SIZE, str(number), "strong")
        y = d.block(22, y, d.lines(question, width - 22, "medium"), "medium") + 8
    y += 8
    first = width * 0.42
    step = (width - first) / len(questions)
    d.begin(y)
    d.words(0.5, y + SIZE, _("Who, and at which organisation"), "strong", d.small)
    for number in range(len(questions)):
        d.words(first + step * (number + 0.5), y + SIZE, str(number + 1), "strong", d.small,
                "ink", "middle")  # fmt: skip
    y += SIZE + 8
    top = y
    rows = max(int((most - y) // ROW), 4)
    for row in range(rows + 1):
        d.line((0, y), (width, y), edge="control", line=0.7)
        if row < rows:
            _row(d, row + 1, y, first, step, questions)
        y += ROW
    y -= ROW
    for number in range(len(questions) + 1):
        x = first + step * number
        d.line((min(x, width), top), (min(x, width), y), edge="control", line=0.7)
    return d.text_figure(width, y + 2, " ".join(questions))


def _row(
    d: Drawing, number: int, y: float, first: float, step: float, questions: Sequence[str]
) -> None:
    """Let a row be filled in: who, and an amount for each question."""
    who = _("{number}: {what}").format(number=number, what=_("Who, and at which organisation"))
    d.blank((1, y + 6, first - 4, ROW - 8), who)
    for at, question in enumerate(questions):
        said = _("{number}: {what}").format(number=number, what=question)
        d.blank((first + step * at + 2, y + 6, step - 4, ROW - 8), said)
