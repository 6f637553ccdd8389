"""What set-up and trials say, run and stop with. The standard library is all there is yet."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
LOG = ROOT / "build" / "setup.log"
LOG_LINES_SHOWN = 20


class Stop(Exception):  # noqa: N818 - not an error of the program: a sentence for a person
    """The set-up cannot go on; the text says why and what to do."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


def say(text: str) -> None:
    """Print at once, so that the line stands before the wait it announces."""
    print(text, flush=True)


def logged(command: Sequence[str]) -> int:
    """Run a command whose words go to the log; return its exit status."""
    # A person's own settings may send packages elsewhere than into the environment.
    env = {**os.environ, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {shlex.join(command)}\n")
        log.flush()
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        )
    return done.returncode


def failed(sentence: str) -> Stop:
    """Make a stop from the last command's last lines and a sentence."""
    text = LOG.read_text(encoding="utf-8", errors="replace")
    lines = text[text.rfind("\n$ ") + 1 :].splitlines()[1:]
    # Of a package with a wrong checksum, pip lists all that would have been right.
    lines = [line for line in lines if not line.strip().startswith("Expected     or")]
    shown = "\n".join(f"    {line}" for line in lines[-LOG_LINES_SHOWN:])
    return Stop(f"{shown}\n{sentence} All of it is in {LOG.relative_to(ROOT)}.")
