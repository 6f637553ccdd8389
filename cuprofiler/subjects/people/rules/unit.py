"""The decision-making unit of a segment: who stands in which place, and who sways whom."""

from itertools import groupby

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import CORE_ROLES, Role, Stance
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker, Influence, UserClass

STRONG = 2
"""A tie of this strength sways strongly; an influence from here on counts as strong."""


@frozen
class Sway:
    """One person sways another: 1 a little, 2 strongly. Implied ones were not said, but follow
    from a weight in the decision.
    """

    from_id: str
    to_id: str
    strength: int
    implied: bool = False


@frozen
class Place:
    """One role: who stands there first of all, who is there as well, and the users."""

    role: Role
    members: tuple[DecisionMaker, ...]
    also: tuple[DecisionMaker, ...]
    classes: tuple[UserClass, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nobody stands here."""
        return not (self.members or self.also or self.classes)


@frozen
class Unit:
    """All places of a decision-making unit, in the order of Role."""

    places: tuple[Place, ...]
    sways: tuple[Sway, ...]

    def place(self, role: Role) -> Place:
        """Return the place of a role."""
        return next(each for each in self.places if each.role is role)

    @property
    def members(self) -> tuple[DecisionMaker, ...]:
        """Everybody, each once."""
        return tuple(member for place in self.places for member in place.members)

    @property
    def deciders(self) -> tuple[DecisionMaker, ...]:
        """Who says yes or no."""
        place = self.place(Role.DECIDER)
        return (*place.members, *place.also)

    @property
    def against(self) -> tuple[DecisionMaker, ...]:
        """Who leans against it."""
        return tuple(each for each in self.members if each.stance is Stance.AGAINST)

    @property
    def limited_signer(self) -> DecisionMaker | None:
        """Who signs the order, but only up to an amount. A decider's limit is another thing: above
        it the answer is no (mom and the truck at 23.99), whoever countersigns.
        """
        return next(
            (
                each
                for each in self.members
                if each.limit is not None
                and Role.BUYER in each.roles
                and Role.DECIDER not in each.roles
            ),
            None,
        )

    @property
    def empty(self) -> tuple[Role, ...]:
        """Places with nobody in them that should not stay so.

        The approver's is called out only if somebody signs who may not do so above an amount.
        """
        wanted = (*CORE_ROLES, Role.APPROVER) if self.limited_signer else CORE_ROLES
        return tuple(role for role in wanted if self.place(role).empty)


HOME_ORDER = (
    Role.DECIDER,
    Role.APPROVER,
    Role.BUYER,
    Role.GATEKEEPER,
    Role.INFLUENCER,
    Role.INITIATOR,
    Role.USER,
)
"""The place a person of several roles is drawn in: the weightiest first."""


def is_user(member: DecisionMaker) -> bool:
    """Return whether somebody of the decision-making unit stands in it as a user, and is drawn
    round and blue.
    """
    return bool(member.user_class_id) or home(member) is Role.USER


def home(member: DecisionMaker) -> Role:
    """Return the place where a member is drawn; an adviser, if no role is known yet."""
    return next((role for role in HOME_ORDER if role in member.roles), Role.INFLUENCER)


def members_in(profile: Profile, segment_id: str) -> tuple[DecisionMaker, ...]:
    """Return the members for a segment: those of every segment and its own."""
    return tuple(
        each
        for each in profile.decision_makers
        if not each.segment_id or not segment_id or each.segment_id == segment_id
    )


def unit_of(profile: Profile, segment_id: str = "") -> Unit:
    """Return the decision-making unit of a segment, or of all segments together."""
    members = members_in(profile, segment_id)
    places = tuple(
        Place(
            role,
            tuple(each for each in members if home(each) is role),
            tuple(each for each in members if role in each.roles and home(each) is not role),
            profile.user_classes if role is Role.USER else (),
        )
        for role in Role
    )
    return Unit(places, _sways(profile, members))


def _sways(profile: Profile, members: tuple[DecisionMaker, ...]) -> tuple[Sway, ...]:
    ids = {each.id for each in members}
    told = sorted(
        (
            record
            for record in profile.records.values()
            if isinstance(record, Influence) and record.from_id in ids and record.to_id in ids
        ),
        key=lambda influence: (influence.from_id, influence.to_id),
    )
    found = [Sway(influence.from_id, influence.to_id, influence.strength) for influence in told]
    said = {influence.from_id for influence in told}
    deciders = [each for each in members if Role.DECIDER in each.roles]
    for each in members:
        if not deciders or each in deciders or each.id in said or not each.influence:
            continue
        strength = 2 if each.influence >= STRONG else 1
        found.append(Sway(each.id, deciders[0].id, strength, implied=True))
    return tuple(found)


def reaching(unit: Unit, member_id: str) -> int:
    """Return how many voices reach a person, directly."""
    found = sorted(sway.from_id for sway in unit.sways if sway.to_id == member_id)
    return sum(1 for _key, _group in groupby(found))
