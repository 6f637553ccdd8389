"""Every test of the rehearsal: in the program's fonts, and no window is left."""

import pytest


@pytest.fixture(autouse=True)
def as_a_window(fonts, no_window_left):
    """Go without saying here, as among the tests of the window."""
