"""Prices and markets as figures, each with what it rests on."""

from collections.abc import Iterator
from decimal import Decimal

from cuprofiler.domain.offer import price_of
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.numbers import Number
from cuprofiler.subjects.price.records import OfferState
from cuprofiler.subjects.price.rules.four_prices import Crossing, FourPrices, four_prices
from cuprofiler.subjects.price.rules.ladder import ladder
from cuprofiler.subjects.price.rules.market import market
from cuprofiler.subjects.price.rules.offers import offers_in
from cuprofiler.subjects.price.rules.price_line import (
    Source,
    price_before_saving_ends,
    price_needed,
)
from cuprofiler.subjects.price.rules.worth import worths
from cuprofiler.subjects.price.words import market as market_words
from cuprofiler.subjects.price.words import prices as words


def numbers(profile: Profile) -> Iterator[Number]:
    """Yield every figure of prices and markets."""
    money = profile.product.currency
    price = price_of(profile)
    unit = f"{money}, {words.unit_words(profile)}"
    yield Number(
        "price.today", _("Price today"), None if price is None else price.amount, unit,
        why_not="" if price is not None else words.price_headline(profile),
    )  # fmt: skip
    yield from _line(profile, unit)
    yield from _four(profile, unit)
    yield from _ladder(profile, unit)
    won, lost = (len(offers_in(profile, s)) for s in (OfferState.WON, OfferState.LOST))
    yield Number(
        "price.offers_won", _("Offers won"), won if won + lost else None, "", won + lost,
        why_not="" if won + lost else words.offers_headline(profile),
    )  # fmt: skip
    yield from _market(profile, money)
    yield from _worths(profile, money)


def _line(profile: Profile, unit: str) -> Iterator[Number]:
    for code, name, value, source in (
        ("price.needed", _("What you need"), price_needed(profile), Source.NEEDED),
        (
            "price.saving_ends",
            _("They save up to"),
            price_before_saving_ends(profile),
            Source.SAVING,
        ),
    ):
        why = _("Still missing: {list}.").format(list=words.wanted_for(source))
        yield Number(code, name, value, unit, why_not=why if value is None else "")


def _four(profile: Profile, unit: str) -> Iterator[Number]:
    found = four_prices(profile)
    method = words.convention_words(found)
    why = words.asked_headline(profile)
    for code, name, crossing in (
        ("four_prices.low", _("Lower end of the range"), found.low),
        ("four_prices.high", _("Upper end of the range"), found.high),
        ("four_prices.middle", _("As many find it cheap as dear"), found.middle),
        ("four_prices.least", _("As many find it too cheap as too dear"), found.least),
    ):
        yield _crossing(code, name, crossing, found, unit, why, method)


def _crossing(
    code: str,
    name: str,
    crossing: Crossing | None,
    found: FourPrices,
    unit: str,
    why: str,
    method: str,
) -> Number:
    value = None if crossing is None else crossing.price
    if value is not None:
        return Number(code, name, value, unit, len(found.kept), method=method)
    said = why if crossing is None else _("The curves do not meet.")
    return Number(code, name, None, unit, len(found.kept), why_not=said)


def _ladder(profile: Profile, unit: str) -> Iterator[Number]:
    found = ladder(profile)
    for rung in found.rungs:
        name = _("Would buy at {price}").format(price=words.money(profile, rung.price))
        share = rung.share
        yield Number(
            f"ladder.{rung.price}", name, share.middle, "share", rung.accounts, share,
            method="Gabor-Granger, Wilson 95 %",
        )  # fmt: skip
    best = found.best
    yield Number(
        "ladder.best",
        _("Takes the most when asked"),
        None if best is None else best.price,
        unit,
        found.accounts,
        why_not="" if best is not None else _("Nobody was asked price by price yet."),
    )


def _market(profile: Profile, money: str) -> Iterator[Number]:
    found = market(profile)
    if not found.segments:
        yield Number("market", _("Market"), None, f"{money}/a", 0,
                     why_not=market_words.market_headline(profile))  # fmt: skip
        return
    why = market_words.missing_words(found)
    for code, name, value in (
        ("market.all", _("All of them, a year"), found.in_all),
        ("market.reach", _("All in reach, a year"), found.in_reach),
        ("market.won", _("Those won, a year"), found.expected),
    ):
        yield Number(
            code, name, value, f"{money}/a", len(found.segments),
            why_not="" if value is not None else why or _("How many there are is not known."),
            method=market_words.how_counted(),
        )  # fmt: skip


def _worths(profile: Profile, money: str) -> Iterator[Number]:
    for each in worths(profile):
        name = each.record.name
        why = market_words.worth_missing(each) if each.missing else ""
        yield Number(f"worth.{name}", name, each.in_all, money, each.record.won, why_not=why)
        times: Decimal | None = each.times
        yield Number(
            f"worth.{name}.times", _("{name}, against winning one").format(name=name), times, "×",
            each.record.won,
            why_not="" if times is not None else why or _("say what winning one takes."),
        )  # fmt: skip
