"""Prices in words: what the marks on one line say, what was named, what was won and lost."""

from decimal import Decimal

from cuprofiler.core.intervals import Interval
from cuprofiler.domain.codes import PriceFor
from cuprofiler.domain.offer import price_unit
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_money, format_percent, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.phrases import member_phrase
from cuprofiler.subjects.price.records import OfferState, Span, Weight
from cuprofiler.subjects.price.rules.four_prices import CURVES_FROM, FourPrices, four_prices
from cuprofiler.subjects.price.rules.ladder import SHARES_FROM, Rung, ladder
from cuprofiler.subjects.price.rules.offers import Reason, offers_in, reasons
from cuprofiler.subjects.price.rules.price_line import PriceLine, PriceMark, Source, price_line
from cuprofiler.words import code_name, price_for_name


def money(profile: Profile, amount: Decimal) -> str:
    """Return an amount in the product's currency; a round one without hundredths."""
    whole = amount == amount.to_integral_value()
    return format_money(amount, profile.product.currency, whole=whole)


def unit_words(profile: Profile) -> str:
    """Return what all prices of the page are for: "a seat and month"."""
    return price_for_name(price_unit(profile))


def span_words(per: Span) -> str:
    """Return the time of an amount inside a sentence."""
    return _("a month") if per is Span.MONTH else _("a year")


# --- On one line ----------------------------------------------------------------------------------


def price_headline(profile: Profile) -> str:
    """Return how the price of today stands to the weightiest mark."""
    line = price_line(profile)
    if line.price is None:
        return _("No price is said yet.")
    price = line.price.amount
    words = (
        _above_limit(profile, line, price)
        or _below_needed(profile, line, price)
        or _above_saving(profile, line, price)
        or _to_range(profile, line, price)
        or _below_limits(profile, line, price)
    )
    return words or _("{price} {unit}, and nothing to hold it against yet.").format(
        price=money(profile, price), unit=unit_words(profile)
    )


def _above_limit(profile: Profile, line: PriceLine, price: Decimal) -> str:
    above = [each for each in line.of(Source.LIMIT) if price > each.low]
    if not above:
        return ""
    lowest = min(above, key=lambda each: each.low)
    return _("{price} is above the limit of {limit} that {name} named.").format(
        price=money(profile, price), limit=money(profile, lowest.low), name=whose(profile, lowest)
    )


def _below_needed(profile: Profile, line: PriceLine, price: Decimal) -> str:
    needed = line.of(Source.NEEDED)
    if not needed or price >= needed[0].low:
        return ""
    return _("{price} is less than a customer costs you: you need {needed}.").format(
        price=money(profile, price), needed=money(profile, needed[0].low)
    )


def _above_saving(profile: Profile, line: PriceLine, price: Decimal) -> str:
    most = line.of(Source.SAVING)
    if not most or price <= most[0].low:
        return ""
    return _("At {price} the buyer saves nothing: they do up to {most}.").format(
        price=money(profile, price), most=money(profile, most[0].low)
    )


def _to_range(profile: Profile, line: PriceLine, price: Decimal) -> str:
    found = line.of(Source.RANGE)
    if not found:
        return ""
    low, high = found[0].low, found[0].high
    if price < low:
        words = _("{price} is below the range that was named, {low} to {high}.")
    elif price > high:
        words = _("{price} is above the range that was named, {low} to {high}.")
    else:
        words = _("{price} lies in the range that was named, {low} to {high}.")
    return words.format(
        price=money(profile, price), low=money(profile, low), high=money(profile, high)
    )


def _below_limits(profile: Profile, line: PriceLine, price: Decimal) -> str:
    limits = line.of(Source.LIMIT)
    if not limits:
        return ""
    lowest = min(limits, key=lambda each: each.low)
    return _("{price} is within the limit of {limit} that {name} named.").format(
        price=money(profile, price), limit=money(profile, lowest.low), name=whose(profile, lowest)
    )


def whose(profile: Profile, each: PriceMark) -> str:
    """Return who or what a mark is of."""
    kind, _colon, identity = each.part.partition(":")
    record = profile.records.get((kind, identity))
    if isinstance(record, DecisionMaker):
        return member_phrase(record)
    return str(getattr(record, "name", ""))


def price_subline(profile: Profile) -> str:
    """Return what all amounts are for."""
    if price_line(profile).price is None and not price_line(profile).marks:
        return ""
    return price_unit_words(profile)


def price_unit_words(profile: Profile) -> str:
    """Return what all amounts of a page are for."""
    return _("Prices here: {unit}.").format(unit=unit_words(profile))


def source_name(profile: Profile, source: Source) -> str:
    """Return what a row of the line is called."""
    won, lost = (len(offers_in(profile, s)) for s in (OfferState.WON, OfferState.LOST))
    return {
        Source.NEEDED: _("What you need"),
        Source.RANGE: _("Range they named"),
        Source.LADDER: _("Takes the most when asked"),
        Source.OFFER: _("Offers: {won} of {count} won").format(won=won, count=won + lost),
        Source.LIMIT: _("Limits they named"),
        Source.SAVING: _("They save up to"),
    }[source]


def mark_words(profile: Profile, each: PriceMark) -> str:
    """Return a mark in words: the amount, and whose it is."""
    amount = money(profile, each.low)
    if each.high != each.low:
        return _("{low} to {high}").format(low=amount, high=money(profile, each.high))
    if each.source is Source.LIMIT:
        return _("{name}: {amount}").format(name=whose(profile, each), amount=amount)
    if each.source is Source.OFFER:
        won = each.state == OfferState.WON
        words = _("{name}: {amount}, won") if won else _("{name}: {amount}, lost")
        return words.format(name=whose(profile, each), amount=amount)
    return amount


def wanted_for(source: Source) -> str:
    """Return what would bring a mark that is missing; empty for those that people name."""
    return {
        Source.LIMIT: _("ask who decides above which price they say no"),
        Source.SAVING: _("put the price and what they do today into lifetime cost"),
        Source.NEEDED: _(
            "put the price into lifetime cost, and say under Services what an hour of yours costs"
        ),
    }.get(source, "")


def missing_words(profile: Profile) -> str:
    """Return which marks are missing, and what would bring them; empty for none."""
    line = price_line(profile)
    missing = [
        wanted
        for source in (Source.LIMIT, Source.SAVING, Source.NEEDED)
        if not line.of(source) and (wanted := wanted_for(source))
    ]
    if not missing:
        return ""
    return _("Still missing: {list}.").format(list="; ".join(missing))


# --- Four prices ----------------------------------------------------------------------------------


def asked_headline(profile: Profile) -> str:
    """Return what the four-price answers say, and nothing that they do not."""
    found = four_prices(profile)
    if found.is_mixed_up:
        return _("Check the columns: fewer than half of the answers are in order.")
    if not found.kept:
        best = ladder(profile).best
        if best is None:
            return _("Nobody was asked about the price yet.")
        return _("{price} takes the most of the prices you named.").format(
            price=money(profile, best.price)
        )
    if not found.has_curves:
        return ngettext(
            "{count} four-price answer: too few for a range.",
            "{count} four-price answers: too few for a range.",
            len(found.kept),
        ).format(count=len(found.kept))
    bounds = found.range
    if bounds is None:
        return _("No range is found in the four prices.")
    words = (
        _("Roughly, {low} to {high} are neither too cheap nor too dear.")
        if found.is_rough
        else _("{low} to {high} are neither too cheap nor too dear.")
    )
    return words.format(low=money(profile, bounds[0]), high=money(profile, bounds[1]))


def asked_subline(profile: Profile) -> str:
    """Return how many answers are kept, how many are not and why, and by which convention."""
    found = four_prices(profile)
    if not found.count and not found.unfinished:
        return ""
    parts = [
        ngettext("{count} answer in order", "{count} answers in order", len(found.kept)).format(
            count=len(found.kept)
        )
    ]
    if found.out_of_order:
        parts.append(
            ngettext(
                "{count} out of order and left out", "{count} out of order and left out",
                found.out_of_order,
            ).format(count=found.out_of_order)
        )  # fmt: skip
    if found.unfinished:
        parts.append(
            ngettext("{count} unfinished", "{count} unfinished", found.unfinished).format(
                count=found.unfinished
            )
        )
    return ", ".join(parts) + "."


def convention_words(found: FourPrices) -> str:
    """Return how the figure is meant, on screen and on paper."""
    if found.narrower:
        which = _("The range is the narrower one: too cheap meets dear, cheap meets too dear.")
    else:
        which = _("The range is van Westendorp’s: too cheap meets not cheap, not dear too dear.")
    return (
        which
        + " "
        + _(
            "Whoever named a price finds every lower one cheap, too, and every higher one dear. "
            "It says what sounds right, not what pays best."
        )
    )


def few_words() -> str:
    """Return why there are dots and no curves."""
    return _("Each dot is an answer. Curves are drawn from {count} answers on.").format(
        count=CURVES_FROM
    )


# --- Ladder ---------------------------------------------------------------------------------------


def rung_words(rung: Rung) -> str:
    """Return how many would buy at a price: "7 of 9", a share only of many."""
    words = _("{buys} of {accounts}").format(buys=rung.buys, accounts=rung.accounts)
    if rung.accounts >= SHARES_FROM:
        words += f" ({format_percent(rung.share.middle)})"
    return words


def between_words(found: Interval, profile: Profile | None = None) -> str:
    """Return between what a share, or money, truly lies."""
    if profile is None:
        low, high = format_percent(found.low), format_percent(found.high)
    else:
        currency = profile.product.currency
        low, high = (
            format_money(Decimal(str(each)), currency, whole=True)
            for each in (found.low, found.high)
        )
    return _("{low} to {high}").format(low=low, high=high)


def ladder_words(profile: Profile) -> str:
    """Return which price takes the most, and whether that can be told; empty without any."""
    found = ladder(profile)
    best = found.best
    if best is None:
        return ""
    said = (
        _("{price} takes the most.")
        if found.is_clear
        else _("{price} takes the most so far, but it can’t be told from others yet.")
    ).format(price=money(profile, best.price))
    if found.out_of_order:
        said += " " + ngettext(
            "{count} account is out of order and left out.",
            "{count} accounts are out of order and left out.",
            found.out_of_order,
        ).format(count=found.out_of_order)
    return said


# --- Offers ---------------------------------------------------------------------------------------


def offers_headline(profile: Profile) -> str:
    """Return how many offers were won, and the weightiest reason."""
    won, lost = (len(offers_in(profile, s)) for s in (OfferState.WON, OfferState.LOST))
    if not won + lost:
        count = len(profile.of_kind("price_offer"))
        if not count:
            return _("No offer was made yet.")
        return ngettext(
            "{count} offer is open.", "{count} offers are open.", count
        ).format(count=count)  # fmt: skip
    words = _("Offers won: {won} of {count}.").format(won=won, count=won + lost)
    why = next((each for each in reasons(profile) if each.state is OfferState.LOST), None)
    if why is None:
        return words
    return words + " " + _("What weighs most against it: {why}.").format(why=why.why)


def reason_words(each: Reason) -> str:
    """Return how often a reason won or lost an offer."""
    words = (
        ngettext("won {count}", "won {count}", each.times)
        if each.state is OfferState.WON
        else ngettext("lost {count}", "lost {count}", each.times)
    )
    return words.format(count=each.times)


def weight_words(profile: Profile, each: Reason) -> str:
    """Return what those did who gave a reason: "2 paid, 1 said so"."""
    counts = dict.fromkeys(reversed(Weight), 0)
    for offer in offers_in(profile, each.state):
        if " ".join(offer.why.split()).rstrip(". ").casefold() == each.why.casefold():
            counts[offer.weight] += 1
    return ", ".join(
        f"{count} {code_name(weight).lower()}" for weight, count in counts.items() if count
    )


def is_a_time(profile: Profile) -> bool:
    """Return whether prices are for a time."""
    return price_unit(profile) not in (PriceFor.ONCE, PriceFor.PIECE)


def questions() -> list[str]:
    """Return the four price questions, to be asked word for word."""
    return [
        _("At which price would it be so cheap that you would doubt its quality?"),
        _("At which price would it be a bargain?"),
        _("From which price on would it get dear, but still be worth a thought?"),
        _("From which price on would it be too dear?"),
    ]
