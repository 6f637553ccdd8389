"""What the system must have: which library or command, in which package, and how it comes there.

Standard library only: nothing else is there yet when this runs.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cuprofiler.screen import no_screen
from tools.console import ROOT, Stop, failed, logged, say

if TYPE_CHECKING:
    from collections.abc import Sequence

TABLE = ROOT / "tools" / "system-packages.txt"
SYSTEM = platform.system()


@dataclass(frozen=True)
class Need:
    """A library or command, the system package that holds it, and what it is for."""

    name: str
    package: str
    purpose: str


def read_table() -> list[Need]:
    """Read the table of what the system must have."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [Need(*line.split()) for line in lines if line and not line.startswith("#")]


def missing(purposes: set[str]) -> list[Need]:
    """List what is needed for these purposes and not there."""
    return [need for need in read_table() if need.purpose in purposes and not is_there(need)]


def is_there(need: Need) -> bool:
    """Tell whether a command is on the path, or whether a library can be loaded.

    Loading is the test that counts: a package manager does not know of libraries that came
    another way, and one that it lists may still be of the wrong kind.
    """
    if need.name.startswith("/"):
        return any(Path("/").glob(need.name[1:]))
    if ".so" not in need.name:
        return shutil.which(need.name) is not None
    if SYSTEM != "Linux":
        return True
    try:
        ctypes.CDLL(need.name)
    except OSError:
        return False
    return True


def provide(needs: Sequence[Need]) -> None:
    """Install the packages that hold what is missing, or say how to."""
    if not needs:
        return
    packages = sorted({need.package for need in needs})
    if shutil.which("apt-get") is None:
        raise Stop(without_apt(needs, packages), 2)
    prefix = administrator()
    if prefix is None:
        if all(need.purpose == "window" for need in needs) and no_screen():
            # Without a screen nothing of this would be used.
            say(f"A window would also need: {' '.join(packages)}.")
            return
        raise Stop(by_hand(packages), 2)
    say(f"Installing system packages: {' '.join(packages)}")
    install(prefix, packages)
    left = [need.name for need in needs if need.purpose != "venv" and not is_there(need)]
    if left:
        raise Stop(f"The packages are installed, but still missing: {', '.join(left)}.")


def administrator() -> list[str] | None:
    """Return the words to put before a command that changes the system; None: not allowed."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def install(prefix: Sequence[str], packages: Sequence[str]) -> None:
    """Install system packages without a question."""
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    # A list that cannot be fetched, perhaps one that has nothing to do with us, is no reason
    # to give up: what is needed may be in the others.
    logged([*apt, "update"])
    for line in foreseen(packages):
        say(f"    {line}")
    wait_for_others = ["-o", "DPkg::Lock::Timeout=300"]
    command = [*apt, *wait_for_others, "install", "--no-install-recommends", *packages]
    if logged(command) != 0:
        raise failed("The system packages could not be installed.")


def foreseen(packages: Sequence[str]) -> list[str]:
    """Let apt say how much it would fetch, and what that takes on the disk."""
    command = ["apt-get", "--assume-no", "install", "--no-install-recommends", *packages]
    env = {**os.environ, "LC_ALL": "C"}
    asked = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    signs = ("Need to get", "After this operation", "Download size:", "Space needed:")
    return [line.strip() for line in asked.stdout.splitlines() if line.strip().startswith(signs)]


def by_hand(packages: Sequence[str]) -> str:
    """Say what is missing and the line that installs it."""
    update = "apt-get update"
    add = f"apt-get install --no-install-recommends -y {' '.join(packages)}"
    sudo = shutil.which("sudo")
    # Where a list can't be fetched, the packages may still come from the others.
    line = f"sudo {update}; sudo {add}" if sudo else f"su -c '{update}; {add}'"
    return (
        "Some packages of the system are missing, and installing them takes an administrator. "
        f"This line does it; then try again:\n\n    {line}\n"
    )


def without_apt(needs: Sequence[Need], packages: Sequence[str]) -> str:
    """Say what is missing on a system that is not Debian or like it."""
    names = ", ".join(need.name for need in needs)
    if SYSTEM == "Darwin":
        how = "With Homebrew: brew install poppler qpdf"
    else:
        how = f"Debian calls the packages that hold them: {' '.join(packages)}"
    return f"Missing on this system: {names}.\n{how}"
