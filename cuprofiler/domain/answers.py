"""What can be answered about a record, and how: codes, figures, the founder's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from cuprofiler.core.kinds import OWN_WORDS, Limits, Money, Words, marks_of
from cuprofiler.domain.codes import (
    CLASS_CODES,
    DETAIL_CODES,
    DETAIL_TEXTS,
    OFFER,
    SEGMENT_TEXTS,
    PriceFor,
    YesNo,
)
from cuprofiler.domain.facts import FACTS

UNKNOWN = "unknown"
"""The code of an answer that was asked for and is not known."""


@dataclass(frozen=True, slots=True, eq=False)
class AnswerGroup:
    """Questions about records of one kind whose answers stand together in profile files.

    `questions` are annotations by the name of the question. `key` is the object that holds the
    answers, empty where they stand beside the record's own fields; `basis` what says how sure
    they are, empty where nobody asks. `always`: the object is there even if it is empty.
    """

    kind: str
    key: str
    basis: str
    questions: Mapping[str, Any]
    always: bool = False


ABOUT_CLASS = AnswerGroup("user_class", "answers", "basis", CLASS_CODES, always=True)

GROUPS = (
    AnswerGroup("product", "facts", "", dict.fromkeys(FACTS, YesNo), always=True),
    AnswerGroup("product", "", "", {"loudest_bar": Annotated[int, Limits("percent", 0, 100)]}),
    AnswerGroup("product", "", "problem_basis", {"problem": Words}),
    AnswerGroup("product", "", "", {"price": Money, "price_for": PriceFor}),
    ABOUT_CLASS,
    AnswerGroup(
        "user_class",
        "details",
        "details_basis",
        {**DETAIL_CODES, **dict.fromkeys(DETAIL_TEXTS, Words)},
    ),
    AnswerGroup("segment", "texts", "texts_basis", dict.fromkeys(SEGMENT_TEXTS, Words)),
)

QUESTIONS: dict[str, Any] = {
    name: annotation for group in GROUPS for name, annotation in group.questions.items()
}
"""The annotation of every question whose answer has a form of its own."""

MAY_BE_UNKNOWN = frozenset(OFFER)
"""Questions answered in words or figures that were asked, and may stay unknown."""

IN_OWN_WORDS = frozenset(name for name, each in QUESTIONS.items() if OWN_WORDS in marks_of(each))
"""Questions answered in the founder's own words."""
