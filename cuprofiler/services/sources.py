"""Where it is known from how sure a fact is: the talks that say so, in a line."""

from cuprofiler.core.record import Key
from cuprofiler.domain.profile import Profile


def sources_of(profile: Profile, key: Key) -> str:
    """Return who told a fact, "Told by 2 of 3: Owner, North"; empty if nobody was asked."""
    if not profile.of_kind("finding"):
        return ""  # what knows about talks is not loaded where there are none
    from cuprofiler.subjects.discovery.words.evidence import told_by

    return told_by(profile, key)
