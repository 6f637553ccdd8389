"""What a killed program leaves beside a file, and how it is put right.

While a change is being saved, SQLite keeps the old pages in a journal beside the file. After a kill
the file is whole only once that journal was played back, and only a connection that may write does
so. Therefore this comes before anything else is read, the file version too.
"""

import os
import stat
from contextlib import closing, suppress
from pathlib import Path

from cuprofiler.storage.driver import FILE_ERRORS, sqlite3

_NAMES_ANOTHER_JOURNAL = bytes.fromhex("d9d505f920a163d7")
"""The last bytes of a journal that names a further file, which a roll-back may delete.

This program never writes such a one, so it comes from elsewhere."""


def place_of(path: Path) -> Path:
    """Return where a file really lies, links followed; a circle of links is no error here."""
    return Path(os.path.realpath(path))


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the journal of a file: beside the file itself, not beside a link
    to it.
    """
    real = place_of(path)
    return real.with_name(f"{real.name}-journal")


def may_write(path: Path) -> bool:
    """Return whether the file and, for the journal beside it, its folder can be written."""
    writable = os.access(path, os.W_OK) and os.access(place_of(path).parent, os.W_OK)
    return writable and bool(path.stat().st_mode & stat.S_IWUSR)


def settle(path: Path) -> None:
    """Let SQLite take back a change that was cut off, where the file may be written.

    Nothing is raised: what can't be put right is said by whoever opens the file next.
    """
    with suppress(OSError, *FILE_ERRORS):
        journal = journal_of(path)
        if not journal.exists() or not may_write(path) or _names_another(journal):
            return
        uri = f"{place_of(path).as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None, timeout=2.0)) as file:
            file.execute("PRAGMA trusted_schema = OFF")
            file.execute("PRAGMA user_version").fetchone()


def is_cut_off(path: Path) -> bool:
    """Return whether a change that was cut off still waits for its roll-back."""
    try:
        return journal_of(path).stat().st_size > 0
    except OSError:
        return False


def drop_stale(path: Path) -> None:
    """Take away the journal of a file that is no more, before another gets its name."""
    if not path.exists():
        journal_of(path).unlink(missing_ok=True)


def _names_another(journal: Path) -> bool:
    with journal.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(size - len(_NAMES_ANOTHER_JOURNAL), 0))
        return file.read() == _NAMES_ANOTHER_JOURNAL
