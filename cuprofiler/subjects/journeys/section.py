"""Both journeys."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SECTION = Section(
    "journeys",
    N_("Journeys"),
    "route",
    key=7,
    page=Late("cuprofiler.subjects.journeys.page", "JourneysView"),
    opens={"stage": "", "lane": ""},
    papers=(
        Family(
            "portrait",
            N_("Portrait"),
            {"journeys": N_("Both journeys")},
            Late("cuprofiler.subjects.journeys.sheets", "there"),
            Late("cuprofiler.subjects.journeys.sheets", "JourneysComposer"),
            order=12,
        ),
    ),
)
