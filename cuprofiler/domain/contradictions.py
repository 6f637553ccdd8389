"""Where two parts of a product say what cannot both be so: one set of rules for all of them.

Answers, people, value, journeys, services and lifetime cost are entered apart from one another, and
each may be right by itself.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.core.text import same_people
from cuprofiler.domain.codes import AlternativeKind, Role, Say, Stance, Type, YesNo
from cuprofiler.domain.offer import price_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Influence
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.people.rules.choosers import picking_kinds
from cuprofiler.subjects.people.rules.unit import STRONG
from cuprofiler.subjects.value.rules.conflicts import open_pulls
from cuprofiler.subjects.value.rules.value import DECIDES, value_table
from cuprofiler.subjects.verdict.rules.relationship import contradictions as answers_at_odds

LEAST_WORD = 4
"""A word shorter than this in a deal-breaker names no benefit."""


class Part(NamedTuple):
    """A place in the product: a kind ("answer", "decision_maker", "user_class" …) and an id.

    An answer is named by its question; `subject` is whom it is about.
    """

    kind: str
    id: str
    subject: str = ""


class Clash(NamedTuple):
    """Two parts at odds. `kind` says how; `first` is the one more likely to be mistaken."""

    kind: str
    first: Part
    second: Part
    amount: Decimal | None = None


def clashes(profile: Profile) -> tuple[Clash, ...]:
    """Return everything at odds, those first that the verdict rests on."""
    return tuple(clash for rule in RULES for clash in rule(profile))


def _answers(profile: Profile) -> Iterator[Clash]:
    """Yield two answers about one kind of user (domain B4)."""
    for each in profile.user_classes:
        for first, second in answers_at_odds(profile.answers_of(each.id)):
            yield Clash(
                f"answers_{first}", Part("answer", first, each.id), Part("answer", second, each.id)
            )


def _two_pickers(profile: Profile) -> Iterator[Clash]:
    """Yield a kind of user picks, and a person who is not of that kind has the last word."""
    decider = profile.decider
    picking = picking_kinds(profile)
    if decider is None or len(picking) != 1 or decider.user_class_id == picking[0].id:
        return
    if not any(profile.outcomes[each.id].type is not Type.SAME for each in profile.user_classes):
        return
    if not same_people(decider.name, picking[0].name):
        yield Clash(
            "two_pickers",
            Part("answer", "picker", picking[0].id),
            Part("decision_maker", decider.id),
        )


def _powerless_who_sways(profile: Profile) -> Iterator[Clash]:
    """Users who "can do nothing", one of whom sways whoever decides."""
    deciders = {each.id for each in profile.decision_makers if Role.DECIDER in each.roles}
    swaying = {
        record.from_id
        for record in profile.records.values()
        if isinstance(record, Influence) and record.to_id in deciders
    }
    for member in profile.decision_makers:
        each = profile.user_class(member.user_class_id)
        if each is None or profile.answers_of(each.id).say is not Say.NOTHING:
            continue
        # Whoever says yes or no is another matter: who picks (`_two_pickers`).
        if member.id in deciders:
            continue
        if member.id in swaying or (member.influence or 0) >= STRONG:
            yield Clash(
                "powerless_sways", Part("answer", "say", each.id), Part("decision_maker", member.id)
            )


def _against_for_users(profile: Profile) -> Iterator[Clash]:
    """Whoever decides is against it, and an open conflict with users says why."""
    against = {
        each.id: each
        for each in profile.decision_makers
        if Role.DECIDER in each.roles and each.stance is Stance.AGAINST
    }
    lanes = {each.id: each.subject_id for each in profile.lanes}
    for pull in open_pulls(profile):
        # A conflict found on the journeys is between two lanes, each of which may be somebody's.
        first = lanes.get(pull.subjects[0], pull.subjects[0]) if pull.subjects else ""
        if first in against:
            yield Clash(
                "against_for_users", Part("decision_maker", first), Part("conflict", pull.source)
            )


def _decides_and_refused(profile: Profile) -> Iterator[Clash]:
    """Yield what decides for one is what another refuses."""
    table = value_table(profile)
    for member in profile.decision_makers:
        refused = member.deal_breaker.casefold()
        if not refused:
            continue
        for benefit in profile.benefits:
            name = benefit.name.strip().casefold()
            wanted = any(
                table.score(benefit.id, each) >= DECIDES
                for each in (*table.payers, *table.users)
                if each != member.id
            )
            found = re.search(rf"\b{re.escape(name)}\b", refused)
            if wanted and len(name) >= LEAST_WORD and found:
                yield Clash(
                    "decides_refused",
                    Part("benefit", benefit.id),
                    Part("decision_maker", member.id),
                )


def _paid_to_us(profile: Profile) -> list[CostItem]:
    """Return what the buyer pays to you by a price: a plan's amount is none."""
    ours = {
        alternative.id
        for alternative in profile.alternatives
        if alternative.kind is AlternativeKind.OURS
    }
    return [
        line
        for line in profile.cost_items
        if line.alternative_id in ours and line.to_us and line.link is None
    ]


def _is_plain(profile: Profile, line: CostItem) -> bool:
    """Return whether its amount is known, and the price itself: a rebate or bands make another one
    of it, and another currency is not compared.
    """
    known = line.amount is not None and not line.discount and not line.tiers
    return known and line.currency == profile.product.currency


def _price_above_limit(profile: Profile) -> Iterator[Clash]:
    """Yield one price of yours alone is above what somebody says no to."""
    # The smallest unit of a price is compared: above it, every other one is too.
    found = [
        (line.amount or Decimal(0), Part("cost_line", line.id))
        for line in _paid_to_us(profile)
        if _is_plain(profile, line)
    ]
    price = price_of(profile)
    if price is not None:
        # The price of today goes first where both are alike.
        found.insert(0, (price.amount, Part("answer", "price", profile.product_id)))
    dearest = max(found, key=lambda each: each[0], default=None)
    for member in profile.decision_makers:
        if dearest is None or member.limit is None:
            continue
        amount, part = dearest
        if amount > member.limit:
            yield Clash("price_above_limit", part, Part("decision_maker", member.id), amount)


def _two_prices(profile: Profile) -> Iterator[Clash]:
    """Yield the price of today is none of those in lifetime cost that are counted in the same way.

    Any of them that is not known, or made another one by a rebate or bands, may be it.
    """
    price = price_of(profile)
    if price is None or price.line_amount is None:
        return
    alike = [
        line
        for line in _paid_to_us(profile)
        if (line.per, line.repeats) == (price.per, price.repeats)
    ]
    if not alike or not all(_is_plain(profile, line) for line in alike):
        return
    if not any(line.amount == price.line_amount for line in alike):
        yield Clash(
            "two_prices",
            Part("answer", "price", profile.product_id),
            Part("cost_line", alike[0].id),
            price.amount,
        )


def _trained_for_nothing(profile: Profile) -> Iterator[Clash]:
    """Yield a kind that is trained, and that nothing in the product gives anything."""
    without = set(value_table(profile).without)
    seen = set()
    for training_session in profile.training_sessions:
        if training_session.class_id in without and training_session.class_id not in seen:
            seen.add(training_session.class_id)
            yield Clash(
                "trained_for_nothing",
                Part("user_class", training_session.class_id),
                Part("lesson", training_session.id),
            )


def _plan_for_nobody(profile: Profile) -> Iterator[Clash]:
    """Yield a training for a kind of user that is no longer there."""
    for training_session in profile.training_sessions:
        if profile.user_class(training_session.class_id) is None:
            yield Clash(
                "plan_for_nobody", Part("lesson", training_session.id), Part("people", "kinds")
            )


def _renewal_without_a_friend(profile: Profile) -> Iterator[Clash]:
    """Yield a price that returns, and nobody who is for it though it is known where people
    stand.
    """
    if profile.fact("recurring_price") is not YesNo.YES:
        return
    known = [m for m in profile.decision_makers if m.stance not in (None, Stance.UNKNOWN)]
    if known and not any(m.stance in (Stance.CHAMPION, Stance.FOR) for m in known):
        yield Clash(
            "renewal_alone",
            Part("answer", "recurring_price", profile.product_id),
            Part("decision_maker", known[0].id),
        )


def _uncounted(profile: Profile) -> Iterator[Clash]:
    """Yield several relations, weighed by numbers that nobody gave."""
    verdict = profile.verdict
    if verdict.type is not Type.MIXED or verdict.tie_break != "T3":
        return
    for each in profile.user_classes:
        if each.people is None:
            yield Clash("uncounted", Part("answer", "people", each.id), Part("verdict", ""))


RULES: tuple[Callable[[Profile], Iterator[Clash]], ...] = (
    _answers,
    _two_pickers,
    _powerless_who_sways,
    _against_for_users,
    _decides_and_refused,
    _price_above_limit,
    _two_prices,
    _trained_for_nothing,
    _plan_for_nobody,
    _renewal_without_a_friend,
    _uncounted,
)
