"""What makes a file ours, read from its first bytes without opening it as a database."""

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from cuprofiler.storage.digest import sha256_hex
from cuprofiler.storage.errors import (
    WorkspaceError,
    altered,
    cut_off,
    empty,
    foreign,
    missing,
    name_too_long,
    newer,
    no_file,
)
from cuprofiler.storage.journal import is_cut_off, may_write, settle
from cuprofiler.storage.steps import DIGEST as SCHEMA_DIGEST
from cuprofiler.storage.steps import VERSION as SCHEMA_VERSION

__all__ = ["SCHEMA_DIGEST", "SCHEMA_VERSION"]

APPLICATION_ID = 0x43755072
"""“CuPr”, in SQLite's application_id."""

MOST_NAME_BYTES = 255 - len(".making-journal")
"""What the disk takes, less what is put behind a name for a while."""

MOST_PATH_BYTES = 500
"""SQLite opens nothing whose whole path is longer than 512 bytes."""

MAGIC = b"SQLite format 3\x00"


def check_header(path: Path) -> int:
    """Return the file version of a workspace.

    A change that was cut off by a kill is taken back first, as the version may belong to it.
    Raises MissingFileError, ForeignFileError, NewerFileError, DamagedFileError, or WorkspaceError
    if it may not be read. Nothing else touches the file.
    """
    check_place(path)
    settle(path)
    header = _header(path)
    if not header:
        raise empty(path)
    if len(header) < 100 or not header.startswith(MAGIC):
        raise foreign(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise foreign(path)
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise newer(path, version)
    if version < 1:
        raise foreign(path)
    if is_cut_off(path) and not may_write(path):
        raise cut_off(path)
    if 2 in header[18:20]:
        # Another journal mode than ours: opening it would already write beside it.
        raise altered(path)
    return version


def check_place(path: Path) -> None:
    """Whether a path can name a workspace at all; raises WorkspaceError if not."""
    if len(os.fsencode(path.name)) > MOST_NAME_BYTES:
        raise name_too_long(path)
    if len(os.fsencode(path.absolute())) > MOST_PATH_BYTES:
        raise name_too_long(path)


def _header(path: Path) -> bytes:
    from cuprofiler.i18n import gettext as _

    try:
        # Asked before it is opened: a pipe would wait for a writer for good.
        if not stat.S_ISREG(path.stat().st_mode):
            raise no_file(path)
        with path.open("rb") as file:
            return file.read(100)
    except (FileNotFoundError, NotADirectoryError):
        raise missing(path, dangling=path.is_symlink()) from None
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENAMETOOLONG):
            raise no_file(path) from None
        raise WorkspaceError(
            _("You may not read {path}. Ask its owner, or open another file.").format(path=path),
            path,
        ) from error


def schema_digest(statements: Iterable[str | None]) -> str:
    """Return the SHA-256 of the statements that made a file, whatever their order and line
    breaks.
    """
    said = sorted(" ".join(text.split()) for text in statements if text)
    return sha256_hex("\n".join(said).encode())


def make_private(path: Path) -> None:
    """Create an empty file that only its owner may read (0600), in a folder of 0700.

    Raises FileExistsError if it is there already, OSError if it cannot be made.
    """
    make_private_folder(path.parent)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    os.close(descriptor)


def make_private_folder(folder: Path) -> None:
    """Create a folder for its owner alone; one that is there already is left as it is.

    Every folder made on the way is for its owner alone too.
    """
    if folder.exists():
        return
    make_private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def is_database(path: Path) -> bool:
    """Return whether a file is a workspace, or another SQLite file, by its content."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def fsync_folder(folder: Path) -> None:
    """Make a rename in this folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
