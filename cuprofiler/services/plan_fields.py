"""What can be said about training, implementation and services, field by field."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.codes import Hands, LessonForm, LessonKind, Phase
from cuprofiler.domain.plan.records import EVERY_DAY, Task
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.services.fields import Field, attribute_field, frame_field, named_codes
from cuprofiler.services.plans import refuse_circle
from cuprofiler.words import (
    hands_name,
    lesson_form_name,
    lesson_kind_name,
    phase_name,
    weekday_name,
)


def _hours(value: Any) -> Decimal:
    return Decimal(0) if value is None else value


def frame_fields(profile: Profile) -> tuple[Field, ...]:
    """What holds for training and implementation alike."""
    money = profile.product.currency
    field = partial(frame_field, lambda found: found.plan_frame)
    return (
        field("start", _("First day"), _("On which day does the work begin?"), "date"),
        field(
            "our_rate",
            _("An hour of yours costs you, in {money}").format(money=money),
            _("What does an hour of yours cost you?"),
            "amount",
        ),
        field(
            "their_rate",
            _("An hour of theirs costs them, in {money}").format(money=money),
            _("What does an hour of their people cost them?"),
            "amount",
        ),
        field(
            "turnover",
            _("New staff a year, in percent"),
            _("How much of their staff is new each year, in percent?"),
            "percent",
            convert=lambda value: Decimal(20) if value is None else value,
        ),
        field(
            "capacity",
            _("Hours you have in a month for this"),
            _("How many hours a month do you have for one customer?"),
            "number",
        ),
        field(
            "trainers",
            _("Trainers who can teach at once"),
            _("How many trainers can teach at the same time?"),
            "number",
            convert=lambda value: max(value or 1, 1),
        ),
        _trainer_days(),
    )


def _trainer_days() -> Field:
    """On which days of the week trainers have time: "11111", chosen day by day."""
    label = _("Days on which trainers have time")

    def read(found: Profile) -> tuple[str, ...]:
        days = found.plan_frame.trainer_days
        return tuple(str(n) for n, has_time in enumerate(days) if has_time == "1")

    def write(found: Profile, value: Any) -> Change:
        frame = found.plan_frame
        before = found.records.get(frame.key)
        days = "".join("1" if str(n) in value else "0" for n in range(len(EVERY_DAY)))
        after = replace(frame, trainer_days=days)
        return Change(inside(label), (Edit(before, after),) if after != frame else ())

    options = tuple((str(n), weekday_name(n)) for n in range(len(EVERY_DAY)))
    return Field(
        "trainer_days", label, _("On which days have they time to teach?"), "flags", read, write,
        options,
    )  # fmt: skip


def lesson_fields(profile: Profile, lesson_id: str) -> tuple[Field, ...]:
    """One training."""
    key = ("lesson", lesson_id)
    classes = tuple((each.id, each.name) for each in profile.user_classes)
    money = profile.product.currency
    return (
        attribute_field(
            key, "name", _("What they can do afterwards"), _("What can they do afterwards?")
        ),
        attribute_field(key, "class_id", _("For whom"), _("For whom?"), "pick", options=classes),
        attribute_field(
            key,
            "kind",
            _("When"),
            _("When is it?"),
            "pick",
            options=named_codes(LessonKind, lesson_kind_name),
            convert=LessonKind,
        ),
        attribute_field(
            key,
            "form",
            _("How"),
            _("How do they learn it?"),
            "pick",
            options=named_codes(LessonForm, lesson_form_name),
            convert=LessonForm,
        ),
        attribute_field(
            key,
            "people",
            _("How many people"),
            _("How many people?"),
            "number",
            hint=_("all of that kind"),
        ),
        attribute_field(
            key,
            "group_size",
            _("People in a group"),
            _("How many people in a group?"),
            "number",
            convert=lambda value: max(value or 1, 1),
        ),
        attribute_field(
            key,
            "learner_hours",
            _("Hours for each person"),
            _("How many hours does each person learn?"),
            "amount",
            convert=_hours,
        ),
        attribute_field(
            key,
            "trainer_hours",
            _("Hours of yours for each group"),
            _("How many hours of yours for each group, preparing included?"),
            "amount",
            convert=_hours,
        ),
        attribute_field(
            key,
            "price",
            _("They pay you for a group, in {money}").format(money=money),
            _("What do they pay you for a group?"),
            "amount",
            hint=_("in the price"),
        ),
        attribute_field(
            key,
            "days",
            _("Days from going live (before it: −7)"),
            _("How many days from going live?"),
            "whole",
            convert=lambda value: value or 0,
        ),
        attribute_field(
            key,
            "reaction",
            _("Check 1: did it suit them"),
            _("How do you learn whether it suited them?"),
            "note",
        ),
        attribute_field(
            key,
            "learning",
            _("Check 2: can they do it"),
            _("How do you see that they can do it?"),
            "note",
        ),
        attribute_field(
            key,
            "behaviour",
            _("Check 3: do they do it"),
            _("How do you see that they do it at work?"),
            "note",
        ),
        attribute_field(
            key,
            "results",
            _("Check 4: does it pay"),
            _("Which number does it move?"),
            "note",
        ),
    )


def task_fields(profile: Profile, task_id: str) -> tuple[Field, ...]:
    """One task of the implementation."""
    key = ("task", task_id)
    money = profile.product.currency
    others = tuple((each.id, each.name) for each in profile.tasks if each.id != task_id)
    return (
        attribute_field(key, "name", _("Name"), _("What is to be done?")),
        attribute_field(
            key,
            "phase",
            _("Phase"),
            _("In which phase?"),
            "pick",
            options=named_codes(Phase, phase_name),
            convert=Phase,
        ),
        attribute_field(
            key,
            "hands",
            _("Who does it"),
            _("Who does it?"),
            "pick",
            options=named_codes(Hands, hands_name),
            convert=Hands,
        ),
        attribute_field(key, "owner", _("Owner"), _("Who answers for it?")),
        attribute_field(
            key,
            "days",
            _("Working days (0: a moment)"),
            _("How many working days does it take?"),
            "number",
            convert=lambda value: value or 0,
        ),
        attribute_field(
            key,
            "our_hours",
            _("Hours of yours"),
            _("How many hours of yours?"),
            "amount",
            convert=_hours,
        ),
        attribute_field(
            key,
            "their_hours",
            _("Hours of theirs"),
            _("How many hours of theirs?"),
            "amount",
            convert=_hours,
        ),
        attribute_field(
            key,
            "price",
            _("They pay you for it, in {money}").format(money=money),
            _("What do they pay you for it?"),
            "amount",
            hint=_("in the price"),
        ),
        _waits_for(key, others),
        attribute_field(
            key, "not_before", _("Not before"), _("Before which day can’t it begin?"), "date"
        ),
        attribute_field(key, "pass_mark", _("Passed when"), _("When has it passed?"), "note"),
        attribute_field(key, "way_back", _("The way back"), _("What is the way back?"), "note"),
    )


def _waits_for(key: tuple[str, ...], others: tuple[tuple[str, str], ...]) -> Field:
    """What must be done before. A circle is refused, with its chain."""

    def read(found: Profile) -> Any:
        return getattr(found.records.get(key), "after", None)

    def write(found: Profile, value: Any) -> Change:
        before = found.records.get(key)
        label = inside(_("Waits for"))
        if not isinstance(before, Task):
            return Change(label, ())
        after = replace(before, after=tuple(value))
        refuse_circle(found, after)
        return Change(label, (Edit(before, after),) if after != before else ())

    return Field(
        "after", _("Waits for"), _("What must be done before?"), "flags", read, write, others
    )


def closed_fields(_profile: Profile, closed_id: str) -> tuple[Field, ...]:
    """Days on which nobody works on it."""
    key = ("closed", closed_id)
    return (
        attribute_field(key, "name", _("Name"), _("Why is it closed?")),
        attribute_field(key, "first", _("First day"), _("From which day?"), "date", needed=True),
        attribute_field(key, "last", _("Last day"), _("To which day?"), "date", needed=True),
    )


def service_fields(profile: Profile, service_id: str) -> tuple[Field, ...]:
    """One service around the product."""
    key = ("service", service_id)
    money = profile.product.currency
    return (
        attribute_field(key, "name", _("Name"), _("Which service is it?")),
        attribute_field(
            key,
            "hands",
            _("Who gives it"),
            _("Who gives it?"),
            "pick",
            options=named_codes(Hands, hands_name),
            convert=Hands,
        ),
        attribute_field(
            key,
            "price",
            _("Price a month, in {money}").format(money=money),
            _("What does it cost a month?"),
            "amount",
            hint=_("included"),
        ),
        attribute_field(
            key,
            "hours",
            _("Hours promised a month"),
            _("How many hours a month are promised?"),
            "amount",
            convert=_hours,
        ),
        attribute_field(
            key, "scope", _("What is in it, what is not"), _("What is in it, what not?"), "note"
        ),
        attribute_field(key, "first", _("From"), _("From which day?"), "date"),
        attribute_field(key, "last", _("To"), _("To which day?"), "date"),
    )
