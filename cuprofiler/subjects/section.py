"""What a section says of itself. It loads nothing: what it names is loaded when first wanted."""

from collections.abc import Mapping
from dataclasses import field
from importlib import import_module
from typing import Any, NamedTuple

from cuprofiler.core.frozen import frozen


@frozen
class Late:
    """A function or class by the name of its module and its own, loaded when first wanted."""

    module: str
    name: str

    def __call__(self, *given: Any, **named: Any) -> Any:
        """Load it and call it."""
        return self.load()(*given, **named)

    def load(self) -> Any:
        """Return it."""
        return getattr(import_module(self.module), self.name)


class Found(NamedTuple):
    """What a search finds: its words, what it is, and its place; a note beside its words."""

    text: str
    what: str
    place: str
    note: str = ""
    icon: str = ""


@frozen
class Family:
    """Sheets that are printed together. Families of one code, from several sections, are one.

    `sheets` are their titles by their codes. `there(profile)` gives the codes that have something
    on them; `composer` is a Composer that makes them. `why(profile, code)` says why one
    can't be printed. `customer`: they go to a customer; all others are for the founder. `order` is
    that of printing.
    """

    code: str
    title: str
    sheets: Mapping[str, str]
    there: Late
    composer: Late
    why: Late | None = None
    customer: bool = False
    order: int = 50


@frozen
class Section:
    """A section of the program.

    `title` is translated where it is shown; `key` is the figure of its shortcut, 0 for none.
    `records` are the kinds of record it brings along, if they are its own. `page` makes its page
    from the session; `opens` are the kinds of record that it shows, with the part of the page that
    has them. `papers` are its sheets. `evidence` are what its items name, by the beginning of the
    name. `entries(content, profile)` are further things that a search finds.
    `contradictions(profile)` are what does not go together in it: a `Clash`, what is said of it
    with {first} and {second}, and how it is settled. `numbers(profile)` are its figures as data.
    `command(commands)` adds a command of the
    section's code to those of the command line, or one that is `called` otherwise. `takes_lists`:
    its page takes lists of people that are dropped on the window, `takes_papers`: filled PDFs.
    """

    code: str
    title: str
    icon: str
    key: int
    records: Late | None = None
    page: Late | None = None
    opens: Mapping[str, str] = field(default_factory=dict)
    papers: tuple[Family, ...] = ()
    evidence: Mapping[str, Late] = field(default_factory=dict)
    entries: Late | None = None
    contradictions: Late | None = None
    numbers: Late | None = None
    command: Late | None = None
    called: str = ""
    takes_lists: bool = False
    takes_papers: bool = False
