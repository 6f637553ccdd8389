"""What has changed as a table for a meeting: a line to each subject, what is due, each change."""

from collections.abc import Sequence

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.table import Column, Line, Look, table
from cuprofiler.paper.figures.text import bullets, heading

SIZE = 10.5
LABEL = 92.0


def since_tables(
    measure: Measure,
    width: float,
    rows: Sequence[tuple[str, str]],
    due: Sequence[str],
    lines: Sequence[tuple[str, str]],
) -> list[Figure]:
    """Return `rows` by their titles, what is `due`, and the single changes: what, and how."""
    found: list[Figure] = []
    if rows:
        columns = (Column("", 0, fixed=LABEL, weight="strong"), Column("", 1))
        found.append(table(measure, width, columns, [Line(row) for row in rows], SIZE, Look(5.0)))
    told = [f"{what}: {how}" if what else how for what, how in lines]
    for title, entries in ((_("Due this week"), due), (_("What has changed"), told)):
        if entries:
            found += [heading(measure, width, title), bullets(measure, width, entries, SIZE)]
    return found
