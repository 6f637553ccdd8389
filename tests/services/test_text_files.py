"""Texts of other programs, and what is none: one sentence, whatever it is."""

import os

import pytest

from cuprofiler.services.text_files import LARGEST, read_text
from cuprofiler.services.trouble import ProfileFileError


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_in_whatever_way_they_are_written(tmp_path, coding):
    path = tmp_path / "list.csv"
    path.write_bytes("Jörg Süß".encode(coding))
    assert read_text(path) == "Jörg Süß"


def test_what_is_no_text_is_said(tmp_path):
    binary, large, folder = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "c.csv"
    binary.write_bytes(b"PK\0\1")
    folder.mkdir()
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    for path in (binary, large, folder, tmp_path / "none.csv", tmp_path / "nu\0ll.csv"):
        with pytest.raises(ProfileFileError) as said:
            read_text(path)
        assert "csv" in str(said.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing on this system")
def test_nobody_waits_for_a_pipe(tmp_path):
    pipe = tmp_path / "x.csv"
    os.mkfifo(pipe)
    with pytest.raises(ProfileFileError):
        read_text(pipe)
