"""The subjects of the program, one folder each.

Adding one is a folder with a `section.py`, and its line here. Everything else reads them: sidebar,
shortcuts, search, preview, commands, evidence; and by their records the file, the profile file,
checks, job titles only, removal and erasure.
"""

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cuprofiler.subjects.section import Section

SECTIONS: tuple[str, ...] = (
    "cuprofiler.subjects.overview",
    "cuprofiler.subjects.verdict",
    "cuprofiler.subjects.answers",
    "cuprofiler.subjects.people",
    "cuprofiler.subjects.value",
    "cuprofiler.subjects.journeys",
    "cuprofiler.subjects.services",
    "cuprofiler.subjects.cost",
    "cuprofiler.subjects.discovery",
    "cuprofiler.subjects.price",
    "cuprofiler.subjects.loyalty",
    "cuprofiler.subjects.checklists",
    "cuprofiler.subjects.history",
)
"""In the order of the sidebar. They are known by name: a start loads no page but its own."""


@lru_cache(maxsize=1)
def sections() -> tuple["Section", ...]:
    """Return what every section says of itself, in their order."""
    return tuple(import_module(f"{name}.section").SECTION for name in SECTIONS)


def section_records() -> tuple[type[Any], ...]:
    """Return the kinds of record that sections bring along."""
    return tuple(
        kind for section in sections() if section.records for kind in section.records.load()
    )
