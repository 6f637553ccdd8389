"""What can be seen of a text, and what a terminal would obey."""

import pytest

from cuprofiler.core.text import cleaned, is_visible, same_people, without_controls

MARK = "\ufffd"


def codes(text):
    """A name of a test that is the same everywhere."""
    return " ".join(f"{ord(letter):04x}" for letter in text) or "nothing"


@pytest.mark.parametrize(
    "text",
    ["a", "!", "~", "0", " a ", "\tx", "é", "漢", "ש", "€", "“", "😀", "  …", "́a", "\u0903", "ß\n"],
    ids=codes,
)
def test_a_letter_figure_or_sign_is_seen(text):
    assert is_visible(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\t\r\n",
        "\x00\x1f",
        "\x7f",  # delete
        "\x85",  # a control character beyond ASCII
        "\u00a0\u2003\u3000",  # spaces
        "\u00ad\u200b\u200d\u2060\ufeff",  # soft hyphen, spaces without width, joiners
        "\u2028\u2029",  # breaks of line and paragraph
        "\u202e\u2066",  # marks of direction
        "\u0301\u20dd",  # an accent and a circle around nothing
        "\ud800",  # half a letter
        "\ue000",  # for private use
        "\u0378",  # never given to anything
        *"\u115f\u1160\u2800\u3164\uffa0",  # letters for which nothing is drawn
    ],
    ids=codes,
)
def test_nothing_is_seen(text):
    assert not is_visible(text)
    assert is_visible(f"{text}X{text}")


def test_lines_tabs_and_letters_of_every_script_stay():
    text = " a\tbX\nÄ ß 漢字 😀 שלום עולם مرحبا ~\u00a0\u00ad…"
    assert without_controls(text) == text
    assert without_controls("") == ""


@pytest.mark.parametrize(
    "control",
    [*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), *"\u202a\u202b\u202d\u202e\u2066\u2067"],
    ids=codes,
)
def test_what_a_terminal_obeys_becomes_a_mark(control):
    shown = control if control in "\n\t" else MARK
    assert without_controls(f"a{control}b{control}") == f"a{shown}b{shown}"


def test_a_coloured_and_a_turned_path_are_shown_as_they_are():
    assert without_controls("\x1b[31mred.json") == f"{MARK}[31mred.json"
    assert without_controls("a\u202egpj.exe") == f"a{MARK}gpj.exe"
    assert without_controls("one\r\ntwo") == f"one{MARK}\ntwo"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Office manager", "office managers", True),
        (" Office  Managers ", "office manager", True),
        ("Boss", "boss", True),
        ("Office manager", "Practice owner", False),
        ("Owner", "Practice owner", False),
    ],
)
def test_one_of_several_is_of_the_same_people(first, second, same):
    assert same_people(first, second) is same
    assert same_people(second, first) is same


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Karin\x01\x1b[31m", "Karin[31m"),
        ("Mia\u202eflow\u2066", "Miaflow"),
        ("Kar\ud800in", "Karin"),
        ("one\ttwo\nthree", "one\ttwo\nthree"),
        ("Zoë 漢 ש 😀", "Zoë 漢 ש 😀"),
        ("Mu\u0308ller", "Müller"),
    ],
    ids=codes,
)
def test_what_comes_from_elsewhere_is_cleaned(text, left):
    assert cleaned(text) == left
