"""A product as large as they come, for the bench and for tests of figures."""

from datetime import date, timedelta
from decimal import Decimal

from cuprofiler.core.record import Record
from cuprofiler.domain.codes import AlternativeKind, LaneKind, Market, Role, Stance
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    DecisionMaker,
    Influence,
    Lane,
    Moment,
    Need,
    Product,
    Score,
    Segment,
    Stage,
    UserClass,
)
from cuprofiler.subjects.cost.records import Alternative, CostItem
from cuprofiler.subjects.discovery.records import Belief, Finding, FindingKind, Talk, TalkKind
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)

ANSWERS = {
    "sold_to": "outside",
    "payer": "provider",
    "picker": "payer_side",
    "say": "nothing",
    "alternatives": "several",
}


def large_product() -> Profile:
    """12 decision-makers, 8 kinds of user, 40 benefits and two journeys of 12 stages."""
    roles, stances = list(Role), list(Stance)
    records: list[Record] = [Product("p", "A large product")]
    for n in range(8):
        records.append(UserClass(f"c{n}", "p", f"Kind of user number {n}", 10 + n, None, n))
        records += [Answer("p", f"c{n}", name, code) for name, code in ANSWERS.items()]
    for n in range(12):
        records.append(
            DecisionMaker(
                f"m{n}",
                "p",
                f"Alexandra Montgomery-Smythe {n}",
                (roles[n % 7], roles[(n + 2) % 7]),
                n % 4,
                stances[n % 5],
                position=n,
                title="Head of regional procurement",
            )
        )
        records.append(Influence("p", f"m{n}", f"m{(n + 5) % 12}", 1 + n % 2))
    for n in range(24):
        do = f"finish monthly report number {n} early"
        records.append(Need(f"n{n}", "p", f"c{n % 8}", do, "all go home"))
    for n in range(40):
        name = f"A benefit with a rather long name, number {n}"
        records.append(Benefit(f"b{n}", "p", name, n, position=n))
        whom = f"m{n % 12}" if n % 2 else f"c{n % 8}"
        records.append(Score("p", f"b{n}", whom, 1 + n % 3))
    lanes = (
        Lane("l0", "p", LaneKind.PAYER, "The purchasing department"),
        Lane("l1", "p", LaneKind.USER, "Everybody in the office", "c0", 1),
    )
    records += lanes
    for n in range(12):
        records.append(Stage(f"t{n}", "p", f"Stage number {n}", n))
        for lane in lanes:
            emotion = (n % 5) - 2 if lane.id == "l0" else 2 - (n % 5)
            touchpoint = "meeting" if n % 4 == 0 else f"touchpoint {lane.id}"
            records.append(
                Moment(
                    "p",
                    lane.id,
                    f"t{n}",
                    "Compares three written offers",
                    touchpoint,
                    emotion=emotion,
                )
            )
    return Profile.of(records, "p")


def fullest_product() -> Profile:
    """As many of everything as a product may have, each as full as it is likely."""
    roles, stances = list(Role), list(Stance)
    kinds, members, benefits = UserClass.MOST, DecisionMaker.MOST, Benefit.MOST
    lanes, stages, alternatives = Lane.MOST, Stage.MOST, Alternative.MOST
    records: list[Record] = [Product("p", "The largest product")]
    for n in range(kinds):
        records.append(UserClass(f"c{n}", "p", f"Kind of user {n}", 10 + n, None, n))
        records += [Answer("p", f"c{n}", name, code) for name, code in ANSWERS.items()]
    for n in range(members):
        two = (roles[n % len(roles)], roles[(n + 2) % len(roles)])
        stance = stances[n % len(stances)]
        records.append(DecisionMaker(f"m{n}", "p", f"Person {n}", two, n % 4, stance, position=n))
    records += [
        Influence("p", f"m{n % members}", f"m{(n + 1 + n // members) % members}", 1 + n % 2)
        for n in range(Influence.MOST)
    ]
    records += [
        Need(f"n{n}", "p", f"c{n % kinds}", f"finish report {n} early") for n in range(Need.MOST)
    ]
    records += [
        Segment(f"s{n}", "p", list(Market)[n % 2], f"Segment {n}", n + 1)
        for n in range(Segment.MOST)
    ]
    records += [Benefit(f"b{n}", "p", f"Benefit {n}", n % 21, position=n) for n in range(benefits)]
    records += [
        Score("p", f"b{n % benefits}", f"{'cm'[side]}{n // benefits}", 1 + n % 3)
        for side in (0, 1)
        for n in range(Score.MOST // 2)
    ]
    records += [Stage(f"t{n}", "p", f"Stage {n}", n) for n in range(stages)]
    for n in range(lanes):
        kind, whom = (LaneKind.USER, f"c{n}") if n else (LaneKind.PAYER, "")
        records.append(Lane(f"l{n}", "p", kind, f"Actor {n}", whom, n))
        records += [
            Moment("p", f"l{n}", f"t{m}", "Compares offers", "meeting", emotion=(n + m) % 5 - 2)
            for m in range(stages)
        ]
    records.append(Alternative("w0", "p", AlternativeKind.OURS, "Ours"))
    records += [
        Alternative(f"w{n}", "p", AlternativeKind.RIVAL, f"Way {n}", n)
        for n in range(1, alternatives)
    ]
    records += [
        CostItem(
            f"k{n}", "p", f"w{n % alternatives}", f"Line {n}", amount=Decimal(100 + n), position=n
        )
        for n in range(CostItem.MOST)
    ]
    start = date(2027, 1, 4)
    records.append(PlanFrame("p", start=start))
    records += [
        TrainingSession(
            f"e{n}", "p", f"c{n % kinds}", f"Lesson {n}", trainer_hours=Decimal(2), position=n
        )
        for n in range(TrainingSession.MOST)
    ]
    records += [
        Task(
            f"a{n}", "p", f"Task {n}", our_hours=Decimal(3),
            after=(f"a{n - 1}",) if n % 5 else (), position=n,
        )
        for n in range(Task.MOST)
    ]  # fmt: skip
    for n in range(ClosedPeriod.MOST):
        day = start + timedelta(days=14 * n)
        records.append(ClosedPeriod(f"d{n}", "p", "Closed", day, day, n))
    records += [
        Service(f"v{n}", "p", f"Service {n}", price=Decimal(50), hours=Decimal(2), position=n)
        for n in range(Service.MOST)
    ]
    return Profile.of(records, "p")


def much_asked(talks: int = 1000, findings: int = 20) -> list[Record]:
    """Return the large product with very many talks, and findings in each."""
    kinds, of = list(TalkKind), list(FindingKind)
    records = list(large_product().records.values())
    for n in range(40):
        fact = "" if n % 2 else f"answer:c{n % 8}:picker"
        records.append(Belief(f"v{n}", "p", f"Belief {n}", fact, 1 + n % 3, position=n))
    for n in range(talks):
        kind = kinds[n % len(kinds)]
        member, users = ("", f"c{n % 8}") if kind.with_users else (f"m{n % 12}", "")
        day = date(2024, 1, 1) + timedelta(days=n % 900)
        where, notes = f"Practice {n % 300}", "What was said. " * 20
        records.append(
            Talk(f"w{n}", "p", kind, day, member, users, "", where, "", True, "", notes, n)
        )
        for m in range(findings):
            i = n * findings + m
            fact = f"answer:c{i % 8}:picker" if i % 3 else ""
            belief = "" if i % 5 else f"v{i % 40}"
            records.append(
                Finding(
                    f"f{i}", "p", f"w{n}", f"They told thing {i}", f"thing {i}", of[i % len(of)],
                    fact, belief, i % 7 == 0, position=i,
                )
            )  # fmt: skip
    return records
