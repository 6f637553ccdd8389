"""SHA-256, and ids nobody else has, without loading OpenSSL.

`hashlib` and `secrets` load it, 4 MiB and a few milliseconds at every start, for the same result.
"""

import importlib
import os
from collections.abc import Callable, Sequence
from typing import Any


def _constructor() -> Callable[[bytes], Any]:
    # The interpreter's own; it has another name from Python 3.12 on.
    for name in ("_sha256", "_sha2", "hashlib"):
        try:
            found: Callable[[bytes], Any] = importlib.import_module(name).sha256
        except ImportError:
            continue
        return found
    raise ImportError("no SHA-256")


sha256 = _constructor()
"""As hashlib's: bytes in, an object with `hexdigest` out."""


def sha256_hex(data: bytes) -> str:
    """Return the SHA-256 of some bytes as 64 hex digits."""
    return str(sha256(data).hexdigest())


def row_hash(table: str, cells: Sequence[str | int | None]) -> str:
    """Return the SHA-256 over a table's name and the cells of a row, in the order of its columns.

    Files hold its results: it never changes.
    """
    # ascii() writes text, numbers and None without doubt, and the same in every Python:
    # repr() would hang on which letters that Python's Unicode calls printable.
    return sha256_hex(f"('{table}', {ascii(tuple(cells))[1:]}".encode("ascii"))


def fresh_id(length: int = 8) -> str:
    """Return an id no other record has: random bytes from the system, as hex digits."""
    return os.urandom(length).hex()
