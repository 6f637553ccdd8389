"""Sheets to take along: tasks with how far somebody comes, and days of a diary."""

from collections.abc import Sequence

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.subjects.discovery.records import Done
from cuprofiler.words import code_name

SIZE = 11.0
PITCH = 20.0
EMPTY_TASKS = 3
"""So many tasks without words are offered where none was tried yet."""

DAYS = 7
"""A diary goes over a week."""

LEVELS = 5


def sheet_of_tasks(measure: Measure, width: float, tasks: Sequence[str], most: float) -> Figure:
    """Return tasks to try, each with boxes for how far somebody came, and room for problems.

    There are as many lines to write on as a page of a height has room for, in points.
    """
    named = [*tasks, *[""] * max(EMPTY_TASKS - len(tasks), 1)]
    figure = _tasks(measure, width, named, 1)
    for lines in (4, 3, 2, 1):
        figure = _tasks(measure, width, named, lines)
        if figure.height <= most:
            break
    return figure


def _tasks(measure: Measure, width: float, tasks: Sequence[str], lines: int) -> Figure:
    d = Drawing(measure, SIZE)
    y, said = 0.0, []
    for number, task in enumerate(tasks, 1):
        d.begin(y)
        d.words(0.5, y + SIZE, str(number), "strong")
        if task:
            y = d.block(22, y, d.lines(task, width - 22, "strong"), "strong")
            said.append(task)
        else:
            d.line((22, y + SIZE + 3), (width, y + SIZE + 3), edge="control", line=0.7)
            d.blank((22, y - 2, width - 22, SIZE + 4), _("Task {number}").format(number=number))
            y += SIZE * 1.8
        name = task or _("Task {number}").format(number=number)
        x = 22.0
        for done in Done:
            d.box(x, y + 5, 10, 10, 1.5, "card", "ink", 1)
            d.blank((x, y + 5, 10, 10), f"{name}: {code_name(done)}", tick=True)
            d.words(x + 16, y + 14, code_name(done), size=d.small)
            x += d.measure(code_name(done), "regular", d.small) + 44
        d.words(x, y + 14, _("Minutes"), size=d.small)
        x += d.measure(_("Minutes"), "regular", d.small) + 8
        d.line((x, y + 16), (x + 50, y + 16), edge="control", line=0.7)
        d.blank((x, y + 2, 50, 14), _filled(name, _("Minutes")))
        y += 24
        d.words(22, y + 8, _("What was in their way, 1 slight to 4 stops them"), size=d.small,
                colour="ink2")  # fmt: skip
        y += 4
        y = d.ruled(22, y + 6, width - 22, lines, PITCH, _filled(name, _("Problems"))) + 10
    return d.text_figure(width, y, ". ".join(said) or _("Tasks to try"))


def diary_sheet(measure: Measure, width: float, most: float) -> Figure:
    """Return a week of days to write down what happened, and how much trouble it was."""
    d = Drawing(measure, SIZE)
    high = most / DAYS
    lines = max(int((high - 34) // PITCH), 1)
    y = 0.0
    for number in range(1, DAYS + 1):
        start = y
        d.begin(y)
        day = _("Day {number}").format(number=number)
        d.words(0.5, y + SIZE, day, "strong")
        d.words(70, y + SIZE, _("Date"), size=d.small)
        d.line((100, y + SIZE + 2), (190, y + SIZE + 2), edge="control", line=0.7)
        d.blank((100, y - 1, 90, SIZE + 3), _filled(day, _("Date")))
        label = _("Trouble, 1 none to 5 much")
        x = width - LEVELS * 24 - d.measure(label, "regular", d.small) - 10
        d.words(x, y + SIZE, label, size=d.small)
        x = width - LEVELS * 24
        for level in range(1, LEVELS + 1):
            d.oval(x + 2, y, 16, 16, "card", "ink", 1)
            d.blank((x + 2, y, 16, 16), f"{day}: {label}: {level}", tick=True)
            d.words(x + 10, y + 11.5, str(level), size=d.small, anchor="middle")
            x += 24
        y += 16
        y = d.ruled(0, y, width, lines, PITCH, day)
        y = max(start + high - 1, y + 8)
    return d.text_figure(width, min(y, most), _("A week of days, each with room for what happened"))


def _filled(about: str, what: str) -> str:
    """Return what a field is called: what it is about, and what is filled in."""
    return f"{about}: {what}"
