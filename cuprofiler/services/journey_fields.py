"""What can be said about the stages of both journeys, their lanes and moments."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.codes import (
    Basis,
    LaneKind,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Moment
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.services.fields import (
    Field,
    Options,
    attribute_field,
    whole_or_none,
)
from cuprofiler.words import (
    emotion_name,
    lane_kind_name,
)


def stage_fields(_profile: Profile, stage_id: str) -> tuple[Field, ...]:
    """A stage of the journeys."""
    key = ("stage", stage_id)
    return (
        attribute_field(key, "name", _("Name of the stage"), _("What happens here?"), convert=str),
    )


def lane_fields(profile: Profile, lane_id: str) -> tuple[Field, ...]:
    """Whose journey it is."""
    key = ("lane", lane_id)
    people = (
        ("", _("Nobody of your lists")),
        *((each.id, each.name) for each in profile.decision_makers),
        *((each.id, each.name) for each in profile.user_classes),
    )
    return (
        attribute_field(key, "name", _("Name"), _("Whose journey is it?"), convert=str),
        attribute_field(
            key,
            "kind",
            _("What they do"),
            _("What do they do?"),
            "pick",
            options=tuple((str(k), lane_kind_name(k)) for k in LaneKind),
            convert=LaneKind,
        ),
        attribute_field(key, "subject_id", _("Who it is"), _("Who is it?"), "pick", options=people),
    )


def moment_fields(profile: Profile, lane_id: str, stage_id: str) -> tuple[Field, ...]:
    """What an actor does at a stage; the first word typed brings the actor there."""
    key = ("moment", lane_id, stage_id)

    def field(
        name: str,
        label: str,
        question: str,
        kind: str = "text",
        options: Options = (),
        convert: Callable[[Any], Any] = lambda value: value,
        hint: str = "",
    ) -> Field:
        def read(found: Profile) -> Any:
            value = getattr(found.records.get(key), name, None)
            return ("yes" if value else "") if name == "referral" else value

        def write(found: Profile, value: Any) -> Change:
            before = found.records.get(key)
            record = (
                before
                if isinstance(before, Moment)
                else Moment(found.product_id, lane_id, stage_id, "")
            )
            after = replace(record, **{name: convert(value)})
            blank = replace(Moment(found.product_id, lane_id, stage_id, ""), basis=after.basis)
            if after == blank:
                return Change(inside(label), (Edit(before, None),) if before else ())
            return Change(inside(label), (Edit(before, after),) if after != before else ())

        return Field(name, label, question, kind, read, write, options, hint)

    touchpoints = sorted({each.touchpoint for each in profile.moments if each.touchpoint})
    return (
        field("does", _("What they do"), _("What do they do here?"), "note"),
        field(
            "touchpoint",
            _("Touchpoint: what they meet you at"),
            _("What do they meet you or the product at?"),
            hint=", ".join(touchpoints[:3]),
        ),
        field(
            "channel", _("By which channel"), _("By which channel?"), hint=_("For example phone")
        ),
        field("thought", _("What they think"), _("What do they think?"), "note"),
        field(
            "emotion",
            _("How they feel"),
            _("How do they feel?"),
            "pick",
            (("", emotion_name(None)), *((str(n), emotion_name(n)) for n in range(2, -3, -1))),
            whole_or_none,
        ),
        field("hands_over", _("What they hand over"), _("What do they hand over, to whom?")),
        field(
            "referral",
            _("Recommends it here"),
            _("Do they recommend it here?"),
            "pick",
            (("", _("Not that I know of")), ("yes", _("Yes, to others like them"))),
            lambda code: code == "yes",
        ),
        field(
            "basis",
            _("How sure"),
            _("How do you know?"),
            "basis",
            convert=lambda value: Basis(value) if value else None,
        ),
    )
