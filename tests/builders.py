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
