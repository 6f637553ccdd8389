"""A decision-making unit in words: who stands in which place, who sways whom, what is empty."""

from collections import Counter

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.subjects.people.rules.unit import Unit, unit_of
from cuprofiler.words import role_name


def finding(profile: Profile, unit: Unit) -> str:
    """Return who is swayed by most, and which places nobody holds."""
    swayed = Counter(sway.to_id for sway in unit.sways)
    parts = []
    if swayed:
        whom, count = swayed.most_common(1)[0]
        words = ngettext(
            "{whom} is swayed by {count} person.", "{whom} is swayed by {count} people.", count
        )
        parts.append(words.format(whom=profile.named(whom), count=count))
    if unit.empty and len(unit.empty) < len(unit.places):
        roles = ", ".join(role_name(role) for role in unit.empty)
        parts.append(_("Nobody yet: {roles}.").format(roles=roles))
    return " ".join(parts)


def said(profile: Profile, segment: str = "") -> str:
    """Return the map in words."""
    unit = unit_of(profile, segment)
    parts = []
    for place in unit.places:
        names = [each.name for each in (*place.members, *place.also)]
        who = ", ".join(names) or _("nobody yet")
        parts.append(f"{role_name(place.role)}: {who}")
    return ". ".join((*parts, *sway_words(profile, unit))) + "."


def sway_words(profile: Profile, unit: Unit) -> list[str]:
    """Return who sways whom, a line for each arrow of the map."""
    return [
        (_("{who} sways {whom} strongly") if sway.strength > 1 else _("{who} sways {whom}")).format(
            who=profile.named(sway.from_id), whom=profile.named(sway.to_id)
        )
        for sway in unit.sways
    ]
