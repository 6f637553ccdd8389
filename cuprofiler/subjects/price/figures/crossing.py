"""The four prices as curves that cross, or as dots where there are too few for curves."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from cuprofiler.i18n import format_amount, format_percent
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.scale import steps
from cuprofiler.paper.figures.shapes import DASHED, DOTTED, NOTHING, SOLID, Figure, Measure
from cuprofiler.subjects.price.rules.four_prices import Crossing, FourPrices, curves_of

HIGH = 210.0
LOOKS = (
    ("user", 1.6, DOTTED),
    ("user", 2.2, SOLID),
    ("payer", 2.2, SOLID),
    ("payer", 1.6, DASHED),
)
"""Edge, width and dash of each curve, told apart in black and white."""


def curve_names() -> tuple[str, ...]:
    """Return what the curves are called, in their order."""
    return (_("too cheap"), _("a bargain"), _("getting dear"), _("too dear"))


def four_prices_figure(
    found: FourPrices, measure: Measure, width: float, size: float = 13
) -> Figure:
    """Return curves and their crossings; dots, a row for each price, where there are too few."""
    if not found.kept:
        return NOTHING
    return _curves(found, measure, width, size) if found.has_curves else _dots(
        found, measure, width, size
    )  # fmt: skip


def _x(
    d: Drawing, values: list[float], left: float, right: float, bottom: float
) -> Callable[[float], float]:
    """Draw the scale of prices, and return where one stands on it."""
    span = max(values[-1] - values[0], 1e-9)

    def x(value: float) -> float:
        return left + (value - values[0]) / span * (right - left)

    d.line((left, bottom), (right, bottom), edge="ink2")
    for value in values:
        text = format_amount(Decimal(str(round(value, 6)))) if value else "0"
        d.line((x(value), bottom), (x(value), bottom + 5), edge="ink2")
        d.words(x(value), bottom + 7 + d.small, text, size=d.small, anchor="middle")
    return x


def _legend(d: Drawing, width: float) -> float:
    """Draw what the curves are; return the height it takes."""
    at, y = 0.5, d.small + 2
    for name, (edge, line, dash) in zip(curve_names(), LOOKS, strict=True):
        wide = 34 + d.measure(name, "regular", d.small) + 16
        if at > 1 and at + wide > width:
            at, y = 0.5, y + d.small + 8
        d.line((at, y - 4), (at + 26, y - 4), edge=edge, line=line, dash=dash)
        d.words(at + 32, y, name, size=d.small)
        at += wide
    return y + 26


def _curves(found: FourPrices, measure: Measure, width: float, size: float) -> Figure:
    d = Drawing(measure, size)
    top = _legend(d, width)
    curves = curves_of(found.kept)
    low, high = float(curves.prices[0]), float(curves.prices[-1])
    values = steps(min(low, 0.0) if low < high / 4 else low, max(high, low + 0.01), 6)
    left, right, bottom = 44.0, width - 16, top + HIGH
    x = _x(d, values, left, right, bottom)

    def y(share: float) -> float:
        return bottom - share * HIGH

    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        if share:
            d.line((left, y(share)), (right, y(share)), edge="control", line=0.6, dash=(1.0, 3.0))
        text = format_percent(share)
        d.words(left - 8, y(share) + d.small * 0.36, text, size=d.small, anchor="end")
    for line, (edge, wide, dash) in zip(curves.lines, LOOKS, strict=True):
        points = [
            (x(float(price)), y(count / curves.people))
            for price, count in zip(curves.prices, line, strict=True)
        ]
        d.line(*points, edge=edge, line=wide, dash=dash)
    said = [_range(d, found, x, top, bottom)]
    marks = (
        (found.middle, _("as many find it cheap as dear")),
        (found.least, _("as many find it too cheap as too dear")),
    )
    below = bottom + d.small + 26
    for number, (each, words) in enumerate(marks, 1):
        if each is None or each.price is None:
            continue
        at = x(float(each.price))
        height = y(_share_at(found, each, number))
        d.oval(at - 8, height - 8, 16, 16, "card", "ink", 1.4)
        d.words(at, height + d.small * 0.36, str(number), "strong", d.small, "ink", "middle")
        text = f"{number}  {crossing_words(each)}: {words}"
        d.words(0.5, below, text, size=d.small)
        said.append(f"{crossing_words(each)}: {words}")
        below += d.small + 6
    return d.figure(width, below, ". ".join(filter(None, said)))


def _share_at(found: FourPrices, each: Crossing, number: int) -> float:
    """Return how many share an opinion where two curves cross, by the first of them."""
    price = each.price or Decimal(0)
    curves = curves_of(found.kept)
    line = curves.cheap if number == 1 else curves.too_cheap
    pairs = list(zip(curves.prices, line, strict=True))
    for (low, before), (high, after) in pairwise(pairs):
        if low <= price <= high:
            part = float((price - low) / (high - low))
            return (before + (after - before) * part) / curves.people
    return line[0] / curves.people


def _range(
    d: Drawing, found: FourPrices, x: Callable[[float], float], top: float, bottom: float
) -> str:
    """Shade the range that was named; return it in words."""
    bounds = found.range
    if bounds is None:
        return ""
    low, high = x(float(bounds[0])), x(float(bounds[1]))
    d.box(low, top, high - low, 7, 0, "card", "ink", 1, SOLID, "lines")
    for edge in (low, high):
        d.line((edge, top), (edge, bottom), edge="ink2", line=0.9, dash=DASHED)
    text = _("{low} to {high}").format(low=format_amount(bounds[0]), high=format_amount(bounds[1]))
    d.words((low + high) / 2, top - 4, text, "strong", d.small, "ink", "middle")
    return text


def crossing_words(each: Crossing) -> str:
    """Return where two curves cross; the middle of a stretch where they lie on one another."""
    if each.price is None:
        return _("not found")
    text = format_amount(each.price)
    return _("about {price}").format(price=text) if each.flat else text


def _dots(found: FourPrices, measure: Measure, width: float, size: float) -> Figure:
    d = Drawing(measure, size)
    prices = [float(price) for each in found.kept for price in each]
    low, high = min(prices), max(prices)
    values = steps(0.0 if low < high / 4 else low, max(high, low + 0.01), 6)
    names = curve_names()
    label = max(d.measure(name, "regular", d.size) for name in names) + 16
    left, right = label, width - 24
    row = 34.0
    bottom = row * len(names) + 4
    x = _x(d, values, left, right, bottom)
    said = []
    for number, (name, (edge, _wide, dash)) in enumerate(zip(names, LOOKS, strict=True)):
        middle = row * number + row / 2
        d.words(0.5, middle + d.size * 0.36, name)
        d.line((left, middle), (right, middle), edge="control", line=0.6, dash=(1.0, 3.0))
        for each in found.kept:
            at = x(float(each[number]))
            fill = f"{edge}_tint"
            if edge == "payer":
                d.box(at - 5, middle - 5, 10, 10, 2, fill, edge, 1.3, dash)
            else:
                d.oval(at - 5, middle - 5, 10, 10, fill, edge, 1.3, dash)
        named = ", ".join(format_amount(each[number]) for each in found.kept)
        said.append(f"{name}: {named}")
    return d.figure(width, bottom + 16 + d.small, ". ".join(said))
