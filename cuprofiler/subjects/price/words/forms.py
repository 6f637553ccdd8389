"""Forms of prices and markets: what hangs on other answers."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Change
from cuprofiler.domain.codes import Market, PriceFor, Role
from cuprofiler.domain.offer import price_unit
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.fields import Field
from cuprofiler.services.past import in_the_past
from cuprofiler.subjects.price.records import MarketSize, OfferState, PriceOffer
from cuprofiler.subjects.price.words.prices import is_a_time


def answer_form(profile: Profile, _answer: object, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a four-price answer; users who do not pay are refused."""
    role = fields["role"]
    fields["role"] = replace(role, write=_of_payer(role))
    yield from _asked(profile, fields)


def offer_form(profile: Profile, offer: PriceOffer, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield an offer: what they did and why, once it is decided."""
    decided = {"weight", "why", "member_id"} if offer.state is OfferState.OPEN else set()
    yield from (each for each in _asked(profile, fields) if each.id not in decided)


def market_form(profile: Profile, _size: MarketSize, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a segment's market; seats where the price is for one, or pieces."""
    unit = price_unit(profile)
    if unit is PriceFor.PIECE:
        fields["seats"] = replace(fields["seats"], label=_("Pieces that one buys a year"))
    elif unit not in (PriceFor.SEAT_MONTH, PriceFor.SEAT_YEAR):
        del fields["seats"]
    yield from _asked(profile, fields)


def worth_form(profile: Profile, _worth: object, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield what a customer is worth."""
    yield from _asked(profile, fields)


def _asked(profile: Profile, fields: dict[str, Field]) -> Iterator[Field]:
    segments = {each.id for each in profile.segments_of(Market.CUSTOMERS)} | {""}
    for name, field in fields.items():
        if name == "per" and not is_a_time(profile):
            continue
        if name == "segment_id":
            options = tuple(each for each in field.options if each[0] in segments)
            if len(options) > 1:
                yield replace(field, options=options)
        else:
            yield in_the_past(field) if name == "day" else field


def _of_payer(field: Field) -> Any:
    def write(found: Profile, value: Any) -> Change:
        if value == Role.USER:
            raise InvalidChangeError(
                _("Users who do not pay name other prices. Ask somebody who decides or pays.")
            )
        return field.write(found, value)

    return write
