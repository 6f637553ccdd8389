"""What has changed in a product since a moment: its state then, its state now, and the steps."""

from collections.abc import Sequence
from typing import NamedTuple

from cuprofiler.core.changes import Step
from cuprofiler.core.record import Key
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.history.records import State
from cuprofiler.subjects.history.rules.comparing import Difference, differences, state_before
from cuprofiler.subjects.history.words.changes import Told, told
from cuprofiler.subjects.history.words.summary import Cause, Reader, Row, causes_of


class Since(NamedTuple):
    """What is other, in words."""

    headline: str
    rows: list[Row]
    told: tuple[Told, ...]
    causes: dict[Key, Cause]
    differences: tuple[Difference, ...]


def since(reader: Reader, profile: Profile, steps: Sequence[Step]) -> Since:
    """Return what has changed by some steps, the last of which led to the product as it is."""
    causes = causes_of(
        [(s.change, s.at.astimezone().date()) for s in steps if s.change is not None]
    )
    return compared(reader, then(profile, steps), profile, causes)


def then(profile: Profile, steps: Sequence[Step]) -> Profile:
    """Return a product as it was before some steps; an empty one if it was made by them."""
    changes = [step.change for step in steps if step.change is not None]
    return state_before(profile, changes)


def compared(reader: Reader, before: Profile, after: Profile, causes: dict[Key, Cause]) -> Since:
    """Return two states of a product side by side. That a state was given a name is no news."""
    found = tuple(each for each in differences(before, after) if not isinstance(each.record, State))
    texts = {**reader.item_text(before), **reader.item_text(after)}
    return Since(
        reader.headline(before, after, found),
        reader.rows(before, after, found, causes),
        told(before, after, found, lambda item: texts.get(item, "")),
        causes,
        found,
    )
