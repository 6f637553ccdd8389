"""What is offered to whoever pays: which problem of theirs it solves, and what it costs today."""

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.core.changes import Edit, Edits
from cuprofiler.domain.answers import UNKNOWN
from cuprofiler.domain.codes import Per, PriceFor, Repeats, Type, YesNo
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer

MONTHS = 12


class Price(NamedTuple):
    """The price of today in the product's currency; 0 is free."""

    amount: Decimal
    unit: PriceFor

    @property
    def per(self) -> Per:
        """What a cost item for it is counted by."""
        return {PriceFor.SEAT_MONTH: Per.SEAT_MONTH, PriceFor.SEAT_YEAR: Per.SEAT}.get(
            self.unit, Per.CUSTOMER
        )

    @property
    def repeats(self) -> Repeats:
        """How often a cost item for it comes."""
        return Repeats.ONCE if self.unit is PriceFor.ONCE else Repeats.YEARLY

    @property
    def for_each(self) -> bool:
        """Whether every user is paid for."""
        return self.unit in (PriceFor.SEAT_MONTH, PriceFor.SEAT_YEAR)

    @property
    def line_amount(self) -> Decimal | None:
        """The amount of a cost item for it: a cost that is not counted by months is for a year.

        None for the price of a piece: how many are bought is not said.
        """
        if self.unit is PriceFor.PIECE:
            return None
        return self.amount * MONTHS if self.unit is PriceFor.MONTH else self.amount


def problem_of(profile: Profile) -> str:
    """Return the problem of the paying side that it solves; empty if it is not known."""
    said = profile.value(profile.product_id, "problem") or ""
    return "" if said == UNKNOWN else said.strip()


def has_price(profile: Profile) -> bool:
    """Return whether it has a price at all: in-house nobody is asked one."""
    return profile.verdict.type is not Type.INTERNAL


def price_of(profile: Profile) -> Price | None:
    """Return the price of today; None if it is not known, or no longer asked."""
    said = profile.value(profile.product_id, "price") or UNKNOWN
    if said == UNKNOWN or not has_price(profile):
        return None
    return Price(Decimal(said), price_unit(profile))


def price_for_all(profile: Profile) -> Price | None:
    """Return the price for everybody together; None if it is not known, or how many they are."""
    price = price_of(profile)
    if price is None or not price.for_each:
        return price
    if profile.seats is None:
        return None
    unit = PriceFor.MONTH if price.unit is PriceFor.SEAT_MONTH else PriceFor.YEAR
    return Price(price.amount * profile.seats, unit)


def price_unit(profile: Profile) -> PriceFor:
    """Return what the price is for: as said, or what is usual where a price returns or does not."""
    said = profile.value(profile.product_id, "price_for")
    if said:
        return PriceFor(said)
    if profile.fact("recurring_price") is not YesNo.YES:
        return PriceFor.ONCE
    goods = profile.fact("physical_goods") is YesNo.YES
    return PriceFor.PIECE if goods else PriceFor.SEAT_MONTH


def telling(profile: Profile, question: str, said: str) -> Edits:
    """Answer a question about the offer; nothing said is "I don't know yet"."""
    return tuple(_edits(profile, question, said.strip() or UNKNOWN))


def pricing(profile: Profile, amount: Decimal, unit: PriceFor) -> Edits:
    """Say what it costs today, and what for."""
    edits = _edits(profile, "price", f"{amount:f}") + _edits(profile, "price_for", str(unit))
    return tuple(edits)


def _edits(profile: Profile, question: str, value: str) -> list[Edit]:
    before = profile.answer(profile.product_id, question)
    if before is None:
        return [Edit(None, Answer(profile.product_id, profile.product_id, question, value))]
    return [Edit(before, replace(before, value=value))] if before.value != value else []
