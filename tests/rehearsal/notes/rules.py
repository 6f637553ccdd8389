"""What does not go together in notes."""

from cuprofiler.domain.contradictions import Clash, Part
from cuprofiler.i18n import gettext as _


def contradictions(profile):
    """A talk was noted, and its person counts as somebody nobody talked to."""
    for note in profile.of_kind("note"):
        person = profile.records.get(("decision_maker", note.about))
        if note.day and person is not None and person.last_contact is None:
            clash = Clash("talked", Part("note", note.id), Part("decision_maker", person.id))
            yield (
                clash,
                _("“{first}” is a talk with {second}, who counts as never asked."),
                _("Note when you last talked."),
            )
