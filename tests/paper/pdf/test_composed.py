"""Letters and accents that come apart, as from a Mac, are one letter on paper."""

from datetime import date

from pypdf import PdfReader

from cuprofiler.content import load_content
from cuprofiler.paper.pdf.fonts import BODY, clean, text_width
from cuprofiler.services.printing import PrintOptions, PrintService
from tests.builders import CINF, profile

APART = "Mu\u0308ller & So\u0308hne"


def test_they_are_measured_and_printed_as_one():
    assert clean(APART) == "Müller & Söhne"
    assert text_width(clean(APART), BODY) == text_width("Müller & Söhne", BODY)


def test_a_name_of_a_profile_file_prints_like_the_one_that_is_typed(tmp_path):
    service = PrintService(load_content())
    texts = []
    for number, name in enumerate((APART, "Müller & Söhne")):
        known = profile((name, 3, None, CINF), name="CashPilot")
        path = tmp_path / f"{number}.pdf"
        document = service.compose(known, PrintOptions(("training",)), date(2026, 11, 30))
        service.write(document, path)
        texts.append("".join(page.extract_text() for page in PdfReader(path).pages))
    assert texts[0] == texts[1]
    assert "Müller" in texts[1] or "Söhne" in texts[1]
