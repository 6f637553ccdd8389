"""Who was asked, segment by segment, as a table of marks."""

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DOTTED, Figure, Measure
from cuprofiler.paper.figures.table import Cell, Column, Line, Look, table
from cuprofiler.subjects.discovery.rules.coverage import (
    OF_A_KIND,
    Place,
    coverage,
    segments_shown,
)
from cuprofiler.words import role_name

LABEL = 220.0
MOST = 150.0


def coverage_figure(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the groups as rows and the segments of customers as columns."""
    segments = segments_shown(profile)
    step = min(max((width - LABEL - 120.0) / len(segments), 70.0), MOST)
    columns = [
        Column("", 0, fixed=min(LABEL, width * 0.4)),
        *(
            Column(
                profile.named(each) or _("all together"), 0, fixed=step, middle=True, strong=True
            )
            for each in segments
        ),
        Column(_("in all"), 0, fixed=90.0, figures=True),
    ]
    lines = [_line(profile, place, segments) for place in coverage(profile)]
    wide = sum(column.fixed for column in columns) + 12.0 * (len(columns) - 1)
    look = Look(7.0, 34.0, middle=True) if size >= 12 else Look(4.0, 29.0, middle=True)
    return table(measure, min(wide, width), columns, lines, size, look)._replace(width=width)


def _line(profile: Profile, place: Place, segments: tuple[str, ...]) -> Line:
    name = role_name(place.role) if place.role is not None else profile.named(place.class_id)
    group = "payer" if place.role is not None else "user"
    cells: list[Cell | str] = [Cell(name, mark=_sign(group), room=18.0, weight="medium", most=2)]
    # What was asked in no segment stands with the first: it is not left out.
    for number, segment in enumerate(segments):
        count = len(place.talks.get(segment, ())) + (
            len(place.talks.get("", ())) if not number and segment else 0
        )
        cells.append(Cell(paint=_mark(group, count)))
    total = _("{count} of {target}").format(count=place.count, target=place.target)
    cells.append(Cell(total, weight="strong" if place.is_enough else ""))
    said = f"{name}: {total}"
    return Line(tuple(cells), said=said, kind="group")


def _sign(group: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a mark
    def draw(d: Drawing, x: float, y: float) -> None:
        if group == "payer":
            d.box(x, y - 5, 10, 10, 2, group)
        else:
            d.oval(x, y - 5, 10, 10, group)

    return draw


def _mark(group: str, count: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a painter
    def draw(d: Drawing, x: float, middle: float) -> None:
        side = 24.0
        fill = f"{group}_tint" if count else "card"
        if group == "payer":
            d.box(x - side / 2, middle - side / 2, side, side, 4, fill, group, 1.2)
        else:
            d.oval(x - side / 2, middle - side / 2, side, side, fill, group, 1.2, DOTTED)
        weight = "strong" if count else "regular"
        d.words(x, middle + d.small * 0.36, str(count), weight, d.small, "ink", "middle")

    return draw


def rule_of_thumb() -> str:
    """Return where the targets come from."""
    return _(
        "{count} of a kind of user meet most of what is in their way (Nielsen and Landauer, "
        "1993); of each role one in six organisations. Both are rules of thumb."
    ).format(count=OF_A_KIND)
