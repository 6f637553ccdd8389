"""Exports of five survey tools, written after their public documentation, and odd lists."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.subjects.loyalty.records import Choice, Group, SurveyRound
from cuprofiler.subjects.loyalty.rules.reading import MOST_ANSWERS, read_survey, score_in
from cuprofiler.subjects.loyalty.words.adding import adding_answers, survey_list, why_not
from tests.builders import CINF, profile

TODAY = date(2026, 11, 30)

GOOGLE = (
    '"Timestamp","Which company are you with?","How likely are you to recommend Chairside to a '
    'colleague?","What is the main reason for your answer?"\n'
    '"2026/11/03 9:12:44 AM GMT+1","Practice North","9","It saves an evening, really"\n'
    '"2026/11/03 9:20:01 AM GMT+1","Practice South","0",""\n'
)
MICROSOFT = (
    "\ufeffID;Start time;Completion time;Email;Name;Which company are you with?;How likely are you "
    "to recommend us?;Why?\n"
    "1;11/3/26 9:10:00;11/3/26 9:12:44;anonymous;;Practice North;9;It saves an evening, really\n"
    "2;11/3/26 9:18:00;11/13/26 9:20:01;anonymous;;Practice South;0;\n"
)
TYPEFORM = (
    "#,How likely are you to recommend Chairside?,What is the main reason for your score?,Which "
    "company are you with?,Start Date (UTC),Submit Date (UTC),Network ID\n"
    'a1b2,9,"It saves an evening, really",Practice North,2026-11-03 08:10:00,'
    "2026-11-03 08:12:44,x\n"
    "c3d4,0,,Practice South,2026-11-03 08:18:00,2026-11-03 08:20:01,y\n"
)
MONKEY = (
    "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,"
    "Custom Data 1,How likely is it that you would recommend this company?,Why?,Company\n"
    ",,,,,,,,,Response,Open-Ended Response,Open-Ended Response\n"
    "114,9,11/03/2026 08:10:00 AM,11/03/2026 08:12:44 AM,1.2.3.4,,,,,9,"
    '"It saves an evening, really",Practice North\n'
    "115,9,11/13/2026 08:18:00 AM,11/13/2026 08:20:01 AM,1.2.3.4,,,,,0 - Not at all likely,,"
    "Practice South\n"
)
LIME = (
    '"Response ID","Date submitted","Last page","Start language","Seed","How likely would you '
    'recommend it?","Why?","Organisation"\n'
    '"1","2026-11-03 08:12:44","1","en","123","9","It saves an evening, really","Practice North"\n'
    '"2","2026-11-03 08:20:01","1","en","456","0","","Practice South"\n'
)


@pytest.fixture(scope="module")
def words():
    return load_content().surveys


@pytest.mark.parametrize(
    "text", [GOOGLE, MICROSOFT, TYPEFORM, MONKEY, LIME],
    ids=["google", "microsoft", "typeform", "surveymonkey", "limesurvey"],
)  # fmt: skip
def test_exports_of_five_tools_come_in_right(words, text):
    first, second = read_survey(text, words).drafts
    assert (first.account, first.score) == ("Practice North", 9)
    assert first.why == "It saves an evening, really"
    assert first.day == date(2026, 11, 3)
    assert (second.account, second.score, second.why) == ("Practice South", 0, "")
    assert not why_not(first, TODAY) and not why_not(second, TODAY)


@pytest.mark.parametrize(
    ("cell", "score", "odd"),
    [
        ("9", 9, ""), ("0", 0, ""), ("10", 10, ""), ("10 - Extremely likely", 10, ""),
        ("7 (gut)", 7, ""), ("8.0", 8, ""), ("8,0", 8, ""), ("", None, ""), ("  ", None, ""),
        ("11", None, "11"), ("-1", None, "-1"), ("nine", None, "nine"), ("7.5", None, "7.5"),
        ("=9", None, "=9"), ("1234567", None, "1234567"),
    ],
)  # fmt: skip
def test_an_answer_is_a_whole_number_of_nought_to_ten(cell, score, odd):
    assert score_in(cell) == (score, odd)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("North,11,,", "“11” is no answer from 0 to 10"),
        ("North,=cmd|x,,", "“=cmd|x” is no answer from 0 to 10"),
        ("North,,,", "it has no answer"),
        ("North,,Slow,", ""),
        ("North,5,,2099-01-01", "this day is still to come"),
    ],
)
def test_what_can_not_be_taken_is_kept_apart_with_the_reason(words, row, said):
    (draft,) = read_survey(f"Company,Score,Why,Date\n{row}\n", words).drafts
    assert why_not(draft, TODAY) == said


def test_the_very_same_row_twice_is_one_where_a_time_tells_it(words):
    row = "2026-11-03 08:12:44,North,9\n"
    once, again = read_survey("Date,Company,Score\n" + row * 2, words).drafts
    assert not once.again and why_not(again, TODAY) == "the same row stands above already"
    # Without a time or a number two people may well have answered alike.
    alike = read_survey("Company,Score\n" + "North,9\n" * 2, words).drafts
    assert not any(each.again for each in alike)


def test_latin_letters_of_an_older_program_and_tabs(words):
    (draft,) = read_survey("Firma\tBewertung\tWarum\nMüller & Söhne\t3\tLangsam\n", words).drafts
    assert (draft.account, draft.score, draft.why) == ("Müller & Söhne", 3, "Langsam")


def found_with(group=Group.USERS):
    into = SurveyRound("r", "p", "Spring", group, "c0" if group is Group.USERS else "")
    found = profile(("Assistants", 6, None, CINF), ("Guests", 2, None, CINF))
    return found.after(Change("", (Edit(None, into),))), into


def test_a_list_that_is_brought_in_twice_adds_nothing(words):
    found, into = found_with()
    drafts = read_survey("Company,Score,Team\nNorth,9,Guests\nNorth,9,Guests\n", words).drafts
    ids = iter(map(str, range(99)))
    change = adding_answers(found, ids.__next__, into, drafts, "list.csv")
    answers = [edit.after for edit in change.edits]
    assert [(each.score, each.class_id, each.round_id) for each in answers] == [(9, "c1", "r")] * 2
    after = found.after(change)
    assert adding_answers(after, ids.__next__, into, drafts, "list.csv").edits == ()


def test_a_kind_of_user_that_is_not_named_is_that_of_the_round(words):
    found, into = found_with()
    drafts = read_survey("Company,Score,Choose it yourself?\nNorth,2,no\n", words).drafts
    (edit,) = adding_answers(found, iter("ab").__next__, into, drafts, "list.csv").edits
    assert (edit.after.class_id, edit.after.own_choice) == ("c0", Choice.NO)


def test_very_many_rows_are_cut_and_that_is_said(words):
    reading = read_survey("Company,Score\n" + "North,9\n" * 200_000, words)
    assert len(reading.drafts) == MOST_ANSWERS and reading.cut
    assert "first 10,000 rows" in survey_list(found_with()[1]).taken(reading)


@pytest.mark.parametrize("text", ["", "Dear co-founder", "Company,Comment\nNorth,Fine\n"])
def test_what_is_no_survey_has_no_answers(words, text):
    assert read_survey(text, words).drafts == ()


@given(st.text(max_size=300))
def test_any_text_is_read_or_not_and_nothing_is_raised(text):
    for draft in read_survey(f"Company,Score,Why\n{text}", load_content().surveys).drafts:
        assert draft.score is None or 0 <= draft.score <= 10
