"""Markets and what a customer is worth, in words."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import (
    format_decimal,
    format_money,
    format_number,
    format_percent,
    inside,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.price.rules.four_prices import price_frame
from cuprofiler.subjects.price.rules.market import LARGE, Counted, Market, Size, market
from cuprofiler.subjects.price.rules.worth import GOOD, YEARS, Worth, worths
from cuprofiler.words import basis_name


def whole(profile: Profile, amount: Decimal | None) -> str:
    """Return an amount in whole units; a dash where it is not known."""
    if amount is None:
        return "–"
    return format_money(amount, profile.product.currency, whole=True)


def accounts(count: Fraction | int | None) -> str:
    """Return how many accounts, to a whole one; a dash where it is not known."""
    if count is None:
        return "–"
    return format_decimal(Decimal(count.numerator) / count.denominator, 0)


# --- Market ---------------------------------------------------------------------------------------


def market_headline(profile: Profile) -> str:
    """Return what the market is against what is needed, in one sentence."""
    found = market(profile)
    if not found.segments:
        return _("Nobody is counted yet.")
    size = found.size
    if size is None:
        return missing_words(found) or _("The market is not known yet.")
    return {
        Size.NONE: _("No market yet: all in reach would pay {reach} a year, you need {needed}."),
        Size.SHARE_TOO_SMALL: _("Too few: those won would pay {won} a year, you need {needed}."),
        Size.NICHE: _("A niche that carries you: {won} a year, you need {needed}."),
        Size.LARGE: _("A large market: {reach} a year in reach, you need {needed}."),
    }[size].format(
        reach=whole(profile, found.in_reach),
        won=whole(profile, found.expected),
        needed=whole(profile, found.needed),
    )


def market_subline(profile: Profile) -> str:
    """Return where and of which year it is, what would change it, and what is capped."""
    found, frame = market(profile), price_frame(profile)
    parts = []
    where = ", ".join(filter(None, (frame.place.strip(), str(frame.year or ""))))
    if where and found.segments:
        parts.append(f"{where}.")
    elif found.segments:
        parts.append(_("Say where and of which year the counts are."))
    change = would_change(profile, found)
    if change:
        parts.append(change)
    if found.is_capped:
        parts.append(
            ngettext(
                "Your sellers can win {count} account in that time, and no more are counted.",
                "Your sellers can win {count} accounts in that time, and no more are counted.",
                found.capacity or 0,
            ).format(count=format_number(found.capacity or 0))
        )
    return " ".join(parts)


def would_change(profile: Profile, found: Market) -> str:
    """Return what would make another market of it; empty where that is not known."""
    size, needed, reach = found.size, found.needed, found.in_reach
    if size is None or not needed or reach is None:
        return ""
    if size is Size.NONE:
        if not reach:
            return _("Nobody in reach pays: look for others who have the same problem.")
        times = format_decimal(needed / reach, 1)
        return _("It takes {times} times the price, or as many more in reach.").format(times=times)
    expected = found.expected
    if size is Size.SHARE_TOO_SMALL:
        if found.is_capped:
            return _("More people who sell would change that, or a higher price.")
        share = format_percent(float(needed / reach))
        return _("You would have to win {share} of all in reach.").format(share=share)
    if size is Size.NICHE and expected:
        share = format_percent(float(needed / expected))
        return _("It carries you as long as {share} of it come true.").format(share=share)
    return _("All in reach would pay at least {times} times what you need: our bound.").format(
        times=LARGE
    )


def missing_words(found: Market) -> str:
    """Return what is missing for a size; empty if nothing is."""
    for each in found.segments:
        name = each.record.name
        if each.wrong == "once":
            return _("{name}: the price is paid once and brings nothing year by year.").format(
                name=name
            )
        if each.wrong:
            return _("{name}: more in reach than there are. Check the counts.").format(name=name)
        if each.yearly is None:
            return _("{name}: say what one of them pays a year.").format(name=name)
        if each.record.reachable is None:
            return _("{name}: say how many are in reach.").format(name=name)
        if each.record.share is None:
            return _("{name}: say how many of them you win.").format(name=name)
    if found.needed is None:
        return _("Say what you need a year.")
    return ""


def chain_words(profile: Profile, each: Counted) -> str:
    """Return how a segment's takings come about."""
    record = each.record
    if each.wrong or each.yearly is None or each.won is None or record.reachable is None:
        return missing_words(Market((each,), None, Decimal(0)))
    return _("{reach} in reach × {share} × {yearly} a year = {takings}").format(
        reach=format_number(record.reachable),
        share=format_percent(float(record.share or 0) / 100),
        yearly=whole(profile, each.yearly),
        takings=whole(profile, each.expected),
    )


# --- Worth ----------------------------------------------------------------------------------------


def worth_headline(profile: Profile) -> str:
    """Return what the least worth customer brings against what winning one takes."""
    found = worths(profile)
    if not found:
        return _("What a customer is worth is not worked out yet.")
    for each in found:
        if each.missing:
            return _("{name}: {what}").format(name=each.record.name, what=worth_missing(each))
    known = [each for each in found if each.times is not None]
    if not known:
        first = found[0]
        return _("{name}: {worth} in all; say what winning one takes.").format(
            name=first.record.name, worth=whole(profile, first.in_all)
        )
    least = min(known, key=lambda each: each.times or Decimal(0))
    words = (
        _("{name}: a customer brings {times} times what winning one takes.")
        if (least.times or 0) >= GOOD
        else _("{name}: a customer brings only {times} times what winning one takes.")
    )
    return words.format(name=least.record.name, times=format_decimal(least.times or Decimal(0), 1))


def worth_missing(each: Worth) -> str:
    """Return what is missing; takings alone would make a customer worth too much."""
    if each.missing == "monthly":
        return _("say what one of them pays.")
    return _("say what is left of it: by takings alone a customer looks worth too much.")


def worth_notes(profile: Profile) -> str:
    """Return how the figures are meant."""
    found = worths(profile)
    if not found:
        return ""
    parts = [
        _("“Worth today” counts {years} years, each month at its worth today.").format(years=YEARS),
        _("{times} times what winning one takes is a rule of thumb.").format(times=GOOD),
    ]
    if any(each.is_capped for each in found):
        parts.insert(0, _("Where nobody leaves, {years} years are counted.").format(years=YEARS))
    return " ".join(parts)


def months_words(each: Worth) -> str:
    """Return how long the money for winning one is out."""
    if each.to_win is None or each.monthly is None:
        return "–"
    months = each.months_out
    if months is None:
        return _("it never comes back")
    return ngettext("{count} month", "{count} months", months).format(count=months)


def sum_of(counts: Iterable[int | None]) -> str:
    """Return how many accounts of all segments; a dash where one is not known."""
    known = list(counts)
    if any(each is None for each in known):
        return "–"
    return accounts(sum(each or 0 for each in known))


def chains(profile: Profile) -> str:
    """Return how the takings of every segment come about, a line each, with their sources."""
    lines = []
    for each in market(profile).segments:
        said = _("{name}: {chain}").format(name=each.record.name, chain=chain_words(profile, each))
        basis = each.record.basis
        sure = inside(basis_name(basis)) if basis is not None else ""
        source = ", ".join(filter(None, (each.record.source.strip(), sure)))
        if source:
            said += " " + _("(source: {source})").format(source=source)
        lines.append(said)
    return "\n".join(lines)


def how_counted() -> str:
    """Return how the market is counted, for paper."""
    return _(
        "Counted from below: organisations that pay, times what one of them pays a year. Users are "
        "not counted. Nothing is rounded before it is shown."
    )
