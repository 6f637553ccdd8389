"""A language is a folder: one is added to a copy of the program by its folder alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "resources" / "samples" / "1-cashpilot.json"
WORDS = {"Training": "Formation", "Done": "Fait", "Implementation support": "Mise en service"}


@pytest.fixture(scope="module")
def french(tmp_path_factory):
    """The program with a French folder that holds a few words, after `make catalog`."""
    place = tmp_path_factory.mktemp("french")
    for part in ("cuprofiler", "resources", "tools"):
        shutil.copytree(
            ROOT / part, place / part, ignore=shutil.ignore_patterns("__pycache__", "pictures")
        )
    shutil.copy(ROOT / "main.py", place)
    folder = place / "resources" / "locale" / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalog = Catalog(locale="fr", project="cuprofiler", charset="utf-8", fuzzy=False)
    for message, words in WORDS.items():
        catalog.add(message, words)
    with (folder / "cuprofiler.po").open("wb") as file:
        write_po(file, catalog)
    said = run(place, "tools/catalog.py").stdout
    assert "de: " in said
    total, left = (int(word) for word in said.split("fr: ")[1].split() if word.isdigit())
    assert left == total - len(WORDS) > 2000
    return place


def run(place, *words):
    done = subprocess.run(
        [sys.executable, *words],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "HOME": str(place), "LANG": "fr_FR.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    return done


def test_what_is_not_translated_is_said_in_english(french):
    said = run(french, "main.py", "verdict", str(SAMPLE), "--lang", "fr").stdout
    assert "anaging director decides." in said


def test_papers_have_its_words_its_dates_and_its_name(french):
    out = french / "out"
    run(french, "main.py", "print", str(SAMPLE), "--out", str(out), "--lang", "fr")
    reader = pypdf.PdfReader(out / "training.pdf")
    assert reader.trailer["/Root"]["/Lang"] == "fr-FR"
    text = reader.pages[0].extract_text()
    assert "Formation" in text
    months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    assert any(month in text for month in months.split())


def test_money_is_written_its_way_and_tables_are_cut_its_way(french):
    csv = french / "cost.csv"
    run(french, "main.py", "cost", str(SAMPLE), "--out", str(csv), "--lang", "fr")
    assert ";" in csv.read_text("utf-8").splitlines()[0]
    asked = (
        "from decimal import Decimal; from cuprofiler import i18n; i18n.set_language('fr');"
        "print(i18n.languages());"
        "print(ascii(i18n.format_money(Decimal('1234.5'), 'EUR')), i18n.is_right_to_left())"
    )
    names, shown = run(french, "-c", asked).stdout.splitlines()
    assert names == "{'en': 'English', 'de': 'Deutsch', 'fr': 'Français'}"
    assert shown == r"'1\u202f234,50\xa0\u20ac' False"


def test_a_computer_that_speaks_it_gets_it(french):
    asked = "from cuprofiler import i18n; print(i18n.system_language())"
    assert run(french, "-c", asked).stdout.strip() == "fr"
