"""The pages of a PDF as pictures."""

from pathlib import Path

from PySide6.QtGui import (
    QImage,
)

from cuprofiler.ui.tasks import Task


def render(path: Path, task: Task) -> list[QImage]:
    """Return the pages of a PDF as pictures, its form boxes included."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(path)
    try:
        document.init_forms()
        pages = []
        for index in range(len(document)):
            if task.cancelled:
                return []
            page = document[index]
            bitmap = page.render(scale=2 if len(document) <= 40 else 1, may_draw_forms=True)
            image = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_BGR888,
            ).copy()
            pages.append(image)
            bitmap.close()
            page.close()
        return pages
    finally:
        document.close()
