"""Lifetime cost as tables: the ways side by side, and every line year by year."""

from collections.abc import Sequence

from cuprofiler.domain.codes import Basis
from cuprofiler.i18n import format_amount, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.subjects.cost.figures.marks import stroke
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Comparison, LineCost, is_known
from cuprofiler.words import basis_name

LABEL = 190.0
SURE = 84.0
COLUMN = 58.0
ROW = 28.0

Table = Sequence[tuple[str, tuple[str, ...]]]
"""Rows of a label and one value for each way."""


def side_table(
    comparison: Comparison,
    rows: Table,
    measure: Measure,
    width: float,
    size: float = 13,
    difference: Sequence[str] = (),
) -> Figure:
    """Return the same figures of every way in columns; `difference` is a last column of its own."""
    d = Drawing(measure, size)
    alternatives = comparison.alternatives
    count = len(alternatives) + bool(difference)
    label = max(width * (0.42 if count < 4 else 0.3), 120.0)
    step = (width - label) / max(count, 1)
    names = [
        d.lines(alternative.alternative.name, step - 10, "strong", d.small, most=2)
        for alternative in alternatives
    ]
    head = max((d.height(lines, d.small) for lines in names), default=0) + 16
    d.words(0.5, head - 4, _("In {currency}").format(currency=comparison.currency),
            size=d.small, colour="ink2")  # fmt: skip
    for number, alternative in enumerate(alternatives):
        right = label + step * (number + 1)
        stroke(d, (right - 26, 6), (right, 6), comparison, alternative)
        d.block(right, 12, names[number], "strong", d.small, anchor="end")
    if difference:
        d.words(width, head - 4, _("difference"), size=d.small, anchor="end")
    y = head + 4
    for index, (title, values) in enumerate(rows):
        d.line((0, y), (width, y), edge="line", line=0.7)
        lines = d.lines(title, label - 10)
        cells = [d.lines(value, step - 8, most=4) if " " in value else [""] for value in values]
        pad = 5.0 if size >= 12 else 2.5
        tall = max(d.height(lines), *(d.height(cell) for cell in cells)) + 2 * pad
        d.block(0.5, y + pad, lines)
        for number, cell in enumerate(cells):
            strong = alternatives[number] is comparison.ours
            weight = "strong" if strong else "regular"
            right = label + step * (number + 1)
            if " " in values[number]:
                d.block(right, y + pad, cell, weight, anchor="end")
            else:
                d.number(right, y + pad + d.size, values[number], step - 8, weight)
        if difference:
            d.block(width, y + pad, d.lines(difference[index], step - 8), anchor="end")
        y += tall
    d.line((0, y), (width, y), edge="line")
    said = ". ".join(
        f"{title}: "
        + ", ".join(f"{w.alternative.name} {v}" for w, v in zip(alternatives, values, strict=True))
        for title, values in rows
    )
    return d.figure(width, y + 2, said)


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
    """Return every line of every way, year by year; `years` are the columns, all by default."""
    d = Drawing(measure, size)
    columns = list(years if years is not None else range(comparison.basics.horizon + 1))
    small = size < 12
    sure = SURE * (0.82 if small else 1)
    step = min(COLUMN * 1.5, (width - LABEL * 0.9 - sure) / (len(columns) + 1))
    label = width - sure - step * (len(columns) + 1)
    rights = [label + sure + step * (number + 1) for number in range(len(columns) + 1)]
    y = d.size + 4
    d.words(0.5, y, _("{currency}, money of each year").format(currency=comparison.currency)
            if comparison.basics.prices.value == "current"
            else _("{currency}, money of the base date").format(currency=comparison.currency),
            size=d.small, colour="ink2")  # fmt: skip
    d.words(label, y, _("How sure"), size=d.small, colour="ink2")
    for year, right in zip(columns, rights, strict=False):
        name = _("Start") if year == 0 else _("Year {number}").format(number=year)
        name = d.lines(name, step - 4, size=d.small, most=1)[0]
        d.words(right, y, name, size=d.small, colour="ink2", anchor="end")
    count = comparison.basics.horizon
    total = ngettext("{count} year", "{count} years", count).format(count=count)
    d.words(rights[-1], y, total, size=d.small, colour="ink2", anchor="end")
    y += 10
    for alternative in alternatives or comparison.alternatives:
        y = _alternative(d, comparison, alternative, columns, rights, y, label, width)
    d.line((0, y), (width, y), edge="ink2")
    return d.figure(width, y + 2, said(comparison))


def _row_height(d: Drawing) -> float:
    """Return room to press on a screen, no more than needed on paper."""
    return ROW if d.size >= 12 else d.size * 1.62


def _alternative(
    d: Drawing,
    comparison: Comparison,
    alternative: AlternativeCost,
    columns: list[int],
    rights: list[float],
    y: float,
    label: float,
    width: float,
) -> float:
    tall = _row_height(d) + 2
    d.box(0, y, width, tall, 0, "side")
    d.line((0, y), (width, y), edge="ink2")
    base = y + tall / 2 + d.size * 0.36
    stroke(d, (4, y + tall / 2), (28, y + tall / 2), comparison, alternative)
    name = d.lines(alternative.alternative.name, rights[0] - 34 - 50, "strong", most=1)
    d.words(36, base, name[0] if name else "", "strong")
    room = rights[-1] - rights[-2] - 6
    if alternative.by_year is None or alternative.total is None:
        d.words(rights[-1], base, _("not known yet"), "strong", d.small, anchor="end")
    else:
        for year, right in zip(columns, rights, strict=False):
            d.number(right, base, format_amount(alternative.by_year[year]), room, "strong")
        d.number(rights[-1], base, format_amount(alternative.total), room, "strong")
    d.spot(
        f"way:{alternative.alternative.id}",
        (0, y, width, tall),
        _said_alternative(alternative),
        "way",
    )
    y += tall
    for each in alternative.lines:
        y = _line(d, each, columns, rights, y, label, width)
    return y


def _line(
    d: Drawing,
    each: LineCost,
    columns: list[int],
    rights: list[float],
    y: float,
    label: float,
    width: float,
) -> float:
    inset = 20.0
    lines = d.lines(each.line.name, label - inset - 8, most=2)
    tall = max(d.height(lines) + (6 if d.size >= 12 else 2), _row_height(d))
    middle = y + tall / 2
    d.block(inset, middle - d.height(lines) / 2 - d.size * 0.04, lines)
    basis = each.line.basis or Basis.GUESSED
    d.basis(label, middle - 5, str(basis))
    base = middle + d.size * 0.36
    d.words(label + 16, base, basis_name(basis), size=d.small, colour="ink2")
    if not is_known(each.line):
        d.words(rights[-1], base, _("not known yet"), size=d.small, colour="ink2", anchor="end")
    else:
        room = rights[-1] - rights[-2] - 6
        for year, right in zip(columns, rights, strict=False):
            d.number(right, base, format_amount(each.by_year[year]), room)
        d.number(rights[-1], base, format_amount(each.total), room, "strong")
    d.spot(f"cost_line:{each.line.id}", (0, y, width, tall), _said_line(each), "cost_line")
    d.line((inset, y), (width, y), edge="line", line=0.6)
    return y + tall


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
