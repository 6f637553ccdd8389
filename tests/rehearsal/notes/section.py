"""Notes on conversations."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SHEETS = "tests.rehearsal.notes.sheets"

SECTION = Section(
    "notes",
    N_("Notes"),
    "pencil",
    key=0,
    records=Late("tests.rehearsal.notes.records", "RECORDS"),
    page=Late("tests.rehearsal.notes.page", "NotesPage"),
    opens={"note": ""},
    command=Late("tests.rehearsal.notes.command", "add"),
    contradictions=Late("tests.rehearsal.notes.rules", "contradictions"),
    papers=(
        Family(
            "notes",
            N_("Notes"),
            {"all": N_("All notes")},
            Late(SHEETS, "there"),
            Late(SHEETS, "NotesComposer"),
        ),
    ),
)
