"""Facts in words: what each is about, and what is said of it now."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from cuprofiler.content import load_content
from cuprofiler.core.text import shortened
from cuprofiler.domain.codes import CLASS_CODES, DETAIL_CODES, Basis
from cuprofiler.domain.facts import FACTS
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Answer,
    DecisionMaker,
    Moment,
    Need,
    Segment,
    UserClass,
)
from cuprofiler.i18n import format_money, inside, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Options
from cuprofiler.services.phrases import refusal_words
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.subjects.discovery.rules.facts import Fact, facts
from cuprofiler.subjects.verdict.words.explain import Explainer
from cuprofiler.words import basis_name, code_name, number_word, role_name

LONGEST = 90
"""Letters of a fact in a list."""


class Said(NamedTuple):
    """What a fact is about, and what is said of it now (empty if that is all in the first)."""

    about: str
    now: str = ""

    def __str__(self) -> str:
        """Return both as one line."""
        return shortened(f"{self.about}: {self.now}" if self.now else self.about, LONGEST)


@lru_cache(maxsize=1)
def explainer() -> Explainer:
    """Return who knows how the interview asks; a form has no session to ask."""
    return Explainer(load_content())


def fact_words(profile: Profile, fact: Fact) -> Said:
    """Return a fact in words."""
    record: Any = profile.records.get(fact.key)
    if isinstance(record, Answer):
        return _answer(profile, record)
    if isinstance(record, DecisionMaker):
        roles = join([role_name(role) for role in record.roles]) or _("no part yet")
        refusal = refusal_words(record, profile.product.currency)
        return Said(record.name, ", ".join(filter(None, (roles, refusal))))
    if isinstance(record, Need):
        who = profile.named(record.class_id)
        return Said(_("{who} needs to {do}").format(who=who, do=record.do))
    if isinstance(record, Moment):
        lane, stage = profile.named(record.lane_id), profile.named(record.stage_id)
        return Said(f"{lane}, {stage}", record.does)
    if isinstance(record, CostItem):
        amount = record.amount
        known = _("not known yet") if amount is None else format_money(amount, record.currency)
        return Said(f"{record.name}, {profile.named(record.alternative_id)}", known)
    return Said(str(getattr(record, "name", "")))


def stays_words(profile: Profile, left: Sequence[Fact]) -> str:
    """Say which facts nobody tells any more, and how sure they still count; empty for none."""
    if not left:
        return ""
    about = [fact_words(profile, each).about for each in left]
    basis = inside(basis_name(left[0].basis or Basis.GUESSED))
    if len(about) == 1:
        return _("“{fact}” still counts as {basis}, though nobody tells it any more.").format(
            fact=about[0], basis=basis
        )
    words = ngettext(
        "{count} fact still counts as before, though nobody tells it any more.",
        "{count} facts still count as before, though nobody tells them any more.",
        len(about),
    )
    return words.format(count=number_word(len(about)))


def _answer(profile: Profile, answer: Answer) -> Said:
    about = asked_about(answer.question)
    if len(profile.user_classes) > 1 or answer.question not in CLASS_CODES:
        about = _("{what}, for {who}").format(what=about, who=profile.named(answer.subject_id))
    return Said(about, inside(answer_words(answer.question, answer.value)))


def asked_about(question: str) -> str:
    """Return what a question is about, in a few words; also of those that only forms ask."""
    questions = load_words()
    return questions.get(question, question)


@lru_cache(maxsize=8)
def _shorts(language: str) -> dict[str, str]:
    forms = (*Segment.FORM.items(), *UserClass.FORM.items())
    found = {name: _(asked.label) for name, asked in forms}
    found |= {name: explainer().asked(name) for name in load_content().questions.by_id}
    assert language  # what they are kept by
    return found


def load_words() -> dict[str, str]:
    """Return what every question about a kind of user is called, in the language spoken."""
    from cuprofiler.i18n import language

    return _shorts(language())


def answer_words(question: str, value: str) -> str:
    """Return an answer as tables show it."""
    if value == "unknown":
        return _("not known yet")
    if question in CLASS_CODES or question in FACTS:
        return explainer().said(question, value)
    codes = DETAIL_CODES.get(question)
    if codes is not None and value in set(codes):
        return code_name(codes(value))
    return value


def fact_options(profile: Profile) -> Options:
    """Return every fact to choose from, with its words, those first on which most hangs."""
    return tuple((fact.id, str(fact_words(profile, fact))) for fact in facts(profile))


def answer_options(question: str) -> Options:
    """Return the answers that a deciding question takes, but for "I don't know yet"."""
    codes = CLASS_CODES.get(question, ())
    return tuple((str(c), explainer().said(question, c)) for c in codes if c != "unknown")
