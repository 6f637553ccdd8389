"""Numbered steps from one file version to the next, each frozen in a module of its own.

A module says which tables are new or other in its version (`TABLES`), as the text that makes them,
and what rows that are there get in new columns (`ADDED`). A new version is a new module and a new
number and digest here, never a change in a module that is there.
"""

VERSION = 7
"""SQLite's user_version of files that this program writes. `m006` leads to it."""

DIGEST = "948410a462d199341ac6be7102825a9bba21624e18e0efd0d822ece34ab17ccf"
"""The digest of the tables and indexes of this version, see `identity.schema_digest`.

Kept as a value, as SQLAlchemy, which makes them, is not loaded at a start. A test holds the two
together."""
