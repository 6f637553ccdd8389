"""What is already known towards an item: counted out by hand, on one product."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cuprofiler.content import load_content
from cuprofiler.domain.codes import (
    AlternativeKind,
    Basis,
    CostGroup,
    LaneKind,
    Link,
    Market,
    NeedKind,
    Per,
    Phase,
    Proficiency,
    Repeats,
    Responsible,
    Role,
    SessionKind,
    Stance,
)
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    Lane,
    Moment,
    Need,
    Score,
    Segment,
    Stage,
)
from cuprofiler.subjects.checklists.words.evidence import EVIDENCE, evidence
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem
from cuprofiler.subjects.services.records import PlanFrame, Service, Task, TrainingSession
from cuprofiler.subjects.services.rules.loads import overloads
from cuprofiler.subjects.services.words.evidence import PLAN_EVIDENCE
from cuprofiler.subjects.services.words.plans import plan_of
from tests.builders import CINF, profile

D = Decimal


def crm(*more):
    """Reps and administrators; the head of sales decides, IT may stop it, finance is against."""
    return profile(
        ("Reps", 40, Proficiency.GETS_BY, CINF),
        ("Admins", 2, Proficiency.EXPERT, {**CINF, "part": "indirect"}),
        more=(
            DecisionMaker(
                "m0", "p", "Head of sales", (Role.DECIDER,), stance=Stance.CHAMPION,
                limit=D(500), basis=Basis.PROVED, criteria=("price",), budget_month=9,
                last_contact=date(2026, 11, 1),
            ),
            DecisionMaker(
                "m1", "p", "Head of IT", (Role.GATEKEEPER,), deal_breaker="No log-in",
                basis=Basis.HEARD, position=1,
            ),
            DecisionMaker("m2", "p", "Finance", (Role.BUYER,), stance=Stance.AGAINST, position=2),
            Need("n0", "p", "c0", "find it", kind=NeedKind.CHALLENGE, strength=3),
            Need("n1", "p", "c0", "be quick"),
            Segment("s0", "p", Market.CUSTOMERS, "Hospitals"),
            Segment("s1", "p", Market.USERS, "New ones"),
            Segment("s2", "p", Market.USERS, "Old hands", position=1),
            Answer("p", "c0", "goals", "They call customers"),
            *more,
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("classes", "Known so far: Reps (40, get by) and Admins (2, experts)."),
        ("proficiency", "Known so far: Reps (40, get by) and Admins (2, experts)."),
        ("decider", "Named: Head of sales."),
        # Decider, buyer, gatekeeper and user of six; nobody begins it or advises.
        ("roles", "4 of 6 roles filled."),
        (
            "limits",
            "Known for 2 of 3 people. Head of sales: no above €500.00. "
            "Head of IT: no because of No log-in.",
        ),
        ("unsure", "All answers are known."),
        ("gatekeepers", "May stop it: Head of IT."),
        ("stances", "Champion: Head of sales. Against: Finance."),
        ("seats", "42 users in all."),
        ("needs", "Needs noted: 2, for 1 of 2 kinds of user."),
        # Domain A4: four boxes for each of two kinds of user.
        ("context", "1 of 8 boxes filled."),
        ("segments", "Segments so far: 1 of customers, 2 of users."),
        ("user_groups", "Groups so far: New ones and Old hands."),
        ("indirect", "Known so far: Admins."),
        ("budget", "Known so far: Head of sales: September."),
        ("criteria", "Ranked by 1 of 3."),
        ("contacts", "Talked to 1 of 3."),
        *((name, "") for name in ("scores", "release", "conflicts", "loudest")),
        *((name, "") for name in ("journeys", "handovers", "referral")),
        ("nothing of the kind", ""),
    ],
)
def test_what_is_known_of_people(name, said):
    assert evidence(crm(), name) == said


def test_of_nothing_nothing_is_known():
    bare = profile()
    told = {name: evidence(bare, name) for name in EVIDENCE}
    assert {name: words for name, words in told.items() if words} == {
        "decider": "Nobody named yet.",
        "roles": "0 of 6 roles filled.",
        "limits": "Nobody named yet.",
        "problem": "No problem of the payer is noted yet.",
        "unsure": "All answers are known.",
        "needs": "No need noted yet.",
        "segments": "No segment yet.",
        "criteria": "Ranked by 0 of 0.",
        "contacts": "Talked to 0 of 0.",
        "talks": "Nobody named yet.",
    }


def test_what_is_offered():
    told = (
        Answer("p", "p", "problem", "Late wages.", Basis.PROVED),
        Answer("p", "p", "price", "39.9"),
        Answer("p", "p", "price_for", "seat_month"),
    )
    found = profile(("A", 1, None, CINF), more=told)
    assert evidence(found, "problem") == "The payer’s problem: Late wages (proved)."
    assert evidence(found, "price") == "Price today: €39.90 a user and month."
    assert evidence(found, "offer") == (
        "The payer’s problem: Late wages (proved). Price today: €39.90 a user and month."
    )
    unknown = profile(("A", 1, None, CINF), more=(Answer("p", "p", "price", "unknown"),))
    assert evidence(unknown, "price") == evidence(unknown, "offer") == ""
    free = profile(("A", 1, None, CINF), more=(Answer("p", "p", "price", "0.00"),))
    assert evidence(free, "price") == "Price today: free."


def test_talks_are_counted_and_not_names():
    """Three roles are filled, and somebody was talked to in one."""
    boss = DecisionMaker("b", "p", "Boss", (Role.DECIDER, Role.BUYER))
    met = DecisionMaker("i", "p", "IT", (Role.GATEKEEPER,), last_contact=date(2026, 11, 3))
    known = profile(("A", 1, None, CINF), more=[boss, met])
    assert evidence(known, "talks") == "Talked to somebody in 1 of 3 filled roles."


def test_services_and_segments_are_counted_towards_their_items():
    services = [
        Service("s", "p", "Support", hours=Decimal(3), scope="calls", price=Decimal(9)),
        Service("t", "p", "Training"),
    ]
    segments = [
        Segment("x", "p", Market.CUSTOMERS, "Clinics"),
        Segment("y", "p", Market.USERS, "Nurses"),
    ]
    said = [Answer("p", "x", "triggers", "budget round"), Answer("p", "y", "triggers", " ")]
    known = profile(("A", 1, None, CINF), more=[*services, *segments, *said])
    assert evidence(known, "plan_services") == "Listed so far: Support and Training."
    assert evidence(known, "plan_service_hours") == "Hours are known for 1 of 2."
    assert evidence(known, "plan_service_scope") == "What is in it is written for 1 of 2."
    assert evidence(known, "plan_service_prices") == "1 priced, 1 included."
    assert evidence(known, "segment_triggers") == "Written for 1 of 2 segments."
    assert evidence(known, "segment_rivals") == "Written for 0 of 2 segments."
    bare = profile(("A", 1, None, CINF))
    assert evidence(bare, "plan_services") == "No service is listed yet."
    assert evidence(bare, "plan_service_hours") == evidence(bare, "segment_triggers") == ""


def test_what_is_open_and_how_it_is_known():
    one = profile(("A", None, None, {**CINF, "say": "unknown"}))
    assert evidence(one, "unsure") == "2 answers are open."
    assert evidence(one, "classes") == "Known so far: A."
    assert evidence(one, "seats") == ""
    # Eight answers and Finance are guesses as long as nothing else was said.
    people = crm().decision_makers
    known = profile(("A", 1, Proficiency.SKILLED, CINF), more=people)
    assert evidence(known, "basis") == "Facts: 1 proved, 1 heard, 9 guessed."


def test_what_is_known_of_value():
    found = crm(
        Benefit("b0", "p", "Finds it", voice="nobody"),
        Benefit("b1", "p", "Is quick", in_release=True, position=1),
        Score("p", "b0", "m0", 3),
        Score("p", "b1", "c0", 2),
        Score("p", "b1", "m1", 1),
        Conflict("p", "own1", "Looks"),
        Conflict("p", "own2", "Sounds", decision="Both"),
    )
    assert evidence(found, "scores") == ("2 benefits listed. They get nothing: Finance and Admins.")
    # The head of sales and the reps have nothing in common: found, and open like the first own.
    assert evidence(found, "conflicts") == "2 open, 1 settled."
    assert evidence(found, "release") != ""


def test_what_is_known_of_journeys():
    def drawn(**more):
        return crm(
            Stage("t", "p", "Try"),
            Lane("boss", "p", LaneKind.PAYER, "Boss"),
            Lane("reps", "p", LaneKind.USER, "Reps", "c0", 1),
            Moment("p", "boss", "t", "Looks", "trial", **more),
            Moment("p", "reps", "t", "Tries", "trial"),
        )

    assert evidence(drawn(), "handovers") == "Known for 0 of 1 meetings."
    assert evidence(drawn(hands_over="The log-in"), "handovers") == "Known for 1 of 1 meetings."
    assert evidence(drawn(), "referral") == "No such step is drawn yet."
    assert evidence(drawn(referral=True), "referral") == "The step is drawn."
    assert evidence(drawn(), "journeys") != ""


# --- Lifetime cost --------------------------------------------------------------------------------


def cost(*more, **frame):
    """Ours: 1,000 at the start and 10 a seat and month for 5 seats (600 a year); as today 900."""
    given = {"horizon": 3, "rate": D(0), "seats": (5,), **frame}
    once = {"repeats": Repeats.ONCE, "first_year": 0, "group": CostGroup.ONE_TIME}
    return profile(
        more=(
            CostFrame("p", **given),
            Alternative("w0", "p", AlternativeKind.OURS, "Ours"),
            Alternative("w1", "p", AlternativeKind.AS_TODAY, "As today", 1),
            CostItem("a", "p", "w0", "Set-up", amount=D(1000), basis=Basis.HEARD,
                     source="Offer", low=D(800), high=D(1500), **once),
            CostItem("b", "p", "w0", "Data", amount=D(0), position=1, **once),
            CostItem("c", "p", "w0", "Subscription", amount=D(10), per=Per.SEAT_MONTH,
                     position=2, basis=Basis.PROVED),
            CostItem("t", "p", "w1", "Paper", amount=D(900)),
            DecisionMaker("m", "p", "CFO", (Role.DECIDER,)),
            *more,
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cost_frame", "3 years, no base date yet."),
        ("cost_once", "2 of 2 lines have an amount: €1,000 in all."),
        ("cost_yearly", "1 of 1 line has an amount: €1,800 in all."),
        ("cost_hidden", "No such line yet."),
        ("cost_leaving", "No such line yet."),
        ("cost_renewal", "No such line yet."),
        ("cost_rises", "0 of 4 lines rise."),
        ("cost_growth", "Seats by year: 5."),
        ("cost_ways", "Compared: Ours and As today."),
        (
            "cost_sources",
            "1 of 4 lines have a source; 1 proved, 1 heard, 2 guessed.",
        ),
        # 2,800 in all, with 800 or 1,500 in place of the first 1,000.
        ("cost_swings", "Set-up: 2,600 to 3,300 in all."),
        ("cost_reader", "Not said yet who gets it."),
        # 2,800 over three years and five seats.
        ("cost_per_user", "€933 a year, build and running evened out; €186.67 a user."),
        ("cost_outside", "Still missing: buying it outside."),
        (
            "cost_results",
            "Ours: 1,600 first year, 2,800 in all, 2,800 worth today, "
            "15.56 a seat and month; As today: 900 first year, 2,700 in all, "
            "2,700 worth today, 15.00 a seat and month.",
        ),
        ("cost_unheard_of", ""),
    ],
)
def test_what_is_known_of_cost(name, said):
    assert evidence(cost(), name) == said


def test_cost_with_a_date_a_reader_rises_and_a_fourth_way():
    found = cost(
        CostItem("r", "p", "w0", "Support", amount=D(10), rise=D(3), position=3),
        CostItem("i", "p", "w0", "Oil", amount=D(10), indices=(D(1),), position=4),
        Alternative("w2", "p", AlternativeKind.OUTSIDE, "Outside", 2),
        CostItem("o", "p", "w2", "Fee", amount=D(700)),
        base_date=date(2027, 1, 1),
        horizon=1,
        reader_id="m",
        seats=(),
    )
    assert evidence(found, "cost_frame") == "1 year from 1 January 2027 on."
    assert evidence(found, "cost_rises") == "2 of 7 lines rise."
    assert evidence(found, "cost_reader") == "For CFO."
    september = replace(found.decision_makers[0], budget_month=9)
    dated = Profile({**found.records, september.key: september}, "p")
    assert evidence(dated, "cost_reader") == "For CFO, whose budget is made in September."
    assert evidence(found, "cost_growth") == ""
    # Seats are asked for by the subscription: without them nothing is known of the sums.
    assert "Subscription" in evidence(found, "cost_results")
    for name in ("cost_once", "cost_swings", "cost_payback", "cost_saving", "cost_per_user"):
        assert evidence(found, name) == ""
    assert evidence(profile(), "cost_frame") == ""


def test_cost_against_today():
    found = cost(CostItem("m", "p", "w1", "Time", amount=D(400), position=1))
    # As today 1,300 a year, ours 600 after 1,000: 700 a year, back after 10/7 years.
    assert evidence(found, "cost_saving") == "Over 3 years it is €1,100 less than “As today”."
    assert evidence(found, "cost_payback").startswith("Paid back in year 2")
    alone = {
        k: r for k, r in cost().records.items() if k not in (("way", "w1"), ("cost_line", "t"))
    }
    assert evidence(Profile(alone, "p"), "cost_saving") == ""


# --- Training and implementation ------------------------------------------------------------------


def plans():
    return crm(
        PlanFrame("p", our_rate=D(50), their_rate=D(30), turnover=D(10)),
        TrainingSession("l0", "p", "c0", "Sell", group_size=20, learner_hours=D(2),
                        trainer_hours=D(5),
               learning="A sale"),
        TrainingSession("l1", "p", "c0", "New", SessionKind.NEWCOMERS, learner_hours=D(3),
               trainer_hours=D(1), position=1),
        Task("t0", "p", "Set up", owner="Ann", our_hours=D(8), their_hours=D(2)),
        Task("t1", "p", "Pilot", Phase.PILOT, Responsible.THEIRS, pass_mark="Three jobs",
             position=1),
        Task("t2", "p", "Help", Phase.CARE, days=10, way_back="The old way", position=2),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [
        # 40 reps by 2 h, in two groups by 5 h.
        ("plan_training", "40 people learn it: 10 hours of yours, 80 of theirs."),
        ("plan_goals", "Goals are written for 1 of 2 kinds of user."),
        ("plan_linked", "Planned, and not yet in the lifetime cost."),
        # A tenth of 40 by 3 h, one group by 1 h.
        ("plan_newcomers", "12 hours of theirs and 1 of yours a year."),
        ("plan_checks", "A test by task is written for 1 of 1 trainings."),
        ("plan_live", "3 tasks, and no first day yet."),
        ("plan_owners", "1 of 3 tasks have an owner."),
        ("plan_pass_marks", "Passed when: Three jobs"),
        ("plan_help", "10 working days of early help are planned."),
        ("plan_way_back", "The old way."),
        (
            "plan_hours",
            "8 hours of yours, 2 of theirs, lessons not counted. "
            "It costs you €400 and them €60 in hours.",
        ),
    ],
)
def test_what_is_known_of_plans(name, said):
    assert evidence(plans(), name) == said
    assert evidence(crm(), name) == ""


def test_a_plan_that_says_little():
    line = CostItem("x", "p", "w", "Training", link=Link.TRAINING)
    linked = Profile({**plans().records, line.key: line}, "p")
    assert evidence(linked, "plan_linked") == (
        "It flows into the lifetime cost. It costs you €500 and them €2,400 in hours."
    )
    bare = crm(
        Task("t", "p", "Set up"), TrainingSession("l", "p", "c0", "R", SessionKind.REFRESHER)
    )
    assert evidence(bare, "plan_pass_marks") == "Not written yet."
    assert evidence(bare, "plan_way_back") == "Not written yet."
    assert evidence(bare, "plan_help") == "None is planned yet."
    assert evidence(bare, "plan_newcomers") == ""
    assert evidence(bare, "plan_checks") == ""


def test_every_item_names_an_evidence_that_there_is():
    from cuprofiler.subjects.cost.words.evidence import COST_EVIDENCE
    from cuprofiler.subjects.discovery.words.evidence import DISCOVERY_EVIDENCE
    from cuprofiler.subjects.loyalty.words.evidence import LOYALTY_EVIDENCE
    from cuprofiler.subjects.price.words.evidence import PRICE_EVIDENCE
    from cuprofiler.subjects.services.words.evidence import PLAN_EVIDENCE

    names = {*EVIDENCE, *COST_EVIDENCE, *PLAN_EVIDENCE, *DISCOVERY_EVIDENCE}
    names |= {*PRICE_EVIDENCE, *LOYALTY_EVIDENCE}
    named = {item.evidence for item in load_content().bank.items if item.evidence}
    assert named <= names


def test_costs_of_which_none_is_known_come_to_nothing_said():
    """Unknown is not zero: no "€0 in all"."""
    open_lines = [CostItem(f"x{n}", "p", "w", "Support", amount=None, position=n) for n in range(2)]
    found = profile(
        ("A", 1, None, CINF),
        more=(Alternative("w", "p", AlternativeKind.OURS, "Ours"), *open_lines),
    )
    assert evidence(found, "cost_yearly") == "0 of 2 lines have an amount."
    one = Profile.of([*found.records.values(), replace(open_lines[0], amount=Decimal("4.70"))], "p")
    # Five years; small sums keep their hundredths.
    assert evidence(one, "cost_yearly") == "1 of 2 lines have an amount: €23.50 in all."


def test_what_is_sold_at_the_end_stands_with_renewals():
    resale = CostItem("x", "p", "w", "Resale", CostGroup.RESIDUAL, Decimal(-500),
                      repeats=Repeats.ONCE, first_year=5)  # fmt: skip
    found = profile(
        ("A", 1, None, CINF), more=(Alternative("w", "p", AlternativeKind.OURS, "Ours"), resale)
    )
    assert evidence(found, "cost_renewal").startswith("1 of 1 line has an amount")
    assert evidence(found, "cost_yearly") == "No such line yet."


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (Proficiency.NONE, "Reps (3, no skill yet)"),
        (Proficiency.BEGINNER, "Reps (3, beginners)"),
        (Proficiency.GETS_BY, "Reps (3, get by)"),
        (Proficiency.SKILLED, "Reps (3, skilled)"),
        (Proficiency.EXPERT, "Reps (3, experts)"),
        (Proficiency.UNKNOWN, "Reps (3)"),
        (None, "Reps (3)"),
    ],
)
def test_every_skill_has_its_word(level, words):
    found = profile(("Reps", 3, level, CINF))
    assert evidence(found, "classes") == f"Known so far: {words}."


def test_a_checklist_tells_the_customer_no_hours_that_you_lack():
    found = Profile.of(
        [
            *profile(("A", 1, None, CINF)).records.values(),
            PlanFrame("p", start=date(2026, 12, 7), capacity=1),
            Task("t", "p", "Set up", our_hours=Decimal(9)),
        ],
        "p",
    )
    assert overloads(found, plan_of(found).tasks)
    said = {name: evidence(found, name) for name in PLAN_EVIDENCE}
    assert any("Done on 7 December 2026." in words for words in said.values())
    assert not any("short" in words for words in said.values())
