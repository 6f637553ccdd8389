"""A start in a process of its own: what is loaded where, and that a first change is saved."""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cuprofiler.settings import Settings
from cuprofiler.ui import start

ROOT = Path(__file__).resolve().parents[2]

START = """
import gc, json, os, subprocess, sys, threading, time
from pathlib import Path

class Watch:
    "Notes which thread loads SQLAlchemy first."
    found = []
    def find_spec(self, name, path=None, target=None):
        if name == "sqlalchemy":
            self.found.append(threading.current_thread() is threading.main_thread())

sys.meta_path.insert(0, Watch())
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from cuprofiler.ui import start
from cuprofiler.ui.files import Files

seen = {"early": None}
attach, first = Files.attach, Files.open_first

def early(self, given):
    first(self, given)
    seen["early"] = (self.session.profile.product.name, "sqlalchemy" in sys.modules)

def late(self, opened):
    shown = self.session.profile
    attach(self, opened)
    seen["same"] = shown is self.session.profile
    QTimer.singleShot(0, lambda: change(self))

def change(files):
    from dataclasses import replace
    from cuprofiler.core.changes import Change, Edit
    product = files.session.profile.product
    renamed = replace(product, name="Renamed")
    seen["saved"] = files.session.do(Change("name", (Edit(product, renamed),)), None)
    seen["main"] = Watch.found
    seen["second"] = None
    code = "import sys; from cuprofiler.ui import start; sys.exit(start.start(''))"
    second = subprocess.Popen([sys.executable, "-c", code])
    end = time.monotonic() + 15

    def look():
        seen["second"] = second.poll()
        if seen["second"] is None and time.monotonic() < end:
            QTimer.singleShot(50, look)
            return
        second.kill()
        QTimer.singleShot(2 * start.LATER_MS, finish)

    look()

def finish():
    # By now everything that nobody waits for was done too.
    seen["waste"] = gc.isenabled()
    seen["log"] = [type(each).__name__ for each in start.log.handlers]
    print(json.dumps(seen))
    sys.stdout.flush()
    QApplication.quit()

Files.open_first, Files.attach = early, late
QTimer.singleShot(40000, lambda: os._exit(3))
sys.exit(start.start(""))
"""


def test_a_start_from_the_first_page_to_the_second_start(tmp_path):
    from cuprofiler.domain.records import Product
    from cuprofiler.storage.workspace import Workspace

    path = tmp_path / "My products.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all([Product("p", "Payroll")], "")
    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env={**os.environ, "CUPROFILER_DATA": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seen = json.loads(done.stdout)
    assert seen == {
        "early": ["Payroll", False],
        "same": True,
        "saved": True,
        "main": [False],
        "second": 0,
        "waste": True,
        "log": ["RotatingFileHandler"],
    }
    with Workspace.open(path) as workspace:
        assert [product.name for product in workspace.products()] == ["Renamed"]


@pytest.mark.parametrize(
    ("stored", "size"), [("", (1280, 800)), ("1000x700", (1000, 700)), ("wide", (1280, 800))]
)
def test_the_window_has_the_size_of_last_time(stage, monkeypatch, stored, size):
    from PySide6.QtCore import QSize

    monkeypatch.setattr(start, "room", lambda: QSize(1920, 1080))
    stage.window.resize(1280, 800)
    start._restore_size(stage.window, Settings(window=stored))
    assert (stage.window.width(), stage.window.height()) == size
    # Never larger than the screen.
    monkeypatch.setattr(start, "room", lambda: QSize(900, 650))
    start._restore_size(stage.window, Settings(window=stored))
    assert (stage.window.width(), stage.window.height()) == (900, 650)


def test_what_nobody_expected_is_logged_without_data_and_said(stage, caplog):
    hook = start._report(stage.window)
    try:
        raise RuntimeError("Karin Holm")
    except RuntimeError as error:
        with caplog.at_level(logging.ERROR, "cuprofiler"):
            hook(type(error), error, error.__traceback__)
    assert "RuntimeError" in caplog.text and "Karin" not in caplog.text
    assert "What you saved is safe" in stage.program.toast._text.text()


def test_a_log_that_can_t_be_made_stops_nothing(own_data_folder):
    own_data_folder.parent.mkdir(parents=True, exist_ok=True)
    own_data_folder.write_text("a file in its place")
    before = list(start.log.handlers)
    start._log_to_file()
    assert start.log.handlers == before
