"""Figures as a founder types them: percentages, seats year by year, bands of prices.

All raise ValueError for what they can't read.
"""

from decimal import Decimal

from cuprofiler.core.money import parse_amount
from cuprofiler.subjects.cost.records import Tier
from cuprofiler.subjects.cost.rules.tiers import check_tiers

MINUS = "\u2212"


def parse_percent(text: str) -> Decimal | None:
    """Return a percentage such as "3", "2,5" or "−4 %"; None if empty."""
    bare = text.strip().removesuffix("%").strip().replace(MINUS, "-").replace(",", ".")
    if not bare:
        return None
    digits = bare.removeprefix("-")
    whole, _point, part = digits.partition(".")
    if not (whole.isascii() and whole.isdigit() and len(whole) <= 4) or len(part) > 6:
        raise ValueError(text)
    if part and not (part.isascii() and part.isdigit()):
        raise ValueError(text)
    return Decimal(bare)


def parse_counts(text: str) -> tuple[int, ...]:
    """Return whole numbers of years 1, 2 …, such as "50, 55, 60" or "50 55"."""
    found = []
    for part in text.replace(";", " ").replace(",", " ").split():
        if not (part.isascii() and part.isdigit()) or len(part) > 9:
            raise ValueError(text)
        found.append(int(part))
    return tuple(found)


def show_counts(counts: tuple[int, ...]) -> str:
    """Return what `parse_counts` reads."""
    return ", ".join(map(str, counts))


def parse_tiers(text: str) -> tuple[Tier, ...]:
    """Up to how many seats, at what price for one: "25: 32.00; 100: 27.00; more: 22.00".

    The last may stand without a bound, after any word in place of the number.
    """
    found = []
    for part in text.replace("\n", ";").split(";"):
        if not part.strip():
            continue
        bound, colon, price = part.rpartition(":")
        amount = parse_amount(price)
        digits = "".join(bound.split()).replace("\u2264", "")
        if not colon or amount is None or len(digits) > 9:
            raise ValueError(text)
        up_to = int(digits) if digits.isascii() and digits.isdigit() else None
        found.append(Tier(up_to, amount))
    tiers = tuple(found)
    check_tiers(tiers)
    return tiers


def show_tiers(tiers: tuple[Tier, ...], beyond: str) -> str:
    """Return what `parse_tiers` reads; `beyond` is the word for all further seats."""
    return "; ".join(
        f"{beyond if tier.up_to is None else tier.up_to}: {tier.price:f}" for tier in tiers
    )
