"""What both plans come to, in hours and money, for either side; and what flows into the cost."""

from decimal import Decimal
from typing import NamedTuple

from cuprofiler.domain.codes import Link, SessionForm, SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.services.records import PlanFrame, TrainingSession
from cuprofiler.subjects.services.rules.schedule import Calendar, Scheduled, schedule

ZERO = Decimal(0)


class SessionTotal(NamedTuple):
    """A lesson counted out; people and groups None if the head count is not known.

    `learner_hours` are all hours of the customer's people, those of a teaching colleague too.
    """

    training_session: TrainingSession
    people: int | None
    groups: int | None
    trainer_hours: Decimal
    learner_hours: Decimal
    price: Decimal


class Totals(NamedTuple):
    """Hours and money. Money is None if the rate of that side is not known."""

    our_hours: Decimal
    their_hours: Decimal
    price: Decimal
    our_cost: Decimal | None
    their_cost: Decimal | None


def heads(profile: Profile, training_session: TrainingSession) -> int | None:
    """Return how many people a session is for; newcomers by the turnover of a year, rounded up."""
    user_class = profile.user_class(training_session.class_id)
    people = training_session.people
    if people is None and user_class is not None:
        people = user_class.people
        if people is not None and training_session.kind is SessionKind.NEWCOMERS:
            share = profile.plan_frame.turnover / 100
            return int((people * share).to_integral_value(rounding="ROUND_CEILING"))
    return people


def counted(profile: Profile, training_session: TrainingSession) -> SessionTotal:
    """Return a lesson with its groups and hours; what is not known counts as nothing."""
    people = heads(profile, training_session)
    groups = None if people is None else -(-people // max(training_session.group_size, 1))
    theirs = training_session.learner_hours * (people or 0)
    if training_session.form is SessionForm.COLLEAGUE:
        # Whoever teaches is one of theirs, and sits through every group.
        theirs += training_session.learner_hours * (groups or 0)
    return SessionTotal(
        training_session,
        people,
        groups,
        training_session.trainer_hours * (groups or 0),
        theirs,
        (training_session.price or ZERO) * (groups or 0),
    )


def training(profile: Profile, *kinds: SessionKind) -> Totals:
    """Return the training sessions of some kinds together; of newcomers and refreshers, in a
    year.
    """
    found = [counted(profile, each) for each in profile.training_sessions if each.kind in kinds]
    return _totals(
        profile.plan_frame,
        sum((each.trainer_hours for each in found), ZERO),
        sum((each.learner_hours for each in found), ZERO),
        sum((each.price for each in found), ZERO),
    )


def implementation(profile: Profile) -> Totals:
    """Return all tasks together, training sessions not counted."""
    return _totals(
        profile.plan_frame,
        sum((each.our_hours for each in profile.tasks), ZERO),
        sum((each.their_hours for each in profile.tasks), ZERO),
        sum((each.price or ZERO for each in profile.tasks), ZERO),
    )


def _totals(frame: PlanFrame, ours: Decimal, theirs: Decimal, price: Decimal) -> Totals:
    def cost(hours: Decimal, rate: Decimal | None) -> Decimal | None:
        if rate is None:
            return None if hours else ZERO
        return hours * rate

    return Totals(ours, theirs, price, cost(ours, frame.our_rate), cost(theirs, frame.their_rate))


LINKED: dict[Link, SessionKind] = {
    Link.TRAINING: SessionKind.FIRST,
    Link.NEWCOMERS: SessionKind.NEWCOMERS,
    Link.REFRESHERS: SessionKind.REFRESHER,
}


def linked_amount(profile: Profile, link: Link) -> Decimal | None:
    """Return what a plan costs the buyer: the price asked and their own hours.

    None if not known: without an hourly rate, without the head count of a session, and as long as
    the plan is empty. In a plan of other training sessions, none of this kind cost nothing.
    """
    if link is Link.IMPLEMENTATION:
        totals, planned_at_all, counted_out = implementation(profile), bool(profile.tasks), True
    else:
        kind = LINKED[link]
        training_sessions = [each for each in profile.training_sessions if each.kind is kind]
        totals, planned_at_all = training(profile, kind), bool(profile.training_sessions)
        counted_out = all(is_counted(profile, each) for each in training_sessions)
    if totals.their_cost is None or not planned_at_all or not counted_out:
        return None
    return totals.price + totals.their_cost


def is_counted(profile: Profile, training_session: TrainingSession) -> bool:
    """Return whether what a session costs is known: its people are, or it costs nobody anything."""
    free = not (
        training_session.price or training_session.learner_hours or training_session.trainer_hours
    )
    return free or heads(profile, training_session) is not None


def planned(profile: Profile) -> tuple[Scheduled, ...]:
    """Return the tasks with their days; none without a first day. Raises CircleError,
    NoDayError.
    """
    start = profile.plan_frame.start
    if start is None:
        return ()
    return schedule(profile.tasks, start, Calendar(profile.closed_periods))
