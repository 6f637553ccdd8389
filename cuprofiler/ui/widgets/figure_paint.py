"""A figure painted on the screen, or as a picture."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)

from cuprofiler.paper.figures.shapes import (
    Box,
    Figure,
    Oval,
    Shape,
    Trace,
    Words,
)
from cuprofiler.ui import theme
from cuprofiler.ui.colours import Tokens
from cuprofiler.ui.widgets.shining import DIMMED

ROLES = {"regular": "body", "medium": "medium", "strong": "strong", "title": "title"}


_fonts: dict[tuple[str, float], tuple[QFont, QFontMetricsF]] = {}


def _font(weight: str, size: float) -> tuple[QFont, QFontMetricsF]:
    key = (weight, round(size, 2))
    if key not in _fonts:
        font = QFont(theme.font(ROLES[weight]))
        font.setPixelSize(max(round(size), 1))
        _fonts[key] = (font, QFontMetricsF(font))
    return _fonts[key]


@lru_cache(maxsize=20_000)
def measure(text: str, weight: str, size: float) -> float:
    """Return the width of a text on screen, in px at 100 %."""
    return _font(weight, size)[1].horizontalAdvance(text)


EVERYWHERE = (float("-inf"), float("inf"))


def paint(
    painter: QPainter,
    figure: Figure,
    colours: Tokens,
    pointed: str = "",
    *,
    pale: float = 1.0,
    dims: float = 1.0,
    fresh: frozenset[int] = frozenset(),
    grown: float = 1.0,
    within: tuple[float, float] = EVERYWHERE,
) -> None:
    """Draw a figure with the colours of a theme; what does not belong to `pointed` is dimmed.

    `pale` is how much of all its colour is left, `dims` how far the dimming has come, `grown` how
    far the shapes `fresh` have come up, by their numbers; all 0–1. `within` are the highest and
    the lowest line that is seen: what lies beyond need not be drawn.
    """
    dimmed = figure.dimmed_by(pointed)
    left = 1 - (1 - DIMMED) * dims
    for number, shape in enumerate(figure.shapes):
        if within is not EVERYWHERE and not _is_seen(shape, *within):
            continue
        opacity = left if number in dimmed else pale
        painter.setOpacity(opacity * grown if number in fresh else opacity)
        _paint(painter, shape, colours)
    painter.setOpacity(1.0)


def _is_seen(shape: Shape, top: float, bottom: float) -> bool:
    """Return whether a shape reaches into what is seen."""
    if isinstance(shape, Words):
        return shape.upright or (top <= shape.y + shape.size and shape.y - shape.size <= bottom)
    if isinstance(shape, Trace):
        heights = [y for _operator, points in shape.steps for _x, y in points]
        return not heights or (top <= max(heights) + shape.line and min(heights) <= bottom)
    return top <= shape.y + shape.height + shape.line and shape.y - shape.line <= bottom


def _paint(painter: QPainter, shape: Shape, colours: Tokens) -> None:
    if isinstance(shape, Words):
        _paint_words(painter, shape, colours)
        return
    if shape.edge:
        pen = QPen(colours.color(shape.edge), shape.line)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if shape.dash:
            pen.setDashPattern([max(part / shape.line, 0.1) for part in shape.dash])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    fill = QBrush(colours.color(shape.fill)) if shape.fill else QBrush(Qt.BrushStyle.NoBrush)
    painter.setBrush(fill)
    if isinstance(shape, Box):
        frame = QRectF(shape.x, shape.y, shape.width, shape.height)
        if shape.radius:
            painter.drawRoundedRect(frame, shape.radius, shape.radius)
        else:
            painter.drawRect(frame)
        if shape.hatch:
            lines = shape.hatch == "lines"
            style = Qt.BrushStyle.BDiagPattern if lines else Qt.BrushStyle.Dense6Pattern
            painter.setBrush(QBrush(colours.color(shape.edge or "ink2"), style))
            painter.drawRoundedRect(frame, shape.radius, shape.radius)
    elif isinstance(shape, Oval):
        painter.drawEllipse(QRectF(shape.x, shape.y, shape.width, shape.height))
    elif isinstance(shape, Trace):
        painter.drawPath(_path(shape))


def _path(shape: Trace) -> QPainterPath:
    path = QPainterPath()
    for operator, points in shape.steps:
        if operator == "M":
            path.moveTo(*points[0])
        elif operator == "L":
            path.lineTo(*points[0])
        elif operator == "C":
            path.cubicTo(*(QPointF(*point) for point in points))
        else:
            path.closeSubpath()
    return path


def _paint_words(painter: QPainter, shape: Words, colours: Tokens) -> None:
    font, metrics = _font(shape.weight, shape.size)
    painter.setFont(font)
    painter.setPen(colours.color(shape.colour))
    width = metrics.horizontalAdvance(shape.text)
    offset = {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
    if shape.upright:
        painter.save()
        painter.translate(shape.x, shape.y)
        painter.rotate(-90)
        painter.drawText(QPointF(-offset, 0), shape.text)
        painter.restore()
    else:
        painter.drawText(QPointF(shape.x - offset, shape.y), shape.text)


def as_image(figure: Figure, colours: Tokens, margin: float = 16, ratio: float = 2.0) -> QImage:
    """Return a figure as a picture, `ratio` pixels to a point."""
    width = round((figure.width + 2 * margin) * ratio)
    height = round((figure.height + 2 * margin) * ratio)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colours.color("page"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    painter.translate(margin, margin)
    paint(painter, figure, colours)
    painter.end()
    return image


def picture_bytes(figure: Figure, *, svg: bool) -> bytes:
    """Return a figure as the bytes of a picture file, in light colours whatever the screen
    shows.
    """
    from PySide6.QtCore import QBuffer, QIODevice

    from cuprofiler.paper.figures.svg import as_svg
    from cuprofiler.ui.colours import LIGHT

    if svg:
        return as_svg(figure, LIGHT._asdict()).encode()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    as_image(figure, LIGHT).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
