"""The plan as bars over weeks: yours solid, theirs open, both halved; closed days hatched."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from cuprofiler.domain.codes import Responsible
from cuprofiler.i18n import format_date, format_hours, format_month, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import NOTHING, SOLID, Figure, Measure
from cuprofiler.subjects.services.records import ClosedPeriod
from cuprofiler.subjects.services.rules.schedule import Scheduled
from cuprofiler.words import responsible_name

ROW = 32.0
WEEK = 40.0
LABEL = 420.0


def gantt_width(plan: Sequence[Scheduled]) -> float:
    """Return the least width at which weeks can be read."""
    return LABEL + WEEK * max(_weeks(plan), 4)


def _weeks(plan: Sequence[Scheduled]) -> int:
    if not plan:
        return 0
    first, last = _frame(plan)
    return (last - first).days // 7 + 1


def days_of(plan: Sequence[Scheduled], width: float, far: float) -> int:
    """Return how many days a distance is in a plan drawn at a width, both in points."""
    if not plan:
        return 0
    first, last = _frame(plan)
    span = (last - first).days + 1
    return round(far / (width - 1 - min(LABEL, width * 0.46)) * span)


def _frame(plan: Sequence[Scheduled]) -> tuple[date, date]:
    """Return the Monday before the first day and the Sunday after the last."""
    first = min(each.start for each in plan)
    last = max(each.end for each in plan)
    return first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())


def gantt(
    plan: Sequence[Scheduled],
    closed: Sequence[ClosedPeriod],
    measure: Measure,
    width: float,
    size: float = 13,
    *,
    within: tuple[float, float] | None = None,
    names: Callable[[Responsible], str] = responsible_name,
) -> Figure:
    """Tasks with owner, hours and bar; arrows from what is waited for. `names` are those of the
    sides.

    Of the rows only those are drawn that reach into `within`, from line to line, if it is given.
    """
    if not plan:
        return NOTHING
    d = Drawing(measure, size)
    row = ROW if size >= 12 else size * 2.1
    label = min(LABEL, width * 0.46)
    name_room, owner, hours = label * 0.54, label * 0.61, label - 14
    first, last = _frame(plan)
    span = (last - first).days + 1
    head, left, right = 30.0, label, width - 1

    def x(day: date) -> float:
        return left + (day - first).days / span * (right - left)

    bottom = head + row * len(plan)
    _heads(d, first, last, x, head, bottom, label, owner, hours)
    for shut in closed:
        starting, ending = max(shut.first, first), min(shut.last, last)
        if starting <= ending:
            wide = x(ending + timedelta(days=1)) - x(starting)
            d.box(x(starting), head, wide, bottom - head, 0, "side", "control", 0.6, SOLID, "lines")
            words = d.lines(shut.name, wide - 8, size=d.small, most=1)
            if words and wide > 46:
                middle = x(starting) + wide / 2
                room = d.measure(words[0], "regular", d.small) / 2 + 6
                d.box(middle - room, head + 8, 2 * room, d.small * 1.7, 4, "card")
                d.words(middle, head + 8 + d.small * 1.2, words[0], size=d.small, anchor="middle")
    places: dict[str, tuple[float, float, float]] = {}
    near = _near(plan)
    top, end = within or (0.0, bottom)
    spoken: list[str] = []
    for number, each in enumerate(plan):
        y = head + row * number
        left_end, right_end = x(each.start), x(each.end + timedelta(days=1))
        if not each.task.days:
            left_end = right_end = (x(each.start) + x(each.start + timedelta(days=1))) / 2
        places[each.task.id] = (left_end, right_end, y + row / 2)
        if y > end or y + row < top:
            continue
        d.line((0, y), (width, y), edge="line", line=0.7)
        at = len(d.shapes)
        _row(d, each, y, row, name_room, owner, hours, names)
        _bar(d, each, left_end, right_end, y + row / 2, row)
        d.belong(at, *_parts_of((each.task.id, *near[each.task.id])))
        line = _said(each)
        spoken.append(line)
        d.spot(f"task:{each.task.id}", (0, y, width, row), line, "task")
        bar = (left_end - 6, y + 3, max(right_end - left_end, 6) + 12, row - 6)
        d.spot(f"bar:{each.task.id}", bar, line, "bar")
    for each in plan:
        for identity in each.task.after:
            if identity in places:
                with d.about(*_parts_of((identity, each.task.id))):
                    _arrow(d, places[identity], places[each.task.id], row)
    d.line((0, bottom), (width, bottom), edge="ink2")
    _legend(d, plan, bottom + 18, names)
    cuts = tuple(head + row * number for number in range(1, len(plan)))
    figure = d.figure(width, bottom + 24, ". ".join(spoken), _finding(plan))
    return figure._replace(cuts=cuts, head=head)


def _finding(plan: Sequence[Scheduled]) -> str:
    """Return how much there is to do, and from when to when."""
    start, end = min(each.start for each in plan), max(each.end for each in plan)
    return ngettext(
        "{count} task, from {start} to {end}.", "{count} tasks, from {start} to {end}.", len(plan)
    ).format(count=len(plan), start=format_date(start), end=format_date(end))


def _parts_of(tasks: Iterable[str]) -> list[str]:
    """Return the parts that tasks have here: their rows and their bars."""
    return [f"{kind}:{identity}" for identity in tasks for kind in ("task", "bar")]


def _near(plan: Sequence[Scheduled]) -> dict[str, set[str]]:
    """Return, for each task, what it waits for and what waits for it."""
    near: dict[str, set[str]] = {each.task.id: set(each.task.after) for each in plan}
    for each in plan:
        for identity in each.task.after:
            near.setdefault(identity, set()).add(each.task.id)
    return near


def _legend(
    d: Drawing, plan: Sequence[Scheduled], y: float, names: Callable[[Responsible], str]
) -> None:
    """Draw the marks of all who do something, with their words."""
    there = {each.task.responsible for each in plan}
    order = (Responsible.OURS, Responsible.THEIRS, Responsible.BOTH, Responsible.PARTNER)
    at = 1.0
    for responsible in (each for each in order if each in there):
        _mark(d, responsible, at, y - 9)
        word = names(responsible)
        d.words(at + 16, y, word, size=d.small)
        at += d.measure(word, "regular", d.small) + 40


def _heads(
    d: Drawing,
    first: date,
    last: date,
    x: object,
    head: float,
    bottom: float,
    label: float,
    owner: float,
    hours: float,
) -> None:
    assert callable(x)
    d.words(0.5, head - 8, _("Task"), size=d.small, colour="ink2")
    d.words(owner, head - 8, _("Owner"), size=d.small, colour="ink2")
    d.words(hours, head - 8, _("Hours"), size=d.small, colour="ink2", anchor="end")
    # Beyond half a year weeks are too narrow: months stand in their place.
    long = (last - first).days > 26 * 7
    day, before, free = first, 0, 0.0
    while day <= last:
        at = x(day)
        if long and day.day > 7:
            day += timedelta(days=7)
            continue
        d.line((at, head), (at, bottom), edge="line", line=0.7)
        words = "" if long else str(day.day)
        if day.month != before:
            words = f"{words} {format_month(day, short=True)}".strip()
        if long and (day.month == 1 or not before):
            words += f" {day.year}"
        if at >= free and at + d.measure(words, "regular", d.small) < x(last) + 20:
            d.words(at + 2, head - 8, words, size=d.small)
            free = at + d.measure(words, "regular", d.small) + 6
            before = day.month
        day += timedelta(days=7)


def _row(
    d: Drawing,
    each: Scheduled,
    y: float,
    row: float,
    name_room: float,
    owner: float,
    hours: float,
    names: Callable[[Responsible], str],
) -> None:
    task = each.task
    base = y + row / 2 + d.size * 0.36
    weight = "strong" if not task.days else "regular"
    _cell(d, 0.5, y, row, task.name, name_room, weight)
    _mark(d, task.responsible, owner - 16, y + row / 2 - 5)
    who = task.owner or (format_date(each.start) if not task.days else names(task.responsible))
    _cell(d, owner, y, row, who, hours - owner - 34, weight)
    effort = task.our_hours + task.their_hours
    if effort:
        d.words(hours, base, format_hours(effort), anchor="end")


def _cell(d: Drawing, x: float, y: float, row: float, text: str, room: float, weight: str) -> None:
    """Write a cell on one line, or on two small ones where it would be cut."""
    lines = d.lines(text, room, weight)
    size = d.size
    if len(lines) > 1:
        size = d.small
        lines = d.lines(text, room, weight, size, most=2)
    pitch = min(size * 1.25, row / 2)
    base = y + row / 2 + size * 0.36 - pitch * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        d.words(x, base + pitch * number, line, weight, size)


def _mark(d: Drawing, responsible: Responsible, x: float, y: float) -> None:
    side = 10.0
    if responsible is Responsible.PARTNER:
        d.oval(x, y, side, side, "card", "ink", 1.3)
        return
    d.box(
        x, y, side, side, 1.5, "accent" if responsible is Responsible.OURS else "card", "ink", 1.3
    )
    if responsible is Responsible.BOTH:
        d.box(x, y, side / 2, side, 0, "accent")


def _bar(d: Drawing, each: Scheduled, start: float, end: float, middle: float, row: float) -> None:
    if not each.task.days:
        r = row * 0.26
        d.line(
            (start, middle - r), (start + r, middle), (start, middle + r), (start - r, middle),
            edge="", fill="ink", closed=True,
        )  # fmt: skip
        return
    tall = row * 0.5
    wide = max(end - start - 2, 4)
    responsible = each.task.responsible
    if responsible is Responsible.OURS:
        d.box(start + 1, middle - tall / 2, wide, tall, 3, "accent", "accent", 1.2)
        return
    dash = SOLID if responsible is not Responsible.PARTNER else (4.0, 2.5)
    d.box(start + 1, middle - tall / 2, wide, tall, 3, "card", "ink", 1.4, dash)
    if responsible is Responsible.BOTH:
        d.box(start + 1, middle - tall / 2, wide, tall / 2, 2, "accent", "accent", 1)


def _arrow(
    d: Drawing, before: tuple[float, float, float], here: tuple[float, float, float], row: float
) -> None:
    """From the end of one bar down, or up, to the beginning of another."""
    _start, end, y1 = before
    start, _end, y2 = here
    down = 1 if y2 > y1 else -1
    at = max(start + 5, end - 4)
    tip = y2 - down * row * 0.27
    if at > end:
        d.line((end, y1), (at, y1), (at, tip - down * 4), edge="ink2", line=0.9)
    else:
        d.line((at, y1 + down * row * 0.25), (at, tip - down * 4), edge="ink2", line=0.9)
    d.line(
        (at - 3, tip - down * 5), (at + 3, tip - down * 5), (at, tip), edge="", fill="ink2",
        closed=True,
    )  # fmt: skip


def _said(each: Scheduled) -> str:
    if not each.task.days:
        return _("{task}: on {date}").format(task=each.task.name, date=format_date(each.start))
    return _("{task}: {first} to {last}").format(
        task=each.task.name, first=format_date(each.start), last=format_date(each.end)
    )
