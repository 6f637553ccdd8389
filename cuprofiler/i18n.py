"""Words, numbers, money and dates in the founder's language.

`gettext` translates at the moment of the call. The language is the program's own, unless the
caller is inside `speaking(...)`: a page may be printed in another language than the screen.
"""

import gettext as _stdlib
import locale
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any

from cuprofiler.resources import RESOURCES

PSEUDO = "xx"
"""A made-up language of long words, for looking at screens; never offered."""

RTL_PSEUDO = "xr"
"""A made-up language written from right to left, for looking at screens; never offered."""

_spoken: ContextVar[str] = ContextVar("language", default="")
_program = "en"
_region: str | None = None
"""The computer’s region when a language was last chosen: dates and amounts ask by the thousand."""


@lru_cache(maxsize=1)
def offered() -> tuple[str, ...]:
    """Return the codes of the languages offered: English, and each that has a folder with its
    words.
    """
    found = sorted(
        folder.name
        for folder in (RESOURCES / "locale").iterdir()
        if (folder / "LC_MESSAGES" / "cuprofiler.mo").is_file()
    )
    return ("en", *found)


def languages() -> dict[str, str]:
    """Return the languages offered, each by its own name."""
    return {code: str(_about(code).get("name", code)) for code in offered()}


def _about(code: str) -> dict[str, Any]:
    """Return what is known of a language; nothing where `make catalog` was not run since it
    came.
    """
    found: dict[str, Any] = _formats()["languages"].get(code, {})
    return found


def language_tag() -> str:
    """Return the language spoken, as documents name it (BCP 47)."""
    return str(_about(language()).get("tag", "en-GB"))


def set_language(code: str) -> None:
    """Choose the program's language; an unknown code means English."""
    global _program, _region
    _region = region()
    _program = code if code in (*offered(), PSEUDO, RTL_PSEUDO) else "en"


def language() -> str:
    """Return the language spoken here and now."""
    return _spoken.get() or _program


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak another language inside the block."""
    global _region
    _region = region()
    token = _spoken.set(code if code in (*offered(), PSEUDO, RTL_PSEUDO) else "en")
    try:
        yield
    finally:
        _spoken.reset(token)


def system_language() -> str:
    """Return the computer's language if it is offered, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "").split("_")[0].split(".")[0].lower()
        if code:
            return code if code in offered() else "en"
    code = (locale.getlocale()[0] or "en").split("_")[0].lower()
    return code if code in offered() else "en"


def region() -> str:
    """Return the computer's region as an ISO 3166 code, empty if it does not say."""
    for name in ("LC_ALL", "LC_PAPER", "LANG"):
        value = os.environ.get(name, "").split(".")[0]
        if value:
            # "C" and "POSIX" say nothing of a region, though Python calls them American.
            return value.split("_")[1].upper() if "_" in value else ""
    value = locale.getlocale()[0] or ""
    return value.split("_")[1].upper() if "_" in value else ""


def default_paper() -> str:
    """A4, or Letter where that is usual."""
    return "letter" if region() in {"US", "CA", "MX", "CL", "CO", "PH", "PR"} else "a4"


CURRENCIES = (
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "SEK",
    "DKK",
    "NOK",
    "PLN",
    "CZK",
    "CAD",
    "AUD",
    "JPY",
    "INR",
)
"""Those offered for a new product; any other can be set in a profile file."""


def default_currency() -> str:
    """Return the currency of the computer's region, euro if it does not say."""
    known = {
        "US": "USD",
        "GB": "GBP",
        "CH": "CHF",
        "SE": "SEK",
        "DK": "DKK",
        "NO": "NOK",
        "PL": "PLN",
        "CZ": "CZK",
        "CA": "CAD",
        "AU": "AUD",
        "JP": "JPY",
        "IN": "INR",
    }
    return known.get(region(), "EUR")


@lru_cache(maxsize=8)
def _catalogue(code: str) -> _stdlib.NullTranslations:
    if code in ("en", PSEUDO, RTL_PSEUDO):
        return _stdlib.NullTranslations()
    return _stdlib.translation("cuprofiler", RESOURCES / "locale", [code], fallback=True)


def _dressed(text: str) -> str:
    """Pseudo languages: longer words, or Hebrew letters, with the placeholders kept."""
    code = language()
    if code == PSEUDO:
        return _stretch(text)
    return text


def _stretch(text: str) -> str:
    parts, inside = [], 0
    for char in text:
        inside += (char == "{") - (char == "}")
        parts.append(char if inside or char == "}" or char not in "aeiou" else char * 2)
    return "".join(parts)


def gettext(message: str) -> str:
    """Return a message in the language spoken; an empty one stays empty."""
    if not message:
        return ""
    return _dressed(_catalogue(language()).gettext(message))


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return a message that depends on a number."""
    return _dressed(_catalogue(language()).ngettext(singular, plural, count))


def pgettext(context: str, message: str) -> str:
    """Return a message whose meaning hangs on its context."""
    return _dressed(_catalogue(language()).pgettext(context, message))


def is_right_to_left() -> bool:
    """Return whether the language spoken runs from right to left."""
    code = language()
    return code == RTL_PSEUDO or (code != "en" and bool(_about(code).get("rtl")))


def locale_name() -> str:
    """Return the locale whose dates, numbers and money are shown."""
    code = language()
    if code in (PSEUDO, RTL_PSEUDO):
        return "en_GB"
    if code == "en" and (region() if _region is None else _region) == "US":
        return "en_US"
    return "en_GB" if code == "en" else code


@lru_cache(maxsize=1)
def _formats() -> dict[str, Any]:
    """Return how dates, numbers and money look, from CLDR (`tools/formats.py`)."""
    import json

    found: dict[str, Any] = json.loads((RESOURCES / "locale" / "formats.json").read_bytes())
    return found


def _here() -> dict[str, Any]:
    regions = _formats()["regions"]
    found: dict[str, Any] = regions.get(locale_name()) or regions["en_GB"]
    return found


def decimal_comma() -> bool:
    """Return whether decimals stand behind a comma."""
    return bool(_here()["decimal"] == ",")


def format_date(day: date, *, long: bool = False) -> str:
    """Return a date, with its year and the month in words if `long`."""
    here, month = _here(), day.month
    pattern: str = here["long" if long else "medium"]
    return pattern.format(
        d=day.day,
        dd=f"{day.day:02}",
        MM=f"{month:02}",
        MMM=here["MMM"][month - 1],
        MMMM=here["MMMM"][month - 1],
        y=day.year,
    )


def format_month(day: date, *, short: bool = False) -> str:
    """Return the month of a day in words, alone."""
    return str(_here()["LLL" if short else "LLLL"][day.month - 1]).rstrip(".")


def format_percent(share: float) -> str:
    """Return a share 0–1 as whole percent, halves up."""
    return gettext("{number} %").format(number=int(share * 100 + 0.5))


def format_number(value: int) -> str:
    """Return a whole number with its thousands set apart."""
    return f"{value:,}".replace(",", _here()["group"])


def format_decimal(value: Decimal, places: int) -> str:
    """Return a number to at most so many places, halves up; zeros at its end are left out."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    units, _point, part = f"{abs(rounded):f}".partition(".")
    part = part.rstrip("0")
    text = format_number(int(units)) + (_here()["decimal"] + part if part else "")
    return f"-{text}" if rounded < 0 else text


def format_hours(hours: Decimal) -> str:
    """Return hours to a tenth."""
    return format_decimal(hours, 1)


def format_money(amount: Decimal, currency: str, *, whole: bool = False) -> str:
    """Return money rounded to the currency's minor unit or to whole units, halves up (domain
    C0).
    """
    here = _here()
    digits = 0 if whole else _formats()["digits"].get(currency, 2)
    rounded = amount.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    units, _point, part = f"{abs(rounded):,f}".partition(".")
    figures = units.replace(",", here["group"]) + (here["decimal"] + part if part else "")
    pattern: str = here["money"][rounded < 0]
    return pattern.format(figures).replace("¤", here["symbols"].get(currency, currency))


SMALL = 100
"""Amounts below this are shown with hundredths."""


def format_amount(amount: Decimal) -> str:
    """Return an amount in whole units without its currency, halves up; a dash where there is none.

    Small ones keep their hundredths: 23.99 is not 24.
    """
    if 0 < abs(amount) < SMALL and amount != amount.to_integral_value():
        text = format_unit(abs(amount), "")
        return text if amount > 0 else "\u2212" + text
    rounded = int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if not rounded:
        return "–" if not amount else "0"
    text = format_number(abs(rounded))
    return text if rounded > 0 else "\u2212" + text


def format_unit(amount: Decimal, currency: str) -> str:
    """Return the price of one piece to the minor unit, without its currency: halves up."""
    digits = max(_formats()["digits"].get(currency, 2), 0)
    rounded = amount.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    units, _point, part = f"{abs(rounded):f}".partition(".")
    text = format_number(int(units)) + (_here()["decimal"] + part if part else "")
    return text if rounded >= 0 else "\u2212" + text


def join(parts: list[str]) -> str:
    """Return several things in a sentence: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return gettext("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def join_few(parts: list[str], most: int = 4) -> str:
    """As `join`, but no longer than a headline bears: "a, b, c and 5 more"."""
    if len(parts) <= most:
        return join(parts)
    left = len(parts) - most + 1
    more = ngettext("{count} more", "{count} more", left).format(count=left)
    return join([*parts[: most - 1], more])


def inside(text: str) -> str:
    """Return a short title inside a sentence: English begins it small, German keeps its nouns."""
    if language() != "en" or text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]
