"""The overview: gaps beyond the first ones, and the way back into the interview."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cuprofiler.subjects.overview.words.gaps import gaps
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.header import PageHeader


def buttons(stage, words):
    page = stage.page("overview")
    return [b for b in page.findChildren(Button) if words in b.text() and b.isVisible()]


def test_an_interview_that_is_not_done_can_be_gone_on_with(stage):
    stage.open(1)
    stage.show("overview")
    stage.settle()
    assert buttons(stage, "Go on with") == []
    stage.program.products.add()
    QTest.keyClicks(QApplication.focusWidget(), "PayDay")
    stage.program.navigation.interview.leave()
    stage.settle()
    (going_on,) = buttons(stage, "Go on with")
    header = stage.page("overview").findChild(PageHeader)
    assert header._actions[0] is going_on
    going_on.click()
    stage.settle()
    assert stage.program.navigation.interviewing
    assert stage.program.navigation.interview.step.question == "class_name"


def test_gaps_that_are_not_seen_are_counted_and_shown_on_request(stage):
    stage.open(7)
    stage.program.take_people("Name\n" + "\n".join(f"Person {n}" for n in range(8)))
    stage.page("people").pasted.add()
    stage.show("overview")
    stage.settle()
    found = gaps(stage.program.session.profile)
    assert len(found) > 6
    (more,) = buttons(stage, "more gaps")
    assert str(len(found) - 5) in more.text()

    def seen():
        page = stage.page("overview")
        said = {gap.text for gap in found}
        return {
            name.rpartition(": ")[2] if name not in said else name
            for name in (b.accessibleName() for b in page.findChildren(Button) if b.isVisible())
        } & {gap.text.rpartition(": ")[2] for gap in found}

    before = len(seen())
    more.click()
    stage.settle()
    assert buttons(stage, "more gaps") == []
    assert len(seen()) > before
