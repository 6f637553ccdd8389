"""What to ask next, and whom: what is at stake, who was not asked yet, when money is decided."""

from datetime import date
from typing import NamedTuple

from cuprofiler.content import Content
from cuprofiler.core.calendar import next_window
from cuprofiler.domain.codes import CLASS_CODES, Market
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import join, ngettext
from cuprofiler.services.phrases import member_phrase
from cuprofiler.subjects.discovery.rules.beliefs import Held, held
from cuprofiler.subjects.discovery.rules.coverage import Place, coverage, is_customer
from cuprofiler.subjects.discovery.words.discovery import whom_to_ask
from cuprofiler.subjects.people.rules.unit import home

MOST = 3
SOON = 8
"""Weeks before a budget opens in which whoever decides is asked first."""


class Next(NamedTuple):
    """A question to ask, of whom, and why this one."""

    whom: str
    question: str
    why: str


def next_questions(content: Content, profile: Profile, today: date, most: int = MOST) -> list[Next]:
    """Return the questions that teach most: one for each reason before a second for any."""
    beliefs = [
        Next(
            whom_to_ask(profile, each.fact),
            question_of(content, profile, each),
            _("The riskiest belief") if not number else _("The next belief at risk"),
        )
        for number, each in enumerate(held(profile))
        if each.risk
    ]
    empty = [
        Next(
            _place(profile, place),
            _("How did you come by the last one, step by step?")
            if place.role is not None
            else _("Show me how you do it today, step by step."),
            _("Nobody of them was asked yet"),
        )
        for place in coverage(profile)
        if not place.count
    ]
    found = [*beliefs[:1], *_before_budget(profile, today), *empty[:1], *beliefs[1:], *empty[1:]]
    return found[:most]


def question_of(content: Content, profile: Profile, each: Held) -> str:
    """Return what to ask about a belief: what happened, and never whether one would."""
    record = profile.records.get(each.fact.key) if each.fact is not None else None
    if isinstance(record, Answer) and record.question in CLASS_CODES:
        ask = content.questions[record.question].ask
        if ask:
            return _(ask)
    return _("When was it last so? “{belief}”").format(belief=each.belief.name.rstrip(". "))


def _place(profile: Profile, place: Place) -> str:
    if place.role is None:
        return profile.named(place.class_id)
    members = [
        member_phrase(m)
        for m in profile.decision_makers
        if is_customer(m) and home(m) is place.role
    ]
    return join(members[:2])


def _before_budget(profile: Profile, today: date) -> list[Next]:
    """Return what to settle with whoever decides while there is time before money is given out."""
    ahead = [
        (window.weeks_until(today), segment)
        for segment in profile.segments_of(Market.CUSTOMERS)
        if (window := next_window(segment.months, today)) is not None
    ]
    soon = sorted((each for each in ahead if 0 < each[0] <= SOON), key=lambda each: each[0])
    if not soon or profile.decider is None:
        return []
    weeks, segment = soon[0]
    why = ngettext(
        "Budget opens in {count} week: {segment}", "Budget opens in {count} weeks: {segment}", weeks
    )
    return [
        Next(
            member_phrase(profile.decider),
            _("What had to be settled before the last budget was given out?"),
            why.format(count=weeks, segment=segment.name),
        )
    ]
