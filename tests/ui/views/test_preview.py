"""The preview shows what is printed, and only what is shown is printed."""

import threading
from dataclasses import replace

import pypdf
import pytest

from cuprofiler import i18n
from cuprofiler.core.changes import Change, Edit
from cuprofiler.services.papers import papers_there


@pytest.fixture
def printed(stage, monkeypatch):
    """The texts of what was handed to the printer."""
    found = []
    monkeypatch.setattr(
        "cuprofiler.ui.views.handing_out.HandingOut.print_out",
        lambda out: found.append(text_of(out.file)),
    )
    return found


def text_of(file):
    return pypdf.PdfReader(file).pages[0].extract_text()


def written(stage, qtbot):
    preview = stage.program.previewing.page
    qtbot.waitUntil(lambda: not preview.headline.text().endswith("…"), timeout=30_000)
    return preview


def test_ctrl_p_prints_only_a_preview_that_is_on_screen(stage, qtbot, printed):
    stage.open(1)
    stage.show("overview")
    previewing = stage.program.previewing
    previewing.print_or_open()
    written(stage, qtbot)
    assert printed == []
    previewing.print_or_open()
    assert len(printed) == 1 and "CashPilot" in printed[0]
    stage.program.navigation.show("value")
    previewing.print_or_open()
    assert len(printed) == 1  # it was opened anew instead
    assert previewing.is_shown
    written(stage, qtbot)
    stage.open(2)
    stage.show("overview")
    previewing.print_or_open()
    assert "PlainTariff" in text_of(written(stage, qtbot).out.file)
    assert len(printed) == 1


def test_an_undo_in_the_preview_is_seen_on_its_pages(stage, qtbot):
    stage.open(1)
    session = stage.program.session
    product = session.profile.product
    session.do(Change("name", (Edit(product, replace(product, name="Another name")),)))
    stage.program.previewing.open()
    preview = written(stage, qtbot)
    assert "Another name" in text_of(preview.out.file)
    session.undo()
    written(stage, qtbot)
    assert "Another name" not in text_of(preview.out.file)
    assert "CashPilot" in text_of(preview.out.file)
    stage.program.previewing.leave()


def test_leaving_while_pages_are_written_leaves_no_page(stage, qtbot):
    stage.open(7)
    before = stage.window.pages.count()
    for _time in range(5):
        stage.program.previewing.open()
        stage.program.previewing.leave()
        assert stage.program.previewing.page is None
    stage.settle()
    assert stage.window.pages.count() == before


def test_pages_are_composed_beside_the_window_and_only_the_last_that_were_wanted(
    stage, qtbot, monkeypatch
):
    stage.open(7)
    printing, composed, let_go = stage.program.session.printing, [], threading.Event()
    compose = printing.compose

    def slow(*given):
        let_go.wait(20)
        composed.append((threading.current_thread(), i18n.language()))
        return compose(*given)

    monkeypatch.setattr(printing, "compose", slow)
    stage.program.previewing.open()
    preview = stage.program.previewing.page
    for _time in range(4):
        preview.side.changed.emit()
    let_go.set()
    written(stage, qtbot)
    assert threading.main_thread() not in [thread for thread, _language in composed]
    # The first had begun perhaps; those between were given up before their turn came.
    assert 1 <= len(composed) <= 2
    assert {language for _thread, language in composed} == {preview.side.language}
    stage.program.previewing.leave()


def test_every_single_sheet_has_a_name_to_be_saved_by(stage, qtbot, tmp_path):
    stage.open(7)
    names = {}
    papers = ("training", *papers_there(stage.program.session.profile))
    assert len(papers) > 10
    stage.program.previewing.open("training")
    out = written(stage, qtbot).out
    for paper in papers:
        out.options = replace(out.options, lists=(paper,))
        names[paper] = out.suggested_name()
    assert len(set(names.values())) == len(papers)
    product = stage.program.session.profile.product.name
    assert names["discovery:guide"] == f"{product} - Talk guide.pdf"
    stage.program.previewing.open("discovery:guide")
    preview = written(stage, qtbot)
    assert preview.out.options.lists == ("discovery:guide",)
    preview.out.save_to(tmp_path / preview.out.suggested_name())
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.pdf")), timeout=10_000)
    assert product in text_of(next(tmp_path.glob("*.pdf")))
    stage.program.previewing.leave()
