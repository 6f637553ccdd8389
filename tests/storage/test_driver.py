"""The one SQLite: newer than a computer's own, and nobody else loads another."""

import subprocess
import sys

import pytest

from cuprofiler.storage.driver import FILE_ERRORS, sqlite3


def test_it_is_the_programs_own_and_new_enough():
    assert sqlite3.__name__.partition(".")[0] in ("pysqlite3", "sqlcipher3")
    assert sqlite3.sqlite_version_info >= (3, 45)


def test_what_a_broken_file_raises_is_known(tmp_path):
    path = tmp_path / "broken"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)
    connection = sqlite3.connect(path)
    with pytest.raises(FILE_ERRORS):
        connection.execute("SELECT * FROM sqlite_master").fetchall()
    connection.close()


def test_the_program_loads_no_second_driver():
    """Two SQLites in one process would undo each other's locks."""
    code = (
        "import sys; import cuprofiler.storage.workspace; "
        "import cuprofiler.services.workspaces; "
        "sys.exit('_sqlite3' in sys.modules)"
    )
    asked = subprocess.run([sys.executable, "-c", code], check=False)
    assert asked.returncode == 0
