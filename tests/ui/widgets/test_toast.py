"""The message at the foot of a page: in a room of its own, with Undo, Redo and their keys."""

from dataclasses import replace

from PySide6.QtCore import QRect

from cuprofiler.core.changes import Change, Edit


def rename(stage, name):
    session = stage.program.session
    product = session.profile.product
    session.do(Change("name of the product", (Edit(product, replace(product, name=name)),)))


def test_it_covers_nothing(stage):
    stage.open(1)
    stage.show("checklists")
    stage.program.tell("Marked done.", with_undo=True)
    stage.settle()
    toast, sections = stage.program.toast, stage.program.navigation.shell.sections
    places = [QRect(part.mapToGlobal(part.rect().topLeft()), part.size())
              for part in (toast, sections)]  # fmt: skip
    assert toast.isVisible()
    assert not places[0].intersects(places[1])


def test_it_stands_above_the_buttons_of_the_interview(stage):
    stage.open(1)
    stage.ask("payer")
    stage.settle()
    stage.program.tell("Saved.", with_undo=False)
    stage.settle()
    interview = stage.program.navigation.interview
    toast = stage.program.toast
    assert toast.mapTo(interview, toast.rect().bottomLeft()).y() <= interview.foot.y()


def test_it_offers_undo_and_after_it_redo(stage):
    stage.open(1)
    stage.show("overview")
    rename(stage, "Other")
    stage.program.tell("Renamed.", with_undo=True)
    toast = stage.program.toast
    assert (toast._link.text(), toast._key.text()) == ("Undo", "Ctrl+Z")
    toast._link.click()
    assert stage.program.session.profile.product.name == "CashPilot"
    assert toast.isVisible()
    assert toast._link.text() == "Redo"
    assert "name of the product" in toast._text.text()
    toast._link.click()
    assert stage.program.session.profile.product.name == "Other"
    assert toast._link.text() == "Undo"


def test_it_goes_with_its_page(stage):
    stage.open(1)
    stage.show("checklists")
    stage.program.tell("Marked done.", with_undo=True)
    assert stage.program.toast.isVisible()
    stage.show("overview")
    assert not stage.program.toast.isVisible()
    stage.program.tell("Marked done.", with_undo=True)
    stage.ask("payer")
    assert not stage.program.toast.isVisible()


def test_a_redo_that_is_past_is_offered_no_longer(stage):
    stage.open(1)
    stage.show("overview")
    rename(stage, "Other")
    stage.program.session.undo()
    stage.settle()
    assert stage.program.toast._link.text() == "Redo"
    rename(stage, "Third")
    assert not stage.program.toast.isVisible()


def test_what_did_not_work_has_another_mark_and_goes_once_something_does(stage):
    stage.open(1)
    stage.show("overview")
    toast = stage.program.toast
    stage.program.tell("Marked done.", with_undo=False)
    done = toast._mark.pixmap().toImage()
    stage.program.session.failed.emit("That is not a date.")
    assert toast._mark.pixmap().toImage() != done
    rename(stage, "Other")
    assert not toast.isVisible()
