"""Every code has its plain word, and every word its code."""

from enum import StrEnum

import pytest

from cuprofiler import words
from cuprofiler.domain.codes import CRITERIA, Per, Role, Stance
from cuprofiler.i18n import speaking
from cuprofiler.resources import CONTENT, ContentError


@pytest.fixture
def other_words(tmp_path, monkeypatch):
    """Words read from a copy, which a test may spoil."""

    def use(change):
        text = change((CONTENT / "words.toml").read_text(encoding="utf-8"))
        (tmp_path / "words.toml").write_text(text, encoding="utf-8")
        monkeypatch.setattr(words, "CONTENT", tmp_path)
        words._tables.cache_clear()
        return words._tables

    yield use
    monkeypatch.undo()
    words._tables.cache_clear()


def test_a_code_has_its_word_in_the_language_spoken():
    assert words.role_name(Role.DECIDER) == "Says yes or no"
    with speaking("de"):
        assert words.role_name(Role.DECIDER) != "Says yes or no"
    assert words.role_name(Role.DECIDER) == "Says yes or no"


def test_the_same_code_may_have_a_short_word_too():
    assert words.stance_name(Stance.FOR) == "For it"
    assert words.stance_short(Stance.FOR) == "For"
    assert words.code_name(Stance.FOR) == "For it"
    assert words.code_name(Per.SEAT) == "a seat"


def test_words_of_the_founder_stay_as_they_are():
    assert words.criterion_name(CRITERIA[0]) == "Purchase price"
    assert words.criterion_name("context") == "context"
    assert words.criterion_name("Runs on our ship") == "Runs on our ship"


def test_what_is_not_known_has_a_word():
    assert words.emotion_name(None) == "not known"
    assert words.emotion_name(-2) == "very unhappy"


def test_a_kind_without_words_is_refused():
    class Odd(StrEnum):
        ONE = "one"

    with pytest.raises(StopIteration):
        words.code_name(Odd.ONE)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda t: t.replace('buyer = "Signs the order"\n', ""), r"words.toml: role: “buyer”"),
        (
            lambda t: t.replace('[role]\ncontext = "role"\n', '[role]\ncontext="role"\nking="K"\n'),
            r"words.toml: role: “king”",
        ),
        (lambda t: t + '\n[hats]\nred = "Red"\n', r"words.toml: “hats” is not known"),
        (lambda t: t + "\n[[", "words.toml"),
    ],
    ids=["missing", "surplus", "table", "syntax"],
)
def test_a_slip_stops_with_table_and_code(change, said, other_words):
    with pytest.raises(ContentError, match=said):
        other_words(change)()
