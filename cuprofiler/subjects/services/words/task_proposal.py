"""Which tasks to begin with: a roll-out at a firm, a first use at home, or regular deliveries."""

from decimal import Decimal

from cuprofiler.core.changes import Change, NewId
from cuprofiler.domain.codes import (
    Phase,
    PriceFor,
    Responsible,
    SessionForm,
    SessionKind,
    Type,
    YesNo,
)
from cuprofiler.domain.offer import price_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.people.rules.staff import staff_of
from cuprofiler.subjects.services.records import Task
from cuprofiler.subjects.services.rules.teaching import MOST_DAYS, days_needed
from cuprofiler.subjects.services.rules.totals import counted
from cuprofiler.subjects.services.words.proposal import GROUP, by_skill, with_frame

OURS, THEIRS, BOTH = Responsible.OURS, Responsible.THEIRS, Responsible.BOTH

SMALL = 15
"""Up to this many people a few hours of yours must do."""

USUAL = 40
"""The number of people for which half of the most is planned."""


def people_to_plan_for(profile: Profile) -> int:
    """Return the staff that will use it; a usual number as long as they are not counted."""
    staff = staff_of(profile)
    if not profile.user_classes or any(each.people is None for each in staff):
        return USUAL
    return sum(each.people or 0 for each in staff)


def _by_size(people: int, least: int, most: int) -> int:
    """Return days or hours for a number of people: from `least` for a handful, never above
    `most`.
    """
    return min(max(least, round(most * people / (2 * USUAL))), most)


class _Tasks:
    """Tasks on the way, each waiting for others by a word of its own."""

    def __init__(self, profile: Profile, new_id: NewId) -> None:
        self.profile = profile
        self.found: list[Task] = []
        self._new_id = new_id
        self._ids: dict[str, str] = {}

    def yes(self, fact: str) -> bool:
        """Return whether a fact holds."""
        return self.profile.fact(fact) is YesNo.YES

    def add(
        self,
        code: str,
        name: str,
        phase: Phase,
        responsible: Responsible,
        days: int,
        ours: int,
        theirs: int,
        after: tuple[str, ...] = (),
        pass_mark: str = "",
        way_back: str = "",
    ) -> None:
        """One more task, behind those of the words in `after` that are there."""
        self._ids[code] = self._new_id()
        self.found.append(
            Task(
                self._ids[code],
                self.profile.product_id,
                name,
                phase,
                responsible,
                "",
                days,
                Decimal(ours),
                Decimal(theirs),
                tuple(self._ids[each] for each in after if each in self._ids),
                pass_mark=pass_mark,
                way_back=way_back,
                position=len(self.profile.tasks) + len(self.found),
            )
        )


def proposed_tasks(profile: Profile, new_id: NewId) -> Change:
    """Return the tasks that the facts call for, each waiting for what it needs."""
    tasks = _Tasks(profile, new_id)
    price = price_of(profile)
    if price is not None and price.unit is PriceFor.PIECE:
        _deliveries(tasks)
    elif profile.user_classes and all(_helps_itself(profile, e) for e in profile.user_classes):
        _first_use(tasks)
    else:
        _roll_out(tasks)
    return with_frame(profile, _("implementation proposed"), tasks.found)


def _helps_itself(profile: Profile, each: UserClass) -> bool:
    """Return whether nobody rolls it out for them: private people, and those whom others pay to
    reach.
    """
    outcome = profile.outcomes[each.id]
    return outcome.type is Type.THIRD_PARTY_PAYS or "B2C" in outcome.flags


def _first_use(tasks: _Tasks) -> None:
    """At home nobody sets it up for them: what must be there before the first one has it."""
    ours = (Phase.PREPARE, OURS)
    tasks.add("guide", _("Write what helps with the first use"), *ours, 3, 8, 0)
    tasks.add("ask", _("Open a place to ask, with an answer within a day"), *ours, 1, 3, 0)
    if tasks.yes("physical_goods"):
        tasks.add("back", _("Say how to send it back and where spare parts are"), *ours, 1, 3, 0)
    if tasks.yes("regulated_data"):
        tasks.add("papers", _("Papers that the law asks for"), *ours, 3, 10, 0)
    if tasks.yes("data_to_move"):
        tasks.add("move", _("Show how to bring along what they have"), *ours, 2, 8, 0)
    tasks.add("try", _("Let five people try it alone"), Phase.PILOT, OURS, 3, 10, 0,
        ("guide", "move"), pass_mark=_("Four of five manage without a word from you"))  # fmt: skip
    tasks.add("settle", _("Settle what they stumbled over"), Phase.PILOT, OURS, 3, 12, 0,
        ("try",))  # fmt: skip
    tasks.add("live", _("On sale"), Phase.GO_LIVE, OURS, 0, 0, 0,
        ("settle", "ask", "back", "papers"))  # fmt: skip
    tasks.add("first", _("Ask the first ones after a week"), Phase.CARE, OURS, 10, 6, 0,
        ("live",))  # fmt: skip


def _deliveries(tasks: _Tasks) -> None:
    """What is bought by the piece is agreed on, tried with one lot, then comes regularly."""
    tasks.add("agree", _("Agree on quantity, days and quality"), Phase.PREPARE, BOTH,
        2, 3, 2)  # fmt: skip
    if tasks.yes("regulated_data"):
        tasks.add("papers", _("Papers that the law asks for"), Phase.PREPARE, OURS, 3, 10, 1)
    tasks.add("trial", _("Deliver a trial lot"), Phase.PILOT, OURS, 1, 4, 1,
        ("agree", "papers"),
        pass_mark=_("On time, complete, and good enough to order again"))  # fmt: skip
    tasks.add("asked", _("Ask those who worked with it and those who got it"), Phase.PILOT,
        BOTH, 3, 3, 2, ("trial",))  # fmt: skip
    tasks.add("settle", _("Settle what the trial shows"), Phase.PILOT, OURS, 1, 2, 1,
        ("asked",))  # fmt: skip
    tasks.add("live", _("First regular delivery"), Phase.GO_LIVE, OURS, 0, 0, 0,
        ("settle",), way_back=_("Back to the old supplier with the next order"))  # fmt: skip
    tasks.add("care", _("Look at every delivery of the first month"), Phase.CARE, OURS,
        20, 6, 2, ("live",),
        pass_mark=_("Four deliveries without a complaint"))  # fmt: skip


def _roll_out(tasks: _Tasks) -> None:
    """At a firm: prepared, built, tried by one of every kind, then live with help beside it."""
    profile, add, yes = tasks.profile, tasks.add, tasks.yes
    staff = staff_of(profile)
    people = people_to_plan_for(profile)
    small = people <= SMALL
    add("owners", _("Name an owner on each side"), Phase.PREPARE, BOTH, 1, 1, 1)
    add("plan", _("Write the plan with dates"), Phase.PREPARE, OURS, 1 if small else 2,
        2 if small else 6, 1, ("owners",))  # fmt: skip
    if yes("regulated_data") or len(profile.decision_makers) >= 3:
        add("papers", _("Papers for security, legal and purchasing"), Phase.PREPARE, OURS,
            3, 10 if yes("regulated_data") else 4, 4, ("plan",))  # fmt: skip
    if yes("physical_goods"):
        add("deliver", _("Deliver it, with spare parts"), Phase.BUILD, OURS, 2,
            _by_size(people, 2, 40), 1, ("plan",))  # fmt: skip
        add("install", _("Install it and try it on the spot"), Phase.BUILD, OURS,
            _by_size(people, 1, 10), _by_size(people, 4, 80), 2, ("deliver", "papers"))  # fmt: skip
    else:
        add("setup", _("Set it up"), Phase.BUILD, OURS, _by_size(people, 1, 5),
            _by_size(people, 2, 40), 1 if small else 2, ("papers", "plan"))  # fmt: skip
    ready = ("install", "setup")
    if yes("must_connect"):
        add("connect", _("Connect it, tested with real data"), Phase.BUILD, OURS, 5, 24, 6,
            ready)  # fmt: skip
    if yes("data_to_move"):
        add("clean", _("Clean the data"), Phase.BUILD, THEIRS, _by_size(people, 2, 10), 2,
            _by_size(people, 6, 80), ("plan",))  # fmt: skip
        add("move", _("Move the data and compare the counts"), Phase.BUILD, OURS,
            _by_size(people, 1, 6), _by_size(people, 4, 48), 2 if small else 4,
            ("clean", *ready, "connect"),
            way_back=_("The old data stays untouched until the counts agree"))  # fmt: skip
    classes = max(len(profile.user_classes), 1)
    add("pilot", _("Pilot with one of every kind of user"), Phase.PILOT, THEIRS, 5,
        2 if small else 4, (2 if small else 4) * classes, (*ready, "connect", "move"),
        pass_mark=_("Every one of them does their three jobs without help"))  # fmt: skip
    add("settle", _("Settle what the pilot shows"), Phase.PILOT, OURS, 1 if small else 3,
        _by_size(people, 2, 24), 1 if small else 2, ("pilot",))  # fmt: skip
    if staff:
        # A week between what is settled and going live, or as long as all groups take; on the
        # last day it goes live.
        needed = days_needed(_demand(profile, staff), profile.plan_frame) + 1
        week = min(max(5, needed), MOST_DAYS)
        add("ready", _("Time for the lessons"), Phase.GO_LIVE, BOTH, week, 0, 0,
            ("settle",))  # fmt: skip
    add("live", _("Go live"), Phase.GO_LIVE, BOTH, 0, 0, 0, ("ready", "settle"),
        way_back=_("Back to the old way within a week, the data kept"))  # fmt: skip
    add("care", _("Extra help"), Phase.CARE, OURS, 10, _by_size(people, 4, 120), 0,
        ("live",),
        pass_mark=_("Three days without a new question that stops somebody"))  # fmt: skip
    add("over", _("Hand over, with open points and owners"), Phase.CARE, BOTH, 1,
        1 if small else 2, 1, ("care",))  # fmt: skip


def _demand(profile: Profile, staff: tuple[UserClass, ...]) -> list[tuple[int, Decimal]]:
    """Return groups to teach before going live, and their hours: as planned, or as would be
    proposed.
    """
    planned = [
        (counted(profile, each).groups or 0, each.learner_hours)
        for each in profile.training_sessions
        if each.kind is SessionKind.FIRST and each.form is SessionForm.LIVE
    ]
    wanted = [(each.people or 0, *by_skill(each)) for each in staff]
    return planned or [
        (-(-people // GROUP), hours) for people, hours, form in wanted if form is SessionForm.LIVE
    ]
