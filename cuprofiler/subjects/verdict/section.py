"""What the relationship is, and why."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Late, Section

SECTION = Section(
    "verdict",
    N_("Verdict"),
    "scale",
    key=2,
    page=Late("cuprofiler.ui.views.verdict", "VerdictView"),
    command=Late("cuprofiler.cli.verdict", "add"),
)
