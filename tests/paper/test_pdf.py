"""Real PDFs, read back by other programs: poppler, qpdf, pypdf."""

import subprocess
from datetime import date
from hashlib import sha256

import pypdf
import pytest

from cuprofiler import i18n
from cuprofiler.content import load_content
from cuprofiler.domain.codes import Proficiency, Role
from cuprofiler.domain.records import ItemState
from cuprofiler.paper.blocks import CheckItem, Checklist, Document, Section
from cuprofiler.paper.pdf import Cancelled, fonts, write_pdf
from cuprofiler.paper.pdf.wrap import wrap
from cuprofiler.services.printing import PrintOptions, PrintService, _labels
from cuprofiler.subjects.checklists.rules.checklists import LISTS
from tests.builders import CINF, profile

DAY = date(2026, 11, 22)
HOSTILE = "Interview with <John> & <b>R&D</b> {0} %s \\( ) today"


@pytest.fixture(scope="module")
def service():
    return PrintService(load_content())


def told(path, *options):
    found = subprocess.run(
        ["pdftotext", *options, str(path), "-"], capture_output=True, text=True, check=True
    )
    return " ".join(found.stdout.split())


def hostile_profile():
    return profile(
        ("<b>Reps</b> R&D", 40, Proficiency.BEGINNER, CINF),
        name="A & <B>",
        makers=[("Boss <John>", [Role.DECIDER])],
        more=[
            ItemState("p", "TRN-01", True, "Anna <a@b>", DAY, HOSTILE),
            ItemState("p", "TRN-02", False, "Jonas", None, "line one\nline two"),
        ],
    )


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_item_and_all_user_text_is_there(service, tmp_path, paper, large, language):
    with i18n.speaking(language):
        document = service.compose(hostile_profile(), PrintOptions(LISTS[:9], paper, large), DAY, 3)
    path = tmp_path / "x.pdf"
    written = write_pdf(document, path)
    text = told(path)
    flat = text.replace(" ", "").replace("-", "")
    for checklist in document.checklists:
        for item in checklist.items:
            assert item.text.replace(" ", "").replace("-", "") in flat, item.id
    for mine in (HOSTILE, "A & <B>", "Anna <a@b>", "line one", "line two"):
        assert mine.replace(" ", "") in flat
    assert written.missing == []
    reader = pypdf.PdfReader(path)
    assert len(reader.pages) == written.pages
    width = float(reader.pages[0].mediabox.width)
    assert round(width) == {"a4": 595, "letter": 612}[paper]
    size = subprocess.run(
        ["qpdf", "--check", str(path)], capture_output=True, text=True, check=False
    )
    assert size.returncode == 0, size.stdout + size.stderr


def test_every_font_is_embedded(service, tmp_path):
    path = tmp_path / "x.pdf"
    write_pdf(service.compose(hostile_profile(), PrintOptions(LISTS[:3]), DAY), path)
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    lines = listed.stdout.splitlines()[2:]
    assert len(lines) >= 3
    for line in lines:
        embedded, subset, unicode = line.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), line


def test_boxes_and_lines_are_real_fields(service, tmp_path):
    path = tmp_path / "x.pdf"
    document = service.compose(hostile_profile(), PrintOptions(LISTS[:1]), DAY)
    write_pdf(document, path)
    fields = pypdf.PdfReader(path).get_fields()
    items = document.checklists[0].items
    assert len(fields) == 4 * len(items)
    assert fields["training.TRN-01.done"]["/V"] == "/Yes"
    assert fields["training.TRN-02.done"]["/V"] == "/Off"
    assert fields["training.TRN-01.owner"]["/V"] == "Anna <a@b>"
    assert fields["training.TRN-02.done"]["/TU"].startswith("Done: ")


def test_a_box_can_be_ticked_by_another_program(service, tmp_path):
    path, ticked = tmp_path / "x.pdf", tmp_path / "y.pdf"
    write_pdf(service.compose(hostile_profile(), PrintOptions(LISTS[:1]), DAY), path)
    writer = pypdf.PdfWriter(clone_from=path)
    writer.update_page_form_field_values(writer.pages[0], {"training.TRN-02.done": "/Yes"})
    writer.write(ticked)
    assert pypdf.PdfReader(ticked).get_fields()["training.TRN-02.done"]["/V"] == "/Yes"


def test_structure_language_title_and_bookmarks(service, tmp_path):
    path = tmp_path / "x.pdf"
    document = service.compose(hostile_profile(), PrintOptions(LISTS[:2]), DAY)
    write_pdf(document, path)
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in info
    assert "A & <B>" in info
    tree = subprocess.run(
        ["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True
    ).stdout
    for tag in ("H1", "H2", "H3", "LI", "Lbl", "LBody", "Form"):
        assert tag in tree
    items = sum(len(c.items) for c in document.checklists)
    assert tree.count("LBody") == items
    reader = pypdf.PdfReader(path)
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert (
        reader.trailer["/Root"]["/MarkInfo"]["/Marked"] is True
        or str(reader.trailer["/Root"]["/MarkInfo"]["/Marked"]) == "True"
    )
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles == [c.title for c in document.checklists]


def test_same_input_same_bytes(service, tmp_path):
    document = service.compose(hostile_profile(), PrintOptions(LISTS[:3]), DAY)
    sums = set()
    for name in ("a.pdf", "b.pdf"):
        write_pdf(document, tmp_path / name)
        sums.add(sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(sums) == 1


def plain(items, **more):
    checklist = Checklist("x", "Title", "Product", "Verdict.", "", (Section("S", tuple(items)),))
    return Document("T", "en-GB", (checklist,), _labels(), "footer", **more)


def test_nothing_is_left_of_a_cancelled_or_failed_file(tmp_path):
    document = plain([CheckItem(f"I{n}", "Do it", "Why.", "Because.") for n in range(300)])
    calls = []

    def stop(done, total):
        calls.append((done, total))
        return done < 5

    with pytest.raises(Cancelled):
        write_pdf(document, tmp_path / "x.pdf", stop)
    assert calls[-1][0] == 5
    with pytest.raises(OSError):
        write_pdf(document, tmp_path / "no" / "x.pdf")
    (tmp_path / "old.pdf").write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_pdf(document, tmp_path / "old.pdf", lambda done, total: False)
    assert (tmp_path / "old.pdf").read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["old.pdf"]


def test_files_are_for_their_owner(tmp_path):
    write_pdf(plain([CheckItem("I", "Do it", "Why.", "B.")]), tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("large", [False, True])
def test_no_item_splits_and_none_is_lost_however_long(tmp_path, large):
    items = [
        CheckItem(
            f"I{n}",
            f"start{n} " + "word " * (n * 7 % 60) + f"end{n}",
            "Why. " * 3,
            "Because. " * (n % 9),
            note="note " * (n % 40),
        )
        for n in range(60)
    ]
    path = tmp_path / "x.pdf"
    written = write_pdf(plain(items, large=large), path)
    pages = [told(path, "-f", str(n), "-l", str(n)) for n in range(1, written.pages + 1)]
    for n in range(60):
        holding = [i for i, page in enumerate(pages) if f"start{n} " in page + " "]
        ending = [i for i, page in enumerate(pages) if f"end{n} " in page + " "]
        assert len(holding) == 1
        assert holding == ending
    last = f"Page {written.pages} of {written.pages}"
    assert last in pages[-1]


def test_a_note_longer_than_a_page_goes_on(tmp_path):
    note = " ".join(f"w{n}" for n in range(4000))
    path = tmp_path / "x.pdf"
    written = write_pdf(plain([CheckItem("I", "Do it", "Why.", "B.", note=note)]), path)
    assert written.pages > 2
    text = told(path)
    for n in (0, 1, 1999, 3999):
        assert f"w{n}" in text.split()


def test_a_word_of_half_a_million_letters_is_broken(tmp_path):
    lines = wrap("x" * 500_000, fonts.BODY, 9, 300)
    assert "".join(line.removesuffix("-") for line in lines) == "x" * 500_000
    assert max(fonts.text_width(line, fonts.BODY) * 9 for line in lines[:50]) <= 300


def test_other_scripts_are_drawn_or_reported(tmp_path):
    item = CheckItem(
        "I",
        "שלום עולם (12) abc",
        "Ελληνικά Кириллица tiếng Việt → ✓ ☐",
        "مرحبا بكم",
        note="製品 😀 ok",
    )
    written = write_pdf(plain([item]), tmp_path / "x.pdf")
    assert set(written.missing) == {"製", "品", "😀"}
    text = told(tmp_path / "x.pdf")
    for word in ("Ελληνικά", "Кириллица", "tiếng", "Việt", "→", "☐", "ok", "abc"):
        assert word in text


def test_right_to_left_runs_are_in_visual_order():
    parts = fonts.runs("abc שלום (1) def", fonts.BODY)
    drawn = "".join(part.text for part in parts)
    assert drawn.startswith("abc ")
    assert "םולש" in drawn
    assert drawn.endswith("def")
    arabic = [part for part in fonts.runs("مرحبا", fonts.BODY) if part.shaped]
    assert [part.text for part in arabic] == ["مرحبا"]


def test_control_characters_and_lone_surrogates_do_no_harm(tmp_path):
    item = CheckItem("I", "a\x00b\x07c\ud800d\u2028e", "Why.", "B.", note="\x1b[31mred")
    write_pdf(plain([item]), tmp_path / "x.pdf")
    assert "abcde" in told(tmp_path / "x.pdf")


def test_arabic_in_a_field_stays_in_the_field(tmp_path):
    """Drawn onto the page it would be untagged, and missing from the field."""
    path = tmp_path / "x.pdf"
    write_pdf(plain([CheckItem("I", "Do it", "Why.", "B.", owner="مرحبا")]), path)
    page = pypdf.PdfReader(path).pages[0]
    assert b"NotoSansArabic" not in page.get_contents().get_data()
    fields = pypdf.PdfReader(path).get_fields()
    assert fields["x.I.owner"]["/V"] == "مرحبا"


def test_arabic_bytes_do_not_hang_on_what_was_written_before(tmp_path):
    document = plain([CheckItem("I", "مرحبا بكم", "Why.", "B.")])
    write_pdf(document, tmp_path / "a.pdf")
    write_pdf(plain([CheckItem("I", "سلام عليكم ورحمة", "Why.", "B.")]), tmp_path / "b.pdf")
    write_pdf(document, tmp_path / "c.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "c.pdf").read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "של\u00adום",
        "مرحبا 👩\u200d💻",
        "\u202bשלום\u202c abc",
        "\u2067שלום\u2069 abc",
    ],
)
def test_steering_characters_in_pasted_text_do_no_harm(tmp_path, text):
    assert write_pdf(plain([CheckItem("I", text, "Why.", "B.", note=text)]), tmp_path / "x.pdf")
