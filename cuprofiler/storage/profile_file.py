"""The profile file: one product as JSON, for exchange and scripts.

Unknown keys are refused with their path. Everything is optional but format, version and the
product's name. A missing answer counts as unknown.
"""

import errno
import json
import os
import re
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from cuprofiler.domain.codes import (
    CLASS_CODES,
    DETAIL_CODES,
    FACTS,
    Basis,
    CostGroup,
    Hands,
    LessonForm,
    Link,
    Market,
    Per,
    Phase,
    PricedAt,
    PriceFor,
    Prices,
    Proficiency,
    Repeats,
    Role,
    Side,
    Stance,
    TierMode,
    Timing,
    Voice,
    YesNo,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.storage.identity import MAGIC, is_database
from cuprofiler.storage.profile_parts import ProfileFile

FORMAT = "cuprofiler-profile"
VERSION = 1
MAX_BYTES = 20_000_000


class ProfileFileError(Exception):
    """A profile file is wrong; the message names the file, the key and what was expected."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the profile file, made from the types."""
    schema = _undented(msgspec.json.schema(ProfileFile))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cuprofiler profile, version 1",
        **schema,
    }


def _undented(value: Any) -> Any:
    """A schema whose descriptions are spelled alike by every Python: from 3.13 on, a docstring
    comes without its indentation.
    """
    if isinstance(value, dict):
        return {
            key: cleandoc(part) if key == "description" and isinstance(part, str)
            else _undented(part)
            for key, part in value.items()
        }  # fmt: skip
    return [_undented(part) for part in value] if isinstance(value, list) else value


# --- Reading ------------------------------------------------------------------------------------


def read_profile(path: Path) -> ProfileFile:
    """Read and check a profile file; raises ProfileFileError with file, key and expectation."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ProfileFileError(_("{path}: the file is too large.").format(path=path))
        data = path.read_bytes()
    except FileNotFoundError:
        raise ProfileFileError(_("{path}: there is no such file.").format(path=path)) from None
    except OSError as error:
        raise ProfileFileError(
            _("{path}: can’t be read ({reason}).").format(path=path, reason=error.strerror)
        ) from None
    return parse_profile(data, str(path))


def parse_profile(data: bytes, name: str) -> ProfileFile:
    """Check a profile file's content; raises ProfileFileError."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    if data.startswith(MAGIC):
        raise ProfileFileError(
            _(
                "{name}: this is a file with products. Write one as a profile first (export)."
            ).format(name=name)
        )
    _refuse_doubles(data, name)
    try:
        return msgspec.json.decode(data, type=ProfileFile)
    except msgspec.ValidationError as error:
        raise ProfileFileError(f"{name}: {_plain(str(error))}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProfileFileError(
            _("{name}: this is not valid JSON ({reason}).").format(name=name, reason=error)
        ) from None


def _refuse_doubles(data: bytes, name: str) -> None:
    """A key given twice would silently lose one of its values."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise ProfileFileError(
                    _("{name}: the key “{key}” is there twice.").format(name=name, key=key)
                )
            found[key] = value
        return found

    try:
        json.loads(data, object_pairs_hook=once)
    except (ValueError, RecursionError):
        return  # the decoder below says what is wrong


def _plain(message: str) -> str:
    """Msgspec's finding in the founder's words: the path first, then what was expected."""
    text, _sep, where = message.partition(" - at `")
    key = where.rstrip("`").removeprefix("$").removeprefix(".")
    if "unknown field" in text or "missing required field" in text:
        path = ".".join(part for part in (key, text.split("`")[1]) if part)
        if "unknown" in text:
            return _("unknown key {key}. Check its spelling, or remove it.").format(key=path)
        return _("{key} is missing.").format(key=path)
    last = re.sub(r"\[.*?\]", "", key).rsplit(".", 1)[-1]
    if re.search(r"\.basis\.\w+$", key):
        last = "basis"
    if last in _CODES and not ("array" in text or "object" in text):
        return _("{key}: expected one of {codes}.").format(key=key, codes=", ".join(_CODES[last]))
    if last == "months" and key.startswith("cost"):
        last = "months of a year"
    if most := re.search(r"`array` of length <= ([0-9]+)", text):
        return _("{key}: {count} at most.").format(key=key, count=most.group(1))
    if last in _WANTED:
        return _("{key}: expected {what}.").format(key=key, what=_WANTED[last]())
    if word := re.fullmatch(r"Invalid enum value '(.*)'", text):
        said = _("{key}: “{word}” is none of the words that can stand here; the schema lists them.")
        return said.format(key=key, word=word.group(1))
    if least := re.fullmatch(r"Expected `int` >= (-?[0-9]+)", text):
        return _("{key}: expected a whole number, {least} or more.").format(
            key=key, least=least.group(1)
        )
    where = key or _("the file")
    return f"{where}: {text[:1].lower()}{text[1:]}.".replace("`", "")


_CODES: dict[str, tuple[str, ...]] = {
    **{name: tuple(map(str, codes)) for name, codes in DETAIL_CODES.items()},
    **{name: tuple(map(str, codes)) for name, codes in CLASS_CODES.items()},
    **{fact: tuple(map(str, YesNo)) for fact in FACTS},
    "proficiency": tuple(map(str, Proficiency)),
    "stance": tuple(map(str, Stance)),
    "basis": tuple(map(str, Basis)),
    "problem_basis": tuple(map(str, Basis)),
    "roles": tuple(map(str, Role)),
    "side": tuple(map(str, Side)),
    "market": tuple(map(str, Market)),
    "wished_by": tuple(map(str, Voice)),
    "group": tuple(map(str, CostGroup)),
    "per": tuple(map(str, Per)),
    "price_for": tuple(map(str, PriceFor)),
    "repeats": tuple(map(str, Repeats)),
    "timing": tuple(map(str, Timing)),
    "priced_at": tuple(map(str, PricedAt)),
    "phase": tuple(map(str, Phase)),
    "hands": tuple(map(str, Hands)),
    "form": tuple(map(str, LessonForm)),
    "link": tuple(map(str, Link)),
    "tier_mode": tuple(map(str, TierMode)),
    "prices": tuple(map(str, Prices)),
    "rate_for": tuple(map(str, Prices)),
    "format": (FORMAT,),
    "version": (str(VERSION),),
}

_WANTED: dict[str, Callable[[], str]] = {
    "people": lambda: _("a whole number, 0 or more"),
    "influence": lambda: _("a whole number from 0 to 3"),
    "value": lambda: _("a whole number from 0 to 3"),
    "strength": lambda: _("a whole number from 1 to 3, for sways 1 or 2"),
    "emotion": lambda: _("a whole number from -2 to 2"),
    "budget_month": lambda: _("a month from 1 to 12"),
    "months": lambda: _("twelve figures from 0 to 2, January first"),
    "months of a year": lambda: _("a whole number from 1 to 12"),
    **{
        name: lambda: _("a short word of letters, figures, - and _")
        for name in ("id", "reader", "user_class", "segment", "subject", "to", "stage", "after")
    },
    "indices": lambda: _("factors as text, such as “1.03”"),
    "size": lambda: _("a whole number, 0 or more"),
    "effort": lambda: _("days as a whole number, 0 or more"),
    "loudest_bar": lambda: _("percent, from 0 to 100"),
    "last_contact": lambda: _("a date such as 2026-11-22"),
    "decided": lambda: _("a date such as 2026-11-22"),
    "horizon": lambda: _("whole years from 1 to 60"),
    "first_year": lambda: _("a year from 0 to 60, 0 being the start"),
    "last_year": lambda: _("a year from 0 to 60, 0 being the start"),
    "rises_from": lambda: _("a year from 0 to 60, 0 being the start"),
    "every": lambda: _("whole years from 1 to 60"),
    "rate": lambda: _("percent a year as text, from -99 to 1000, such as “8” or “2.5”"),
    "inflation": lambda: _("percent a year as text, from -99 to 1000, such as “8” or “2.5”"),
    "rise": lambda: _("percent a year as text, from -99 to 1000, such as “8” or “2.5”"),
    "discount": lambda: _("percent as text, such as “10”"),
    "seats": lambda: _("whole numbers, one for each year"),
    "base_date": lambda: _("a date such as 2026-11-22"),
    "valid_to": lambda: _("a date such as 2026-11-22"),
    "noted": lambda: _("a date such as 2026-11-22"),
    **{
        name: lambda: _("an amount as text, such as “500.00”")
        for name in ("amount", "low", "high", "price", "our_rate", "their_rate")
    },
    **{
        name: lambda: _("hours as text, such as “7.5”")
        for name in ("our_hours", "their_hours", "learner_hours", "trainer_hours", "hours")
    },
    "trainers": lambda: _("a whole number from 1 to 100"),
    "trainer_days": lambda: _("five figures, Monday first, 1 where trainers have time, else 0"),
    "turnover": lambda: _("percent as text, such as “10”"),
    "group_size": lambda: _("a whole number, 1 or more"),
    "days": lambda: _("whole days"),
    **{
        name: lambda: _("a date such as 2026-11-22")
        for name in ("start", "not_before", "first", "last")
    },
    "limit": lambda: _("an amount as text, such as “500.00”"),
    "currency": lambda: _("a currency code of three letters, such as EUR"),
    "name": lambda: _("a name of 1 to 500 letters"),
}


def encode(file: ProfileFile) -> bytes:
    """The file's bytes: UTF-8, indented, same input same bytes."""
    raw = msgspec.json.encode(_said(msgspec.to_builtins(file)))
    return msgspec.json.format(raw, indent=2) + b"\n"


def _said(value: Any) -> Any:
    """Without what was never said: no nulls, no empty mark of how sure."""
    if isinstance(value, dict):
        kept = {key: _said(part) for key, part in value.items() if part is not None}
        kept = {key: part for key, part in kept.items() if part or key not in _ONLY_IF_SAID}
        return {k: part for k, part in kept.items() if (k, part) != ("side", str(Side.PAYER))}
    if isinstance(value, list | tuple):
        return [_said(part) for part in value]
    return value


_ONLY_IF_SAID = frozenset(
    {
        *("basis", "id", "details", "details_basis", "texts", "texts_basis", "needs"),
        *("title", "criteria", "segment", "user_class", "sways"),
        *("segments", "benefits", "conflicts", "journeys", "cost", "plans"),
    }
)
"""Keys that came later, or say how sure: left out while there is nothing in them."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by its owner alone; raises OSError.

    A workspace is never written over: FileExistsError says so.
    """
    if is_database(path):
        raise FileExistsError(errno.EEXIST, _("this is a file with products"), str(path))
    partial = path.with_name(f".{path.name}.partial")
    try:
        descriptor = os.open(partial, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
