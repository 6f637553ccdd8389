"""Who of the users is staff of whoever pays: only they can be sent on a course or rolled out to."""

from cuprofiler.domain.codes import Type
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass

APART = frozenset({"B2C", "B2B2C"})
"""Flags of private people, and of those who are customers of the payer."""


def is_apart(profile: Profile, each: UserClass) -> bool:
    """Return whether a kind of user is private, or a guest or client of whoever pays."""
    return bool(APART & set(profile.outcomes[each.id].flags))


def staff_of(profile: Profile) -> tuple[UserClass, ...]:
    """Return the kinds of user that can be sent on a course: people of the firm that pays.

    Guests, members, patients and families can't; for them it must be clear by itself.
    """
    elsewhere = (Type.THIRD_PARTY_PAYS, Type.AGENT_CHOOSES)
    return tuple(
        each
        for each in profile.user_classes
        if profile.outcomes[each.id].type not in elsewhere and not is_apart(profile, each)
    )


def at_home(profile: Profile) -> bool:
    """Return whether nobody but private people pays for it."""
    outcomes = profile.outcomes.values()
    return bool(outcomes) and all("B2C" in outcome.flags for outcome in outcomes)


def all_apart(profile: Profile) -> bool:
    """Return whether none of the users that the product is planned for first is staff."""
    primary = profile.verdict.primary
    first = [each for each in profile.user_classes if profile.outcomes[each.id].type is primary]
    return bool(first) and all(is_apart(profile, each) for each in first)
