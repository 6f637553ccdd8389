"""How easy users find it: the System Usability Scale, and two questions in its place.

Scale: Brooke 1996; grades and percentiles: Sauro and Lewis (domain.md C8). Two questions:
UMUX-LITE, Lewis, Utesch and Maher 2013, (a + b − 2) × 100 / 12, and its estimate of the scale.
"""

from collections.abc import Sequence
from math import exp
from statistics import fmean
from typing import NamedTuple

from cuprofiler.core.intervals import Interval, of_mean
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.loyalty.records import ShortSheet, UsabilitySheet

QUESTIONS = 10
NEITHER = 3
"""A skipped statement counts as neither for nor against it."""

MOST_SKIPPED = 2
"""With more skipped, a sheet is left out."""

GRADES = (
    (84.1, "A+"), (80.8, "A"), (78.9, "A−"), (77.2, "B+"), (74.1, "B"), (72.6, "B−"), (71.1, "C+"),
    (65.0, "C"), (62.7, "C−"), (51.7, "D"), (0.0, "F"),
)  # fmt: skip
"""From which mean on a grade is given, the mean rounded to a tenth first."""

ACCEPTABLE, MARGINAL = 71.1, 51.7
SHORT_SLOPE, SHORT_BASE = 0.65, 22.9
"""What makes an estimate of the scale from the two questions (Lewis, Utesch and Maher 2013)."""


def sus(answers: Sequence[int | None]) -> float | None:
    """Return the score of one sheet, 0–100; None if too much was skipped.

    Raises ValueError unless there are ten answers of 1–5.
    """
    if len(answers) != QUESTIONS or any(a is not None and not 1 <= a <= 5 for a in answers):
        raise ValueError("no such sheet")
    if sum(each is None for each in answers) > MOST_SKIPPED:
        return None
    filled = [NEITHER if each is None else each for each in answers]
    odd = sum(each - 1 for each in filled[0::2])
    even = sum(5 - each for each in filled[1::2])
    return (odd + even) * 2.5


def is_careless(answers: Sequence[int | None]) -> bool:
    """Return whether every statement got the same answer, though half of them say the opposite."""
    given = [each for each in answers if each is not None]
    return len(given) == QUESTIONS and len(set(given)) == 1


def grade(mean: float) -> str:
    """Return the grade of a mean, rounded to a tenth first."""
    rounded = round(mean * 10 + 1e-9) / 10
    return next(name for least, name in GRADES if rounded >= least)


def percentile(mean: float) -> int:
    """Return how many of a hundred products are below a mean, by a smooth curve: 0–99."""
    upper = 106.3 * exp(-(((mean - 118) / 46.32) ** 2))
    lower = 33.06 * exp(-(((mean - 81.58) / 15.92) ** 2))
    return int(min(max(round(upper + lower), 0), 99))


def umux_lite(useful: int, easy: int) -> float:
    """Return the score of two answers of 1–7, 0–100; raises ValueError for any other."""
    if not (1 <= useful <= 7 and 1 <= easy <= 7):
        raise ValueError("no such answers")
    return (useful + easy - 2) * 100 / 12


def as_sus(score: float) -> float:
    """Return what a score of the two questions would be on the scale of ten, estimated."""
    return SHORT_SLOPE * score + SHORT_BASE


class Ease(NamedTuple):
    """How easy a kind of user finds it. `short` says it is by two questions.

    `left_out` are sheets with too much skipped, `careless` those that count but say the same of
    everything.
    """

    class_id: str
    scores: tuple[float, ...]
    left_out: int
    careless: int
    short: bool

    @property
    def mean(self) -> float:
        """The mean of the scores, 0–100; there is at least one."""
        return fmean(self.scores)

    @property
    def interval(self) -> Interval | None:
        """The mean with its interval, within 0–100; None for one sheet alone."""
        found = of_mean(self.scores)
        if found is None:
            return None
        return Interval(found.middle, max(found.low, 0.0), min(found.high, 100.0))

    @property
    def grade(self) -> str:
        """The grade, of two questions by their estimate."""
        return grade(as_sus(self.mean) if self.short else self.mean)


@once
def ease(profile: Profile) -> tuple[Ease, ...]:
    """Return how easy each kind of user finds it: by ten statements, then by two questions."""
    long: dict[str, list[UsabilitySheet]] = {}
    for sheet in profile.of_kind("usability_sheet"):
        long.setdefault(sheet.class_id, []).append(sheet)
    brief: dict[str, list[ShortSheet]] = {}
    for short in profile.of_kind("short_sheet"):
        brief.setdefault(short.class_id, []).append(short)
    order = [*(each.id for each in profile.user_classes), ""]
    found = []
    for identity in order:
        sheets = [each.answers for each in long.get(identity, ())]
        scores = [sus(answers) for answers in sheets]
        known = tuple(score for score in scores if score is not None)
        if known:
            careless = sum(map(is_careless, sheets))
            found.append(Ease(identity, known, len(scores) - len(known), careless, short=False))
    for identity in order:
        both = [(each.useful, each.easy) for each in brief.get(identity, ())]
        pairs = [(a, b) for a, b in both if a is not None and b is not None]
        if pairs:
            values = tuple(umux_lite(*pair) for pair in pairs)
            found.append(Ease(identity, values, len(both) - len(pairs), 0, short=True))
    return tuple(found)
