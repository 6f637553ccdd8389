"""Scripts that the program brings no font for: drawn by one of the computer's, or told by name."""

import struct
import subprocess

import pytest

from cuprofiler.paper.blocks import CheckItem, Checklist, Document, Section
from cuprofiler.paper.lines import in_lines
from cuprofiler.paper.pdf import fonts, found_fonts, write_pdf
from cuprofiler.resources import RESOURCES
from cuprofiler.services.printing import _labels, missing_words

GEORGIAN, HANGUL = 0x10D0, 0xAC00


def a_font(path, first, rights=0, outlines=b"glyf"):
    """Inter's letters A to Z under 26 characters of another script, as a font of its own."""
    data = (RESOURCES / "fonts" / "InterField-Regular.ttf").read_bytes()
    count = struct.unpack(">H", data[4:6])[0]
    tables = {}
    for number in range(count):
        tag, _sum, offset, length = struct.unpack(">4sIII", data[12 + 16 * number :][:16])
        tables[tag] = data[offset : offset + length]
    glyphs = _glyphs(tables[b"cmap"])
    delta = (glyphs[ord("A")] - first) % 65536
    inner = struct.pack(
        ">HHHHHHH" + "HH" + "H" + "HH" + "HH" + "HH",
        *(4, 32, 0, 4, 4, 1, 0),
        *(first + 25, 0xFFFF),
        0,
        *(first, 0xFFFF),
        *(delta, 1),
        *(0, 0),
    )
    tables[b"cmap"] = struct.pack(">HHHHI", 0, 1, 3, 1, 12) + inner
    tables[b"OS/2"] = tables[b"OS/2"][:8] + struct.pack(">H", rights) + tables[b"OS/2"][10:]
    tables[outlines] = tables.pop(b"glyf")
    head, body, at = b"", b"", 12 + 16 * count
    for tag, content in sorted(tables.items()):
        padded = content + bytes(-len(content) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        head += struct.pack(">4sIII", tag, total, at + len(body), len(content))
        body += padded
    path.write_bytes(data[:12] + head + body)


def _glyphs(cmap):
    """Which glyph each letter has, of a table of format 4."""
    offset = struct.unpack(">I", cmap[8:12])[0]
    table = cmap[offset:]
    segments = struct.unpack(">H", table[6:8])[0] // 2
    ends, starts, deltas, ranges = (
        struct.unpack(f">{segments}H", table[at : at + 2 * segments])
        for at in (14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments)
    )
    found = {}
    for number in range(segments):
        for code in range(starts[number], min(ends[number] + 1, 0xFFFF)):
            if not ranges[number]:
                found[code] = (code + deltas[number]) % 65536
            else:
                at = 16 + 6 * segments + 2 * number + ranges[number] + 2 * (code - starts[number])
                found[code] = struct.unpack(">H", table[at : at + 2])[0]
    return found


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder for fonts, and a program that has looked for none yet."""
    place = tmp_path / "fonts"
    place.mkdir()
    monkeypatch.setenv("CUPROFILER_FONTS", str(place))

    def forget():
        found_fonts.path_for.cache_clear()
        found_fonts._files.cache_clear()
        found_fonts._codes.cache_clear()
        fonts._font_for.cache_clear()
        fonts.char_width.cache_clear()
        fonts.text_width.cache_clear()

    forget()
    yield place
    monkeypatch.setenv("CUPROFILER_FONTS", "")
    forget()


def document(text):
    item = CheckItem("I", text, "Why.", "Because.", owner=text)
    lists = (Checklist("x", "T", "P", "V.", "", (Section("S", (item,)),)),)
    return Document("T", "en-GB", lists, _labels(), "")


def test_a_font_of_the_computer_draws_what_ours_do_not(folder, tmp_path):
    a_font(folder / "NotoSansGeorgian-Regular.ttf", GEORGIAN)
    text = "".join(chr(GEORGIAN + n) for n in range(6))
    written = write_pdf(document(text), tmp_path / "x.pdf")
    assert written.missing == [] and missing_words(written.missing) == ""
    told = subprocess.run(["pdftotext", tmp_path / "x.pdf", "-"], capture_output=True, text=True,
                          check=True).stdout  # fmt: skip
    assert text in told
    listed = subprocess.run(["pdffonts", tmp_path / "x.pdf"], capture_output=True, text=True,
                            check=True).stdout  # fmt: skip
    assert all(line.split()[-5] == "yes" for line in listed.splitlines()[2:])


@pytest.mark.parametrize(
    ("rights", "outlines"), [(0x0002, b"glyf"), (0x0100, b"glyf"), (0, b"CFF ")]
)
def test_what_may_not_be_embedded_is_not(folder, tmp_path, rights, outlines):
    a_font(folder / "NotoSansGeorgian-Regular.ttf", GEORGIAN, rights, outlines)
    assert write_pdf(document(chr(GEORGIAN)), tmp_path / "x.pdf").missing == [chr(GEORGIAN)]


@pytest.mark.parametrize("content", [b"", b"\0\1\0\0", b"\0\1\0\0" + bytes(200), b"ttcf"])
def test_a_broken_font_is_passed_over(folder, tmp_path, content):
    (folder / "NotoSansGeorgian-Regular.ttf").write_bytes(content)
    assert write_pdf(document(chr(GEORGIAN)), tmp_path / "x.pdf").missing == [chr(GEORGIAN)]


@pytest.mark.parametrize(
    ("char", "wanted"),
    [("ह", "Noto Sans Devanagari"), ("ก", "Noto Sans Thai"), ("产", "Noto Sans SC"),
     ("の", "Noto Sans JP"), ("한", "Noto Sans KR"), ("\U0001f680", "Noto Emoji")],
)  # fmt: skip
def test_what_no_font_has_is_told_with_the_font_to_install(folder, tmp_path, char, wanted):
    written = write_pdf(document(char), tmp_path / "x.pdf")
    assert written.missing == [char]
    words = missing_words(written.missing)
    assert char in words and f"“{wanted}”" in words


def test_scripts_without_spaces_break_between_letters_without_a_hyphen():
    def wide(text):
        return float(len(text))

    lines = in_lines("产品说明书和用户，日本語", 5, wide)
    assert "".join(lines) == "产品说明书和用户，日本語"
    assert all(len(line) <= 6 and "-" not in line for line in lines)
    assert not any(line.startswith("，") for line in lines)
