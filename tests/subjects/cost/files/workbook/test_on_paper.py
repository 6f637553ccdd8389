"""Sheets of a workbook on paper: nothing shrinks below what can be read, no column is cut."""

import zipfile
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.subjects.cost.files.workbook.on_paper import LEAST_SCALE, pixels, scale_and_breaks
from cuprofiler.subjects.cost.words.out import write_table
from tests.subjects.cost.examples import alternatives_profile, line

ROOM = 10.0
"""Inches: 960 pixels at 96 a inch, of which nine tenths are counted on."""


@pytest.fixture
def cashpilot():
    return read_profile(samples()[0].path, 1)


def pages(parts, breaks):
    """The widths of the columns on each page, without what is said again."""
    columns = [each for part in parts for each in part]
    edges = [0, *breaks, len(columns)]
    return [columns[start:end] for start, end in pairwise(edges)]


def test_a_narrow_sheet_is_printed_as_it_is():
    assert scale_and_breaks([[30], [12], [12]], 1, ROOM) == (100, [])


def test_a_sheet_a_little_too_wide_is_drawn_in_to_one_page():
    # 30 digits are 215 pixels, 8 times 13 digits are 768: 983 in all, 864 of room.
    assert scale_and_breaks([[30], *[[13]] * 8], 1, ROOM) == (87, [])


def test_a_wide_sheet_goes_on_beside_with_its_parts_whole():
    # 864 pixels at 80 percent are 1,080: the names (332) and the first part (700) fit, and of the
    # others each with the names said again.
    parts = [[16, 30, *[9.3] * 10], [13] * 6, [20] * 4]
    assert scale_and_breaks(parts, 2, ROOM) == (LEAST_SCALE, [12, 18])


def test_a_part_wider_than_a_page_is_divided_evenly():
    # 13 columns of 89 pixels beside 332 that are said again: 8 would fit, 7 and 6 are better.
    _scale, breaks = scale_and_breaks([[16, 30], [12] * 13], 2, ROOM)
    assert breaks == [2, 9]


@given(
    parts=st.lists(
        st.lists(st.sampled_from((0, 8, 12, 16, 30)), min_size=1, max_size=9), max_size=9
    ),
    inches=st.sampled_from((10.0, 297 / 25.4 - 1)),
)
def test_every_column_is_on_a_page_and_no_page_is_too_wide(parts, inches):
    parts = [[16, 30], *parts]
    scale, breaks = scale_and_breaks(parts, 2, inches)
    assert LEAST_SCALE <= scale <= 100
    assert breaks == sorted(set(breaks))
    for number, page in enumerate(pages(parts, breaks)):
        said_again = pixels(16) + pixels(30) if number else 0
        assert (sum(map(pixels, page)) + said_again) * scale / 100 <= inches * 96


def sheet(path, number):
    with zipfile.ZipFile(path) as book:
        return book.read(f"xl/worksheets/sheet{number}.xml").decode()


def test_columns_in_which_no_line_says_anything_are_folded(cashpilot, tmp_path):
    write_table(cashpilot, tmp_path / "a.xlsx")
    lines = sheet(tmp_path / "a.xlsx", 2)
    # Nothing of it is sold in packs, its amounts and names stand there.
    assert '<col min="1" max="1"' in lines
    folded = lines.count('hidden="1"')
    assert 0 < folded < 12
    assert 'outlineLevel="1"' in lines
    assert 'collapsed="1"' in lines


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_sheet_says_the_product_on_its_head(cashpilot, tmp_path, number):
    write_table(cashpilot, tmp_path / "a.xlsx")
    text = sheet(tmp_path / "a.xlsx", number)
    assert f"&amp;L{cashpilot.product.name}&amp;R&amp;A" in text
    assert 'orientation="landscape"' in text
    assert "fitToPage" not in text


@pytest.mark.parametrize("known", [True, False])
def test_the_chart_says_where_a_bar_is_missing_rather_than_nothing(tmp_path, known):
    lines = [
        line("known", amount=Decimal(100)),
        line("other", amount=Decimal(50) if known else None),
    ]
    profile = alternatives_profile({"Ours": lines, "As today": [line("a", amount=Decimal(250))]})
    write_table(profile, tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        chart = book.read("xl/charts/chart1.xml").decode()
    assert chart.count("<c:ser>") == 2
    assert ("no bars where a line is not known yet" in chart) is not known
