"""The steps one after the other, up to the file version of today."""

from functools import partial
from importlib import import_module

from cuprofiler.storage.steps import VERSION, first
from cuprofiler.storage.steps.reshape import Added, Tables, reshape

NOTHING: Added = {}

MODULES = (first, *(import_module(f"{__package__}.m{n:03}") for n in range(1, VERSION)))
"""What each version brought, the first one first."""


def tables(version: int) -> Tables:
    """Return the tables of a file of this version."""
    return {name: made for module in MODULES[:version] for name, made in module.TABLES.items()}


STEPS = {
    version: partial(
        reshape,
        before=tables(version),
        after=tables(version + 1),
        added=getattr(MODULES[version], "ADDED", NOTHING),
    )
    for version in range(1, len(MODULES))
}
"""Version to the step that leads to the next one.

Each needs a filled file of its version in tests/storage/files (a test fails without)."""
