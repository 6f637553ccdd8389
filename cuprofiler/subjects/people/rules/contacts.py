"""Lists of people as they come from a spreadsheet, an address list or a customer database.

Pure: text in, people out. What a column is called and what a job title perhaps means is content.
"""

import csv
import re
from collections.abc import Mapping
from typing import NamedTuple

from cuprofiler.domain.codes import Role

COLUMNS = ("name", "first", "last", "title", "mail")
"""What a column may hold; every other one is left out."""

MOST_ROWS = 1_000
MOST_LETTERS = 400_000
LONGEST = 120
"""Of a name or a title; longer ones are no such thing."""

_ADDRESS = re.compile(r"^(?P<name>[^<>@]*?)\s*<?(?P<mail>[^\s<>@]+@[^\s<>@]+)>?$")


class ContactWords(NamedTuple):
    """The content: names of columns by what they hold, and words in titles by the part."""

    columns: Mapping[str, tuple[str, ...]]
    titles: tuple[tuple[Role, tuple[str, ...]], ...]


class Contact(NamedTuple):
    """Somebody on a list; `perhaps` is the part that their title may mean, None for no idea."""

    name: str
    title: str
    perhaps: Role | None


class Reading(NamedTuple):
    """What was read: people, what was taken for what, and how many rows had no name."""

    contacts: tuple[Contact, ...]
    taken: tuple[tuple[str, str], ...]
    """The heads of columns with what they hold: one of COLUMNS, or nothing."""

    nameless: int
    cut: bool
    """Whether there were more rows than are read."""


def read_contacts(text: str, words: ContactWords) -> Reading:
    """Read people from a block of text; a head of columns is found by its words.

    Without a head, a column with addresses is one of mails, the first other one holds names and
    the next one titles. A line of the form "Name <mail>" is a name.
    """
    rows = _rows(text[:MOST_LETTERS])
    cut = len(rows) > MOST_ROWS or len(text) > MOST_LETTERS
    rows = rows[:MOST_ROWS]
    if not rows:
        return Reading((), (), 0, cut=False)
    heads = [_plain(cell) for cell in rows[0]]
    known = [_kind_of(head, words) for head in heads]
    if any(kind in ("name", "first", "last", "mail") for kind in known):
        taken = tuple(zip(rows[0], known, strict=True))
        rows = rows[1:]
    else:
        known = _guessed(rows)
        taken = tuple(zip(rows[0], known, strict=False))
    contacts: list[Contact] = []
    nameless = 0
    for row in rows:
        contact = _contact(row, known, words)
        if contact is None:
            nameless += 1
        elif contact.name not in {each.name for each in contacts}:
            contacts.append(contact)
    return Reading(tuple(contacts), taken, nameless, cut)


def perhaps(title: str, words: ContactWords) -> Role | None:
    """Return the part in a decision that a job title may mean."""
    folded = f" {title.casefold()} "
    for role, parts in words.titles:
        for part in parts:
            # Short words such as "ceo" count as whole ones: they are in others by chance.
            if (f" {part} " if len(part) <= 4 else part) in folded.replace(",", " "):
                return role
    return None


def _rows(text: str) -> list[list[str]]:
    """Return the cells of the lines that hold something."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not text.strip():
        return []
    first = text.strip("\n").split("\n", 1)[0]
    counts = {mark: first.count(mark) for mark in "\t;,"}
    mark = max(counts, key=lambda each: (counts[each], each == "\t"))
    if not counts[mark]:
        return [[line.strip()] for line in text.split("\n") if line.strip()]
    try:
        found = list(csv.reader(text.split("\n"), delimiter=mark))
    except csv.Error:
        found = [line.split(mark) for line in text.split("\n")]
    return [
        [cell.strip().lstrip("'") for cell in row] for row in found if any(c.strip() for c in row)
    ]


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().replace("_", " ").split())


def _kind_of(head: str, words: ContactWords) -> str:
    return next((kind for kind in COLUMNS if head in words.columns.get(kind, ())), "")


def _guessed(rows: list[list[str]]) -> list[str]:
    """Return what the columns hold where no head says so."""
    wide = max(map(len, rows))
    known = [""] * wide
    waiting = ["name", "title"]
    for column in range(wide):
        cells = [row[column] for row in rows if column < len(row) and row[column]]
        mails = sum("@" in cell for cell in cells)
        if mails * 2 > len(cells) and not (wide == 1 and any("<" in cell for cell in cells)):
            known[column] = "mail"
        elif cells and waiting:
            known[column] = waiting.pop(0)
    return known


def _contact(row: list[str], known: list[str], words: ContactWords) -> Contact | None:
    cells: dict[str, str] = {}
    for kind, cell in zip(known, row, strict=False):
        if kind and cell and kind not in cells:
            cells[kind] = cell
    name = cells.get("name") or " ".join(cells[part] for part in ("first", "last") if part in cells)
    address = _ADDRESS.match(name or cells.get("mail", ""))
    if address is not None:
        name = address["name"].strip(' "') or _from_mail(address["mail"])
    name = " ".join(name.split())[:LONGEST]
    title = " ".join(cells.get("title", "").split())[:LONGEST]
    if not name and title:
        name = title
    if not name:
        return None
    return Contact(name, "" if title == name else title, perhaps(title or name, words))


def _from_mail(mail: str) -> str:
    """Return a name from an address: "petra.lind@…" is Petra Lind."""
    parts = re.split(r"[._-]+", mail.partition("@")[0])
    return " ".join(part.capitalize() for part in parts if part)
