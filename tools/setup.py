"""Make this checkout ready to run, to test or to lock, starting from a bare Python.

    python3 tools/setup.py setup          what the program needs
    python3 tools/setup.py run [ARGS]     the same, then start the program
    python3 tools/setup.py dev            what the tests need on top
    python3 tools/setup.py package        what building packages needs on top
    python3 tools/setup.py lock [ARGS]    write the lock files anew

Only the standard library is used, since nothing else is there yet when this runs. The
syntax is kept readable to older versions of Python, so that they can say that they are too old.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from cuprofiler.screen import no_screen  # noqa: E402 - the program's own question

VENV = ROOT / ".venv"
LOG = ROOT / "build" / "setup.log"
SAMPLE = ROOT / "build" / "sample"
TABLE = ROOT / "tools" / "system-packages.txt"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"

# The locked Qt has no files for other versions.
OLDEST = (3, 11)
NEWEST = (3, 14)

SYSTEM = platform.system()
LOG_LINES_SHOWN = 20
LOCK_HEADER = "# Exact versions with their checksums, for every platform. Written by `make lock`.\n"


class Stop(Exception):  # noqa: N818 - not an error of the program: a sentence for a person
    """The set-up cannot go on; the text says why and what to do."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True)
class Need:
    """A library or command, the system package that holds it, and what it is for."""

    name: str
    package: str
    purpose: str


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
            prepare(dev=True, packages=True)
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


def say(text: str) -> None:
    """Print at once, so that the line stands before the wait it announces."""
    print(text, flush=True)


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


def prepare(*, dev: bool, packages: bool = False) -> None:
    """Bring the system packages and the .venv up to date; do nothing where they are."""
    with alone():
        state = venv_state(dev=dev)
        purposes = {"qt", "window"} | ({"test"} if dev else set())
        needs = missing(purposes | ({"package"} if packages else set()))
        if packages and SYSTEM == "Linux":
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


# System packages


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
    if ".so" not in need.name:
        return shutil.which(need.name) is not None
    if SYSTEM != "Linux":
        return True
    try:
        ctypes.CDLL(need.name)
    except OSError:
        return False
    return True


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
    wait_for_others = ["-o", "DPkg::Lock::Timeout=300"]
    command = [*apt, *wait_for_others, "install", "--no-install-recommends", *packages]
    if logged(command) != 0:
        raise failed("The system packages could not be installed.")


def by_hand(packages: Sequence[str]) -> str:
    """Say what is missing and the line that installs it."""
    update = "apt-get update"
    add = f"apt-get install --no-install-recommends -y {' '.join(packages)}"
    sudo = shutil.which("sudo")
    line = f"sudo {update} && sudo {add}" if sudo else f"su -c '{update} && {add}'"
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
    if state == "remake":
        say(f"Installing the Python packages of {'program and tests' if dev else 'the program'}")
        make_venv(VENV)
    else:
        say("Installing the Python packages of the tests")
    stamp_file(RUN_LOCK).unlink(missing_ok=True)
    lock = DEV_LOCK if dev else RUN_LOCK
    command = pip_install(VENV, "--require-hashes", "--only-binary", ":all:", "-r", str(lock))
    if logged(command) != 0:
        raise failed(
            "The Python packages could not be installed: perhaps the network is not there, or a "
            "package is not the one that the lock file names."
        )
    version = venv_version()
    if version is None:
        raise failed("The environment in .venv does not start.")
    # The tests' lock file holds all of the program's.
    for made_from in (DEV_LOCK, RUN_LOCK) if dev else (RUN_LOCK,):
        stamp_file(made_from).write_text(stamp_text(made_from, version), encoding="utf-8")


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
    quiet = ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    return [str(python_in(place)), "-I", "-m", "pip", "install", *quiet, *args]


# The log


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
    lock.write_text(LOCK_HEADER + lock.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
