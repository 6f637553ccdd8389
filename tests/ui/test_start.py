"""A start in a process of its own: what is loaded where, and that a first change is saved."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

START = """
import json, os, sys, threading, time
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
    print(json.dumps(seen))
    sys.stdout.flush()
    os._exit(0)

Files.open_first, Files.attach = early, late
QTimer.singleShot(20000, lambda: os._exit(3))
sys.exit(start.start(""))
"""


def test_the_first_page_comes_before_sqlalchemy_which_a_worker_loads(tmp_path):
    from cuprofiler.domain.records import Product
    from cuprofiler.storage.workspace import Workspace

    path = tmp_path / "My products.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all([Product("p", "Payroll")], "")
    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env={
            "CUPROFILER_DATA": str(tmp_path),
            "QT_QPA_PLATFORM": "offscreen",
            "LANG": "en_GB.UTF-8",
            "HOME": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seen = json.loads(done.stdout)
    assert seen == {"early": ["Payroll", False], "same": True, "saved": True, "main": [False]}
    with Workspace.open(path) as workspace:
        assert [product.name for product in workspace.products()] == ["Renamed"]
