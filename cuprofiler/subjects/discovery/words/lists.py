"""What can be brought in from a list, talks or usage figures, and the words around it."""

from datetime import date

from cuprofiler.core.text import shortened
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.services.listing import Listing, ListLine
from cuprofiler.subjects.discovery.rules.reading import (
    Draft,
    UsageDraft,
    read_talks,
    read_usage,
)
from cuprofiler.subjects.discovery.words import reading, usage
from cuprofiler.subjects.discovery.words.discovery import join_parts, talk_line, talk_title

SAID = 120
"""Letters of the notes that are shown."""


def talk_list() -> Listing:
    """Return how lists of talks are brought in."""
    return Listing(
        "talk",
        _("Bring in talks"),
        _("Which of these talks belong here?"),
        reading.nothing_read(),
        reading.columns(),
        lambda text, content: read_talks(text, content.talks),
        _talk_line,
        reading.adding_talks,
        lambda count: ngettext("Add {count} talk", "Add {count} talks", count).format(count=count),
        lambda count: ngettext("{count} talk is added.", "{count} talks are added.", count).format(
            count=count
        ),
    )


def usage_list() -> Listing:
    """Return how usage figures are brought in."""
    return Listing(
        "usage_figure",
        _("Bring in usage figures"),
        _("Which of these figures belong here?"),
        _(
            "No usage figures were found. The first line must name the columns, such as Function, "
            "People, Of, Month."
        ),
        reading.columns(),
        lambda text, content: read_usage(text, content.talks),
        _usage_line,
        usage.adding_figures,
        lambda count: ngettext("Add {count} figure", "Add {count} figures", count).format(
            count=count
        ),
        lambda count: ngettext(
            "{count} figure is added.", "{count} figures are added.", count
        ).format(count=count),
    )


def _talk_line(profile: Profile, draft: Draft, today: date) -> ListLine:
    talk = reading.talk_of_draft(profile, draft, "", 0)
    said = " ".join(filter(None, (talk.notes, draft.quote)))
    return ListLine(
        talk_title(profile, talk),
        talk_line(talk),
        shortened(" ".join(said.split()), SAID),
        reading.why_not(draft, today),
    )


def _usage_line(profile: Profile, draft: UsageDraft, _today: date) -> ListLine:
    figure = usage.figure_of_draft(profile, draft, "", 0)
    kind = profile.user_class(figure.class_id)
    return ListLine(
        figure.name or _("No name"),
        join_parts([kind.name if kind is not None else "", figure.period]),
        usage.count_words(figure) if draft.people is not None else "",
        usage.why_not_used(draft),
    )
