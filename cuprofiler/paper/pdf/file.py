"""A PDF on its way to the disk: objects are numbered early and leave the memory once complete.

ReportLab keeps every object until the end and writes each by itself. Here those without a stream
are packed by the hundred (object streams of PDF 1.5), which makes a fillable checklist a sixth of
the size, and structure and fields come as bytes that need no formatting any more.
"""

from hashlib import md5
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zlib import compress

from reportlab.pdfbase import pdfdoc

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PACKED = 200
"""How many objects one object stream holds."""


def string(text: str) -> bytes:
    """Return a text string: plain where it is ASCII, else UTF-16."""
    if not text.isascii():
        return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
    if "\\" in text or "(" in text or ")" in text:
        text = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    if "\r" in text or "\n" in text:
        text = text.replace("\r", "\\r").replace("\n", "\\n")
    return b"(" + text.encode() + b")"


def array(parts: list[bytes]) -> bytes:
    """Return an array; lines of a file should not grow without end."""
    lines = [b" ".join(parts[start : start + 20]) for start in range(0, len(parts), 20)]
    return b"[" + b"\n".join(lines) + b"]"


def refer(number: int) -> bytes:
    """Return a reference to an object."""
    return b"%d 0 R" % number


class PdfFile:
    """Writes objects to a file. Numbers come from ReportLab's counter, for its objects lie among
    them.
    """

    def __init__(self, path: Path, document: Any) -> None:
        """`document` is ReportLab's. Raises OSError."""
        self._document = document
        self._file = path.open("wb")
        self._offset = 0
        self._sum = md5(usedforsecurity=False)
        self._places: dict[int, tuple[int, int, int]] = {}
        self._waiting: list[tuple[int, bytes]] = []
        self._write(HEAD)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def number(self) -> int:
        """Return the number of an object that is written later."""
        self._document.objectcounter += 1
        return int(self._document.objectcounter)

    def named(self, name: str) -> int:
        """Return the number of an object that ReportLab refers to by a name."""
        number = self.number()
        self._document.idToObjectNumberAndVersion[name] = (number, 0)
        return number

    def put(self, number: int, body: bytes) -> None:
        """Take an object without a stream."""
        self._waiting.append((number, body))
        if len(self._waiting) == PACKED:
            self._pack()

    def put_new(self, body: bytes) -> int:
        """Take an object and return its number."""
        number = self.number()
        self.put(number, body)
        return number

    def put_stream(self, number: int, entries: bytes, data: bytes, *, packed: bool = True) -> None:
        """Write a stream, compressed unless it is to be read by whoever opens the file."""
        if packed:
            data = compress(data, 6)
            entries += b"/Filter/FlateDecode"
        head = b"<<%s/Length %d>>\nstream\n" % (entries, len(data))
        self._write_object(number, head + data + b"\nendstream")

    def finish(self, catalog: int, info: int) -> None:
        """Write what ReportLab holds, the table of places, and the end."""
        document = self._document
        number = 0
        # Objects name further ones while they are written.
        while number < document.objectcounter:
            number += 1
            name = document.numberToId.get(number)
            if name is None:
                continue
            body = pdfdoc.format(document.idToObject[name], document, toplevel=1).rstrip()
            if body.endswith(b"endstream"):
                # PDF/A wants a line end before the word.
                self._write_object(number, body[: -len(b"endstream")] + b"\nendstream")
            else:
                self.put(number, body)
        self._pack()
        self._end(catalog, info)

    # --- Bytes --------------------------------------------------------------------------------

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._sum.update(data)
        self._offset += len(data)

    def _write_object(self, number: int, body: bytes) -> None:
        self._places[number] = (1, self._offset, 0)
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def _pack(self) -> None:
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        container = self.number()
        heads, bodies, at = [], [], 0
        for index, (number, body) in enumerate(waiting):
            self._places[number] = (2, container, index)
            heads.append(b"%d %d" % (number, at))
            bodies.append(body)
            at += len(body) + 1
        head = b" ".join(heads) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(waiting), len(head))
        self.put_stream(container, entries, head + b"\n".join(bodies))

    def _end(self, catalog: int, info: int) -> None:
        """Write the cross-reference stream: for each number its kind, place and index."""
        own = self.number()
        start = self._offset
        self._places[own] = (1, start, 0)
        rows = bytearray()
        for number in range(own + 1):
            kind, place, index = self._places.get(number, (0, 0, 65535))
            rows += kind.to_bytes(1) + place.to_bytes(5) + index.to_bytes(2)
        identity = b"<%s>" % self._sum.hexdigest().encode()
        entries = b"/Type/XRef/Size %d/W[1 5 2]/Root %d 0 R/Info %d 0 R/ID[%s %s]" % (
            own + 1,
            catalog,
            info,
            identity,
            identity,
        )
        self.put_stream(own, entries, bytes(rows))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
