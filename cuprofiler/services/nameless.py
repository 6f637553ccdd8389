"""A profile without anybody's name: job titles and roles stand in their place.

Where it is not clear whether words are a name or a job, they count as a name.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cuprofiler.core.kinds import OWN_WORDS, PERSON
from cuprofiler.core.record import Record, marked
from cuprofiler.domain.answers import IN_OWN_WORDS
from cuprofiler.domain.company_names import is_job_word
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.people.rules.unit import home
from cuprofiler.words import role_name

SHORTEST = 2
"""A part of a name shorter than this is not looked for in other texts."""

_SMALL = frozenset("of the at for in and der die das des im für und von vom".split())  # noqa: SIM905


def people_named(profile: Profile) -> int:
    """Return how many people stand in it by their name."""
    return sum(not is_job(each.name) for each in profile.decision_makers)


def without_names(profile: Profile) -> Profile:
    """Return the same profile with every name of a person exchanged, in every text of it."""
    # Somebody has the same stand-in now as in what it is set beside.
    every = profile
    if profile.past is not None:
        both = {**profile.past[1].records, **profile.records}
        every = Profile.of(both.values(), profile.product_id)
    stand_ins = _stand_ins(every)
    swap = _swaps(every, stand_ins)
    return profile.with_each(lambda each: _nameless(each, stand_ins, swap))


def _nameless(profile: Profile, stand_ins: dict[str, str], swap: Callable[[str], str]) -> Profile:
    records: list[Record] = []
    for record in profile.records.values():
        swapped = in_every_text(record, swap)
        if isinstance(record, DecisionMaker):
            assert isinstance(swapped, DecisionMaker)  # the same record
            told = record.title not in (stand_ins[record.id], "")
            swapped = replace(
                swapped, name=stand_ins[record.id], title=swapped.title if told else ""
            )
        else:
            swapped = _without_person(record, swapped)
        records.append(swapped)
    return Profile.of(records, profile.product_id)


def _without_person(record: Record, swapped: Record) -> Record:
    """Return the record with somebody in the place of people of whom nothing else is known."""
    unknown = {
        name: _("somebody")
        for name in marked(type(record), PERSON)
        if (said := getattr(record, name)) == getattr(swapped, name) and said and not is_job(said)
    }
    return replace(swapped, **unknown) if unknown else swapped


def in_every_text(record: Record, swap: Callable[[str], str]) -> Record:
    """Return the record with all words of the founder's own changed, but for the name of a
    person.
    """
    changed: dict[str, Any] = {}
    for name in marked(type(record), OWN_WORDS):
        if isinstance(record, DecisionMaker) and name in marked(DecisionMaker, PERSON):
            continue
        value = getattr(record, name)
        changed[name] = tuple(map(swap, value)) if isinstance(value, tuple) else swap(value)
    if isinstance(record, Answer) and record.question in IN_OWN_WORDS:
        changed["value"] = swap(record.value)
    return replace(record, **changed)


def texts_of(record: Record) -> list[str]:
    """Return all words of the founder's own in a record, the names of people too."""
    found = [record.name] if isinstance(record, DecisionMaker) else []

    def keep(text: str) -> str:
        found.append(text)
        return text

    in_every_text(record, keep)
    return found


def name_words(name: str) -> list[str]:
    """Return the words of a name that can stand for the person by themselves."""
    return [
        word
        for word in _words(name)
        if len(word) >= SHORTEST and not is_job_word(word) and word.lower() not in _SMALL
    ]


def is_job(text: str) -> bool:
    """“Managing director”, “Tax adviser”, “Mom”: words that name no single person."""
    words = text.split()
    if not words or not all(re.fullmatch(r"[^\W\d_]+", word) for word in words):
        return False
    if all(is_job_word(word) or word.lower() in _SMALL for word in words):
        return True
    rest = words[1:]
    return words[0][:1].isupper() and bool(rest) and all(word.islower() for word in rest)


def _stand_in(member: DecisionMaker) -> str:
    """Return what stands for a person: the job title, the job behind the name, or else the role."""
    if is_job(member.name):
        return member.name
    parts = {word.lower() for word in _words(member.name)}
    behind = member.name.partition(",")[2].strip()
    for job in (member.title.strip(), behind[:1].upper() + behind[1:]):
        whole = job and not parts & {word.lower().rstrip("s") for word in _words(job)}
        if job and (job == member.title.strip() or is_job(job)) and (whole or job != member.title):
            return job
    return role_name(home(member))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.replace("’s", "").replace("'s", ""))


def _stand_ins(profile: Profile) -> dict[str, str]:
    """Return one stand-in for each member; alike ones are numbered."""
    wanted = {each.id: _stand_in(each) for each in profile.decision_makers}
    found: dict[str, str] = {}
    for identity, words in wanted.items():
        alike = [i for i, w in wanted.items() if w == words]
        found[identity] = words if len(alike) == 1 else f"{words} {alike.index(identity) + 1}"
    return found


def _swaps(profile: Profile, stand_ins: dict[str, str]) -> Callable[[str], str]:
    """Exchanges whole names in any case, then their parts as words of their own."""
    whole: dict[str, str] = {}
    parts: dict[str, str] = {}
    for member in profile.decision_makers:
        if is_job(member.name):
            continue
        stand_in = stand_ins[member.id]
        person = member.name.partition(",")[0].strip()
        for name in (member.name.strip(), person):
            if name:
                whole[name.casefold()] = stand_in
        for word in name_words(member.name):
            for form in (word, word.capitalize(), word.upper()):
                parts.setdefault(form, stand_in)
    if not whole:
        return lambda text: text
    names = "|".join(re.escape(name) for name in sorted(whole, key=len, reverse=True))
    words = "|".join(re.escape(word) for word in sorted(parts, key=len, reverse=True))
    any_case = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
    # With the ending that English and German put to a name: Adler’s, Adlers.
    single = re.compile(rf"(?<!\w)({words})(s?)(?!\w)") if words else None

    def swap(text: str) -> str:
        text = any_case.sub(lambda m: whole.get(m.group().casefold(), ""), text)
        if single is not None:
            text = single.sub(lambda m: parts[m.group(1)], text)
        return text

    return swap
