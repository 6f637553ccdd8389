"""Every question with an answer of its own form is described once."""

from collections import Counter
from decimal import Decimal
from enum import StrEnum

from cuprofiler.core.kinds import bare, limits_of
from cuprofiler.domain.answers import GROUPS, IN_OWN_WORDS, MAY_BE_UNKNOWN, QUESTIONS
from cuprofiler.domain.codes import (
    CLASS_CODES,
    DETAIL_CODES,
    DETAIL_TEXTS,
    OFFER,
    PRODUCT_TEXTS,
    SEGMENT_TEXTS,
)
from cuprofiler.domain.facts import FACTS
from cuprofiler.domain.records import RECORD_TYPES


def test_no_question_stands_in_two_groups():
    names = Counter(name for group in GROUPS for name in group.questions)
    assert set(names.values()) == {1}
    assert set(names) == set(QUESTIONS)


def test_every_question_of_the_field_is_described():
    asked = {*FACTS, *CLASS_CODES, *DETAIL_CODES, *DETAIL_TEXTS, *SEGMENT_TEXTS, *OFFER}
    assert asked <= set(QUESTIONS)


def test_an_answer_is_a_code_a_figure_or_words():
    for name, annotation in QUESTIONS.items():
        kind = bare(annotation)
        coded = isinstance(kind, type) and issubclass(kind, StrEnum)
        assert coded or kind in (int, Decimal, str), name
        assert kind not in (int, Decimal) or limits_of(annotation), name


def test_own_words_are_those_that_may_name_somebody():
    assert {*DETAIL_TEXTS, *SEGMENT_TEXTS, *PRODUCT_TEXTS} == IN_OWN_WORDS
    assert set(OFFER) == MAY_BE_UNKNOWN


def test_groups_are_about_kinds_of_record():
    assert {group.kind for group in GROUPS} <= {kind.key.kind for kind in RECORD_TYPES}
