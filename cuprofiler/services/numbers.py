"""Figures of all sections as data: each with how many it rests on, its interval, or why not."""

from decimal import Decimal
from typing import Any, NamedTuple

from cuprofiler.core.intervals import Interval
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects import sections


class Number(NamedTuple):
    """One figure. `value` is None where there is none, and `why_not` then says why.

    `n` is how many answers, accounts or sheets it rests on; `unit` is "EUR", "points", "share" …
    """

    id: str
    name: str
    value: Decimal | float | int | None
    unit: str = ""
    n: int | None = None
    interval: Interval | None = None
    why_not: str = ""
    method: str = ""


def numbers_of(profile: Profile) -> tuple[Number, ...]:
    """Return every figure that a section brings along, in the order of the sections."""
    return tuple(
        number
        for section in sections()
        if section.numbers is not None
        for number in section.numbers(profile)
    )


def as_data(number: Number) -> dict[str, Any]:
    """Return a figure as JSON: amounts of money as text, so that nothing is rounded."""
    value = number.value
    found: dict[str, Any] = {
        "id": number.id,
        "name": number.name,
        "value": str(value) if isinstance(value, Decimal) else value,
        "unit": number.unit,
        "n": number.n,
    }
    if number.interval is not None:
        found["interval"] = [number.interval.low, number.interval.high]
    if number.why_not:
        found["why_not"] = number.why_not
    if number.method:
        found["method"] = number.method
    return found
