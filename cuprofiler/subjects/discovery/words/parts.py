"""What a switch talk and a visit found out, and where it belongs: the journey, the four boxes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, LaneKind
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, Lane, Moment
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field, fields_of
from cuprofiler.subjects.discovery.records import Talk, TalkKind, TalkPart, Topic
from cuprofiler.words import code_name

ON_THE_WAY = {
    Topic.THOUGHT: (0, "thought"),
    Topic.TRIGGER: (0, "does"),
    Topic.SEARCH: (1, "does"),
    Topic.DECISION: (2, "does"),
    Topic.PUSH: (0, "thought"),
    Topic.PULL: (1, "thought"),
    Topic.HABIT: (2, "thought"),
    Topic.WORRY: (2, "thought"),
}
"""Where on a way each belongs: the first stage, the search, the decision; what they do or think."""

BOXES = {
    Topic.TASK: "goals",
    Topic.PLACE: "environment",
    Topic.TOOLS: "resources",
    Topic.WORKAROUND: "resources",
}
"""Which of the four boxes of where and how they work takes what was seen."""


def topics_of(talk: Talk) -> tuple[Topic, ...]:
    """Return what a talk of its kind is to find out; nothing for other kinds."""
    if talk.kind is TalkKind.SWITCH:
        return tuple(topic for topic in Topic if not topic.is_of_visit)
    if talk.kind is TalkKind.VISIT:
        return tuple(topic for topic in Topic if topic.is_of_visit)
    return ()


def parts_form(profile: Profile, talk: Talk) -> tuple[Field, ...]:
    """Return the form of everything that a talk is to find out."""
    found = []
    for topic in topics_of(talk):
        field = fields_of(profile, ("talk_part", talk.id, str(topic)))["text"]
        words = code_name(topic)
        found.append(replace(field, id=str(topic), label=words, question=words))
    return tuple(found)


def told(profile: Profile, talk: Talk) -> dict[Topic, str]:
    """Return what was told or seen, by its topic."""
    return {part.topic: part.text.strip() for part in _parts(profile, talk) if part.text.strip()}


class _Part:
    """A part with its topic as such: keys hold it as text."""

    def __init__(self, part: TalkPart) -> None:
        self.topic, self.text = Topic(part.part), part.text


def _parts(profile: Profile, talk: Talk) -> list[_Part]:
    found = [_Part(each) for each in profile.of_kind("talk_part") if each.talk_id == talk.id]
    return sorted(found, key=lambda each: list(Topic).index(each.topic))


def taking_over(profile: Profile, talk: Talk) -> Change:
    """Return the change that takes what was found out to where it belongs; nothing if it is there.

    What stands there already stays: it is put behind it.
    """
    if talk.kind is TalkKind.SWITCH:
        return _into_the_way(profile, talk)
    if talk.kind is TalkKind.VISIT and talk.class_id:
        return _into_the_boxes(profile, talk)
    return Change("", ())


def lane_of(profile: Profile, talk: Talk) -> Lane | None:
    """Return the journey of whom a talk was with, else of whoever pays."""
    lanes: Sequence[Lane] = profile.lanes
    own = [lane for lane in lanes if lane.subject_id == talk.member_id and talk.member_id]
    paying = [lane for lane in lanes if lane.kind in (LaneKind.PAYER, LaneKind.JOINT)]
    return next(iter((*own, *paying)), None)


def _into_the_way(profile: Profile, talk: Talk) -> Change:
    lane, stages = lane_of(profile, talk), profile.stages
    if lane is None or not stages:
        return Change("", ())
    found: dict[str, Moment] = {}
    for topic, text in told(profile, talk).items():
        number, name = ON_THE_WAY[topic]
        stage = stages[_stage(number, len(stages))]
        before = found.get(stage.id) or profile.moment(lane.id, stage.id)
        moment: Any = before or Moment(profile.product_id, lane.id, stage.id)
        after: Moment = replace(moment, **{name: _behind(getattr(moment, name), text)})
        if after != moment:
            found[stage.id] = replace(after, basis=after.basis or Basis.HEARD)
    edits = tuple(Edit(profile.moment(lane.id, stage), after) for stage, after in found.items())
    words = _("the way of {name}").format(name=lane.name)
    return Change(words, edits, why=_("A talk about why they changed last time"))


def _stage(number: int, count: int) -> int:
    """Return which stage is the first, the search, the decision, of however many there are."""
    return (0, min(1, count - 1), min(3, count - 1))[number]


def _into_the_boxes(profile: Profile, talk: Talk) -> Change:
    found: dict[str, Answer] = {}
    for topic, text in told(profile, talk).items():
        name = BOXES[topic]
        before = found.get(name) or profile.answer(talk.class_id, name)
        answer = before or Answer(profile.product_id, talk.class_id, name, "")
        after = replace(answer, value=_behind(answer.value, text))
        if after != answer:
            # It was seen at their work.
            found[name] = replace(after, basis=Basis.PROVED)
    edits = tuple(Edit(profile.answer(talk.class_id, name), after) for name, after in found.items())
    words = _("where and how they work: {name}").format(name=profile.named(talk.class_id))
    return Change(words, edits, why=_("A visit at their work"))


def _behind(text: str, more: str) -> str:
    """Return a text with more behind it, but for what it has already."""
    if more.casefold() in text.casefold():
        return text
    return f"{text.rstrip()} {more}".strip() if text.strip() else more
