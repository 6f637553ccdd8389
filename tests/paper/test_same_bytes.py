"""The same input gives the same bytes, for every document: ids drawn at an import are not seen."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from cuprofiler.content import load_content
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.services.papers import papers_there
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.subjects.checklists.words.worklists import WorklistService

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("number", range(7))
def test_a_profile_read_anew_prints_the_same_bytes(number, tmp_path):
    content = load_content()
    service = PrintService(content)
    seen = {}
    for _round in range(3):
        profile = read_profile(samples()[number].path, content.questions.version)
        for name in (*WorklistService(content).ids(profile), *papers_there(profile)):
            path = tmp_path / "x.pdf"
            service.write(service.compose(profile, PrintOptions((name,)), TODAY), path)
            assert seen.setdefault(name, path.read_bytes()) == path.read_bytes(), name
    assert len(seen) > 3


def test_everything_in_one_file_too(tmp_path):
    content = load_content()
    service = PrintService(content)
    seen = set()
    for _round in range(3):
        profile = read_profile(samples()[0].path, content.questions.version)
        names = (*WorklistService(content).ids(profile), "portrait", "cost", "plans")
        service.write(service.compose(profile, PrintOptions(names), TODAY), tmp_path / "x.pdf")
        seen.add((tmp_path / "x.pdf").read_bytes())
    assert len(seen) == 1


def test_another_python_with_other_hashes_prints_the_same(tmp_path):
    """Sets of texts stand in another order in every process."""
    made = []
    for seed in ("1", "2", "3"):
        out = tmp_path / seed
        for lists in ("all", "portrait,cost,plans,yours"):
            subprocess.run(
                [sys.executable, ROOT / "main.py", "print", samples()[6].path, "--out", out,
                 "--list", lists],
                env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True,
            )  # fmt: skip
        made.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert len(made[0]) > 12
    assert made[0] == made[1] == made[2]
