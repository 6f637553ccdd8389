"""Training and implementation through the real page."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import Product
from cuprofiler.ui.widgets.buttons import Button
from tests.subjects.people.test_page import box, new_product, tick, write

D = Decimal


@pytest.fixture
def page(stage):
    new_product(stage, "App", "Clerks", 25, {})
    stage.page("services").tab = "implementation"
    stage.show("services")
    stage.settle()
    return stage.page("services")


def press(page, words):
    """Press a button, or choose it from what the head of the page has folded."""
    QApplication.processEvents()
    folded = [button for button in page.header.folded() if button.text() == words]
    if folded:
        folded[0].click()
        return
    button = next(b for b in page.findChildren(Button) if b.text() == words and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def task(page, name):
    return next(each for each in page.session.profile.tasks if each.name == name)


def write_date(page, field_id, text):
    edit = box(page, field_id).findChildren(QLineEdit)[0]
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_a_plan_is_proposed_dated_and_changed(stage, page):
    press(page, "Make a proposal")
    stage.settle()
    assert "no first day yet" in page.header.title.text()
    write_date(page, "start", "30 Nov 2026")
    assert page.session.profile.plan_frame.start == date(2026, 11, 30)
    before = page.header.title.text()
    assert before.startswith("Live on ")
    page.open_task(task(page, "Set it up").id)
    write(page, "days", "12")
    assert page.header.title.text() != before
    write(page, "our_hours", "7.5")
    assert task(page, "Set it up").our_hours == D("7.5")
    stage.program.session.undo()
    stage.program.session.undo()
    assert page.header.title.text() == before


def test_a_circle_is_refused_where_it_is_ticked(page):
    page.propose_tasks()
    live, pilot = task(page, "Go live"), task(page, "Pilot with one of every kind of user")
    page.open_task(pilot.id)
    tick(page, "after", live.id)
    assert "Pilot with one of every kind of user" in box(page, "after").note
    assert "→ Go live →" in box(page, "after").note
    assert task(page, pilot.name).after == pilot.after
    assert not box(page, "after").input.boxes[live.id].isChecked()


def test_a_task_is_opened_and_removed_by_keyboard_and_nothing_waits_for_it(stage, page):
    page.propose_tasks()
    write_date(page, "start", "30 Nov 2026")
    page.close_panel()
    stage.settle()
    setup = task(page, "Set it up")
    view = page.bars.view
    view.setFocus()
    view.choose(f"task:{setup.id}")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert page.panel.identity == f"task:{setup.id}"
    page.close_panel()
    view.choose(f"task:{setup.id}")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert all(setup.id not in each.after for each in page.session.profile.tasks)
    stage.program.session.undo()
    assert task(page, "Set it up") == setup


def test_training_services_and_closed_days(stage, page):
    page.show_tab("training")
    press(page, "Make a proposal")
    assert page.session.profile.training_sessions
    page.open_training_session(page.session.profile.training_sessions[0].id)
    write(page, "people", "25")
    write(page, "days", "-14")
    training_session = page.session.profile.training_sessions[0]
    assert (training_session.people, training_session.days) == (25, -14)
    assert page.header.title.text().startswith("25 people learn it:")
    page.show_tab("services")
    press(page, "Add a service")
    write(page, "name", "Support")
    write(page, "hours", "6")
    assert "1 service, 6 hours a month" in page.header.title.text()
    page.show_tab("implementation")
    page.add_closed_period()
    write_date(page, "last", "1 Jan 2020")
    (closed,) = page.session.profile.closed_periods
    assert closed.last >= closed.first
    write_date(page, "last", "")
    assert page.session.profile.closed_periods[0] == closed


def test_the_plans_flow_into_the_cost(stage, page):
    page.propose_tasks()
    stage.show("cost")
    stage.page("cost").begin()
    stage.show("services")
    stage.settle()
    press(page, "Put it into the lifetime cost")
    assert [line.link for line in page.session.profile.cost_items if line.link] == [
        "implementation"
    ]


def test_search_turns_to_lines_tasks_and_trainings(stage):
    from cuprofiler.ui.dialogs.palette import things

    stage.open(7)
    program = stage.program
    for words, identity in (
        ("Licences", "cost_line:"),
        ("Move the contacts", "task:"),
        ("Administrators add people and rights", "lesson:"),
    ):
        found = next(
            each for each in things(program.session, program.actions) if each.text == words
        )
        found.run()
        page = stage.page("cost" if identity == "cost_line:" else "services")
        assert page.isVisible()
        assert page.panel.identity.startswith(identity)


def test_the_folder_of_the_last_file_saved_is_offered_again(stage, tmp_path):
    from PySide6.QtWidgets import QFileDialog

    stage.open(7)
    files = stage.program.files
    files.exports.choose_export()
    (dialog,) = stage.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "out.json"))
    dialog.close()
    stage.settle()
    assert (tmp_path / "out.json").exists()
    files.exports.choose_table()
    (dialog,) = stage.window.findChildren(QFileDialog)
    assert dialog.directory().absolutePath() == str(tmp_path)
    assert dialog.defaultSuffix() == "xlsx"
    dialog.close()


def test_a_task_is_put_off_where_a_month_is_too_full(stage, page):
    """The page names the one task to move; moving it is one step, and can be taken back."""
    from tests.subjects.services.rules.test_loads import drawn

    profile, _tasks = drawn()
    own = page.session.profile.product_id
    records = [
        replace(each, product_id=own)
        for each in profile.records.values()
        if not isinstance(each, Product)
    ]
    page.session.do(Change("", tuple(Edit(None, each) for each in records)))
    stage.settle()
    said = " ".join(label.text() for label in page._relief.findChildren(QLabel))
    assert "Begin “Move the contacts” on 4 January 2027 instead of 16 December 2026" in said
    assert "every month fits. Going live stays on 26 January 2027." in said
    assert "December is 14 hours short" in page.header.title.text()
    press(page, "Move it to 4 Jan 2027")
    stage.settle()
    assert task(page, "Move the contacts").not_before == date(2027, 1, 4)
    assert page._relief.isHidden()
    assert "short" not in page.header.title.text()
    page.session.undo()
    stage.settle()
    assert not page._relief.isHidden()
    press(page, "Leave it so")
    stage.settle()
    assert page._relief.isHidden()
    page.show_tab("training")
    page.show_tab("implementation")
    assert page._relief.isHidden()


def bar(page, name):
    view = page.bars.view
    return view, next(spot for spot in view.spots() if spot.id == f"bar:{task(page, name).id}")


def press_at(view, x, y):
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def move_to(view, x, y):
    at = QPointF(x, y)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        view.mapToGlobal(at),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)


def plan_of_sample(stage):
    stage.open(7)
    page = stage.page("services")
    page.close_panel()
    page.tab = "implementation"
    stage.show("services")
    stage.settle()
    return page


def test_a_bar_is_dragged_and_the_finding_follows_while_dragging(stage):
    page = plan_of_sample(stage)
    name = page.session.profile.tasks[-1].name
    view, spot = bar(page, name)
    before, title = task(page, name), page.header.title.text()
    records = page.session.profile.records
    x, y = spot.x + spot.width / 2, spot.y + spot.height / 2
    press_at(view, x, y)
    move_to(view, x + 60, y)
    move_to(view, x + 140, y)
    assert page.session.profile.records == records  # nothing is stored while dragging
    assert page.trial.is_on
    moved = next(s for s in view.spots() if s.id == spot.id)
    assert moved.x != spot.x
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x + 140), round(y)))
    stage.settle()
    assert task(page, name).not_before is not None
    assert not page.trial.is_on
    page.session.undo()
    assert task(page, name) == before
    assert page.header.title.text() == title


def test_of_a_long_plan_only_the_bars_in_sight_are_drawn_while_one_is_dragged(stage):
    page = plan_of_sample(stage)
    first, *others = page.session.profile.tasks
    more = [replace(others[-1], id=f"x{n}", after=(), position=20 + n) for n in range(70)]
    page.session.do(Change("", tuple(Edit(None, each) for each in more)))
    stage.settle()
    view, spot = bar(page, first.name)
    whole = {each.id for each in view.spots()}
    press_at(view, spot.x + 4, spot.y + 4)
    move_to(view, spot.x + 40, spot.y + 4)
    move_to(view, spot.x + 140, spot.y + 4)
    seen = {each.id for each in view.spots()}
    assert spot.id in seen
    assert f"bar:{more[-1].id}" not in seen
    height = view.figure().height
    page.page.verticalScrollBar().setValue(page.page.verticalScrollBar().maximum())
    assert f"bar:{more[-1].id}" in {each.id for each in view.spots()}
    assert view.figure().height == height
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(round(spot.x + 140), 4))
    stage.settle()
    assert {each.id for each in view.spots()} == whole


def test_escape_lets_a_drag_go_and_a_press_alone_opens_the_task(stage):
    page = plan_of_sample(stage)
    name = page.session.profile.tasks[-1].name
    view, spot = bar(page, name)
    records, title = page.session.profile.records, page.header.title.text()
    x, y = spot.x + spot.width / 2, spot.y + spot.height / 2
    press_at(view, x, y)
    move_to(view, x + 140, y)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    stage.settle()
    assert page.session.profile.records == records
    assert page.header.title.text() == title
    assert not page.trial.is_on
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert page.panel.identity == f"task:{task(page, name).id}"


def test_keys_move_a_task_by_a_day_and_never_before_what_it_waits_for(stage):
    page = plan_of_sample(stage)
    name = page.session.profile.tasks[-1].name
    view, spot = bar(page, name)
    view.setFocus()
    view.choose(spot.id)
    start = {each.task.id: each.start for each in page.planned().tasks}[task(page, name).id]
    for _step in range(4):
        QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier)
    later = {each.task.id: each.start for each in page.planned().tasks}[task(page, name).id]
    assert later > start
    for _step in range(9):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert task(page, name).not_before is None
    again = {each.task.id: each.start for each in page.planned().tasks}[task(page, name).id]
    assert again == start
