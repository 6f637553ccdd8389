"""What the checklists say of prices and markets."""

from collections.abc import Callable

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.price.rules.market import market
from cuprofiler.subjects.price.words import market as market_words
from cuprofiler.subjects.price.words import prices as words


def _asked(profile: Profile) -> str:
    if not profile.of_kind("price_answer"):
        return ""
    return f"{words.asked_subline(profile)} {words.asked_headline(profile)}"


def _market(profile: Profile) -> str:
    found = market(profile)
    if not found.segments:
        return ""
    if found.in_reach is None:
        return market_words.market_headline(profile)
    return _("All in reach would pay {reach} a year, those won {won}.").format(
        reach=market_words.whole(profile, found.in_reach),
        won=market_words.whole(profile, found.expected),
    )


PRICE_EVIDENCE: dict[str, Callable[[Profile], str]] = {
    "price_asked": _asked,
    "price_market": _market,
}
