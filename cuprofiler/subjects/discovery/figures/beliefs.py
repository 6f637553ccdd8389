"""Beliefs as a table: what must be true, the mark to reach, what was found, where it stands."""

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.table import Cell, Column, Line, Look, Mark, table
from cuprofiler.subjects.discovery.records import BeliefState
from cuprofiler.subjects.discovery.rules.beliefs import Held, held
from cuprofiler.words import code_name

NARROW = 640.0


def beliefs_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the beliefs with what they rest on, how much hangs on them, what was found."""
    narrow = width < NARROW
    columns = [Column(_("What must be true"), 3.2)]
    if not narrow:
        columns.append(Column(_("It holds if"), 1.5, weight="regular"))
    columns += [
        Column(_("Matters"), 0, fixed=62.0),
        Column(_("Found so far"), 1.5),
        Column(_("State"), 0, fixed=84.0),
    ]
    lines = [_line(profile, each, narrow=narrow) for each in held(profile)]
    return table(measure, width, columns, lines, size, Look(8.0))


def _line(profile: Profile, each: Held, *, narrow: bool) -> Line:
    cells: list[Cell | str] = [each.belief.name]
    if not narrow:
        mark = each.belief.pass_mark
        cells.append(Cell(mark or _("not written yet"), quiet=not mark))
    cells += [
        Cell(mark=_weight(each.belief.weight), said=str(each.belief.weight)),
        found_so_far(each),
        Cell(state_words(each), weight="strong" if each.is_reopened else ""),
    ]
    said = f"{each.belief.name}: {found_so_far(each)}, {state_words(each)}"
    about = (each.belief.fact,) if each.belief.fact else ()
    return Line(tuple(cells), f"belief:{each.belief.id}", said=said, kind="belief", about=about)


def _weight(weight: int) -> Mark:
    def draw(d: Drawing, x: float, y: float) -> None:
        for number in range(3):
            fill = "ink" if number < weight else "card"
            d.oval(x + number * 14, y - 5, 9, 9, fill, "ink2", 1)

    return draw


def found_so_far(each: Held) -> str:
    """Return what speaks for a belief and what against it."""
    count = len(each.supports) + len(each.against)
    if not count:
        return _("nothing yet")
    if each.belief.state is BeliefState.FELL:
        # What is for or against is told of what is so now, which is something else.
        words = ngettext("{count} thing learnt", "{count} things learnt", count)
        return words.format(count=count)
    return _("{count} for it, {against} against it").format(
        count=len(each.supports), against=len(each.against)
    )


def state_words(each: Held) -> str:
    """Return where a belief stands."""
    if each.is_reopened:
        return _("open again")
    return code_name(each.belief.state)
