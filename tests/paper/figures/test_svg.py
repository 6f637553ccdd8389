"""A figure as a picture file: XML that every program reads."""

from xml.etree import ElementTree

from cuprofiler.paper.figures.shapes import Figure, Words
from cuprofiler.paper.figures.svg import as_svg
from cuprofiler.ui.colours import LIGHT


def test_no_letter_breaks_it():
    odd = "Ka\x01rin <&> \x1b \ud800 Zoë"
    figure = Figure(100, 20, (Words(0, 10, odd, 12),), said=odd)
    root = ElementTree.fromstring(as_svg(figure, LIGHT._asdict()))
    texts = [each.text for each in root.iter() if each.text and each.text.strip()]
    assert texts == ["Karin <&>   Zoë"] * 2
