"""The same records under other ids, with every reference between them kept."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from cuprofiler.core.record import OWNER, REFERENCE, Record, ids_in, marked


def with_ids(records: Iterable[Record], name: Callable[[Record], str]) -> tuple[Record, ...]:
    """Return the records, each under the id that `name` gives it; that must be no part of another.

    What refers to something that is not there is left out.
    """
    kept = list(records)
    fresh = {record.id: name(record) for record in kept if hasattr(record, "id")}
    found: list[Record] = []
    for record in kept:
        try:
            found.append(_renamed(record, fresh))
        except KeyError:
            continue
    return tuple(found)


def _exchanged(text: str, fresh: dict[str, str]) -> str:
    """Return a reference with its ids exchanged; empty if what it names is not there."""
    known = [part for part in ids_in(text) if part in fresh]
    for part in known:
        text = text.replace(part, fresh[part])
    return text if known else ""


def _renamed(record: Record, fresh: dict[str, str]) -> Record:
    """Return a record with every id in it exchanged; raises KeyError if an owner is not there."""
    changed: dict[str, Any] = {}
    if hasattr(record, "id"):
        changed["id"] = fresh[record.id]
    for field in marked(type(record), OWNER):
        text = getattr(record, field)
        # Only ids are exchanged: what a conflict of the founder's own is called stays.
        known = [part for part in ids_in(text) if part in fresh]
        if field not in ("source", "item") and text and len(known) < len(ids_in(text)):
            raise KeyError(text)
        for part in known:
            text = text.replace(part, fresh[part])
        changed[field] = text
    for field in marked(type(record), REFERENCE):
        value = getattr(record, field)
        if isinstance(value, tuple):
            changed[field] = tuple(fresh[part] for part in value if part in fresh)
        else:
            changed[field] = _exchanged(value, fresh)
    return replace(record, **changed)
