"""What makes a file ours, read from its first bytes without opening it as a database."""

import os
import stat
from pathlib import Path

from cuprofiler.storage.errors import WorkspaceError, foreign, missing, newer

APPLICATION_ID = 0x43755072
"""“CuPr”, in SQLite's application_id."""

SCHEMA_VERSION = 3
"""SQLite's user_version of files that this program writes."""

MAGIC = b"SQLite format 3\x00"


def check_header(path: Path) -> int:
    """The file version of a workspace.

    Raises MissingFileError, ForeignFileError, NewerFileError, or WorkspaceError if it may not be
    read. The file is not touched.
    """
    from cuprofiler.i18n import gettext as _

    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise missing(path) from None
    except (IsADirectoryError, NotADirectoryError):
        raise foreign(path) from None
    except OSError as error:
        raise WorkspaceError(
            _("You may not read {path}. Ask its owner, or open another file.").format(path=path),
            path,
        ) from error
    if len(header) < 100 or not header.startswith(MAGIC):
        raise foreign(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise foreign(path)
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise newer(path, version)
    if version < 1:
        raise foreign(path)
    return version


def make_private(path: Path) -> None:
    """Create an empty file that only its owner may read (0600), in a folder of 0700.

    Raises FileExistsError if it is there already, OSError if it cannot be made.
    """
    make_private_folder(path.parent)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    os.close(descriptor)


def make_private_folder(folder: Path) -> None:
    """Create a folder for its owner alone; one that is there already is left as it is."""
    if not folder.exists():
        folder.mkdir(parents=True, mode=0o700)


def is_database(path: Path) -> bool:
    """Whether a file is a workspace, or another SQLite file, by its content."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def may_write(path: Path) -> bool:
    """Whether the file and, for the journal beside it, its folder can be written."""
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return writable and bool(path.stat().st_mode & stat.S_IWUSR)


def fsync_folder(folder: Path) -> None:
    """Make a rename in this folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
