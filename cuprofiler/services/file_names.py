"""Names for workspace files that nobody has yet."""

import os
from pathlib import Path

from cuprofiler.storage.identity import MOST_NAME_BYTES
from cuprofiler.storage.journal import journal_of

SUFFIX = ".cuprofile"


def is_there(path: Path) -> bool:
    """Return whether anything has this name: a link to a lost file is no place for a new one."""
    try:
        return os.path.lexists(path)
    except (OSError, ValueError):
        return False


def beside(path: Path, word: str) -> Path:
    """Return a free name in the folder of a file: its own with a word behind it."""
    return free_name(path.absolute().parent, path.stem, f" {word}")


def free_name(folder: Path, stem: str, word: str = "") -> Path:
    """Return a name nobody has, with a number if need be; a long one is shortened to what a disk
    takes.

    One that a journal was left beside counts as taken: the journal would change the new file.
    """
    number = 1
    while True:
        behind = word + (f" {number}" if number > 1 else "") + SUFFIX
        kept = os.fsencode(stem)[: MOST_NAME_BYTES - len(os.fsencode(behind))]
        if len(kept) < len(os.fsencode(stem)):
            kept = kept.decode(errors="ignore").encode()  # no half letter at the cut
        target = folder / (os.fsdecode(kept) + behind)
        if not target.is_symlink() and not target.exists() and not journal_of(target).exists():
            return target
        number += 1
