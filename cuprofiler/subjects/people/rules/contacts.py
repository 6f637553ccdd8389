"""Lists of people as they come from a spreadsheet, an address list or a customer database.

Pure: text in, people out. What a column is called and what a job title perhaps means is content.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from cuprofiler.domain.codes import Role
from cuprofiler.subjects.people.rules.cells import addresses, rows_of

COLUMNS = ("name", "first", "last", "title", "mail")
"""What a column may hold; every other one is left out."""

MOST_ROWS = 200
"""Far more than a product has people."""

HEAD_WITHIN = 5
"""Above the head of columns an export may have a few lines of its own."""

MOST_LETTERS = 400_000
LONGEST = 120
"""Of a name or a title; longer ones are no such thing."""


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
    """The heads of columns, if there are any, with what they hold: one of COLUMNS, or nothing."""

    nameless: int
    doubles: int
    """How many rows say no more than another one."""

    cut: bool
    """Whether there were more rows than are read."""


def read_contacts(text: str, words: ContactWords) -> Reading:
    """Read people from a block of text; a head of columns is found by its words.

    Without a head, a column with addresses is one of mails, the first one of words holds names
    and the next one titles. A line of the form "Name <mail>" is a name. Who stands there twice,
    with the same title, is one person.
    """
    rows = rows_of(text[:MOST_LETTERS])
    if not rows:
        return Reading((), (), 0, 0, cut=False)
    at, known = _head(rows, words)
    cut = len(rows) - at - 1 > MOST_ROWS or len(text) > MOST_LETTERS
    taken = tuple(zip(rows[at], known, strict=True)) if at >= 0 else ()
    rows = rows[at + 1 :]
    known = known or _guessed(rows)
    contacts: dict[tuple[str, str], Contact] = {}
    nameless = doubles = 0
    for row in rows[:MOST_ROWS]:
        contact = _contact(row, known, words)
        if contact is None:
            nameless += 1
            continue
        same = (contact.name.casefold(), contact.title.casefold())
        doubles += same in contacts
        contacts.setdefault(same, contact)
    return Reading(tuple(contacts.values()), taken, nameless, doubles, cut)


def perhaps(title: str, words: ContactWords) -> Role | None:
    """Return the part in a decision that a job title may mean."""
    folded = f" {title.casefold()} "
    for role, parts in words.titles:
        for part in parts:
            # Short words such as "ceo" count as whole ones: they are in others by chance.
            if (f" {part} " if len(part) <= 4 else part) in folded.replace(",", " "):
                return role
    return None


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().replace("_", " ").split())


def _kind_of(head: str, words: ContactWords) -> str:
    return next((kind for kind in COLUMNS if head in words.columns.get(kind, ())), "")


def _head(rows: list[list[str]], words: ContactWords) -> tuple[int, list[str]]:
    """Return at which row the heads of columns stand, and what each column holds; -1 for none."""
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        known = [_kind_of(_plain(cell), words) for cell in row]
        named = [kind for kind in known if kind in ("name", "first", "last", "mail")]
        # Below a line of another kind one known word may be chance.
        if named and (at == 0 or sum(map(bool, known)) > 1):
            return at, known
    return -1, []


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
        elif waiting and sum(any(map(str.isalpha, cell)) for cell in cells) * 2 > len(cells):
            known[column] = waiting.pop(0)  # of words: neither numbers nor telephones
    return known


def _contact(row: list[str], known: list[str], words: ContactWords) -> Contact | None:
    cells: dict[str, str] = {}
    for kind, cell in zip(known, row, strict=False):
        if kind and cell and kind not in cells:
            cells[kind] = cell
    name = cells.get("name") or " ".join(cells[part] for part in ("first", "last") if part in cells)
    said, mail = _address((name or cells.get("mail", ""))[: 3 * LONGEST])
    if mail:
        name = said or _from_mail(mail)
    name = " ".join(name.split())[:LONGEST]
    title = " ".join(cells.get("title", "").split())[:LONGEST]
    if not name and title:
        name = title
    if not name:
        return None
    return Contact(name, "" if title == name else title, perhaps(title or name, words))


def _address(cell: str) -> tuple[str, str]:
    """Return name and mail of "Name <mail>", "Name mail" or a mail; no mail if it is none."""
    if "<" in cell:
        found = addresses(cell)
        return found[0] if found else ("", "")
    *before, last = cell.split() or [""]
    local, at, domain = last.partition("@")
    if local and at and domain and "@" not in domain and "@" not in "".join(before):
        return " ".join(before).strip(' "'), last
    return "", ""


def _from_mail(mail: str) -> str:
    """Return a name from an address: "petra.lind@…" is Petra Lind."""
    parts = re.split(r"[._-]+", mail.partition("@")[0])
    return " ".join(part.capitalize() for part in parts if part)
