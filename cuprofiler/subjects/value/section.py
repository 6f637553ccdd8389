"""Who gets what, and wishes that pull apart."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Late, Section

SECTION = Section(
    "value",
    N_("Value"),
    "gem",
    key=6,
    page=Late("cuprofiler.subjects.value.page", "ValueView"),
    opens={"benefit": "", "conflict": ""},
)
