"""Reading a PDF of ours that was filled in elsewhere: the values of its fields, and what they were.

Nothing of it is run or trusted: names and values are text, and a file with scripts is refused.
"""

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from ctypes import c_ushort
from enum import StrEnum
from pathlib import Path
from typing import Any

from cuprofiler.core.frozen import frozen
from cuprofiler.core.text import cleaned
from cuprofiler.paper.pdf.fields import YES
from cuprofiler.paper.pdf.metadata import PRINTED, PRODUCT, REVISION

MOST_BYTES = 100_000_000
MOST_FIELDS = 100_000
LONGEST = 20_000
"""Letters of a value that are read."""


class Refusal(StrEnum):
    """Why a file is not read."""

    NOT_THERE = "not there"
    DAMAGED = "damaged"
    PROTECTED = "protected"
    SCRIPTS = "scripts"
    FOREIGN = "foreign"
    TOO_LARGE = "too large"


class FilledError(Exception):
    """The file is not read; `why` says for what reason."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(str(why))
        self.why = why


@frozen
class Filled:
    """A sheet that comes back: which product it is about, after how many changes of its file it
    was printed, what stood in its fields then and what stands in them now, by their names.
    """

    product: str
    revision: int
    printed: Mapping[str, str]
    fields: Mapping[str, str]


def read_filled(path: Path) -> Filled:
    """Read a filled sheet; raises FilledError."""
    import pypdfium2 as pdfium

    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError:
        raise FilledError(Refusal.NOT_THERE) from None
    if size > MOST_BYTES:
        raise FilledError(Refusal.TOO_LARGE)
    if b"%PDF" not in head:
        raise FilledError(Refusal.DAMAGED)
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        protected = "password" in str(error).lower()
        raise FilledError(Refusal.PROTECTED if protected else Refusal.DAMAGED) from None
    try:
        return _read(document, path)
    finally:
        document.close()


def _read(document: Any, path: Path) -> Filled:
    from pypdfium2 import raw

    if raw.FPDF_GetSecurityHandlerRevision(document) >= 0:
        raise FilledError(Refusal.PROTECTED)
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0 or _has_scripts(path):
        raise FilledError(Refusal.SCRIPTS)
    product = _about(document, PRODUCT)
    revision = _about(document, REVISION)
    if not product or not revision.isdecimal() or len(revision) > 12:
        raise FilledError(Refusal.FOREIGN)
    try:
        printed = json.loads(_about(document, PRINTED) or "{}")
    except ValueError:
        raise FilledError(Refusal.DAMAGED) from None
    if not isinstance(printed, dict):
        raise FilledError(Refusal.DAMAGED)
    document.init_forms()
    fields = dict(_fields(document))
    return Filled(
        product,
        int(revision),
        {str(name): str(value) for name, value in printed.items()},
        fields,
    )


_SCRIPT = re.compile(rb"/S\s*/JavaScript|/JS\s*[(<\d]|/S\s*/Launch\b")
_WORDS = re.compile(rb"\((?:[^\\()]|\\.)*\)", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n")
_MOST_OF_ONE = 20_000_000


def _has_scripts(path: Path) -> bool:
    """Return whether the file's objects speak of a script or of starting a program.

    What somebody typed is left out: it may well speak of such things.
    """
    data = path.read_bytes()
    return any(_SCRIPT.search(_WORDS.sub(b"()", each)) for each in (data, *_packed(data)))


def _packed(data: bytes) -> Iterator[bytes]:
    """Yield the objects that are packed into streams."""
    for found in _STREAM.finditer(data):
        head = data[max(found.start() - 400, 0) : found.start()].rpartition(b" obj")[2]
        if b"/ObjStm" in head:
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(data[found.end() :], _MOST_OF_ONE)


def _about(document: Any, key: str) -> str:
    """Return what a file says of itself under a key; empty if it says nothing."""
    from pypdfium2 import raw

    name = key.encode()
    size = raw.FPDF_GetMetaText(document, name, None, 0)
    if size <= 2 or size > MOST_BYTES:
        return ""
    room = (c_ushort * (size // 2))()
    raw.FPDF_GetMetaText(document, name, room, size)
    return _text(bytes(room))


def _text(data: bytes) -> str:
    return data.decode("utf-16-le", "replace").rstrip("\0")


def _fields(document: Any) -> Iterator[tuple[str, str]]:
    """Yield each field's name and value; a box that is not ticked has an empty one."""
    from pypdfium2 import raw

    form = document.formenv
    if form is None:
        return
    seen = 0
    for number in range(len(document)):
        page = document[number]
        try:
            for at in range(raw.FPDFPage_GetAnnotCount(page)):
                annotation = raw.FPDFPage_GetAnnot(page, at)
                try:
                    if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_WIDGET:
                        continue
                    for event in range(12, 16):
                        if (
                            raw.FPDFAnnot_GetFormAdditionalActionJavaScript(
                                form, annotation, event, None, 0
                            )
                            > 2
                        ):
                            raise FilledError(Refusal.SCRIPTS)
                    seen += 1
                    if seen > MOST_FIELDS:
                        raise FilledError(Refusal.TOO_LARGE)
                    yield _field(form, annotation)
                finally:
                    raw.FPDFPage_CloseAnnot(annotation)
        finally:
            page.close()


def _field(form: Any, annotation: Any) -> tuple[str, str]:
    from pypdfium2 import raw

    name = _asked(raw.FPDFAnnot_GetFormFieldName, form, annotation)
    if raw.FPDFAnnot_GetFormFieldType(form, annotation) == raw.FPDF_FORMFIELD_CHECKBOX:
        return name, YES if raw.FPDFAnnot_IsChecked(form, annotation) else ""
    value = _asked(raw.FPDFAnnot_GetFormFieldValue, form, annotation)[:LONGEST]
    lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return name, cleaned("\n".join(line.rstrip() for line in lines)).strip()


def _asked(ask: Any, form: Any, annotation: Any) -> str:
    size = ask(form, annotation, None, 0)
    if size <= 2:
        return ""
    room = (c_ushort * (size // 2))()
    ask(form, annotation, room, size)
    return _text(bytes(room))
