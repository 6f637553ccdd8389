"""Lifetime cost: what the buyer pays over the years, one way or another."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

PAPER = "cuprofiler.subjects.cost.sheets"

SECTION = Section(
    "cost",
    N_("Lifetime cost"),
    "calculator",
    key=9,
    page=Late("cuprofiler.subjects.cost.page.view", "CostView"),
    opens={"way": "", "cost_line": ""},
    papers=(
        Family(
            "cost",
            N_("Lifetime cost"),
            {"sheet": N_("One page for the budget"), "lines": N_("Cost tables")},
            Late(PAPER, "cost_sheets_there"),
            Late(PAPER, "CostComposer"),
            why=Late(PAPER, "why_missing"),
            customer=True,
            order=20,
        ),
    ),
    command=Late("cuprofiler.subjects.cost.command", "add"),
    evidence={"cost_": Late("cuprofiler.subjects.cost.words.evidence", "COST_EVIDENCE")},
)
