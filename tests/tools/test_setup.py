"""What set-up and trials say and look for; they themselves are tried by make machines."""

import hashlib
import re
import subprocess
import zipfile

import pytest

from tools import setup, system_packages
from tools.bare import SYSTEMS, chosen
from tools.console import Stop
from tools.machines import BY_HAND
from tools.setup import DEV_LOCK, RUN_LOCK, sizes
from tools.system_packages import Need, by_hand, is_there, read_table

PURPOSES = {"qt", "window", "test", "package", "bare", "soak", "screen"}


def test_every_line_of_the_table_is_for_something():
    table = read_table()
    assert {need.purpose for need in table} == PURPOSES
    assert len({need.name for need in table}) == len(table)


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("sh", True),
        ("no-such-command", False),
        ("/etc/*sswd", True),
        ("/etc/no-such-file", False),
        ("libno-such.so.7", False),
    ],
)
def test_a_command_a_path_or_a_library_is_looked_for(name, there):
    assert is_there(Need(name, "package", "test")) is there


def test_the_tests_bring_more_than_the_program():
    run, dev = sizes(RUN_LOCK), sizes(DEV_LOCK)
    assert 50 < run[0] < dev[0]
    assert run[0] < run[1] < dev[1]


def test_a_lock_file_without_sizes_says_what_to_do(tmp_path):
    lock = tmp_path / "some.lock"
    lock.write_text("six==1.16.0\n")
    with pytest.raises(Stop, match="make lock"):
        sizes(lock)


@pytest.mark.parametrize("sudo", ["/usr/bin/sudo", None])
def test_the_line_for_an_administrator_is_read_by_the_trial(monkeypatch, sudo):
    """What `make machines` carries out as root is what a person is told to."""
    monkeypatch.setattr(system_packages.shutil, "which", lambda _name: sudo)
    found = BY_HAND.search(by_hand(["libgl1", "nsis"]))
    line = (found["su"] or found["sudo"]).replace("; sudo ", "; ")
    assert line == ("apt-get update; apt-get install --no-install-recommends -y libgl1 nsis")


def test_systems_are_named_by_their_code():
    assert chosen([]) == list(SYSTEMS)
    assert [system.suite for system in chosen(["debian13", "ubuntu2404"])] == ["trixie", "noble"]
    with pytest.raises(Stop, match="debian12, debian13"):
        chosen(["debian1"])


def test_every_python_that_the_set_up_takes_is_tried():
    """Debian 12 has 3.11, Ubuntu 24.04 3.12, Debian 13 3.13 and Debian's next one 3.14."""
    assert len(SYSTEMS) == setup.NEWEST[1] - setup.OLDEST[1] + 1


def test_what_apt_foresees_is_said(monkeypatch):
    said = "Reading…\nNeed to get 59.4 MB of archives.\nAfter this operation, 241 MB of …\nAbort.\n"
    asked = []

    class Done:
        stdout = said

    monkeypatch.setattr(
        system_packages.subprocess, "run", lambda words, **_: asked.append(words) or Done
    )
    lines = system_packages.foreseen(["libgl1"])
    assert lines == ["Need to get 59.4 MB of archives.", "After this operation, 241 MB of …"]
    assert "--assume-no" in asked[0]
    assert re.search(r"libgl1$", " ".join(asked[0]))


def wheel(folder, name, version, *needs):
    """Write the smallest wheel there is; return its checksum as a lock file writes it."""
    stem = f"{name.replace('-', '_')}-{version}"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nProvides-Extra: more\n"
    metadata += "".join(f"Requires-Dist: {need}\n" for need in needs)
    path = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{stem}.dist-info/METADATA", metadata)
        archive.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{stem}.dist-info/RECORD", "")
    return "--hash=sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_newer_release_of_a_locked_package_stops_nothing(tmp_path):
    asked_for = wheel(tmp_path, "cup-plain", "1.0")
    asks = wheel(tmp_path, "cup-asking", "1.0", "cup-plain[more]>=1.0")
    lock = tmp_path / "lock.txt"
    lock.write_text(f"cup-plain==1.0 {asked_for}\ncup-asking==1.0 {asks}\n", encoding="utf-8")
    wheel(tmp_path, "cup-plain", "1.1")

    command = [*setup.pip_in(setup.VENV), "download", "--no-index", "--find-links", str(tmp_path)]
    command += [*setup.FROM_LOCK, "-r", str(lock), "-d", str(tmp_path / "fetched")]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)

    assert asked.returncode == 0, asked.stdout + asked.stderr
    assert sorted(path.name for path in (tmp_path / "fetched").iterdir()) == [
        "cup_asking-1.0-py3-none-any.whl",
        "cup_plain-1.0-py3-none-any.whl",
    ]
