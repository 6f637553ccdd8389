"""Real offers: what was won and lost, and why. Paid weighs more than signed, signed than said."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.price.records import OfferState, PriceOffer, Weight

WEIGHTS = {Weight.SAID: 1, Weight.SIGNED: 2, Weight.PAID: 3}


class Reason(NamedTuple):
    """Why offers were won, or lost: in the founder's words, how often, and how much it weighs."""

    why: str
    state: OfferState
    times: int
    weight: int


def offers_in(profile: Profile, state: OfferState) -> tuple[PriceOffer, ...]:
    """Return the offers that were won, were lost or are open."""
    return tuple(each for each in profile.of_kind("price_offer") if each.state is state)


@once
def reasons(profile: Profile) -> tuple[Reason, ...]:
    """Return the reasons of all that is decided: those that weigh most first, lost before won."""
    groups: dict[tuple[str, OfferState], list[PriceOffer]] = {}
    for each in profile.of_kind("price_offer"):
        why = " ".join(each.why.split()).rstrip(". ")
        if why and each.state is not OfferState.OPEN:
            groups.setdefault((why.casefold(), each.state), []).append(each)
    found = [
        Reason(" ".join(offers[0].why.split()).rstrip(". "), state, len(offers), weight_of(offers))
        for (_folded, state), offers in groups.items()
    ]
    return tuple(
        sorted(found, key=lambda r: (-r.weight, -r.times, r.state is OfferState.WON, r.why))
    )


def weight_of(offers: Sequence[PriceOffer]) -> int:
    """Return how much some offers weigh together."""
    return sum(WEIGHTS[each.weight] for each in offers)
