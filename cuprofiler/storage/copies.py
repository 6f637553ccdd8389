"""Whole copies of a workspace, made by SQLite itself: every row and setting, or no file at all.

A copy of a live file's bytes is no copy; VACUUM INTO writes a whole, sound one.
"""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from cuprofiler.storage.connection import check_rows, connect_read_only
from cuprofiler.storage.driver import FILE_ERRORS
from cuprofiler.storage.errors import DamagedFileError, damaged, from_sqlite, taken
from cuprofiler.storage.identity import (
    SCHEMA_VERSION,
    check_header,
    check_place,
    fsync_folder,
    make_private,
)
from cuprofiler.storage.journal import drop_stale, journal_of

Writer = Callable[[Path], object]
"""Writes a whole workspace into the empty file at a path; raises one of `FILE_ERRORS`."""


def of_file(source: Path) -> Writer:
    """Writes what is in a workspace file; a path that is none raises WorkspaceError."""

    def write(target: Path) -> None:
        check_header(source)
        with contextlib.closing(connect_read_only(source, timeout=2.0)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))

    return write


def write_whole_copy(write: Writer, target: Path, source: Path) -> None:
    """Make a checked copy of the workspace `source` under a new name, for its owner alone.

    Nothing appears under the name unless every row is sound. Raises WorkspaceError, also if the
    name is taken; what SQLite raises is said about `source`, OSError is the caller's to say.
    """
    check_place(target)
    partial = target.with_name(f"{target.stem}.partial")
    try:
        partial.unlink(missing_ok=True)
        # VACUUM INTO accepts an empty file, so the permissions are ours from the start.
        make_private(partial)
        write(partial)
        verify(partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        if target.is_symlink() or target.exists():
            raise taken(target)
        drop_stale(target)
        partial.replace(target)
        fsync_folder(target.parent)
    except DamagedFileError as error:
        # Found in the copy, but it is the source that is so.
        raise damaged(source) if error.path == partial else error from None
    except FILE_ERRORS as error:
        raise from_sqlite(error, source) from error
    finally:
        # A folder that can't be written has nothing to take away.
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
            journal_of(partial).unlink(missing_ok=True)


def verify(path: Path) -> None:
    """Check structure and every row of a file; raises one of `FILE_ERRORS`, or DamagedFileError."""
    with contextlib.closing(connect_read_only(path)) as connection:
        if connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION:
            check_rows(connection, path)
        elif connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise damaged(path)
