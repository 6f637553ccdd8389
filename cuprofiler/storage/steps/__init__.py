"""Numbered steps from one file version to the next, each frozen in a module of its own.

A module says which tables are new or other in its version (`TABLES`), as the text that makes them,
and what rows that are there get in new columns (`ADDED`). A new version is a new module and a new
number and digest here, never a change in a module that is there.
"""

VERSION = 9
"""SQLite's user_version of files that this program writes. `m008` leads to it."""

DIGEST = "7b3f8e0c2ca662ef1006ac1942c1c2f48b30d0ab2edd9d92e228b54eea9523d0"
"""The digest of the tables and indexes of this version, see `identity.schema_digest`.

Kept as a value, as SQLAlchemy, which makes them, is not loaded at a start. A test holds the two
together."""
