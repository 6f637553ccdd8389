"""Numbered steps from one file version to the next, each frozen in a module of its own.

A module says which tables are new or other in its version (`TABLES`), as the text that makes them,
and what rows that are there get in new columns (`ADDED`). A new version is a new module, never a
change in one that is there.
"""

from functools import partial

from cuprofiler.storage.steps import first, m001, m002, m003, m004
from cuprofiler.storage.steps.reshape import Added, Tables, reshape

NOTHING: Added = {}

CHANGES: tuple[tuple[Tables, Added], ...] = (
    (first.TABLES, NOTHING),
    (m001.TABLES, m001.ADDED),
    (m002.TABLES, NOTHING),
    (m003.TABLES, NOTHING),
    (m004.TABLES, m004.ADDED),
)
"""What each version brought, the first one first."""


def tables(version: int) -> Tables:
    """Return the tables of a file of this version."""
    return {name: made for new, _added in CHANGES[:version] for name, made in new.items()}


STEPS = {
    version: partial(
        reshape,
        before=tables(version),
        after=tables(version + 1),
        added=CHANGES[version][1],
    )
    for version in range(1, len(CHANGES))
}
"""Version to the step that leads to the next one.

Each needs a filled file of its version in tests/storage/files (a test fails without)."""
