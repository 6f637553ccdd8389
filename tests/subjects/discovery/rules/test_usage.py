"""Usage figures: the latest in any spelling of the period, shares only of many, odd counts said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.columns import MOST_ROWS
from cuprofiler.subjects.discovery.records import UsageFigure
from cuprofiler.subjects.discovery.rules.reading import UsageDraft, read_usage
from cuprofiler.subjects.discovery.rules.usage import used
from cuprofiler.subjects.discovery.words.lists import talk_list
from cuprofiler.subjects.discovery.words.usage import (
    adding_figures,
    count_words,
    figure_of_draft,
    used_words,
    why_not_used,
)
from tests.builders import CINF, profile


@pytest.fixture(scope="module")
def words():
    return load_content().talks


def practice(*figures):
    empty = profile(("Assistants", 6, None, CINF), ("Guests", None, None, CINF))
    edits = [
        Edit(None, UsageFigure(f"g{at}", empty.product_id, *each, position=at))
        for at, each in enumerate(figures)
    ]
    return empty.after(Change("use", tuple(edits)))


def figure(people, out_of):
    return UsageFigure("g", "p", "Swap", people=people, out_of=out_of)


@pytest.mark.parametrize(
    ("people", "out_of", "said"),
    [
        (12, 40, "12 of 40 (30 %)"),
        (4, 5, "4 of 5"),  # no percentage under 20
        (19, 19, "19 of 19"),
        (20, 20, "20 of 20 (100 %)"),
        (0, 0, "0 of 0"),
        (0, 40, "0 of 40 (0 %)"),
        (1, None, "1 person"),
        (3000, None, "3,000 people"),
        (None, 40, "Say how many people used it"),
        (None, None, "Say how many people used it"),
        (41, 40, "More people than there are. Check the counts"),
        (10**9, 10**9, "1,000,000,000 of 1,000,000,000 (100 %)"),
    ],
)
def test_counts_are_said_and_a_share_only_of_many(people, out_of, said):
    assert count_words(figure(people, out_of)) == said


@pytest.mark.parametrize(
    "periods",
    [
        ("2026-9", "2026-10"),
        ("2026-W9", "2026-W48"),
        ("2025-12", "2026-01"),
        ("2026 Q1", "2026 Q2"),
        ("in spring", "in autumn"),  # in words: in the order of the list
        ("", "2026-01"),
    ],
)
def test_the_latest_period_is_told_and_the_one_before(periods):
    earlier, later = periods
    found = practice(("Swap", "c0", 9, 40, earlier), ("swap ", "c0", 12, 40, later))
    (each,) = used(found)
    assert (each.now.people, each.before.people) == (12, 9)
    if earlier[:4].isdecimal():
        turned = practice(("swap ", "c0", 12, 40, later), ("Swap", "c0", 9, 40, earlier))
        assert used(turned)[0].now.people == 12


def test_the_least_used_comes_first_and_what_cannot_be_told_last():
    found = practice(
        ("Log hours", "c0", 38, 40, ""),
        ("Print", "c0", 3, None, ""),
        ("Swap", "c0", 12, 40, ""),
        ("Odd", "c0", 50, 40, ""),
    )
    assert [each.now.name for each in used(found)] == ["Swap", "Log hours", "Print", "Odd"]


def test_the_head_count_of_a_kind_is_not_taken_for_those_who_could_have():
    # Six assistants at one customer; the figures are of all customers.
    (each,) = used(practice(("Swap", "c0", 300, None, "2026-11")))
    assert each.share is None
    assert used_words(practice(), each) == "Assistants, 300 people, 2026-11"


def test_kinds_of_user_are_kept_apart():
    found = practice(("Swap", "c0", 3, 40, ""), ("Swap", "c1", 9, 40, ""))
    assert [each.now.class_id for each in used(found)] == ["c0", "c1"]


CSV = """Usage export
Role;Feature;Users;Of;Month;Country
assistants;Swap a shift;"1,200";3.000;2026-11;DE
Doctors;Log hours;12;40;2026-11;DE
;Print;12.5;40;2026-11;DE
"""


def test_a_list_is_read_by_its_heads(words):
    reading = read_usage(CSV.replace("Users", "Active users"), words)
    first, second, third = reading.drafts
    assert first == UsageDraft("assistants", "Swap a shift", 1200, 3000, "2026-11")
    assert third.people is None
    assert why_not_used(third) == "it has no number of people"
    assert talk_list().taken(reading) == (
        "Columns: “Role”: kind of user, “Feature”: what they used, “Active users”: people who "
        "used it, “Of”: of how many, “Month”: month or week, “Country”: left out."
    )
    found = practice()
    assert figure_of_draft(found, first, "g", 0).class_id == "c0"
    # Nobody of that name is known: whose it was is not lost.
    kept = figure_of_draft(found, second, "g", 0)
    assert (kept.class_id, kept.name) == ("", "Log hours, Doctors")
    # Two kinds and none said: nothing is guessed.
    assert figure_of_draft(found, third, "g", 0).class_id == ""


def test_a_list_twice_changes_nothing_and_a_new_count_takes_the_place(words):
    found = practice()
    drafts = [
        UsageDraft("Assistants", "Swap", 9, 40, "2026-10"),
        UsageDraft("Assistants", "Swap", 12, 40, "2026-11"),
        UsageDraft("Assistants", "swap", 13, 40, "2026-11"),
    ]
    names = iter("abcdef")
    after = found.after(adding_figures(found, lambda: next(names), drafts, "use.csv"))
    assert [each.people for each in after.of_kind("usage_figure")] == [9, 13]
    assert not adding_figures(after, lambda: next(names), drafts, "use.csv").edits
    more = [drafts[0]._replace(people=10)]
    change = adding_figures(after, lambda: next(names), more, "use.csv")
    again = after.after(change)
    assert [each.people for each in again.of_kind("usage_figure")] == [10, 13]
    assert again.after(change.inverse()).records == after.records


def test_a_long_list_is_cut_and_that_is_said(words):
    reading = read_usage("Feature,People\n" + "Swap,1\n" * (MOST_ROWS + 5), words)
    assert reading.cut and len(reading.drafts) == MOST_ROWS


@given(st.text(max_size=300))
def test_whatever_comes_is_read_or_left(text):
    read_usage(text, load_content().talks)
    for draft in read_usage("Feature,People,Of\n" + text, load_content().talks).drafts:
        assert draft.people is None or 0 <= draft.people < 10**9
