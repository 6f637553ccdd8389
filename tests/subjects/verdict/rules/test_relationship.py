"""The decision procedure against the acceptance table of the field (B3, B6)."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.domain.codes import CLASS_CODES, Alternatives, Payer, Picker, Say, SoldTo, Type
from cuprofiler.subjects.verdict.rules.relationship import (
    Answers,
    classify,
    contradictions,
    flips,
    open_questions,
    path,
    possible_types,
    runner_up,
)

OPEN = "several"

# id, sold_to, payer, picker, say, alternatives, type, rule, flags that must be there
B6 = [
    ("E01", "outside", "provider", "payer_side", "nothing", OPEN, "CUSTOMER_INFLUENCES", "B12", ()),
    ("E02", "outside", "provider", "payer_side", "counts", OPEN, "USER_INFLUENCES", "B11", ()),
    (
        "E03a",
        "outside",
        "provider",
        "payer_side",
        "afterwards",
        OPEN,
        "CUSTOMER_INFLUENCES",
        "B12",
        ("LATE_VOICE",),
    ),
    ("E03b", "outside", "provider", "payer_side", "counts", OPEN, "USER_INFLUENCES", "B11", ()),
    ("E04", "outside", "funder", "agent", "counts", OPEN, "AGENT_CHOOSES", "B5", ("USER_CAN_ASK",)),
    (
        "E04 own money",
        "outside",
        "user",
        "agent",
        "counts",
        OPEN,
        "AGENT_CHOOSES",
        "B5",
        ("USER_CAN_ASK",),
    ),
    ("E05a", "outside", "user", "user", None, OPEN, "SAME", "B7", ()),
    (
        "E05b",
        "outside",
        "provider",
        "payer_side",
        "nothing",
        OPEN,
        "CUSTOMER_INFLUENCES",
        "B12",
        (),
    ),
    (
        "E06",
        "outside",
        "provider",
        "payer_side",
        "afterwards",
        OPEN,
        "CUSTOMER_INFLUENCES",
        "B12",
        ("LATE_VOICE",),
    ),
    ("E09", "outside", "reacher", "user", None, OPEN, "THIRD_PARTY_PAYS", "B4", ()),
    ("E10", "outside", "provider", "payer_side", "counts", OPEN, "USER_INFLUENCES", "B11", ()),
    (
        "E13",
        "outside",
        "provider",
        "payer_side",
        "veto",
        OPEN,
        "USER_INFLUENCES",
        "B11",
        ("USER_VETO",),
    ),
    (
        "E15",
        "outside",
        "provider",
        "payer_side",
        "counts",
        "only_one",
        "CUSTOMER_INFLUENCES",
        "B9",
        ("LOCKED_CHOICE", "SAY_CAPPED"),
    ),
    ("E17", "internal", None, None, "nothing", OPEN, "INTERNAL", "B1", ()),
    ("E21", "outside", "funder", "user", None, OPEN, "THIRD_PARTY_PAYS", "B6", ("REIMBURSED",)),
    (
        "E22",
        "outside",
        "provider",
        "user",
        None,
        OPEN,
        "USER_INFLUENCES",
        "B8",
        ("USER_PICKS_PAYER_PAYS",),
    ),
    (
        "E23",
        "outside",
        "reacher",
        "payer_side",
        "nothing",
        OPEN,
        "RECHECK",
        "B3",
        ("PAYER_HANDS_IT_OVER?",),
    ),
    (
        "E24",
        "outside",
        "unknown",
        "payer_side",
        "nothing",
        OPEN,
        "UNDETERMINED",
        "B2",
        ("ASK_PAYER",),
    ),
    (
        "funder picks",
        "outside",
        "funder",
        "payer_side",
        "counts",
        OPEN,
        "USER_INFLUENCES",
        "B11",
        ("FUNDER_AS_PROVIDER",),
    ),
    (
        "say unknown",
        "outside",
        "provider",
        "payer_side",
        "unknown",
        OPEN,
        "UNDETERMINED",
        "B10",
        ("ASK_SAY",),
    ),
    (
        "also agent",
        "outside",
        "reacher",
        "agent",
        "nothing",
        OPEN,
        "THIRD_PARTY_PAYS",
        "B4",
        ("ALSO_AGENT",),
    ),
    (
        "narrow",
        "outside",
        "provider",
        "payer_side",
        "nothing",
        "few",
        "CUSTOMER_INFLUENCES",
        "B12",
        ("NARROW_CHOICE",),
    ),
    (
        "capped",
        "outside",
        "provider",
        "payer_side",
        "unknown",
        "only_one",
        "CUSTOMER_INFLUENCES",
        "B9",
        ("SAY_CAPPED",),
    ),
    (
        "picker open",
        "outside",
        "user",
        "unknown",
        None,
        OPEN,
        "UNDETERMINED",
        "B2",
        ("ASK_PICKER",),
    ),
]


def answers(sold_to, payer, picker, say, alternatives, **more):
    given = {
        "sold_to": sold_to,
        "payer": payer,
        "picker": picker,
        "say": say,
        "alternatives": alternatives,
        **more,
    }
    return Answers.from_codes({name: code for name, code in given.items() if code})


@pytest.mark.parametrize("row", B6, ids=lambda row: row[0])
def test_examples_of_the_articles(row):
    _, *given, expected, rule, flags = row
    outcome = classify(answers(*given))
    assert (outcome.type, outcome.rule) == (expected, rule)
    assert set(flags) <= set(outcome.flags)


def test_late_voice_is_not_set_without_it():
    assert "LATE_VOICE" not in classify(answers(*B6[0][1:6])).flags


@pytest.mark.parametrize(
    ("hands_over", "expected", "rule"),
    [
        ("yes", Type.CUSTOMER_INFLUENCES, "B12"),
        ("no", Type.THIRD_PARTY_PAYS, "B4"),
        ("unknown", Type.RECHECK, "B3"),
    ],
)
def test_recheck_asks_its_further_question(hands_over, expected, rule):
    given = answers("outside", "reacher", "payer_side", "nothing", OPEN, hands_over=hands_over)
    assert (classify(given).type, classify(given).rule) == (expected, rule)
    assert "hands_over" in path(given)
    assert "hands_over" in classify(given).decided_by


def test_every_combination_hits_one_rule():
    """B3: 2·5·4·5·2 = 400 combinations, with the counts per rule given there."""
    counts = Counter()
    says = [None, *[s for s in Say if s is not Say.UNKNOWN]]
    for sold, payer, picker, say, other in product(
        ("outside", "internal"), Payer, Picker, says, ("several", "only_one")
    ):
        outcome = classify(answers(sold, payer, picker, say or "unknown", other))
        counts[outcome.rule] += 1
    assert sum(counts.values()) == 400
    assert dict(counts) == {
        "B1": 200,
        "B2": 80,
        "B3": 10,
        "B4": 20,
        "B5": 30,
        "B6": 10,
        "B7": 20,
        "B8": 10,
        # Half of B9–B12 each are the funder who picks (FUNDER_AS_PROVIDER).
        "B9": 10,
        "B10": 2,
        "B11": 4,
        "B12": 4,
    }


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        # The skip logic of domain B2.
        (("internal", None, None), ("say", "alternatives")),
        (("outside", "user", "user"), ("payer", "picker", "alternatives", "payer_kind")),
        (
            ("outside", "provider", "user"),
            ("payer", "picker", "alternatives", "same_organisation", "payer_kind"),
        ),
        (
            ("outside", "provider", "payer_side"),
            (
                *("payer", "picker", "say", "alternatives"),
                *("picker_uses", "same_organisation", "payer_kind"),
            ),
        ),
    ],
)
def test_only_what_matters_is_asked(given, asked):
    assert path(answers(*given, None, None)) == ("sold_to", *asked)


def test_flags_hold_only_where_their_answer_counts():
    def flags(*given, **more):
        return classify(answers(*given, OPEN, **more)).flags

    # Who may only grumble afterwards can't ask for the medicine.
    assert "USER_CAN_ASK" not in flags("outside", "user", "agent", "afterwards")
    outside = flags("outside", "provider", "payer_side", "nothing", picker_uses="yes")
    assert "PICKER_USES" in outside
    inside = flags(
        *("internal", None, None, "nothing"),
        picker_uses="yes",
        same_organisation="no",
        payer_kind="organisation",
    )
    assert inside == ()


def test_missing_counts_as_unknown():
    nothing = classify(Answers())
    assert nothing.type is Type.UNDETERMINED
    assert "ASK_SOLD_TO" in nothing.flags
    assert nothing.decided_by == ("sold_to",)
    given = answers("outside", "provider", "payer_side", None, OPEN)
    assert classify(given).rule == "B10"


def test_paying_oneself_presets_the_picker():
    given = answers("outside", "user", None, None, OPEN)
    assert classify(given).type is Type.SAME
    assert "picker" not in open_questions(given)


def test_contradictions_are_shown_and_the_engine_goes_by_the_picker():
    given = answers("outside", "provider", "user", "nothing", OPEN)
    assert classify(given).type is Type.USER_INFLUENCES
    assert contradictions(given) == (("picker", "say"),)
    given = answers("outside", "user", "user", None, OPEN, same_organisation="no")
    assert contradictions(given) == (("payer", "same_organisation"),)
    assert contradictions(answers(*B6[0][1:6])) == ()


def test_flips_of_the_cash_planner():
    found = {(f.question, f.answer, f.type) for f in flips(answers(*B6[0][1:6]))}
    assert found == {
        ("sold_to", "internal", Type.INTERNAL),
        ("payer", "user", Type.SAME),
        ("payer", "reacher", Type.RECHECK),
        ("picker", "user", Type.USER_INFLUENCES),
        ("picker", "agent", Type.AGENT_CHOOSES),
        ("say", "counts", Type.USER_INFLUENCES),
        ("say", "veto", Type.USER_INFLUENCES),
    }
    assert runner_up(answers(*B6[0][1:6])) is Type.USER_INFLUENCES


@pytest.mark.parametrize(
    ("given", "tied", "expected"),
    [
        # An agent picks, the provider pays, nothing else fits: one answer away from four types.
        (("outside", "provider", "agent", None, "only_one"), "CUTI", Type.CUSTOMER_INFLUENCES),
        (("outside", "provider", "agent", None, OPEN), "UTI", Type.USER_INFLUENCES),
        (
            ("outside", "provider", "payer_side", "nothing", "only_one"),
            "UASI",
            Type.USER_INFLUENCES,
        ),
        (("outside", "reacher", "user", None, OPEN), "USI", Type.USER_INFLUENCES),
        # A payer who only reaches users decides: it hangs on whether it is handed over.
        (("outside", "reacher", "payer_side", "nothing", OPEN), "CT", Type.CUSTOMER_INFLUENCES),
        (("outside", "reacher", "payer_side", "counts", OPEN), "UT", Type.USER_INFLUENCES),
        (("outside", "funder", "payer_side", None, "only_one"), "ATSI", Type.AGENT_CHOOSES),
        (("outside", "user", None, None, OPEN), "AI", Type.AGENT_CHOOSES),
        ((None, "reacher", "user", None, OPEN), "TI", Type.THIRD_PARTY_PAYS),
        ((None, "user", "user", None, OPEN), "SI", Type.INTERNAL),
    ],
)
def test_where_several_are_as_near_the_harder_case_is_the_runner_up(given, tied, expected):
    """Harder as in T1 and T3 of domain B5: the agent before the paying side, INTERNAL before
    SAME.
    """
    judged = answers(*given)
    near = Counter(flip.type for flip in flips(judged) if flip.type.settled)
    most = max(near.values())
    assert {kind[0] for kind, count in near.items() if count == most} == set(tied)
    assert runner_up(judged) is expected


def test_without_an_answer_that_would_change_it_there_is_no_runner_up():
    alone = answers("internal", None, None, None, OPEN)
    assert all(flip.asks for flip in flips(alone))  # each leads to a further question only
    assert runner_up(alone) is None


def test_open_say_leaves_two_types():
    given = answers("outside", "provider", "payer_side", "unknown", OPEN)
    assert set(possible_types(given)) == {Type.USER_INFLUENCES, Type.CUSTOMER_INFLUENCES}


def _any_answers():
    return st.builds(
        Answers,
        **{
            name: st.one_of(st.none(), st.sampled_from(list(codes)))
            for name, codes in CLASS_CODES.items()
        },
    )


@given(_any_answers())
def test_any_answers_are_judged(given):
    outcome = classify(given)
    assert outcome.type is not Type.MIXED
    assert outcome.decided_by
    # What decides was asked, or is preset by what was asked.
    assert set(outcome.decided_by) <= set(path(given))
    assert possible_types(given)
    if outcome.type.settled:
        assert possible_types(given) == (outcome.type,)
    assert len(set(outcome.flags)) == len(outcome.flags)


@given(_any_answers())
def test_a_flip_does_what_it_says(given):
    now = classify(given).type
    found = flips(given)
    for flip in found:
        assert classify(given.with_code(flip.question, flip.answer)).type is flip.type is not now
    named = {(flip.question, flip.answer) for flip in found}
    for question in ("sold_to", "payer", "picker", "say", "alternatives", "hands_over"):
        for code in CLASS_CODES[question]:
            if code == "unknown" or (question, code) in named:
                continue
            assert classify(given.with_code(question, code)).type is now
    assert [flip.odd for flip in found] == sorted(flip.odd for flip in found)
    for flip in found:
        assert bool(flip.asks) == (flip.type is Type.UNDETERMINED)
        if flip.asks:
            # Asked indeed, and answering it gets somewhere.
            changed = given.with_code(flip.question, flip.answer)
            assert flip.asks in open_questions(changed)


def test_a_flip_that_leads_to_a_further_question_is_named():
    """A wearer who buys for herself: if somebody got them for her, what is her say?"""
    found = {f.answer: f for f in flips(answers("outside", "user", "payer_side", None, OPEN))}
    assert (found["provider"].type, found["provider"].asks) == (Type.UNDETERMINED, "say")


def test_what_is_likely_stands_first_and_oddities_last():
    found = [(f.question, f.answer, f.odd) for f in flips(answers(*B6[0][1:6]))]
    assert found == [
        ("say", "counts", False),
        ("say", "veto", False),
        ("picker", "user", False),
        ("payer", "user", False),
        ("picker", "agent", True),
        ("payer", "reacher", True),
        ("sold_to", "internal", True),
    ]
    # Where an agent picks already, that a fund pays is nothing odd.
    patient = flips(answers("outside", "provider", "agent", "counts", OPEN))
    assert not any(f.odd for f in patient if f.question in ("payer", "picker"))


@given(_any_answers())
def test_answers_off_the_path_do_not_matter(given):
    on_path = set(path(given))
    kept = {name: code for name, code in given.codes().items() if name in on_path}
    assert classify(Answers.from_codes(kept)).type is classify(given).type


@given(_any_answers())
def test_codes_round_trip(given):
    assert Answers.from_codes(given.codes()) == given


def test_locked_and_sold_inside():
    given = Answers(sold_to=SoldTo.INTERNAL, alternatives=Alternatives.ONLY_ONE)
    assert classify(given).flags == ("LOCKED_CHOICE", "UNSURE")
    assert classify(
        Answers(sold_to=SoldTo.OUTSIDE, payer=Payer.UNKNOWN, picker=Picker.UNKNOWN)
    ).flags[:2] == ("ASK_PAYER", "ASK_PICKER")
