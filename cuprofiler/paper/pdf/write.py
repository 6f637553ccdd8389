"""Write a document as PDF: tagged, fillable, the same bytes for the same input."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from cuprofiler.core.collecting import collector_held
from cuprofiler.paper.blocks import PAPER_SIZES, Document, Task, Written
from cuprofiler.paper.figures.shapes import Figure, Words
from cuprofiler.paper.pdf import fonts
from cuprofiler.paper.pdf.draw import PageDrawer
from cuprofiler.paper.pdf.flow import FlowDrawer, FlowPage, lay_out
from cuprofiler.paper.pdf.layout import Page, paginate
from cuprofiler.paper.pdf.metadata import Metadata
from cuprofiler.paper.pdf.tagged import TaggedCanvas

Progress = Callable[[int, int], bool]
"""Called with pages done and pages in all; answers False to stop."""


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """Writing was stopped on request; nothing was left behind."""


def write_pdf(document: Document, path: Path, progress: Progress | None = None) -> Written:
    """Write a document to a file, whole or not at all.

    Raises OSError if the file cannot be written, Cancelled if `progress` said stop.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
        # Tens of thousands of small objects are made and kept; collecting in between only costs.
        with collector_held():
            written = _write(document, partial, progress)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return written


def _write(document: Document, path: Path, progress: Progress | None) -> Written:
    pages: list[Page] = []
    for page in paginate(document):
        pages.append(page)
        if progress is not None and not progress(0, len(pages)):
            raise Cancelled
    sheets = lay_out(document)
    count = len(pages) + len(sheets)
    metadata = Metadata(
        document.title,
        document.author,
        document.language,
        document.day,
        document.product,
        document.revision,
    )
    size = PAPER_SIZES[document.paper]
    canvas = TaggedCanvas(path, size, metadata)
    written = Written(count)
    with canvas.file:
        lists = PageDrawer(canvas, document, count)
        flows = FlowDrawer(canvas, document, count)
        both: list[Page | FlowPage] = [*pages, *sheets]
        for number, each in enumerate(both, start=1):
            if each.first:
                written.first_pages.append(number)
            if isinstance(each, Page):
                lists.draw(each, number)
            else:
                flows.draw(each, number)
            canvas.showPage()
            if progress is not None and not progress(number, count):
                raise Cancelled
        canvas.save()
    written.missing = _missing(document)
    return written


def _missing(document: Document) -> list[str]:
    """Return every character of the document that no font has."""
    found: dict[str, None] = {}
    for text in _texts(document):
        found.update(dict.fromkeys(fonts.missing(text)))
    return list(found)


def _texts(document: Document) -> Iterator[str]:
    """Yield every text that is printed."""
    yield from (document.header, document.footer)
    for sheet in document.sheets:
        yield from (sheet.title, sheet.subtitle)
        for block in sheet.blocks:
            if isinstance(block, Task):
                yield from (block.text, block.owner)
            else:
                yield from _words_of(block)
    for checklist in document.checklists:
        yield from (checklist.title, checklist.subtitle, checklist.verdict, checklist.basis)
        for item in checklist.items:
            yield from (item.text, item.why, item.because, item.evidence, item.owner, item.note)
            yield from item.ask


def _words_of(figure: Figure) -> Iterator[str]:
    yield from (shape.text for shape in figure.shapes if isinstance(shape, Words))
    for _x, _y, part in figure.within:
        yield from _words_of(part)
