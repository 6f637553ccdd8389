"""The picture of who pays, who picks and who uses: inside its frame, whatever is known."""

from itertools import product

import pytest

from cuprofiler.paper.figures.shapes import Box, Oval, Trace, Words
from cuprofiler.paper.pdf.figure import measure
from cuprofiler.subjects.verdict.figures.relation import (
    HEIGHT,
    ROW,
    Relation,
    relation_picture,
    relation_row,
)

LONG = "Association of independent wholesalers of the northern districts, head office"


def edges(shape):
    """Left and right end of a shape."""
    if isinstance(shape, Box | Oval):
        return shape.x, shape.x + shape.width
    if isinstance(shape, Trace):
        xs = [x for _op, points in shape.steps for x, _y in points]
        return min(xs), max(xs)
    assert isinstance(shape, Words)
    wide = measure(shape.text, shape.weight, shape.size)
    left = {"start": 0, "middle": wide / 2, "end": wide}[shape.anchor]
    return shape.x - left, shape.x - left + wide


KINDS = [
    Relation("P", payer, "pays", users, people, "", "use", say, mark, money, choice, agent, one)
    for (payer, users, agent), people, (say, mark), money, choice, one in product(
        [("Boss", "Reps", ""), (LONG, LONG, LONG)],
        [None, 1, 40],
        [("", "?"), ("no say", "x"), ("a say?", "?"), ("have a say", ">")],
        ["payer", "user", "?"],
        ["payer", "user", "agent", "?"],
        [False, True],
    )
]


@pytest.mark.parametrize("width", [230, 300, 480])
def test_nothing_leaves_the_frame(width):
    for relation in KINDS:
        for figure in (relation_picture(relation, measure, width),
                       relation_row(relation, measure, width)):  # fmt: skip
            for shape in figure.shapes:
                left, right = edges(shape)
                assert left >= -1 and right <= width + 1, (relation, shape)
            assert figure.said == relation.in_words()


def test_its_height_hangs_on_nothing_that_is_answered():
    heights = {relation_picture(relation, measure, 300).height for relation in KINDS}
    assert heights == {HEIGHT}
    assert {relation_row(relation, measure, 230).height for relation in KINDS} == {ROW}


def words_of(**known):
    figure = relation_picture(Relation("Pilot", "Boss", "pays", "Reps", **known), measure, 300)
    return [shape.text for shape in figure.shapes if isinstance(shape, Words)]


def test_what_goes_to_the_product_is_named_on_its_arrow():
    said = words_of(users_do="use", money="payer", choice="payer")
    assert {"money", "choice", "use", "Pilot", "your product"} <= set(said)
    assert "money" not in words_of(users_do="use")
    assert "Broker" in words_of(choice="agent", agent="Broker")


def test_what_is_not_known_is_drawn_as_not_known():
    def payer_edge(**known):
        figure = relation_picture(Relation(payer="Boss", **known), measure, 300)
        return next(s for s in figure.shapes if isinstance(s, Box) and s.edge == "payer").dash

    assert payer_edge() != ()
    assert payer_edge(money="payer") == ()
