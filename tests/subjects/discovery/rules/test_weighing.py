"""What findings make of facts: the table of rules for evidence, and pitfalls E of the field."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import CLASS_CODES, Basis, NeedKind, Proficiency, Role
from cuprofiler.domain.records import Answer, Need
from cuprofiler.subjects.discovery.records import BeliefState, Finding, FindingKind, Talk, TalkKind
from cuprofiler.subjects.discovery.rules.beliefs import worth_believing
from cuprofiler.subjects.discovery.rules.evidence import (
    evidence_for,
    findings_by_fact,
    left_without,
    proposals,
    setting_aside,
    speaks_against,
)
from cuprofiler.subjects.discovery.rules.facts import HEAVY, fact_of, facts
from cuprofiler.subjects.discovery.words.discovery import accepting, adding_belief, whom_to_ask
from tests.builders import CINF, profile

DID, THINKS = FindingKind.DID, FindingKind.THINKS
PICKER = "answer:c0:picker"
NEED = "need:n0"
DAY = date(2026, 12, 3)


def clinic(*learnt):
    """A practice with assistants; `learnt` is (fact, kind, how, account, against, answer)."""
    numbers = count()
    more = [Need("n0", "p", "c0", "chart with one hand", "", NeedKind.CHALLENGE, 2)]
    for fact, kind, how, account, against, answer in learnt:
        n = next(numbers)
        users = how.with_users
        more.append(
            Talk(
                f"t{n}",
                "p",
                how,
                DAY,
                "" if users else "m0",
                "c0" if users else "",
                account=account,
                position=n,
            )
        )
        more.append(
            Finding(
                f"f{n}",
                "p",
                f"t{n}",
                f"said {n}",
                kind=kind,
                fact=fact,
                against=against,
                answer=answer,
                position=n,
            )
        )
    return profile(
        ("Assistants", 6, Proficiency.BEGINNER, CINF),
        makers=[("Owner", [Role.DECIDER])],
        more=more,
    )


def told(fact, account, *, kind=DID, how=TalkKind.NEEDS, against=False, answer=""):
    return fact, kind, how, account, against, answer


def only(found):
    (proposal,) = proposals(found)
    return proposal


@pytest.mark.parametrize("kind", [THINKS, FindingKind.PRAISES, FindingKind.PROMISES])
@pytest.mark.parametrize("times", [1, 5])
def test_opinion_praise_and_promise_never_raise_anything(kind, times):
    learnt = [told(PICKER, f"Practice {n}", kind=kind) for n in range(times)]
    assert proposals(clinic(*learnt)) == ()


def test_one_thing_done_offers_heard():
    proposal = only(clinic(told(PICKER, "North")))
    assert (proposal.kind, proposal.basis) == ("raise", Basis.HEARD)


@pytest.mark.parametrize(
    ("accounts", "basis"),
    [
        (("North", "South"), Basis.HEARD),
        (("North", "north ", "NORTH"), Basis.HEARD),
        (("", "", ""), Basis.HEARD),
        (("North", "South", "East"), Basis.PROVED),
    ],
)
def test_the_same_from_three_organisations_is_proved_and_voices_of_one_count_once(accounts, basis):
    assert only(clinic(*(told(PICKER, each) for each in accounts))).basis is basis


def test_for_a_kind_of_user_every_talk_counts():
    learnt = [told(NEED, "North") for _n in range(3)]
    assert only(clinic(*learnt)).basis is Basis.PROVED


@pytest.mark.parametrize("how", [TalkKind.VISIT, TalkKind.TEST, TalkKind.DIARY, TalkKind.USAGE])
def test_what_was_seen_once_of_that_kind_is_proved(how):
    assert only(clinic(told(NEED, "North", how=how))).basis is Basis.PROVED


def test_a_walk_through_is_told_and_not_seen():
    assert only(clinic(told(NEED, "North", how=TalkKind.WALK))).basis is Basis.HEARD


def test_a_deciding_answer_that_is_contradicted_offers_the_other_one():
    found = clinic(told(PICKER, "North", against=True, answer="user"))
    proposal = only(found)
    assert (proposal.kind, proposal.answer, proposal.basis) == ("turn", "user", Basis.HEARD)
    after = found.after(Change("", proposal.edits))
    assert after.value("c0", "picker") == "user"
    assert after.verdict.type is not found.verdict.type
    assert proposals(after) == () or only(after).kind != "turn"


def test_against_without_another_answer_makes_it_a_guess_again():
    found = clinic(told(PICKER, "North"))
    heard = found.after(Change("", only(found).edits))
    more = clinic(
        told(PICKER, "North"), told(PICKER, "S", against=True), told(PICKER, "E", against=True)
    )
    marked = more.after(Change("", tuple(e for e in Change("", only(found).edits).edits)))
    assert heard.answer("c0", "picker").basis is Basis.HEARD
    assert (only(marked).kind, only(marked).basis) == ("lower", Basis.GUESSED)


def test_what_counts_against_less_changes_nothing():
    learnt = [told(PICKER, each) for each in ("North", "South")]
    learnt.append(told(PICKER, "East", against=True, answer="user"))
    assert only(clinic(*learnt)).kind == "raise"


def test_what_is_set_aside_comes_back_with_a_further_finding():
    found = clinic(told(PICKER, "North"))
    aside = found.after(Change("", setting_aside(found, only(found))))
    assert proposals(aside) == ()
    further = Finding("fx", "p", "t0", "again", fact=PICKER, position=9)
    from cuprofiler.core.changes import Edit

    assert only(aside.after(Change("", (Edit(None, further),)))).kind == "raise"


def test_nothing_is_offered_that_is_so_already():
    found = clinic(told(PICKER, "North"))
    assert proposals(found.after(Change("", only(found).edits))) == ()


def test_findings_of_what_is_gone_bear_on_nothing():
    assert proposals(clinic(told("need:gone", "North"), told("answer:c9:picker", "North"))) == ()


def test_facts_that_turn_the_verdict_come_first():
    found = clinic()
    assert facts(found)[0].weight == HEAVY
    assert fact_of(found, PICKER).turns
    assert fact_of(found, "need:gone") is None


LEARNT = st.lists(
    st.tuples(
        st.sampled_from([PICKER, NEED, "decision_maker:m0"]),
        st.sampled_from(FindingKind),
        st.sampled_from(TalkKind),
        st.sampled_from(["", "North", "South", "East"]),
        st.booleans(),
        st.sampled_from(["", "user", "agent"]),
    ),
    max_size=8,
)


@given(LEARNT)
def test_accepting_everything_comes_to_an_end_and_can_be_taken_back(learnt):
    """Proposals are accepted until none is left: no two of them take turns for ever."""
    start = found = clinic(*learnt)
    steps = []
    for _step in range(12):
        open_now = proposals(found)
        if not open_now:
            break
        steps.append(Change("", open_now[0].edits))
        found = found.after(steps[-1])
    assert proposals(found) == ()
    for step in reversed(steps):
        found = found.after(step.inverse())
    assert found.records == start.records


@given(LEARNT)
def test_only_what_people_did_is_weighed(learnt):
    found = clinic(*learnt)
    did = [each for each in learnt if each[1] is DID]
    for identity, findings in findings_by_fact(found).items():
        evidence = evidence_for(found, fact_of(found, identity), findings)
        about = [each for each in did if each[0] == identity]
        assert evidence.voices + evidence.voices_against <= len(about)
        assert (evidence.basis is None) == (
            not about or (evidence.voices == 0 and evidence.voices_against == 0)
        )


def test_what_nobody_said_is_no_evidence():
    learnt = [told(PICKER, f"Practice {n}") for n in range(4)]
    found = clinic(*learnt)
    assert only(found).basis is Basis.PROVED
    nobody = [Edit(talk, replace(talk, member_id="")) for talk in found.of_kind("talk")]
    assert proposals(found.after(Change("", tuple(nobody[:2]))))[0].basis is Basis.HEARD
    assert proposals(found.after(Change("", tuple(nobody)))) == ()


def test_against_what_is_a_guess_already_nothing_is_left_to_lower():
    assert proposals(clinic(told(PICKER, "North", against=True))) == ()


def test_how_the_interview_goes_on_is_no_fact():
    found = clinic()
    more = [Answer("p", "c0", "same_as", "yes"), Answer("p", "c0", "more_users", "no")]
    after = found.after(Change("", tuple(Edit(None, each) for each in more)))
    assert facts(after) == facts(found)


def test_facts_of_one_weight_stand_as_they_were_asked_and_not_by_their_ids():
    found = profile(
        ("Assistants", 6, Proficiency.BEGINNER, CINF), ("Nurses", 4, Proficiency.BEGINNER, CINF)
    )
    # The founder's order, which is not that of the ids.
    first, second = found.user_classes
    swapped = (replace(first, position=1), replace(second, position=0))
    turned = found.after(Change("", tuple(map(Edit, (first, second), swapped))))
    for each in (found, turned):
        order = [kind.id for kind in each.user_classes]
        heavy = [fact.key for fact in facts(each) if fact.weight == HEAVY]
        asked = [(order.index(key[1]), list(CLASS_CODES).index(key[2])) for key in heavy]
        assert len(asked) > 2
        assert asked == sorted(asked)


def test_what_somebody_accepts_is_asked_of_them_and_not_of_whoever_decides():
    found = profile(
        ("Assistants", 6, Proficiency.BEGINNER, CINF),
        makers=[("Owner", [Role.DECIDER]), ("Bookkeeper", [Role.BUYER])],
    )
    asked = {fact.id: whom_to_ask(found, fact) for fact in facts(found)}
    assert asked["decision_maker:m1"] == "Bookkeeper"
    assert asked["decision_maker:m0"] == asked[PICKER] == "the owner"
    met = found.after(Change("", (Edit(None, Talk("t", "p", member_id="m0")),)))
    assert whom_to_ask(met, fact_of(met, PICKER)) == "somebody like the owner elsewhere"


def unclear(*learnt):
    """The same practice, where the founder does not know who has the last word."""
    found = clinic(*learnt)
    before = found.records["answer", "c0", "picker"]
    return found.after(Change("", (Edit(before, replace(before, value="unknown")),)))


def test_what_the_founder_does_not_know_is_a_fact_to_find_out():
    found = unclear()
    fact = fact_of(found, PICKER)
    assert fact.unknown
    assert fact.weight == HEAVY and fact.basis is Basis.GUESSED
    assert worth_believing(found)[0] == fact


def test_what_they_did_answers_it_and_opinions_do_not():
    assert proposals(unclear(told(PICKER, "North"))) == ()  # it says nothing of who
    thinks = told(PICKER, "North", kind=THINKS, answer="user")
    assert proposals(unclear(thinks)) == ()
    found = unclear(thinks, told(PICKER, "North", answer="payer_side"))
    proposal = only(found)
    assert (proposal.kind, proposal.answer) == ("turn", "payer_side")
    assert proposal.basis is Basis.HEARD
    after = found.after(Change("", proposal.edits))
    assert after.value("c0", "picker") == "payer_side"
    assert after.outcomes["c0"].type.settled


def test_the_answer_that_most_organisations_tell_is_offered():
    learnt = [told(PICKER, each, answer="payer_side") for each in ("North", "South", "East")]
    learnt.append(told(PICKER, "West", answer="user", against=True))
    proposal = only(unclear(*learnt))
    assert (proposal.answer, proposal.basis) == ("payer_side", Basis.PROVED)


def test_what_turned_an_answer_speaks_for_it_afterwards():
    """Three organisations that say the same prove it, the one that turned it among them."""
    found = clinic(told(PICKER, "North", against=True, answer="user"))
    after = found.after(Change("", only(found).edits))
    assert not speaks_against(after, after.of_kind("finding")[0])
    assert proposals(after) == ()
    more = [told(PICKER, "North", against=True, answer="user")]
    more += [told(PICKER, each, answer="user") for each in ("South", "East")]
    three = clinic(*more)
    heard = three.records["answer", "c0", "picker"]
    three = three.after(Change("", (Edit(heard, replace(heard, value="user", basis=Basis.HEARD)),)))
    assert (only(three).kind, only(three).basis) == ("raise", Basis.PROVED)


def test_a_belief_falls_with_the_answer_it_rested_on():
    found = clinic(told(PICKER, "North", against=True, answer="user"))
    found = found.after(adding_belief(found, lambda: "b", fact_of(found, PICKER)))
    after = found.after(accepting(found, only(found)))
    assert after.records["belief", "b"].state is BeliefState.FELL
    found = unclear(told(PICKER, "North", answer="payer_side"))
    found = found.after(adding_belief(found, lambda: "b", fact_of(found, PICKER)))
    after = found.after(accepting(found, only(found)))
    assert after.records["belief", "b"].state is BeliefState.HOLDS


# --- What is removed ------------------------------------------------------------------------------


def without(found, *keys):
    return found.after(Change("x", tuple(Edit(found.records[key], None) for key in keys)))


def heard(found):
    return found.after(accepting(found, proposals(found)[0]))


def test_what_nobody_tells_any_more_is_said():
    found = heard(clinic((PICKER, DID, TalkKind.NEEDS, "North", True, "payer_side")))
    assert found.answer("c0", "picker").basis is Basis.HEARD
    gone = without(found, ("talk", "t0"), ("finding", "f0"))
    (fact,) = left_without(found, gone)
    assert fact.id == PICKER
    # Nothing moves by itself.
    assert gone.answer("c0", "picker").basis is Basis.HEARD
    assert left_without(found, found) == ()


def test_what_somebody_else_tells_too_is_no_news():
    found = heard(
        clinic(
            (PICKER, DID, TalkKind.NEEDS, "North", True, "payer_side"),
            (PICKER, DID, TalkKind.NEEDS, "South", True, "payer_side"),
        )
    )
    assert left_without(found, without(found, ("talk", "t0"), ("finding", "f0"))) == ()


def test_an_answer_marked_by_hand_is_no_news():
    found = clinic((PICKER, THINKS, TalkKind.NEEDS, "North", False, ""))
    answer = found.answer("c0", "picker")
    found = found.after(Change("x", (Edit(answer, replace(answer, basis=Basis.PROVED)),)))
    assert left_without(found, without(found, ("finding", "f0"))) == ()
