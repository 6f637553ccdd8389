"""The lists to work from."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Late, Section

SECTION = Section(
    "checklists",
    N_("Checklists"),
    "list-checks",
    key=4,
    page=Late("cuprofiler.subjects.checklists.page.view", "ChecklistsView"),
    takes_papers=True,
    entries=Late("cuprofiler.subjects.checklists.words.worklists", "entries"),
)
