"""Pages as they lie on the sheets of a printer."""

import pypdf
import pytest

from cuprofiler.paper.blocks import CheckItem, Checklist, Document, Section
from cuprofiler.paper.pdf import write_pdf
from cuprofiler.paper.pdf.imposed import Way, booklet_order, impose
from cuprofiler.services.printing import _labels


@pytest.mark.parametrize(
    ("count", "order"),
    [
        (1, [-1, 0, -1, -1]),
        (4, [3, 0, 1, 2]),
        (6, [-1, 0, 1, -1, 5, 2, 3, 4]),
        (8, [7, 0, 1, 6, 5, 2, 3, 4]),
    ],
)
def test_a_booklet_folds_into_its_order(count, order):
    assert booklet_order(count) == order
    # Folded: from the outer sheet in, its right half, then its left one from the inner out.
    sheets = [order[at : at + 4] for at in range(0, len(order), 4)]
    read = [page for sheet in sheets for page in sheet[1:3]]
    read += [page for sheet in reversed(sheets) for page in (sheet[3], sheet[0])]
    assert [page for page in read if page >= 0] == list(range(count))


def pages(path):
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


@pytest.fixture
def source(tmp_path):
    items = tuple(CheckItem(f"I{n}", f"Do {n}", "Why.", "B.", owner=f"Zoë {n}") for n in range(40))
    lists = (Checklist("x", "Title", "P", "V.", "", (Section("S", items),)),)
    document = Document("T", "en-GB", lists, _labels(), "")
    write_pdf(document, tmp_path / "a.pdf")
    return tmp_path / "a.pdf"


def test_two_pages_lie_beside_one_another_across_a_sheet(source, tmp_path):
    count = len(pypdf.PdfReader(source).pages)
    impose(source, tmp_path / "b.pdf", Way.TWO)
    made = pypdf.PdfReader(tmp_path / "b.pdf")
    assert len(made.pages) == -(-count // 2)
    box = made.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    first = pages(tmp_path / "b.pdf")[0]
    assert f"Page 1 of {count}" in first and f"Page 2 of {count}" in first


@pytest.mark.parametrize("way", list(Way))
def test_what_stands_in_the_fields_is_on_the_paper(source, tmp_path, way):
    impose(source, tmp_path / "b.pdf", way)
    text = " ".join(pages(tmp_path / "b.pdf"))
    assert all(f"Zoë {n}" in text for n in range(40))


def test_a_booklet_has_its_first_page_on_the_right_of_the_outer_sheet(source, tmp_path):
    count = len(pypdf.PdfReader(source).pages)
    impose(source, tmp_path / "b.pdf", Way.BOOKLET)
    found = pages(tmp_path / "b.pdf")
    assert len(found) == len(booklet_order(count)) // 2
    assert f"Page 1 of {count}" in found[0] and f"Page 2 of {count}" in found[1]


def test_letter_keeps_its_edge_when_a4_is_printed_on_it(source):
    """A page of A4, in the middle of a sheet of Letter as it is: 6.4 mm stay free all round."""
    from pypdf.generic import ContentStream

    reader = pypdf.PdfReader(source)
    lost = (841.89 - 792) / 2
    for page in reader.pages:
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator == b"Tm":
                base = float(operands[5])
                assert lost + 18.1 + 2 <= base <= 841.89 - lost - 18.1 - 6
