"""What is at odds in a product, in sentences: both places, and a way to settle it."""

from typing import NamedTuple

from cuprofiler.core.words import N_
from cuprofiler.domain.codes import Per
from cuprofiler.domain.contradictions import Clash, Part, clashes
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_money, inside
from cuprofiler.i18n import gettext as _
from cuprofiler.services.once import once
from cuprofiler.services.phrases import member_phrase, price_words, sentence, users_phrase
from cuprofiler.subjects import sections
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.words import per_name, repeats_name


class Told(NamedTuple):
    """A clash in words: its kind, the sentence, how to settle it, and a label for each place."""

    kind: str
    text: str
    advice: str
    first: Part
    first_label: str
    second: Part
    second_label: str


@once
def told(profile: Profile) -> tuple[Told, ...]:
    """Return everything at odds."""
    found = [_told(profile, clash, *_words_of(clash)) for clash in clashes(profile)]
    for section in sections():
        if section.contradictions is not None:
            found += [_told(profile, *each) for each in section.contradictions(profile)]
    return tuple(found)


def _words_of(clash: Clash) -> tuple[str, str]:
    """Return what does not go together, and how it is settled."""
    kind = clash.kind
    if kind == "price_above_limit" and clash.first.kind == "answer":
        kind = "price_today_above_limit"
    said, settled = WORDS[kind]
    return _(said), _(settled)


def _told(profile: Profile, clash: Clash, text: str, advice: str) -> Told:
    parts = {"first": _name(profile, clash.first), "second": _name(profile, clash.second)}
    if clash.amount is not None:
        currency = profile.product.currency
        parts["amount"] = format_money(clash.amount, currency)
        member = profile.records.get(("decision_maker", clash.second.id))
        limit = getattr(member, "limit", None)
        if limit is not None:
            parts["limit"] = format_money(limit, currency)
        line = profile.records.get(("cost_line", clash.second.id))
        if isinstance(line, CostItem) and line.amount is not None:
            parts["other"] = f"{format_money(line.amount, currency)} ({_unit_words(line)})"
    return Told(
        clash.kind,
        sentence(text, **parts),
        advice,
        clash.first,
        _label(profile, clash.first),
        clash.second,
        _label(profile, clash.second),
    )


WORDS: dict[str, tuple[str, str]] = {
    "answers_picker": (
        N_(
            "By one answer the last word is with {first}; by another they can do nothing "
            "before the decision. Only one can be right."
        ),
        N_("Ask one of them who decided last time."),
    ),
    "answers_payer": (
        N_(
            "By one answer the money comes from {first}; by another they do not belong to the "
            "payer. Only one can be right."
        ),
        N_("Look at whose name is on the bill."),
    ),
    "two_pickers": (
        N_("By one answer the last word is with {first}; by another {second} says yes or no."),
        N_("Ask who decided last time, and correct the other place."),
    ),
    "powerless_sways": (
        N_("{first} can do nothing, as you said; yet {second} sways whoever decides."),
        N_("Correct what they can do, or how much this person weighs."),
    ),
    "against_for_users": (
        N_("{first} is against it, and an open conflict with the users may be why: {second}."),
        N_("Settle that wish first, then ask again."),
    ),
    "decides_refused": (
        N_("“{first}” decides for somebody, and is the reason for which {second} says no."),
        N_("Find a form of it that both can live with, or leave it out."),
    ),
    "price_today_above_limit": (
        N_("{first} is above the limit of {limit} that {second} named."),
        N_("Charge less, sell it in smaller pieces, or ask whether the limit still holds."),
    ),
    "price_above_limit": (
        N_("{amount} for “{first}” is above the limit of {limit} that {second} named."),
        N_("Charge less, sell it in smaller pieces, or ask whether the limit still holds."),
    ),
    "two_prices": (
        N_("By the interview it costs {first}; in lifetime cost “{second}” says {other}."),
        N_("Correct the one that no longer holds."),
    ),
    "trained_for_nothing": (
        N_("A training is planned for {first}, with nothing in it for them."),
        N_("Find what they gain, or spare them the training."),
    ),
    "plan_for_nobody": (
        N_("“{first}” is a training for a kind of user that is no longer there."),
        N_("Say for whom it is, or remove it."),
    ),
    "renewal_alone": (
        N_("It is paid again and again, and nobody named here is for it yet."),
        N_("Win one person for it before the next bill."),
    ),
    "uncounted": (
        N_("Your kinds of user stand differently; how many there are of {first} is not said."),
        N_("Say how many they are: the larger group weighs more."),
    ),
}
"""What is said of each, and how it is settled."""


def _unit_words(line: CostItem) -> str:
    """Return what an amount is for, and how often: "a seat and month", "all together, once"."""
    words = [per_name(line.per)]
    if line.per is not Per.SEAT_MONTH:
        words.append(inside(repeats_name(line.repeats)))
    return ", ".join(words)


def _name(profile: Profile, part: Part) -> str:
    """Return a place inside a sentence."""
    if part.id == "price":
        return price_words(profile)
    each = profile.user_class(part.subject or part.id)
    if each is not None:
        return users_phrase(each)
    member = profile.records.get(("decision_maker", part.id))
    if isinstance(member, DecisionMaker):
        return member_phrase(member)
    if part.kind == "conflict":
        from cuprofiler.subjects.value.rules.conflicts import pulls
        from cuprofiler.subjects.value.words.value import conflict_words

        pull = next(pull for pull in pulls(profile) if pull.source == part.id)
        return conflict_words(profile, pull)[0]
    return profile.named(part.id)


def _label(profile: Profile, part: Part) -> str:
    """Return what stands on the link to a place."""
    words = {
        "answer": _("See the answer"),
        "conflict": _("See the conflict"),
        "cost_line": _("See the cost"),
        "lesson": _("See the training"),
        "people": _("See the kinds of user"),
        "verdict": _("See the verdict"),
    }
    if part.kind in words:
        return words[part.kind]
    return _("See {name}").format(name=profile.named(part.id))


def where(part: Part) -> str:
    """Return a place as navigation knows it."""
    return ":".join(name for name in part if name)
