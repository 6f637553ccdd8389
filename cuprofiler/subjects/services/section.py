"""Training, implementation and further services."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

PAPER = "cuprofiler.subjects.services.sheets"

SECTION = Section(
    "services",
    N_("Services"),
    "wrench",
    key=8,
    page=Late("cuprofiler.subjects.services.page.view", "ServicesView"),
    opens={
        "lesson": "training",
        "task": "implementation",
        "closed": "implementation",
        "service": "services",
    },
    papers=(
        Family(
            "plans",
            N_("Plans"),
            {
                "training": N_("Training plan"),
                "implementation": N_("Implementation plan"),
                "services": N_("Services"),
            },
            Late(PAPER, "plan_sheets_there"),
            Late(PAPER, "PlansComposer"),
            why=Late(PAPER, "why_missing"),
            customer=True,
            order=30,
        ),
        Family(
            "yours",
            N_("For you alone"),
            {
                "months": N_("Your hours, month by month"),
                "serve": N_("What one customer costs you"),
            },
            Late(PAPER, "own_sheets_there"),
            Late(PAPER, "PlansComposer"),
            order=40,
        ),
    ),
    evidence={"plan_": Late("cuprofiler.subjects.services.words.evidence", "PLAN_EVIDENCE")},
)
