"""The program with one section more: everything that is true of the others is true of it.

Run by `test_rehearsal`, in a process of its own.
"""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cuprofiler.app import main
from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, Product
from cuprofiler.domain.removal import removing
from cuprofiler.i18n import speaking
from cuprofiler.services import erasure
from cuprofiler.services.checks import InvalidChangeError, check_count, check_record
from cuprofiler.services.clashes import told as told_of
from cuprofiler.services.clashes import where
from cuprofiler.services.exchange import read_profile, samples, write_profile
from cuprofiler.services.finder import found_in
from cuprofiler.services.forms import form_of
from cuprofiler.services.nameless import without_names
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.services.products import new_id
from cuprofiler.storage.identity import SCHEMA_DIGEST, schema_digest
from cuprofiler.storage.migrations import migrate
from cuprofiler.storage.profile_file import ProfileFileError, encode, json_schema, parse_profile
from cuprofiler.storage.profile_reading import to_records
from cuprofiler.storage.profile_writing import from_profile
from cuprofiler.storage.steps.chain import tables
from cuprofiler.storage.tables import definitions
from cuprofiler.storage.workspace import Workspace
from cuprofiler.subjects.answers.rules import interview
from cuprofiler.subjects.overview.words.gaps import gaps
from cuprofiler.ui.dialogs.palette import things
from cuprofiler.ui.forms.form import OneByOne
from tests.rehearsal.notes.records import Note
from tests.storage.test_migrations import COUNTS, filled

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@cache
def sample():
    return read_profile(samples()[6].path, 1)


def crm(*notes):
    """The sample with many people, and notes on them."""
    found = sample()
    return Profile.of((*found.records.values(), *notes), found.product_id)


def karin(profile):
    return next(each for each in profile.decision_makers if each.name == "Karin Holm")


def noted(**more):
    found = crm()
    fields = {"name": "Call", "person": "Ella Marsh", "text": "Karin Holm wants a trial",
              "day": date(2026, 11, 3), "about": karin(found).id}  # fmt: skip
    return crm(Note("n", found.product_id, **{**fields, **more}))


def note_of(profile):
    (found,) = profile.of_kind("note")
    return found


# --- Window -----------------------------------------------------------------------------------


def test_it_has_its_place_in_the_sidebar_and_its_page(stage):
    stage.open(7)
    button = stage.program.navigation.sidebar.sections["notes"]
    assert button.text() == "Notes"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.page("notes").isVisible()
    assert stage.program.session.place == "notes"


def test_a_note_is_added_filled_undone_and_found(stage):
    stage.open(7)
    stage.show("notes")
    page, session = stage.page("notes"), stage.program.session
    page.add()
    stage.settle()
    boxes = {box.field.id: box for box in page.panel.body.boxes}
    assert list(boxes) == ["name", "person", "day", "text", "about"]
    boxes["name"].input.edit.setText("Call about prices")
    boxes["name"].input.flush()
    boxes["text"].input.edit.setPlainText("Too dear")
    boxes["text"].flush()
    note = note_of(session.profile)
    assert (note.name, note.text) == ("Call about prices", "Too dear")
    assert page.title.text() == "1 notes so far."
    session.undo()
    assert note_of(session.profile).text == ""
    session.redo()
    found = [each for each in things(session, stage.program.actions) if each.kind == "note"]
    assert [each.text for each in found] == ["Call about prices"]
    stage.show("overview")
    found[0].run()
    assert page.isVisible()
    assert page.panel.identity == f"note:{note.id}"
    page.remove(note.id)
    assert session.profile.of_kind("note") == ()
    session.undo()
    assert note_of(session.profile).text == "Too dear"


def test_it_is_asked_one_by_one(stage):
    stage.open(7)
    stage.show("notes")
    page = stage.page("notes")
    page.add()
    page.panel._turn()
    asked = page.panel.body
    assert isinstance(asked, OneByOne)
    assert asked.questions == ["person", "day", "text", "about"]
    assert asked.box.field.question == "With whom did you speak?"


def test_it_has_an_action_and_is_previewed(stage):
    stage.open(7)
    assert "Notes" in [action.text() for action in stage.program.actions]
    stage.show("notes")
    stage.page("notes").add()
    stage.program.session.wishes.paper.emit("notes")
    stage.wait_for_preview()
    preview = stage.program.previewing.page
    assert preview.side.boxes["notes:all"].isChecked()
    assert preview.headline.text() == "One page, ready for the meeting"


def test_in_german_what_is_not_translated_stands_in_english(stage):
    stage.open(7)
    stage.program.apply_settings(type(stage.program.store.now)(theme="light", language="de"))
    stage.settle()
    sections = stage.program.navigation.sidebar.sections
    assert (sections["people"].text(), sections["notes"].text()) == ("Personen", "Notes")
    stage.show("notes")
    stage.page("notes").add()
    assert stage.page("notes").title.text() == "1 notes so far."


# --- Rules ------------------------------------------------------------------------------------


def test_its_form_links_to_people():
    found = noted()
    fields = {field.id: field for field in form_of(found, ("note", "n"))}
    assert {name: field.kind for name, field in fields.items()} == {
        "name": "text", "person": "text", "day": "date", "text": "note", "about": "pick",
    }  # fmt: skip
    assert fields["about"].options[0] == ("", "Nobody")
    assert ("Karin Holm" in dict(fields["about"].options).values()) is True
    told = found.after(fields["about"].write(found, ""))
    assert note_of(told).about == ""


def test_what_does_not_go_together_is_told_everywhere():
    found = noted()
    silent = replace(karin(found), last_contact=None)
    at_odds = Profile.of([silent if r == karin(found) else r for r in found.records.values()],
                         found.product_id)  # fmt: skip
    (clash,) = [each for each in told_of(at_odds) if each.kind == "talked"]
    assert clash.text.startswith("“Call” is a talk with Karin Holm")
    assert (clash.first_label, where(clash.first)) == ("See Call", "note:n")
    assert clash.text in [gap.text for gap in gaps(at_odds)]


def test_its_bounds_are_held():
    with pytest.raises(InvalidChangeError, match="name is missing"):
        check_record(Note("n", "p", ""))
    with pytest.raises(InvalidChangeError, match="51 notes in one product; 50 is the most"):
        check_count(Note, 51)


def test_a_link_is_emptied_when_the_person_goes():
    found = noted()
    after = found.after(Change("", removing(found, karin(found).id)))
    assert note_of(after).about == ""
    assert note_of(after).text == note_of(found).text


def test_a_search_finds_it():
    assert ("Call", "note", "note:n") in [each[:3] for each in found_in(load_content(), noted())]


def test_under_job_titles_only_no_name_is_left():
    note = note_of(without_names(noted()))
    assert note.person == "somebody"
    assert "Karin" not in note.text and "Holm" not in note.text
    assert note_of(without_names(noted(person="Karin Holm"))).person == "Head of sales"
    assert note_of(without_names(noted(person="Finance director"))).person == "Finance director"


def test_an_erased_person_is_in_no_note():
    found = noted(person="Karin Holm")
    change = erasure.eraser_of(found.records.values(), karin(found)).change(found.records.values())
    note = note_of(found.after(change))
    assert (note.person, note.text) == ("somebody", "somebody wants a trial")


# --- Files ------------------------------------------------------------------------------------


def test_its_table_is_the_one_of_the_step():
    assert schema_digest(definitions()) == SCHEMA_DIGEST
    made = [text for each in tables(10).values() for text in each]
    assert schema_digest(made) == SCHEMA_DIGEST


@pytest.mark.parametrize("version", range(1, 9))
def test_files_of_every_version_come_along_and_take_notes(version, tmp_path):
    path = filled(version, tmp_path)
    assert migrate(path, tmp_path / "root", NOW) is True
    with Workspace.open(path) as workspace:
        records = workspace.all_records()
        assert len(records) == COUNTS[version]
        own = next(record.id for record in records if isinstance(record, Product))
        note = Note("n", own, "Call", "Ella", date(2026, 11, 3), "Hello", "")
        workspace.apply(Change("", (Edit(None, note),)))
    with Workspace.open(path) as workspace:
        assert note in workspace.records_of(own)


@given(st.lists(st.tuples(st.text("abc", min_size=1), st.text("äöü\n"), st.none() | st.dates())))
def test_profile_files_hold_it_both_ways(given_notes):
    base = crm()
    notes = [
        Note(f"n{n}", base.product_id, name, "", day, text, karin(base).id if n % 2 else "", n)
        for n, (name, text, day) in enumerate(given_notes[:50])
    ]
    written = encode(from_profile(crm(*notes)))
    numbers = iter(range(10**6))
    records = to_records(parse_profile(written, "x"), lambda: f"id{next(numbers)}", 1)
    own = next(record.id for record in records if isinstance(record, Product))
    again = Profile.of(records, own)
    assert encode(from_profile(again)) == written
    assert [(n.name, n.text, n.day) for n in again.of_kind("note")] == [
        (n.name, n.text, n.day) for n in notes
    ]
    assert [bool(n.about) for n in again.of_kind("note")] == [bool(n.about) for n in notes]


def test_profile_files_are_strict_about_it(tmp_path):
    write_profile(noted(), tmp_path / "x.json")
    data = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    (part,) = data["notes"]
    assert part["person"] == "Ella Marsh" and part["day"] == "2026-11-03"
    assert part["about"].startswith("d")
    part["colour"] = "red"
    with pytest.raises(ProfileFileError, match=r"unknown key notes\[0\]\.colour"):
        parse_profile(json.dumps(data).encode(), "x")
    del part["colour"]
    part["about"] = "d99"
    (tmp_path / "y.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(ProfileFileError, match=r"notes\[0\]\.about: “d99”"):
        read_profile(tmp_path / "y.json", 1)


def test_the_schema_knows_it():
    notes = json_schema()["$defs"]["NotePart"]["properties"]
    assert set(notes) == {"name", "person", "day", "text", "about"}


# --- Paper ------------------------------------------------------------------------------------


def printed(profile, folder, **options):
    service = PrintService(load_content())
    document = service.compose(profile, PrintOptions(("notes",), **options), date(2026, 11, 25))
    service.write(document, folder / "notes.pdf")
    pdf = pypdfium2.PdfDocument(folder / "notes.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return text


def test_it_is_printed_with_names_and_without(tmp_path):
    assert "Ella Marsh" in printed(noted(), tmp_path)
    without = printed(noted(), tmp_path, names=False)
    assert "Call" in without and "somebody" in without
    assert "Ella" not in without and "Holm" not in without


def test_the_command_line_prints_it(tmp_path, capsys):
    write_profile(noted(), tmp_path / "x.json")
    code = main(["print", str(tmp_path / "x.json"), "--out", str(tmp_path), "--list", "notes:all"])
    assert code == 0
    assert (tmp_path / "notes-all.pdf").exists()
    capsys.readouterr()
    assert main(["notes", str(tmp_path / "x.json")]) == 0
    assert capsys.readouterr().out == "Call: Karin Holm wants a trial\n"
    with speaking("de"):
        assert "Ella Marsh" in printed(noted(), tmp_path)


# --- A fact -----------------------------------------------------------------------------------


def told(answer):
    found = crm()
    return crm(Answer(found.product_id, found.product_id, "works_at_night", answer))


def test_a_fact_is_asked_stored_and_exported():
    found = crm()
    steps = [step.question for step in interview.steps(found)]
    assert steps[-1] == "works_at_night"
    assert (found.product_id, "works_at_night") in told("unknown").unsure
    with pytest.raises(InvalidChangeError, match="does not belong"):
        check_record(Answer("p", "p", "works_at_night", "perhaps"))
    data = json.loads(encode(from_profile(told("yes"))))
    assert data["product"]["facts"]["works_at_night"] == "yes"
    again = to_records(parse_profile(json.dumps(data).encode(), "x"), new_id, 1)
    assert [r.value for r in again if getattr(r, "question", "") == "works_at_night"] == ["yes"]
    facts = json_schema()["$defs"]["ProductFactsPart"]["properties"]
    assert "works_at_night" in facts


def test_a_fact_is_asked_on_its_page(stage):
    stage.open(7)
    session = stage.program.session
    stage.ask("works_at_night")
    stage.settle()
    page = stage.program.navigation.interview
    assert page.step.question == "works_at_night"
    titles = [each.text() for each in page.findChildren(QLabel)]
    assert "Does it work at night?" in titles
    change = Edit(None, Answer(*[session.profile.product_id] * 2, "works_at_night", "yes"))
    assert session.do(Change("", (change,)))


def test_a_fact_calls_for_items_on_paper(tmp_path):
    service = PrintService(load_content())

    def printed_training(profile):
        document = service.compose(profile, PrintOptions(("training",)), date(2026, 11, 25))
        service.write(document, tmp_path / "training.pdf")
        pdf = pypdfium2.PdfDocument(tmp_path / "training.pdf")
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
        pdf.close()
        return " ".join(text.split())

    assert "Say who helps at night" not in printed_training(told("no"))
    text = printed_training(told("yes"))
    assert "Say who helps at night" in text
    assert "Here because it works at night" in text
