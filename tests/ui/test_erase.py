"""Erasing a person through the window: asked first, no Undo, and the backups are named."""

from PySide6.QtWidgets import QMessageBox

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import DecisionMaker


def press(stage, text):
    box = next(b for b in stage.window.findChildren(QMessageBox) if b.isVisible())
    button = next(b for b in box.buttons() if b.text().replace("&", "") == text)
    said = f"{box.text()} {box.informativeText()}"
    button.click()
    stage.settle()
    return said


def asked(stage):
    stage.open(1)
    session = stage.program.session
    member = DecisionMaker("anna", session.profile.product_id, "Anna Brückner")
    session.do(Change("person", (Edit(None, member),)))
    stage.program.files.backing_up.back_up()
    stage.show(f"decision_maker:{'anna'}")
    stage.page("people").makers.ask_to_erase("anna")
    return session, stage.program.workspaces.backups(session.path)[0].path


def test_a_person_is_erased_and_no_undo_brings_them_back(stage):
    session, backup = asked(stage)
    assert "Erase Anna Brückner for good?" in press(stage, "Erase")
    assert backup.name in press(stage, "Delete them now")
    assert not backup.exists()
    session.undo()
    assert all("Anna" not in each.name for each in session.profile.decision_makers)
    assert "Brückner".encode() not in session.path.read_bytes()


def test_cancel_leaves_everything(stage):
    session, backup = asked(stage)
    before = session.profile.records
    press(stage, "Cancel")
    assert session.profile.records == before
    assert backup.exists()
