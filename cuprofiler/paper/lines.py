"""Breaking text into lines: one breaker for lists, sheets and figures, on screen and on paper."""

import re
import unicodedata
from collections.abc import Callable, Iterator

WidthOf = Callable[[str], float]
"""The width of some letters, in the unit of the room they have."""

_SPACE = r"[^\S\u00a0\u202f]+"
_SPACES = re.compile(rf"(?<!\d){_SPACE}|(?<=\d){_SPACE}(?![%‰€$£])")
"""Where a line may break: not within a date or an amount, nor between a number and its sign."""

_ROUNDING = 1 + 1e-9
"""What was measured to fit fits."""


def in_lines(text: str, room: float, width_of: WidthOf, most: int = 0) -> list[str]:
    """Break a text into lines no wider than the room; an empty text gives no line.

    Line breaks in the text are kept. A word that is too wide is cut with hyphens. What is beyond
    `most` lines goes, and the last one says so with an ellipsis; 0 takes any number.
    """
    if most == 1:
        whole = " ".join(_SPACES.split(text.strip()))
        return [shortened(whole, room, width_of)] if whole else []
    lines: list[str] = []
    space = width_of(" ")
    for paragraph in text.split("\n"):
        line: list[str] = []
        used = 0.0
        for piece, wide in _pieces(paragraph, room, width_of):
            if line and used + space + wide > room * _ROUNDING:
                lines.append(" ".join(line))
                line, used = [], 0.0
            used += wide + (space if line else 0.0)
            line.append(piece)
        if line:
            lines.append(" ".join(line))
    if most and len(lines) > most:
        return [*lines[: most - 1], _with_ellipsis(lines[most - 1], room, width_of)]
    return lines


def shortened(text: str, room: float, width_of: WidthOf) -> str:
    """Cut a text to one line, with an ellipsis where something was cut."""
    return text if width_of(text) <= room * _ROUNDING else _with_ellipsis(text, room, width_of)


def _with_ellipsis(text: str, room: float, width_of: WidthOf) -> str:
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if width_of(text[:middle].rstrip() + "…") <= room * _ROUNDING:
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip() + "…"


def _pieces(paragraph: str, room: float, width_of: WidthOf) -> Iterator[tuple[str, float]]:
    """Yield the words of a paragraph with their widths, those that are too wide in parts."""
    for word in _SPACES.split(paragraph.strip()):
        wide = width_of(word)
        if wide <= room * _ROUNDING:
            if word:
                yield word, wide
        else:
            yield from _parts(word, wide, room, width_of)


def _parts(word: str, wide: float, room: float, width_of: WidthOf) -> list[tuple[str, float]]:
    """Cut a word at its own hyphens and between syllables; where that leaves a part too wide, into
    parts of like length, and into letters where nothing else fits.
    """
    pieces = _syllables(word, room, width_of)
    if pieces:
        return pieces
    if word >= _NO_HYPHENS:
        return _anywhere(word, room, width_of)
    hyphen = width_of("-")
    count = min(int(wide / max(room - hyphen, 1)) + 1, len(word))
    length = -(-len(word) // count)
    while length > 1:
        parts = [word[start : start + length] for start in range(0, len(word), length)]
        cut = [*(part + "-" if part.isalpha() else part for part in parts[:-1]), parts[-1]]
        found = [(part, width_of(part)) for part in cut]
        if all(width <= room * _ROUNDING for _part, width in found):
            return found
        length -= 1
    return [(letter, width_of(letter)) for letter in word]


_NO_HYPHENS = "\u0e00"
"""From Thai on scripts have no spaces between words, and no hyphens."""


_NEVER_FIRST = (
    "\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1a\uff1b\uff09\u300d\u300f\u3011\u3009\u300b\u30fc"
)
"""What closes a phrase or lengthens a sound never begins a line."""


def _anywhere(word: str, room: float, width_of: WidthOf) -> list[tuple[str, float]]:
    """Cut a word between letters, as much on each line as fits; marks stay with their letter."""
    found: list[tuple[str, float]] = []
    part, used = "", 0.0
    for letter in word:
        wide = width_of(letter)
        stays = unicodedata.combining(letter) or letter in _NEVER_FIRST
        if part and used + wide > room * _ROUNDING and not stays:
            found.append((part, used))
            part, used = "", 0.0
        part += letter
        used += wide
    return [*found, (part, used)]


def _syllables(word: str, room: float, width_of: WidthOf) -> list[tuple[str, float]]:
    """Return a word in as few parts as fit, cut where it may be; nothing if a part is too wide."""
    from cuprofiler.paper.syllables import breaks

    bare = word.rstrip(".,;:!?)»”’")
    places = {at + 1: False for at, letter in enumerate(word[:-1]) if letter in "-/"}
    start = 0
    for part in re.split(r"(?<=[-/])", bare):
        if part.rstrip("-/").isalpha():
            places |= {start + at: True for at in breaks(part.rstrip("-/")) if at < len(part)}
        start += len(part)
    found: list[tuple[str, float]] = []
    begin = 0
    while begin < len(word):
        ends = [*sorted(at for at in places if at > begin), len(word)]
        fitting = None
        for end in ends:
            part = word[begin:end] + ("-" if places.get(end) else "")
            wide = width_of(part)
            if wide > room * _ROUNDING:
                break
            fitting = (end, part, wide)
        if fitting is None:
            return []
        begin = fitting[0]
        found.append(fitting[1:])
    return found
