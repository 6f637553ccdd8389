"""What can be said about people, segments, values and journeys: one description of every field.

Forms and short interviews are made from these; each field reads from the profile and says what
change an answer makes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.codes import (
    CRITERIA,
    Basis,
    Frequency,
    LaneKind,
    Market,
    NeedKind,
    Part,
    Payer,
    Picker,
    Proficiency,
    Role,
    Say,
    SegmentKind,
    Side,
    Stance,
    Voice,
)
from cuprofiler.domain.company_names import looks_like_company
from cuprofiler.domain.profile import Profile, in_segment
from cuprofiler.domain.records import Answer, Conflict, Key, Moment, Record, Tie
from cuprofiler.domain.value import bar_of
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.words import (
    criterion_name,
    emotion_name,
    frequency_name,
    lane_kind_name,
    month_name,
    need_kind_name,
    part_name,
    proficiency_name,
    role_name,
    segment_kind_name,
    side_name,
    stance_name,
    voice_name,
)

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Field:
    """One thing to say.

    `kind` is "text", "note" (several lines), "number", "amount", "percent", "counts" (one number
    for each year), "whole" (a number that may be below 0), "tiers" (bands of seats and prices),
    "choice" (few codes), "pick" (more codes), "flags" (several codes), "ranked", "months", "date"
    or "sways". `question` asks for it in a short interview. `marked` says whether it is asked
    how sure the answer is.
    """

    id: str
    label: str
    question: str
    kind: str
    read: Callable[[Profile], Any]
    write: Callable[[Profile, Any], Change]
    options: Options = ()
    hint: str = ""
    basis: Callable[[Profile], Basis | None] | None = None
    mark: Callable[[Profile, Basis], Change] | None = None
    doubt: Callable[[Profile, Any], str] | None = None

    def known(self, profile: Profile) -> bool:
        """Whether it was answered; "I don't know yet" is no answer."""
        value = self.read(profile)
        return value not in (None, "", (), "unknown", "0" * 12)


def named_codes(codes: type[StrEnum], name: Callable[[Any], str]) -> Options:
    """The codes of a question with their words."""
    return tuple((str(code), name(code)) for code in codes)


def _record(profile: Profile, key: Key) -> Record | None:
    return profile.records.get(key)


def attribute_field(
    key: Key,
    name: str,
    label: str,
    question: str,
    kind: str = "text",
    *,
    options: Options = (),
    hint: str = "",
    convert: Callable[[Any], Any] = lambda value: value,
    doubt: Callable[[Profile, Any], str] | None = None,
    needed: bool = False,
) -> Field:
    """A field of a record; one that is `needed` is never emptied."""

    def read(profile: Profile) -> Any:
        record = _record(profile, key)
        return getattr(record, name) if record is not None else None

    def write(profile: Profile, value: Any) -> Change:
        record = _record(profile, key)
        if record is None or (needed and value is None):
            return Change(inside(label), ())
        after = replace(record, **{name: convert(value)})
        return Change(inside(label), (Edit(record, after),) if after != record else ())

    return Field(name, label, question, kind, read, write, options, hint, doubt=doubt)


def frame_field(
    current: Callable[[Profile], Any],
    name: str,
    label: str,
    question: str,
    kind: str,
    *,
    options: Options = (),
    hint: str = "",
    convert: Callable[[Any], Any] = lambda value: value,
) -> Field:
    """A field of a record of which there is one to a product, with usual values until it is
    stored; `current` gives it.
    """

    def read(profile: Profile) -> Any:
        return getattr(current(profile), name)

    def write(profile: Profile, value: Any) -> Change:
        record = current(profile)
        before = profile.records.get(record.key)
        after = replace(record, **{name: convert(value)})
        return Change(inside(label), (Edit(before, after),) if after != before else ())

    return Field(name, label, question, kind, read, write, options, hint)


def basis_field(key: Key) -> Field:
    """How sure a record is as a whole."""
    return attribute_field(
        key,
        "basis",
        _("How sure"),
        _("How do you know all this?"),
        "basis",
        convert=lambda value: Basis(value) if value else None,
    )


def _answer(
    subject: str,
    name: str,
    label: str,
    question: str,
    kind: str = "note",
    options: Options = (),
    hint: str = "",
    *,
    marked: bool = True,
) -> Field:
    """An answer about a subject, with how sure it is."""

    def read(profile: Profile) -> Any:
        return profile.value(subject, name)

    def write(profile: Profile, value: Any) -> Change:
        before = profile.answer(subject, name)
        if not value:
            return Change(inside(label), (Edit(before, None),) if before else ())
        basis = before.basis if before else None
        after = Answer(profile.product_id, subject, name, str(value), basis)
        return Change(inside(label), (Edit(before, after),) if after != before else ())

    def basis(profile: Profile) -> Basis | None:
        answer = profile.answer(subject, name)
        return answer.basis if answer else None

    def mark(profile: Profile, value: Basis) -> Change:
        before = profile.answer(subject, name)
        if before is None or before.basis is value:
            return Change(inside(label), ())
        return Change(inside(label), (Edit(before, replace(before, basis=value)),))

    return Field(
        name,
        label,
        question,
        kind,
        read,
        write,
        options,
        hint,
        basis if marked else None,
        mark if marked else None,
    )


# --- People -------------------------------------------------------------------------------------


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
            convert=_whole,
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
            convert=_whole,
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


def _whole(value: Any) -> int | None:
    return int(value) if value not in (None, "") else None


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
        _answer(
            class_id,
            "part",
            _("Their part"),
            _("What is their part in the use?"),
            "pick",
            tuple((str(p), part_name(p)) for p in Part),
        ),
        _answer(
            class_id,
            "frequency",
            _("How often"),
            _("How often do they use it?"),
            "pick",
            tuple((str(f), frequency_name(f)) for f in Frequency),
        ),
        _answer(class_id, "only_they", _("Only they"), _("What do only they do with it?"), "text"),
        _answer(
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
        _answer(
            class_id,
            "trade",
            _("Skill in their trade"),
            _("How skilled are they in their own trade?"),
            "pick",
            skills,
        ),
        _answer(class_id, "who", _("Who they are"), _("Who are they?")),
        _answer(
            class_id,
            "goals",
            _("What they do, and to what end"),
            _("What do they do all day, and to what end?"),
        ),
        _answer(
            class_id, "resources", _("What they have at hand"), _("What do they have at hand?")
        ),
        _answer(class_id, "environment", _("What is around them"), _("What is around them?")),
        _answer(
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


# --- Segments -----------------------------------------------------------------------------------


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
        _answer(segment_id, "concerns", _("What weighs with them"), _("What weighs with them?")),
        _answer(
            segment_id,
            "triggers",
            _("What makes them act"),
            _("What happens just before they act?"),
        ),
        _answer(segment_id, "channels", _("Where you reach them"), _("Where do you reach them?")),
        _answer(
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
        _answer(
            subject,
            "payer",
            _("Whose money, for {name}").format(name=name),
            _("Whose money pays here?"),
            "pick",
            options("payer", tuple(map(str, Payer))),
        ),
        _answer(
            subject,
            "picker",
            _("Who picks, for {name}").format(name=name),
            _("Who has the last word here?"),
            "pick",
            options("picker", tuple(map(str, Picker))),
        ),
        _answer(
            subject,
            "say",
            _("What say {name} have").format(name=name),
            _("What can the users do before the yes here?"),
            "pick",
            options("say", tuple(map(str, Say))),
        ),
    )


# --- Value --------------------------------------------------------------------------------------


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
    return _answer(
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


# --- Journeys -----------------------------------------------------------------------------------


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
            _whole,
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
