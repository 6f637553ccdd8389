"""The verdict as an instrument: pointing at an "if …" shows what it would lead to."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cuprofiler.ui.widgets.pointed import Pointed


@pytest.fixture
def page(stage):
    stage.open(1)
    stage.show("verdict")
    stage.settle()
    return stage.page("verdict")


def clause(page, words):
    return next(each for each in page.findChildren(Pointed) if words in each.accessibleName())


def enter(widget):
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, middle))


def test_the_picture_is_drawn_as_it_would_be_and_back(page):
    before = page._picture.figure()
    counted = clause(page, "asked first")
    enter(counted)
    assert "have a say" in page._picture.figure().said
    assert "no say" in before.said
    assert "The user has a say" in page._imagined.text()
    QApplication.sendEvent(counted, QEvent(QEvent.Type.Leave))
    assert page._picture.figure() == before
    assert page._imagined.text().startswith("Point at an “if …”")


def test_the_keyboard_points_too_and_escape_returns(page):
    before = page._picture.figure()
    counted = clause(page, "asked first")
    counted.setFocus(Qt.FocusReason.TabFocusReason)
    assert page._picture.figure() != before
    QTest.keyClick(counted, Qt.Key.Key_Escape)
    assert page._picture.figure() == before


def test_pointing_stores_nothing_and_pressing_asks(page, stage):
    session = stage.program.session
    records, depth = session.profile.records, session.history.depth
    counted = clause(page, "asked first")
    enter(counted)
    assert (session.profile.records, session.history.depth) == (records, depth)
    counted.click()
    stage.settle()
    assert stage.program.navigation.interview.step.question == "say"
