"""Two scales beside one another: how many would recommend it, and the score with its interval."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.core.intervals import Interval
from cuprofiler.i18n import ngettext
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DOTTED, NOTHING, SOLID, Figure, Measure
from cuprofiler.subjects.loyalty.rules.recommending import Counts

BAR = 26.0
GAP = 22.0


class Scale(NamedTuple):
    """One group: its title, what it says, how many answered what, and the interval if there is one.

    `group` is "payer" or "user", `part` what is opened by it.
    """

    title: str
    said: str
    counts: Counts
    interval: Interval | None
    group: str
    part: str


def scales(found: Sequence[Scale], measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the scales below one another, each on its own: they are never one."""
    if not found:
        return NOTHING
    d = Drawing(measure, size)
    y = 0.0
    for each in found:
        y = _scale(d, each, y, width) + GAP
    return d.figure(width, y - GAP + 2, ". ".join(f"{e.title}: {e.said}" for e in found))


def _scale(d: Drawing, each: Scale, y: float, width: float) -> float:
    """Draw one group; return where it ends."""
    top = y
    sign = 11.0
    if each.group == "payer":
        d.box(0.5, y + 2, sign, sign, 2, each.group)
    else:
        d.oval(0.5, y + 2, sign, sign, each.group)
    lines = d.lines(each.title, width - 22, "strong", most=2)
    y = d.block(22, y, lines, "strong") + 2
    y = d.block(22, y, d.lines(each.said, width - 22, size=d.small), size=d.small) + 8
    with d.about(each.part):
        y = _bar(d, each, y, width)
        if each.interval is not None:
            y = _line(d, each, each.interval, y + 10, width)
    d.spot(each.part, (0, top, width, y - top), f"{each.title}: {each.said}", "survey_round")
    return y


def answers_said(counts: Counts) -> tuple[str, str, str]:
    """Return how many would recommend it, how many neither nor, and how many not."""
    promoters, neither, against = (round(each) for each in counts)
    return (
        ngettext("{count} promoter", "{count} promoters", promoters).format(count=promoters),
        ngettext("{count} neither", "{count} neither", neither).format(count=neither),
        ngettext("{count} against", "{count} against", against).format(count=against),
    )


def _bar(d: Drawing, each: Scale, y: float, width: float) -> float:
    """Draw the answers as parts of one bar: against, neither, for."""
    dash = SOLID if each.group == "payer" else DOTTED
    said = answers_said(each.counts)
    fills = (("card", "lines"), ("card", ""), (each.group, ""))
    x = 0.5
    whole = max(each.counts.people, 1)
    for count, text, (fill, hatch) in zip(
        reversed(each.counts), reversed(said), fills, strict=True
    ):
        wide = (width - 1) * count / whole
        if not count:
            continue
        d.box(x, y, wide, BAR, 0, fill, each.group, 1.3, dash, hatch)
        ink = "card" if fill == each.group else "ink"
        room = d.measure(text, "strong", d.small)
        if room > wide - 8:
            text = str(round(count))
            room = d.measure(text, "strong", d.small)
        if room <= wide - 4:
            middle = x + wide / 2
            if hatch:
                d.box(middle - room / 2 - 4, y + 4, room + 8, BAR - 8, 2, "card")
            d.words(middle, y + BAR / 2 + d.small * 0.36, text, "strong", d.small, ink, "middle")
        x += wide
    return y + BAR


def _line(d: Drawing, each: Scale, found: Interval, y: float, width: float) -> float:
    """Draw the scale from −100 to +100 with the score and its interval."""
    left, right = 20.0, width - 20

    def x(score: float) -> float:
        return left + (score + 100) / 200 * (right - left)

    middle = y + 10
    d.line((left, middle), (right, middle), edge="ink2")
    for score in (-100, -50, 0, 50, 100):
        d.line((x(score), middle - 4), (x(score), middle + 4), edge="ink2")
        text = "0" if not score else f"+{score}" if score > 0 else f"\u2212{-score}"
        d.words(x(score), middle + 8 + d.small, text, size=d.small, anchor="middle")
    d.line((x(found.low), middle), (x(found.high), middle), line=3)
    for end in (found.low, found.high):
        d.line((x(end), middle - 6), (x(end), middle + 6), line=1.6)
    at = x(found.middle)
    if each.group == "payer":
        d.box(at - 6, middle - 6, 12, 12, 2, "payer", "ink", 1)
    else:
        d.oval(at - 6, middle - 6, 12, 12, "user", "ink", 1)
    return middle + 12 + d.small
