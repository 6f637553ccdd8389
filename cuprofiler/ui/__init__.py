"""The window. The only package that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401

# PySide6 puts an import of its own in place, for an optional spelling of its names that nothing
# here asks for: it reads and keeps the source of every module loaded from then on.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
