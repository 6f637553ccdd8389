"""Training, implementation and services: proposals, words, paper, links."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import (
    Link,
    Phase,
    Proficiency,
    Responsible,
    SessionForm,
    SessionKind,
    YesNo,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Need, Product, UserClass
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.services.forms import form_of
from cuprofiler.services.papers import papers_there
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)
from cuprofiler.subjects.services.rules.loads import Move, loads, overloads
from cuprofiler.subjects.services.rules.teaching import teaching
from cuprofiler.subjects.services.rules.totals import linked_amount
from cuprofiler.subjects.services.words import plans, task_proposal
from cuprofiler.subjects.services.words import proposal as plan_proposal

D = Decimal


@pytest.fixture
def crm():
    return read_profile(samples()[6].path, 1)


def ids():
    found = iter(f"n{n}" for n in range(200))
    return lambda: next(found)


def bare(*records, **facts):
    answers = [Answer("p", "p", fact, str(value)) for fact, value in facts.items()]
    return Profile.of([Product("p", "P"), *answers, *records], "p")


# --- Training -----------------------------------------------------------------------------------


def test_a_training_is_proposed_by_number_and_skill():
    profile = bare(
        UserClass("a", "p", "Clerks", 12, Proficiency.NONE, 0),
        UserClass("b", "p", "Boss", 1, Proficiency.EXPERT, 1),
    )
    after = profile.after(plan_proposal.proposed_training(profile, ids()))
    found = [(e.class_id, e.kind, e.form) for e in after.training_sessions]
    assert found == [
        ("a", SessionKind.FIRST, SessionForm.LIVE),
        ("b", SessionKind.FIRST, SessionForm.SELF_PACED),
        ("a", SessionKind.NEWCOMERS, SessionForm.COLLEAGUE),
        ("a", SessionKind.REFRESHER, SessionForm.LIVE),
    ]
    first = after.training_sessions[0]
    assert first.learner_hours > after.training_sessions[1].learner_hours
    assert all((first.reaction, first.learning, first.behaviour, first.results))
    assert plans.training_headline(after).startswith("13 people learn it:")
    assert "Say what an hour costs" in plans.training_subline(after)


def roll_out(*more, people=30, **frame):
    """Live on Monday 28 December 2026 after twenty days of work, the pilot settled on the 18th."""
    return bare(
        UserClass("a", "p", "Clerks", people, Proficiency.NONE, 0),
        PlanFrame("p", **{"start": date(2026, 11, 30), **frame}),
        Task("t", "p", "Prepare", days=20),
        Task("s", "p", "Settle", Phase.PILOT, days=15, position=1),
        Task("g", "p", "Live", Phase.GO_LIVE, days=0, after=("t",), position=2),
        TrainingSession("l", "p", "a", "Type", learner_hours=D(4), days=-7),
        *more,
    )


def test_groups_that_nobody_teaches_in_time_are_said():
    """Five days are left between the pilot and going live: of 70 people in sevens, two groups."""
    assert plans.late_words(roll_out(people=50)) == ""
    assert plans.late_words(roll_out(people=60)).startswith("1 group is taught only when it is")
    late = roll_out(people=70)
    assert plans.late_words(late).startswith("2 groups are taught only when it is live already.")
    assert plans.late_words(late) in plans.training_subline(late)
    assert plans.late_words(roll_out(people=70, trainers=2)) == ""
    crowd = plans.late_words(roll_out(people=3000))
    assert crowd.startswith("For 50 groups no day is left in a year of teaching")
    assert plans.late_words(roll_out(people=70, start=None)) == ""


@pytest.mark.parametrize(
    ("start", "over"),
    [
        (date(2026, 11, 2), False),  # ends on 27 November
        (date(2026, 11, 30), True),  # ends on Friday, 25 December
        (date(2026, 11, 27), False),  # ends the day before
        (date(2027, 1, 1), True),
        (date(2027, 1, 4), False),
    ],
)
def test_work_at_christmas_is_asked_about_once(start, over):
    found = bare(PlanFrame("p", start=start), Task("t", "p", "Prepare", days=20))
    words = "It runs over the turn of the year"
    assert (words in plans.implementation_subline(found, plans.plan_of(found))) is over
    shut = ClosedPeriod("x", "p", "Away", date(2026, 12, 24), date(2026, 12, 24))
    named = Profile.of([*found.records.values(), shut], "p")
    assert words not in plans.implementation_subline(named, plans.plan_of(named))


def test_the_days_of_a_lesson_stand_in_its_table():
    from cuprofiler.subjects.services.figures.plan_tables import when

    found = roll_out(people=30)
    held = teaching(found, plans.plan_of(found).tasks)["l"]
    assert when(held.training_session, held).replace("\u00a0", " ") == "21 Dec 2026 to 23 Dec 2026"
    one = roll_out(people=3)
    held = teaching(one, plans.plan_of(one).tasks)["l"]
    assert when(held.training_session, held) == "21 Dec 2026"
    assert when(held.training_session, None) == "7 days before"


@pytest.mark.parametrize(
    ("people", "skill", "frame", "days"),
    [
        # Four hours each in tens, one group a day: 12 groups of 120 people and the day on which it
        # goes live; a week at least.
        (120, Proficiency.NONE, {}, 13),
        (30, Proficiency.NONE, {}, 5),
        (120, Proficiency.NONE, {"trainers": 3}, 5),
        (120, Proficiency.NONE, {"trainer_days": "01010"}, 31),
        (120, Proficiency.GETS_BY, {}, 5),
        (120, Proficiency.EXPERT, {}, 5),
        (None, Proficiency.NONE, {}, 5),
        (10**9, Proficiency.NONE, {}, 250),
    ],
)
def test_the_proposal_leaves_time_for_all_groups(people, skill, frame, days):
    found = bare(UserClass("a", "p", "Clerks", people, skill, 0), PlanFrame("p", **frame))
    after = found.after(task_proposal.proposed_tasks(found, ids()))
    assert next(t.days for t in after.tasks if t.name == "Time for the lessons") == days
    # With trainings that are planned, those count.
    planned = found.after(plan_proposal.proposed_training(found, ids()))
    later = planned.after(task_proposal.proposed_tasks(planned, ids()))
    assert next(t.days for t in later.tasks if t.name == "Time for the lessons") == days


def test_a_proposal_teaches_everybody_before_it_is_live():
    for people in (1, 25, 120, 400):
        found = bare(
            UserClass("a", "p", "Clerks", people, Proficiency.NONE, 0),
            PlanFrame("p", start=date(2026, 11, 30)),
        )
        found = found.after(plan_proposal.proposed_training(found, ids()))
        found = found.after(task_proposal.proposed_tasks(found, ids()))
        assert plans.late_words(found) == ""


def test_the_sample_in_hours_and_money(crm):
    """40 reps by 3 h, 5 managers by 2 h, 2 administrators by 6 h: 142 h at 33; 4×5 + 8 h at 85.

    Of 40 reps 8 are new in a year, 3 h each, and so are those of the colleague who teaches them.
    """
    assert plans.training_headline(crm) == "47 people learn it: 28 hours of yours, 142 of theirs."
    assert plans.training_subline(crm) == (
        "It costs you €2,380 and them €4,686 in hours, and they pay you €960. "
        "Every year after that 0 hours of yours and 27 of theirs."
    )
    assert linked_amount(crm, Link.TRAINING) == 142 * 33 + 4 * 240


# --- Implementation -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "there", "missing"),
    [
        ({}, {"Set it up", "Go live"}, {"Clean the data", "Connect it, tested with real data"}),
        ({"must_connect": YesNo.YES}, {"Connect it, tested with real data"}, {"Clean the data"}),
        ({"data_to_move": YesNo.YES}, {"Clean the data"}, set()),
        ({"regulated_data": YesNo.YES}, {"Papers for security, legal and purchasing"}, set()),
    ],
)
def test_tasks_follow_the_facts_and_can_be_scheduled(facts, there, missing):
    profile = bare(PlanFrame("p", start=date(2026, 11, 30)), **facts)
    after = profile.after(task_proposal.proposed_tasks(profile, ids()))
    names = {each.name for each in after.tasks}
    assert there <= names and not missing & names
    plan = plans.plan_of(after)
    assert plan.problem == ""
    by_name = {each.task.name: each for each in plan.tasks}
    live = by_name["Go live"]
    assert all(e.end <= live.end for e in plan.tasks if e.task.phase is not Phase.CARE)
    assert plans.implementation_headline(after, plan).startswith("Live on ")


def test_the_sample_goes_live_and_january_is_too_full(crm):
    plan = plans.plan_of(crm)
    # Worked out by hand: 23 Nov + 1, 4, 5, 3, 6 and 4 working days, two weeks closed, is 6 Jan;
    # a week for the training sessions before the 13th, which was agreed.
    assert max(e.end for e in plan.tasks if e.task.phase is Phase.PILOT) == date(2027, 1, 6)
    assert [(e.start, e.end) for e in plan.tasks if e.task.phase is Phase.GO_LIVE] == [
        (date(2027, 1, 13), date(2027, 1, 13))
    ]
    over = overloads(crm, plan.tasks)
    assert set(over) == {(2027, 1)}
    assert plans.implementation_headline(crm, plan).startswith("Live on 13 January 2027, but Jan")


def test_a_circle_is_refused_with_its_chain(crm):
    first, second = crm.tasks[0], crm.tasks[1]
    field = next(f for f in form_of(crm, ("task", first.id)) if f.id == "after")
    with pytest.raises(InvalidChangeError) as error:
        field.write(crm, (second.id,))
    assert f"{first.name} → {second.name} → {first.name}" in str(error.value)
    allowed = next(f for f in form_of(crm, ("task", second.id)) if f.id == "after")
    assert allowed.write(crm, (first.id,)).edits == ()


def test_a_circle_in_a_file_is_said(crm):
    first, second = crm.tasks[0], crm.tasks[1]
    odd = replace(first, after=(second.id,))
    profile = Profile({**crm.records, odd.key: odd}, crm.product_id)
    plan = plans.plan_of(profile)
    assert plan.tasks == ()
    assert "wait for one another" in plan.problem
    assert "can’t be worked out" in plans.implementation_headline(profile, plan)


def test_without_a_first_day_nothing_is_dated(crm):
    frame = replace(crm.plan_frame, start=None)
    profile = Profile({**crm.records, frame.key: frame}, crm.product_id)
    plan = plans.plan_of(profile)
    assert plans.implementation_headline(profile, plan) == "10 tasks, and no first day yet."
    assert loads(profile, plan.tasks) == {}


# --- Links, fields, paper -------------------------------------------------------------------------


def test_both_plans_flow_into_the_lifetime_cost_and_stay_linked(crm):
    after = crm.after(plan_proposal.linking(crm, ids()))
    linked = [line for line in after.cost_items if line.link]
    assert [line.link for line in linked] == [
        Link.TRAINING,
        Link.IMPLEMENTATION,
        Link.NEWCOMERS,
    ]
    before = compare(crm).ours.total
    assert compare(after).ours.by_year[0] - compare(crm).ours.by_year[0] == (
        142 * 33 + 960 + (2 + 20 + 16) * 33
    )
    # The first newcomers come in year 2: all who are there at the start are trained then.
    newcomers = linked_amount(crm, Link.NEWCOMERS)
    assert newcomers == (8 * 3 + 3) * 33
    rises = [b - a for a, b in zip(compare(crm).ours.by_year, compare(after).ours.by_year,
                                   strict=True)]  # fmt: skip
    assert rises[1:] == [0, *[newcomers] * (crm.cost_frame.horizon - 1)]
    training_session = next(e for e in after.training_sessions if e.kind is SessionKind.FIRST)
    longer = replace(training_session, learner_hours=training_session.learner_hours + 1)
    later = Profile({**after.records, longer.key: longer}, after.product_id)
    assert compare(later).ours.total - compare(after).ours.total == 40 * 33
    assert compare(after).ours.total > before
    # Linked already: nothing more to link.
    assert plan_proposal.linking(after, ids()).edits == ()


def test_fields_read_what_they_write(crm):
    described = [
        *form_of(crm, ("plan_frame", crm.product_id)),
        *form_of(crm, ("lesson", crm.training_sessions[0].id)),
        *form_of(crm, ("task", crm.tasks[4].id)),
        *form_of(crm, ("closed", crm.closed_periods[0].id)),
        *form_of(crm, ("service", crm.services[0].id)),
    ]
    for field in described:
        assert field.write(crm, field.read(crm)).edits == (), field.id
    first = next(f for f in form_of(crm, ("closed", crm.closed_periods[0].id)) if f.id == "first")
    assert first.write(crm, None).edits == ()


def test_the_plans_are_printed(crm, tmp_path):
    assert [p for p in papers_there(crm) if p.startswith("plans")] == [
        "plans:training",
        "plans:implementation",
        "plans:services",
    ]
    assert [p for p in papers_there(crm) if p.startswith("yours")] == [
        "yours:months",
        "yours:serve",
    ]
    service = PrintService(load_content())
    document = service.compose(crm, PrintOptions(("plans",)), date(2026, 11, 22))
    service.write(document, tmp_path / "x.pdf")
    found = PdfReader(tmp_path / "x.pdf")
    text = " ".join(" ".join(page.extract_text().split()) for page in found.pages)
    assert len(found.pages) == 3
    for each in (*crm.training_sessions, *crm.tasks, *crm.services):
        assert " ".join(each.name.split()[:3]) in text, each.name
    assert "Back to the spreadsheets within a week" in text
    # What it costs you, and what you could ask, is nothing that a customer gets.
    assert text.count("For the customer") == 6
    for own in ("For you", "It costs you", "Your hours", "of yours", "hours short", "could ask"):
        assert own not in text, own
    mixed = service.compose(crm, PrintOptions(("plans", "yours")), date(2026, 11, 22))
    assert [sheet.id for sheet in mixed.sheets] == [sheet.id for sheet in document.sheets]
    own = service.compose(crm, PrintOptions(("yours",)), date(2026, 11, 22))
    service.write(own, tmp_path / "own.pdf")
    own_text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "own.pdf").pages)
    assert own_text.count("For you") == 4 and "For the customer" not in own_text
    nameless = service.compose(crm, PrintOptions(("plans",), names=False), date(2026, 11, 22))
    service.write(nameless, tmp_path / "y.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "y.pdf").pages)
    assert "Karin" not in text and "Petra" not in text


def test_what_a_plan_lacks_is_said():
    empty = bare()
    assert plans.training_headline(empty) == "No training is planned yet."
    assert plans.implementation_headline(empty, plans.plan_of(empty)) == (
        "No implementation is planned yet."
    )
    assert plans.services_headline(empty) == "No further service is listed yet."
    unknown = bare(UserClass("a", "p", "Clerks"), TrainingSession("l", "p", "a", "Learn it"))
    assert "How many people is not known of: Learn it." in plans.training_subline(unknown)
    moment = bare(Task("t", "p", "Only", days=2), PlanFrame("p", start=date(2026, 11, 30)))
    assert plans.implementation_headline(moment, plans.plan_of(moment)) == (
        "Done on 1 December 2026."
    )


def test_the_lists_show_what_is_planned_and_tick_nothing(crm):
    from cuprofiler.subjects.checklists.words.worklists import WorklistService

    service = WorklistService(load_content())

    def lines(profile):
        return {
            line.id: line
            for name in ("training", "implementation", "lifetime-cost")
            for line in service.worklist(profile, name).lines
        }

    found = lines(crm)
    assert found["IMP-02"].evidence.startswith("Live on 13 January 2027")
    assert found["IMP-07"].evidence == "14 working days of early help are planned."
    assert found["IMP-06"].evidence.endswith("All four do their three jobs without help")
    assert "Planned, and not yet in the lifetime cost." in found["LTC-03"].evidence
    assert "TRN-07" not in found  # it says the same
    linked = crm.after(plan_proposal.linking(crm, ids()))
    assert "flows into the lifetime cost" in lines(linked)["LTC-03"].evidence
    assert found["TRN-02"].evidence == "Goals are written for 3 of 4 kinds of user."
    assert not any(line.state.done for line in found.values())
    phones = read_profile(samples()[1].path, 1)
    assert lines(phones)["IMP-02"].evidence == ""


def test_services_that_promise_more_than_there_is():
    from cuprofiler.domain.codes import Responsible
    from cuprofiler.subjects.services.records import Service

    services = [
        Service("a", "p", "Support", hours=D(50)),
        Service("b", "p", "Talks", Responsible.BOTH, hours=D("20.5")),
        Service("c", "p", "Partner", Responsible.PARTNER, hours=D(99)),
    ]
    full = bare(*services, PlanFrame("p", capacity=60))
    assert plans.services_headline(full) == (
        "70.5 hours a month are promised, 10.5 more than you have."
    )
    fits = bare(*services, PlanFrame("p", capacity=71))
    assert plans.services_headline(fits) == "3 services, 70.5 hours a month promised by you."


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ({"tasks": [{"name": "a", "id": "a", "after": ["b"]},
                    {"name": "b", "id": "b", "after": ["a"]}]}, "wait for one another: a → b → a"),
        ({"tasks": [{"name": "a"}]}, "no first day yet"),
        ({"start": "9999-12-31", "tasks": [{"name": "a", "days": 9}]}, "No working day is left"),
        ({}, "nothing to print"),
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_printed_is_one_line_and_no_file(part, words, capsys, tmp_path):
    import json

    from cuprofiler import cli

    if "tasks" in part and "start" not in part and "after" in part["tasks"][0]:
        part = {**part, "start": "2026-11-30"}
    given = {"format": "cuprofiler-profile", "version": 1, "product": {"name": "P"}, "plans": part}
    path = tmp_path / "p.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    code = cli.run(["print", str(path), "--list", "plans", "--out", str(tmp_path / "out")])
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert words in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("level", "hours", "form", "days"),
    [
        (None, 4, SessionForm.LIVE, -7),
        (Proficiency.NONE, 4, SessionForm.LIVE, -7),
        (Proficiency.BEGINNER, 4, SessionForm.LIVE, -7),
        (Proficiency.GETS_BY, 2, SessionForm.LIVE, -7),
        (Proficiency.SKILLED, 1, SessionForm.SELF_PACED, 0),
        (Proficiency.EXPERT, 1, SessionForm.SELF_PACED, 0),
    ],
)
def test_the_first_training_follows_the_skill(level, hours, form, days):
    """Held together it is a week before going live and takes two hours to prepare; who is skilled
    learns alone, from going live on, and needs no trainer.
    """
    profile = bare(UserClass("a", "p", "Clerks", 4, level))
    training_sessions = profile.after(
        plan_proposal.proposed_training(profile, ids())
    ).training_sessions
    first = training_sessions[0]
    assert (first.learner_hours, first.form, first.days) == (hours, form, days)
    live = form is SessionForm.LIVE
    assert first.trainer_hours == (hours + 2 if live else 0)
    assert first.group_size == (10 if live else 4)
    # What did not stick is refreshed where there was most to learn.
    assert [each.kind for each in training_sessions[1:]] == [SessionKind.REFRESHER] * (hours == 4)


@pytest.mark.parametrize(("people", "planned"), [(None, False), (4, False), (5, True)])
def test_newcomers_are_planned_for_from_five_people_on(people, planned):
    profile = bare(UserClass("a", "p", "Clerks", people, Proficiency.GETS_BY))
    training_sessions = profile.after(
        plan_proposal.proposed_training(profile, ids())
    ).training_sessions
    assert (SessionKind.NEWCOMERS in {each.kind for each in training_sessions}) is planned


@pytest.mark.parametrize(("members", "papers"), [(2, False), (3, True)])
def test_papers_are_due_where_three_decide(members, papers):
    makers = [DecisionMaker(f"m{n}", "p", f"Member {n}") for n in range(members)]
    profile = bare(*makers)
    after = profile.after(task_proposal.proposed_tasks(profile, ids()))
    names = [each.name for each in after.tasks]
    assert ("Papers for security, legal and purchasing" in names) is papers


def test_hours_promised_by_services_against_what_there_is():
    own = Service("s", "p", "Support", Responsible.OURS, D(10), D(6))
    shared = Service("b", "p", "Talk", Responsible.BOTH, hours=D(4))
    partner = Service("q", "p", "Partner", Responsible.PARTNER, hours=D(50))
    enough = bare(own, shared, partner, PlanFrame("p", capacity=10))
    assert plans.services_headline(enough) == "3 services, 10 hours a month promised by you."
    assert plans.services_subline(enough) == "1 priced, 2 included."
    short = bare(own, shared, partner, PlanFrame("p", capacity=9))
    assert plans.services_headline(short) == "10 hours a month are promised, 1 more than you have."


@pytest.mark.parametrize(
    ("december", "january", "words"),
    [(12, 16, "January is 6 hours short"), (16, 12, "December is 6 hours short")],
)
def test_the_headline_names_the_month_that_is_shortest_of_hours(december, january, words):
    profile = bare(
        PlanFrame("p", start=date(2026, 12, 7), capacity=10),
        Task("a", "p", "A", our_hours=D(december)),
        Task("b", "p", "B", our_hours=D(january), not_before=date(2027, 1, 11), position=1),
    )
    found = plans.implementation_headline(profile, plans.plan_of(profile))
    assert found == f"Done on 11 January 2027, but {words}."


def test_the_whole_proposal_in_days_and_hours():
    """Days, hours of yours and of theirs: what a founder is told to begin with."""
    facts = dict.fromkeys(("must_connect", "data_to_move", "regulated_data"), YesNo.YES)
    profile = bare(UserClass("a", "p", "A"), UserClass("b", "p", "B", position=1), **facts)
    tasks = profile.after(task_proposal.proposed_tasks(profile, ids())).tasks
    assert [(t.days, t.our_hours, t.their_hours, t.phase, t.responsible) for t in tasks] == [
        (1, 1, 1, Phase.PREPARE, Responsible.BOTH),
        (2, 6, 1, Phase.PREPARE, Responsible.OURS),
        (3, 10, 4, Phase.PREPARE, Responsible.OURS),
        (2, 20, 2, Phase.BUILD, Responsible.OURS),
        (5, 24, 6, Phase.BUILD, Responsible.OURS),
        (5, 2, 40, Phase.BUILD, Responsible.THEIRS),
        (3, 24, 4, Phase.BUILD, Responsible.OURS),
        (5, 4, 8, Phase.PILOT, Responsible.THEIRS),  # 4 h for each of two kinds of user
        (3, 12, 2, Phase.PILOT, Responsible.OURS),
        (5, 0, 0, Phase.GO_LIVE, Responsible.BOTH),  # a week for the training sessions
        (0, 0, 0, Phase.GO_LIVE, Responsible.BOTH),
        (10, 60, 0, Phase.CARE, Responsible.OURS),
        (1, 2, 1, Phase.CARE, Responsible.BOTH),
    ]
    place = {task.id: number for number, task in enumerate(tasks)}
    assert [[place[each] for each in task.after] for task in tasks] == [
        *([], [0], [1], [2, 1], [3], [1], [5, 3, 4], [3, 4, 6], [7], [8], [9, 8], [10], [11])
    ]
    assert [task.position for task in tasks] == list(range(13))
    # Going live, moving the data and the pilot say when they passed, or the way back.
    assert [bool(task.way_back) for task in tasks].count(True) == 2
    assert [bool(task.pass_mark) for task in tasks].count(True) == 2
    nobody = bare()
    least = nobody.after(task_proposal.proposed_tasks(nobody, ids())).tasks
    assert next(task.their_hours for task in least if task.phase is Phase.PILOT) == 4
    assert ("plan_frame", "p") in nobody.after(task_proposal.proposed_tasks(nobody, ids())).records


def planned_for(people, answers=None, **facts):
    given = answers or {"payer": "provider", "same_organisation": "yes"}
    said = {"sold_to": "outside", "picker": "payer_side", "say": "nothing", **given}
    kind = UserClass("a", "p", "A", people)
    records = [Answer("p", "a", question, code) for question, code in said.items()]
    return bare(kind, *records, **facts)


def hours(profile):
    tasks = profile.after(task_proposal.proposed_tasks(profile, ids())).tasks
    return sum(task.our_hours for task in tasks)


def test_a_plan_is_of_the_size_of_the_people():
    """13 people at 30 a month bring 4,680 a year: at 85 an hour no more than 55 hours."""
    small, usual, large = (hours(planned_for(people)) for people in (13, 60, 400))
    assert small < 55 < usual < large < 400
    assert hours(planned_for(10**9)) == large
    connected = hours(planned_for(13, must_connect=YesNo.YES))
    assert connected > small


def test_goods_are_delivered_and_put_up():
    goods = planned_for(13, physical_goods=YesNo.YES)
    names = [t.name for t in goods.after(task_proposal.proposed_tasks(goods, ids())).tasks]
    assert "Deliver it, with spare parts" in names
    assert "Install it and try it on the spot" in names
    assert "Set it up" not in names


@pytest.mark.parametrize(
    "answers",
    [
        {"payer": "provider", "same_organisation": "no"},  # guests of a hotel
        {"payer": "provider", "payer_kind": "private", "same_organisation": "yes"},  # a child
        {"payer": "reacher", "picker": "user"},  # members of a free network
        {"payer": "funder", "picker": "agent"},  # patients
    ],
)
def test_nobody_who_is_no_staff_is_sent_on_a_course(answers):
    """30,000 hotel guests once got 18,000 hours of a trainer."""
    found = planned_for(30_000, answers)
    assert found.after(plan_proposal.proposed_training(found, ids())).training_sessions == ()
    assert "can be sent on a course" in plans.training_subline(found)
    assert hours(found) < 60


def test_a_plan_that_the_yearly_price_does_not_bear_says_so(crm):
    frame = replace(crm.plan_frame, our_rate=Decimal(9000))
    dear = crm.after(Change("", (Edit(crm.plan_frame, frame),)))
    assert "a year that they pay you" in plans.implementation_subline(dear, plans.plan_of(dear))
    assert "a year that they pay you" not in plans.implementation_subline(crm, plans.plan_of(crm))


def test_what_is_added_to_the_plans_stands_last():
    found = bare(
        UserClass("a", "p", "A"),
        TrainingSession("l", "p", "a", "L"),
        Task("t", "p", "T"),
        Service("s", "p", "S"),
    )
    today = date(2026, 11, 22)
    changes = [
        plan_proposal.adding_training_session(found, ids()),
        plan_proposal.adding_task(found, ids()),
        plan_proposal.adding_service(found, ids()),
        plan_proposal.adding_closed_period(found, ids(), today),
    ]
    assert [change.edits[0].after for change in changes] == [
        TrainingSession("n0", "p", "a", "New training", position=1),
        Task("n0", "p", "New task", position=1),
        Service("n0", "p", "New service", position=1),
        ClosedPeriod("n0", "p", "Closed", today, today, 0),
    ]
    assert [change.label for change in changes] == [
        *("new training", "new task", "new service", "new closed days")
    ]
    assert all(len(change.edits) == 1 and change.edits[0].before is None for change in changes)


def test_a_task_is_moved_to_the_day_that_was_proposed():
    """December takes 20 hours, and 12 and 16 are promised in it."""
    frame = PlanFrame("p", start=date(2026, 12, 7), capacity=20)
    first = Task("a", "p", "Set up", Phase.BUILD, our_hours=D(12))
    second = Task("b", "p", "Move data", Phase.BUILD, our_hours=D(16), position=1)
    profile = bare(frame, first, second)
    move = plans.move_of(profile)
    assert (move.task, move.was, move.day) == (first, date(2026, 12, 7), date(2027, 1, 1))
    change = plans.moving(move)
    assert change.label == "task moved"
    assert [(edit.before, edit.after) for edit in change.edits] == [
        (first, replace(first, not_before=date(2027, 1, 1)))
    ]
    after = profile.after(change)
    days = {each.task.id: each.start for each in plans.plan_of(after).tasks}
    assert days == {"a": date(2027, 1, 1), "b": date(2026, 12, 7)}
    assert overloads(after, plans.plan_of(after).tasks) == {}
    assert plans.move_of(after) is None


@pytest.mark.parametrize(
    ("live", "words"),
    [
        # What goes live waits for the data.
        ({"after": ("a",)}, " Going live moves to 4 January 2027."),
        ({"not_before": date(2027, 2, 1)}, " Going live stays on 1 February 2027."),
        (None, ""),
    ],
)
def test_what_a_move_does_is_said(live, words):
    """The plan is over in December by 8 hours; only the data can wait."""
    records = [
        PlanFrame("p", start=date(2026, 12, 7), capacity=20),
        ClosedPeriod("h", "p", "Holidays", date(2027, 1, 1), date(2027, 1, 3)),
        Task("a", "p", "Move data", Phase.BUILD, our_hours=D(12)),
        Task("b", "p", "Early help", Phase.CARE, our_hours=D(16), position=1),
    ]
    if live is not None:
        records.append(Task("z", "p", "Live", Phase.GO_LIVE, days=0, position=2, **live))
    profile = bare(*records)
    move = plans.move_of(profile)
    assert plans.move_words(profile, move) == (
        "Begin “Move data” on 4 January 2027 instead of 7 December 2026, and every month fits."
        + words
    )


def test_a_move_that_helps_one_month_alone_names_it():
    task = Task("a", "p", "Move data", Phase.BUILD, our_hours=D(12))
    profile = bare(PlanFrame("p", start=date(2026, 12, 7), capacity=20), task)
    move = Move(task, date(2026, 12, 7), date(2027, 2, 1), (2026, 12), None, False)
    assert plans.move_words(profile, move) == (
        "Begin “Move data” on 1 February 2027 instead of 7 December 2026, and December fits."
    )


def test_before_anything_is_planned_it_is_said_what_a_plan_is_made_from():
    empty = bare()
    assert plans.training_subline(empty) == (
        "A proposal is made from the kinds of user: their number and their skill."
    )
    assert plans.implementation_subline(empty, plans.plan_of(empty)) == (
        "A proposal is made from the facts: what must connect, which data moves."
    )
    assert plans.services_subline(empty) == (
        "Support, consulting, upkeep: who gives it, priced or included, and its hours."
    )


def test_a_customer_is_told_of_services_without_your_hours():
    own = Service("s", "p", "Talks", Responsible.OURS, hours=D(3))
    partner = Service("q", "p", "Partner", Responsible.PARTNER, hours=D(50))
    assert plans.services_for_customer(bare(own)) == "1 service goes with P."
    assert plans.services_for_customer(bare(own, partner)) == "2 services go with P."


def test_the_frame_says_who_teaches_when():
    found = bare(PlanFrame("p"))
    fields = {each.id: each for each in form_of(found, ("plan_frame", found.product_id))}
    assert fields["trainers"].read(found) == 1
    assert found.after(fields["trainers"].write(found, 3)).plan_frame.trainers == 3
    assert found.after(fields["trainers"].write(found, None)).plan_frame.trainers == 1
    days = fields["trainer_days"]
    assert days.read(found) == ("0", "1", "2", "3", "4")
    assert [words for _code, words in days.options] == [
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    ]
    fewer = found.after(days.write(found, ("1", "3")))
    assert fewer.plan_frame.trainer_days == "01010"
    assert days.read(fewer) == ("1", "3")
    assert days.write(fewer, ("1", "3")).edits == ()


def test_what_is_left_as_usual_is_not_stored():
    found = bare()
    fields = {each.id: each for each in form_of(found, ("plan_frame", found.product_id))}
    assert fields["turnover"].write(found, D(20)).edits == ()
    assert fields["trainers"].write(found, 1).edits == ()
    assert fields["trainer_days"].write(found, ("0", "1", "2", "3", "4")).edits == ()
    assert len(fields["turnover"].write(found, D(21)).edits) == 1
    # What was said goes back to the usual by being said.
    told = found.after(fields["turnover"].write(found, D(21)))
    assert told.after(fields["turnover"].write(told, D(20))).plan_frame.turnover == 20


def test_a_service_has_its_days():
    found = bare(Service("v", "p", "Support"))
    fields = {each.id: each for each in form_of(found, ("service", "v"))}
    for name, day in (("first", date(2027, 1, 1)), ("last", date(2027, 12, 31))):
        found = found.after(fields[name].write(found, day))
        assert fields[name].read(found) == day
    (service,) = found.services
    assert (service.first, service.last) == (date(2027, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize("hours", ["99999999", "999999999999999"])
def test_training_that_would_last_for_ages_has_no_days(crm, hours):
    """It once ran to the end of the calendar, and took the window with it."""
    first = crm.training_sessions[0]
    endless = replace(first, learner_hours=Decimal(hours), trainer_hours=Decimal(hours))
    found = crm.after(Change("", (Edit(first, endless),)))
    plan = plans.plan_of(found)
    assert plan.tasks
    assert first.id not in teaching(found, plan.tasks)
    assert plans.training_headline(found)


def test_the_goal_of_a_training_names_who_learns_and_what():
    found = profile_of_one_kind()
    need = Need("n", "p", "c0", do="run the wages")
    for more, goal in (((need,), "A: run the wages, without help"), ((), None)):
        with_need = found.after(Change("", tuple(Edit(None, each) for each in more)))
        made = with_need.after(plan_proposal.proposed_training(with_need, ids()))
        first = made.training_sessions[0]
        assert first.name == (goal or "A: their first three jobs, without help")


def profile_of_one_kind():
    from tests.builders import CINF, profile

    return profile(("A", 3, None, CINF))
