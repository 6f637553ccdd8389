"""The questions of the interview as content: ids, kinds and words in English."""

from dataclasses import field
from typing import NamedTuple

from cuprofiler.core.frozen import frozen

KINDS = frozenset({"text", "number", "choice", "person", "people", "words", "price"})


class Option(NamedTuple):
    """One answer on a card.

    `said` is the answer in a table; `if_clause` completes "it would be … if …".
    """

    code: str
    title: str
    detail: str
    said: str
    if_clause: str = ""


class Question(NamedTuple):
    """One question, one page. `ask` is how to put it to a customer or user.

    `find_out` is the task that "I don't know yet" becomes.
    """

    id: str
    chapter: str
    kind: str
    short: str
    title: str
    why: str
    options: tuple[Option, ...] = ()
    unknown: bool = True
    example_title: str = ""
    example: str = ""
    ask: str = ""
    find_out: str = ""
    label: str = ""
    placeholder: str = ""
    second_label: str = ""
    second_placeholder: str = ""

    def option(self, code: str) -> Option | None:
        """Return the option with this code, None for "unknown" or a code it does not have."""
        return next((option for option in self.options if option.code == code), None)


@frozen
class Questionnaire:
    """All questions of one version, in the order they are asked."""

    version: int
    chapters: tuple[tuple[str, str], ...]
    questions: tuple[Question, ...]
    by_id: dict[str, Question] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_id.update({question.id: question for question in self.questions})

    def __getitem__(self, question_id: str) -> Question:
        return self.by_id[question_id]
