"""Talks from the command line: shown first, stored on request, refused in one line."""

import pytest

from cuprofiler import cli
from cuprofiler.services.exchange import sample_profile
from cuprofiler.storage.workspace import Workspace

LIST = (
    "Date;Who;Company;Notes\n3.11.2026;Karin Holm;North;She decides\n3.11.2099;Sales reps;South;\n"
)


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "mine.cuprofile"
    with Workspace.create(path) as made:
        made.add_all(sample_profile(7).records.values(), "sample")
    return path


def talks_in(path):
    with Workspace.open(path) as opened:
        return [each for each in opened.all_records() if each.key[0] == "talk"]


def test_they_are_shown_first_and_stored_on_request(workspace, tmp_path, capsys):
    listed = tmp_path / "talks.csv"
    listed.write_text(LIST, encoding="utf-8")
    before = len(talks_in(workspace))
    assert cli.run(["import-talks", str(listed), str(workspace)]) == 0
    out = capsys.readouterr().out
    assert "Karin Holm, North" in out and "this day is still to come" in out
    assert "Nothing is stored yet" in out
    assert len(talks_in(workspace)) == before
    assert cli.run(["import-talks", str(listed), str(workspace), "--store"]) == 0
    added = [each for each in talks_in(workspace) if each.account == "North"]
    assert len(talks_in(workspace)) == before + 1 and len(added) == 1


def test_what_is_no_list_of_talks_is_refused_in_one_line(workspace, tmp_path, capsys):
    listed = tmp_path / "letter.csv"
    listed.write_text("Dear co-founder", encoding="utf-8")
    assert cli.run(["import-talks", str(listed), str(workspace)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "No talks were found" in said
    assert cli.run(["import-talks", str(tmp_path / "none.csv"), str(workspace)]) == 2
