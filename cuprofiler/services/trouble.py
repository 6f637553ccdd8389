"""What can go wrong with a file, as the window and the commands know it.

They ask services and not storage; what storage says of a file in plain words comes through here.
"""

from cuprofiler.storage.errors import (
    DamagedFileError,
    MissingFileError,
    MovedFileError,
    ProfileFileError,
    WorkspaceError,
    damaged,
    shortened,
)

__all__ = [
    "DamagedFileError",
    "MissingFileError",
    "MovedFileError",
    "ProfileFileError",
    "WorkspaceError",
    "damaged",
    "shortened",
]
