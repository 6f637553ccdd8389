"""A start that can't open its window says why, and never ends in a core dump."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="there a window can always open"
)


def started(tmp_path, code="", **environment):
    kept = {
        k: v for k, v in os.environ.items() if k in ("PATH", "LANG") or k.startswith("COVERAGE")
    }
    return subprocess.run(
        [sys.executable, "-c", code, "x"] if code else [sys.executable, "main.py"],
        cwd=ROOT,
        env={**kept, "CUPROFILER_DATA": str(tmp_path / "data"), **environment},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":4711"}, "does not answer: DISPLAY=:4711"),
        ({"WAYLAND_DISPLAY": "gone", "DISPLAY": "x:y"}, "WAYLAND_DISPLAY=gone and DISPLAY=x:y"),
    ],
)
def test_without_a_screen_the_reason_is_said(tmp_path, environment, words):
    done = started(tmp_path, **environment)
    assert done.returncode == 1
    assert words in done.stderr
    assert "cuprofiler --help" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_missing_library_is_named_in_a_dialog_of_the_desktop(tmp_path):
    """Qt is not there to say it, so the desktop's own program for messages is asked."""
    shown = tmp_path / "shown"
    zenity = tmp_path / "zenity"
    zenity.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{shown}"\n')
    zenity.chmod(0o755)
    code = (
        "import sys; sys.modules['cuprofiler.ui.start'] = None;"
        "from cuprofiler.app import main; sys.exit(main([]))"
    )
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = started(tmp_path, code, QT_QPA_PLATFORM="offscreen", PATH=path)
    assert done.returncode == 1
    assert "a part of the system is missing" in done.stderr
    assert "sudo apt install libgl1" in shown.read_text()


def test_the_main_job_goes_without_a_screen(tmp_path):
    code = "import sys; from cuprofiler.app import main; sys.exit(main(['sample', '--out', %r]))"
    done = started(tmp_path, code % str(tmp_path / "out"))
    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "implementation.pdf",
        "lifetime-cost.pdf",
        "training.pdf",
    ]
