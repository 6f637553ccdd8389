"""Python's collector of garbage, held while it would be in the way."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_holds: list[bool] = []
"""Whether the collector was on, for each hold in force: the first one's is what counts."""


@contextmanager
def collector_held() -> Iterator[None]:
    """Let no garbage be collected meanwhile; several holds, in several threads, may overlap."""
    with _lock:
        _holds.append(gc.isenabled() or any(_holds))
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            was_on = _holds.pop()
            if not _holds and was_on:
                gc.enable()
