"""A saving process is killed at random moments: no acknowledged answer may be lost."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cuprofiler.domain.records import ItemState, Product
from cuprofiler.storage.errors import WorkspaceError
from cuprofiler.storage.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent.parent

# Loads everything once, then forks a saver for every line it reads. A saver stores one answer
# after the other and notes each in a file: after it is saved or, as a control, before.
NURSERY = """
import os, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.records import ItemState
from cuprofiler.storage.workspace import Workspace

def save(path, order, noted):
    with Workspace.open(Path(path), check=False) as workspace:
        number = sum(isinstance(r, ItemState) for r in workspace.records_of("p"))
        out = os.open(noted, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
        while True:
            state = ItemState("p", f"A-{{number}}", note="x" * (number % 50))
            if order == "before":
                os.write(out, f"{{number}}\\n".encode())
            workspace.apply(Change("", (Edit(None, state),)))
            if order == "after":
                os.write(out, f"{{number}}\\n".encode())
            number += 1

for line in sys.stdin:
    path, order, noted = line.rstrip().split("|")
    child = os.fork()
    if child == 0:
        save(path, order, noted)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("gone", flush=True)
"""


class Nursery:
    """The process that forks savers."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-c", NURSERY.format(root=str(ROOT))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def cut(self, path, order, chance, noted):
        """Run a saver, kill it at a random moment; the last number it noted."""
        self.process.stdin.write(f"{path}|{order}|{noted}\n")
        self.process.stdin.flush()
        child = int(self.process.stdout.readline())
        deadline = time.monotonic() + 30
        while not (noted.exists() and noted.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.001)
        # From the first note on, anywhere within some saves (about 2 ms each).
        time.sleep(chance.random() * 0.02)
        os.kill(child, signal.SIGKILL)
        assert self.process.stdout.readline() == "gone\n"
        # A line torn by the kill acknowledges nothing.
        return int(noted.read_text().rpartition("\n")[0].split()[-1])

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def lost_after(path, acknowledged):
    """How many acknowledged answers are missing; raises WorkspaceError for a damaged file."""
    with Workspace.open(path) as workspace:
        there = {r.item for r in workspace.records_of("p") if isinstance(r, ItemState)}
    return sum(f"A-{number}" not in there for number in range(acknowledged + 1))


def fresh(path):
    with Workspace.create(path) as workspace:
        workspace.add_all([Product("p", "X")], "")


def cuts(folder, count, order):
    chance = random.Random(20261122)
    path = folder / "w.cuprofile"
    fresh(path)
    lost = damaged = acknowledged = 0
    nursery = Nursery()
    try:
        for number in range(count):
            last = nursery.cut(path, order, chance, folder / f"noted-{number}")
            acknowledged = max(acknowledged, last)
            try:
                lost += lost_after(path, last)
            except WorkspaceError:
                damaged += 1
            if number % 50 == 49:
                # A file that stays small keeps the checks quick.
                path.unlink()
                fresh(path)
    finally:
        nursery.close()
    assert acknowledged > 20
    return lost, damaged


def test_no_acknowledged_answer_is_lost(tmp_path):
    assert cuts(tmp_path, 200, "after") == (0, 0)


def test_the_test_can_fail(tmp_path):
    """A saver that notes an answer before it saves it is caught."""
    lost, _damaged = cuts(tmp_path, 60, "before")
    assert lost > 0


@pytest.mark.soak
def test_a_thousand_cuts(tmp_path):
    assert cuts(tmp_path, 1000, "after") == (0, 0)
