"""Journeys in the founder's words, and what is added to them."""

from dataclasses import replace

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.codes import LaneKind, Type
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Lane,
    Stage,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import (
    ngettext,
)
from cuprofiler.subjects.journeys.rules.journeys import (
    both_sides_filled,
    crossings,
    lacks_referral,
    lanes_for,
    stages_for,
)
from cuprofiler.subjects.value.rules.conflicts import open_pulls
from cuprofiler.words import (
    stage_word,
)


def journeys_headline(profile: Profile) -> str:
    """Return how often they meet, and how often they pull apart."""
    if not profile.stages or not profile.lanes:
        return _("No journey is drawn yet.")
    if len(profile.lanes) == 1:
        if lacks_referral(profile):
            return _("The way is drawn, but nobody recommends it on it.")
        return _("One person’s way, from need to use.")
    found = crossings(profile)
    stages = {(each.stage.id, each.touchpoint) for each in found}
    apart = {(each.stage.id, each.touchpoint) for each in found if each.apart}
    if not stages:
        if not both_sides_filled(profile):
            return _("Too little is filled in to see where they meet.")
        return _("They never meet.")
    meet = ngettext("They meet once", "They meet {count} times", len(stages)).format(
        count=len(stages)
    )
    if not apart:
        return _("{meet}, and nowhere pull apart.").format(meet=meet)
    pull = ngettext("pull apart once", "pull apart {count} times", len(apart)).format(
        count=len(apart)
    )
    return _("{meet}, and {pull}.").format(meet=meet, pull=pull)


def journeys_subline(profile: Profile) -> str:
    """Return the missing referral, or what is open."""
    if is_proposed(profile):
        return _("These stages and people are a proposal made for you. Change what does not fit.")
    if lacks_referral(profile):
        return _("Nobody recommends it anywhere. For this kind of product that is a big gap.")
    count = len([p for p in open_pulls(profile) if p.kind == "stage"])
    if not count:
        return ""
    return ngettext(
        "{count} conflict is to be settled.", "{count} conflicts are to be settled.", count
    ).format(count=count)


def is_proposed(profile: Profile) -> bool:
    """Return whether the journeys are still the set that was made for the founder, with nothing
    said.
    """
    usual = {stage_word(code) for kind in Type for code in stages_for(kind)}
    return (
        bool(profile.stages)
        and not profile.moments
        and all(stage.name in usual for stage in profile.stages)
    )


def starting_journeys(profile: Profile, new_id: NewId) -> Change:
    """Stages and lanes that fit the product's type, to begin with."""
    kind = profile.verdict.primary
    own = profile.product_id
    edits = [
        Edit(None, Stage(new_id(), own, stage_word(code), number))
        for number, code in enumerate(stages_for(kind))
    ]
    lanes: list[Lane] = []
    for lane in lanes_for(kind):
        if lane is LaneKind.USER:
            lanes += [
                Lane(new_id(), own, lane, each.name, each.id) for each in profile.user_classes[:3]
            ] or [Lane(new_id(), own, lane, _("The users"))]
        elif lane is LaneKind.JOINT:
            each = next(iter(profile.user_classes), None)
            name, subject = (each.name, each.id) if each else (_("Who pays and uses"), "")
            lanes.append(Lane(new_id(), own, lane, name, subject))
        else:
            decider = profile.decider
            picks = decider is not None and (lane is LaneKind.AGENT or LaneKind.AGENT not in
                                             lanes_for(kind))  # fmt: skip
            fallback = _("Who picks for others") if lane is LaneKind.AGENT else _("Who pays")
            name = decider.name if decider and picks else fallback
            lanes.append(Lane(new_id(), own, lane, name, decider.id if decider and picks else ""))
    edits += [Edit(None, replace(lane, position=n)) for n, lane in enumerate(lanes)]
    return Change(_("journeys begun"), tuple(edits))


def adding_stage(profile: Profile, new_id: NewId) -> Change:
    """Return a further stage at the end."""
    stage = Stage(new_id(), profile.product_id, _("New stage"), len(profile.stages))
    return Change(_("new stage"), (Edit(None, stage),))


def adding_lane(profile: Profile, new_id: NewId) -> Change:
    """Return a further journey."""
    lane = Lane(
        new_id(),
        profile.product_id,
        LaneKind.USER,
        _("New journey"),
        position=len(profile.lanes),
    )
    return Change(_("new journey"), (Edit(None, lane),))


def moving_stage(profile: Profile, stage_id: str, offset: int) -> Change:
    """Return a stage one place to the left or to the right."""
    order = [each.id for each in profile.stages]
    at = order.index(stage_id)
    to = min(max(at + offset, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    known = {each.id: each for each in profile.stages}
    edits = [
        Edit(known[identity], replace(known[identity], position=number))
        for number, identity in enumerate(order)
        if known[identity].position != number
    ]
    return Change(_("order of the stages"), tuple(edits))
