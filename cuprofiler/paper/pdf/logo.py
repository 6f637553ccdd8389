"""The founder's logo at the top of a page."""

from io import BytesIO

from cuprofiler.paper.pdf.tagged import TaggedCanvas

EDGE = 43.5
"""In points: what printers can't reach, 6.4 mm, when A4 is printed in the middle of Letter."""

GAP = 5.0
WIDEST = 150.0


def draw_logo(
    canvas: TaggedCanvas, logo: bytes, page: tuple[float, float], right: float, over: float
) -> None:
    """Draw a PNG flush right, over the text that begins at `over`, as large as fits there.

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
    _width, height = page
    top = height - EDGE
    scale = min((top - over - GAP) / high, WIDEST / wide)
    x, y = right - wide * scale, top - high * scale
    canvas.begin_artifact("Pagination")
    canvas.drawImage(picture, x, y, wide * scale, high * scale, mask="auto")
    canvas.end_tag()
