"""Notes on paper."""

from cuprofiler.documents.blocks import Sheet
from cuprofiler.documents.figures.table import Column, Line, table
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _


def there(profile):
    """The sheets that have something on them."""
    return ("all",) if profile.of_kind("note") else ()


def compose(_content, profile, _codes, size, today):
    """The one sheet there is."""
    from cuprofiler.documents.pdf.figure import measure
    from cuprofiler.documents.pdf.sheets import figure_room

    columns = (Column(_("Note"), 2), Column(_("With whom"), 2), Column(_("What was said"), 5))
    lines = [Line((note.name, note.person, note.text)) for note in profile.of_kind("note")]
    figure = table(measure, figure_room(size), columns, lines, 10.5)
    return (Sheet("notes", _("All notes"), format_date(today), figure),)
