"""Make this checkout ready to run, to test or to lock, starting from a bare Python.

    python3 tools/setup.py setup          what the program needs
    python3 tools/setup.py run [ARGS]     the same, then start the program
    python3 tools/setup.py dev            what the tests need on top
    python3 tools/setup.py package        what building packages needs on top
    python3 tools/setup.py soak           what the long tests need on top
    python3 tools/setup.py lock [ARGS]    write the lock files anew

Only the standard library is used, since nothing else is there yet when this runs. The
syntax is kept readable to older versions of Python, so that they can say that they are too old.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cuprofiler.screen import no_screen
from tools.console import ROOT, Stop, failed, logged, say
from tools.system_packages import SYSTEM, Need, is_there, missing, provide

VENV = ROOT / ".venv"
SAMPLE = ROOT / "build" / "sample"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"

# The locked Qt has no files for other versions.
OLDEST = (3, 11)
NEWEST = (3, 14)

# A lock file names every package, so pip looks for none: asked for `coverage[toml]`, it would take
# the newest there is, find no checksum for it, and stop on the day that one comes out.
FROM_LOCK = ("--require-hashes", "--no-deps", "--only-binary", ":all:")

LOCK_HEADER = """\
# Exact versions with their checksums, for every platform. Written by `make lock`.
# On Linux {fetched} MB to fetch, {unpacked} MB on the disk.
"""


def main(argv: Sequence[str]) -> int:
    """Carry out one command; return the exit status."""
    command, args = (argv[0], argv[1:]) if argv else ("", [])
    # Told to end, take along what was started: an installer left alone would go on writing.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        check_python()
        if command == "setup":
            prepare(dev=False)
            say("Ready: `make run` starts the program.")
        elif command == "dev":
            prepare(dev=True)
        elif command == "package":
            prepare(dev=True, more={"package"})
        elif command == "soak":
            prepare(dev=True, more={"screen", "soak"})
        elif command == "run":
            prepare(dev=False)
            return start(args)
        elif command == "lock":
            write_locks(args)
        else:
            say(str(__doc__))
            return 2
    except Stop as stop:
        say(str(stop))
        return stop.code
    except KeyboardInterrupt:
        say("\nStopped. The next run repairs what is half made.")
        return 130
    except PermissionError as error:
        say(
            f"The set-up may not write here ({error}): perhaps .venv or build was made by another "
            "user. Let that user run `make clean`, or work in a copy of this folder."
        )
        return 1
    except OSError as error:
        say(f"The set-up could not go on: {error}")
        return 1
    return 0


def check_python() -> None:
    """Refuse a Python for which the locked packages have no files."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    oldest, newest, found = (".".join(map(str, v)) for v in (OLDEST, NEWEST, sys.version_info[:3]))
    raise Stop(
        f"Python {oldest} to {newest} is needed, but this is {found}: name another one, "
        "for example `make run PYTHON=python3.12`.",
        2,
    )


def prepare(*, dev: bool, more: frozenset[str] | set[str] = frozenset()) -> None:
    """Bring the system packages and the .venv up to date; do nothing where they are.

    `more` are purposes of system packages beyond those of running and testing.
    """
    with alone():
        state = venv_state(dev=dev)
        purposes = {"qt", "window"} | ({"test"} if dev else set())
        needs = missing(purposes | more)
        if "package" in more and SYSTEM == "Linux":
            needs += own_python()
        if state == "remake":
            needs = [*venv_needs(), *needs]
            if SYSTEM != "Linux":
                say("On this system Qt brings all it needs: no system packages are looked for.")
        provide(needs)
        update_venv(state, dev=dev)


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Let one set-up at a time work in this checkout."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    # This very file is the lock: it is always there, and reading it is enough to hold it, so
    # that no lock file of another user can be in the way.
    with Path(__file__).open("rb") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up is at work in this folder; waiting for it.")
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            # Some network file systems cannot lock a file opened for reading.
            pass
        yield


def own_python() -> list[Need]:
    """The library of this Python, which a package carries; Debian's own program holds none."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    need = Need(f"libpython{version}.so.1.0", f"libpython{version}", "package")
    return [] if is_there(need) else [need]


def venv_needs() -> list[Need]:
    """Name the package with which Python can make an environment, if it cannot yet.

    Debian takes `ensurepip` out of its Python and puts it into a package of its own.
    """
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    python = base_python().resolve()
    if not python.is_relative_to("/usr/bin"):
        raise Stop(
            f"{python} was built without `ensurepip`: name another Python, for example "
            "`make run PYTHON=/usr/bin/python3`.",
            2,
        )
    if python == Path("/usr/bin/python3").resolve():
        return [Need("ensurepip", "python3-venv", "venv")]
    return [Need("ensurepip", f"{python.name}-venv", "venv")]


# The environment


def python_in(place: Path) -> Path:
    """Return the path of an environment's Python."""
    return place / ("Scripts/python.exe" if SYSTEM == "Windows" else "bin/python")


def base_python() -> Path:
    """Return the Python behind this one, which stays when the .venv is remade.

    In a shell where the .venv is active, this file is run by the Python inside it.
    """
    here = Path(sys.executable)
    return here.resolve() if sys.prefix != sys.base_prefix else here


def stamp_file(lock: Path) -> Path:
    """Return the file that tells with which lock file the environment was made."""
    return VENV / f"made-from-{lock.name}.txt"


def stamp_text(lock: Path, version: str) -> str:
    """Describe an environment: Python's version, the lock file's checksum and the place.

    The place counts since an environment does not survive being moved.
    """
    return f"{version} {hashlib.sha256(lock.read_bytes()).hexdigest()} {VENV}\n"


def venv_version() -> str | None:
    """Return the version of the environment's Python, or None where it or its pip is broken."""
    code = "import pip, sys; print('.'.join(map(str, sys.version_info[:3])))"
    try:
        asked = subprocess.run(
            [python_in(VENV), "-I", "-c", code], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return asked.stdout.strip() if asked.returncode == 0 else None


def venv_state(*, dev: bool) -> str:
    """Tell what the environment lacks: "ready", "extend" (only the tests' packages) or "remake".

    An outdated one is remade rather than changed: what a lock file no longer names must go.
    """
    version = venv_version()
    if version is None or read(stamp_file(RUN_LOCK)) != stamp_text(RUN_LOCK, version):
        return "remake"
    stamp = read(stamp_file(DEV_LOCK))
    if not dev or stamp == stamp_text(DEV_LOCK, version):
        return "ready"
    return "extend" if stamp is None else "remake"


def read(path: Path) -> str | None:
    """Return a file's text, or None where there is no such file."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


def update_venv(state: str, *, dev: bool) -> None:
    """Make or fill the environment; the stamps come last, so a broken-off one is remade."""
    if state == "ready":
        return
    remake = state == "remake"
    fetched, unpacked = sizes(DEV_LOCK if dev else RUN_LOCK)
    if remake:
        whose = "program and tests" if dev else "the program"
    else:
        whose = "the tests"
        fetched, unpacked = (a - b for a, b in zip(sizes(DEV_LOCK), sizes(RUN_LOCK), strict=True))
    say(
        f"Installing the Python packages of {whose}: about {fetched} MB to fetch, "
        f"{unpacked} MB on the disk"
    )
    if remake:
        make_venv(VENV)
    stamp_file(RUN_LOCK).unlink(missing_ok=True)
    lock = DEV_LOCK if dev else RUN_LOCK
    if logged(pip_install(VENV, *FROM_LOCK, "-r", str(lock))) != 0:
        raise failed(
            "The Python packages could not be installed: perhaps the network is not there, or a "
            "package is not the one that the lock file names."
        )
    if logged([*pip_in(VENV), "check"]) != 0:
        raise failed(f"{lock.name} lacks a package, or two of it do not go together: `make lock`.")
    version = venv_version()
    if version is None:
        raise failed("The environment in .venv does not start.")
    # The tests' lock file holds all of the program's.
    for made_from in (DEV_LOCK, RUN_LOCK) if dev else (RUN_LOCK,):
        stamp_file(made_from).write_text(stamp_text(made_from, version), encoding="utf-8")


def sizes(lock: Path) -> tuple[int, int]:
    """Return how many MB a lock file's packages are to fetch and on the disk, as it says itself."""
    found = re.search(r"(\d+) MB to fetch, (\d+) MB on the disk", lock.read_text(encoding="utf-8"))
    if found is None:
        raise Stop(f"{lock.name} does not say how large its packages are: run `make lock`.")
    return int(found[1]), int(found[2])


def make_venv(place: Path) -> None:
    """Make an empty environment, in the place of whatever is there."""
    # Before anything is removed: this may be a link in the very environment.
    python = base_python()
    if place.is_symlink() or place.is_file():
        place.unlink()
    elif place.exists():
        shutil.rmtree(place)
    if logged([str(python), "-I", "-m", "venv", str(place)]) != 0:
        raise failed("Python could not make an environment.")


def pip_install(place: Path, *args: str) -> list[str]:
    """Build the command that installs into an environment."""
    return [*pip_in(place), "install", "--no-input", "--progress-bar", "off", *args]


def pip_in(place: Path) -> list[str]:
    """Return how an environment's own pip is called."""
    return [str(python_in(place)), "-I", "-m", "pip", "--disable-pip-version-check"]


# Starting


def start(args: Sequence[str]) -> int:
    """Start the program; without a screen and without a wish, let it write its samples."""
    command = [str(python_in(VENV)), str(ROOT / "main.py"), *args]
    reason = no_screen()
    if reason and not args:
        say(f"{reason} No window can open, so sample documents are written instead.")
        command += ["sample", "--out", str(SAMPLE)]
    if SYSTEM != "Windows":
        # Taking this process's place leaves signals and the exit status to the program.
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


# Lock files


def write_locks(args: Sequence[str]) -> None:
    """Resolve the two lists of packages into lock files, with a resolver in a passing place.

    Without arguments the versions stay where they still fit; `--upgrade` takes the newest.
    """
    with alone(), tempfile.TemporaryDirectory() as passing:
        provide(venv_needs())
        place = Path(passing) / "venv"
        say("Fetching the resolver")
        make_venv(place)
        if logged(pip_install(place, "uv")) != 0:
            raise failed("The resolver could not be installed; is the network there?")
        for lock in (RUN_LOCK, DEV_LOCK):
            say(f"Writing {lock.name}")
            write_lock(python_in(place), lock, args)


def write_lock(python: Path, lock: Path, args: Sequence[str]) -> None:
    """Write one lock file: for all platforms, with checksums, without any address."""
    options = ["--universal", "--generate-hashes", "--only-binary", ":all:", "--no-header"]
    options += ["--no-emit-index-url", "--no-emit-find-links", "--no-config", "--quiet"]
    options += ["--python-version", f"{OLDEST[0]}.{OLDEST[1]}"]
    if lock == DEV_LOCK:
        # What the tests run is what the program runs.
        options += ["--constraint", RUN_LOCK.name]
    source = lock.with_suffix(".in").name
    command = [str(python), "-I", "-m", "uv", "pip", "compile", *options, *args, source]
    command += ["--output-file", lock.name]
    if logged(command) != 0:
        raise failed(f"{lock.name} could not be written.")
    with tempfile.TemporaryDirectory() as passing:
        options = [*FROM_LOCK, "--quiet", "-d", passing]
        if logged([str(python), "-I", "-m", "pip", "download", *options, "-r", str(lock)]) != 0:
            raise failed(f"The packages of {lock.name} could not be fetched to be weighed.")
        wheels = list(Path(passing).iterdir())
        fetched = sum(wheel.stat().st_size for wheel in wheels)
        unpacked = sum(
            part.file_size for wheel in wheels for part in zipfile.ZipFile(wheel).infolist()
        )
    mb = 1_000_000
    header = LOCK_HEADER.format(fetched=round(fetched / mb), unpacked=round(unpacked / mb))
    lock.write_text(header + lock.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
