"""A second start hands its file to the window that is open already."""

import threading
from pathlib import Path

from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from cuprofiler import settings
from cuprofiler.ui import instance
from cuprofiler.ui.instance import SingleInstance


def test_a_second_start_hands_over_its_file(qtbot, tmp_path):
    first = SingleInstance(tmp_path / "data")
    asked = []
    first.asked.connect(asked.append)
    try:
        assert first.first
        wanted = tmp_path / "größe <1>.cuprofile"
        taken = []
        second = SingleInstance(tmp_path / "data")
        assert not second.first
        # The second start is another process; here a thread stands for it.
        other = threading.Thread(target=lambda: taken.append(second.hand_over(str(wanted))))
        other.start()
        qtbot.waitUntil(lambda: bool(asked), timeout=5000)
        qtbot.waitUntil(lambda: not other.is_alive(), timeout=5000)
        assert asked == [str(wanted)]
        assert taken == [True]
        assert list((tmp_path / "data" / "asked").iterdir()) == []
    finally:
        first.release()


def test_a_note_left_before_anybody_listened_is_read(qtbot, tmp_path):
    folder = tmp_path / "data"
    (folder / "asked").mkdir(parents=True)
    (folder / "asked" / "1.path").write_text("/somewhere/x.cuprofile", encoding="utf-8")
    first = SingleInstance(folder)
    asked = []
    first.asked.connect(asked.append)
    try:
        qtbot.waitUntil(lambda: bool(asked), timeout=5000)
        assert asked == ["/somewhere/x.cuprofile"]
    finally:
        first.release()


def test_a_window_that_does_not_answer_gets_no_note_left_behind(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(instance, "WAIT_SECONDS", 0.1)
    first = SingleInstance(tmp_path)  # nothing lets it listen
    second = SingleInstance(tmp_path)
    assert second.hand_over("/x.cuprofile") is False
    assert not second.first
    assert list((tmp_path / "asked").glob("*")) == []
    first.release()


def test_a_start_while_the_first_one_closes_takes_its_place(qapp, tmp_path):
    first = SingleInstance(tmp_path)
    second = SingleInstance(tmp_path)
    threading.Timer(0.2, first.release).start()
    assert second.hand_over("/x.cuprofile") is False
    assert second.first
    second.release()


def test_a_file_comes_as_an_event_on_macos(qapp, tmp_path):
    first = SingleInstance(tmp_path)
    asked = []
    first.asked.connect(asked.append)
    qapp.installEventFilter(first)
    try:
        QApplication.sendEvent(qapp, QFileOpenEvent("/somewhere/größe.cuprofile"))
        assert asked == ["/somewhere/größe.cuprofile"]
    finally:
        qapp.removeEventFilter(first)
        first.release()


def test_the_next_start_is_the_first_again(tmp_path):
    first = SingleInstance(tmp_path)
    first.release()
    again = SingleInstance(tmp_path)
    assert again.first
    again.release()


def test_what_a_bad_end_has_left_is_taken_away(own_data_folder):
    place = Path(settings.passing_folder())
    assert place.parent == settings.data_folder()
    (place / "cuprofiler-print-x").mkdir()
    (place / "cuprofiler-print-x" / "names.pdf").write_text("Anna")
    settings.empty_passing_folder()
    assert not place.exists()
