"""The form of every kind of record: what its description says, and what hangs on other answers."""

from collections.abc import Callable, Iterable
from typing import Any

from cuprofiler.core.record import Key
from cuprofiler.domain.profile import Profile
from cuprofiler.services.fields import Field, fields_of, stored_or_blank
from cuprofiler.subjects.cost.words.forms import frame_form, line_form
from cuprofiler.subjects.discovery.words.forms import (
    belief_form,
    commitment_form,
    finding_form,
    problem_form,
    talk_form,
)
from cuprofiler.subjects.journeys.words.forms import moment_form
from cuprofiler.subjects.loyalty.words.forms import round_form, sheet_form, survey_form
from cuprofiler.subjects.people.words.forms import class_form, member_form, need_form, segment_form
from cuprofiler.subjects.price.words.forms import (
    answer_form,
    market_form,
    offer_form,
    worth_form,
)
from cuprofiler.subjects.services.words.forms import task_form
from cuprofiler.subjects.value.words.forms import benefit_form

Adapt = Callable[[Profile, Any, dict[str, Field]], Iterable[Field]]

ADAPTED: dict[str, Adapt] = {
    "decision_maker": member_form,
    "user_class": class_form,
    "need": need_form,
    "segment": segment_form,
    "benefit": benefit_form,
    "moment": moment_form,
    "cost_frame": frame_form,
    "cost_line": line_form,
    "task": task_form,
    "belief": belief_form,
    "talk": talk_form,
    "finding": finding_form,
    "commitment": commitment_form,
    "problem": problem_form,
    "price_answer": answer_form,
    "price_offer": offer_form,
    "market": market_form,
    "worth": worth_form,
    "survey_round": round_form,
    "survey_answer": survey_form,
    "usability_sheet": sheet_form,
    "short_sheet": sheet_form,
}
"""Forms whose fields hang on other answers; all others are as their records describe them."""


def form_of(profile: Profile, key: Key) -> tuple[Field, ...]:
    """Return what a form asks for about a record; nothing if it is gone."""
    record = stored_or_blank(profile, key)
    if record is None:
        return ()
    fields = fields_of(profile, key)
    adapt = ADAPTED.get(key[0])
    return tuple(adapt(profile, record, fields) if adapt else fields.values())


def form_for(*key: str) -> Callable[[Profile], tuple[Field, ...]]:
    """Return what describes the form of a record at any time."""
    return lambda profile: form_of(profile, key)
