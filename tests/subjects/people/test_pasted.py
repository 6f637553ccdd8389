"""A list pasted on the people's page, or dropped on the window."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import DecisionMaker

LIST = "Name\tJob title\nKarin Holm\tHead of sales\nMia Wolf\tCEO\nOle Dahl\tNurse\n"


@pytest.fixture
def page(stage):
    stage.open(7)
    stage.show("people")
    stage.settle()
    return stage.page("people")


def names(page):
    return [member.name for member in page.session.profile.decision_makers]


def test_nothing_is_stored_before_it_is_wanted_and_undo_takes_all_back(page, stage):
    before = names(page)
    QGuiApplication.clipboard().setText(LIST)
    page.paste()
    stage.settle()
    assert names(page) == before
    assert page.pasted.isVisible() and not page.makers.isVisible()
    ticks = {contact.name: take.isChecked() for contact, take, _part in page.pasted.lines}
    assert ticks == {"Karin Holm": False, "Mia Wolf": True, "Ole Dahl": True}
    parts = [part.currentData() for _contact, _take, part in page.pasted.lines]
    assert parts == ["", "", ""]  # never decided for the founder
    page.pasted.take_proposed()
    page.pasted.add()
    stage.settle()
    assert names(page) == [*before, "Mia Wolf", "Ole Dahl"]
    added = {m.name: m for m in page.session.profile.decision_makers}
    assert added["Mia Wolf"].roles == (Role.DECIDER,)
    assert added["Mia Wolf"].title == "CEO"
    assert added["Ole Dahl"].roles == ()
    assert not page.pasted.isVisible() and page.makers.isVisible()
    page.session.undo()
    assert names(page) == before


def test_ctrl_v_pastes_and_not_now_leaves(page, stage):
    QGuiApplication.clipboard().setText(LIST)
    stage.window.activateWindow()
    page.makers.figure.setFocus()
    QTest.keyClick(page.makers.figure, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert page.pasted.isVisible()
    page.pasted.leave()
    stage.settle()
    assert page.makers.isVisible()


def test_a_clipboard_without_names_is_said(page, stage):
    QGuiApplication.clipboard().setText("  \n ")
    page.paste()
    assert "No names were found" in stage.program.toast._text.text()
    assert page.makers.isVisible()


def test_more_people_than_a_product_takes_are_refused_whole(page, stage):
    before = names(page)
    QGuiApplication.clipboard().setText("\n".join(f"Person {n}" for n in range(60)))
    page.paste()
    page.pasted.add()
    stage.settle()
    assert names(page) == before
    assert stage.program.toast.isVisible()
    assert page.pasted.isVisible()


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_dropped_on_the_window_is_looked_at(page, stage, tmp_path, encoding):
    path = tmp_path / "people.csv"
    path.write_bytes("Name;Funktion\nJörg Süß;Geschäftsführer\n".encode(encoding))
    stage.show("overview")
    drop(stage.window, path)
    stage.settle()
    assert page.isVisible() and page.pasted.isVisible()
    assert [contact.name for contact, *_rest in page.pasted.lines] == ["Jörg Süß"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("people.csv", b"PK\x03\x04\0\0binary", "is no text"),
        ("people.csv", b"x" * 5_000_001, "too large"),
        ("broken.json", b"{", "not valid JSON"),
    ],
)
def test_what_can_not_be_taken_is_said_in_one_sentence(page, stage, tmp_path, name, data, said):
    before = names(page)
    path = tmp_path / name
    path.write_bytes(data)
    drop(stage.window, path)
    stage.settle()
    assert said in stage.program.toast._text.text()
    assert names(page) == before


def test_what_is_chosen_stays_when_the_page_is_made_anew_or_becomes_narrow(page, stage):
    page.take_list(LIST)
    stage.settle()
    _contact, take, part = page.pasted.lines[1]
    take.setChecked(False)
    part.setCurrentIndex(part.findData("buyer"))
    chosen = page.pasted.chosen
    assert chosen[1] == (False, "buyer")
    stage.program.rebuild()
    stage.settle()
    anew = stage.page("people")
    assert anew is not page
    assert anew.pasted.isVisible()
    assert anew.pasted.chosen == chosen
    stage.window.resize(500, 700)
    stage.settle()
    assert anew.pasted.chosen == chosen
    assert anew.page.horizontalScrollBar().maximum() == 0


def test_no_more_can_be_added_than_fit(page, stage):
    page.take_list("Name\n" + "\n".join(f"Person {number}" for number in range(60)))
    stage.settle()
    there = len(names(page))
    assert str(DecisionMaker.MOST - there) in page.pasted._full.text()
    assert page.pasted._full.isVisible()
    assert not page.header._actions[0].isEnabled()
    for _contact, take, _part in page.pasted.lines[DecisionMaker.MOST - there :]:
        take.setChecked(False)
    assert page.header._actions[0].isEnabled()
    assert not page.pasted._full.isVisible()
    page.pasted.add()
    assert len(names(page)) == DecisionMaker.MOST


def test_an_empty_list_leaves_everything_where_it_is(page, stage):
    stage.show("value")
    stage.program.take_people("\n\n")
    assert stage.program.navigation.is_shown("value")
    stage.program.take_people(LIST)
    assert stage.program.navigation.is_shown("people")
    assert page.pasted.isVisible()
