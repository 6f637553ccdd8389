"""Breaking text into lines with cached word widths."""

from cuprofiler.paper.pdf.fonts import char_width, clean, text_width

LONGEST_WORD = 200
"""A longer word is broken: one of 500,000 letters would take minutes otherwise."""


def wrap(text: str, name: str, size: float, width: float) -> list[str]:
    """Lines no wider than `width` points; an empty text gives no line.

    Line breaks in the text are kept. Words that do not fit are broken inside.
    """
    lines: list[str] = []
    room = width / size
    space = char_width(" ", name)
    for paragraph in clean(text).split("\n"):
        line: list[str] = []
        used = 0.0
        for word in paragraph.split(" "):
            if not word:
                continue
            length = text_width(word, name) if len(word) <= LONGEST_WORD else room + 1
            if line and used + space + length <= room:
                line.append(word)
                used += space + length
                continue
            if line:
                lines.append(" ".join(line))
            if length > room:
                *whole, word = _broken(word, name, room)
                lines += whole
                length = text_width(word, name)
            line, used = [word], length
        if line:
            lines.append(" ".join(line))
    return lines


def _broken(word: str, name: str, room: float) -> list[str]:
    pieces: list[str] = []
    piece, used = "", 0.0
    for char in word:
        length = char_width(char, name)
        if piece and used + length > room:
            pieces.append(piece)
            piece, used = "", 0.0
        piece += char
        used += length
    return [*pieces, piece]


def shorten(text: str, name: str, size: float, width: float) -> str:
    """Text cut to one line, with an ellipsis if something was cut."""
    lines = wrap(text, name, size, width)
    if len(lines) <= 1:
        return lines[0] if lines else ""
    cut = lines[0]
    while cut and text_width(cut + "…", name) * size > width:
        cut = cut[:-1]
    return cut.rstrip() + "…"
