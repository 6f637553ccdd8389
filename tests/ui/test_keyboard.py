"""Every screen by keyboard alone: Tab follows the eye, all is reached, and it comes back."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from cuprofiler.ui.widgets.figure import FigureView
from tools.scenes import SCENES, put_up

MOST = 400
"""No page has so many places for the keyboard."""


def reachable(root):
    """Everything on a screen that takes the keyboard by Tab."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(each, QAbstractButton | QLineEdit | QComboBox | FigureView)
        and each.focusProxy() is None
        and each.width() > 0
    ]


def walk(window):
    """The places that Tab goes to, from the first at the top until it comes back to it.

    In a table to type in it goes from cell to cell, which is one place.
    """
    seen = []
    for _step in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if seen and here is seen[-1]:
            continue
        if here in seen:
            break
        seen.append(here)
    first = min(seen, key=lambda each: place(each, window).toTuple())
    at = seen.index(first)
    return seen[at:] + seen[:at]


def place(widget, window):
    return widget.mapTo(window, QPoint(0, 0))


def pane_of(widget, stage):
    """The part of the window that a place belongs to: each is read on its own."""
    panes = [stage.program.navigation.sidebar]
    for page in (
        stage.window.pages.currentWidget(),
        *stage.window.pages.currentWidget().findChildren(QWidget),
    ):
        if page.objectName() in ("panel", "bar", "side"):
            panes.append(page)
    return next((number for number, pane in enumerate(panes) if pane.isAncestorOf(widget)), -1)


def backwards(stage, seen):
    """Steps of Tab that go up or back on the same line, within one pane and column."""
    for one, two in pairwise(seen):
        if pane_of(one, stage) != pane_of(two, stage):
            continue
        if one.parentWidget() is not two.parentWidget():
            continue
        a, b = place(one, stage.window), place(two, stage.window)
        same_line = abs(a.y() - b.y()) < min(one.height(), two.height()) / 2
        if (same_line and b.x() < a.x()) or (not same_line and b.y() < a.y() and b.x() <= a.x()):
            yield f"{said(one)} {a.toTuple()} → {said(two)} {b.toTuple()}"


def said(widget):
    text = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {text[:30]!r}"


@pytest.mark.parametrize("scene", list(SCENES))
def test_tab_reaches_everything_in_the_order_it_is_read(stage, scene):
    put_up(stage, scene)
    stage.window.activateWindow()
    stage.settle()
    seen = walk(stage.window)
    missing = [said(each) for each in reachable(stage.window) if each not in seen]
    assert not missing, missing
    found = list(backwards(stage, seen))
    assert not found, "\n".join(found)


def test_the_check_of_the_order_can_fail(stage):
    put_up(stage, "settings")
    seen = walk(stage.window)
    parts = [n for n, each in enumerate(seen) if said(each).startswith("NavButton")]
    first, second = parts[0], parts[1]
    seen[first], seen[second] = seen[second], seen[first]
    assert list(backwards(stage, seen))
