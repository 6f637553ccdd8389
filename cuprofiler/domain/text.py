"""What can be seen of a text, and how it is shown where a letter could do harm."""

import unicodedata

_NOT_SEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp", "Mn", "Me"})
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs by their kind, yet nothing is drawn for them."""


def is_visible(text: str) -> bool:
    """Whether there is at least one letter, figure or sign to be seen."""
    return any(
        letter not in _BLANK_LETTERS and unicodedata.category(letter) not in _NOT_SEEN
        for letter in text
    )


def without_controls(text: str) -> str:
    """The text with every control character as a mark: a terminal would obey them.

    Line breaks and tabs stay; so do letters of every script.
    """
    return "".join("\ufffd" if _is_control(letter) else letter for letter in text)


def _is_control(letter: str) -> bool:
    if letter in "\n\t":
        return False
    # Marks that turn the direction of what follows could show a path as another one.
    return unicodedata.category(letter) == "Cc" or letter in "\u202a\u202b\u202d\u202e\u2066\u2067"
