"""A record that is being made: nothing of it is stored before it has a name."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Change, Edit, Edits
from cuprofiler.core.record import Key, Record
from cuprofiler.domain.profile import Profile
from cuprofiler.services.fields import Field
from cuprofiler.services.forms import form_of

Settle = Callable[[Profile, Edits], Edits]
"""Adds to edits what follows from them."""


class Draft:
    """A record to fill in with the fields of its form, stored already or not yet."""

    def __init__(self, record: Record, settle: Settle | None = None) -> None:
        self._record = record
        self._settle = settle

    @property
    def key(self) -> Key:
        """The key of the record."""
        return self._record.key

    def now(self, profile: Profile) -> Record:
        """Return the record as it is stored, or as it was filled in so far."""
        return profile.records.get(self.key, self._record)

    def fields(self, profile: Profile) -> dict[str, Field]:
        """Return the fields of its form, by their ids."""
        return {field.id: self._over(field) for field in form_of(self._with_it(profile), self.key)}

    def _with_it(self, profile: Profile) -> Profile:
        if self.key in profile.records:
            return profile
        return profile.after(Change("", (Edit(None, self._record),)))

    def _over(self, field: Field) -> Field:
        def write(profile: Profile, value: Any) -> Change:
            change = self._stored(profile, field.write(self._with_it(profile), value))
            if self._settle is None or not change.edits:
                return change
            return replace(change, edits=self._settle(profile, change.edits))

        return replace(field, read=lambda profile: field.read(self._with_it(profile)), write=write)

    def _stored(self, profile: Profile, change: Change) -> Change:
        """Return a change of a record that is stored; of one that is not, what adds it."""
        if self.key in profile.records:
            return change
        self._record = self._with_it(profile).after(change).records[self.key]
        if not getattr(self._record, "name", ""):
            return Change(change.label, ())
        others = tuple(edit for edit in change.edits if edit.key != self.key)
        return Change(change.label, (Edit(None, self._record), *others))
