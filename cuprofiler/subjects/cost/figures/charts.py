"""Lifetime cost as charts: spent so far, year by year in stacks, and the widest swings."""

from collections.abc import Callable
from decimal import Decimal

from cuprofiler.domain.codes import CostGroup
from cuprofiler.i18n import format_amount, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.scale import steps
from cuprofiler.paper.figures.shapes import DASHED, DOTTED, NOTHING, SOLID, Figure, Measure
from cuprofiler.subjects.cost.figures.marks import look, mark
from cuprofiler.subjects.cost.rules.ranges import Swing
from cuprofiler.subjects.cost.rules.results import AlternativeCost, Comparison
from cuprofiler.words import cost_group_name

HIGH = 190.0


class _Axes:
    """A frame with a scale at its left and years below."""

    def __init__(
        self, d: Drawing, width: float, right: float, low: float, high: float, tall: float = HIGH
    ) -> None:
        self.d = d
        values = steps(low, high)
        labels = [format_amount(Decimal(round(value))) if value else "0" for value in values]
        self.left = max(d.measure(label, "regular", d.small) for label in labels) + 10
        self.right = width - right
        self.top, self.bottom = 12.0, 12.0 + tall
        self.low, self.high = values[0], values[-1]
        for value, label in zip(values, labels, strict=True):
            y = self.y(value)
            zero = value == 0
            if zero:
                d.line((self.left, y), (self.right, y), edge="ink2")
            else:
                d.line((self.left, y), (self.right, y), edge="control", line=0.6, dash=(1.0, 3.0))
            d.words(self.left - 8, y + d.small * 0.36, label, size=d.small, anchor="end")

    def y(self, value: float) -> float:
        """Return how high a value stands."""
        share = (value - self.low) / max(self.high - self.low, 1e-9)
        return self.bottom - share * (self.bottom - self.top)


def _curve(
    d: Drawing,
    comparison: Comparison,
    alternative: AlternativeCost,
    points: list[tuple[float, float]],
) -> None:
    """Draw what was spent on an alternative; yours has a mark at every year."""
    colour, wide, dash = look(comparison, alternative)
    d.line(*points, edge=colour, line=wide, dash=dash)
    if alternative is comparison.ours:
        for point in points:
            mark(d, point)


def spent_chart(
    comparison: Comparison,
    measure: Measure,
    width: float,
    size: float = 13,
    paid_back: str = "",
    tall: float = HIGH,
) -> Figure:
    """Return what was spent so far on every way, with the moment at which yours has paid back.

    `paid_back` are the words for it; `tall` is the height of the axes. A way with an unknown line
    has no line here: it would look like a cheap one.
    """
    d = Drawing(measure, size)
    spent = {
        alternative.alternative.id: alternative.spent
        for alternative in comparison.alternatives
        if alternative.spent is not None
    }
    alternatives = [
        alternative
        for alternative in comparison.alternatives
        if alternative.alternative.id in spent
    ]
    if not alternatives:
        return NOTHING
    sums = [float(value) for values in spent.values() for value in values]
    names = {
        alternative.alternative.id: d.lines(
            alternative.alternative.name, width * 0.2, "strong", d.small, most=2
        )
        for alternative in alternatives
    }
    widest = (d.measure(line, "strong", d.small) for lines in names.values() for line in lines)
    # Below the names stands what the figures of the axis count.
    right = max(d.measure(_("years"), "regular", d.small), *widest) + 18
    axes = _Axes(d, width, right, min(0.0, *sums), max(1.0, *sums), tall)
    horizon = comparison.basics.horizon
    step = (axes.right - axes.left) / horizon

    def x(year: float) -> float:
        return axes.left + step * year

    _years(d, comparison, [x(year) for year in range(horizon + 1)], axes.bottom, step)
    saving = comparison.saving(comparison.ours) if comparison.ours else None
    if saving is not None and saving.simple.years and paid_back and comparison.base:
        # Below the curves: its words have a ground of their own, which hides nothing but the scale.
        _crossing(d, comparison, axes, x, float(saving.simple.years), paid_back)
    for alternative in sorted(alternatives, key=lambda each: each is comparison.ours):
        values = spent[alternative.alternative.id]
        points = [(x(year), axes.y(float(value))) for year, value in enumerate(values)]
        with d.about(*_parts_of(alternative)):
            _curve(d, comparison, alternative, points)
    _names(
        d,
        comparison,
        names,
        {alternative: values[-1] for alternative, values in spent.items()},
        axes,
    )
    return d.figure(width, axes.bottom + 26, _said_spent(comparison, paid_back))


def _parts_of(alternative: AlternativeCost) -> list[str]:
    """Return the ids of a way and its lines: pointed at one of them, its curve is in the light."""
    lines = (f"cost_line:{each.line.id}" for each in alternative.lines)
    return [f"way:{alternative.alternative.id}", *lines]


def _years(
    d: Drawing, comparison: Comparison, places: list[float], bottom: float, step: float
) -> None:
    every = max(1, int(34 // max(step, 1)) + 1) if step < 34 else 1
    for year, at in enumerate(places):
        if year % every:
            continue
        name = _("Start") if year == 0 else str(year)
        d.words(at, bottom + 18, name, size=d.small, anchor="middle")
    if comparison.basics.horizon > 1:
        words = _("years")
        d.words(places[-1] + 12, bottom + 18, words, size=d.small, colour="ink2")


def _names(
    d: Drawing,
    comparison: Comparison,
    names: dict[str, list[str]],
    last: dict[str, Decimal],
    axes: _Axes,
) -> None:
    """Names at the ends of the lines, moved apart where they would touch."""
    drawn = [
        alternative for alternative in comparison.alternatives if alternative.alternative.id in last
    ]
    before = -1e9
    for alternative in sorted(drawn, key=lambda alternative: -last[alternative.alternative.id]):
        lines = names[alternative.alternative.id]
        tall = d.height(lines, d.small)
        top = max(axes.y(float(last[alternative.alternative.id])) - tall / 2, before)
        before = top + tall
        weight = "strong" if alternative is comparison.ours else "regular"
        colour = "accent" if alternative is comparison.ours else "ink"
        with d.about(*_parts_of(alternative)):
            d.block(axes.right + 10, top, lines, weight, d.small, colour)


def _crossing(
    d: Drawing, comparison: Comparison, axes: _Axes, x: object, years: float, words: str
) -> None:
    assert callable(x)
    ours = comparison.ours
    assert ours is not None  # there is a payback of it
    assert ours.spent is not None  # likewise
    before = int(years)
    after = min(before + 1, comparison.basics.horizon)
    first, second = float(ours.spent[before]), float(ours.spent[after])
    value = first + (second - first) * (years - before)
    at, y = x(years), axes.y(value)
    d.oval(at - 8, y - 8, 16, 16, "", "ink", 1.6)
    # Sums rise from the lower left: the upper left is free for words.
    room = max((axes.right - axes.left) * 0.55, 120.0)
    lines = d.lines(words, room, "strong", d.small, most=3)
    wide = max((d.measure(line, "strong", d.small) for line in lines), default=0.0)
    # No line of the scale goes through the words.
    d.box(axes.left + 5, axes.top + 2, wide + 6, d.height(lines, d.small), 0, "card")
    below = d.block(axes.left + 8, axes.top + 2, lines, "strong", d.small)
    if y - 8 > below + 4:
        d.line((at, y - 8), (at, below + 4), line=1.2)


def _said_spent(comparison: Comparison, paid_back: str) -> str:
    parts = [
        f"{alternative.alternative.name}: "
        + ", ".join(format_amount(value) for value in alternative.spent)
        for alternative in comparison.alternatives
        if alternative.spent is not None
    ]
    told = _("Spent so far, from the start on. {ways}.").format(ways="; ".join(parts))
    # The finding first: what is heard ends somewhere.
    return f"{paid_back[:1].upper()}{paid_back[1:]}. {told}" if paid_back else told


PATTERNS: dict[CostGroup, tuple[str, str, tuple[float, ...]]] = {
    CostGroup.ONE_TIME: ("card", "", SOLID),
    CostGroup.YEARLY: ("accent", "", SOLID),
    CostGroup.RENEWAL: ("card", "dots", SOLID),
    CostGroup.INDIRECT: ("card", "lines", SOLID),
    CostGroup.LEAVING: ("card", "", DASHED),
    CostGroup.RESIDUAL: ("card", "", DOTTED),
}
"""Fill, hatch and edge of each branch, told apart in black and white."""


def stacked_years(
    alternative: AlternativeCost, measure: Measure, width: float, size: float = 13
) -> Figure:
    """Return one way's cost of the start and each year, in stacks by the sort of cost."""
    d = Drawing(measure, size)
    sums = _by_group(alternative)
    if not sums or not alternative.known:
        return NOTHING
    count = alternative.basics.horizon + 1
    ups = [sum(max(v[y], 0.0) for v in sums.values()) for y in range(count)]
    downs = [sum(min(v[y], 0.0) for v in sums.values()) for y in range(count)]
    axes = _Axes(d, width, 0, min(0.0, *downs), max(1.0, *ups), HIGH * 0.8)
    step = (axes.right - axes.left) / count
    bar = min(step * 0.62, 46.0)
    for year in range(count):
        middle = axes.left + step * (year + 0.5)
        up = down = 0.0
        for group, values in sums.items():
            value = values[year]
            if not value:
                continue
            start = up if value > 0 else down
            y1, y2 = axes.y(start), axes.y(start + value)
            fill, hatch, dash = PATTERNS[group]
            tall = abs(y1 - y2)
            paid = (e.line for e in alternative.lines if e.line.group is group and e.by_year[year])
            with d.about(*(f"cost_line:{line.id}" for line in paid)):
                d.box(middle - bar / 2, min(y1, y2), bar, tall, 0, fill, "ink", 0.9, dash, hatch)
            if value > 0:
                up += value
            else:
                down += value
        if step > 30 or not year % 5:
            name = _("Start") if year == 0 else str(year)
            d.words(middle, axes.bottom + 18, name, size=d.small, anchor="middle")
    y = axes.bottom + 32
    x = 0.5
    for group in sums:
        name = cost_group_name(group)
        wide = d.measure(name, "regular", d.small) + 34
        if x > 1 and x + wide > width:
            x, y = 0.5, y + 18
        fill, hatch, dash = PATTERNS[group]
        d.box(x, y - 2, 14, 11, 0, fill, "ink", 0.9, dash, hatch)
        d.words(x + 19, y + 8, name, size=d.small)
        x += wide
    said = "; ".join(
        f"{cost_group_name(group)}: "
        + ", ".join(format_amount(Decimal(round(value))) for value in values)
        for group, values in sums.items()
    )
    return d.figure(width, y + 16, f"{alternative.alternative.name}. {said}.")


def _by_group(alternative: AlternativeCost) -> dict[CostGroup, list[float]]:
    found: dict[CostGroup, list[float]] = {}
    for group in CostGroup:
        rows = [each.by_year for each in alternative.lines if each.line.group is group]
        if any(any(row) for row in rows):
            found[group] = [float(sum(year)) for year in zip(*rows, strict=True)]
    return found


def _swing(
    d: Drawing, swing: Swing, middle: float, centre: float, x: Callable[[float], float]
) -> str:
    """Draw the bar of a line from its low to its high amount; return both ends in words."""
    a, b = sorted((float(swing.low), float(swing.high)))
    if a < middle:
        d.box(x(a), centre - 8, x(middle) - x(a), 16, 0, "card", "ink", 1, SOLID, "lines")
    if b > middle:
        d.box(x(middle), centre - 8, x(b) - x(middle), 16, 0, "accent", "ink", 1)
    base = centre + d.small * 0.36
    first, last = format_amount(Decimal(round(a))), format_amount(Decimal(round(b)))
    d.words(x(min(a, middle)) - 5, base, first, size=d.small, anchor="end")
    d.words(x(max(b, middle)) + 5, base, last, size=d.small)
    return f"{first} – {last}"


def tornado(
    alternative: AlternativeCost,
    swings: tuple[Swing, ...],
    measure: Measure,
    width: float,
    size: float = 13,
    most: int = 6,
) -> Figure:  # fmt: skip
    """Return the lines that move the result most, each alone at its low and its high amount."""
    d = Drawing(measure, size)
    shown = swings[:most]
    if not shown or alternative.present is None:
        return NOTHING
    middle = float(alternative.present)
    ends = [float(end) for swing in shown for end in (swing.low, swing.high)]
    low, high = min(middle, *ends), max(middle, *ends)
    label = min(max(width * 0.34, 120.0), 240.0)
    room = d.measure(format_amount(Decimal(round(high))), "regular", d.small) + 8
    left, right = label + room, width - room
    span = max(high - low, 1e-9)

    def x(value: float) -> float:
        return left + (value - low) / span * (right - left)

    d.words(
        x(middle),
        d.small + 2,
        format_amount(alternative.present),
        "strong",
        d.small,
        "ink",
        "middle",
    )
    y = d.small + 12
    top = y - 4
    parts = []
    for swing in shown:
        lines = d.lines(swing.line.line.name, label - 10, most=2)
        tall = max(d.height(lines) + 8, 26)
        part = f"cost_line:{swing.line.line.id}"
        with d.about(part):
            d.block(0.5, y + (tall - d.height(lines)) / 2, lines)
            ends_of = _swing(d, swing, middle, y + tall / 2, x)
        words = f"{swing.line.line.name}: {ends_of}"
        d.spot(part, (0, y, width, tall), words, "cost_line")
        parts.append(words)
        y += tall
    d.line((x(middle), top), (x(middle), y), line=1.4)
    count = len(swings) - len(shown)
    if count > 0:
        more = ngettext("and {count} more line", "and {count} more lines", count)
        d.words(0.5, y + d.small + 2, more.format(count=count), size=d.small, colour="ink2")
        y += d.small + 8
    return d.figure(
        width,
        y + 4,
        f"{alternative.alternative.name} {format_amount(alternative.present)}. " + "; ".join(parts),
        _("Nothing moves the result as much as “{line}”.").format(line=shown[0].line.line.name),
    )
