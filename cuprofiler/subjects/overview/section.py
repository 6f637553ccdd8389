"""The product at a glance."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SECTION = Section(
    "overview",
    N_("Overview"),
    "layout-grid",
    key=1,
    page=Late("cuprofiler.subjects.overview.page.view", "Overview"),
    papers=(
        Family(
            "portrait",
            N_("Portrait"),
            {"review": N_("Strategy review")},
            Late("cuprofiler.subjects.overview.sheets", "there"),
            Late("cuprofiler.subjects.overview.sheets", "ReviewComposer"),
            order=14,
        ),
    ),
)
