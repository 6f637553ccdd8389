"""Who decides, who uses it, and the year of both."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SECTION = Section(
    "people",
    N_("People"),
    "users",
    key=5,
    page=Late("cuprofiler.subjects.people.page.view", "PeopleView"),
    takes_lists=True,
    opens={"decision_maker": "makers", "user_class": "kinds", "segment": "year"},
    papers=(
        Family(
            "portrait",
            N_("Portrait"),
            {
                "unit": N_("Who decides"),
                "kinds": N_("Kinds of user"),
                "year": N_("Segments and the year"),
            },
            Late("cuprofiler.subjects.people.sheets", "there"),
            Late("cuprofiler.subjects.people.sheets", "PeopleComposer"),
            order=10,
        ),
    ),
)
