"""What makes a file ours, told from its first bytes; and files for their owner alone."""

import os
import stat

import pytest

from cuprofiler.storage.errors import (
    AlteredFileError,
    DamagedFileError,
    ForeignFileError,
    MissingFileError,
    NewerFileError,
    WorkspaceError,
)
from cuprofiler.storage.identity import (
    MOST_NAME_BYTES,
    SCHEMA_VERSION,
    check_header,
    check_place,
    is_database,
    make_private,
    schema_digest,
)
from cuprofiler.storage.workspace import Workspace


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "w" / "mine.cuprofile"
    Workspace.create(path).close()
    return path


def write(path, at, data):
    content = bytearray(path.read_bytes())
    content[at : at + len(data)] = data
    path.write_bytes(content)


def test_a_file_of_ours_says_its_version(path):
    assert check_header(path) == SCHEMA_VERSION
    assert is_database(path)


@pytest.mark.parametrize(
    ("at", "data", "error"),
    [
        (0, b"Another file, not a database", ForeignFileError),
        (68, b"\0\0\0\0", ForeignFileError),  # another program's
        (60, b"\0\0\0\0", ForeignFileError),
        (60, (SCHEMA_VERSION + 1).to_bytes(4, "big"), NewerFileError),
        (18, b"\2\2", AlteredFileError),  # opened, it would be written beside
    ],
)
def test_what_is_not_ours_is_told_apart(path, at, data, error):
    write(path, at, data)
    before = path.read_bytes()
    with pytest.raises(error):
        check_header(path)
    assert path.read_bytes() == before


def test_what_is_no_file(path, tmp_path):
    with pytest.raises(MissingFileError):
        check_header(tmp_path / "nowhere")
    with pytest.raises(WorkspaceError):
        check_header(tmp_path)
    (tmp_path / "empty").touch()
    with pytest.raises(DamagedFileError):
        check_header(tmp_path / "empty")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(WorkspaceError):
        check_header(tmp_path / "pipe")  # waits for no writer
    assert not is_database(tmp_path / "nowhere")


def test_a_place_that_can_hold_no_workspace(tmp_path):
    check_place(tmp_path / ("x" * MOST_NAME_BYTES))
    for wrong in (tmp_path / ("ä" * MOST_NAME_BYTES), tmp_path.joinpath(*["y" * 100] * 6)):
        with pytest.raises(WorkspaceError, match="too long"):
            check_place(wrong)


def test_a_digest_goes_by_the_words_alone():
    assert schema_digest(["CREATE  TABLE\na (x)", None, "b"]) == schema_digest(
        ["b", "CREATE TABLE a (x)"]
    )
    assert schema_digest(["a"]) != schema_digest(["b"])


def test_what_is_made_is_for_its_owner_alone(tmp_path):
    file = tmp_path / "one" / "two" / "file"
    make_private(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for folder in (file.parent, file.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    with pytest.raises(FileExistsError):
        make_private(file)
