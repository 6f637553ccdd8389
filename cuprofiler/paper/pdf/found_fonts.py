"""Fonts of the computer, for scripts that the program brings no font for.

Only TrueType outlines can be embedded, and only fonts whose licence lets them be. What no font here
can draw is told by the name of its script, with the font to install.
"""

import os
import struct
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

FOLDERS_SAID = "CUPROFILER_FONTS"
"""An environment variable: folders to look in, instead of those of the system."""

RESTRICTED = 0x0002
BITMAPS_ONLY = 0x0200
NO_SUBSET = 0x0100

_HAN = ("NotoSansSC-Regular.ttf", "NotoSansJP-Regular.ttf", "DroidSansFallbackFull.ttf",
        "DroidSansFallback.ttf", "wqy-microhei.ttc", "wqy-zenhei.ttc", "msyh.ttc", "simsun.ttc",
        "Arial Unicode.ttf", "ARIALUNI.TTF", "unifont.ttf")  # fmt: skip
_KANA = ("NotoSansJP-Regular.ttf", "YuGothR.ttc", "msgothic.ttc", "TakaoPGothic.ttf", *_HAN)
FILES = {
    "CJK": _HAN,
    "HIRAGANA": _KANA,
    "KATAKANA": _KANA,
    "IDEOGRAPHIC": _HAN,
    "FULLWIDTH": _HAN,
    "HANGUL": ("NotoSansKR-Regular.ttf", "malgun.ttf", "NanumGothic.ttf", "UnDotum.ttf",
               "AppleGothic.ttf", *_HAN),
    "EMOJI": ("NotoEmoji-Regular.ttf", "NotoEmoji-VariableFont_wght.ttf", "Symbola.ttf",
              "Symbola_hint.ttf", "seguiemj.ttf", "DejaVuSans.ttf", "unifont_upper.ttf"),
}  # fmt: skip
"""Files to try, by the first word of what Unicode calls a character, the best first."""

ANYWHERE = ("Nirmala.ttf", "leelawui.ttf", "FreeSans.ttf", "DejaVuSans.ttf", "Arial Unicode.ttf",
            "ARIALUNI.TTF", "unifont.ttf")  # fmt: skip
"""Files with letters of many scripts."""

TO_INSTALL = {"CJK": "Noto Sans SC", "IDEOGRAPHIC": "Noto Sans SC", "FULLWIDTH": "Noto Sans SC",
              "HIRAGANA": "Noto Sans JP", "KATAKANA": "Noto Sans JP",
              "HANGUL": "Noto Sans KR", "EMOJI": "Noto Emoji"}  # fmt: skip

COMPLEX = ((0x0900, 0x0E00), (0x0E00, 0x1100), (0x1780, 0x1800), (0x1A20, 0x1AB0))
"""Scripts of India and the south-east of Asia: letters change their form and place."""


def script_of(char: str) -> str:
    """Return the script of a character, as Unicode names begin: "DEVANAGARI", "CJK", "EMOJI"."""
    if ord(char) >= 0x1F000 and unicodedata.category(char) in ("So", "Sk"):
        return "EMOJI"
    return unicodedata.name(char, "SIGN").split()[0].partition("-")[0]


def is_complex(text: str) -> bool:
    """Return whether some of its letters change their form beside others."""
    return any(
        start <= ord(char) < end for char in text if char >= "\u0900" for start, end in COMPLEX
    )


def to_install(chars: Iterable[str]) -> dict[str, str]:
    """Return, for each script of some characters, the font that has it."""
    scripts = dict.fromkeys(map(script_of, chars))
    return {each: TO_INSTALL.get(each, f"Noto Sans {each.title()}") for each in scripts}


@cache
def path_for(script: str, code: int) -> Path | None:
    """Return the file of a font that draws a character and may be embedded; None for none."""
    named = f"NotoSans{script.title()}-Regular.ttf"
    there = _files()
    for name in (*FILES.get(script, ()), named, *ANYWHERE):
        path = there.get(name.casefold())
        if path is not None and may_embed(path) and code in _codes(path):
            return path
    return None


def folders() -> list[Path]:
    """Return where fonts are."""
    said = os.environ.get(FOLDERS_SAID)
    if said is not None:
        return [Path(each) for each in said.split(os.pathsep) if each]
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home))
        return [
            Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
            Path(local) / "Microsoft" / "Windows" / "Fonts",
        ]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    return [
        *(Path("/usr/share/fonts"), Path("/usr/local/share/fonts")),
        *(home / ".local" / "share" / "fonts", home / ".fonts"),
    ]


@cache
def _files() -> dict[str, Path]:
    """Return every font file by its name in small letters. Looked up when first needed."""
    found: dict[str, Path] = {}
    for folder in folders():
        for place, _folders, names in os.walk(folder):
            for name in names:
                if name.lower().endswith((".ttf", ".ttc")):
                    found.setdefault(name.casefold(), Path(place) / name)
    return found


def may_embed(path: Path) -> bool:
    """Return whether the font has TrueType outlines, and its maker allows to embed a part of it."""
    tables = _tables(path)
    if "glyf" not in tables or "cmap" not in tables:
        return False
    rights = tables.get("OS/2", b"")[8:10]
    kind = struct.unpack(">H", rights)[0] if len(rights) == 2 else 0
    return not kind & (BITMAPS_ONLY | NO_SUBSET) and kind & 0x000F != RESTRICTED


@cache
def _codes(path: Path) -> frozenset[int]:
    from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

    try:
        return frozenset(TTFontFace(str(path), subfontIndex=0).charToGlyph)
    except (TTFError, OSError, struct.error, ValueError, IndexError):
        return frozenset()


def _tables(path: Path) -> dict[str, bytes]:
    """Return the beginnings of a font's tables; nothing if it can't be read."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            if head[:4] == b"ttcf":
                file.seek(struct.unpack(">I", file.read(4))[0])
                head = file.read(12)
            if head[:4] not in (b"\0\1\0\0", b"true"):
                return {}
            count = struct.unpack(">H", head[4:6])[0]
            entries = file.read(16 * count)
            return dict(_beginnings(file, entries))
    except (OSError, struct.error):
        return {}


def _beginnings(file: BinaryIO, entries: bytes) -> Iterator[tuple[str, bytes]]:
    for start in range(0, len(entries), 16):
        tag, _sum, offset, _length = struct.unpack(">4sIII", entries[start : start + 16])
        file.seek(offset)
        yield tag.decode("latin-1"), file.read(16)
