"""Every answer in words, and how many of them need another look."""

from dataclasses import replace

import pytest

from cuprofiler.content import load_content
from cuprofiler.domain.codes import Basis, Proficiency, Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Product
from cuprofiler.subjects.answers.words.given import GivenAnswers
from cuprofiler.subjects.verdict.words.explain import Explainer
from tests.builders import CINF, profile


@pytest.fixture(scope="module")
def explain():
    return Explainer(load_content())


def sure(found, *keep):
    """The same, with everything proved but for the answers to some questions."""
    records = []
    for record in found.records.values():
        if isinstance(record, Answer) and record.question not in keep:
            record = replace(record, basis=Basis.PROVED)
        records.append(record)
    return Profile.of(records, "p")


def whole(**answers):
    """A product with every question answered."""
    decider = DecisionMaker("m0", "p", "Boss", (Role.DECIDER,), basis=Basis.PROVED)
    more = [decider]
    given = {"more_users": "done", "others": "done", "problem": "Unpaid bills", "price": "unknown"}
    more += [Answer("p", "p", question, value) for question, value in given.items()]
    found = profile(("Clerks", 3, Proficiency.BEGINNER, {**CINF, **answers}), more=more)
    records = dict(found.records)
    records["product", "p"] = Product("p", "CashPilot", "Cash in sight")
    return Profile.of(records.values(), "p")


def said(given, question):
    step = next(step for step in given.steps if step.question == question)
    return given.said(step)


def test_answers_are_said_as_a_founder_would(explain):
    given = GivenAnswers(whole(), explain)
    assert said(given, "name") == "CashPilot: Cash in sight"
    assert said(given, "class_name") == "Clerks"
    assert said(given, "people") == "3"
    assert said(given, "decider") == "Boss"
    assert said(given, "problem") == "Unpaid bills"
    assert said(given, "more_users") == "1 kind of user"


def test_nothing_is_said_to_be_known_that_is_not(explain):
    none = GivenAnswers(profile(("Clerks", None, None, {})), explain)
    assert said(none, "people") == "Not answered yet"
    assert said(none, "decider") == "Not answered yet"
    assert said(none, "proficiency") == "Not answered yet"
    answered = profile(
        ("Clerks", None, None, CINF),
        more=[Answer("p", "c0", "people", "unknown"), Answer("p", "p", "decider", "unknown")],
    )
    unknown = GivenAnswers(answered, explain)
    assert said(unknown, "people") == "You don’t know yet"
    assert said(unknown, "decider") == "You don’t know yet"


def test_what_is_missing_counts_as_something_to_look_at(explain):
    begun = GivenAnswers(profile(("Clerks", 3, None, {"sold_to": "outside"})), explain)
    assert begun.missing
    assert begun.headline().endswith(("need another look.", "needs another look."))


def test_guesses_are_counted_once_nothing_else_is_open(explain):
    found = sure(whole(), "say")
    given = GivenAnswers(found, explain)
    assert given.missing == []
    unknown = [r for r in found.records.values() if isinstance(r, Answer) and r.value == "unknown"]
    assert [answer.question for answer in unknown] == ["price"]
    assert given.headline().endswith("One is still “I don’t know yet”.")
    priced = Profile.of(
        [r for r in found.records.values() if r != unknown[0]] + [replace(unknown[0], value="12")],
        "p",
    )
    assert GivenAnswers(priced, explain).guesses() == 1
    assert GivenAnswers(priced, explain).headline().endswith("One is only guessed.")
    proved = GivenAnswers(sure(priced), explain)
    assert proved.headline().endswith("Nothing needs another look.")


def test_a_person_guessed_beside_the_decider_counts_as_a_guess(explain):
    base = sure(whole())
    more = DecisionMaker("m1", "p", "Finance", (Role.BUYER,), position=1)
    with_more = Profile.of([*base.records.values(), more], "p")
    before, after = (GivenAnswers(found, explain).guesses() for found in (base, with_more))
    assert after == before + 1


def test_a_company_that_decides_is_a_doubt_about_the_decider(explain):
    firm = DecisionMaker("m0", "p", "Hotel Adler GmbH", (Role.DECIDER,))
    given = GivenAnswers(profile(("Clerks", 3, None, CINF), more=[firm]), explain)
    step = next(step for step in given.steps if step.question == "decider")
    assert given.doubt_about(step) is not None
    other = next(step for step in given.steps if step.question == "people")
    assert given.doubt_about(other) is None
