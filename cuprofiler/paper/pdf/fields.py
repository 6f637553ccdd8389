"""Form fields: boxes to tick and lines to write on, as bytes."""

from functools import cache

from cuprofiler.paper.pdf.file import PdfFile, array, refer, string
from cuprofiler.paper.pdf.fonts import clean
from cuprofiler.paper.pdf.structure import Element, Structure
from cuprofiler.resources import RESOURCES

FIELD_FACE = "InterField-Regular"
"""What is typed into a field is drawn in this: Inter, cut to the letters of Windows' Latin set, in
the one form that every viewer can write in."""

SEVERAL_LINES = 4096
SHORT = 120
"""Shorter drawings would grow by being compressed, in bytes."""

YES = "Yes"
"""The value of a box that is ticked."""

Frame = tuple[float, float, float, float]
"""Left, bottom, right and top, in points of the page."""


class Fields:
    """The fields of a document."""

    def __init__(self, file: PdfFile, structure: Structure, resources: bytes) -> None:
        """`resources` are those of the pages: the fonts that appearances are drawn in."""
        self._file = file
        self._structure = structure
        self._resources = resources
        self._all: list[bytes] = []
        self._looks: dict[tuple[str, str], int] = {}
        self._of_page: list[bytes] = []
        self.values: dict[str, str] = {}
        """What was printed in each field that is not empty, by its name."""

    def check_box(
        self, element: Element, page: int, name: str, tip: str, frame: Frame, *, done: bool
    ) -> None:
        """A box that can be ticked on screen; the outline is drawn by the caller."""
        side = frame[2] - frame[0]
        tick = (
            f"1.6 w 1 J 1 j {side * 0.2:.2f} {side * 0.5:.2f} m {side * 0.42:.2f} "
            f"{side * 0.26:.2f} l {side * 0.8:.2f} {side * 0.78:.2f} l S"
        )
        if done:
            self.values[name] = YES
        yes, off = self._look(side, side, tick), self._look(side, side, "")
        state = b"/Yes" if done else b"/Off"
        entries = b"/FT/Btn/V%s/AS%s/MK<</CA(4)>>/AP<</N<</Yes %d 0 R/Off %d 0 R>>>>" % (
            state,
            state,
            yes,
            off,
        )
        self._widget(element, page, name, tip, frame, entries)

    def text_field(
        self,
        element: Element,
        page: int,
        name: str,
        tip: str,
        frame: Frame,
        value: str,
        look: str,
        size: float,
        *,
        several: bool,
    ) -> None:
        """A field to write in. `value` is all of what is known, `look` how it is drawn."""
        value = clean(value)
        if value:
            self.values[name] = value
        # One of its own for each: who fills one in would else write into all that look the same.
        drawn = self._drawn(f"{frame[2] - frame[0]:.2f} {frame[3] - frame[1]:.2f}", look)
        entries = b"/FT/Tx/V%s/DA(/Inter %s Tf 0 g)/AP<</N %d 0 R>>" % (
            string(value),
            f"{size:g}".encode(),
            drawn,
        )
        if several:
            entries += b"/Ff %d" % SEVERAL_LINES
        self._widget(element, page, name, tip, frame, entries)

    def end_page(self) -> bytes:
        """Return what the page says of its fields."""
        found, self._of_page = self._of_page, []
        return b"/Annots" + array(found) if found else b""

    def finish(self) -> bytes:
        """Write the form and return what the document says of it; nothing without fields."""
        if not self._all:
            return b""
        form = b"<</Fields%s/DA(/Inter 9 Tf 0 g)/DR<</Font<</Inter %d 0 R>>>>>>" % (
            array(self._all),
            self._face(),
        )
        return b"/AcroForm %d 0 R" % self._file.put_new(form)

    def _widget(
        self, element: Element, page: int, name: str, tip: str, frame: Frame, entries: bytes
    ) -> None:
        number = self._file.number()
        key = self._structure.field_key(element)
        self._file.put(
            number,
            b"<</Type/Annot/Subtype/Widget/F 4/P %d 0 R/Rect[%s]/T%s/TU%s/StructParent %d%s>>"
            % (
                page,
                " ".join(f"{each:.2f}" for each in frame).encode(),
                string(clean(name)),
                string(clean(tip)),
                key,
                entries,
            ),
        )
        self._all.append(refer(number))
        self._of_page.append(refer(number))
        element.hold(page, number)

    def _look(self, width: float, height: float, code: str) -> int:
        """Return a drawing, shared where nothing differs."""
        box = f"{width:.2f} {height:.2f}"
        number = self._looks.get((box, code))
        if number is None:
            number = self._looks[box, code] = self._drawn(box, code)
        return number

    def _drawn(self, box: str, code: str) -> int:
        """Write a drawing of a width and height."""
        number = self._file.number()
        entries = b"/Subtype/Form/BBox[0 0 %s]" % box.encode()
        if " Tf " in code:
            entries += b"/Resources<<%s>>" % self._resources
        data = code.encode("latin-1")
        self._file.put_stream(number, entries, data, packed=len(data) > SHORT)
        return number

    def _face(self) -> int:
        """Write the font of what is typed, whole, and return its number."""
        data, widths, box, (ascent, descent, capitals) = _measures()
        program = self._file.number()
        self._file.put_stream(program, b"/Length1 %d" % len(data), data)
        descriptor = self._file.put_new(
            b"<</Type/FontDescriptor/FontName/%s/Flags 32/FontBBox[%s]/ItalicAngle 0"
            b"/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>"
            % (FIELD_FACE.encode(), box, ascent, descent, capitals, program)
        )
        return self._file.put_new(
            b"<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding"
            b"/FirstChar 32/LastChar 255/Widths%s/FontDescriptor %d 0 R>>"
            % (FIELD_FACE.encode(), array(widths), descriptor)
        )


@cache
def _measures() -> tuple[bytes, list[bytes], bytes, tuple[int, int, int]]:
    """Return the font's bytes, its widths from 32 to 255, its frame, and its heights."""
    from reportlab.pdfbase.ttfonts import TTFontFace

    path = RESOURCES / "fonts" / f"{FIELD_FACE}.ttf"
    face = TTFontFace(str(path))
    letters = (bytes([code]).decode("cp1252", "replace") for code in range(32, 256))
    widths = [b"%d" % round(face.getCharWidth(ord(letter))) for letter in letters]
    box = " ".join(f"{round(each)}" for each in face.bbox).encode()
    heights = (round(face.ascent), round(face.descent), round(face.capHeight))
    return path.read_bytes(), widths, box, heights
