"""Who decides, who uses it, and the year of both."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SECTION = Section(
    "people",
    N_("People"),
    "users",
    key=5,
    page=Late("cuprofiler.ui.views.people", "PeopleView"),
    opens={"decision_maker": "makers", "user_class": "kinds", "segment": "year"},
    papers=(
        Family(
            "portrait",
            N_("Portrait"),
            {
                "unit": N_("Who decides"),
                "kinds": N_("Kinds of user"),
                "year": N_("Segments and the year"),
                "value": N_("Who gets what"),
                "journeys": N_("Both journeys"),
                "review": N_("Strategy review"),
            },
            Late("cuprofiler.services.portrait_paper", "sheets_there"),
            Late("cuprofiler.services.portrait_paper", "compose"),
            order=10,
        ),
    ),
)
