"""Windows for tests: off-screen, in the program's fonts, closed afterwards."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cuprofiler.settings import Settings
from cuprofiler.ui import theme
from tools.scenes import Stage, Variant

PLAIN = Variant("plain", Settings(theme="light", language="en"))


@pytest.fixture
def fonts(qapp):
    qapp.setStyle("Fusion")
    if not getattr(qapp, "fonts_loaded", False):
        theme.load_fonts()
        qapp.fonts_loaded = True


@pytest.fixture
def no_window_left(qapp):
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    for widget in left:
        widget.close()
    assert not left, left


@pytest.fixture
def stage(fonts, no_window_left, own_data_folder):
    stage = Stage(own_data_folder, PLAIN)
    yield stage
    stage.close()
