"""Lifetime cost through the real page, by keyboard and mouse."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cuprofiler.domain.codes import AlternativeKind, Per, Repeats
from cuprofiler.subjects.cost.records import Tier
from cuprofiler.ui.forms.form import OneByOne
from cuprofiler.ui.widgets.buttons import Button
from tests.subjects.people.test_page import box, new_product, pick, write

D = Decimal


@pytest.fixture
def page(stage):
    new_product(stage, "App", "Clerks", 25, {})
    stage.show("cost")
    stage.settle()
    return stage.page("cost")


def lines(page):
    return {line.name: line for line in page.session.profile.cost_items}


def keep_only(page, *names):
    """Remove what this buyer does not pay for: as long as it stands there, it is unknown."""
    for name, each in lines(page).items():
        if name not in names:
            page.remove(each.id)


def test_begin_type_and_read_the_result(stage, page):
    """From the empty page to a saving and a payback, all typed."""
    assert "not known yet" in page.header.title.text()
    begin = next(b for b in page.findChildren(Button) if b.text() == "Begin with the usual costs")
    QTest.mouseClick(begin, Qt.MouseButton.LeftButton)
    stage.settle()
    profile = page.session.profile
    assert [alternative.kind for alternative in profile.alternatives] == [
        AlternativeKind.OURS,
        AlternativeKind.AS_TODAY,
    ]
    write(page, "horizon", "3")
    write(page, "rate", "8")
    write(page, "seats", "25")
    frame = page.session.profile.cost_frame
    assert (frame.horizon, frame.rate, frame.seats) == (3, D(8), (25,))
    page.open_line(lines(page)["Subscription"].id)
    write(page, "amount", "30")
    write(page, "rise", "5")
    page.open_line(lines(page)["Their own hours"].id)
    write(page, "amount", "12,500")
    # Two of the eleven were typed; what leaving costs falls into the last year, now the third.
    assert len(lines(page)) == 11
    assert page.header.title.text() == "9 of 11 lines have no amount yet."
    keep_only(page, "Subscription", "Their own hours")
    comparison = page.calculated().comparison
    assert comparison is not None
    assert [round(x) for x in comparison.ours.by_year] == [0, 9000, 9450, 9922]
    assert "costs less, from the first year on" in page.header.title.text()
    assert page.header.subline.text()[1:].startswith("9,128 less over 3 years")
    for _step in range(60):
        stage.program.session.undo()
        if not page.session.profile.alternatives:
            break
    assert page.session.profile.cost_items == ()


def test_a_line_is_opened_and_removed_by_keyboard(stage, page):
    page.begin()
    page.close_panel()
    stage.settle()
    view = page.lines.view
    wanted = lines(page)["Support"]
    view.setFocus()
    view.choose(f"cost_line:{wanted.id}")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert page.panel.identity == f"cost_line:{wanted.id}"
    page.close_panel()
    view.setFocus()
    view.choose(f"cost_line:{wanted.id}")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert "Support" not in lines(page)
    stage.program.session.undo()
    assert lines(page)["Support"] == wanted


def test_bands_and_wrong_figures(stage, page):
    page.begin()
    line = lines(page)["Subscription"]
    page.open_line(line.id)
    pick(page, "per", str(Per.SEAT_MONTH))
    write(page, "tiers", "25: 32.00; 100: 27.00; more: 22.00")
    tiers = lines(page)["Subscription"].tiers
    assert tiers == (Tier(25, D(32)), Tier(100, D(27)), Tier(None, D(22)))
    write(page, "tiers", "25 for 32")
    assert "Write rising bands" in box(page, "tiers").note
    assert lines(page)["Subscription"].tiers == tiers
    write(page, "rise", "much")
    assert "not a percentage" in box(page, "rise").note
    pick(page, "repeats", str(Repeats.ONCE))
    assert {"last_year", "months"}.isdisjoint({b.field.id for b in page.panel.body.boxes})


def test_what_cannot_be_worked_out_is_said_and_can_be_mended(stage, page):
    page.begin()
    page.open_line(lines(page)["Subscription"].id)
    write(page, "amount", "30")
    assert "the number of seats isn’t known" in page.header.subline.text()
    page.open_frame()
    write(page, "seats", "25")
    page.open_line(lines(page)["Subscription"].id)
    write(page, "low", "40")
    assert page.header.title.text() == "It can’t be worked out yet."
    assert "“Subscription”: the amount must lie between low and high" in page.header.subline.text()
    page.close_panel()
    stage.settle()
    again = next(b for b in page.findChildren(Button) if b.text() == "Subscription")
    again.click()
    write(page, "low", "20")
    assert "can’t" not in page.header.title.text(), page.header.subline.text()


def test_another_way_is_compared(stage, page):
    page.begin()
    page.add_alternative(AlternativeKind.RIVAL)
    assert page.panel.identity.startswith("way:")
    write(page, "name", "Large suite")
    assert [alternative.name for alternative in page.session.profile.alternatives][
        2
    ] == "Large suite"
    count = len(page.session.profile.cost_items)
    page.add_line(page.session.profile.alternatives[2].id)
    assert len(page.session.profile.cost_items) == count + 1
    page.remove(page.session.profile.alternatives[2].id)
    assert len(page.session.profile.alternatives) == 2
    assert all(each.alternative_id != "gone" for each in page.session.profile.cost_items)


def test_the_same_is_asked_one_by_one(page):
    page.open_frame()
    page.panel._turn()
    assert isinstance(page.panel.body, OneByOne)
    assert "horizon" not in page.panel.body.questions  # it has a usual value
    assert page.panel.body.questions[0] == "base_date"


def test_the_spreadsheet_is_saved(stage, page, tmp_path):
    page.begin()
    stage.program.files.exports.save_table(tmp_path / "cost.xlsx")
    assert (tmp_path / "cost.xlsx").stat().st_size > 4000
    stage.program.files.exports.save_table(tmp_path / "nowhere" / "cost.csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cost.xlsx", "data"]


def test_no_saving_is_claimed_where_no_amount_is_known(stage, page):
    """It once read "costs the same" and "paid back from the start" with nothing typed yet."""
    page.begin()
    stage.settle()
    assert page.header.title.text() == "What it costs over the years is not known yet."
    comparison = page.calculated().comparison
    assert comparison is not None
    assert comparison.saving(comparison.ours) is None
    assert not page._side_card.isVisible()
    page.open_frame()
    write(page, "seats", "25")
    page.open_line(lines(page)["Subscription"].id)
    write(page, "amount", "30")
    assert not page._side_card.isVisible()
    keep_only(page, "Subscription", "Their own hours")
    assert page._side_card.isVisible()
    assert "45,000 over 5 years" in page.header.title.text()
    assert "1 of 2 lines has no amount yet." in page.header.subline.text()


def test_cards_turn_when_the_panel_takes_their_room(stage):
    stage.open(7)
    stage.show("cost")
    stage.settle()
    page = stage.page("cost")
    assert page._side_card.y() == page._chart_card.y()
    page.open_frame()
    stage.settle()
    assert page._side_card.geometry().bottom() < page._chart_card.y()
    page.close_panel()
    stage.settle()
    assert page._side_card.y() == page._chart_card.y()
