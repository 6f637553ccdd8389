"""What can be said about a benefit, the bar that it must reach, and wishes that pull apart."""

from dataclasses import replace
from typing import Any

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.codes import (
    Voice,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Conflict
from cuprofiler.domain.value import bar_of
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.services.fields import Field, answer_field, attribute_field
from cuprofiler.words import (
    voice_name,
)


def benefit_fields(profile: Profile, benefit_id: str) -> tuple[Field, ...]:
    """A feature or benefit, who asked for it, and whether it comes in the next release."""
    key = ("benefit", benefit_id)
    asked = getattr(profile.records.get(key), "voice", Voice.NOBODY)
    found = [
        attribute_field(key, "name", _("What it is"), _("What does somebody get?"), convert=str),
        attribute_field(
            key,
            "voice",
            _("Who asked for it"),
            _("Who asked for it?"),
            "pick",
            options=tuple((str(v), voice_name(v)) for v in Voice),
            convert=Voice,
        ),
    ]
    if asked is Voice.CUSTOMER:
        found.append(attribute_field(key, "customer", _("Which customer"), _("Which customer?")))
    found += [
        attribute_field(
            key, "effort", _("Work, in days"), _("How many days of work is it?"), "number"
        ),
        attribute_field(
            key,
            "in_release",
            _("Next release"),
            _("Does it come in the next release?"),
            "choice",
            options=(("yes", _("Comes in it")), ("no", _("Not yet"))),
            convert=lambda code: code in (True, "yes"),
        ),
    ]
    return tuple(found)


def bar_field(profile: Profile) -> Field:
    """How much of the wished work one customer may ask for, in percent."""
    return answer_field(
        profile.product_id,
        "loudest_bar",
        _("Your bar for one customer, in percent"),
        _("How much of the work may one customer ask for, in percent?"),
        "number",
        hint=str(bar_of(profile)),
        marked=False,
    )


def conflict_fields(
    profile: Profile, source: str, words: tuple[str, str, str]
) -> tuple[Field, ...]:
    """A conflict and its decision. `words` are title and both wishes as the program says them."""
    key = ("conflict", profile.product_id, source)

    def field(name: str, label: str, question: str, said: str, kind: str = "note") -> Field:
        def read(found: Profile) -> Any:
            record = found.records.get(key)
            return (getattr(record, name) if record is not None else None) or said or None

        def write(found: Profile, value: Any) -> Change:
            before = found.records.get(key)
            record = before if isinstance(before, Conflict) else Conflict(found.product_id, source)
            # What the program words itself is not stored, so that it follows the facts.
            kept: dict[str, Any] = {name: "" if value == said else value}
            after = replace(record, **kept)
            return Change(inside(label), (Edit(before, after),) if after != before else ())

        return Field(name, label, question, kind, read, write)

    return (
        field("title", _("What it is about"), _("What is it about?"), words[0], "text"),
        field("payer_wish", _("Who pays wants"), _("What does the paying side want?"), words[1]),
        field("user_wish", _("Who uses wants"), _("What do the users want?"), words[2]),
        field("decision", _("Your decision"), _("What do you decide?"), ""),
        field("decided", _("Decided on"), _("When was it decided?"), "", "date"),
    )
