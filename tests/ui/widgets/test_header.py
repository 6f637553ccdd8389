"""The head of a page: what stands beside the words, what is folded, and that it holds still."""

import pytest
from PySide6.QtWidgets import QMenu

from cuprofiler.ui import theme
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.header import PageHeader

LONG = "There is nothing in it for Petra Lind, Tom Reyes and Administrators, and one outshouts all"


@pytest.fixture
def done():
    return []


@pytest.fixture
def header(qtbot, done):
    header = PageHeader()
    qtbot.addWidget(header)
    add, printing = Button("Add a benefit"), Button("Preview and print", icon="printer")
    add.clicked.connect(lambda: done.append("add"))
    header.say("What each gets", "Three of them get nothing.")
    header.offer(add, printing, link("Save as a picture", lambda: done.append("save")))
    header.resize(1000, 100)
    header.show()
    qtbot.wait(1)
    return header


def words(header):
    return [b.text() for b in header.findChildren(Button) if b.isVisible() and b.text()]


def test_two_buttons_stand_beside_the_words_and_links_are_folded(header):
    assert words(header) == ["Add a benefit", "Preview and print"]
    assert [button.text() for button in header.folded()] == ["Save as a picture"]


def test_with_less_room_one_button_stays_and_nothing_is_lost(header, qtbot):
    header.resize(640, 100)
    qtbot.wait(1)
    assert words(header) == ["Add a benefit"]
    assert [b.text() for b in header.folded()] == ["Preview and print", "Save as a picture"]


def test_what_is_folded_is_done_from_the_menu(header, qtbot, done):
    header._more.click()
    (menu,) = header.findChildren(QMenu)
    assert [entry.text() for entry in menu.actions()] == ["Save as a picture"]
    menu.actions()[0].trigger()
    menu.close()
    assert done == ["save"]


@pytest.mark.parametrize("title", ["What each gets", LONG])
def test_it_keeps_its_height_when_a_panel_takes_room(header, qtbot, title):
    header.say(title, "Three of them get nothing.")
    qtbot.wait(1)
    before = header.heightForWidth(1000)
    header.narrow_by(theme.px(344))
    header.resize(656, before)
    qtbot.waitUntil(lambda: header.heightForWidth(656) == before)
    header.narrow_by(0)
    header.resize(1000, before)
    qtbot.waitUntil(lambda: header.heightForWidth(1000) == before)


def test_a_title_breaks_where_a_sentence_ends(header, qtbot):
    header.say("The managing director decides. The secretaries must work with what is chosen.")
    laid = header.title._lay(560)
    assert laid.lineCount() == 2
    assert laid.lineAt(1).textStart() == len("The managing director decides.") + 1


def test_one_long_sentence_is_broken_in_its_middle(header):
    header.say("CashPilot costs more at first, and less over 5 years.")
    laid = header.title._lay(400)
    assert laid.lineCount() == 2
    first, last = (laid.lineAt(n).naturalTextWidth() for n in range(2))
    assert last > first / 2


def test_what_a_kept_height_leaves_over_is_below_the_words(header, qtbot):
    header.say(LONG, "Three of them get nothing.")
    qtbot.wait(1)
    height = header.heightForWidth(1000)
    header.narrow_by(theme.px(344))
    header.resize(1000, height)
    qtbot.waitUntil(lambda: header.folded() == header._actions)
    header.layout().activate()
    assert header.subline.y() - header.title.geometry().bottom() <= theme.px(6)


def test_lines_stand_as_far_apart_as_the_tokens_say(header):
    for role in theme.TYPE:
        header.title.set_role(role)
        header.title.setText("One line")
        assert header.title.heightForWidth(1000) == theme.leading(role)
        header.title.setText("word " * 60)
        lines = header.title._lay(300).lineCount()
        assert header.title.heightForWidth(300) == lines * theme.leading(role)


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\u2029"])
def test_a_line_break_breaks_the_line(header, mark):
    header.subline.setText(f"First line{mark}second line")
    assert header.subline._lay(1000).lineCount() == 2
    assert header.subline.natural_width() < header.fontMetrics().horizontalAdvance("x" * 20)
