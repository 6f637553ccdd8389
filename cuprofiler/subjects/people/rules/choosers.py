"""Who picks for a kind of user: one answer for a product, whichever part of it says so."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.domain.codes import Payer, Picker, Role, Side, SoldTo, Type, YesNo
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker, UserClass
from cuprofiler.subjects.verdict.rules.relationship import path


class Chooser(NamedTuple):
    """A person, or a kind of user, who picks; both None if nobody is named."""

    member: DecisionMaker | None = None
    user_class: UserClass | None = None

    @property
    def kind(self) -> str:
        """The id of the kind of user that picks, or that the person who picks is of."""
        if self.user_class is not None:
            return self.user_class.id
        return self.member.user_class_id if self.member is not None else ""


def the_one(choosers: Sequence[Chooser]) -> Chooser:
    """Return the one who picks everywhere, by name if there is one; nobody if there are several.

    A person and the kind of user that this person is of are one and the same.
    """
    named = [each for each in choosers if each.member is not None]
    one = (named or list(choosers) or [Chooser()])[0]
    if all(each == one or (one.kind and each.kind == one.kind) for each in choosers):
        return one
    return Chooser()


def chooser_of(profile: Profile, each: UserClass) -> Chooser:
    """Return who gives the last yes or no on what a kind of user gets.

    Those who pick for themselves; the go-between; else, on the payer's side, the one other kind of
    user that is said to pick what the same payer pays for, or the person named as decider. A kind
    goes before a person: "the office manager picks" leaves no room for "the owner decides".
    """
    answers = profile.answers_of(each.id)
    kind = profile.outcomes[each.id].type
    # An answer that left the path is kept, and says nothing.
    if answers.picker is Picker.AGENT and "picker" in path(answers):
        return Chooser(on_side(profile, Side.AGENT))
    if kind is Type.THIRD_PARTY_PAYS:
        return Chooser(on_side(profile, Side.FUNDER) or profile.decider)
    if answers.sold_to is SoldTo.INTERNAL:
        return Chooser(profile.decider)
    if kind is Type.SAME or picks_for_itself(profile, each):
        return Chooser(user_class=each)
    picking = [other for other in picking_kinds(profile) if other.id != each.id]
    decider = profile.decider
    if len(picking) == 1 and not (decider and decider.user_class_id == picking[0].id):
        return Chooser(user_class=picking[0])
    return Chooser(decider)


def picks_for_itself(profile: Profile, each: UserClass) -> bool:
    """Return whether a kind of user picks, and somebody else pays (rule B8)."""
    return profile.outcomes[each.id].rule == "B8"


def payer_only_pays(profile: Profile) -> bool:
    """Return whether every kind of user picks for itself what somebody else pays for."""
    kinds = profile.user_classes
    picked = {profile.answers_of(each.id).picker for each in kinds}
    return picked == {Picker.USER} and any(
        profile.outcomes[each.id].type is not Type.SAME for each in kinds
    )


def picking_kinds(profile: Profile) -> tuple[UserClass, ...]:
    """Return the kinds of user that pick what somebody of their own firm or family pays for."""
    found = []
    for each in profile.user_classes:
        answers = profile.answers_of(each.id)
        same_house = answers.same_organisation is not YesNo.NO
        pays_for = answers.payer in (Payer.PROVIDER, Payer.FUNDER)
        asked = "picker" in path(answers)  # an answer that left the path is kept, and says nothing
        if asked and answers.picker is Picker.USER and pays_for and same_house:
            found.append(each)
    return tuple(found)


def payer_of(profile: Profile) -> DecisionMaker | None:
    """Return the person on the payer's side whose money it is: who signs, else who decides."""
    members = [each for each in profile.decision_makers if each.side is Side.PAYER]
    for role in (Role.BUYER, Role.APPROVER, Role.DECIDER):
        for each in members:
            if role in each.roles:
                return each
    return None


def on_side(profile: Profile, side: Side) -> DecisionMaker | None:
    """Return the weightiest member on another side than the payer's, None if there is none."""
    members = [each for each in profile.decision_makers if each.side is side]
    members.sort(key=lambda each: (Role.DECIDER not in each.roles, -(each.influence or 0)))
    return next(iter(members), None)
