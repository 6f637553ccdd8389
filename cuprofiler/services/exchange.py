"""Profile files in and out, the verdict as data, and the samples."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from cuprofiler.content import Content
from cuprofiler.core.frozen import frozen
from cuprofiler.core.money import is_currency
from cuprofiler.core.record import Record
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Product, UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import language
from cuprofiler.resources import RESOURCES
from cuprofiler.services.checks import InvalidChangeError, check_lists, check_record
from cuprofiler.services.products import new_id
from cuprofiler.storage.errors import ProfileFileError
from cuprofiler.subjects.verdict.rules.relationship import flips, runner_up
from cuprofiler.subjects.verdict.words.explain import Explainer


def read_profile(path: Path, questions_version: int) -> Profile:
    """Return a profile file as a profile, under new ids; raises ProfileFileError."""
    from cuprofiler.storage.profile_file import read_profile as read
    from cuprofiler.storage.profile_reading import UnknownRefError, to_records

    try:
        records = to_records(read(path), new_id, questions_version)
    except UnknownRefError as error:
        raise ProfileFileError(
            _(
                "{path}: {key}: “{word}” must be the id of exactly one fitting part, said once."
            ).format(path=path, key=error.key, word=error.ref)
        ) from None
    try:
        for record in records:
            _check(record, path)
        check_lists(records)
    except InvalidChangeError as error:
        raise ProfileFileError(f"{path}: {error}") from None
    product = next(record for record in records if isinstance(record, Product))
    return Profile.of((*records, *_listed(records, product.id)), product.id)


def doubts(profile: Profile) -> tuple[str, ...]:
    """Return what is worth a question in a file that was read, though it may be so."""
    codes = {profile.product.currency, *(line.currency for line in profile.cost_items)}
    return tuple(
        _("{code} is no currency that is known. Is it spelled right?").format(code=code)
        for code in sorted(codes)
        if not is_currency(code)
    )


def _check(record: Record, path: Path) -> None:
    """Hold a record to the bounds of what may be stored, and name it where it is beyond them."""
    from cuprofiler.storage.profile_parts import place_of

    try:
        check_record(record)
    except InvalidChangeError as error:
        name = getattr(record, "name", "") or getattr(record, "question", "")
        key = place_of(type(record))
        raise ProfileFileError(f"{path}: {key} “{name}”: {error}") from None


def _listed(records: tuple[Record, ...], product_id: str) -> list[Record]:
    """Return a file that lists kinds of user and deciders lists all of them: not asked again."""
    found: list[Record] = []
    if any(isinstance(record, UserClass) for record in records):
        found.append(Answer(product_id, product_id, "more_users", "no"))
    if any(isinstance(record, DecisionMaker) for record in records):
        found.append(Answer(product_id, product_id, "others", "done"))
    return found


def write_profile(profile: Profile, path: Path) -> None:
    """Write a product as a profile file, whole or not at all; raises OSError."""
    from cuprofiler.storage.profile_file import encode, write_whole
    from cuprofiler.storage.profile_writing import from_profile

    write_whole(path, encode(from_profile(profile)))


def verdict_data(profile: Profile, content: Content) -> dict[str, Any]:
    """Return the verdict with the codes of the field, as the command line prints it."""
    explainer = Explainer(content)
    verdict = profile.verdict
    classes = []
    for each in profile.user_classes:
        answers = profile.answers_of(each.id)
        outcome = profile.outcomes[each.id]
        told = explainer.verdict_of(profile, each)
        second = runner_up(answers)
        classes.append(
            {
                "name": each.name,
                "type": str(outcome.type),
                "rule": outcome.rule,
                "flags": list(outcome.flags)
                + (["DMU3"] if len(profile.decision_makers) >= 3 else []),
                "reasons": [
                    {"question": r.question, "answer": r.answer, "text": f"{r.asked}: {r.said}"}
                    for r in told.reasons
                ],
                "runner_up": str(second) if second else None,
                "would_flip": [
                    {
                        "question": flip.question,
                        "answer": flip.answer,
                        "type": str(flip.type),
                        **({"asks": flip.asks} if flip.asks else {}),
                    }
                    for flip in flips(answers)
                ],
            }
        )
    return {
        "product": profile.product.name,
        "type": str(verdict.type),
        "primary": str(verdict.primary),
        "provisional": verdict.provisional,
        "user_classes": classes,
    }


@frozen
class Sample:
    """A filled product to play with; opened as a copy."""

    id: str
    name: str
    summary: str
    path: Path


def sample_profile(number: int) -> Profile:
    """Return a sample by its number, from 1, to be drawn: in the language spoken."""
    return _sample_profile(number, language())


@lru_cache(maxsize=4)
def _sample_profile(number: int, _language: str) -> Profile:
    return read_profile(_sample_paths()[number - 1], 0)


def _sample_paths() -> list[Path]:
    """Return the files of the samples, in the language spoken where there is one."""
    found = []
    for path in sorted((RESOURCES / "samples").glob("*.json")):
        if "." not in path.stem:
            local = path.with_name(f"{path.stem}.{language()}.json")
            found.append(local if local.exists() else path)
    return found


def samples() -> tuple[Sample, ...]:
    """Return the samples that come with the program, in the language spoken where there is one."""
    from cuprofiler.storage.profile_file import read_profile as read

    found = []
    for path in _sample_paths():
        file = read(path)
        stem = path.stem.partition(".")[0]
        found.append(Sample(stem, file.product.name, file.product.summary, path))
    return tuple(found)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by its owner alone; raises OSError."""
    from cuprofiler.storage.profile_file import write_whole

    write_whole(path, data)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of profile files."""
    from cuprofiler.storage import profile_file

    return profile_file.json_schema()
