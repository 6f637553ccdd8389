"""A screen that is not there, for windows that nobody looks at. Standard library only."""

from __future__ import annotations

import contextlib
import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def virtual_screen() -> Iterator[str]:
    """Keep an X screen (Xvfb) up inside the block; gives its name, such as ":1"."""
    reading, writing = os.pipe()
    shown = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-ac"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            # Written once it answers; nothing, if it could not start.
            yield f":{said.readline().strip()}"
    finally:
        shown.terminate()
        shown.wait(10)
