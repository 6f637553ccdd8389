"""Faces of the paper, and text split into runs that one font each can draw.

ReportLab draws a missing glyph as nothing, without a word. Here every character goes to the
first font that has it; one that no font has is drawn as a box and reported.
"""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from bidi import algorithm as bidi
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from cuprofiler.core.frozen import frozen
from cuprofiler.core.text import composed
from cuprofiler.paper.pdf import found_fonts
from cuprofiler.resources import RESOURCES

BODY = "Inter-Regular"
STRONG = "Inter-SemiBold"
MEDIUM = "Inter-Medium"
TITLE = "GentiumBookPlus-Bold"

ARABIC = "NotoSansArabic-Regular"
HEBREW = "NotoSansHebrew-Regular"
SHAPED = frozenset({ARABIC, HEBREW})
FALLBACKS = (HEBREW, ARABIC, "NotoSansSymbols2-Regular", BODY)
BOX = "\u25a1"
JOINERS = "\u200c\u200d"

_RTL = frozenset({"R", "AL"})


@frozen
class Run:
    """Text that one font draws, in visual order. `shaped` text is drawn by the shaper."""

    font: str
    text: str
    shaped: bool = False


SHAPED_ELSEWHERE = "Shaped-"
_elsewhere: dict[str, Path] = {}
"""Fonts of the computer by the names that they have here."""


def _found(char: str) -> str:
    """Return a font of the computer that draws a character, empty if there is none."""
    path = found_fonts.path_for(found_fonts.script_of(char), ord(char))
    if path is None:
        return ""
    name = f"{SHAPED_ELSEWHERE if found_fonts.is_complex(char) else 'Found-'}{path.stem}"
    _elsewhere[name] = path
    return name


@cache
def font(name: str) -> TTFont:
    """Return a registered face by its file name."""
    path = _elsewhere.get(name, RESOURCES / "fonts" / f"{name}.ttf")
    shapable = name in SHAPED or name.startswith(SHAPED_ELSEWHERE)
    face = TTFont(name, str(path), subfontIndex=0, shapable=shapable)
    pdfmetrics.registerFont(face)
    if face.shapable:
        _number_glyphs(face)
    return face


def _number_glyphs(face: TTFont) -> None:
    """Give a private character to each glyph that has none, as joined letters have.

    ReportLab does so when a glyph is first used, and then the bytes of a file would hang on the
    files written before it.
    """
    shaper = face.hbFont(10)
    table = face.face
    code = 0xE000
    for glyph in range(1, table.numGlyphs):
        if glyph in table.glyphToChar:
            continue
        while code in table.charToGlyph:
            code += 1
        table.charToGlyph[code] = glyph
        table.glyphToChar[glyph] = [code]
        table.charWidths[code] = face.pdfScale(shaper.get_glyph_h_advance(glyph))


@cache
def _coverage(name: str) -> frozenset[int]:
    # A private character means something in its own font only.
    return frozenset(c for c in font(name).face.charToGlyph if not 0xE000 <= c <= 0xF8FF)


@cache
def _font_for(char: str, preferred: str) -> str:
    """Return the font that draws a character, empty if none does."""
    code = ord(char)
    if code == 0xA0 or code in _coverage(preferred):
        return preferred
    return next((name for name in FALLBACKS if code in _coverage(name)), "") or _found(char)


@cache
def char_width(char: str, name: str) -> float:
    """Return a character's width at size 1."""
    chosen = _font_for(char, name) or "NotoSansSymbols2-Regular"
    return float(font(chosen).face.getCharWidth(ord(char if _font_for(char, name) else BOX))) / 1000


@lru_cache(maxsize=50_000)
def text_width(text: str, name: str) -> float:
    """Return a word's width at size 1."""
    return sum(char_width(char, name) for char in text)


_POINTS = re.compile("[\u0591-\u05c7]")  # Hebrew vowels, drawn above and below their letters
_UNPRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)


def clean(text: str) -> str:
    """Return text as it can be printed: letters composed, without controls, marks that only steer
    and lone surrogates.

    The two joiners stay, for the shaper needs them.
    """
    if text.isascii() and text.isprintable():
        return text  # nearly always
    text = text.replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
    return composed(_UNPRINTABLE.sub("", text))


def missing(text: str) -> list[str]:
    """Return the characters that no font has."""
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


def plain_in(text: str, name: str) -> bool:
    """Return whether a text is letters of ASCII, all in this font: nearly always so."""
    return text.isascii() and text.isprintable() and name not in SHAPED


def drawn_otherwise(text: str, name: str) -> bool:
    """Return whether the glyphs tell other characters, or another order, than the text has.

    So it is with text from right to left, with boxes for what no font has, and beyond U+FFFF,
    where ReportLab's map from glyphs to characters is wrong.
    """
    if text.isascii():
        return False
    return (
        _is_rtl(text)
        or found_fonts.is_complex(text)
        or any(char > "\uffff" or not _font_for(char, name) for char in text)
    )


def runs(text: str, name: str, base: int | None = None) -> list[Run]:
    """Return a line of text as runs, in the order they are drawn from left to right.

    `base` is the direction of the line, 0 from the left and 1 from the right; None asks the
    first letter.
    """
    if not _is_rtl(text):
        return _by_font(text, name)
    found: list[Run] = []
    for part, rtl in _visual_parts(text, base):
        if not rtl:
            found += _by_font(part, name)
            continue
        pieces = _by_font(part, name)
        for piece in reversed(pieces):
            if piece.font == ARABIC or _POINTS.search(piece.text):
                # The shaper turns the text round itself, joins letters and places points.
                found.append(Run(piece.font, piece.text, shaped=True))
            else:
                found.append(Run(piece.font, _mirrored(piece.text)))
    return found


def _by_font(text: str, name: str) -> list[Run]:
    found: list[Run] = []
    current, chosen = "", ""
    for char in text:
        wanted = _font_for(char, name)
        if char in JOINERS and ord(char) not in _coverage(chosen or name):
            continue
        if (char == " " or char in JOINERS) and chosen:
            wanted = chosen
        if not wanted:
            wanted = "NotoSansSymbols2-Regular"
            char = BOX
        if wanted != chosen and current:
            found.append(Run(chosen, current, chosen.startswith(SHAPED_ELSEWHERE)))
            current = ""
        chosen = wanted
        current += char
    if current:
        found.append(Run(chosen, current, chosen.startswith(SHAPED_ELSEWHERE)))
    return found


def _levels(text: str, base: int | None) -> list[int]:
    """Embedding levels of the bidirectional algorithm, one to a character."""
    # The library drops these, or refuses them; a mark goes with the letter before it.
    text = "".join("\u0300" if bidi.bidirectional(char) in _STEERING else char for char in text)
    storage = bidi.get_empty_storage()
    level = bidi.get_base_level(text) if base is None else base
    storage["base_level"] = level
    storage["base_dir"] = ("L", "R")[level]
    bidi.get_embedding_levels(text, storage, False, False)
    bidi.explicit_embed_and_overrides(storage, False)
    bidi.resolve_weak_types(storage, False)
    _resolve_brackets(storage["chars"], level)
    bidi.resolve_neutral_types(storage, False)
    bidi.resolve_implicit_levels(storage, False)
    return [entry["level"] for entry in storage["chars"]]


_STEERING = frozenset(["BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"])
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_CLOSING = {"(": ")", "[": "]", "{": "}"}


def _resolve_brackets(chars: list[dict[str, Any]], level: int) -> None:
    """Rule N0, which the library leaves out: two brackets of a pair run in one direction.

    That is the line's if there is anything of it between them, else that of what is before.
    """
    own = "LR"[level]
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, entry in enumerate(chars):
        if closing := _CLOSING.get(entry["ch"]):
            waiting.append((closing, index))
        while any(wanted == entry["ch"] for wanted, _start in waiting):
            wanted, start = waiting.pop()
            if wanted == entry["ch"]:
                pairs.append((start, index))
                break
    # The other half of these stands on the next line; a number alone does not turn them.
    alone = {start for _wanted, start in waiting}
    pairs += [(start, start) for start in alone]
    for start, end in sorted(pairs):
        between = chars[start + 1 :] if start in alone else chars[start + 1 : end]
        inside = {_STRONG[e["type"]] for e in between if e["type"] in _STRONG}
        if start in alone and not {e["type"] for e in between} & {"L", "R"}:
            inside = {own}
        if not inside:
            continue
        before = (_STRONG[e["type"]] for e in reversed(chars[:start]) if e["type"] in _STRONG)
        kind = own if own in inside else next(before, own)
        chars[start]["type"] = chars[end]["type"] = kind


def _visual_parts(text: str, base: int | None) -> list[tuple[str, bool]]:
    """Return stretches of one direction, ordered as they stand on the line (rule L2)."""
    levels = _levels(text, base)
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
