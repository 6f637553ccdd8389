"""Sheets that flow: tables that are tables, parted between rows, with nothing made too small."""

import re
import subprocess
from datetime import date

import pypdf
import pytest

from cuprofiler.paper.blocks import Document, Sheet, Task
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.table import Cell, Column, Line, table
from cuprofiler.paper.figures.text import bullets, finding, heading, paragraphs
from cuprofiler.paper.pdf import write_pdf
from cuprofiler.paper.pdf.figure import in_short, measure
from cuprofiler.services.printing import _labels

SIZE = re.compile(rb"/F\d+\+\d+ ([\d.]+) Tf")
DAY = date(2026, 12, 1)


def written(path, *blocks, across=False, **more):
    sheet = Sheet("s", "A title", "A subtitle", blocks, across)
    document = Document("T", "en-GB", (), _labels(), "foot", sheets=(sheet,), day=DAY, **more)
    write_pdf(document, path)
    return pypdf.PdfReader(path)


def text(page):
    return " ".join(page.extract_text().split())


def tree(path):
    return subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True
    ).stdout


def count_of(told, tag):
    """How many elements of a tag there are."""
    return len(re.findall(rf"^\s+{tag}\b", told, re.MULTILINE))


def rows(count, words="amount", width=480):
    columns = (Column("What", 3), Column("How much", 1, figures=True))
    lines = [Line((f"Row {n} of the table", f"{n} {words}")) for n in range(count)]
    return table(measure, width, columns, lines, 10.5)


def test_a_table_is_a_table_to_whoever_hears_it(tmp_path):
    written(tmp_path / "x.pdf", rows(3))
    told = tree(tmp_path / "x.pdf")
    assert (count_of(told, "TR"), count_of(told, "TD")) == (4, 3)
    heads = re.findall(r'TH\b[^\n]*\n(?:\s+/\w+[^\n]*\n)*\s+"([^"]+)"', told)
    assert [each.strip() for each in heads] == [
        *("What", "How much"), *(f"Row {n} of the table" for n in range(3))
    ]  # fmt: skip
    assert "Scope /Column" in told and "Scope /Row" in told
    assert "Figure" not in told


def test_a_long_table_goes_on_between_rows_under_its_head(tmp_path):
    reader = written(tmp_path / "x.pdf", rows(120))
    pages = [text(page) for page in reader.pages]
    assert len(pages) >= 3
    for page in pages:
        assert page.count("How much") == 1
    for n in range(120):
        holding = [page for page in pages if f"Row {n} of the table" in page]
        assert len(holding) == 1 and f"{n} amount" in holding[0]
    # The head that is repeated is no second head of the table.
    assert count_of(tree(tmp_path / "x.pdf"), "TR") == 121


def test_a_row_higher_than_a_page_is_parted_between_lines(tmp_path):
    words = [f"word{n}" for n in range(3000)]
    columns = (Column("What", 1), Column("Told", 1))
    told = table(measure, 480, columns, [Line(("Long", " ".join(words)))], 10.5)
    reader = written(tmp_path / "x.pdf", told)
    found = " ".join(text(page) for page in reader.pages).split()
    assert [each for each in found if each.startswith("word")] == words


def test_cells_that_span_keep_rows_regular(tmp_path):
    columns = (Column("A", 1), Column("B", 1), Column("C", 1))
    lines = [Line((Cell("wide", span=2), "c"), band=True), Line(("a", "b", "c")), Line(("alone",))]
    written(tmp_path / "x.pdf", table(measure, 480, columns, lines, 10.5))
    told = tree(tmp_path / "x.pdf")
    assert "ColSpan 2" in told
    assert count_of(told, "TD") + count_of(told, "TH") == 3 + 2 + 3 + 3


def test_a_heading_is_never_the_last_of_a_page(tmp_path):
    for count in range(30, 60):
        blocks = (rows(count), heading(measure, 480, "Below it"), rows(8))
        reader = written(tmp_path / "x.pdf", *blocks)
        for page in reader.pages:
            said = text(page)
            if "Below it" in said:
                assert "Row 0 of the table" in said.partition("Below it")[2], count


def test_text_is_text_and_a_figure_says_what_it_shows_in_short(tmp_path):
    drawing = Drawing(measure, 11)
    drawing.box(0, 0, 200, 80, 4, "card", "ink")
    said = "The first thing to know. " + "And so on and on. " * 40
    figure = drawing.figure(200, 80, said)
    blocks = (
        finding(measure, 480, "The finding.", "Why."),
        paragraphs(measure, 480, ["One.", "Two."]),
        bullets(measure, 480, ["Three.", "Four."]),
        figure,
    )
    written(tmp_path / "x.pdf", *blocks)
    told = tree(tmp_path / "x.pdf")
    for words in ("The finding.", "Why.", "One.", "Two.", "Three.", "Four."):
        assert f'"{words} "' in told or f'"{words}"' in told
    assert count_of(told, "Figure") == 1 and len(in_short(said)) <= 300
    assert in_short(said).startswith("The first thing to know.") and in_short(said).endswith(".")
    assert in_short("short") == "short" and len(in_short("x" * 900)) <= 300


def test_large_print_makes_every_letter_larger(tmp_path):
    blocks = (heading(measure, 360, "A heading"), rows(4, width=360), Task("t", "Settle it"))
    usual = written(tmp_path / "a.pdf", *blocks)
    large = written(tmp_path / "b.pdf", *blocks, large=True)
    sizes = [
        {float(size) for page in reader.pages
         for size in SIZE.findall(page.get_contents().get_data())}
        for reader in (usual, large)
    ]  # fmt: skip
    assert {round(size * 4 / 3, 2) for size in sizes[0]} == {round(size, 2) for size in sizes[1]}


def test_what_is_to_be_settled_is_as_long_as_it_is(tmp_path):
    long = " ".join(f"w{n}" for n in range(200))
    reader = written(tmp_path / "x.pdf", *(Task(f"t{n}", long, owner="Ann") for n in range(6)))
    told = " ".join(text(page) for page in reader.pages)
    assert told.count("w199") == 6
    names = reader.get_fields()
    assert {f"s.t{n}.{key}" for n in range(6) for key in ("done", "owner", "due")} == set(names)
    assert names["s.t3.owner"]["/V"] == "Ann"


@pytest.mark.parametrize("across", [False, True])
def test_edges_and_feet_are_the_same_on_every_page(tmp_path, across):
    reader = written(tmp_path / "x.pdf", rows(150), across=across, header="For you")
    feet = set()
    for number, page in enumerate(reader.pages, 1):
        said = text(page)
        assert f"Page {number} of {len(reader.pages)}" in said and "foot" in said
        assert "For you" in said
        code = page.get_contents().get_data().decode("latin-1")
        feet.add(re.findall(r"([\d.]+) 75\.00 m ([\d.]+) 75\.00 l", code)[-1])
    width = 841.89 if across else 595.28
    assert feet == {("51.00", f"{width - 51:.2f}")}


def test_a_file_says_its_own_day_and_the_standards_it_keeps(tmp_path):
    reader = written(tmp_path / "x.pdf", rows(2), product="abc", revision=12)
    assert reader.metadata.creation_date.date() == DAY
    assert reader.metadata["/CuprofilerProduct"] == "abc"
    said = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    for words in (
        "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>", "<cuprofiler:product>abc</cuprofiler:product>",
        "<cuprofiler:revision>12</cuprofiler:revision>", "2026-12-01T00:00:00Z",
    ):  # fmt: skip
        assert words in said
    loose = written(tmp_path / "y.pdf", rows(2))
    assert "/CuprofilerProduct" not in loose.metadata
