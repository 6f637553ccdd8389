"""The ring around what the keyboard is on: after keys, never after the mouse or on arrival."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.ring import OFF, FocusRing, watch


@pytest.fixture
def page(qtbot):
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(Button("One"))
    layout.addWidget(Button("Two"))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


def rings(page):
    return [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]


def test_tab_shows_it_around_and_outside_of_the_button(page, qtbot):
    one, two = page.findChildren(Button)
    one.setFocus(Qt.FocusReason.OtherFocusReason)
    assert rings(page) == []
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    (ring,) = rings(page)
    assert ring.geometry() == two.geometry().adjusted(-OFF, -OFF, OFF, OFF)


def test_the_mouse_does_not_show_it(page, qtbot):
    one, _two = page.findChildren(Button)
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert one.hasFocus()
    assert rings(page) == []


def test_a_key_pressed_on_it_shows_it_and_leaving_takes_it_away(page, qtbot):
    one, two = page.findChildren(Button)
    one.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(one, Qt.Key.Key_Space)
    assert len(rings(page)) == 1
    two.setFocus(Qt.FocusReason.OtherFocusReason)
    assert rings(page) == []


def test_it_follows_its_button(page, qtbot):
    one, two = page.findChildren(Button)
    one.setFocus(Qt.FocusReason.OtherFocusReason)
    two.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    page.resize(400, 200)
    two.move(two.x() + 30, two.y() + 5)
    assert ring.geometry() == two.geometry().adjusted(-OFF, -OFF, OFF, OFF)


def test_it_goes_with_a_page_that_is_taken_apart(page, qtbot):
    one, two = page.findChildren(Button)
    one.setFocus(Qt.FocusReason.OtherFocusReason)
    two.setFocus(Qt.FocusReason.TabFocusReason)
    one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    two.hide()
    two.setParent(None)
    two.deleteLater()
    assert rings(page) == []


def test_a_focus_that_moved_on_under_the_mouse_has_no_ring(page, qtbot):
    watch(page)
    handle = page.windowHandle()
    one, two = page.findChildren(Button)
    at = two.mapTo(page, two.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert two.hasFocus()
    two.hide()  # Qt moves the focus on as Tab would
    assert one.hasFocus()
    assert rings(page) == []
    QTest.keyClick(handle, Qt.Key.Key_Space)
    assert len(rings(page)) == 1


def test_it_stands_where_there_is_room_for_it(page, qtbot):
    """A button that fills its own part of a page has its whole ring all the same."""
    inner = QWidget()
    tight = QVBoxLayout(inner)
    tight.setContentsMargins(0, 0, 0, 0)
    third = Button("Three")
    tight.addWidget(third)
    page.layout().addWidget(inner)
    inner.show()
    qtbot.waitUntil(lambda: page.layout().activate() or inner.width() < 400)
    third.show_ring()
    (ring,) = rings(page)
    assert ring.parentWidget() is page
    shown = third.geometry().translated(inner.pos())
    assert ring.geometry() == shown.adjusted(-OFF, -OFF, OFF, OFF)
    inner.move(inner.x(), inner.y() - 6)
    assert ring.geometry() == shown.translated(0, -6).adjusted(-OFF, -OFF, OFF, OFF)


def test_it_is_seen_whole_where_there_is_no_room_to_reach_out(qtbot):
    area, content = QScrollArea(), QWidget()
    tight = QVBoxLayout(content)
    tight.setContentsMargins(0, 0, 0, 0)
    only = Button("Only")
    tight.addWidget(only)
    area.setWidget(content)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    only.show_ring()
    (ring,) = rings(area)
    assert content.rect().contains(ring.geometry())
