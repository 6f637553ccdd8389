"""Lifetime cost as tables: the alternatives side by side, and every cost item year by year."""

from collections.abc import Sequence

from cuprofiler.domain.codes import Basis
from cuprofiler.i18n import format_amount, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.table import Cell, Column, Laid, Line, Look, Mark, how_sure, table
from cuprofiler.subjects.cost.figures.marks import stroke
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Comparison, LineCost, is_known
from cuprofiler.words import basis_name

LABEL = 190.0
WIDEST_LABEL = 340.0
SURE = 84.0
COLUMN = 58.0
ROW = 28.0
GAP = 6.0
"""Between the columns of the years, in points."""

Table = Sequence[tuple[str, tuple[str, ...]]]
"""Rows of a label and one value for each alternative."""


def side_table(
    comparison: Comparison,
    rows: Table,
    measure: Measure,
    width: float,
    size: float = 13,
    difference: Sequence[str] = (),
) -> Figure:
    """Return the same figures of every alternative in columns; `difference` is a last column."""
    alternatives = comparison.alternatives
    count = len(alternatives) + bool(difference)
    label = max(0.46 if count < 3 else 0.42 if count < 4 else 0.3, 120.0 / width)
    share = (1 - label) / max(count, 1)
    columns = [
        Column(_("In {currency}").format(currency=comparison.currency), label, weight="regular"),
        *(
            Column(
                each.alternative.name,
                share,
                figures=True,
                weight="strong" if each is comparison.ours else "",
                strong=True,
                mark=_legend(comparison, each, from_right=True),
                about=(f"way:{each.alternative.id}",),
            )
            for each in alternatives
        ),
    ]
    lines = [Line((label, *values)) for label, values in rows]
    if difference:
        columns.append(Column(_("difference"), share, figures=True))
        lines = [Line((*line.cells, apart)) for line, apart in zip(lines, difference, strict=True)]
    pad = 8.0 if size >= 12 else 2.5
    return table(measure, width, columns, lines, size, Look(pad, gap=8.0))


def _legend(
    comparison: Comparison, alternative: AlternativeCost, *, from_right: bool = False
) -> Mark:
    """Return the stroke of an alternative as it is drawn in the charts."""

    def draw(d: Drawing, x: float, y: float) -> None:
        left = x - 26 if from_right else x
        stroke(d, (left, y), (left + 26, y), comparison, alternative)

    return draw


def table_width(comparison: Comparison) -> float:
    """Return the least width of the line table."""
    return LABEL + SURE + COLUMN * (comparison.basics.horizon + 2)


def line_table(
    comparison: Comparison,
    measure: Measure,
    width: float,
    size: float = 13,
    years: range | None = None,
    alternatives: Sequence[AlternativeCost] = (),
) -> Figure:
    """Return every item of every alternative, year by year; `years` are the columns, all by
    default.
    """
    shown = years if years is not None else range(comparison.basics.horizon + 1)
    screen = size >= 12
    sure = SURE * (1 if screen else 0.82)
    # Names stay beside their figures, however wide the page is.
    label = min(max(width * 0.27, LABEL * 0.9), WIDEST_LABEL)
    step = min(COLUMN * 1.8, (width - label - sure) / (len(shown) + 1))
    table_wide = min(width, label + sure + step * (len(shown) + 1))
    money = (
        _("{currency}, money of each year")
        if comparison.basics.prices.value == "current"
        else _("{currency}, money of the base date")
    )
    count = comparison.basics.horizon
    heads = [_year(year) for year in shown]
    heads.append(ngettext("{count} year", "{count} years", count).format(count=count))
    columns = [
        Column(money.format(currency=comparison.currency), 1.0, weight="regular"),
        Column(_("How sure"), 0, fixed=sure - GAP),
        *(Column(head, 0, figures=True, fixed=step - GAP) for head in heads),
    ]
    lines = []
    for alternative in alternatives or comparison.alternatives:
        lines.append(_alternative_row(comparison, alternative, shown))
        lines += [_item_row(each, shown) for each in alternative.lines]
    look = Look(3.0 if screen else 1.0, ROW if screen else size * 1.62, GAP, middle=True)
    laid = Laid(measure, table_wide, columns, lines, size, look)
    return laid.figure(said(comparison))._replace(width=width)


def _year(year: int) -> str:
    return _("Start") if year == 0 else _("Year {number}").format(number=year)


def _alternative_row(comparison: Comparison, alternative: AlternativeCost, years: range) -> Line:
    name = Cell(
        alternative.alternative.name,
        mark=_legend(comparison, alternative),
        room=34,
        span=2,
        most=1,
    )
    amounts: list[Cell | str]
    if alternative.by_year is None or alternative.total is None:
        amounts = [Cell(_("not known yet"), span=len(years) + 1)]
    else:
        amounts = [format_amount(alternative.by_year[year]) for year in years]
        amounts.append(format_amount(alternative.total))
    return Line(
        (name, *amounts),
        f"way:{alternative.alternative.id}",
        strong=True,
        band=True,
        inset=4.0,
        said=_said_alternative(alternative),
        kind="way",
        about=tuple(f"cost_line:{each.line.id}" for each in alternative.lines),
    )


def _item_row(item: LineCost, years: range) -> Line:
    basis = item.line.basis or Basis.GUESSED
    cells: list[Cell | str] = [
        Cell(item.line.name, most=2),
        how_sure(basis_name(basis), str(basis), quiet=True),
    ]
    if is_known(item.line):
        cells += [format_amount(item.by_year[year]) for year in years]
        cells.append(Cell(format_amount(item.total), weight="strong"))
    else:
        cells.append(Cell(_("not known yet"), span=len(years) + 1, quiet=True))
    spot = f"cost_line:{item.line.id}"
    way = f"way:{item.line.alternative_id}"
    said = _said_line(item)
    return Line(tuple(cells), spot, inset=20.0, said=said, kind="cost_line", about=(way,))


def _said_line(each: LineCost) -> str:
    if not is_known(each.line):
        return _("{line}: not known yet").format(line=each.line.name)
    return f"{each.line.name}: {format_amount(each.total)}"


def _said_alternative(alternative: AlternativeCost) -> str:
    if alternative.total is None:
        return _("{line}: not known yet").format(line=alternative.alternative.name)
    return f"{alternative.alternative.name}: {format_amount(alternative.total)}"


def said(comparison: Comparison) -> str:
    """Return the table in words, year by year."""
    parts = []
    for alternative in comparison.alternatives:
        lines = "; ".join(_said_line(each) for each in alternative.lines)
        if alternative.by_year is None or alternative.total is None:
            parts.append(f"{_said_alternative(alternative)}. {lines}.")
            continue
        years = ", ".join(format_amount(amount) for amount in alternative.by_year)
        parts.append(
            _("{way}: {total} in all. Start and years: {years}. {lines}.").format(
                way=alternative.alternative.name,
                total=format_amount(alternative.total),
                years=years,
                lines=lines,
            )
        )
    return " ".join(parts)
