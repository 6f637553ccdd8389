"""Who decides and who uses it, in the founder's words, and what is added to them."""

from dataclasses import replace

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.codes import NeedKind, Proficiency, Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    DecisionMaker,
    Need,
    UserClass,
)
from cuprofiler.i18n import (
    format_number,
    format_percent,
    inside,
    join,
    join_few,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.people.rules.unit import home, unit_of
from cuprofiler.words import (
    number_word,
    role_name,
)

FEW = 2
"""So many are named in a headline, more are counted."""


def unit_headline(profile: Profile, segment_id: str) -> str:
    """Return who decides, and who stands in the way."""
    unit = unit_of(profile, segment_id)
    against = [each.name for each in unit.against]
    deciders = [each.name for each in unit.deciders]
    if not unit.members:
        return _("Nobody is named yet who decides.")
    if not deciders:
        return _("Nobody is named who says yes or no.")
    if len(against) > FEW or len(deciders) > FEW:
        who = join(deciders) if len(deciders) <= FEW else number_word(len(deciders))
        decides = ngettext("{decider} decides.", "{decider} decide.", len(deciders))
        words = decides.format(decider=who)
        if not against:
            return words
        count = ngettext("{count} is against it.", "{count} are against it.", len(against))
        return f"{words} {count.format(count=number_word(len(against)))}"
    if against:
        return ngettext(
            "{decider} decides. Against it: {others}.",
            "{decider} decide. Against it: {others}.",
            len(deciders),
        ).format(decider=join_few(deciders), others=join_few(against))
    return ngettext("{decider} decides.", "{decider} decide.", len(deciders)).format(
        decider=join_few(deciders)
    )


def unit_subline(profile: Profile, segment_id: str) -> str:
    """Return how many people, how many places, and which are empty."""
    unit = unit_of(profile, segment_id)
    people = ngettext("{count} person named.", "{count} people named.", len(unit.members)).format(
        count=len(unit.members)
    )
    if not unit.empty:
        return people + " " + _("Every place is filled.")
    names = join([inside(role_name(role)) for role in unit.empty])
    words = ngettext("One place is empty: {names}.", "{count} places are empty: {names}.",
                     len(unit.empty))  # fmt: skip
    return people + " " + words.format(count=len(unit.empty), names=names)


def adding_member(profile: Profile, new_id: NewId, role: Role | None, segment_id: str) -> Change:
    """Return a new member in a place."""
    member = DecisionMaker(
        new_id(),
        profile.product_id,
        _("New person"),
        (role,) if role else (),
        position=len(profile.decision_makers),
        segment_id=segment_id,
    )
    return Change(_("new person"), (Edit(None, member),))


def moving_member(member: DecisionMaker, role: Role) -> Change:
    """Return a member put into another place: the role of the place they were drawn in is
    exchanged.
    """
    left = home(member)
    kept = [each for each in member.roles if each is not left and each is not role]
    after = replace(member, roles=tuple(r for r in Role if r in (*kept, role)))
    label = _("place of {name}").format(name=member.name)
    return Change(label, (Edit(member, after),) if after != member else ())


def class_headline(profile: Profile, each: UserClass) -> str:
    """Return what is known of a kind of user's skill."""
    product = str(each.proficiency or Proficiency.UNKNOWN)
    trade = profile.value(each.id, "trade") or str(Proficiency.UNKNOWN)
    parts = [
        {
            "none": _("new to their trade"),
            "beginner": _("beginners in their trade"),
            "gets_by": _("fairly sure in their trade"),
            "skilled": _("skilled in their trade"),
            "expert": _("at home in their trade"),
        }.get(trade, ""),
        {
            "none": _("strangers to the product"),
            "beginner": _("beginners with the product"),
            "gets_by": _("getting by with the product"),
            "skilled": _("skilled with the product"),
            "expert": _("experts with the product"),
        }.get(product, ""),
    ]
    known = [part for part in parts if part]
    if not known:
        return _("{name}: their skill is not known yet.").format(name=each.name)
    return _("{name}: {skills}.").format(name=each.name, skills=join(known))


def share_of_users(profile: Profile, each: UserClass) -> str:
    """Head count and share."""
    if each.people is None:
        return _("not counted yet")
    people = ngettext("{count} person", "{count} people", each.people).format(
        count=format_number(each.people)
    )
    seats = profile.seats
    if not seats or len(profile.user_classes) < 2:
        return people
    share = format_percent(each.people / seats)
    return _("{people}, {share} of all users").format(people=people, share=share)


def adding_need(profile: Profile, new_id: NewId, class_id: str, kind: NeedKind) -> Change:
    """Return a new need of a kind of user."""
    need = Need(new_id(), profile.product_id, class_id, "", kind=kind, position=len(profile.needs))
    return Change(_("new need"), (Edit(None, need),))
