"""Loyalty on paper, in cost to serve, on the year line, and from the command line."""

import json
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader, PdfWriter

from cuprofiler import cli
from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Market
from cuprofiler.domain.records import Segment
from cuprofiler.resources import RESOURCES
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.storage.workspace import Workspace
from cuprofiler.subjects.loyalty.records import Group, Reward
from cuprofiler.subjects.loyalty.rules.rewards import rewards_a_year
from cuprofiler.subjects.loyalty.rules.when import ask_of, asks
from cuprofiler.subjects.loyalty.sheets import surveys_there, there
from cuprofiler.subjects.people.figures.year_line import year_line
from tests.builders import CINF, profile

TODAY = date(2026, 11, 30)


def printed(known, lists, folder):
    service = PrintService(load_content())
    path = folder / "out.pdf"
    service.write(service.compose(known, PrintOptions(lists), TODAY), path)
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_the_result_says_how_many_when_and_how_it_is_meant(tmp_path):
    page = " ".join(printed(sample_profile(7), ("loyalty",), tmp_path))
    for words in (
        "Renewal at risk", "12 of 20 answered", "12 of 28 answered", "16 Nov 2026", "adjusted Wald",
        "registered trademarks of Bain & Company", "System Usability Scale (Brooke 1996)",
        "30 November 2026",
    ):  # fmt: skip
        assert words in page


def test_customers_and_users_have_question_sheets_of_their_own(tmp_path):
    customers, users = printed(sample_profile(7), ("surveys",), tmp_path)
    assert "How likely is it that you would recommend ClearDesk CRM" in customers
    assert "after the purchase" in customers and "How far do you agree?" not in customers
    assert "How far do you agree?" in users and "It is easy to use." in users


def test_where_nobody_was_asked_there_is_no_result():
    bare = profile(("Assistants", 6, None, CINF))
    assert there(bare) == () and surveys_there(bare) == ("customers", "users")
    assert surveys_there(profile()) == ("customers",)


@pytest.mark.parametrize(
    ("costs", "total"), [((), 0), ((120, 90), 210), ((None, 90), 90), ((0,), 0)]
)
def test_rewards_of_both_groups_cost_together(costs, total):
    found = profile(("Assistants", 6, None, CINF))
    records = [
        Reward(f"w{n}", "p", "A breakfast", list(Group)[n % 2],
               None if cost is None else Decimal(cost), position=n)
        for n, cost in enumerate(costs)
    ]  # fmt: skip
    found = found.after(Change("", tuple(Edit(None, each) for each in records)))
    assert rewards_a_year(found) == total


def segment(market, months):
    return Segment("s", "p", market, "Small practices", months=months)


@pytest.mark.parametrize(
    ("market", "months", "day"),
    [
        (Market.CUSTOMERS, "000200000000", date(2027, 3, 2)),  # a month before April
        (Market.CUSTOMERS, "200000000000", date(2026, 12, 2)),
        (Market.CUSTOMERS, "000000000002", TODAY),  # it opens tomorrow: ask at once
        (Market.CUSTOMERS, "000000000000", None),
        (Market.USERS, "002200000000", date(2027, 5, 1)),  # once April is over
        (Market.USERS, "000000000000", None),
        (Market.USERS, "222222222222", None),
    ],
)
def test_when_to_ask_whom(market, months, day):
    found = ask_of(segment(market, months), TODAY)
    assert (found.day if found else None) == day


def test_the_year_line_says_when_to_ask():
    customers = segment(Market.CUSTOMERS, "000200000000")
    users = segment(Market.USERS, "002200000000")
    figure = year_line(lambda text, _w, size: len(text) * size / 2, 900, TODAY, customers, users)
    assert "ask customers whether they would recommend it: 2 Mar 2027" in figure.said
    assert "ask users whether they would recommend it: 1 May 2027" in figure.said
    assert asks(profile(), TODAY) == ()


# --- Commands -------------------------------------------------------------------------------------


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "mine.cuprofile"
    with Workspace.create(path) as made:
        made.add_all(sample_profile(7).records.values(), "sample")
    return path


def answers_in(path):
    with Workspace.open(path) as opened:
        return [each for each in opened.all_records() if each.key[0] == "survey_answer"]


def test_answers_of_a_round_are_stored_on_request(workspace, tmp_path, capsys):
    listed = tmp_path / "survey.csv"
    listed.write_text("Company,Score\nNeu,9\nAlt,11\n", encoding="utf-8")
    before = len(answers_in(workspace))
    command = ["import-answers", str(listed), str(workspace), "--round", "autumn 2026"]
    assert cli.run(command) == 0
    assert "“11” is no answer from 0 to 10" in capsys.readouterr().out
    assert len(answers_in(workspace)) == before
    assert cli.run([*command, "--store"]) == 0
    assert len(answers_in(workspace)) == before + 1


def test_a_round_that_is_not_there_is_named_with_those_that_are(workspace, tmp_path, capsys):
    listed = tmp_path / "survey.csv"
    listed.write_text("Company,Score\nNeu,9\n", encoding="utf-8")
    assert cli.run(["import-answers", str(listed), str(workspace), "--round", "Spring"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "there is no round “Spring”" in said and "Autumn 2026" in said


def test_every_figure_is_data_with_what_it_rests_on_or_why_not(tmp_path, capsys):
    sample = RESOURCES / "samples" / "7-cleardesk.json"
    assert cli.run(["numbers", str(sample), "--json"]) == 0
    found = {each["id"]: each for each in json.loads(capsys.readouterr().out)["numbers"]}
    assert found["price.today"]["value"] == "32"
    assert (
        found["four_prices.low"]["n"] == 11
        and "van Westendorp" in (found["four_prices.low"]["method"])
    )
    customers = found["recommend.customers"]
    assert customers["value"] == pytest.approx(100 * 7 / 12)
    assert customers["interval"][0] < customers["value"] < customers["interval"][1]
    assert found["price.saving_ends"]["value"] is None and found["price.saving_ends"]["why_not"]
    assert all(each["value"] is not None or each["why_not"] for each in found.values())
    assert cli.run(["numbers", str(RESOURCES / "samples" / "1-cashpilot.json")]) == 0
    said = capsys.readouterr().out
    assert "Nobody of them was asked yet." in said
    assert cli.run(["numbers", str(tmp_path / "none.json")]) == 2


def test_sheets_to_take_along_are_filled_in_on_screen_too(tmp_path):
    service = PrintService(load_content())
    path = tmp_path / "surveys.pdf"
    service.write(service.compose(sample_profile(7), PrintOptions(("surveys",)), TODAY), path)
    fields = PdfReader(path).get_fields()
    ticks = [each for each in fields.values() if each["/FT"] == "/Btn"]
    said = {each["/TU"] for each in fields.values()}
    # 0 to 10 on both sheets, and ten statements of five.
    assert len(ticks) == 11 + 11 + 50
    assert "What is the main reason for your answer?" in said
    assert "It is easy to use. 4" in said
    writer = PdfWriter(clone_from=path)
    name = next(n for n, each in fields.items() if each["/TU"] == "It is easy to use. 4")
    words = next(n for n, each in fields.items() if each["/TU"].startswith("What is the main"))
    for page in writer.pages:
        writer.update_page_form_field_values(
            page, {name: "/Yes", words: "Two lists"}, auto_regenerate=False
        )
    filled = tmp_path / "filled.pdf"
    writer.write(filled)
    again = PdfReader(filled).get_fields()
    assert (again[name]["/V"], again[words]["/V"]) == ("/Yes", "Two lists")


@pytest.mark.parametrize(
    ("paper", "most"),
    [("price:asked", 85), ("discovery:guide", 12), ("discovery:test", 20), ("discovery:diary", 49)],
)
def test_other_sheets_have_places_to_fill_in(tmp_path, paper, most):
    service = PrintService(load_content())
    path = tmp_path / "sheet.pdf"
    service.write(service.compose(sample_profile(7), PrintOptions((paper,)), TODAY), path)
    fields = PdfReader(path).get_fields()
    assert 4 <= len(fields) <= most
    assert all(each["/TU"].strip() for each in fields.values())
