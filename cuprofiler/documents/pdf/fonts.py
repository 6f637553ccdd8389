"""Faces of the paper, and text split into runs that one font each can draw.

ReportLab draws a missing glyph as nothing, without a word. Here every character goes to the
first font that has it; one that no font has is drawn as a box and reported.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from bidi import algorithm as bidi
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from cuprofiler.resources import RESOURCES

BODY = "Inter-Regular"
STRONG = "Inter-SemiBold"
MEDIUM = "Inter-Medium"
TITLE = "GentiumBookPlus-Bold"

FALLBACKS = (
    "NotoSansHebrew-Regular",
    "NotoSansArabic-Regular",
    "NotoSansSymbols2-Regular",
    BODY,
)
ARABIC = "NotoSansArabic-Regular"
BOX = "\u25a1"

_RTL = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Run:
    """Text that one font draws, in visual order. `shaped` text is drawn by the shaper."""

    font: str
    text: str
    shaped: bool = False


@cache
def font(name: str) -> TTFont:
    """A registered face by its file name."""
    face = TTFont(name, str(RESOURCES / "fonts" / f"{name}.ttf"), shapable=name == ARABIC)
    pdfmetrics.registerFont(face)
    return face


@cache
def _coverage(name: str) -> frozenset[int]:
    return frozenset(font(name).face.charToGlyph)


@cache
def _font_for(char: str, preferred: str) -> str:
    """The font that draws a character, empty if none does."""
    code = ord(char)
    if code == 0xA0 or code in _coverage(preferred):
        return preferred
    return next((name for name in FALLBACKS if code in _coverage(name)), "")


@cache
def char_width(char: str, name: str) -> float:
    """A character's width at size 1."""
    chosen = _font_for(char, name) or "NotoSansSymbols2-Regular"
    return float(font(chosen).face.getCharWidth(ord(char if _font_for(char, name) else BOX))) / 1000


@lru_cache(maxsize=50_000)
def text_width(text: str, name: str) -> float:
    """A word's width at size 1."""
    return sum(char_width(char, name) for char in text)


def clean(text: str) -> str:
    """Text without what cannot be printed: control characters and lone surrogates."""
    if text.isprintable():
        return text  # nearly always
    return "".join(
        char
        for char in text.replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
        if char == "\n"
        or (
            char >= " "
            and not "\ud800" <= char <= "\udfff"
            and char not in "\x7f\u200b\u2028\u2029\ufeff\u200e\u200f"
        )
    )


def missing(text: str) -> list[str]:
    """The characters that no font has."""
    return [
        char
        for char in dict.fromkeys(clean(text))
        if char != "\n" and not _font_for(char, BODY) and not _font_for(char, TITLE)
    ]


def _is_rtl(text: str) -> bool:
    # Nothing below U+0590 is written from right to left; most text ends here.
    return any(char >= "\u0590" for char in text) and any(
        bidi.bidirectional(char) in _RTL for char in text if char >= "\u0590"
    )


def runs(text: str, name: str) -> list[Run]:
    """A line of text as runs, in the order they are drawn from left to right."""
    if not _is_rtl(text):
        return _by_font(text, name)
    found: list[Run] = []
    for part, rtl in _visual_parts(text):
        if not rtl:
            found += _by_font(part, name)
            continue
        pieces = _by_font(part, name)
        for piece in reversed(pieces):
            if piece.font == ARABIC:
                # The shaper itself turns Arabic round.
                found.append(Run(ARABIC, piece.text, shaped=True))
            else:
                found.append(Run(piece.font, _mirrored(piece.text)))
    return found


def _by_font(text: str, name: str) -> list[Run]:
    found: list[Run] = []
    current, chosen = "", ""
    for char in text:
        wanted = _font_for(char, name)
        if char == " " and chosen:
            wanted = chosen
        if not wanted:
            wanted = "NotoSansSymbols2-Regular"
            char = BOX
        if wanted != chosen and current:
            found.append(Run(chosen, current))
            current = ""
        chosen = wanted
        current += char
    if current:
        found.append(Run(chosen, current))
    return found


def _levels(text: str) -> list[int]:
    """Embedding levels of the bidirectional algorithm, base direction by the first letter."""
    storage = bidi.get_empty_storage()
    level = bidi.get_base_level(text)
    storage["base_level"] = level
    storage["base_dir"] = ("L", "R")[level]
    bidi.get_embedding_levels(text, storage, False, False)
    bidi.explicit_embed_and_overrides(storage, False)
    bidi.resolve_weak_types(storage, False)
    bidi.resolve_neutral_types(storage, False)
    bidi.resolve_implicit_levels(storage, False)
    return [entry["level"] for entry in storage["chars"]]


def _visual_parts(text: str) -> list[tuple[str, bool]]:
    """Stretches of one direction, ordered as they stand on the line (rule L2)."""
    levels = _levels(text)
    parts: list[tuple[str, int]] = []
    for char, level in zip(text, levels, strict=True):
        if parts and parts[-1][1] == level:
            parts[-1] = (parts[-1][0] + char, level)
        else:
            parts.append((char, level))
    highest = max(levels)
    lowest_odd = min((level for level in levels if level % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        index = 0
        while index < len(parts):
            end = index
            while end < len(parts) and parts[end][1] >= level:
                end += 1
            if end > index:
                parts[index:end] = reversed(parts[index:end])
            index = end + 1
    return [(part, level % 2 == 1) for part, level in parts]


_PAIRS = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def _mirrored(text: str) -> str:
    return text[::-1].translate(_PAIRS)
