"""Two founders' copies of one product brought together: what comes by itself, what is to settle.

Where both copies keep the step up to which they were one, what only one side changed comes over by
itself. Without such a step only what one side does not have at all does.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from cuprofiler.core.changes import Change, Edit, Step
from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import LOOSE, OWNER, REFERENCE, Record, ids_in, marked
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.removal import freed
from cuprofiler.subjects.history.rules.comparing import Difference, state_before, taking_back


@frozen
class Merged:
    """What comes over by itself, and where both say something else: mine before, theirs after."""

    edits: tuple[Edit, ...]
    differences: tuple[Difference, ...]


def common_state(
    mine: Profile, my_steps: Sequence[Step], theirs: Profile, their_steps: Sequence[Step]
) -> Profile | None:
    """Return the product as it was when the copies parted; None if that is not to be found.

    Where the two sides remember it otherwise, as after an erasure in one of them, only what both
    remember alike is returned.
    """
    shared = 0
    for one, other in zip(my_steps, their_steps, strict=False):
        if one.uid != other.uid:
            break
        shared += 1
    later = [step.change for step in my_steps[shared:]]
    their_later = [step.change for step in their_steps[shared:]]
    if None in later or None in their_later:
        return None
    found = state_before(mine, [each for each in later if each is not None])
    other_found = state_before(theirs, [each for each in their_later if each is not None])
    alike = [
        record
        for key, record in found.records.items()
        if key[0] == "product" or other_found.records.get(key) == record
    ]
    return Profile.of(alike, mine.product_id)


def merged(mine: Profile, theirs: Profile, base: Profile | None) -> Merged:
    """Bring two states together, with the one that both came from, if that is known."""
    edits: list[Edit] = []
    found: list[Difference] = []
    for key in dict.fromkeys((*mine.records, *theirs.records)):
        my, their = mine.records.get(key), theirs.records.get(key)
        if my == their:
            continue
        old = base.records.get(key) if base is not None else None
        if base is not None and my == old:
            edits.append(Edit(my, their))
        elif base is not None and their == old:
            continue
        elif base is None and my is None:
            edits.append(Edit(None, their))
        elif base is None and their is None:
            continue
        else:
            _both_changed(my, their, old, edits, found)
    return _sound(mine, theirs, base, tuple(edits), tuple(found))


def _both_changed(
    my: Record | None,
    their: Record | None,
    old: Record | None,
    edits: list[Edit],
    found: list[Difference],
) -> None:
    """Bring a record together field by field; what both changed is to be settled."""
    if my is None or their is None:
        found.append(Difference(my, their))
        return
    taken: dict[str, Any] = {}
    apart: dict[str, Any] = {}
    for field in fields(my):
        mine, theirs = getattr(my, field.name), getattr(their, field.name)
        before = getattr(old, field.name) if old is not None else None
        if mine == theirs or (old is not None and theirs == before):
            continue
        if old is not None and mine == before:
            taken[field.name] = theirs
        elif field.name == "position":
            continue  # two orders of a list: one's own stays
        else:
            apart[field.name] = theirs
    now = replace(my, **taken) if taken else my
    if now != my:
        edits.append(Edit(my, now))
    if apart:
        found.append(Difference(now, replace(now, **apart)))


def _sound(
    mine: Profile,
    theirs: Profile,
    base: Profile | None,
    edits: tuple[Edit, ...],
    found: tuple[Difference, ...],
) -> Merged:
    """Hold back what would stand on nothing, and what would take the ground from something.

    What one side removed and something new hangs on at the other is to be settled, with all that
    belongs to it.
    """
    by_id = {str(getattr(each, "id", "")): each for each in theirs.records.values()}
    # What differs of something that only one side has is settled with that.
    one_sided = _ids(mine) ^ _ids(theirs)
    removed = one_sided & (_ids(base) if base is not None else set())
    forced = {name for each in found for name in _names(each.record) & one_sided}
    found = tuple(each for each in found if _names(each.record).isdisjoint(one_sided))
    settled = {each.key for each in found}
    while True:
        after = mine.after(Change("", edits))
        there = _ids(after)
        missing = forced | {
            identity
            for record in after.records.values()
            for identity in _names(record)
            if identity not in there and identity != mine.product_id
        }
        forced = set()
        before = (len(edits), len(found))
        if not missing:
            return Merged(_freed(mine, edits), found)
        missing |= _hanging_together(mine, theirs, missing, removed)
        for identity in sorted(missing):
            here = next(
                (each for each in mine.records.values() if getattr(each, "id", "") == identity),
                None,
            )
            record = here if here is not None else by_id.get(identity)
            if record is not None and record.key not in settled:
                settled.add(record.key)
                found += (Difference(here, None if here is not None else record),)
        # What would move to something that is held back waits with it.
        edits = tuple(
            edit
            for edit in edits
            if edit.before is None or edit.after is None or missing.isdisjoint(_names(edit.after))
        )
        # With what is to be settled waits all that belongs to it, come or gone.
        waiting = missing | {
            str(getattr(each.record, "id", "")) for each in found if each.key[0] != "product"
        }
        edits = tuple(
            edit
            for edit in edits
            if not (
                str(getattr(edit.record, "id", "")) in missing
                or (
                    (edit.before is None or edit.after is None)
                    and not waiting.isdisjoint(_names(edit.record))
                )
            )
        )
        if (len(edits), len(found)) == before:
            # What is missing is missing on this side already: nothing more can be held back.
            return Merged(_freed(mine, edits), found)


def _hanging_together(
    mine: Profile, theirs: Profile, missing: set[str], removed: set[str]
) -> set[str]:
    """Return what else one side removed without which something to be settled can't be whole."""
    every = [*mine.records.values(), *theirs.records.values()]
    found = set(missing)
    while True:
        more = {
            name
            for record in every
            if str(getattr(record, "id", "")) in found or not found.isdisjoint(_names(record))
            for name in _names(record)
        } & removed - found
        if not more:
            return found
        found |= more


def _freed(mine: Profile, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return the edits with links emptied that would lead to what is gone, on either side."""
    after = mine.after(Change("", edits))
    there = _ids(after)
    gone = frozenset(
        identity
        for record in after.records.values()
        for field in marked(type(record), REFERENCE)
        for text in _texts(getattr(record, field))
        for identity in ids_in(text)
        if identity in _ids(mine) - there or _looks_lost(record, field, identity, there)
    )
    if not gone:
        return edits
    by_key = {edit.key: edit for edit in edits}
    for key, record in after.records.items():
        kept = freed(record, gone)
        if kept != record:
            before = by_key[key].before if key in by_key else mine.records.get(key)
            by_key[key] = Edit(before, kept)
    return tuple(by_key.values())


def _texts(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)


def _looks_lost(record: Record, field: str, identity: str, there: set[str]) -> bool:
    """Return whether a link names something that was removed on the other side, and not a word."""
    strict = field not in marked(type(record), LOOSE)
    return strict and bool(identity) and identity not in there


def _ids(profile: Profile) -> set[str]:
    return {str(getattr(each, "id", "")) for each in profile.records.values()}


def _names(record: Record) -> set[str]:
    """Return the ids of what a record cannot stay without."""
    texts = (
        str(getattr(record, field))
        for field in marked(type(record), OWNER)
        if field not in LOOSE_OWNERS
    )
    return {each for text in texts for each in ids_in(text) if each}


LOOSE_OWNERS = frozenset({"source", "item"})
"""Owners that may hold other words than ids."""


def settling(mine: Profile, theirs: Profile, each: Difference) -> tuple[Edit, ...]:
    """Return the edits that take over their side of a difference, with all that belongs to it."""
    current = mine.records.get(each.key)
    if current is not None and each.after is not None:
        return (Edit(current, each.after),) if current != each.after else ()
    missing = [
        Difference(record, None)
        for key, record in theirs.records.items()
        if key not in mine.records
    ]
    return taking_back(mine, Difference(each.after, current), missing)
