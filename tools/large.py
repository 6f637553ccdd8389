"""A product as large as they come, for the bench and for tests of figures."""

from cuprofiler.domain.codes import LaneKind, Role, Stance
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    DecisionMaker,
    Lane,
    Moment,
    Need,
    Product,
    Record,
    Score,
    Stage,
    Tie,
    UserClass,
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
        records.append(Tie("p", f"m{n}", f"m{(n + 5) % 12}", 1 + n % 2))
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
