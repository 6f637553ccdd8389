"""The product at a glance."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Late, Section

SECTION = Section(
    "overview",
    N_("Overview"),
    "layout-grid",
    key=1,
    page=Late("cuprofiler.subjects.overview.page.view", "Overview"),
)
