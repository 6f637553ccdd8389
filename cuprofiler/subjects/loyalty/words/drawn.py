"""Figures of loyalty, filled with their words: for the page and for paper."""

from datetime import date
from heapq import nsmallest

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, format_money
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.shown import Shown, shown_table
from cuprofiler.subjects.loyalty.figures import tables
from cuprofiler.subjects.loyalty.figures.scales import Scale, scales
from cuprofiler.subjects.loyalty.records import Group, SurveyAnswer
from cuprofiler.subjects.loyalty.rules.following import callbacks
from cuprofiler.subjects.loyalty.rules.recommending import PASSIVE, Asked, latest, rounds
from cuprofiler.subjects.loyalty.rules.usability import ease, sus, umux_lite
from cuprofiler.subjects.loyalty.words import following, scores
from cuprofiler.words import code_name, month_name, role_name

MOST_SHOWN = 100
"""So many answers of a round are shown at first."""


def scales_figure(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the last round of customers and the last of users, each on a scale of its own."""
    found = []
    for group in Group:
        asked = latest(profile, group)
        if asked is not None:
            found.append(_scale(profile, asked))
    return scales(found, measure, width, size)


def _scale(profile: Profile, asked: Asked) -> Scale:
    group = asked.round.group
    said = f"{scores.score_words(asked)} · {scores.answered_words(asked)}"
    if asked.round.how:
        said += f" · {asked.round.how}"
    each_once = scores.account_words(asked)
    return Scale(
        f"{code_name(group)}: {scores.round_title(profile, asked)}",
        f"{said}. {each_once}".rstrip() if each_once else said,
        asked.counts,
        asked.interval,
        "payer" if group is Group.CUSTOMERS else "user",
        f"survey_round:{asked.round.id}",
    )


def rounds_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the rounds, the latest first."""
    rows = [
        Shown(
            f"survey_round:{each.round.id}",
            [
                each.round.name,
                profile.named(each.round.class_id) or code_name(each.round.group),
                format_date(each.round.day) if each.round.day else _("no date"),
                scores.answered_words(each),
                scores.score_words(each) if each.people else "–",
            ],
        )
        for each in rounds(profile)
    ]
    return shown_table(tables.round_columns(), rows, measure, width, size, keep=(0, 3, 4))


def answers_table(
    profile: Profile,
    measure: Measure,
    width: float,
    size: float = 13,
    *,
    of: str = "",
    most: int = MOST_SHOWN,
) -> Figure:
    """Return the answers of a round by its id, the lowest first."""
    asked = next((each for each in rounds(profile) if each.round.id == of), None)
    answers = asked.answers if asked is not None else ()
    low_first = nsmallest(most, answers, key=_lowest)
    rows = [Shown(f"survey_answer:{each.id}", _answer(profile, each)) for each in low_first]
    return shown_table(tables.answer_columns(), rows, measure, width, size, keep=(0, 1, 3))


def _lowest(each: SurveyAnswer) -> int:
    """Sort by the answer; what is not answered comes last."""
    return 11 if each.score is None else each.score


def _answer(profile: Profile, each: SurveyAnswer) -> list[str]:
    who = role_name(each.role) if each.role is not None else profile.named(each.class_id)
    state = ""
    if each.score is not None and each.score < PASSIVE:
        state = _("settled") if each.closed else _("to be called")
    return [
        each.name,
        "–" if each.score is None else str(each.score),
        who or "–",
        each.why or "–",
        state,
    ]


def calls_table(
    profile: Profile, today: date, measure: Measure, width: float, size: float = 13
) -> Figure:
    """Return who is to be called, the earliest due first."""
    rows = [
        Shown(
            f"survey_answer:{each.answer.id}",
            [
                each.answer.name,
                str(each.answer.score),
                each.answer.why or "–",
                following.due_words(each, today),
                each.answer.owner or "–",
            ],
        )
        for each in callbacks(profile, MOST_SHOWN)
    ]
    return shown_table(tables.call_columns(), rows, measure, width, size, keep=(0, 1, 3))


def ease_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return how easy each kind of user finds it."""
    rows = [
        Shown(
            "",
            [
                profile.named(each.class_id) or _("Users"),
                _("two statements") if each.short else _("ten statements"),
                following.ease_mean(each),
                following.ease_between(each),
                following.ease_grade(each),
                following.ease_notes(each),
            ],
        )
        for each in ease(profile)
    ]
    return shown_table(tables.ease_columns(), rows, measure, width, size, keep=(0, 2, 4))


def sheets_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the sheets one by one."""
    rows = []
    for each in profile.of_kind("usability_sheet"):
        score = sus(each.answers)
        rows.append(
            Shown(
                f"usability_sheet:{each.id}",
                [
                    each.name,
                    profile.named(each.class_id) or "–",
                    _("ten statements"),
                    _("too much skipped") if score is None else f"{score:g}",
                    format_date(each.day) if each.day else _("no date"),
                ],
            )
        )
    for each in profile.of_kind("short_sheet"):
        known = each.useful is not None and each.easy is not None
        score = umux_lite(each.useful or 1, each.easy or 1)
        rows.append(
            Shown(
                f"short_sheet:{each.id}",
                [
                    each.name,
                    profile.named(each.class_id) or "–",
                    _("two statements"),
                    f"{score:.0f}" if known else _("unfinished"),
                    format_date(each.day) if each.day else _("no date"),
                ],
            )
        )
    return shown_table(tables.sheet_columns(), rows, measure, width, size, keep=(0, 2, 3))


def rewards_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return what is given back for loyalty."""
    rows = [
        Shown(
            f"reward:{each.id}",
            [
                each.name,
                code_name(each.group),
                "–" if each.cost is None else format_money(each.cost, profile.product.currency),
                month_name(each.month) if each.month else _("All year"),
                each.owner or "–",
            ],
        )
        for each in profile.of_kind("reward")
    ]
    return shown_table(tables.reward_columns(), rows, measure, width, size, keep=(0, 1, 2))
