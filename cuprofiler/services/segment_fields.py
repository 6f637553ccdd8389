"""What can be said about a segment, and about a kind of user where it is another there."""

from collections.abc import Callable

from cuprofiler.domain.codes import (
    Market,
    Payer,
    Picker,
    Say,
    SegmentKind,
)
from cuprofiler.domain.profile import Profile, in_segment
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import (
    Field,
    Options,
    answer_field,
    attribute_field,
)
from cuprofiler.words import (
    segment_kind_name,
)


def segment_fields(profile: Profile, segment_id: str) -> tuple[Field, ...]:
    """Everything about a segment of customers or of users (domain A5)."""
    key = ("segment", segment_id)
    record = profile.records.get(key)
    users = getattr(record, "market", Market.CUSTOMERS) is Market.USERS
    found = [
        attribute_field(key, "name", _("Name"), _("What do you call this group?"), convert=str),
        attribute_field(
            key,
            "size",
            _("How many people") if users else _("How many in reach"),
            _("How many are there?"),
            "number",
        ),
    ]
    if users:
        found += [
            attribute_field(
                key,
                "kind",
                _("What tells them apart"),
                _("What tells them apart?"),
                "pick",
                options=tuple((str(k), segment_kind_name(k)) for k in SegmentKind),
                convert=SegmentKind,
            ),
            attribute_field(
                key,
                "classes",
                _("Among which kinds of user"),
                _("Among which kinds of user are they?"),
                "flags",
                options=tuple((each.id, each.name) for each in profile.user_classes),
                convert=tuple,
            ),
            attribute_field(
                key, "want", _("What they want"), _("What do they want, in a few words?")
            ),
        ]
    found.append(
        attribute_field(
            key,
            "months",
            _("Months of use") if users else _("Budget months"),
            _("In which months are they busy with it?")
            if users
            else _("In which months can they spend money?"),
            "months",
            options=(("0", _("quiet")), ("1", _("some use")), ("2", _("busy")))
            if users
            else (("0", _("closed")), ("1", _("leftovers")), ("2", _("open"))),
        )
    )
    found += [
        answer_field(
            segment_id, "concerns", _("What weighs with them"), _("What weighs with them?")
        ),
        answer_field(
            segment_id,
            "triggers",
            _("What makes them act"),
            _("What happens just before they act?"),
        ),
        answer_field(
            segment_id, "channels", _("Where you reach them"), _("Where do you reach them?")
        ),
        answer_field(
            segment_id,
            "rivals",
            _("What rivals do there"),
            _("What do your rivals do to reach them?"),
        ),
    ]
    return tuple(found)


def here_fields(
    profile: Profile, class_id: str, segment_id: str, said: Callable[[str, str], str]
) -> tuple[Field, ...]:
    """What is different for a kind of user in one segment. `said` words a code of a question."""
    subject = in_segment(class_id, segment_id)
    name = profile.named(class_id)

    def options(question: str, codes: tuple[str, ...]) -> Options:
        return (("", _("As everywhere")), *((code, said(question, code)) for code in codes))

    return (
        answer_field(
            subject,
            "payer",
            _("Whose money, for {name}").format(name=name),
            _("Whose money pays here?"),
            "pick",
            options("payer", tuple(map(str, Payer))),
        ),
        answer_field(
            subject,
            "picker",
            _("Who picks, for {name}").format(name=name),
            _("Who has the last word here?"),
            "pick",
            options("picker", tuple(map(str, Picker))),
        ),
        answer_field(
            subject,
            "say",
            _("What say {name} have").format(name=name),
            _("What can the users do before the yes here?"),
            "pick",
            options("say", tuple(map(str, Say))),
        ),
    )
