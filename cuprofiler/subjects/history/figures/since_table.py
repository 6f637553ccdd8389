"""What has changed as a table for a meeting: a line to each subject, what is due, each change."""

from collections.abc import Sequence

from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure

SIZE = 10.5
LABEL = 92.0
GAP = 16.0


def since_table(
    measure: Measure,
    width: float,
    rows: Sequence[tuple[str, str]],
    due: Sequence[str],
    lines: Sequence[tuple[str, str]],
    most: float,
) -> Figure:
    """Return `rows` by their titles, what is `due`, and the single changes: what, and how.

    It is no higher than `most`, in points: what has no room is counted.
    """
    d = Drawing(measure, SIZE)
    said: list[str] = []
    y = 0.0
    for title, text in rows:
        y = _row(d, y, width, title, text)
        said.append(f"{title}: {text}")
    if rows:
        d.line((0, y), (width, y), edge="line")
        y += GAP
    for heading, entries in (
        (_("Due this week"), [("", each) for each in due]),
        (_("What has changed"), list(lines)),
    ):
        if not entries:
            continue
        d.words(0.5, y + SIZE, heading, "strong")
        y += SIZE * 1.8
        for number, (what, how) in enumerate(entries):
            words = d.lines(f"{what}: {how}" if what else how, width - 14)
            high = d.height(words) + 5
            left = len(entries) - number
            if y + high + SIZE * 2 > most:
                more = ngettext("and {count} more", "and {count} more", left).format(count=left)
                d.words(14, y + SIZE, more, colour="ink2")
                y += SIZE * 1.6
                break
            d.oval(2, y + SIZE * 0.45, 4, 4, "ink")
            d.block(14, y, words)
            said.append(" ".join(words))
            y += high
        y += GAP
    return d.figure(width, max(y, SIZE), ". ".join(said))


def _row(d: Drawing, y: float, width: float, title: str, text: str) -> float:
    words = d.lines(text, width - LABEL)
    d.line((0, y), (width, y), edge="line")
    d.block(0.5, y + 5, d.lines(title, LABEL - 8, "strong"), "strong")
    return d.block(LABEL, y + 5, words) + 6
