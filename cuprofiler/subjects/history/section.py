"""What changed, when and why; states with a name; what if; two founders."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SECTION = Section(
    "history",
    N_("History"),
    "history",
    key=0,
    records=Late("cuprofiler.subjects.history.records", "RECORDS"),
    page=Late("cuprofiler.subjects.history.page.view", "HistoryView"),
    opens={"state": "states"},
    papers=(
        Family(
            "history",
            N_("History"),
            {"since": N_("Since last time")},
            Late("cuprofiler.subjects.history.sheets", "there"),
            Late("cuprofiler.subjects.history.sheets", "HistoryComposer"),
            order=26,
        ),
    ),
)
