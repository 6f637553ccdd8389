"""The whole program is killed while it saves: the next start shows what was acknowledged last."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Loads everything once, then forks a program for every line it reads. "work" is the start itself,
# whose session then saves one tick after the other and notes each once it is saved; "look" is the
# next start, which says what it shows and ends.
NURSERY = """
import json, os, sys
sys.path.insert(0, {root!r})
from PySide6.QtCore import QTimer
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import ItemState
from cuprofiler.storage import tables, workspace
from cuprofiler.ui import start
from cuprofiler.ui.program import Program
from cuprofiler.ui.views.trouble import Trouble

made = Program.__init__

def ticks(session):
    return sum(isinstance(r, ItemState) for r in session.profile.records.values())

def work(program, noted):
    session = program.session
    def save():
        if session.workspace is None:
            QTimer.singleShot(1, save)
            return
        if not session.has_product:
            session.add_product("X")
        number = ticks(session)
        state = ItemState(session.profile.product_id, f"A-{{number}}", note="x" * (number % 900))
        if session.do(Change("tick", (Edit(None, state),))):
            os.write(noted, f"{{number}}\\n".encode())
        QTimer.singleShot(0, save)
    QTimer.singleShot(0, save)

def look(program, noted):
    def say():
        trouble = isinstance(program.window.pages.currentWidget(), Trouble)
        if program.session.workspace is None and not trouble:
            QTimer.singleShot(1, say)
            return
        shown = -1 if not program.session.has_product else ticks(program.session)
        os.write(noted, json.dumps({{"trouble": trouble, "ticks": shown}}).encode())
        os._exit(0)
    QTimer.singleShot(0, say)

for line in sys.stdin:
    kind, folder, noted = line.rstrip().split("|")
    child = os.fork()
    if child == 0:
        os.environ["CUPROFILER_DATA"] = folder
        out = os.open(noted, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
        does = work if kind == "work" else look
        def init(self, *given):
            made(self, *given)
            does(self, out)
        Program.__init__ = init
        os._exit(start.start(""))
    print(child, flush=True)
    os.waitpid(child, 0)
    print("gone", flush=True)
"""


class Nursery:
    """The process that forks programs."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-c", NURSERY.format(root=str(ROOT))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            start_new_session=True,
        )

    def begin(self, kind, folder, noted):
        self.process.stdin.write(f"{kind}|{folder}|{noted}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def wait(self):
        assert self.process.stdout.readline() == "gone\n"

    def close(self):
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)
        self.process.stdin.close()
        self.process.stdout.close()


def until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true():  # asked once: what is so now may not be so a moment later
        assert time.monotonic() < end
        time.sleep(0.0002)


def stop_within_a_save(child, journal, chance, seconds=30):
    """Halt it again and again, until it halts with a journal: in memory one stands for 0.1 ms."""
    end = time.monotonic() + seconds
    while True:
        time.sleep(chance.random() * 0.002)
        os.kill(child, signal.SIGSTOP)
        time.sleep(0.001)
        if journal.exists():
            return
        os.kill(child, signal.SIGCONT)
        assert time.monotonic() < end


def kills(folder, count):
    """Kill the program again and again; how often a journal was left, and what went wrong."""
    chance = random.Random(20261125)
    data = folder / "data"
    journal = data / "My products.cuprofile-journal"
    hot, wrong = 0, []
    nursery = Nursery()
    try:
        for number in range(count):
            if number % 25 == 0 and data.exists():
                # A file that stays small keeps the starts quick.
                for path in data.glob("My products*"):
                    path.unlink()
            noted, shown = folder / f"noted-{number}", folder / f"shown-{number}"
            child = nursery.begin("work", data, noted)
            until(lambda noted=noted: noted.exists() and noted.stat().st_size)
            time.sleep(chance.random() * 0.02)
            if number % 4:
                stop_within_a_save(child, journal, chance)
            os.kill(child, signal.SIGKILL)
            nursery.wait()
            hot += journal.exists()
            last = int(noted.read_text().rpartition("\n")[0].split()[-1])
            nursery.begin("look", data, shown)
            nursery.wait()
            found = json.loads(shown.read_text())
            # One more may have been saved just before the kill, and not been noted.
            if found["trouble"] or found["ticks"] - last not in (1, 2):
                wrong.append((number, last, found))
    finally:
        nursery.close()
    return hot, wrong


def test_the_next_start_shows_what_was_acknowledged(tmp_path):
    hot, wrong = kills(tmp_path, 20)
    assert wrong == []
    assert hot >= 15  # else nothing was tried


@pytest.mark.soak
def test_three_hundred_kills(tmp_path):
    hot, wrong = kills(tmp_path, 300)
    assert wrong == []
    assert hot >= 225
    print(f"{hot} of 300 kills left a journal")
