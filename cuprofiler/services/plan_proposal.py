"""What to begin with: trainings from the kinds of user, tasks from the facts, links to the cost."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.codes import (
    Hands,
    LessonForm,
    LessonKind,
    Link,
    Phase,
    Proficiency,
    WayKind,
    YesNo,
)
from cuprofiler.domain.plan.records import Closed, Lesson, PlanFrame, Service, Task
from cuprofiler.domain.plan.teaching import MOST_DAYS, days_needed
from cuprofiler.domain.plan.totals import counted
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.domain.staff import staff_of
from cuprofiler.i18n import gettext as _

NewId = Callable[[], str]

FIRST_STEPS = 4
"""Hours that somebody without any skill needs at first."""

NEW_EACH_YEAR_FROM = 5
"""People from which on newcomers are planned for."""


GROUP = 10
"""How many people can be taught together."""

COLLEAGUE_GROUP = 3
"""How many newcomers a colleague takes along at once."""


def proposed_training(profile: Profile, new_id: NewId) -> Change:
    """Lessons for every kind of user, by its number and skill; and what comes every year."""
    lessons: list[Lesson] = []

    def add(user_class: UserClass, name: str, **given: object) -> None:
        lessons.append(
            Lesson(
                new_id(),
                profile.product_id,
                user_class.id,
                name,
                position=len(profile.lessons) + len(lessons),
                **given,  # type: ignore[arg-type]
            )
        )

    staff = staff_of(profile)
    for each in staff:
        needs = profile.needs_of(each.id)
        goal = (
            _("{who}: {do}, without help").format(who=each.name, do=needs[0].do)
            if needs and needs[0].do
            else _("{who}: their first three jobs, without help").format(who=each.name)
        )
        needed, form = _by_skill(each)
        live = form is LessonForm.LIVE
        add(
            each,
            goal,
            form=form,
            learner_hours=needed,
            trainer_hours=needed + 2 if live else Decimal(0),
            group_size=GROUP if live else max(each.people or 1, 1),
            days=-7 if live else 0,
            reaction=_("Ask five of them what stayed unclear"),
            learning=_("Each does one real piece of work alone"),
            behaviour=_("Look at real use after 30 and 90 days"),
            results=_("One number agreed with who pays"),
        )
    for each in staff:
        needed, _form = _by_skill(each)
        if (each.people or 0) >= NEW_EACH_YEAR_FROM:
            add(
                each,
                _("{who}: newcomers of a year").format(who=each.name),
                kind=LessonKind.NEWCOMERS,
                form=LessonForm.COLLEAGUE,
                learner_hours=needed,
                group_size=COLLEAGUE_GROUP,
                learning=_("Each does one real piece of work alone"),
            )
        if needed >= FIRST_STEPS:
            add(
                each,
                _("{who}: once a year, what did not stick").format(who=each.name),
                kind=LessonKind.REFRESHER,
                learner_hours=Decimal(1),
                trainer_hours=Decimal(2),
                behaviour=_("Look at real use again"),
            )
    return _with_frame(profile, _("training proposed"), lessons)


def _by_skill(user_class: UserClass) -> tuple[Decimal, LessonForm]:
    """Hours for each, and how: many or unskilled ones together, skilled ones on their own."""
    skill = user_class.proficiency
    if skill in (Proficiency.SKILLED, Proficiency.EXPERT):
        return Decimal(1), LessonForm.SELF_PACED
    if skill is Proficiency.GETS_BY:
        return Decimal(2), LessonForm.LIVE
    return Decimal(FIRST_STEPS), LessonForm.LIVE


SMALL = 15
"""Up to this many people a few hours of yours must do."""

USUAL = 40
"""The number of people for which half of the most is planned."""


def people_to_plan_for(profile: Profile) -> int:
    """The staff that will use it; a usual number as long as they are not counted."""
    staff = staff_of(profile)
    if not profile.user_classes or any(each.people is None for each in staff):
        return USUAL
    return sum(each.people or 0 for each in staff)


def _by_size(people: int, least: int, most: int) -> int:
    """Days or hours for a number of people: from `least` for a handful, never above `most`."""
    return min(max(least, round(most * people / (2 * USUAL))), most)


def proposed_tasks(profile: Profile, new_id: NewId) -> Change:
    """The tasks that the facts call for, each waiting for what it needs."""
    tasks: list[Task] = []
    ids: dict[str, str] = {}

    def yes(fact: str) -> bool:
        return profile.fact(fact) is YesNo.YES

    def add(
        code: str,
        name: str,
        phase: Phase,
        hands: Hands,
        days: int,
        ours: int,
        theirs: int,
        after: tuple[str, ...] = (),
        **given: object,
    ) -> None:
        ids[code] = new_id()
        tasks.append(
            Task(
                ids[code],
                profile.product_id,
                name,
                phase,
                hands,
                "",
                days,
                Decimal(ours),
                Decimal(theirs),
                tuple(ids[each] for each in after if each in ids),
                position=len(profile.tasks) + len(tasks),
                **given,  # type: ignore[arg-type]
            )
        )

    staff = staff_of(profile)
    people = people_to_plan_for(profile)
    small = people <= SMALL
    add("owners", _("Name an owner on each side"), Phase.PREPARE, Hands.BOTH, 1, 1, 1)
    add("plan", _("Write the plan with dates"), Phase.PREPARE, Hands.OURS, 1 if small else 2,
        2 if small else 6, 1, ("owners",))  # fmt: skip
    if yes("regulated_data") or len(profile.decision_makers) >= 3:
        add("papers", _("Papers for security, legal and purchasing"), Phase.PREPARE, Hands.OURS,
            3, 10 if yes("regulated_data") else 4, 4, ("plan",))  # fmt: skip
    if yes("physical_goods"):
        add("deliver", _("Deliver it, with spare parts"), Phase.BUILD, Hands.OURS, 2,
            _by_size(people, 2, 40), 1, ("plan",))  # fmt: skip
        add("install", _("Install it and try it on the spot"), Phase.BUILD, Hands.OURS,
            _by_size(people, 1, 10), _by_size(people, 4, 80), 2, ("deliver", "papers"))  # fmt: skip
    else:
        add("setup", _("Set it up"), Phase.BUILD, Hands.OURS, _by_size(people, 1, 5),
            _by_size(people, 2, 40), 1 if small else 2, ("papers", "plan"))  # fmt: skip
    ready = ("install", "setup")
    if yes("must_connect"):
        add("connect", _("Connect it, tested with real data"), Phase.BUILD, Hands.OURS, 5, 24, 6,
            ready)  # fmt: skip
    if yes("data_to_move"):
        add("clean", _("Clean the data"), Phase.BUILD, Hands.THEIRS, _by_size(people, 2, 10), 2,
            _by_size(people, 6, 80), ("plan",))  # fmt: skip
        add("move", _("Move the data and compare the counts"), Phase.BUILD, Hands.OURS,
            _by_size(people, 1, 6), _by_size(people, 4, 48), 2 if small else 4,
            ("clean", *ready, "connect"),
            way_back=_("The old data stays untouched until the counts agree"))  # fmt: skip
    classes = max(len(profile.user_classes), 1)
    add("pilot", _("Pilot with one of every kind of user"), Phase.PILOT, Hands.THEIRS, 5,
        2 if small else 4, (2 if small else 4) * classes, (*ready, "connect", "move"),
        pass_mark=_("Every one of them does their three jobs without help"))  # fmt: skip
    add("settle", _("Settle what the pilot shows"), Phase.PILOT, Hands.OURS, 1 if small else 3,
        _by_size(people, 2, 24), 1 if small else 2, ("pilot",))  # fmt: skip
    if staff:
        # A week between what is settled and going live, or as long as all groups take; on the
        # last day it goes live.
        needed = days_needed(_demand(profile, staff), profile.plan_frame) + 1
        week = min(max(5, needed), MOST_DAYS)
        add("ready", _("Time for the lessons"), Phase.GO_LIVE, Hands.BOTH, week, 0, 0,
            ("settle",))  # fmt: skip
    add("live", _("Go live"), Phase.GO_LIVE, Hands.BOTH, 0, 0, 0, ("ready", "settle"),
        way_back=_("Back to the old way within a week, the data kept"))  # fmt: skip
    add("care", _("Extra help"), Phase.CARE, Hands.OURS, 10, _by_size(people, 4, 120), 0,
        ("live",),
        pass_mark=_("Three days without a new question that stops somebody"))  # fmt: skip
    add("over", _("Hand over, with open points and owners"), Phase.CARE, Hands.BOTH, 1,
        1 if small else 2, 1, ("care",))  # fmt: skip
    return _with_frame(profile, _("implementation proposed"), tasks)


def _demand(profile: Profile, staff: tuple[UserClass, ...]) -> list[tuple[int, Decimal]]:
    """Groups to teach before going live, and their hours: as planned, or as would be proposed."""
    planned = [
        (counted(profile, each).groups or 0, each.learner_hours)
        for each in profile.lessons
        if each.kind is LessonKind.FIRST and each.form is LessonForm.LIVE
    ]
    by_skill = [(each.people or 0, *_by_skill(each)) for each in staff]
    return planned or [
        (-(-people // GROUP), hours) for people, hours, form in by_skill if form is LessonForm.LIVE
    ]


def adding_lesson(profile: Profile, new_id: NewId) -> Change:
    """One more training, of the first kind of user."""
    owner = profile.user_classes[0].id
    lesson = Lesson(
        new_id(), profile.product_id, owner, _("New training"), position=len(profile.lessons)
    )
    return Change(_("new training"), (Edit(None, lesson),))


def adding_task(profile: Profile, new_id: NewId) -> Change:
    """One more task, behind the last one."""
    task = Task(new_id(), profile.product_id, _("New task"), position=len(profile.tasks))
    return Change(_("new task"), (Edit(None, task),))


def adding_closed(profile: Profile, new_id: NewId, today: date) -> Change:
    """Days on which nobody works."""
    closed = Closed(
        new_id(), profile.product_id, _("Closed"), today, today, len(profile.closed_days)
    )
    return Change(_("new closed days"), (Edit(None, closed),))


def adding_service(profile: Profile, new_id: NewId) -> Change:
    """One more service."""
    service = Service(
        new_id(), profile.product_id, _("New service"), position=len(profile.services)
    )
    return Change(_("new service"), (Edit(None, service),))


def linking(profile: Profile, new_id: NewId) -> Change:
    """Lines of lifetime cost that take their amount from the plans, where none does yet."""
    from cuprofiler.domain.codes import CostGroup, Repeats
    from cuprofiler.domain.cost.records import CostLine

    ours = next((way for way in profile.ways if way.kind is WayKind.OURS), None)
    there = {line.link for line in profile.cost_lines}
    if ours is None:
        return Change(_("plans linked"), ())
    position = sum(line.way_id == ours.id for line in profile.cost_lines)
    wanted = (
        (Link.TRAINING, _("Training, from the plan"), True, bool(profile.lessons)),
        (Link.IMPLEMENTATION, _("Implementation, from the plan"), True, bool(profile.tasks)),
        (
            Link.NEWCOMERS,
            _("Training newcomers, from the plan"),
            False,
            any(each.kind is LessonKind.NEWCOMERS for each in profile.lessons),
        ),
        (
            Link.REFRESHERS,
            _("Refreshing, from the plan"),
            False,
            any(each.kind is LessonKind.REFRESHER for each in profile.lessons),
        ),
    )
    edits: list[Edit] = []
    for link, name, once, exists in wanted:
        if link in there or not exists:
            continue
        edits.append(
            Edit(
                None,
                CostLine(
                    new_id(),
                    profile.product_id,
                    ours.id,
                    name,
                    CostGroup.ONE_TIME if once else CostGroup.YEARLY,
                    currency=profile.product.currency,
                    repeats=Repeats.ONCE if once else Repeats.YEARLY,
                    first_year=0 if once else 2,
                    source=_("The plan"),
                    position=position + len(edits),
                    link=link,
                ),
            )
        )
    return Change(_("plans linked"), tuple(edits))


def _with_frame(profile: Profile, label: str, records: list[Lesson] | list[Task]) -> Change:
    edits = [Edit(None, record) for record in records]
    if ("plan_frame", profile.product_id) not in profile.records:
        edits.insert(0, Edit(None, PlanFrame(profile.product_id)))
    return Change(label, tuple(edits))
