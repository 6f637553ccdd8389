"""One more of something, behind all others of its kind."""

from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.record import Record
from cuprofiler.domain.profile import Profile


def adding(profile: Profile, label: str, record: Record) -> Change:
    """Return the step that adds a record, in the last place of its kind."""
    made: Any = record
    last = len(profile.of_kind(record.key[0]))
    return Change(label, (Edit(None, replace(made, position=last)),))
