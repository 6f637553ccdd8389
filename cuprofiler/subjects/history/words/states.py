"""States of a product with a name: kept, found again from the steps, gone back to."""

from collections.abc import Sequence
from datetime import date

from cuprofiler.core.changes import Change, Edit, NewId, Step
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.history.records import State
from cuprofiler.subjects.history.rules.comparing import leading_to, state_before


def keeping(profile: Profile, new_id: NewId, name: str, today: date) -> Change:
    """Return the change that gives the product as it is now a name."""
    count = len(profile.of_kind("state"))
    state = State(new_id(), profile.product_id, name, today, position=count)
    return Change(_("state kept: {name}").format(name=name), (Edit(None, state),))


def state_then(profile: Profile, state: State, steps: Sequence[Step]) -> Profile | None:
    """Return the product as it was when a state was kept.

    `steps` are all that are kept about the product. None if the step is not among them, as in a
    file that was rescued.
    """
    for number, step in enumerate(steps):
        edits = step.change.edits if step.change is not None else ()
        if any(edit.before is None and edit.key == state.key for edit in edits):
            later = [each.change for each in steps[number + 1 :]]
            if any(change is None for change in later):
                return None
            return state_before(profile, [change for change in later if change is not None])
    return None


def going_to(profile: Profile, then: Profile, name: str) -> Change:
    """Return the change that makes a product what it was in a state; what states there are stays.

    Its name and place in the list of products stay as well.
    """
    edits = tuple(
        edit
        for edit in leading_to(profile, then)
        if not isinstance(edit.record, State) and edit.key[0] != "product"
    )
    return Change(_("back to: {name}").format(name=name), edits)


def going_back(profile: Profile, steps: Sequence[Step], label: str) -> Change:
    """Return the change that makes a product what it was before some steps, to the last one."""
    then = state_before(profile, [step.change for step in steps if step.change is not None])
    edits = going_to(profile, then, "").edits
    return Change(label, edits)
