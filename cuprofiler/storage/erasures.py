"""Who was erased, without saying who: what erases a person again when an old backup comes back.

Names are kept as salted hashes only, beside the workspaces, as a backup knows nothing of what was
erased after it. The backups that still hold a person are listed with the day on which they go.
"""

import contextlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from cuprofiler.core.frozen import frozen
from cuprofiler.storage.digest import fresh_id, sha256_hex

FILE = "erasures.json"


@frozen
class Erasure:
    """One person who was erased; `name` and `parts` are hashes, `until` is an ISO date.

    `backups` are the files that still hold the person, to be deleted on that day.
    """

    salt: str
    name: str
    parts: tuple[str, ...]
    until: str
    backups: tuple[str, ...] = ()

    @classmethod
    def of(cls, name: str, parts: Iterable[str], until: date, backups: Iterable[Path]) -> "Erasure":
        """Return the entry for a name and the words of it that stand for the person alone."""
        salt = fresh_id(16)
        return cls(
            salt,
            _hash(salt, name),
            tuple(sorted(_hash(salt, part) for part in parts)),
            until.isoformat(),
            tuple(str(path) for path in backups),
        )

    def is_name(self, text: str) -> bool:
        """Return whether this is the name of the person."""
        return _hash(self.salt, text) == self.name

    def words_in(self, words: Iterable[str]) -> set[str]:
        """Return those of some words that belong to the name of the person."""
        return {word for word in words if _hash(self.salt, word) in self.parts}


def erasures(root: Path) -> list[Erasure]:
    """Return everybody erased so far; a file that can't be read counts as empty."""
    try:
        data = json.loads((root / FILE).read_text(encoding="utf-8"))
        return [
            Erasure(**{**entry, "parts": tuple(entry["parts"]), "backups": tuple(entry["backups"])})
            for entry in data
        ]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def keep(root: Path, entries: list[Erasure]) -> None:
    """Write the list whole or not at all, for its owner alone; raises OSError."""
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = root / f"{FILE}.partial"
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump([asdict(entry) for entry in entries], file, indent=1)
    partial.replace(root / FILE)


def delete_due(root: Path, today: date) -> None:
    """Delete the backups whose day has come; what can't be deleted is tried again."""
    changed = False
    entries = erasures(root)
    for number, entry in enumerate(entries):
        if not entry.backups or entry.until > today.isoformat():
            continue
        left = []
        for name in entry.backups:
            try:
                Path(name).unlink(missing_ok=True)
            except OSError:
                left.append(name)
        if tuple(left) != entry.backups:
            entries[number] = Erasure(entry.salt, entry.name, entry.parts, entry.until, tuple(left))
            changed = True
    if changed:
        with contextlib.suppress(OSError):
            keep(root, entries)


def _hash(salt: str, text: str) -> str:
    return sha256_hex(f"{salt}:{' '.join(text.casefold().split())}".encode())
