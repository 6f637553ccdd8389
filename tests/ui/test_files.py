"""What the founder is told about the file, and every way out of trouble, in a real window."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.records import ItemState
from cuprofiler.services.shared_folders import shared_by
from cuprofiler.ui.views.trouble import Trouble
from cuprofiler.ui.widgets.label import Label


def said(stage):
    return stage.program.toast._text.text()


def tick(stage, item="SAT-02"):
    session = stage.program.session
    state = ItemState(session.profile.product_id, item, True)
    return session.do(Change("tick", (Edit(None, state),)))


def test_a_file_taken_away_is_named_and_saved_elsewhere(stage, tmp_path):
    stage.open(2)
    path = stage.program.session.path
    shutil.move(path, tmp_path / "taken.cuprofile")
    assert not tick(stage)
    page = stage.window.pages.currentWidget()
    assert isinstance(page, Trouble)
    assert page.buttons[0].plain_text() == "Save a copy"
    copy = tmp_path / "copy.cuprofile"
    stage.program.files.save_copy(copy)
    assert stage.program.session.path == copy
    assert stage.program.session.profile.product.name == stage.sample(2).name
    assert tick(stage)


def test_the_page_names_the_path_once_and_the_best_way_first(stage):
    stage.open(1)
    files, path = stage.program.files, stage.program.session.path
    files.backing_up.back_up()
    stage.program.session.close()
    path.write_bytes(path.read_bytes()[:5000])
    files.open_workspace(path)
    page = stage.window.pages.currentWidget()
    texts = [label.text() for label in page.findChildren(Label)]
    assert sum(str(path) in text.replace("\u200b", "") for text in texts) == 1
    first = next(
        button for button in page.findChildren(QWidget) if getattr(button, "kind", "") == "primary"
    )
    assert first.accessibleName().startswith("Open the backup of")


def test_a_backup_that_fails_is_said_now_and_at_the_next_start(stage, own_data_folder):
    stage.open(1)
    shutil.rmtree(own_data_folder / "backups", ignore_errors=True)
    (own_data_folder / "backups").write_text("in the way")
    stage.program.files.backing_up.back_up_in_between()
    assert "No backup was made" in said(stage)
    files = stage.program.files
    files.open_workspace(stage.program.session.path)
    assert "The last time no backup could be made" in said(stage)
    (own_data_folder / "backups").unlink()
    files.backing_up.back_up()
    assert stage.program.store.now.backup_failed == ""


def test_a_product_is_backed_up_before_it_is_removed(stage):
    stage.open(1)
    session = stage.program.session
    before = stage.program.workspaces.backups(session.path)
    session.remove_product(session.profile.product_id)
    (made,) = [b for b in stage.program.workspaces.backups(session.path) if b not in before]
    assert made.products == (stage.sample(1).name,)


def test_what_a_kill_left_is_swept(stage, own_data_folder):
    stage.open(1)
    stage.program.files.backing_up.back_up()
    folder = next((own_data_folder / "backups").iterdir())
    left = [
        folder / "2026-11-25 101500.partial",
        folder / "2026-11-25 101500.partial-journal",
        own_data_folder / "X.making",
    ]
    for path in left:
        path.write_text("half")
    kept = set(folder.iterdir()) - set(left)
    stage.program.workspaces.sweep()
    assert not any(path.exists() for path in left)
    assert set(folder.iterdir()) == kept
    assert (own_data_folder / "backups").stat().st_mode & 0o777 == 0o700


def test_moving_keeps_place_product_and_revision(stage, tmp_path):
    stage.open(2)
    stage.open(1)
    stage.show("checklists:training")
    session = stage.program.session
    before = (session.profile.records, session.place, session.revision)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    stage.program.files.backing_up.move_to(folder)
    assert session.path.parent == folder
    assert (session.profile.records, session.revision) == (before[0], before[2])
    assert session.workspace.setting(f"place:{session.profile.product_id}") == before[1]


def test_a_name_that_looks_like_markup_is_text_everywhere(stage, tmp_path):
    """A product named as an image made the program open that file."""
    picture = tmp_path / "secret.png"
    name = f'<img src="{picture}">'
    session = stage.program.session
    session.add_product(name)
    stage.show("overview")
    stage.settle()
    tips = [w.toolTip() for w in stage.window.findChildren(QWidget) if "img" in w.toolTip()]
    assert tips
    for tip in tips:
        assert "<img" not in tip
        assert "&lt;img" in tip
    for label in stage.window.findChildren(Label):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Acme)", "Dropbox"),
        ("OneDrive - Acme GmbH", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Nextcloud/firm", "Nextcloud"),
        ("Documents", ""),
        ("Dropbox leaflets", ""),
    ],
)
def test_folders_that_are_copied_elsewhere_are_known(folder, name, tmp_path):
    assert shared_by(tmp_path / folder / "My products.cuprofile") == name


def test_a_shared_folder_is_said_once(stage, tmp_path):
    path = tmp_path / "OneDrive - Acme" / "x.cuprofile"
    path.parent.mkdir()
    first = stage.program.session.path
    stage.program.files.open_workspace(path)
    assert "OneDrive copies to other computers" in said(stage)
    stage.program.files.open_workspace(first)
    stage.program.toast.tell("", with_undo=False)
    stage.program.files.open_workspace(path)
    assert "OneDrive" not in said(stage)
    assert Path(stage.program.store.now.warned) == path
