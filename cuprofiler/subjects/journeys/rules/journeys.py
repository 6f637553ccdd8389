"""The journeys of payer and user on one time axis: where they meet, and where they pull apart."""

from itertools import product

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.codes import LaneKind, Type
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Lane, Moment, Stage

STAGE_SETS: dict[Type, tuple[str, ...]] = {
    Type.SAME: ("need", "hear", "choose", "buy", "first_use", "everyday", "help", "recommend"),
    Type.USER_INFLUENCES: (
        "need",
        "search",
        "try",
        "decide",
        "pay",
        "start",
        "everyday",
        "renewal",
    ),
    Type.CUSTOMER_INFLUENCES: (
        "need",
        "search",
        "try",
        "decide",
        "pay",
        "start",
        "everyday",
        "renewal",
    ),
    Type.INTERNAL: ("need", "budget", "build", "start", "everyday", "report", "decide"),
    Type.THIRD_PARTY_PAYS: ("notice", "join", "everyday", "reach", "pay", "result", "renewal"),
    Type.AGENT_CHOOSES: ("need", "advice", "pick", "pay", "start", "everyday", "check"),
}
"""Stages to begin with, by the product's type (domain A6, B7)."""


def stages_for(kind: Type) -> tuple[str, ...]:
    """Return the codes of the stages to begin with."""
    return STAGE_SETS.get(kind, STAGE_SETS[Type.CUSTOMER_INFLUENCES])


def lanes_for(kind: Type) -> tuple[LaneKind, ...]:
    """Whose journeys to draw for a type (domain B7)."""
    if kind is Type.SAME:
        return (LaneKind.JOINT,)
    if kind is Type.AGENT_CHOOSES:
        return (LaneKind.AGENT, LaneKind.PAYER, LaneKind.USER)
    return (LaneKind.PAYER, LaneKind.USER)


@frozen
class Crossing:
    """A touchpoint at which two journeys meet; `apart` if one is happy there, the other not."""

    stage: Stage
    above: Lane
    below: Lane
    first: Moment
    second: Moment
    apart: bool

    @property
    def touchpoint(self) -> str:
        """What they share."""
        return self.first.touchpoint.strip()

    @property
    def source(self) -> str:
        """The name of the conflict that this crossing may be."""
        return f"stage:{self.stage.id}:{self.above.id}:{self.below.id}"


@once
def crossings(profile: Profile) -> tuple[Crossing, ...]:
    """Return every touchpoint shared by a user and somebody else at the same stage, in order."""
    lanes = profile.lanes
    upper = [lane for lane in lanes if lane.kind in (LaneKind.PAYER, LaneKind.AGENT)]
    lower = [lane for lane in lanes if lane.kind is LaneKind.USER]
    found = []
    for stage, (above, below) in product(profile.stages, product(upper, lower)):
        first, second = profile.moment(above.id, stage.id), profile.moment(below.id, stage.id)
        if first is None or second is None:
            continue
        if first.touchpoint.strip() and _same(first.touchpoint, second.touchpoint):
            found.append(Crossing(stage, above, below, first, second, _apart(first, second)))
    return tuple(found)


def both_sides_filled(profile: Profile) -> bool:
    """Return whether something is said of the users' way and of the payer's or go-between's.

    Until then it is not known whether they meet.
    """
    said = {moment.lane_id for moment in profile.moments if moment.does or moment.touchpoint}
    kinds = {lane.kind for lane in profile.lanes if lane.id in said}
    return LaneKind.USER in kinds and not kinds.isdisjoint((LaneKind.PAYER, LaneKind.AGENT))


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _apart(one: Moment, other: Moment) -> bool:
    """Return one is happy and the other unhappy at the same place."""
    if one.emotion is None or other.emotion is None:
        return False
    return one.emotion * other.emotion < 0


def wants_referral(profile: Profile) -> bool:
    """Return whether a step of recommending belongs in the journeys: private buyers, or one person
    who pays and uses (domain A6).
    """
    types = set(profile.verdict.types)
    private = any("B2C" in outcome.flags for outcome in profile.outcomes.values())
    return Type.SAME in types or private


def lacks_referral(profile: Profile) -> bool:
    """Return whether it belongs there, and journeys were drawn without it."""
    moments = profile.moments
    return bool(moments) and wants_referral(profile) and not any(each.referral for each in moments)
