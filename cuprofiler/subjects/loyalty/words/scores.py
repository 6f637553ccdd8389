"""Scores in words: counts of few, intervals of more, and never two groups as one."""

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, format_number, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.loyalty.figures.scales import answers_said
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.recommending import (
    SCORE_FROM,
    TREND_FROM,
    Asked,
    Counts,
    apart,
    before,
    difference,
    interval,
    latest,
    renewal_at_risk,
)
from cuprofiler.words import code_name


def signed(score: float) -> str:
    """Return a score in whole points with its sign: "+30", "−6", "0"."""
    points = int(abs(score) + 0.5)
    if not points:
        return "0"
    return f"+{points}" if score > 0 else f"\u2212{points}"


def counts_words(counts: Counts) -> str:
    """Return how many would recommend it, how many neither nor, how many not."""
    return ", ".join(answers_said(counts))


def score_words(asked: Asked) -> str:
    """Return what a round says: its score with the interval, or counts of few."""
    found = asked.interval
    if found is None:
        return counts_words(asked.counts)
    return _("{score}, between {low} and {high}").format(
        score=signed(found.middle), low=signed(found.low), high=signed(found.high)
    )


def answered_words(asked: Asked) -> str:
    """Return how many answered, of how many who were asked."""
    if asked.round.asked:
        return _("{count} of {asked} answered").format(
            count=format_number(asked.people), asked=format_number(asked.round.asked)
        )
    return ngettext("{count} answer", "{count} answers", asked.people).format(
        count=format_number(asked.people)
    )


def trend_words(profile: Profile, asked: Asked) -> str:
    """Return what changed since the round before; nothing of few, and no change that chance is."""
    known = before(profile, asked)
    if known is None or not known.people:
        return ""
    if min(asked.people, known.people) < TREND_FROM:
        return _("Too few for a trend.") if asked.has_score else ""
    change = apart(known.counts, asked.counts)
    if change.low <= 0 <= change.high:
        return _("No change can be told since the round before.")
    return _("{change} since the round before, between {low} and {high}.").format(
        change=signed(change.middle), low=signed(change.low), high=signed(change.high)
    )


# --- Headlines ------------------------------------------------------------------------------------


def scores_headline(profile: Profile) -> str:
    """Return how users stand to customers, or what the one group says that was asked."""
    customers, users = latest(profile, Group.CUSTOMERS), latest(profile, Group.USERS)
    if customers is None and users is None:
        return _("Nobody was asked yet whether they would recommend it.")
    if customers is not None and users is not None:
        return _of_both(profile, customers, users)
    asked = customers or users
    assert asked is not None  # one of them is there
    words = (
        _("Customers: {score}. Users were not asked yet.")
        if asked is customers
        else _("Users: {score}. Customers were not asked yet.")
    )
    return words.format(score=score_words(asked))


def _of_both(profile: Profile, customers: Asked, users: Asked) -> str:
    found = difference(profile)
    if found is None:
        return _("Too few answers to set users beside customers.")
    if renewal_at_risk(profile):
        return _("Renewal at risk: users are {points} points below customers.").format(
            points=abs(round(found.middle))
        )
    if found.low <= 0 <= found.high:
        return _("Users {users}, customers {customers}: can’t tell yet who is happier.").format(
            users=signed(users.counts.score), customers=signed(customers.counts.score)
        )
    words = (
        _("Users are {points} points above customers.")
        if found.middle > 0
        else _("Users are {points} points below customers.")
    )
    return words.format(points=abs(round(found.middle)))


def scores_subline(profile: Profile) -> str:
    """Return the difference with its interval, and the trends of both."""
    parts = []
    found = difference(profile)
    if found is not None:
        parts.append(
            _("The difference lies between {low} and {high} points.").format(
                low=signed(found.low), high=signed(found.high)
            )
        )
    for group in Group:
        asked = latest(profile, group)
        trend = trend_words(profile, asked) if asked is not None else ""
        if trend:
            parts.append(f"{code_name(group)}: {trend}")
    return " ".join(parts)


def round_title(profile: Profile, asked: Asked) -> str:
    """Return a round in a line: its name, whom, when."""
    kind = profile.named(asked.round.class_id)
    if kind.casefold() in asked.round.name.casefold():
        kind = ""  # its name says it already
    day = format_date(asked.round.day) if asked.round.day else ""
    return ", ".join(filter(None, (asked.round.name, kind, day)))


def account_words(asked: Asked) -> str:
    """Return what the score would be if each account counted once; empty if it changes nothing."""
    if not asked.has_loud_account:
        return ""
    if asked.accounts < SCORE_FROM:
        return ngettext(
            "All these answers are of {count} account.",
            "All these answers are of {count} accounts: too few for a score of accounts.",
            asked.accounts,
        ).format(count=asked.accounts)
    found = interval(asked.by_account)
    return _("Each account once: {score}, between {low} and {high}.").format(
        score=signed(found.middle), low=signed(found.low), high=signed(found.high)
    )


def method_words() -> str:
    """Return how the scores are meant, on screen and on paper."""
    return _(
        "9 and 10 would recommend it, 0 to 6 would not; the score is the one share less the other, "
        "from −100 to +100. The interval (adjusted Wald, 95 %) says where the true one lies. Under "
        "{few} answers there are only counts, under {many} no trend. Customers and users are never "
        "one score."
    ).format(few=SCORE_FROM, many=TREND_FROM)


def trademark_words() -> str:
    """Return whose words are used."""
    return _(
        "Net Promoter, Net Promoter Score and NPS are registered trademarks of Bain & Company, "
        "Satmetrix Systems and Fred Reichheld."
    )
