"""What is given back for loyalty, and what it costs."""

from decimal import Decimal

from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.loyalty.records import Group, Reward


def rewards_of(profile: Profile, group: Group) -> tuple[Reward, ...]:
    """Return the rewards of customers, or of users."""
    return tuple(each for each in profile.of_kind("reward") if each.group is group)


def rewards_a_year(profile: Profile) -> Decimal:
    """Return what all rewards cost a year for one customer; one without a cost counts nothing."""
    return sum((each.cost for each in profile.of_kind("reward") if each.cost), Decimal(0))
