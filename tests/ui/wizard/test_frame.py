"""The frame of the interview: where Undo, Enter and Escape lead."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cuprofiler.ui.wizard.fields import HowSure


def press(stage, key):
    QTest.keyClick(QApplication.focusWidget(), key)
    stage.settle()


def test_escape_goes_back_to_the_interview_it_was_called_from(stage):
    stage.open(1)
    stage.ask("payer")
    stage.settle()
    navigation = stage.program.navigation
    stage.program.show_keys()
    assert not navigation.interviewing
    navigation.escape()
    assert navigation.interviewing
    assert navigation.interview.step.question == "payer"
    navigation.show("overview")
    stage.program.show_keys()
    navigation.escape()
    assert navigation.is_shown("overview")


def test_undo_turns_to_the_question_it_is_about(stage):
    stage.open(1)
    program = stage.program
    program.products.add()
    for words in ("PayDay", "Clerks", "3"):
        QTest.keyClicks(QApplication.focusWidget(), words)
        press(stage, Qt.Key.Key_Return)
    assert stage.program.navigation.interview.step.question == "proficiency"
    press(stage, Qt.Key.Key_2)
    press(stage, Qt.Key.Key_Return)
    assert stage.program.navigation.interview.step.question == "sold_to"
    program.session.undo()
    stage.settle()
    assert stage.program.navigation.interview.step.question == "proficiency"
    program.session.redo()
    stage.settle()
    assert stage.program.navigation.interview.step.question == "proficiency"


def test_enter_goes_on_from_how_sure_too(stage, qtbot):
    stage.open(1)
    stage.ask("payer")
    stage.settle()
    heard = stage.program.navigation.interview.findChild(HowSure).segments._buttons["heard"]
    qtbot.mouseClick(heard, Qt.MouseButton.LeftButton)
    heard.setFocus(Qt.FocusReason.MouseFocusReason)
    before = stage.program.navigation.interview.page
    QTest.keyClick(heard, Qt.Key.Key_Return)
    stage.settle()
    assert stage.program.navigation.interview.page is not before


def test_what_is_wrong_stands_below_what_it_is_about_and_goes_when_one_types(stage):
    stage.open(1)
    stage.ask("decider")
    stage.settle()
    page = stage.program.navigation.interview.page
    name, *others = page.field.findChildren(QLineEdit)
    name.clear()
    assert not page.leave()
    assert page._wrong.isVisible()
    assert page._wrong.parentWidget() is name.parentWidget()
    assert name.property("wrong") is True
    assert name.accessibleDescription() == page._wrong.text()
    QTest.keyClicks(name, "Owner")
    assert not page._wrong.isVisible()
    assert name.property("wrong") is False
    amount = next(each for each in others if "EUR" in each.accessibleName())
    amount.setText("a lot")
    assert not page.leave()
    # Not about the name: it does not stand at its side.
    assert (name.property("wrong"), amount.property("wrong")) == (False, True)
    assert page._wrong.isVisible()
    assert page._wrong.parentWidget() is not name.parentWidget()
