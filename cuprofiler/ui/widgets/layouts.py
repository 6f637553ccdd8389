"""Rows and columns of widgets."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from cuprofiler.ui import theme

Layout = TypeVar("Layout", bound=QBoxLayout)

ROUNDS = 5
"""A new height goes up through so many layouts one inside the other, and its room down again."""


def column(
    *parts: QWidget | QLayout | int | None,
    spacing: int = 0,
    margins: tuple[int, ...] = (0, 0, 0, 0),
) -> QVBoxLayout:
    """Return a column of widgets; a number is a gap in px at 100 %, None takes the room left."""
    return _filled(QVBoxLayout(), parts, spacing, margins)


def row(
    *parts: QWidget | QLayout | int | None,
    spacing: int = 0,
    margins: tuple[int, ...] = (0, 0, 0, 0),
) -> QHBoxLayout:
    """Return a row of widgets; a number is a gap in px at 100 %, None takes the room left."""
    return _filled(QHBoxLayout(), parts, spacing, margins)


def _filled(
    layout: Layout,
    parts: tuple[QWidget | QLayout | int | None, ...],
    spacing: int,
    margins: tuple[int, ...],
) -> Layout:
    layout.setSpacing(theme.px(spacing))
    layout.setContentsMargins(*(theme.px(margin) for margin in margins))
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(theme.px(part))
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, at once: nothing old may be painted or focused."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def lay_out_now() -> None:
    """Lay out at once what would be laid out next, so that nothing is seen to jump."""
    for _round in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def inner_layout(widget: QWidget) -> QLayout:
    """Return the layout of a widget that was given one."""
    layout = widget.layout()
    assert layout is not None
    return layout
