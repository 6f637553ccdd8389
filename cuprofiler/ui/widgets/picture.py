"""Marks that several pictures of the window are made of: people in a plate, heads of arrows."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from cuprofiler.ui import theme


def arrow_head(painter: QPainter, tip: QPointF, direction: QPointF, colour: str) -> None:
    """Draw the head of an arrow, its tip pointing along a direction."""
    length = (direction.x() ** 2 + direction.y() ** 2) ** 0.5 or 1.0
    along = QPointF(direction.x() / length, direction.y() / length)
    across = QPointF(-along.y(), along.x())
    size = theme.px(8)
    back = tip - along * size
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([tip, back + across * size * 0.5, back - across * size * 0.5]))


def figures(painter: QPainter, area: QRectF, count: int, colour: QColor) -> None:
    """One or three people inside a plate."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    size = area.width()
    places = (
        [(0.5, 0.5, 1.0)]
        if count == 1
        else [(0.28, 0.44, 0.62), (0.72, 0.44, 0.62), (0.5, 0.55, 0.72)]
    )
    for x, y, factor in places:
        centre = QPointF(area.left() + size * x, area.top() + size * y)
        head = size * 0.115 * factor * 1.1
        body_width, body_height = size * 0.42 * factor, size * 0.22 * factor
        painter.drawEllipse(QPointF(centre.x(), centre.y() - size * 0.13 * factor), head, head)
        path = QPainterPath()
        base = centre.y() + size * 0.25 * factor
        path.moveTo(centre.x() - body_width / 2, base)
        path.arcTo(
            QRectF(centre.x() - body_width / 2, base - body_height, body_width, body_height * 2),
            180,
            -180,
        )
        path.closeSubpath()
        painter.drawPath(path)
