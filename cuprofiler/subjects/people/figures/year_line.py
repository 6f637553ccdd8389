"""One year on a line: budget windows above it, months of use below."""

from collections.abc import Sequence
from datetime import date

from cuprofiler.core.calendar import OPEN, Window, level, months_from, next_window, windows
from cuprofiler.domain.records import Segment
from cuprofiler.i18n import format_date, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DOTTED, SOLID, Figure, Measure
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.when import AskOn, ask_of
from cuprofiler.words import month_name

USE_RADIUS = (4.0, 8.0, 12.5)


def year_line(
    measure: Measure,
    width: float,
    today: date,
    customers: Segment | None,
    users: Segment | None,
    size: float = 13,
) -> Figure:
    """Return the next twelve months of a segment of customers and one of users."""
    d = Drawing(measure, size)
    months = months_from(today)
    money = customers.months if customers else ""
    use = users.months if users else ""
    label = min(width * 0.17, 150.0) if width > 620 else 0.0
    left, right = label + 6, width - 8
    step = (right - left) / 12
    axis = 104.0 if label else 138.0

    def at(day: date) -> float:
        """Return where a day stands on the line."""
        count = (day.year - months[0].year) * 12 + day.month - months[0].month
        return left + step * (count + (day.day - 1) / 31)

    lowest = 0.0
    if label:
        _side(d, label, axis - 40, _("Budget window"), _("when they may spend"))
        lowest = _side(d, label, axis + 58, _("Months of use"), _("larger: busier"))
    else:
        d.words(0.5, 14, _("Budget window"), "strong", d.small)
    ahead = next_window(money, today)
    opens = at(ahead.first) if ahead else 0.0
    for each in windows(money, today):
        _window(d, each, at(each.first), axis, is_next=each == ahead, step=step)
    _axis(d, months, left, right, step, axis, ahead)
    # Where a window is open today its words stay readable: the line ends above it.
    inside = any(each.contains(today) for each in windows(money, today))
    _today(d, today, at(today), axis - 55 if inside else axis, ahead, opens)
    if not label:
        d.words(0.5, axis + 66, _("Months of use"), "strong", d.small)
    middle = axis + (62 if label else 88)
    for number, month in enumerate(months):
        x = left + step * number
        _month_of_use(d, month, level(use, month.month), x, middle, step)
        opened = (_("closed"), _("leftovers"), _("open"))[level(money, month.month)]
        d.spot(
            f"money:{month.month}",
            (x, axis - 58, step, 58),
            _("Budget in {month}: {state}").format(month=month_name(month.month), state=opened),
            "money",
        )
    bottom = max(middle + 24, lowest + 4)
    asking = [ask for each in (customers, users) if each and (ask := ask_of(each, today))]
    for ask in asking:
        _ask_mark(d, at(ask.day), axis, ask.group)
    if asking:
        bottom = _ask_legend(d, bottom, left, asking)
    words = ". ".join(filter(None, (said(today, customers, users), *map(ask_words, asking))))
    return d.figure(width, bottom, words)


def ask_words(ask: AskOn) -> str:
    """Return when to ask which group whether they would recommend it."""
    words = (
        _("ask customers whether they would recommend it: {date}")
        if ask.group is Group.CUSTOMERS
        else _("ask users whether they would recommend it: {date}")
    )
    return words.format(date=format_date(ask.day))


def _ask_mark(d: Drawing, x: float, axis: float, group: Group) -> None:
    """Draw on the line when a group is to be asked: payers square, users round."""
    if group is Group.CUSTOMERS:
        d.box(x - 5, axis - 5, 10, 10, 2, "payer", "card", 1)
    else:
        d.oval(x - 5, axis - 5, 10, 10, "user", "card", 1)


def _ask_legend(d: Drawing, y: float, left: float, asking: Sequence[AskOn]) -> float:
    """Say when each group is to be asked; return where the words end."""
    y += 8
    for ask in asking:
        if ask.group is Group.CUSTOMERS:
            d.box(left, y + 2, 9, 9, 2, "payer")
        else:
            d.oval(left, y + 2, 9, 9, "user")
        d.words(left + 16, y + 10, ask_words(ask), size=d.small)
        y += d.small + 6
    return y + 2


def _month_of_use(
    d: Drawing, month: date, value: int, x: float, middle: float, step: float
) -> None:
    """Draw how busy users are in a month, as a disc."""
    radius = min(USE_RADIUS[value], step * 0.42)
    fill = "user" if value == OPEN else "user_tint"
    dash = SOLID if value == OPEN else DOTTED
    centre = x + step / 2
    d.oval(centre - radius, middle - radius, 2 * radius, 2 * radius, fill, "user", 1.3, dash)
    busy = (_("quiet"), _("some use"), _("busy"))[value]
    d.spot(
        f"use:{month.month}",
        (x, middle - 16, step, 32),
        _("{month}: {use}").format(month=month_name(month.month), use=busy),
        "use",
    )


def _side(d: Drawing, width: float, y: float, title: str, detail: str) -> float:
    """Draw what a part of the line is called; return where the words end."""
    lines = d.lines(title, width - 8, "strong")
    bottom = d.block(0.5, y - d.size, lines, "strong")
    words = d.lines(detail, width - 8, size=d.small)
    return d.block(0.5, bottom, words, size=d.small, colour="ink2")


def _window(d: Drawing, each: Window, x: float, axis: float, *, is_next: bool, step: float) -> None:
    count = (each.last.year - each.first.year) * 12 + each.last.month - each.first.month + 1
    width = step * count
    fill = "payer" if is_next else "payer_tint"
    ink = "card" if is_next else "ink"
    top = axis - 54
    d.box(x + 1, top, width - 2, 42, 4, fill, "payer", 1.4)
    title = _("budget open") if each.level == OPEN else _("leftovers")
    lines = d.lines(title, width - 8, "strong", d.small, most=2)
    months = month_name(each.first.month, short=True)
    if count > 1:
        months += "–" + month_name(each.last.month, short=True)
    fits = d.measure(months, "regular", d.small) < width - 6 and len(lines) == 1
    y = top + (17 if fits else 24 if len(lines) == 1 else 16)
    for line in lines:
        d.words(x + width / 2, y, line, "strong", d.small, ink, "middle")
        y += d.small * 1.3
    if fits:
        d.words(x + width / 2, y + 1, months, "regular", d.small, ink, "middle")


def _axis(
    d: Drawing,
    months: tuple[date, ...],
    left: float,
    right: float,
    step: float,
    y: float,
    ahead: Window | None,
) -> None:
    d.line((left, y), (right, y), line=1.3)
    for number in range(13):
        d.line((left + step * number, y - 5), (left + step * number, y + 5), line=1.1)
    for number, month in enumerate(months):
        name = month_name(month.month, short=True)
        if d.measure(name, "strong", d.small) > step:
            name = name[:1]
        strong = ahead is not None and month == ahead.first
        x = left + step * (number + 0.5)
        d.words(x, y + 19, name, "strong" if strong else "regular", d.small, "ink", "middle")
        if number == 0 or month.month == 1:
            d.words(x, y + 33, str(month.year), "regular", d.small, "ink2", "middle")


def _today(
    d: Drawing, today: date, x: float, axis: float, ahead: Window | None, opens: float
) -> None:
    words = _("today, {date}").format(date=format_date(today))
    half = d.measure(words, "strong", d.small) / 2
    d.words(max(x, half + 1), 34, words, "strong", d.small, "ink", "middle")
    d.line((x, 42), (x, axis), line=1.5)
    d.line((x - 5, 41), (x + 5, 41), (x, 48), edge="", fill="ink", closed=True)
    if ahead is None or opens <= x + 24:
        return
    weeks = ahead.weeks_until(today)
    note = ngettext("{count} week to get ready", "{count} weeks to get ready", weeks)
    text = note.format(count=weeks)
    y = axis - 22
    d.line((x + 6, y), (opens - 8, y), edge="ink2", line=1.3)
    d.line(
        (opens - 2, y), (opens - 9, y - 4), (opens - 9, y + 4), edge="", fill="ink2", closed=True
    )
    if d.measure(text, "strong", d.small) < opens - x - 14:
        d.words((x + opens) / 2, y - 7, text, "strong", d.small, "ink", "middle")


def said(today: date, customers: Segment | None, users: Segment | None) -> str:
    """Return the year in words."""
    parts = []
    if customers is not None:
        found = windows(customers.months, today)
        spans = [f"{format_date(w.first)} – {format_date(w.last)}" for w in found]
        parts.append(_("Budget: {spans}").format(spans=", ".join(spans) or _("not known yet")))
    if users is not None:
        busy = [month_name(m) for m in range(1, 13) if level(users.months, m) == OPEN]
        parts.append(_("Busy: {months}").format(months=", ".join(busy) or _("not known yet")))
    return ". ".join(parts) or _("No segment yet.")
