"""Small builders that many tests share."""

from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Product, UserClass

CINF = {
    "sold_to": "outside",
    "payer": "provider",
    "picker": "payer_side",
    "say": "nothing",
    "alternatives": "several",
    "picker_uses": "no",
    "same_organisation": "yes",
    "payer_kind": "organisation",
}
UINF = {**CINF, "say": "counts"}
SAME = {
    "sold_to": "outside",
    "payer": "user",
    "picker": "user",
    "alternatives": "several",
    "payer_kind": "private",
}
INTERNAL = {"sold_to": "internal", "say": "nothing", "alternatives": "few"}

FACTS_NO = dict.fromkeys(
    (
        "recurring_price",
        "has_customers",
        "must_connect",
        "data_to_move",
        "regulated_data",
        "physical_goods",
        "seats_will_grow",
    ),
    "no",
)


def profile(*classes, makers=(), facts=None, name="CashPilot", more=()):
    """A product from (name, people, proficiency, answers) and (name, roles) tuples."""
    records = [Product("p", name)]
    for index, (title, people, level, answers) in enumerate(classes):
        records.append(UserClass(f"c{index}", "p", title, people, level, index))
        records += [Answer("p", f"c{index}", q, v) for q, v in answers.items()]
    for index, (title, roles) in enumerate(makers):
        records.append(DecisionMaker(f"m{index}", "p", title, tuple(roles), position=index))
    records += [Answer("p", "p", q, v) for q, v in ({**FACTS_NO, **(facts or {})}).items()]
    return Profile.of([*records, *more], "p")


def large_product():
    """12 decision-makers, 8 kinds of user, 40 benefits and two journeys of 12 stages."""
    from cuprofiler.domain.codes import LaneKind, Role, Stance
    from cuprofiler.domain.records import Benefit, Lane, Moment, Need, Score, Stage, Tie

    roles = list(Role)
    makers = [
        DecisionMaker(
            f"m{n}",
            "p",
            f"Alexandra Montgomery-Smythe {n}",
            (roles[n % 7], roles[(n + 2) % 7]),
            n % 4,
            list(Stance)[n % 5],
            position=n,
            title="Head of regional procurement",
        )
        for n in range(12)
    ]
    ties = [Tie("p", f"m{n}", f"m{(n + 5) % 12}", 1 + n % 2) for n in range(12)]
    needs = [
        Need(
            f"n{n}", "p", f"c{n % 8}", f"finish the monthly report number {n} early", "all go home"
        )
        for n in range(24)
    ]
    benefits = [
        Benefit(f"b{n}", "p", f"A benefit with a rather long name, number {n}", n, position=n)
        for n in range(40)
    ]
    scores = [
        Score("p", f"b{n}", f"{'m' if n % 2 else 'c'}{n % (12 if n % 2 else 8)}", 1 + n % 3)
        for n in range(40)
    ]
    stages = [Stage(f"t{n}", "p", f"Stage number {n}", n) for n in range(12)]
    lanes = [
        Lane("l0", "p", LaneKind.PAYER, "The purchasing department"),
        Lane("l1", "p", LaneKind.USER, "Everybody in the office", "c0", 1),
    ]
    moments = [
        Moment(
            "p",
            lane.id,
            stage.id,
            "Compares three written offers",
            "meeting" if stage.position % 4 == 0 else f"touchpoint {lane.id}",
            emotion=(stage.position % 5) - 2 if lane.id == "l0" else 2 - (stage.position % 5),
        )
        for lane in lanes
        for stage in stages
    ]
    classes = [(f"Kind of user number {n}", 10 + n, None, CINF) for n in range(8)]
    more = (*makers, *ties, *needs, *benefits, *scores, *stages, *lanes, *moments)
    return profile(*classes, more=more, name="A large product")
