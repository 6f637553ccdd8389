"""Parts of a product at odds: each rule with both ends there, with one, with none, and with far
too much; and the sentence of each, read as its founder reads it.
"""

from datetime import date
from decimal import Decimal

import pytest

from cuprofiler.domain.codes import AlternativeKind, LaneKind, Link, Role, Say, Stance, YesNo
from cuprofiler.domain.contradictions import Clash, Part, clashes
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    Influence,
    Lane,
    Moment,
    Need,
    Product,
    Score,
    Stage,
    UserClass,
)
from cuprofiler.services.clashes import told, where
from cuprofiler.subjects.cost.records import Alternative, CostItem, Tier
from cuprofiler.subjects.services.records import TrainingSession

D = Decimal
HUGE = D(10) ** 30

PROVIDED = {"sold_to": "outside", "payer": "provider", "alternatives": "several"}
PICKS = {**PROVIDED, "picker": "user", "same_organisation": "yes"}
GETS = {**PROVIDED, "picker": "payer_side", "say": "counts", "same_organisation": "yes"}
BEARS = {**GETS, "say": "nothing"}
OWN_MONEY = {"sold_to": "outside", "payer": "user", "picker": "user", "alternatives": "several"}

KARIN = "Karin Holm"


def kind(identity, name, answers=GETS, people=None, position=0):
    """A kind of user with its answers."""
    own = [Answer("p", identity, question, str(code)) for question, code in answers.items()]
    return [UserClass(identity, "p", name, people, position=position), *own]


def decider(**more):
    return DecisionMaker("karin", "p", KARIN, (Role.DECIDER,), **more)


def product(*records, currency="EUR", **facts):
    """A product of records, and of lists of them."""
    flat = [r for each in records for r in (each if isinstance(each, list) else [each])]
    own = [Answer("p", "p", fact, str(value)) for fact, value in facts.items()]
    return Profile.of([Product("p", "P", currency=currency), *own, *flat], "p")


def kinds_of(profile):
    return [clash.kind for clash in clashes(profile)]


def only(profile):
    """The one clash there is, and its words."""
    (clash,), (words,) = clashes(profile), told(profile)
    assert (words.first, words.second) == (clash.first, clash.second)
    return clash, words


def test_nothing_is_at_odds_in_a_product_of_a_name():
    assert clashes(product()) == ()
    assert told(product()) == ()


def test_a_place_that_is_about_nobody_says_so():
    assert Part("decision_maker", "m") == Part("decision_maker", "m", "")
    assert Clash("kind", Part("decision_maker", "m"), Part("user_class", "c")).amount is None


# --- Two answers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("say", [Say.NOTHING, Say.AFTERWARDS])
def test_who_picks_can_do_something_before_the_decision(say):
    """Domain B4: Q3 = user with Q4 = 0 or 1; both answers are shown."""
    clash, words = only(product(kind("c", "Secretaries", {**PICKS, "say": say})))
    assert clash == Clash(
        "answers_picker", Part("answer", "picker", "c"), Part("answer", "say", "c")
    )
    assert words.text == (
        "By one answer the last word is with the secretaries; by another they can do nothing "
        "before the decision. "
        "Only one can be right."
    )
    assert words.advice == "Ask one of them who decided last time."
    assert (words.first_label, words.second_label) == ("See the answer", "See the answer")
    assert (where(words.first), where(words.second)) == ("answer:picker:c", "answer:say:c")


@pytest.mark.parametrize(
    "answers",
    [
        {**PICKS, "say": Say.COUNTS},
        {**PICKS, "say": Say.VETO},
        {**PICKS, "say": Say.UNKNOWN},
        PICKS,
        BEARS,
        {"sold_to": "outside", "say": "nothing"},
        {**PICKS, "say": "nothing", "sold_to": "internal"},
        {},
    ],
)
def test_answers_that_can_both_be_right(answers):
    assert clashes(product(kind("c", "Secretaries", answers))) == ()


def test_who_pays_with_their_own_money_belongs_to_the_payer():
    """Domain B4: Q2 = user and Q7 = no."""
    pupils = kind("c", "Pupils", {**OWN_MONEY, "same_organisation": "no"})
    clash, words = only(product(pupils))
    assert clash == Clash(
        "answers_payer", Part("answer", "payer", "c"), Part("answer", "same_organisation", "c")
    )
    assert words.text == (
        "By one answer the money comes from the pupils; by another they do not belong to the "
        "payer. Only one can be right."
    )
    assert words.advice == "Look at whose name is on the bill."
    for answers in (
        {**OWN_MONEY, "same_organisation": "yes"},
        {**GETS, "same_organisation": "no"},
        OWN_MONEY,
        {"same_organisation": "no"},
    ):
        assert clashes(product(kind("c", "Pupils", answers))) == ()


def test_every_kind_of_a_hundred_is_asked_again():
    odd = {**PICKS, "say": "nothing"}
    found = product(*(kind(f"c{n:02}", f"Kind {n}", odd, position=n) for n in range(100)))
    assert [clash.first.subject for clash in clashes(found)] == [f"c{n:02}" for n in range(100)]


# --- Two who pick ---------------------------------------------------------------------------------


def clinic(*members, answers=PICKS, name="Office managers", people=None):
    return product(kind("c", name, answers, people), kind("d", "Assistants", position=1), *members)


def test_a_kind_picks_and_a_person_of_another_kind_says_yes_or_no():
    clash, words = only(clinic(decider()))
    assert clash == Clash(
        "two_pickers", Part("answer", "picker", "c"), Part("decision_maker", "karin")
    )
    assert words.text == (
        "By one answer the last word is with the office managers; by another Karin Holm says yes "
        "or no."
    )
    assert words.advice == "Ask who decided last time, and correct the other place."
    assert (words.first_label, words.second_label) == ("See the answer", "See Karin Holm")
    assert (where(words.first), where(words.second)) == (
        "answer:picker:c",
        "decision_maker:karin",
    )
    other = DecisionMaker("karin", "p", KARIN, (Role.DECIDER,), user_class_id="d")
    assert kinds_of(clinic(other)) == ["two_pickers"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("Katrin Moser, owner", "Katrin Moser"), ("Practice owner", "the practice owner")],
)
def test_a_person_is_called_as_in_every_sentence(name, said):
    person = DecisionMaker("karin", "p", name, (Role.DECIDER,))
    assert told(clinic(person))[0].text.endswith(f"by another {said} says yes or no.")


@pytest.mark.parametrize(
    "profile",
    [
        clinic(),  # nobody decides yet
        clinic(decider(), answers=GETS),  # no kind picks
        clinic(DecisionMaker("b", "p", KARIN, (Role.BUYER,))),
        clinic(decider(user_class_id="c")),  # she is one of them
        clinic(DecisionMaker("b", "p", " office MANAGERS ", (Role.DECIDER,))),
        product(decider()),
        product(),
    ],
    ids=["nobody", "no kind", "a buyer", "of the kind", "the same name", "no kinds", "nothing"],
)
def test_one_who_picks_is_one(profile):
    assert clashes(profile) == ()


def test_two_kinds_that_pick_leave_it_to_a_person():
    profile = product(
        kind("c", "Nurses", PICKS), kind("d", "Doctors", PICKS, position=1), decider()
    )
    assert clashes(profile) == ()


def test_a_billion_who_pick_are_still_not_she():
    assert kinds_of(clinic(decider(), people=10**9)) == ["two_pickers"]


# --- No say, and yet a voice ----------------------------------------------------------------------

ANNA = "Anna Berg"


def powerless(*more, say="nothing", kind_of="c", **member):
    anna = DecisionMaker("anna", "p", ANNA, user_class_id=kind_of, position=1, **member)
    return product(kind("c", "Secretaries", {**GETS, "say": say}), decider(), anna, *more)


def test_who_can_do_nothing_sways_nobody():
    clash, words = only(powerless(Influence("p", "anna", "karin", 1)))
    assert clash == Clash(
        "powerless_sways", Part("answer", "say", "c"), Part("decision_maker", "anna")
    )
    assert words.text == (
        "The secretaries can do nothing, as you said; yet Anna Berg sways whoever decides."
    )
    assert words.advice == "Correct what they can do, or how much this person weighs."
    assert words.second_label == "See Anna Berg"


@pytest.mark.parametrize(
    ("influence", "there"), [(None, False), (0, False), (1, False), (2, True), (3, True)]
)
def test_a_weight_from_two_on_is_a_voice(influence, there):
    assert bool(clashes(powerless(influence=influence))) is there


@pytest.mark.parametrize(
    "profile",
    [
        powerless(),
        powerless(say="counts", influence=3),
        powerless(say="unknown", influence=3),
        powerless(say="afterwards", influence=3),
        powerless(kind_of="", influence=3),  # she is of no kind
        powerless(kind_of="gone", influence=3),
        powerless(Influence("p", "karin", "anna", 2)),  # the other way round
        powerless(DecisionMaker("b", "p", "Bo", (Role.BUYER,)), Influence("p", "anna", "b", 2)),
    ],
)
def test_no_weight_or_some_say_is_no_contradiction(profile):
    assert clashes(profile) == ()


def test_who_says_yes_or_no_does_not_sway_herself():
    head = DecisionMaker("anna", "p", ANNA, (Role.DECIDER,), 3, user_class_id="c")
    found = product(kind("c", "Secretaries", BEARS), head)
    assert "powerless_sways" not in kinds_of(found)


def test_a_thousand_ties_are_said_once():
    makers = [
        DecisionMaker(f"k{n}", "p", f"Head {n}", (Role.DECIDER,), position=n) for n in range(99)
    ]
    influences = [Influence("p", "anna", maker.id, 2) for maker in makers]
    found = powerless(makers, influences, influence=3)
    assert kinds_of(found) == ["powerless_sways"]


# --- Against it because of the users --------------------------------------------------------------


def torn(*more, stance=Stance.AGAINST, roles=(Role.DECIDER,), strength=3, criteria=("price",)):
    """Karin wants it cheap, the secretaries need it calm, and nothing serves both."""
    karin = DecisionMaker("karin", "p", KARIN, roles, stance=stance, criteria=criteria)
    need = Need("n", "p", "c", "work in peace", strength=strength)
    benefits = [Benefit("b", "p", "Discount"), Score("p", "b", "karin", 2)]
    return product(kind("c", "Secretaries"), karin, need, benefits, Score("p", "b", "c", 1), *more)


SOURCE = "apart:karin:c"


def test_an_open_conflict_tells_why_the_decider_is_against_it():
    title = Conflict("p", SOURCE, "quiet rooms")
    clash, words = only(torn(title))
    assert clash == Clash(
        "against_for_users", Part("decision_maker", "karin"), Part("conflict", SOURCE)
    )
    assert words.text == (
        "Karin Holm is against it, and an open conflict with the users may be why: quiet rooms."
    )
    assert words.advice == "Settle that wish first, then ask again."
    assert (words.first_label, words.second_label) == ("See Karin Holm", "See the conflict")
    assert where(words.second) == f"conflict:{SOURCE}"
    # Found by the program alone, it is the same conflict.
    assert kinds_of(torn()) == ["against_for_users"]


@pytest.mark.parametrize(
    "profile",
    [
        *(torn(stance=each) for each in (None, *Stance) if each is not Stance.AGAINST),
        torn(roles=(Role.BUYER,)),
        torn(strength=2),  # no conflict
        torn(Score("p", "b", "c", 2)),  # the discount serves both
        torn(Conflict("p", SOURCE, decision="Both rooms", decided=date(2026, 11, 1))),
        product(decider(stance=Stance.AGAINST)),
        product(kind("c", "Secretaries")),
    ],
)
def test_without_a_no_or_without_a_conflict_there_is_nothing_to_tell(profile):
    assert clashes(profile) == ()


@pytest.mark.parametrize("whose", ["karin", "", "gone"])
def test_a_conflict_on_the_journeys_may_be_hers(whose):
    """She is happy at the phone, the clerks are unhappy; the lane says whose way it is."""
    lanes = [
        Lane("l", "p", LaneKind.PAYER, "Karin", whose),
        Lane("u", "p", LaneKind.USER, "Clerks", "c", 1),
    ]
    moments = [
        Moment("p", "l", "s", "Calls", "Phone", emotion=2),
        Moment("p", "u", "s", "Waits", "Phone", emotion=-2),
    ]
    found = product(
        kind("c", "Clerks"),
        decider(stance=Stance.AGAINST),
        Stage("s", "p", "Start"),
        lanes,
        moments,
    )
    assert kinds_of(found) == (["against_for_users"] if whose == "karin" else [])


def test_another_conflict_says_nothing_of_her():
    """What meets in the journeys or in a release names stages and benefits first."""
    stage = [Stage("s", "p", "Start"), Lane("l", "p", LaneKind.AGENT, "Adviser")]
    below = Lane("u", "p", LaneKind.USER, "Secretary", position=1)
    moments = [
        Moment("p", "l", "s", "sells", "Phone", emotion=1),
        Moment("p", "u", "s", "waits", "Phone", emotion=-1),
    ]
    own = Conflict("p", "own", "Something else", "cheap", "calm")
    profile = product(decider(stance=Stance.AGAINST), stage, below, moments, own)
    assert clashes(profile) == ()


# --- What one wants and another refuses -----------------------------------------------------------


def refusing(words, *scores, name="Cloud storage", **more):
    benefit = Benefit("b", "p", name)
    own = decider(deal_breaker=words, **more)
    found = [Score("p", "b", subject, value) for subject, value in scores]
    ben = DecisionMaker("ben", "p", "Ben Lind", position=1)
    return product(kind("c", "Secretaries"), own, ben, benefit, found)


@pytest.mark.parametrize("wanting", ["c", "ben"])
def test_what_decides_for_one_is_what_another_refuses(wanting):
    clash, words = only(refusing("No CLOUD storage, never", (wanting, 3), ("karin", 1)))
    assert clash == Clash("decides_refused", Part("benefit", "b"), Part("decision_maker", "karin"))
    assert words.text == (
        "“Cloud storage” decides for somebody, and is the reason for which Karin Holm says no."
    )
    assert words.advice == "Find a form of it that both can live with, or leave it out."
    assert (words.first_label, words.second_label) == ("See Cloud storage", "See Karin Holm")
    assert where(words.first) == "benefit:b"


@pytest.mark.parametrize(
    "profile",
    [
        refusing("no cloud storage", ("c", 2)),  # it is welcome, but does not decide
        refusing("no cloud storage", ("karin", 3)),  # nobody else wants it
        refusing("no cloud storage"),
        refusing("too dear", ("c", 3)),
        refusing("", ("c", 3)),
        refusing("no app", ("c", 3), name="App"),  # three letters name no benefit
        refusing("no letters", ("c", 3), name="   "),
        refusing("no database of ours", ("c", 3), name="Data"),  # another word
        product(decider(deal_breaker="no cloud storage")),
        product(Benefit("b", "p", "Cloud storage")),
    ],
)
def test_what_nobody_else_wants_may_be_refused(profile):
    assert clashes(profile) == ()


def test_four_letters_are_enough_and_twenty_thousand_not_too_many():
    assert kinds_of(refusing("no maps", ("c", 3), name=" Maps ")) == ["decides_refused"]
    assert kinds_of(refusing("x " * 9_990 + "cloud storage", ("c", 3))) == ["decides_refused"]
    named = refusing("no " + "w" * 500, ("c", 3), name="w" * 500)
    assert kinds_of(named) == ["decides_refused"]


def test_who_refuses_nothing_hides_nobody_who_does():
    found = refusing("no cloud storage", ("c", 3), position=2)
    assert [clash.second.id for clash in clashes(found)] == ["karin"]


def test_a_refusal_is_held_against_every_benefit():
    more = [Benefit("e", "p", "Exports", position=1), Score("p", "e", "c", 3)]
    found = refusing("no cloud storage, no exports", ("c", 3))
    found = Profile.of([*found.records.values(), *more], "p")
    assert [clash.first.id for clash in clashes(found)] == ["b", "e"]


# --- Dearer than the limit ------------------------------------------------------------------------


def line(amount, identity="x", alternative="w", **more):
    price = None if amount is None else D(amount)
    to_us = more.pop("to_us", True)
    return CostItem(identity, "p", alternative, "Licence", amount=price, to_us=to_us,
                    **more)  # fmt: skip


def priced(*lines, limit="500", currency="EUR"):
    alternatives = [
        Alternative("w", "p", AlternativeKind.OURS, "Ours"),
        Alternative("r", "p", AlternativeKind.RIVAL, "Theirs", 1),
    ]
    ella = DecisionMaker("m", "p", "Ella Marsh", (Role.DECIDER,), limit=limit and D(limit))
    return product(alternatives, ella, list(lines), currency=currency)


def test_one_price_alone_is_above_the_limit():
    clash, words = only(priced(line("600")))
    assert clash == Clash(
        "price_above_limit", Part("cost_line", "x"), Part("decision_maker", "m"), D(600)
    )
    assert (
        words.text == "€600.00 for “Licence” is above the limit of €500.00 that Ella Marsh named."
    )
    assert words.advice == (
        "Charge less, sell it in smaller pieces, or ask whether the limit still holds."
    )
    assert (words.first_label, words.second_label) == ("See the cost", "See Ella Marsh")
    assert where(words.first) == "cost_line:x"


def test_a_dearer_line_in_other_money_hides_none():
    found = priced(line("600"), line("900", "y", currency="CHF"))
    assert only(found)[0].first == Part("cost_line", "x")


def test_a_price_with_a_rebate_or_bands_is_not_its_amount():
    assert clashes(priced(line("600", discount=D(50)))) == ()
    assert clashes(priced(line("600", tiers=(Tier(None, D(5)),)))) == ()


@pytest.mark.parametrize(
    ("amount", "limit", "there"),
    [
        ("23.99", "23.99", False),  # up to the limit she says yes
        ("24.00", "23.99", True),
        ("0", "0", False),
        ("0.01", "0", True),
        (None, "500", False),
        ("600", None, False),
        (None, None, False),
        (HUGE, "500", True),
        (HUGE, HUGE, False),
        ("500", HUGE, False),
    ],
)
def test_the_limit_itself_is_still_a_yes(amount, limit, there):
    assert bool(clashes(priced(line(amount), limit=limit))) is there


def test_what_costs_nothing_is_not_the_dearest():
    cents = [line("0", "a"), line("0.50", "b", position=1)]
    assert [clash.first.id for clash in clashes(priced(*cents, limit="0.10"))] == ["b"]


def test_who_has_no_limit_hides_nobody_who_has_one():
    boss = DecisionMaker("a", "p", "Bea Lang", (Role.APPROVER,), position=-1)
    found = priced(line("600"))
    found = Profile.of([*found.records.values(), boss], "p")
    assert [clash.second.id for clash in clashes(found)] == ["m"]


@pytest.mark.parametrize(
    "other",
    [
        line("600", alternative="r"),  # another's price
        line("600", to_us=False),  # what the buyer pays to others
        line("600", currency="CHF"),
        line("600", link=Link.TRAINING),  # a plan gives the amount
        line("600", alternative="gone"),
    ],
)
def test_only_a_price_of_ones_own_is_held_against_the_limit(other):
    assert clashes(priced(other)) == ()
    assert clashes(priced()) == ()


def test_the_dearest_price_is_said_once_to_each_who_has_a_limit():
    lines = [line("510", "a"), line("700", "b", position=1), line("600", "c", position=2)]
    found = priced(*lines)
    boss = DecisionMaker("n", "p", "Bea Lang", limit=D(699), position=1)
    rich = DecisionMaker("o", "p", "Rich", limit=D(700), position=2)
    found = Profile.of([*found.records.values(), boss, rich], "p")
    assert [(each.first.id, each.second.id, each.amount) for each in clashes(found)] == [
        ("b", "m", 700),
        ("b", "n", 700),
    ]
    assert told(found)[1].text == (
        "€700.00 for “Licence” is above the limit of €699.00 that Bea Lang named."
    )


def test_an_absurd_price_is_still_a_sentence():
    """Fifteen figures are the most that can be typed."""
    words = told(priced(line("999999999999999.99"), limit="999999999999999"))[0].text
    assert words == (
        "€999,999,999,999,999.99 for “Licence” is above the limit of €999,999,999,999,999.00 that "
        "Ella Marsh named."
    )


def test_prices_are_said_in_the_money_of_the_product():
    chf = priced(line("600", currency="CHF"), currency="CHF")
    assert told(chf)[0].text.startswith("CHF")


# --- Training -------------------------------------------------------------------------------------


def trained(*more, score=0, training_sessions=1):
    found = [
        TrainingSession(f"l{n:03}", "p", "c", f"Enter a bill {n}", position=n)
        for n in range(training_sessions)
    ]
    scores = [Benefit("b", "p", "Overview"), Score("p", "b", "karin", 3)]
    return product(
        kind("c", "Clerks"), decider(), scores, Score("p", "b", "c", score), found, *more
    )


def test_who_is_trained_gets_something_out_of_it():
    clash, words = only(trained())
    assert clash == Clash("trained_for_nothing", Part("user_class", "c"), Part("lesson", "l000"))
    assert words.text == ("A training is planned for the clerks, with nothing in it for them.")
    assert words.advice == "Find what they gain, or spare them the training."
    assert (words.first_label, words.second_label) == ("See Clerks", "See the training")
    assert (where(words.first), where(words.second)) == ("user_class:c", "lesson:l000")


@pytest.mark.parametrize(
    "profile",
    [
        trained(score=1),
        trained(training_sessions=0),
        # As long as nothing is scored at all, nobody gets nothing.
        product(kind("c", "Clerks"), TrainingSession("l", "p", "c", "Enter a bill")),
        product(Benefit("b", "p", "Overview"), Score("p", "b", "karin", 3)),
    ],
)
def test_a_little_is_something(profile):
    assert clashes(profile) == ()


def test_five_hundred_trainings_for_nothing_are_said_once_for_each_kind():
    assert kinds_of(trained(training_sessions=500)) == ["trained_for_nothing"]
    both = trained(
        kind("d", "Guards", position=1), TrainingSession("z", "p", "d", "Look", position=9)
    )
    assert [clash.first.id for clash in clashes(both)] == ["c", "d"]


def test_a_training_is_for_somebody_who_is_there():
    profile = product(kind("c", "Clerks"), TrainingSession("l", "p", "gone", "Enter a bill"))
    clash, words = only(profile)
    assert clash == Clash("plan_for_nobody", Part("lesson", "l"), Part("people", "kinds"))
    assert words.text == "“Enter a bill” is a training for a kind of user that is no longer there."
    assert words.advice == "Say for whom it is, or remove it."
    assert (words.first_label, words.second_label) == ("See the training", "See the kinds of user")
    assert (where(words.first), where(words.second)) == ("lesson:l", "people:kinds")
    assert (
        clashes(product(kind("c", "Clerks"), TrainingSession("l", "p", "c", "Enter a bill"))) == ()
    )
    assert kinds_of(product(TrainingSession("l", "p", "c", "Enter a bill"))) == ["plan_for_nobody"]
    many = [TrainingSession(f"l{n}", "p", "gone", "x", position=n) for n in range(500)]
    assert len(clashes(product(many))) == 500


# --- A price that returns -------------------------------------------------------------------------


def stances(*given, price=YesNo.YES):
    makers = [
        DecisionMaker(f"m{n}", "p", f"Bea {n}", stance=stance, position=n)
        for n, stance in enumerate(given)
    ]
    return product(makers, recurring_price=price)


def test_what_is_paid_again_needs_somebody_who_is_for_it():
    clash, words = only(stances(None, Stance.NEUTRAL, Stance.AGAINST))
    assert clash == Clash(
        "renewal_alone", Part("answer", "recurring_price", "p"), Part("decision_maker", "m1")
    )
    assert words.text == ("It is paid again and again, and nobody named here is for it yet.")
    assert words.advice == "Win one person for it before the next bill."
    assert (words.first_label, words.second_label) == ("See the answer", "See Bea 1")


@pytest.mark.parametrize(
    "profile",
    [
        stances(Stance.NEUTRAL, Stance.FOR),
        stances(Stance.AGAINST, Stance.CHAMPION),
        stances(None, Stance.UNKNOWN),  # it is not known where anybody stands
        stances(),
        stances(Stance.AGAINST, price=YesNo.NO),
        stances(Stance.AGAINST, price=YesNo.UNKNOWN),
        product(DecisionMaker("m", "p", "Bea", stance=Stance.AGAINST)),
    ],
)
def test_one_friend_or_no_news_is_enough(profile):
    assert clashes(profile) == ()


def test_a_hundred_against_are_said_once():
    assert kinds_of(stances(*[Stance.AGAINST] * 100)) == ["renewal_alone"]


# --- Weighed without numbers ----------------------------------------------------------------------


def mixed(first, second, *more, one=BEARS, other=GETS):
    return product(kind("c", "Clerks", one, first), kind("d", "Nurses", other, second, 1), *more)


def test_kinds_that_stand_differently_are_counted():
    clash, words = only(mixed(4, None))
    assert clash == Clash("uncounted", Part("answer", "people", "d"), Part("verdict", ""))
    assert words.text == (
        "Your kinds of user stand differently; how many there are of the nurses is not said."
    )
    assert words.advice == "Say how many they are: the larger group weighs more."
    assert (words.first_label, words.second_label) == ("See the answer", "See the verdict")
    assert (where(words.first), where(words.second)) == ("answer:people:d", "verdict")
    assert [clash.first.subject for clash in clashes(mixed(None, None))] == ["c", "d"]


@pytest.mark.parametrize(
    "profile",
    [
        mixed(4, 9),
        mixed(4, 4),  # counted, though it settles nothing
        mixed(0, 10**9),
        mixed(None, None, other=BEARS),  # they stand alike
        # Nothing moves without an agent: numbers would not matter (T1).
        mixed(None, None, other={**GETS, "picker": "agent"}),
        mixed(None, None, other={}),  # how the nurses stand is not known
    ],
)
def test_numbers_that_are_there_or_do_not_matter(profile):
    assert clashes(profile) == ()


# --- All together ---------------------------------------------------------------------------------


def test_what_the_verdict_rests_on_comes_first():
    profile = product(
        kind("c", "Clerks", {**PICKS, "say": "nothing"}),
        decider(stance=Stance.AGAINST, limit=D(5)),
        DecisionMaker("anna", "p", ANNA, influence=2, user_class_id="c", position=1),
        Alternative("w", "p", AlternativeKind.OURS, "Ours"),
        line("6"),
        TrainingSession("l", "p", "gone", "Enter a bill"),
        recurring_price="yes",
    )
    assert kinds_of(profile) == [
        "answers_picker",
        "two_pickers",
        "powerless_sways",
        "price_above_limit",
        "plan_for_nobody",
        "renewal_alone",
    ]
    for words in told(profile):
        assert "{" not in words.text + words.advice
        assert words.text[0].isupper() or not words.text[0].isalpha()
        assert words.text.endswith(".")
        assert words.first_label.startswith("See ")
        assert words.second_label.startswith("See ")
