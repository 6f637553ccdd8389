"""Notes on paper."""

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.table import Column, Line, table
from cuprofiler.services.composer import Composer


def there(profile):
    """The sheets that have something on them."""
    return ("all",) if profile.of_kind("note") else ()


class NotesComposer(Composer):
    """Makes the one sheet there is."""

    def makers(self):
        """What makes it."""
        return {"all": self._all}

    def _all(self, profile):
        from cuprofiler.paper.pdf.figure import measure

        columns = (Column(_("Note"), 2), Column(_("With whom"), 2), Column(_("What was said"), 5))
        lines = [Line((note.name, note.person, note.text)) for note in profile.of_kind("note")]

        def drawn(width):
            return (table(measure, width, columns, lines, 10.5),)

        return [self.sheet("notes", _("All notes"), self.subtitle(profile, _("notes")), drawn)]
