"""People of the file who are named in notes."""

import re

from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.services.nameless import is_job, name_words


def mentioned(profile: Profile, text: str) -> tuple[DecisionMaker, ...]:
    """Return those who are named in a text: whole, or by a word of the name that is theirs alone.

    A job title counts as a whole only, in any case; a name as it is written.
    """
    words = set(re.findall(r"\w+", text))
    parts: dict[str, set[str]] = {}
    for member in profile.decision_makers:
        for word in () if is_job(member.name) else name_words(member.name):
            parts.setdefault(word, set()).add(member.id)
    found = []
    for member in profile.decision_makers:
        whole = rf"(?<!\w){re.escape(member.name.strip())}(?!\w)"
        own = {word for word, ids in parts.items() if ids == {member.id}}
        if re.search(whole, text, re.IGNORECASE) or not own.isdisjoint(words):
            found.append(member)
    return tuple(found)
