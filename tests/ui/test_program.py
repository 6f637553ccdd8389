"""The main job through real widgets: interview, verdict, lists, paper, undo, files."""

import json
import time
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, PriceFor, Role, Type
from cuprofiler.domain.offer import price_of, problem_of
from cuprofiler.domain.records import Answer, Product
from cuprofiler.services.exchange import samples
from cuprofiler.settings import Settings, settings_path
from cuprofiler.storage.errors import DiskFullError
from cuprofiler.storage.workspace import Workspace
from cuprofiler.subjects.answers.rules.interview import NEW_CLASS
from cuprofiler.ui import icons
from cuprofiler.ui.appearance import put_in_force
from cuprofiler.ui.dialogs.palette import things
from cuprofiler.ui.views.preview import Preview
from cuprofiler.ui.views.trouble import Trouble
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import ChoiceCards
from cuprofiler.ui.widgets.date_field import parse_date
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.wizard.check import SETTLING_MS


def focused():
    return QApplication.focusWidget()


def type_text(text):
    QTest.keyClicks(focused(), text)


def press(stage, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(focused() or stage.window, key, modifier)
    stage.settle()


def enter(stage):
    press(stage, Qt.Key.Key_Return)


def question(stage):
    step = stage.program.navigation.interview.step
    return step.question if step else "check"


def answer(stage, number):
    press(stage, getattr(Qt.Key, f"Key_{number}"))
    enter(stage)


def interview_by_keyboard(stage):
    """From the first page to the check page, without a mouse."""
    stage.window.activateWindow()
    stage.program.navigation.first_start.profile.setFocus()
    press(stage, Qt.Key.Key_Space)
    assert question(stage) == "name"
    type_text("Payroll Pal")
    enter(stage)
    assert question(stage) == "class_name"
    type_text("Clerks")
    enter(stage)
    assert question(stage) == "people"
    type_text("12")
    enter(stage)
    for number in (2, 1, 2, 2, 1, 1, 2, 1, 1, 2):
        answer(stage, number)
    assert question(stage) == "decider"
    type_text("Owner")
    enter(stage)
    assert question(stage) == "others"
    # Enter would add a person here, so the button names the key that goes on.
    assert "Ctrl+Enter" in stage.program.navigation.interview.next.accessibleDescription()
    press(stage, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert question(stage) == "problem"
    type_text("Wages are paid late")
    enter(stage)
    answer(stage, 2)
    assert question(stage) == "price"
    type_text("39,90")
    enter(stage)
    for _fact in range(6):
        answer(stage, 2)
    assert question(stage) == "check"


def test_the_main_job_by_keyboard_alone(stage):
    interview_by_keyboard(stage)
    enter(stage)
    profile = stage.program.session.profile
    assert profile.verdict.type is Type.CUSTOMER_INFLUENCES
    assert profile.user_classes[0].people == 12
    assert profile.decider.name == "Owner"
    assert problem_of(profile) == "Wages are paid late"
    # Nothing returns, so the price is taken for one that is paid once.
    assert price_of(profile) == (Decimal("39.90"), PriceFor.ONCE)
    assert stage.program.navigation.shell.sections.currentWidget() is stage.page("verdict")
    press(stage, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    stage.show("checklists")
    lists = stage.page("checklists")
    lists.rows[0].tick.setFocus()
    press(stage, Qt.Key.Key_Space)
    assert profile is not stage.program.session.profile
    assert stage.program.session.profile.item_state("TRN-01").done
    # Everything is on the disk at once.
    with Workspace.open(stage.program.session.path, read_only=True) as workspace:
        assert set(workspace.records_of(profile.product_id)) == set(
            stage.program.session.profile.records.values()
        )


def test_undo_to_the_start_and_redo_to_the_end(stage):
    interview_by_keyboard(stage)
    session = stage.program.session
    end = session.profile.records
    depth = session.history.depth
    assert depth > 20
    for _ in range(depth):
        session.undo()
        stage.settle()
    assert not session.has_product
    assert session.products == ()
    for _ in range(depth):
        session.redo()
        stage.settle()
    assert session.profile.records == end


def test_back_loses_nothing_and_nothing_is_preset(stage):
    stage.open(1)
    program = stage.program
    program.products.add()
    type_text("X")
    enter(stage)
    type_text("Users")
    enter(stage)
    type_text("5")
    enter(stage)
    cards = program.navigation.interview.findChild(ChoiceCards)
    assert not any(card.isChecked() for card in cards.cards.values())
    enter(stage)
    assert question(stage) == "proficiency"  # Enter alone answers nothing
    program.navigation.interview.go_back()
    field = program.navigation.interview.page.findChild(QLineEdit)
    assert field.text() == "5"


def test_it_goes_on_where_it_was_left(stage, own_data_folder):
    program = stage.program
    program.products.add()
    type_text("X")
    enter(stage)
    type_text("Users")
    program.navigation.interview.leave()
    program.show_product()
    profile = program.session.profile
    assert profile.user_classes[0].name == "Users"
    program.navigation.show("interview")
    assert question(stage) == "people"
    program.session.close()
    read = program.workspaces.peek(own_data_folder / "My products.cuprofile")
    assert {r.name for r in read.records if hasattr(r, "people")} == {"Users"}


def test_typing_is_saved_without_leaving_the_field(stage, qtbot):
    stage.open(1)
    stage.ask("class_name")
    field = stage.program.navigation.interview.page.findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Typists")
    qtbot.waitUntil(
        lambda: stage.program.session.profile.user_classes[0].name == "Typists", timeout=3000
    )
    assert stage.program.session.history.undo_label == "kind of user"
    stage.program.session.undo()
    assert stage.program.session.profile.user_classes[0].name == "Secretaries"


def test_changing_an_answer_comes_back_to_the_check_page(stage):
    stage.open(1)
    stage.show(f"answer:payer:{stage.program.session.profile.user_classes[0].id}")
    answer(stage, 1)
    assert question(stage) == "check"
    assert stage.program.session.profile.verdict.type is Type.SAME


def test_whoever_is_named_already_is_typed_over(stage):
    """The interview names who decides when a kind of user picks: what is typed takes its place."""
    stage.open(1)
    stage.ask("decider")
    stage.settle()
    field = stage.program.navigation.interview.page.field.form.name
    assert field.selectedText() == field.text() != ""


def test_a_company_is_questioned_once_and_on_the_check_page(stage):
    stage.open(1)
    stage.ask("decider")
    page = stage.program.navigation.interview.page
    page.field.form.name.setText("Hotel Adler")
    assert not page.leave()
    assert "Hotel Adler" in page._wrong.text()
    assert page.leave()
    stage.show("answers")
    assert "look" in stage.program.navigation.interview.page.title.text()


def test_how_sure_an_answer_is_can_be_marked(stage):
    stage.open(1)
    stage.ask("say")
    field = stage.program.navigation.interview.page.field
    field.sure.segments.chosen.emit("proved")
    each = stage.program.session.profile.user_classes[0]
    assert stage.program.session.profile.answer(each.id, "say").basis is Basis.PROVED


def test_owner_due_and_note_are_kept_and_undone(stage, qtbot):
    stage.open(3)
    stage.show("checklists:user-discovery:UDI-01")
    row = next(r for r in stage.page("checklists").rows if r.line.id == "UDI-01")
    row.owner.setText("Anna")
    row.note.setText("See <b>notes</b>")
    row.save()
    row.due.changed.emit(date(2026, 12, 24))
    state = stage.program.session.profile.item_state("UDI-01")
    assert (state.owner, state.note, state.due) == ("Anna", "See <b>notes</b>", date(2026, 12, 24))
    for _ in range(3):
        stage.program.session.undo()
    assert not stage.program.session.profile.item_state("UDI-01").touched
    key = ("item_state", stage.program.session.profile.product_id, "UDI-01")
    assert key not in stage.program.session.profile.records


def test_filters_show_open_or_done(stage):
    stage.open(1)
    stage.show("checklists:training")
    lists = stage.page("checklists")
    lists._show_only("done")
    assert {r.line.id for r in lists.rows} == {"TRN-01", "TRN-02"}
    lists._show_only("open")
    assert "TRN-01" not in {r.line.id for r in lists.rows}


def test_removing_a_product_can_be_undone(stage):
    stage.open(1)
    before = stage.program.session.profile.records
    stage.program.products.remove()
    assert not stage.program.session.has_product
    stage.program.session.undo()
    stage.settle()
    assert stage.program.session.profile.records == before


def wait_for_pages(stage):
    preview = stage.program.previewing.page
    assert isinstance(preview, Preview)
    deadline = time.monotonic() + 30
    while preview.headline.text().endswith("…") and time.monotonic() < deadline:
        time.sleep(0.02)
        QApplication.processEvents()
    return preview


def test_preview_shows_the_real_pdf_and_saves_it(stage, tmp_path):
    stage.open(1)
    stage.program.previewing.open()
    preview = wait_for_pages(stage)
    pages = len(preview.pages.pages)
    assert pages >= 5
    preview.side.items.chosen.emit("core")
    wait_for_pages(stage)
    assert 0 < len(preview.pages.pages) < pages
    preview.out.save_to(tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    preview.out.save_to(tmp_path / "no" / "out.pdf")
    assert "could not be written" in stage.program.toast._text.text()
    for box in preview.side.boxes.values():
        box.setChecked(False)
    preview.side.choose("")
    assert not preview.side.print.isEnabled()
    stage.program.previewing.leave()
    assert stage.program.previewing.page is None


def test_a_full_disk_is_said_and_nothing_is_lost(stage, monkeypatch):
    stage.open(1)
    session = stage.program.session

    def full(*_change):
        raise DiskFullError("The disk is full, so the last change was not saved.")

    monkeypatch.setattr(session.workspace, "apply", full)
    before, depth = session.profile.records, session.history.depth
    stage.show("checklists:training:TRN-09")
    row = next(r for r in stage.page("checklists").rows if r.line.id == "TRN-09")
    row.tick.click()
    assert session.profile.records == before
    assert session.history.depth == depth
    assert "disk is full" in stage.program.toast._text.text()


def test_a_damaged_file_offers_its_backups(stage, own_data_folder):
    stage.open(1)
    path = stage.program.session.path
    stage.program.files.backing_up.back_up()
    stage.program.session.close()
    path.write_bytes(path.read_bytes().replace(b"Secretaries", b"Secretarjes"))
    before = path.read_bytes()
    stage.program.files.open_workspace(path)
    trouble = stage.program.files.ways_out.shown
    assert isinstance(trouble, Trouble)
    assert stage.window.pages.currentWidget() is trouble
    stage.program.files.ways_out.salvage(path)
    assert stage.program.session.path != path
    stage.program.files.ways_out.restore(stage.program.workspaces.backups(path)[0].path, path)
    assert stage.program.session.profile.user_classes[0].name == "Secretaries"
    assert path.read_bytes() == before


def test_a_large_file_is_checked_in_the_background(stage, qtbot, monkeypatch):
    from cuprofiler.services import workspaces

    stage.open(1)
    program = stage.program
    path = program.session.path
    program.session.close()
    monkeypatch.setattr(workspaces, "CHECK_AT_ONCE_BYTES", 0)
    program.files.open_workspace(path)
    assert program.session.workspace is None
    program.session.undo()  # nothing to do yet, and nothing breaks
    program.worker.finish()
    qtbot.waitUntil(lambda: program.session.path == path, timeout=5000)
    program.session.close()
    path.write_bytes(path.read_bytes().replace(b"Secretaries", b"Secretarjes"))
    program.files.open_workspace(path)
    program.worker.finish()
    qtbot.waitUntil(lambda: isinstance(program.files.ways_out.shown, Trouble), timeout=5000)
    assert program.session.workspace is None


def test_a_newer_file_never_ends_in_a_dead_start(stage, tmp_path):
    from cuprofiler.storage.identity import SCHEMA_VERSION

    path = stage.program.session.path
    stage.program.session.close()
    data = bytearray(path.read_bytes())
    data[60:64] = (SCHEMA_VERSION + 1).to_bytes(4, "big")
    path.write_bytes(bytes(data))
    stage.program.files.open_first("")
    stage.settle()
    assert isinstance(stage.program.files.ways_out.shown, Trouble)
    stage.program.files.fresh()
    assert stage.window.pages.currentWidget() is stage.program.navigation.first_start


def test_import_and_export_through_the_program(stage, tmp_path):
    stage.program.files.open_path(samples()[6].path)
    assert stage.program.session.profile.product.name == "ClearDesk CRM"
    stage.program.files.exports.export_profile(tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8")) == json.loads(
        samples()[6].path.read_text(encoding="utf-8")
    )
    (tmp_path / "bad.json").write_text("{")
    stage.program.files.open_path(tmp_path / "bad.json")
    assert "not valid JSON" in stage.program.toast._text.text()


def test_every_setting_applies_at_once(stage):
    stage.open(1)
    program = stage.program
    program.show_settings()
    program.apply_settings(replace(program.store.now, language="de", theme="dark", text_size=150))
    stage.settle()
    assert program.navigation.sidebar.sections["overview"].text() == "Überblick"
    # The pages of before are gone, and those wanted again are made anew.
    assert program.window.pages.count() == 1
    program.navigation.show("checklists")
    program.navigation.page("checklists").rows[-1].tick.click()
    program.session.undo()


def test_search_finds_products_people_items_and_actions(stage):
    stage.open(7)
    names = {found.text: found for found in things(stage.program.session, stage.program.actions)}
    for text in ("ClearDesk CRM", "Rasmus Berg", "Administrators", "Settings"):
        assert text in names
    item = next(text for text in names if text.startswith("Offer a short cut past"))
    names[item].run()
    stage.settle()
    assert stage.page("checklists").open_item == "TRN-05"


def test_the_palette_by_keyboard(stage):
    stage.open(7)
    stage.program.search()
    stage.settle()
    from cuprofiler.ui.dialogs.palette import Palette

    palette = stage.window.findChild(Palette)
    QTest.keyClicks(palette.field, "about")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    stage.settle()
    assert "about" in stage.program._extra


def test_the_palette_shows_groups_and_walks_past_their_headings(stage):
    from cuprofiler.ui.dialogs.palette import Palette

    stage.open(7)
    stage.program.search()
    stage.settle()
    palette = stage.window.findChild(Palette)
    headings = [
        palette.list.item(row).text()
        for row in range(palette.list.count())
        if palette._shown[row] is None
    ]
    assert headings == ["Actions", "Products", "ClearDesk CRM"]
    QTest.keyClicks(palette.field, "rasmus")
    shown = [thing for thing in palette._shown if thing is not None]
    assert shown[0].text == "Rasmus Berg"
    assert shown[0].note == "IT manager"
    assert palette._shown[0] is None and palette.list.currentRow() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 1
    # Found by the job title beside the name, too.
    palette.field.clear()
    QTest.keyClicks(palette.field, "it manager")
    assert "Rasmus Berg" in [thing.text for thing in palette._shown if thing is not None]
    palette.reject()


def test_all_keys_are_on_one_page(stage):
    stage.open(1)
    stage.program.show_keys()
    stage.settle()
    shown = {label.text() for label in stage.program._extra["keys"].findChildren(Label)}
    for keys in ("Ctrl+K", "1 – 9", "0 – 3", "F1  ?"):
        assert keys in shown, keys
    for action in stage.program.actions:
        if action.shortcuts():
            assert action.text() in shown


def test_tab_reaches_every_part_and_comes_back(stage):
    stage.open(1)
    stage.show("checklists")
    stage.window.activateWindow()
    seen = []
    for _ in range(80):
        QTest.keyClick(focused() or stage.window, Qt.Key.Key_Tab)
        seen.append(focused())
    names = {type(widget).__name__ for widget in seen}
    assert {"Tick", "Tab", "Segment", "NavButton", "Button", "ProductButton"} <= names
    first = seen[0]
    assert first in seen[1:]


def test_f6_moves_between_sidebar_and_page(stage):
    stage.open(1)
    stage.show("overview")
    stage.settle()
    side = stage.program.navigation.sidebar
    assert side.isAncestorOf(focused())
    stage.window.focus_next_pane()
    assert not side.isAncestorOf(focused())
    for _ in range(4):
        stage.window.focus_next_pane()
        if side.isAncestorOf(focused()):
            break
    assert side.isAncestorOf(focused())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("2026-12-24", date(2026, 12, 24)),
        ("24 Dec 2026", date(2026, 12, 24)),
        ("24.12.2026", date(2026, 12, 24)),
        ("24 December 2026", date(2026, 12, 24)),
    ],
)
def test_dates_as_typed(text, expected):
    assert parse_date(text) == expected


@pytest.mark.parametrize("days", [-300, -1, 0, 1, 40])
def test_a_day_without_a_year_is_the_next_one_or_the_last(days):
    today = date.today()
    day = today + timedelta(days=days)
    if (day.month, day.day) == (2, 29):
        day -= timedelta(days=1)
    text = f"{day.day}.{day.month}."
    coming, been = parse_date(text), parse_date(text, past=True)
    assert (coming.month, coming.day) == (been.month, been.day) == (day.month, day.day)
    assert been <= today <= coming
    assert coming.year - been.year == (0 if days == 0 else 1)


@pytest.mark.parametrize("text", ["soon", "32.12.2026", "2026-13-01"])
def test_what_is_no_date(text):
    with pytest.raises(ValueError):
        parse_date(text)


def test_adding_and_removing_people(stage):
    stage.open(1)
    stage.ask("others")
    field = stage.program.navigation.interview.page.field
    field._show("new")
    field._form.name.setText("Works council")
    field._form.boxes["roles"].input.boxes[str(Role.GATEKEEPER)].click()
    field._done()
    makers = stage.program.session.profile.decision_makers
    assert (makers[-1].name, makers[-1].roles) == ("Works council", (Role.GATEKEEPER,))
    field._remove(makers[-1])
    assert len(stage.program.session.profile.decision_makers) == len(makers) - 1
    stage.program.session.undo()
    assert len(stage.program.session.profile.decision_makers) == len(makers)


def test_enter_presses_what_has_the_keyboard(stage):
    stage.window.activateWindow()
    stage.program.navigation.first_start.profile.setFocus()
    enter(stage)
    assert question(stage) == "name"


def test_a_due_date_leaves_the_keyboard_in_its_line(stage):
    stage.open(3)
    stage.show("checklists:user-discovery:UDI-01")
    stage.settle()
    row = next(r for r in stage.page("checklists").rows if r.line.id == "UDI-01")
    row.due.edit.setFocus()
    row.due.edit.setText("24 Dec 2026")
    press(stage, Qt.Key.Key_Tab)
    assert row.isAncestorOf(focused())
    assert stage.program.session.profile.item_state("UDI-01").due == date(2026, 12, 24)
    row.note.setFocus()
    stage.program.session.undo()
    stage.settle()
    assert stage.program.session.profile.item_state("UDI-01").due is None
    again = next(r for r in stage.page("checklists").rows if r.line.id == "UDI-01")
    assert focused() is again.note


def test_arrows_walk_through_the_text_sizes(stage):
    stage.open(1)
    stage.program.show_settings()
    stage.settle()
    stage.program._extra["settings"].text.focus_chosen()
    for _ in range(3):
        press(stage, Qt.Key.Key_Right)
        stage.settle()
    assert stage.program.store.now.text_size == 200


def test_looking_only_shows_what_is_sound(stage):
    stage.open(1)
    path = stage.program.session.path
    stage.program.session.close()
    path.write_bytes(path.read_bytes().replace(b"Tax adviser", b"Tax advisor"))
    before = path.read_bytes()
    stage.program.files.open_workspace(path)
    stage.program.files.ways_out.look_only(path)
    assert stage.program.session.read_only
    assert stage.program.session.profile.product.name == "CashPilot"
    assert path.read_bytes() == before


def test_ctrl_s_asks_where_the_paper_goes(stage):
    stage.open(0)
    stage.window.activateWindow()
    stage.program.previewing.print_or_open()
    preview = wait_for_pages(stage)
    preview.side.print.setFocus()
    press(stage, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(150)  # the button shows that it was pressed
    (dialog,) = preview.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_qts_own_words_follow_the_language(stage):
    app = QApplication.instance()
    assert app.translate("QPlatformTheme", "Cancel") == "Cancel"
    put_in_force(replace(stage.program.store.now, language="de"))
    assert app.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    put_in_force(replace(stage.program.store.now, language="en"))
    assert app.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_where_nothing_can_be_kept_another_folder_can_be_chosen(stage, tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")
    (tmp_path / "free").mkdir()
    stage.program.files.open_workspace(tmp_path / "taken" / "My products.cuprofile")
    page = stage.window.pages.currentWidget()
    assert isinstance(page, Trouble)
    names = [button.plain_text() for button in page.buttons]
    assert names[:2] == ["Choose another folder", "Try again"]
    assert "Begin a new file" not in names
    page.again_wanted.emit()
    page = stage.window.pages.currentWidget()
    assert isinstance(page, Trouble)
    page.folder_wanted.emit()
    (dialog,) = stage.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "free"))
    dialog.close()
    assert stage.program.session.path == tmp_path / "free" / "My products.cuprofile"
    assert not isinstance(stage.window.pages.currentWidget(), Trouble)


def test_a_full_disk_at_the_very_start_is_said(stage, tmp_path, monkeypatch):
    def full(*_arguments):
        raise DiskFullError("full", tmp_path)

    monkeypatch.setattr("cuprofiler.storage.workspace.definitions", full)
    stage.program.files.open_workspace(tmp_path / "new.cuprofile")
    page = stage.window.pages.currentWidget()
    words = [label.text() for label in page.findChildren(QLabel)]
    assert any("can’t be made. Free some room" in text for text in words)
    assert not (tmp_path / "new.cuprofile").exists()


def test_a_file_sent_twice_is_opened_where_one_left_off(stage, tmp_path):
    sent = tmp_path / "sent.cuprofile"
    with Workspace.create(sent) as workspace:
        workspace.add_all([Product("p", "Sent")], "")
    stage.program.files.open_path(sent)
    first = stage.program.session.path
    stage.program.files.open_path(sent)
    assert stage.program.session.path == first != sent
    assert "your copy of" in stage.program.toast._text.text()


def test_the_open_file_is_not_exported_over(stage, tmp_path):
    stage.open(1)
    path = stage.program.session.path
    before = path.read_bytes()
    stage.program.files.exports.export_profile(path)
    assert "file with products" in stage.program.toast._text.text()
    assert path.read_bytes() == before


def test_another_file_of_ones_own_says_that_it_is_another(stage, tmp_path):
    files, first = stage.program.files, stage.program.session.path
    copy = tmp_path / "second.cuprofile"
    files.open_workspace(copy)
    files.open_workspace(first)
    stage.open(1)
    files.open_path(copy)
    assert stage.program.session.path == copy
    assert f"You now work in {copy}" in stage.program.toast._text.text()


def test_a_file_that_is_not_there_is_no_place_to_work(stage, tmp_path):
    stage.program.files.open_path(tmp_path / "gone.cuprofile")
    page = stage.window.pages.currentWidget()
    assert isinstance(page, Trouble)
    assert "Try again" not in [button.plain_text() for button in page.buttons]


def test_typing_without_a_pause_is_saved_now_and_then(stage, qtbot):
    stage.window.activateWindow()
    stage.program.navigation.first_start.profile.setFocus()
    press(stage, Qt.Key.Key_Space)
    began = time.monotonic()
    while time.monotonic() - began < 2.5:
        QTest.keyClicks(focused(), "a")
        QTest.qWait(100)
    assert stage.program.session.profile.product.name.startswith("aaa")


def test_somebody_whose_name_was_taken_away_was_not_meant(stage):
    stage.open(1)
    stage.ask("others")
    field = stage.program.navigation.interview.page.field
    count = len(stage.program.session.profile.decision_makers)
    field._show("new")
    field._form.name.setText("XY")
    field._form.save()
    assert len(stage.program.session.profile.decision_makers) == count + 1
    field._form.name.setText("")
    field._form.save()
    field._done()
    assert len(stage.program.session.profile.decision_makers) == count


def test_nobody_goes_on_without_a_stored_answer(stage, monkeypatch):
    stage.window.activateWindow()
    stage.program.navigation.first_start.profile.setFocus()
    press(stage, Qt.Key.Key_Space)
    type_text("Payroll Pal")

    def full(*_change):
        raise DiskFullError("The disk is full.")

    monkeypatch.setattr(stage.program.session.workspace, "apply", full)
    enter(stage)
    assert question(stage) == "name"
    assert "disk is full" in stage.program.toast._text.text()
    monkeypatch.undo()
    enter(stage)
    assert question(stage) == "class_name"
    press(stage, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert question(stage) == "name"


def test_icons_of_style_sheets_find_another_place(tmp_path, monkeypatch):
    """On a full disk the window came up empty for want of a tick's picture."""
    monkeypatch.setattr(icons, "_folder", None)
    monkeypatch.setattr(icons, "passing_folder", lambda: str(tmp_path / "not" / "there"))
    path = Path(icons.icon_file("check", "#123456"))
    assert "#123456" in path.read_text(encoding="utf-8")
    assert icons.icon_file("check", "#123456") == path.as_posix()
    icons._folder.cleanup()


def test_a_file_that_does_not_open_is_not_called_open(stage, tmp_path, monkeypatch):
    stage.open(1)
    copy = tmp_path / "copy.cuprofile"
    copy.write_bytes(stage.program.session.path.read_bytes())
    stage.program.toast._text.setText("")

    def full(*_arguments, **_more):
        raise DiskFullError("full", copy)

    monkeypatch.setattr(stage.program.workspaces, "open_or_create", full)
    stage.program.files.open_path(copy)
    assert isinstance(stage.window.pages.currentWidget(), Trouble)
    assert "You now work in" not in stage.program.toast._text.text()


def test_the_picture_of_the_verdict_can_be_saved(stage):
    stage.open(1)
    stage.show("verdict")
    stage.settle()
    wished = []
    stage.program.session.wishes.picture.disconnect(stage.program.files.exports.choose_picture)
    stage.program.session.wishes.picture.connect(lambda figure, name: wished.append((figure, name)))
    page = stage.page("verdict")
    button = next(b for b in page.findChildren(Button) if b.text() == "Save as a picture")
    button.click()
    ((figure, name),) = wished
    assert name == "Who pays, who uses: Secretaries"
    assert "Managing director" in figure.said


def test_the_check_page_stays_where_it_was_scrolled(stage):
    stage.open(1)
    stage.show("answers")
    stage.settle()
    interview = stage.program.navigation.interview
    bar = interview.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    assert at > 50
    interview._change(interview.page._given.steps[-1])
    stage.settle()
    interview.show_check()
    QTest.qWait(SETTLING_MS + 50)
    assert interview.page.verticalScrollBar().value() == at


def test_the_picture_keeps_the_kind_before_while_a_further_one_is_asked_about(stage):
    stage.open(7)
    session = stage.program.session
    last = session.profile.user_classes[-1]
    answer = session.profile.answer(session.profile.product_id, "more_users")
    yes = replace(answer, value="yes") if answer else Answer(
        session.profile.product_id, session.profile.product_id, "more_users", "yes")  # fmt: skip
    session.do(Change("", (Edit(answer, yes),)))
    stage.show(f"answer:class_name:{NEW_CLASS}")
    stage.settle()
    interview = stage.program.navigation.interview
    assert interview.step.subject == NEW_CLASS
    assert interview._class_shown() == last
    first = session.profile.user_classes[0].name
    assert first in interview.panel.so_far._also.text()


@pytest.mark.parametrize("shown", ["show_settings", "show_keys", "show_about"])
def test_escape_leaves_a_page_that_was_entered_by_a_button(stage, shown):
    stage.open(7)
    stage.show("value")
    getattr(stage.program, shown)()
    stage.settle()
    assert not stage.program.navigation.is_shown("value")
    stage.window.activateWindow()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    stage.settle()
    assert stage.program.navigation.is_shown("value")


def test_escape_leaves_a_list_a_kind_the_samples_and_the_preview(stage):
    stage.open(7)
    stage.show("people:makers")
    people = stage.page("people")
    people.take_list("Mia Wolf\tCEO")
    stage.settle()
    stage.program.navigation.escape()
    assert people.makers.isVisible()
    people.kinds.open_whole(stage.program.session.profile.user_classes[0].id)
    stage.program.navigation.escape()
    assert people.kinds.kind == ""
    stage.program.products.show_samples()
    page = stage.window.pages.currentWidget()
    page.buttons[0].setFocus()
    QTest.keyClick(page.buttons[0], Qt.Key.Key_Escape)
    stage.settle()
    assert stage.window.pages.currentWidget() is not page
    stage.program.previewing.open()
    wait_for_pages(stage)
    stage.window.activateWindow()
    preview = stage.program.previewing.page
    QTest.keyClick(preview.side.print, Qt.Key.Key_Escape)
    stage.settle()
    assert stage.program.previewing.page is None


def test_currency_and_firm_of_the_settings_are_used(stage):
    program = stage.program
    stage.open(1)
    program.show_settings()
    stage.settle()
    view = program._extra["settings"]
    view.currencies.activated.emit(view.currencies.findData("CHF"))
    view.firm.setText("Lind & Berg")
    view.firm.editingFinished.emit()
    view.contact.setText("Ada Lind, 030 1234")
    view.contact.editingFinished.emit()
    assert (program.store.now.currency, program.store.now.firm) == ("CHF", "Lind & Berg")
    program.previewing.open()
    preview = wait_for_pages(stage)
    assert preview.side.options.firm == "Lind & Berg"
    assert preview.side.options.contact == "Ada Lind, 030 1234"
    import pypdf

    page = pypdf.PdfReader(preview.out.file).pages[0].extract_text()
    assert "Lind & Berg" in page
    program.previewing.leave()
    program.products.add()
    assert program.session.profile.product.currency == "CHF"
    assert Settings.load(settings_path()).firm == "Lind & Berg"
