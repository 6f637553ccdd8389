"""The profile file: one product as JSON, for exchange and scripts.

Unknown keys are refused with their path. Everything is optional but format, version and the
product's name. A missing answer counts as unknown.
"""

import errno
import json
import os
import re
from collections.abc import Callable
from enum import StrEnum
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec
import msgspec.inspect

from cuprofiler.core.kinds import Limits
from cuprofiler.i18n import gettext as _
from cuprofiler.storage.errors import ProfileFileError
from cuprofiler.storage.identity import MAGIC, is_database
from cuprofiler.storage.profile_parts import profile_type
from cuprofiler.storage.profile_types import WORD_PATTERN, units

MAX_BYTES = 20_000_000


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of the profile file, made from the types."""
    schema = _undented(msgspec.json.schema(profile_type()))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cuprofiler profile, version 1",
        **schema,
    }


def _undented(value: Any) -> Any:
    """Return a schema whose descriptions are spelled alike by every Python: from 3.13 on, a
    docstring comes without its indentation.
    """
    if isinstance(value, dict):
        return {
            key: cleandoc(part) if key == "description" and isinstance(part, str)
            else _undented(part)
            for key, part in value.items()
        }  # fmt: skip
    return [_undented(part) for part in value] if isinstance(value, list) else value


# --- Reading ------------------------------------------------------------------------------------


def read_profile(path: Path) -> Any:
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


def parse_profile(data: bytes, name: str) -> Any:
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
        return msgspec.json.decode(data, type=profile_type())
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
    meant, limits = _meant(key)
    if (codes := _codes(meant)) and not ("array" in text or "object" in text):
        return _("{key}: expected one of {codes}.").format(key=key, codes=", ".join(codes))
    if most := re.search(r"`array` of length <= ([0-9]+)", text):
        return _("{key}: {count} at most.").format(key=key, count=most.group(1))
    if wanted := _wanted(meant, limits):
        return _("{key}: expected {what}.").format(key=key, what=wanted)
    where = key or _("the file")
    if shape := re.match(r"Expected `(\w+)", text):
        if what := _shape(shape.group(1)):
            return _("{key}: expected {what}.").format(key=where, what=what)
    return f"{where}: {text[:1].lower()}{text[1:]}.".replace("`", "")


def _shape(word: str) -> str:
    """Return what sort of thing should have stood there, in plain words; empty if there are
    none.
    """
    return {
        "object": _("keys and values in curly brackets"),
        "array": _("a list in square brackets"),
        "str": _("a text in quotation marks"),
        "int": _("a whole number"),
        "bool": _("true or false, without quotation marks"),
    }.get(word, "")


def _meant(key: str) -> tuple[Any, Limits | None]:
    """Return what may stand at a place of the file, without what it is wrapped in, and what it
    counts.
    """
    found: Any = profile_type()
    limits: Limits | None = None
    for name in re.sub(r"\[.*?\]", "", key).split("."):
        if not hasattr(found, "__struct_fields__") or name not in found.__struct_fields__:
            return None, None
        limits = units.get((found, name))
        found = _inner(msgspec.inspect.type_info(found), name)
    return found, limits


def _inner(struct: Any, name: str) -> Any:
    """Return the type of a key: of a list, what it is a list of; of what may be missing, what it
    is.
    """
    found = next(field.type for field in struct.fields if field.encode_name == name)
    while True:
        if isinstance(found, msgspec.inspect.UnionType):
            found = next(t for t in found.types if not isinstance(t, msgspec.inspect.NoneType))
        elif isinstance(found, msgspec.inspect.VarTupleType):
            found = found.item_type
        elif isinstance(found, msgspec.inspect.Metadata):
            found = found.type
        else:
            break
    return getattr(found, "cls", found)


def _codes(meant: Any) -> tuple[str, ...]:
    if isinstance(meant, msgspec.inspect.LiteralType):
        return tuple(map(str, meant.values))
    if isinstance(meant, type) and issubclass(meant, StrEnum):
        return tuple(map(str, meant))
    return ()


def _wanted(meant: Any, limits: Limits | None) -> str:
    """Return what should have stood there, in plain words; empty if there are none."""
    if limits is not None:
        return _COUNTED[limits.unit]().format(least=limits.least, most=limits.most)
    if isinstance(meant, msgspec.inspect.DateType):
        return _("a date such as 2026-11-22")
    if isinstance(meant, msgspec.inspect.StrType):
        if meant.pattern == WORD_PATTERN:
            return _("a short word of letters, figures, - and _")
        if meant.min_length:
            return _("a name of 1 to 500 letters")
    return ""


_COUNTED: dict[str, Callable[[], str]] = {
    "count": lambda: _("a whole number, {least} or more"),
    "scale": lambda: _("a whole number from {least} to {most}"),
    "month": lambda: _("a month from 1 to 12"),
    "months": lambda: _("twelve figures from 0 to 2, January first"),
    "weekdays": lambda: _("five figures, Monday first, 1 where trainers have time, else 0"),
    "effort": lambda: _("days as a whole number, 0 or more"),
    "days": lambda: _("whole days"),
    "year": lambda: _("a year from 0 to {most}, 0 being the start"),
    "years": lambda: _("whole years from 1 to {most}"),
    "seats": lambda: _("whole numbers, one for each year"),
    "percent": lambda: _("percent, from 0 to 100"),
    "share": lambda: _("percent as text, such as “10”"),
    "rate": lambda: _("percent a year as text, from -99 to 1000, such as “8” or “2.5”"),
    "factor": lambda: _("factors as text, such as “1.03”"),
    "money": lambda: _("an amount as text, such as “500.00”"),
    "hours": lambda: _("hours as text, such as “7.5”"),
    "currency": lambda: _("a currency code of three letters, such as EUR"),
    "tiers": lambda: _("bands of seats"),
}
"""What should have stood there, by what it counts."""


def encode(content: dict[str, Any]) -> bytes:
    """Return the file's bytes: UTF-8, indented, same input same bytes."""
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


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
