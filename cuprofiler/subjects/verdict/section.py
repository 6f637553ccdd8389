"""What the relationship is, and why."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SECTION = Section(
    "verdict",
    N_("Verdict"),
    "scale",
    key=2,
    page=Late("cuprofiler.subjects.verdict.page", "VerdictView"),
    command=Late("cuprofiler.subjects.verdict.command", "add"),
    papers=(
        Family(
            "portrait",
            N_("Portrait"),
            {"verdict": N_("Verdict")},
            Late("cuprofiler.subjects.verdict.sheets", "there"),
            Late("cuprofiler.subjects.verdict.sheets", "VerdictComposer"),
            order=8,
        ),
    ),
)
