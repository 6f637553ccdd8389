"""Costs typed into the table as into a spreadsheet, by keys and mouse, on the real page."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from cuprofiler.domain.codes import Repeats

D = Decimal


@pytest.fixture
def page(stage):
    stage.open(1)
    stage.show("cost")
    page = stage.page("cost")
    page.lines_card.turn("typing")
    stage.settle()
    return page


@pytest.fixture
def table(page):
    return page.lines_card.typing.table


def line(page, name):
    return next(each for each in page.session.profile.cost_items if each.name == name)


def cell(table, name, field):
    """The cell of the first line with a name."""
    model = table.entries
    at = next(n for n in range(model.rowCount()) if model.data(model.index(n, 0)) == name)
    return model.index(at, model.names.index(field))


def go(table, name, field):
    table.setFocus(Qt.FocusReason.OtherFocusReason)
    table.setCurrentIndex(cell(table, name, field))


def editor(table):
    found = [
        each
        for each in table.viewport().findChildren(QLineEdit)
        if each.isVisible() and not isinstance(each.parent(), QComboBox)
    ]
    return found[0] if found else None


def where(table):
    at = table.currentIndex()
    return table.entries.data(table.entries.index(at.row(), 0)), table.entries.names[at.column()]


def test_a_figure_is_typed_over_and_enter_goes_down(stage, page, table):
    go(table, "Set-up and data move", "amount")
    QTest.keyClick(table, "2")
    QTest.keyClicks(editor(table), "000")
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    stage.settle()
    assert line(page, "Set-up and data move").amount == D(2000)
    assert where(table) == ("First training, 8 hours each", "amount")
    assert editor(table) is None
    page.session.undo()
    assert line(page, "Set-up and data move").amount == D(1150)


def test_tab_goes_on_typing_in_the_next_cell(stage, page, table):
    go(table, "Subscription, 3 seats", "name")
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(editor(table), "Licence")
    QTest.keyClick(editor(table), Qt.Key.Key_Tab)
    stage.settle()
    assert where(table) == ("Licence", "amount")
    QTest.keyClicks(editor(table), "31")
    QTest.keyClick(editor(table), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    stage.settle()
    assert line(page, "Licence").amount == D(31)
    assert where(table) == ("Licence", "name")


def test_a_name_in_the_last_row_begins_a_line_and_goes_on_in_it(stage, page, table):
    model = table.entries
    new = next(n for n, row in enumerate(model.rows) if row.is_new)
    table.setFocus()
    table.setCurrentIndex(model.index(new, 0))
    before = len(page.session.profile.cost_items)
    QTest.keyClick(table, "R")
    QTest.keyClicks(editor(table), "oom")
    QTest.keyClick(editor(table), Qt.Key.Key_Tab)
    stage.settle()
    assert len(page.session.profile.cost_items) == before + 1
    assert where(table) == ("Room", "amount")
    QTest.keyClicks(editor(table), "90")
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    stage.settle()
    assert line(page, "Room").amount == D(90)
    assert model.rows[new + 1].is_new
    page.session.undo()
    page.session.undo()
    stage.settle()
    assert len(page.session.profile.cost_items) == before
    assert model.rows[new].is_new


def test_what_cannot_be_stored_stays_marked_and_says_why(stage, page, table):
    go(table, "Late-payment fees", "amount")
    QTest.keyClick(table, "x")
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    stage.settle()
    note = page.lines_card.typing.note
    assert note.isVisible()
    assert note.text() == "This is not an amount. Write it like 500 or 23.99."
    assert table.entries.data(cell(table, "Late-payment fees", "amount")) == "x"
    assert line(page, "Late-payment fees").amount == D(420)
    go(table, "Late-payment fees", "amount")
    QTest.keyClick(table, "5")
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    stage.settle()
    assert not note.isVisible()
    assert line(page, "Late-payment fees").amount == D(5)


def test_escape_leaves_a_cell_as_it_was(page, table):
    go(table, "Late-payment fees", "amount")
    QTest.keyClick(table, "9")
    QTest.keyClick(editor(table), Qt.Key.Key_Escape)
    assert line(page, "Late-payment fees").amount == D(420)
    assert where(table) == ("Late-payment fees", "amount")


def test_a_choice_is_made_from_a_list(stage, page, table):
    go(table, "Late-payment fees", "repeats")
    QTest.keyClick(table, Qt.Key.Key_Return)
    stage.settle()
    box = next(each for each in table.viewport().findChildren(QComboBox) if each.isVisible())
    box.setCurrentIndex(box.findData("once"))
    box.activated.emit(box.currentIndex())
    stage.settle()
    assert line(page, "Late-payment fees").repeats is Repeats.ONCE


def test_a_block_is_pasted_and_copied(stage, page, table):
    QGuiApplication.clipboard().setText("1,200\n300\n")
    go(table, "Set-up and data move", "amount")
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert line(page, "Set-up and data move").amount == D(1200)
    assert line(page, "First training, 8 hours each").amount == D(300)
    model = table.entries
    first = cell(table, "Set-up and data move", "name")
    table.selectionModel().select(
        table.selectionModel().selection().__class__(first, model.index(first.row() + 1, 1)),
        table.selectionModel().SelectionFlag.ClearAndSelect,
    )
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Set-up and data move\t1200\nFirst training, 8 hours each\t300"
    )
    page.session.undo()
    assert line(page, "First training, 8 hours each").amount == D(256)


def test_a_block_pasted_while_typing_goes_into_the_cells(stage, page, table):
    QGuiApplication.clipboard().setText("1,200\n300\n")
    go(table, "Set-up and data move", "amount")
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClick(editor(table), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert line(page, "First training, 8 hours each").amount == D(300)


def test_delete_clears_what_may_be_empty(page, table):
    go(table, "Late-payment fees", "amount")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert line(page, "Late-payment fees").amount is None
    go(table, "Late-payment fees", "name")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert line(page, "Late-payment fees").name == "Late-payment fees"


def test_tab_leaves_the_table_at_its_ends(stage, table):
    cells = table._editable()
    table.setFocus()
    table.setCurrentIndex(cells[-1])
    QTest.keyClick(table, Qt.Key.Key_Tab)
    stage.settle()
    assert not table.hasFocus()
    table.setFocus()
    table.setCurrentIndex(cells[0])
    QTest.keyClick(table, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    stage.settle()
    assert not table.hasFocus()


def test_what_is_being_typed_is_stored_when_the_page_is_left(stage, page, table):
    go(table, "Late-payment fees", "amount")
    QTest.keyClick(table, "7")
    stage.show("overview")
    stage.settle()
    assert line(page, "Late-payment fees").amount == D(7)


def test_the_table_is_as_high_as_its_rows_and_the_page_follows_the_cell(stage, page, table):
    header = table.horizontalHeader().height()
    rows = sum(table.rowHeight(n) for n in range(table.entries.rowCount()))
    assert table.height() >= header + rows
    go(table, "Late-payment fees", "amount")
    QApplication.processEvents()
    place = table.viewport().mapTo(page.page, table.visualRect(table.currentIndex()).center())
    assert 0 < place.y() < page.page.height()


def test_control_enter_opens_the_whole_form(stage, page, table):
    go(table, "Late-payment fees", "amount")
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert page.panel.identity == f"cost_line:{line(page, 'Late-payment fees').id}"


def test_another_product_brings_its_own_lines(stage, page, table):
    stage.open(7)
    stage.show("cost")
    stage.settle()
    names = [row.name for row in table.entries.rows if row.is_head]
    assert names == [each.name for each in page.session.profile.alternatives]


def test_what_cannot_be_worked_out_can_still_be_put_right(stage, page, table):
    """An amount below its lowest, or a last year before the first, hides no table."""
    go(table, "Set-up and data move", "amount")
    QTest.keyClick(table, "1")
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    stage.settle()
    assert line(page, "Set-up and data move").amount == D(1)
    assert page.calculated().comparison is None
    assert table.isVisible() and table.hasFocus()
    go(table, "Set-up and data move", "amount")
    QTest.keyClick(table, "9")
    QTest.keyClicks(editor(table), "50")
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    stage.settle()
    assert page.calculated().comparison is not None


def test_the_years_of_what_cannot_be_worked_out_turn_to_typing(stage):
    stage.open(1)
    stage.show("cost")
    page = stage.page("cost")
    stage.settle()
    assert not page.lines_card.is_typing
    wrong = line(page, "Set-up and data move")
    page.open_line(wrong.id)
    from tests.subjects.people.test_page import write

    write(page, "amount", "1")
    stage.settle()
    assert page.lines_card.is_typing


@pytest.mark.parametrize("back", [False, True])
def test_tab_leaves_a_list_that_is_open(stage, page, table, back):
    go(table, "Late-payment fees", "repeats")
    QTest.keyClick(table, Qt.Key.Key_Return)
    stage.settle()
    box = next(each for each in table.viewport().findChildren(QComboBox) if each.isVisible())
    QTest.keyClick(box.view(), Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    stage.settle()
    assert where(table) == ("Late-payment fees", "per" if back else "first_year")


def test_a_refused_text_is_taken_back_by_escape_or_undo(stage, page, table):
    for undoing in (False, True):
        go(table, "Late-payment fees", "amount")
        QTest.keyClick(table, "x")
        QTest.keyClick(editor(table), Qt.Key.Key_Return)
        stage.settle()
        go(table, "Late-payment fees", "amount")
        if undoing:
            QTest.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(table, Qt.Key.Key_F2)
            QTest.keyClick(editor(table), Qt.Key.Key_Escape)
        stage.settle()
        assert table.entries.data(cell(table, "Late-payment fees", "amount")) == "420"
        assert not page.lines_card.typing.note.isVisible()


def test_the_keyboard_stays_where_the_line_goes(stage, page, table):
    model = table.entries
    new = next(n for n, row in enumerate(model.rows) if row.is_new)
    table.setFocus()
    table.setCurrentIndex(model.index(new, 0))
    QTest.keyClick(table, "R")
    QTest.keyClick(editor(table), Qt.Key.Key_Tab)
    stage.settle()
    page.session.undo()
    stage.settle()
    assert QApplication.focusWidget() is table


def test_all_that_is_copied_from_one_way_is_of_that_way(stage, page, table):
    before = page.session.profile.cost_items
    table.setFocus()
    table.selectAll()
    table.setCurrentIndex(cell(table, "Set-up and data move", "name"))
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert page.session.profile.cost_items == before


def test_typing_stays_when_the_theme_changes(stage, page):
    page.lines_card.turn("typing")
    assert page.unfinished
    page.lines_card.turn("years")
    assert page.unfinished is None
    page.go_on(True)
    assert page.lines_card.is_typing


def test_control_enter_in_an_open_cell_stores_and_opens_the_form(stage, page, table):
    go(table, "Late-payment fees", "amount")
    QTest.keyClick(table, "8")
    QTest.keyClick(editor(table), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert line(page, "Late-payment fees").amount == D(8)
    assert page.panel.identity == f"cost_line:{line(page, 'Late-payment fees').id}"


def test_a_sum_that_grows_has_its_room(stage, page, table):
    first = next(each for each in page.session.profile.cost_items if each.amount is not None)
    go(table, first.name, "amount")
    QTest.keyClicks(table, "873600000")
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    stage.settle()
    model, metrics = table.entries, table.fontMetrics()
    for at in range(model.rowCount()):
        for number in (model.names.index("amount"), model.columnCount() - 1):
            text = model.data(model.index(at, number)) or ""
            assert metrics.horizontalAdvance(text) < table.columnWidth(number)
