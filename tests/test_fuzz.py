"""Every command on every file that the schema allows: done, or said in one plain sentence."""

import contextlib
import io
import json
import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from cuprofiler import cli
from tests.schema_profiles import profiles

LOOKS = (
    ("verdict", "{profile}"),
    ("verdict", "{profile}", "--json"),
    ("cost", "{profile}"),
    ("cost", "{profile}", "--json"),
    ("cost", "{profile}", "--out", "{folder}/cost.csv"),
    ("cost", "{profile}", "--out", "{folder}/cost.xlsx"),
    ("import", "{profile}", "{folder}/w.cuprofile"),
    ("check", "{folder}/w.cuprofile"),
    ("export", "{folder}/w.cuprofile", "--out", "{folder}/back.json"),
)
PAPERS = tuple(
    ("print", "{profile}", "--list", kind, "--out", "{folder}/out")
    for kind in ("all", "portrait", "cost", "plans")
)


def carried_out(words, folder, profile):
    """The exit code and what was said on the side; raises what no command may raise."""
    out, err = io.StringIO(), io.StringIO()
    given_words = [word.format(folder=folder, profile=profile) for word in words]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.run(given_words)
    return code, out.getvalue(), err.getvalue()


def every_command(data, folder, commands):
    path = folder / "profile.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    read = None
    for words in commands:
        if words[0] in ("check", "export") and not read:
            continue
        code, out, err = carried_out(words, folder, path)
        if words[0] == "import":
            read = code == 0
        assert code in (0, 2), (words, err)
        assert "Traceback" not in err
        assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in out + err)
        if code == 2:
            assert len(err.splitlines()) == 1, err
            # It names the file or the option, so that one knows where to look.
            assert str(folder) in err or "--" in err, err
    for made in folder.rglob("*"):
        if made.is_file() and made.name != "profile.json":
            assert made.suffix != ".partial"
            made.unlink()


def fuzz(tmp_path_factory, examples, commands):
    folder = tmp_path_factory.mktemp("fuzz")
    os.environ["CUPROFILER_DATA"] = str(folder / "data")

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(data=profiles())
    def run(data):
        every_command(data, folder, commands)

    run()


def test_what_commands_say_of_any_profile(tmp_path_factory):
    fuzz(tmp_path_factory, 40, LOOKS)


def test_what_is_printed_of_any_profile(tmp_path_factory):
    fuzz(tmp_path_factory, 8, PAPERS)


@pytest.mark.soak
def test_five_thousand_profiles(tmp_path_factory):
    fuzz(tmp_path_factory, 4500, LOOKS)
    fuzz(tmp_path_factory, 500, PAPERS)
