"""What follows from answers: whom to call within a week, whom to ask for a reference, and why."""

from collections import Counter
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.loyalty.records import Group, SurveyAnswer, SurveyRound
from cuprofiler.subjects.loyalty.rules.recommending import PASSIVE, PROMOTER, latest

WITHIN = timedelta(days=7)
"""Whoever would not recommend it is called within a week."""

MOST_ACCOUNTS = 3


class Callback(NamedTuple):
    """Somebody to call, and until when; None where the round has no day."""

    answer: SurveyAnswer
    round: SurveyRound
    due: date | None


class Low(NamedTuple):
    """The low answers of a round that are not settled, and until when they are to be called."""

    round: SurveyRound
    due: date | None
    answers: tuple[SurveyAnswer, ...]


@once
def low_answers(profile: Profile) -> tuple[Low, ...]:
    """Return who answered 0–6 and is not settled yet, round by round, the earliest due first."""
    by_round: dict[str, list[SurveyAnswer]] = {
        each.id: [] for each in profile.of_kind("survey_round")
    }
    for answer in profile.of_kind("survey_answer"):
        score = answer.score
        if score is not None and score < PASSIVE and not answer.closed:
            by_round.get(answer.round_id, []).append(answer)
    found = [
        Low(each, each.day + WITHIN if each.day else None, tuple(by_round[each.id]))
        for each in profile.of_kind("survey_round")
    ]
    return tuple(sorted(found, key=lambda low: (low.due is None, low.due or date.max)))


def calls_open(profile: Profile) -> int:
    """Return how many are to be called."""
    return sum(len(low.answers) for low in low_answers(profile))


def calls_late(profile: Profile, today: date) -> int:
    """Return how many should have been called by now."""
    return sum(
        len(low.answers) for low in low_answers(profile) if low.due is not None and low.due < today
    )


def callbacks(profile: Profile, most: int = 0) -> tuple[Callback, ...]:
    """Return whom to call, the earliest due first: the first `most` of them, or all for 0."""
    every = (
        Callback(answer, low.round, low.due)
        for low in low_answers(profile)
        for answer in low.answers
    )
    return tuple(islice(every, most or None))


@once
def promoters(profile: Profile) -> tuple[SurveyAnswer, ...]:
    """Return the customers of the last round who would recommend it: whom to ask to do so."""
    asked = latest(profile, Group.CUSTOMERS)
    answers = asked.answers if asked is not None else ()
    return tuple(each for each in answers if each.score is not None and each.score >= PROMOTER)


@once
def causes(profile: Profile) -> tuple[tuple[str, int], ...]:
    """Return what low answers came from, by the founder's words, the most frequent first."""
    said = [" ".join(each.cause.split()) for each in profile.of_kind("survey_answer")]
    counts = Counter(each.casefold() for each in said if each)
    words = {each.casefold(): each for each in reversed(said) if each}
    return tuple((words[each], count) for each, count in counts.most_common())


@once
def low_accounts(profile: Profile) -> tuple[str, ...]:
    """Return the accounts whose users answered lowest in the last round, the lowest first."""
    asked = latest(profile, Group.USERS)
    accounts: dict[str, list[SurveyAnswer]] = {}
    for each in asked.answers if asked is not None else ():
        if each.score is not None:
            accounts.setdefault(each.name.strip().casefold(), []).append(each)
    means = {
        name: sum(each.score or 0 for each in answers) / len(answers)
        for name, answers in accounts.items()
    }
    low = sorted((name for name in means if means[name] < PASSIVE), key=lambda name: means[name])
    return tuple(accounts[name][0].name.strip() for name in low[:MOST_ACCOUNTS])


@once
def forced(profile: Profile) -> tuple[int, int]:
    """Return how many users would choose it themselves, of how many who were asked that."""
    said = [e.own_choice for e in profile.of_kind("survey_answer") if e.own_choice is not None]
    return sum(each == "yes" for each in said), len(said)
