"""What can go wrong with a file, in one sentence that names it."""

from pathlib import Path

import pytest

from cuprofiler.storage import errors
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.identity import make_private

PATH = Path("/somewhere/mine.cuprofile")
MADE = [
    errors.missing(PATH),
    errors.missing(PATH, dangling=True),
    *(make(PATH) for make in (errors.no_file, errors.name_too_long, errors.empty)),
    *(make(PATH) for make in (errors.cut_off, errors.altered, errors.moved, errors.foreign)),
    *(make(PATH) for make in (errors.damaged, errors.taken, errors.too_much)),
    errors.newer(PATH, 99),
    errors.not_written(PATH, OSError(13, "Permission denied")),
    errors.migration_without_room(PATH),
    errors.from_sqlite(sqlite3.DatabaseError("file is not a database"), PATH),
]


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_an_error_knows_its_file_and_says_it(error):
    assert error.path == PATH
    said = str(error)
    assert "mine.cuprofile" in said
    assert "\n" not in said and said.endswith((".", "?"))


def test_a_new_file_takes_no_other_ones_place(tmp_path):
    path = tmp_path / "mine"
    make_private(path)
    path.write_text("kept", encoding="utf-8")
    with pytest.raises(FileExistsError):
        make_private(path)
    assert path.read_text(encoding="utf-8") == "kept"
