"""Lists of four-price answers, as spreadsheets and survey tools write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.content import load_content
from cuprofiler.core.columns import MOST_ROWS, amount_in, currency_in
from cuprofiler.subjects.price.records import Span
from cuprofiler.subjects.price.rules.reading import read_prices
from cuprofiler.subjects.price.words.adding import adding_answers, price_list, why_not
from tests.builders import CINF, profile

TODAY = date(2026, 11, 30)
HEAD = "Company,Role,Too cheap,Bargain,Getting dear,Too expensive,Per,Date\n"


@pytest.fixture(scope="module")
def words():
    return load_content().price_lists


def read(text, words):
    return read_prices(text, words).drafts


def test_a_table_of_our_own_words_comes_in(words):
    (draft,) = read(HEAD + "North,Decides,10,20,30,40,month,2026-11-03\n", words)
    assert draft.amounts == (10, 20, 30, 40)
    assert (draft.account, draft.per, draft.day) == ("North", Span.MONTH, date(2026, 11, 3))


def test_a_german_table_with_semicolons_and_decimal_commas_and_a_mark_before_it(words):
    text = "\ufeffFirma;Zu billig;Günstig;Wird teuer;Zu teuer\nNord;9,90;19,50;1.029,00;1 400,00\n"
    (draft,) = read(text, words)
    assert draft.amounts == (Decimal("9.90"), Decimal("19.50"), 1029, 1400)


def test_the_questions_as_survey_tools_write_them_out(words):
    text = (
        '"Timestamp","Company name","At which price would it be so cheap that you would doubt its '
        'quality?","At which price would it be a bargain?","At which price would it begin to be '
        'expensive, but still worth a thought?","At which price would it be too expensive?"\n'
        '"2026/11/03 4:02:11 PM GMT+1","North","€10","€ 20","30 EUR","40.00"\n'
    )
    (draft,) = read(text, words)
    assert draft.amounts == (10, 20, 30, 40)
    assert (draft.currency, draft.day) == ("EUR", date(2026, 11, 3))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("North,User,10,20,30,40,,", "users who do not pay name other prices"),
        ("North,,ten,20,30,40,,", "“ten” is no amount"),
        ("North,,-10,20,30,40,,", "“-10” is no amount"),
        ("North,,=1+1,20,30,40,,", "“=1+1” is no amount"),
        ("North,,10 USD,20 USD,30,40,,", "it is in another currency than EUR"),
        ("North,,$10,€20,30,40,,", "it is in another currency than EUR"),
        ("North,,,,,,,", "it has no price"),
        ("North,,10,20,30,40,,2099-01-01", "this day is still to come"),
        ("North,,10,,30,40,,", ""),
    ],
)
def test_what_can_not_be_taken_is_kept_apart_with_the_reason(words, row, said):
    (draft,) = read(HEAD + row, words)
    assert why_not(profile(("Assistants", 1, None, CINF)), draft, TODAY) == said


def test_a_missing_price_is_not_nought(words):
    found = profile(("Assistants", 1, None, CINF))
    drafts = read(HEAD + "North,,10,,30,40,year,\n", words)
    change = adding_answers(found, iter("abc").__next__, drafts, "list.csv")
    (answer,) = [edit.after for edit in change.edits]
    assert (answer.cheap, answer.per) == (None, Span.YEAR)


def test_rows_that_are_here_already_are_left_out(words):
    found = profile(("Assistants", 1, None, CINF))
    drafts = read(HEAD + "North,,10,20,30,40,,\nNorth,,10,20,30,40,,\n", words)
    change = adding_answers(found, iter("abcd").__next__, drafts, "list.csv")
    assert len(change.edits) == 1
    after = found.after(change)
    assert adding_answers(after, iter("abcd").__next__, drafts, "list.csv").edits == ()


def test_too_many_rows_are_cut_and_that_is_said(words):
    reading = read_prices(HEAD + "North,,10,20,30,40,,\n" * (MOST_ROWS + 1), words)
    assert len(reading.drafts) == MOST_ROWS and reading.cut
    assert "first 1,000 rows" in price_list().taken(reading)


@pytest.mark.parametrize("text", ["", "Dear co-founder", "Company,Bargain\nNorth,20\n"])
def test_what_is_no_such_list_has_no_answers(words, text):
    assert read(text, words) == ()


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("12", 12, ""), ("12,50", Decimal("12.5"), ""), ("€ 1.200,00", 1200, "EUR"),
        ("CHF 90", 90, "CHF"), ("90 \u00a0USD", 90, "USD"), ("12-15", None, ""), ("", None, ""),
        ("1e9", None, ""), ("€", None, "EUR"), ("'12", 12, ""),
    ],
)  # fmt: skip
def test_amounts_with_their_currency(text, amount, currency):
    assert (amount_in(text), currency_in(text)) == (amount, currency)


@given(st.text(max_size=300))
def test_any_text_is_read_or_not_and_nothing_is_raised(text):
    words = load_content().price_lists
    for draft in read_prices(HEAD + text, words).drafts:
        assert len(draft.amounts) == 4
