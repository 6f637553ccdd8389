"""The form of what an actor does at a stage, where it hangs on the other stages."""

from collections.abc import Iterator
from dataclasses import replace

from cuprofiler.domain.profile import Profile
from cuprofiler.services.fields import Field
from cuprofiler.words import emotion_name


def moment_form(profile: Profile, _moment: object, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield what an actor does at a stage; the first word typed brings the actor there."""
    touchpoints = sorted({each.touchpoint for each in profile.moments if each.touchpoint})
    feelings = tuple((str(n), emotion_name(n)) for n in range(2, -3, -1))
    for name, field in fields.items():
        if name == "touchpoint":
            yield replace(field, hint=", ".join(touchpoints[:3]))
        elif name == "emotion":
            yield replace(field, options=(("", emotion_name(None)), *feelings))
        else:
            yield field
