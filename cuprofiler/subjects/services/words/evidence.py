"""What the program knows of training and implementation towards a checklist item."""

from collections.abc import Callable

from cuprofiler.domain.codes import Link, Phase, SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_hours, join_few, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.services.rules.totals import training
from cuprofiler.subjects.services.words import plans


def _training(profile: Profile) -> str:
    return plans.training_headline(profile) if profile.training_sessions else ""


def _goals(profile: Profile) -> str:
    if not profile.training_sessions:
        return ""
    planned = {
        each.class_id for each in profile.training_sessions if each.kind is SessionKind.FIRST
    }
    kinds = profile.user_classes
    return _("Goals are written for {count} of {all} kinds of user.").format(
        count=sum(each.id in planned for each in kinds), all=len(kinds)
    )


def linked(profile: Profile) -> str:
    """Return whether the training plan is in the lifetime cost; nothing without a plan."""
    if not profile.training_sessions:
        return ""
    if any(line.link is Link.TRAINING for line in profile.cost_items):
        return (
            _("It flows into the lifetime cost.")
            + " "
            + plans.money_words(profile, SessionKind.FIRST)
        )
    return _("Planned, and not yet in the lifetime cost.")


def _newcomers(profile: Profile) -> str:
    found = training(profile, SessionKind.NEWCOMERS)
    if not any(each.kind is SessionKind.NEWCOMERS for each in profile.training_sessions):
        return ""
    return _("{theirs} hours of theirs and {ours} of yours a year.").format(
        theirs=format_hours(found.their_hours), ours=format_hours(found.our_hours)
    )


def _checks(profile: Profile) -> str:
    first = [each for each in profile.training_sessions if each.kind is SessionKind.FIRST]
    if not first:
        return ""
    return _("A test by task is written for {count} of {all} trainings.").format(
        count=sum(bool(each.learning) for each in first), all=len(first)
    )


def _live(profile: Profile) -> str:
    # A checklist may go to the customer: how many hours you lack is not for it.
    if not profile.tasks:
        return ""
    return plans.implementation_headline(profile, plans.plan_of(profile), yours=False)


def _owners(profile: Profile) -> str:
    owned = sum(bool(each.owner) for each in profile.tasks)
    return _("{count} of {all} tasks have an owner.").format(count=owned, all=len(profile.tasks))


def _pass_marks(profile: Profile) -> str:
    found = [each.pass_mark for each in profile.tasks if each.phase is Phase.PILOT]
    marks = [mark for mark in found if mark]
    return _("Passed when: {mark}").format(mark=marks[0]) if marks else _("Not written yet.")


def _help(profile: Profile) -> str:
    days = sum(each.days for each in profile.tasks if each.phase is Phase.CARE)
    if not days:
        return _("None is planned yet.")
    return ngettext(
        "{count} working day of early help is planned.",
        "{count} working days of early help are planned.",
        days,
    ).format(count=days)


def _way_back(profile: Profile) -> str:
    alternatives = [each.way_back for each in profile.tasks if each.way_back]
    return "; ".join(alternatives) + "." if alternatives else _("Not written yet.")


def _hours(profile: Profile) -> str:
    return plans.implementation_subline(profile, plans.plan_of(profile))


def _with_tasks(said: Callable[[Profile], str]) -> Callable[[Profile], str]:
    return lambda profile: said(profile) if profile.tasks else ""


def _services(profile: Profile) -> str:
    if not profile.services:
        return _("No service is listed yet.")
    return _("Listed so far: {list}.").format(list=join_few([e.name for e in profile.services]))


def _of_services(said: Callable[[Profile], str]) -> Callable[[Profile], str]:
    """Return nothing is said of the services as long as there is none."""
    return lambda profile: said(profile) if profile.services else ""


def _service_hours(profile: Profile) -> str:
    known = sum(bool(each.hours) for each in profile.services)
    return _("Hours are known for {known} of {all}.").format(known=known, all=len(profile.services))


def _service_scope(profile: Profile) -> str:
    known = sum(bool(each.scope.strip()) for each in profile.services)
    return _("What is in it is written for {known} of {all}.").format(
        known=known, all=len(profile.services)
    )


PLAN_EVIDENCE: dict[str, Callable[[Profile], str]] = {
    "plan_services": _services,
    "plan_service_hours": _of_services(_service_hours),
    "plan_service_prices": _of_services(plans.services_subline),
    "plan_service_scope": _of_services(_service_scope),
    "plan_service_load": _of_services(plans.services_headline),
    "plan_training": _training,
    "plan_goals": _goals,
    "plan_linked": linked,
    "plan_newcomers": _newcomers,
    "plan_checks": _checks,
    "plan_live": _live,
    "plan_owners": _with_tasks(_owners),
    "plan_pass_marks": _with_tasks(_pass_marks),
    "plan_help": _with_tasks(_help),
    "plan_way_back": _with_tasks(_way_back),
    "plan_hours": _with_tasks(_hours),
}
