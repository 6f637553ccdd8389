"""What is pointed at in one figure is in the light in every figure and list of the page."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.subjects.cost.words.entry import begin
from cuprofiler.subjects.overview.page.cards import PersonCard
from cuprofiler.subjects.value.rules.conflicts import pulls
from cuprofiler.ui.widgets import motion
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.pointed import LitRow
from tests.subjects.people.test_page import new_product


def lit(view):
    return view._light.pointed


def enter(widget):
    QApplication.sendEvent(widget, QEnterEvent(QPointF(), QPointF(), QPointF()))
    QTest.qWait(150)


def shown(stage, code, number=1):
    stage.open(number)
    stage.show(code)
    stage.settle()
    return stage.page(code)


def spot_of(view, identity):
    return next(spot for spot in view.spots() if spot.id == identity)


def hover(view, identity):
    spot = spot_of(view, identity)
    QTest.mouseMove(view, QPointF(spot.x + spot.width / 2, spot.y + spot.height / 2).toPoint())
    QTest.qWait(150)


def test_a_cost_line_lights_its_years_and_its_way(stage):
    page = shown(stage, "cost")
    line = next(e for e in page.session.profile.cost_items if e.name == "Their own hours, 1 a week")
    part = f"cost_line:{line.id}"
    hover(page.lines.view, part)
    assert [lit(view) for view in (page.lines.view, page.chart, page.stacks, page.swings)] == [
        part
    ] * 4
    # The side table knows ways only: nothing in it is dimmed.
    assert lit(page.side) == ""
    QTest.mouseMove(page.lines.view, page.lines.view.rect().bottomRight())
    QApplication.sendEvent(page.lines.view, QEnterEvent(QPointF(), QPointF(), QPointF()))
    page.lines.view.leaveEvent(None)
    assert {lit(view) for view in (page.lines.view, page.chart, page.stacks, page.swings)} == {""}


def test_keys_light_the_same(stage):
    page = shown(stage, "cost")
    way = page.session.profile.alternatives[0]
    view = page.lines.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current == f"way:{way.id}"
    assert lit(page.chart) == lit(page.side) == f"way:{way.id}"
    page.side.setFocus(Qt.FocusReason.TabFocusReason)
    assert lit(page.chart) == ""


def test_a_conflict_and_what_it_is_about_light_each_other(stage):
    page = shown(stage, "value", 7)
    found = {pull.kind: pull for pull in pulls(page.session.profile)}
    rows = {row.part: row for row in page.findChildren(LitRow)}
    onesided = rows[f"conflict:{found['onesided'].source}"]
    grid = page.table.view
    enter(onesided)
    assert lit(grid) == f"conflict:{found['onesided'].source}"
    onesided.leaveEvent(None)
    assert lit(grid) == ""
    benefit = f"benefit:{found['onesided'].subjects[0]}"
    hover(grid, benefit)
    assert onesided.is_lit
    assert not rows[f"conflict:{found['apart'].source}"].is_lit


def test_a_task_lights_the_months_it_takes(stage):
    stage.open(7)
    stage.show("services:implementation")
    page = stage.page("services")
    stage.settle()
    task = next(each for each in page.session.profile.tasks if each.our_hours)
    page.shining.shine(f"task:{task.id}")
    assert lit(page.loads) == f"task:{task.id}"
    hours = page.loads.figure()
    assert 0 < len(hours.dimmed_by(f"task:{task.id}")) < len(hours.shapes)
    assert hours.dimmed_by(f"bar:{task.id}") == hours.dimmed_by(f"task:{task.id}")


@pytest.mark.parametrize("moves", [True, False])
def test_dimming_comes_slowly_only_where_things_may_move(stage, monkeypatch, moves):
    page = shown(stage, "cost")
    monkeypatch.setattr(motion, "is_wanted", lambda: moves)
    way = page.session.profile.alternatives[0]
    page.chart.shine(f"way:{way.id}")
    assert page.chart._light._dims.value == (0.0 if moves else 1.0)
    QTest.qWait(motion.MOVE_MS + 150)
    assert page.chart._light._dims.value == 1.0


def test_a_line_that_appears_comes_up_and_nothing_else_moves(stage, monkeypatch):
    page = shown(stage, "cost")
    monkeypatch.setattr(motion, "is_wanted", lambda: True)
    view = page.lines.view
    page.grab()
    assert view._light._fresh == frozenset()
    last = page.session.profile.alternatives[-1].id
    page.session.do(begin(page.session.profile, last))
    page.grab()
    fresh = [view.figure().shapes[number] for number in view._light._fresh]
    assert "New cost" in {getattr(shape, "text", "") for shape in fresh}
    assert len(fresh) < len(view.figure().shapes) / 2


def test_nothing_stays_dimmed_when_the_page_is_left_by_keys(stage):
    page = shown(stage, "cost")
    view = page.lines.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert lit(page.chart)
    stage.show("value")
    stage.settle()
    assert lit(page.chart) == lit(page.side) == lit(view) == ""


def test_crossing_a_list_lights_nothing(stage):
    page = shown(stage, "checklists", 1)
    QApplication.sendEvent(page.rows[0], QEnterEvent(QPointF(), QPointF(), QPointF()))
    page.rows[0].leaveEvent(None)
    QTest.qWait(150)
    assert not any(row.is_lit for row in page.rows)


def test_the_overview_lights_the_gaps_of_whom_one_points_at(stage):
    page = shown(stage, "overview", 7)
    (view,) = page.findChildren(FigureView)
    rows = [row for row in page.findChildren(LitRow) if row.part]
    seen = {spot.id for spot in view.spots()}
    kind = next(row for row in rows if row.part in seen)
    view.pointed.emit(kind.part)
    assert kind.is_lit
    assert all(row.is_lit == (kind.part in row._about) for row in rows)
    view.pointed.emit("")
    assert not any(row.is_lit for row in rows)
    enter(kind)
    assert lit(view) == kind.part
    kind.leaveEvent(None)
    assert lit(view) == ""


def test_the_simple_overview_lights_a_person_with_its_line(stage):
    new_product(stage, "App", "Clerks", 25, {"payer": "provider"})
    named = DecisionMaker("d", stage.program.session.profile.product_id, "Ann", (Role.DECIDER,))
    stage.program.session.do(Change("", (Edit(None, named),)))
    stage.show("overview")
    stage.settle()
    page = stage.page("overview")
    assert not page.findChildren(FigureView)
    cards = page.findChildren(PersonCard)
    first, *others = cards
    enter(first)
    assert first.is_lit and not any(each.is_lit for each in others if each.part != first.part)
    first.leaveEvent(None)
    assert not any(each.is_lit for each in cards)


def test_items_of_one_answer_light_up_together(stage):
    page = shown(stage, "checklists", 1)
    groups = {}
    for row in page.rows:
        groups.setdefault(row.part, []).append(row)
    part, rows = next((p, r) for p, r in groups.items() if p and len(r) > 1)
    enter(rows[0])
    assert all(row.is_lit for row in rows[1:])
    assert not any(row.is_lit for p, others in groups.items() if p != part for row in others)
    rows[0].leaveEvent(None)
    stage.program.window.activateWindow()
    stage.settle()
    rows[0].tick.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows[1].is_lit
    stage.program.window.findChild(Button).setFocus(Qt.FocusReason.TabFocusReason)
    assert not rows[1].is_lit
