"""The founder's logo over the first page, read back from real PDFs."""

import re
from datetime import date

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from cuprofiler.content import load_content
from cuprofiler.paper.pdf import write_pdf
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.printing import PrintOptions, PrintService


def png(wide=400, high=100):
    from io import BytesIO

    from PIL import Image

    buffer = BytesIO()
    Image.new("RGBA", (wide, high), (28, 102, 80, 200)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("size", [(400, 100), (20, 900), (3000, 60)])
def test_a_logo_stands_over_the_title_of_the_first_page(tmp_path, size):
    """Above the title, within what printers reach, even where A4 is printed on Letter as it is:
    that is 17.6 mm less high, so 8.8 mm go above, and 6.4 mm are to stay free.
    """
    plain = a_document(tmp_path, b"")
    with_logo = a_document(tmp_path, png(*size))
    one, other = PdfReader(plain), PdfReader(with_logo)
    assert [len(page.images) for page in other.pages] == [1] + [0] * (len(other.pages) - 1)
    assert words(one) == words(other)
    left, bottom, right, top = drawn_at(other.pages[0])
    width, height = (float(each) for each in other.pages[0].mediabox[2:])
    assert 0 < left < right <= width - 51 + 0.01
    free = (8.8 + 6.4) * 72 / 25.4
    assert first_title(with_logo) < bottom < top <= height - free
    assert (right - left) / (top - bottom) == pytest.approx(size[0] / size[1], rel=0.01)


def a_document(tmp_path, logo):
    options = PrintOptions(("training",), "a4", logo=logo)
    document = PrintService(load_content()).compose(sample_profile(1), options, date(2026, 12, 1))
    path = tmp_path / f"with-{len(logo)}.pdf"
    write_pdf(document, path)
    return path


def drawn_at(page):
    """Where the only picture of a page is drawn, as left, bottom, right, top."""
    found = re.search(
        rb"q\s+([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm\s+/\S+ Do", page.get_contents().get_data()
    )
    wide, high, x, y = (float(each) for each in found.groups())
    return x, y, x + wide, y + high


def first_title(path):
    """The upper edge of the title's letters, in points from below."""
    page = pdfium.PdfDocument(path)[0]
    text = page.get_textpage()
    at = text.search("How the users").get_next() or text.search("Training").get_next()
    return text.get_charbox(at[0])[3]


def words(document):
    return [page.extract_text().split() for page in document.pages]
