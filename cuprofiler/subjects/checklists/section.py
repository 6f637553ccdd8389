"""The lists to work from."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Late, Section

SECTION = Section(
    "checklists",
    N_("Checklists"),
    "list-checks",
    key=4,
    page=Late("cuprofiler.ui.views.checklists", "ChecklistsView"),
    entries=Late("cuprofiler.services.worklists", "entries"),
)
