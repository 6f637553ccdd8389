"""A dental clinic's rounds through the real window: 14 customers, 9 users, calls, rewards."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import Answer
from cuprofiler.subjects.history.words.summary import Reader
from cuprofiler.subjects.loyalty.records import Group, SurveyAnswer
from cuprofiler.subjects.loyalty.words.adding import survey_list
from cuprofiler.ui.widgets.buttons import Button
from tests.builders import CINF
from tests.subjects.people.test_page import box, new_product, pick, write


@pytest.fixture
def page(stage):
    """A practice whose assistants get what the owner picks; the price comes back every month."""
    new_product(stage, "Chairside", "Assistants", 9, CINF)
    session = stage.program.session
    own = session.profile.product_id
    known = session.profile.records
    facts = [Answer(own, own, "recurring_price", "yes")]
    session.do(Change("", tuple(Edit(known.get(each.key), each) for each in facts)))
    stage.show("loyalty")
    stage.settle()
    return stage.page("loyalty")


def profile_of(page):
    return page.session.profile


def title(page):
    return page.header.title.text()


def answer(stage, page, name, score):
    page.add_answer()
    stage.settle()
    write(page, "name", name)
    write(page, "score", str(score))
    page.escape()
    stage.settle()


def test_fourteen_customers_and_nine_users_are_two_scales_and_no_score_of_few(stage, page):
    before = profile_of(page).records
    assert title(page) == "Nobody was asked yet whether they would recommend it."
    page.add_round(Group.CUSTOMERS)
    stage.settle()
    write(page, "asked", "20")
    page.escape()
    stage.settle()
    for number in range(14):
        answer(stage, page, f"Practice {number}", 9 if number < 8 else 8 if number < 12 else 4)
        if number == 8:
            assert title(page) == "Customers: 8 promoters, 1 neither, 0 against. " + (
                "Users were not asked yet."
            )
    assert title(page).startswith("Customers: +43, between 0 and +71.")
    page.add_round(Group.USERS)
    stage.settle()
    page.escape()
    stage.settle()
    for number in range(9):
        answer(stage, page, f"Practice {number}", 3 if number < 6 else 8)
    assert title(page) == "Too few answers to set users beside customers."
    said = page.scores.figure.figure().said
    assert "14 of 20 answered" in said and "0 promoters, 3 neither, 6 against" in said
    # One more, and it can be told.
    answer(stage, page, "Practice 9", 2)
    assert title(page).startswith("Renewal at risk: users are ")
    page.show_tab("calls")
    stage.settle()
    assert title(page).startswith("9 people are to be called.")
    while profile_of(page).records != before:
        page.session.undo()
    assert not profile_of(page).of_kind("survey_round")


def test_a_low_answer_is_called_and_settled_with_its_cause(stage, page):
    page.add_round(Group.USERS)
    stage.settle()
    page.escape()
    answer(stage, page, "Practice North", 3)
    page.show_tab("calls")
    stage.settle()
    assert title(page) == "1 person is to be called."
    (low,) = profile_of(page).of_kind("survey_answer")
    page.activated(f"survey_answer:{low.id}")
    stage.settle()
    # Users who have no say are asked whether they would choose it themselves.
    pick(page, "own_choice", "no")
    write(page, "cause", "Gloves on the screen")
    pick(page, "closed", "yes")
    page.escape()
    stage.settle()
    assert title(page) == "Nobody is to be called."
    assert "They came from: Gloves on the screen." in page.header.subline.text()
    page.show_tab("scores")
    stage.settle()
    assert "0 of 1 would choose it themselves." in page.scores._heard.text()


def test_a_promoter_is_not_asked_for_a_cause(stage, page):
    page.add_round(Group.CUSTOMERS)
    stage.settle()
    page.escape()
    answer(stage, page, "Practice North", 10)
    (high,) = profile_of(page).of_kind("survey_answer")
    page.open_form("survey_answer", high.id)
    stage.settle()
    asked = {each.field.id for each in page.panel.body.boxes}
    assert not {"cause", "closed", "own_choice", "class_id"} & asked
    assert "role" in asked
    page.show_tab("calls")
    assert "Practice North" in page.calls._promoters.text()


def test_what_is_no_answer_is_refused_in_the_field(stage, page):
    page.add_round(Group.CUSTOMERS)
    stage.settle()
    page.escape()
    page.add_answer()
    stage.settle()
    write(page, "score", "11")
    stage.settle()
    (given,) = profile_of(page).of_kind("survey_answer")
    assert given.score is None
    assert box(page, "score").isVisible()


def test_an_export_is_looked_at_before_anything_is_stored_and_may_be_pasted(stage, page, tmp_path):
    page.add_round(Group.CUSTOMERS)
    stage.settle()
    page.escape()
    path = tmp_path / "survey.csv"
    path.write_text("Company,Score,Why\nNorth,9,Good\nSouth,11,\nEast,,\n", encoding="utf-8")
    assert page.listed.read(path, survey_list(page.scores.round))
    stage.settle()
    assert [take.isChecked() for _draft, take in page.listed.lines] == [True, False, False]
    assert not profile_of(page).of_kind("survey_answer")
    page.listed.add()
    stage.settle()
    assert [each.score for each in profile_of(page).of_kind("survey_answer")] == [9]
    QApplication.clipboard().setText("Company\tScore\nWest\t7\n")
    page.listed.paste(page.scores._list)
    stage.settle()
    page.listed.add()
    stage.settle()
    assert [each.score for each in profile_of(page).of_kind("survey_answer")] == [9, 7]
    said = []
    page.session.failed.connect(said.append)
    QApplication.clipboard().setText("Dear co-founder")
    page.listed.paste(page.scores._list)
    assert said and said[0].startswith("No answers were found.")


def test_ten_statements_and_two_give_a_grade(stage, page):
    page.show_tab("ease")
    assert title(page) == "Nobody was asked yet how easy it is."
    page.ease.add(short=False)
    stage.settle()
    (sheet,) = profile_of(page).of_kind("usability_sheet")
    filled = replace(sheet, **{f"q{n}": 4 if n % 2 else 2 for n in range(1, 11)})
    page.session.do(Change("", (Edit(sheet, filled),)))
    page.escape()
    stage.settle()
    assert title(page) == "Assistants find it easy enough: B."
    page.ease.add(short=True)
    stage.settle()
    write(page, "useful", "2")
    write(page, "easy", "2")
    page.escape()
    stage.settle()
    assert title(page) == "Assistants find it hard: F."


def test_rewards_of_both_groups_count_among_what_a_customer_costs(stage, page):
    page.show_tab("rewards")
    page.rewards.add(Group.CUSTOMERS)
    stage.settle()
    write(page, "cost", "120")
    page.escape()
    stage.settle()
    assert title(page) == "Customers get something back, users nothing."
    page.rewards.add(Group.USERS)
    stage.settle()
    write(page, "cost", "90")
    page.escape()
    stage.settle()
    assert title(page) == "Both get something back, for £210.00 a year and customer."


def test_an_empty_page_says_where_to_begin(stage):
    new_product(stage, "Bare", "Users", None, {})
    stage.show("loyalty")
    page = stage.page("loyalty")
    for tab in ("scores", "ease", "calls", "rewards"):
        page.show_tab(tab)
        stage.settle()
        assert title(page)
        assert page.parts[tab]._nothing.isVisible()


def test_a_round_that_is_removed_takes_its_answers_along(stage, page):
    page.add_round(Group.USERS)
    stage.settle()
    page.escape()
    answer(stage, page, "North", 3)
    (each,) = profile_of(page).of_kind("survey_round")
    page.remove(each.id)
    stage.settle()
    assert not profile_of(page).of_kind("survey_answer")
    page.session.undo()
    assert len(profile_of(page).of_kind("survey_answer")) == 1


def test_ten_thousand_answers_are_shown_by_a_hundred(stage, page):
    page.add_round(Group.USERS)
    stage.settle()
    page.escape()
    (into,) = profile_of(page).of_kind("survey_round")
    own = profile_of(page).product_id
    answers = [
        SurveyAnswer(f"s{n}", own, into.id, f"Practice {n % 300}", n % 11, position=n)
        for n in range(10_000)
    ]
    page.session.do(Change("", tuple(Edit(None, each) for each in answers)))
    stage.settle()
    assert len(page.scores.answers.figure().spots) == 100
    assert page.scores.more.isVisible()
    assert "10,000 answers" in page.scores.more.text()
    assert page.session.today() >= date(2020, 1, 1)


def test_a_call_is_among_what_is_due(stage, page):
    page.add_round(Group.USERS)
    stage.settle()
    page.escape()
    answer(stage, page, "Practice North", 3)
    session = page.session
    reader = Reader(session.explain, session.worklists)
    due = reader.due(session.profile, session.today())
    ((words, place),) = due
    assert words.endswith("call Practice North, who answered 3")
    assert place.startswith("survey_answer:")
    stage.show(place)
    stage.settle()
    assert page.isVisible() and page.panel.identity == place


def brought_in(stage, page, path):
    page.listed.begin(path, survey_list(page.scores.round))
    stage.program.worker.finish()
    stage.settle()


def test_a_long_export_is_read_beside_the_window(stage, page, tmp_path):
    page.add_round(Group.CUSTOMERS)
    stage.settle()
    page.escape()
    path = tmp_path / "long.csv"
    rows = "".join(f"Practice {n},{n % 13}\n" for n in range(3000))
    path.write_text("Company,Score\n" + rows, encoding="utf-8")
    page.listed.begin(path, survey_list(page.scores.round))
    assert title(page) == "Reading “long.csv” …"
    stage.program.worker.finish()
    stage.settle()
    assert title(page).startswith("Which of these answers belong to")
    page.listed.add()
    stage.settle()
    # 11 and 12 are no answers.
    assert len(profile_of(page).of_kind("survey_answer")) == sum(n % 13 < 11 for n in range(3000))


def test_what_is_told_to_stop_or_left_is_not_waited_for(stage, page, tmp_path):
    page.add_round(Group.CUSTOMERS)
    stage.settle()
    page.escape()
    path = tmp_path / "survey.csv"
    path.write_text("Company,Score\n" + "North,9\n" * 500, encoding="utf-8")
    into = survey_list(page.scores.round)
    page.listed.begin(path, into)
    next(b for b in page.header.findChildren(Button) if b.text() == "Stop").click()
    stage.program.worker.finish()
    stage.settle()
    assert page.listed.reading is None and not title(page).startswith("Reading")
    page.listed.begin(path, into)
    page.show_tab("ease")
    stage.program.worker.finish()
    stage.settle()
    assert page.listed.reading is None and not page.listed.isVisible()


def test_a_file_that_can_not_be_read_is_one_sentence(stage, page, tmp_path):
    page.add_round(Group.CUSTOMERS)
    stage.settle()
    page.escape()
    said = []
    page.session.failed.connect(said.append)
    for name, data in (("empty.csv", b""), ("binary.csv", b"\0\1\2"), ("letter.csv", b"Dear")):
        (tmp_path / name).write_bytes(data)
        brought_in(stage, page, tmp_path / name)
    brought_in(stage, page, tmp_path / "nowhere.csv")
    assert len(said) == 4 and all(said)
    assert not title(page).startswith("Reading")
    assert not profile_of(page).of_kind("survey_answer")
