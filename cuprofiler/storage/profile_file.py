"""The profile file: one product as JSON, for exchange and scripts.

Unknown keys are refused with their path. Everything is optional but format, version and the
product's name. A missing answer counts as unknown.
"""

import json
import os
import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from cuprofiler.domain.codes import (
    CLASS_CODES,
    FACTS,
    Alternatives,
    Basis,
    Payer,
    PayerKind,
    Picker,
    Proficiency,
    Role,
    Say,
    SoldTo,
    Stance,
    YesNo,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Product, Record, UserClass
from cuprofiler.i18n import gettext as _

FORMAT = "cuprofiler-profile"
VERSION = 1
MAX_BYTES = 20_000_000

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
Text = Annotated[str, msgspec.Meta(max_length=20_000)]
Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
Amount = Annotated[str, msgspec.Meta(pattern=r"^(\d{1,15}(\.\d{1,4})?)?$")]
Currency = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{3}$")]


class ProfileFileError(Exception):
    """A profile file is wrong; the message names the file, the key and what was expected."""


class _Strict(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Unknown keys are refused."""


class Facts(_Strict, frozen=True):
    """Facts about the product; a missing one is unknown."""

    recurring_price: YesNo | None = None
    must_connect: YesNo | None = None
    data_to_move: YesNo | None = None
    regulated_data: YesNo | None = None
    physical_goods: YesNo | None = None
    seats_will_grow: YesNo | None = None
    has_customers: YesNo | None = None


class ProductPart(_Strict, frozen=True):
    """The product itself."""

    name: Name
    summary: Text = ""
    currency: Currency = "EUR"
    facts: Facts = Facts()


class AnswersPart(_Strict, frozen=True):
    """The answers about one kind of user; a missing one is unknown."""

    sold_to: SoldTo | None = None
    payer: Payer | None = None
    picker: Picker | None = None
    say: Say | None = None
    alternatives: Alternatives | None = None
    hands_over: YesNo | None = None
    picker_uses: YesNo | None = None
    same_organisation: YesNo | None = None
    payer_kind: PayerKind | None = None


class BasisPart(_Strict, frozen=True):
    """How each answer is known. Left out where nothing was marked."""

    sold_to: Basis | None = None
    payer: Basis | None = None
    picker: Basis | None = None
    say: Basis | None = None
    alternatives: Basis | None = None
    hands_over: Basis | None = None
    picker_uses: Basis | None = None
    same_organisation: Basis | None = None
    payer_kind: Basis | None = None


class UserClassPart(_Strict, frozen=True):
    """One kind of user."""

    name: Name
    people: Count | None = None
    proficiency: Proficiency | None = None
    answers: AnswersPart = AnswersPart()
    basis: BasisPart = BasisPart()


class DecisionMakerPart(_Strict, frozen=True):
    """A member of the decision-making unit."""

    name: Name
    roles: tuple[Role, ...] = ()
    influence: Annotated[int, msgspec.Meta(ge=0, le=3)] | None = None
    stance: Stance | None = None
    deal_breaker: Text = ""
    limit: Amount = ""
    basis: Basis | None = None


class ProfileFile(_Strict, frozen=True):
    """The whole file."""

    format: Literal["cuprofiler-profile"]
    version: Literal[1]
    product: ProductPart
    user_classes: tuple[UserClassPart, ...] = ()
    decision_makers: tuple[DecisionMakerPart, ...] = ()


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the profile file, made from the types."""
    schema = msgspec.json.schema(ProfileFile)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cuprofiler profile, version 1",
        **schema,
    }


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
    if last in _WANTED:
        return _("{key}: expected {what}.").format(key=key, what=_WANTED[last]())
    return f"{key or _('the file')}: {text[:1].lower()}{text[1:]}.".replace("`", "")


_CODES: dict[str, tuple[str, ...]] = {
    **{name: tuple(map(str, codes)) for name, codes in CLASS_CODES.items()},
    **{fact: tuple(map(str, YesNo)) for fact in FACTS},
    "proficiency": tuple(map(str, Proficiency)),
    "stance": tuple(map(str, Stance)),
    "basis": tuple(map(str, Basis)),
    "roles": tuple(map(str, Role)),
    "format": (FORMAT,),
    "version": (str(VERSION),),
}

_WANTED: dict[str, Callable[[], str]] = {
    "people": lambda: _("a whole number, 0 or more"),
    "influence": lambda: _("a whole number from 0 to 3"),
    "limit": lambda: _("an amount as text, such as “500.00”"),
    "currency": lambda: _("a currency code of three letters, such as EUR"),
    "name": lambda: _("a name of 1 to 500 letters"),
}


def to_records(file: ProfileFile, new_id: Any, version: int) -> tuple[Record, ...]:
    """The records of a profile file. `new_id` gives an unused id at each call."""
    product_id = new_id()
    found: list[Record] = [
        Product(
            product_id,
            file.product.name,
            file.product.summary,
            file.product.currency,
            questions_version=version,
        )
    ]
    for name in FACTS:
        value = getattr(file.product.facts, name)
        if value is not None:
            found.append(Answer(product_id, product_id, name, str(value)))
    for position, part in enumerate(file.user_classes):
        class_id = new_id()
        found.append(
            UserClass(class_id, product_id, part.name, part.people, part.proficiency, position)
        )
        for name in CLASS_CODES:
            value = getattr(part.answers, name)
            if value is not None:
                basis = getattr(part.basis, name)
                found.append(Answer(product_id, class_id, name, str(value), basis))
    for position, maker in enumerate(file.decision_makers):
        found.append(
            DecisionMaker(
                new_id(),
                product_id,
                maker.name,
                tuple(dict.fromkeys(maker.roles)),
                maker.influence,
                maker.stance,
                maker.deal_breaker,
                _limit(maker.limit),
                maker.basis,
                position,
            )
        )
    return tuple(found)


def _limit(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


# --- Writing ------------------------------------------------------------------------------------


def from_profile(profile: Profile) -> ProfileFile:
    """A product as a profile file. What was ticked stays in the workspace."""
    product = profile.product
    facts = {fact: YesNo(value) for fact in FACTS if (value := profile.value(product.id, fact))}
    return ProfileFile(
        "cuprofiler-profile",
        1,
        ProductPart(product.name, product.summary, product.currency, Facts(**facts)),
        tuple(_class_part(profile, each) for each in profile.user_classes),
        tuple(
            DecisionMakerPart(
                each.name,
                each.roles,
                each.influence,
                each.stance,
                each.deal_breaker,
                "" if each.limit is None else f"{each.limit:f}",
                each.basis,
            )
            for each in profile.decision_makers
        ),
    )


def _class_part(profile: Profile, each: UserClass) -> UserClassPart:
    codes: dict[str, Any] = {}
    bases: dict[str, Any] = {}
    for name, kind in CLASS_CODES.items():
        answer = profile.answer(each.id, name)
        if answer is not None:
            codes[name] = kind(answer.value)
            bases[name] = answer.basis
    return UserClassPart(
        each.name, each.people, each.proficiency, AnswersPart(**codes), BasisPart(**bases)
    )


def encode(file: ProfileFile) -> bytes:
    """The file's bytes: UTF-8, indented, same input same bytes."""
    raw = msgspec.json.encode(_said(msgspec.to_builtins(file)))
    return msgspec.json.format(raw, indent=2) + b"\n"


def _said(value: Any) -> Any:
    """Without what was never said: no nulls, no empty mark of how sure."""
    if isinstance(value, dict):
        kept = {key: _said(part) for key, part in value.items() if part is not None}
        return {key: part for key, part in kept.items() if not (key == "basis" and part == {})}
    if isinstance(value, list | tuple):
        return [_said(part) for part in value]
    return value


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by its owner alone; raises OSError."""
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
