"""The collector is held as long as anybody holds it, and is as before afterwards."""

import gc
import threading

import pytest

from cuprofiler.core.collecting import collector_held


@pytest.fixture(autouse=True)
def as_before():
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("was_on", [True, False])
def test_it_is_as_before_afterwards(was_on):
    (gc.enable if was_on else gc.disable)()
    with pytest.raises(ZeroDivisionError), collector_held():
        assert not gc.isenabled()
        raise ZeroDivisionError
    assert gc.isenabled() is was_on


def test_holds_of_two_threads_may_overlap():
    gc.enable()
    inside, leave = threading.Event(), threading.Event()

    def other():
        with collector_held():
            inside.set()
            leave.wait(5)

    thread = threading.Thread(target=other)
    with collector_held():
        thread.start()
        assert inside.wait(5)
    assert not gc.isenabled()
    leave.set()
    thread.join(5)
    assert gc.isenabled()
