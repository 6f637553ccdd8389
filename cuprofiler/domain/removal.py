"""Take a thing away with everything that hangs on it, in one change that Undo brings back."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Edit, Edits
from cuprofiler.core.record import OWNER, REFERENCE, Record, ids_in, marked
from cuprofiler.domain.profile import Profile


def removing(profile: Profile, identity: str) -> Edits:
    """Return the edits that remove the record with this id, and what belongs to it.

    Links that only point to it are emptied.
    """
    gone = {identity}
    # What hangs on a removed thing may own things itself: a lane goes, and its moments.
    while True:
        more = {
            found
            for record in profile.records.values()
            if belongs(record, gone) and (found := getattr(record, "id", "")) and found not in gone
        }
        if not more:
            break
        gone |= more
    edits = []
    for record in profile.records.values():
        if getattr(record, "id", None) in gone or belongs(record, gone):
            edits.append(Edit(record, None))
        elif (kept := freed(record, gone)) != record:
            edits.append(Edit(record, kept))
    return tuple(edits)


def belongs(record: Record, gone: set[str]) -> bool:
    """Return whether a record cannot stay without one of these."""
    return any(
        not gone.isdisjoint(ids_in(str(getattr(record, field))))
        for field in marked(type(record), OWNER)
    )


def freed(record: Record, gone: AbstractSet[str]) -> Record:
    """Return a record that points to none of these any more."""
    changed: dict[str, Any] = {}
    for field in marked(type(record), REFERENCE):
        value = getattr(record, field)
        if isinstance(value, tuple):
            changed[field] = tuple(each for each in value if each not in gone)
        elif not gone.isdisjoint(ids_in(value)):
            changed[field] = ""
    return replace(record, **changed) if changed else record
