"""The windows of the other tests."""

from tests.ui.conftest import fonts, no_window_left, stage

__all__ = ["fonts", "no_window_left", "stage"]
