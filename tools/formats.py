"""Write down how dates, numbers and money look in each language, as Babel knows it from CLDR.

Babel itself takes 7 MiB and 60 ms when first asked, and 30 MB of every package, for the few
patterns that a few regions need. A test holds the file against Babel.
"""

import json
import re
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from babel.core import get_global
from babel.numbers import get_currency_symbol

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "resources" / "locale" / "formats.json"

ENGLISH = ("en_GB", "en_US")
"""The locales of the language that needs no folder."""


def translated() -> list[str]:
    """The codes of the languages that have a folder."""
    return sorted(folder.name for folder in FILE.parent.iterdir() if folder.is_dir())


_LETTERS = re.compile(r"[A-Za-z]+")
_KNOWN = {"d", "dd", "MM", "MMM", "MMMM", "y"}


def formats() -> dict[str, Any]:
    """Patterns, names and signs of each region, and the currencies without two decimals."""
    digits = {
        code: entry[0]
        for code, entry in get_global("currency_fractions").items()
        if code != "DEFAULT" and entry[0] != 2
    }
    return {
        "digits": dict(sorted(digits.items())),
        "languages": {
            "en": {"name": "English", "tag": "en-GB", "rtl": False},
            **{code: _language(code) for code in translated()},
        },
        "regions": {region: _region(region) for region in (*translated(), *ENGLISH)},
    }


def _language(code: str) -> dict[str, Any]:
    """Its own name, how documents name it where most speak it, and which way it runs."""
    if not localedata.exists(code):
        raise SystemExit(f"Babel does not know {code}")
    here = Locale.parse(code)
    own = str(here.get_language_name(code) or code)
    land = str(get_global("likely_subtags").get(code, code)).rpartition("_")[2]
    tag = f"{code}-{land}" if land != code else code
    return {
        "name": own[:1].upper() + own[1:],
        "tag": tag,
        "rtl": here.text_direction == "rtl",
    }


def _region(region: str) -> dict[str, Any]:
    if not localedata.exists(region):
        raise SystemExit(f"Babel does not know {region}")
    here = Locale.parse(region)
    money = here.currency_formats["standard"]
    # A new currency may have a sign before it has a name.
    codes = {*here.currencies, *here.currency_symbols}
    symbols = {code: get_currency_symbol(code, here) for code in codes}
    if money.grouping != (3, 3):
        raise SystemExit(f"{region} groups figures otherwise than by three")
    return {
        "medium": _pattern(here.date_formats["medium"].pattern),
        "long": _pattern(here.date_formats["long"].pattern),
        "MMM": [here.months["format"]["abbreviated"][month] for month in range(1, 13)],
        "MMMM": [here.months["format"]["wide"][month] for month in range(1, 13)],
        "LLL": [here.months["stand-alone"]["abbreviated"][month] for month in range(1, 13)],
        "LLLL": [here.months["stand-alone"]["wide"][month] for month in range(1, 13)],
        "group": here.number_symbols["latn"]["group"],
        "decimal": here.number_symbols["latn"]["decimal"],
        "money": [f"{before}{{}}{after}" for before, after in zip(*_around(money), strict=True)],
        "symbols": {code: sign for code, sign in sorted(symbols.items()) if sign != code},
    }


def _around(pattern: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands before and after the figures, above and below zero."""
    return tuple(pattern.prefix), tuple(pattern.suffix)


def _pattern(pattern: str) -> str:
    """A CLDR date pattern as a format string; refuses what the program could not fill."""
    unknown = set(_LETTERS.findall(pattern)) - _KNOWN
    if unknown or "'" in pattern:
        raise SystemExit(f"the date pattern {pattern} has parts that are not known here")
    return _LETTERS.sub(lambda found: f"{{{found[0]}}}", pattern)


def as_json() -> bytes:
    """The file's bytes, the same for the same Babel."""
    return (json.dumps(formats(), ensure_ascii=False, indent=1) + "\n").encode()
