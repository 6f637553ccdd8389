"""A figure wider than its place fades where there is more of it; an empty page shows a ghost."""

import pytest

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.ghost import Ghost


def page(stage, width):
    stage.window.resize(width, 800)
    stage.open(7)
    stage.show("services:implementation")
    stage.settle()
    return stage.page("services")


def test_edges_fade_where_more_follows(stage):
    wide = page(stage, 1024).bars
    assert wide.edges.beyond == (False, True)
    assert wide.edges.isVisible()
    bar = wide.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert wide.edges.beyond == (True, False)
    bar.setValue(bar.maximum() // 2)
    assert wide.edges.beyond == (True, True)
    image = wide.grab().toImage()
    card = theme.tokens().color("card")
    middle = image.height() // 2
    for x in (0, wide.viewport().width() - 1):
        found = image.pixelColor(x, middle)
        assert abs(found.lightness() - card.lightness()) <= 3


def test_nothing_fades_where_all_is_shown(stage):
    assert not page(stage, 1600).bars.edges.isVisible()


@pytest.mark.parametrize(
    ("place", "begins"),
    [
        ("people:makers", "Name the first person"),
        ("people:kinds", "Name who uses it"),
        ("people:year", "Add a segment of customers"),
        ("verdict", "Go on with the interview"),
    ],
)
def test_an_empty_page_says_what_it_will_show_and_where_to_begin(stage, place, begins):
    stage.program.session.add_product("Fresh")
    stage.show(place)
    stage.settle()
    shown = stage.page(place.partition(":")[0])
    ghost = next(each for each in shown.findChildren(Ghost) if each.isVisible())
    assert ghost.accessibleName().startswith("It s")
    buttons = [each.text() for each in ghost.findChildren(type(_primary(ghost)))]
    assert begins in buttons


def _primary(ghost):
    from cuprofiler.ui.widgets.buttons import Button

    return ghost.findChild(Button)


def test_the_first_person_is_named_from_the_empty_page(stage):
    from cuprofiler.ui.widgets.buttons import Button

    stage.program.session.add_product("Fresh")
    stage.show("people:makers")
    stage.settle()
    people = stage.page("people")
    people.makers.ghost.findChild(Button).click()
    stage.settle()
    assert len(people.session.profile.decision_makers) == 1
    assert not people.makers.ghost.isVisible()
    assert people.makers.figure.isVisible()
    people.session.undo()
    stage.settle()
    assert people.makers.ghost.isVisible()
