"""The picture of who pays, who picks and who uses, before it is drawn."""

from dataclasses import replace

from cuprofiler.domain.codes import Role, Side
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.subjects.verdict.words.relation import relation_of
from tests.builders import CINF, SAME, profile

PICKS = {**CINF, "picker": "user"}
GETS = {**CINF, "say": "counts"}
MANAGER = DecisionMaker("m", "p", "Office manager", (Role.DECIDER,))
OWNER = DecisionMaker("o", "p", "Anna Berg, owner", (Role.BUYER,), position=1)


def clinic(*members):
    return profile(
        ("Office managers", 1, None, PICKS), ("Assistants", 12, None, GETS), more=members
    )


def assistants(*members):
    found = clinic(*members)
    return relation_of(found, found.user_classes[1])


def test_who_pays_and_who_picks_are_two_where_another_kind_picks():
    """Money never comes from the box of somebody who only picks."""
    found = assistants(MANAGER, OWNER)
    assert (found.payer, found.payer_does, found.money) == ("Anna Berg", "pays", "payer")
    assert (found.agent, found.choice) == ("Office managers", "agent")
    assert (found.users, found.users_do) == ("Assistants", "use")
    # Whoever decides is the office manager again, and not who pays.
    alone = assistants(MANAGER)
    assert (alone.payer, alone.agent) == ("Who pays", "Office managers")
    assert assistants().payer == "Who pays"
    linked = replace(MANAGER, name="Karin Holm", user_class_id="c0")
    named = assistants(linked, OWNER)
    assert (named.payer, named.payer_does, named.agent) == ("Anna Berg", "pays", "Karin Holm")
    assert assistants(linked).payer == "Who pays"
    # Whoever pays for herself is one: an owner who uses it too.
    owners = profile(("Owners", 1, None, SAME), ("Staff", 9, None, GETS), more=(linked,))
    boss = relation_of(owners, owners.user_classes[1])
    assert (boss.payer, boss.payer_does, boss.agent) == ("Karin Holm", "pays and picks", "")


def test_who_picks_for_itself_is_one_of_two():
    found = clinic(MANAGER, OWNER)
    own = relation_of(found, found.user_classes[0])
    assert (own.payer, own.payer_does) == ("Anna Berg", "pays")
    assert (own.choice, own.agent, own.users_do) == ("user", "", "pick and use")


def test_whoever_pays_to_reach_them_is_named():
    members = {"sold_to": "outside", "payer": "reacher", "picker": "user"}
    head = DecisionMaker("h", "p", "Head of advertising", (Role.DECIDER,))
    shop = DecisionMaker("s", "p", "Shoe shop", (Role.INFLUENCER,), side=Side.FUNDER)

    def paying(*makers):
        found = profile(("Members", 9, None, members), more=makers)
        return relation_of(found, found.user_classes[0]).payer

    assert paying() == "Who wants to reach them"
    assert paying(head) == "Head of advertising"
    assert paying(head, shop) == "Shoe shop"


def test_one_and_the_same_is_one():
    found = profile(("Owners", 1, None, SAME))
    own = relation_of(found, found.user_classes[0])
    assert own.one and own.users_do == "pay, pick and use"
    assert relation_of(found, None).users == "Who uses"
    nothing = Profile.of(list(profile(("A", 1, None, {})).records.values()), "p")
    assert relation_of(nothing, nothing.user_classes[0]).money == "?"
