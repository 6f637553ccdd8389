"""Where long words may be broken, by the syllables of the language spoken.

The patterns of a language take half a second to read. Paper waits for them; a window must not, and
has them from the moment at which they are there.
"""

import threading
from functools import lru_cache
from typing import Any

from cuprofiler.i18n import language

LEAST = 3
"""So many letters stay before a break at least, and after it."""

DICTIONARIES = {"en": "en_GB", "de": "de_DE"}
"""The patterns of each language that has any."""

_read: dict[str, Any] = {}
_reading: set[str] = set()
_hurried: set[int] = set()


def hurry() -> None:
    """Never wait for patterns in this thread: it has a window to keep alive."""
    _hurried.add(threading.get_ident())


def breaks(word: str) -> tuple[int, ...]:
    """Return after how many letters a word may be broken with a hyphen; none if it is not known."""
    patterns = _patterns(DICTIONARIES.get(language(), ""))
    return _positions(patterns, word) if patterns is not None else ()


@lru_cache(maxsize=2_000)
def _positions(patterns: Any, word: str) -> tuple[int, ...]:
    found = (int(at) for at in patterns.positions(word))
    return tuple(at for at in found if LEAST <= at <= len(word) - LEAST)


def _patterns(name: str) -> Any:
    if not name or name in _read:
        return _read.get(name)
    if threading.get_ident() not in _hurried:
        return _load(name)
    if name not in _reading:
        _reading.add(name)
        threading.Thread(target=_load, args=(name,), daemon=True, name="syllables").start()
    return None


def _load(name: str) -> Any:
    import pyphen  # late: most texts have no word that is too long for its place

    _read[name] = pyphen.Pyphen(lang=name)
    return _read[name]
