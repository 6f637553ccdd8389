"""Prices and markets on paper and from the command line."""

from datetime import date

import pytest
from pypdf import PdfReader

from cuprofiler import cli
from cuprofiler.content import load_content
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.storage.workspace import Workspace
from cuprofiler.subjects.price.sheets import market_there, there
from tests.builders import CINF, profile

TODAY = date(2026, 11, 30)


def printed(known, lists, folder, *, names=True):
    service = PrintService(load_content())
    path = folder / "out.pdf"
    service.write(service.compose(known, PrintOptions(lists, names=names), TODAY), path)
    return [page.extract_text() for page in PdfReader(path).pages]


def test_the_price_card_says_how_many_named_what_and_by_which_convention(tmp_path):
    (*card, asked) = printed(sample_profile(7), ("price",), tmp_path)
    text = " ".join(" ".join(card).split())
    assert "€32 lies in the range that was named" in text
    assert "11 answers in order, 1 out of order and left out." in text
    assert "van Westendorp" in text and "30 November 2026" in text
    assert "Offers won: 2 of 5" in text
    assert "At which price would it be a bargain?" in " ".join(asked.split())


def test_the_market_is_one_page_with_place_year_and_source(tmp_path):
    (page,) = printed(sample_profile(7), ("market",), tmp_path)
    text = " ".join(page.split())
    for words in ("Germany, 2026", "Trade register, 2025", "€29,952,000", "Users are not counted"):
        assert words in text


def test_names_are_left_out_where_job_titles_are_wanted(tmp_path):
    pages = printed(sample_profile(7), ("price", "market"), tmp_path, names=False)
    assert not any("Jens Falk" in page or "Karin Holm" in page for page in pages)


def test_a_bare_product_has_only_the_questions():
    found = profile(("Assistants", 6, None, CINF))
    assert there(found) == ("asked",) and market_there(found) == ()


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "mine.cuprofile"
    with Workspace.create(path) as made:
        made.add_all(sample_profile(7).records.values(), "sample")
    return path


def answers_in(path):
    with Workspace.open(path) as opened:
        return [each for each in opened.all_records() if each.key[0] == "price_answer"]


def test_answers_are_shown_first_and_stored_on_request(workspace, tmp_path, capsys):
    listed = tmp_path / "prices.csv"
    listed.write_text(
        "Company,Too cheap,Bargain,Expensive,Too expensive\nNeu,10,20,30,40\nAlt,a,2,3,4\n",
        encoding="utf-8",
    )
    before = len(answers_in(workspace))
    command = ["import-answers", str(listed), str(workspace), "--prices"]
    assert cli.run(command) == 0
    out = capsys.readouterr().out
    assert "Neu" in out and "“a” is no amount" in out and "Nothing is stored yet" in out
    assert len(answers_in(workspace)) == before
    assert cli.run([*command, "--store"]) == 0
    assert len(answers_in(workspace)) == before + 1
    assert cli.run([*command, "--store"]) == 0
    assert "They are all here already." in capsys.readouterr().out
    assert len(answers_in(workspace)) == before + 1


def test_what_is_no_list_is_refused_in_one_line(workspace, tmp_path, capsys):
    listed = tmp_path / "letter.csv"
    listed.write_text("Dear co-founder", encoding="utf-8")
    assert cli.run(["import-answers", str(listed), str(workspace), "--prices"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "No four-price answers were found" in said
    assert cli.run(["import-answers", str(listed), str(workspace)]) == 2
