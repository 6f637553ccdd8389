"""Lists of talks: columns known by their heads, days in every way, nothing taken by chance."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.content import load_content
from cuprofiler.core.columns import MOST_ROWS
from cuprofiler.domain.codes import Role
from cuprofiler.subjects.discovery.records import FindingKind, TalkKind
from cuprofiler.subjects.discovery.rules.reading import Draft, read_talks
from cuprofiler.subjects.discovery.words.lists import talk_list
from cuprofiler.subjects.discovery.words.reading import (
    adding_talks,
    talk_of_draft,
    why_not,
)
from tests.builders import CINF, profile

CSV = """Date;Who;Company;Type;Consent;Notes;Quote;Budget
3.12.2026;Owner;Practice North;Interview;yes;"He decides; always did.
Nobody asks.";I decide that myself;12
;Assistants;Practice South;Site visit;;They share one tablet;;
5.12.2026;Somebody;;Call;no;Short;Too dear;
"""


@pytest.fixture(scope="module")
def words():
    return load_content().talks


def practice():
    return profile(("Assistants", 6, None, CINF), makers=[("Owner", [Role.DECIDER])])


def test_columns_are_known_by_their_heads_and_the_others_left_out(words):
    reading = read_talks(CSV, words)
    first, second, third = reading.drafts
    assert first == Draft(
        date(2026, 12, 3),
        TalkKind.NEEDS,
        "Owner",
        "Practice North",
        "",
        True,
        "He decides; always did. Nobody asks.",
        "I decide that myself",
    )
    assert (second.kind, second.day) == (TalkKind.VISIT, None)
    assert third.kind is TalkKind.NEEDS and not third.permission
    assert "“Budget”: left out" in talk_list().taken(reading)


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (["2026-12-03"], [date(2026, 12, 3)]),
        (["3.12.26"], [date(2026, 12, 3)]),
        (["03/12/2026"], [date(2026, 12, 3)]),
        (["03/12/2026", "12/24/2026"], [date(2026, 3, 12), date(2026, 12, 24)]),
        (["2026-12-03T09:00"], [date(2026, 12, 3)]),
        (["31.2.2026"], [None]),
        (["soon"], [None]),
    ],
)
def test_days_in_every_way(words, days, read):
    text = "\n".join(["Date,Who", *(f"{day},Owner" for day in days)])
    reading = read_talks(text, words)
    assert [draft.day for draft in reading.drafts] == read
    assert reading.odd_days == read.count(None)


def test_without_heads_nothing_is_read(words):
    assert read_talks("3.12.2026;Owner;North\n", words).drafts == ()
    assert read_talks("", words).drafts == ()
    assert read_talks("Notes\nonly one column\n", words).drafts == ()


def test_very_long_lists_are_cut_and_say_so(words):
    reading = read_talks("Date,Who\n" + "2026-12-03,Owner\n" * 100_000, words)
    assert len(reading.drafts) == MOST_ROWS and reading.cut
    assert "Only the first 1,000 rows" in talk_list().taken(reading)


def test_a_formula_is_text(words):
    (draft,) = read_talks("Date,Who,Notes\n2026-12-03,Owner,\"=cmd|'/c calc'!A1\"\n", words).drafts
    assert draft.notes == "=cmd|'/c calc'!A1"


@given(st.text(max_size=400))
def test_whatever_comes_is_read_or_left(text):
    read_talks(text, load_content().talks)
    read_talks("Date,Who\n" + text, load_content().talks)


def numbered():
    found = iter(range(100))
    return lambda: f"id{next(found)}"


def test_who_it_was_with_is_found_by_name_and_else_kept_in_the_notes(words):
    found = practice()
    owner, users, nobody = (
        talk_of_draft(found, draft, "t", 0) for draft in read_talks(CSV, words).drafts
    )
    assert (owner.kind, owner.member_id, owner.class_id) == (TalkKind.NEEDS, "m0", "")
    assert (users.kind, users.class_id) == (TalkKind.VISIT, "c0")
    assert (nobody.member_id, nobody.notes) == ("", "Somebody: Short")


def test_they_are_added_in_one_step_and_quotes_only_where_allowed(words):
    found = practice()
    drafts = read_talks(CSV, words).drafts
    change = adding_talks(found, numbered(), drafts, "talks.csv")
    after = found.after(change)
    assert len(after.of_kind("talk")) == 3
    assert [(each.quote, each.name) for each in after.of_kind("finding")] == [
        ("I decide that myself", "I decide that myself"),
        ("", "Too dear"),
    ]
    assert all(each.kind is FindingKind.THINKS for each in after.of_kind("finding"))
    assert change.why == "From talks.csv"
    assert after.after(change.inverse()).records == found.records


def test_a_day_that_is_still_to_come_is_not_taken(words):
    (draft, *_more) = read_talks(CSV, words).drafts
    assert why_not(draft, date(2026, 12, 2)) == "this day is still to come"
    assert why_not(draft, date(2026, 12, 3)) == ""
