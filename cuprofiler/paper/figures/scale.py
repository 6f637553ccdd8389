"""Round values for an axis."""

from math import floor, log10


def steps(least: float, most: float, wanted: int = 4) -> list[float]:
    """Return round values from about the least to about the most, for an axis."""
    span = max(most - least, 1e-9)
    raw = span / wanted
    unit = 10.0 ** floor(log10(raw))
    size = next(unit * factor for factor in (1, 2, 2.5, 4, 5, 8, 10) if unit * factor >= raw)
    first, last = floor(least / size), -floor(-most / size)
    return [number * size for number in range(int(first), int(last) + 1)]
