"""What a search finds in a product: everything with a name, and what sections add."""

from collections.abc import Iterator

from cuprofiler.content import Content
from cuprofiler.domain.profile import NAMED_KINDS, Profile
from cuprofiler.domain.records import RECORD_TYPES
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects import sections
from cuprofiler.subjects.section import Found


def found_in(content: Content, profile: Profile) -> Iterator[Found]:
    """Yield everything that can be found by its words, section by section."""
    kinds = {kind.key.kind: kind for kind in RECORD_TYPES}
    for section in sections():
        for name in section.opens:
            if kinds[name].SINGULAR and name in NAMED_KINDS:
                for record in profile.of_kind(name):
                    title = str(getattr(record, "title", ""))
                    what, place = _(kinds[name].SINGULAR), f"{name}:{record.id}"
                    yield Found(record.name, what, place, title, section.icon)
        if section.entries is not None:
            for found in section.entries(content, profile):
                yield found._replace(icon=section.icon)
