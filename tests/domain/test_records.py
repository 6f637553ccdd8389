"""The descriptions of all records hold together."""

import typing
from dataclasses import MISSING, fields

import pytest

from cuprofiler.core.kinds import OWN_WORDS, Limits, bare
from cuprofiler.core.record import described, marked
from cuprofiler.domain.answers import QUESTIONS
from cuprofiler.domain.records import RECORD_TYPES, Answer
from cuprofiler.subjects.discovery.records import Finding


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)
def test_every_field_begins_with_a_value_of_its_type(kind):
    """A file is written from it as it is: None only where nothing need be known."""
    types = typing.get_type_hints(kind)
    for field in fields(kind):
        if field.default is MISSING:
            continue
        allowed = typing.get_args(types[field.name]) or (types[field.name],)
        plain = [typing.get_origin(each) or each for each in allowed if each is not Ellipsis]
        if typing.get_origin(types[field.name]) is tuple:
            plain = [tuple]
        assert type(field.default) in plain, field.name


SET_ELSEWHERE = {
    # The product is named and its questions versioned by the program.
    "product": {"name", "summary", "currency", "questions_version", "variant_of"},
    # A state is of the day on which it is kept.
    "state": {"day", "settled"},
    "answer": {"subject_id", "question", "value", "basis"},
    "item_state": {"item"},
    # Drawn or pressed, not typed.
    "tie": {"from_id", "to_id", "strength"},
    "score": {"benefit_id", "subject_id", "value"},
    # Said by where something is added.
    "need": {"class_id"},
    "segment": {"market"},
    "survey_answer": {"round_id"},
    "moment": {"lane_id", "stage_id"},
    "conflict": {"source"},
    # Typed on the page of the talk, or said by where it is made and what was chosen there.
    "talk": {"notes"},
    "finding": {"talk_id", "set_aside"},
    "commitment": {"talk_id"},
    "talk_part": {"talk_id", "part"},
    "trial": {"talk_id"},
    "diary_entry": {"talk_id"},
    # An index table comes with a file.
    "cost_line": {"alternative_id", "indices"},
}
"""Fields that no form asks for, by kind of record."""


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)
def test_every_field_is_asked_for_or_set_elsewhere(kind):
    """A field that no form has could never be said."""
    names = {field.name for field in fields(kind)} - {"id", "product_id", "position"}
    assert names - set(kind.FORM) == SET_ELSEWHERE.get(kind.key.kind, set())
    assert set(kind.FORM) - names <= set(QUESTIONS)


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)
def test_everything_typed_freely_is_marked_as_own_words(kind):
    """Unmarked, it would keep the names of people under "job titles only" and in an erasure."""
    typed = {
        field.name
        for field in described(kind)
        if bare(field.annotation) is str and not field.is_link and field.mark(Limits) is None
    }
    free = {name for name in typed if name not in marked(kind, OWN_WORDS)}
    codes = {Answer: {"question", "value"}, Finding: {"answer"}}
    assert free - {"id"} == codes.get(kind, set())
