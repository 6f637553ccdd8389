"""Rows of a card: some lines of a cell never touch the rules around them."""

import pytest

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.grid import AIR, Grid
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column


@pytest.mark.parametrize("lines", [1, 3, 6])
def test_lines_of_a_cell_keep_away_from_the_edges_of_their_row(qtbot, lines):
    card = Card()
    qtbot.addWidget(card)
    table = Grid(0, 1)
    labels = [Label(f"line {number}", "body") for number in range(lines)]
    table.add(Label("first", "body"), column(*labels))
    card.setLayout(table)
    card.resize(500, card.sizeHint().height())
    card.show()
    row = table.cellRect(0, 2)
    tops = [each.mapTo(card, each.rect().topLeft()).y() for each in labels]
    below = row.bottom() - labels[-1].mapTo(card, labels[-1].rect().bottomLeft()).y()
    assert min(tops) - row.top() >= theme.px(AIR)
    assert below >= theme.px(AIR)
