"""Two states of a product side by side: what is other, and how the one is led to from the other."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import OWNER, Key, Record, ids_in, marked, product_of
from cuprofiler.domain.codes import Basis, Stance
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.domain.removal import freed, removing

ORDERING = frozenset({"position"})
"""Fields that say where something stands in a list: moving it is no news."""


@frozen
class Difference:
    """One record that is other in two states; None where it is not there."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record afterwards, or before where it is gone."""
        found = self.after if self.after is not None else self.before
        assert found is not None  # one of them is always there
        return found

    @property
    def key(self) -> Key:
        """The key of the record."""
        return self.record.key

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are other, of a record that is there in both."""
        if self.before is None or self.after is None:
            return ()
        return tuple(
            field.name
            for field in fields(self.record)
            if field.name not in ORDERING
            and getattr(self.before, field.name) != getattr(self.after, field.name)
        )


def differences(before: Profile, after: Profile) -> tuple[Difference, ...]:
    """Return what is other afterwards, in the order of the records: new and changed, then gone."""
    there = [
        Difference(before.records.get(key), record)
        for key, record in after.records.items()
        if before.records.get(key) != record
    ]
    gone = [
        Difference(record, None)
        for key, record in before.records.items()
        if key not in after.records
    ]
    return tuple(each for each in there if each.before is None or each.fields) + tuple(gone)


def state_before(profile: Profile, changes: Sequence[Change]) -> Profile:
    """Return a product as it was before some changes, the last of which led to it.

    What of them is about other products is left out.
    """
    records: dict[Key, Record] = dict(profile.records)
    for change in reversed(changes):
        for edit in reversed(change.edits):
            if product_of(edit.record) != profile.product_id:
                continue
            if edit.before is None:
                records.pop(edit.key, None)
            else:
                records[edit.key] = edit.before
    # A product that was made by them was empty.
    records.setdefault(profile.product.key, profile.product)
    return Profile.of(records.values(), profile.product_id)


def leading_to(now: Profile, wanted: Profile) -> tuple[Edit, ...]:
    """Return the edits that lead from one state to another, orders of lists included."""
    edits = [
        Edit(now.records.get(key), record)
        for key, record in wanted.records.items()
        if now.records.get(key) != record
    ]
    edits += [
        Edit(record, None) for key, record in now.records.items() if key not in wanted.records
    ]
    return tuple(edits)


def taking_back(now: Profile, each: Difference, found: Sequence[Difference]) -> tuple[Edit, ...]:
    """Return the edits that give one record what it held before, whatever else was changed.

    Of a record that is there in both, only the fields that are other go back. What has come goes
    with all that hangs on it; what is gone comes back with what it rests on and what hung on it, of
    all that was `found` to be other.
    """
    current: Any = now.records.get(each.key)
    if each.before is None:
        identity = getattr(each.record, "id", "")
        if current is None:
            return ()
        return removing(now, identity) if identity else (Edit(current, None),)
    if current is None:
        return _coming_back(now, each.before, found)
    if each.after is None:
        return ()
    values = {name: getattr(each.before, name) for name in each.fields}
    after = replace(current, **values)
    return (Edit(current, after),) if after != current else ()


def _coming_back(now: Profile, record: Record, found: Sequence[Difference]) -> tuple[Edit, ...]:
    gone = [each.before for each in found if each.after is None and each.before is not None]
    by_id = {str(getattr(each, "id", "")): each for each in gone if getattr(each, "id", "")}
    there = {str(getattr(each, "id", "")) for each in now.records.values()}
    back: dict[Key, Record] = {record.key: record}
    waiting = [record]
    while waiting:
        for identity in _rests_on(waiting.pop()):
            owner = by_id.get(identity)
            if identity in there or (owner is not None and owner.key in back):
                continue
            if owner is None:
                return ()  # what it rests on is nowhere any more
            back[owner.key] = owner
            waiting.append(owner)
    while True:
        ids = {str(getattr(each, "id", "")) for each in back.values()} - {""}
        more = [
            each
            for each in gone
            if each.key not in back
            and not ids.isdisjoint(_rests_on(each))
            and _rests_on(each) <= ids | there
        ]
        if not more:
            break
        back |= {each.key: each for each in more}
    missing = frozenset(by_id) - {str(getattr(each, "id", "")) for each in back.values()} - there
    return tuple(Edit(None, freed(each, missing)) for each in back.values())


def _rests_on(record: Record) -> set[str]:
    """Return the ids of what a record cannot stay without."""
    own = product_of(record)
    names = (str(getattr(record, field)) for field in marked(type(record), OWNER))
    return {each for name in names for each in ids_in(name) if each} - {own}


@frozen
class Sureness:
    """How many facts count as surer, and as less sure, than before: from, to, and how many."""

    moved: tuple[tuple[Basis, Basis, int], ...]


def sureness(found: Iterable[Difference]) -> Sureness:
    """Return how certainty has moved."""
    counted: dict[tuple[Basis, Basis], int] = {}
    for each in found:
        before: Any = getattr(each.before, "basis", None) if each.before is not None else None
        after: Any = getattr(each.after, "basis", None) if each.after is not None else None
        if "basis" in each.fields:
            step = (before or Basis.GUESSED, after or Basis.GUESSED)
            if step[0] is not step[1]:
                counted[step] = counted.get(step, 0) + 1
    order = list(Basis)
    return Sureness(
        tuple(
            (first, last, counted[first, last])
            for first, last in sorted(counted, key=lambda s: (order.index(s[0]), order.index(s[1])))
        )
    )


def turned_against(found: Iterable[Difference]) -> tuple[DecisionMaker, ...]:
    """Return the people who are against it now, and were not before."""
    return tuple(
        each.after
        for each in found
        if isinstance(each.after, DecisionMaker)
        and each.after.stance is Stance.AGAINST
        and getattr(each.before, "stance", None) is not Stance.AGAINST
    )
