"""A list to pick from, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cuprofiler.ui.widgets.choice import Pick


@pytest.mark.parametrize("editable", [True, False])
def test_down_opens_the_list_while_nothing_is_chosen(qtbot, editable):
    pick = Pick()
    pick.setEditable(editable)
    pick.addItems(["Lifetime cost", "Exit terms"])
    pick.setCurrentIndex(-1)
    pick.clearEditText()
    qtbot.addWidget(pick)
    chosen = []
    pick.activated.connect(chosen.append)
    pick.show()
    pick.setFocus()
    QTest.keyClick(pick, Qt.Key.Key_Down)
    assert pick.view().isVisible()
    assert chosen == []
    assert pick.currentIndex() == -1
    pick.hidePopup()
    # With something chosen, it goes on to the next as ever.
    pick.setCurrentIndex(0)
    QTest.keyClick(pick, Qt.Key.Key_Down)
    assert not pick.view().isVisible()
    assert pick.currentIndex() == 1
