"""Beliefs as sentences, what to ask next and why, and what a guide asks."""

from dataclasses import replace
from datetime import date

import pytest

from cuprofiler.content import load_content
from cuprofiler.core.calendar import OPEN, with_level
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import CLASS_CODES, Market, Role
from cuprofiler.domain.records import Segment
from cuprofiler.services.sources import sources_of
from cuprofiler.subjects.discovery.records import Belief, Finding, Talk
from cuprofiler.subjects.discovery.rules.facts import fact_of
from cuprofiler.subjects.discovery.words.asking import next_questions
from cuprofiler.subjects.discovery.words.discovery import adding_belief
from cuprofiler.subjects.discovery.words.guides import SIX, talk_guide
from cuprofiler.subjects.discovery.words.mentioned import mentioned
from cuprofiler.subjects.discovery.words.sentences import ANSWERS, believed
from tests.builders import CINF, profile

TODAY = date(2026, 12, 3)
PICKER = "answer:c0:picker"


@pytest.fixture(scope="module")
def content():
    return load_content()


def practice(*more, picker="payer_side"):
    return profile(
        ("Assistants", 6, None, {**CINF, "picker": picker}),
        makers=[("Owner", [Role.DECIDER])],
        more=more,
    )


def test_every_deciding_answer_has_a_sentence():
    said = {(question, str(code)) for question, codes in CLASS_CODES.items() for code in codes}
    assert {key for key in said if key[1] != "unknown"} == set(ANSWERS)


@pytest.mark.parametrize(
    ("picker", "words"),
    [
        ("user", "The assistants pick it themselves"),
        ("payer_side", "The payer’s side picks it for the assistants"),
        ("unknown", "Not known yet: who has the last word, for the assistants"),
    ],
)
def test_a_belief_is_a_sentence_and_no_label(picker, words):
    found = practice(picker=picker)
    assert believed(found, fact_of(found, PICKER)) == words


def test_a_person_is_believed_to_do_something():
    found = practice()
    assert believed(found, fact_of(found, "decision_maker:m0")) == "The owner says yes or no"


def with_belief(found, identity, name="b0"):
    change = adding_belief(found, lambda: name, fact_of(found, identity))
    return found.after(change)


def test_next_comes_the_riskiest_belief_then_money_then_whom_nobody_asked(content):
    february = with_level("", 2, OPEN)
    segment = Segment("s0", "p", Market.CUSTOMERS, "Practices", months=february)
    found = with_belief(practice(segment), PICKER)
    asked = next_questions(content, found, date(2027, 1, 10))
    assert [each.why.split(":")[0] for each in asked] == [
        "The riskiest belief",
        "Budget opens in 3 weeks",
        "Nobody of them was asked yet",
    ]
    assert asked[0].question == "Who decided that it would be this product and no other?"
    assert asked[2].whom == "the owner"


def test_with_nothing_at_stake_those_are_asked_who_were_not(content):
    found = practice(Talk("t", "p", member_id="m0"))
    assert [each.whom for each in next_questions(content, found, TODAY)] == ["Assistants"]


def test_a_guide_asks_nothing_twice_and_has_the_founders_own_belief(content):
    own = Belief("own", "p", "Owners look at the rota on Sunday", weight=2, position=5)
    found = practice(own)
    for n, question in enumerate(("payer", "picker", "alternatives")):
        found = with_belief(found, f"answer:c0:{question}", f"b{n}")
    asked = talk_guide(content, found)
    questions = [each.question for each in asked]
    assert len(set(questions)) == len(questions) <= SIX
    assert any("Owners look at the rota on Sunday" in each for each in questions)
    assert questions[-1].startswith("Ask for one thing")
    assert not any("last so?" in each.question and "The payer’s side" in each.question
                   for each in asked)  # fmt: skip


def test_a_belief_without_a_mark_says_only_what_is_believed(content):
    found = with_belief(practice(), PICKER)
    (first, *_more) = talk_guide(content, found)
    assert first.guess == "We believe: The payer’s side picks it for the assistants."
    belief = found.records["belief", "b0"]
    marked = replace(belief, pass_mark="4 of 6 practices")
    after = found.after(Change("", (Edit(belief, marked),)))
    assert talk_guide(content, after)[0].guess.endswith("It holds if: 4 of 6 practices.")


def test_people_who_are_named_in_notes_are_known():
    found = profile(
        ("Assistants", 6, None, CINF),
        makers=[
            ("Karin Holm", [Role.DECIDER]),
            ("Peter Holm", [Role.BUYER]),
            ("Head of IT", [Role.GATEKEEPER]),
        ],
    )

    def names(text):
        return [each.name for each in mentioned(found, text)]

    assert names("Karin said that the head of IT was against it") == ["Karin Holm", "Head of IT"]
    assert names("Holm wants it") == []  # two have that name
    assert names("peter holm signs") == ["Peter Holm"]
    assert names("Nobody was there, not even Karina") == []


def test_a_mark_knows_who_told_it():
    talks = [
        Talk(f"t{n}", "p", member_id="m0", account=name) for n, name in enumerate(("N", "S", "E"))
    ]
    learnt = [Finding(f"f{n}", "p", f"t{n}", "said", fact=PICKER, against=n == 2) for n in range(3)]
    found = practice(*talks, *learnt)
    key = ("answer", "c0", "picker")
    assert sources_of(found, key) == "Told by 2 of 3: Owner, N and Owner, S"
    assert sources_of(found, ("answer", "c0", "payer")) == ""
    assert sources_of(practice(), key) == ""
