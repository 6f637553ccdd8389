"""Tests in words: counts of few, what may still hide, no A/B result too early, and use."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.core.record import Key
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_number, format_percent, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.discovery.figures.numbers import Tested
from cuprofiler.subjects.discovery.records import (
    DiaryEntry,
    Experiment,
    Problem,
    Talk,
    TalkKind,
    Trial,
    UsageFigure,
)
from cuprofiler.subjects.discovery.rules.numbers import (
    HITS,
    SHARES_FROM,
    Read,
    TaskTried,
    accounts_of,
    may_still_be,
    problems_met,
    read,
    seen_so_far,
    tasks_tried,
    usability_tests,
)
from cuprofiler.subjects.discovery.rules.usage import is_odd
from cuprofiler.subjects.discovery.words.discovery import adding_talk
from cuprofiler.subjects.discovery.words.usage import figure_line, usage_headline, usage_rows

WHOLE = 100
"""All of them, in percent."""


def numbers_headline(profile: Profile) -> str:
    """Return the task with which the fewest came through, else the worst problem."""
    tasks = tasks_tried(profile)
    if tasks and tasks[0].alone < tasks[0].people:
        return _("{task}: {count}.").format(task=tasks[0].name, count=alone_words(tasks[0]))
    met = problems_met(profile)
    if met:
        return _("{problem}: {count}.").format(
            problem=met[0][0].name.rstrip(". "), count=met_words(profile, met[0][1])
        )
    if tasks:
        return _("Everybody did every task alone.")
    experiments = profile.of_kind("experiment")
    done = next((each for each in experiments if read(each).result is not None), None)
    if done is not None:
        return _("{task}: {count}.").format(
            task=done.name.rstrip(". "), count=experiment_words(done).rstrip(".")
        )
    if experiments:
        return _("An A/B test is planned.")
    least = usage_headline(profile)
    if least or profile.of_kind("usage_figure"):
        return least or _("Some use is counted.")
    return _("Nothing was tested yet.")


def numbers_subline(profile: Profile) -> str:
    """Return how many took part, and that voices of one organisation are one."""
    talks = usability_tests(profile)
    if not talks:
        return ""
    count = len(talks)
    words = ngettext("{count} person took part.", "{count} people took part.", count)
    said = [words.format(count=count)]
    if count > 1 and accounts_of(talks) == 1:
        said.append(_("All are of one organisation: about organisations that is one voice."))
    return " ".join(said)


def alone_words(task: TaskTried) -> str:
    """Return how far people came: "4 of 5 alone, 1 with help"; a share only of many."""
    words = _("{alone} of {people} alone").format(alone=task.alone, people=task.people)
    if task.people >= SHARES_FROM:
        words += f" ({format_percent(task.alone / task.people)})"
    if task.helped:
        words += ", " + ngettext("{count} with help", "{count} with help", task.helped).format(
            count=task.helped
        )
    return words


def minutes_words(task: TaskTried) -> str:
    """Return how long those took who did it alone: "2 to 7 minutes"; empty if nobody is known."""
    if not task.minutes:
        return ""
    least, most = task.minutes[0], task.minutes[-1]
    if least == most:
        return ngettext("{count} minute", "{count} minutes", least).format(count=least)
    return _("{least} to {most} minutes").format(least=least, most=most)


def met_words(profile: Profile, met: int) -> str:
    """Return how many met a problem, of those who took part."""
    people = len(usability_tests(profile))
    if met > people or not people:
        return ngettext("met by {count}", "met by {count}", met).format(count=met)
    return _("met by {count} of {people}").format(count=met, people=people)


def still_hidden(profile: Profile) -> str:
    """Return what the tests so far can't have shown; empty before the first."""
    people = len(usability_tests(profile))
    if not people:
        return ""
    share = format_percent(seen_so_far(people))
    words = ngettext(
        "One person meets about {share} of the problems that hit {hits} in 100 users.",
        "{count} people meet about {share} of the problems that hit {hits} in 100 users.",
        people,
    ).format(count=people, share=share, hits=round(HITS * 100))
    still = round(may_still_be(people) * 100)
    return (
        words
        + " "
        + _("What nobody of them met may still hit up to {still} in 100.").format(still=still)
    )


def experiment_words(each: Experiment) -> str:
    """Return what an A/B test says by now, and nothing before its time."""
    found = read(each)
    if found.wrong:
        return _("More did it than saw it. Check the counts.")
    if each.usual is not None and each.least is not None and each.usual + each.least > WHOLE:
        return _("Both together are more than a hundred percent. Check them.")
    if found.needed is None:
        return _("Say how many do it today, and which difference is worth finding.")
    if found.too_few:
        return _(
            "That takes {count} people on each side: too few users for it. "
            "Walk five through it instead."
        ).format(count=format_number(found.needed))
    if found.result is None:
        return _("{seen} of {needed} people on each side: no result before.").format(
            seen=format_number(found.seen), needed=format_number(found.needed)
        )
    return _result(found)


def _result(found: Read) -> str:
    assert found.result is not None  # asked by the caller
    middle, low, high = (round(100 * each) for each in found.result)
    if low > 0:
        better = _("B does better")
    elif high < 0:
        better = _("A does better")
    else:
        return _("No difference can be told: between {low} and {high} points.").format(
            low=_points(low), high=_points(high)
        )
    return _("{better}: {points} points, between {low} and {high}.").format(
        better=better, points=_points(middle), low=_points(low), high=_points(high)
    )


def _points(points: int) -> str:
    return str(points) if points >= 0 else "\u2212" + str(-points)


def rows_of(profile: Profile) -> list[Tested]:
    """Return everything that was tested: the task with the fewest first, then the worst problem."""
    rows = [
        Tested(
            each.name,
            ", ".join(filter(None, (alone_words(each), minutes_words(each)))),
            _("Task"),
        )
        for each in tasks_tried(profile)
    ]
    rows += [
        Tested(
            each.name,
            met_words(profile, met),
            _("{level} of 4").format(level=each.severity),
            f"problem:{each.id}",
            each.severity,
        )
        for each, met in problems_met(profile)
    ]
    rows += [
        Tested(each.name, experiment_words(each), _("A/B test"), f"experiment:{each.id}")
        for each in profile.of_kind("experiment")
    ]
    rows += usage_rows(profile)
    return rows


# --- Adding ---------------------------------------------------------------------------------------


def adding_trial(profile: Profile, new_id: NewId, talk: Talk) -> Change:
    """Return one more task tried; named as the last one of the test before, which had it too."""
    own = [each for each in profile.of_kind("trial") if each.talk_id == talk.id]
    done = {each.name for each in own}
    known = [each.name for each in profile.of_kind("trial") if each.name not in done]
    name = known[0] if known else _("New task")
    trial = Trial(new_id(), profile.product_id, talk.id, name, position=_count(profile, "trial"))
    return Change(_("new task tried"), (Edit(None, trial),))


def adding_problem(profile: Profile, new_id: NewId, talks: Sequence[str] = ()) -> Change:
    """Return one more problem, met in some talks."""
    count = _count(profile, "problem")
    problem = Problem(
        new_id(), profile.product_id, _("New problem"), talks=tuple(talks), position=count
    )
    return Change(_("new problem"), (Edit(None, problem),))


def adding_entry(profile: Profile, new_id: NewId, talk: Talk) -> Change:
    """Return one more day of a diary."""
    own = [each for each in profile.of_kind("diary_entry") if each.talk_id == talk.id]
    person = own[-1].person if own else ""
    entry = DiaryEntry(
        new_id(),
        profile.product_id,
        talk.id,
        _("New day"),
        person,
        talk.day,
        position=_count(profile, "diary_entry"),
    )
    return Change(_("new day of a diary"), (Edit(None, entry),))


def shown_by(profile: Profile, key: Key) -> str:
    """Return what counts of use or an A/B test show, in a line; empty as long as it is nothing."""
    each = profile.records.get(key)
    if isinstance(each, UsageFigure) and each.people is not None and not is_odd(each):
        return figure_line(each)
    if isinstance(each, Experiment) and read(each).result is not None:
        return _("{name}: {count}").format(
            name=each.name.rstrip(". "), count=experiment_words(each)
        )
    return ""


def looked_at(profile: Profile, line: str, users: str) -> Talk | None:
    """Return the look at usage figures that has a line of counts in its notes already."""
    return next(
        (
            talk
            for talk in profile.of_kind("talk")
            if talk.kind is TalkKind.USAGE
            and talk.class_id == users
            and line in talk.notes.split("\n")
        ),
        None,
    )


def looking_at(profile: Profile, new_id: NewId, line: str, users: str, day: date) -> Change:
    """Return a look at counts as something seen, so that findings can be made from it."""
    change = adding_talk(profile, new_id, TalkKind.USAGE, day, users=users)
    edits = [
        Edit(None, replace(edit.after, notes=line))
        for edit in change.edits
        if isinstance(edit.after, Talk)
    ]
    return Change(_("a look at usage figures"), tuple(edits))


def adding_experiment(profile: Profile, new_id: NewId) -> Change:
    """Return one more A/B test."""
    kinds = profile.user_classes
    each = Experiment(
        new_id(),
        profile.product_id,
        _("New A/B test"),
        kinds[0].id if len(kinds) == 1 else "",
        position=_count(profile, "experiment"),
    )
    return Change(_("new A/B test"), (Edit(None, each),))


def _count(profile: Profile, kind: str) -> int:
    return len(profile.of_kind(kind))
