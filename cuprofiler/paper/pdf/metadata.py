"""What a PDF says of itself: its title, day, standards, and which product it is about."""

import json
from collections.abc import Mapping
from datetime import date
from xml.sax.saxutils import escape

from cuprofiler.core.frozen import frozen
from cuprofiler.paper.pdf.file import string
from cuprofiler.paper.pdf.fonts import clean
from cuprofiler.resources import RESOURCES

PROGRAM = "cuprofiler"
PRODUCT = "CuprofilerProduct"
REVISION = "CuprofilerRevision"
PRINTED = "CuprofilerPrinted"
"""What the information dictionary of a sheet says of where it belongs."""
NAMESPACE = "https://cuprofiler.invalid/ns/1/"
"""Names the properties of our own; nothing is there."""

_EXTENSIONS = (
    ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "PDF/UA", (("part", "Integer", "Part"),)),
    (
        PROGRAM,
        NAMESPACE,
        "The product that a sheet is about",
        (
            ("product", "Text", "Identity of the product"),
            ("revision", "Integer", "Changes of its file until then"),
        ),
    ),
)


@frozen
class Metadata:
    """`product` and `revision` are empty where the sheet comes from no workspace."""

    title: str
    author: str
    language: str
    day: date
    product: str = ""
    revision: int = 0

    def info(self, printed: Mapping[str, str]) -> bytes:
        """Return the information dictionary.

        Where the sheet may come back it names the product, and what is `printed` in the fields:
        whoever reads it can tell what was changed since.
        """
        about = b""
        if self.product:
            about = b"/%s%s/%s(%d)/%s%s" % (
                PRODUCT.encode(),
                string(self.product),
                REVISION.encode(),
                self.revision,
                PRINTED.encode(),
                string(json.dumps(printed, ensure_ascii=True, separators=(",", ":"))),
            )
        moment = b"(D:%s000000Z)" % self.day.strftime("%Y%m%d").encode()
        return b"<</Title%s/Author%s/Creator(%s)/Producer(%s)/CreationDate%s/ModDate%s%s>>" % (
            string(clean(self.title)),
            string(clean(self.author)),
            PROGRAM.encode(),
            PROGRAM.encode(),
            moment,
            moment,
            about,
        )

    def xmp(self) -> bytes:
        """Return the same as XMP, with the standards kept: PDF/A-2a and PDF/UA-1."""
        title, author = escape(clean(self.title)), escape(clean(self.author))
        moment = f"{self.day.isoformat()}T00:00:00Z"
        by = f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
        about = ""
        if self.product:
            about = (
                f"<{PROGRAM}:product>{escape(self.product)}</{PROGRAM}:product>"
                f"<{PROGRAM}:revision>{self.revision}</{PROGRAM}:revision>"
            )
        return (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" '
            'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
            f'xmlns:pdfuaid="{_EXTENSIONS[0][1]}" xmlns:{PROGRAM}="{NAMESPACE}" '
            'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
            'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
            'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
            f"{by if author else ''}"
            f"<dc:language><rdf:Bag><rdf:li>{self.language}</rdf:li></rdf:Bag></dc:language>"
            f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>"
            f"<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><pdf:Producer>{PROGRAM}</pdf:Producer>"
            "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
            f"<pdfuaid:part>1</pdfuaid:part>{about}"
            f"<pdfaExtension:schemas><rdf:Bag>{_schemas()}</rdf:Bag></pdfaExtension:schemas>"
            '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
        ).encode()


def _schemas() -> str:
    """Return what PDF/A wants to know of properties that it does not know itself."""
    found = ""
    for prefix, space, what, properties in _EXTENSIONS:
        told = "".join(
            '<rdf:li rdf:parseType="Resource">'
            f"<pdfaProperty:name>{name}</pdfaProperty:name>"
            f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
            "<pdfaProperty:category>internal</pdfaProperty:category>"
            f"<pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li>"
            for name, kind, meaning in properties
        )
        found += (
            '<rdf:li rdf:parseType="Resource">'
            f"<pdfaSchema:schema>{what}</pdfaSchema:schema>"
            f"<pdfaSchema:namespaceURI>{space}</pdfaSchema:namespaceURI>"
            f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
            f"<pdfaSchema:property><rdf:Seq>{told}</rdf:Seq></pdfaSchema:property></rdf:li>"
        )
    return found


def colour_profile() -> bytes:
    """Return sRGB as an ICC profile."""
    return (RESOURCES / "colour" / "sRGB.icc").read_bytes()
