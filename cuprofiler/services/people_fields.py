"""What can be said about those who decide, and about each kind of user and its needs."""

from typing import Any

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.codes import (
    CRITERIA,
    Frequency,
    Market,
    NeedKind,
    Part,
    Proficiency,
    Role,
    Side,
    Stance,
)
from cuprofiler.domain.company_names import looks_like_company
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Tie
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.services.fields import (
    Field,
    answer_field,
    attribute_field,
    basis_field,
    whole_or_none,
)
from cuprofiler.words import (
    criterion_name,
    frequency_name,
    month_name,
    need_kind_name,
    part_name,
    proficiency_name,
    role_name,
    side_name,
    stance_name,
)


def _company(_profile: Profile, name: Any) -> str:
    if looks_like_company(str(name or "")):
        return _("{name} can’t say yes, a person can. Give a name or a job title.").format(
            name=name
        )
    return ""


def member_fields(profile: Profile, member_id: str) -> tuple[Field, ...]:
    """Everything about a member of the decision-making unit (domain A2)."""
    key = ("decision_maker", member_id)
    months = (("", _("Not known")), *((str(m), month_name(m)) for m in range(1, 13)))
    segments = (
        ("", _("Every segment")),
        *((each.id, each.name) for each in profile.segments_of(Market.CUSTOMERS)),
    )
    classes = (
        ("", _("No, or not one of your kinds of user")),
        *((each.id, each.name) for each in profile.user_classes),
    )
    roles = tuple((str(role), role_name(role)) for role in Role)
    found = [
        attribute_field(
            key,
            "name",
            _("Name"),
            _("What is the name or job title?"),
            hint=_("For example Maria Adler"),
            convert=str,
            doubt=_company,
        ),
        attribute_field(
            key,
            "title",
            _("Job title"),
            _("What is their job?"),
            hint=_("For example finance director"),
        ),
        attribute_field(
            key,
            "roles",
            _("What they do in the decision"),
            _("What do they do in the decision?"),
            "flags",
            options=roles,
            convert=lambda codes: tuple(role for role in Role if role in codes),
        ),
        attribute_field(
            key,
            "influence",
            _("Weight in the decision"),
            _("How much weight do they carry, from 0 to 3?"),
            "choice",
            options=tuple((str(n), str(n)) for n in range(4)),
            convert=whole_or_none,
        ),
        attribute_field(
            key,
            "stance",
            _("Where they stand"),
            _("Where do they stand?"),
            "pick",
            options=tuple((str(s), stance_name(s)) for s in (Stance.UNKNOWN, *list(Stance)[:-1])),
            convert=lambda code: Stance(code) if code else None,
        ),
        attribute_field(
            key,
            "criteria",
            _("What matters to them, in order"),
            _("What matters to them when they choose? The weightiest first."),
            "ranked",
            options=tuple((code, criterion_name(code)) for code in CRITERIA),
            convert=tuple,
        ),
        attribute_field(
            key,
            "deal_breaker",
            _("Says no because of"),
            _("What would make them say no?"),
            hint=_("For example a notice period over a year"),
        ),
        attribute_field(
            key,
            "limit",
            _("Says no above, in {currency}").format(currency=profile.product.currency),
            _("Above what amount would they say no?"),
            "amount",
        ),
        attribute_field(
            key,
            "budget_month",
            _("Budget month"),
            _("In which month is their budget decided?"),
            "pick",
            options=months,
            convert=whole_or_none,
        ),
        _sways(profile, member_id),
        attribute_field(
            key,
            "side",
            _("Whose side"),
            _("Whose side are they on?"),
            "pick",
            options=tuple((str(side), side_name(side)) for side in Side),
            convert=Side,
        ),
    ]
    if len(segments) > 1:
        found.append(
            attribute_field(
                key, "segment_id", _("In which segment"), _("In which segment?"), "pick",
                options=segments,
            )
        )  # fmt: skip
    if len(classes) > 1:
        found.append(
            attribute_field(
                key,
                "user_class_id",
                _("Also uses it"),
                _("Do they use it themselves?"),
                "pick",
                options=classes,
            )
        )
    found += [
        attribute_field(
            key,
            "last_contact",
            _("Last talked"),
            _("When did you last talk to them?"),
            "date",
        ),
        basis_field(key),
    ]
    return tuple(found)


def _sways(profile: Profile, member_id: str) -> Field:
    """Whom a member sways: ids with 1 (a little) or 2 (strongly)."""
    label = _("Sways")

    def ties(found: Profile) -> dict[str, Tie]:
        return {
            record.to_id: record
            for record in found.records.values()
            if isinstance(record, Tie) and record.from_id == member_id
        }

    def read(found: Profile) -> tuple[tuple[str, int], ...]:
        return tuple((to, tie.strength) for to, tie in sorted(ties(found).items()))

    def write(found: Profile, value: Any) -> Change:
        before, edits = ties(found), []
        wanted = dict(value)
        for to, tie in before.items():
            if to not in wanted:
                edits.append(Edit(tie, None))
        for to, strength in wanted.items():
            after = Tie(found.product_id, member_id, to, strength)
            if before.get(to) != after:
                edits.append(Edit(before.get(to), after))
        return Change(inside(label), tuple(edits))

    others = tuple((m.id, m.name) for m in profile.decision_makers if m.id != member_id)
    return Field("sways", label, _("Whom do they sway?"), "sways", read, write, others)


def class_fields(_profile: Profile, class_id: str) -> tuple[Field, ...]:
    """Everything about a kind of user (domain A4)."""
    key = ("user_class", class_id)
    skills = tuple((str(p), proficiency_name(p)) for p in Proficiency if p != "unknown")
    return (
        attribute_field(key, "name", _("Name"), _("What do you call them?"), convert=str),
        attribute_field(key, "people", _("How many"), _("How many of them are there?"), "number"),
        answer_field(
            class_id,
            "part",
            _("Their part"),
            _("What is their part in the use?"),
            "pick",
            tuple((str(p), part_name(p)) for p in Part),
        ),
        answer_field(
            class_id,
            "frequency",
            _("How often"),
            _("How often do they use it?"),
            "pick",
            tuple((str(f), frequency_name(f)) for f in Frequency),
        ),
        answer_field(
            class_id, "only_they", _("Only they"), _("What do only they do with it?"), "text"
        ),
        answer_field(
            class_id,
            "computers",
            _("Skill with computers in general"),
            _("How skilled are they with computers in general?"),
            "pick",
            skills,
        ),
        attribute_field(
            key,
            "proficiency",
            _("Skill with this product"),
            _("How skilled are they with this product, or one like it?"),
            "pick",
            options=tuple((str(p), proficiency_name(p)) for p in Proficiency),
            convert=lambda code: Proficiency(code) if code else None,
        ),
        answer_field(
            class_id,
            "trade",
            _("Skill in their trade"),
            _("How skilled are they in their own trade?"),
            "pick",
            skills,
        ),
        answer_field(class_id, "who", _("Who they are"), _("Who are they?")),
        answer_field(
            class_id,
            "goals",
            _("What they do, and to what end"),
            _("What do they do all day, and to what end?"),
        ),
        answer_field(
            class_id, "resources", _("What they have at hand"), _("What do they have at hand?")
        ),
        answer_field(class_id, "environment", _("What is around them"), _("What is around them?")),
        answer_field(
            class_id,
            "voice",
            _("How their voice gets to the decider"),
            _("How does their voice reach the one who decides, and what happens on the way?"),
        ),
    )


def need_fields(profile: Profile, need_id: str) -> tuple[Field, ...]:
    """A need statement."""
    key = ("need", need_id)
    record = profile.records.get(key)
    who = profile.named(getattr(record, "class_id", ""))
    return (
        attribute_field(
            key,
            "kind",
            _("What kind of need"),
            _("Is something in their way, or do they want to reach something?"),
            "choice",
            options=tuple((str(k), need_kind_name(k)) for k in NeedKind),
            convert=NeedKind,
        ),
        attribute_field(
            key,
            "do",
            _("{who} need to …").format(who=who),
            _("What do they need to do?"),
            "note",
        ),
        attribute_field(key, "result", _("… so that"), _("So that what happens?"), "note"),
        attribute_field(
            key,
            "strength",
            _("How strongly"),
            _("How strongly, from 1 to 3?"),
            "choice",
            options=tuple((str(n), str(n)) for n in (1, 2, 3)),
            convert=int,
        ),
        basis_field(key),
    )
