"""Pages for a printer: two on a sheet, or in the order of a booklet that is folded in the middle.

The pages stay vectors. Fields are drawn as they stand: on paper nothing can be typed.
"""

from enum import StrEnum
from pathlib import Path


class Way(StrEnum):
    """How pages lie on a sheet."""

    ONE = "one"
    TWO = "two"
    BOOKLET = "booklet"


def booklet_order(count: int) -> list[int]:
    """Return the pages, from 0 on, as they lie on the sheets of a booklet; -1 for an empty one.

    Each sheet has two pages on its front and two on its back.
    """
    total = -(-count // 4) * 4
    order = []
    for sheet in range(total // 4):
        low, high = 2 * sheet, total - 1 - 2 * sheet
        order += [high, low, low + 1, high - 1]
    return [number if number < count else -1 for number in order]


def impose(source: Path, target: Path, way: Way) -> None:
    """Write the pages of a PDF as they are to be printed; raises OSError.

    Two pages lie beside one another across a sheet of the size of the first page.
    """
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    document = pdfium.PdfDocument(source)
    try:
        document.init_forms()
        # What stands in the fields becomes part of the pages: they are put together without.
        for page in document:
            raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
            page.close()
        if way is Way.ONE:
            document.save(target)
            return
        first = document[0]
        size = sorted(first.get_size())
        first.close()
        wide, high = size[1], size[0]
        ordered = pdfium.PdfDocument.new()
        order = booklet_order(len(document)) if way is Way.BOOKLET else range(len(document))
        for at, number in enumerate(order):
            if number < 0:
                ordered.new_page(size[0], size[1], at).close()
            else:
                ordered.import_pages(document, [number], at)
        made = pdfium.PdfDocument(raw.FPDF_ImportNPagesToOne(ordered, wide, high, 2, 1))
        made.save(target)
        made.close()
        ordered.close()
    finally:
        document.close()
