"""Training, implementation and services between a profile file and the records, both ways."""

from collections.abc import Callable
from decimal import Decimal
from sys import intern
from typing import Any

from cuprofiler.domain.plan.records import Closed, Lesson, PlanFrame, Service, Task
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Record
from cuprofiler.storage import profile_parts as parts

_LESSON = (
    *("name", "kind", "form", "people", "group_size", "days"),
    *("reaction", "learning", "behaviour", "results"),
)
_FRAME = ("start", "capacity", "trainers", "trainer_days")
_TASK = ("name", "phase", "hands", "owner", "days", "not_before", "pass_mark", "way_back")
_SERVICE = ("name", "hands", "scope", "first", "last")
_FIGURES: dict[type[Any], tuple[str, ...]] = {
    PlanFrame: ("our_rate", "their_rate", "turnover"),
    Lesson: ("learner_hours", "trainer_hours", "price"),
    Task: ("our_hours", "their_hours", "price"),
    Service: ("price", "hours"),
}

Find = Callable[..., str]


def read_plans(
    part: parts.PlansPart,
    product_id: str,
    fresh: Callable[[str, str], str],
    find: Find,
) -> list[Record]:
    """The records of the plans. `fresh` gives a part an id, `find` finds the one of a word.

    Raises what `find` raises.
    """
    found: list[Record] = []
    bare = parts.PlansPart(
        lessons=part.lessons, tasks=part.tasks, closed=part.closed, services=part.services
    )
    if part != bare:
        found.append(PlanFrame(product_id, **_same(part, _FRAME), **_read(part, PlanFrame)))
    for number, lesson in enumerate(part.lessons):
        where = f"plans.lessons[{number}].user_class"
        owner = find(lesson.user_class, where, "user_classes", needed=True)
        found.append(
            Lesson(
                fresh("", ""),
                product_id,
                owner,
                position=number,
                **_same(lesson, _LESSON),
                **_read(lesson, Lesson),
            )
        )
    ids = [fresh(task.id, f"plans.tasks[{n}].id") for n, task in enumerate(part.tasks)]
    for number, (identity, task) in enumerate(zip(ids, part.tasks, strict=True)):
        where = f"plans.tasks[{number}].after"
        after = tuple(find(ref, where, "plans.tasks", needed=True) for ref in task.after)
        found.append(
            Task(
                identity,
                product_id,
                after=tuple(dict.fromkeys(after)),
                position=number,
                **_same(task, _TASK),
                **_read(task, Task),
            )
        )
    for number, closed in enumerate(part.closed):
        first, last = sorted((closed.first, closed.last))
        found.append(Closed(fresh("", ""), product_id, closed.name, first, last, number))
    for number, service in enumerate(part.services):
        found.append(
            Service(
                fresh("", ""),
                product_id,
                position=number,
                **_same(service, _SERVICE),
                **_read(service, Service),
            )
        )
    return found


def write_plans(profile: Profile, to: Callable[[str], str]) -> parts.PlansPart:
    """The part of the plans; `to` gives the word for an id that something names."""
    frame = profile.plan_frame
    known = {task.id for task in profile.tasks}
    waited_for = {identity for task in profile.tasks for identity in task.after}
    return parts.PlansPart(
        **{**_same(frame, _FRAME), "trainer_days": intern(frame.trainer_days)},
        **_written(frame),
        lessons=tuple(
            parts.LessonPart(user_class=to(each.class_id), **_same(each, _LESSON), **_written(each))
            for each in profile.lessons
        ),
        tasks=tuple(
            parts.TaskPart(
                id=to(each.id) if each.id in waited_for else "",
                after=tuple(to(identity) for identity in each.after if identity in known),
                **_same(each, _TASK),
                **_written(each),
            )
            for each in profile.tasks
        ),
        closed=tuple(
            parts.ClosedPart(each.name, each.first, each.last) for each in profile.closed_days
        ),
        services=tuple(
            parts.ServicePart(**_same(each, _SERVICE), **_written(each))
            for each in profile.services
        ),
    )


def _same(thing: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


def _read(part: Any, record: type[Any]) -> dict[str, Any]:
    figures = {name: getattr(part, name) for name in _FIGURES[record]}
    return {name: None if text is None else Decimal(text) for name, text in figures.items()}


def _written(record: Any) -> dict[str, Any]:
    figures = {name: getattr(record, name) for name in _FIGURES[type(record)]}
    # msgspec leaves a default out if it is the very same object.
    return {
        name: None if value is None else intern(f"{value:f}") for name, value in figures.items()
    }
