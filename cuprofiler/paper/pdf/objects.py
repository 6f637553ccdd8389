"""PDF objects that come by the thousand, written in one go.

ReportLab sorts, checks and re-encodes every key of every dictionary; a fillable checklist has ten
dictionaries to an item, and that took half of the time of a file.
"""

from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfdoc


@lru_cache(maxsize=512)
def name(text: str) -> str:
    """Return a PDF name such as /Annot."""
    return str(pdfdoc.PDFName(text))


class Text(pdfdoc.PDFObject):  # type: ignore[misc]
    """A text string: plain where it is ASCII, else UTF-16."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def format(self, _document: Any) -> bytes:
        """Return the string as it stands in the file."""
        if not self.text.isascii():
            return b"<FEFF" + self.text.encode("utf-16-be").hex().upper().encode() + b">"
        escaped = self.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return b"(" + escaped.replace("\r", "\\r").replace("\n", "\\n").encode() + b")"


class Entries(pdfdoc.PDFDictionary):  # type: ignore[misc]
    """A dictionary whose keys are plain ASCII names, in the order they were put in."""

    def format(self, document: Any, IND: bytes = b"") -> bytes:  # noqa: N803 - ReportLab's name
        """Return the dictionary as it stands in the file."""
        pairs = [
            b"/" + key.encode() + b" " + _value(value, document) for key, value in self.dict.items()
        ]
        return b"<<" + b" ".join(pairs) + b">>"


class Row(pdfdoc.PDFArray):  # type: ignore[misc]
    """An array, written in one go."""

    def format(self, document: Any, IND: bytes = b"") -> bytes:  # noqa: N803 - ReportLab's name
        """Return the array as it stands in the file."""
        # Lines of a file should not grow without end.
        parts = [_value(value, document) for value in self.sequence]
        lines = [b" ".join(parts[start : start + 20]) for start in range(0, len(parts), 20)]
        return b"[" + b"\n".join(lines) + b"]"


def _value(value: Any, document: Any) -> bytes:
    kind = type(value)
    if kind is str:
        return bytes(value.encode("ascii"))
    if kind is int:
        return b"%d" % value
    if kind is pdfdoc.PDFObjectReference:
        return b"%d %d R" % document.idToObjectNumberAndVersion[value.name]
    if kind is Text or kind is Entries or kind is Row:
        return bytes(value.format(document))
    return bytes(pdfdoc.format(value, document))
