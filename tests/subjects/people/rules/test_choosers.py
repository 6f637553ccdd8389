"""Who picks for a kind of user: one picker, whichever part of the product names it."""

import pytest

from cuprofiler.content import load_content
from cuprofiler.domain.codes import Role, Side
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Product, UserClass
from cuprofiler.services.phrases import counted, users_phrase
from cuprofiler.subjects.people.rules.choosers import Chooser, chooser_of, payer_only_pays, the_one
from cuprofiler.subjects.verdict.words.explain import Explainer

PROVIDED = {"sold_to": "outside", "payer": "provider", "alternatives": "several"}
PICKS = {**PROVIDED, "picker": "user", "same_organisation": "yes"}
GETS = {**PROVIDED, "picker": "payer_side", "say": "counts", "same_organisation": "yes"}
OWNER = DecisionMaker("owner", "p", "Practice owner", (Role.BUYER,))


def product(kinds, *members):
    """A product with kinds of user as name, number and answers."""
    records = [Product("p", "Dental"), *members]
    for place, (name, people, answers) in enumerate(kinds):
        records.append(UserClass(name, "p", name, people, position=place))
        records += [Answer("p", name, question, code) for question, code in answers.items()]
    return Profile.of(records, "p")


def clinic(*members, **more):
    return product([("Office manager", 1, PICKS), ("Assistants", 12, {**GETS, **more})], *members)


def headlines(profile):
    explain = Explainer(load_content())
    return [explain.verdict_of(profile, each).headline for each in profile.user_classes]


@pytest.mark.parametrize(
    "members",
    [(), (OWNER,), (DecisionMaker("owner", "p", "Practice owner", (Role.DECIDER, Role.BUYER)),)],
)
def test_who_picks_for_itself_picks_for_the_others_of_the_house(members):
    """Never "the practice owner decides" beside "the office manager picks"."""
    profile = clinic(*members)
    manager, assistants = profile.user_classes
    assert chooser_of(profile, assistants) == Chooser(user_class=manager)
    assert chooser_of(profile, manager) == Chooser(user_class=manager)
    first, second = headlines(profile)
    paying = "the practice owner" if members else "somebody else"
    assert first == f"The last word is with the office manager. The money comes from {paying}."
    assert second == "The assistants can move the decision, but the office manager must say yes."
    told = clinic(*members, say="nothing")
    assert headlines(told)[1] == (
        "The last word is with the office manager. The assistants must work with what is chosen."
    )


def test_a_person_who_is_that_kind_is_called_by_name():
    anna = DecisionMaker("a", "p", "Anna Berg", (Role.DECIDER,), user_class_id="Office manager")
    profile = clinic(anna, OWNER)
    assert chooser_of(profile, profile.user_classes[1]) == Chooser(anna)


def test_two_kinds_that_pick_leave_it_to_the_one_who_decides():
    decider = DecisionMaker("b", "p", "Boss", (Role.DECIDER,))
    profile = product([("Nurses", 4, PICKS), ("Doctors", 2, PICKS), ("Porters", 9, GETS)], decider)
    assert chooser_of(profile, profile.user_classes[2]) == Chooser(decider)


def test_a_pupil_who_buys_for_herself_picks_for_no_firm():
    """E16b: lawyers get a firm's licence, pupils buy their own."""
    own = {"sold_to": "outside", "payer": "user", "picker": "user"}
    profile = product([("Lawyers", 5, GETS), ("Pupils", 900, own)])
    assert chooser_of(profile, profile.user_classes[0]) == Chooser()


def test_guests_who_choose_pick_for_nobody_at_the_hotel():
    guests = {**PICKS, "same_organisation": "no"}
    profile = product([("Guests", 300, guests), ("Waiters", 8, GETS)])
    assert chooser_of(profile, profile.user_classes[1]) == Chooser()


@pytest.mark.parametrize(
    ("answers", "member", "words"),
    [
        (
            {"sold_to": "internal"},
            DecisionMaker("k", "p", "Karin Holm, CFO", (Role.DECIDER,)),
            "Your colleagues use it, so Karin Holm is your customer.",
        ),
        (
            {"sold_to": "outside", "payer": "funder", "picker": "agent"},
            DecisionMaker("w", "p", "Dr Weiss", (Role.DECIDER,), side=Side.AGENT),
            "Dr Weiss picks it. The patients must still accept it.",
        ),
        (
            {"sold_to": "outside", "payer": "reacher", "picker": "user"},
            DecisionMaker("s", "p", "Shoe seller", (Role.DECIDER,), side=Side.FUNDER),
            "Shoe seller pays. The patients can leave at any time.",
        ),
    ],
)
def test_headlines_name_the_person_in_every_relation(answers, member, words):
    explain = Explainer(load_content())
    profile = product([("Patients", 9, answers)], member)
    assert headlines(profile) == [words]
    assert explain.headline(profile) == words
    without = product([("Patients", 9, answers)])
    assert member.name.split(",")[0] not in explain.headline(without)


def test_names_keep_their_capitals_where_they_are_no_plain_english():
    def phrase(name):
        return users_phrase(UserClass("c", "p", name))

    assert phrase("Sachbearbeiterinnen") == "the Sachbearbeiterinnen"
    assert phrase("Pfleger") == "the Pfleger"
    assert phrase("Secretaries") == "the secretaries"
    assert phrase("Children") == "the children"
    assert phrase("The cook") == "The cook"


@pytest.mark.parametrize(
    ("name", "people", "label"),
    [
        ("Office managers", 1, "One office manager"),
        ("Secretaries", 1, "One secretary"),
        ("Boss", 1, "One boss"),
        ("Witnesses", 1, "One witness"),
        ("Campus", 1, "One campus"),
        ("Cook", 1, "One cook"),
        ("Children", 1, "One children"),
        ("Büros", 1, "One Büros"),
        ("NGOs", 1, "One NGOs"),
        ("Reps", 0, "Reps"),
        ("Assistants", 12, "12 × Assistants"),
        ("Assistants", None, "Assistants"),
    ],
)
def test_one_of_a_kind_is_one(name, people, label):
    assert counted(UserClass("c", "p", name, people)) == label


@pytest.mark.parametrize(
    ("answers", "only_pays"),
    [
        ([PICKS], True),
        ([{"sold_to": "outside", "payer": "reacher", "picker": "user"}], True),
        ([{"sold_to": "outside", "payer": "user", "picker": "user"}], False),
        ([PICKS, GETS], False),
        ([], False),
    ],
)
def test_a_payer_only_pays_where_all_users_pick(answers, only_pays):
    kinds = [(f"Kind {n}", 1, each) for n, each in enumerate(answers)]
    assert payer_only_pays(product(kinds)) is only_pays


@pytest.mark.parametrize(
    ("answers", "who"),
    [
        ({"sold_to": "outside", "payer": "funder", "picker": "agent"}, "doctor"),
        ({"sold_to": "outside", "payer": "reacher", "picker": "agent"}, "doctor"),
        # In-house nobody is asked who picks: what was said before holds no longer.
        ({"sold_to": "internal", "payer": "provider", "picker": "agent"}, "boss"),
    ],
)
def test_a_go_between_picks_where_that_was_asked(answers, who):
    doctor = DecisionMaker("doctor", "p", "Doctor", (Role.DECIDER,), side=Side.AGENT, position=1)
    boss = DecisionMaker("boss", "p", "Boss", (Role.DECIDER,))
    found = product([("Patients", 9, answers)], boss, doctor)
    assert chooser_of(found, found.user_classes[0]).member.id == who


def test_a_person_and_their_kind_are_one_picker_in_the_headline_too():
    """Never "somebody else" where the office manager is named as a kind and as a person."""
    anna = DecisionMaker("a", "p", "Anna Berg", (Role.DECIDER,), user_class_id="Office manager")
    explain = Explainer(load_content())
    assert explain.headline(clinic(anna, OWNER)) == (
        "The assistants can move the decision, but Anna Berg must say yes."
    )
    assert explain.headline(clinic(OWNER)) == (
        "The assistants can move the decision, but the office manager must say yes."
    )
    # Alone, the kind that picks is told of itself.
    alone = product([("Office manager", 1, PICKS)], anna)
    assert explain.headline(alone).startswith("The last word is with the office manager.")


def test_two_who_pick_are_not_one():
    manager = UserClass("k", "p", "Office manager")
    anna = DecisionMaker("a", "p", "Anna", user_class_id="k")
    other = DecisionMaker("b", "p", "Ben")
    by_kind, by_name, by_other = Chooser(None, manager), Chooser(anna), Chooser(other)
    assert the_one([by_kind, by_name]) == by_name
    assert the_one([by_kind, by_kind]) == by_kind
    assert the_one([by_name, by_other]) == the_one([by_kind, by_other]) == Chooser()
    assert the_one([by_other, Chooser()]) == the_one([]) == Chooser()
