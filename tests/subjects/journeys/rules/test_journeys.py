"""Both journeys: where they meet, where they pull apart, and the missing referral."""

import pytest

from cuprofiler.domain.codes import LaneKind, Type
from cuprofiler.domain.records import Conflict, Lane, Moment, Stage
from cuprofiler.subjects.journeys.rules.journeys import (
    STAGE_SETS,
    crossings,
    lacks_referral,
    lanes_for,
    stages_for,
    wants_referral,
)
from cuprofiler.subjects.value.rules.conflicts import open_pulls, pulls
from tests.builders import CINF, INTERNAL, SAME, profile


def cash_pilot(*more):
    """The sketch: boss and secretaries meet at trial, staff meeting and renewal talk."""
    stages = [Stage(f"t{n}", "p", name, n) for n, name in enumerate(["try", "start", "renewal"])]
    lanes = [
        Lane("boss", "p", LaneKind.PAYER, "The boss"),
        Lane("staff", "p", LaneKind.USER, "Secretaries", "c0", 1),
    ]
    moments = [
        Moment("p", "boss", "t0", "Compares", "Trial account", emotion=1),
        Moment("p", "staff", "t0", "Fills it", " trial  account", emotion=-1),
        Moment("p", "boss", "t1", "Announces", "staff meeting", emotion=1),
        Moment("p", "staff", "t1", "Uses it", "staff meeting", emotion=0),
        Moment("p", "boss", "t2", "Renews", "renewal talk", emotion=2),
        Moment("p", "staff", "t2", "Grumbles", "help line", emotion=-2),
    ]
    return profile(("Secretaries", 3, None, CINF), more=(*stages, *lanes, *moments, *more))


def test_they_meet_where_the_touchpoint_is_the_same():
    found = crossings(cash_pilot())
    assert [(c.stage.name, c.touchpoint, c.apart) for c in found] == [
        ("try", "Trial account", True),
        ("start", "staff meeting", False),
    ]


def test_a_crossing_that_pulls_apart_is_a_conflict_until_a_decision_is_written():
    (pull,) = open_pulls(cash_pilot())
    assert (pull.kind, pull.source) == ("stage", "stage:t0:boss:staff")
    noted = Conflict("p", pull.source, decision="")
    assert open_pulls(cash_pilot(noted))[0].noted == noted
    settled = Conflict("p", pull.source, decision="A two-day trial, secretaries first")
    assert open_pulls(cash_pilot(settled)) == ()
    assert [each.settled for each in pulls(cash_pilot(settled))] == [True]


def test_a_conflict_of_the_founders_own_stays_open():
    own = Conflict("p", "own1", "Looks", "cheap and safe", "looks cool")
    assert [each.kind for each in open_pulls(cash_pilot(own))] == ["stage", "own"]


def test_a_found_conflict_that_was_only_worded_goes_with_its_cause():
    gone = Conflict("p", "stage:tx:boss:staff", "The trial", "quick", "slow")
    assert [each.source for each in pulls(cash_pilot(gone))] == ["stage:t0:boss:staff"]


def test_the_referral_step():
    lane = Lane("me", "p", LaneKind.JOINT, "File owner")
    stage = Stage("t", "p", "Recommend")
    told = Moment("p", "me", "t", "Tells a friend", referral=True)
    silent = Moment("p", "me", "t", "Says nothing")
    one = ("File owners", 1, None, SAME)
    assert lacks_referral(profile(one, more=(lane, stage, silent)))
    assert not lacks_referral(profile(one, more=(lane, stage, told)))
    assert not lacks_referral(profile(one))
    assert not lacks_referral(cash_pilot())


def test_stages_and_lanes_fit_the_type():
    assert set(STAGE_SETS) == {kind for kind in Type if kind.settled}
    assert lanes_for(Type.SAME) == (LaneKind.JOINT,)
    assert "recommend" in stages_for(Type.SAME)
    assert LaneKind.AGENT in lanes_for(Type.AGENT_CHOOSES)
    assert stages_for(Type.UNDETERMINED) == STAGE_SETS[Type.CUSTOMER_INFLUENCES]


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        (SAME, True),
        ({**SAME, "payer_kind": "organisation"}, True),  # one person pays and uses
        ({**CINF, "payer_kind": "private"}, True),  # private buyers tell friends
        (CINF, False),
        (INTERNAL, False),
    ],
)
def test_who_recommends(answers, wanted):
    """Domain A6: a plan for private buyers without a referral step has a big gap."""
    assert wants_referral(profile(("Some", 1, None, answers))) is wanted


@pytest.mark.parametrize(
    ("kind", "met"),
    [
        (LaneKind.PAYER, True),
        (LaneKind.AGENT, True),
        (LaneKind.USER, False),
        (LaneKind.JOINT, False),
    ],
)
def test_users_meet_payers_and_agents(kind, met):
    found = profile(
        ("Patients", 3, None, CINF),
        more=(
            Stage("t", "p", "pick"),
            Lane("other", "p", kind, "The doctor"),
            Lane("user", "p", LaneKind.USER, "Patients", "c0", 1),
            Moment("p", "other", "t", "Writes it down", "Consultation", emotion=2),
            Moment("p", "user", "t", "Listens", "consultation", emotion=-2),
        ),
    )
    assert len(crossings(found)) == met


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (1, -1, True),
        (-2, 1, True),
        (2, 1, False),
        (-1, -2, False),
        (0, -2, False),
        (None, -2, False),
    ],
)
def test_apart_is_one_glad_and_the_other_cross(one, other, apart):
    found = profile(
        more=(
            Stage("t", "p", "try"),
            Lane("boss", "p", LaneKind.PAYER, "Boss"),
            Lane("staff", "p", LaneKind.USER, "Staff", "", 1),
            Moment("p", "boss", "t", "Looks", "trial", emotion=one),
            Moment("p", "staff", "t", "Tries", "trial", emotion=other),
        )
    )
    assert [crossing.apart for crossing in crossings(found)] == [apart]


@pytest.mark.parametrize("kind", Type)
def test_every_stage_to_begin_with_has_a_name(kind):
    from cuprofiler.words import stage_word

    for code in stages_for(kind):
        assert stage_word(code) and stage_word(code) != code
