"""People inside sentences: "the secretaries", "Maria Adler", "somebody else"."""

import re

from cuprofiler.domain.company_names import is_job_title
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import join, language

_ARTICLE = re.compile(r"(the|a|an|my|our|your|all|any|each|every|both|those|people)\b|\d", re.I)
MANY = 3


def _with_article(name: str) -> str:
    """English puts "the" before a kind of person; other languages take the name as typed."""
    if language() != "en" or _ARTICLE.match(name):
        return name
    lowered = name if name[1:2].isupper() else name[:1].lower() + name[1:]
    return f"the {lowered}"


def users_phrase(each: UserClass) -> str:
    """A kind of user, inside a sentence."""
    return _with_article(each.name.strip())


def classes_phrase(classes: tuple[UserClass, ...]) -> str:
    """Several kinds of user, inside a sentence."""
    if not classes:
        return _("the users")
    if len(classes) > MANY:
        return _("{count} kinds of user").format(count=len(classes))
    return join([users_phrase(each) for each in classes])


def payer_phrase(profile: Profile) -> str:
    """Whoever decides, inside a sentence."""
    decider = profile.decider
    if decider is None:
        return _("somebody else")
    # "Katrin Moser, owner" is a name with a job behind it; the name is enough.
    name = decider.name.split(",")[0].strip()
    return _with_article(name) if is_job_title(name) else name


def sentence(template: str, **parts: str) -> str:
    """Fill a sentence and begin it with a capital letter.

    Only the template's own braces count: what a founder typed may hold braces too.
    """
    filled = ""
    for index, piece in enumerate(re.split(r"\{(\w+)\}", template)):
        text = parts.get(piece, "") if index % 2 else piece
        starts = not filled or filled.endswith((". ", "? ", "! "))
        filled += text[:1].upper() + text[1:] if starts else text
    return filled
