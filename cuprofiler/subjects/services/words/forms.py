"""The form of a task, which may not wait for itself."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Change
from cuprofiler.domain.profile import Profile
from cuprofiler.services.fields import Field
from cuprofiler.subjects.services.records import Task
from cuprofiler.subjects.services.words.plans import refuse_circle


def task_form(_profile: Profile, _task: Task, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a task of the implementation."""
    for name, field in fields.items():
        yield _without_circle(field) if name == "after" else field


def _without_circle(field: Field) -> Field:
    """Return what must be done before. A circle is refused, with its chain."""

    def write(found: Profile, value: Any) -> Change:
        change = field.write(found, value)
        for edit in change.edits:
            if isinstance(edit.after, Task):
                refuse_circle(found, edit.after)
        return change

    return replace(field, write=write)
