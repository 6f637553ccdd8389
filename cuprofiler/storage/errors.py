"""What can go wrong with a file, each with one plain sentence for the founder."""

from pathlib import Path

from cuprofiler.i18n import gettext as _
from cuprofiler.storage.driver import sqlite3


class WorkspaceError(Exception):
    """A file could not be read or written; the message says what, where and what to do."""

    def __init__(self, message: str, path: Path | None = None) -> None:
        super().__init__(message)
        self.path = path


class MissingFileError(WorkspaceError):
    """There is no such file."""


class ForeignFileError(WorkspaceError):
    """The file was not made by this program."""


class NewerFileError(WorkspaceError):
    """The file was written by a newer version of the program."""


class DamagedFileError(WorkspaceError):
    """The file cannot be trusted: SQLite or a row's hash says so."""


class BusyFileError(WorkspaceError):
    """Another program holds the file."""


class ReadOnlyFileError(WorkspaceError):
    """The file may be read but not written."""


class DiskFullError(WorkspaceError):
    """There is no room left on the disk."""


class ConflictError(WorkspaceError):
    """The stored record is not what the change was made from."""


def missing(path: Path) -> MissingFileError:
    """The error for a path that names nothing."""
    return MissingFileError(
        _("There is no file {path}. Check the name, or open another file.").format(path=path), path
    )


def foreign(path: Path) -> ForeignFileError:
    """The error for a file of another program."""
    return ForeignFileError(
        _("{path} is not a cuprofiler file, whatever its name says. Choose another.").format(
            path=path
        ),
        path,
    )


def newer(path: Path, version: int) -> NewerFileError:
    """The error for a file of a newer program version."""
    return NewerFileError(
        _(
            "{path} was saved by a newer cuprofiler (file version {version}). Install the newer "
            "version to open it; the file was left as it is."
        ).format(path=path, version=version),
        path,
    )


def damaged(path: Path) -> DamagedFileError:
    """The error for a file that fails its checks."""
    return DamagedFileError(
        _("{path} is damaged. It was left as it is.").format(path=path),
        path,
    )


def from_sqlite(error: sqlite3.Error, path: Path) -> WorkspaceError:
    """Say an error of SQLite in the founder's words."""
    code = (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(
            _(
                "The disk is full, so the last change to {path} was not saved. Free some room and "
                "try again."
            ).format(path=path),
            path,
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return BusyFileError(
            _("Another program is using {path}. Close it there and try again.").format(path=path),
            path,
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return ReadOnlyFileError(
            _("{path} may not be changed here. Save a copy in another folder.").format(path=path),
            path,
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path)
    if code == sqlite3.SQLITE_CANTOPEN:
        return WorkspaceError(
            _("{path} could not be opened. Check that you may write in this folder.").format(
                path=path
            ),
            path,
        )
    return WorkspaceError(
        _("{path} could not be read or written ({reason}). Nothing was changed.").format(
            path=path, reason=error
        ),
        path,
    )
