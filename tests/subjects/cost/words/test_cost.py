"""Lifetime cost in words, as data, as tables and on paper."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from cuprofiler import cli, i18n
from cuprofiler.content import load_content
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import AlternativeKind, Basis, CostGroup, Link, Per, Repeats
from cuprofiler.domain.records import Product
from cuprofiler.services.exchange import read_profile, samples, write_profile
from cuprofiler.services.forms import form_of
from cuprofiler.services.nameless import without_names
from cuprofiler.services.papers import papers, papers_there
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.subjects.checklists.words.worklists import WorklistService
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.cost.rules.payback import Payback
from cuprofiler.subjects.cost.words import assumptions, cost
from cuprofiler.subjects.cost.words import proposal as cost_proposal
from cuprofiler.subjects.cost.words import rows as cost_rows
from cuprofiler.subjects.cost.words.out import cost_data, write_table
from tests.builders import CINF, INTERNAL, profile
from tests.subjects.cost.examples import alternatives_profile, app, line

D = Decimal


@pytest.fixture
def cashpilot():
    return read_profile(samples()[0].path, 1)


def run(capsys, *arguments):
    code = cli.run([str(each) for each in arguments])
    out, err = capsys.readouterr()
    return code, out, err


# --- Words --------------------------------------------------------------------------------------


def test_the_finding_says_first_year_and_all_years(cashpilot):
    found = cost.calculate(cashpilot)
    assert (
        cost.headline(cashpilot, found) == "CashPilot costs more at first, and less over 5 years."
    )
    # The mock-up of the sheet: 1,010 more in the first year, 3,911 less over five (3,911.80).
    assert cost.subline(cashpilot, found) == (
        "€3,912 less over 5 years, €1,010 more in the first. 4 of 9 lines are guesses."
    )


@pytest.mark.parametrize(
    ("ours", "words"),
    [
        ((10, 10), "Ours costs less, from the first year on."),
        ((300, 10), "Ours costs more at first, and less over 5 years."),
        ((10, 300), "Ours costs less at first, and more over 5 years."),
        ((300, 300), "Ours costs more than “As today”, at first and over 5 years."),
    ],
)
def test_every_case_has_its_headline(ours, words):
    lines = [
        line("1", amount=D(ours[0]), last_year=1),
        line("2", amount=D(ours[1]), first_year=2),
    ]
    profile = alternatives_profile({"Ours": lines, "As today": [line("3", amount=D(100))]})
    assert cost.headline(profile, cost.calculate(profile)) == words


def test_alone_and_not_at_all():
    profile = app()
    assert cost.headline(profile, cost.calculate(profile)) == "Ours costs €74,623 over 3 years."
    empty = alternatives_profile({})
    assert "not known yet" in cost.headline(empty, cost.calculate(empty))
    bad = alternatives_profile({"Ours": []})
    found = cost.calculate(bad)
    assert found.comparison is None
    assert cost.headline(bad, found) == "It can’t be worked out yet."
    assert cost.subline(bad, found) == "“Ours” has no cost line yet. Add one, or remove it."


def test_spans_and_paybacks_in_words():
    comparison = compare(app())
    assert cost.span(D("1.77255")) == "1 year 9 months"
    assert cost.span(D("1.99")) == "2 years"
    assert cost.span(D("0.02")) == "0 months"
    assert cost.payback_words(comparison, Payback(None, None)) == "not within 3 years"
    assert cost.payback_words(comparison, Payback(D(0), 0)) == "from the start"
    assert cost.payback_words(comparison, Payback(D("3.33"), 4, falls_again=True)) == (
        "in year 4, after about 3 years 4 months, but not for good"
    )


def test_every_problem_has_one_plain_sentence():
    from tests.subjects.cost.rules.test_calculation import BAD

    for case in BAD.values():
        lines = [line("fine", amount=D(1)), line("odd", **{"amount": D(1), **case.get("line", {})})]
        found = cost.calculate(alternatives_profile({"A": lines}, **case.get("frame", {})))
        assert found.comparison is None
        assert found.problem.endswith(".")
        assert "{" not in found.problem and "\n" not in found.problem
        if "line" in case and "than there is" not in found.problem:
            assert "odd" in found.problem


# --- Adding -------------------------------------------------------------------------------------


def test_newcomers_are_trained_from_year_two_on(cashpilot):
    """Domain C2: whoever is there at the start has the first training."""
    first = {
        title: given.get("first_year", 1)
        for title, _group, given in cost_proposal.usual_lines(cashpilot, AlternativeKind.OURS)
    }
    assert (first["First training"], first["Training newcomers"], first["Support"]) == (0, 2, 1)


@pytest.mark.parametrize(
    ("goods", "recurring", "subscription"),
    [("no", "no", True), ("no", "yes", True), ("yes", "no", False), ("yes", "yes", True)],
)
def test_things_are_bought_replaced_and_sold_again(goods, recurring, subscription):
    """What is no thing is subscribed to; a thing only if its price recurs."""
    found = profile(facts={"physical_goods": goods, "recurring_price": recurring})
    lines = {
        title: (group, given)
        for title, group, given in cost_proposal.usual_lines(found, AlternativeKind.OURS)
    }
    assert ("Subscription" in lines) is subscription
    for title in ("Purchase", "Replacement", "Resale value"):
        assert (title in lines) is (goods == "yes")
    if goods == "yes":
        assert lines["Replacement"][1] == {"repeats": Repeats.EVERY, "every": 3, "first_year": 3}
        assert lines["Resale value"][0] is CostGroup.RESIDUAL
        assert lines["Resale value"][1]["first_year"] == found.cost_frame.horizon


@pytest.mark.parametrize(
    ("unit", "title", "amount", "per", "repeats"),
    [
        ("seat_month", "Subscription", "39.90", Per.SEAT_MONTH, Repeats.YEARLY),
        ("seat_year", "Subscription", "39.90", Per.SEAT, Repeats.YEARLY),
        ("month", "Subscription", "478.80", Per.CUSTOMER, Repeats.YEARLY),
        ("year", "Subscription", "39.90", Per.CUSTOMER, Repeats.YEARLY),
        ("once", "Purchase", "39.90", Per.CUSTOMER, Repeats.ONCE),
    ],
)
@pytest.mark.parametrize("goods", ["yes", "no"])
def test_lifetime_cost_begins_with_the_price_of_today(goods, unit, title, amount, per, repeats):
    """12 × 39.90 is 478.80 a year; a price paid once is no subscription."""
    facts = {"price": "39.90", "price_for": unit, "physical_goods": goods}
    found = profile(("A", 5, None, CINF), facts=facts)
    ids = iter(f"n{n}" for n in range(99))
    after = found.after(
        cost_proposal.adding_alternative(found, lambda: next(ids), AlternativeKind.OURS)
    )
    lines = {each.name: each for each in after.cost_items}
    line = lines[title]
    assert (line.amount, line.per, line.repeats) == (D(amount), per, repeats)
    assert line.to_us and line.source.startswith("Price today: €39.90 ")
    assert line.basis is Basis.PROVED  # one's own price
    assert line.first_year == (0 if repeats is Repeats.ONCE else 1)
    assert ("Subscription" in lines) is (title == "Subscription")
    # What it costs elsewhere is not known by it.
    rival = {t: g for t, _g, g in cost_proposal.usual_lines(found, AlternativeKind.RIVAL)}
    assert not any("amount" in given for given in rival.values())


def test_what_is_eaten_is_neither_set_up_nor_sold_on():
    """A hotel buys chickens by the piece; how many in a year is for the founder to say."""
    guests = {**CINF, "same_organisation": "no"}
    facts = {"physical_goods": "yes", "recurring_price": "yes", "price": "9.80"}
    found = profile(("Guests", 300, None, guests), facts=facts)
    lines = cost_proposal.usual_lines(found, AlternativeKind.OURS)
    assert [title for title, _group, _given in lines] == [
        *("Purchases of a year", "Delivery", "Ordering and storing, their own hours"),
        "What spoils or comes back",
    ]
    given = lines[0][2]
    assert given["amount"] is None and given["to_us"]
    assert given["basis"] is None  # how many they buy is still a guess
    assert given["source"] == "Price today: €9.80 a piece"


def test_where_nobody_is_staff_nobody_is_trained():
    guests = {**CINF, "same_organisation": "no"}
    lines = cost_proposal.usual_lines(profile(("Guests", 300, None, guests)), AlternativeKind.OURS)
    names = {title for title, _group, _given in lines}
    assert not names & {"First training", "Slower first weeks", "Training newcomers"}
    assert "Subscription" in names


@pytest.mark.parametrize(
    ("facts", "titles"),
    [
        (
            {"physical_goods": "yes", "price": "29", "price_for": "once"},
            ("Purchase", "Delivery", "Supplies and spare parts", "Replacement", "Resale value"),
        ),
        (
            {"physical_goods": "no", "recurring_price": "yes"},
            ("Subscription", "Devices it needs", "Leaving at the end"),
        ),
        (
            {"physical_goods": "yes", "recurring_price": "yes"},
            (
                *("Subscription", "Delivery", "Supplies and spare parts", "Replacement"),
                "Resale value",
            ),
        ),
    ],
)
def test_a_household_rolls_nothing_out(facts, titles):
    """Nobody at home is trained, administers it, or has newcomers."""
    found = profile(("Children", 1, None, {**CINF, "payer_kind": "private"}), facts=facts)
    lines = cost_proposal.usual_lines(found, AlternativeKind.OURS)
    assert tuple(title for title, _group, _given in lines) == titles
    today = cost_proposal.usual_lines(found, AlternativeKind.AS_TODAY)
    assert [title for title, _group, _given in today] == ["What they pay for today"]
    # As soon as one firm pays, its cost counts.
    mixed = profile(
        ("Children", 1, None, {**CINF, "payer_kind": "private"}), ("Clerks", 1, None, CINF),
        facts=facts,
    )  # fmt: skip
    names = [
        title for title, _group, _given in cost_proposal.usual_lines(mixed, AlternativeKind.OURS)
    ]
    assert "First training" in names


def test_usual_lines_follow_the_facts(cashpilot):
    names = [
        title
        for title, _group, _given in cost_proposal.usual_lines(cashpilot, AlternativeKind.OURS)
    ]
    assert "Clean and move the data" in names  # data_to_move is yes
    assert "Connection to what they have" not in names  # must_connect is no
    assert "Resale value" not in names
    phones = read_profile(samples()[1].path, 1)
    groups = {
        group for _title, group, _given in cost_proposal.usual_lines(phones, AlternativeKind.OURS)
    }
    assert {CostGroup.ONE_TIME, CostGroup.YEARLY, CostGroup.INDIRECT, CostGroup.LEAVING} <= groups


def test_a_way_comes_with_its_lines_and_can_be_reckoned(cashpilot):
    ids = iter(f"n{n}" for n in range(99))
    after = cashpilot.after(
        cost_proposal.adding_alternative(cashpilot, lambda: next(ids), AlternativeKind.RIVAL)
    )
    comparison = cost.calculate(after).comparison
    assert comparison is not None
    assert len(comparison.alternatives) == 3
    assert comparison.alternatives[2].total is None
    assert len(comparison.alternatives[2].unknown) == len(comparison.alternatives[2].lines)
    added = after.after(
        cost_proposal.adding_line(after, lambda: next(ids), after.alternatives[2].id)
    )
    assert added.cost_items[-1].name == "New cost"


def test_fields_that_other_answers_make_idle_are_left_out(cashpilot):
    once, yearly = cashpilot.cost_items[0], cashpilot.cost_items[3]
    assert "rise" not in {f.id for f in form_of(cashpilot, ("cost_line", once.id))}
    fields = {f.id: f for f in form_of(cashpilot, ("cost_line", yearly.id))}
    assert {"rise", "priced_at", "rises_from", "tiers", "discount"} <= set(fields)
    assert "every" not in fields
    for field in fields.values():
        change = field.write(cashpilot, field.read(cashpilot))
        assert change.edits == (), field.id


def test_volume_bands_that_get_cheaper_are_doubted():
    from cuprofiler.domain.codes import Per, TierMode
    from cuprofiler.subjects.cost.records import Tier

    bands = (Tier(10, D(10)), Tier(None, D(8)))
    profile = alternatives_profile(
        {"A": [line("x", per=Per.SEAT, tiers=bands, tier_mode=TierMode.VOLUME)]}, seats=(9,)
    )
    field = next(
        f for f in form_of(profile, ("cost_line", profile.cost_items[0].id)) if f.id == "tiers"
    )
    assert field.doubt is not None
    assert field.doubt(profile, bands) == "11 seats cost less in all than 9."
    assert "“x”: 11 seats cost less in all than 9." in cost.subline(
        profile, cost.calculate(profile)
    )
    assert "than 9." in assumptions.assumptions(profile, compare(profile))


# --- Data and tables ----------------------------------------------------------------------------


def test_the_command_gives_everything_unrounded_and_rounded(capsys, tmp_path):
    path = tmp_path / "app.json"
    write_profile(app(), path)
    code, out, err = run(capsys, "cost", path, "--json")
    assert (code, err) == (0, "")
    data = json.loads(out)
    (ours,) = data["ways"]
    assert [amount["rounded"] for amount in ours["by_year"]] == [
        "15000.00",
        "17800.00",
        "18530.00",
        "23292.90",
    ]
    assert ours["total"]["rounded"] == "74622.90"
    assert D(ours["total"]["exact"]) == D("74622.9")
    assert ours["present_value"]["rounded"] == "65858.62"
    assert ours["per_year"]["rounded"] == "25555.35"
    assert ours["per_seat_and_month"]["rounded"] == "85.18"
    assert D(ours["present_value"]["exact"]) == compare(app()).alternatives[0].present


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"horizon": -1}, "cost.horizon: expected whole years from 1 to 60."),
        ({"rate": "-100"}, "cost.rate: expected percent a year as text, from -99 to 1000"),
        ({"ways": [{"kind": "ours", "name": "Mine"}]}, "“Mine” has no cost line yet."),
        (
            {"ways": [{"kind": "ours", "name": "Mine", "lines": [{"name": "n"}] * 10_000}]},
            "cost.ways[0].lines: 1000 at most.",
        ),
        (
            {"ways": [{"kind": "ours", "name": "M", "lines": [{"name": "n", "currency": "USD"}]}]},
            "“n” is in USD, the product in EUR.",
        ),
        (
            {
                "seats": [30],
                "ways": [
                    {
                        "kind": "ours",
                        "name": "M",
                        "lines": [
                            {"name": "n", "per": "seat", "tiers": [{"up_to": 9, "price": "1"}]}
                        ],
                    }
                ],
            },
            "“n” has no price for 30 seats.",
        ),
        ({"ways": [{"kind": "theirs", "name": "M"}]}, "kind"),
    ],
)
def test_bad_input_is_one_line_and_exit_two(change, words, capsys, tmp_path):
    given = {
        "format": "cuprofiler-profile",
        "version": 1,
        "product": {"name": "P"},
        "cost": {"ways": [{"kind": "ours", "name": "M", "lines": [{"name": "n"}]}], **change},
    }
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    for command in (["cost", path], ["print", path, "--list", "cost", "--out", tmp_path / "out"]):
        code, out, err = run(capsys, *command)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert words in err
        assert not (tmp_path / "out").exists()


def test_no_cost_and_a_wrong_name_are_said(capsys, tmp_path):
    code, _out, err = run(capsys, "cost", samples()[1].path)
    assert code == 2 and "no cost is listed" in err
    code, _out, err = run(capsys, "cost", samples()[0].path, "--out", tmp_path / "x.pdf")
    assert code == 2 and ".xlsx" in err
    code, _out, err = run(capsys, "cost", samples()[0].path, "--out", tmp_path / "no" / "x.csv")
    assert code == 2 and "There is no folder" in err
    assert list(tmp_path.iterdir()) == []


def test_plain_tables_are_harmless_and_follow_the_language(cashpilot, tmp_path):
    odd = replace(cashpilot.cost_items[0], name="=cmd()")
    profile = type(cashpilot)({**cashpilot.records, odd.key: odd}, cashpilot.product_id)
    write_table(profile, tmp_path / "x.csv")
    data = (tmp_path / "x.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[1][1] == "'=cmd()"
    # 1,080 rising 4 % a year over five years: 1,080 × (1.04⁵ − 1)/0.04.
    assert rows[4][-2] == "5849.63"
    assert len(rows) == 1 + len(profile.cost_items)
    with i18n.speaking("de"):
        write_table(profile, tmp_path / "y.csv")
    assert "5849,63" in (tmp_path / "y.csv").read_text(encoding="utf-8-sig")


def test_a_workbook_is_the_same_bytes_and_keeps_text_as_text(cashpilot, tmp_path):
    odd = replace(cashpilot.cost_items[0], name="=1+1")
    profile = type(cashpilot)({**cashpilot.records, odd.key: odd}, cashpilot.product_id)
    write_table(profile, tmp_path / "a.xlsx")
    write_table(profile, tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        texts = book.read("xl/sharedStrings.xml").decode()
        lines = book.read("xl/worksheets/sheet2.xml").decode()
    assert "=1+1" in texts
    assert "<f>1+1</f>" not in lines
    # Every figure that follows from another is a formula: years, totals and present values.
    assert lines.count("<f>") == len(profile.cost_items) * (6 + 2)


def test_the_data_agree_with_the_simulation_twice(cashpilot):
    assert cost_data(cashpilot) == cost_data(cashpilot)


# --- Paper and lists ----------------------------------------------------------------------------


def paper(profile, tmp_path, *lists, names=True):
    service = PrintService(load_content())
    options = PrintOptions(lists, names=names)
    document = service.compose(profile, options, date(2026, 11, 22))
    service.write(document, tmp_path / "x.pdf")
    return PdfReader(tmp_path / "x.pdf")


def test_the_sheet_for_the_budget_holder_is_one_page(cashpilot, tmp_path):
    found = paper(cashpilot, tmp_path, "cost:sheet")
    assert len(found.pages) == 1
    text = " ".join(found.pages[0].extract_text().split())
    for words in (
        "What CashPilot costs over 5 years",
        "For Managing director.",
        "Offer valid to 31 March 2027.",
        "17,726",
        "15,564",
        "€1,010 more",
        "Base date 1 December 2026.",
        "Our price list of October 2026",
        "Guesses that you can put right",
    ):
        assert words in text, words


def test_the_tables_hold_every_line(tmp_path):
    crm = read_profile(samples()[6].path, 1)
    found = paper(crm, tmp_path, "cost:lines")
    text = " ".join(" ".join(page.extract_text().split()) for page in found.pages)
    for each in crm.cost_items:
        assert each.name.split(",")[0].split()[0] in text
    # All three ways fit one page; the charts are another.
    assert len(found.pages) == 2
    ids = (f"n{n}" for n in range(99))
    more = crm.after(
        cost_proposal.adding_alternative(crm, lambda: next(ids), AlternativeKind.OUTSIDE)
    )
    # A fourth way goes on on a second page, under the head of the table.
    pages = paper(more, tmp_path, "cost:lines").pages
    assert len(pages) == 3
    assert all("How sure" in page.extract_text() for page in pages[:2])


def test_long_horizons_are_split_over_pages(tmp_path):
    profile = alternatives_profile({"A": [line("x", amount=D(5))]}, horizon=30)
    found = paper(profile, tmp_path, "cost:lines")
    text = " ".join(" ".join(page.extract_text().split()) for page in found.pages)
    assert all(f"Year {year}" in text for year in range(1, 31))


def test_no_names_on_the_sheet_either(tmp_path):
    crm = read_profile(samples()[6].path, 1)
    with_names = paper(crm, tmp_path, "cost").pages[0].extract_text()
    assert "Karin Holm" in with_names and "Petra" in with_names
    found = paper(crm, tmp_path, "cost", names=False)
    text = " ".join(page.extract_text() for page in found.pages)
    assert "Karin" not in text and "Petra" not in text
    assert without_names(crm).cost_items[0].amount == crm.cost_items[0].amount


def test_papers_are_there_only_if_something_is_on_them(cashpilot):
    assert {"cost:sheet", "cost:lines"} <= set(papers_there(cashpilot)) <= set(papers())
    assert not any(p.startswith("cost") for p in papers_there(read_profile(samples()[1].path, 1)))


def test_the_checklist_shows_the_figures(cashpilot):
    service = WorklistService(load_content())
    lines = {line.id: line for line in service.worklist(cashpilot, "lifetime-cost").lines}
    assert "5 years from 1 December 2026 on." in lines["LTC-01"].evidence
    assert "15,564 worth today" in lines["LTC-09"].evidence
    assert "in year 2, after about 1 year 9 months" in lines["LTC-13"].evidence
    assert "9 of 9 lines have a source" in lines["LTC-11"].evidence
    assert not any(line.state.done for line in lines.values())
    rota = read_profile(samples()[3].path, 1)
    lines = {line.id: line for line in service.worklist(rota, "internal-product").lines}
    # 131,584 worth today by 4.4518 (UPV of 4 %, 5 years): 29,557 a year, 14 users.
    assert lines["INT-02"].evidence == (
        "€29,557 a year, build and running evened out; €2,111.24 a user."
    )
    phones = read_profile(samples()[1].path, 1)
    for list_id in service.ids(phones):
        for each in service.worklist(phones, list_id).lines:
            assert not (each.id.startswith("LTC") and each.evidence and "seat" not in each.evidence)


def test_an_internal_product_is_said_by_user_and_upkeep(cashpilot, tmp_path):
    """Of 143,044 over five years 102,692 are upkeep: all but the build and the first training."""
    rota = read_profile(samples()[3].path, 1)
    comparison = compare(rota)
    rows = {row.label: row.values for row in cost_rows.internal_rows(rota, comparison)}
    assert rows["Share of upkeep"][0] == "72 %"
    assert rows["A year and user, evened out"][0] == "2,111.24"
    assert cost_rows.internal_rows(cashpilot, compare(cashpilot)) == ()
    decided = replace(rota.cost_frame, valid_to=date(2028, 6, 1))
    again = type(rota)({**rota.records, decided.key: decided}, rota.product_id)
    text = " ".join(paper(again, tmp_path, "cost:sheet").pages[0].extract_text().split())
    assert "Decide again on 1 June 2028." in text
    assert "Share of upkeep" in text


def test_what_could_be_asked_is_said():
    from cuprofiler.subjects.cost.rules.cost_to_serve import CostToServe

    comparison = compare(app())

    def words(room, left):
        zero = (D(0),) * 4
        return cost_rows.cost_to_serve_words(comparison, CostToServe(left, *(zero,) * 4, room))

    gain = (D(-5), D(3), D(3), D(3))
    assert words(D("0.1249"), gain) == (
        "This customer pays for itself from year 2 on. "
        "You could ask up to 12 % more before the buyer’s saving is gone."
    )
    assert words(D("-0.1"), (D(1),) * 4).endswith("show what else it brings.")
    assert words(None, (D(-1),) * 4) == "Within 3 years this customer does not pay for itself."


def test_rounding_and_turning_are_said(cashpilot):
    """Of carrying on, 4,100 + 4,210 + 4,324 + 4,441 + 4,562 are 21,637; the sum is 21,637.8."""
    comparison = compare(cashpilot)
    assert "sums may differ by that" in assumptions.assumptions(cashpilot, comparison)
    assert "sums may differ" not in assumptions.assumptions(
        app(), compare(alternatives_profile({}))
    )
    rows = {row.label: row.values for row in cost_rows.side_by_side(comparison)}
    assert rows["The cheaper one so far changes in year"] == ("2", "–")


def test_the_same_cost_and_late_lines_are_said():
    same = alternatives_profile(
        {"Ours": [line("1", amount=D(5))], "As today": [line("2", amount=D(5))]}
    )
    found = cost.calculate(same)
    assert cost.headline(same, found) == "Ours costs the same as “As today”."
    assert cost.subline(same, found).startswith("2 of 2 lines are guesses")
    late = alternatives_profile({"Ours": [line("1", amount=D(5), first_year=9)]}, horizon=2)
    assert "Falls after the last year: 1." in cost.subline(late, cost.calculate(late))


def test_the_unit_is_asked_before_the_amount_and_stands_beside_it(cashpilot):
    line = next(each for each in cashpilot.cost_items if each.per is Per.SEAT_MONTH)
    fields = form_of(cashpilot, ("cost_line", line.id))
    order = [field.id for field in fields]
    assert order.index("per") < order.index("repeats") < order.index("amount")
    amount = next(field for field in fields if field.id == "amount")
    assert "a seat and month" in amount.label
    assert "a seat and month" in amount.question
    # A plan's amount is that of the whole: no unit is offered, and nothing about seats.
    taken = cashpilot.after(_changed(line, link=Link.TRAINING))
    offered = {field.id for field in form_of(taken, ("cost_line", line.id))}
    assert offered.isdisjoint({"per", "amount", "tiers", "least_seats", "pack", "discount"})


def _changed(line, **fields):
    return Change("", (Edit(line, replace(line, **fields)),))


def test_a_yearly_price_typed_for_a_month_is_asked_about(cashpilot):
    line = next(each for each in cashpilot.cost_items if each.per is Per.SEAT_MONTH)

    def doubt(amount):
        found = cashpilot.after(_changed(line, amount=D(amount)))
        field = next(f for f in form_of(found, ("cost_line", line.id)) if f.id == "amount")
        return field.doubt(found, field.read(found))

    assert doubt(30) == ""
    assert "Is it really meant a seat and month?" in doubt(30 * 12 * 3000)


def test_a_customer_that_never_pays_for_itself_leads_your_page_and_no_other(tmp_path):
    crm = read_profile(samples()[6].path, 1)
    frame = crm.plan_frame
    dear = crm.after(Change("", (Edit(frame, replace(frame, our_rate=D(9000))),)))
    found = cost.calculate(dear)
    words = "Within 5 years this customer does not pay for itself."
    if found.comparison.basics.horizon != 5:
        words = words.replace("5", str(found.comparison.basics.horizon))
    assert cost.own_headline(dear, found) == words
    assert cost.headline(dear, found) in cost.subline(dear, found)
    for sheets in ("cost", "plans"):
        text = " ".join(page.extract_text() for page in paper(dear, tmp_path, sheets).pages)
        assert "pay for itself" not in " ".join(text.split())


def test_a_code_that_is_no_currency_is_asked_about(capsys, tmp_path):
    path = tmp_path / "odd.json"
    given = {"format": "cuprofiler-profile", "version": 1, "product": {"name": "P"}}
    for code, asked in (("EUR", False), ("CLF", False), ("EUO", True)):
        given["product"]["currency"] = code
        path.write_text(json.dumps(given), encoding="utf-8")
        result, _out, err = run(capsys, "verdict", path)
        assert result == 0
        assert ("is no currency that is known" in err) == asked


def test_a_household_buys_it_again_every_three_years():
    goods = {"physical_goods": "yes", "price": "29", "price_for": "once"}
    found = profile(("Children", 1, None, {**CINF, "payer_kind": "private"}), facts=goods)
    lines = cost_proposal.usual_lines(found, AlternativeKind.OURS)
    again = {title: given for title, _group, given in lines}
    assert again["Replacement"] == {"repeats": Repeats.EVERY, "every": 3, "first_year": 3}
    assert again["Resale value"]["first_year"] == found.cost_frame.horizon
    assert again["Delivery"] == {"repeats": Repeats.ONCE, "first_year": 0}


def test_the_data_have_a_range_for_every_way_that_is_known(cashpilot):
    alternatives = cost_data(cashpilot)["ways"]
    assert all(
        {"range", "low_high", "unknown", "saving"} <= set(alternative)
        for alternative in alternatives
    )
    known = [alternative["range"] for alternative in alternatives if not alternative["unknown"]]
    assert known and all(
        each is None or each["low"] <= each["middle"] <= each["high"] for each in known
    )


def test_nothing_is_no_share_of_upkeep():

    def in_house(*lines):
        alternatives = alternatives_profile({"A": list(lines)}).records.values()
        return profile(
            ("Nurses", 1, None, INTERNAL),
            more=[r for r in alternatives if not isinstance(r, Product)],
        )

    found = in_house(line("1", amount=D(0)))

    def upkeep(found):
        rows = cost_rows.internal_rows(found, compare(found))
        return next(row.values for row in rows if row.label == "Share of upkeep")

    assert upkeep(found) == ("–",)
    once = line("2", amount=D(5), repeats=Repeats.ONCE, group=CostGroup.ONE_TIME)
    kept = in_house(line("1", amount=D(3)), once)
    # Three a year for five years of twenty in all.
    assert upkeep(kept) == (i18n.format_percent(0.75),)


def test_the_data_name_the_product(cashpilot):
    assert cost_data(cashpilot)["product"] == "CashPilot"
    assert cost_data(cashpilot)["currency"] == "EUR"


def test_the_first_way_brings_the_frame_of_its_product():
    found = profile(("A", 1, None, CINF))
    ids = iter(f"n{n}" for n in range(99))
    change = cost_proposal.adding_alternative(found, lambda: next(ids), AlternativeKind.OURS)
    assert {edit.after.product_id for edit in change.edits} == {"p"}
    again = cost_proposal.adding_alternative(
        found.after(change), lambda: next(ids), AlternativeKind.RIVAL
    )
    assert not any(edit.key[0] == "cost_frame" for edit in again.edits)
