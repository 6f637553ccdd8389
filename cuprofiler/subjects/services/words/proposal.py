"""What to begin with: trainings from the kinds of user, tasks from the facts, links to the cost."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.codes import (
    AlternativeKind,
    Link,
    Proficiency,
    SessionForm,
    SessionKind,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.people.rules.staff import staff_of
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)

FIRST_STEPS = 4
"""Hours that somebody without any skill needs at first."""

NEW_EACH_YEAR_FROM = 5
"""People from which on newcomers are planned for."""


GROUP = 10
"""How many people can be taught together."""

COLLEAGUE_GROUP = 3
"""How many newcomers a colleague takes along at once."""


def _first_session(profile: Profile, each: UserClass) -> tuple[str, dict[str, Any]]:
    """Return the training before going live of a kind of user: its goal, and what it takes."""
    needs = profile.needs_of(each.id)
    goal = (
        _("{who}: {do}, without help").format(who=each.name, do=needs[0].do)
        if needs and needs[0].do
        else _("{who}: their first three jobs, without help").format(who=each.name)
    )
    needed, form = by_skill(each)
    live = form is SessionForm.LIVE
    return goal, {
        "form": form,
        "learner_hours": needed,
        "trainer_hours": needed + 2 if live else Decimal(0),
        "group_size": GROUP if live else max(each.people or 1, 1),
        "days": -7 if live else 0,
        "reaction": _("Ask five of them what stayed unclear"),
        "learning": _("Each does one real piece of work alone"),
        "behaviour": _("Look at real use after 30 and 90 days"),
        "results": _("One number agreed with who pays"),
    }


def _yearly_sessions(each: UserClass) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what a kind of user is taught every year."""
    needed, _form = by_skill(each)
    if (each.people or 0) >= NEW_EACH_YEAR_FROM:
        yield (
            _("{who}: newcomers of a year").format(who=each.name),
            {
                "kind": SessionKind.NEWCOMERS,
                "form": SessionForm.COLLEAGUE,
                "learner_hours": needed,
                "group_size": COLLEAGUE_GROUP,
                "learning": _("Each does one real piece of work alone"),
            },
        )
    if needed >= FIRST_STEPS:
        yield (
            _("{who}: once a year, what did not stick").format(who=each.name),
            {
                "kind": SessionKind.REFRESHER,
                "learner_hours": Decimal(1),
                "trainer_hours": Decimal(2),
                "behaviour": _("Look at real use again"),
            },
        )


def proposed_training(profile: Profile, new_id: NewId) -> Change:
    """Lessons for every kind of user, by its number and skill; and what comes every year."""
    training_sessions: list[TrainingSession] = []

    def add(user_class: UserClass, name: str, given: dict[str, Any]) -> None:
        training_sessions.append(
            TrainingSession(
                new_id(),
                profile.product_id,
                user_class.id,
                name,
                position=len(profile.training_sessions) + len(training_sessions),
                **given,
            )
        )

    staff = staff_of(profile)
    for each in staff:
        add(each, *_first_session(profile, each))
    for each in staff:
        for name, given in _yearly_sessions(each):
            add(each, name, given)
    return with_frame(profile, _("training proposed"), training_sessions)


def by_skill(user_class: UserClass) -> tuple[Decimal, SessionForm]:
    """Return hours for each, and how: many or unskilled ones together, skilled ones on their
    own.
    """
    skill = user_class.proficiency
    if skill in (Proficiency.SKILLED, Proficiency.EXPERT):
        return Decimal(1), SessionForm.SELF_PACED
    if skill is Proficiency.GETS_BY:
        return Decimal(2), SessionForm.LIVE
    return Decimal(FIRST_STEPS), SessionForm.LIVE


def adding_training_session(profile: Profile, new_id: NewId) -> Change:
    """Return one more training, of the first kind of user."""
    owner = profile.user_classes[0].id
    training_session = TrainingSession(
        new_id(),
        profile.product_id,
        owner,
        _("New training"),
        position=len(profile.training_sessions),
    )
    return Change(_("new training"), (Edit(None, training_session),))


def adding_task(profile: Profile, new_id: NewId) -> Change:
    """Return one more task, behind the last one."""
    task = Task(new_id(), profile.product_id, _("New task"), position=len(profile.tasks))
    return Change(_("new task"), (Edit(None, task),))


def adding_closed_period(profile: Profile, new_id: NewId, today: date) -> Change:
    """Return days on which nobody works."""
    closed = ClosedPeriod(
        new_id(), profile.product_id, _("Closed"), today, today, len(profile.closed_periods)
    )
    return Change(_("new closed days"), (Edit(None, closed),))


def adding_service(profile: Profile, new_id: NewId) -> Change:
    """Return one more service."""
    service = Service(
        new_id(), profile.product_id, _("New service"), position=len(profile.services)
    )
    return Change(_("new service"), (Edit(None, service),))


def linking(profile: Profile, new_id: NewId) -> Change:
    """Return lines of lifetime cost that take their amount from the plans, where none does yet."""
    from cuprofiler.domain.codes import CostGroup, Repeats
    from cuprofiler.subjects.cost.records import CostItem

    ours = next(
        (
            alternative
            for alternative in profile.alternatives
            if alternative.kind is AlternativeKind.OURS
        ),
        None,
    )
    there = {line.link for line in profile.cost_items}
    if ours is None:
        return Change(_("plans linked"), ())
    position = sum(line.alternative_id == ours.id for line in profile.cost_items)
    wanted = (
        (Link.TRAINING, _("Training, from the plan"), True, bool(profile.training_sessions)),
        (Link.IMPLEMENTATION, _("Implementation, from the plan"), True, bool(profile.tasks)),
        (
            Link.NEWCOMERS,
            _("Training newcomers, from the plan"),
            False,
            any(each.kind is SessionKind.NEWCOMERS for each in profile.training_sessions),
        ),
        (
            Link.REFRESHERS,
            _("Refreshing, from the plan"),
            False,
            any(each.kind is SessionKind.REFRESHER for each in profile.training_sessions),
        ),
    )
    edits: list[Edit] = []
    for link, name, once, exists in wanted:
        if link in there or not exists:
            continue
        edits.append(
            Edit(
                None,
                CostItem(
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


def with_frame(profile: Profile, label: str, records: list[TrainingSession] | list[Task]) -> Change:
    """Add records to a plan, with the frame that both plans hang on."""
    edits = [Edit(None, record) for record in records]
    if ("plan_frame", profile.product_id) not in profile.records:
        edits.insert(0, Edit(None, PlanFrame(profile.product_id)))
    return Change(label, tuple(edits))
