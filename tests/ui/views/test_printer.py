"""What the printer is told, and what it gets."""

import stat

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter

from cuprofiler.paper.pdf.imposed import Way
from cuprofiler.ui.views import printer as printers
from cuprofiler.ui.views.printer import told


class Chosen:
    """A printer as it comes out of the dialog: Qt keeps no choices where there is none."""

    def printerName(self):  # noqa: N802 - Qt's name
        return "Office"

    def copyCount(self):  # noqa: N802 - Qt's name
        return 3

    def duplex(self):
        return QPrinter.DuplexMode.DuplexLongSide

    def fromPage(self):  # noqa: N802 - Qt's name
        return 2

    def toPage(self):  # noqa: N802 - Qt's name
        return 4


def test_the_choices_of_the_dialog_reach_the_printer():
    said = told(Chosen(), "A4", Way.ONE)
    assert said[said.index("-d") + 1] == "Office"
    assert said[said.index("-n") + 1] == "3"
    assert said[said.index("-P") + 1] == "2-4"
    assert "sides=two-sided-long-edge" in said and "media=A4" in said
    assert "print-scaling=auto-fit" in said


def test_a_booklet_turns_over_its_short_edge_whatever_was_chosen():
    said = told(Chosen(), "Letter", Way.BOOKLET)
    assert [each for each in said if each.startswith("sides")] == ["sides=two-sided-short-edge"]
    assert "-d" not in told(None, "A4", Way.ONE)


@pytest.fixture
def lp(tmp_path, monkeypatch):
    """A printer command that keeps what it was told, and the pages."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "lp"
    command.write_text(
        f'#!/bin/sh\nfor last; do :; done\ncp "$last" {tmp_path}/printed.pdf\n'
        f'echo "$@" > {tmp_path}/told\n'
    )
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr(printers, "there_are_printers", lambda: False)
    return tmp_path


@pytest.mark.parametrize("way", [Way.ONE, Way.TWO])
def test_pages_are_printed_as_they_are_to_lie(stage, qtbot, lp, way):
    stage.open(1)
    stage.program.session.wishes.paper.emit("training")
    preview = stage.program.previewing.page
    qtbot.waitUntil(lambda: preview.out.file is not None, timeout=20_000)
    preview.side.sheets._buttons[way].click()
    preview.side.print.click()
    qtbot.waitUntil((lp / "told").exists, timeout=20_000)
    assert "media=" in (lp / "told").read_text()
    count = len(pypdf.PdfReader(preview.out.file).pages)
    printed = len(pypdf.PdfReader(lp / "printed.pdf").pages)
    assert printed == (count if way is Way.ONE else -(-count // 2))
