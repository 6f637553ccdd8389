"""A line to type in."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def test_ctrl_z_in_an_untouched_field_is_the_programs(stage):
    stage.open(1)
    stage.show("checklists:user-discovery:UDI-01")
    row = next(r for r in stage.page("checklists").rows if r.line.id == "UDI-01")
    undo = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    undo.ignore()
    QApplication.sendEvent(row.owner, undo)
    assert not undo.isAccepted()
    QTest.keyClicks(row.owner, "Anna")
    QApplication.sendEvent(row.owner, undo)
    assert undo.isAccepted()
