"""The founder's logo in the margin over a page."""

from io import BytesIO

from cuprofiler.paper.pdf.tagged import TaggedCanvas

EDGE = 20.0
"""What printers can't reach, and a little more, in points."""

GAP = 5.0
WIDEST = 150.0


def draw_logo(canvas: TaggedCanvas, logo: bytes, page: tuple[float, float], margin: float) -> None:
    """Draw a PNG flush right between the edge of the page and its text, as large as fits there.

    It is an artifact: the firm's name stands in the footer, as text.
    """
    if not logo:
        return
    # Only who has a logo needs it.
    from reportlab.lib.utils import ImageReader

    picture = ImageReader(BytesIO(logo))
    wide, high = picture.getSize()
    if not wide or not high:
        return
    scale = min((margin - EDGE - GAP) / high, WIDEST / wide)
    width, height = page
    x, y = width - margin - wide * scale, height - margin + GAP
    canvas.begin_artifact("Pagination")
    canvas.drawImage(picture, x, y, wide * scale, high * scale, mask="auto")
    canvas.end_tag()
