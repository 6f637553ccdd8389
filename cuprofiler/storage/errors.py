"""What can go wrong with a file, each with one plain sentence for the founder."""

from pathlib import Path

from cuprofiler.i18n import gettext as _
from cuprofiler.storage.driver import sqlite3


class ProfileFileError(Exception):
    """A profile file is wrong; the message names the file, the key and what was expected."""


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


class AlteredFileError(DamagedFileError):
    """The file holds tables, triggers or views that this program does not make."""


class MovedFileError(WorkspaceError):
    """The file was removed or exchanged while it was open; what was read of it is still there."""


class BusyFileError(WorkspaceError):
    """Another program holds the file."""


class ReadOnlyFileError(WorkspaceError):
    """The file may be read but not written."""


class DiskFullError(WorkspaceError):
    """There is no room left on the disk."""


class ConflictError(WorkspaceError):
    """The stored record is not what the change was made from."""


def missing(path: Path, *, dangling: bool = False) -> MissingFileError:
    """Return the error for a path that names nothing; `dangling` if it is a link to nothing."""
    if dangling:
        said = _(
            "{path} is a link to a file that is not there. Put the file back in its place, or open "
            "another file."
        )
    else:
        said = _("There is no file {path}. Check the name, or open another file.")
    return MissingFileError(said.format(path=path), path)


def no_file(path: Path) -> ForeignFileError:
    """Return the error for a folder, a pipe, a device: what can't hold a workspace."""
    return ForeignFileError(
        _("{path} is not a file but something else, a folder perhaps. Choose a file.").format(
            path=path
        ),
        path,
    )


def name_too_long(path: Path) -> WorkspaceError:
    """Return the error for a name, or a whole path, beyond what the disk takes."""
    return WorkspaceError(
        _(
            "The name of {path} is too long to work with. Give the file a shorter name, or put it "
            "into another folder."
        ).format(path=shortened(path)),
        path,
    )


def shortened(path: Path) -> str:
    """Return a path for reading: a very long one with its middle left out."""
    text = str(path)
    return text if len(text) <= 160 else f"{text[:100]} … {text[-40:]}"


def empty(path: Path) -> DamagedFileError:
    """Return the error for a file of no bytes."""
    return DamagedFileError(
        _("{path} is empty: nothing is left in it. It was left as it is.").format(path=path), path
    )


def cut_off(path: Path) -> ReadOnlyFileError:
    """Return the error for an unfinished change that can't be taken back where the file lies."""
    return ReadOnlyFileError(
        _(
            "A change to {path} was cut off, and it may not be put right where it lies. Copy it "
            "together with the file ending in -journal beside it to a folder of your own, and "
            "open it there."
        ).format(path=path),
        path,
    )


def altered(path: Path) -> AlteredFileError:
    """Return the error for a file whose inner build is not what this program makes."""
    return AlteredFileError(
        _(
            "{path} is not built as cuprofiler builds its files, so it was not opened. It was left "
            "as it is. The window can copy out of it what you entered."
        ).format(path=path),
        path,
    )


def moved(path: Path) -> MovedFileError:
    """Return the error for a file that is no longer where it was opened."""
    return MovedFileError(
        _(
            "{path} was removed, or another file was put in its place, while it was open. The last "
            "change was not saved. Save a copy of what you see."
        ).format(path=path),
        path,
    )


def foreign(path: Path) -> ForeignFileError:
    """Return the error for a file of another program."""
    return ForeignFileError(
        _("{path} is not a cuprofiler file, whatever its name says. Choose another.").format(
            path=path
        ),
        path,
    )


def newer(path: Path, version: int) -> NewerFileError:
    """Return the error for a file of a newer program version."""
    return NewerFileError(
        _(
            "{path} was saved by a newer cuprofiler (file version {version}). Install the newer "
            "version to open it; the file was left as it is."
        ).format(path=path, version=version),
        path,
    )


def damaged(path: Path) -> DamagedFileError:
    """Return the error for a file that fails its checks."""
    return DamagedFileError(
        _("{path} is damaged. It was left as it is.").format(path=path),
        path,
    )


def taken(path: Path) -> WorkspaceError:
    """Return the error for a name that another file has."""
    return WorkspaceError(
        _("{path} is there already. Choose another name.").format(path=path), path
    )


def not_written(path: Path, error: OSError) -> WorkspaceError:
    """Return the error for a file that could not be written."""
    return WorkspaceError(
        _("{path} could not be written ({reason}). Choose another place.").format(
            path=path, reason=error.strerror
        ),
        path,
    )


def too_much(path: Path) -> ForeignFileError:
    """Return the error for a file that holds more than anybody can have typed."""
    return ForeignFileError(
        _(
            "{path} holds far more than this program ever puts into a file, so nothing was taken "
            "over from it."
        ).format(path=path),
        path,
    )


def migration_without_room(path: Path) -> DiskFullError:
    """Return the error for a file that can't be brought up to date on a full disk."""
    return DiskFullError(
        _(
            "The disk is full, so {path} can’t be brought up to date. It was left as it is. Free "
            "some room and open it again."
        ).format(path=path),
        path,
    )


def from_sqlite(error: Exception, path: Path) -> WorkspaceError:
    """Say an error of SQLite, one of `FILE_ERRORS`, in the founder's words."""
    if isinstance(error, UnicodeDecodeError):
        return damaged(path)
    code = (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if "decode to UTF-8" in str(error):
        return damaged(path)
    if code == sqlite3.SQLITE_ERROR:
        # Our own statements are right, so it is the file that lacks what they name.
        return altered(path)
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
