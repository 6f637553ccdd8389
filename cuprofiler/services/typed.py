"""What is typed into fields and cells, read and written: numbers, amounts, codes by their words."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from cuprofiler.core.money import is_currency, parse_amount
from cuprofiler.core.text import cleaned
from cuprofiler.domain.codes import Basis
from cuprofiler.i18n import decimal_comma, format_decimal, format_unit
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field, Options
from cuprofiler.subjects.cost.rules.typed import (
    parse_counts,
    parse_percent,
    parse_tiers,
    show_counts,
    show_tiers,
)
from cuprofiler.words import basis_name

CHOSEN = frozenset({"choice", "pick", "basis"})
"""Kinds of field that take one of several codes."""


class WrongTextError(ValueError):
    """What was typed can't be taken; the message says what is wanted, in plain words."""


def options_of(field: Field) -> Options:
    """Return the codes of a field with their words."""
    if field.kind == "basis":
        return tuple((str(basis), basis_name(basis)) for basis in Basis)
    return field.options


def text_of(field: Field, value: Any) -> str:
    """Return a value as it is typed, or the word of a code."""
    if field.kind in CHOSEN:
        code = ("yes" if value else "no") if isinstance(value, bool) else str(value or "")
        if field.kind == "basis":
            code = code or str(Basis.GUESSED)
        return dict(options_of(field)).get(code, "")
    if value is None:
        return ""
    if field.kind == "counts":
        return show_counts(value)
    if field.kind == "tiers":
        return show_tiers(value, _("more"))
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", "," if decimal_comma() else ".")
    return str(value)


def read_of(field: Field, value: Any) -> str:
    """Return a value as it is read: amounts with their thousands set apart."""
    if field.kind == "amount" and isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return format_decimal(value, 0) if whole else format_unit(value, "")
    return text_of(field, value)


def value_of(field: Field, text: str) -> Any:
    """Return what a text means; raises WrongTextError for what it can't mean."""
    text = cleaned(text).strip()
    if field.kind == "text":
        text = " ".join(text.split())
    if field.kind in CHOSEN:
        return _code(field, text)
    if field.id == "name" and not text:
        raise WrongTextError(_("A name is missing."))
    parse = _PARSERS.get(field.kind)
    try:
        return text if parse is None else parse(text)
    except ValueError:
        raise WrongTextError(_WANTED[field.kind]()) from None


def _code(field: Field, text: str) -> str:
    said = text.casefold()
    for code, word in options_of(field):
        if said in (word.casefold(), code.casefold()):
            return code
    words = ", ".join(f"“{word}”" for _code, word in options_of(field))
    raise WrongTextError(_("Choose one of {words}.").format(words=words))


def _parse_amount(text: str) -> Decimal | None:
    """Return an amount as typed or pasted, with a currency sign or without; None if empty.

    Where a comma stands before the cents, "1.234" are over a thousand. Raises ValueError.
    """
    bare = _without_currency(text)
    if decimal_comma():
        if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+", bare):
            bare = bare.replace(".", "")
        elif re.fullmatch(r"\d+,\d+", bare):
            bare = bare.replace(",", ".")
    return parse_amount(bare)


def _without_currency(text: str) -> str:
    """Return a text without a sign or a code of a currency before or behind it."""
    bare = text.strip().strip(_SIGNS).strip()
    for code, rest in ((bare[:3], bare[3:]), (bare[-3:], bare[:-3])):
        if is_currency(code):
            return rest.strip()
    return bare


_SIGNS = "€$£¥"


def _parse_number(text: str) -> int | None:
    """Return a whole number as typed, "1,000" or "1.000"; None if empty. Raises ValueError."""
    digits = "".join(text.split()).replace(".", "").replace(",", "")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 9:
        raise ValueError(text)
    return int(digits)


def _parse_whole(text: str) -> int | None:
    """Return a whole number that may be below zero; None if empty. Raises ValueError."""
    bare = text.strip().replace("\u2212", "-")
    found = _parse_number(bare.removeprefix("-"))
    return -found if found is not None and bare.startswith("-") else found


_PARSERS: dict[str, Callable[[str], Any]] = {
    "amount": _parse_amount,
    "number": _parse_number,
    "whole": _parse_whole,
    "percent": parse_percent,
    "counts": parse_counts,
    "tiers": parse_tiers,
}
"""How the text of a kind of field is read; the others are text."""

TYPED = frozenset({"text", "note", *_PARSERS})
"""Kinds of field that are written in, letter by letter."""

_WANTED: dict[str, Callable[[], str]] = {
    "amount": lambda: _("This is not an amount. Write it like 500 or 23.99."),
    "number": lambda: _("Type a whole number, for example 12."),
    "whole": lambda: _("Type a whole number, for example 12 or −7."),
    "percent": lambda: _("This is not a percentage. Write it like 3 or 2.5."),
    "counts": lambda: _("Type one whole number for each year, like 50, 55, 60."),
    "tiers": lambda: _("Write rising bands like 25: 32.00; 100: 27.00; more: 22.00."),
}
