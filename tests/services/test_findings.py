"""Every finding about people, value and journeys, in the sentence that it is said in."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from cuprofiler.domain.codes import (
    CORE_ROLES,
    LaneKind,
    Market,
    NeedKind,
    Proficiency,
    Role,
    SegmentKind,
    Stance,
    Voice,
)
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
from cuprofiler.i18n import inside, join
from cuprofiler.subjects.journeys.words import journeys as journeys_journeys
from cuprofiler.subjects.people.words import portrait, year
from cuprofiler.subjects.value.rules.conflicts import pulls
from cuprofiler.subjects.value.words import value
from cuprofiler.words import role_name
from tests.builders import CINF, SAME, UINF, profile

TODAY = date(2026, 11, 22)


def ids():
    numbers = count()
    return lambda: f"new{next(numbers)}"


def member(identity, *roles, **more):
    return DecisionMaker(identity, "p", identity.title(), roles, **more)


@pytest.mark.parametrize(
    ("people", "headline", "named", "empty"),
    [
        ([], "Nobody is named yet who decides.", "0 people named.", list(CORE_ROLES)),
        (
            [member("ann", Role.BUYER)],
            "Nobody is named who says yes or no.",
            "1 person named.",
            [role for role in CORE_ROLES if role is not Role.BUYER],
        ),
        ([member("ann", *Role)], "Ann decides.", "1 person named.", []),
        (
            [
                member("ann", *(role for role in Role if role is not Role.USER)),
                member("bob", Role.DECIDER, position=1),
                member("cy", stance=Stance.AGAINST, position=2),
            ],
            "Ann and Bob decide. Against it: Cy.",
            "3 people named.",
            [Role.USER],
        ),
    ],
)
def test_who_decides(people, headline, named, empty):
    found = profile(more=people)
    assert portrait.unit_headline(found, "") == headline
    said = portrait.unit_subline(found, "")
    names = join([inside(role_name(role)) for role in empty])
    places = {0: "Every place is filled.", 1: f"One place is empty: {names}."}
    expected = places.get(len(empty), f"{len(empty)} places are empty: {names}.")
    assert said == f"{named} {expected}"


@pytest.mark.parametrize(
    ("product", "trade", "words"),
    [
        (None, None, "Reps: their skill is not known yet."),
        (Proficiency.UNKNOWN, "unknown", "Reps: their skill is not known yet."),
        (Proficiency.NONE, None, "Reps: strangers to the product."),
        (None, "expert", "Reps: at home in their trade."),
        (
            Proficiency.EXPERT,
            "beginner",
            "Reps: beginners in their trade and experts with the product.",
        ),
    ],
)
def test_how_skilled_they_are(product, trade, words):
    more = [Answer("p", "c0", "trade", trade)] if trade else []
    found = profile(("Reps", 4, product, CINF), more=more)
    assert portrait.class_headline(found, found.user_classes[0]) == words


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((None,), "not counted yet"),
        ((1,), "1 person"),
        ((4,), "4 people"),
        ((1, 3), "1 person, 25 % of all users"),
        ((4, None), "4 people"),
        ((0, 0), "0 people"),
    ],
)
def test_how_many_of_all_users_they_are(counts, words):
    found = profile(*((f"Kind {n}", people, None, CINF) for n, people in enumerate(counts)))
    assert portrait.share_of_users(found, found.user_classes[0]).replace("\xa0", " ") == words


def segment(months, market=Market.CUSTOMERS, name="Firms"):
    return Segment("s", "p", market, name, months=months)


@pytest.mark.parametrize(
    ("months", "headline", "subline"),
    [
        ("000000000000", "When Firms may spend is not known yet.", ""),
        ("022000000000", "The next budget window opens on 1 Feb 2027.", "10 weeks from today."),
        ("000000000001", "Leftover money comes on 1 Dec 2026.", "1 week from today."),
        ("000000000022", "The budget is open until 31 Dec 2026.", ""),
    ],
)
def test_when_there_is_money(months, headline, subline):
    assert year.year_headline(segment(months), TODAY) == headline
    assert year.year_subline(segment(months), None, TODAY) == subline


def test_when_users_are_busy():
    assert year.year_headline(None, TODAY) == "No segment of customers is named yet."
    users = segment("200000010002", Market.USERS, "New ones")
    busy = "Busiest with it: New ones, in January and December."
    assert year.year_subline(None, users, TODAY) == busy
    assert year.year_subline(segment("000000000001"), users, TODAY) == (
        f"1 week from today. {busy}"
    )


def valued(*more):
    return profile(("Reps", 4, None, CINF), makers=(("Boss", (Role.DECIDER,)),), more=more)


LOUD = Benefit("b9", "p", "Export", voice=Voice.CUSTOMER, customer="Nord", effort=9, position=9)
QUIET = Benefit("b8", "p", "Search", voice=Voice.USERS, effort=1, position=8)
FINDS = Benefit("b0", "p", "Finds it", in_release=True)
BOTH = (Score("p", "b0", "m0", 1), Score("p", "b0", "c0", 2))


@pytest.mark.parametrize(
    ("records", "headline", "release", "loudness"),
    [
        (
            (),
            "Nothing is listed yet that somebody gets.",
            "Nothing is marked for the next release.",
            "Note who asked for each thing, and the loudest voice shows here.",
        ),
        (
            (QUIET,),
            "Nobody’s gain is scored yet.",
            "Nothing is marked for the next release.",
            "All of the wished work comes from users.",
        ),
        (
            (FINDS, *BOTH),
            "Everybody gets something.",
            "The next release has something for both groups.",
            "Note who asked for each thing, and the loudest voice shows here.",
        ),
        (
            (FINDS, *BOTH, LOUD, QUIET),
            "Everybody gets something, but one customer outshouts all users.",
            "The next release has something for both groups.",
            "Nord asks for 90 % of the wished work. All users ask for 10 %.",
        ),
        (
            (FINDS, BOTH[0]),
            "Reps get nothing yet.",
            "The next release gives the users nothing.",
            "Note who asked for each thing, and the loudest voice shows here.",
        ),
        (
            (FINDS, BOTH[1], LOUD, QUIET),
            "Boss gets nothing yet, and one customer outshouts all users.",
            "The next release gives those who pay nothing.",
            "Nord asks for 90 % of the wished work. All users ask for 10 %.",
        ),
        (
            (FINDS, QUIET, Score("p", "b8", "m0", 1), Score("p", "b8", "c0", 1)),
            "Everybody gets something.",
            "Nothing in the next release is scored yet.",
            "All of the wished work comes from users.",
        ),
    ],
)
def test_who_gets_what(records, headline, release, loudness):
    found = valued(*records)
    assert value.value_headline(found) == headline
    assert value.release_line(found) == release
    assert value.loudness_line(found).replace("\xa0", " ") == loudness


def test_a_score_is_set_changed_and_taken_away():
    found = valued(FINDS)
    told = found.after(value.scoring(found, "b0", "m0", 2))
    assert [score.value for score in told.scores] == [2]
    assert value.scoring(told, "b0", "m0", 2).edits == ()
    assert told.after(value.scoring(told, "b0", "m0", 0)).scores == ()
    assert value.scoring(found, "b0", "m0", 0).edits == ()
    assert value.scoring(found, "b0", "m0", 1).label == "score of Finds it"


def test_wishes_that_have_nothing_in_common_in_words():
    boss = DecisionMaker("m0", "p", "Boss", (Role.DECIDER,), criteria=("price", "fit"))
    need = Need("n", "p", "c0", "find it quickly", strength=3)
    apart = valued(boss, need, FINDS, LOUD, Score("p", "b9", "c0", 3))
    (pull,) = [each for each in pulls(apart) if each.kind == "apart"]
    assert value.conflict_words(apart, pull) == (
        "Boss and reps",
        "Boss: purchase price",
        "Reps: find it quickly",
    )
    # Without a criterion, what gives most stands for the wish.
    gain = valued(need, FINDS, LOUD, Score("p", "b9", "m0", 2), Score("p", "b0", "m0", 1))
    (pull,) = [each for each in pulls(gain) if each.kind == "apart"]
    assert value.conflict_words(gain, pull)[1] == "Boss: export"
    # The founder's own words go before the program's, each by itself.
    noted = Conflict("p", pull.source, payer_wish="cheap")
    worded = value.conflict_words(gain, replace(pull, noted=noted))
    assert worded == ("Boss and reps", "cheap", "Reps: find it quickly")
    assert value.found_words(gain, replace(pull, subjects=("gone", "c0"))) == ("", "", "")
    own = replace(pull, kind="own")
    assert value.found_words(gain, own) == ("Something of your own", "", "")


def test_a_release_for_one_group_in_words():
    found = valued(FINDS, Score("p", "b0", "m0", 3))
    (pull,) = [each for each in pulls(found) if each.kind == "onesided"]
    assert value.conflict_words(found, pull) == (
        "Finds it",
        "Boss: this decides for them",
        "nobody here gets anything from it",
    )
    # Two points are much, and do not decide.
    cfo = DecisionMaker("cfo", "p", "Finance", (Role.BUYER,), position=9)
    more = valued(FINDS, Score("p", "b0", "m0", 3), cfo, Score("p", "b0", "cfo", 2))
    (pull,) = [each for each in pulls(more) if each.kind == "onesided"]
    assert value.conflict_words(more, pull)[1] == "Boss: this decides for them"


# --- Journeys -------------------------------------------------------------------------------------


def journeys(*moments, lanes=2, answers=CINF):
    drawn = [
        Lane("l0", "p", LaneKind.PAYER, "Boss", "m0"),
        Lane("l1", "p", LaneKind.USER, "Reps", "c0", 1),
    ]
    return profile(
        ("Reps", 4, None, answers),
        more=(
            *(Stage(f"t{n}", "p", f"Stage {n}", n) for n in range(3)),
            *drawn[:lanes],
            *moments,
        ),
    )


def meeting(number, one, other, **more):
    return (
        Moment("p", "l0", f"t{number}", "Looks", f"place {number}", emotion=one, **more),
        Moment("p", "l1", f"t{number}", "Tries", f"place {number}", emotion=other),
    )


@pytest.mark.parametrize(
    ("moments", "words"),
    [
        ((), "Too little is filled in to see where they meet."),
        (
            (Moment("p", "l0", "t0", "Looks"), Moment("p", "l1", "t1", "Tries")),
            "They never meet.",
        ),
        (meeting(0, 1, 1), "They meet once, and nowhere pull apart."),
        ((*meeting(0, 1, -1), *meeting(1, 1, 1)), "They meet 2 times, and pull apart once."),
        ((*meeting(0, 1, -1), *meeting(2, -2, 1)), "They meet 2 times, and pull apart 2 times."),
    ],
)
def test_where_they_meet(moments, words):
    assert journeys_journeys.journeys_headline(journeys(*moments)) == words


def test_one_journey_alone_and_the_missing_referral():
    assert journeys_journeys.journeys_headline(profile()) == "No journey is drawn yet."
    moment = Moment("p", "l0", "t0", "Looks")
    alone = journeys(moment, lanes=1)
    assert journeys_journeys.journeys_headline(alone) == "One person’s way, from need to use."
    assert journeys_journeys.journeys_subline(alone) == ""
    silent = journeys(moment, lanes=1, answers=SAME)
    assert journeys_journeys.journeys_headline(silent) == (
        "The way is drawn, but nobody recommends it on it."
    )
    assert journeys_journeys.journeys_subline(silent) == (
        "Nobody recommends it anywhere. For this kind of product that is a big gap."
    )


def test_conflicts_of_the_journeys_in_words():
    found = journeys(*meeting(0, 1, -1, thought="Good"), *meeting(1, 2, -2))
    assert journeys_journeys.journeys_subline(found) == "2 conflicts are to be settled."
    words = {value.conflict_words(found, pull) for pull in pulls(found)}
    assert words == {
        ("place 0", "Boss: Good", "Reps: Tries"),
        ("place 1", "Boss: Looks", "Reps: Tries"),
    }


def test_journeys_begin_with_the_people_there_are():
    """Domain B7; three kinds of user at most have a lane of their own."""
    kinds = [(f"Kind {n}", 1, None, UINF) for n in range(4)]
    found = profile(*kinds, makers=(("Boss", (Role.DECIDER,)),))
    lanes = found.after(journeys_journeys.starting_journeys(found, ids())).lanes
    assert [(lane.kind, lane.name, lane.subject_id, lane.position) for lane in lanes] == [
        (LaneKind.PAYER, "Boss", "m0", 0),
        (LaneKind.USER, "Kind 0", "c0", 1),
        (LaneKind.USER, "Kind 1", "c1", 2),
        (LaneKind.USER, "Kind 2", "c2", 3),
    ]
    nobody = profile()
    lanes = nobody.after(journeys_journeys.starting_journeys(nobody, ids())).lanes
    assert [(lane.name, lane.subject_id) for lane in lanes] == [("Who pays", ""), ("The users", "")]
    one = profile(("Owner", 1, None, SAME))
    (lane,) = one.after(journeys_journeys.starting_journeys(one, ids())).lanes
    assert (lane.kind, lane.name, lane.subject_id) == (LaneKind.JOINT, "Owner", "c0")
    agent = profile(
        ("Patients", 1, None, {**CINF, "picker": "agent"}),
        makers=(("Doctor", (Role.DECIDER,)),),
    )
    lanes = agent.after(journeys_journeys.starting_journeys(agent, ids())).lanes
    # The agent decides; who pays is somebody else.
    assert [(lane.kind, lane.name) for lane in lanes] == [
        (LaneKind.AGENT, "Doctor"),
        (LaneKind.PAYER, "Who pays"),
        (LaneKind.USER, "Patients"),
    ]


@pytest.mark.parametrize(
    ("stage", "offset", "order"),
    [
        ("t0", 1, ["t1", "t0", "t2"]),
        ("t2", -1, ["t0", "t2", "t1"]),
        ("t2", 1, ["t0", "t1", "t2"]),
        ("t0", -1, ["t0", "t1", "t2"]),
        ("t0", 5, ["t1", "t2", "t0"]),
    ],
)
def test_a_stage_moves_by_places(stage, offset, order):
    found = journeys()
    change = journeys_journeys.moving_stage(found, stage, offset)
    after = found.after(change)
    assert [each.id for each in after.stages] == order
    assert [each.position for each in after.stages] == [0, 1, 2]
    assert (change.edits == ()) is (order == ["t0", "t1", "t2"])


def test_what_is_added_stands_last_and_is_told_by_its_name():
    found = journeys(
        DecisionMaker("m0", "p", "Boss"), Need("n", "p", "c0", "x"), FINDS, segment("0" * 12)
    )
    changes = [
        portrait.adding_member(found, ids(), Role.BUYER, "s"),
        portrait.adding_need(found, ids(), "c0", NeedKind.ASPIRATION),
        year.adding_segment(found, ids(), Market.USERS),
        value.adding_benefit(found, ids()),
        journeys_journeys.adding_stage(found, ids()),
        journeys_journeys.adding_lane(found, ids()),
    ]
    records = [change.edits[0].after for change in changes]
    assert records == [
        DecisionMaker("new0", "p", "New person", (Role.BUYER,), position=1, segment_id="s"),
        Need("new0", "p", "c0", "", kind=NeedKind.ASPIRATION, position=1),
        Segment("new0", "p", Market.USERS, "New group of users", position=1),
        Benefit("new0", "p", "New benefit", position=1),
        Stage("new0", "p", "New stage", 3),
        Lane("new0", "p", LaneKind.USER, "New journey", position=2),
    ]
    assert [each.before for change in changes for each in change.edits] == [None] * 6
    assert [change.label for change in changes] == [
        *("new person", "new need", "new segment", "new benefit", "new stage", "new journey")
    ]
    plain = portrait.adding_member(found, ids(), None, "").edits[0].after
    assert plain.roles == ()
    customers = year.adding_segment(found, ids(), Market.CUSTOMERS).edits[0].after
    assert (customers.name, customers.kind) == ("New customers", SegmentKind.OTHER)


def test_what_journeys_begin_with_belongs_to_the_product():
    found = profile(("Kind", 1, None, UINF))
    change = journeys_journeys.starting_journeys(found, ids())
    assert {edit.after.product_id for edit in change.edits} == {"p"}


def test_headlines_name_two_and_count_more():
    from cuprofiler.subjects.people.words.portrait import unit_headline
    from cuprofiler.subjects.value.words.value import value_headline

    def makers(count):
        decider = DecisionMaker("m0", "p", "Ann", (Role.DECIDER,))
        return [decider] + [
            DecisionMaker(f"m{n}", "p", f"P{n}", (Role.BUYER,), stance=Stance.AGAINST, position=n)
            for n in range(1, count + 1)
        ]

    assert unit_headline(profile(more=makers(2)), "") == "Ann decides. Against it: P1 and P2."
    assert unit_headline(profile(more=makers(4)), "") == "Ann decides. Four are against it."
    scored = [Benefit("b", "p", "It"), Score("p", "b", "m0", 3)]
    assert value_headline(profile(more=[*makers(2), *scored])) == "P1 and P2 get nothing yet."
    assert value_headline(profile(more=[*makers(5), *scored])) == "Five get nothing yet."
