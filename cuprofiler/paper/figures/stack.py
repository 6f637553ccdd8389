"""Figures beside one another, as one."""

from cuprofiler.paper.figures.shapes import Figure


def beside(left: Figure, right: Figure, gap: float = 24) -> Figure:
    """Return one figure of two, the lower one in the middle of the other's height."""
    height = max(left.height, right.height)
    across = left.width + gap
    within = (
        (0.0, (height - left.height) / 2, left),
        (across, (height - right.height) / 2, right),
    )
    said = f"{left.said} {right.said}".strip()
    return Figure(across + right.width, height, (), said, within=within)
