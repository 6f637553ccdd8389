"""A person is erased: nothing in file or folder says the name, but for backups that are named."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from cuprofiler.core.changes import Change, Edit, Mark, Noted
from cuprofiler.domain.codes import Basis, Role, Stance
from cuprofiler.domain.records import (
    Answer,
    DecisionMaker,
    ItemState,
    Moment,
    Product,
    UserClass,
)
from cuprofiler.services.erasure import eraser_again, eraser_of, holds, parts_of
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.storage.backups import back_up
from cuprofiler.storage.erasures import Erasure, delete_due, erasures
from cuprofiler.storage.workspace import Workspace
from cuprofiler.subjects.services.records import Task

ANNA = DecisionMaker(
    "m", "p", "Anna Brückner-Adler", (Role.DECIDER,), 3, Stance.AGAINST, "Adler says no to clouds",
    basis=Basis.HEARD, title="Head of purchasing at Adler KG", criteria=("price", "Anna’s list"),
    last_contact=date(2026, 11, 3), user_class_id="c",
)  # fmt: skip
RECORDS = (
    Product("p", "Tool for Anna", "asked for by A. BRÜCKNER"),
    Product("q", "Another"),
    UserClass("c", "p", "Anna’s secretaries"),
    ANNA,
    DecisionMaker("n", "p", "Peter Adler"),
    DecisionMaker("o", "q", "anna brückner-adler", title="CFO"),
    Answer("p", "c", "voice", "“Anna decides”, says everybody"),
    ItemState("p", "TRN-01", True, "Anna", note="ask anna.brueckner@adler.example, or Annabel"),
    ItemState("q", "TRN-02", owner="Jonas", note="with Anna Brückner-Adler on Monday"),
    Task("t", "q", "Move data", owner="anna brückner-adler", pass_mark="Brückner signs"),
    Moment("p", "l", "s", "Anna signs", hands_over="to Peter Adler"),
)
SAID = [b"Anna ", "Brückner".encode(), "BRÜCKNER".encode(), b"anna", "Anna’".encode(), b"Anna\xe2"]


@pytest.fixture
def service(tmp_path):
    return WorkspaceService(tmp_path / "root")


@pytest.fixture
def path(service):
    path = service.root / "My products.cuprofile"
    with Workspace.create(path) as workspace:
        workspace.add_all(RECORDS, "")
    return path


def naming(folder):
    """The files that still name her."""
    return {
        path
        for path in folder.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in SAID)
    }


def test_nothing_names_her_afterwards_but_the_backups_said(service, path):
    backup = service.back_up(path)
    with Workspace.open(path) as workspace:
        # Text that was typed over before leaves nothing either.
        old = ItemState("p", "TRN-09", note="Anna " * 3000)
        workspace.apply(Change("", (Edit(None, old),)))
        workspace.apply(Change("", (Edit(old, replace(old, note="")),)))
        erased = service.erase(workspace, ANNA)
        records = {record.key: record for record in workspace.all_records()}
    assert naming(service.root) == {backup}
    assert [each.path for each in erased.backups] == [backup]
    assert erased.until == date.today() + timedelta(days=30)
    gone = records[("decision_maker", "m")]
    assert gone == DecisionMaker("m", "p", "Decider", (Role.DECIDER,), 3, user_class_id="c")
    # Whoever has the same family name stays, with his name.
    assert records[("decision_maker", "n")].name == "Peter Adler"
    assert records[("moment", "l", "s")].hands_over == "to Peter Adler"
    assert records[("item_state", "p", "TRN-01")].owner == ""
    assert "Annabel" in records[("item_state", "p", "TRN-01")].note
    assert records[("item_state", "q", "TRN-02")].owner == "Jonas"
    assert records[("task", "t")].owner == ""
    assert records[("product", "p")].name == "Tool for somebody"
    assert records[("answer", "c", "voice")].value == "“somebody decides”, says everybody"


def test_no_step_that_is_kept_names_her_and_undo_goes_on(service, path):
    anna = replace(ANNA, deal_breaker="no Adler logo")
    with Workspace.open(path) as workspace:
        workspace.apply(Change(f"name of {ANNA.name}", (Edit(ANNA, anna),), why="Anna said so"))
        note = ItemState("p", "TRN-09", note=f"ask {ANNA.name}")
        workspace.apply(Change("note", (Edit(None, note),)))
        service.erase(workspace, anna)
        said = [(step.label, step.why) for step in workspace.steps()]
        assert said == [("name of somebody", "somebody said so"), ("note", "")]
        held = str(workspace.kept_records()).encode()
        assert not any(word in held for word in SAID)
        # What was taken out is taken out of what undo brings back, too.
        for step in reversed(workspace.steps()):
            workspace.apply(step.change.inverse(), Noted(Mark.UNDO, step.change))
        left = str(workspace.all_records()).encode()
        assert not any(word in left for word in SAID)


def test_an_old_state_that_comes_back_is_erased_again(service, path, tmp_path):
    backup = service.back_up(path)
    with Workspace.open(path) as workspace:
        service.erase(workspace, ANNA)
    restored = service.restore(backup, path)
    assert naming(restored.parent) == {backup}
    # Also where it comes from another folder.
    elsewhere = tmp_path / "stick" / "old.cuprofile"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(backup.read_bytes())
    received = service.receive(elsewhere, {}).path
    assert naming(service.root) == {backup}
    with Workspace.open(received) as workspace:
        assert len(workspace.all_records()) == len(RECORDS)


def test_the_list_of_erased_people_names_nobody(service, path):
    with Workspace.open(path) as workspace:
        service.erase(workspace, ANNA)
    (entry,) = erasures(service.root)
    text = (service.root / "erasures.json").read_text().casefold()
    assert "anna" not in text
    assert "adler" not in text
    assert entry.is_name("  anna  BRÜCKNER-adler ")
    assert not entry.is_name("Anna")
    assert (service.root / "erasures.json").stat().st_mode & 0o777 == 0o600


def test_backups_that_hold_a_person_go_when_their_day_has_come(service, path):
    backup = service.back_up(path)
    with Workspace.open(path) as workspace:
        erased = service.erase(workspace, ANNA)
    later = datetime.now().astimezone() + timedelta(minutes=5)
    after = back_up(path, service.root, later)
    delete_due(service.root, erased.until - timedelta(days=1))
    assert backup.exists()
    delete_due(service.root, erased.until)
    assert not backup.exists()
    assert after.exists()


def test_a_job_title_takes_no_words_along(service, path):
    """“Mom” names nobody: only what was noted of her goes."""
    mom = DecisionMaker("x", "p", "Mom", (Role.BUYER,), 3, Stance.AGAINST, "not over 23.99")
    with Workspace.open(path) as workspace:
        workspace.add_all([mom, ItemState("p", "A-1", note="Mom signs")], "")
        service.erase(workspace, mom)
        records = {record.key: record for record in workspace.all_records()}
    assert records[("item_state", "p", "A-1")].note == "Mom signs"
    assert records[("decision_maker", "x")].deal_breaker == ""


BO = DecisionMaker("b", "p", "Bo Lind")


def test_two_who_were_erased_are_erased_again():
    """Their entries say no name; an old state is asked for both."""
    until = date(2026, 12, 22)
    entries = [
        Erasure.of("Anna Brückner-Adler", ["Anna", "Brückner"], until, []),
        Erasure.of("Bo Lind", ["Lind"], until, []),
        Erasure.of("Somebody Else", ["Else"], until, []),
    ]
    note = ItemState("p", "A-1", note="Anna and Lind; Bo not; lind stays")
    change = eraser_again([*RECORDS, BO, note], entries).change([*RECORDS, BO, note])
    assert change.label == "a person erased"
    after = {edit.key: edit.after for edit in change.edits}
    # No role is known of Bo: an adviser, as in the picture.
    assert after["decision_maker", "m"].name == "Decider"
    assert "Lind" not in after["decision_maker", "b"].name
    assert after["item_state", "p", "A-1"].note == "somebody and somebody; Bo not; lind stays"
    assert ("decision_maker", "n") not in after  # Peter Adler
    assert eraser_again([*RECORDS, BO], []).change([*RECORDS, BO]).edits == ()
    assert eraser_again([], entries).change([]).edits == ()


@pytest.mark.parametrize(
    ("record", "there"),
    [
        (replace(ANNA, name="Another name"), True),  # the same person under another name
        (DecisionMaker("z", "q", "ANNA brückner-Adler"), True),
        (ItemState("p", "A-1", note="ask Anna"), True),
        (ItemState("p", "A-1", note="anna.x@acme.example"), True),
        (ItemState("p", "A-1", note="ask Annabel"), False),
        (ItemState("p", "A-1", note="ask Adler"), False),  # Peter has that name too
        (DecisionMaker("n", "p", "Peter Adler"), False),
        (UserClass("m", "p", "Clerks"), False),  # its id is no person's
        (Product("p", "Tool"), False),
    ],
)
def test_where_a_person_is_held(record, there):
    parts = parts_of(ANNA, RECORDS)
    assert parts == {"Anna", "Brückner"}
    others = [Product("p", "Tool"), DecisionMaker("n", "p", "Peter Adler")]
    assert holds([*others, record], ANNA, parts) is there
    assert not holds(others, ANNA, parts)
    assert not holds([], ANNA, parts)


def test_a_job_is_held_only_where_it_is_a_member():
    mom = DecisionMaker("x", "p", "Mom")
    note = ItemState("p", "A-1", note="Mom signs")
    assert parts_of(mom, [mom]) == frozenset()
    assert holds([note, mom], mom, ())
    assert not holds([note, DecisionMaker("y", "p", "Mom")], mom, ())


def test_one_name_within_another_goes_whole():
    anna = DecisionMaker("m", "p", "Ann Anna")
    note = ItemState("p", "A-1", note="Anna, ANN and Anns list; Annabel")
    change = eraser_of([anna, note], anna).change([anna, note])
    assert change.label == "a person erased"
    said = {edit.key: edit.after for edit in change.edits}["item_state", "p", "A-1"].note
    assert "Annabel" in said
    assert said.replace("Annabel", "").count("nn") == 0
    assert "ANN" not in said
