"""Who was asked and who not: talks with each role and kind of user, segment by segment."""

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import Market, Role
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.subjects.discovery.records import Talk
from cuprofiler.subjects.people.rules.unit import home

OF_A_KIND = 5
"""Five of a kind of user meet most of what is in their way (Nielsen, Landauer 1993)."""

OF_A_ROLE = 6
"""Organisations in which one asks each role: a rule of thumb, no law."""

SAME_AGAIN = 3
"""So many talks on end that tell nothing new say that one may stop."""

WITH_CUSTOMERS = frozenset(Role) - {Role.USER}
"""Roles of people who decide, pay or advise."""


@frozen
class Place:
    """One group: a role (by its code) or a kind of user (by its id), and its talks by segment.

    `talks` has the ids of talks by the segment's id, "" for none; `target` is how many there
    should be.
    """

    role: Role | None
    class_id: str
    talks: dict[str, tuple[str, ...]]
    target: int

    @property
    def count(self) -> int:
        """How many talks there are in all."""
        return sum(len(each) for each in self.talks.values())

    @property
    def is_enough(self) -> bool:
        """Whether there are as many as there should be."""
        return self.count >= self.target


@once
def coverage(profile: Profile) -> tuple[Place, ...]:
    """Return who was asked: roles that somebody has, then kinds of user, in the founder's order."""
    talks: tuple[Talk, ...] = tuple(talk for talk in profile.of_kind("talk") if talk.kind.is_met)
    places = []
    for role in Role:
        members = {m.id for m in profile.decision_makers if is_customer(m) and home(m) is role}
        if members:
            own = [talk for talk in talks if talk.member_id in members]
            places.append(Place(role, "", _by_segment(own), OF_A_ROLE))
    for each in profile.user_classes:
        own = [talk for talk in talks if talk.class_id == each.id]
        places.append(Place(None, each.id, _by_segment(own), OF_A_KIND))
    return tuple(places)


def _by_segment(talks: list[Talk]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for talk in talks:
        found[talk.segment_id] = (*found.get(talk.segment_id, ()), talk.id)
    return found


def is_customer(member: DecisionMaker) -> bool:
    """Return whether somebody decides, pays or advises, and does not only use it."""
    return not member.roles or not WITH_CUSTOMERS.isdisjoint(member.roles)


def segments_shown(profile: Profile) -> tuple[str, ...]:
    """Return the ids of the segments of customers; of none, if there are none."""
    return tuple(each.id for each in profile.segments_of(Market.CUSTOMERS)) or ("",)


def tells_nothing_new(profile: Profile, place: Place) -> bool:
    """Return whether the last talks of a group brought no theme that was not there before."""
    ids = {identity for each in place.talks.values() for identity in each}
    talks = sorted(
        (talk for talk in profile.of_kind("talk") if talk.id in ids and talk.day),
        key=lambda talk: (talk.day, talk.position),
    )
    if len(talks) <= SAME_AGAIN:
        return False
    themes = {talk.id: set[str]() for talk in talks}
    for finding in profile.of_kind("finding"):
        if finding.talk_id in themes and finding.theme.strip():
            themes[finding.talk_id].add(finding.theme.strip().casefold())
    before = set().union(*(themes[talk.id] for talk in talks[:-SAME_AGAIN]))
    return all(themes[talk.id] <= before for talk in talks[-SAME_AGAIN:])
