"""Forms of those who decide, of kinds of user, needs and segments, where they hang on others."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.record import Asked
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import CRITERIA, Market, Payer, Picker, Proficiency, Say, Stance
from cuprofiler.domain.company_names import looks_like_company
from cuprofiler.domain.profile import Profile, in_segment
from cuprofiler.domain.records import DecisionMaker, Influence, Need, Segment
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.services.fields import Field, Options, answer_field, named_codes
from cuprofiler.services.past import in_the_past
from cuprofiler.words import criterion_name


def member_form(
    profile: Profile, member: DecisionMaker, fields: dict[str, Field]
) -> Iterator[Field]:
    """Yield a member of the decision-making unit (domain A2)."""
    stances = (Stance.UNKNOWN, *list(Stance)[:-1])
    criteria = tuple((code, criterion_name(code)) for code in CRITERIA)
    fields["name"] = replace(fields["name"], doubt=_company)
    fields["last_contact"] = in_the_past(fields["last_contact"])
    fields["stance"] = replace(fields["stance"], options=named_codes(stances))
    fields["criteria"] = replace(fields["criteria"], options=criteria)
    customers = {"", *(each.id for each in profile.segments_of(Market.CUSTOMERS))}
    places = tuple(each for each in fields["segment_id"].options if each[0] in customers)
    fields["segment_id"] = replace(fields["segment_id"], options=places)
    for name, field in fields.items():
        if name == "side":
            yield _sways(profile, member.id)
        # Where there is only one answer it is not asked for.
        if name not in ("segment_id", "user_class_id") or len(field.options) > 1:
            yield field


def _company(_profile: Profile, name: Any) -> str:
    if looks_like_company(str(name or "")):
        return _("{name} can’t say yes, a person can. Give a name or a job title.").format(
            name=name
        )
    return ""


def _sways(profile: Profile, member_id: str) -> Field:
    """Return whom a member sways: ids with 1 (a little) or 2 (strongly)."""
    label = _("Sways")

    def influences(found: Profile) -> dict[str, Influence]:
        return {
            record.to_id: record
            for record in found.records.values()
            if isinstance(record, Influence) and record.from_id == member_id
        }

    def read(found: Profile) -> tuple[tuple[str, int], ...]:
        return tuple(
            (to, influence.strength) for to, influence in sorted(influences(found).items())
        )

    def write(found: Profile, value: Any) -> Change:
        before, edits = influences(found), []
        wanted = dict(value)
        for to, influence in before.items():
            if to not in wanted:
                edits.append(Edit(influence, None))
        for to, strength in wanted.items():
            after = Influence(found.product_id, member_id, to, strength)
            if before.get(to) != after:
                edits.append(Edit(before.get(to), after))
        return Change(inside(label), tuple(edits))

    others = tuple((m.id, m.name) for m in profile.decision_makers if m.id != member_id)
    return Field("sways", label, _("Whom do they sway?"), "sways", read, write, others)


def class_form(_profile: Profile, _each: object, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a kind of user (domain A4)."""
    skills = named_codes(level for level in Proficiency if level is not Proficiency.UNKNOWN)
    for name, field in fields.items():
        yield replace(field, options=skills) if name in ("computers", "trade") else field


def need_form(profile: Profile, need: Need, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a need statement."""
    who = profile.named(need.class_id)
    for field in fields.values():
        yield replace(field, label=field.label.format(who=who))


def segment_form(_profile: Profile, segment: Segment, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a segment of customers or of users (domain A5)."""
    users = segment.market is Market.USERS
    for name, field in fields.items():
        if name == "size" and users:
            yield replace(field, label=_("How many people"))
        elif name == "months":
            yield _months(field, users=users)
        elif users or name not in ("kind", "classes", "want"):
            yield field


def _months(field: Field, *, users: bool) -> Field:
    if users:
        return replace(
            field,
            label=_("Months of use"),
            question=_("In which months are they busy with it?"),
            options=(("0", _("quiet")), ("1", _("some use")), ("2", _("busy"))),
        )
    return replace(field, options=(("0", _("closed")), ("1", _("leftovers")), ("2", _("open"))))


HERE = {
    "payer": (Asked(N_("Whose money, for {name}"), N_("Whose money pays here?")), Payer),
    "picker": (Asked(N_("Who picks, for {name}"), N_("Who has the last word here?")), Picker),
    "say": (
        Asked(N_("What say {name} have"), N_("What can the users do before the yes here?")),
        Say,
    ),
}
"""What may be different for a kind of user in one segment."""


def here_form(
    profile: Profile, class_id: str, segment_id: str, said: Callable[[str, str], str]
) -> Iterator[Field]:
    """Yield what is different for a kind of user in one segment. `said` words a code of a
    question.
    """
    subject, name = in_segment(class_id, segment_id), profile.named(class_id)
    for question, (asked, codes) in HERE.items():
        choices: Options = tuple((str(code), said(question, code)) for code in codes)
        options = (("", _("As everywhere")), *choices)
        field = answer_field(subject, question, asked, options)
        yield replace(field, label=field.label.format(name=name))
