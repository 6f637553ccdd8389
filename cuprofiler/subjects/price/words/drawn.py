"""Figures of prices and markets, filled with their words: for the page and for paper."""

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_amount, format_date, format_decimal
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.shown import Shown, shown_table
from cuprofiler.subjects.price.figures import tables
from cuprofiler.subjects.price.figures.price_scale import Row, price_scale
from cuprofiler.subjects.price.records import OfferState, PriceAnswer, PriceOffer
from cuprofiler.subjects.price.rules.four_prices import in_unit, named_by
from cuprofiler.subjects.price.rules.ladder import SHARES_FROM, ladder
from cuprofiler.subjects.price.rules.market import market
from cuprofiler.subjects.price.rules.offers import reasons
from cuprofiler.subjects.price.rules.price_line import Source, price_line
from cuprofiler.subjects.price.rules.worth import worths
from cuprofiler.subjects.price.words import market as market_words
from cuprofiler.subjects.price.words import prices as words
from cuprofiler.words import code_name, role_name


def price_figure(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return all that is known of the price on one scale."""
    line = price_line(profile)
    rows = [
        Row(
            source,
            words.source_name(profile, source),
            [(mark, words.mark_words(profile, mark)) for mark in line.of(source)],
        )
        for source in Source
        if line.of(source)
    ]
    price = line.price.amount if line.price is not None else None
    today = ""
    if price is not None:
        today = _("today {price}").format(price=words.money(profile, price))
    return price_scale(rows, price, today, measure, width, size)


def answers_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the four-price answers, the latest last."""
    rows = [
        Shown(f"price_answer:{each.id}", _answer(profile, each))
        for each in profile.of_kind("price_answer")
    ]
    return shown_table(
        tables.answer_columns(), rows, measure, width, size, keep=(0, 2, 3, 4, 5)
    )  # fmt: skip


def _answer(profile: Profile, each: PriceAnswer) -> list[str]:
    amounts = (each.too_cheap, each.cheap, each.expensive, each.too_expensive)
    shown = [
        "–" if amount is None else format_amount(in_unit(profile, amount, each.per))
        for amount in amounts
    ]
    named = named_by(profile, each)
    if named is None:
        counts = _("unfinished")
    else:
        counts = _("yes") if named.is_in_order else _("no, out of order")
    return [each.name, role_name(each.role), *shown, counts]


def ladder_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return how many would buy at each price, and what that takes from a hundred accounts."""
    found = ladder(profile)
    rows = [
        Shown(
            "",
            [
                words.money(profile, rung.price),
                words.rung_words(rung),
                words.between_words(rung.share) if rung.accounts >= SHARES_FROM else "–",
                market_words.whole(profile, rung.price * 100 * rung.buys / rung.accounts),
                words.between_words(rung.takings, profile),
            ],
            strong=rung is found.best and found.is_clear,
        )
        for rung in found.rungs
    ]
    return shown_table(tables.ladder_columns(), rows, measure, width, size, keep=(0, 1, 3))


def named_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the answers to one price after another."""
    rows = [
        Shown(
            f"ladder_answer:{each.id}",
            [
                each.name,
                "–" if each.price is None else words.money(profile, each.price),
                _("Yes") if each.buys else _("No"),
            ],
        )
        for each in profile.of_kind("ladder_answer")
    ]
    return shown_table(tables.named_columns(), rows, measure, width, size)


def offers_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the offers, the latest first."""
    offers = sorted(
        profile.of_kind("price_offer"),
        key=lambda each: (each.day is None, each.day, each.position),
        reverse=True,
    )
    rows = [Shown(f"price_offer:{each.id}", _offer(profile, each)) for each in offers]
    return shown_table(tables.offer_columns(), rows, measure, width, size, keep=(0, 1, 2, 3))


def _offer(profile: Profile, each: PriceOffer) -> list[str]:
    state = code_name(each.state)
    if each.state is not OfferState.OPEN:
        state = _("{state}, {weight}").format(state=state, weight=code_name(each.weight).lower())
    amount = "–" if each.price is None else words.money(profile, each.price)
    return [
        each.name,
        amount,
        state,
        each.why or "–",
        profile.named(each.member_id) or "–",
        format_date(each.day) if each.day else _("no date"),
    ]


def reasons_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return why offers were won and lost, the weightiest reason first."""
    rows = [
        Shown("", [each.why, words.reason_words(each), words.weight_words(profile, each)])
        for each in reasons(profile)
    ]
    return shown_table(tables.reason_columns(), rows, measure, width, size)


def market_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the market segment by segment, and all together."""
    found = market(profile)
    rows = []
    for each in found.segments:
        record = each.record
        rows.append(
            Shown(
                f"market:{record.id}",
                [
                    record.name,
                    market_words.accounts(record.accounts),
                    market_words.accounts(record.reachable),
                    market_words.accounts(each.won),
                    market_words.whole(profile, each.yearly),
                    market_words.whole(profile, each.in_reach),
                    market_words.whole(profile, each.expected),
                ],
            )
        )
    if len(rows) > 1 or found.is_capped:
        rows.append(
            Shown(
                "",
                [
                    _("All together"),
                    market_words.sum_of(each.record.accounts for each in found.segments),
                    market_words.sum_of(each.record.reachable for each in found.segments),
                    market_words.accounts(found.won),
                    "",
                    market_words.whole(profile, found.in_reach),
                    market_words.whole(profile, found.expected),
                ],
                strong=True,
            )
        )
    return shown_table(tables.market_columns(), rows, measure, width, size, keep=(0, 2, 3, 6))


def worth_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return what a customer of each segment is worth."""
    rows = [
        Shown(
            f"worth:{each.record.id}",
            [
                each.record.name,
                market_words.whole(profile, each.monthly),
                market_words.whole(profile, each.in_all),
                market_words.whole(profile, each.today),
                market_words.whole(profile, each.to_win),
                "–" if each.times is None else format_decimal(each.times, 1),
                market_words.months_words(each),
            ],
        )
        for each in worths(profile)
    ]
    return shown_table(tables.worth_columns(), rows, measure, width, size, keep=(0, 2, 4, 5))
