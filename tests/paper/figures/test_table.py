"""The one table: where columns stand, what is broken, and what can be chosen."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.paper.figures.shapes import Words
from cuprofiler.paper.figures.table import Cell, Column, Laid, Line, Look, table


def measure(text, _weight, size):
    return len(text) * size * 0.55


def words(figure):
    return {shape.text: shape for shape in figure.shapes if isinstance(shape, Words)}


COLUMNS = (Column("Task", 2), Column("Days", 1, figures=True), Column("Hours", 1, figures=True))


def test_amounts_end_where_their_heads_end():
    shown = words(
        table(measure, 400, COLUMNS, [Line(("Build", "5", "12")), Line(("Test", "10", "8"))])
    )
    assert {shown[text].anchor for text in ("Days", "5", "10", "Hours", "12", "8")} == {"end"}
    assert shown["Days"].x == shown["5"].x == shown["10"].x
    assert shown["Hours"].x == shown["12"].x == shown["8"].x == 400


def test_heads_of_one_and_of_two_lines_stand_on_one_base():
    columns = (Column("A", 1), Column("A head of more words than fit", 1))
    shown = words(table(measure, 150, columns, [Line(("x", "y"))]))
    last = next(shape for text, shape in shown.items() if text.endswith("…"))
    assert shown["A"].y == pytest.approx(last.y)


def test_a_number_gets_smaller_and_words_among_numbers_are_broken():
    lines = [Line(("Sum", "123,456,789.00", "in about two years and four months"))]
    figure = table(measure, 220, COLUMNS, lines)
    shown = words(figure)
    assert shown["123,456,789.00"].size < 13
    assert not any("two years and four months" in text for text in shown)
    assert "months" in " ".join(shown)


def test_a_cell_over_several_columns_ends_with_the_last():
    figure = table(measure, 400, COLUMNS, [Line(("Build", Cell("not known yet", span=2)))])
    assert words(figure)["not known yet"].x == 400


def test_a_row_is_chosen_up_to_the_cells_that_are_chosen_themselves():
    columns = (Column("", 0, fixed=100), Column("Ada", 0, fixed=50, middle=True))
    lines = [Line(("It", Cell("3", spot="score:1", said="It gives 3 of 3")), "benefit:1")]
    row, cell = sorted(table(measure, 162, columns, lines).spots, key=lambda spot: spot.x)
    assert (row.id, cell.id) == ("benefit:1", "score:1")
    assert row.x + row.width <= cell.x
    assert cell.said == "It gives 3 of 3"


def test_heads_turn_upright_only_in_narrow_columns():
    columns = [Column("", 0, fixed=100), Column("Karin Holm", 0, fixed=40, middle=True)]
    look = Look(upright_below=58)
    turned = Laid(measure, 160, columns, [Line(("It", "1"))], look=look)
    wide = [columns[0], columns[1]._replace(fixed=80)]
    level = Laid(measure, 200, wide, [Line(("It", "1"))], look=look)
    assert words(turned.figure())["Karin Holm"].upright
    assert not any(shape.upright for shape in words(level.figure()).values())
    assert turned.head > level.head


def test_it_is_read_out_row_by_row():
    figure = table(measure, 400, COLUMNS, [Line(("Build", "5", "")), Line(("Test", "10", "8"))])
    assert figure.said == "Task: Build, Days: 5. Task: Test, Days: 10, Hours: 8"


TEXT = st.text(st.characters(codec="ascii", min_codepoint=32), max_size=60)


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=6), st.sampled_from((120, 300, 900)))
def test_rows_follow_one_another_within_the_figure(rows, width):
    lines = [Line(cells, f"row:{n}") for n, cells in enumerate(rows)]
    figure = table(measure, width, COLUMNS, lines)
    ends = [(spot.y, spot.y + spot.height) for spot in figure.spots]
    assert all(end == pytest.approx(start) for (_top, end), (start, _foot) in pairwise(ends))
    assert len(figure.spots) == len(rows)
    assert all(0 <= shape.y <= figure.height for shape in words(figure).values())
