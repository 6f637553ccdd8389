"""Bare systems, for trying what a newcomer tries: made by debootstrap, each in a folder.

Only root can make one, and only on Debian or Ubuntu. What runs in them has mounts and processes
of its own, which are gone when this program ends, however it ends. Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.console import ROOT, Stop, say
from tools.system_packages import missing, provide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

WORK = ROOT / "build" / "bare"
RECIPES = Path("/usr/share/debootstrap")
UBUNTU_KEYS = Path("usr/share/keyrings/ubuntu-archive-keyring.gpg")
FOUNDER = "founder"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
CERTIFICATES = os.environ.get("PIP_CERT") or os.environ.get("SSL_CERT_FILE")
"""Those that this computer's network asks for, where it has its own."""
ALTERNATIVES = {
    name: os.environ[name]
    for name in ("http_proxy", "https_proxy", "no_proxy", "PIP_INDEX_URL")
    if os.environ.get(name)
}
"""How this computer reaches the network, where that is told in its environment."""


@dataclass(frozen=True)
class System:
    """A system that people have: its name, and how debootstrap knows it.

    `recipe` is the one to go by where debootstrap is older than the system.
    """

    code: str
    name: str
    suite: str
    recipe: str
    parts: str = "main"

    @property
    def ubuntu(self) -> bool:
        """Whether Ubuntu's keys are needed."""
        return self.code.startswith("ubuntu")


SYSTEMS = (
    System("debian12", "Debian 12", "bookworm", "sid"),
    System("debian13", "Debian 13", "trixie", "sid"),
    System("ubuntu2404", "Ubuntu 24.04", "noble", "gutsy", "main universe"),
    # Debian's next one, for its Python.
    System("debian14", "Debian 14 (testing)", "forky", "sid"),
)


def chosen(codes: Sequence[str]) -> list[System]:
    """Return the systems of these codes; all of them for none.

    Raises:
        Stop: one is not known.

    """
    known = {system.code: system for system in SYSTEMS}
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise Stop(f"{unknown[0]} is not known; these are: {', '.join(known)}.", 2)
    return [known[code] for code in codes] or list(SYSTEMS)


def isolate(purposes: set[str]) -> None:
    """Get what is needed for bare systems, and go on with mounts and processes of one's own.

    Starts this program once more, within `unshare`; does nothing the second time.

    Raises:
        Stop: not root, or something can't be installed here.

    """
    if os.environ.get("CUPROFILER_ISOLATED"):
        one_at_a_time()
        return
    if sys.platform != "linux" or os.geteuid() != 0:
        raise Stop("Only root on Linux can make a bare system: try it again with sudo.", 2)
    provide(missing(purposes))
    os.environ["CUPROFILER_ISOLATED"] = "yes"
    apart = ["unshare", "--mount", "--mount-proc", "--pid", "--kill-child", "--fork"]
    # The first process of all inherits the orphans: a shell sees them off, Python would not.
    shell = ["bash", "-c", '"$@"; exit "$?"', "bash"]
    os.execvp("unshare", [*apart, *shell, sys.executable, "-I", *sys.argv])


def one_at_a_time() -> None:
    """Wait for another trial in this checkout: they use the same folders."""
    import fcntl

    handle = os.open(__file__, os.O_RDONLY)  # held to the end
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Another trial is at work in this folder; waiting for it.")
        fcntl.flock(handle, fcntl.LOCK_EX)


def base(system: System) -> Path:
    """Return the archive of a bare system, making it where there is none yet.

    Raises:
        Stop: debootstrap failed.

    """
    done = WORK / f"{system.suite}.tar"
    if done.exists():
        return done
    WORK.mkdir(parents=True, exist_ok=True)
    keys = ubuntu_keys() if system.ubuntu else None
    say(f"Making a bare {system.name}")
    recipes = WORK / "recipes"
    remove(recipes)
    shutil.copytree(RECIPES, recipes, symlinks=True)
    recipe = recipes / "scripts" / system.suite
    if not recipe.exists():
        recipe.symlink_to(system.recipe)
    place = WORK / f"{system.suite}.making"
    remove(place)
    command = ["debootstrap", "--variant=minbase"]
    command += [f"--keyring={keys}"] if keys else []
    with (WORK / f"{system.suite}.log").open("w", encoding="utf-8") as log:
        made = subprocess.run(
            [*command, system.suite, str(place)],
            env={**os.environ, "DEBOOTSTRAP_DIR": str(recipes)},
            stdout=log,
            stderr=log,
            check=False,
        )
    if made.returncode != 0:
        raise Stop(f"debootstrap could not make it; its words are in {log.name}.")
    sources = place / "etc/apt/sources.list"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text.replace(f"{system.suite} main\n", f"{system.suite} {system.parts}\n"))
    as_this_computer_reaches_them(place)
    part = done.with_suffix(".part")
    subprocess.run(["tar", "-C", str(place), "-cf", str(part), "."], check=True)
    part.rename(done)
    remove(place)
    return done


def as_this_computer_reaches_them(place: Path) -> None:
    """Give a system the names and proxies by which this one reaches packages."""
    asked = subprocess.run(
        ["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=True
    )
    alternatives = [
        line
        for line in asked.stdout.splitlines()
        if line.lower().startswith(("acquire::http::proxy", "acquire::https::proxy"))
        and not line.endswith('"";')
    ]
    (place / "etc/apt/apt.conf.d/80-this-computer").write_text("\n".join([*alternatives, ""]))
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", place / "etc" / name)


def ubuntu_keys() -> Path:
    """Return Ubuntu's keys, from here or out of Debian 13, which vouches for them."""
    here = Path("/", UBUNTU_KEYS)
    if here.exists():
        return here
    kept = WORK / UBUNTU_KEYS.name
    if not kept.exists():
        debian = next(system for system in SYSTEMS if system.code == "debian13")
        with tempfile.TemporaryDirectory(dir=WORK) as passing:
            root = Root(debian, Path(passing) / "root")
            root.install(["ubuntu-keyring"])
            shutil.copy(root.place / UBUNTU_KEYS, kept)
            root.close()
    return kept


class Root:
    """A bare system that is unpacked and mounted in a folder, and commands within it."""

    def __init__(self, system: System, place: Path) -> None:
        self.system = system
        self.place = place
        archive = base(system)
        remove(place)
        place.mkdir(parents=True)
        subprocess.run(["tar", "-C", str(place), "-xf", str(archive)], check=True)
        for what in (
            ["--bind", "/dev", f"{place}/dev"],
            ["-t", "tmpfs", "tmpfs", f"{place}/dev/shm"],
            ["-t", "devpts", "devpts", f"{place}/dev/pts"],
            ["-t", "proc", "proc", f"{place}/proc"],
            ["-t", "tmpfs", "tmpfs", f"{place}/tmp"],
        ):
            subprocess.run(["mount", *what], check=True)
        # What was fetched once need not be fetched again for the next trial.
        self.share(WORK / f"apt-{system.suite}", "var/cache/apt/archives")
        self.env = {"LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive", **ALTERNATIVES}
        if CERTIFICATES:
            shutil.copy(CERTIFICATES, place / "etc/this-computer.crt")
            self.env["PIP_CERT"] = "/etc/this-computer.crt"

    def share(self, folder: Path, within: str, owner: int = 0) -> None:
        """Let the system have a folder of this computer's."""
        target = self.place / within
        for made in (folder, target):
            made.mkdir(parents=True, exist_ok=True)
        os.chown(folder, owner, owner)
        subprocess.run(["mount", "--bind", str(folder), str(target)], check=True)

    def command(self, words: Sequence[str], user: str = "root") -> list[str]:
        """Return the words that carry out a command within, as one of its users."""
        home = "/root" if user == "root" else f"/home/{user}"
        env = {"HOME": home, "USER": user, "PATH": PATH, **self.env}
        given = ["env", "-i", *(f"{name}={value}" for name, value in env.items())]
        become = [] if user == "root" else ["runuser", "-u", user, "--"]
        return ["chroot", str(self.place), *become, *given, *words]

    def run(self, words: Sequence[str], user: str = "root", log: IO[str] | None = None) -> int:
        """Carry out a command within; return its exit status."""
        done = subprocess.run(
            self.command(words, user),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT if log else None,
            check=False,
        )
        return done.returncode

    def install(self, packages: Sequence[str]) -> None:
        """Install packages of the system within.

        Raises:
            Stop: they can't be installed.

        """
        with (WORK / f"{self.system.suite}.log").open("a", encoding="utf-8") as log:
            self.run(["apt-get", "-q", "update"], log=log)
            command = ["apt-get", "-q", "-y", "install", "--no-install-recommends", *packages]
            if self.run(command, log=log) != 0:
                raise Stop(f"{' '.join(packages)}: can't be installed; see {log.name}.")

    def add_founder(self) -> int:
        """Make the person who founds a company; return the number of that user."""
        self.run(["useradd", "--create-home", "--shell", "/bin/bash", FOUNDER])
        return (self.place / "home" / FOUNDER).stat().st_uid

    def megabytes(self) -> int:
        """Return what the system takes on the disk, without what is mounted in it."""
        asked = subprocess.run(
            ["du", "--one-file-system", "-sm", str(self.place)],
            capture_output=True,
            text=True,
            check=True,
        )
        return int(asked.stdout.split()[0])

    def close(self) -> None:
        """End what still runs in it, unmount and remove it."""
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if (process / "root").readlink() == self.place:
                    os.kill(int(process.name), signal.SIGKILL)
        remove(self.place)


def remove(place: Path) -> None:
    """Remove a folder, and first what is mounted in it."""
    if not place.exists():
        return
    mounts = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    for line in reversed(mounts):
        at = line.split()[1]
        if at.startswith(f"{place}/"):
            subprocess.run(["umount", "--lazy", at], check=True)
    # Never across a mount: this computer's own devices were in there.
    subprocess.run(["rm", "-rf", "--one-file-system", str(place)], check=True)
