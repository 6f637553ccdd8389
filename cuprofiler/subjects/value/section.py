"""Who gets what, and wishes that pull apart."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Family, Late, Section

SECTION = Section(
    "value",
    N_("Value"),
    "gem",
    key=6,
    page=Late("cuprofiler.subjects.value.page", "ValueView"),
    opens={"benefit": "", "conflict": ""},
    papers=(
        Family(
            "portrait",
            N_("Portrait"),
            {"value": N_("Who gets what")},
            Late("cuprofiler.subjects.value.sheets", "there"),
            Late("cuprofiler.subjects.value.sheets", "ValueComposer"),
            order=11,
        ),
    ),
)
