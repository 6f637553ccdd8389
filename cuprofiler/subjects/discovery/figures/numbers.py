"""Tasks tried, problems met and A/B tests as a table: counts, and never more than they say."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.table import Cell, Column, Line, Look, Mark, table


class Tested(NamedTuple):
    """One line: what was tested, what came out, and which it is; a problem has its `severity`.

    `part` is the id of what is opened by it, empty for nothing.
    """

    name: str
    out: str
    which: str
    part: str = ""
    severity: int = 0


def numbers_table(
    rows: Sequence[Tested], measure: Measure, width: float, size: float = 13
) -> Figure:
    """Return what was tested, a line each."""
    columns = [
        Column(_("What was tested"), 2.4),
        Column(_("What came out"), 2.6, weight="regular"),
        Column(_("Which"), 0, fixed=96.0),
    ]
    lines = [
        Line(
            (
                each.name,
                each.out,
                Cell(mark=_severity(each.severity), said=each.which)
                if each.severity
                else Cell(each.which, quiet=True),
            ),
            each.part,
            said=f"{each.name}: {each.out}",
            kind=each.part.partition(":")[0] or "task",
        )
        for each in rows
    ]
    return table(measure, width, columns, lines, size, Look(8.0))


def _severity(level: int) -> Mark:
    def draw(d: Drawing, x: float, y: float) -> None:
        for number in range(4):
            fill = "ink" if number < level else "card"
            d.box(x + number * 13, y - 5, 9, 9, 1.5, fill, "ink2", 1)

    return draw
