"""cuprofiler: who pays, who uses, and what follows from it."""

__version__ = "0.1.0"

__homepage__ = ""
"""Where the program is found, once it has a public address (docs/release.md)."""
