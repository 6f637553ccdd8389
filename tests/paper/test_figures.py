"""Figures: everything inside the frame, nothing lost, the same for screen, paper and files."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuprofiler.domain.codes import Market
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Box, Oval, Trace, Words
from cuprofiler.paper.figures.stack import beside
from cuprofiler.paper.figures.svg import as_svg
from cuprofiler.paper.pdf.figure import measure
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.subjects.cost.figures.charts import spent_chart, stacked_years, steps, tornado
from cuprofiler.subjects.cost.figures.table import line_table, side_table, table_width
from cuprofiler.subjects.cost.rules.ranges import swings
from cuprofiler.subjects.cost.words import cost
from cuprofiler.subjects.cost.words import rows as cost_rows
from cuprofiler.subjects.journeys.figures.journey_map import journey_map
from cuprofiler.subjects.overview.figures.share_map import share_map
from cuprofiler.subjects.people.figures.segment_pair import segment_pair
from cuprofiler.subjects.people.figures.unit_map import unit_map
from cuprofiler.subjects.people.figures.user_kind import user_kind
from cuprofiler.subjects.people.figures.year_line import year_line
from cuprofiler.subjects.value.figures.value_grid import loudness_bar, value_grid
from cuprofiler.ui.colours import DARK, LIGHT
from tests.strategies import portraits
from tools.large import large_product

TODAY = date(2026, 11, 22)


def cost_figures(profile, width):
    comparison = cost.calculate(profile).comparison
    if comparison is None or not comparison.alternatives:
        return
    rows = [(row.label, row.values) for row in cost_rows.side_by_side(comparison)]
    yield side_table(comparison, rows, measure, width)
    yield spent_chart(comparison, measure, width, 13, cost.paid_back(comparison))
    yield line_table(comparison, measure, max(width, table_width(comparison)))
    for alternative in comparison.alternatives:
        yield stacked_years(alternative, measure, width)
        if swings(alternative):
            yield tornado(alternative, swings(alternative), measure, width)


def figures(profile, width):
    customers = next(iter(profile.segments_of(Market.CUSTOMERS)), None)
    users = next(iter(profile.segments_of(Market.USERS)), None)
    yield unit_map(profile, measure, width)
    yield year_line(measure, width, TODAY, customers, users)
    yield segment_pair(profile, measure, width, customers, users, "A verdict.")
    yield value_grid(profile, measure, width)
    yield share_map(profile, measure, width)
    yield loudness_bar(profile, measure, width)
    for each in profile.user_classes:
        yield user_kind(profile, each.id, measure, width)
    yield from cost_figures(profile, width)
    if profile.stages and profile.lanes:
        yield journey_map(profile, measure, max(width, 400), marks=True)


def frame(shape):
    if isinstance(shape, Box | Oval):
        return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    if isinstance(shape, Trace):
        xs = [x for _op, points in shape.steps for x, _y in points]
        ys = [y for _op, points in shape.steps for _x, y in points]
        return min(xs), min(ys), max(xs), max(ys)
    wide = measure(shape.text, shape.weight, shape.size)
    if shape.upright:
        return shape.x - shape.size, shape.y - wide, shape.x, shape.y
    left = shape.x - {"start": 0, "middle": wide / 2, "end": wide}[shape.anchor]
    return left, shape.y - shape.size, left + wide, shape.y


def outside(figure):
    for shape in figure.shapes:
        left, top, right, bottom = frame(shape)
        if left < -3 or top < -3 or right > figure.width + 3 or bottom > figure.height + 3:
            yield shape


@settings(max_examples=settings().max_examples // 2)
@given(portraits())
def test_nothing_leaves_the_frame(profile):
    for figure in figures(profile, 900):
        assert list(outside(figure)) == []


@pytest.mark.parametrize("width", [420, 640, 980])
def test_the_samples_fit_at_every_width(width):
    for number in (0, 6):
        for figure in figures(read_profile(samples()[number].path, 1), width):
            assert list(outside(figure)) == []
            assert figure.said
            for spot in figure.spots:
                assert spot.said.strip()


def test_the_check_can_fail():
    d = Drawing(measure)
    d.words(90, 20, "far too long for its place")
    assert len(list(outside(d.figure(100, 30, "x")))) == 1


def test_a_date_and_an_amount_are_not_broken():
    """Their parts are held together by spaces that break no line."""
    d = Drawing(measure)
    day = "11\u00a0Jan\u00a02027"
    room = measure(f"{day} to", "regular", d.size) + 1
    assert d.lines(f"{day} to {day}", room) == [f"{day} to", day]
    assert d.lines("one  two\tthree", 999) == ["one two three"]


def test_long_words_are_broken_with_hyphens_and_nothing_is_lost():
    d = Drawing(measure)
    lines = d.lines("Datenverarbeitungsbeauftragte", 70, "strong")
    assert len(lines) > 1
    assert all(measure(line, "strong", d.size) <= 70 for line in lines)
    assert "".join(lines).replace("-", "") == "Datenverarbeitungsbeauftragte"


def test_every_person_is_on_the_map_once():
    found = read_profile(samples()[6].path, 1)
    spots = [s.id for s in unit_map(found, measure, 900).spots if s.kind == "decision_maker"]
    assert sorted(spots) == sorted(f"decision_maker:{m.id}" for m in found.decision_makers)


def test_the_large_product_stays_readable():
    """12 decision-makers, 8 kinds of user, 40 benefits, two journeys of 12 stages."""
    found = large_product()
    assert (len(found.decision_makers), len(found.user_classes)) == (12, 8)
    assert (len(found.benefits), len(found.stages), len(found.lanes)) == (40, 12, 2)
    for figure in figures(found, 980):
        assert list(outside(figure)) == []
        sizes = [s.size for s in figure.shapes if isinstance(s, Words)]
        assert min(sizes, default=8) >= 8
    arrows = unit_map(found, measure, 980)
    chosen = unit_map(found, measure, 980, chosen="m0")
    curves = [s for s in arrows.shapes if isinstance(s, Trace) and s.steps[-1][0] == "C"]
    shown = [s for s in chosen.shapes if isinstance(s, Trace) and s.steps[-1][0] == "C"]
    # Over nine people only the arrows of the chosen one are drawn; three are in the legend.
    assert len(curves) == 3
    assert len(shown) > 3


def test_mirrored_twice_is_the_same():
    figure = unit_map(read_profile(samples()[6].path, 1), measure, 900)
    again = figure.mirrored().mirrored()
    assert [s.x for s in again.spots] == pytest.approx([s.x for s in figure.spots])
    assert [s.text for s in again.shapes if isinstance(s, Words)] == [
        s.text for s in figure.shapes if isinstance(s, Words)
    ]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_svg_is_well_formed_and_holds_every_word(colours):
    found = read_profile(samples()[0].path, 1)
    for figure in figures(found, 900):
        tree = ET.fromstring(as_svg(figure, colours._asdict()))
        words = [e.text for e in tree.iter("{http://www.w3.org/2000/svg}text")]
        assert words == [s.text for s in figure.shapes if isinstance(s, Words)]
        assert "href" not in as_svg(figure, colours._asdict())


def test_figures_beside_one_another_stand_in_the_middle():
    found = read_profile(samples()[6].path, 1)
    one, two = value_grid(found, measure, 700), loudness_bar(found, measure, 400)
    both = beside(one, two, 20)
    assert (both.width, both.height) == (700 + 20 + 400, max(one.height, two.height))
    (_left, first), (left, second) = [(x, y) for x, y, _part in both.within]
    assert first + one.height / 2 == second + two.height / 2 == both.height / 2
    assert left == 720


@pytest.mark.parametrize("y", [40.0, 300.0])
def test_an_arrow_from_side_to_side_goes_round_what_stands_between(y):
    drawing = Drawing(measure, 13)
    box = (200.0, 100.0, 400.0, 220.0)
    drawing.way_round((100.0, y), (500.0, y), box, False, ())
    (trace,) = [each for each in drawing.shapes if isinstance(each, Trace) and not each.fill]
    ends = [points[-1] for _step, points in trace.steps]
    assert ends[0] == (100.0, y)
    # Level with the box from edge to edge, and outside it.
    assert ends[1][0] == 200.0 and ends[2][0] == 400.0
    assert ends[1][1] == ends[2][1]
    assert ends[1][1] < 100.0 if y < 160 else ends[1][1] > 220.0


def test_a_zero_is_shown_as_one():
    from cuprofiler.domain.profile import Profile
    from cuprofiler.domain.records import Benefit, DecisionMaker, Product, Score

    records = [Product("p", "P"), DecisionMaker("m", "p", "Ada"), Benefit("b", "p", "It")]
    without = Profile.of(records, "p")
    noted = Profile.of([*records, Score("p", "b", "m", 0)], "p")

    def words(profile):
        figure = value_grid(profile, measure, 700.0, profile.benefits)
        return [each.text for each in figure.shapes if isinstance(each, Words)]

    # The sum below is there in both.
    assert words(noted).count("0") == words(without).count("0") + 1


@given(
    st.floats(-1e9, 1e9, allow_nan=False), st.floats(0.01, 1e9, allow_nan=False), st.integers(2, 8)
)
def test_an_axis_has_round_steps_and_holds_its_values(least, span, wanted):
    values = steps(least, least + span, wanted)
    assert values[0] <= least + span * 1e-6
    assert values[-1] >= (least + span) - span * 1e-6
    assert 2 <= len(values) <= wanted + 3


@pytest.mark.parametrize("width", [200, 320, 640])
def test_a_number_is_made_smaller_and_never_broken(width):
    crm = read_profile(samples()[6].path, 1)
    comparison = cost.calculate(crm).comparison
    rows = [(row.label, row.values) for row in cost_rows.side_by_side(comparison)]
    shown = [s.text for s in side_table(comparison, rows, measure, width).shapes
             if isinstance(s, Words)]  # fmt: skip
    for _label, values in rows:
        assert {value for value in values if " " not in value} <= set(shown)


def test_the_axis_of_the_years_has_room_beside_a_short_name():
    """Found by the long search: the word behind the last year left the frame."""
    from tests.subjects.cost.examples import alternatives_profile, line

    for figure in figures(alternatives_profile({"0": [line("x")]}), 900):
        assert list(outside(figure)) == []


def test_pointing_dims_only_what_belongs_to_others():
    d = Drawing(measure, 13)
    d.words(0, 10, "a heading")
    with d.about("one", "both"):
        d.words(0, 30, "first")
    with d.about("two", "both"):
        d.words(0, 50, "second")
    figure = d.figure(100, 60, "")
    assert figure.dimmed_by("one") == {2}
    assert figure.dimmed_by("both") == frozenset()
    assert figure.dimmed_by("") == figure.dimmed_by("neither") == frozenset()
    assert figure.mirrored().dimmed_by("two") == {1}


def test_pointing_at_a_person_lights_what_they_get_in_every_figure():
    crm = read_profile(samples()[6].path, 1)
    for figure in (
        share_map(crm, measure, 900),
        unit_map(crm, measure, 900),
        value_grid(crm, measure, 900),
    ):
        assert len(figure.about) == len(figure.shapes)
        for spot in figure.spots:
            dimmed = figure.dimmed_by(spot.id)
            assert len(dimmed) < len(figure.shapes)
        lit = [spot for spot in figure.spots if figure.dimmed_by(spot.id)]
        assert lit, "nothing can be pointed at"


def test_a_line_between_two_is_lit_from_both_ends_and_from_nowhere_else():
    crm = read_profile(samples()[6].path, 1)
    figure = share_map(crm, measure, 900)
    for shape, ids in zip(figure.shapes, figure.about, strict=True):
        if isinstance(shape, Trace) and shape.edge in ("payer", "user") and len(shape.steps) == 2:
            assert len(ids) == 2
            kinds = {identity.partition(":")[0] for identity in ids}
            assert "benefit" in kinds and kinds & {"decision_maker", "user_class"}


def crowd(count):
    from cuprofiler.domain.codes import Role
    from cuprofiler.domain.profile import Profile
    from cuprofiler.domain.records import Benefit, DecisionMaker, Product, Score

    people = [
        DecisionMaker(f"m{n}", "p", f"Person {n}", (Role.INFLUENCER,), influence=n % 4, position=n)
        for n in range(count)
    ]
    more = [Benefit("b", "p", "It"), Score("p", "b", "m0", 3)]
    return Profile.of([Product("p", "P"), *people, *more], "p")


def shown_words(figure):
    return [shape.text for shape in figure.shapes if isinstance(shape, Words)]


def test_a_crowded_place_shows_the_weightiest_and_counts_the_rest():
    folded = shown_words(unit_map(crowd(12), measure, 900))
    assert "+9 more" in folded
    assert [text for text in folded if text.startswith("Person ")] == [
        "Person 3",
        "Person 7",
        "Person 11",
    ]
    marked = shown_words(unit_map(crowd(12), measure, 900, chosen="m0"))
    assert "Person 0" in marked
    # On paper nobody is left out.
    whole = shown_words(unit_map(crowd(12), measure, 900, whole=True))
    assert {f"Person {n}" for n in range(12)} <= set(whole)
    assert "+9 more" not in whole


def test_those_who_get_nothing_share_a_card_where_they_are_many():
    few, many = (shown_words(share_map(crowd(count), measure, 900)) for count in (4, 30))
    assert [text for text in few if text.startswith("+")] == []
    assert "+27 get nothing" in many
    assert len([text for text in many if text.startswith("Person ")]) == 3
    assert share_map(crowd(30), measure, 900).height < 420
