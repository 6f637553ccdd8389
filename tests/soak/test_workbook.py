"""The workbook recalculated by LibreOffice: the program's figures, and others for other inputs."""

import csv
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from cuprofiler.core.money import rounded
from cuprofiler.domain.codes import CostGroup, Per, PricedAt, Prices, Repeats, TierMode, Timing
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.subjects.cost.files.workbook.book import write_book
from cuprofiler.subjects.cost.records import Tier
from cuprofiler.subjects.cost.rules.calculation import compare
from tests.subjects.cost.examples import alternatives_profile, app, line

pytestmark = pytest.mark.soak
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
D = Decimal

ALWAYS_CALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def everything():
    """Every sort of line at once."""
    bands = (Tier(10, D("9.50")), Tier(20, D(8)), Tier(None, D("6.25")))
    lines = [
        line("once", amount=D(1000), repeats=Repeats.ONCE, first_year=0),
        line("later", amount=D(500), repeats=Repeats.ONCE, first_year=3, rise=D("2.5")),
        line("today", amount=D(120), rise=D(4), priced_at=PricedAt.TODAY, timing=Timing.MIDDLE),
        line("from", amount=D(80), rise=D(-3), rises_from=4, first_year=2, last_year=5),
        line("every", amount=D(700), repeats=Repeats.EVERY, every=2, first_year=2, rise=D(1)),
        line("months", amount=D(2400), months=5, timing=Timing.START),
        line("seats", amount=D("31.40"), per=Per.SEAT_MONTH, least_seats=12, pack=5),
        line("cheap", amount=D("31.40"), per=Per.SEAT, discount=D("12.5")),
        line("bands", per=Per.SEAT_MONTH, tiers=bands, rise=D(2)),
        line("volume", per=Per.SEAT, tiers=bands, tier_mode=TierMode.VOLUME),
        line("index", amount=D(100), indices=(D("1.03"), D("1.05"))),
        line("resale", amount=D(300), repeats=Repeats.ONCE, first_year=6,
             group=CostGroup.RESIDUAL),
    ]  # fmt: skip
    today = [line("own hours", amount=D(9000), rise=D(3))]
    return alternatives_profile({"Ours": lines, "As today": today}, horizon=6, rate=D("7.5"),
                       seats=(8, 11, 20, 21))  # fmt: skip


def constant_money():
    """A nominal rate for amounts without inflation."""
    lines = [line("a", amount=D(10000), prices=Prices.CONSTANT)]
    return alternatives_profile({"A": lines}, rate=D("5.06"), inflation=D(2))


def all_seats():
    """As everything, with seats that reach every band in one year or another."""
    profile = everything()
    frame = replace(profile.cost_frame, seats=(8, 15, 21, 22, 23, 24))
    return type(profile)({**profile.records, frame.key: frame}, profile.product_id)


def recalculated(book, folder):
    """The cells of the sheet of results, calculated anew by LibreOffice."""
    (rows,) = recalculated_all([book], folder).values()
    return rows


def converted(books, folder, to):
    """The folder with what LibreOffice makes of workbooks, calculated anew."""
    assert OFFICE, "LibreOffice is needed: apt install libreoffice-calc"
    home = folder / "office"
    (home / "user").mkdir(parents=True, exist_ok=True)
    (home / "user" / "registrymodifications.xcu").write_text(ALWAYS_CALCULATE)
    out = folder / "converted"
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", to,
         "--outdir", str(out), *map(str, books)],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    return out


def recalculated_all(books, folder):
    """The cells of many workbooks in one go, by the names of the files."""
    sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1"
    out = converted(books, folder, sheet)
    rows = {}
    for found in out.glob("*.csv"):
        with found.open(encoding="utf-8", newline="") as file:
            rows[found.name.partition(".")[0].partition("-")[0]] = list(csv.reader(file))
    shutil.rmtree(out)
    return rows


def agree(rows, profile):
    """Every figure of the results to the cent."""
    comparison = compare(profile)

    def near(text, amount):
        assert rounded(D(text), "EUR") == rounded(amount, "EUR"), (text, amount)

    for column, alternative in enumerate(comparison.alternatives, start=1):
        wanted = [
            alternative.first_year,
            alternative.total,
            alternative.present,
            alternative.per_year,
        ]
        for row, amount in zip(rows[4:8], wanted, strict=True):
            near(row[column], amount)
        if alternative.per_seat_month is not None:
            near(rows[8][column], alternative.per_seat_month)
        saving = comparison.saving(alternative)
        if saving is not None:
            near(rows[9][column], saving.total)
            near(rows[10][column], saving.present)
        yearly = rows[13 + column]
        assert yearly[0] == alternative.alternative.name
        for text, amount in zip(yearly[1:], alternative.by_year, strict=False):
            near(text, amount)


def without_values(book, target, change=None):
    """The workbook with no value beside any formula, one input cell changed perhaps."""
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                text = data.decode()
                text = re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text)
                if change is not None and name.endswith(f"sheet{change[0]}.xml"):
                    pattern = rf'(<c r="{change[1]}"[^>/]*)(/>|><v>[^<]*</v></c>)'
                    text, count = re.subn(pattern, rf"\g<1>><v>{change[2]}</v></c>", text)
                    assert count == 1
                data = text.encode()
            new.writestr(name, data)


PROFILES = {
    "app": app,
    "everything": everything,
    "constant": constant_money,
    **{
        f"sample {number}": lambda number=number: read_profile(samples()[number].path, 1)
        for number in (0, 3, 6)
    },
}


@pytest.mark.parametrize("name", PROFILES)
def test_libreoffice_comes_to_the_same_cents(name, tmp_path):
    profile = PROFILES[name]()
    write_book(profile, compare(profile), tmp_path / "made.xlsx")
    without_values(tmp_path / "made.xlsx", tmp_path / "bare.xlsx")
    agree(recalculated(tmp_path / "bare.xlsx", tmp_path), profile)


def changed_line(profile, name, **fields):
    found = next(each for each in profile.cost_items if each.name == name)
    records = {**profile.records, found.key: replace(found, **fields)}
    return type(profile)(records, profile.product_id)


@pytest.mark.parametrize(
    ("cell", "value", "after"),
    [
        ("D2", "9999.99", {"name": "Set-up", "amount": D("9999.99")}),
        ("L5", "0.12", {"name": "Subscription", "rise": D(12)}),
        ("P5", "0.25", {"name": "Subscription", "discount": D(25)}),
        ("H9", "2", {"name": "Leaving", "first_year": 2}),
    ],
)
def test_a_changed_input_changes_the_total(cell, value, after, tmp_path):
    profile = app()
    write_book(profile, compare(profile), tmp_path / "made.xlsx")
    without_values(tmp_path / "made.xlsx", tmp_path / "bare.xlsx", (2, cell, value))
    agree(recalculated(tmp_path / "bare.xlsx", tmp_path), changed_line(profile, **after))


def test_other_seats_and_another_rate_are_followed(tmp_path):
    profile = app()
    frame = profile.cost_frame
    for cell, value, after in (
        ("C13", "40", replace(frame, seats=(40, 25))),
        ("B7", "0.11", replace(frame, rate=D(11))),
    ):
        write_book(profile, compare(profile), tmp_path / "made.xlsx")
        without_values(tmp_path / "made.xlsx", tmp_path / "bare.xlsx", (3, cell, value))
        other = type(profile)({**profile.records, frame.key: after}, profile.product_id)
        agree(recalculated(tmp_path / "bare.xlsx", tmp_path), other)


def test_the_check_can_fail(tmp_path):
    profile = app()
    write_book(profile, compare(profile), tmp_path / "made.xlsx")
    rows = recalculated(Path(tmp_path / "made.xlsx"), tmp_path)
    with pytest.raises(AssertionError):
        agree(rows, changed_line(profile, "Set-up", amount=D(1)))


def shaded(book):
    """Sheet number, cell and value of everything that is shaded to be changed."""
    with zipfile.ZipFile(book) as parts:
        styles = parts.read("xl/styles.xml").decode()
        fills = re.findall(r"<fill>.*?</fill>", styles)
        yellow = {str(number) for number, fill in enumerate(fills) if "FFF8DC" in fill}
        cells = re.search(r"<cellXfs.*?</cellXfs>", styles).group()
        kinds = re.findall(r"<xf [^>]*fillId=\"([0-9]+)\"", cells)
        marked = {str(number) for number, fill in enumerate(kinds) if fill in yellow}
        for sheet in (1, 2, 3, 4):
            text = parts.read(f"xl/worksheets/sheet{sheet}.xml").decode()
            for cell, style, rest in re.findall(
                r'<c r="([A-Z]+[0-9]+)" s="([0-9]+)"([^>]*>(?:<v>[^<]*)?)', text
            ):
                if style in marked:
                    value = re.search(r"<v>([^<]*)", rest)
                    yield sheet, cell, float(value.group(1)) if value else None


@pytest.mark.parametrize("made", [all_seats, constant_money])
def test_every_shaded_cell_changes_a_result(made, tmp_path):
    profile = made()
    write_book(profile, compare(profile), tmp_path / "made.xlsx")
    cells = list(shaded(tmp_path / "made.xlsx"))
    assert len(cells) > (90 if made is all_seats else 5)
    books = [tmp_path / "as.xlsx"]
    without_values(tmp_path / "made.xlsx", books[0])
    for sheet, cell, value in cells:
        # A share stays below 100 %; seats at least, and the ends of bands, pass those there are.
        other = 2 if value is None else value + 0.07 if 0 <= value < 1 else value + 1
        if value == 12:
            other = 7  # months
        elif cell.startswith("N") and sheet == 2:
            other = 99
        elif cell.startswith("C") and sheet == 4:
            other = value + 6
        books.append(tmp_path / f"s{sheet}{cell}.xlsx")
        without_values(tmp_path / "made.xlsx", books[-1], (sheet, cell, other))
    rows = recalculated_all(books, tmp_path)
    assert len(rows) == len(books)
    idle = [name for name, found in rows.items() if name != "as" and found == rows["as"]]
    assert sorted(idle) == []


def test_a_way_with_an_unknown_line_has_no_sum_until_it_is_filled(tmp_path):
    lines = [line("a", amount=D(10)), line("b")]
    profile = alternatives_profile(
        {"Ours": lines, "As today": [line("c", amount=D(50))]}, seats=(3,)
    )
    write_book(profile, compare(profile), tmp_path / "made.xlsx")
    bare, filled = tmp_path / "bare.xlsx", tmp_path / "filled.xlsx"
    without_values(tmp_path / "made.xlsx", bare)
    without_values(tmp_path / "made.xlsx", filled, (2, "D3", 5))
    rows = recalculated_all([bare, filled], tmp_path)
    assert [row[1] for row in rows["bare"][4:11]] == ["not known yet"] * 7
    assert rows["bare"][5][2] == "250"
    assert rows["filled"][5][1] == "75"
    assert rows["filled"][9][1] == str(250 - 75)


def test_it_prints_across_the_page_with_titles_and_names(tmp_path):
    profile = app()
    write_book(profile, compare(profile), tmp_path / "made.xlsx")
    with zipfile.ZipFile(tmp_path / "made.xlsx") as parts:
        for sheet in (1, 2, 3):
            text = parts.read(f"xl/worksheets/sheet{sheet}.xml").decode()
            assert 'orientation="landscape"' in text
            # Nothing is shrunk until it fits: what is too wide goes on beside.
            assert "fitToPage" not in text
            scale = re.search(r'<pageSetup[^>]* scale="(\d+)"', text)
            assert scale is None or int(scale[1]) >= 80
        names = parts.read("xl/workbook.xml").decode()
    for name in ("Print_Area", "Print_Titles", "Yearly_rate", "Seats", "Amounts", "Worth_today"):
        assert name in names


WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)')


def test_on_paper_every_column_is_there_and_can_be_read(tmp_path):
    profile = everything()
    write_book(profile, compare(profile), tmp_path / "book.xlsx")
    out = converted([tmp_path / "book.xlsx"], tmp_path, "pdf") / "book.pdf"
    command = ["pdftotext", "-bbox", str(out), "-"]
    boxes = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    words = [(float(x), float(y), float(right), float(bottom), word)
             for x, y, right, bottom, word in WORD.findall(boxes)]  # fmt: skip
    # A line of 8 points is 8.9 points high in a font as wide as Arial.
    assert min(bottom - y for _x, y, _right, bottom, _word in words) > 8.5
    assert max(right for _x, _y, right, _bottom, _word in words) < 842 - 30
    said = {word for *_box, word in words}
    assert {"Ours", "packs", "Discount,", "6", "Worth"} <= said
    for name in ("once", "resale"):
        # On the pages of what it costs, how it rises, and year by year.
        assert sum(word == name for *_box, word in words) == 3
