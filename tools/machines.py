"""Try the README's two commands as newcomers would, on each bare system in turn.

    python3 tools/machines.py [SYSTEM...] [--as PERSON...]

A fresh clone of the last commit is put on a system that has python3, make and git and no more,
once for each of three persons: root without a screen, somebody with sudo and a screen, somebody
with a screen who may not install. The table of what came of it (MB on the disk: bare, after
running, after testing) is printed and kept in build/machines. Standard library only.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.bare import FOUNDER, SYSTEMS, WORK, Root, System, chosen, isolate
from tools.console import ROOT, Stop, say
from tools.virtual_screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

OUT = ROOT / "build" / "machines"
PERSONS = {
    "root": "root, no screen",
    "sudo": "a person with sudo, a screen",
    "plain": "a person without sudo, a screen",
}
PATIENCE = 1800
"""Seconds that a command may take."""
BY_HAND = re.compile(r"^    (?:su -c '(?P<su>.+)'|sudo (?P<sudo>.+))$", re.MULTILINE)
"""The line that the set-up prints for an administrator."""


@dataclass
class Trial:
    """One system and person: what each command came to, its seconds, and the disk it took (MB)."""

    system: System
    person: str
    python: str = ""
    results: list[str] = field(default_factory=list)
    disk: list[int] = field(default_factory=list)
    by_hand: int = 0
    good: bool = True

    def row(self) -> str:
        """Return its line of the table."""
        cells = [self.system.name, self.python, PERSONS[self.person], *self.results]
        cells += [
            str(self.by_hand or ""),
            " → ".join(map(str, self.disk)),
        ]
        return f"| {' | '.join(cells)} |"


HEADER = """\
| System | Python | Who | make run | make test | Administrator's lines | MB on the disk |
| --- | --- | --- | --- | --- | --- | --- |"""


def main(argv: list[str]) -> int:
    """Try what was asked for; 1 where something is not as it must be."""
    parser = argparse.ArgumentParser(description="Try the two commands on bare systems.")
    parser.add_argument("systems", nargs="*", help=", ".join(s.code for s in SYSTEMS))
    parser.add_argument("--as", dest="persons", nargs="+", choices=PERSONS, default=[*PERSONS])
    asked = parser.parse_args(argv)
    try:
        systems = chosen(asked.systems)
        isolate({"bare", "screen"})
        OUT.mkdir(parents=True, exist_ok=True)
        if subprocess.run(
            ["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, check=True
        ).stdout:
            say("What is not committed is not tried.")
        trials = [tried(system, person) for system in systems for person in asked.persons]
    except Stop as stop:
        say(str(stop))
        return stop.code
    table = "\n".join([HEADER, *(trial.row() for trial in trials), ""])
    (OUT / "table.md").write_text(table, encoding="utf-8")
    say(f"\n{table}\nWhat each said is in {OUT.relative_to(ROOT)}.")
    return 0 if all(trial.good for trial in trials) else 1


def tried(system: System, person: str) -> Trial:
    """Try both commands on one system as one person."""
    trial = Trial(system, person)
    say(f"{system.name}, {PERSONS[person]}")
    root = Root(system, OUT / "root")
    try:
        root.install(["python3", "make", "git", *(["sudo"] if person == "sudo" else [])])
        user = "root" if person == "root" else FOUNDER
        number = root.add_founder()
        if person == "sudo":
            allowed = root.place / "etc/sudoers.d/founder"
            allowed.write_text(f"{FOUNDER} ALL=(ALL) NOPASSWD: ALL\n", encoding="utf-8")
            allowed.chmod(0o440)
        owner = 0 if user == "root" else number
        root.share(WORK / f"pip-{user}", "var/cache/pip", owner)
        root.env["PIP_CACHE_DIR"] = "/var/cache/pip"
        version = subprocess.run(
            root.command(["python3", "-V"]), capture_output=True, text=True, check=True
        )
        trial.python = version.stdout.split()[1]
        home = "/root" if user == "root" else f"/home/{FOUNDER}"
        folder = f"{home}/cuprofiler"
        place = Path(f"{root.place}{folder}")
        subprocess.run(["git", "clone", "-q", str(ROOT), str(place)], check=True)
        subprocess.run(["chown", "-R", f"{owner}:{owner}", str(place)], check=True)
        trial.disk.append(root.megabytes())
        with contextlib.ExitStack() as stack:
            if person != "root":
                root.env["DISPLAY"] = stack.enter_context(screen(root))
            for name in ("run", "test"):
                log = OUT / f"{system.code}-{person}-{name}.log"
                carry_out(trial, root, user, name, folder, log)
                trial.disk.append(root.megabytes())
                say(f"    make {name}: {trial.results[-1]}")
                if not trial.good:
                    say(f"    see {log.relative_to(ROOT)}")
    finally:
        root.close()
    return trial


def carry_out(trial: Trial, root: Root, user: str, name: str, folder: str, log: Path) -> None:
    """Give one command, with the line for an administrator carried out where it prints one."""
    log.unlink(missing_ok=True)
    command = root.command(["make", "-C", folder, name], user)
    started = time.monotonic()
    code, window = given(command, log, window=name == "run" and "DISPLAY" in root.env)
    line = BY_HAND.search(log.read_text(encoding="utf-8")) if code == 2 else None
    if line:
        trial.by_hand += 1
        with log.open("a", encoding="utf-8") as words:
            # Both the line's commands, as one that may: sudo is not on every system.
            by_root = (line["su"] or line["sudo"]).replace("; sudo ", "; ")
            root.run(["sh", "-c", by_root], log=words)
        code, window = given(command, log, window=name == "run" and "DISPLAY" in root.env)
    seconds = time.monotonic() - started
    text = log.read_text(encoding="utf-8", errors="replace")
    if name == "test":
        ends = re.findall(r"\d+ (?:passed|failed|error)[^\n]*", text)
        came = re.sub(r" in [\d.]+s.*", "", ends[-1]) if ends else "no test ran"
    elif "DISPLAY" in root.env:
        came = "a window" if window else "no window"
    else:
        papers = sorted(Path(f"{root.place}{folder}/build/sample").glob("*.pdf"))
        came = f"{len(papers)} papers"
        code = code or len(papers) != 3
    good = code == 0 and window
    trial.good &= good
    trial.results.append(f"{came}, {seconds:.0f} s" if good else f"**{came}, status {code}**")


def given(command: list[str], log: Path, *, window: bool) -> tuple[int, bool]:
    """Run a command; return its status and whether a window, if one is waited for, came."""
    came = not window
    with log.open("a", encoding="utf-8") as words:
        words.write("\n")
        words.flush()
        running = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=words, stderr=words, start_new_session=True
        )
        end = time.monotonic() + PATIENCE
        while running.poll() is None and time.monotonic() < end:
            if not came:
                found = xdotool("search", "--onlyvisible", "--class", "cuprofiler")
                if found:
                    came = True
                    time.sleep(3)
                    subprocess.run(
                        ["import", "-window", "root", log.with_suffix(".png")], check=True
                    )
                    xdotool("windowfocus", "--sync", found.split()[0])
                    xdotool("key", "ctrl+q")
            time.sleep(0.2)
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
        return running.wait(), came


def xdotool(*words: str) -> str:
    """Ask or tell the screen something; return the answer."""
    asked = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False)
    return asked.stdout


@contextlib.contextmanager
def screen(root: Root) -> Iterator[str]:
    """Lend a system a screen of this computer's: one of its own would bring libraries along."""
    with virtual_screen() as display:
        root.share(Path("/tmp/.X11-unix"), "tmp/.X11-unix")
        os.environ["DISPLAY"] = display
        yield display


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
