"""Words that follow from a profile, found once for as long as profile and language are the same."""

from collections.abc import Callable
from typing import TypeVar

from cuprofiler.domain import once as rules
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import language

Found = TypeVar("Found")


def once(work: Callable[[Profile], Found]) -> Callable[[Profile], Found]:
    """Remember what was found for the last profile, in the language it was said in."""
    return rules.once(work, language)
