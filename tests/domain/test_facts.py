"""Facts about the product are content; rules ask for some of them by name."""

from cuprofiler.content import load_content
from cuprofiler.domain.facts import ASKED, FACT_TOKENS, FACTS, RULED
from cuprofiler.domain.trigger import TOKENS
from cuprofiler.resources import CONTENT, read_toml


def test_they_stand_in_the_order_in_which_they_are_asked():
    order = [question.id for question in load_content().questions.questions]
    assert [name for name in order if name in FACTS] == list(FACTS)
    assert len(set(FACTS)) == len(FACTS)


def test_no_rule_asks_for_a_fact_that_is_not_there():
    assert set(FACTS) >= RULED
    assert set(FACTS) < ASKED


def test_every_token_is_one_and_says_why():
    """The bank's tokens (checklist-bank.md): SUB, INTEG, MIGR, REG, HARD, GROW, LIVE."""
    assert set(FACT_TOKENS.values()) == {"SUB", "INTEG", "MIGR", "REG", "HARD", "GROW", "LIVE"}
    assert len(set(FACT_TOKENS.values())) == len(FACT_TOKENS)
    assert set(FACT_TOKENS.values()) <= TOKENS
    reasons = load_content().reasons
    assert all(reasons[token] for token in FACT_TOKENS.values())


def test_only_a_fact_has_a_token():
    questions = read_toml(CONTENT / "questions.toml")["questions"]
    assert {each["id"] for each in questions if "token" in each} == set(FACT_TOKENS)
