"""Names typed over where they stand in a figure."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cuprofiler.ui.forms.naming import NameEdit


@pytest.fixture
def people(stage):
    stage.open(7)
    stage.show("people:makers")
    stage.settle()
    return stage.page("people")


def view_of(page, identity):
    return next(view for view in page._figures() if view._spot(identity) is not None)


def member(page, name):
    return next(m for m in page.session.profile.decision_makers if m.name == name)


def edit_of(page):
    found = [each for each in page.findChildren(NameEdit) if each.isVisible()]
    return found[0] if found else None


def begin(stage, page, identity):
    view = view_of(page, identity)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.choose(identity)
    QTest.keyClick(view, Qt.Key.Key_F2)
    stage.settle()
    return edit_of(page)


def test_f2_types_over_the_name_on_the_map(stage, people):
    karin = member(people, "Karin Holm")
    edit = begin(stage, people, f"decision_maker:{karin.id}")
    assert edit.text() == edit.selectedText() == "Karin Holm"
    QTest.keyClicks(edit, "Karin Berg")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    stage.settle()
    assert member(people, "Karin Berg").id == karin.id
    assert edit_of(people) is None
    assert isinstance(
        QApplication.focusWidget(), type(view_of(people, f"decision_maker:{karin.id}"))
    )
    people.session.undo()
    assert member(people, "Karin Holm").id == karin.id


def test_the_line_lies_over_the_name(stage, people):
    karin = member(people, "Karin Holm")
    part = f"decision_maker:{karin.id}"
    view = view_of(people, part)
    edit = begin(stage, people, part)
    spot = view._spot(part)
    assert spot.x <= edit.geometry().center().x() <= spot.x + spot.width
    assert spot.y <= edit.geometry().center().y() <= spot.y + spot.height
    assert view.rect().contains(edit.geometry())


def test_escape_leaves_the_name_and_the_page_as_they_were(stage, people):
    karin = member(people, "Karin Holm")
    edit = begin(stage, people, f"decision_maker:{karin.id}")
    QTest.keyClicks(edit, "Nobody")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    stage.settle()
    assert member(people, "Karin Holm") == karin
    assert people.isVisible()


def test_an_empty_name_is_refused_in_words(stage, people, qtbot):
    karin = member(people, "Karin Holm")
    edit = begin(stage, people, f"decision_maker:{karin.id}")
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    with qtbot.waitSignal(people.session.told) as told:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert told.args == ["A name is missing.", False]
    assert member(people, "Karin Holm") == karin


def test_a_double_click_and_going_elsewhere_store_a_benefit(stage):
    stage.open(7)
    stage.show("value")
    stage.settle()
    page = stage.page("value")
    benefit = page.session.profile.of_kind("benefit")[0]
    view = page.table.view
    spot = view._spot(f"benefit:{benefit.id}")
    place = QPoint(round(spot.x + 20), round(spot.y + spot.height / 2))
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    edit = edit_of(page)
    QTest.keyClicks(edit, "Less typing")
    page.header.title.setFocus()
    stage.settle()
    assert page.session.profile.records["benefit", benefit.id].name == "Less typing"


def test_what_has_no_name_is_not_typed_over(stage):
    stage.open(7)
    stage.show("value")
    stage.settle()
    page = stage.page("value")
    view = page.table.view
    cell = next(spot for spot in view.spots() if spot.kind == "cell")
    view.naming.emit(cell.id)
    view.naming.emit("benefit:gone")
    assert edit_of(page) is None


def test_a_name_that_is_being_typed_is_stored_when_the_window_closes(stage, people):
    karin = member(people, "Karin Holm")
    edit = begin(stage, people, f"decision_maker:{karin.id}")
    QTest.keyClicks(edit, "Karin Berg")
    stage.program.navigation.flush()
    assert member(people, "Karin Berg").id == karin.id


def test_the_line_follows_its_figure_and_goes_with_its_thing(stage, people):
    karin = member(people, "Karin Holm")
    part = f"decision_maker:{karin.id}"
    edit = begin(stage, people, part)
    stage.window.resize(1040, 760)
    stage.settle()
    view = view_of(people, part)
    assert abs(edit.geometry().center().y() - view.place_of(part, "Karin Holm").center().y()) <= 2
    people.remove(karin.id)
    stage.settle()
    assert edit_of(people) is None
