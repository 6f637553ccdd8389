"""Lines: nothing is lost, nothing is wider than its room, and what is cut is said to be."""

import threading
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.i18n import speaking
from cuprofiler.paper import syllables
from cuprofiler.paper.lines import in_lines, shortened

WORDS = st.lists(st.text("abcdeé", min_size=1, max_size=30), max_size=20)


def width(text: str) -> float:
    """Every letter is one wide."""
    return float(len(text))


@given(WORDS, st.integers(4, 60))
def test_nothing_is_lost_and_nothing_too_wide(words: list[str], room: int) -> None:
    lines = in_lines(" ".join(words), room, width)
    assert all(len(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "").replace("-", "") == "".join(words)
    # As full as can be: no line could have taken the first word of the next.
    for line, after in pairwise(lines):
        if not line.endswith("-"):
            assert len(f"{line} {after.split(' ')[0]}") > room


@given(WORDS, st.integers(4, 60), st.integers(1, 4))
def test_no_more_lines_than_asked_for(words: list[str], room: int, most: int) -> None:
    text = " ".join(words)
    lines, whole = in_lines(text, room, width, most), in_lines(text, room, width)
    assert len(lines) <= most and all(len(line) <= room for line in lines)
    if most > 1:
        assert (lines == whole) is (len(whole) <= most)
    assert not lines or (lines[-1].endswith("…") is (" ".join(lines) != text) or most > 1)


def test_breaks_of_the_text_stay_and_amounts_hold_together() -> None:
    assert in_lines("one\ntwo three", 9, width) == ["one", "two three"]
    assert in_lines("in all 12\u00a0000\u202fEUR", 10, width) == ["in all", "12\u00a0000\u202fEUR"]
    assert in_lines("", 9, width) == [] == in_lines("  \n ", 9, width)
    assert in_lines("a rate of 5 % a year", 11, width) == ["a rate of", "5 % a year"]
    assert in_lines("he owes 12 € now", 10, width) == ["he owes", "12 € now"]
    assert in_lines("5 years", 6, width) == ["5", "years"]


@pytest.mark.parametrize(
    ("text", "room", "said"),
    [("short", 5, "short"), ("a long line", 7, "a long…"), ("abcdef", 1, "…"), ("", 3, "")],
)
def test_one_line(text: str, room: int, said: str) -> None:
    assert shortened(text, room, width) == said
    assert in_lines(text, room, width, 1) == ([said] if said else [])


def test_a_word_too_wide_is_cut_between_syllables() -> None:
    """Duden, rules 164 to 167: between syllables, and between the parts of a compound."""
    with speaking("de"):
        assert in_lines("Abteilungsleitung", 8, width) == ["Abtei-", "lungs-", "leitung"]
        assert in_lines("Abteilungsleitung", 12, width) == ["Abteilungs-", "leitung"]
    with speaking("en"):
        assert in_lines("Administrators", 10, width) == ["Adminis-", "trators"]


def test_a_word_is_cut_at_its_own_hyphens_first() -> None:
    with speaking("de"):
        assert in_lines("IT-Sicherheitsleitung", 17, width) == ["IT-Sicherheits-", "leitung"]
        assert in_lines("Kosten-Nutzen", 8, width) == ["Kosten-", "Nutzen"]
    assert in_lines("2027-01-13T08", 8, width) == ["2027-01-", "13T08"]


def test_what_has_no_syllables_is_cut_into_parts_of_like_length() -> None:
    assert in_lines("xxxxxxxxxxxx", 8, width) == ["xxxxxx-", "xxxxxx"]
    assert in_lines("xyxyxyxyxyxy", 5, width) == ["xyx-", "yxy-", "xyx-", "yxy"]


def test_a_window_does_not_wait_for_patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    """It cuts by length until they are there, and by syllables from then on."""
    monkeypatch.setattr(syllables, "_read", {})
    monkeypatch.setattr(syllables, "_reading", set())
    monkeypatch.setattr(syllables, "_hurried", set())
    loaded = threading.Event()
    load = syllables._load

    def slow(name: str) -> object:
        loaded.wait(10)
        return load(name)

    monkeypatch.setattr(syllables, "_load", slow)
    syllables.hurry()
    with speaking("en"):
        assert syllables.breaks("Administrators") == ()
        loaded.set()
        for thread in threading.enumerate():
            if thread.name == "syllables":
                thread.join()
        assert syllables.breaks("Administrators") != ()
