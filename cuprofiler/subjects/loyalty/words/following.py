"""Whom to call, whom to ask for a reference, how easy it is, and what is given back, in words."""

from datetime import date
from decimal import Decimal

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import (
    format_date,
    format_decimal,
    format_money,
    format_number,
    join_few,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.discovery.records import FindingKind
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.following import (
    Callback,
    calls_late,
    calls_open,
    causes,
    forced,
    low_accounts,
    promoters,
)
from cuprofiler.subjects.loyalty.rules.rewards import rewards_a_year, rewards_of
from cuprofiler.subjects.loyalty.rules.usability import (
    ACCEPTABLE,
    MARGINAL,
    Ease,
    as_sus,
    ease,
    percentile,
)
from cuprofiler.subjects.loyalty.rules.when import AskOn, asks

# --- Whom to call ---------------------------------------------------------------------------------


def calls_headline(profile: Profile, today: date) -> str:
    """Return how many are to be called, and how many of them are late."""
    count = calls_open(profile)
    if not count:
        return _("Nobody is to be called.")
    words = ngettext(
        "{count} person is to be called.", "{count} people are to be called.", count
    ).format(count=format_number(count))
    late = calls_late(profile, today)
    if late:
        words += " " + ngettext("{count} is late.", "{count} are late.", late).format(
            count=format_number(late)
        )
    return words


def calls_subline(profile: Profile) -> str:
    """Return what low answers came from so far, and who would recommend it."""
    parts = []
    found = causes(profile)
    if found:
        said = [f"{cause} ({count})" if count > 1 else cause for cause, count in found[:4]]
        parts.append(_("They came from: {causes}.").format(causes=join_few(said)))
    count = len(promoters(profile))
    if count:
        parts.append(
            ngettext(
                "{count} customer would recommend it: ask for a reference.",
                "{count} customers would recommend it: ask them for a reference.",
                count,
            ).format(count=count)
        )
    return " ".join(parts)


def due_words(each: Callback, today: date) -> str:
    """Return until when somebody is to be called."""
    if each.due is None:
        return _("no date")
    if each.due < today:
        return _("late since {date}").format(date=format_date(each.due))
    return format_date(each.due)


def call_words(each: Callback) -> str:
    """Return whom to call, and what they answered, among other things that are due."""
    return _("call {name}, who answered {score}").format(
        name=each.answer.name, score=each.answer.score
    )


def promoters_words(profile: Profile) -> str:
    """Return whom to ask for a reference; empty for nobody."""
    names = list(dict.fromkeys(each.name for each in promoters(profile)))
    return _("Ask for a reference: {names}.").format(names=join_few(names)) if names else ""


def heard_words(profile: Profile) -> list[str]:
    """Return praise and complaints from talks and journeys, to stand beside the scores."""
    praise = [
        each.quote or each.name
        for each in profile.of_kind("finding")
        if each.kind is FindingKind.PRAISES
    ]
    lows = [
        _("{who}, {stage}: {thought}").format(
            who=profile.named(each.lane_id),
            stage=profile.named(each.stage_id),
            thought=each.thought or each.does,
        )
        for each in profile.moments
        if (each.emotion or 0) < 0 and (each.thought or each.does)
    ]
    found = []
    if praise:
        found.append(_("Praise in talks: {list}.").format(list=join_few(praise, 3)))
    if lows:
        found.append(_("Low points of the journeys: {list}.").format(list=join_few(lows, 3)))
    return found


def forced_words(profile: Profile) -> str:
    """Return how many who have no say would choose it themselves; empty if nobody was asked."""
    yes, people = forced(profile)
    if not people:
        return ""
    return _("{yes} of {people} would choose it themselves.").format(yes=yes, people=people)


def risk_words(profile: Profile, today: date) -> str:
    """Return at which accounts users answered lowest, and when money is decided next."""
    parts = []
    names = low_accounts(profile)
    if names:
        parts.append(_("Lowest at {names}.").format(names=join_few(list(names))))
    opens = [each.opens for each in asks(profile, today) if each.opens is not None]
    if opens:
        parts.append(_("Their budget opens on {date}.").format(date=format_date(min(opens))))
    return " ".join(parts)


def ask_words(each: AskOn) -> str:
    """Return when to ask whom."""
    words = (
        _("Ask customers on {date}: {segment}")
        if each.group is Group.CUSTOMERS
        else _("Ask users on {date}: {segment}")
    )
    return words.format(date=format_date(each.day), segment=each.segment.name)


# --- How easy it is -------------------------------------------------------------------------------


def ease_headline(profile: Profile) -> str:
    """Return how easy the kind of user finds it who finds it hardest."""
    found = ease(profile)
    if not found:
        return _("Nobody was asked yet how easy it is.")
    worst = min(found, key=lambda each: as_sus(each.mean) if each.short else each.mean)
    who = profile.named(worst.class_id) or _("Users")
    mean = as_sus(worst.mean) if worst.short else worst.mean
    if mean >= ACCEPTABLE:
        return _("{who} find it easy enough: {grade}.").format(who=who, grade=worst.grade)
    if mean >= MARGINAL:
        return _("{who} get along, but no more: {grade}.").format(who=who, grade=worst.grade)
    return _("{who} find it hard: {grade}.").format(who=who, grade=worst.grade)


def ease_mean(each: Ease) -> str:
    """Return the mean of a kind of user, to a tenth."""
    return _one(each.mean)


def ease_between(each: Ease) -> str:
    """Return between what the mean truly lies; a dash for one sheet alone."""
    found = each.interval
    if found is None:
        return "–"
    return _("{low} to {high}").format(low=_one(found.low), high=_one(found.high))


def _one(value: float) -> str:
    return format_decimal(Decimal(str(value)), 1)


def ease_grade(each: Ease) -> str:
    """Return the grade, and how many products of a hundred are below."""
    mean = as_sus(each.mean) if each.short else each.mean
    return _("{grade}, above {count} of 100 products").format(
        grade=each.grade, count=percentile(mean)
    )


def ease_notes(each: Ease) -> str:
    """Return how many sheets there are, and what is odd about them."""
    count = len(each.scores)
    parts = [ngettext("{count} sheet", "{count} sheets", count).format(count=count)]
    if each.left_out:
        parts.append(_("{count} left out: too much skipped").format(count=each.left_out))
    if each.careless:
        parts.append(_("{count} say the same of everything").format(count=each.careless))
    return ", ".join(parts)


def ease_method() -> str:
    """Return how the figures are meant."""
    return _(
        "Ten statements: System Usability Scale (Brooke 1996), here in words of our own; 0 to 100, "
        "no percentage; 68 is the middle of all products. Grades and places: Sauro and Lewis. Two "
        "statements: UMUX-LITE (Lewis, Utesch and Maher 2013), its grade by the estimate of the "
        "scale."
    )


# --- Rewards --------------------------------------------------------------------------------------


def rewards_headline(profile: Profile) -> str:
    """Return which group gets nothing back, or what all of it costs."""
    customers, users = (rewards_of(profile, group) for group in Group)
    if not customers and not users:
        return _("Nobody gets anything back for their loyalty yet.")
    if not users:
        return _("Customers get something back, users nothing.")
    if not customers:
        return _("Users get something back, customers nothing.")
    cost = rewards_a_year(profile)
    return _("Both get something back, for {cost} a year and customer.").format(
        cost=format_money(cost, profile.product.currency)
    )
