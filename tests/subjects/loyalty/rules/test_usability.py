"""How easy it is: the vectors of domain.md C8, and two statements in the place of ten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import Change, Edit
from cuprofiler.subjects.loyalty.records import ShortSheet, UsabilitySheet
from cuprofiler.subjects.loyalty.rules.usability import (
    as_sus,
    ease,
    grade,
    is_careless,
    percentile,
    sus,
    umux_lite,
)
from cuprofiler.subjects.loyalty.words.following import ease_headline, ease_notes
from tests.builders import CINF, profile


@pytest.mark.parametrize(
    ("answers", "score"),
    [
        ((5, 4, 2, 1, 2, 3, 2, 4, 5, 2), 55),  # C8a
        ((4, 1, 5, 2, 5, 1, 4, 2, 3, 1), 85),  # C8b
        ((2, 1, 4, 1, 4, 3, 4, 2, 3, 3), 67.5),  # C8c
        ((1, 1, 5, 1, 3, 1, 5, 2, 1, 3), 67.5),
        ((3,) * 10, 50),  # C8d
        ((5,) * 10, 50),
        ((5, 1) * 5, 100),
        ((1, 5) * 5, 0),
        ((5, 4, 2, 1, 2, 3, 2, 4, 5, None), 52.5),  # skipped is 3
        ((5, 4, 2, 1, 2, 3, 2, None, None, None), None),
        ((None,) * 10, None),
    ],
)
def test_c8_sheets(answers, score):
    assert sus(answers) == score


@pytest.mark.parametrize("answers", [(3,) * 9, (0,) + (3,) * 9, (6,) + (3,) * 9])
def test_no_such_sheet(answers):
    with pytest.raises(ValueError, match="no such sheet"):
        sus(answers)


@pytest.mark.parametrize(
    ("mean", "expected"),
    [
        (0, "F"), (51.6, "F"), (51.7, "D"), (62.6, "D"), (62.7, "C−"), (64.9, "C−"), (65, "C"),
        (71.0, "C"), (71.1, "C+"), (72.5, "C+"), (72.6, "B−"), (74.0, "B−"), (74.1, "B"),
        (77.1, "B"), (77.2, "B+"), (78.8, "B+"), (78.9, "A−"), (80.7, "A−"), (80.8, "A"),
        (84.0, "A"), (84.1, "A+"), (100, "A+"),
        (80.75, "A"), (80.74, "A−"), (51.65, "D"), (84.04, "A"), (84.05, "A+"),
    ],
)  # fmt: skip
def test_a_mean_is_rounded_to_a_tenth_before_its_grade(mean, expected):
    assert grade(mean) == expected


@pytest.mark.parametrize(("mean", "place"), [(52, 15), (68, 49), (75, 73), (100, 99), (0, 0)])
def test_places_among_all_products(mean, place):
    assert percentile(mean) == place


def test_all_alike_is_careless_and_counts_all_the_same():
    assert is_careless((5,) * 10) and is_careless((3,) * 10)
    assert not is_careless((5,) * 9 + (4,)) and not is_careless((5,) * 9 + (None,))


@pytest.mark.parametrize(
    ("useful", "easy", "score"), [(1, 1, 0), (7, 7, 100), (4, 4, 50), (6, 5, 75), (7, 1, 50)]
)
def test_two_statements(useful, easy, score):
    assert umux_lite(useful, easy) == pytest.approx(score)


def test_the_estimate_of_the_scale_and_what_is_none():
    assert as_sus(75) == pytest.approx(71.65)
    assert (as_sus(0), as_sus(100)) == (22.9, pytest.approx(87.9))
    for pair in ((0, 5), (8, 5), (5, 0)):
        with pytest.raises(ValueError, match="no such answers"):
            umux_lite(*pair)


@given(st.lists(st.integers(1, 5), min_size=10, max_size=10))
def test_a_sheet_answered_the_other_way_round_scores_the_rest(answers):
    turned = [6 - each for each in answers]
    assert sus(answers) + sus(turned) == 100


def tried(*records):
    found = profile(("Assistants", 6, None, CINF), ("Guests", 2, None, CINF))
    return found.after(Change("", tuple(Edit(None, each) for each in records)))


def sheet(number, answers, kind="c0"):
    return UsabilitySheet(f"u{number}", "p", f"A{number}", kind, None, *answers, number)


def test_each_kind_of_user_has_a_mean_of_people_and_an_interval():
    found = tried(
        sheet(0, (5, 1) * 5),
        sheet(1, (3,) * 10),
        sheet(2, (None,) * 10),
        sheet(3, (4, 2) * 5, "c1"),
        ShortSheet("k0", "p", "B", "c1", None, 6, 5),
        ShortSheet("k1", "p", "C", "c1", None, 6, None),
    )
    ten, other, two = ease(found)
    assert (ten.class_id, ten.mean, ten.left_out, ten.careless) == ("c0", 75, 1, 1)
    # Two values 100 and 50: t(1) = 12.706 makes it all that there is.
    assert (ten.interval.low, ten.interval.high) == (0, 100)
    assert (other.class_id, other.mean, other.interval) == ("c1", 75, None)
    assert (two.short, two.mean, two.left_out, two.grade) == (True, 75, 1, "C+")
    assert "1 left out: too much skipped" in ease_notes(ten)
    assert "1 say the same of everything" in ease_notes(ten)
    assert ease_headline(found) == "Guests find it easy enough: C+."


def test_nobody_filled_anything_in():
    assert ease(tried()) == ()
    assert ease_headline(tried()) == "Nobody was asked yet how easy it is."
