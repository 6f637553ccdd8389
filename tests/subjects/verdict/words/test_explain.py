"""A verdict in words: what it means, what it rests on, what is open, what to ask."""

import pytest

from cuprofiler.content import load_content
from cuprofiler.domain.codes import Basis, Market, Role, Type
from cuprofiler.domain.records import Answer, Segment
from cuprofiler.subjects.checklists.rules.checklists import first_lists
from cuprofiler.subjects.verdict.words.explain import Explainer
from tests.builders import CINF, INTERNAL, SAME, UINF, profile

HOSPITALS = Segment("s", "p", Market.CUSTOMERS, "Hospitals")
ASKED_THERE = Answer("p", "c0@s", "say", "counts")


@pytest.fixture(scope="module")
def explain():
    return Explainer(load_content())


@pytest.fixture(scope="module")
def types():
    return load_content().types


def test_what_a_verdict_means_and_what_the_field_calls_it(explain, types):
    words = types[Type.SAME]
    assert explain.subline(profile(("Owner", 1, None, SAME))) == (
        f"{words.meaning} The field calls this: {words.term}."
    )
    nobody = types[Type.UNDETERMINED]
    assert explain.subline(profile()) == nobody.meaning


@pytest.mark.parametrize(
    ("kinds", "because"),
    [
        ([("A", 1, SAME), ("B", 9, UINF)], "they are most of the people"),
        ([("A", 5, SAME), ("B", 5, UINF)], "that is the harder case"),
        (
            [("A", None, SAME), ("B", 9, UINF)],
            "how many each are is not known, and that is the harder case",
        ),
        ([("A", 9, SAME), ("B", 1, {**CINF, "picker": "agent"})], "nothing moves without them"),
    ],
)
def test_how_a_mixed_product_was_weighed(explain, kinds, because):
    found = profile(*((name, people, None, answers) for name, people, answers in kinds))
    primary = explain.type_name(found.verdict.primary)
    assert explain.subline(found) == f"Mixed: plan first for “{primary}”, because {because}."


def test_a_segment_that_is_another_and_a_kind_that_is_open(explain, types):
    """Everywhere they must work with what is chosen; in hospitals they are asked."""
    found = profile(("Nurses", 9, None, CINF), more=[HOSPITALS, ASKED_THERE])
    assert explain.subline(found).endswith("In “Hospitals”: the user has a say.")
    # One relation everywhere but there: the sentence of that one.
    alone = profile(("Nurses", 9, None, CINF))
    assert explain.headline(found) == explain.headline(alone)
    same = profile(("Nurses", 9, None, UINF), more=[HOSPITALS, ASKED_THERE])
    assert "Hospitals" not in explain.subline(same)
    half = profile(("Reps", 1, None, CINF), ("Guests", 1, None, {}))
    assert "The reps must" in explain.headline(half)
    assert "guests" not in explain.headline(half)
    assert explain.subline(half).endswith("Provisional: one kind of user is not clear yet.")
    assert "Provisional" not in explain.subline(alone)


def test_the_headline_of_several_kinds(explain, types):
    counted = profile(("A", 1, None, SAME), ("B", 9, None, UINF))
    said = explain.headline(counted)
    # The most people first, and one is one.
    assert said.index("9 ") < said.index("1 ")
    one, _many = types[Type.SAME].seats
    assert one.format(count="1") in said
    mixed = types[Type.MIXED].headline
    assert explain.headline(profile(("A", None, None, SAME), ("B", 9, None, UINF))) == mixed
    three = profile(("A", 1, None, SAME), ("B", 9, None, UINF), ("C", 9, None, CINF))
    assert explain.headline(three) == mixed


def test_a_payer_who_only_reaches_is_asked_about_again(explain, types):
    reached = {**CINF, "payer": "reacher"}
    found = profile(("Runners", 9, None, reached), makers=(("Sponsor", (Role.DECIDER,)),))
    assert found.outcomes["c0"].type is Type.RECHECK
    again = explain.headline(found)
    assert again != explain.headline(profile(("Runners", 9, None, {})))
    assert again == explain.verdict_of(found, found.user_classes[0]).headline


def test_how_well_the_deciding_answers_are_founded(explain):
    assert explain.basis_line(profile()) == ""
    # Payer, picker and say, and whether another product would do.
    found = profile(("A", 1, None, CINF))
    assert explain.basis_line(found) == "Of the 4 answers behind this, 4 are guessed."
    more = [
        Answer("p", "c0", "payer", "provider", Basis.PROVED),
        Answer("p", "c0", "picker", "payer_side", Basis.HEARD),
    ]
    told = profile(("A", 1, None, CINF), more=more)
    assert explain.basis_line(told) == (
        "Of the 4 answers behind this, 1 is proved, 1 is heard and 2 are guessed."
    )
    # That only colleagues use it is no fact about others.
    assert explain.basis_line(profile(("A", 1, None, INTERNAL))) == ""


def test_everything_about_one_kind_of_user(explain, types):
    payer = Answer("p", "c0", "payer", "provider", Basis.HEARD)
    found = profile(("Secretaries", 3, None, {**CINF, "say": "afterwards"}), more=[payer])
    told = explain.verdict_of(found, found.user_classes[0])
    assert (told.class_id, told.name, told.people, told.rule) == ("c0", "Secretaries", 3, "B12")
    assert (told.type, told.type_name) == (
        Type.CUSTOMER_INFLUENCES,
        types[Type.CUSTOMER_INFLUENCES].name,
    )
    assert told.asked == 8
    # That it is sold goes without saying.
    assert [reason.question for reason in told.reasons] == [
        *("payer", "picker", "say", "alternatives")
    ]
    assert [reason.basis for reason in told.reasons] == [Basis.HEARD, None, None, None]
    assert told.reasons[0].answer == "provider"
    # The runner-up's answers stand first, what must be asked again last.
    assert told.runner_up == types[Type.USER_INFLUENCES].name
    kinds = [flip.type for flip in told.flips]
    assert kinds[:3] == [Type.USER_INFLUENCES] * 3
    assert kinds[-1] is Type.RECHECK
    guessed = {flip.question: flip.guessed for flip in told.flips}
    assert guessed == {"sold_to": False, "payer": False, "picker": True, "say": True}
    assert load_content().flags["LATE_VOICE"] in told.notes


def test_what_is_still_open(explain):
    asked = {**CINF, "say": "unknown"}
    found = profile(("A", 1, None, asked), ("B", 1, None, {**SAME, "payer_kind": "unknown"}))
    said = explain.still_open(found)
    # What the users may say decides; whether the payer is a firm does not.
    assert said == [
        ("A", explain.asked("say"), True),
        ("B", explain.asked("payer_kind"), False),
    ]
    assert explain.said("say", None) == "Not answered yet"
    assert explain.said("say", "unknown") == "You don’t know yet"


def test_a_deciding_guess_is_asked_about(explain):
    questions = load_content().questions
    found = profile(("A", 1, None, CINF))
    each = found.user_classes[0]
    question, ask = explain.guess_to_check(found, each)
    # The last of those that would turn the verdict: another product would not.
    assert (question, ask) == ("say", questions["say"].ask)
    known = [
        Answer("p", "c0", name, CINF[name], Basis.HEARD) for name in ("payer", "picker", "say")
    ]
    sure = profile(("A", 1, None, CINF), more=known)
    assert explain.guess_to_check(sure, sure.user_classes[0]) is None
    heard = profile(("A", 1, None, CINF), more=known[2:])
    assert explain.guess_to_check(heard, heard.user_classes[0])[0] == "picker"


def test_the_first_steps_lead_to_the_first_lists(explain):
    guests = {**CINF, "same_organisation": "no"}
    for answers in (CINF, UINF, SAME, guests, {**UINF, "payer_kind": "private"}):
        found = profile(("Guests", 300, None, answers))
        steps = explain.first_steps(found)
        assert {step.list for step in steps} <= set(first_lists(found))
        assert len(steps) == 3 and all(step.title and step.why for step in steps)
    assert "teach" in explain.first_steps(profile(("Guests", 3, None, guests)))[-1].why


@pytest.mark.parametrize("answers", [SAME, CINF, UINF, INTERNAL, {}])
def test_the_first_steps_are_those_of_the_primary_type(explain, types, answers):
    found = profile(("A", 1, None, answers))
    steps = explain.first_steps(found)
    assert [step.title for step in steps] == [s.title for s in types[found.verdict.primary].steps]
    assert all(step.why and step.list for step in steps)


def test_nobody_counted_is_nobody(explain):
    found = profile(("A", 0, None, SAME), ("B", 9, None, UINF))
    assert "0 " in explain.headline(found)


def test_what_is_not_known_is_no_guess_to_check(explain):
    found = profile(("A", 1, None, {**CINF, "say": "unknown"}))
    asked = explain.guess_to_check(found, found.user_classes[0])
    assert asked is None or asked[0] != "say"
