"""The program as a screen reader meets it, over the bus of a desktop, in a window under Xvfb.

The trees are written to build/assistive, to be read.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tools.virtual_screen import virtual_screen

pytestmark = pytest.mark.soak
ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
OUT = ROOT / "build" / "assistive"
SYSTEM_PYTHON = "/usr/bin/python3"
"""Its packages hold the bindings, for itself alone."""
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
INSIDE = f'{LAUNCHER} --launch-immediately & exec "$@"'
NOTHING_SAID = ("filler", "unknown", "invalid", "")
INPUTS = ("text", "combo box", "spin button")


@pytest.fixture
def on_the_bus(tmp_path):
    """Run bus.py on a screen and a bus of its own; return what it found."""
    with virtual_screen() as display:

        def look(what, *command):
            found = tmp_path / "found.json"
            log = tmp_path / "log.txt"
            env = {
                **os.environ,
                "DISPLAY": display,
                "XDG_RUNTIME_DIR": str(tmp_path),
                "CUPROFILER_DATA": str(tmp_path / "data"),
                "LANG": "C.UTF-8",
                "NO_AT_BRIDGE": "0",
            }
            bus = ["dbus-run-session", "--", "bash", "-c", INSIDE, "bash", SYSTEM_PYTHON]
            with log.open("w") as words:
                done = subprocess.run(
                    [*bus, "-W", "ignore", str(HERE / "bus.py"), what, str(found), *command],
                    env=env,
                    stdin=subprocess.DEVNULL,
                    stdout=words,
                    stderr=words,
                    check=False,
                    timeout=600,
                )
            assert done.returncode == 0, log.read_text()[-3000:]
            return json.loads(found.read_text())

        yield look


def told(node):
    """A line of a dumped tree."""
    states = [state for state in node["states"] if state in ("FOCUSABLE", "FOCUSED", "CHECKED")]
    labels = node["relations"].get("labelled-by", [])
    extra = [node["description"], *states, *(f"label: {label}" for label in labels)]
    words = " · ".join(part for part in [*extra, *node["actions"]] if part)
    return f"{'  ' * node['depth']}{node['role']} “{node['name']}” {words}".rstrip()


def faults(nodes):
    """What assistive technology could not tell of a page."""
    if not any(node["role"] == "heading" for node in nodes):
        yield "no heading"
    for at, node in enumerate(nodes):
        stops = "FOCUSABLE" in node["states"]
        if stops and (not node["name"].strip() or node["role"] in NOTHING_SAID):
            yield f"nameless or without a role: {told(node).strip()}"
        if stops and "<p>" in node["description"]:
            yield f"marks read aloud: {told(node).strip()}"
        if node["role"] == "combo box" and not any(node["relations"].get("labelled-by", [])):
            yield f"an input without a label: {told(node).strip()}"
        if node["role"] in INPUTS and not node["name"].strip():
            yield f"an input without a label: {told(node).strip()}"
        if node["role"] == "image" and stops:
            parts = []
            for inner in nodes[at + 1 :]:
                if inner["depth"] <= node["depth"]:
                    break
                parts.append(inner)
            walked = "Arrow keys" in node["description"]
            if not parts or not all(part["name"] for part in parts):
                yield f"a figure without its parts: {told(node).strip()}"
            if any(walked != ("Press" in part["actions"]) for part in parts):
                yield f"a figure whose parts do not do what is said: {told(node).strip()}"
        if node["role"] == "image" and node["name"] != "cuprofiler" and " " not in node["name"]:
            yield f"a figure without a sentence: {told(node).strip()}"


def test_every_page_can_be_told(on_the_bus):
    scenes = HERE / "scenes_on_demand.py"
    found = on_the_bus("trees", sys.executable, str(scenes), "light")
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    wrong, roles = [], Counter()
    for scene, nodes in found.items():
        text = "\n".join(told(node) for node in nodes)
        (OUT / f"{scene}.txt").write_text(text + "\n", encoding="utf-8")
        wrong += [f"{scene}: {fault}" for fault in faults(nodes)]
        roles.update(node["role"] for node in nodes if "FOCUSABLE" in node["states"])
    print(f"{len(found)} pages, {roles.total()} stops, {len(wrong)} faults")
    assert not wrong, "\n".join(sorted(set(wrong)))
    assert len(found) > 45
    assert roles["radio button"] > 100
    assert roles["image"] > 10


def test_the_interview_by_accessible_actions_alone(on_the_bus):
    found = on_the_bus("interview", sys.executable, str(ROOT / "main.py"))
    assert found["verdict"] == "The boss decides. The secretaries must work with what is chosen."
    heard = found["heard"]
    assert len(found["asked"]) > 20
    for asked in found["asked"]:
        assert any(said.startswith(asked["question"]) for said in heard), asked
        assert all(asked["roles"]), asked
    assert f"The verdict now: {found['verdict']}" in heard
    assert heard[-2:] == [found["check"], found["verdict"]]
    # The list's own page is said, then what the tick did.
    assert found["after"][-1] == "Marked done."
