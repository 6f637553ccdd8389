"""People from a list, as a change."""

from collections.abc import Sequence

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.core.text import same_people
from cuprofiler.domain.codes import Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import ngettext
from cuprofiler.subjects.people.rules.contacts import Contact


def is_there(profile: Profile, contact: Contact) -> bool:
    """Return whether somebody of that name is in the product already."""
    return any(same_people(member.name, contact.name) for member in profile.decision_makers)


def adding_contacts(
    profile: Profile,
    new_id: NewId,
    chosen: Sequence[tuple[Contact, Role | None]],
    segment_id: str,
) -> Change:
    """Return people added with the part that was chosen for each, as one step."""
    start = len(profile.decision_makers)
    edits = tuple(
        Edit(
            None,
            DecisionMaker(
                new_id(),
                profile.product_id,
                contact.name,
                (role,) if role else (),
                title=contact.title,
                position=start + number,
                segment_id=segment_id,
            ),
        )
        for number, (contact, role) in enumerate(chosen)
    )
    label = ngettext("{count} person from a list", "{count} people from a list", len(edits))
    return Change(label.format(count=len(edits)), edits)
