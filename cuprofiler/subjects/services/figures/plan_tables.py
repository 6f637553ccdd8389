"""Training and services as tables, and your hours month by month against what you have."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from cuprofiler.domain.codes import Responsible, SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import (
    format_amount,
    format_date,
    format_hours,
    format_money,
    format_number,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import NOTHING, SOLID, Figure, Measure
from cuprofiler.paper.figures.table import Column, Line, table
from cuprofiler.subjects.services.records import TrainingSession
from cuprofiler.subjects.services.rules.schedule import Month, Scheduled
from cuprofiler.subjects.services.rules.teaching import Held, teaching
from cuprofiler.subjects.services.rules.totals import counted
from cuprofiler.words import month_name, responsible_name, session_form_name, session_kind_name

SESSIONS_LEAST = 720.0

NOTHING_BUSY: Mapping[Month, Sequence[tuple[str, str]]] = {}


def side_name(responsible: Responsible) -> str:
    """Return a side by what it is: on what the customer reads, "you" would be somebody else."""
    if responsible is Responsible.OURS:
        return _("The supplier")
    return responsible_name(responsible)


def session_table(
    profile: Profile,
    plan: tuple[Scheduled, ...],
    measure: Measure,
    width: float,
    size: float = 13,
    *,
    paper: bool = False,
) -> Figure:
    """Return every lesson: who, how, when, hours of both sides.

    On `paper`, which the customer gets, with its four checks, and sides by what they are.
    """
    held = teaching(profile, plan)
    columns = [
        Column(_("What they can do afterwards"), 2.9),
        Column(_("How"), 1.5),
        Column(_("When"), 1.6),
        Column(_("People"), 0.8, figures=True),
        Column(_("Groups"), 0.8, figures=True),
        Column(_("Supplier’s hours") if paper else _("Your hours"), 1.1, figures=True),
        Column(_("Customer’s hours") if paper else _("Their hours"), 1.2, figures=True),
    ]
    if paper:
        columns.append(Column(_("How success is checked"), 3.2))
    lines = []
    ours = theirs = Decimal(0)
    for training_session in profile.training_sessions:
        found = counted(profile, training_session)
        ours += found.trainer_hours
        theirs += found.learner_hours
        known = found.people is not None
        cells = [
            training_session.name,
            session_form_name(training_session.form),
            when(training_session, held.get(training_session.id)),
            format_number(found.people or 0) if known else "?",
            format_number(found.groups or 0) if known else "?",
            format_hours(found.trainer_hours) if known else "?",
            format_hours(found.learner_hours) if known else "?",
        ]
        if paper:
            said = (
                training_session.reaction,
                training_session.learning,
                training_session.behaviour,
                training_session.results,
            )
            cells.append("\n".join(f"{n}. {text}" for n, text in enumerate(said, 1) if text))
        lines.append(Line(tuple(cells), f"lesson:{training_session.id}"))
    totals = [_("In all, first year"), "", "", "", "", format_hours(ours), format_hours(theirs)]
    lines.append(Line(tuple(totals + [""] * paper), strong=True))
    return table(measure, width, columns, lines, size)


def _day(day: date) -> str:
    """Return a date that stands in a narrow column: not broken."""
    return format_date(day).replace(" ", "\u00a0")


def when(training_session: TrainingSession, held: Held | None) -> str:
    """Return when a training session is held: its day or days, or how far from going live."""
    days = training_session.days
    if training_session.kind is not SessionKind.FIRST:
        return session_kind_name(training_session.kind)
    if held is not None and held.first != held.last:
        return _("{first} to {last}").format(first=_day(held.first), last=_day(held.last))
    if held is not None:
        return format_date(held.first)
    if not days:
        return _("the day it goes live")
    if days < 0:
        return ngettext("{count} day before", "{count} days before", -days).format(count=-days)
    return ngettext("{count} day after", "{count} days after", days).format(count=days)


def task_table(
    profile: Profile, measure: Measure, width: float, size: float = 13, *, paper: bool = False
) -> Figure:
    """Return every task without its days, for a plan that has no first day yet or can't be worked
    out.

    On `paper`, which the customer gets, sides by what they are.
    """
    columns = (
        Column(_("Task"), 3.0),
        Column(_("Who does it"), 1.2),
        Column(_("Working days"), 0.8, figures=True),
        Column(_("Supplier’s hours") if paper else _("Your hours"), 0.9, figures=True),
        Column(_("Customer’s hours") if paper else _("Their hours"), 0.9, figures=True),
        Column(_("Waits for"), 2.6),
    )
    names = {task.id: task.name for task in profile.tasks}
    lines = [
        Line(
            (
                task.name,
                side_name(task.responsible) if paper else responsible_name(task.responsible),
                format_number(task.days) if task.days else "–",
                format_hours(task.our_hours) if task.our_hours else "–",
                format_hours(task.their_hours) if task.their_hours else "–",
                ", ".join(names[each] for each in task.after if each in names),
            ),
            f"task:{task.id}",
        )
        for task in profile.tasks
    ]
    return table(measure, width, columns, lines, size)


def service_table(
    profile: Profile, measure: Measure, width: float, size: float = 13, *, paper: bool = False
) -> Figure:
    """Return every service: who gives it, its price, its hours, what is in it.

    On `paper`, which the customer gets, with sides by what they are.
    """
    currency = profile.product.currency
    columns = (
        Column(_("Service"), 2.2),
        Column(_("Who gives it"), 1.2),
        Column(_("Price a month"), 1.1, figures=True),
        Column(_("Hours a month"), 1.0, figures=True),
        Column(_("What is in it, what is not"), 3.4),
        Column(_("From, to"), 1.6),
    )
    lines = []
    for each in profile.services:
        price = _("included") if each.price is None else format_money(each.price, currency)
        ends = [_day(day) if day else "" for day in (each.first, each.last)]
        lines.append(
            Line(
                (
                    each.name,
                    side_name(each.responsible) if paper else responsible_name(each.responsible),
                    price,
                    format_hours(each.hours) if each.hours else "–",
                    each.scope,
                    " – ".join(ends) if any(ends) else _("all along"),
                ),
                f"service:{each.id}",
            )
        )
    return table(measure, width, columns, lines, size)


def years_table(
    rows: Sequence[tuple[str, tuple[Decimal, ...]]],
    measure: Measure,
    width: float,
    size: float = 13,
    years: range = range(11),
) -> Figure:
    """Amounts of the start (0) and of years; the last two rows are what is left."""
    shown = [year for year in years if rows and year < len(rows[0][1])]
    names = [_("Year {number}").format(number=n) if n else _("Start") for n in shown]
    columns = [Column("", 3.0), *(Column(name, 1.0, figures=True) for name in names)]
    lines = [
        Line(
            (label, *(format_amount(amounts[year]) for year in shown)),
            strong=n >= len(rows) - 2,
        )
        for n, (label, amounts) in enumerate(rows)
    ]
    return table(measure, width, columns, lines, size)


def load_bars(
    promised: Mapping[Month, Decimal],
    capacity: int | None,
    measure: Measure,
    width: float,
    size: float = 12.5,
    busy: Mapping[Month, Sequence[tuple[str, str]]] = NOTHING_BUSY,
) -> Figure:
    """Your hours month by month; what is beyond the hours you have is black.

    `busy` is what takes the hours of a month: kinds of record and ids, for who points at them.
    """
    if not promised:
        return NOTHING
    d = Drawing(measure, size)
    most = max(max(promised.values()), Decimal(capacity or 0)) or Decimal(1)
    names = {m: f"{month_name(m[1])} {m[0]}" for m in promised}
    label = max(d.measure(name, "strong", d.size) for name in names.values()) + 14
    room = min(width * 0.34, 240.0)
    full = max(width - label - room, 40.0)
    y = 4.0
    said, most_over = [], (Decimal(0), "")
    for month, hours in promised.items():
        over = hours - capacity if capacity is not None else Decimal(0)
        weight = "strong" if over > 0 else "regular"
        base, since = y + 15, len(d.shapes)
        d.words(0.5, base, names[month], weight)
        inside = min(hours, Decimal(capacity)) if capacity is not None else hours
        end = label + float(inside / most) * full
        if inside:
            d.box(label, y + 3, end - label, 16, 1, "accent", "accent", 1)
        if over > 0:
            wide = float(over / most) * full
            d.box(end, y + 3, wide, 16, 1, "card", "ink", 1.4, SOLID, "lines")
        at = label + float(hours / most) * full
        if capacity is not None:
            mark = label + float(capacity / most) * full
            d.line((mark, y), (mark, y + 22), line=1.8)
            at = max(at, mark)
        words = _words(hours, capacity, over)
        lines = d.lines(words, width - at - 8, weight, most=1)
        d.words(at + 8, base, lines[0] if lines else "", weight)
        parts = [f"{kind}:{identity}" for kind, identity in busy.get(month, ())]
        d.belong(
            since, f"month:{names[month]}", *parts, *(p.replace("task:", "bar:") for p in parts)
        )
        said.append(f"{names[month]}: {words}")
        most_over = max(most_over, (over, names[month]), key=lambda each: each[0])
        y += 28
    cuts = tuple(4.0 + 28 * number for number in range(1, len(promised)))
    finding = _("No month is too full.") if capacity is not None else ""
    if most_over[0] > 0:
        finding = _("The fullest month is {month}: {count} hours too many.").format(
            month=most_over[1], count=format_hours(most_over[0])
        )
    return d.figure(width, y, ". ".join(said), finding)._replace(cuts=cuts)


def _words(hours: Decimal, capacity: int | None, over: Decimal) -> str:
    if capacity is None:
        words = ngettext("{hours} hour", "{hours} hours", int(hours))
        return words.format(hours=format_hours(hours))
    words = _("{hours} of {all} hours").format(hours=format_hours(hours), all=capacity)
    if over > 0:
        words += ", " + _("{count} too many").format(count=format_hours(over))
    return words
