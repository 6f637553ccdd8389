"""cuprofiler: who pays, who uses, and what follows from it."""

__version__ = "0.1.0"
