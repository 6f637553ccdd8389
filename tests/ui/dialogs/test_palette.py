"""The search stands over the window and lets go of it."""

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from cuprofiler.ui.dialogs.palette import Found, Palette


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


def test_a_heading_does_nothing_and_an_entry_counts_once(stage):
    stage.open(7)
    ran = []
    palette = Palette(stage.window, [
        Found("Undo", "action", lambda: ran.append("undo"), group="Actions"),
        Found("Rasmus", "person", lambda: ran.append("rasmus"), group="People"),
    ])  # fmt: skip
    palette.show()
    palette.list.itemClicked.emit(palette.list.item(0))
    assert ran == [] and palette.isVisible()
    entry = palette.list.item(3)
    palette.list.itemClicked.emit(entry)
    palette.list.itemActivated.emit(entry)
    assert ran == ["rasmus"]


def test_it_goes_when_everything_is_made_anew(stage):
    stage.open(7)
    stage.program.search()
    palette = stage.window.findChild(Palette)
    stage.program.rebuild()
    assert not (isValid(palette) and palette.isVisible())
