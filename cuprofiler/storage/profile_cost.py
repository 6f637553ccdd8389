"""Lifetime cost between the parts of a profile file and the records of a product, both ways."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from cuprofiler.domain.cost.records import CostFrame, CostLine, Way
from cuprofiler.domain.cost.tiers import Tier
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Record
from cuprofiler.storage import profile_parts as parts

_FRAME = ("base_date", "horizon", "rate_for", "seats", "valid_to")
_LINE = (
    *("name", "group", "per", "repeats", "timing", "first_year", "last_year", "every", "months"),
    *("priced_at", "rises_from", "tier_mode", "least_seats", "pack", "prices", "basis", "source"),
    *("noted", "link", "to_us"),
)
_AMOUNTS = ("amount", "rise", "discount", "low", "high")


def read_cost(
    part: parts.CostPart,
    product_id: str,
    currency: str,
    reader_id: str,
    new_id: Callable[[], str],
) -> list[Record]:
    """The records of lifetime cost; amounts are in the product's currency if they name none."""
    found: list[Record] = []
    if part != parts.CostPart(ways=part.ways):
        found.append(
            CostFrame(
                product_id,
                rate=Decimal(part.rate),
                inflation=_decimal(part.inflation),
                reader_id=reader_id,
                **_same(part, _FRAME),
            )
        )
    for position, way in enumerate(part.ways):
        identity = new_id()
        found.append(Way(identity, product_id, way.kind, way.name, position))
        for number, line in enumerate(way.lines):
            amounts: dict[str, Any] = {name: _decimal(getattr(line, name)) for name in _AMOUNTS}
            found.append(
                CostLine(
                    new_id(),
                    product_id,
                    identity,
                    currency=line.currency or currency,
                    indices=tuple(map(Decimal, line.indices)),
                    tiers=tuple(Tier(tier.up_to, Decimal(tier.price)) for tier in line.tiers),
                    position=number,
                    **_same(line, _LINE),
                    **amounts,
                )
            )
    return found


def write_cost(profile: Profile, reader: str) -> parts.CostPart:
    """The part of lifetime cost; `reader` is the word for who gets the sheet."""
    frame, own = profile.cost_frame, profile.product.currency
    return parts.CostPart(
        rate=f"{frame.rate:f}",
        inflation=_text(frame.inflation),
        reader=reader,
        ways=tuple(
            parts.WayPart(
                way.kind,
                way.name,
                tuple(_line(line, own) for line in profile.cost_lines if line.way_id == way.id),
            )
            for way in profile.ways
        ),
        **_same(frame, _FRAME),
    )


def _line(line: CostLine, own: str) -> parts.CostLinePart:
    amounts: dict[str, Any] = {name: _text(getattr(line, name)) for name in _AMOUNTS}
    return parts.CostLinePart(
        currency=None if line.currency == own else line.currency,
        indices=tuple(f"{index:f}" for index in line.indices),
        tiers=tuple(parts.TierPart(f"{tier.price:f}", tier.up_to) for tier in line.tiers),
        **_same(line, _LINE),
        **amounts,
    )


def _same(thing: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:f}"
