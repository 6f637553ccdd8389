"""A canvas that writes tagged PDF: PDF/UA-1 and PDF/A-2a, with fields, page by page to the disk.

ReportLab writes neither; from it come the fonts, the pictures and the bookmarks.
"""

from pathlib import Path

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import shapeStr
from reportlab.pdfgen.canvas import Canvas

from cuprofiler.paper.pdf.fields import Fields, Frame
from cuprofiler.paper.pdf.file import PdfFile, array, refer, string
from cuprofiler.paper.pdf.fonts import BODY, Run, drawn_otherwise, font, plain_in, runs
from cuprofiler.paper.pdf.metadata import Metadata, colour_profile
from cuprofiler.paper.pdf.structure import Element, Structure

__all__ = ["Element", "TaggedCanvas"]


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """Draws text and lines into structure elements; everything else is an artifact.

    Used with `with`: it holds the file open.
    """

    def __init__(self, path: Path, size: tuple[float, float], metadata: Metadata) -> None:
        """Raises OSError."""
        font(BODY)
        super().__init__(
            str(path),
            pagesize=size,
            invariant=1,
            pageCompression=1,
            initialFontName=BODY,
            initialFontSize=10,
        )
        self._metadata = metadata
        self.file = PdfFile(path, self._doc)
        basic = self._doc.idToObjectNumberAndVersion["BasicFonts"][0]
        self._fonts = b"/Font %d 0 R" % basic
        self._structure = Structure(self.file)
        self.root = Element("Document", self._structure)
        self._fields = Fields(self.file, self._structure, self._fonts)
        self._tree = self.file.number()
        self._pages: list[bytes] = []
        self._page = 0
        self._names: dict[str, str] = {}

    # --- Marked content -----------------------------------------------------------------------

    def begin_tag(self, element: Element, actual: str | None = None) -> None:
        """Everything drawn until `end_tag` belongs to this element."""
        self._code.append(self._opening(element, actual))

    def _opening(self, element: Element, actual: str | None) -> str:
        mark = self._structure.mark(element, self._here())
        if actual is None:
            return f"/{element.tag} <</MCID {mark}>> BDC"
        spelled = actual.encode("utf-16-be").hex().upper()
        return f"/{element.tag} <</MCID {mark} /ActualText <FEFF{spelled}>>> BDC"

    def begin_artifact(self, kind: str = "Layout") -> None:
        """Everything drawn until `end_tag` is decoration."""
        self._code.append(f"/Artifact <</Type /{kind}>> BDC")

    def end_tag(self) -> None:
        """Close what `begin_tag` or `begin_artifact` opened."""
        self._code.append("EMC")

    def _here(self) -> int:
        """Return the number of the page being drawn."""
        if not self._page:
            self._page = self.file.named(self._doc.thisPageName())
        return self._page

    def rule(self, x1: float, y: float, x2: float, width: float = 0.5) -> None:
        """A horizontal black line, as an artifact."""
        self._code.append(
            f"/Artifact <</Type /Layout>> BDC {width} w {x1:.2f} {y:.2f} m {x2:.2f} {y:.2f} l S EMC"
        )

    def box(self, x: float, y: float, width: float, height: float, line: float) -> None:
        """A black rectangle, as an artifact."""
        self._code.append(
            f"/Artifact <</Type /Layout>> BDC {line} w "
            f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S EMC"
        )

    def line(self, element: Element, x: float, y: float, text: str, name: str, size: float) -> None:
        """One line of an element that may have several, at its base line."""
        # The space lets readers tell the last word of a line from the first of the next.
        text += " "
        if plain_in(text, name):
            code = self._plain_code(x, y, text, name, size)
            self._code.append(f"{self._opening(element, None)} {code} EMC")
            return
        actual = text if drawn_otherwise(text, name) else None
        self._code.append(self._opening(element, actual))
        self.text(x, y, text, name, size)
        self._code.append("EMC")

    def note(self, x: float, y: float, text: str, name: str, size: float) -> None:
        """One line that belongs to the page and not to the text: a header, a footer."""
        self.begin_artifact("Pagination")
        self.text(x, y, text, name, size)
        self.end_tag()

    def text(self, x: float, y: float, line: str, name: str, size: float) -> None:
        """One line of text at its base line, split into runs of one font each.

        It runs from the left, as both languages of the program do, even where a name from the
        right stands first.
        """
        if plain_in(line, name):
            self._code.append(self._plain_code(x, y, line, name, size))
        else:
            self._code += self._text_code(x, y, runs(line, name, 0), size)

    def _plain_code(self, x: float, y: float, text: str, name: str, size: float) -> str:
        """Return the code of ASCII, which a font's first subset holds letter by letter."""
        if "\\" in text or "(" in text or ")" in text:
            text = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        internal = self._names.get(name)
        if internal is None:
            face = font(name)
            face.splitString(" ", self._doc)
            internal = self._names[name] = face.getSubsetInternalName(0, self._doc)
        return f"BT {internal} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm ({text}) Tj ET"

    def _text_code(self, x: float, y: float, parts: list[Run], size: float) -> list[str]:
        code: list[str] = []
        for part in parts:
            face = font(part.font)
            if part.shaped:
                shaped, width = self._shaped(x, y, part, size)
                # Joined letters are private characters of their font: what they are is said.
                spelled = part.text.encode("utf-16-be").hex().upper()
                code += [f"/Span <</ActualText <FEFF{spelled}>>> BDC", shaped, "EMC"]
            else:
                code.append(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm")
                for subset, data in face.splitString(part.text, self._doc):
                    internal = face.getSubsetInternalName(subset, self._doc)
                    code.append(f"{internal} {size:g} Tf ({self._escape(data)}) Tj")
                code.append("ET")
                width = face.stringWidth(part.text, size)
            x += width
        return code

    def _shaped(self, x: float, y: float, part: Run, size: float) -> tuple[str, float]:
        """Arabic or Hebrew, its letters joined and its points placed, as code and width.

        ReportLab's drawString shapes only where the package rlbidi is there, and then it draws
        on the page even if the code is meant for a form field.
        """
        letters = shapeStr(part.text, part.font, size, force=True)
        text = self.beginText(x, y)
        text.setFont(part.font, size)
        text.textOut(letters)
        width = sum(data.x_advance for data in letters.__shapeData__) * size / 1000
        return str(text.getCode()), float(width)

    # --- Form fields --------------------------------------------------------------------------

    def check_box(
        self, element: Element, name: str, tip: str, x: float, y: float, side: float, done: bool
    ) -> None:
        """A box that can be ticked on screen; the outline is drawn by the caller."""
        frame = (x, y, x + side, y + side)
        self._fields.check_box(element, self._here(), name, tip, frame, done=done)

    def text_field(
        self,
        element: Element,
        name: str,
        tip: str,
        value: str,
        lines: list[str],
        frame: Frame,
        size: float,
        leading: float,
        rules: int = 0,
    ) -> None:
        """A field to write in; what is already known is shown in it with embedded fonts.

        `value` is all of it, `lines` what is seen. `leading` is the distance of its lines; a
        field twice as high takes several. An empty field shows `rules` lines to write on by hand:
        they go once something is typed, for no viewer would set its lines on them.
        """
        x1, y1, x2, y2 = frame
        height = y2 - y1
        shown = "/Tx BMC "
        if lines:
            # The same base line whether a field takes one line or two: they stand side by side.
            base = height - leading + size * 0.24
            code: list[str] = []
            for number, line in enumerate(lines):
                code += self._text_code(1, base - number * leading, runs(line, BODY), size)
            shown += "q 0 g " + " ".join(code) + " Q "
        for number in range(1, rules + 1 if not lines else 1):
            at = max(height - number * leading, 0.4)
            shown += f"0.7 w 0 {at:.2f} m {x2 - x1:.2f} {at:.2f} l S "
        self._fields.text_field(
            element,
            self._here(),
            name,
            tip,
            frame,
            value,
            shown + "EMC",
            size,
            several=height > 1.6 * leading,
        )

    # --- Pages and the end --------------------------------------------------------------------

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Write the page, and begin the next."""
        page, content = self._here(), self.file.number()
        code = "\n".join([self._preamble, *self._code]) + "\n"
        self.file.put_stream(content, b"", code.encode("latin-1"))
        forms = b""
        if self._formsinuse:
            held = self._doc.xobjDict(self._formsinuse)
            forms = b"/XObject" + pdfdoc.format(held, self._doc)
        width, height = self._pagesize
        self.file.put(
            page,
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Contents %d 0 R"
            b"/Resources<<%s%s>>/StructParents %d/Tabs/S%s>>"
            % (
                self._tree,
                f"{width:g}".encode(),
                f"{height:g}".encode(),
                content,
                self._fonts,
                forms,
                self._structure.end_page(),
                self._fields.end_page(),
            ),
        )
        self._pages.append(refer(page))
        self._page = 0
        self._doc.pageCounter += 1
        self._doc.inObject = None
        self._startPage()

    def save(self) -> None:
        """Write structure, fields, bookmarks, metadata and fonts, and the end of the file."""
        file, document = self.file, self._doc
        for face in document.delayedFonts:
            face.addObjects(document)
        self._structure.finish()
        form = self._fields.finish()
        file.put(
            self._tree,
            b"<</Type/Pages/Count %d/Kids%s>>" % (len(self._pages), array(self._pages)),
        )
        document.Outlines.prepare(document, self)
        outlines = b""
        if document.Outlines.ready >= 0:
            outlines = b"/Outlines " + pdfdoc.format(
                document.Reference(document.Outlines), document
            )
        metadata, profile, catalog = file.number(), file.number(), file.number()
        file.put_stream(metadata, b"/Type/Metadata/Subtype/XML", self._metadata.xmp(), packed=False)
        file.put_stream(profile, b"/N 3", colour_profile())
        file.put(
            catalog,
            b"<</Type/Catalog/Version/1.7/Pages %d 0 R/Lang%s/StructTreeRoot %d 0 R"
            b"/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>%s%s"
            b"/Metadata %d 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
            b"/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>]>>"
            % (
                self._tree,
                string(self._metadata.language),
                self._structure.number,
                outlines,
                form,
                metadata,
                profile,
            ),
        )
        info = file.put_new(self._metadata.info(self._fields.values))
        file.finish(catalog, info)
