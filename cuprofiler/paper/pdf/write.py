"""Write a document as PDF: tagged, fillable, the same bytes for the same input."""

import os
from collections.abc import Callable
from pathlib import Path

from cuprofiler.core.collecting import collector_held
from cuprofiler.paper.blocks import PAPER_SIZES, Document, Sheet, Written
from cuprofiler.paper.figures.shapes import Words
from cuprofiler.paper.pdf import fonts
from cuprofiler.paper.pdf.draw import PageDrawer
from cuprofiler.paper.pdf.layout import LARGE, MARGIN, NORMAL, Page, paginate
from cuprofiler.paper.pdf.logo import draw_logo
from cuprofiler.paper.pdf.sheets import MARGIN as SHEET_MARGIN
from cuprofiler.paper.pdf.sheets import SheetDrawer, lay_out
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
    style = LARGE if document.large else NORMAL
    pages: list[Page] = []
    for page in paginate(document):
        pages.append(page)
        if progress is not None and not progress(0, len(pages)):
            raise Cancelled
    sheets = lay_out(document)
    count = len(pages) + len(sheets)
    first = sheets[0].size if sheets and not pages else PAPER_SIZES[document.paper]
    canvas = TaggedCanvas(path, first, document.language)
    canvas.setTitle(fonts.clean(document.title))
    canvas.setAuthor(document.author)
    canvas.setCreator("cuprofiler")
    canvas.setProducer("cuprofiler")
    drawer = PageDrawer(canvas, document, style, count)
    written = Written(count)
    for number, page in enumerate(pages, start=1):
        if page.first:
            written.first_pages.append(number)
        drawer.draw(page, number)
        if page.first:
            draw_logo(canvas, document.logo, first, MARGIN)
        canvas.showPage()
        if progress is not None and not progress(number, count):
            raise Cancelled
    portrait = SheetDrawer(canvas, document, count)
    for number, sheet in enumerate(sheets, start=len(pages) + 1):
        if sheet.first:
            written.first_pages.append(number)
        portrait.draw(sheet, number)
        if sheet.first:
            draw_logo(canvas, document.logo, sheet.size, SHEET_MARGIN)
        canvas.showPage()
        if progress is not None and not progress(number, count):
            raise Cancelled
    canvas.save()
    written.missing = _missing(document)
    return written


def _missing(document: Document) -> list[str]:
    """Return every character of the document that no font has."""
    found: dict[str, None] = {}
    for sheet in document.sheets:
        texts = [sheet.title, sheet.subtitle]
        if isinstance(sheet, Sheet):
            texts += [s.text for s in sheet.figure.shapes if isinstance(s, Words)]
        else:
            texts += [line if isinstance(line, str) else line.text
                      for part in sheet.parts for line in part.lines]  # fmt: skip
        for text in texts:
            found.update(dict.fromkeys(fonts.missing(text)))
    for checklist in document.checklists:
        parts = [checklist.title, checklist.subtitle, checklist.verdict, checklist.basis]
        for item in checklist.items:
            parts += [item.text, item.why, item.because, item.evidence, item.owner, item.note]
            parts += item.ask
        for part in parts:
            found.update(dict.fromkeys(fonts.missing(part)))
    return list(found)
