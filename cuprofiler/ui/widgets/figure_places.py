"""Where parts of a figure and their texts are, and where the arrow keys lead."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from cuprofiler.paper.figures.shapes import Figure, Spot, Words

ASIDE = 2.5
"""To go aside counts so much more than to go along."""


def nearest(spots: Sequence[Spot], here: Spot | None, dx: int, dy: int) -> Spot | None:
    """Return the part nearest in a direction (−1, 0 or 1 each way); None if there is none."""
    if here is None:
        return None
    x0, y0 = _centre(here)
    best: tuple[float, Spot] | None = None
    for spot in spots:
        x, y = _centre(spot)
        along = (x - x0) * dx + (y - y0) * dy
        across = abs((x - x0) * dy) + abs((y - y0) * dx)
        if spot.id == here.id or along <= 1:
            continue
        cost = along + across * ASIDE
        if best is None or cost < best[0]:
            best = (cost, spot)
    return best[1] if best else None


def _centre(spot: Spot) -> tuple[float, float]:
    return spot.x + spot.width / 2, spot.y + spot.height / 2


def place_of_text(figure: Figure, spot: Spot, text: str) -> QRectF:
    """Return where a text begins that a part shows, as wide as the part from there on.

    It is the top of the part if the part does not show it.
    """
    inside = QRectF(spot.x, spot.y, spot.width, spot.height)
    for shape in figure.shapes:
        if not isinstance(shape, Words) or shape.upright:
            continue
        shown = shape.text.rstrip("…-")
        if shown and text.startswith(shown) and inside.contains(shape.x, shape.y - 2):
            left = shape.x if shape.anchor == "start" else spot.x
            top = shape.y - shape.size
            return QRectF(left, top, spot.x + spot.width - left, shape.size * 1.3)
    return inside.adjusted(0, 0, 0, min(20 - spot.height, 0))
