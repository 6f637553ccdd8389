"""The search stands over the window and lets go of it."""

from PySide6.QtWidgets import QApplication

from cuprofiler.ui.dialogs.palette import Palette


def test_the_search_never_keeps_the_mouse_from_the_window(stage):
    """It goes as soon as the window is wanted: a modal dialog that goes so leaves it blocked."""
    stage.open(7)
    stage.program.search()
    stage.settle()
    palette = stage.window.findChild(Palette)
    assert palette.isVisible()
    assert not palette.isModal()
    assert QApplication.activeModalWidget() is None
    palette.reject()
