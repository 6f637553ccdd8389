"""The decision-making unit: places, who sways whom, what is empty."""

from decimal import Decimal

import pytest

from cuprofiler.domain.codes import Role, Stance
from cuprofiler.domain.records import DecisionMaker, Influence, Segment
from cuprofiler.subjects.people.rules.unit import home, reaching, unit_of
from tests.builders import CINF, UINF, profile


def member(identity, *roles, **more):
    return DecisionMaker(identity, "p", identity.title(), tuple(roles), **more)


def toy_truck():
    """Domain E13: child asks and uses, dad may stop it, mom decides and buys up to 23.99."""
    return profile(
        ("Children", 1, None, {**UINF, "say": "veto"}),
        more=(
            member("dad", Role.INFLUENCER, Role.GATEKEEPER, influence=3, deal_breaker="BPA"),
            member("mom", Role.DECIDER, Role.BUYER, influence=3, limit=Decimal("23.99")),
            member("child", Role.INITIATOR, Role.USER, influence=1, user_class_id="c0"),
        ),
    )


def test_a_person_of_several_roles_stands_in_the_weightiest_and_is_noted_in_the_others():
    unit = unit_of(toy_truck())
    assert [m.id for m in unit.place(Role.DECIDER).members] == ["mom"]
    assert [m.id for m in unit.place(Role.BUYER).also] == ["mom"]
    assert [m.id for m in unit.place(Role.GATEKEEPER).members] == ["dad"]
    assert [m.id for m in unit.place(Role.INFLUENCER).also] == ["dad"]
    assert [m.id for m in unit.place(Role.INITIATOR).members] == ["child"]
    assert sorted(m.id for m in unit.members) == ["child", "dad", "mom"]


def test_an_approver_is_missing_only_where_somebody_signs_up_to_an_amount():
    # Mom says no above 23.99: nobody has to countersign, and every place is filled (E13).
    assert unit_of(toy_truck()).empty == ()
    clerk = member("clerk", Role.BUYER, limit=Decimal(10000))
    others = [m for m in toy_truck().records.values() if m.key != ("decision_maker", "mom")]
    boss = member("mom", Role.DECIDER, influence=3)
    firm = unit_of(type(toy_truck()).of([*others, boss, clerk], "p"))
    assert firm.limited_signer == clerk
    assert firm.empty == (Role.APPROVER,)
    without = profile(("Reps", 1, None, CINF), makers=(("Boss", (Role.DECIDER,)),))
    assert unit_of(without).empty == (
        Role.INITIATOR,
        Role.INFLUENCER,
        Role.GATEKEEPER,
        Role.BUYER,
    )


def test_a_weight_sways_the_decider_unless_the_founder_drew_something_else():
    found = toy_truck()
    assert [(s.from_id, s.to_id, s.strength, s.implied) for s in unit_of(found).sways] == [
        ("child", "mom", 1, True),
        ("dad", "mom", 2, True),
    ]
    told = type(found).of([*found.records.values(), Influence("p", "child", "dad", 2)], "p")
    assert [(s.from_id, s.to_id, s.implied) for s in unit_of(told).sways] == [
        ("child", "dad", False),
        ("dad", "mom", True),
    ]
    assert reaching(unit_of(told), "mom") == 1


def test_a_segment_has_its_own_people_and_those_of_every_segment():
    found = profile(
        ("Staff", 5, None, CINF),
        more=(
            Segment("s1", "p", "customers", "Hospitals"),
            Segment("s2", "p", "customers", "Practices"),
            member("head", Role.DECIDER, segment_id="s1"),
            member("doctor", Role.DECIDER, segment_id="s2"),
            member("adviser", Role.INFLUENCER),
        ),
    )
    assert {m.id for m in unit_of(found, "s1").members} == {"head", "adviser"}
    assert {m.id for m in unit_of(found, "s2").members} == {"doctor", "adviser"}
    assert {m.id for m in unit_of(found).members} == {"head", "doctor", "adviser"}


def test_who_leans_against_it_and_somebody_without_a_role():
    found = profile(more=(member("it", stance=Stance.AGAINST),))
    assert home(found.decision_makers[0]) is Role.INFLUENCER
    assert [m.id for m in unit_of(found).against] == ["it"]


@pytest.mark.parametrize(
    ("influence", "strengths"), [(None, []), (0, []), (1, [1]), (2, [2]), (3, [2])]
)
def test_an_influence_of_two_sways_strongly(influence, strengths):
    found = profile(
        more=(
            member("boss", Role.DECIDER, influence=3),
            member("aide", Role.INFLUENCER, influence=influence),
        )
    )
    assert [sway.strength for sway in unit_of(found).sways] == strengths


@pytest.mark.parametrize(
    ("roles", "place"),
    [
        # The weightiest of two: the final yes, the countersignature, the order, the gate …
        ((Role.APPROVER, Role.DECIDER), Role.DECIDER),
        ((Role.BUYER, Role.APPROVER), Role.APPROVER),
        ((Role.GATEKEEPER, Role.BUYER), Role.BUYER),
        ((Role.INFLUENCER, Role.GATEKEEPER), Role.GATEKEEPER),
        ((Role.INITIATOR, Role.INFLUENCER), Role.INFLUENCER),
        ((Role.USER, Role.INITIATOR), Role.INITIATOR),
        ((Role.USER,), Role.USER),
    ],
)
def test_home_is_the_weightiest_role(roles, place):
    assert home(member("m", *roles)) is place


def test_who_sways_stands_in_the_order_of_those_who_sway():
    people = [member(name, Role.INFLUENCER) for name in ("a", "b", "y", "z")]
    influences = [Influence("p", "b", "y", 1), Influence("p", "a", "z", 2)]
    sways = unit_of(profile(more=(*people, *influences))).sways
    assert [(s.from_id, s.to_id, s.strength) for s in sways] == [("a", "z", 2), ("b", "y", 1)]
    # Without a decider nobody is swayed by a weight alone.
    assert unit_of(profile(more=[member("a", influence=3)])).sways == ()
