"""The page of the notes: a table, each line of which opens its form."""

from cuprofiler.core.changes import Change, Edit
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.table import Column, Line, table
from cuprofiler.services.products import new_id
from cuprofiler.ui.views.split import SplitView
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from tests.rehearsal.notes.records import Note


class NotesPage(SplitView):
    """All notes of the product."""

    def __init__(self, session):
        super().__init__(session)
        self.title = Label("", "title")
        self.view = FigureView(self._table)
        self.view.activated.connect(lambda place: self.open_form(*place.split(":")))
        add = Button(_("Add a note"), "secondary", icon="plus")
        add.clicked.connect(self.add)
        preview = link(_("Preview and print"), session.wishes.printing("notes"))
        for part in (self.title, flow(add, preview, spacing=16), self.view):
            self.page.column.addWidget(part)

    def refresh(self):
        """Show the notes as they are now."""
        count = len(self.session.profile.of_kind("note"))
        self.title.setText(_("{count} notes so far.").format(count=count))
        self.view.redraw()

    def _table(self, measure, width):
        columns = (Column(_("Note"), 2), Column(_("With whom"), 2))
        notes = self.session.profile.of_kind("note")
        lines = [Line((each.name, each.person), f"note:{each.id}") for each in notes]
        return table(measure, width, columns, lines)

    def add(self):
        """Add a note."""
        profile = self.session.profile
        note = Note(new_id(), profile.product_id, _("New note"), position=10**6)
        change = Change(_("new note"), (Edit(None, note),))
        self.open_new(change, lambda identity: self.open_form("note", identity))
