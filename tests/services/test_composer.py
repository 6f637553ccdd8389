"""Sheets that are a little too high are drawn in, as far as they can be read; no further."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.content import load_content
from cuprofiler.paper.blocks import LEGIBLE
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.pdf.figure import measure
from cuprofiler.paper.pdf.flow import count_pages
from cuprofiler.services.composer import Composer
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.papers import compose_papers

TODAY = date(2026, 12, 1)


def card(width, height, size=10.0):
    """A card that can't be parted, with a word of a size on it."""
    d = Drawing(measure, size)
    d.box(0.5, 0.5, width - 1, height - 1)
    d.words(10, 20, "word", size=size)
    return d.figure(width, height, "A card.")


def composer(zoom=1.0):
    return Composer(load_content(), "a4", TODAY, zoom)


def sheet_of(heights, size=10.0, zoom=1.0):
    def make(width):
        return [card(width, height, size) for height in heights]

    return composer(zoom).sheet("s", "Title", "Subtitle", make, gap=10.0)


def test_what_fits_is_drawn_as_it_is():
    assert sheet_of([100, 100]).scale == 1.0


def test_a_little_too_high_is_drawn_in_to_one_page():
    found = sheet_of([200, 200])
    assert LEGIBLE / 10 <= found.scale < 1.0
    assert composer().is_one_page(found)
    # No smaller than it has to be: 410 points below a title, on what is left of 493.
    assert found.scale > 0.85


def test_what_would_not_be_legible_stays_as_it_is_on_two_pages():
    found = sheet_of([200, 200], size=LEGIBLE)
    assert found.scale == 1.0
    assert count_pages(found, "a4", 1.0) == 2


def test_four_cards_of_half_a_page_go_on_two_pages_rather_than_four():
    # At their size only one stands on a page, a little smaller two.
    usual = sheet_of([225, 225, 225, 225], size=LEGIBLE)
    assert count_pages(usual, "a4", 1.0) == 4
    found = sheet_of([225, 225, 225, 225])
    assert count_pages(found, "a4", 1.0) == 2
    assert LEGIBLE / 10 <= found.scale < 1.0


@given(
    heights=st.lists(st.integers(20, 440), min_size=1, max_size=8),
    size=st.sampled_from((7.5, 9.0, 12.0)),
    zoom=st.sampled_from((1.0, 4 / 3)),
)
def test_drawing_in_saves_pages_or_is_not_done(heights, size, zoom):
    found = sheet_of(heights, size, zoom)
    plain = composer(zoom).sheet("s", "Title", "Subtitle", lambda width: [
        card(width, height, LEGIBLE) for height in heights], gap=10.0)  # fmt: skip
    assert plain.scale == 1.0
    if found.scale < 1.0:
        assert count_pages(found, "a4", zoom) < count_pages(plain, "a4", zoom)
        assert found.scale * size >= LEGIBLE - 1e-9


@pytest.mark.parametrize(
    ("number", "code", "begins"),
    [
        (7, "portrait:unit", "Karin Holm is swayed by 5 people. Nobody yet: Countersigns."),
        (7, "portrait:year", "The user gets what is chosen for them."),
        (7, "cost:lines", "Nothing moves the result as much as “Slower first weeks”."),
        (7, "plans:implementation", "10 tasks, from 23 Nov 2026 to 1 Feb 2027."),
        (7, "yours:months", "The fullest month is January 2027: 12 hours too many."),
    ],
)
def test_a_picture_says_its_finding_first(number, code, begins):
    sheets = compose_papers(load_content(), sample_profile(number), (code,), "a4", TODAY)
    findings = [each.finding for sheet in sheets for each in sheet.blocks if each.kind == "figure"]
    assert any(finding.startswith(begins) for finding in findings), findings
