"""Lines of the fonts of a PDF, in points."""

from functools import lru_cache

from cuprofiler.paper.lines import WidthOf, in_lines, shortened
from cuprofiler.paper.pdf.fonts import char_width, clean, text_width

LONGEST_WORD = 200
"""Widths of longer words are not kept: one of 500,000 letters would fill the memory."""


def wrap(text: str, name: str, size: float, width: float) -> list[str]:
    """Break a text into lines no wider than `width` points; an empty text gives no line."""
    return in_lines(clean(text), width / size, _width_in(name))


def shorten(text: str, name: str, size: float, width: float) -> str:
    """Cut a text to one line, with an ellipsis if something was cut."""
    return shortened(clean(text).replace("\n", " "), width / size, _width_in(name))


@lru_cache(maxsize=16)
def _width_in(name: str) -> WidthOf:
    """Return what measures words of a font at size 1."""

    def width_of(word: str) -> float:
        if len(word) <= LONGEST_WORD:
            return text_width(word, name)
        return sum(char_width(char, name) for char in word)

    return width_of
