"""The founder's logo: chosen in the settings, kept, printed over the first page of each part."""

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage

from cuprofiler.settings import Settings, logo_path, read_logo, settings_path
from cuprofiler.ui.views.logo import LARGEST, UnreadableLogoError, kept_logo


def picture(path, wide=400, high=100, kind="PNG"):
    image = QImage(wide, high, QImage.Format.Format_ARGB32)
    image.fill(QColor("#1c6650"))
    assert image.save(str(path), kind)
    return path


def settings(stage):
    stage.program.show_settings()
    stage.settle()
    return stage.program._extra["settings"]


def images(path):
    return [len(page.images) for page in PdfReader(path).pages]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_kept_and_printed(stage, tmp_path, kind):
    view = settings(stage)
    view.logo.take(picture(tmp_path / f"lind.{kind.lower()}", kind=kind))
    assert stage.program.store.now.logo == f"lind.{kind.lower()}"
    assert Settings.load(settings_path()).logo == f"lind.{kind.lower()}"
    assert read_logo(stage.program.store.now) == logo_path().read_bytes()
    stage.open(1)
    stage.program.previewing.open("training")
    stage.wait_for_preview()
    preview = stage.program.previewing.page
    assert preview.side.options.logo == logo_path().read_bytes()
    assert images(preview.out.file)[0] == 1


def test_none_is_printed_once_it_is_taken_off(stage, tmp_path):
    view = settings(stage)
    view.logo.take(picture(tmp_path / "lind.png"))
    view.logo.remove.click()
    assert stage.program.store.now.logo == ""
    assert not logo_path().exists()
    assert read_logo(stage.program.store.now) == b""


def test_a_large_picture_is_kept_at_the_size_it_is_printed_in(tmp_path):
    found = QImage.fromData(kept_logo(picture(tmp_path / "wide.png", 5000, 400)))
    assert found.width() <= LARGEST.width() and found.height() <= LARGEST.height()
    assert found.width() / found.height() == pytest.approx(12.5, rel=0.05)


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_picture_is_refused_in_words(stage, tmp_path, content):
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    with pytest.raises(UnreadableLogoError, match=r"“logo\.png” is not a picture"):
        kept_logo(path)
    view = settings(stage)
    view.logo.take(path)
    assert view.logo.problem.startswith("“logo.png” is not a picture")
    assert stage.program.store.now.logo == ""


def test_a_logo_that_is_gone_prints_nothing(stage, tmp_path):
    view = settings(stage)
    view.logo.take(picture(tmp_path / "lind.png"))
    logo_path().unlink()
    assert read_logo(stage.program.store.now) == b""


@pytest.mark.parametrize("size", [(10_000, 1), (1, 10_000), (3, 5_000)])
def test_a_sliver_is_a_picture_too(tmp_path, size):
    found = QImage.fromData(kept_logo(picture(tmp_path / "sliver.png", *size)))
    assert found.width() >= 1 and found.height() >= 1


def test_drawn_lines_are_kept_as_sharp_as_they_are_printed(tmp_path):
    path = tmp_path / "logo.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="6">'
        '<rect width="24" height="6" fill="#1c6650"/></svg>'
    )
    assert QImage.fromData(kept_logo(path)).height() >= 200


def test_a_logo_that_cannot_be_deleted_is_named_no_more(stage, tmp_path):
    view = settings(stage)
    view.logo.take(picture(tmp_path / "lind.png"))
    logo_path().unlink()
    logo_path().mkdir()
    view.logo.remove.click()
    assert stage.program.store.now.logo == ""
