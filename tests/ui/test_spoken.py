"""What a screen reader is told, and that its actions are those of a hand."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from cuprofiler.ui import spoken
from cuprofiler.ui.widgets.base import set_tip
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import ChoiceCards, Pick, Segments
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.tabs import Tabs
from tools.scenes import SCENES

ROOT = Path(__file__).resolve().parent.parent.parent
Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture
def screen_reader(qapp):
    spoken.install()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def spoken_of(widget):
    return QAccessible.queryAccessibleInterface(widget)


def press(interface):
    actions = interface.actionInterface()
    assert actions.actionNames()[0] == "Press"
    actions.doAction("Press")


def test_a_card_pressed_by_a_screen_reader_is_an_answer(qtbot, screen_reader):
    cards = ChoiceCards([("a", "This", "one"), ("b", "That", "other")], None)
    qtbot.addWidget(cards)
    interface = spoken_of(cards.cards["b"])
    assert interface.role() is Role.RadioButton
    assert interface.text(Text.Name) == "That"
    assert not interface.state().checked
    with qtbot.waitSignal(cards.chosen) as chosen:
        press(interface)
    assert chosen.args == ["b"]
    assert interface.state().checked
    assert spoken_of(cards).role() is Role.Grouping


def test_the_roles_of_what_is_chosen_from(qtbot, screen_reader):
    segments = Segments([("a", "Yes"), ("b", "No")], None, "Sure?")
    tabs = Tabs("Pages")
    tabs.show_tabs({"one": "One", "two": "Two"}, "two")
    save = Button("Save && close")
    title = Label("Donaudampfschifffahrtsgesellschaft", "title")
    for widget in (segments, tabs, save, title):
        qtbot.addWidget(widget)
    assert [spoken_of(button).role() for button in segments._buttons.values()] == [
        Role.RadioButton,
        Role.RadioButton,
    ]
    assert spoken_of(tabs).role() is Role.PageTabList
    two = spoken_of(tabs.tabs["two"])
    assert (two.role(), bool(two.state().checked)) == (Role.PageTab, True)
    assert spoken_of(save).role() is Role.Button
    assert spoken_of(save).text(Text.Name) == "Save & close"
    assert spoken_of(title).role() is Role.Heading
    assert spoken_of(title).text(Text.Name) == "Donaudampfschifffahrtsgesellschaft"


def test_a_tip_is_read_without_its_marks(qtbot, screen_reader):
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, "A < B")
    assert spoken_of(widget).text(Text.Description) == "A < B"
    set_tip(widget, "C")
    assert spoken_of(widget).text(Text.Description) == "C"
    widget.setAccessibleDescription("Its own")
    set_tip(widget, "D")
    assert spoken_of(widget).text(Text.Description) == "Its own"


def test_a_list_to_pick_from_has_a_label(qtbot, screen_reader):
    page = QWidget()
    qtbot.addWidget(page)
    pick = Pick(page)
    pick.addItems(["first", "second"])
    pick.setAccessibleName("Language")
    page.show()
    relations = spoken_of(pick).relations(QAccessible.RelationFlag.Label)
    labels = [interface.text(Text.Name) for interface, _flag in relations]
    assert labels == ["Language"]


def test_the_parts_of_a_figure_are_pressed_one_by_one(stage, qtbot, screen_reader):
    stage.open(7)
    stage.show("people:makers")
    stage.settle()
    figure = stage.page("people").findChildren(FigureView)[0]
    interface = spoken_of(figure)
    assert interface.role() is Role.Graphic
    assert interface.text(Text.Name).startswith("Asks for it first: ")
    parts = [interface.child(index) for index in range(interface.childCount())]
    assert [part.text(Text.Name) for part in parts] == [spot.said for spot in figure.spots()]
    karin = next(part for part in parts if part.text(Text.Name).startswith("Karin Holm"))
    with qtbot.waitSignal(figure.activated):
        press(karin)
    assert figure.current_spot().said.startswith("Karin Holm")


WALK = """
import sys, tempfile
from pathlib import Path
from PySide6.QtGui import QAccessible
from cuprofiler.ui import spoken
from tools.scenes import SCENES, VARIANTS, application, put_up, staged

def walk(node):
    if node is None or not node.isValid():
        return 0
    node.role(), node.text(QAccessible.Text.Name), node.state()
    if node.actionInterface():
        node.actionInterface().actionNames()
    return 1 + sum(walk(node.child(index)) for index in range(node.childCount()))

application()
spoken.install()
QAccessible.setActive(True)
with tempfile.TemporaryDirectory() as folder, staged(Path(folder), VARIANTS[0]) as stage:
    for name in SCENES:
        put_up(stage, name)
        print(name, walk(QAccessible.queryAccessibleInterface(stage.window)))
"""


def test_every_screen_comes_and_goes_with_a_screen_reader():
    """In a process of its own: what is let go of twice ends it."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", WALK],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    counts = dict(line.split() for line in done.stdout.splitlines())
    assert list(counts) == list(SCENES)
    assert all(int(count) > 20 for count in counts.values())
