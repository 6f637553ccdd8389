"""A saving process is killed, or the power cut, at random moments: nothing acknowledged is lost."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import ItemState, Product
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.storage.errors import WorkspaceError
from cuprofiler.storage.journal import journal_of
from cuprofiler.storage.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent.parent

# Loads everything once, then forks a saver for every line it reads. A saver stores one answer
# after the other and notes each in a file: after it is saved or, as a control, before.
NURSERY = """
import os, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from cuprofiler.core.changes import Change, Edit
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
    for number in range(5):  # on a busy machine most kills come between two saves
        folder = tmp_path / str(number)
        folder.mkdir()
        lost, _damaged = cuts(folder, 60, "before")
        if lost:
            return
    pytest.fail("no answer was lost")


@pytest.mark.soak
def test_a_thousand_cuts(tmp_path):
    assert cuts(tmp_path, 1000, "after") == (0, 0)


# --- Power cuts -------------------------------------------------------------------------------

SECTOR = 512
COUNT = slice(8, 12)
"""Where a journal's head says how many pages it holds."""


def a_save(path, change):
    """The bytes of the file before and after a save, and the whole journal of it."""
    kept = path.with_name("kept")
    before = path.read_bytes()

    def keep(statement):
        if statement == "COMMIT":
            # A second name for the journal: it outlives the one that SQLite takes away.
            os.link(journal_of(path), kept)
            # Pages lie in it, and none is counted before all are on the disk.
            assert len(kept.read_bytes()) > SECTOR
            assert not any(kept.read_bytes()[COUNT])

    with Workspace.open(path) as workspace:
        workspace._file.set_trace_callback(keep)
        workspace.apply(change)
        workspace._file.set_trace_callback(None)
    journal = kept.read_bytes()
    kept.unlink()
    return before, path.read_bytes(), journal


def mixed(chance, old, new):
    """A file of which any sectors reached the disk, and any did not."""
    size = max(len(old), len(new))
    old, new = old.ljust(size, b"\0"), new.ljust(size, b"\0")
    share = chance.random()
    parts = []
    for at in range(0, size, SECTOR):
        parts.append((new if chance.random() < share else old)[at : at + SECTOR])
    return b"".join(parts)


def power_cuts(folder, count):
    """What the next start shows after cuts in the middle of a save; the cuts that went wrong.

    SQLite syncs three times (sqlite.org/atomiccommit.html, 3.7 to 3.10). Until the pages in the
    journal are synced, the file is as it was, the journal holds anything, and its head counts no
    page; until that count is synced, it is there or not; from then on the journal is whole and the
    file holds anything, until the journal's name is gone from the folder. A count beside pages that
    are not on the disk can't be: its sums look at every 200th byte, and would let such pages pass.
    """
    chance = random.Random(20261126)
    path = folder / "w.cuprofile"
    fresh(path)
    wrong, taken_back = [], 0
    service = WorkspaceService(folder / "root")
    for number in range(count):
        if number % 20 == 0:
            path.unlink()
            fresh(path)
            with Workspace.open(path) as workspace:
                rows = chance.randrange(200)
                workspace.add_all(
                    [ItemState("p", f"B-{row}", note="y" * 300) for row in range(rows)], ""
                )
        edits = [
            Edit(None, ItemState("p", f"C-{number}-{row}", note="x" * chance.randrange(900)))
            for row in range(chance.randrange(1, 30))
        ]
        before, after, journal = a_save(path, Change("", tuple(edits)))
        uncounted = journal[:8] + bytes(4) + journal[12:]
        phase = chance.choice(["pages", "count", "file", "file"])
        path.write_bytes(mixed(chance, before, after) if phase == "file" else before)
        journal_of(path).write_bytes(
            mixed(chance, b"", uncounted[: chance.randrange(len(journal))])
            if phase == "pages"
            else chance.choice([uncounted, journal])
            if phase == "count"
            else journal
        )
        shown = service.peek(path)
        with service.open_or_create(path).workspace as workspace:
            there = workspace.all_records()
        new = sum(isinstance(r, ItemState) and r.item.startswith(f"C-{number}-") for r in there)
        taken_back += new == 0
        if new or shown is None or set(shown.records) != set(there) or path.read_bytes() != before:
            wrong.append(number)
        path.write_bytes(after)
    assert taken_back > 0
    return wrong


def test_a_power_cut_within_a_save_leaves_the_state_before(tmp_path):
    assert power_cuts(tmp_path, 60) == []


@pytest.mark.soak
def test_two_thousand_power_cuts(tmp_path):
    assert power_cuts(tmp_path, 2000) == []
