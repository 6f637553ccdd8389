"""A profile without anybody's name: job titles and roles stand in their place."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from cuprofiler.domain.company_names import is_job_title
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker, Record
from cuprofiler.domain.unit import home
from cuprofiler.words import role_name

SHORTEST = 3
"""A part of a name shorter than this is not looked for in other texts."""


def people_named(profile: Profile) -> int:
    """How many people stand in it by their name."""
    return sum(_stand_in(each) != each.name for each in profile.decision_makers)


def without_names(profile: Profile) -> Profile:
    """The same profile with every name of a person exchanged, in every text of it."""
    stand_ins = _stand_ins(profile)
    swaps = _swaps(profile, stand_ins)
    records: list[Record] = []
    for record in profile.records.values():
        if isinstance(record, DecisionMaker):
            title = "" if stand_ins[record.id] == record.title else record.title
            record = replace(record, name=stand_ins[record.id], title=title)
        changed: dict[str, Any] = {}
        for field in fields(record):
            value = getattr(record, field.name)
            is_text = isinstance(value, str) and type(value) is str
            if is_text and not field.name.endswith("id") and field.name != "source":
                changed[field.name] = swaps(value)
        records.append(replace(record, **changed))
    return Profile.of(records, profile.product_id)


def _stand_in(member: DecisionMaker) -> str:
    """What stands for a person: the job title, else the role; a job as name stays."""
    name, _comma, behind = member.name.partition(",")
    if member.title.strip():
        return member.title if not is_job_title(member.name) else member.name
    if is_job_title(name) or not _looks_like_a_name(name):
        return member.name
    if behind.strip():
        return behind.strip()[:1].upper() + behind.strip()[1:]
    return role_name(home(member))


PARTICLES = frozenset(["von", "van", "de", "der", "den", "di", "da", "la", "le", "zu", "zur"])


def _looks_like_a_name(text: str) -> bool:
    """Names begin every word large; “Tax adviser” does not."""
    words = [word for word in text.split() if word not in PARTICLES]
    return bool(words) and all(word[:1].isupper() for word in words)


def _stand_ins(profile: Profile) -> dict[str, str]:
    """One stand-in for each member; alike ones are numbered."""
    wanted = {each.id: _stand_in(each) for each in profile.decision_makers}
    found: dict[str, str] = {}
    for identity, words in wanted.items():
        alike = [i for i, w in wanted.items() if w == words]
        found[identity] = words if len(alike) == 1 else f"{words} {alike.index(identity) + 1}"
    return found


def _swaps(profile: Profile, stand_ins: dict[str, str]) -> Callable[[str], str]:
    """Exchanges full names, then first and last names, as whole words."""
    known: dict[str, str] = {}
    for member in profile.decision_makers:
        stand_in = stand_ins[member.id]
        person = member.name.partition(",")[0].strip()
        if stand_in == member.name or not person:
            continue
        known[member.name] = stand_in
        known[person] = stand_in
        for part in person.split():
            if len(part) >= SHORTEST and part[:1].isupper() and not part.endswith("."):
                known.setdefault(part, stand_in)
    if not known:
        return lambda text: text
    longest_first = sorted(known, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    return lambda text: pattern.sub(lambda match: known[match.group()], text)
