"""The cells of a list as it comes from a spreadsheet, an address line or an export."""

from collections.abc import Iterable

from cuprofiler.core.text import cleaned

MARKS = "\t;,"
"""What may stand between cells; where lines leave it open, the first of them."""

LOOKED_AT = 10
"""From so many lines it is told what stands between cells."""


def rows_of(text: str) -> list[list[str]]:
    """Return the cells of the lines that hold something, without marks that nobody can see."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = cleaned(text)
    mark, text = _said_mark(text)
    lines = [line for line in text.split("\n") if line.strip()]
    if lines and all("<" in line and "@" in line for line in lines):
        return [[name, mail] for line in lines for name, mail in addresses(line)]
    mark = mark or _mark(lines[:LOOKED_AT])
    if not mark:
        return [[line.strip()] for line in lines]
    rows = _parted(text, lines, mark)
    return [[_cell(each) for each in row] for row in rows if any(each.strip() for each in row)]


def addresses(line: str) -> list[tuple[str, str]]:
    """Return names and mails of a line of the form "Name <mail>; Name <mail>".

    A name of the form "Holm, Karin" is turned round, as mail programs write it so.
    """
    found = []
    for part in line.split(">"):
        name, sign, mail = part.rpartition("<")
        if sign and "@" in mail:
            found.append((_turned(name.strip(" ;,\t")), mail.strip()))
    return found


def _turned(name: str) -> str:
    name = name.strip('"').strip()
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else name


def _said_mark(text: str) -> tuple[str, str]:
    """Return what a first line such as "sep=;" says, and the text without it."""
    first, _break, rest = text.partition("\n")
    said = first.strip().casefold()
    if said.startswith("sep=") and len(said) == len("sep=") + 1 and said[-1] in MARKS:
        return said[-1], rest
    return "", text


def _mark(lines: list[str]) -> str:
    """Return what stands between cells: in the most lines, and there the most often."""
    found = max(MARKS, key=lambda mark: (sum(mark in line for line in lines), mark == "\t"))
    return found if any(found in line for line in lines) else ""


def _parted(text: str, lines: list[str], mark: str) -> Iterable[list[str]]:
    """Return the cells; quotation marks count only where they make sense."""
    # Only who pastes a list needs it; the words of lists are read at every start.
    import csv
    import io

    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        rows = []
    # One mark that is never closed would swallow all lines that follow.
    swallowed = any(cell.count("\n") * 2 >= max(len(lines), 6) for row in rows for cell in row)
    if swallowed or not rows:
        return [[cell.strip().strip('"') for cell in line.split(mark)] for line in lines]
    return rows


def _cell(text: str) -> str:
    return " ".join(text.split()).lstrip("'")
