"""A canvas that writes tagged PDF (PDF/UA-1): structure, marked content, form fields.

ReportLab writes neither; the hooks used here are `_setAnnotations`, `_addAnnotation` and `save`.
"""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import XMP, PDFFormXObject, PDFResourceDictionary
from reportlab.pdfbase.ttfonts import shapeStr
from reportlab.pdfgen.canvas import Canvas

from cuprofiler.paper.pdf.fonts import BODY, Run, clean, font, runs
from cuprofiler.paper.pdf.objects import Entries, Row, Text
from cuprofiler.paper.pdf.objects import name as pdf_name


def printable(text: str) -> Text:
    """Return text as a PDF string; what no text may hold is left out."""
    return Text(clean(text))


class Element:
    """A structure element: a tag of PDF 1.7 (H1, P, L, LI …) with its children."""

    __slots__ = ("attributes", "children", "object", "tag")

    def __init__(self, tag: str, parent: "Element | None" = None, **attributes: Any) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Any] = []
        self.object = Entries({})
        if parent is not None:
            parent.children.append(self)


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """Draws text and lines into structure elements; everything else is an artifact."""

    def __init__(self, path: Path, size: tuple[float, float], language: str) -> None:
        font(BODY)
        super().__init__(
            str(path),
            pagesize=size,
            invariant=1,
            pageCompression=1,
            lang=language,
            initialFontName=BODY,
            initialFontSize=10,
            pdfVersion=(1, 7),
        )
        self.root = Element("Document")
        self._mcid = 0
        self._page_parents: list[Element] = []
        self._page_keys: list[tuple[int, list[Element]]] = []
        self._object_parents: dict[int, Element] = {}
        self._next_key = 0
        self._form: Element | None = None
        self._fields: list[Any] = []
        self._blank: dict[tuple[float, float, str], Any] = {}

    # --- Marked content -----------------------------------------------------------------------

    def begin_tag(self, element: Element, actual: str | None = None) -> None:
        """Everything drawn until `end_tag` belongs to this element."""
        properties = f"/MCID {self._mcid}"
        if actual is not None:
            properties += f" /ActualText <FEFF{actual.encode('utf-16-be').hex().upper()}>"
        self._code.append(f"/{element.tag} <<{properties}>> BDC")
        element.children.append((self._doc.thisPageRef(), self._mcid))
        self._page_parents.append(element)
        self._mcid += 1

    def begin_artifact(self, kind: str = "Layout") -> None:
        """Everything drawn until `end_tag` is decoration."""
        self._code.append(f"/Artifact <</Type /{kind}>> BDC")

    def end_tag(self) -> None:
        """Close what `begin_tag` or `begin_artifact` opened."""
        self._code.append("EMC")

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

    def text(self, x: float, y: float, line: str, name: str, size: float) -> None:
        """One line of text at its base line, split into runs of one font each.

        It runs from the left, as both languages of the program do, even where a name from the
        right stands first.
        """
        self._code += self._text_code(x, y, runs(line, name, 0), size)

    def _text_code(self, x: float, y: float, parts: list[Run], size: float) -> list[str]:
        code: list[str] = []
        for part in parts:
            face = font(part.font)
            if part.shaped:
                shaped, width = self._shaped(x, y, part, size)
                code.append(shaped)
            else:
                code.append(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm")
                for subset, data in face.splitString(part.text, self._doc):
                    internal = face.getSubsetInternalName(subset, self._doc)
                    code.append(f"{internal} {size} Tf ({self._escape(data)}) Tj")
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
        tick = (
            f"1.6 w 1 J 1 j {side * 0.2:.2f} {side * 0.5:.2f} m {side * 0.42:.2f} "
            f"{side * 0.26:.2f} l {side * 0.8:.2f} {side * 0.78:.2f} l S"
        )
        states = Entries(
            {"Yes": self._appearance(side, side, tick), "Off": self._appearance(side, side, "")}
        )
        state = pdf_name("Yes" if done else "Off")
        self._widget(
            element,
            {
                "FT": pdf_name("Btn"),
                "T": printable(name),
                "TU": printable(tip),
                "V": state,
                "AS": state,
                "AP": Entries({"N": states}),
                "MK": Entries({"CA": Text("4")}),
            },
            (x, y, x + side, y + side),
        )

    def text_field(
        self,
        element: Element,
        name: str,
        tip: str,
        lines: list[str],
        rectangle: tuple[float, float, float, float],
        size: float,
        leading: float,
    ) -> None:
        """A field to write in; what is already known is shown in it with embedded fonts.

        `leading` is the distance of its lines; a field twice as high takes several lines.
        """
        x1, y1, x2, y2 = rectangle
        height = y2 - y1
        several = height > 1.6 * leading
        shown = "/Tx BMC "
        if lines:
            # The same base line whether a field takes one line or two: they stand side by side.
            base = height - leading + size * 0.24
            code: list[str] = []
            for number, line in enumerate(lines):
                code += self._text_code(1, base - number * leading, runs(line, BODY), size)
            shown += "q 0 g " + " ".join(code) + " Q "
        self._widget(
            element,
            {
                "FT": pdf_name("Tx"),
                "T": printable(name),
                "TU": printable(tip),
                "V": printable(" ".join(lines)),
                "DA": Text(f"/Helv {size} Tf 0 g"),
                "Ff": 4096 if several else 0,
                "AP": Entries({"N": self._appearance(x2 - x1, height, shown + "EMC")}),
            },
            rectangle,
        )

    def _appearance(self, width: float, height: float, code: str) -> Any:
        """Return a form XObject, shared where nothing differs."""
        key = (round(width, 2), round(height, 2), code)
        if key not in self._blank:
            form = PDFFormXObject(0, 0, round(width, 2), round(height, 2))
            form.setStreamList([code or " "])
            resources = PDFResourceDictionary()
            resources.basicFonts()
            form.Resources = resources
            self._blank[key] = self._doc.Reference(form, f"FormAppearance{len(self._blank)}")
        return self._blank[key]

    def _widget(
        self, element: Element, entries: dict[str, Any], rectangle: tuple[float, ...]
    ) -> None:
        corners = [round(value, 2) for value in rectangle]
        annotation = Entries(
            {
                "Type": pdf_name("Annot"),
                "Subtype": pdf_name("Widget"),
                "Rect": Row(corners),
                "F": 4,
                "P": self._doc.thisPageRef(),
                **entries,
            }
        )
        key = self._next_key
        self._next_key += 1
        annotation.dict["StructParent"] = key
        self._object_parents[key] = element
        self._addAnnotation(annotation)
        reference = self._annotationrefs[-1]
        self._fields.append(reference)
        element.children.append(("OBJR", reference, self._doc.thisPageRef()))

    # --- Hooks --------------------------------------------------------------------------------

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__class__.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._next_key
        page.Tabs = pdf_name("S")
        self._page_keys.append((self._next_key, self._page_parents))
        self._next_key += 1
        self._page_parents = []
        self._mcid = 0

    def save(self) -> None:
        """Finish the last page, write structure, fields and metadata, and the file."""
        if self._code:
            self.showPage()
        catalog = self._doc.Catalog
        root = Entries({"Type": pdf_name("StructTreeRoot")})
        reference = self._doc.Reference(root)
        top = self._structure(self.root, reference)
        entries: list[tuple[int, Any]] = [
            (key, Row([self._doc.Reference(each.object) for each in parents]))
            for key, parents in self._page_keys
        ]
        entries += [
            (key, self._doc.Reference(each.object)) for key, each in self._object_parents.items()
        ]
        numbers: list[Any] = []
        for key, value in sorted(entries, key=lambda entry: entry[0]):
            is_array = isinstance(value, Row)
            numbers += [key, self._doc.Reference(value) if is_array else value]
        root.dict.update(
            K=Row([top]),
            ParentTree=self._doc.Reference(Entries({"Nums": Row(numbers)})),
            ParentTreeNextKey=self._next_key,
        )
        catalog.StructTreeRoot = reference
        catalog.MarkInfo = Entries({"Marked": "true"})
        if self._fields:
            catalog.AcroForm = self._acro_form()
        self.setViewerPreference("DisplayDocTitle", "true")
        catalog.Metadata = XMP(creator=self._metadata)
        super().save()

    def _acro_form(self) -> Any:
        helvetica = Entries(
            {
                "Type": pdf_name("Font"),
                "Subtype": pdf_name("Type1"),
                "BaseFont": pdf_name("Helvetica"),
                "Encoding": pdf_name("WinAnsiEncoding"),
            }
        )
        fonts = Entries({"Helv": self._doc.Reference(helvetica)})
        return Entries(
            {
                "Fields": Row(self._fields),
                "DA": Text("/Helv 9 Tf 0 g"),
                "DR": Entries({"Font": fonts}),
            }
        )

    def _structure(self, element: Element, parent: Any) -> Any:
        entries = element.object.dict
        reference = self._doc.Reference(element.object)
        entries["Type"] = pdf_name("StructElem")
        entries["S"] = pdf_name(element.tag)
        entries["P"] = parent
        for key, value in element.attributes.items():
            entries[key] = printable(value) if isinstance(value, str) else value
        kids: list[Any] = []
        for child in element.children:
            if isinstance(child, Element):
                kids.append(self._structure(child, reference))
            elif child[0] == "OBJR":
                kids.append(Entries({"Type": pdf_name("OBJR"), "Obj": child[1], "Pg": child[2]}))
            else:
                page, mark = child
                entries.setdefault("Pg", page)
                same = entries["Pg"].name == page.name
                kids.append(
                    mark if same else Entries({"Type": pdf_name("MCR"), "Pg": page, "MCID": mark})
                )
        if kids:
            entries["K"] = Row(kids)
        return reference

    def _metadata(self, _document: Any) -> bytes:
        title = escape(str(self._doc.info.title or ""))
        return (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
            "<pdfuaid:part>1</pdfuaid:part>"
            '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
        ).encode()
