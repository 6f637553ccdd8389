"""What every test needs: a data folder of its own, no network, nothing left behind."""

import os
import socket
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANG"] = os.environ["LC_ALL"] = "en_GB.UTF-8"
# What is printed must not hang on the fonts of the machine.
os.environ["CUPROFILER_FONTS"] = ""

import pytest
from hypothesis import HealthCheck, settings

from cuprofiler import i18n

pytest_plugins = ["tests.windows"]

settings.register_profile(
    "quick",
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # The same examples at every run of a commit; the soak looks further.
    derandomize=True,
)
settings.register_profile(
    "soak",
    max_examples=1500,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # What fails is told in a line that makes it fail anywhere.
    print_blob=True,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path, monkeypatch):
    """Settings and backups of a test never meet those of the founder, or of another test."""
    folder = tmp_path / "data"
    monkeypatch.setenv("CUPROFILER_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def english():
    """Tests speak English unless they say otherwise."""
    i18n.set_language("en")
    yield
    i18n.set_language("en")


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """The program never goes online: an attempt fails the test."""

    def refuse(self, address, *_more):
        if self.family != getattr(socket, "AF_UNIX", None):
            raise AssertionError(f"an attempt to reach {address}")
        return original(self, address)

    original = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def nothing_left_behind():
    """No thread of ours may outlive its test."""
    before = set(threading.enumerate())
    yield
    left = [t for t in set(threading.enumerate()) - before if not t.daemon]
    assert not left, left
