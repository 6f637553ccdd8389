"""Both journeys."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Late, Section

SECTION = Section(
    "journeys",
    N_("Journeys"),
    "route",
    key=7,
    page=Late("cuprofiler.subjects.journeys.page", "JourneysView"),
    opens={"stage": "", "lane": ""},
)
