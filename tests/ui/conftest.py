"""Every test of the window: in the program's fonts, and no window is left."""

import pytest


@pytest.fixture(autouse=True)
def as_a_window(fonts, no_window_left):
    """Go without saying here; elsewhere a test asks for a `stage`."""
