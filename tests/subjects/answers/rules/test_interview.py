"""The flow of the interview, walked without a window."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.money import parse_amount
from cuprofiler.domain.codes import Basis, PriceFor, Proficiency, Role, Type
from cuprofiler.domain.offer import pricing, telling
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.subjects.answers.rules import answering, interview
from tests.builders import CINF, SAME, profile

ALL_FACTS = (
    "recurring_price",
    "has_customers",
    "must_connect",
    "data_to_move",
    "regulated_data",
    "physical_goods",
    "seats_will_grow",
)


def answer(found, code, new="new-id", label=""):
    """Answer the first open page with a code."""
    step = interview.first_open(found)
    return found.after(Change(label, answering.choose(found, step, code, new, "The picker")))


def test_walk_from_an_empty_product_to_the_verdict():
    from cuprofiler.domain.profile import Profile
    from cuprofiler.domain.records import Product

    found = Profile.of([Product("p", "CashPilot")], "p")
    step = interview.first_open(found)
    assert (step.question, step.subject) == ("class_name", "new")
    found = found.after(Change("", answering.name_class(found, step, "Secretaries", "c0"), ""))
    assert interview.first_open(found).question == "people"
    found = found.after(Change("", answering.set_people(found, "c0", 3), ""))
    for question, code in (
        ("proficiency", "beginner"),
        ("sold_to", "outside"),
        ("payer", "provider"),
        ("picker", "payer_side"),
        ("say", "nothing"),
        ("alternatives", "several"),
        ("picker_uses", "no"),
        ("same_organisation", "yes"),
        ("payer_kind", "organisation"),
        ("more_users", "no"),
    ):
        assert interview.first_open(found).question == question
        found = answer(found, code)
    assert interview.first_open(found).question == "decider"
    boss = DecisionMaker("m", "p", "Boss", (Role.DECIDER,), limit=Decimal(500), basis=Basis.HEARD)
    found = found.after(Change("", answering.put_member(found, boss)))
    step = interview.first_open(found)
    assert step.question == "others"
    found = found.after(Change("", answering.note_answered(found, step, "done")))
    assert interview.first_open(found).question == "problem"
    found = found.after(Change("", telling(found, "problem", "Cash runs out unseen")))
    for fact in ALL_FACTS:
        assert interview.first_open(found).question == fact
        found = answer(found, "no")
        if fact == "recurring_price":
            assert interview.first_open(found).question == "price"
            found = found.after(Change("", pricing(found, Decimal(500), PriceFor.ONCE)))
    assert interview.first_open(found) is None
    assert found.verdict.type is Type.CUSTOMER_INFLUENCES
    assert found.unsure == ()


def questions(found):
    return [step.question for step in interview.steps(found) if step.subject == "c0"]


def test_skips_follow_the_answers():
    base = ["class_name", "people", "proficiency", "sold_to"]
    assert questions(profile(("A", 1, None, {"sold_to": "internal"}))) == [
        *base,
        "say",
        "alternatives",
    ]
    assert questions(profile(("A", 1, None, SAME))) == [
        *base,
        "payer",
        "picker",
        "alternatives",
        "payer_kind",
    ]
    reached = {"sold_to": "outside", "payer": "reacher", "picker": "payer_side"}
    assert "hands_over" in questions(profile(("A", 1, None, reached)))
    assert "hands_over" not in questions(profile(("A", 1, None, {**reached, "picker": "user"})))


def test_answers_off_the_path_are_kept_and_said():
    found = profile(("A", 1, None, CINF))
    step = interview.find_step(found, "payer", "c0")
    changed = found.after(Change("", answering.choose(found, step, "user", "n", "P")))
    assert interview.find_step(changed, "say", "c0") is None
    assert {a.question for a in interview.unused_answers(changed)} == {
        "say",
        "picker_uses",
        "same_organisation",
    }
    step = interview.find_step(changed, "payer", "c0")
    back = changed.after(Change("", answering.choose(changed, step, "provider", "n", "P")))
    assert back.answers_of("c0") == found.answers_of("c0")
    assert interview.unused_answers(back) == ()


def test_the_picker_who_uses_it_becomes_a_kind_of_user():
    found = profile(("Employees", 9, Proficiency.SKILLED, {**CINF, "say": "counts"}))
    step = interview.find_step(found, "picker_uses", "c0")
    change = Change("", answering.choose(found, step, "yes", "c9", "Owner"))
    after = found.after(change)
    assert [c.name for c in after.user_classes] == ["Employees", "Owner"]
    # E02b: MIXED {SAME, USER_INFLUENCES}, the employees weigh more.
    assert after.verdict.type is Type.MIXED
    assert after.verdict.primary is Type.USER_INFLUENCES
    assert after.verdict.tie_break == "T2"
    again = after.after(Change("", answering.choose(after, step, "no", "c8", "Owner")))
    assert [c.name for c in again.user_classes] == ["Employees"]
    assert after.after(change.inverse()).records == found.records


def test_a_further_kind_of_user_is_asked_for_until_there_is_none():
    found = profile(("A", 1, None, SAME))
    step = interview.find_step(found, "more_users", "p")
    found = found.after(Change("", answering.choose(found, step, "yes", "n", "P")))
    # Behind it come the problem of whoever pays, the facts and the price.
    asked = interview.steps(found)[-3 - len(ALL_FACTS)]
    assert (asked.question, asked.subject) == ("class_name", "new")
    found = found.after(Change("", answering.name_class(found, asked, "B", "c1"), ""))
    assert found.value("p", "more_users") is None
    assert len(found.user_classes) == 2


def test_back_and_on_are_inverse():
    found = profile(("A", 1, None, CINF), makers=[("Boss", [Role.DECIDER])])
    pages = interview.steps(found)
    for page, after in pairwise(pages):
        assert interview.following(found, page) == after
        assert interview.preceding(found, after) == page
    assert interview.preceding(found, pages[0]) is None
    assert interview.following(found, pages[-1]) is None


def test_doubts_name_companies_and_contradictions():
    found = profile(
        ("Guests", 1, None, {**CINF, "picker": "user", "say": "nothing"}),
        makers=[("Hotel Adler", [Role.DECIDER]), ("Chef", [])],
    )
    assert [(d.kind, d.question) for d in interview.doubts(found)] == [
        ("company", "decider"),
        ("contradiction", "picker"),
    ]


def test_removing_a_kind_of_user_removes_its_answers():
    found = profile(("A", 1, None, CINF), ("B", 2, None, SAME))
    change = Change("", answering.remove_class(found, "c0"))
    after = found.after(change)
    assert [c.id for c in after.user_classes] == ["c1"]
    assert not any("c0" in key for key in after.records)
    assert after.after(change.inverse()).records == found.records


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("500", "500"),
        ("23.99", "23.99"),
        ("23,99", "23.99"),
        ("1.000,50", "1000.50"),
        ("1,000.50", "1000.50"),
        ("10 000", "10000"),
        ("1,000", "1000"),
        ("1’000.5", "1000.5"),
        ("1.000.000", "1000000"),
        ("0", "0"),
    ],
)
def test_amounts_as_typed(text, expected):
    found = parse_amount(text)
    assert found == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize("text", ["abc", "-5", "1e5", ".", "NaN", "١٢", "9" * 30, "5 €x"])
def test_what_is_no_amount(text):
    with pytest.raises(ValueError):
        parse_amount(text)


def test_an_amount_has_fifteen_digits_and_four_behind_the_point():
    assert parse_amount("123456789012345.1234") == Decimal("123456789012345.1234")
    for text in ("1234567890123456", "1.12345"):
        with pytest.raises(ValueError, match=text):
            parse_amount(text)


def test_the_chapters_follow_one_another():
    found = profile(("A", 1, None, CINF), makers=[("Boss", [Role.DECIDER])])
    steps = interview.steps(found)
    chapters = list(dict.fromkeys(step.chapter for step in steps))
    assert chapters == ["product", "uses", "pays", "more", "decides", "facts"]
    assert [step.question for step in steps if step.chapter == "uses"] == [
        *("class_name", "people", "proficiency")
    ]
    assert [step.question for step in steps if step.chapter == "decides"] == [
        *("decider", "others", "problem")
    ]
    assert [step.question for step in steps if step.chapter == "facts"] == [
        *("recurring_price", "price", *ALL_FACTS[1:])
    ]
    first, last = steps[0], steps[-1]
    assert interview.preceding(found, first) is None
    assert interview.following(found, last) is None
    assert interview.following(found, first) == steps[1]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=40))
def test_any_answers_lead_to_the_end(choices):
    """Whatever is answered, the walk ends, and every page can be found again."""
    found = profile(("A", 1, None, {}), makers=[("Boss", [Role.DECIDER])])
    for number in range(60):
        step = interview.first_open(found)
        if step is None:
            break
        if step.question == "class_name":
            found = found.after(
                Change("", answering.name_class(found, step, "B", f"n{number}"), "")
            )
            continue
        if step.question == "people":
            found = found.after(Change("", answering.set_people(found, step.subject, None), ""))
            continue
        codes = list(
            interview.CLASS_CODES.get(
                step.question, Proficiency if step.question == "proficiency" else ("no", "unknown")
            )
        )
        if step.question in ("more_users", "others"):
            codes = ["no"]
        code = str(codes[choices[number % len(choices)] % len(codes)])
        found = answer(found, code, new=f"n{number}")
    assert interview.first_open(found) is None
    for step in interview.steps(found):
        assert interview.find_step(found, step.question, step.subject) == step


def test_the_same_once_more_changes_nothing():
    found = profile(("A", 1, None, CINF), makers=[("Boss", [Role.DECIDER])])
    payer = interview.Step("payer", "c0", "pays")
    boss = found.decision_makers[0]
    assert answering.choose(found, payer, "provider", "n", "x") == ()
    assert answering.put_member(found, boss) == ()
    assert answering.set_people(found, "c0", 1) == ()


def test_a_question_that_is_gone_is_an_error_not_a_guess():
    found = profile()
    with pytest.raises(KeyError, match="gone"):
        Change("", answering.set_people(found, "gone", 1), "")
    with pytest.raises(KeyError, match="gone"):
        Change(
            "",
            answering.choose(
                found, interview.Step("proficiency", "gone", "uses"), "expert", "n", ""
            ),
        )


def test_that_a_number_is_not_known_is_noted_until_it_is():
    found = profile(("A", 3, None, CINF))
    unknown = found.after(Change("", answering.set_people(found, "c0", None), ""))
    assert unknown.value("c0", "people") == "unknown"
    assert unknown.user_class("c0").people is None
    step = interview.Step("people", "c0", "uses")
    assert interview.is_answered(unknown, step) and interview.is_unknown(unknown, step)
    assert Change("", answering.set_people(unknown, "c0", None), "").edits == ()
    known = unknown.after(Change("", answering.set_people(unknown, "c0", 5), ""))
    assert known.answer("c0", "people") is None
    assert known.user_class("c0").people == 5
    assert not interview.is_unknown(known, step)


def test_that_nobody_is_known_to_decide_is_noted_until_somebody_is():
    found = profile(("A", 3, None, CINF))
    step = interview.Step("decider", "p", "decides")
    noted = found.after(Change("", answering.note_answered(found, step, "unknown")))
    assert interview.is_answered(noted, step)
    adviser = DecisionMaker("m1", "p", "Aide", (Role.INFLUENCER,))
    still = noted.after(Change("", answering.put_member(noted, adviser)))
    assert still.value("p", "decider") == "unknown"
    boss = DecisionMaker("m0", "p", "Boss", (Role.DECIDER,))
    named = noted.after(Change("", answering.put_member(noted, boss)))
    assert named.answer("p", "decider") is None


@pytest.mark.parametrize(
    ("picker", "goes"),
    [
        (("The picker", 1, None), True),
        (("The owner", 1, None), False),
        (("The picker", 2, None), False),
        (("The picker", 1, Proficiency.EXPERT), False),
    ],
)
def test_the_picker_goes_again_only_if_nothing_was_said_of_it(picker, goes):
    found = profile(("A", 3, None, CINF), (*picker, SAME))
    step = interview.Step("picker_uses", "c0", "pays")
    said = found.after(Change("", answering.choose(found, step, "yes", "n", "The picker")))
    # Somebody who pays alone is there already: nobody is added.
    assert len(said.user_classes) == 2
    after = said.after(Change("", answering.choose(said, step, "no", "n", "The picker")))
    assert (len(after.user_classes) == 1) is goes


# --- Asked once -------------------------------------------------------------------------------

FIRM = {**CINF, "picker_uses": "no", "same_organisation": "yes"}


def two(answers=None, model=FIRM):
    return profile(("Managers", 2, Proficiency.GETS_BY, model),
                   ("Assistants", 12, Proficiency.GETS_BY, answers or {}))  # fmt: skip


def asked(found, subject="c1"):
    return [step.question for step in interview.steps(found) if step.subject == subject][3:]


def test_the_paying_side_is_asked_once_and_offered_for_the_next_kind():
    found = two()
    assert asked(found) == ["same_as"]
    found = answer(found, "yes")
    # What is about these people themselves is still asked.
    assert asked(found) == ["same_as", "say", "picker_uses", "same_organisation"]
    for name in ("sold_to", "payer", "picker", "alternatives", "payer_kind"):
        assert found.value("c1", name) == found.value("c0", name)
    assert interview.first_open(found).question == "say"
    assert interview.unused_answers(found) == ()
    whole = answer(answer(answer(found, "counts"), "no"), "yes")
    assert whole.outcomes["c1"].type is Type.USER_INFLUENCES


def test_who_says_that_it_differs_is_asked_everything():
    found = answer(two(), "no")
    assert asked(found)[:3] == ["same_as", "sold_to", "payer"]
    assert found.value("c1", "payer") is None


def test_what_was_taken_over_and_changed_later_is_a_page_again():
    found = answer(two(), "yes")
    step = interview.Step("payer", "c1", "pays")
    found = found.after(Change("", answering.choose(found, step, "reacher", "n", "")))
    assert "payer" in asked(found)


@pytest.mark.parametrize(
    "model",
    [
        {**FIRM, "payer": "unknown"},
        {**FIRM, "payer_kind": "unknown"},
        {**FIRM, "picker": "user"},
        SAME,
        {"sold_to": "outside"},
    ],
)
def test_what_is_open_or_about_the_first_kind_alone_is_not_offered(model):
    assert "same_as" not in asked(two(model=model))


def test_a_kind_that_was_answered_before_is_left_as_it_is():
    assert "same_as" not in asked(two(FIRM))
    assert asked(two(FIRM))[0] == "sold_to"


def test_the_one_who_picks_may_be_of_a_kind_that_is_there():
    found = two({**FIRM, "picker_uses": "unknown"})
    step = interview.Step("picker_uses", "c1", "pays")
    assert [each.id for each in answering.picker_kinds(found, "c1")] == ["c0"]
    after = found.after(Change("", answering.name_picker(found, step, "c0", "m", "Manager")))
    assert after.value("c1", "picker_uses") == "yes"
    assert len(after.user_classes) == 2  # nobody new is added
    assert (after.decider.name, after.decider.user_class_id) == ("Manager", "c0")
    # Somebody named already is of that kind then, and keeps the name.
    boss = DecisionMaker("b", "p", "Boss", (Role.DECIDER,))
    named = found.after(Change("", answering.put_member(found, boss)))
    linked = named.after(Change("", answering.name_picker(named, step, "c0", "m", "Manager")))
    assert [(m.name, m.user_class_id) for m in linked.decision_makers] == [("Boss", "c0")]


def test_what_is_not_known_is_no_answer_left_out():
    found = profile(
        ("Clerks", None, Proficiency.UNKNOWN, {**CINF, "say": "unknown"}),
        ("Guards", None, None, {}),
        ("Boss", 1, Proficiency.EXPERT, CINF),
        facts={"must_connect": "unknown"},
    )
    step = interview.Step
    unknown = [each for each in interview.steps(found) if interview.is_unknown(found, each)]
    assert unknown == [
        step("proficiency", "c0", "uses"),
        step("say", "c0", "pays"),
        step("must_connect", "p", "facts"),
    ]
    # A kind of user that is gone has no skill.
    assert not interview.is_unknown(found, step("proficiency", "gone", "uses"))


def test_a_page_that_left_the_path_has_the_nearest_place():
    found = profile(("Clerks", 1, None, CINF), ("Guards", 1, None, CINF))
    steps = interview.steps(found)
    for number, each in enumerate(steps):
        assert interview.position(found, each) == number
        assert interview.find_step(found, each.question, each.subject) == each
    gone = interview.Step("hands_over", "c1", "pays")
    assert interview.find_step(found, "hands_over", "c1") is None
    assert interview.find_step(found, "say", "c9") is None
    first = next(n for n, each in enumerate(steps) if each.subject == "c1")
    assert interview.position(found, gone) == first
    assert interview.following(found, gone) == steps[first + 1]
    assert interview.preceding(found, gone) == steps[first - 1]
    nobody = interview.Step("say", "c9", "pays")
    assert interview.position(found, nobody) == 0
    assert interview.preceding(found, steps[0]) is None
    assert interview.following(found, steps[-1]) is None


def test_how_sure_one_is_needs_an_answer():
    found = profile(("Clerks", 1, None, CINF))
    payer = interview.find_step(found, "payer", "c0")
    change = Change("how sure", answering.mark_basis(found, payer, Basis.HEARD))
    assert change.label == "how sure"
    after = found.after(change)
    assert after.answer("c0", "payer").basis is Basis.HEARD
    assert after.value("c0", "payer") == "provider"
    assert Change("x", answering.mark_basis(after, payer, Basis.HEARD)).edits == ()
    open_one = interview.Step("hands_over", "c0", "pays")
    nothing = Change("x", answering.mark_basis(found, open_one, Basis.HEARD))
    assert (nothing.label, nothing.edits) == ("x", ())
    asked = {each.question for each in interview.steps(found) if answering.has_basis(each)}
    # Only for facts about others: not whether one sells it, not about the product.
    assert asked == {
        *("payer", "picker", "say", "alternatives", "picker_uses", "same_organisation"),
        *("payer_kind", "problem"),
    }


def test_the_parts_of_the_interview_are_sure_from_the_beginning():
    """The promise once grew from 11 questions to 55: parts do not hang on answers."""
    from cuprofiler.domain.profile import Profile
    from cuprofiler.domain.records import Product

    empty = Profile.of([Product("p", "CashPilot")], "p")
    first = interview.steps(empty)[0]
    assert interview.progress(empty, first) == (1, pytest.approx(1 / 6))
    full = profile(("Clerks", 3, None, CINF), ("Nurses", 2, None, CINF), ("Cooks", 1, None, SAME))
    parts = [interview.progress(full, step)[0] for step in interview.steps(full)]
    assert set(parts) <= set(range(1, len(interview.PARTS) + 1))
    content_parts = [code for code, _title in load_content().questions.chapters]
    assert [code for code in content_parts if code in interview.PARTS] == list(interview.PARTS)


def test_progress_never_passes_the_end_and_grows_with_answers():
    begun = profile(("Clerks", 3, None, {"sold_to": "outside"}))
    more = profile(("Clerks", 3, None, {"sold_to": "outside", "payer": "provider"}))
    step = next(step for step in interview.steps(begun) if step.question == "payer")
    assert 0 < interview.progress(begun, step)[1] < interview.progress(more, step)[1] <= 1


def test_a_change_leads_to_the_page_whose_answer_it_is_about():
    found = profile(("A", 1, None, CINF))
    each = found.user_classes[0].id
    answers = [step for step in interview.steps(found) if found.answer(step.subject, step.question)]
    for step in answers:
        given = found.answer(step.subject, step.question)
        assert interview.step_about(found, Change("", (Edit(given, None),))) == step
    kind = found.user_classes[0]
    for field, value, question in (
        ("people", 77, "people"),
        ("proficiency", Proficiency.EXPERT, "proficiency"),
        ("name", "Others", "class_name"),
    ):
        change = Change("", (Edit(kind, replace(kind, **{field: value})),))
        assert interview.step_about(found, change) == interview.find_step(found, question, each)
    # Of a person, or of several answers at once, there is no one page.
    person = DecisionMaker("d", "p", "Somebody", (Role.DECIDER,))
    assert interview.step_about(found, Change("", (Edit(None, person),))) is None
    both = [found.answer(step.subject, step.question) for step in answers[:2]]
    several = Change("", tuple(Edit(one, None) for one in both))
    assert len(both) == 2 and interview.step_about(found, several) is None
